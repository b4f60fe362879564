# What harms in agents' turns and drafts (CUES.md, "Missteps"). Precision before recall: a false
# misstep in an ordinary reply costs more than a missed one.

class ms_it = it this that which
class ms_is = is 's was be
class ms_isare = is 's was are were be been
class ms_sir = sir madam maam mate man buddy love dear please folks guys ok okay
class ms_adv = just only all really very so quite rather simply also too still currently extremely
    truly pretty absolutely totally completely entirely fairly perfectly
class ms_upset = angry upset mad annoyed emotional frustrated cross furious dramatic hysterical agitated
    heated aggressive rude offended snappy defensive impatient loud personal nasty moody
class ms_people = customer customers people passenger passengers client clients guest guests user users
    resident residents tenant tenants patient patients member members subscriber subscribers
    traveller travellers traveler travelers family families parent parents driver drivers household
class ms_parts = terms conditions instructions policy contract agreement lease manual description
    rules notice reminder reminders deadline
class ms_others = courier carrier airline bank seller manufacturer supplier landlord sender retailer shop store
    agency warehouse restaurant contractor insurer broker vendor partner provider depot franchise school

kind dismiss
# No big deal, not the end of the world.
(not|hardly|scarcely|barely) [really|such|that|even|exactly|actually|so] [a|an|the|that] (big deal|huge deal|big problem|huge problem|major issue|big issue|end of the world|emergency|disaster|tragedy|catastrophe|crisis|drama|matter of life|important enough|a priority)
no big (deal|problem|issue)
(is|'s|are|was) no (drama|tragedy|disaster|catastrophe|crisis|emergency|reason to be)
not call (it|that|this|a|an|the) [_] [_] [_] (emergency|disaster|tragedy|catastrophe|crisis|problem|drama)
no biggie
(not|hardly) (that|so|all that|really that|really so) (bad|important|serious|urgent|long|terrible|awful|tragic|dramatic|late)
(why|how|what) ..1 (<ms_it>|a|the|there) ..1 <ms_is> [such|really] [a|the] (big deal|such a problem|big problem|so important|fuss)
(big deal|so what) $
# Small, minor, only a day.
(<ms_it>|they|its|scratch|mark|dent|delay|difference|matter|fault|problem) <ms_isare> [<ms_adv>] [<ms_adv>] [a|an|one|some] [<ms_adv>] (minor|small|tiny|trivial|slight|insignificant|petty|negligible|little) (issue|problem|thing|matter|scratch|inconvenience|detail|defect|difference|mistake|hiccup|delay|dent|mark|glitch)
<ms_isare> [<ms_adv>] (minor|trivial|insignificant|negligible|a trifle|a triviality) $
<ms_isare> [<ms_adv>] (minor|trivial|insignificant|negligible|a trifle) (and|so|compared)
(such|a|as|rather) (trivial|petty|trifling) (matter|issue|thing|problem|complaint|detail)
(<ms_it>|its) <ms_is> (only|just|merely|simply) [a|an|some|one|the] [bit of a|few|couple of|little|small|tiny|slight|minor] (scratch|delay|glitch|mark|dent|scuff|toy|game|phone|parcel|package|pizza|cosmetic|detail|formality|hiccup|mistake)
(<ms_it>|its) <ms_is> (only|just) a bit of (noise|dust|rain|water|dirt|wear|paint|traffic|mess)
(<ms_it>|its) <ms_is> (only|just|merely) (a|one|two|three|a few|<num>) <time_unit> $
(only|just|merely|barely) (<number>|a few|a couple of|a couple|one) (<time_unit>|cents|pounds|dollars|euros|pence|rupees) (late|delay|off|difference|overdue|behind)
(few|<number>) (cents|pence|pennies|pounds|dollars|euros|minutes|hours|days) (should|will|would|does|do) not ..2 (matter|hurt|kill|bother)
(only|just|purely|merely) [a] cosmetic
# It is normal, it happens.
(delay|delays|wait|waits|waiting|loss|noise|damage|damages|mistake|mistakes|errors|outage|outages) ..6 <ms_isare> [<ms_adv>] (normal|common|usual|standard|typical|nothing unusual|to be expected)
(<ms_it>|its) <ms_is> [<ms_adv>] (normal|standard|usual|common) (procedure|practice|wear and tear)
(it|this|that|these things|such things|stuff|things like this|things like that|mistakes|accidents|delays) [just|do|can|will|sometimes] (happen|happens) (to (everyone|everybody|all of us|the best|us all|most people)|all the time|every day|now and then|from time to time) :: counts -
(these things|such things|things like this|things like that|mistakes|accidents) [just|do|can|will|sometimes] happen
^ [sometimes] (things|parcels|packages|letters|bags|suitcases|orders|items) [sometimes|do|just|can|will] (get lost|go missing|get broken|go wrong|get delayed)
# Others have it worse, nobody else minds.
(other|most|many other|our other|lots of|plenty of|all our|all the other) <ms_people> ..5 (even notice|do not (notice|mind|complain|care|even)|never (complain~|notice|mind)|did not (complain|find|mind|write)|manage|managed|cope|coped|without complaint|had it worse|have it worse|waited longer|have waited|wait longer|worse off)
(nobody|no one) else in _ _ (complained|complains|noticed|notices|minds|minded)
(nobody|no one|no other <ms_people>|none of our <ms_people>|hardly anyone|few people) ..1 [else] [has|have|had|ever] (complained|complains|noticed|notices|minds|minded|cares|cared|had a problem|made a fuss|said anything)
# Turns of phrase.
(no harm done|worse things (happen|have happened|happen at sea)|look on the bright side|silver lining|nothing to (fuss|cry|get upset|be upset|complain|moan) about|get over it|it is what it is|it 's what it is|such is life|that 's life|life goes on|first world problem~|storm in a tea cup|storm in a teacup|mountain out of)
could (be|have been) [a lot|much|far|so much|way] worse
(make|making|made) ..2 fuss
(you are|bit of an|rather|slightly) [<ms_adv>] [a bit|a little] (overreacting|exaggerating|nitpicking|overdoing it)
(blow|blowing|blown) (this|it|that|things|everything) ..2 (proportion)
at least (you|nobody|no one|nothing) (got|was|were|still have|still got|did get|died|was hurt|have your health)
(you will|you would|you can) [just|surely] (get over it|survive|live without|live with it|do without)
(you got|you have got|you received|you did get) ..3 (in the end|after all|eventually|anyway)
(surely|easily|certainly) [you] [can|could] (wait|survive|manage|live without|cope|do without)
(machine|it|that|this|repair|refund|parcel|holiday|matter) can [surely|easily|certainly] wait (until|till|over|another|a)
(just|simply) ..1 (be patient|live with it|get used to it|ignore it|let it go)
(does|do|did) not really matter
not [really] matter (much|that much|at all|to anyone|to anybody)
(no|any) reason to (complain|be disappointed|be unhappy|make a fuss)
(nothing|not anything) to (complain|be upset|get upset) about
# Not worth a complaint; it never hurt anyone; nobody died.
(not|hardly|scarcely|barely|never) [really|exactly|even] (worth|a reason|reason enough|enough|any reason|grounds|cause) [a|the|to|for|your] (writing|complain~|complaint|fuss|bother|get|be|leave|write|calling|mentioning|arguing|losing|drama)
(will|would|does|did|do|is|has) not ..2 (kill~|hurt|harm) (you|anyone|anybody|nobody)
never (hurt|killed|harmed) (anyone|anybody|nobody|you)
not find it necessary to (write|complain|contact|make|call)
(nobody|no one) [has|ever|was|got|is|will] [ever] (die|died|dying|hurt|harmed) (of|from|over|because)
not (as if|like) (anyone|anybody|you (lost|need~|can not|missed|were|had|have|paid|wanted|use|used|ever|asked)|somebody|it (matters|was|is)) [_]
(was|has|got) ..1 (nobody|no one|anyone) ..1 (hurt|harmed|injured) by
no (real|lasting|actual|serious|great) (harm|damage|loss|hardship)
# Others have bigger problems; count yourself lucky.
(people|customers|others|callers|guests|passengers|tenants|patients|us|we) ..3 (with|have|had|has|who have|got) ..1 (real|actual|bigger|worse|graver|greater|more serious|proper) (problems|issues|worries|emergencies|complaints|concerns)
(bigger|worse|far worse|more serious|greater|graver|more important|more pressing) (problems|issues|worries|things|troubles|matters|fish) (than|to (worry|deal|fry|attend|think))
(other|most|many|our other|lots of|plenty of|all our|all the other|every other|all other|the other|thousands of|some) <ms_people> ..4 (would be|are quite|are perfectly|are fine|is fine|manages|manage fine|do just fine|get by|went through|had to wait|without a|without any|love|enjoy|just accept|understand)
(people|everyone|everybody) (else|would be (glad|happy|grateful|pleased)|have to wait) ..1 (manages|copes|seems|is (fine|happy)|did not|does not|has managed|glad|happy)
(works|working|fine|no problem|no problems) for (everyone|everybody|all|most|thousands) [of|our|the] (else|other|others|people|customers|users|guests)
you (are|were|got) [<ms_adv>|actually|quite] lucky (it|that (it|you|nobody)|compared|not|$)
(count|consider) yourself (lucky|fortunate)
(should|ought to|could) be (glad|grateful|thankful|happy) (that|it|you|we|for|to)
# What is the fuss; you make too much of it.
(fail to|do not|can not) [really|quite|honestly] see (what|why|the|how) ..2 (issue|problem|fuss|matter|harm|big deal|drama|point)
(fuss|drama|song and dance|hysteria|hoo ha) (about|over|for nothing)
(all|so much|such a|what a|quite a|big) (fuss|drama|palaver|kerfuffle|song and dance)
you are ..2 (too much into|a mountain|nit picking|catastrophising|catastrophizing|overthinking|blowing)
(reading|read) [far|way] too much into
you are [being] [a|quite|rather|very|overly|too|so|just] [bit|little|tad|touch] [too|overly|of a] (sensitive|oversensitive|picky|fussy|precious|touchy|pedantic|melodramatic|overdramatic|fussing|petty)
why (is|was|are|does) (<ms_it>) ..1 (so important|such a big|such a problem|matter so much|bother you|so urgent)
(not|hardly) (consider|regard|see|view|deem|treat|class) ..4 (serious|urgent|a problem|an issue|priority|emergency|important|significant|defect|a fault)
(can|could) not ..1 [have] (been|be) [that|so|all that|as] (bad|terrible|awful|hard|serious|dramatic|urgent)
(was|is|are) not (really|as) [that] (bad|terrible|serious|urgent|important|awful) (as|now|$)
there is no (problem|issue|fault|reason) (here|at all|to complain)
(<ms_it>|its) (is|'s) [really|frankly|quite] (unimportant|irrelevant|immaterial|neither here nor there|beside the point|not important|a non issue|much ado)
it 's [really|all|honestly|probably] nothing ($|, _|special|to get)
it is [really|all|honestly|probably] nothing ($|special|to get)
# Only so little, only a thing of that sort.
talking about [just|only|a mere|a] (<money>|<number> (<time_unit>|pounds|dollars|euros|rupees|cents|pence|quid|bucks)|a few|a couple|tiny|small)
(<ms_it>|its) <ms_is> (only|just|merely|barely|not even) (<money>|<number> (pounds|dollars|euros|rupees|cents|pence|quid|bucks)) ($|, _|i|and|so|after)
(<ms_it>|its) <ms_is> (only|just|merely) a [_] (case|cable|seat|bag|shirt|dress|toy|game|film|book|cake|meal|coffee|sofa|mug|lamp|plant|chair|sticker|colour|color|number|name|word|room|bus|train|car|dog|cat|weekend|day|night) ($|, _|sir|madam|mate|after)
<ms_isare> (barely|hardly|scarcely) (visible|noticeable|noticed)
(barely|hardly|scarcely) (notice|see|tell|noticed) (it|that|the|a difference)
(is|'s|are) still [perfectly|quite|totally|very|completely] (usable|edible|drinkable|wearable|watchable|drivable|good enough)
it 's (a|just a) (game|toy|phone|parcel|pizza|haircut|sandwich) [_] [_] $
(car|phone|machine|laptop|bike|fridge|toy|oven|it) still (drives|runs|works) [_] $
# It passes, it happens, such is life.
(part and parcel|comes with the territory|chin up|spilt milk|spilled milk|that 's how it goes|just one of those things|one of those things|grand scheme of|scheme of things|welcome to the club|join the club|could happen to anyone|can happen to anyone|rome was not built|swings and roundabouts|laugh about (it|this) (one|some|later|in)|all 's well that ends|bigger fish|rub of the green|luck of the draw|move on with your life|all be forgotten|be forgotten by|nothing out of the ordinary)
(very|quite|perfectly|so|totally|really|all) (normal|common|usual) (thing|occurrence|these days|nowadays|this time|at this time|for (this|the) (time|season)|in (winter|summer|december|our|this|such))
(see|get|hear|have) this (every day|all the time|every week|daily)
(will|would|can) [all|surely|just|easily|probably] (be (fine|ok|okay|alright) without|cope without|get by without|get used to it|hardly notice|not even notice|forget about it|not miss)
do not take tension
at least (it|they) (came|arrived|works|got there|was only|is only|was not|is not|did not|still)
# Nothing compared, not the worst; do not take it so hard.
(not|hardly|never|far from|scarcely) the worst
(days|hours|minutes|weeks|pounds|dollars|euros|rupees|cents) is nothing [_]
nothing (compared (to|with)|next to|more than a) _
(minor|small|tiny|slight|little) (oversight|slip|mishap|imperfection|blemish|misunderstanding|formality|detail)
(do not|should not|would not|not to) (take|read) (it|this|that|too much|things) [into] [it|this|that|quite|all] [so|too] (seriously|hard|much|badly|into|to heart)
(lose|losing) [any|any more] sleep (over|about)
(not sure|do not know|do not see|do not understand|can not see|fail to see|wonder) (what|why) you ..3 (so|all|worked up|upset|bothered|fuss|complain~|angry|disappointed|making|make|lose|unhappy|excited)
^ [oh] (come on|honestly|really|cheer up|lighten up) , (it 's|it is|its|that is|that 's) (a|an|just|only|not)
(such|these|those) (small|little|minor|trivial|tiny) (issues|things|problems|matters|errors|mistakes|delays|details)
bound to (happen|occur) [_]
you still (got|made|arrived|enjoyed|received|managed|won|travelled|slept) _
(little|bit of|few|some) _ (is|are|does|do|will|would) not ..1 (dangerous|harmful|serious|matter|hurt|harm|unsafe|problem|end)
(others|some people|other people|most people|plenty of people|some <ms_people>) (wait|waited|have waited|pay|paid|get nothing|would kill|would love|are worse|manage|wait longer|have had|had to|never get|get)
(nobody|no one) (died|was hurt|got hurt|starved|suffered)
(children|kids|everyone|others|they|neighbours|neighbors|rest|everybody) (did|do) not (mind|seem to mind|notice|complain|care)
(standard|normal|usual|common|typical|natural) for ..3 to (chip|break|arrive late|be late|leak|fade|crack|fail|squeak|smell|get lost|take (weeks|months|this long|that long|ages))
(<number>|few|couple of) (rupees|pounds|dollars|euros|cents|pence|bucks|quid|minutes|hours) only
(be|been) (forgotten|over) (soon|by|in) (enough|a (week|day|year|month)|no time|next)
(make|making|read|reading) [far|way] too much (of|out of|into) _
no (harm|damage) ($|done|was|in (it|that))
think the world had (ended|stopped)
(plenty|lots|some|many|half|most) of (our|the|my|other) <ms_people> ..1 (do not|never|did not|have no|get no|would|manage|cope|wait)
(<ms_it>|its) <ms_is> (only|just) (a|an|one) (joke|slip|guess|suggestion|test|rumour|draft|phase|coincidence|precaution|misprint|typo|figure|cancelled|missed|broken|late|cold|wrong|used|cheap|old|second)
(people|customers|passengers|guests|patients|folks|everyone|everybody) (miss|misses|lose|loses|wait|waits|complain|complains|get|gets|forget|have|has) ..3 (every day|all the time|every week|daily|constantly)
not ..2 (justify|justifies|warrant|warrants|merit|merits|deserve|deserves|worthy of|call for|calls for) [a|an|such|this|your|that|all] [_] (complaint|fuss|review|anger|refund|reaction|escalation|attention|drama|email|letter|compensation|tone)
not [really|even|exactly] (such|that|so) [a|an] (serious|big|bad|important|urgent|major|terrible|huge|long|grave) [of] [a|an] [issue|problem|matter|thing|deal|delay|wait|loss|crime]
(look at it this way|look on it as|think of it as|see it as) _
(adjust|compromise) [a bit|a little|only|please|kindly|with this|for] $
(makes|make|made|making) (no|little|hardly any) [real|great] difference
(minor|trivial|petty|insignificant|negligible|cosmetic|superficial) (defects|defect|faults|flaws|marks|errors|problems|inconvenience|detail|details|complaint|matter|flaw|fault|blemishes|imperfections)
you (only|just|merely) (lost|missed|waited|had to wait|paid|have to wait) _
(perfectly|totally|completely|absolutely|entirely) normal (for|in|with|at|these|this|and you)
(exaggerating|overstating|overdramatising|overdramatizing|overreacting|catastrophising|catastrophizing)
you can always (buy|get|order|find) (another|a new|more|one|a different)
(nobody|no one|you) will [not] [even|soon] (remember|notice|mind|forget) (it|this|in|after|anyway|by|anything|the|soon|a) [_]
there (is|'s|are) (worse|far worse|much worse|bigger things|worse things)
(drama|big deal|scene|crisis|tragedy|production) out of
small price to pay
day [or two] here or there
(life|world) is not (over|fair|ending)
except perfectly normal (to (be|feel)|that you|reaction|feeling)
except normal (to|that you) (be|feel)
# A condition, a machine, a denial.
except (should|must|would|could) not have happened
except (do|does|did|will|if|when|how often) (it|this|that) happen~
except not (that|so) long (ago|after|before|now)
except can ..1 wait (until|till) (you|your|we|after you)
except nothing (is|was) (minor|trivial|small)
except (nobody|no one) ..1 hurt ..4 hope
except small thing but
except (barely|hardly) (visible|noticeable) (in|on) (the|your|my) (photo|picture|image|screen)
except can not miss it
except (if|when|once|whether|yet) , it still works
+ It's not a big deal, it is only one day.
+ No other guest has complained about the shower.
+ You are making quite a fuss about a cold soup.
+ A delay of two weeks is quite normal in spring.
+ It will all be forgotten by next week.
+ We are talking about four pounds here.
+ You're lucky it wasn't the whole order.
+ I fail to see what the issue is.
- This should never have happened.
- It is quite common for the light to blink during an update.
- What is the problem you see on the screen?
- That is no small thing, and I am treating it that way.
- Sometimes this happens when the cable is loose.
- It's just the charger that we need back, you can keep the box.
- I can see why you lost sleep over this.
- It's perfectly normal to be upset about that.

kind calm_down
# Commands to feel otherwise.
(calm|simmer) (down|yourself|yourselves)
^ [please|ok|okay|now|just|hey|sir|madam] [ok|okay|please] (settle down|chill|chill out|relax|breathe|lighten up|cheer up|hush|shush|whoa|woah|there there) $
^ [please|ok|okay|now|just|hey|sir|madam] [ok|okay|please] (settle down|chill|chill out|relax|lighten up|whoa|woah|there there) , (it|your|you|the|we|i|everything|nothing|that|this|there|<ms_sir>|our|my|he|she)
(you|please|should|must|kindly|try to|just|let us all|we all) (relax|chill|chill out|settle down|calm|lighten up)
(stay|keep|remain|be|get) [a bit|more|very] calm
(control|compose|collect|restrain) (yourself|yourselves|your (temper|emotion~|anger|feelings|self))
(pull yourself together|get a grip|keep your (hair|shirt|cool|temper)|easy now|easy tiger|take a chill pill)
(take|have|let us all take|try taking) (a|some|few|a few|a couple of) [deep] breath~
^ deep breath~
take it easy <ms_sir>
(lower|mind|watch|moderate|soften|change) your (tone|voice)
raise your voice :: counts N
(be|become|act) [a bit|a little|a lot] (less) (emotional|angry|aggressive|dramatic|upset|hostile) :: counts H
(please|let us|try to|should|need to|you to|can we|could you|must) [all|both] be [a bit|a little|more|so] (reasonable|rational|logical|adults|nice|objective)
# No need to be angry.
(no|without|not any|not a) (need|reason|point|cause|call|use|sense) (to|for|in) [be|get|being|getting|become|feel|go|all|the] [so|all|this|that|too] [<ms_adv>] (<ms_upset>|worked up|upset|attitude|drama|panic|shouting|yelling|anger|aggression|that tone|this tone)
(no|without) (need|reason) to (shout|yell|scream) (at|about|like|sir|madam)
(no|without) (need|reason) to (shout|yell|scream|panic|overreact|freak out|lose your temper|take it personally|take this personally|take that tone) $
(do not|stop|should not|must not|need not|try not to|not need to|not have to) [you|please] (be|get|being|getting|become|feel|act|sound) [so|too|all|this|that|overly] [<ms_adv>] (<ms_upset>|worked up|like that) :: counts N
(do not|stop|must not|need not|not need to|not have to) [you|please] (shout~|yell~|scream~|overreact~|freak~ out|take it personally|take this personally|take that tone|take this tone|make a scene)
(please|kindly|you must) [do] not panic
why are you (so|getting|being) [so] <ms_upset>
(keep|leave|take|put) ..2 (emotion~|feelings|anger) (out|aside|away)
(getting|being|you) (angry|upset|emotional|mad|aggressive|loud|worked up|shout~|yell~) ..2 (will|do|does|is) not (going to|help|solve|get|change|fix|make)
(shouting|yelling|screaming|anger|swearing) (will|does|do|is) not (going to|help|solve|get|change|fix|make)
# Chill, whoa, cool off.
^ [ok|okay|please|hey|just|now|oh|yo] (chill|relax|chillax|easy|whoa|steady|steady on|breathe|easy there|take a chill) [out|a bit|a little|there] (<ms_sir>|dude|bro|bruh|girl|lady|pal|people|everybody|everyone|will you|now|we have|it is|it 's|i am|whoa|there|boss|bhai|friend)
(just|you|please|should|must|kindly|try to|try and|need to|have to|got to|want to|you to|better|could you|can you|if you could|if you can|if you would) [all|just|really|please|first|both] (relax|chill|chill out|chillax|settle down|calm|lighten up|simmer|cool off|cool down|cool it|calm yourself|compose yourself|keep your cool|quieten down|get a grip|get hold of)
^ [please|now|so|and|first|sir|madam|ok] (cool|settle|slow|quieten|simmer) (down|off) (and|there|please|sir|madam|first|before we|, _)
(whoa|woah) ..2 (slow down|easy|there)
(down a|it down a|things down a) (notch|peg|gear)
(dial|tone|bring|take) (it|this|that|things|the (temperature|heat|tone|anger|drama)) down
take it easy (, _|will you|there|now)
(once|when|until|till|after|as soon as|if) you (are|have|feel|can be) [feeling|a bit|a little|more|finally|fully|all] (calm|calmer|calmed|cooled|composed|done (shouting|yelling|ranting)|finished (shouting|yelling|ranting)|less (upset|angry|emotional))
(moment|minute|second|breather|break|walk) [or two] to (calm|cool (off|down)|breathe|compose|collect yourself)
(keep|hold|kept) ..1 (emotions|temper|cool|anger|tempers|feelings) [in check|under control|to yourself|out]
not lose (our|your|the) (heads|head|temper|tempers|cool|composure)
(grip|hold) (of|on) yourself
# No call for that tone; it will not help.
^ [please|now|so|and|sir|madam] do not (panic|freak out|stress|get hyper|fly off|start shouting|raise) 
(not|stop|avoid) [to|be|get|getting|being|yourself] [so|too|all|all so] (stress|stressed|stressing|hyper|hysterical|panicky|worked up|emotional|hasty|tense|carried away|hot headed|hotheaded|melodramatic) [out|about]
(no|not any) (need|call|reason|cause|excuse|point) (for|in) [all] (that|this|the|your|such|such a) [kind of|sort of|angry] (tone|attitude|anger|shouting|hostility|tears|drama|panic|outburst~|hysterics|aggression|temper|capitals|exclamation marks|yelling)
(bite|biting|jump|jumping|snap|snapping) (my|our|at me|down my) (head|heads|throat|like)
(bite|biting|biting|bit) my head off
(getting|being|becoming) [a bit|a little|very|too|so|quite|rather|far too|all|overly] (emotional|worked up|hysterical|aggressive|hyper|agitated|hostile|heated|carried away|dramatic) [_]
(shouting|yelling|screaming|anger|swearing|tone|attitude|rage|tantrum~|worked up|getting angry|getting upset|being angry|being upset|angry at me|caps|capitals|insults|temper) ..2 (will|does|do|is|are|would) not (going to|help|helping|speed|solve|get|getting|change|fix|make|bring|do|achieve|move|mend|doing)
less (emotional|aggressive|hostile|dramatic|hysterical|heated|confrontational) ($|, _|please|i|we|about|it|so) :: counts H
refrain from (shouting|yelling|screaming|raising|using (capitals|caps|that tone|such))
(stop|quit) [your] (ranting|panicking|crying about|freaking out|throwing|fretting|stressing|panicing)
^ (now now|there there|shush|hush)
(patient|patience) and (calm|do not|not so|less)
(think|speak|talk|discuss|approach|look at) ..2 (calmly|rationally|like adults|with a cool head|less emotionally) :: counts H
(need|have) to settle ($|first|before|yourself)
(no|without) (need|reason|cause) to (be|get) [so|all|this] (snippy|shirty|stroppy|snarky|sarcastic|hostile|short with|funny with|sharp|shouty|abusive|difficult|unpleasant)
^ (chill|relax|easy|breathe|chillax) , (its|everyone|everybody|nobody|all|no one|let)
(calm|cool|level) (head|heads|tempers|heads prevail)
no (point|use|sense) [in] (getting|being|becoming) [so|all] <ms_upset>
(calmer|softer|gentler|more civil|quieter|less aggressive|nicer|friendlier|more respectful) (tone|voice|manner|language)
^ [hey|ok|please] (relax|chill|calm|breathe|easy) (a (little|bit|minute|moment|tad)|will you|for a)
(no|without) need to (shout|yell|scream|swear|panic|overreact|freak out) , _
you are [getting|being|becoming] (too|far too|way too|overly) (emotional|upset|angry|worked up|agitated|heated|excited|wound up) _
# Somebody said it; a thing, a body, a place; the weather.
except (tell~|told|tells|telling|asked|asks|ordered|told) (you|them|him|her|people|anyone|anybody|customer~) [not] to ..3 (calm|relax|chill|breathe|stay calm|keep calm|be)
except (tell~|asked|asks) (you|them|people|anyone) to calm down
except (thing~|it|weather|storm|wind|winds|traffic|demand|water|baby|dog|cat|kids|market~|sea|network|queue~) ..1 (calm~|settle~|cool~) down
except (relax|chill|breathe|calm) (the|your|a|in|on|with|for|and|fit|mode|app|subscription|playlist|skin|box|bottle|until)
except (keep|stay|be) calm and (carry|mug|love)
except (sit back|back and) ..1 relax
except breath~ test~
except (tells|shows|says|tell|remind~) you (when|how|where|to) ..4 (breath~|breathe|relax|calm)
except cool it (in|to|with|under|for|on)
except (keep|stay) calm (music|colours)
except relax and (enjoy|unwind|watch|let|leave)
except (was|were|been|be|being|got) (told|asked|advised|ordered) [not] to ..2 (calm|relax|chill|cool|settle|lower|be|get|keep|stay)
except should not have to
except (help|helps|can|could|will) [you|to] relax
except (time|place|room|space|way) to relax
except stop being (charged|billed)
+ Please calm down.
+ There is no reason to be so rude about a bus.
+ Could we leave feelings aside, please?
+ Shouting will not get you a seat, madam.
+ Getting all worked up isn't going to bring it any faster.
+ I'll answer when you've calmed down.
+ Kindly keep your emotions in check.
- You have every right to be upset.
- My colleague told you to relax, which was not kind.
- Relax the clamp, then turn the handle.
- Sit back and relax, we land at nine.
- Once things calm down at the depot I'll ring you.
- You were told to calm down, and that was wrong of us.
- I need you to cool it in the fridge before use.
- The mask tells you when to take a deep breath.

kind blame_customer
class ms_did = read checked check known called told contacted waited thought asked paid noticed said given kept chosen
    provided informed done looked followed used backed saved entered submitted come packed cancelled turned arrived
    listened mentioned reported registered insured planned returned booked ordered updated brought written measured plugged pressed clicked typed put installed connected charged switched set filled
    applied cleaned serviced locked opened signed tested complained packed labelled removed stored charged
class ms_wrongdo = enter entered type typed put click clicked order ordered select selected choose chose chosen book booked
    press pressed use used provide provided supply supplied write wrote give gave given dial dialled set pick picked
    connected plugged installed filled sent
# Should have; had you only.
you (should|ought to|could) [really|always|also|just|simply|probably|at least|clearly|maybe|perhaps] (have|of) [simply|just|first|also|at least|actually] <ms_did>
you (should|ought to) [really|also|just|simply|probably|maybe] (have|of) (been (more careful|there|at home|on time|at the|quicker)|made sure|taken (care|more|out)|let (us|me)|left (earlier|more)|got (insurance|here))
you (should|ought to) (know|have known) (better|by now|your own|how|that|the|what|this)
should of (read|checked|known|called|told|waited|asked|been|done|come|paid)
you were (supposed|meant|required|obliged) to (read|check|bring|call|sign|pay|return|tell|inform|be|wait|follow|cancel|register|send|give|keep)
(if you had|had you|if you would have|if you have) [only|just|simply|actually|bothered to|properly|at least] (<ms_did>|been (on time|at home|there|more|careful|a bit|paying)|taken|made sure|let us) ..8 (would|would not|could|might|none of|nothing|this happen~)
if you [only|just|simply|actually] (read|checked|followed|paid|told|looked|listened|bothered|waited|came|asked|informed) ..8 (would|could|might) [not] (have|of)
(avoided|prevented|different|happened|problem) if you (had|would|read|followed|checked|told|called)
# Did not read, did not tell.
you (did|have|had) not [even|actually|bother to|properly|carefully|fully|really] (read|followed|follow|pay attention|bother|listen) [to|the|our|any|those|these|it|what|my|$]
you (did|have|had) not [even|actually|properly|fully] (provide|provided|enter|entered|tell|told|inform|informed|submit|submitted|give|given|return|returned|cancel|cancelled|respond|responded|answer|answered|select|fill|filled|pay|paid|update|updated|contact|contacted|mention|mentioned|notice|check|checked|sign) ..4 (correct|correctly|in time|on time|properly|within|as required|as instructed|as told|before|beforehand|when we asked)
you never [even|actually|once|properly] (told|informed|paid|asked|sent|mentioned|returned|updated|replied|answered|showed|confirmed|provided|notified|read|bothered|listened)
you (failed|neglected|omitted|refused) to
(evidently|clearly|obviously|apparently|plainly|must have|simply|probably) [have] (forgot|forgotten) to
you [have|clearly|obviously|simply|evidently] (misread|mistyped|ignored|overlooked|disregarded|misused|mishandled) (the|our|it|that|what|your|this|several|my|<number>)
you [may have|might have|must have|have|probably|seem to have|apparently|evidently|clearly] <ms_wrongdo> [in|us|on] [the|your|a|an|it|my|our] (wrong|incorrect|incorrectly|wrongly|false|invalid)
you (must|evidently|clearly|obviously|apparently|plainly|probably) have (entered|typed|done|dropped|broken|clicked|misread|misunderstood|forgotten|given|put|pressed|damaged|set|deleted|changed|shared|left|overlooked|ignored|opened|spilled|spilt)
you (evidently|clearly|obviously|apparently|plainly|probably) (gave|broke|dropped|clicked|did|forgot|ignored|left|lost|shared|damaged|misread|missed|entered|changed|deleted)
you [yourself] (broke|damaged|cracked|spilled|spilt) (it|the|your|something)
(you|it) ..4 (broke|broken|damaged|opened) ..3 (by yourself|yourself)
you (were|came|arrived|paid|applied|replied|called|showed up) [simply|just|too|far too|much too] (late|too late)
you waited [far|much] too long
you (signed|agreed to|accepted) ..1 (the|these|those|our|this|all) ..1 <ms_parts>
which you (missed|ignored|overlooked|did not|failed|accepted|agreed)
(people|customers|you|users|everyone|someone) ..4 without (reading|checking|looking|thinking|asking)
# Whose fault.
your own [_] (fault|mistake|error|negligence|carelessness|responsibility|doing|decision|misuse|choice|risk)
(customer|user|guest|passenger|tenant|owner|operator) [error|'s] (error|mistake|negligence|carelessness|misuse|fault)
<ms_isare> [all|entirely|clearly|partly|simply|actually|also] your (fault|mistake|responsibility|doing|carelessness|negligence|error $)
<ms_is> (the|a) (customer|passenger|user|tenant|guest|traveller|traveler|owner|buyer|renter|member|policyholder|parent) 's (responsibility|fault|mistake|own|duty)
(error|mistake|fault|problem|issue|delay|responsibility|failure) (<ms_isare>|lies|must be|lay|appears to be|seems to be) [clearly|probably|entirely|most likely|likely|solely|simply] (on|at|from|with) (your (side|end|part)|you $)
(mistake|negligence|failure|oversight|carelessness|fault) (on|at) your (side|end|part)
(fault|mistake|responsibility) (<ms_isare>|lies|lay) [entirely|solely|clearly] with you
(missed|overlooked|happened|caused|wrong|forgotten) (on your (side|end|part)|by you $|by yourself)
caused by your
(due|down|owing) to your (own|mistake|error|negligence|carelessness|late|misuse|failure|delay)
your (negligence|carelessness|misuse)
(that|this) is what (happens|you get) (when|if|for) (people|you|customers|someone|one|not)
that 's what (happens|you get) (when|if|for)
you brought (this|it|that) on yourself
(nobody|no one) (forced|made) you
(it|this|that) was [entirely|purely|simply] your (choice|decision)
# Lessons for the next time.
(next time|in future|in the future|another time|for the future) [,] [please|kindly|do|just|simply|try to|you should] (be [more|a bit more|a little more] careful|make sure (you|that you|to)|read|check|pay attention|think|remember to|plan|order|follow the|listen|leave|come|arrive|double check) [_]
(be|more) careful (next time|in future|in the future)
(please|kindly) (make sure|ensure|read|check|pay attention|be careful|remember) ..4 (next time|in future|in the future|before (complaining|you complain|blaming))
as [was] (clearly|plainly|explicitly) (stated|displayed|written|shown|mentioned|explained|marked|communicated)
(was|were) ..1 (clearly|plainly|explicitly) (stated|displayed|written|shown|mentioned|marked|communicated)
class ms_person = customer guest passenger tenant user traveller traveler buyer owner member policyholder parent
    student client renter rider resident subscriber patient
# It was there to see, you were told.
(you|all you) [only|just|simply] had to [do was] (look|read|ask|check|call|click|tell|follow|wait|say|press)
all you (had|have) to do (was|is)
(right there|in black and white|plain to see|in plain (sight|english)|in large print|in bold) ..3 (page|form|website|email|box|label|terms|contract|ticket|screen|site|front|lease|sign|you|if)
you (were|have been|had been|was) (warned|well aware|fully aware|clearly told|clearly informed|repeatedly|duly (informed|notified)|aware (of|that)|informed (of this|beforehand|in advance|at the time|when)|told (beforehand|at the time|several|twice|in advance))
(i|we) (did|have|had) [already|clearly] warn~ you
you knew (that|the|what|when|about|it|this|perfectly|very|full)
# You did it wrong.
you (had|were) not (dropped|pulled|forced|waited|opened|left|ignored|insisted|moved|changed|touched|bent|lost|deleted|cancelled) ..5 (would|could|might)
if you had not ..4 (would|could|might) ..1 (still|not have|be|have (worked|been|arrived|had))
you (forgot|neglected|omitted|forgotten) (to|about|that)
you [clearly|simply|obviously|just|must have|evidently|have|probably] (skipped|skimmed|misread|mistyped|mishandled|misused|neglected|mixed up|misspelled|misspelt|miscounted|misplaced|mislaid|botched|overloaded|overfilled|overtightened) (the|our|it|that|what|your|this|several|my|<number>|these|a|an|and|all|them|over)
you (got|did|typed|spelt|spelled|wrote|put|filled|entered|measured|set|assembled|installed|dialled|built|fitted|connected|plugged|wired|addressed) (the|it|that|this|your|our|a|them|everything) [_] [in|on|up|down] (wrong|wrongly|incorrectly|backwards|upside down)
you (left|leave) (it|this|that|things) [far|much|a bit|way] too (long|late)
you (took|had) [far|much] too long
you [have|had|just|obviously|clearly|then|also] (gave|given|provided|entered|typed|supplied) [us|me|in] [a|an|the|your] (old|outdated|incomplete|invalid|wrong|incorrect|false|bad)
(because|since) you (were not (at|in|home|there|paying|careful)|did not|had not|have not|forced|forgot|failed|ignored|opened|dropped|pulled|broke|bent|overloaded|left (it|the|your)|gave us|put in|put the|never|entered|typed|used the|damaged|clicked|insisted|kept (on|trying|pressing))
(reason|why) ..5 (is|was) (that|because) you (did|were|had|have|failed|forgot|left|never|chose|gave|entered|missed|ignored|waited)
you must not have _
you must have _ [_] (wrong|wrongly|incorrectly|yourself|too|somewhere|by mistake|in error)
(perhaps|maybe) you (do|did|should|could) ..1 (not (check|read|look|know|listen|pay)|have (read|checked|looked|thought))
(seems|appears|looks like) you (did|do|have|had) not (read|check|follow|look|listen|understand|bother) [_]
you (chose|decided|elected|opted|preferred|declined|refused) ..1 (not to|to not|against|to ignore|to leave|to skip|to wait|to buy the cheap~)
you (were|are) the [only] (one|person) (who|that) (picked|chose|ordered|wanted|decided|signed|broke|dropped|entered|asked|booked|left|forgot|cancelled|gave|made|set|put|clicked|changed|insisted)
(picked|chose|ordered|signed|clicked|booked|ticked) ..2 (it|this|that|box|yourself) , (so|not us|not me|nobody)
you [yourself] (ticked|clicked|signed|confirmed|agreed|accepted|consented) ..4 (so|therefore|hence|, not)
(did|have|had|do) you not [even] (think|notice|see the|see that|realise|realize|know|check|read|look|listen|consider|bother|understand)
why (did|have|do|would) you (not (read|check|call|tell|say|ask|come|look|follow|mention|test|keep|write|contact|just|think)|even|ever|wait|open|click|leave|throw|ignore|sign)
(nobody|no one|who) (told|asked|forced|made|instructed) you to
how (silly|careless|foolish|clumsy|stupid) of you
(careless|clumsy|foolish|silly|irresponsible|negligent|reckless|unwise|sloppy) (of|on) you~
# Your duty, your fault.
(it 's|it is|it was|that 's|that is|remains|was) [also|always|solely|entirely|still|really|in fact|not ours but] your (job|duty|obligation|mistake|own|lookout|problem to|responsibility)
(duty|responsibility|obligation|job|task) of (the|every|each|any) <ms_person>
(<ms_person>|you|customers|guests|passengers|tenants|users) (is|are) (expected to (know|read|check|verify|understand|keep)|supposed to (know|read|check)|responsible for (check~|reading|knowing|ensuring|keeping|verifying|making|your own|the))
(up to|on|for) (you|the <ms_person>) to (check|verify|ensure|make sure|read|keep track|inform|tell us|know|measure)
(that 's|that is|this is|this one is|it 's|that one is|is) [all|entirely|purely|kind of|sort of] on you (i am|not|mate|sir|madam|$|though|really|now|, _)
your (failure|inability|refusal|carelessness|lateness|misuse|oversight|inaction|mishandling|forgetfulness|impatience|late payment|lack of)
^ [entirely|all|well|sorry|so|then|still] your (mistake|fault|error|doing)
(fault|blame|mistake|error|problem) ..1 (lies|is|rests|sits) (on|with|at) your (side|end|part|door)
(user|pilot|operator) error
you have (yourself|nobody|no one) ..2 to blame
(nobody|no one) [else] to blame but (you|yourself)
(please|do|maybe|perhaps) (look|check|read|think|measure|double check|plan) [more|it|a bit|a little] (closely|first|before|carefully|ahead|better|twice) ..2 (next time|in future|you (order|buy|complain|write|accuse|blame|sign|book))
if only you [had|would have|have|would] _
which [you] (clearly|obviously|evidently|apparently|plainly) ..1 (has|have|was|were|did) not
(down to|because of|due to|caused by|result of|comes from|came from|to do with|depends on) (how|what|the way) you (use|used|are using|have been|have|handle~|store~|wash~|park~|drive|drove|install~|set|did|were)
the way you (used|handled|have been using|stored|washed|parked|drove|installed|treated|packed)
(caused|damaged|broken|missed|overlooked|opened|neglected|lost) ..3 by you ($|and|or|yourself|sir|madam)
(correctly|properly|in time|on time|carefully) by you
you were told (when you|more than|several|clearly|by (us|me|our|my)|at (check in|the time|booking|reception|sign up|the counter|the desk))
asking for trouble
(in|of|states in|under|by|with) the (contract|terms|agreement|lease|conditions|terms and conditions) [that|which] you (signed|accepted|agreed|received|ticked|confirmed)
you (did|have|had) not even _
(whose|who 's|who is) fault (is|was) (it|that|this)
you (have|had) not (maintained|kept|followed|complied|looked after|taken care|cleaned|serviced|descaled|adhered|observed)
(customers|people|users|guests|passengers|parents|tenants|those|anyone|someone) who (do not|did not|does not|type|typed|enter~|lose|lost|forget|forgot|ignore~|click~|leave their|left their|can not be bothered) _
(please|kindly|should|must|need to|have to|learn to|should have) (be|been) [a bit|a little] more (careful|attentive|vigilant|cautious|responsible|diligent) (with|in|about|when|next|on|over|$)
take (better|more|greater) care (of|next|in|with|when)
not (our|my) fault [that|if|when] (you|customers|people|guests|your) _
(because of|due to|owing to|caused by|result of|down to) your [_] (handling|use|usage|driving|washing|parking|delay|mistake|carelessness|negligence|choice|behaviour|actions|treatment|packing|storage|error|password|misuse|settings|typing|lateness|impatience)
you ..1 (were|are) not [even|really|properly] (paying attention|careful|looking|listening|prepared|there in time|on time)
(before|when) you (signed|clicked|booked|ordered|paid|agreed|accepted) ..1 , not (now|after|later)
(should|could|might) have (thought|known|considered|realised|realized|checked|read) (of|about|it|that) ..3 before
(customers|people|users|guests|passengers|tenants|parents) (do not|did not|fail to|will not|refuse to|never) (follow|read|listen|check|pay attention|look|tell us|update|cooperate|bother|think)
you have (obviously|clearly|evidently|apparently|probably|simply) (been|left|used|put|forgotten|not|never|lost|broken|dropped|given|entered|ignored|missed|set|chosen|done|installed|had)
# Conditions, denials, our own fault.
except (if|in case|unless|should) you ..2 (did|do|have|had|forgot|entered|typed|ordered|chose|selected|used|failed|damaged|broke|signed|never|put|picked|booked|came|arrived|missed|set|sent) not
except (if|in case|unless|whenever|should) you [have|accidentally|ever|think you] (forgot|forgotten|enter|entered|type|typed|order|ordered|choose|chose|select|selected|use|used|failed|damaged|broke|signed|put|picked|booked|missed|set|sent|give|gave|provide|provided|click|clicked|press|pressed)
except (not|never|nothing|no) ..3 your (fault|mistake|doing|error|responsibility|problem)
except you should [only|really|just] have paid (<money>|only|less|nothing|<num>)
except you never (told|asked|paid|sent|agreed|confirmed|mentioned|returned) (for|anyone)
except (did|do|have|had|can|could|how) you not
except nothing you (did|could)
except you did not (need|have) to
+ You should have read the terms.
+ If you had called earlier this would not have happened.
+ This is your own fault.
+ Next time, please be more careful with the lid.
+ You never told us that you had moved.
+ The fault lies on your side, the router is too far away.
+ You got the date wrong, so there we are.
+ It only broke because of your rough handling.
- This is not your fault.
- You should have received an email.
- You should not have had to wait.
- If you entered the wrong code, just start again.
- You entered the code correctly, it was our page that failed.
- Is everything all right on your end?
- You gave us the right address, we printed the wrong one.
- And since you missed the first half, the next match is on us.
- You left your number, so I could call straight away.

kind defend
class ms_we = we i they team staff everyone drivers colleagues agents technicians engineers crews nurses
# You must understand.
you (have to|need to|must|should|got to|will have to|ought to) (understand|realise|realize|appreciate)
you (have to|must|should|will have to) accept that
please understand (that|we|our|this is)
please understand $
(as|like) (i am sure|surely|you) you ..1 (can|will|must) (understand|appreciate|imagine|know)
(as|like) you (surely|must|certainly|will surely|no doubt) (know|understand|appreciate|realise|realize)
# So busy, so few, only human.
<ms_we> <ms_isare> [<ms_adv>] [<ms_adv>] (short staffed|understaffed|overwhelmed|swamped|only human|human|snowed under|flat out|stretched|inundated|backed up|overloaded|under a lot of|under pressure|under great|rushed off)
<ms_we> <ms_isare> [<ms_adv>] (extremely|very|really|so|quite|incredibly|super|terribly|too|just) busy
<ms_we> <ms_isare> [<ms_adv>] busy (at|these|this|because|due|and|you|so|as|today|right|during|around) (the moment|the minute|days|time|season|of|to|now|there|christmas|you)
<ms_we> <ms_isare> (only|just) (doing|trying) (our|my|their) best
(high|higher|unusually|heavy|heavier|unprecedented|increased|large|huge|extreme) ..2 (call volume~|volume of|volumes of|contact volume~|volumes)
<ms_is> [<ms_adv>] the (traffic|weather|snow|strike|strikes|pandemic|roadworks|staff shortage~|winter|holidays|rush hour|time of year|season|holiday season|post office|christmas rush)
blame (the|it on) ..1 (traffic|weather|snow|strike|strikes|pandemic|season)
(beyond|outside|outside of|out of) (our|my|anyone 's|anybody 's) control
# Not our fault, within norms.
(we|i|they|our ..1|my ..1) (did|have done|had done) [absolutely|really] nothing wrong
(we|i|they) (did|have|had) not (do|done) anything wrong
(we|i) (are|am|were|was|can) not (at fault|to blame|be blamed|be held responsible)
not (our|my) (fault|doing|problem)
(never|not) (our|my) intention to (mislead|upset|offend|annoy)
(never|not) (our|my) intention $
within ..3 (norms|tolerance|tolerances|guidelines|targets|target|timeframe|sla|processing times|response times|variation|limits)
nothing wrong with our _
(this|that|you) <ms_isare> the first (complaint|person|one) [_] [_] [to] (complain|we|i|about|ever)
industry (norm~|average|standards|practice)
# Others' good name.
(he|she|agent|driver|colleague|technician|operator|clerk|waiter|engineer|trainee|advisor|receptionist|courier) <ms_is> [<ms_adv>] [<ms_adv>] (new|a trainee|in training|learning|still learning|having a bad day|tired|overworked|a temp|inexperienced|human|under stress|stressed)
(having|had) (a|an) (bad|off|rough) day :: counts -
(nobody|no one|no company|no system|nothing|no airline|no product) <ms_is> [ever] (perfect|infallible)
in (our|my|their|his|her) (defence|defense)
^ [well|but|and|honestly] (to be fair|in all fairness|in fairness) [to (us|the|our|him|her|them|my)]
but (to be fair|in all fairness|in fairness)
with all due respect
(we|i) [have to|can] (get|receive|handle|deal with|ship|serve|process|answer|have|deliver) [with] (thousands|hundreds|millions|tons|so many|dozens) ..3 (day|daily|week|hour|month|year)
(every|all|any) [other|big|single] (company|companies|business|carrier|carriers|airline|airlines|bank|banks|shop|provider|landlord|hotel|hotels) (does|do|has|have|charge|charges|make|makes) (this|that|it|the same|so|mistakes|problems|delays)
you (are|have) [simply|just] (wrong|mistaken|incorrect|misinformed|got it wrong) (about|there|and|as|$|in|here)
you are [simply|just] (wrong|mistaken|incorrect|misinformed) $
(<ms_it>) <ms_is> (simply|just|plainly|completely) (not true|untrue|not correct|wrong|false|not what happened)
^ [no|well|sorry|but] (that|this) <ms_is> (not true|untrue|not what happened)
(by|according to) the (book|rulebook)
(we|i) never (said|promised|told you|claimed|agreed)
(i|we) (have to|must|would have to) disagree
only so much (we|i) can do
(we|i) can only do so much
you know how it is
you know , they
# Pressure, numbers, hard times.
(only human|under ..1 (a lot of|enormous|huge|great|extreme|immense|constant|so much|heavy|severe|tremendous) [time] (pressure|stress|strain))
<ms_we> (am|have been|has been|had been) [<ms_adv>] [<ms_adv>] (short staffed|understaffed|overwhelmed|swamped|snowed under|flat out|stretched|inundated|overloaded|rushed off|run off|busy|doing (my|our) best|trying (my|our) best|under pressure|slammed|crazy busy)
(hundreds|thousands|millions|dozens|tons|loads) of (calls|orders|parcels|emails|customers|tickets|passengers|messages|guests|requests|people|chats|bags|claims|complaints|deliveries) (a|every|each|per|daily|to (deal|handle|answer|get|serve|sort|process)|in (the|a|one))
(do you|have you) [any|have any|even|got any] (know|idea|realise|realize) how (many|busy|hard|difficult|stressful|much (work|pressure)|tough)
(been|things are|it 's|it is|is) ..2 (hard|tough|difficult|busy|crazy|hectic|stressful|chaotic|manic|mad) (for us|on us|for our|for my|here|at our end|lately|time for us|day here|week here|these days)
(hard|tough|difficult|hectic|crazy|mad) (time|period|season|year|week|day) for (us|our|my|the team|everyone|all)
(only|just) (<number>|one) of us
(are|am|have) (only|just) [a|got] [very|one|a] (small|tiny|little|family|<number>|handful|skeleton) (team|company|business|shop|firm|startup|outfit|of us|people|staff|agents|crew)
(are|am) a [very|really] (small|tiny|little|family) (team|company|business|shop|firm|startup|outfit|crew)
(are|am|were|was) (doing|trying) (our|my|their|the|his|her) [very|level|utmost|absolute] best (here|we can|i can|they can|with|under|given|and you|in|$)
(he|she|they|we|i|driver~|colleague~) did (our|my|their|his|her) (best|part|bit|job)
can not (expect|demand|ask) (us|me|them|anyone|a driver|a small|miracles|perfection|everything|instant)
(not|do not|please do not|can not|should not|stop) ..1 blam~ (us|me|the (driver|team|staff|airline|shop|kitchen)|my|our|them|him|her)
(understand|see|appreciate|consider) (our|my|their) (situation|position|side|point of view|constraints|difficulties|perspective|limitations)
(put yourself in (our|my)|in our shoes|in my shoes)
# We did nothing wrong.
not (like|as if) (we|i|they|he|she|the (driver|team)) (did|do|meant|wanted|planned|lost|broke|can|could|enjoy|like)
not ..2 (on purpose|deliberately|deliberate)
(did|have done|has done|followed|had done|done) (everything|all) [_] (by the book|right|correctly|properly|we could|i could|in our power|possible|as (required|instructed|agreed)|to the letter)
followed ..2 (procedure|protocol|process|guidelines|the rules|correct procedure) [_]
not (see|know|understand|think|believe|feel|accept) ..3 (we|i|anyone|driver|colleague|team|staff) ..1 (did|done|made|were at fault|was at fault|acted) [_] (wrong|wrongly|mistake|error|badly|fault)
not (how|what|the way) (it|that|this|things) (happened|went|was said|occurred)
not ..3 (fair|nice|reasonable) (thing|of you|to say|to (us|our|my|the)|criticism|comment|accusation|on (us|our|my|the))
(rather|a bit|quite|very|somewhat|extremely|really|is|'s) (unfair|harsh) (of you|on (us|our|my|the)|to (us|our|my|the|say)|criticism|accusation)
nothing ..1 (we|i|anyone|they|he|she|anybody|driver) could ..1 have done
(we|i) (have|had) no (choice|alternative|way of knowing|other choice) (but|$|in|here|at)
(records|log|logs|cameras|notes|data|tracking|gps|scans) (show|shows|say|says|state|indicate|prove|suggest|tell) [us|me|a] (otherwise|differently|something else|different|you are wrong|opposite|different story)
(only|just|merely|simply) (did|doing|done|following|followed) (what ..1 (trained|told|asked|supposed)|my job|our job|his job|her job|their job|his duty)
(only|just|merely|simply) (did|doing|done) what (he|she|they|we|i) (is|was|were|are|am|had) (trained|told|asked|supposed|instructed|to)
(can|could|will|should|are|am|is) not (be|take|accept|assume) [held] (responsible|liable|accountable|responsibility|liability|blame|any (responsibility|liability|blame))
(we|i) (are|am) not (responsible|liable|accountable) (for|if|when)
(we|i) (have|had) never (had|received|heard|seen|got) (a|any|one|this|such|that) [single] (complaint~|problem|issue|objection) [about|with|from|before|in]
our (process|service|staff|team|product|products|quality|procedures|drivers|food|kitchen|standards|training|technicians|engineers|checks) (is|are|was|were) [perfectly|absolutely|very|always|all|generally|usually|of] (fine|perfect|excellent|reliable|correct|well trained|professional|flawless|in order|beyond|polite|friendly|the best|second to none|highest|trained)
(is|are) (one|some|among|the) [of] (our|the) [very] (best|most experienced|top|finest) (driver|agent|people|technician|engineer|stylist|waiter|chef|employee|guy|staff|member|man|woman|drivers|agents|technicians|engineers)
(defend|stand up for|stand by|stick up for) (my|our|the) (colleague~|team|staff|decision|driver|crew|record)
# Others do it too; one gets what one pays for.
(every|all|any|most|all our|all other|every other|all the other|our) (airline|airlines|company|companies|bank|banks|shop|shops|hotel|hotels|carrier|carriers|competitor|competitors|rival|rivals|provider|providers|landlord|landlords|garage|garages|insurer|insurers|network|networks|firm|firms|retailer|retailers) [else|in the _|_] (overbook~|charge~|do|does|have|has|make~|face~|work~|would|is|are|get~|struggle~|lose~) [the|this|it|exactly|that|delays|problems|in]
(the same|it 's the same) (everywhere|at every|with every|with any|for every|with all)
you get what you pay
(the|an|in line with|just|normal) industry (standard|standards|practice)
(in|given) (the|these) circumstances ..3 (best|could|reasonable)
(with|given|because of|due to|owing to) (the|a|our|all the|all these|this|current) [_] (pandemic|covid|staff shortage~|staffing|shortage~|staff absence~|backlog|workload|cutbacks|budget cuts|new system)
not what (we|i|you and i) (agreed|said|promised|discussed|advertised|offered|told)
you try (answering|doing|working|being|dealing|managing|running|living|driving|serving|handling)
(we|i) have (always|never) (delivered|provided|failed|treated|given|kept|missed|lost|charged|had) ..4 ($|before)
(he|she|they|colleague|driver|agent|staff|team|technician|engineer|waiter|nurse|teacher|courier|manager) would (not|never) [ever] (say|do|have said|have done|lie|treat|speak|ignore|be rude|tell|make|have told|leave|do that)
how (every|all|most|any|other|everyone) ..2 (does|do) (it|this|that|things)
(only|just) (started|joined|been (with us|here|with the team|on the job|in the job)|begun) [_]
with us for (only|just) _
(his|her|their) (first|second|very first) (week|day|shift|month|job)
(am|are) (not|no|hardly) [a] (magician|magicians|miracle workers|wizard~|robot|robots|machine|machines|superhuman|charity|mind readers|mind reader|psychic|gods|god|saints|weather gods)
(we|i|nobody|no one|they) can not (control|predict|foresee|influence|read minds|perform miracles|work miracles|please everyone|be everywhere|know everything|do everything|be perfect|conjure)
(nobody|no one|we|i|they) could [not] [ever|possibly] have (seen|known|predicted|foreseen|guessed|expected|prevented|stopped|anticipated)
(acted|operated|proceeded|behaved|responded) (in line|in accordance|correctly|properly|within|according|professionally|reasonably|in good faith|appropriately)
(staff|staffing|manpower|resources|capacity|budget|funding|time) (is|are) [very|so|really|rather|always|quite] (limited|short|stretched|tight|scarce|low|thin)
(it 's|it is|with|what with) (christmas|black friday|peak season|peak time|rush hour|high season|flu season|half term|ramadan|diwali)
(because of|due to|blame) [the] (brexit|covid|pandemic|inflation|economy|war)
(price|prices|fee|charge|decision|response|policy|charges) (is|was|are|were) [perfectly|quite|entirely|more than|very|absolutely|fully|completely] (fair|reasonable|justified|correct) [for|and|given|in|as|$]
(we|i) (are|were) [fully|perfectly|entirely|well] (within our rights|justified|entitled to|in the right)
(we|i) have (only|just) [got] (<number>|one|a handful of|so many) (driver~|people|staff|agent~|technician~|engineer~|nurse~|teacher~|cook~|vet~|plumber~|van~|hands|lines|doctors)
(only|just) (<number>|one) (driver~|staff|agent~|technician~|engineer~|nurse~|cook~|plumber~) (for|on|in|to|today|at)
(we|i) (told|informed|notified|warned|emailed|wrote to) (everyone|everybody|all (customers|our|the|members|tenants|passengers|guests|parents)|people) [_]
not (as|that|so) (easy|simple|straightforward) (as (you|people|it (looks|sounds|seems))|for us|to (run|get|find|manage|serve|please))
(flooded|bombarded|overrun|drowning|deluged|hit) [with|by|in] [_] (requests|calls|emails|orders|tickets|messages|claims|complaints|bookings|enquiries|demand|work)
not [entirely|quite|strictly|at all|completely|exactly|actually] (accurate|true|correct|the case|a fair) , (we|i|it|you|our|the)
(there 's|there is) (a|an) [national|global|worldwide|general|huge|big|massive|severe|chronic] (shortage|lack|scarcity) of _
(team|staff|drivers|colleagues|crew|nurses|teachers|we|they|engineers) [all] (work|works|worked|have worked|are working|have been working|work so|try|tries|tried) [very|so|really|extremely|incredibly] hard ($|every|and|all|here|under|day|to keep|around|over|last|too)
all (we|i|they) can (with|under|given|in) _
(just|only|simply|merely) [was|were|am|are] (following|followed) the (script|book|manual|rules|procedure|protocol|instructions|guidelines)
followed the (script|book|manual|procedure|protocol|rules)
(never|not) [ever] happened (before|in (all|my|our|the|<number>))
(are|have|with|handle|got|process|serve) (hundreds|thousands|dozens|millions|tons|loads) of (calls|orders|parcels|emails|customers|tickets|passengers|messages|guests|requests|people|chats|bags|claims|complaints|deliveries|patients|bookings|members)
(driver|courier|engineer|technician|colleague|waiter|agent|he|she|they|plumber|nurse|teacher) (says|insists|swears|maintains|claims|assures (me|us)) [that] (he|she|they) (rang|knocked|delivered|called|tried|waited|did|was|were|never|left|told|followed|had)
nature of (the|our|this) (business|beast|job|industry|trade|game|work)
(unfair|wrong|harsh|unjust|unreasonable|not right|not fair) to (call|say|blame|accuse|suggest|judge|complain|claim|expect|criticise|criticize)
except fair (game|play)
# Not about us, or about the work in hand.
except (have|want|need|try|trying|like) to be fair
except not (our|my) (problem|fault) alone
except (to be fair|in fairness|in all fairness) to you
except you are not (wrong|mistaken)
except (we|i) never said (thank|sorry)
except is the weather
except new on (this|the|that)
except is the (season|traffic|post office) (pass|ticket|open|closed)
except within ..3 limits of
+ We're very busy, you have to understand.
+ It's the weather, what can one do.
+ The driver was new.
+ It is outside of our control.
+ We get hundreds of calls a day.
+ My colleague would never say something like that.
+ Our records show otherwise.
+ We're not magicians.
- We are busy packing your order right now.
- I don't agree with what the branch told you.
- We'll do everything we can to get you home tonight.
- You did nothing wrong.
- To be fair to you, we'll backdate the discount.
- There was no excuse for that, and I'm sorry.
- Our records show your payment from Monday.

kind pass_buck
class ms_rules = policy policies procedure procedures protocol regulations guidelines rules

class ms_whodoes = billing sales accounts marketing headquarters management corporate logistics finance
# Policy says no.
(it|its|that|this) <ms_is> [<ms_adv>] [our|company|the company 's|store|bank|airline|corporate|hotel|the hotel 's|internal|school|club|house] [company|standard|internal|store|general] (policy|procedure|protocol|company rules) :: counts -
(that|this|these|those|it) <ms_isare> [<ms_adv>] (the|our) (rules|rule|regulations|policy)
(according to|as per|per|under|due to|against|because of|by) [our|the|company|bank|store|airline|hotel|internal|standard] [company|_] (policy|policies|regulations|rules|terms|terms and conditions|guidelines|protocol|procedure) ..6 (can not|not|unable|no)
(can not|unable|not able|not allowed|will not|do not|not possible) ..6 (due to|because of|as per|under|according to|against) [our|the|company|bank] [company|_] (policy|policies|regulations|rules|terms and conditions|guidelines|protocol)
(policy|policies|rules|terms|regulations|procedure|procedures|guidelines|contract|management|manager|supervisor|boss|compliance|system|computer|software|program|tool|till|head office) (will|would|does|do|did) not [even|just|simply] (let|allow|permit|accept|give (me|us))
(policy|policies|rules|terms|regulations|contract) (prevent|prevents|forbid|forbids|prohibit|prohibits|<ms_isare> clear|say no|says no)
(system|computer|software|algorithm) [just|automatically] (decides|decided|made the decision|says no)
(system|computer) [just|simply|automatically] (blocks|blocked|refuses|stops|locks) (it|that|this|me|us)
(system|computer) [just|simply] (will|would|does) not [let|allow]
rules are rules
(just|simply) how (it|the system|this|things|our system) (works|is|are|work)
(question|matter|job|issue|something|one|that) (is|'s|for) (another|a different|the other) (department|team)
policy is policy
(just|only) (following|follow) (orders|procedure|protocol|the rules|the procedure|instructions)
(my|our) hands are tied
# Not my department.
not (my|our) (department|job|responsibility|area|decision|call|team|remit|business|division|concern|role|field)
not (up|down) to (me|us)
not (within|in) my (power|remit|control|hands|gift)
nothing to do with (me|us|our|my)
(above|beyond) my (pay grade|paygrade|authority|control|remit)
(i am|we are) (not (authorised|authorized|permitted|allowed) to|only allowed to)
(i|we) (have no|do not have [the|any]) (authority|authorisation|authorization|say|power|control|influence) (over|to|in|on|here)
(no|any) say in (it|this|that|the)
(i|we) (just|only) (do|work|answer|handle|take|sell|pass|look after) ..2 (chat|calls|here|phones|sales|tech|tech support|messages on|messages|tickets|technical|orders)
(i|we) (am|are) (just|only|merely) (the|a|an) (agent|agency|middleman|intermediary|platform|marketplace|broker|messenger|reseller|call centre|call center|booking)
(i|we) (do|did|does) not (make|set|write|decide|control) ..1 (the|these|those|this|that|our|on|about) ..1 (rules|rule|policy|policies|prices|price|decision~|fees|law|schedule|that|this|it)
(speaking|talking|writing) to the wrong (person|department|team|company)
you have (got|called|reached|come to) the wrong (person|department|team|place)
# Somebody else's.
(you|customers) (will have to|would have to|have to|must|will need to|need to|had better|should) [then|please|only|really|rather|probably] (contact|call|speak|ask|talk|go|check|write|ring|email|chase|complain) [with|to|up with] (the|your|a|with your|to your) [_] (<ms_others>|agent|department|branch|manufacturer|head office|operator|dealer) (for|about|on|not|instead|yourself|since|as|because|regarding|$)
(you|customers) (will have to|would have to|have to|must|need to|had better|should) [then|please|only] (contact|call|speak to|ask|talk to|go to|check with|write to|ring|email|chase) (someone else|somebody else|another|them (for|about|$)|(head office|billing|sales|accounts|management|customs|hq) (for|about|$))
(take|raise|bring) (it|that|this) up with (the|your|them|someone|head|my|our)
(ask|try) (someone|somebody) else
(it|that|this|its) <ms_is> [<ms_adv>] (the [_]|your|<ms_whodoes>|a third party|another) [<ms_others>|department|team] (who|that|which) (cancelled|canceled|decided|sent|did|made|lost|caused|charged|delayed|handles|sets|decides|set|broke|changed)
(it|that|this|its) <ms_is> [<ms_adv>] (marketing|sales|billing|logistics|accounts|finance|management) (that|who) (sent|did|made|decides|decided|set|handles)
(the|your|a) (<ms_others>|driver|third party|system|previous team|other department|other team|post office) 's (fault|mistake|problem|error|job|responsibility|doing)
(<ms_whodoes>|third party|dhl|ups|fedex|usps|hermes|evri|royal mail|dpd) 's (fault|mistake|problem|error|job|responsibility)
(it|that|this) <ms_is> <name> 's (fault|mistake|problem|error)
(mistake|fault|error|problem|job|doing|decision) not (mine|ours|us)
(cancelled|decided|did|lost|caused|sent) it not (us|me|the)
(<ms_whodoes>|head office|another department|a different department|another team|a different team|the other team) (handles|handle|deals with|deal with|does|decides|makes|make|looks after) (that|those|this|these|it|them|all|such) [decisions|things] (not|so|i|we|and i|$)
head office (makes|decides|sets) (those|these|that|this|the|all) [_] $
(that|this|it) <ms_is> (a different|another|the other) (department|team|division|branch)
(they|marketing|sales|management|billing|head office) (do|did|does|never) [not] (tell|inform|ask|consult|told) (us|me) [anything|_] (about|$|anyway|things)
<ms_others> is responsible (for|not) ..3 (not|contact|so)
(only|just|merely) the (agent|agency|middleman|platform|messenger|seller)
# Ask them, not us.
(best|better|just|try|suggest|rather|perhaps) ..1 (ask|asking|chase|contact|contacting|call|calling|try|trying|ring|speak to|talk to|take it up with) (your|the|with your|with the) [own|local] (<ms_others>|council|agent|doctor|school|branch|employer|post office|driver|builder|network|embassy|hospital|surgery)
(call|contact|ask|chase|ring|email|write to|follow up with|speak to|talk to|sort it out with|deal with) (the|your|them|with) ..2 yourself
(handled|done|run|managed|decided|operated|owned) by (a third party|third parties|an external|another|a different|an outside|someone else|somebody else|a separate|outside)
(outsourced|subcontracted|sub contracted) [all|our|the|this|it|that|to|those|these]
(one|ones|person|people|company|firm|team) you (should|need to|have to|must|want to|ought to|will have to) (be|chase|call|ask|contact|speak|talk|blame|complain) [chasing|asking|calling|talking|blaming|to|with]
(<ms_others>|customs|driver|third party|council|post office|kitchen|dhl|ups|fedex|royal mail) (is|are|was|were) [really|actually|solely|entirely] (to blame|at fault|the (one|ones)|responsible not|the culprit)
(it|that|this) <ms_is> [<ms_adv>] (the [_]|your) (<ms_others>|customs|driver|kitchen|council|contractor~|engineer~) (who|that|which) [has|have] (messed|lost|mixed|screwed|damaged|dropped|held|holding|forgot|misplaced|failed|broke|closed|handle~|keeps|refused|did|stopped)
(falls|fall|comes|come|sits|lies|belongs) (under|to|with|within) (the|another|a different|their|someone|some other) [_] (department|division|remit|jurisdiction|team|contractor|council)
(responsibility|liability|decision|fault|problem|ball) (is|'s|lies|sits|rests) [entirely|solely|fully] (with|in) (the|your|another|their) [_] (<ms_others>|court|department|<ms_whodoes>|council|contractor)
(courier|carrier|airline|bank|seller|manufacturer|landlord|council|contractor|insurer|supplier|driver|school|agency|customs) 's (job|responsibility|problem|fault|department|duty|business|call|decision|matter) 
not ours to (decide|fix|say|answer|solve|sort|handle)
not (with|by|for|from) us $
# Not me.
(out of|outside|not in) (my|our) hands
(somebody|someone|another (colleague|agent)|a (different|colleague)) else ..1 (took|handled|dealt|promised|told|wrote|sent|spoke|did|made|processed|booked)
(someone|somebody) else 's (job|department|mistake|problem|fault|responsibility)
(was|is) not (me|us|my team|our team) ($|, _|who|that|it|but)
(it|that|this) was the (night|previous|other|last|weekend|morning|early|late|day|evening) (shift|agent|team|colleague|crew|rep|advisor|person|clerk|guy)
(i|we) (was|am|were) not (there|on shift|on duty|working|in) (then|that|when|at|yesterday|on|last|$)
before my time
(i|we) do not (deal|have anything to do|handle) [with] (that|those|this|these|them|it|billing|refunds|complaints|deliveries|such|anything)
(i|we) (merely|simply|only|just) (sell|rent|list|host|resell|print|advertise|act|broker|introduce|forward|pass on|take the) (the|them|tickets|it|on|as|orders|messages|rooms|what|whatever|calls)
(i am|we are) (just|only|merely|simply) (a|an|the) [booking|online|customer|call|chat|_] (marketplace|platform|messenger|reseller|middleman|middlemen|agency|agent|agents|intermediary|temp|broker|shop|operator|receptionist|bot|worker|employee)
not something (i|we) (decide|control|handle|deal with|are responsible|manage|have control|make|set)
(above|beyond) my (level|head|station|powers|rank)
# Orders from above, and what is written.
<ms_rules> (is|are) <ms_rules>
^ [sorry|just|it is|it 's|simply|well|that is|that 's] [company|store|house|hotel|airline|our|club|shop] (policy|rules|procedure|protocol|regulations) ($|, _)
(legal|compliance|finance|accounting|marketing|management|accounts|billing|hr|security|head office|corporate|hq|upstairs|boss|bosses|supervisor|manager) (will|would|does|do|did|has|have|can) not [even|just|simply] (let|allow|sign|approve|permit|agree|authorise|authorize|give (me|us)|budge|release)
(a|the|company 's|purely|is|'s) (head office|hq|corporate|management|company|manager 's|board) (decision|call|directive|requirement|thing|matter)
(decided|decision|made|comes|came|set|order~|instructions) (by|from) (head office|hq|corporate|management|above|upstairs|higher up|the board|the top)
(i have|we have|i am|we are|i was|we were) [been] (told|instructed|ordered) (not to|to not|to (say|tell|refuse|only|read|reject|follow))
(computer|system|screen|software|app) says (no|so|that (it|you)|you|the|it) ($|, _|can not|is|are|did)
(terms|contract|policy|rules|agreement|conditions|lease|regulations) [clearly|only|do|just] (state~|say~|specify|stipulate~|dictate~|provide) [clearly|very clearly] [that] (no|you (can not|must|are not|have to|should|may not)|refunds|there is no|we (can not|do not|are not)|otherwise|this|it (is|can) not)
(bound|restricted|limited|tied) by (our|the|company|my|these|those|their) [company|internal|_] (policy|policies|rules|guidelines|procedures|terms|regulations|contract|system)
(question|matter|issue|one|something|problem|conversation) (for|between) (your|you and (your|the)|the) [_] (<ms_others>|council|gp|doctor|employer|builder|dealer|authorities|developers|head office|accountant|consulate|solicitor)
(<ms_others>|partner|partners|<ms_whodoes>|council|customs) (took|made|makes|make|decides|decide|sets|set|handles|handle) (that|the|this|those|all|these) ..2 , not (us|me)
(took|made|sent|lost|decided|caused|did|said|wrote|chose|set) ..3 not (us|me|ours) $
(is|'s|was) [entirely|solely|all] (up to|down to|in the hands of|with|at the discretion of) (the|your) [_] (board|<ms_others>|council|underwriter~|surveyor|court|ministry|government|regulator|embassy|customs|pharmacist|referee|developer~)
(can not|could not|not allowed to|unable to) (interfere|override|overrule|intervene|go against|bend|overturn|argue with|break the rules|question)
(go|try|look|enquire|inquire|complain|ask) elsewhere
(boss|manager|supervisor|management|computer|lawyers|legal|accounts|head office|bosses) (says|said|say) no
better off (complaining|asking|contacting|calling|speaking|going|writing|talking|checking) _
(outside|beyond|not in|not within) ..1 (my|our|this) (remit|area|scope|jurisdiction|expertise|responsibility|department|field|competence|team)
not (really|exactly|quite|strictly|actually) (our|my) (remit|department|job|area|decision|call|responsibility|team|business|problem|field)
(it|that|this) <ms_is> (the|your) [_] (<ms_others>|customs|council|company) ..1 (dragging|delaying|holding|causing|messing|refusing|blocking|being slow|not)
(is|was) not our (driver|engineer|agent|colleague|van|person|courier|guy|man|employee|staff|technician|plumber|contractor|warehouse)
(department|team|line|desk|office|branch|number) (only (handles|deals|does|covers)|handles only|deals only|is only for|does not (handle|deal|do|cover)) _
(we|they) (use|hire|rely on|work with) (subcontractors|sub contractors|contractors|agency staff|freelancers|third parties|outside)
(matter|issue|question|decision|something|one|concern) for (the|your) [_] (authority|authorities|board|office|department|council|agency|police|courts|court|ministry|operator|owner|owners|school|airport|embassy)
(management|head office|corporate|hq|my manager|the boss|the board|the directors|marketing|sales) (decided|made|set|introduced|changed|wanted|insisted|insists|ordered) (this|that|it|these|those|on|to|so|the (rule|policy|price|change))
do not (ask|blame|look at) me
(system|computer|software|app|program|algorithm|machine) [just|automatically] (automatically|does|did|calculates|charges|charged|cancels|cancelled|generates|generated|assigns|assigned) (it|this|that|so) [_]
(system|computer|software|app) (automatically|just) (charges|calculates|cancels|assigns|generates|rejects|declines|flags|closes) _
not (me|us) (who|that) [_]
not (this|our|the|my) (call centre|call center|shop|desk|office|team|department|helpdesk|branch|store|hotline|chat) $
(employer|doctor|council|school|customs|developer|owner|neighbour|<ms_others>) (is|are) responsible for (that|this|it|those|these|the)
(regulations|rules|policy|law|guidelines|policies|terms|regulation|procedures) (say|says|state|states|require|requires|mean|means) [that] (i|we) (can not|must not|may not|have to|must|am not|are not)
(is|'s|be) between you and (your|the) _
(direct|address|refer) (your|any|all|such|this) (complaint~|query|queries|question~|claim|concern~|enquiry|enquiries|matter|request) [directly|up] (to|with) (the|your) [_] (<ms_others>|airport|council|ombudsman|developer|post office|police|embassy)
(another|other|different|previous|that|sales|marketing|night) (team|department|shift|agent|colleague|branch|office) (dropped|messed|made|lost|forgot|screwed|failed|caused|got it wrong|should have)
# Policies that help; handing over with care.
except policy to (refund|replace|help|give|offer|protect|cover|return|pay|always|make|exchange|let)
except policy (lets|allows|means|covers|protects|gives|number|document~|holder|renewal|starts|ends|includes)
except (changed|change|changing|broke|against|not|waive) (our|company|the|that) policy
except (i|we) [will|can|shall|am going to|are going to|have] (take|taken|raise|raised|bring) (it|that|this) up with
except part of [our|the] process
except (i|we) (will|am going to|can|shall|have) ..6 (another department|other department|someone else)
except not (my|our) (area|decision|call) alone
+ That's just our policy.
+ The system won't let me.
+ You'd have to ask another department.
+ It was the courier's mistake, not ours.
+ Billing does that, I only do tech support.
+ You'd be better off complaining to the manufacturer.
+ This is out of my hands.
+ I've been instructed not to give refunds.
- Our policy allows you a second driver.
- Because of your letter we changed our rules.
- The system shows that your payment came in on Monday.
- It's our policy to refund the full amount within 14 days.
- Your insurance policy covers rental cars abroad.
- I'll take that up with the carrier for you.
- It was our warehouse that mixed it up, and that is on us.
- I've asked the night shift to look for your coat.

kind vague_apology
class ms_vague = inconvenience inconveniences inconvenienced trouble troubles disappointment frustration frustrations
    hassle issues problems issue problem confusion situation mishap unpleasantness bother upset experience
    dissatisfaction distress mess annoyance difficulties difficulty disruption misunderstanding miscommunication stress nuisance
class ms_sorry = sorry sry apologise apologize apologies regret apologising apologizing apology
<ms_sorry> [so much|again|very much|sincerely|deeply|truly|once more|once again|most sincerely|here] (for|about) [any|the|all the|all|all of|this|that|your|these|every|such|such an|an|a|the whole|this whole|that whole|any and all] [causing|having caused|caused] [any|the|you] [possible|recent|bad|negative|poor|unpleasant|frustrating|terrible|disappointing|whole|entire|great|huge|slight|caused] <ms_vague>
<ms_sorry> [so much|again|very much|sincerely|deeply|truly|once more|once again] (for|about) (that|this|it|all this|all that|all of this|all of that|everything|the whole thing|the above) $
<ms_sorry> [so much|again|very much] (for|about) (that|this|it|all this|everything) (mate|sir|madam|again|guys|<name>|and (thank|thanks|for|please))
(we|i) [sincerely|truly|do|deeply|really] regret [any|the|this|all] <ms_vague>
^ [our|my|so|very|really|sincere|sincerest|deepest|many|please accept|please accept our|please accept my|further|once again] (apologies|regrets) $
^ [we|i] [do|sincerely|truly|really] (apologise|apologize) $
(accept|offer|extend) (our|my) [sincere|sincerest|deepest|humble|heartfelt] apologies $
<ms_sorry> for (anything|something|whatever|any mistake|any error~|any delay)
class ms_soadv = unreservedly profusely wholeheartedly humbly once more again so much very much sincerely deeply truly greatly kindly here
class ms_poor = poor bad terrible negative unpleasant disappointing unsatisfactory frustrating awful horrible substandard
    less than perfect
# Sorry for what happened, for how things went, for the experience.
<ms_sorry> [<ms_soadv>] [<ms_soadv>] [on behalf of (the|our|my|everyone)] [_] [to you|once again] (for|about) [any|the|all the|all|all of|this|that|your|our|these|every|such|such an|such a|an|a|any and all] [causing|having caused] [you|any|all|the|this] [<ms_poor>|possible|recent] (<ms_vague>|mix up|mixup|inconvience|inconvinience)
<ms_sorry> [<ms_soadv>] [<ms_soadv>] (for|about) [any|the|all the|your|our|this|that|a|such a|such] <ms_poor> (service|treatment|impression|communication|customer service|encounter|visit|stay|journey|start)
<ms_sorry> [<ms_soadv>] [<ms_soadv>] (for|about) (what [has|have|had] happened|what you (have been|went|had to go|are going|have gone) through|how (things|this|it|that) (went|turned out|was handled|has gone|have gone|worked out)|the way (things|this|it|that) (went|turned|turned out|worked out|was handled|happened|has been)|today|yesterday|last (night|time|week)|the same|the above|whatever happened|the whole (situation|mess|affair|saga)|any and all) [today|there|here|sir|madam|yesterday|of it] $
<ms_sorry> [that|if|how] (things|everything|it all) (did not|have not|went|turned|has not|got|did)
<ms_sorry> [that|if] (it|this|that) did not (go as|go to plan|work out|turn out)
<ms_sorry> [that|for|if|to have] [we|i|having|have|we have] (let you down|letting you down|disappointed you|disappointing you|fallen short|fell short) ($|today|this time|again|on this|here|sir|madam)
<ms_sorry> (4|for) [the|any|all|ur] (inconvenience|trouble|hassle|bother)
(inconvenience|trouble|disruption|distress) [caused] [is|are] [deeply|highly|sincerely|much|hereby|greatly] regretted
^ [deeply|sincerely|highly|truly] regret [for] [any|the|this|all] <ms_vague>
^ [our|my|many|sincere|sincerest|deepest|once again|so|and] (apologies|apology) (again|all|everyone|once more|once again|sir|madam|mate) [_] $
^ [oh|ah|oops|whoops|yeah|ok|sorry] [so] (my|our|totally my) bad (, _|$|on|for|mate|about|there)
(accept|offer|extend|tender|convey) (our|my) [_] [and] [_] (apologies|apology|regrets) ($|for the same|in this (regard|matter)|once|again)
<ms_sorry> [<ms_soadv>] [<ms_soadv>] (for|about) [any|all|the|your|our|all the|these|such] (shortcoming~|discomfort|worry|anxiety|letdown|dissatisfaction|unhappiness|unpleasantness|imposition|aggravation|headache~|mishaps|bad experience|failings|upheaval) [_]
<ms_sorry> (for|about) (everything|all|anything) (that|you) ['s|is|has|have] (happened|went wrong|gone wrong|been through|gone through|experienced|faced|suffered)
<ms_sorry> for [us] (not|failing to) (meeting|meet|living up|live up|matching|delivering|reaching) ..2 expectations
<ms_sorry> (for|about) (the whole thing|all that|everything|that|all of this|all this) (<name>|sir|madam|guys|folks)
<ms_sorry> [that] you (have had|had|are having|have been having|received|have) (a|an|such a|such an|this) [very|really] <ms_poor> (experience|time|visit|stay|day|journey|service|impression|encounter)
except <ms_sorry> ..4 discomfort (in|of|from|during) _
# It says what went wrong after all.
except sorry to (hear|see|learn|know|read)
except <ms_sorry> ..4 <ms_vague> (with|of|when|at|on|getting|during|over|around|regarding|about|while|in|signing|logging|from|after|finding|using|reaching|accessing) _
except <ms_sorry> ..4 <ms_vague> [that] (our|the|my) _ [_] (caused|causes|made|brought|has|gave|is|have)
except <ms_sorry> ..4 <ms_vague> [that|which] (we|i) (caused|made|gave|put)
except <ms_sorry> ..4 <ms_vague> caused by (our|the|my|this|a|an) _
except <ms_sorry> ..4 <ms_vague> [that|which] (our|the|my) _ [_] (left|created|put|leaves|gave)
except (need|have|reason|nothing|anything) to ..1 (sorry|apologise|apologize)
except what happened // (it|that|this) was (our|my)
+ Sorry for any inconvenience.
+ We regret any trouble this may have caused.
+ Apologies for the bad experience.
+ Our apologies.
+ Sorry about that!
+ My apologies for the frustration this has caused you.
+ Inconvenience regretted.
+ We're sorry things did not go as planned.
- I'm sorry that your parcel arrived broken.
- Sorry to hear that.
- Sorry for the confusion over your two bookings.
- Sorry about the wrong lens.
- We apologize for the trouble our update caused with your saved games.
- Sorry for the mess our fitter left in your hall.
- I am sorry for what happened. It was our mistake, and I'm dealing with it now.
- I apologise for the two calls we missed on Monday.

kind non_apology
# Sorry that you feel so.
<ms_sorry> [that|if|for|how|is] you [may|might|still|do|are|have|had] ((feel|felt) (let down|ignored|mistreated|misled|cheated|neglected|unheard|deceived|offended|disrespected|unwelcome|treated|the need|that|like|we|this|the|it|i|so|our|as|you|strongly|$)|think|thought|took (it|that|this)|take (it|that|this)|see (it|this|that|things)|believe|believed|perceive~|interpret~|misunderstood|misinterpreted|misread|chose|chosen|consider|considered|got the (impression|idea)|under the impression|the impression|disagree)
<ms_sorry> [that] you (had|have|got) (the|that|this) impression
regret [that] you (feel|felt)
<ms_sorry> [that] you (found|find) (our|the|my|this|it|me|us|that) ..3 (rude|unfriendly|unhelpful|disappointing|unsatisfactory|offensive|impolite|lacking|unprofessional|slow|cold)
<ms_sorry> [that|if] you (are|were|remain|feel|felt|seem|found yourself) [still|so|not] (offended|unhappy|dissatisfied|happy|satisfied|disappointed|unsatisfied|insulted)
(regrettable|unfortunate|shame|pity|too bad|sad) [that|is|if] you (see|saw|feel|felt|think|thought|chose|have chosen|took|take|consider|believe|are not|were not|misunderstood|do not (see|agree|understand))
<ms_sorry> [that] (this|that|which|it) is [how|the way|what] you (feel|see|think|felt|saw)
# Sorry if.
<ms_sorry> if (you|anyone|anybody|anything|something|this|that|it|we|i|<name>)
if (you|anyone|anybody|someone) (were|was|felt|feel|are|have been|took) [in any way] (offended|upset|hurt|bothered|insulted|misled|offence|offense) ..4 <ms_sorry>
# Sorry, but.
<ms_sorry> [madam|sir|about that|for that|about this] but (you|we|it|that|those|this|these|there|our|your|if|as|they|unless|policy|rules|no|nobody|the|i (can not|warned|told|said|did|do not|already|must|have to)|i am (not|unable))
(<ms_sorry>) ..5 but (you (should|did|signed|have to|must|were|agreed|need|are)|that is|that 's|those are|these are|there is nothing|rules|policy|our policy|it is not our|it was not our)
# Sorry that what we do is not to your taste.
<ms_sorry> [that] (our|the|my) ..2 (did|does|has|have|was|were) not (meet|met|live up|lived up|satisfy|satisfied|up to|to) ..1 your
<ms_sorry> [that] your [particular|high|personal|own|_] (expectations|standards|wishes) (were|have|are)
not (meet|met|live up to|satisfy) your (particular|personal|high|own)
mistakes were made
any (perceived|alleged|apparent) (error~|slight|rudeness|delay|fault|offence|offense)
# It is how you see it; some people found.
<ms_sorry> [that|but|if] (that|this|it|which) (is|'s|was) (how|the way|what|your) [you] (see|feel|saw|felt|think|view|took|take|perception|opinion|impression|experience|interpretation)
<ms_sorry> [that|if|for|how] you (took|take|have taken|taken|have) (offence|offense|umbrage|issue|exception)
<ms_sorry> [that|if] you (do|did) not (agree|like|appreciate|accept|approve|care for|understand|see (it|that|why|our)|share|feel (we|that|our|satisfied|heard|happy))
<ms_sorry> [that|if] you (can not|could not|are unable to|were unable to) [seem to|fully|quite] (understand|accept|see (that|why|our|it|how)|appreciate|agree)
<ms_sorry> [that] you (are|were|have) (having|had) (trouble|difficulty|a hard time|problems) (accepting|understanding|seeing|with (our|my) (decision|policy|answer|rules))
<ms_sorry> [that|if] you (are|were|got|feel|became) [so|still|a bit|this] (upset|angry|annoyed|frustrated|cross|bothered) ($|, but|but|however|over such|by (this|our|my|it|what)|about such)
<ms_sorry> [that|if] (some|certain|a few|any|some of our|some of the) (<ms_people>|people|of you) (found|felt|feel|find|were|was|have|took|perceive~|think|may)
<ms_sorry> [_] (to|with) (anyone|anybody|those|any <ms_people>|everyone) (who|that) (may|might|was|were|felt|feels|feel|has|took|found)
<ms_sorry> to (hear|learn|see|read) [that] you (feel|felt|perceive~|think|believe|consider|took|see it|interpret~) (that way|this way|like (this|that)|we|it|our|so|my|offended|that (we|our|it|i)|your|unfairly|let down by)
<ms_sorry> for whatever
<ms_sorry> for (any|the|your) (perceived|alleged|apparent|supposed)
(for|about) [what|anything|whatever] [it is|that] you (think|feel|believe|imagine) (we|i|happened|was|is)
(sorry|unfortunately|unfortunate|regret|pity|shame|apologise|apologize) [that|if] you seem to
(shame|pity|regrettable|unfortunate|sad|disappointing) [that] you (feel|felt|think|see|are|were|could not|can not|took|found)
if (i|we|my|our|anything|something|that|this|it|anyone) ..5 (upset|offended|offend|hurt|bothered|offence|offense|rude|insulted|inconvenienced|wrong way|wrongly|short with|harsh) ..2 <ms_sorry>
<ms_sorry> if (the|our|my|your|any|what) ..5 (bother~|upset|offend~|seem~|came|come|rude|was taken|made you|felt|feel|inconvenience~|disappoint~|hurt|mislead|misled|wrong way|offensive|confus~|unclear)
# Sorry, but.
<ms_sorry> ..6 (but|however|although|though|yet|nevertheless) (you (did|should|signed|have to|must|were|agreed|need|knew|chose|never|failed|had|could)|we (followed|did (nothing|not|everything)|never|are not|were not|only|have rules|have to follow|acted|must|stand by)|it (was|is) (clearly|your|not our|still|stated|in|the)|rules|policy|these things|i (did|was|am) (nothing|not|only|just))
<ms_sorry> , (you|it 's|that 's|it is|that is) (should|were|are|signed|agreed|just|how|the way|simply|only|our)
<ms_sorry> (but|however) (no|not|nope|that|rules|policy|you|it|we|there|the|our|if|unless|as|they|nobody)
# Sorry that it is not to your taste.
<ms_sorry> [that|if] (our|the|my|this|it) ..2 (did|does|has|have|was|were|is|are) not (suit~|please~|appeal~|match~|agree~|good enough|what you (wanted|hoped|expected|had|like)|as you|to your|up to your)
<ms_sorry> [that] your [particular|high|personal|own|_] (expectations|standards|wishes|taste|needs) (were|have|are|was|is) [not|so|too] [met|high]
<ms_sorry> [that|if] you (had to|chose to|decided to|tend to|prefer to|continue to|want to|insist on|keep) (interpret~|take|taking|see|seeing|feel~|think~|view~|read|believe~|misunderstand)
(shame|pity|regrettable|unfortunate|sad) [that] you (did|do) not (enjoy|like|appreciate|agree|understand|see|read|find)
<ms_sorry> if your (offended|upset|unhappy|angry|annoyed)
<ms_sorry> but (what|who|how) (did you|do you|else did|can you) (expect~|think|want|complain|blame)
(for|about) (any|the) (offence|offense|upset|hurt|slight|rudeness|impression|misunderstanding) [that] you (may|might|have|feel|took|perceived|think)
<ms_sorry> [that|if] (our|the|my|this|it|these|those) ..2 (do|does|did|has|have) not [_] (meet with|suit|please|satisfy|appeal|sit well|go down well|work) (your|you|with you|for you)
regret [that] you (consider~|found|find|think|see|took|perceive~|misunderstood|were not satisfied|disagree|view|chose|interpreted)
<ms_sorry> [that] you (are|were) (under|of|left with) (the|that|a|this) [_] (impression|opinion|belief)
# Real ones.
except <ms_sorry> if (i|we) [have|had] (missed|misunderstood|misread|did not see|am late|asked|ask|got it wrong|overlooked)
except <ms_sorry> if (this|that) (is|sounds|seems) ..2 (long|obvious|silly|basic|late|repeat~|stupid|dumb|odd|strange)
except <ms_sorry> but (i|we) (can (do|help|offer|send|arrange|check|look|refund|give|replace|move|get|make|still|fix|put|see|try|book|change|only|also)|will|have|could|would|found|did|am here|are here|am on)
except but (it|that) is (on|coming|here|ready|now|fixed|back)
+ I'm sorry you feel that way.
+ I'm sorry if anyone was offended.
+ Sorry, but you signed the contract.
+ I'm sorry that you had the impression we don't care.
+ We're sorry that some guests found the music loud.
+ I'm sorry you're upset, but we followed the process.
+ If I've upset you, I apologise.
- I'm sorry that you had to wait.
- I'm sorry that my note hurt you.
- I'm sorry you are feeling unwell.
- Sorry if I missed your first message.
- I'm sorry you felt dizzy after the flight.
- I'm sorry that my tone was harsh.
- I'm sorry, but I didn't catch the number. Could you say it again?

kind cannot
class ms_who = i we he she they bank company store shop seller warehouse team system hotel airline insurer landlord
    manufacturer restaurant garage council school provider manager supervisor
class ms_act = do help assist refund change cancel offer replace give exchange accept return reimburse send provide make
    extend waive deliver tell move issue credit add fix take reverse repair transfer carry sell allow compensate honour
    honor discuss comment grant reopen ship process book upgrade pay cover release disclose grant fulfil fulfill ignore
class ms_barred = refundable exchangeable returnable transferable reimbursable eligible entitled covered permitted allowed
    accepted entertained reimbursed restocked insured
# We cannot.
<ms_who> [<ms_adv>|unfortunately|therefore|sadly|regrettably] (can not|could not|am unable to|are unable to|is unable to|am not able to|are not able to|is not able to|will not be able to|would not be able to|am not in a position to|are not in a position to|am not allowed to|are not allowed to|is not allowed to|refuse to|refuses to|decline to) [<ms_adv>|therefore|unfortunately|currently|even] <ms_act>
<ms_who> [would|will] [therefore|unfortunately|simply|also] (will|would|does|do) not [<ms_adv>|therefore] (reimburse|refund|pay for|cover|replace|accept|exchange|compensate|reopen|honour|honor|issue a|grant|extend)
<ms_who> (will|would|can) [therefore|unfortunately|simply|also] not [<ms_adv>] (reimburse|refund|pay for|cover|replace|accept|exchange|compensate|reopen|honour|honor|issue a|grant|extend|pay)
(unfortunately|sorry|afraid|regret|regrettably|sadly) (can not|no can do|unable to) [<ms_adv>] <ms_act>
^ (can not|unable to) <ms_act>
# Nothing can be done.
(nothing|not anything) [more|else|further|at all|that] [that] (i|we) (can|could|are able to|am able to|are [further] able) [to] (do|offer|about)
nothing [more|else|further] (can|could|to) be done
nothing further (i|we|to)
(no way|no possibility|no option) (to|for us to|for me to|i can|we can|of) [a|getting|giving] (refund|change|cancel|exchange|extend|help|do|fix|get|give)
# It is not possible.
(<ms_it>|its|unfortunately|sorry|afraid|it will|that will|would) [<ms_isare>] [also|unfortunately|simply|just|currently|sadly|really] (not possible|impossible)
<ms_isare> [<ms_adv>|unfortunately|also|no longer|currently|therefore] not [<ms_adv>|therefore] <ms_barred>
<ms_isare> (no longer <ms_barred>|non (refundable|transferable|returnable|exchangeable|cancellable)|nonrefundable)
(can not|could not) (be|get) (refunded|changed|cancelled|canceled|exchanged|returned|transferred|extended|reopened|waived|moved|replaced|repaired|reimbursed|combined|reversed|undone|compensated|honoured|honored|done)
(refunds|returns|exchanges|changes|cancellations|replacements|transfers) <ms_isare> [<ms_adv>] not (possible|offered|available|given|accepted|allowed)
no way to (recover|restore|undo|change|refund|fix|reverse|get it|get them|get your|retrieve)
(out of the question|no can do)
(that is|that 's|it is|this is) not going to happen $
# Refused, over, gone.
(request|claim|application|refund|return|complaint|appeal|transfer) ..4 (has|have|was|were|is) [been] [therefore|unfortunately|hereby] (declined|denied|refused|rejected|turned down|dismissed|not approved|not accepted|not upheld)
(it is|it 's|its) [now|already|simply] too late (to|for) (change|cancel|return|refund|add|stop|amend|claim|alter|a refund|that|changes)
(return window|return period|deadline|window for returns|cooling off period) (has|have) [now|already] (passed|expired|closed|ended|lapsed)
(policy|plan|warranty|guarantee|insurance|contract|ticket|fare|cover) does not (cover|include|extend|entitle)
(we|i) do not [currently|unfortunately|actually|normally|generally] (do|offer|sell|provide|deliver|ship|stock|refund|exchange|compensate|reimburse|repair|accept|cover|make|give|grant|allow) (any|refunds|refund|exchanges|returns|that|this|those|these|to|evening|outside|on|for|replacements|cash|compensation|custom|home)
we no longer (repair|offer|sell|stock|make|support|accept|provide|ship|deliver|do|carry|honour|honor)
(no|sorry) [_] (refunds|exchanges|returns|cancellations) (on|for|are|after|possible|accepted|given|$)
^ [nope|no|sorry|unfortunately] [it is|it 's|its|we are|they are|all] (sold out|fully booked|discontinued|out of stock|no slots|no refunds|nothing left) $
(sold out|discontinued|out of stock) ..2 (will not|not be|not coming)
class ms_act2 = stop recall retrieve restore undo unlock approve authorise authorize amend alter edit remove delete accommodate
    arrange schedule bring fit hold activate entertain reduce lower match speed install collect deliver guarantee reinstate
    combine split assist complete proceed upgrade perform handle substitute swap rebook redeliver reroute print
class ms_acting = changing refunding cancelling canceling getting giving doing stopping speeding moving extending restoring recovering
    reversing retrieving helping replacing undoing waiving tracing fixing sending delivering
# We are in no position to.
<ms_who> [<ms_adv>|unfortunately|therefore|sadly|regrettably] (can not|could not|am unable to|are unable to|is unable to|am not able to|are not able to|is not able to|will not be able to|would not be able to) [<ms_adv>|therefore|unfortunately|currently|even|possibly] <ms_act2>
<ms_who> (will|would|can) not be (refunding|replacing|accepting|covering|reimbursing|paying|issuing|offering|extending|sending|compensating|taking this|reopening|honouring|considering)
(am|are|is|was) not (permitted|authorised|authorized|allowed|at liberty|in a position|empowered|entitled) to <ms_act>
(can|could|do) not (see|find|think of|offer|have) (any|a|another|an) [other] (solution|way|option|alternative|remedy|compensation|refund|exchange|replacement)
(no|not any) (way|means|possibility|option|chance) (of <ms_acting>|(we|i|they) can|for (us|me|you) to (get|do|change|have|reach|deliver|stop|cancel))
(is|was|be|are|been) not [currently|unfortunately|just|simply|really|going to be|at all|yet] (possible|feasible|doable|an option|something (we|i) (can|do|offer|provide|support|stock|cover))
not something (we|i|our _) (offer|can|do|provide|support|stock|cover|can do|can offer|currently offer)
(will|would|can) (not|never) be (possible|feasible|doable|an option)
(simply|just|absolutely|really|currently|sadly|unfortunately) (not possible|impossible|not feasible|not doable|not available|no longer available|not an option)
(answer|decision|reply|it|that) (is|'s|remains|has to be) [still|a|simply|afraid|final|to] no ($|, _)
^ [nope|no|sorry|unfortunately|afraid not|hi|well] (can not|can not do|unable|no can do|not possible|impossible|not available|no chance) [mate|sir|madam|sorry|that|it|at the moment|right now] $
(i am afraid|unfortunately|sorry|regret to say|regrettably|sadly) (not|no) $
# It does not qualify, it is full, it is over.
(does|do|did) not (qualify|meet (the|our|those) (criteria|requirements|conditions|threshold)|fall within)
(request|claim|application|appeal|complaint|bid|refund|return|dispute|case) ..3 (unsuccessful|not successful|not been successful|ineligible|void|not granted|not been granted|not go through|been closed)
(is|are|am|be) [now|therefore|unfortunately|sadly] (ineligible|not eligible|not entitled|not covered|not insured|out of (warranty|guarantee|time)|past the (deadline|return|window)|outside the (return|refund|cancellation|warranty|claim|window))
(warranty|guarantee|cover|voucher|ticket|return period|refund window|coupon|code|pass|trial|insurance) ..1 (has|have|is|are) [now|already|unfortunately|long|sadly|since] (expired|ended|lapsed|run out|void|invalid)
(do|does) not have (any|an|a) [more|free|available|spare|open|_] (appointments|appointment|availability|slots|rooms|seats|tables|vacancies|stock|spaces|cover) [left|available|free|until|at|on|this|$]
(no|not any) [more|free|available|other|_] (seats|rooms|appointments|slots|tables|tickets|spaces|vacancies|availability|engineers|stock|dates) (left|available|free|remaining|until|to (offer|give)|at all)
(product|item|model|size|colour|color|line|service|one|range|part|tariff|plan) ..1 (been discontinued|is discontinued|is sold out|was discontinued|is out of stock|is no longer (made|available|sold|offered|supported)) $
(we|i|engineers|drivers|technicians|staff|branches|shops|couriers|plumbers|agents|doctors|teachers) do not [currently|unfortunately|actually|normally|generally|usually] (do|offer|provide|deliver|come out|work|collect|ship|operate|visit|open|take|make|give|answer) [_] (call backs|callbacks|call outs|callouts|weekends|sundays|saturdays|nights|evenings|holidays|refunds|compensation|exchanges|repairs|discounts|extensions|exceptions|house calls|home visits|price matching|returns|cash|walk ins|upgrades|parts|advice|over the)
no (exceptions|refunds|returns|exchanges|discounts|extensions|compensation) [can|could|will|would|are|is|on|for|after|without|under|at] [be|_]
(can|could|may) not be (processed|recovered|restored|reinstated|issued|granted|accepted|approved|waived|stopped|recalled|redirected|rescheduled|amended|altered|split|booked|repaired|delivered|covered|considered|entertained|undone|used|reissued|upgraded|reopened|rebooked)
will not be (possible|refunded|replaced|accepted|reimbursed|covered|reopened|reinstated|honoured|honored|restocked|renewed|granted|approved|compensated|considered|entertained)
you (can not|may not|will not be able to|are not able to) [also|now|longer] (refund|change|cancel|exchange|return|replace|transfer|claim|extend|upgrade|reschedule|amend|combine|swap|resell|rebook|switch)
(can|could) not be (admitted|fixed|helped|mended|saved|enrolled|resolved|solved|removed|moved|served|seated|reached before|insured|accommodated|reduced|lowered|arranged|answered|traced|located) :: 0.6
<ms_who> does not (repair|offer|provide|pay|do|accept|refund|deliver|sell|issue|allow|stock|support|replace|compensate|reimburse|ship|cover|exchange)
(i|we) (have no|do not have any) (options|option|solution|alternative|alternatives|spare|spares|more|further|parts|other|means|power|remedy) [_]
no (appeal|recourse|way round|way around|solution|remedy|alternative|provision|exception) (against|for|to|in|available|here|left|$)
there is no (option|possibility|facility|provision|way) (to|for|of) (pause|change|cancel|extend|move|split|get|pay|return|switch|transfer|do|add|remove|skip|upgrade|refund|exchange|swap)
(can|could|will) not be of (further|any|more|much) (help|assistance|use|service)
not possible ($|sir|madam|mate|bro|dear)
(have to|must|will have to|need to|forced to|obliged to) (decline|refuse|reject|deny|turn down|say no)
(option|feature|service|function|appointment|date|slot|discount|offer|size|colour|color|upgrade|route|that) (is|'s) [currently|sadly|unfortunately|just] not [currently] (available|offered|supported|on offer|in stock) $
except (can not|could not|not|unable|longer) ..8 but (a|an|one) _
# Said in passing, or with a way forward in the same breath.
except (if|when|why|because|where|how|whether|since|as|until|while|what|which|although|though|everything) (<ms_who>|it|you|the _) [<ms_adv>] (can not|could not|do not|does not|are not|is not|am not|is|are|am)
except (<ms_who>) (can not|could not) (do|offer|make) (enough|more than|it without)
except (can not|could not) [even] tell (you|if|how|whether|from|which|what|until|yet)
except (can not|could not) (make|give|take) (any promises|it up|credit|it sound)
except can not help but
except (can not|could not|will not|not) ..1 (do|discuss|process|tell|give|send|provide|change|disclose) ..2 (publicly|in public|over (chat|twitter|the phone|email|social)|on (twitter|social|here|a public)|via (twitter|social|chat)|through (twitter|social))
except (can not|could not|not|unable|longer) ..8 but (i|we|you|our|there) [also|still|usually|now] (can|could|will|have|may|am|are|is|do|would|does|shall)
except (can not|could not|not|unable|longer) ..8 (but (please|feel)|so (i|we) (have|will|am|are|can|put|booked|did))
except (can not|could not|not|unable|longer) ..8 but our _ (can|could|will|does|is|has)
except do not (sell|share|ship|accept|provide) (your|personal)
except not (accepted|covered|allowed|permitted) to (be|have) (wait|kept)
except (is|are|was|were) not (covered|accepted|allowed) until
except nothing (you|that you|else you)
+ I can't do that.
+ There's nothing I can do.
+ Your request has been declined.
+ Water damage is not covered.
+ We don't offer refunds.
+ I'm afraid that's not possible.
+ You can't change a saver fare.
+ Regrettably your application was unsuccessful.
+ We have no spare parts for that model any more.
- I can't wait to see the photos!
- You can't beat the early train.
- I'm sorry we could not reach you.
- There was no way to know.
- We can't change the name, but you can cancel free of charge and book again.
- As we cannot discuss accounts here, please write to us.
- There are no seats on the 9:15, but I can put you on the 10:40.
- We can't repair it, but a new one leaves today.
- The claim you sent was approved.

kind overpromise
class ms_again = again ever anymore
# It will never happen again.
(guarantee~|promise~|assure~|swear|certain|rest assured|trust me|believe me|my word|definitely|certainly|absolutely) [you] [that] [it|this|that|you|we|nothing|there] (will|would|can|shall) (never|not ever|no longer) _
(guarantee~|promise~|assure~|swear|certain|rest assured|trust me|believe me|my word) ..4 (will|would) not ..1 (happen|occur|recur|come back|be repeated|fail|break|go wrong|go down|be late)
(will|would|can|shall) (never|not) [ever] (happen|occur|recur|come back|repeat|be repeated|fail|break|go wrong|go down|crash|get lost|be late|be lost) [to you|to anyone|like this|like that] <ms_again>
(will|would) never [ever] (happen|occur|recur|come back|repeat|be repeated|fail|go wrong)
(never|not ever) [_] (happen|occur|be repeated) again
(you|nobody|no one) (will|would) never [ever] (have to|need to|be|see|experience|have|wait|face|get|hear) ..4 (again|problem~|issue~|delay~)
never have a problem
# Nothing can go wrong.
(nothing|none of this|no such thing) ..2 (will|would|can|shall) [ever] (happen|occur) [to you|to anyone] (again|ever)
nothing (can|will|could) [possibly|ever] go wrong
(no way|no chance|no possibility|zero chance|no risk|impossible|zero risk|can not possibly) ..4 (lost|late|fail~|go wrong|going wrong|happen~|break~|delayed|missed|miss)
(i|we) [can|do|absolutely|personally|hereby] (guarantee|swear|promise) [you] [that] (it|this|that|the ..2|your ..2|everything|they|nothing|he|she|you) (will|is|are|gets|works|can|would) :: counts -
(can|do) assure you [that] (you|it|this|the ..2|your ..2) will ..6 (whatever happens|no matter what|in full|for sure|never)
(whatever happens|come what may|without fail|100% guaranteed) $
(will|is|are|be|gets) ..5 (no matter what|without fail|come what may)
<ms_is> (100%|a hundred percent|absolutely|definitely) (going to|guaranteed to|sure to|certain to) (work|arrive|be (there|here|fixed|delivered|fine|perfect|ready)|come|get|fix|happen)
will (definitely|certainly|absolutely|surely|100%) (arrive|come|work|get there|reach you|be (there|here|delivered|fixed|with you)) [by|on|tomorrow|today|before|_]
(100%|hundred percent|percent) (sure|certain|guaranteed|safe|reliable|success)
(zero (problems|issues|errors)|flawless from)
(give you|have|on) my word [that] (it|this|nothing|everything|they|you)
# Anything you want.
(do|give|pay|get|refund|offer|send) [you|for] (anything|whatever) (you|it) (want|wants|ask~|like|takes|cost|costs|wish|say)
(name your price|blank cheque|blank check|money is no object|sky is the limit|at any price|no matter (what it costs|the cost|how much))
do anything (to make|for you $|to keep|you)
impossible for (this|it|that|anything) to
every [single|last] (penny|cent|pence|rupee) ..4 (back|plus|and|of it)
(plus|and) (whatever|everything|anything) [else] (the|it|you) ..3 (cost|costs|paid|lost|spent)
(refund|return|pay) [you] everything you ever
# For good.
(fixed|sorted|solved|resolved|gone|stop|stops) (forever|for good|for ever|once and for all)
(last|final) time (this|that|it|you) (will|happens|ever|have to)
(perfect|fine|flawless|right|smooth) (forever|from now on|from here on)
# Never, no chance, for good: in other words.
(make sure|see to it|ensure|promise|guarantee|swear|assure you) ..2 (nobody|no one) [here] (ever|will ever)
(personally|guarantee|swear|promise) ..5 (never|not) (recurs|happens|occurs|repeats|comes back|happen)
my (personal|solemn|absolute|full|iron|cast iron|100%|honest) (guarantee|promise|word|assurance) [that]
(give you|have) my [personal|solemn|absolute|full|_] (guarantee|word|promise|assurance) [that|it|the|on]
(fixed|sorted|solved|resolved|gone|repaired|cured|working) [now|properly|once|and] (forever|for good|for ever|once and for all|for life)
(work|works|run|runs|be|go|behave) ..1 (perfectly|flawlessly|smoothly|like new|without (a|any) (hitch|problem|problems|issue|issues|fault)) ..1 (from now on|from here on|forever|always|every time|for (years|life|ever)|from today)
(every|all the|all) [single|last] (penny|cent|pence|rupee|pound|dollar|euro|money) you (have|had|ever) [ever] (spent|paid|gave|lost)
(no|not|nothing|never|nobody|zero|always|definitely) ..6 (i swear|i promise|i promise you|promised|i guarantee|i guarantee it|you have my word|mark my words|trust me|on my mother|on my life|cross my heart) $
^ [it will|that will|this will] never again (, _|$|will|i|we|shall)
(trust me|believe me|i swear|promise you|i promise|guarantee~|rest assured|i assure you|mark my words) ..2 (can|could|will|would) not (break|fail|drop|crash|leak|recur|occur|let you|ever|lose|stop working|go down|go wrong|get lost|disappoint)
(will|would|shall|can) not (face|have|see|experience|encounter|get|suffer|hear|need|be bothered|lose) ..4 (again|in future|in the future|anymore|ever|any more) ..2 (promise|guarantee~|assure~|swear|my word)
(rest assured|promise|guarantee|assure you|swear|trust me) ..3 (will|would|shall) not (face|have|see|experience|encounter|get|suffer|repeat) ..4 (again|in future|in the future|anymore|any more|ever)
(no|zero|not the slightest|not a|any) (chance|risk|possibility|danger|way) [that|of|for|whatsoever] ..2 (missing|disappear~|broken|refused|cancelled|wrong|lost|late|fails|happens|happening|breaks|failing|another)
(promise|guarantee) [you|that] a (perfect|flawless|smooth|full|trouble free|successful|positive|happy|full refund|refund|seat|win)
(guarantee|promise) [you] [that] (you|it|your|the|we|nothing|everything|everyone) [_] (will|would) [definitely|certainly|always|never] (be|get|have|arrive|love|win|work|pass|receive|solve)
no (ifs|if) [and|or|no] (buts|but|ands)
(will|would|shall) not ever (have|need|be|see|face|happen|let|lose|wait|get)
(assure|promise|guarantee) you (100%|a hundred percent|<num> percent|a thousand percent|hundred percent)
(100%|<num> percent|a hundred percent|hundred percent) (fixed|solved|resolved|going to|will|problem free|certainty|foolproof|bulletproof|secure|on time|refundable no)
(tomorrow|today|tonight|friday|monday|morning|refund|back|day|it|then|there|time|approved|delivered|sorted) , (guaranteed|100%|without fail|come rain or shine|come hell or high water|for sure for sure|no question about it|no matter what) [_] $
(last|final) time (you|this|that|we) (will|would|need) ever [_]
(impossible|can not possibly|could not possibly) (for this|for it|for that|fail|go wrong|be late|happen|break|get lost) [to|again]
(problem|trouble|worry|fault|error|bug|glitch) free (forever|for life|for good|from now|guaranteed)
(will|shall) (always|forever) (be on time|work|arrive|be perfect|answer|have|get the (best|lowest)|stay the same|be free)
(whatever|anything) it (takes|costs) [_] (no matter|price|cost|we will|i will|$|to)
(foolproof|bulletproof|unbreakable|indestructible|bomb proof) [now|from]
free (for life|forever|for ever|for as long as you live)
will (definitely|certainly|surely|absolutely|for sure|without a doubt|without doubt) (get|receive|win|be approved|be refunded|love|qualify|recover|succeed|be accepted|pass (the|your|her|his) (exam|test|course|interview|inspection))
(get|give|offer|send|pay|book) you any _ [_] you (like|want|wish|ask|name|desire|choose)
(hour|minute|minutes|hours|days|week|morning|noon|evening|night|weekend|time) , guaranteed $
(i swear|swear|promise) on (my|the) _
(zero|no) [more] (downtime|outages|delays|errors|problems|issues|interruptions|faults|mistakes|crashes|leaks) ..1 (from now|ever|again|this time|anymore|any more|in future|whatsoever|at all)
(everything|it|all) (is|will|'s) [going to] [be] [absolutely|simply|just] (perfect|flawless|spotless|faultless|100%) (this time|from|now|again|for|tomorrow|on the day)
not (have|face|see|experience) (a single|one single|any further|even one) (problem|issue|delay|error|fault|glitch)
(you can|can) (bet|bank|count|depend|stake your life) on (it|that) (never|not|being perfect|100%|working|$)
will never [ever] (let you down|disappoint|break|fail|go|lose|be late|crash|leak|see|wait|need|pay|run out|get lost|have) _
(make|made|making) [absolutely|damn|quite|100%] sure [that] (you|it|this|nobody|no one|nothing) (never|ever) _
(pay|cover|refund|reimburse) [you] [for] (everything|anything|all of it|it all) , (no|whatever|without|any)
(no|without) (limit|limits|questions|matter how much) ($|at all|whatsoever)
(promise|guarantee|swear) [you] [that] (this|that|it) (was|is|will be) the (last|final) _
(simply|just|absolutely|literally) can not (fail|break|go wrong|happen|lose|crash|be late)
# Hedged, meant well, or a warranty.
except (not|never|can not|do not want to) ..2 (promise|guarantee|assure|swear)
except (so|make sure|making sure|ensure|want|sure|hope|hopefully|hoping|so that|to see that|trying|try|working|work|aim|avoid|prevent|should|must) ..6 (happen~|recur~|occur~|repeat~|repeated) [again|ever]
except (like|as) i promised
except (price|money back|legal|manufacturer|lifetime|satisfaction|product) guarantee
except (should|must|ought) never
except (i|we) promise you (i|we)
except will not happen again until
+ I swear it'll never happen again.
+ There's zero chance of that being late.
+ I'll pay whatever it takes.
+ It'll definitely arrive tomorrow.
+ There is no chance that it goes missing.
+ It's fixed now, for good.
+ Rest assured you will not face this issue in future.
- I can't promise that, but I'll try.
- The guarantee covers parts and labour.
- This should never have happened.
- I promise I'll call you at 5, whatever I find out.
- We guarantee every battery for two years.
- I've told the depot, so that it will not happen again.
- I've changed the setting so that it doesn't happen again.
- I'll definitely pass this on to the crew.
- Your seat is guaranteed until 18:00.

kind no_time
class ms_soon = soon shortly asap eventually momentarily presently sometime
class ms_contact = touch contact call ring get reach let update email write respond revert follow message reply phone keep come
(will|shall|am going to|is going to|are going to|should|to be|be|gets|get) ..6 (<ms_soon>|as soon as (possible|we can|i can|they can|he can|she can|we are able)|in due course|at some point|in a bit|in a while|in the (near|coming) (future|days|weeks)|one of these days|before long|as quickly as (possible|we can)|at the earliest|any day now|when (he|she|they|we|i) (is|are|can|gets|get|has|have) [a|the|around|some|to|out|free|back|time])
(<ms_soon>|in due course|at some point|before long|in the near future) (someone|we|i|he|she|they|our team|a colleague) will
(someone|somebody|colleague|team|manager|supervisor|specialist|agent|we|they|he|she|i|department|engineer|technician) [from _|from our _|in billing|of ours|from the _] (will|shall|is going to|are going to) [then|also|be|get|now] (in touch|contact you|call you|ring you|get back to you|back to you|reach out|reach out to you|let you know|come back to you|update you|email you|write to you|respond|revert|follow up|follow up with you|message you|reply|phone you|keep you (posted|updated|informed)) $ :: counts Q
(and|also) (will|we will|i will|they will) (let you know|get back to you|keep you (posted|updated|informed)|be in touch|update you|come back to you) $ :: counts Q
(fix|fixed|resolved|back|sorted|delivered|refunded|available|running|ready|with you|in touch) (soon|shortly|in due course|before long|asap|as soon as possible|eventually)
(someone|somebody) will [then] (call|ring|contact|email|phone|text|message) you (about|regarding|with|to) _ [_] [_] [_] $
class ms_handle = processed resolved sorted fixed credited refunded dispatched shipped sent posted delivered issued restored reviewed
    updated replaced reimbursed actioned addressed contacted completed released transferred returned handled looked
# Some time, when it suits.
(will|shall|going to|should|to be|hope to|expect to|aim to|trying to|try to|hoping to) ..6 (at some stage|in no time|in a while|in a jiffy|any time now|any moment|any minute now|promptly|in a little while|sooner or later|at a later (date|stage|time)|in due time|later on|some time soon|when possible|when time allows|as soon as we|in the next little while|at the soonest|at our earliest|at his earliest|at their earliest|down the line|down the road|whenever (we|i|he|she|they|possible))
(is|are|am) going to (ring|call|contact|email|get|be|come|text|visit|write) ..4 (at some (stage|point)|soon|shortly|later|eventually)
(hear|hearing) (from|back from) (us|me|them|someone|him|her|our team|the team|the _ team|the department) [very|pretty|quite] (soon|shortly|in due course|asap|eventually|at some|once|when|before long|as soon as)
(is|are|coming) [already|also|now] (coming|due|out|back|on (its|the|their) way) [_] (soon|shortly|before long|in due course)
(call|ring|email|contact|text|message|write to|tell|update|inform|get back to|come back to|notify) you [back] (when|once|as soon as) (i|we|they|he|she|there) (know more|hear more|hear (back|something|anything)|find (out|something)|have (news|more|an update|any|something|looked|a chance|time)|get (news|a chance|round|time|word|an answer)|can|is (news|more|an update|any)|know [_] $)
come back to you (once|when|after|as soon as) (i|we|they)
(team|department|colleague|agent|manager|engineer|advisor|adviser|specialist|representative|rep|technician|driver|branch|office|supervisor|lawyer|adjuster|plumber|nurse|teacher|tutor|mechanic|somebody|someone|dispatcher|planner|surveyor) will [then|also|be|now|contact~|_] (contact|call|ring|email|phone|visit|text|message|reach out|reply|respond|revert|in touch|contacting|calling|follow up|come|come out|look into it|look at it|have a look|pick it up|handle it|deal with it) [to you|you|with you|back|back to you|on this|about this|about it|the same|accordingly] [sir|madam|mate|then|please|for this] $
(we|i) will (call|ring|phone|email|write to|message|text|get back to|come back to|contact|update|notify|inform) you [back|about it|about this|on this|then|again|accordingly] $
(i|we) will (revert|get back|reply|respond|come back|follow up|be back) [back|with you|to you|on this|on the same|accordingly|again] $
(will|shall) ..1 (investigate|check|review|look into (it|this)|look) and (respond|revert|get back|come back|let you know|update you|reply|advise|report back|contact you|call you|inform you) [to you|back|accordingly|you|back to you|with you] $
(will|shall|gets|get|be) [be] <ms_handle> (promptly|quickly|in time|sometime|some time|later|eventually|as and when|accordingly|in the future|in turn|whenever)
(wait|hold on|bear with us|patient) ..4 (someone|somebody|team|we|they|he|she) will ..5 (soon|shortly|asap|at the earliest|in a bit)
will [not be|be] (long|along|here|there|with you|out|back) (soon|shortly|any time|anytime|any minute|presently|in a bit|in a while|when)
(hope|hoping|aim|aiming|working|trying|want|plan|expect) to ..6 (soon|shortly|asap|before long|as soon as possible|as quickly as possible|in due course|in the near future)
(working|looking|checking|dealing) (on|into|with) ..6 (soon|shortly|asap)
(fix|solution|update|refund|replacement|answer|reply|engineer|driver|order|parcel|delivery|patch|voucher|credit|payment|bus|train|card|decision|news|more information|invoice|letter) [is|are|will|should|to] [be|come|follow|coming|arrive|reach you|go out|on its way|on the way] (soon|shortly|in due course|before long|asap|eventually|at some point)
(leave it with|leave that with) (me|us) (and|, _) (i|we|someone) will [_] [_] [_] [_] [_] $
(look at|get to|deal with|do|handle|see to|fix|check|answer|process|send|sort) (it|this|that|them|yours) [out] (when|whenever|as soon as|once) (we|i|he|she|they) (get|gets|can|have|has|find|finds) (a (moment|chance|minute|second|gap|slot)|time|round|around|to it|the (time|chance)|$)
(when|whenever|as soon as) (we|i|he|she|they) (are|is|am) (able|free|available|less busy|back) $
(someone|somebody|colleague|team|manager|they|we|he|she|i) [from (the|our) _] will be in contact [with you] $
(will|shall) ..5 and (let you know|get back to you|come back to you|keep you (posted|updated|informed)|be in touch|update you|reply|call you|write to you|inform you|get in touch|report back) $
(will|shall) be (informed|notified|contacted|looked into|looked at|taken care of|reviewed|investigated|dealt with|actioned|attended to) [about it|accordingly|of the outcome|by (our|the) team|by us|in turn] $
expect (a|an|to) (call|email|reply|response|answer|hear|visit|letter|message) [back] from (us|me|my|our|them|the|him|her|someone) [_] [_] $
(is|are|am) going to (look into|check|review|investigate|reply|call|contact|write to|deal with|sort out|handle|ring) (it|this|that|you) [for you|back] [and (reply|call|let you know|get back)] [to you|you] $
there (soon|shortly) (enough|$)
(will|can|shall|am going to|going to) (have|get|ask) (someone|somebody|a colleague|the team|my colleague|an engineer|a manager|my manager|our team|the manager|a technician) [to] (ring|call|contact|email|phone|write to|get back to|reach out to|message|come back to|visit|text) [to] [you] [back] $
hear back [from us|from them|from me] (soon|shortly)
(update|call|email|write to|ring|tell|contact|text|inform|message) you [back] (once|when|as soon as) (i|we) (hear|have heard|hear back|get word|get an answer|receive) [back] [from] [the|our|my|them] [_] $
(fixed|solved|resolved|added|improved|available|addressed|included) in (a|the|one of the) (future|later|coming|upcoming|next|near) (update~|release~|version~|patch~|future)
# A greeting, a condition, a request, a time after all.
except (someone|somebody) will ..6 (tomorrow|today|tonight|<weekday>|<time>|<num>|within|by|hours|minutes|morning|afternoon|evening|hour)
except (get|feel|be) ..1 (well|better) soon
except (as soon as|once|when) (you|i (have|get|hear|know|find)|we (have|get|receive|hear|know) [it|the|your|a|an|back|from|more|any|news]|it|the|your|that|this|they)
except (see|seeing|speak|talk|hope|hear from you|hearing from you|welcome|board|visit) ..4 soon
except (please|kindly|can you|could you|you can|you need to|you will need to|try to|must|request you to|you have to|you to) ..6 (soon|asap|shortly|as soon as|at the earliest)
except (within|by) ..4 (soon|shortly)
except (no|not|too|how) (sooner|soon)
except (pretty|very|so|as|too) soon as (you|it|your|the)
+ A technician will contact you shortly.
+ It will be processed at some point.
+ Our team will reach out to you.
+ You'll hear from us soon.
+ You can expect a call from my manager.
+ It will be fixed in a future update.
- I'll ring you by 5 today.
- As soon as it arrives, I'll write.
- We'll be in touch tomorrow before ten.
- Hope you will get well soon.
- Could you send it as soon as you can?
- An engineer is coming on Monday between 8 and 10.
- I'm going to have a manager call you at five.

kind impatient
class ms_said = told said explained mentioned informed advised stated answered written wrote pointed
# As I already told you.
(as|like) [i|we] [have|had] (already|repeatedly|previously|just|now) [been] <ms_said> [you|it|to you]
(as|like) (i|we) [have] <ms_said> [you|to you|it] (before|already|earlier|previously|repeatedly|several times|twice|<number> times)
as <ms_said> (before|already|earlier|above|previously|to you|multiple|several)
(i|we) [have|had] (already|just|now|literally|repeatedly) (told|informed|advised|answered) (you|that|this|your|it)
(i|we) [have] (already|just|repeatedly) (explained|said|answered|mentioned) (this|that|it|so) [to you|twice|before|already|now] $
(said|told you|mentioned) (this|that|it|so) [<number>|already|now|at least|so] (twice|times|already|several times|many times|many|before)
^ once (more|again) (the|you|no|it|your|this)
are you (done|finished) [yet|now|complaining] $?
(told|explained|asked|informed|answered) [this|that|it] [to] (you|this|that|it) [<number>|already|now|at least|this|that] (twice|times|already|several times|many times|enough|before|again and again)
as <ms_said> in my (previous|last|earlier|first)
(read|look at|see) what i (wrote|said|sent|told)
hurry (this|it|things) (up|along)
(per|as per) my (last|previous|earlier) (email|message|reply|note|mail)
# How often must I.
how (many times|often|much longer) (do|must|have|should|does|am|will) (i|we|one)
how many more (emails|mails|calls|messages|times|questions|complaints)
for the (last|umpteenth|hundredth|nth|final|thousandth) time
^ for the (third|fourth|fifth|sixth|second|<ordinal>) time (the|i|we|you|no|it|please|your)
(i repeat|i say again) [_]
(do i|must i|do we|have i) (have to|need to|got to|really) (repeat|spell|explain|tell|say)
(not going to|i will not|we will not|not prepared to|i refuse to|we refuse to|i am not|we are not) (repeat (myself|this|it)|repeating (myself|this)|explain (it|this|that) again|argue|discuss this (again|further|any|with you)) [with] :: counts N
(tired|sick|fed up) (of|with) (repeating|explaining|arguing|hearing|your|telling|answering)
# Let me finish, hurry up, wait your turn.
let me (finish|speak) (please|first|now|for|madam|sir|talk~|speak~|$|it)
(would|could|will) you [just|please|kindly] (let me (finish|speak|explain)|stop interrupting|listen)
if you (would|could|just) [just|only|please] (let me (finish|speak|explain)|stop interrupting|listen)
(stop interrupting|do not interrupt|hurry up|get to the point|make it quick|wait your turn|pay attention|are you [even|actually] (listening|reading))
(please|can you|could you|just) be quick
did you (even|actually|not|bother to) (read|listen|look|check|try)
(read|re read|reread) (my|our|what i|what we) ..2 (message|email|reply|answer|post|wrote|said|letter|mail|above|response) ..1 (again|properly|carefully|first|more)
(please|just|kindly|to) read (it|that|this) [_] (again|properly|carefully)
(read|look at) (what i _|my _) [_] (again|properly|carefully)
(i|we) (do not|have not) (have|got) (all day|all night|time for (this|that|you|your)|the time (for|to))
(better things|other things) to do
(have|got|are|is) [other|many|more|also|a lot of|plenty of] [other] (customers|people|callers|guests|patients|passengers|members|clients|chats) [_] (waiting|to serve|to help|to deal|in the queue|in line|behind you)
(you|why do you) keep [on] (asking|saying|repeating|interrupting|going on|sending (us|me)|arguing)
(what|which) (part|bit) of ..6 (not|did you|do you)
what [exactly|else] (do|did|is it) (you not|you still not|not you) (understand|get|see)
what (else|more) do you want
^ (what now|what is it now|now what|yes and) $?
(wasting|waste of|waste) (my|our|everyone 's|everybody 's) time
(no point|no use|pointless) [in] (asking|calling|writing|arguing|repeating|complaining|discussing|emailing)
^ [please|and|so|now|kindly|just] (stop|quit) (asking|messaging|emailing|calling|sending|writing|repeating) (us|me|the same|this|that|these|to|about|$)
(end of (story|discussion|conversation)|that is final|that 's final|my last word|case closed|matter is closed)
# Said it already.
^ (like|as) i (said|say|told you) , (no|not|the answer|we (can not|do not|are not)|you (can not|have|need|must)|it is not|there is|that|nothing)
^ like (i|we) [have|already] (said|told|mentioned|explained)
(been|gone|went) (over|through) (this|it|that|all this|all of this|the same) [already] ($|already|before|again|many|several|enough|<number>|three|twice|sir|madam|a (dozen|hundred))
already (been|gone|went) (over|through) (this|it|that|all this) ($|, _|sir|madam|again|several|twice)
(i|we) (am|are|have been|keep) (telling|repeating|explaining|saying) (you|myself|this|the same|it|that|ourselves) [the same|this|it|that] [_] (again|since|for the|so many|many|all (day|morning)|thing|over and over|already|every time|now for|$)
you [have|had] (just|already|literally) asked (me|us|that|this|the same|it)
you asked (me|us) (that|this|the same|it) [question|thing] (already|before|<number>|a minute|yesterday|earlier|again|three|five|twice)
(heard|read|said|told you|understood|got|answered|saw) ..2 the first time
let me (repeat|say|explain|spell|tell) [it|this|that|myself|you] [again] (one (more|last|final) time|slowly|once more|again , slowly|very slowly|for the|out for you)
(i will|i am|we will|we are|i shall) not [going to|going to] (say|repeat|explain|tell|ask|answer) (it|this|that|you|myself|the same) [thing|question] (again|twice|one more|any more|anymore|once more)
^ again , (the (office|answer|policy|rule|shop|offer|fee|item) is|no|we (can not|do not|are not|will not)|you (need|have to|must|can not|should)|it is not)
(refer|point|direct) you [back] to (my|our) (previous|last|earlier|first|above|initial)
(all|already|clearly|both|answered|explained|covered|written|stated|is|was) in (my|our) (last|previous|first|earlier|initial) (email|message|reply|mail|letter|answer|post)
if you (had|would|would have|have) [have] [only|just|actually|even|bothered to|properly|ever] read (my|our|what i|what we|the (message|mail|email|reply) (i|we))
(not|no idea) know how (else|more|much (clearer|more)|many more|much plainer)
how much (clearer|plainer|more clearly|simpler|longer|more) (can|could|do|must|am|should|will) (i|we)
(could|can) not (be|make it|have been|put it|make this) [any] (clearer|plainer|simpler|more clear|more clearly)
# Let me speak, hurry up, what now.
(can|could|will|would|may|please) (you|i) [please|just|now|finally] (let me (talk|speak|finish|explain|answer|respond|get a word)|finish (my|what|first|$)|get a word in|stop (interrupting|talking))
are we (done|finished|through) [here|yet|now|with this] $?
or (can|may|shall|could) (i|we) (go|close|hang up|move on|end|get on)
^ [please|just|so|now|can you|will you|could you] [just|please|simply] answer (the|my) question [yes|please|sir|madam|$]
(just|simply) (say|answer|tell me) [with|a] [simple] yes or no
(question|answer|simple) , yes or no $
what is it (this time|now|today then)
what (is it|do you want|now) (this time|again) $?
(queue|line|backlog|list) of [other|many|waiting|angry|_] (people|customers|callers|passengers|patients|guests|chats|tickets|calls) (behind|waiting|to|here|who)
you are not (the|our|my) only (one|customer|person|caller|guest|passenger|client|patient|tenant)
(can|could|shall|may) we [please|just|now|all] (move on|move this along|get on with|speed this up|wrap this up|get this over|hurry|cut to)
(do not|please do not|not to|stop|quit|kindly do not) (keep|continue|continually|constantly) [on] (writing|calling|messaging|emailing|sending|asking|chasing|repeating|to (write|call|message|email|ask|chase)|repeatedly)
(not|stop|avoid|refrain from) (send|sending|write|writing|raise|raising|submit~|open|opening|post|posting) [us] (multiple|repeated|several|duplicate|so many|ten|more and more|any more) (mails|emails|messages|tickets|requests|complaints|posts|mail|reminders)
(idea|realise|realize) how (long|much|many) ..3 (taken me|cost me|of my time|wasting|i have spent|i have (other|been))
you are [still|just|clearly|simply|obviously|really] not (listening|reading|paying attention|hearing me|hearing what)
you (do not|did not|never|will not) [even|ever|actually] listen (to (me|us|what|a)|$)
(can|do|will|could) not (wait|sit here|stand here|spend|do this|be here|talk|argue) [here|on this|around] (all (day|night|morning|afternoon|week)|forever|for ever)
(i|we) have no time (for|to (argue|chat|discuss|explain|repeat|read|go))
(not|have not) [got] all (day|night|morning) [_]
(make up your mind|one thing at a time|hold your horses|get on with it|spit it out|chop chop|cut it short|come to the point|stick to the (point|question|topic)|stop going (on|round)|going round in circles|going around in circles|enough already|how hard is it|is that so hard|for heaven 's sake|for goodness sake|for pity 's sake|for crying out loud|get to the point)
(should|would) be (obvious|clear) [by now|enough|already|to anyone|to you|even]
(third|fourth|fifth|second|tenth|<ordinal>) time (i|we|today) (have|am|are|had|now|that|tell|told|explain~|say) [to|had|i|_]
(patience|time) (is|has) (running out|limited|limits|wearing|worn|its limits)
(i|we) (have|had) [already] (answered|explained|covered|addressed|discussed|told you|said) ..3 (twice|already|several times|many times|enough|<number> times|times now|yesterday|countless times)
we [have] (discussed|talked about|covered|went over|settled|spoke about|addressed|gone over|agreed) (this|that|it) (already|before|yesterday|last|earlier|twice|<number>|several|many)
(stop|quit) (chasing|nagging|pestering|badgering|bombarding|hounding|pushing|rushing|hassling|spamming|poking|bugging)
(please|just|can you|you need to|you have to|could you|will you|would you) [please|just|actually|for once] listen (to me|carefully|first|for (once|a|one)|now|up|$)
you have (said|asked|told me|mentioned) [me|that|so|it|this] (already|before|many|several|<number>|twice|enough)
(lot of|many|more|hundred|<num>|dozens of|plenty of|loads of) [other] (tickets|customers|calls|people|emails|cases|patients|orders|guests|chats|messages) to (get|deal|see|serve|answer|go|call|help|handle|attend|reply)
how (many times|often) (will|must|would|are|do) you [going to|have to|need to] (ask|call|write|repeat|say|keep|message|come back)
as you (have been|were|have) [already|repeatedly|previously] (told|informed|advised|notified) (before|already|repeatedly|several|that|multiple|twice|earlier|many|, _)
^ [ok|okay|right|now|so|sir] (look|listen) , (sir|madam|it|i|you|there|the|we|this|that|mate|here|lady|it 's|as)
^ [ok|okay|yes|so|and|right] , what (else|now) $
(keep|going|go|banging|harping|rambling|carry) on about (the|this|that|it|your|how)
(others|people|everyone|everybody|other customers|the next customer) (are|is) [also|still] (waiting|queueing|queuing) [_]
in my [very] (first|previous|last) (message|email|reply|mail|post|text) , (read|scroll|please|look|as|so|again|did)
(scroll (up|back)|see above|read above|look above) $
i told you [that] (it|this|we|already|before|twice|so|not|yesterday|to|last|there|how|why|three)
when you hear [_] $
asked and (i|we) [have] answered
(please|kindly|would you|could you|can you|will you|just) let me (finish|speak|talk|explain|answer|get a word)
can only repeat [what|that|myself|my]
^ once (again|more) , (we|i) (do not|can not|are not|will not|have|am|did not|told|said|explained)
are you going to ..1 (let me|listen|answer|stop|tell me|cooperate|read|give me|be like)
(i|we) have [already|just|now] (explained|told|said|answered) (this|that|it) [to you] $
(go|going|went|talking|running) ..1 (round|around) in circles
(can not|will not|not going to) keep (explaining|repeating|telling|answering|going|doing|saying|having)
^ [please|so|ok|sir|look|and] just (tell me|say) what you (want|need) $
(need to|have to|must|should|please|just|actually|properly) read (my|our) (emails|messages|replies|mails|email|message|reply|answer|posts|texts)
except (what|when|which|thing|things) (i|we) told you
except (mistake|error|typo|link|wrong|missed|forgot|number|attachment) ..3 in my
# Courtesies with the same words.
except (as|like) [i|we] [have] [already|just] <ms_said> ..6 (sorry|apolog~|happy|here|thank)
except already (told|explained|said|informed|advised|answered) (this|that|it|them|my|the|our|him|her) ..1 (to|so|and) (my|the|our|him|her|them|a|you)
except so (you|that you) (do|will|need|would) not
except (you|customer~) (have|had) [already] (told|explained|said) [us|me|this]
except again (thank|thanks|sorry|i am sorry|my apologies|apologies)
except not waiting
+ As I already told you, it has shipped.
+ Would you let me finish?
+ I have other customers waiting.
+ Did you even read my mail?
+ We've been over this already.
+ You're not listening to me.
+ I'm not going to say it again.
+ Let me say it one last time.
- As promised, here is the form.
- Once again, thanks for the photos.
- I've already explained it to my manager, so you won't have to.
- As I mentioned on the phone, the ticket is attached.
- I've told her everything, so you will not need to repeat it.
- I asked the depot to look at it again.
- Did you read the note in the box? It has the code.
- I won't make you say it again.
- Is there anything else I can help you with?
- Please read the number on the back to me.

kind rude
class ms_fool = idiot idiots moron morons imbecile imbeciles dimwit halfwit numpty muppet crybaby cheapskate scrounger
    freeloader dumbass lunatic psycho nutter snowflake
class ms_bad = stupid dumb thick dense ignorant lazy pathetic ridiculous childish greedy lying insane crazy paranoid hysterical
    unreasonable annoying hopeless delusional whining cheap nasty liar loser clown fool jerk brat pest nuisance clueless
    illiterate slow impossible
class ms_bigbad = stupid dumb idiotic silly ridiculous pathetic childish
# Names for a person.
nobody will miss you
(you|ur|customer~|yours) [really|sure] (are|is|'s|must be|sound|seem|look) [<ms_adv>] [being|acting|a bit|a] [<ms_adv>] [a|an|such a|like a] [<ms_adv>|real|complete|total] (<ms_bad>|<ms_fool>|child $|waste of|pain in) :: counts HO
you <ms_fool>
(what|such|like|only|utter|complete|total|absolute|some|any) [a|an] <ms_fool>
(what|such) a (ridiculous|stupid|silly|pathetic|dumb) (thing|question|complaint|reason|message|idea)
(do|did|have) not (have|got) a clue
(stupid|dumb|idiotic|silly|ridiculous) (question|complaint|message|email|idea|request|attitude|excuse|customer|woman|man|person|cow|girl|boy)
the most (annoying|difficult|rude|stupid|tiresome|ridiculous|unpleasant) (customer|person|caller|client|guest|complaint)
you (sound|act|behave|are acting|are behaving|talk) like (a|my) (child|toddler|baby|kid|teenager|<ms_fool>)
(another|real|absolute|total) (genius|einstein|sherlock)
(you people|you lot|your (sort|kind|type) (of people|always|never|are)) [_]
(people|customers) like you (always|never|just|only|should|ruin|expect)
(drama queen|karen mode|such a karen|typical karen)
# Swearing, shooing.
(shut up|shut it|piss off|fuck~|fucking|bullshit|shit|wtf|stfu|screw you|bugger off|sod off|bog off|go to hell|damn you|bollocks|bitch|bastard|asshole|arsehole|dickhead|wanker|twat|cunt|prick|get a life|boo hoo|suck it up|good riddance|jog on|take a hike|cry me a river|see if i care|like i care|do i look like|in your dreams|talk to the hand|my heart bleeds|kiss my) :: counts NHO
^ [well|just|oh|then|so|ah|yeah] (get lost|go away|grow up|get real|dream on|tough|tough luck|hard luck|too bad|your loss|who cares|deal with it|whatever|lmao|yeah right|boring|as if)  $
not (give|giving) a (damn|toss|rat 's|hoot|fig|crap|monkey 's)
(i|we) (could not|do not) care (less|about (your|you|what)|if you|what you)
(nobody|no one) (cares|asked) [you|about|what|$]
# Sarcasm.
^ [well|oh|wow|so|ok|yeah|ah|hey] (congratulations|congrats|bravo|well done|genius|brilliant|good for you|clever you|good job|nice one) ..4 (broke|broken|einstein|sherlock|genius|yourself|reading|off switch|lost it|the instructions)
^ [well|oh|wow] (bravo|well done|congratulations|good job|nice one) [,] (genius|einstein|sherlock|you (broke|found|did|managed|finally)|for breaking)
^ (oh|aww|ah|boo) [you] poor (you|baby|little you) [_]
(^|oh|aww|well) (bless|diddums) [your|did] (little|the|you)
(want|expect|like) (me|us) to ..2 (magic|conjure|fly|walk|cry|hold your hand|tuck|wave a|kneel|beg)
(what|how) am i supposed to
what do you expect (me|us) to
(drive|come|fly|walk|deliver|carry) ..4 (myself|personally) $? :: counts -
good luck with that
^ (lol|lmao|haha|hahaha|rofl) [_] (no|ok|okay|whatever|sure|what|good|you|nope)
(if you say so|whatever you say|ok boomer|ok karen|okay karen|give me a break|not this again|here we go again|yeah right)
(oh please|oh come on|come on now|spare me) $
i am the (queen|king|pope|prime minister|tooth fairy|president)
(something|everything) for nothing
# Contempt.
(stop|quit) [your] (whining|moaning|complaining|crying|lying|pestering|harassing|nagging|bothering (me|us)|being (a|so|such|childish|difficult|rude|stupid))
(wasting|waste of|waste) (my|our|everyone 's) time
(maybe|perhaps|try|should|please) [you] (learn|learning) [how] to (read|listen|spell|count|write)
learn to (read|listen|spell|count)
(try|maybe try|how about) (reading|listening) (for|it|first|$|once|the (email|message|terms|instructions))
(use|using) your (brain|head|eyes|common sense)
just google it
are you [<ms_adv>] (stupid|blind|deaf|drunk|high|dumb|illiterate|thick|crazy|kidding|even trying|always (this|so|like)|incapable|twelve|five)
what (is|'s) wrong with (you|people)
who do you think you are
not (rocket science|brain surgery|your (servant|mother|mum|mom|slave|maid|therapist|secretary|babysitter|nanny))
(not (my|our) problem|is your problem|'s your problem|your problem not)
(even a|my|a) (child|five year old|toddler|monkey|kid|trained monkey|dog|<num> year old) (can|could|would|knows|understands|manages)
(obviously|clearly|evidently|apparently) [you] ..1 (can not|unable to|not able to) (read|understand|count|listen)
who can not read
do not be (stupid|childish|ridiculous|rude|daft|difficult|dramatic|pathetic|smart|clever|cheeky) [with me]
always this (slow|rude|stupid|difficult|dramatic|annoying)
you are (full of it|making (this|that|it) up|off your head|out of your mind)
(yada|blah blah|yawn|🙄|🖕|🤡)
# Threats.
(you will|you are going to) (regret|be sorry|pay for (this|that|it))
(i|we) (know where you live|will find you|will make you (pay|regret)|will ruin you|will blacklist you|will come round|am coming for you)
(watch|mind) your (mouth|back|attitude)
class ms_nonsense = nonsense baloney hogwash drivel poppycock gibberish laughable codswallop
class ms_awful = useless ridiculous pathetic laughable boring stupid bad terrible awful appalling atrocious embarrassing childish
    disgusting annoying absurd worthless illegible incomprehensible a mess
# Names and judgements.
<ms_fool> [like|_] :: counts HO
(you|yours|customer~) [really|sure|clearly|honestly] (are|must be|sound|seem|look) [being|just|so|a|an|such a|such an|very|really|quite|too|totally|absolutely] [<ms_adv>|bit|little|complete|total|very|so] (useless|unbearable|insufferable|arrogant|incompetent|obnoxious|vile|toxic|selfish|spoilt|spoiled|rude|a disgrace|an embarrassment|a joke|leech|parasite|fraud|scammer|crook|drama queen|spoiled brat|gold digger|laughing stock|a case|time waster|timewaster)
your (whining|complaint|attitude|message|messages|english|story|behaviour|behavior|manners|spelling|grammar|handwriting|writing|moaning|question|questions|excuses|stupidity|accent|email|review|opinion) (is|are) [so|just|really|absolutely|completely|frankly|utterly|honestly|too|a bit|quite|rather] <ms_awful>
(that 's|that is|this is|it 's|it is|what|such|absolute|complete|total|utter|pure) [absolute|complete|total|utter|such|just|a load of|pure|a|the biggest] (<ms_nonsense>|load of (rubbish|crap|nonsense|bull))
(complete|total|utter|pure|absolute) rubbish
(that 's|that is|it 's|it is|this is|such|what) [such|really|just|quite|frankly] a [really|very|pretty] (stupid|silly|dumb|ridiculous|daft|pointless|idiotic) (question|thing|idea|complaint|request|message|reason|excuse)
are you [<ms_adv>|always|perhaps|a bit] (slow|simple|mental|dense|daft|dim|joking|for real|having a laugh|all there|right in the head|ok in the head|out of your mind|always like|new to (reading|phones|the internet|earth)) (or|in|$)
(read|listen|think|google|try|jealous|entitled|dramatic|impatient|overreact|exaggerate) much $
(nobody|no one|everyone|everybody|none of us) [here] (likes|wants|hates|can stand|misses|believes|laughs at|is laughing) (you|at you)
you people (are|just|keep|think|want|come|need|make|expect|can not|do not)
(go|go and) (cry|bother|whine|moan|jump) (to|somewhere|elsewhere|at|about|someone|somebody) [someone|somebody|it] [else]
(cry|whine|moan|complain) (to (someone|somebody) (else|who cares)|about it (elsewhere|more|somewhere)|all you (like|want))
(go|go and|run|keep|stop) (cry|crying) [to|about|home|some|over]
# Can you read? A child could do it.
(did|does|has|is|will|should) your (mum|mom|mother|mommy|mummy|daddy|dad|nanny|carer|teacher) (help you|write|know you|tie|let you|dress|teach|type|still|tell you|hold)
(maybe|perhaps|try|should|should have|you need|time to) ..2 (buy|get|wear|need|put on|clean|invest in) [some|your|a pair of|new|better|stronger] glasses
(not|hardly|scarcely) [exactly|really|that] (rocket science|brain surgery|quantum physics|advanced maths|a degree|too much to ask to read)
what (is|'s|part) [_] so (hard|difficult|complicated|confusing) [to|about|in|$]
how (hard|difficult|stupid|dense|slow|thick|dim|clueless|lazy) (can|could|is|are|do) (it|you|one|anyone|someone|a person) [be|get|really|$]
(year old|toddler|child|monkey|baby|kid|dog|grandma|grandmother|granny|pensioner) (can|could|would|will) [easily|even] (do|manage|understand|figure|use|see|work|open|read|get)
(draw|paint) you a (picture|diagram|map)
(do|shall|must|should|want|need|have|like) ..4 (spell it out|hold your hand|spoon feed|spoonfeed|write it in crayon|use (smaller|shorter|simpler) words|wipe your|do everything for you|explain like you are five)
(read|spell|learn|speak|write) [some|proper|to speak|better|in] [proper|better|basic] english [next|first|before|please|then|$]
(understand|read) a (thing|word) you (say|write|said|wrote|are)
# Sarcasm.
^ [oh|well|wow|sure|yes|right|ah|aww|yeah] , [because|of course|so|because obviously] (because|as if|i will just|let me just|we should all|everyone should|blame the|my heart|the whole world|your majesty|of course you)
^ [well|oh|wow|so|ok|yeah|ah|hey|a] (congratulations|congrats|bravo|well done|genius|brilliant|good job|nice one|great job|slow clap|nice work|round of applause|hats off) [sir|madam|<name>|on|for|to you|, _|really] [you|on|for|to] [have|only|just|finally|managed|actually|single handedly|to] [you] (broke~|breaking|broken|managed|finally|ruined|ruining|lost|losing|locked|deleted|deleting|failed|failing|missed|missing|fell|learned|noticed|found the (one|only)|got it wrong|read~|discovered|worked it out|figured|spotted)
(wow|oh|well|did you|congrat~|bravo|really) ..5 (all by yourself|all on your own|by yourself|like a big)
^ [oh|aww|ah|well|my|wow] how (tragic|dreadful|original|clever|cute|adorable|shocking|surprising|very (sad|clever|mature|original))
(such a|what a|how|very|so|how very) (clever|mature|witty|smart|original|brave|grown up|classy|charming) [little] (remark|comment|of you|boy|girl|argument|answer|joke|man|lady|customer|reply)
are not you [just|a|such a|quite|clever|special|so|the|precious|lovely] [a|the|little] (ray|charmer|clever|delight|genius|bright|treat|special|bundle|peach|lucky|smart|funny|sweet|sunshine|one|joy|cute|adorable)
(world 's smallest|smallest|tiny|tiniest) violin
(who|what|where|why|how) the (hell|heck|devil|f|fuck)
(what|how) (do|did|else do) you (want|expect) (from (me|us)|me to do|us to do) (, _|then|about it|wave|drive|fly|cry|magic|pull|knit|dig|$)
(oh|wow|so) (sorry|sad|scary|scared) , (your|did|i|we|was|is|princess|sweetie|sunshine|diddums) 
(i am|we are|oh i am|oh so) [so|really|absolutely|terribly|quite] (scared|shaking|terrified|trembling|devastated|heartbroken) [now|of you|$]
(shaking|quaking|trembling) in (my|our) (boots|shoes)
(boohoo|boo hoo|waah|wah wah|sob sob|diddums|grow a pair|man up|snap out of it|get over yourself|who died and|touch grass|sucks to be you|hard cheese|bite me|not the brightest|not the sharpest|sharpest tool|cry more|cope harder|get a job|your majesty|your highness|your royal|little princess|the world does not revolve|not the (queen|king) of|wrong side of the bed|sounds like a you problem|a you problem|skill issue|talk to the hand|join the real world|what planet|what century|off your rocker|lost your marbles|thick skull|use your loaf|bright spark|smart alec|smarty pants|know it all|big baby|cry baby|crybabies|waste of (space|oxygen|air|breath)|not your (punching bag|slave|servant)|go bother)
(sound~|like) ..2 broken record
(somebody|someone) (got (up|out)|woke up|needs a (nap|hug|snickers|drink|holiday)|is (grumpy|cranky|in a mood|hangry|having a tantrum))
good luck (finding (anyone|anybody|someone|somebody|another|a company|a shop|a better)|proving|suing|getting (anyone|that|it|a refund|your)|trying|convincing|explaining)
# Contempt for their custom; threats.
not (need|want|miss|serve|deserve) (customers|people|clients|guests|passengers|tenants|patients|your (sort|kind|type|business|custom|money)) [like you]
(customers|people|clients|guests|tenants|someone|somebody|passengers) like you $
(not be|will not be|will hardly be) missed
(good riddance|the back of you|do not let the door|take your (business|custom|money) (elsewhere|somewhere)|see if (we|i) care|as if (we|i) care|like (we|i) care|do (we|i) look like (we|i) care|find another (idiot|fool|mug))
(do|does|think|as if) [we|i|anyone] [really|actually|here] cares $
i hope (your|you) ..3 (choke|rot|burn in|get sick|get fired|never (fly|come|call|order|shop)|stub|step on|delayed too|cancelled too|get lost|lose|suffer|get what)
(keep|go on|carry on|keep on|continue) (talking|writing|shouting|being|going|complaining) (like (that|this)|this way|that way|so|rude) ..1 and
do not make me (come|call|angry|regret|repeat|drive|laugh|hang|block|lose)
(be careful|careful|watch|mind) what you (say|write|post|tweet)
(i|we) (know|have) (your address|where you (live|work|sleep)|who you are|your home address|your details) ..3 (be careful|careful|watch|so do|remember|do not|you know|just saying|in case)
(you will|you are going to|you shall|you would) ..1 (regret|be sorry (you|for|one)|wish you (had|never)|pay for)
lucky (we|i|that (we|i)|anyone|they) [even|still|ever|do|did|have] (answer~|repl~|respond~|talk|help~|charge|take|call|let|even|still|not|bother~|serve~)
(wasting|waste|wasted|waste of) (my|our|everyone|everyone's|everybody|everybody 's|people 's) ..1 time
(could|can) not care (less|what|if|about your)
you (had it coming|got what you deserve~|asked for it|deserve~ (it|this|that|what|nothing|to))
serves you right
(teach|learn) you (a lesson|not to|some manners)
with all due respect ..3 (<ms_nonsense>|rubbish|ridiculous|absurd|lying|lie|stupid)
your [own] (stupidity|ignorance|laziness|incompetence|rudeness|greed|arrogance|tantrum|tantrums|whining|moaning|nonsense|drivel|lies|drama|pettiness|childishness|self pity|nagging|sob story|little (problem|complaint|tantrum|drama))
(are you|you are) [even|really] (capable of|able to) (following|reading|understanding|listening|thinking|follow a|read a|understand a)
(pity|feel sorry for|feel bad for) (whoever|anyone who|your (wife|husband|family|kids|boss|colleagues|neighbours|neighbors|partner|mother|employer|children)|the people)
if you were any (slower|dumber|thicker|lazier|denser|dimmer|stupider|ruder)
(customer|person|someone|somebody|guy|man|woman|lady|people|one|you) (who|that) (can not|could not|does not know how to|do not know how to) (count|read|spell|tell the time|think|listen|use a)
(ashamed of yourself|shame on you|have you no shame|fun at parties|left my crayons|nothing but trouble|should be ashamed $|get over it princess|oh the humanity|call the (press|newspapers|wambulance)|alert the media|stop the presses)
(are not we|is not (she|he|someone|somebody)) (special|clever|precious|a treat|the|grumpy|lucky|smart|important|fancy)
not be [such|so] [a|an] (baby|child|drama queen|princess|clown|wimp|snob|crybaby|bully|smartass|smart|cheeky|greedy|lazy|dense|daft|thick|pathetic|stingy|petty|sore)
say that again and
(come|drive|be) (and|over and|round and|to your house and) (find|get|hit|slap|punch) you
(dumbest|stupidest|silliest|rudest|laziest|pettiest|weirdest|most (ridiculous|pathetic|stupid|idiotic|childish)) (question|thing|complaint|person|customer|message|excuse|reason|request|email|idea|caller|review)
(congratulations|congrats|well done|bravo|good job|kudos|applause) ..2 finally [_]
not (my|our) fault [that|if] you (are|can|do|did|have|could|chose|got)
you are [just|really|simply|clearly] (nothing but|the worst|bonkers|nuts|mental|out of line|full of yourself|beneath|not worth|not very (bright|smart|clever)|too (stupid|thick|lazy|dumb|dense|old) to|wasting|dreaming|having a laugh|off your)
(you|they) [clearly|obviously|really|evidently] have no (idea|clue) (what|how|about)
spare (me|us) (the|your) _
(a|such a|very|how) (clever|smart|bright|brilliant|genius) (thing|move|idea|decision) to (do|say|ask|write)
(do|does) (us|me|everyone|everybody|yourself) [both|all] a (favour|favor) _
(favour|favor) and (go|stop|leave|read|shut|cancel|find|learn)
if i were you i would (be careful|watch|think twice|shut|not (push|say|write|post|show))
^ [ha|oh|lol|haha] nice try $
you must be (joking|kidding|dreaming|drunk|mad|crazy|blind|deaf|high|stupid|desperate)
(have|have) got to be (joking|kidding)
paid enough (for|to) _
(can not|never|not) take a (hint|joke)
^ some people (really|just|can not|never|will never|always|should|only|are never|have no)
what (kind|sort) of [a] (person|customer|idiot|parent|man|woman|human|adult|fool) _
it 's called (reading|patience|common sense|manners|google|physics|business|waiting|life|a (joke|contract|schedule|queue|phone|manual|search|calendar|dictionary))
you are (clearly|obviously|probably|either) (drunk|high|delusional|bored|lonely|desperate|jealous|clueless|insane|mad|thick|new)
shut (your|that) (mouth|trap|face|gob|hole)
(zip it|button it|put a sock in it|pipe down|give it a rest|knock it off|cut the crap|get stuffed|go jump|drop dead|on your bike|buzz off|push off|clear off|get out of here)
# Kindness with the same words; animals and goods.
except (are|is|am|was|'s) (not|never) ..2 (stupid|silly|crazy|rude|difficult|annoying|a nuisance|ridiculous)
except not (a|such a|at all) (stupid|silly|dumb|ridiculous|crazy)
except no such thing as a (stupid|silly|dumb) question
except (call~|calling) you ..2 <ms_fool>
except if (this|that|it) is a ..1 (stupid|silly|dumb|daft)
except (i|my|me|we|us|our|ourselves|myself) ..4 <ms_fool>
except <ms_fool> (proof|sheet)
except (dumb bell|dumb waiter|silly (price~|putty)|crazy (golf|good|busy)|thick (crust|coat~|cut)|clown (costume|fish)|the clown)
except genius (bar|appointment|support|grant)
except (deaf|blind|high|slow) (or|and|customers|people|spot|on|up)
except (bless|poor) (you|your) (heart|cat|dog)
except are you (high|slow|five|twelve) (up|or|on)
except (shit|crap|damn) happens
except you will not
except (is|'s) your problem (with|about|solved|fixed|sorted|resolved|still|the|now)
except (good|best of) luck with (your|the|everything)
except what do you expect (to|from)
except (think|feel|worry|afraid|say|saying|said|tell|told) [that] you ..2 <ms_bad>
+ Well done genius, it was never plugged in.
+ lol whatever, get a life
+ Are you always this slow?
+ People like you never read anything.
+ That's your problem, not mine.
+ Thanks for wasting everyone's time.
+ We don't need customers like you.
+ Your spelling is atrocious.
+ Keep talking like that and see what happens.
- Congratulations on your new home!
- There is no such thing as a stupid question.
- That stupid lid of ours is being redesigned.
- Sorry for your loss.
- Congrats, you've unlocked the gold tier!
- Too bad the weather did not hold; shall we move the picnic?
- You've found the right button, well done.
- I'm sorry that he called you an idiot.
- No wonder you're upset, I would be too.

kind jargon
(pos id|wismo|chargeback code|dslam|dns flush|nat loopback|mac binding|tt ticket|um review|prior auth|coinsurance|remittance advice|ledger entry|debit memo|accrual|deprovisioned|dispositioned|reprovision~|escalation matrix|backend team|back end team|backoffice queue|workflow id|case disposition|resolver group|swim lane|wrap code|ticket bucket|adjudicated|adjudication|ach reversal|float period|cutover|failover|rollback window|latency spike|packet loss|attenuation|line profile|port reset|re seat|reseat|reflash|nvram|bootloader|stack trace|null pointer|api endpoint|cron job|cache invalidation|tokenised|tokenized|idempoten~)
(level|tier) (one|two|three|1|2|3) (triage|support queue|resolver|queue|agent|tech)
(triage|backlog|sprint|disposition~|adjudicat~|reconciliation) ..3 (ticket|case|sr|claim|cn|rma|order line)
(acquirer|issuer bank|hotfix|hot fix|upstream|downstream|backordered|back ordered|squad|jira|servicenow|remediation|root cause analysis|rca|uat|mdm|ntf|nff|unprovisioned|failed over|throttled|whitelisted|rate limited|clawback|indemnity|subrogation|copay|formulary|proration|kitting|cross dock~|crossdock|linehaul|drayage|demurrage|consignee|hs code|incoterms|pick face|pro forma|preauthorization|pre authorization|preauthorisation|preauth|pre auth|out of network|oon|allowed amount|balance billing|actuarial|adjudicator|ledger|gl account|chargeback representment|representment|escrow shortage|ltv|dti|amortisation|amortization|subledger|suspense account|settlement batch|batch (job|run|file)|nightly batch|delta load|etl|regex|webhook|endpoint|payload|timeout error|http <num>|soft brick~|dead pixel policy|bench test|torque spec|dtc|obd|lambda sensor|map sensor|ecu|pcm|abend|ebill cycle|proactive outreach|csat|nps|aht|fcr|wfm|sla clock|sla breach|breached sla|hand off queue|warm transfer|cold transfer|dispo|macro response|l2|l3|tier ii|second line support)
(level|tier|l) (one|two|three|1|2|3) [support|team] (for|to|with) (triage|rca|analysis|review|investigation)
(parked|logged|raised|opened|filed|escalated|bumped|pushed|routed|punted) ..2 (jira|sev <num>|p1|p2|p3|incident|rca|backlog|backend|back end|dev ops|devops|noc|soc|l2|l3)
(backend|back end|noc|devops|middleware|core banking|billing engine|erp|crm|oms|wms|pos) (team|squad|system|issue|sync|side|queue|error|engineers|backlog)
(mis sorted|missorted|re manifested|remanifested|local storage|pcb|crc error|session token|auth token|access token|line card|fault code|dongle id|dispatch queue|parity error|reflow|cold boot|hard brick)
except (endpoint|l2|l3|squad|issuer bank|ledger|copay|upstream|webhook|ecu|payload) (is|means|that is|which is|in other words|, (the|that|or|a))
except (called|call it|means|means that|that is|stands for|in other words|short for) ..4 (packet loss|coinsurance|port reset|line profile|attenuation|cutover|failover)
except (packet loss|coinsurance|line profile|attenuation|failover) (means|is (the|when|what|your))
+ Your claim is with adjudication.
+ We saw packet loss after the port reset.
+ The authorisation is stuck with the acquirer.
- Your parcel is on its way.
- Put the SIM in and type your PIN.
- The parcel went to the wrong depot.

kind leak
(internal|staff only|agent) (note|comment|memo)
(not for|do not (send|share|forward|show)) ..2 (customer~|client~|external|outside|distribution|publication)
(another|other|different|previous) (customer|client|guest|patient) 's (order|address|phone|number|details|email|name|account|data|parcel|invoice)
(this is|belongs to) (order|the order|account|the account|invoice) ..1 of (<name>|mrs|mr|ms)
(insert|add|put|fill in|enter) (name|customer name|date|order number|amount|tracking number|details) here
(delete|remove) (before sending|as appropriate|as applicable)
(customer|client|this one|caller) (is|seems) [very|a|just|really] (difficult|annoying|a pain|known complainer|drunk|nuts|troublemaker)
(note|message|instruction~|reminder|memo) (to|for) (agent|agents|self|staff only|whoever (sends|answers))
(customer|client|caller|guest|passenger|tenant|patient|member|cust) (is|seems|sounds|was) [a|an|very|just|really|probably|known to be] [known|bit of a|serial|total|bit|habitual] (troublemaker|complainer|abusive|pain|nightmare|idiot|liar|scammer|fraudster|chancer|drunk|nuts|crazy|stupid|difficult|annoying|time waster)
(only if|unless|in case) (he|she|they|the customer|customer|client|caller|cust) (push~|insist~|threaten~|complain~|escalate~|kick~|ask~ (twice|again))
(insert|paste) [the|an|their|customer|correct|right] (apology|name|tracking link|amount|reason|greeting|signature|order no|reference|closing) here
(use|send|paste|apply) (macro|template|script|canned response|snippet|canned reply) [<num>|_]
^ (template|macro|script|canned response|snippet|agent script|agent note|internal) , _
(customer|client|guest|caller|tenant|he|she|they) (not|must not|should not|need not|is not|are not|does not need) [to] (be told|be informed|find out|hear (about|of))
(do not|never|not to) (tell|inform|let|mention (it|this) to|admit (it|this|anything) to) (the|this) (customer|client|caller|guest|tenant|patient|passenger)
(this|above|below) (reply|email|message|response|text) is [only|just|still|a] [a] draft
(review|check|approve|edit|proofread|read) [this|it|the (reply|draft|text)] before (you|i|we|it|this) (send|sending|goes|is|hit) [_]
(invoice|bill|order|address|account|statement|file|booking|parcel|claim|phone number|prescription|results) of (mr|mrs|ms|miss|dr) <name> [_]
(your|the) neighbour~ [at|in] [mr|mrs|ms|miss|dr|number|flat] [<num>] [<name>] ..3 (has|owes|paid|ordered|also|is|had|did) [not|_]
(another|other|different|previous) (customer|client|guest|patient|tenant|member) (named|called|with the name) _
(flagged|marked|tagged|listed) [as|her as|him as|them as] (abusive|difficult|vexatious|a troublemaker|high risk|problem|vip only|do not refund)
^ fyi team
(tread carefully|handle with kid gloves|do not offer (a refund|anything|more|any)|keep him (happy|quiet)|keep her (happy|quiet)|just fob|fob (him|her|them) off|stall (him|her|them))
off the record , _
(internal|staff|our) eyes only
for (internal|staff|our) eyes
(as with|like|same as|just like) (mr|mrs|ms|miss|dr) <name> (of|at|from|in) [number|no|flat] _
(can you|please|please|could you) (check|approve|proofread|review|ok) (this|it) before (i|we) (send|reply|hit)
except (internal) (line|number|extension)
except (in|your|an|the|our) internal (note~|comment~) (feature|field)
+ internal note: customer is difficult
+ Note to agent: offer it only if they push.
+ Do not tell the customer about the recall.
- My internal line is 4118.
- You can add an order number here.
- Please fill in your details here: example.com/form
- I've left a note for the driver.
