# What helps in agents' turns (CUES.md, "Moves").

class mv_is = is 's was
class mv_isare = is 's are was were
class mv_adv = now also just already certainly definitely gladly happily personally then absolutely surely still really
    currently actually probably simply immediately quickly
class mv_will = will shall
class mv_matter = order orders claim refund refunds parcel package bag case luggage baggage delivery payment request application
    complaint ticket tickets replacement booking reservation return item items passport card documents document money
    transfer account repair car shipment letter issue matter part parts flight invoice appointment visit phone
    laptop device table upgrade line service power water fix installation cancellation change order
class mv_team = team teams engineers engineer developers technicians technician crew crews colleagues colleague
    specialists department devs experts plumber plumbers electricians mechanic mechanics workshop lab depot warehouse
class mv_press = press pressing hold tap tapping click clicking select selecting choose toggle swipe scroll navigate unplug
    plug turn switch reboot restart restarting reinstall reinstalling uninstall uninstalling insert unscrew type
    disconnect reconnect reset resetting delete download install clear pull push open close remove sign log
class mv_when = tomorrow today tonight noon midday midnight <weekday> <time> <ordinal>
class mv_doing = helping assisting looking checking sorting fixing finding getting taking making handling investigating
    resolving arranging chasing calling ringing phoning emailing asking speaking passing forwarding sending
    refunding replacing changing cancelling updating booking processing escalating reporting adding removing raising
    logging reviewing correcting reversing crediting waiving tracking dealing doing putting moving setting transferring
    connecting opening starting
class mv_days = second seconds minute minutes min mins hour hours hr hrs day days week weeks month months business working

class mv_stuff = <mv_matter> suitcase bike key keys boiler pallet van sofa mattress oven fridge machine meter sim router
    tv seat seats room photos files data file save visa licence license permit prescription results result sample
    certificate cheque statement policy loan mortgage card voucher points miles deposit rent gas electricity broadband
    internet connection server servers site website app patch lift roof exchange renewal appeal report inspection money
    funds shoes dress lamp sim battery screen keys wardrobe van update profile number heating supply lights lenses glasses
class mv_hand = engineer engineers technician technicians crew crews team teams developers devs driver courier carrier
    depot garage workshop warehouse lab bank doctor nurse teacher school inspector council landlord fitter plumber
    electrician mechanic surveyor assessor adjuster insurer dealer supplier manufacturer hotel airline airport store
    shop branch colleague colleagues manager supervisor specialists specialist billing accounts finance department
    seller pharmacy clinic vet contractor contractors builder builders locksmith tailor kitchen host bakery printer
class mv_pp = completed finished found fixed cleared started begun located identified replaced repaired restored approved
    confirmed released agreed accepted replied answered received signed collected tested checked marked filed sent
    shipped traced recovered loaded assigned scheduled processed reviewed verified opened reopened cancelled installed
    returned cleaned arrived left landed reached passed inspected visited unblocked ordered packed posted mailed credited
    booked registered submitted dispatched despatched delivered rerouted forwarded updated moved finalised finalized
class mv_feelnoun = stress trouble distress worry frustration upset pain hassle grief inconvenience anxiety misery annoyance
    disruption disappointment bother headache aggravation embarrassment
class mv_money = <money> <num> percent dollar dollars pound pounds euro euros rupees quid bucks

kind greet
^ (hi|hello|hey|hiya|heya|howdy|dear|greetings|good morning|good afternoon|good evening|good day|morning|afternoon|evening|namaste|gday|aloha) [there|again|everyone|and|<name>]
^ <handle> [<handle>] (hi|hello|hey|hiya|heya|howdy|dear|greetings|good morning|good afternoon|good evening|good day|morning|afternoon|evening)
^ welcome (to|back|<name>)
(my name is|my name 's|i am called|you are (through|speaking|chatting) to|you are (speaking|chatting|talking) (to|with)|this is <name> (from|here|speaking)|<name> here (from|at|$)|<name> speaking)
^ this is <name> [<name>] (from|with|at)
^ i am <name> (from|and|with|at)
(nice|good|lovely|pleased|great) to (meet|e meet) you
(thanks|thank you) for (calling|contacting|ringing|phoning) <name> this is <name>
except dear (me|oh)
except oh dear
except <handle> [<handle>] (morning|evening|afternoon) (slot|flight|visit|delivery|appointment)
+ Hi Anna, I'm Leo.
+ Good morning, my name is Ruth.
- Tell her I said it is shipped.

kind listen
# Tell me all of it.
(tell|share with|walk|talk|take) (me|us) ..1 (more|everything|all of|all about|what (happened|went wrong|has happened|is happening|is going on|'s going on|'s happening|was said|this|the worst)|the (whole|worst|full)|through|from the (beginning|start)|in your own)
(let|give) (me|us) [know] ..1 (more|a bit more|some more|further) (about|of what|on what|detail on what)
(let|tell) (me|us) [know] [more about|about] (what (happened|is happening|'s happening|went wrong)|what 's going on|what is going on)
(know|hear|understand) [a bit|a little|some] (more about|everything|all of it|the whole|how this|how it has|what happened|your side)
(like|want|need|love) to (hear (more|about (this|it|that|what|the)|all|what|the whole|your side|everything|how (this|it))|understand (what|how|why|this|it)|listen|know more (about|$))
help me (understand|see) (how|what|why|where|this)
# I am with you.
(i am|we are) [still|now|right] (listening|all ears|reading along|following (along|every))
my (full|undivided|complete|whole) attention
(please|do|you can) (go on|carry on|continue|keep going) ($|i|whenever|please)
^ go on [please] $
go on i am
^ [please] take (your time|all the time you need)
(take|in) your own time
(i|we) (hear|read) (you|every word|all of it) ($|and)
we hear you
(will not|not going to|without) (interrupt|interrupting)
(taking|making) notes
(your|the) whole story
(here|happy|ready|glad) to listen
(all of it|everything|the rest) before i (answer|act|suggest|start|do)
what (happened|has happened|went wrong|have you had to) [exactly|so far|next|then|there|first|from|when|at|to|with|on|go]
^ what 's going on
^ (so|ok|oh no)  what (happened|'s going on|is going on)
what came first
(is there|tell me) (more|anything else) (i|we) should know
(start|begin) (wherever|anywhere|from the (beginning|start|top)|at the beginning)
(i have|i) [got] (time|all the time)
what else should (i|we) know
(what|how) has this (been|affected)
(tell|give|share|fill) [with] (me|us|me in|us in) [on] [a bit|a little|a little bit|some|a few] [more] (more (about|on|info|information|detail|details|of)|what (happened|has|it was|you have been|went|'s been|is going)|everything|anything|the (whole|full|story|details|background|situation)|info on what|details (on|about|of) (what|the)|all|how (it|this|that)|where it (all|started)|about (what|the (issue|problem|situation|noise|trouble|experience|night|day|visit)))
(say|describe|explain|elaborate|elaborate on) [to me|to us|a bit|a little|the|on|your|more] (more|what you|everything|the (situation|issue|problem|whole|matter)|your (issue|problem|concern|situation|query)|as much|in your own) [you|about|happened|_] [_]
would you mind (telling|explaining|sharing|walking|taking|describing|going|saying) _ [_]
in your own (words|time|way|pace)
(what|how) [exactly|has|has been|all|is|it|did it all|did this|'s] (happened|been happening|been going on|began|begin|start|started|went on|up|going on|happening|occurred) [exactly|there|next|on|at|when|with|to|love|dear|sir|for|after|in|that|mate|then|so far] [the|your|you|_]
(so|and) what [exactly] happened
(i am|i will|will|am) not [going to] (cut you off|interrupt|rush you|go anywhere|stop you|going anywhere|judge)
(you have|got|have) my [full|whole|undivided] (attention|ear|ears)
(let|get) it all (out|off)
(read|reading|heard|hear) (every|each) (line|word|page|bit) [of] [_]
(want|like|love|here|try|trying|need) to (really|truly|fully|properly) (understand|hear) _
(want|like|love|need) to (understand|hear) [it|from you] (what|how|the|all|more|your|about|it|from) [it|_] (was|is|went|happened|whole|all|about|you|side|this|rest|from|more|story)
(help us|help me|so we|so that we|so that i|so i) [may|can|could] (understand|picture) [better|what|how|why|the|fully|_]
(take|walk|run|talk|guide) (me|us) (back|through) [to|it|what|how|the|that|this|your|everything|from]
(all|whatever|everything|as much as) (you (need|want|like|wish|have) to|is on your mind|on your mind|you can|you want) [say|tell|share|add|get]
(anything|something) (else|more) you (want|would like|need|wish) to (tell|share|add|say) [_]
(no rush|take your time|whenever you are ready|as long as you (need|want|like)) (i am|tell|i have|$|and|we|start|i)
(start|begin) (wherever|where|anywhere|at|from) [you|the|_]
(i have|i) (got|have) [all|plenty of] [the] time [_]
(listening|all ears) ($|and|now|carefully|so|closely|to you|to every)
hear (it|this|that|the story|you) (in your|from you|out|from your|in full|from the|first hand)
(keep|please keep|carry on|go on) (writing|talking|typing|going|telling me)
(like|want|love|need|help me|help us) [to] (know|understand|hear|see) how (it|this|that|things|we|you) (came|got|went|ended|started|began|has been|have been)
reading (all|every|each) _
^ (and|so|oh no|please) tell (me|us)
^ [so|and|ok] (what|what exactly) (went wrong|happened|'s wrong|is wrong) [there|here|with|at|_] [_] [_] [_] $?
tell (me|us) (about (it|this|that|what)|it all|all|how it|where it) [_] [_]
except (i will|we will|i can|we can|let me) (tell|show|explain|let) [to] you ..2 what
except what (went wrong|happened) (was|is)
except know what happened there
except (hear|hears|heard) that a lot
except (tell|give) (me|us) (your|the) (order|account|name|email|number|code|postcode|date)
except (see|find out|check|understand|look into|investigate|into|explain|explains|idea|know exactly|i know|we know) what (happened|went wrong|has happened|'s going on)
except (order|account|tracking|phone|booking|reference) number
except to hear (that|from you|back|it|of|about)
except let (them|him|her|your _|the _) know what
except what happened when
except hear (your|any) (feedback|thoughts|suggestions)
except continue (with|to|working|using)
+ Tell me what happened, from the beginning.
+ I'm all ears, my full attention is yours.
+ Take me through it in your own time.
- Tell me your order number.
- I'll find out what happened.
- We're always happy to hear that.
+ Would you mind telling me how it all began?
- I know what happened there.

kind acknowledge
class mv_feel = frustrating frustrated frustration upsetting upset annoying annoyed annoyance disappointing disappointed
    disappointment worrying worried stressful stress stressed inconvenient maddening infuriating infuriated
    distressing distressed rough awful horrible terrible dreadful unacceptable unpleasant unsettling exhausting exhausted
    exasperating nuisance painful concerning alarming scary frightening embarrassing humiliating hurtful angry livid
    cross furious irritating irritated discouraging disheartening miserable nightmare ordeal hassle heartbreaking
    galling tiring tiresome unhappy hard tough difficult pain chaos mad confusing unfair worst serious worn tired drained shaken desperate lonely
class mv_see = understand see hear imagine appreciate get realise realize recognise recognize know feel
class mv_your = frustration frustrations disappointment anger worry worries feelings feeling pain situation position concern concerns
    upset annoyance distress impatience
# I see what it does to you.
(i|we) [can|do|could|can not|will] [<mv_adv>|completely|fully|totally|well|only|quite|even|truly|sincerely] <mv_see> [why|how|that|what|just|exactly|completely|fully|totally] [this|it|that|your|you|these|waiting|being|losing|the _] [have|has|had|must|can|would|is|'s|was|were|are|might] [have|be|been|feel|felt|so|very|quite|really] [so|very|really|quite|been|be|a|an|extremely|incredibly|beyond] <mv_feel>
(i|we) [can|do|could] [<mv_adv>|completely|fully|totally|well|truly|sincerely] <mv_see> [your|the|all your] <mv_your>
(i|we) [can|do] [<mv_adv>|completely|totally] (understand|know|see|imagine|get|hear) (how you (feel|must feel|are feeling)|why you (feel|are|were|want|would)|where you are coming from|what you (have been|are going|went) [through]|how (important|much|serious|badly|hard|upset) )
(understand|understands|imagine|see|hear|get) (how|why) [much|badly|this|that|it|you|your] [_] [would|are|is|'s|must be] [so|really|be|very] (<mv_feel>|matters|means|matter|mean|beside yourself|important)
(why|how) (this|that|it|you) (is|are|'s|would be|must be) [so|very|really] <mv_feel>
how (much|important) [_] [_] (matters|means|meant|is|was) to you
why you are (upset|angry|cross|annoyed|frustrated|worried|beside|asking|unhappy|livid)
# That must have been hard.
(must|has to|have to) [<mv_adv>] (be|have been|feel|have felt) [<mv_adv>|so|very|such|quite|incredibly|extremely] [a|an] [real|very|huge] <mv_feel>
(that|this|it|what|which) (sounds|feels|seems) [<mv_adv>|so|very|like|quite|truly|incredibly|absolutely|extremely] [a|an] [real|total|proper|very] <mv_feel>
(that|this|it|waiting|losing|being|having) ..4 (is|'s|was) [<mv_adv>|so|very|beyond|truly|incredibly|absolutely|understandably|extremely|quite] [a|an] [real|total|proper|very] (frustrating|upsetting|annoying|disappointing|worrying|stressful|maddening|infuriating|distressing|horrible|awful|dreadful|terrible|unacceptable|exhausting|heartbreaking|nightmare|ordeal|galling|tiring|alarming|frightening|rough|miserable|embarrassing|unfair|tiresome|exasperating|unsettling)
(how|so|very|really|truly|extremely|incredibly|what a) (frustrating|upsetting|annoying|disappointing|worrying|stressful|maddening|infuriating|distressing|horrible|awful|dreadful|terrible|exhausting|heartbreaking|nightmare|ordeal|miserable|embarrassing)
(i|anyone|anybody|we|you) [in your (place|position|shoes)] would (be|feel|have been|have felt) [<mv_adv>|just as|too|very|pretty|quite] (annoyed|angry|upset|cross|furious|frustrated|disappointed|worried|mad|livid|unhappy|the same|exasperated)
(annoy|upset|worry|anger|frustrate|infuriate|bother|irritate) (me|anyone|anybody|us|everyone) (too|as well|also|$)
(sounds|sound|feels) [<mv_adv>|so|very|like|quite|truly|incredibly|absolutely|extremely] [a|an] [real|total|proper] (awful|horrible|terrible|dreadful|frustrating|upsetting|stressful|exhausting|infuriating|worrying|miserable|nightmare|painful|maddening|disappointing|annoying|distressing|frightening|scary|tiring)
(ruined|spoiled|spoilt|wrecked|disrupted|ruining|spoiling|ruins|hurt|shaken) (your|the|a|his|her) [_] (weekend|day|evening|trip|holiday|plans|birthday|wedding|party|morning|week|night|dinner|christmas|celebration|trust|vacation|meal|surprise|schedule)
(must be|must have been|is|was|been|what) [such] a [_] (worry|shock|blow|headache|strain|burden|letdown|setback|struggle|disappointment|upset) [_]
last thing (you|anyone|anybody|a|any) [_] (need|needs|needed|want|wanted|wants|expected)
(long|awful|terribly long|very long) (time|while|way) to (wait|go|be|spend|sit)
can not have been [<mv_adv>|very] (easy|pleasant|fun|nice|comfortable)
(passed|sent|bounced|pushed) (around|round|from (one|pillar|department|desk|person)|back and forth)
(that|this|it) (is|'s|was) [<mv_adv>] (not (acceptable|good enough|okay|ok|fair|right)|unfair|wrong) (and|of|to|that|for|$) :: mild
(see|know|realise|realize|understand) [that] (this|it|that) has (been|ruined|cost|caused|taken|upset|left|put|made)
fed up
# You are right to.
(every|good|all the|perfect|full|complete) (right|reason|cause) to (be|feel|complain|expect|ask|demand)
you (are|were) [quite|absolutely|completely|totally|perfectly|so] (right|entitled) to (be|feel|expect|complain|raise|ask for better|tell|say)
(of course|no wonder|understandably|naturally|it makes sense that|makes sense that) (you|your) ..2 (feel|upset|annoyed|frustrated|angry|livid|worried|cross|are|want)
(that|it|this) makes [perfect|complete|total] sense ($|you|and)
(your|this|that) (frustration|anger|disappointment|worry|concern|reaction) [at _ _] (is|makes) [<mv_adv>|perfectly] (understandable|justified|valid|sense|fair)
all right to be (angry|upset|annoyed)
(is|'s) [a] [<mv_adv>|perfectly|totally|very|completely] (understandable|fair thing|fair point|fair question)
understandably (upset|annoyed|frustrated|angry|disappointed)
# It cost you something; it should not have.
(it|this|that|which|has) [has|have|will have|must have] cost you [some|so much|a|an|your|a lot of|_] (time|hours|morning|afternoon|evening|day|days|week|money|trust|sleep|weekend|a whole|nerves|lot)
(you|nobody|no one|your _) (should|ought to|did not deserve to|do not deserve to|should never) [not] [have] [had] [to] (had to|have to|go through|chase|wait|be treated|been left|be left|deserve|been through|put up|live|fight|explain|spend)
(it|this|that) (should|ought) not [to] have (happened|cost|taken|come|been)
(deserve~|expected|were expecting|entitled to) [much|so much|far] (better|more|one thing)
(far|much|way) too (long|much|many|often)
(not|no|hardly) [a|the] (small|little|trivial|minor) (thing|matter|trifle)
(no|not a|not any|not the) (way|fun|joke|use|picnic) (to start|to spend|to treat|to end|to be|to have|being|for a|at all)
what you (describe|went through|have been through|have described) (is|'s|was|sounds) [<mv_adv>|very] (serious|<mv_feel>)
that is (no trifle|a lot of|a lot to|not a small)
(that is|that 's|what) a [_] (lot|way|thing) (to|of (your|time|trouble|worry)|you have)
(been|being) (left|kept) (without|waiting|hanging|in the dark|to sort|alone|with this)
(has|have|must have) (had enough|been through|been waiting) (to|a lot|so|all|enough|far)
(more|very|so|incredibly|extremely) (than patient|patient) with us
you have (been more than patient|had to (fight|chase|wait|explain|repeat)|explained enough|had enough|waited [long|far|more]|told us hard)
(not|never) ..1 (experience|service|standard|way|what|level) (we|you|i|anyone|our) ..1 (want|like|expect|strive|aim|deserve|hope|wanted|expected) :: mild
(i|we) (feel|felt) (you|for you|your)
(important|matters|mattered|means a lot|matter) to you
(i|we) (take|am taking|are taking|am treating) (that|this|it|what you) [very|extremely|so|_] seriously
(hear|see|read) how (serious|upset|upsetting|hard|much|tired|angry)
(your) (<mv_your>) at (what|this|the) ..3 (fair|justified|understandable)
# What it did to you.
(caused|causes|causing|given|gave|brought|put) (you|your family|you all|you and your _) [_] [so much|a lot of|all this|all that|a great deal of|unnecessary|extra|real|such|through] [of] (<mv_feelnoun>|a lot|this|the mill|all this)
how much (<mv_feelnoun>|this|it|that|time|you) ..4 (caused|put you|cost|means|meant|upset|has|you|matters|hurt|went)
(is|was|'s|be) [<mv_adv>] the (worst|last thing)
(nobody|no one|none of us|not what anyone|no customer|no parent) [ever] (wants|likes|enjoys|needs|deserves|expects|hopes) (to|this|that|it|a|being) _
(not what you|not the _ you|not how you) [_] (signed up for|expected|wanted|paid for|deserve|deserved|hoped|planned|were hoping|pay for|asked for|came for|ordered)
(wear|wears|drive|drives|try|tries|test|tests|make|makes|leave|leaves|exhaust|rattle|annoy|upset|frustrate) (anyone|anybody|everyone|even the|the patience|any parent|any of us)
(anyone|anybody|any of us|any parent|i) [_] would [<mv_adv>] (be|feel|have been|have felt|find|get) [<mv_adv>|just as|that|so|very|it|it just as] (<mv_feel>|fuming|gutted|raging|devastated|in tears|fed up|lost|the same|that way|like that|anxious|hurt|let down|in your)
you (have been|are being|were|have been more than|are) [<mv_adv>|so|very|more than] [incredibly|extremely|remarkably|more than] patient
you (deserve|deserved|earned|expected|were owed|are owed) (a|an|better|more|the|to be|straight|far|so much|an honest) _
(i am|we are) not [at all] surprised [that] (you|to hear|it|this)
(no|little|not any) (surprise|wonder) [that] (you|this|it|your)
(i can|i could|can|i) (tell|hear|see) [that] (this|it|that|you|how|from your) ..3 (rough|tough|hard|stress|upset|worried|strain|tired|exhaust~|frustrat~|shaken|difficult|toll|long|through)
(totally|completely|fully|do|really|we|i) get (how|that this|why) ..3 (<mv_feel>|gutting|you are|you feel|important|sad|it feels|grim|rubbish|hurt)
(your|this|that|the) (anger|frustration|concern|worry|disappointment|reaction|upset|complaint|point|annoyance) (is|are|'s) [<mv_adv>|completely|entirely|more than|quite|totally|perfectly|fully] (justified|valid|fair|understandable|warranted|reasonable|legitimate|noted and fair)
(understand|feel|get|hear|see|know|appreciate|acknowledge|respect|sense|recognise|recognize) [all] (your|the) [_|deep|real|genuine] (<mv_your>|pain|stress|hurt|struggle|inconvenience|hardship|urgency|loss|trouble)
(sounds|feels|looks|is|was|been|be) [like] [<mv_adv>|so|such|very|like] [a|an] [really|very|truly|pretty|incredibly|absolutely|extremely] (difficult|hard|tough|rough|horrible|awful|grim|terrible|stressful|painful|long|trying|dreadful|frustrating|sad|scary|upsetting|rotten|gutting|lousy|miserable) (situation|time|week|day|night|morning|experience|ordeal|month|few|year|spot|place|wait|thing|news|position|start|end|evening|weekend)
you have [already|now] (spent|wasted|lost|waited|given up|sat|been on hold|been waiting|been passed|been let down|been chasing|been more|had enough|called|tried) ..4 (hours|hour|days|weeks|week|money|morning|evening|afternoon|weekend|times|twice|ages|long|sleep)
(being|having|losing|waiting|missing|sitting|living|finding|to have to|to wait) ..5 (is|are|'s|was|must be|must feel) [<mv_adv>|really|very|so|just|hugely] [a] (hard|tough|awful|horrible|dreadful|grim|miserable|frightening|no fun|rotten|<mv_feel>|gutting|heavy)
(so|really|that 's|that is|how|very|is|just) (gutting|grim|rubbish|rotten|shocking|horrid|upsetting|annoying|frustrating|disheartening|saddening)
(not|never) (fair|right|okay|ok|good enough|acceptable|pleasant|easy) (to|on|for|at all|and you|that you|of us|when) _ :: counts -
(hurt|upset|scared|worried|frightened|shaken|let down|ignored|forgotten|abandoned|cheated) [you] (you are|you were|you feel|you must|by (us|this|what))
(left|leaves|made|makes|making|leaving) (you|your family|your kids|him|her) [_] [feel|feeling] (<mv_feel>|out of pocket|high and dry|stranded|in the cold|without|ignored|waiting|unsafe|worse|small|feel|feeling|standing|hanging)
(sucks|stinks|hurts|is rubbish|is grim|is no fun|is no joke|is not on|adds up|is a shock|is a shame) $
(would|will) have (lost|given up|been|felt|gone|cried|screamed|run out) ..3 (patience|temper|upset|furious|hope|livid|mad|faith|cross|annoyed|mind|too|as well)
(last straw|end of your (rope|tether|patience)|tip of the iceberg|salt in the wound|adds insult|add insult|out of patience|wits end|pulled your hair|enough is enough)
(nobody|no one|none of us|no customer) (likes|wants|enjoys|needs|deserves) _ [_]
(you|your family) (trusted|counted on|relied on|depended on|put your trust|were counting|had been looking|were looking forward) _
that 's [<mv_adv>] (serious|a lot|awful|horrible|dreadful|terrible|shocking|heartbreaking|upsetting|tough|rough|not fair|unfair|a long time|no way|a real|a shame|a blow|rotten)
(losing|lost|missing|ruined) ..4 (hurts|stings|must hurt|must sting|is painful|breaks)
(is|'s|was|such|of|what) a [_] [_] (disappointment|let down|letdown|shock|blow|worry|headache|nuisance|ordeal|nightmare|strain|hassle|pain|shame|mess) [when|for|to|with|after|and|$|on|that]
(after|given|considering|with) (the week|the day|all|everything|what) you have (had|been|gone|put|faced|done) [_]
(do|would|could|can) not blame you [_]
you (sound|seem|must be|look) [<mv_adv>|very|so|really] (worn out|tired|upset|exhausted|frustrated|worried|angry|stressed|shaken|fed up|at the end|overwhelmed|anxious|hurt|annoyed|desperate) [_]
(difficult|awkward|impossible|bad|hard|tough|terrible|horrible|tricky|awful) (position|spot|situation|place|time) (with|for|to be|at|when|and|$)
must feel [like|as if|as though] _
(you are|your) [<mv_adv>] right to [be|feel] (mad|angry|upset|cross|annoyed|complain|expect|worried|furious|be|feel|raise|ask|question)
(long|awful long|very long) time (when|without|with no|for anyone|for a family|to be|if)
except last thing you need (is|to do|before)
except (not|never) (easy|right|ok|okay|acceptable) to (say|tell|put|use|reset|share)
except (is|was|'s|be) ..3 (hard|difficult|tough|long) (level|mode|surface|drive|disk|copy|reset|to (reach|see|read|find|say))
except (i|we) (understand|see|know|get) (that|you|the) ..2 (want~|need~|moved|fee|ordered)
except not sound
except (is|it|that) ..1 (hard|difficult|tough) to (say|tell|know|find|see|predict|hear you|get)
except what 's (wrong|difficult|hard)
except (if|whether|in case) ..4 <mv_feel>
except is this concerning
except (very|really|so) (hard|difficult)
except (sorry|apolog~) ..2 you feel
+ I can see how frustrating that is.
+ That must have been a horrible evening.
+ I would be livid as well.
+ You should not have had to chase us.
- I understand you want a refund.
- That sounds great!
- It is hard to say when the part comes in.
- I'd be happy to pass this on.
+ You sound worn out, and I don't blame you.
- The cable is hard to reach, so use a torch.

kind paraphrase
# If I have understood.
(if|so|see if|check|sure|make sure|checking|whether|that) i [have|am] [<mv_adv>] (understand|understood|understanding|got|getting|have|get|following|hear|heard|read|reading|follow|hearing) [that|it|this|you|what|_] (right|correctly|properly|you|your|this right|it right|straight|clearly|is that)
(if|so that|so|that) i have (it|this|that|you) (right|straight|correctly)
(do i|did i|have i|am i) (understand|understood|get|got|have|hear|heard|understanding|right) [it|this|that|you|in] (right|correctly|that|your|thinking|saying)
(let me (see if|make sure|check|recap|summarise|summarize|repeat|say|play|go over)|to sum up|to recap|to summarise|to summarize|in other words|in short|just to recap) ..2 (i|this|that|what|it|your|the|you|back)
(what i (am hearing|hear|understand|gather|take from this) is|from what (you say|you said|you wrote|i (understand|gather))|as i understand it|the way i understand it|as i see it you)
^ [so|ok|right] (it|that|this) (sounds|seems) (like|as if|as though) (the|you|your|it|what|nobody|this|that)
(you are) saying (that|the|your|it|you|we|this)
# So you paid twice, is that right?
^ [ok|okay|right|alright] so [what matters|on|the main|just|basically] (you|your|the|what|nobody|it|they|we|he|she|this) ..8 (right|correct|yes|did i miss anything) $?
^ so [what] (matters most|the main thing|you (paid|were|had|want|need|got|bought|waited|booked|tried|ordered|called|would|did not|have))
(so|what) you are (telling|saying) [me|us] [is]
^ so you (were|are|have been|had) (told|charged|promised|left|sent|waiting|asked|billed|given)
(have i|did i) got (that|this|it) right
let me (repeat|say|read|play) (it|that|this) back
^ so (your|the) <mv_matter> ..4 (never|was|is|were|has|still|stopped|arrived|did|worked)
, (correct|right|is that right|am i right|is that correct|yes) $?
(is that|did i get|have i got|do i have|is this) (right|correct|it right|how it is|that right|about right|all of it right) $?
(did i miss|have i missed|did i get) (anything|something|any of) [there|so far|_] $?
just to (verify|confirm|check|clarify) [,] (you|your|the)
(the main thing|what matters most|what you need most|your main) [_] [to you|for you] (is|'s) (that|the|to|not|how)
^ what (bothers|worries|troubles|upsets) you [most] (is|'s)
# To be sure.
(to be|to make|just to be|just so|so) (sure|clear|certain|i am clear|i am sure) [that] [i am|i have|i|we are|we] (clear|sure|follow|following|understand|got|get|with you|on the same) [that|this|you|the|your|it]
(just so i am clear|so that i am clear|just to be clear|to be clear) [then] (you|your|the|it) _
(want|like|need|let me|trying) to (be|make) sure [that] i [have] (understand|understood|follow|have|got|get|read|am with) _
(from|as|what|if|the way) [far as] i [can|have|could] [<mv_adv>] (gather|gathered|understand|understood|see it|read it|hear|heard|read|follow|take it|make out|got) [from] [it|is|that|this|you|your] [was|is|that] (you|the|your|it|it 's|nobody|he|she|this|they|is|that|_)
(i take it|i gather|you mean|if i may sum up|summing up|to put it|allow me to (recap|summarise|summarize|repeat)|let me (recap|sum|summarise|summarize|rephrase|reflect|paraphrase)) [that|it|up|from this] (your|you|the|two|he|she|nobody|three|what|they|it) ..3 (<mv_stuff>|never|was|were|are|had|came|points|old|new|not|paid|has|have|did|been)
(what i|all i) (understood|understand|gather|heard|hear|am reading|get from this|got) (is|was|so far|from)
(have i|do i|am i|did i) (read|reading|right in|right that|right to|correct that|correct in|following|understood|understand|taking it|hear|heard|hearing) [you|that|thinking|saying|right|it] [_]
(told|gave|given|listed|named|raised|describe|described|mentioned|mention) [me|us] (two|three|four|several) (things|points|problems|issues|concerns|matters)
correct me if [_] [_] wrong
(am i|is that|are we|have i) (correct|right|following|getting (it|this|that)) [sir|madam|maam|there|so far|mate|in|that] [sir|_] $?
# So ...
^ [ok|okay|right|alright|and|ah|well] so [basically|really|to confirm|just|in short|the way i see it] (it is not|it 's not|the (main|real|whole|key|biggest|big) (issue|problem|point|thing|concern|question|trouble|worry)|your (main|real|biggest|big)|your (concern|worry|issue|problem|point|question|complaint) is|what (you|matters|hurts|bothers|happened|went|upset|we)|first|on <weekday>|in <month>|nobody|no one|neither|both|the (bill|bag|driver|room|flight|app|card|engineer|first|second|last|noise|light|problem|issue|charge|payment|order)) ..6 (is|was|were|never|not|has|had|did|came|that|gone|and|then|but|you|would)
^ [ok|okay|right|alright|and|ah] so [to confirm|just|basically] (you|you are|you have|your _|the _|he|she|they|nobody) [_] (had|were|was|paid|moved|have been|been|bought|never|got|called|need|want|would like|left|booked|ordered|returned|did not|can not|are|not|gave|received|tried|asked|sent|is|went|came|stopped|still|signed|cancelled|thought|expected|feel|are worried|are not)
^ (sounds|seems) (like|as if|as though) (the|you|your|it|nobody|no one|he|she|they|that|a|our) [_] [_] (fell|never|was|were|is|are|has|have|had|did|came|lost|got|went|would|need|want|feel|not|been|can|missed|stopped)
(what you|what you would|what you are) (need|want|like|after|asking|looking for|saying|telling me) [then|here|for] (is|then) _
in other words
(main|real|biggest|key) (issue|problem|point|concern|worry|thing) [here|for you|then] (is|is that|seems|'s) _
(you are|are you) (telling|saying to) me _
let me check [that] i (have|got|get|understand|understood)
(i hear|i am hearing|hearing|i see) you [are] (saying|say|telling) [me] (that|the|your|it|you)
^ [ok|okay|right|alright|and|ah|so] (right so|okay so|ok so|so|basically) (you|for you) [_] (it 's|it is|want|need|would|rang|called|had|were|paid|sent|have|got|waited|tried|did|booked|went|came|said|asked|feel|felt|are)
your (point|concern|complaint|worry|question|issue|problem|main concern) (is|was|seems to be) (that|the|how|whether|why|not|with|about)
just (checking|confirming|clarifying|making sure) [that] i (understand|understood|have|got|get|follow)
(two|three|several|a few) things (went wrong|bother|are wrong|happened|upset|matter|worry) _
, (is that it|is that right|do i have that|have i got that|did i get that|correct|is that about right) [_] $?
^ so (it|he|she|they|the _|your _) [_] (died|stopped|broke|failed|came|went|left|started|happened|vanished|disappeared|closed|crashed|froze|was|only|never|just) ..5 $?
except (you are|are you) telling me about
except ^ so you (have|are|will|can|need) ..2 (set|ready|good|covered|nothing|until|all|now)
except so (you|they|we) (will|can|should|do not|could|may|might|would not|need to|have to|do|shall)
except so (you|they|your|the|it) (is|are|get|gets|will|should) (now|all|set|fine|good|sorted|covered|welcome|ready)
except so the (fee|charge|refund|rest|difference|money|bill|amount|price) [_] (is|will|goes|comes|takes)
except (that|this|it) sounds [like] (good|great|fine|perfect|a plan|right|fair|lovely)
except sounds like a (plan|deal)
except let me check [that|this|it]
except i understand [that] (the|your|you) (concern|frustration|want|need)
except that 's right
except so (that|please|far|much|many|sorry|you (can|could|will|do not|know|should|may)|we (have|can|will)|i (have|can|will))
except (all|be|looks|looking|do|is it|went) right $?
+ If I follow you correctly, the card works in shops but not online.
+ So the heater worked on Friday and stopped on Saturday, correct?
+ What I'm hearing is that the noise starts after ten.
- So the refund takes two days.
- I can log it so that you can see it.
- So please send the form back.
+ To be sure I follow: the alarm goes off at night but not by day?
- Basically it is a cache.

kind open_question
class mv_ask = what how which when where who why
^ [and|so|ok|also|thanks|great|<handle>] [and|so|<name>] <mv_ask> [exactly|else|_] (is|'s|are|was|were|do|does|did|can|could|would|will|has|have|should|happens|happened|kind|type|version|model|size|colour|color|error|device|browser|time|day|date|one|option|part|os|ios|app|country|steps|suits|works|many|long|often|much|came|made|went) ..8 $?
(and|but|so|then|also) <mv_ask> (is|'s|are|was|were|do|does|did|can|could|would|will|has|have) ..8 $?
(if so|if not) <mv_ask> _
<mv_ask> [exactly|else|_] (version|is|'s|are|was|were|do|does|did|can|could|would|has|have|kind|type|model|device|error|steps) ..5 $?
^ [and] <mv_ask> ..4 $?
(what|which) (version|model|size|device|error|browser|card|product|order|kind|type|part|one|store|date|time) ..5 $?
(tell|let) (me|us) [know] [a bit|some|please] (more|what|how|which|when|where|why|everything|about (what|the|it|your))
(can|could|would|will|may|please) [you] [please] (tell|describe|explain|share|give|provide) [me|us|with] [a bit|a little|some|us] (what|how|which|when|where|more|details about|further details|additional details)
(please|just) (describe|explain) (what|how|which|the)
(like|want|need) to (hear|know) (more|what|how|which|all of|the whole)
help me understand
(take|walk) (me|us) through
(may|can|could|might) (i|we) [please] (know|ask|have) (which|what|when|where|how|who|why|since) _ _
(can|could|would|will|please|mind) [you] [please|kindly] (describe|explain|describing|tell me about|outline|elaborate) (the|your|what|on|it|how|more) [_]
(for|in|at|on|from|since|to|until|by|with|under|during) (what|which|how|when|whom) [_] _ _ ..4 $?
^ [and|so|ok] (what|which|whose) (error|message|problem|issue|phone|name|code|address|branch|light|plan|number|sort|brand|make|system|day|seat|flight|shop|_) ..6 $?
(what|how|which|when|where|who) ..3 (getting|seeing|using|having|trying|happening|experiencing|wearing|showing) [_] [_] $?
except (i|we) will (tell|let|explain) ..3 <mv_ask>
except how about
except how did (i|we) do
except <mv_ask> (a|an) _
except how are you
except (what|which) (number|name) (is|can) your
except (can|could|shall|may) (i|we) (tell|show|explain) you (what|how)
except let (me|us) know (when|how) (you|it|that|this) (are|is|can|could|goes|arrive~|get|have|need|went|works)
except let (me|us) know (what|which|when) you (think|decide|need)
except (know|see|show|shows|check) (what|how|which|when|where) ..6 $?
+ What time would suit you for the visit?
+ Which version are you running?
+ Could you tell me a bit more about the noise?
- Is it on now?
- Learn how to reset it here.
- Let us know how you get on.

kind apologise
(sorry|apologise~|apologize~|apology|apologies|regret|regrets|regrettable|regretted|forgive)
(my|our) (bad|mistake|fault|error) $
^ [oops] (my|our) (bad|mistake)
# What went wrong is named.
class mv_wrong = late lost broken broke missing damaged wrong missed charge charged charging wait waiting waited waits delay delays delayed
    forgot left leaked leak crashed crash crashes failed failure cancelled cancellation cancelling mistake error errors wiped
    empty incorrect stolen faulty defective cold dirty overcharged twice overlooked ignored mixed mixup muddle disconnected
    down outage closed stopped stuck kept unanswered rude stained torn spilled visit visits letters short double
(sorry|apologise~|apologize~|apologies|apology) [so much|again|very much|sincerely|deeply|once more] (that|for|about|we|i|our|your|you|the|this|to (hear|see|learn)) ..6 <mv_wrong> :: specific
(sorry|apologise|apologize|apologies) [that] (we|i|our _|my _) (let|made|sent|did|had|have|got|gave|put|took|lost|did not|forgot|failed|kept|left|broke|charged|missed|promised|told|mixed|misread|overlooked) :: specific
sorry for (letting|making|sending|charging|keeping|losing|leaving|missing|breaking|mixing|failing|not) _ :: specific
sorry that your <mv_matter> :: specific
sorry (you|that you) had to (wait|chase|call|come|pay|stand|sleep|repeat|explain|walk|drive) :: specific
(beg|ask) (your|for your) (pardon|forgiveness)
pardon (the|our|me for|us for|my) _ :: specific
(beg|ask) your pardon for ..6 <mv_wrong> :: specific
(pardon|forgive) ..3 (delay|wait|mix up|mistake|error|late) :: specific
(apologise|apologize|apologies|sorry|apology|regret) ..2 (for|about|that|over|we|you|your) ..7 (mess|mess up|mix up|mixup|slip|rude|bill|treated|spoke|broken|glass|bus|queue|price|noise|leak|smell|gap|fault|confusion over|trouble with|problem with|issue with|outage|overcharge|misprint|typo|no show|poor|bad (service|food|experience)|hold up|holdup|silence|lack of|not (called|told|sent|paid|warned|replied|answered)|never|nobody|no one|without|inconsistent|misled|misinformed|out of stock|scratched|leaking|cracked|ruined|expired|unable|failing|failed) :: specific
sorry to (keep|have kept|leave|have left|lose|make) you _ :: specific
(apologies|sorry|apologise|apologize|regret) [for] [the|our|that|this] [_] [_] (behaviour|behavior|attitude|noise|wait|delay|damage|smell|tone|manners|mistake|error|leak|mess|outage|cancellation|cold|conduct) :: specific
except need to say sorry
except (a|the|same) sorry (story|state|sight|tale)
except (did|does|has|will|would|should|could) [not] (the|he|she|they|your|anyone|driver) [_] [_] (apologise|apologize|say sorry|apologised)
except (no|without) (apology|apologies) [needed|necessary|required]
except (no need|not|nothing|do not|no) [to] [be] (be sorry|sorry|apologise|apologize)
except no need (to|for you to) (apologise|apologize|be sorry)
except (you|customer~|they|he|she) (apologised|apologized|are sorry|were sorry|said sorry)
except better safe than sorry
except (sorry|apolog~) (page|letter from you|accepted)
except (not|never) regret
except you will regret
except to forgive
+ I'm sorry that your parcel is late.
+ My apologies for the delay.
- There's no need for you to apologise.

kind own
class mv_take = help assist look check sort fix find get take make see handle investigate resolve arrange chase pass forward process
    escalate report raise log note review trace follow stay deal do bring work dig confirm go transfer connect reset
    restore move set put correct start speak talk ask ring call contact email tell add flag share try keep pull reach
    track update submit give cancel book send settle treat finish answer
# I will.
i (will|shall|am going to) [<mv_adv>] [go and|be able to|make sure [to]|try to|do my best to|go ahead and] <mv_take>
we (will|shall|are going to) [<mv_adv>] [go and|be able to|make sure to|try to|do our best to] (help|assist|look|check|sort|fix|find|get (this|that|it|you|your|to the|started|back|on)|take|make sure|see|handle|investigate|resolve|arrange|chase|pass|forward|escalate|report|raise|log|note|review|trace|follow (this|up with the|it)|deal|do (our|what|everything|all)|work|dig|confirm|reset|correct|start|try|share|flag|go from|keep (an|looking|working)|reach|put|settle|continue to help|carry on (helping|to)|continue helping)
(i|we) (will|shall|would|am|are) [<mv_adv>] [be] [<mv_adv>|more than|only too] (happy|glad|pleased|delighted) to (help|assist|look|check|sort|take|see|investigate|find|answer|explain|discuss|go|work|arrange|pass|get|review|do|bring|offer|put|chat)
^ [always|more than|only too|so] (happy|glad|delighted|pleased) to (help|assist|look|check|sort|take|investigate|look into)
(i|we) (would|will) (love|like) to (help|assist|look|sort|check|take a|take care|make (this|it|sure|things)|investigate|find|get (this|it|you)|fix|resolve|work|put|discuss|see|further|gather|learn)
(i|we) [<mv_adv>] want to (help|assist|look|sort|get (this|it|you|to the)|make (this|it|sure|things|sure that)|fix|put|resolve|find|investigate|stay|speak)
(i|we) can [<mv_adv>] (help|assist|look (into|at)|check (this|that|it|on|for|the|your)|sort|take a look|take care|investigate|find out|get (this|that|it) (sorted|fixed|resolved|started)|start on|work (on|with|together))
# I am on it.
i am [<mv_adv>|right] (<mv_doing>|staying|working) (this|that|it|on|into|with|your|the|for|after|you|to|it|myself|from|care|responsibility|a|an|my)
we are [<mv_adv>|right] (helping|checking|sorting|fixing|getting|taking|handling|arranging|chasing|passing|escalating|dealing|reviewing|putting|correcting|looking into) (this|that|it|on|with|your|the|for|after|you|to|care|into)
(i am|we are) [<mv_adv>|right] (on it|on this|on the case|with you now|here to help|here for you|with you|ready to (help|act|carry))
(here|ready|available) to (help|assist)
^ [ok|okay] (on it|i got you|i have got this)
(i|we) (take|took|accept|am taking|are taking) [full|complete|all|the|_] (responsibility|ownership|blame|the blame|care of (this|it|that|everything))
(is|'s|was|be) [<mv_adv>|entirely|all|clearly] (our (fault|mistake|error|failure|responsibility|job|oversight)|my (fault|mistake|error|job|responsibility|oversight)|ours to|mine to)
(that|this|it) (one|was|is|'s) [entirely|all] on (me|us)
(i|we) (failed|got (it|this|that) wrong|made a mistake|made an error|messed up|let you down|dropped the ball|slipped up|(messed|mixed|botched|muddled) (that|this|it) up|should have (told|called|checked|caught|done|been|sent|warned|let|noticed|asked|made))
(i have|i) [<mv_adv>] (taken (on|over|care|this|it|up)|passed|raised|escalated|reported|forwarded|logged|flagged|noted|looked (it|this|into|at)|checked|asked|opened a|put (a|in)|sent your|shared|recorded|written down|let the|notified|told (the|my|our))
we have [<mv_adv>] (passed|raised|escalated|reported|forwarded|logged|flagged|noted|asked|shared|notified|taken)
# Let me.
let me [<mv_adv>|go and|quickly|please] (help|look|check|see|sort|fix|find|get|take|make|ask|call|chase|speak|have a|arrange|investigate|pull|transfer|connect|dig|walk you|review|try|put|do|work|bring|go|start|pass|answer|confirm|tell|verify|read|put)
allow me to _
let us [please|<mv_adv>] (take a|take another|look|get (you|this|it|to|started|your)|see (if|what|how)|sort|fix|work (on|together|this|through)|find|check (this|that|it|on|out|to|your|with)|help|have a look|dig|investigate|figure|put this|look into|start|continue)
lets (take a|look|see|get|sort|fix|work|find|check|have a|dig|figure)
leave (it|this|that|everything|this one|that one) (with|to) me
(count on me|you can rely on me|i am your person)
(shall|should|may) i (do|help|arrange|book|check|look|put|call|ring|take|set|change|cancel|add|correct|start) ..4 $?
(can|may) i [help|assist] (help|assist) you (with|in|find|locate|by)
(get|getting|have) (this|that|it|these) (sorted|fixed|resolved|moving|looked (at|into)|checked|reported|settled|squared) [out|away]
(get|getting|have) (you|your|my|the) [_] [_] (sorted|fixed|resolved|moving|back on|up and running)
(my|our) team can look (into|at) this
(continue|carry on|go on|keep) (helping|working on (this|it)|to help)
(give me a|one|just a|bear with me a) (sec|second|minute|moment|mo|min|tick) ..3 (i will|let me|while i|i am) _
(take|taking|took|am in) charge of (this|it|your|that|everything)
consider it (done|sorted|handled|fixed)
(i am|we are) [<mv_adv>|right] (looking|digging|going) (at|through|into|over) (your|the|this|it) [_]
(i|we) own (this|it|that|the) [from|mistake|_]
(let us|lets) get (that|this|your|it|the|you) [_] (going|working|sorted|fixed|back|running|up|done|moving|paid|home|booked|resolved|started)
(sure|certainly|of course|absolutely|yes|okay|ok) i can (do|help|sort|fix|get|look|check|take) _
i am [<mv_adv>] (pulling|bringing|calling|opening) up (your|the) _
leave (it|this|that) (to|with) (me|us)
ill (check|have a look|look|sort|fix|find|ask|see|help|do|take|handle|chase|get|dig|pass|raise) _
except (so|so that|how|what|anything|something|if there is|else|way|ways|order|where|much|best) [else] [that] (i|we|my team|our team) (can|could|may|might|will)
except (if|whether|unless) [_] (i|we) (can|could|will|would|should)
except (i|we) (will|shall|am going to|are going to) [<mv_adv>] (call|ring|email|text|write|message|contact|tell|ask|update|keep|give) you
except (i|we) (will|shall|are going to) [<mv_adv>] (be (closed|out|open|away)|need)
except let us know
except (will|can) (you|your|they|he|she|it) ..3 (happy|glad) to
except (get|have) (this|that|it|your ..2) (sorted|fixed|resolved|checked) (by|at|with) (the|your|an)
except glad [to] (hear|see|know|that|you)
except (were|was|able|been|have been) to get
except (if|whether) i am
except not (on (us|me)|our (fault|mistake|job|responsibility)|my (fault|mistake|job))
except (i|we) can [<mv_adv>] (only|not|never)
except we (will|shall) have to
+ I can certainly help you.
+ Leave this one to me.
+ Let me look into this for you.
+ That was our mistake.
- You can help us by sending a photo.
- The team is busy.
- Shout if there is anything we can do.
- We will be closed on Monday.
- I'm sorry we cannot reach you.

kind common_ground
class mv_same = parent mum mom dad father mother runner gamer traveller traveler cyclist driver commuter renter tenant fan
    customer student musician cook teacher gardener photographer
(we|both|you and i|you and me) ..1 [both|all] (want|are after|are on|after|on|agree on) the same
(you and i|we both|both of us) (want|are after|are on|need|hope|know|agree|like|care)
(on|have|share) the same (side|goal|team|aim|page)
(that|this) (is|'s) what (i|we) (want|would want|am after|hope for) [too|as well|for you]
we are both (hoping|after|on|waiting|trying)
i have had the same
(would|might) feel the same
(what|that|this|it) (i|we) want [that|this|it] (too|as well)
(i have|i) [also|got|have] [two|three|small|young|a|an|my own|_] (kid|kids|dog|cat|children|child|toddler|teenager|baby|the same phone|the same problem) (too|myself|as well|at home|so|and know|$)
i got kids
(happened|been) to me (too|once|before|as well|last|myself|$)
(i|we) (have) [also] been (there|in your|in that|in the same|in this|through (that|this|the same|it)|on hold)
(i am|as|being|speaking as) a [fellow|keen|big|huge] <mv_same> (myself|too|i|and|as well)
(if i were|in) your (shoes|place|position) [i] [would|_]
(i know (the|that|this) feeling|i know what (it is|it 's|that is|that 's) like|same here|if it (were|was) my|if (that|it|this) (were|was|happened to) me|were it my|i had the same|i would hate)
my own (boiler|phone|car|order|parcel|son|daughter|mother|dog|cat|flat|internet|bank|bag|flight|kids|laptop|router|account|_) _ [_] [_] (last|too|once|as well|so|and i)
i (use|play|ride|fly|have|bought|take) the same _ [_] (for|and|every|too|myself|as)
i (commute|use|play|fly|shop|bank|live|travel|ride|run|drive|own|wear|watch|read|cook) ..5 (myself|too|as well) $
my (daughter|son|kids|children|mother|mum|mom|dad|father|husband|wife|partner|sister|brother|grandmother|gran|family|dog|cat) (has|have|had|loves|love|uses|plays|did|is|was) [on] (the same|that|this|one|just|too|also|in the same) [_]
as a team ..2 (find|sort|fix|solve)
# Like you.
(been there|done that) (myself|too|before|as well|more than|$)
(we have|i have|have) [all|also|both] been there ($|myself|too|with|and)
(i|we) [also|too] [have] (stood|sat|waited|queued|been|lived|lost|gone|went|had|dealt|struggled|fought|missed|paid|flown|moved) ..5 (myself|too|as well|once|once too|as a customer)
(i|we) (went|go|have gone|have been|am going|had|have had|have got|have|got|own|drive|ride) [through] the [very] same _
i (too|also) (live|have|had|lost|own|drive|fly|was|am|play|rent|bought|hate|love) _
(i am|being|as) (a|an) [_] [_] (parent|mum|mom|mother|dad|father|owner|tenant|renter|commuter|gamer|customer|traveller|traveler|driver|cyclist|grandmother|grandfather|carer|nurse|fan|homeowner|student|pensioner|single parent) [of _] [here|myself|too|as well|so|i] (i|too|myself|so|and i|here|as well|of)
(my|our) [own|_] (nan|gran|grandmother|mother|mum|mom|dad|father|son|daughter|kids|brother|sister|wife|husband|partner|neighbour|parents|baby|dog|cat|train|flight|parcel|boiler|bag|router|car|phone) ..5 (too|same|last (year|month|week)|this morning|once|so i (know|get|understand)|as well)
(happened|did|does) [that|it] to (me|us|my _|my own _) ..4 (too|once|last|before|with|as well|myself|once|and)
(i|we) know (how|what) (it|that|this|a) [_] [_] (is|feels|is like|'s like|means|can be) [like|when] ($|to|when|from|with|first)
# The same aim.
(we|you and i|you and me|i|all of us|both of us) [both|all|too] (want|share|are after|hope for|need|care about|have) (the same|your (goal|aim|wish|hope|concern)|that (aim|goal)|one goal|this (fixed|solved|sorted|settled|resolved|done|over|closed|put right))
(we|you and i) (both|all) (want|need|hope|like|care|would like|know|agree|are|deserve) _
(neither|none) of us (wants|likes|needs|enjoys|gains) _
(aim|goal|wish|hope|interest|interests|priority|target|side|team|page) (is|are|as) [exactly|just] (the same|yours|you are|you|one and the same) [as] [_]
(both|shared|common|mutual) [our|of our|your and my] (interest|interests|goal|aim|benefit|sides)
same (side|team|boat|page|goal|aim) [here|as you|on this]
(as much as|just as much as|as badly as|like) you (do|are) [and|$]
^ like you i (want|would|like|hope|need|care)
(you|what you) (want|are after|need|would like) ..6 (and) (so do (i|we)|i want|we want|i do too|so am i|i am after|that is what (i|we)|we are after)
what you are after is what (i|we)
what you want is (also|exactly) what (i|we)
(i am|we are) [<mv_adv>|right] (with you|on your side|in your corner) [on this|on that|here] ($|one|and|together)
in this together
(together|as a team) (we|you and i|let us|lets) [will|can|shall] (get|sort|find|fix|solve|make|work|crack) _
(get|sort|find|fix|solve|work|crack|figure) (this|it|that|a way|a solution|an answer) [out] together
(would|will|might) [<mv_adv>] (want|feel|ask|expect|be|do|say) (exactly|just) (the same|that|an answer|like|so|it|as) [way|too|as you]
(would|will) (want|feel|ask) [for] (the same|an answer|that|it) [_] (too|if|as you|as well|if it|in your|myself)
(if|were) (it|this|that) [was|were|had been] (my|mine|me|happening to me) [_] [_] [_] i would
feel your pain
(both of us|you and i|you and me) (would|want|need|rather|hope|know|care|like) _
(on|are|as) one team [here]
been on (your|that|the other) (side|end) of _
(exactly|just) what i [_] [_] too
(i have|i) [got] (a|an|the) [_] [_] (as well|too|myself) [and|so|i|$]
except same here (at|in|on)
except been on hold with
except as much as you do not
except been there (for|since)
except (i|we) have been (there|through) (for|since)
except anyone in your
except would in your place
+ You and I want the same thing here.
+ I've got kids too, a Sunday without wifi is chaos.
+ I know the feeling.
- I have sent it to you.
- We open at nine.
+ Neither of us wants this to drag on.
- Our team is small.

kind explain
# Why.
because _ _
(owing to|due to) (the|a|an|our|your|we|it|this|they|that|there|of|some|each|every|both|two|<name>|licensing|customs|high|heavy|demand|maintenance|technical|weather|strikes)
(the reason (is|was|why|that|it|this|your|you|we|for (this|that|the) _ is)|this is because|that is because|that 's because|it 's because|which is why|that is why|that 's why|this is why)
(which|that|this|it) (means|meant) (that|the|you|your|it|we|a|your|there|they)
as (it|the|they|your) [_] (covers|is|are|was|were|has|have|includes|needs|takes|goes|comes|runs|depends|contains|belongs) [_]
only (works|applies|covers|counts|runs|shows|appears|ships|starts) _
all (it|that|this) means
that way (you|it|we|the|i)
(happens|occurs|appears|comes up|shows up|shows) (when|if|because|after|while|whenever) _
(stands for|is short for|is another word for|is calculated|is based on|is charged)
so that (the|your|it) _
^ since (the|our|this|that|they|it) _ [_] (is|are|was|were|has|have|does|did|needs|need|only|can) _
# What happens next.
(here is|here 's|this is) (what|how|why) (happens|will happen|i will|we will|it works|that works|it goes|happened|exactly)
(what|this) [is what] happens (next|now|then|first)
next (i|we|the|you|your|they) (will|make|send|get|check)
^ (first|firstly|to start|step <num>) (i|we|you|the|your|they|he|she) ..8 (then|after that|next|and then|second)
then (you|it|press|tap|click|select|choose|wait|turn|plug|type|enter|sign|open|go|hold|restart|pull|log|follow|check) _
(once|after|when|as soon as) (we|the|that|this|your|they|you|it) ..6 (they will|it will|you will|then|goes|gets|reviews|receives|you can|you get|it goes|is sent)
(you will|you) [then] (get|receive|see) (a|an|the) (text|letter|email|code|link|prompt|message|menu|screen|light) _
(once|after|when|as soon as) you _ ..4 (we|it|you|the system|the app) (send|get|check|review|ship|charge|see|email|refund|sends|shows|goes|takes|asks|reloads|restarts|opens)
once i [have] ..4 (it|the|they|our|your) ..2 (goes|looks|reviews|gets|is|checks|decides)
(is|are) (read|billed|charged|checked|collected|updated|paid|scanned|processed|counted|calculated|cleaned) (every|each|once|twice|monthly|weekly|daily|automatically|overnight|separately|in advance|per)
so the (rest|difference|money|amount|remaining|old|second|first) _
you will see (the|a|an|two|it|that|both|one) _
(goes|go|travels|travel|comes) (to|through|via|from) ..4 (first|then|and then|from there)
(we|they|bank|system|hotel|airline|landlord|seller) (hold|holds|keep|keeps|need|needs|check|checks|review|reviews|release|releases|wait|waits|match|matches|send|sends) ..6 (until|before it|before we|and then|then we|then it|first) :: counts -
# How: steps.
^ [please|just|simply|first|then|<handle>|to do so|ok|now|so] [please|just|simply|also] (press|tap|click|hold|unplug|toggle|swipe|scroll|navigate|restart|reboot|reset|reinstall|uninstall|unscrew|insert|disconnect|update) _
^ [please|just|simply|first|then|<handle>|now|so] [please|just|simply] (go|head|navigate) (to|into|over to|in) ..3 (settings|menu|page|account|app|tab|section|site|website|profile|options|setup)
^ [please|just|simply|first|<handle>|now|so] [just|simply] (open|select|choose|turn|switch|plug|put|pull|push|type|enter|sign|log|delete|download|install|remove|clear|connect|set|close|slide|turn) ..4 (the|off|on|in|out|up|your|and) ..4 (and|then|until|before|for|wait|again|to|settings|menu|button|screen|code|app|app 's|pin|back)
(press|hold|tap|click|pressing|holding|unplug|restart|reboot|reinstall|select|choose|open|switch|turn|plug) ..4 (button|menu|for <num>|for ten|for five|until|settings|and (then|hold|wait|restart|tap|press|pull|plug|select|choose|turn|log|open|type))
(to|in order to) (fix|reset|free|stop|change|cancel|find|restart|set|update|turn|start|return|use|see|unlock|connect|pair|check|delete|remove|activate|track|pay|join|claim|avoid|do) ..5 , (press|go|hold|open|send|tap|click|please|you|select|turn|pull|restart|unplug|just|use|enter|first|choose|log|fill|attach|complete|bring|scan|set|put|follow|add|visit|head|sign|simply|text|dial|call|reply)
if you (switch|turn|press|tap|close|open|restart|sign|select|click|hold|move|delete|remove|add|change|choose|leave|unplug) ..6 (it|they|you|this) (will|can|reloads|restarts|goes|shows|asks|should|is|updates|opens|clears|stops) :: counts H
(in|on) the app (tap|go|open|press|select|choose|click)
(update|restart|reset|reboot) (now|the|your) (and|phone|device|app|router|modem|box|computer|iphone) :: counts -
(back up|backup) (your|the) _ _
(go|head|navigate) to (settings|your account|the menu|my account|account|preferences|<name>) _
(find|see|is|are|change|switch it|turn it|turn this|located|check) [it|that|this|them|these|_] (under|in|via|from) [the|your|my] (settings|menu|my account|account|app|account settings|options|preferences|general|health|profile|store tab)
you can [also|always|only|simply|just|easily] (find|see|check|change|do|cancel|use|view|track|update|access|turn|reset|download|set|upload|manage|switch|return|pay|collect|stream|sign) ..5 (under|in the|in your|by|via|from|at the|through the|on the|with the|using|online|anytime|until|up to|when)
by (pressing|tapping|holding|selecting|signing|logging|opening|entering|texting|choosing|typing|going to)
# How long, how it is done.
(takes|take|taken) [up to|about|around|usually|roughly|between|at least|only|approximately|normally|just|a] (<num>|<number>|few|couple) [or|to|and|working|business|_] ..1 <mv_days>
^ [<handle>] [usually|normally|typically|sometimes|currently|all|our|most] (orders|refunds|returns|deliveries|tickets|points|fares|prices|payments|bookings|parcels|couriers|cards|discounts|vouchers|content|charges|fees|claims|visits|items|transfers|subscriptions|seats) [_] (can|may|are|will|take|must|usually|normally|only|get|gets|have|do|apply|depend|vary|expire) :: counts -
(total cost|price|fee|charge|delivery|fare|code|discount|amount|cost|refund|credit|deposit|policy|offer|bank|system|driver|carrier) (will be (provided|shown|sent|added|charged|taken|applied|visible)|is (added|taken|charged|calculated|based|applied|shown|set|held|only available)|depends|varies|applies|changed because|holds|releases|scans|updates) :: counts -
(usually|normally|typically|generally) [_] (takes|take|happens|comes|arrives|arrive|means|runs|sends|opens)
only able to (access|use|see|do) _ [_] (through|via|on|in|with)
# What a thing is, means or does.
(means|meant|indicates) [that] (the|it|it 's|your|you|we|they|there|our|each|no one|nobody) _
just means _ _
<mv_stuff> (differs|depends|varies|changes|rolls over|renews|expires|comes off|shows up|appears|counts|covers|posts|lands|drops|updates|refreshes|runs (until|from|for)|applies|includes|is (debited|charged|added|taken|held|split|billed|capped|based|worked out|worked|calculated|redrawn|spread|counted|measured|read)) _
(charge|fee|price|amount|bill|discount|excess|surcharge|premium|tariff|rate|deposit|tax|hold|place|list|limit|total|balance) [_] [_] (differs|depends|varies|goes up|rises|is for|is the|is what|is a|was for|comes from|comes off|covers|includes|is higher|is lower|is (debited|charged|added|taken|held|split|redrawn|read|counted|higher|lower|higher as)|stands for|gets|drops) _
(depends|depending) on (the|your|how|which|where|whether|what|when) _
(prices|fares|seats|rates|premiums|points|miles|rooms|tickets|places) [_] (go|rise|fall|change|are|depend|vary|get|come|post|expire) (up|with|on|down|by|in|at|assigned|given|released|set|_) _
(happens|occurs|comes up|kicks in|goes off) [<mv_adv>|mostly|often] (if|when|by|whenever|because|after|while) _
(caused|triggered|explained) by (a|an|the|two|hard|old|heavy|some|our) _
(as|since) (it|it 's|the|they|your|our|each|we|that|there) [_] [_] (covers|is|are|was|were|has|have|includes|needs|takes|changed|went|moved|ran|runs|only|uses|counts|comes|closes|can only) _ [_]
(hence|therefore|thus) (the|it|your|we|two|you|a|there|this|no) _
# Why we do it.
(we|they|it|banks|shops|airlines|law|rules) [<mv_adv>|only|do|always] (ask|asks|do this|do that|do it|need|check|require|requires|use|uses|keep|keeps|hold|holds|charge|charges|send) ..6 (so that|so nobody|so no one|so you|to be sure|to make sure|to keep|for security|for safety|to protect|because|in case|by law|to avoid|to stop)
(for|out of) (security|safety|legal|privacy|hygiene|technical|tax|data protection) [_] (reasons|so|we|grounds|rules)
(under|by) (uk|us|eu|indian|german|local|the|consumer|federal|state|<name>) [_] law _
(what happens is|here 's why|here is why|the reason for this|that 's how|this is how|in plain (words|english|terms)|basically the|basically it|long story short|in this case the|technically|the way it works|it works like this|works like this|works as follows|how it goes from here|the idea is|how it works)
# What happens next.
(after|once) (you|we|they|he|she|i|that|the) [_] (sign|send|pay|approve|approves|get|gets|have|has|receive|book|reply|return|upload|confirm) ..5 , (the|it|it 's|your|they|we|you|she|he|our|a) _
next (you will|we will|the|your|you|a|they) _
(you will|you) (then|next) (get|receive|be|see|need|have) _
(colleague|engineer|team|doctor|bank|they|adjuster|driver|seller|she|he|we|you) ..4 , (then|and then|and) (she|he|they|you|we|it) (texts|calls|sends|gets|books|checks|signs|decides|writes|orders|signs|looks|posts|comes|pays|will) _
# How.
^ [please|just|simply|first|then|try] [to] (try|go|turn|slide|twist|hold|holding|press|pressing|tap|swipe|unscrew|lift|push|pull|open|choose|select|log|pick|check that|make sure the|charge|plug|rinse|keep|wait) [the|to|in|into|on|both|down|up|out|your|it|a] ..5 (until|till|then|clockwise|for <num>|for ten|for thirty|for a|and (choose|select|tap|press|hold|wait|pick|switch|turn|open|click|then|confirm|restart))
to (get|see|find|reset|do|use|make|stop|start|open|book|join|add|turn|switch|clean|get to|download|link|claim|move|print) ..5 , (log|open|go|choose|tap|press|click|just|use|pick|hold|pull|lift|turn|select|scan|send|fill|you)
(you need|you have|need|has) to be (on|in|at|signed|logged|connected|over) ..6 (to|for|before) _
(is|are) (held|kept|stored|assigned|handed|drawn|weighed|sorted|given|released|posted|billed|sent|paid|scanned|collected) (by|at|in|out|until|when|from|on|every|in the order) _
(unless|until) (one|the|you|both|it|they) ..3 (gives|cancels|signs|confirms|pays|notice|tell|opt)
<mv_stuff> [<mv_adv>] (books|takes|treats|gives|sends|pays out|charges|counts|reads|starts|stops|saves|keeps|closes|logs|locks|checks|goes|resets|connects|waits|adds|rounds|bills|drops|needs|stores|uses|runs|comes) _ _ [_] [_] [_] (and|when|first|then|before|after|each|every|not|at|until|unless|once|because|to)
(system|bank|app|school|shop|airline|carrier|driver|law|council|meter|router|game|network|machine|insurer|seller|fan|software|policy|hotel) [<mv_adv>] (books|takes|treats|gives|sends|pays out|charges|counts|reads|starts|stops|saves|keeps|closes|logs|locks|checks|works|goes|resets|connects|waits|adds|rounds|bills|drops|needs|stores|uses|runs|lets|allows|requires|asks|splits|places|ranks|puts|holds|blocks|shows) (the|a|it|you|your|each|every|places|out|in|from|to|at|when|only|all|two|for|them|any) _
(is|are) added (on top|to|for|at|when|automatically) [_]
(comes|came|stems|results|arises) from (the|a|an|our|your|two|how) _ [_] (which|that|when|and|in|of|because|not|as|running|being|inside|while)
without (a|the|your|an|that) _ [the|we|it|our|your|you|they] [_] (is not|are not|can not|will not|may not|does not|do not) _ :: counts N
(cut off|cutoff|deadline|window|limit|minimum|maximum|allowance) (is|on|of|at|falls|comes) [the|on] (<num>|<ordinal>|<time>|<money>|when|for|every|each) [_]
(is what|is how|is when|is where) (the|a|your|we|our|it) _ [_] (does|do|when|is|are|calls|call|works|has|gets|will|can|go|goes|use|uses)
(rinse|unscrew|lift|slide|twist|press and hold|scroll down|swipe up|sign in|log in|log out|sign out|plug in|unplug|take out|pull out|click on|tap on) ..4 (and|then|until) _ [_]
will (get|be) (reset|refreshed|updated automatically|reactivated|synced) [_]
so you (see|get|pay|have|are charged|will see) (two|both|a|the|one|it|more|less|only) _
class mv_general = bill bills shut shuts open opens print prints close closes tell tells release releases lose loses leave leaves drop drops
    rise rises fall falls cost costs earn earns expire expires renew renews require requires need needs charge charges check checks
    turn turns switch switches stop stops start starts go goes come comes work works last lasts ship ships pay pays
    post posts show shows count counts reset resets refresh refreshes update updates run runs take takes use uses keep keeps
    cover covers accept accepts hold holds travel travels depend depends flash flashes blink blinks connect connects store stores
^ [<handle>] (our|the|a|an|all|most|every|each|those|these) _ [_] <mv_general> ..5 (when|if|unless|until|before|after|whenever|because|separately|automatically|each|every|only|at night|overnight|so) [_]
^ [<handle>] (hospitals|banks|cards|airlines|schools|orders|batteries|pharmacies|drivers|trains|courts|hotels|shops|insurers|landlords|games|phones|routers|parcels) [_] <mv_general> _ [_]
(our|the|all|most) _ (may|can|must) only _ _
(have to|has to|must|need to|needs to|allowed to) [_] _ ..4 (by law|for safety|for security|before we can|before it can|because|so that)
(extra|second|other|first|last|red|green|small|big|new|old|third) (line|charge|amount|fee|entry|item|light|message|letter|number|payment|code|bill|part) [_] (is|was|comes|shows|means|tells) (the|a|an|for|our|your|what|from|that|you|how) _
once (the|a|your|our) _ [_] (signs|approves|is|has|gets|arrives|clears|agrees|confirms|pays|returns|ends) ..3 (the|it|you|your|we|they) [_] (is|are|will|can|gets|get|goes) _
tells (the|our|us|them) (the|when|how|that|which|crew|driver|system|where|whether) _
so the (bag|card|order|line|price|account|payment|system|app|parcel|door|seat|booking|date|code) [_] (was|is|gets|has|had|went|goes|will) _
(bar|line|light|number|column|icon|colour|code|arrow|dot|letter|symbol) is (your|the|for|what|how) _ [_] [_]
you get (two|three|one|a|an|both) _ [_] (one|when|if|each|every|once|after|first) _
(freezes|blocks|locks|stops|cancels|resets|overrides|replaces|limits|triggers) (the|your|any|all|it) _ [_] (until|when|if|once|while|after) _
except ^ [please] hold on
except (is|are|do|does|did|what|which) (our|the|your)
except (is|was) it because
except (does|do|did|is|can|will|what|which|if|when) (the|your|our|a) (system|bank|app|shop|airline|driver|router|game|machine)
except (can|could|would|will|let) [me|us|you|i|we] [_] (explain|tell|show) _ [_] (happened|you)
except (means|meant) a (lot|great)
except (do|does|did|what|if) ..2 mean
except (what|how|why|which|who|does|is) ..3 (charge|fee|price|amount|bill|total) ..4 $?
except (i am|i will|we will|i would|let me) [<mv_adv>] (turn|hold|open|check|press|put|go|pull|push|keep|wait) _
except (what|why|how) [exactly|_] (happens|does|do|is) _
except (click|press|tap|clicking) [on] (here|below|the link|this link|the following|the button below|https)
except perhaps that 's why
except (once|when|after) ..6 (i will|i shall)
except (sorry|apolog~) ..4 (because|due to)
except (soon|long|far|much|well|many|such) as _
except (are|is|be|stay|stays|remain|remains|currently) open
except click to send
except due (to|on|in) (arrive|be|go|come|<num>)
except because (of you|i care|you asked)
except (for|to) (your|the|any) (inconvenience|delay) due
except (have|has|did|do|does|can|could|would) you ..6 (restart~|reinstall~|reboot~|reset~|update~|uninstall~)
except (have|did|can|could|would) you ..2 (press|hold|tap|click|open|go)
except (i|we) (will|can|am|are|have) ..3 (reset|update|restart|open|switch|turn|set|cancel|check)
except (go|head|find|see) ..4 (dm|dms|inbox)
+ To reset it, hold the button for ten seconds and wait for the beep.
+ Here's what happens next: I send the form, then you sign it.
+ Refunds take up to five working days.
- I am here.
- Have you tried restarting both devices?
- Give us the name on the booking.
+ Your deposit is held by a third party until you move out.
+ The way it works: miles post about a week after the trip.
- Could you explain that again?

kind offer
class mv_give = refund replace resend reship exchange credit waive upgrade swap redeliver reimburse compensate deduct reduce
    lend discount reverse
class mv_gift = refund replacement credit voucher discount upgrade exchange repair visit appointment collection redelivery
    copy one unit rebate reduction engineer cab taxi room seat hotel
(i|we) (can|could|will|would|shall|may) [<mv_adv>|be able to|like to|be happy to|be glad to|gladly|even] <mv_give> [_]
(i am|we are) (able to|happy to|glad to|going to|willing to) [<mv_adv>] (<mv_give>|offer|send you (a|an|the|another)|give you (a|an|your|the))
(i|we) (can|could|will|would|may) [<mv_adv>|be able to|like to|be happy to|still] (offer|arrange|issue|send (you|out)|give you|get you|book you|book (a|an|the)|put you|take ..3 off|switch you|move you|extend|post you|deliver (it|another)|order (a|you)|reserve|cancel (it|the|your)|set up|lend|pick (it|them|that)|send (a|an|another|the|it)|pay (for|the|you|back)|return (the|your|it)|correct (it|that|the)|rebook|see about your) _
(i|we) (will|can) (swap|send|replace|resend) (it|that|them|one|another)
(would you like|do you want|want me to|would you prefer|if you (like|want|prefer|wish)|shall|should|how about|what about|would it help if) [me|us|i|we] [to] ..2 (refund|replace|replacement|resend|send|exchange|credit|waive|book|arrange|swap|switch|upgrade|order|cancel|change|repair|a new|discount|voucher|move|put you|help clear|correct|reserve|rebook|reverse|do (it|that|this) for you|redeliver)
let me (refund|replace|credit|swap|resend|offer|waive|rebook|upgrade|send you (a|another|the|one)|give you (a|your|the)|book you|put you on|arrange (a|an|for)|order you)
you (will|shall) (get|have|receive) (your money|the money|a (full|new|replacement|refund)|a replacement|it all|your _) back
(i|we) (can|could|will) [<mv_adv>] (knock|take) ..4 off
would (a|an) (voucher|refund|replacement|credit|discount|later _|earlier _|exchange|repair|new _) (help|suit|do|work|be)
(i|we) can have (a|an|the|it|your|one) ..4 (with|at|to|for|ready|there)
(shall|should) (i|we) (try|have|get) (a|an|another|the)
(give|giving|offer|offering) you (a|your) [_] (refund|replacement|discount|credit|voucher|upgrade|money back)
(i|we) (will|can|could|would) [<mv_adv>] (repair|fix|mend|service|clean) (it|that|this|the _|your _) [_] (free|for free|at no|without charge|anyway|for nothing)
(a|the) new one or
you are entitled to (the|a|your|full|compensation|<money>|it|one)
(full|partial|complete) (refund|credit|reimbursement) ..3 (on its way|today|to your|has been|is yours|for you|now)
(i am|we are) [<mv_adv>] (refunding|replacing|sending (you|out) (a|an|the|another|it|one|out)|crediting|waiving|resending|issuing|paying|reversing|upgrading|taking ..3 off|giving you|swapping|offering|moving you)
(i|we) [have|had] [<mv_adv>] (refunded|replaced|credited|waived|reversed|resent|reimbursed|compensated|issued (a|you|the|your)|upgraded|reserved|put aside|set aside|taken ..3 off|sent you (a|an|another)|sent (a|another) (new|replacement)|arranged (a|an|for)|booked (you|a|an)|rebooked|switched you|added (a|an|<num>|<money>))
(has|have) been (refunded|replaced|credited|waived|reversed|resent|reimbursed)
(can|may) (swap|exchange|return) it (in|at|for|with)
(if|should) ..5 (will|can) (send|resend|refund|replace) [you] (another|it|one|a)
# We can ...
(i|we) (can|could|will|would|shall|may|am|are) [<mv_adv>|be|like to|gladly|even|also] [able to|happy to|glad to|willing to|going to|pleased to|like to] (refund|replace|credit|cover|ship|resend|re send|remove|waive|reopen|extend|knock|add|provide|redo|rebook|restore|reinstate|upgrade|exchange|swap|reimburse|compensate|deduct|lower|reduce|drop|match|honour|honor|backdate|postpone|freeze|pause|spread|split|write off|top up|re issue|reissue|reship) [you] (the|your|a|an|that|this|it|one|another|all|half|both|any|those|these|our|my|<mv_money>|them|of)
(i|we) (can|could|will|would|shall|may|am|are) [<mv_adv>|be|also|gladly] [able to|happy to|glad to|willing to|going to|pleased to] (put|get|send|bring|give|offer|lend|book|arrange|order|post|ship|pay) [you|back|someone|somebody|out|round|for] [on|up|with|a|an|the|another|our|some|one|new|off|for|your|both|in] [new|second|free|_] (<mv_gift>|one|unit|seat|car|van|fitter|plumber|engineer|technician|nurse|driver|loan|lamp|sim|money|fee|charge|cost|plan|tariff|rate|taxi|hotel|courier|night|flight|train|appointment|slot|part|parts|label|device|set|pair|copy|card|cake|key|<mv_money>|back|off|out)
(able|happy|glad|willing|pleased) to (knock|refund|cover|extend|do an exchange|do a|swap|exchange|replace|waive|pay|credit|add|move you|match|honour|honor|split|spread) _
(what i can do is|what we can do is|best i can do is|one thing i can do is|here 's what i can do|here is what i can do|as a solution)
(you will|you shall|you) (get|have|receive) (the|your|a|it|all|every) [full|whole|entire] [_] (price|fee|amount|money|deposit|fare|cost|refund|all|it|penny) [_] back
(get|getting|send|sending|sent|ship|shipped|shipping|post|posting|posted|mail|mailed|order|ordered) [you] (a|an|another|the) (new|second|replacement|fresh|spare|correct|right) (one|_) [out|to|sent|off|for you|round]
(will|can|could|would) [also|just] (ship|send|post|bring|get you|give you|do you|make you) (another|a new|a fresh|a second|a replacement|a spare)
let me [also|<mv_adv>] (put|take|get|add|book|give|remove|move|send|cover|arrange|offer|reverse|extend|reopen) (the|your|a|an|you|that|this|another|you a|someone|it) [_] [_] (back on|on|off|back|for you|to your|from|out|round|refund|credit|new|replacement|fee|charge|seat|earlier|later|_) _
(fee|charge|fine|cost|delivery|penalty|excess|postage|deposit) (is|has been|'s|will be) [<mv_adv>] (waived|dropped|removed|cancelled|refunded|taken off|written off|reversed|cleared|returned)
(money|refund|deposit|payment|amount|cost|fare|fee|<money>|<num>) (is|are|'s|will be) [<mv_adv>] (going|coming|on its way|on the way|being) (back|returned|refunded|sent back|to your|credited)
(may|might|can|could) i (suggest|offer|propose|interest you) [you|in|we] (a|an|another|in|sending|moving|replacing|exchanging|that we) _
(i|we) [would] (suggest|propose) (we|i|sending|moving|replacing|exchanging|refunding) _
(i would|we would) like to (make (this|it) right|put (this|it) right|give you|offer|refund|replace|send you|credit)
(i have|we have|i|we|i am|we are) [<mv_adv>|just] (re sent|resent|put you|putting you|moved you|moving you|arranging|arranged|removed|removing|restored|restoring|reinstated|reopened|extended|extending|covered|covering|credited|rebooked|re booked|re ordered|reordered|cancelled (the|that) (fee|charge|penalty)|put the|taken the|taking the|dropped the|lowered|reduced|providing you|paid|ordered (you|a)|sending (a|an|another|someone|our)|booked|reserved) [on|back|in] (a|an|the|your|you|that|another|it|this|my|our|<mv_money>|back|into|someone) _
(bring|send|take|return|post) it (back|in) (for|and we|and i|to us for) _
(would|does|might) (a|an|another) (_) (help|suit|do|work|be (of|any|good)) [_]
(how|what) about (a|an|we|i|if (we|i)|another|the) _ [_] [_]
(shall|should|can|may|could) (i|we) (send|get|put|book|arrange|order|move|add|reserve|hold|give|refund|replace|take) (you|a|an|the|someone|somebody|another|your|it|that|one) [_]
(want|like|prefer) (me|us) to (send|get|put|book|arrange|order|move|add|reserve|hold|give|refund|replace|take|cancel|reset|remove|change|issue|ship|apply|upgrade|switch) _
(happy|glad) to (do|arrange|send|book|swap|refund|exchange|replace|move|give|get|put) (an|a|it|you|that|the|your|one)
(account|card|bill|wallet|balance) (has been|was|will be|is being) (credited|refunded|topped up|adjusted)
(pick|collect|fetch) (it|them|the _|that) [up] from (your|you|the)
(i|we) can (move|bring|push|change|shift|switch) (you|your|the|it|that) [_] [_] (to|back|forward|up|onto) (a|an|the|<weekday>|tomorrow|another|your|next|earlier|your old)
(have|get) (the|your|that|a) ..3 (struck off|taken off|removed|waived|written off|reversed|sent back to you|refunded|cancelled out|wiped|knocked off|corrected free)
(put|chuck|move|switch|place) you (back|over|on|onto|up|down|in) [on|to|onto|in] (the|a|your|our|to|another|next|first|business) _
you (may|can|could|are welcome to|are free to) (return|send|bring|exchange|swap|keep|cancel|rebook|rebooked) (it|the|them|your) [_] [_] (free|for free|at no|without|and we|for a|for another|if you)
would (a|an|another) [_] (week|month|refund|replacement|taxi|visit|credit|discount|voucher|exchange|extension|loan|cab|room|seat|day|hotel) _
(i|we) (can|could|will|would|shall|am|are) [<mv_adv>|still|also|happy to|glad to|ready to|prepared to|able to|going to] (loan|lend|rebook|re book|switch you|strike|make good|wipe|reimburse|refund|honour|honor|offer|fund|swap|repay|substitute|reissue|return your|re deliver|redeliver|reprint|re print|replace|halve|cancel that|cancel the (charge|fee|renewal|fine)|waive) _
you (will|shall) (get|receive|have) [back] (the|your|a) (difference|full|refund|replacement|credit|new|voucher|rest|amount|money|deposit|fee) [_] [_]
(i have|we have|i|we) [<mv_adv>] (cancelled|struck|wiped|removed|taken|refunded|reversed|dropped|waived) (the|that|this|your) [_] (charge|fee|fine|penalty|surcharge|invoice|debt|renewal|off)
(we will|i will|let us|let me) (pay|cover|settle) [for] (the|your) _
(put|putting|pay|paid|paying|send|sending|sent) [the] (<mv_money>|half|all of it|it all|the rest|that|the difference) [back] [on|to|into|onto] (your|you) [_] [_]
how would you feel about (a|an|the|having) _
let me (re send|resend|replace|refund|credit|reship|re ship|swap) _
(hold|keep|save|reserve) (the|a|your|that|one) [_] (room|table|seat|item|place|slot|car|spot|price|copy|one) for you
ill (refund|replace|swap|credit|send you|resend|waive|rebook|give you|knock|take) _
(you are|are) due (a|an|<mv_money>|the|your) _
a (refund|credit|replacement|voucher|payment) [of _|for _ _] (is|has been) [now] (on its way|issued|sent|approved|yours|coming)
except (you will) (get|receive|have) the (email|text|code|letter|rest of the)
except what ..3 want me to
except (please|kindly|you can|you could|can you|could you) [also] (get|send|order|post|ship) (a|an|the|you)
except how about (that|you|it|this)
except what about (the|your|that) [_] $?
except (let me|i will|i can|we can|we will|will|like me to|want me to|shall i) [<mv_adv>] take (a|another|this|care|your (details|name))
except drop you
except get (a|an) ..1 update
except (get|gets|getting) (back|right back|it out|in touch)
except (i|we) (can|will|am|are|could|would) [_] (add|put|send|get|have|take|replace|find|bring|give) [you|a|the|this|your|it|that] ..2 (note|look|file|message|record|records|text|link|update|notes|picture|manager|supervisor|colleague|on hold|through|touch|call|email|details|confirmation|team|form|answer|question|reminder|feedback|time|moment|minute)
except (extend|extends|extended) (our|my) (apolog~|thanks|sympathy|condolences)
except (i|we) (can|could|will|would) not
except (can|may|could) i (have|get|take|see|ask)
except (feel|tax|toll|sugar) free
except (book|booked|order|arrange) (directly|online|through)
except (i|we) (will|can) (send|give|get) (you|it) (a|the|an) (dm|message|email|text|call|ring|link|update|reply|answer|time)
except (send|sent|give|get|sending) (you) (a|an|the) (dm|message|email|text|call|ring|link|update|reply|answer|time|code|form|summary|confirmation|tracking)
except get you (back|there|home|sorted|the person|to|on (your|the) way|going|connected|started|an answer|pointed)
except lend (a|you a) hand
except (why|reason) ..3 want to
except help you cancel
except (have|has) (you|it|he|she|they) been
except (i|we) will give you both
except (i|we) (will|can) cancel (the|your|it) (chat|call)
+ I can refund you the full amount.
+ Would you like a replacement?
- Can I have your number?
- We can see the refund in our system.
+ I'd be glad to move you to the front row.
+ Would a taxi help?
- Our offer ends on Monday.

kind options
(either of|your choice|you choose|up to you|you decide|you pick|choice is yours|whichever (you|suits|is|works|one|way)|two ways|two options|three options|three ways|couple of options|few options|these options|the following options|(refund|replacement) options)
which (do|would|of (these|those|the two)|one|option) [you|works|would] (prefer|like|rather|suit|suits|want|works|help) [you]
which (suits|works)
what (do|would) you (prefer|rather)
which (shall i|should i|suits you|would (you|suit|help)|do you prefer)
(would you rather|would you prefer|do you prefer|rather have) ..6 or
(refund|replace|replacement|exchange|repair|credit|voucher|resend|a new|money back|send|swap|rebook|move you|cancel|keep|call|book) ..6 or ..3 (refund|replace|replacement|exchange|repair|credit|voucher|resend|a new|money back|send|swap|pick|move|cancel|keep|pay|give you|put you|i put|start|reverse|correct|undo|look|collect|another|book|store credit)
(you can|you could|i can|we can|i could) ..8 or (you can|i can|we can|you could|i|we|alternatively|pick|have|get|take|keep|start|send|give|undo|cancel|look|collect|reverse|wait|find|else|do it|take it|see|swap|put) _
either ..5 or _
(could|can) (try|do|offer|make it|have|come) ..4 or [on|at|the|in|a] (<weekday>|<time>|<num>|tomorrow|morning|afternoon|evening|later|another|next)
(there is|there 's|there are|we have|i have) [still|also] _ and _ (or|in your (size|colour)|available|left)
(the|one) (<code>|<name>|first|cheaper|small|large) (is|has|costs|lasts|comes) ..4 (the|one) (<code>|<name>|second|other|large|small) (is|has|costs|lasts|comes)
(both|all|either) (are possible|of these|of which)
(alternatively|or if you (prefer|would rather|rather)|if you would rather) (i|we|you) (can|could|may|will)
you choose (whether|if|between|from)
(choose|pick) (between|one of|either)
(morning|afternoon|<time>|<num>|<weekday>) or [the|at|in] [the] (morning|afternoon|evening|<time>|<weekday>|<num> slot|<num> oclock|<num> train)  $?
# Two things side by side.
(option|choice) (one|a|<num>) (is|would|means|we|i|you) _
(a|your) (choice|pick|selection) (of|between) _
(here are|these are|you have|there are|we have|got|have) [your|the|two|three|four|several|a few|a couple of|some|a number of] [different|possible] (options|choices|alternatives|ways|possibilities|routes) [_]
one (way|option|possibility|choice|idea) is ..8 (other|another|second|or)
your call $
(do you|would you) [rather] (prefer|want|like|need|rather have) ..5 or (a|an|the|your|to|we|i|shall|should|do|would|just|keep|me|us|have|go|wait|by|in|at|on|money|cash|both|e|email|<weekday>|<time>|<num>) ..4 $?
(shall|should|can|may) (i|we) ..5 or (shall|should|will|would|do|can|are|i|we|you|just|leave|hold|send|wait|keep|post|a|the|have|put) ..6 $?
(want|like|prefer) (me|us|it|them) [to] ..5 or (just|to|have|shall|should|do|a|the|keep|leave|patch|send|repair|swap|rather|would|we|i|you|wait|refund|put|hold) ..5 $?
(would|does|is) (<weekday>|<time>|<num>|morning|afternoon|tomorrow|today|monday|this week|the _|a _) [at _|morning|_] or ..4 (suit|work|be|better|easier|best|help|do|fine) [_]
^ (morning|afternoon|window|cash|card|black|white|small|large|home|post|email|phone|left|sms|refund|repair|red|blue|single|now|hot|credit|<weekday>|<num>) or _ $?
^ (a|the|by|as) _ or [a|the|by|as|in] _ $?
(i|we) (can|could|will|would|shall|may) [either|also|gladly|still] ..6 or (move|send|give|put|keep|wait|cancel|swap|refund|hold|replace|add|a|an|the|we|i|you|just|post|fix|have|find|take|extend|pay|issue|leave|change|let|bring|credit) _
(i|we) (can|could|will) also ..5 (if|instead|rather) [that|you|_] _
(if you (do not want|would not like|do not like|prefer not|do not fancy)|instead of (the|a)|rather than (the|a)) ..4 (i|we|you) (can|could|will) _ _ [_] [instead]
which (one|of them|of the two|of these|of those|time|slot|day|do|would) [shall|should|do|would|can|will] [i|we|you|be] (you|send|rather|prefer|like|order|put|book|better|best|easier|suits|suit|take|want|choose) [_]
both the _ and the _ [are|is|come]
whichever (is|'s|suits|works|you|would|one|feels) [_]
(pick|choose|select) (one|whichever|any|either|between|from) [_] [_]
(by|in|at|with) (the|a|_) or (by|in|at|with|through|over) (the|a|_) _ [_] (you (like|prefer|wish|choose)|whichever|is best|suits)
if (<weekday>|tomorrow|<time>|morning|neither|the _) (is not|does not|'s no|is no|will not) ..3 (i|we|how|there) (can|could|about|is|'s) _ [_]
(as you|just as you|pick what you|take what you|choose what you|say what you|whatever you|what you) (like|prefer|wish|please|choose|want) $
(first|one) (choice|option|way|possibility) ..8 (second|other|another|next) _
would you rather (we|i|you|have|it|get|keep|wait) ..5 or _
(both|offer|have|do) a _ [_] and a _ [_] (pick|choose|which|take|so|whichever)
(or to|or at|or in|or by) (the|your|a) _ (which|what) _
(have|got|is|are) a (<weekday>|<time>|morning|<num>|small|single|blue|red|black) [_] [slot] and a _ [_]
(do|would) you [like|want|prefer] (a|an|the|it) _ or (a|an|the|it) [_] _
(like|want|prefer) (a|an|the) _ or (a|an|the) _ [_]
except which (one|do you) (did|use|have|do you (have|use|see|own))
except (it 's|it is|that is|this is|is it) either
except (can|may|could) i (have|get|ask|take) ..5 or
except whether or not
except (or|and) so
except one or two
except (email|phone|call|chat|dm|username|account|order) or _
except (is|was|are|did) (it|the|this|that) ..4 or
+ I can refund you or send a new one, your choice.
+ Either a refund or an exchange. Which suits you better?
- Let me know if you want tea or not.
- Is the light red or green?
+ Option one is a credit, option two a replacement.
- Is it a phone or a tablet?

kind commit
class mv_by = by before within
# Somebody will, at a time.
(will|shall|am going to|are going to|is going to) ..8 (by|before|within|until) [the|an|about] [next|end of [the]|close of|<num>|first thing|_] (<mv_when>|hour|hours|minutes|days|morning|afternoon|evening|lunch|cob|eod|week|business|working|day|tomorrow|<num>|two|three|four|five|half|next|end|noon)
(will|shall|am going to|are going to|is going to) ..6 (on|at|in|around|from|this|next|first thing|later) [about|the|<num>] (<mv_when>|<num>|week|afternoon|morning|evening|ten|five|two|three|an hour|half an|a minute|a few minutes|a moment|<number> (minutes|hours|days))
(will|shall|am going to|are going to|is going to) ..8 (tomorrow|today|tonight)
class mv_goes = goes comes leaves ships arrives gets ends flies lands starts
<mv_goes> ..4 (by|on|within|at|in|before|this) [<num>|the|next|about|noon|_] (<mv_when>|<num>|hours|minutes|min|mins|days|week|afternoon|morning|evening|two|three|four|five|ten)
<mv_goes> ..3 (tomorrow|today|tonight)
(come back|go out|end|arrive|come off) (by|on|within|at|in|before) [<num>|the|next|_] (<mv_when>|<num>|hours|days|week)
(<mv_isare>|it) [back|done|sorted|ready|there|here|with you|on your _|there|sent|fixed|delivery|_] [on|by|at|within|in] (tomorrow [morning]|tonight|by (<mv_when>|<num>|two|three|four|five|end|tomorrow)|within <num>|at <time> (latest|at the latest)|in <num> (minutes|min|days|hours)|on <weekday>|within the hour) [latest|at the latest|_]
(back|done|sorted|ready|there|here|with you|on your card|in your account) ..1 (at <num>|at <time>|by <num>|by <time>|by tomorrow|within <num>|tomorrow|in <num>|on <weekday>|within the hour|by noon) [_]
(i am|we are) [<mv_adv>] <mv_doing> ..6 (today|tonight|this minute|right away|straight away|tomorrow|this afternoon|immediately|right now|out today|by <mv_when>|by noon)
(will|shall|am going to) ..5 (before|while) (we|you) (hang up|finish|end|leave|close|go)
(you will|you) (have|hear|get|receive) ..6 (by|before|within|tomorrow|today|tonight|at|on) [the|noon|end|<num>|_] (<mv_when>|hour|hours|minutes|<num>|day|today|tomorrow|end of)
expect ..5 (tomorrow|today|tonight|between <num>|between <time>|by <time>|on <weekday>)
(<weekday>|tomorrow|tonight|today|within <num> [_] (hours|days|minutes)|within the (hour|day|week)|by (<weekday>|noon|tomorrow|tonight|<time>)|before the end of|by the end of|this (afternoon|evening|morning)|next (week|<weekday>)|first thing) ..2 (i|we|he|she|they|you|it|crew|engineer|driver|team|plumber|colleague|money|refund|card|fitter) (will|shall|am going to|are going to|is going to) _
(by|on|at|before|within) [the] (<weekday>|<time>|noon|tomorrow|weekend) ..2 (i|we|he|she|they|it|you) (will|shall|am|are) _
(i will|we will|will|shall) ..6 (right now|right away|straight away|this minute|this instant|at once|immediately|by the weekend|before the weekend|over the weekend|at the weekend|in no more than|in a minute|in a sec|in two minutes|on the spot)
(engineer|plumber|technician|driver|crew|nurse|fitter|courier|van|colleague|locksmith|mechanic|bus|electrician|cleaner|he|she) (comes|arrives|calls|is there|visits|is with you|will call|gets there|is due|is booked for|collects|picks it up) [on|at|by|between|in|tomorrow|this|next] [about] (<num>|<time>|<weekday>|tomorrow|morning|afternoon|evening|noon|today|tonight|week|an hour)
(i am|we are) [<mv_adv>] <mv_doing> ..5 (for|on|at|by|from|first thing) (next|this|<weekday>|tomorrow|<time>|noon|tonight|<num> to <num>) [_]
(give|allow) me (five|ten|two|a few|<num>|an|a couple of|one|half an|until) [more] (minutes|mins|hours|hour|days|minute|tomorrow|noon|<weekday>|<time>) and _
(is|are|'s|be) [back|with you|in your account|on your card|ready|there|done|sorted|fixed|yours|live|up] by (the end|<weekday>|<time>|noon|tomorrow|tonight|midnight|close|next|<num>|this) [_]
(will|shall|should) (take|be) [me|us] [about|around|another] (<num>|<number>|half|a few|a couple|an) [of] (minutes|minute|hours|hour|days|mins|an hour|seconds) [and|tops|max|at most] _
(in|within) (two|three|four|five|ten|a few|<num>|a couple of|an|half an) (days|hours|minutes|day|hour|mins|weeks|week|working days) [time] (your|the|you|we|i|it|they|he|she) [_] (will|shall|are|is) _
(will|shall) ..6 (before|by) (lunch|lunchtime|dinner|noon|breakfast|closing|tonight|bedtime|tea|the morning|your flight|you (board|leave|fly|land))
^ before (you|the|your|we|noon|lunch|<weekday>|<time>) [_] [_] ..3 (i|we|it|you|they|crew|team) (will|shall) _
except (broke|failed|died|stopped|happened|crashed|ordered|paid|called|arrived) on <weekday>
except (we|i|store|shop|office|branch) (will|shall) be (closed|open|away|out|back)
except (today|tomorrow) (is|was|i have|we have)
except <weekday> <num> to <num>
except (give|allow) me ..3 and i (am|was)
except (if|when|unless|once|until) (you|that|the) ..6 (will|today|tomorrow|by|on)
except (not|never) ..3 (today|tomorrow|by|before|within)
except (was|were|had|did|been|has) ..6 (yesterday|today|on|by|at)
except (will|would|can|could|do|did|are) you ..6 (by|on|at|tomorrow|today|within)
except you (will|shall) (need|have to|want|be charged|be able|find)
except at (the|this) (moment|latest|time|link|top|counter|desk|end of the)
except (on|at|in) (<num> <num>|<code>|<url>|<email>)
except in (dm|dms|advance|person|touch|store|our|your|the (app|settings|link|future|menu))
except (please|can you|could you|you can) ..5 (by|within|on|at|in|today|tomorrow)
except (store|shop|desk|office|branch|bar|pool|line|lines) ..3 (opens|closes|open|closed)
except usually ..4 within
except (bus|train|service|deal|offer|sale|promotion|season|show|film|match|trial|code|voucher) ..4 (leaves|arrives|starts|ends|will|should|runs)
+ The plumber will be there tomorrow between 8 and 10.
+ The refund goes out on Tuesday.
- I can't say when.
- The store opens at 9.
- I emailed you yesterday at 4.
+ Give me five minutes and you'll have the refund.
- The shop shuts at 8 tonight.

kind prevent
class mv_never = again recur repeat happen happens happening
(so|so that|to make sure|to ensure|ensure|make sure|making sure|to stop|to prevent|prevent|preventing|to avoid|to keep|keep|stop) (it|this|that|you|they|we|the same|nobody|no one|these|from|such|nothing|others|no other _|other _) ..5 (again|happen|happening|recur|repeat|any more|anymore|on your next|in future|to others|to anyone)
(so|so that) ..4 (can not|will not|does not|do not|never|could not) ..5 (again|any more|anymore|happen|like that|next time|on your next)
(have|has|had|i|we) [now|also|already|just|since] (changed|fixed|updated|introduced|trained|retrained|blocked|switched off|frozen|tightened|rewritten|added|put|set|corrected) ..8 (so|so that) (it|this|that|you|they|nobody|no one|we|the same) [_] (not|never|no longer)
(we|i|have) [have] [now] (changed|updated|rewritten|reviewed|tightened) (our|the|how|that) (policy|process|procedure|rule|rules|system|training|checklist|we|packaging|way|wording|instructions)
(from now on|from today|from <num>|from next _|as of (today|now|<num>|next)|starting (today|next)|from this _|from (january|february|march|april|may|june|july|august|september|october|november|december)) [on] (you|we|our|every|each|no|all|the|there|a|it|i|they|two|drivers|<num>)
(we|they|drivers|staff|the team|everyone|every _|each _) (now|always) [also] (test|tests|check|checks|scan|scans|sign|signs|call|calls|double check|verify|photograph|weigh|inspect|ask|confirm) _
(told|asked|reminded|instructed|briefed|spoken to) ..8 in future
(so|so that) (it|this|that|the _) [_] (gets|is|will be) (caught|flagged|checked|spotted|noticed) [_] [_]
(so|so that) (nobody|no one|others|other _) [else] (is|are|gets|get|has|have|ends|runs|will|goes)
(so|so that) (it|this|that) (will|can) not (come back|return|recur|be repeated)
(now|always) (have to|has to|must|will) (take|check|sign|scan|call|ring|confirm|ask|test|photograph|verify|double|send|knock|wait)
(two|second) (people|person|pair of eyes|colleagues) [_] (now|check~|sign~)
(bug|fault|error|cause|flaw|glitch|problem|mistake) [that|which|behind] ..4 (was|has been|is|were) [now] (fixed|removed|corrected|found|closed) (in|with|last|so|by|and)
(fixed|changed|updated) ..3 so (it|that|this|you|they) [_] (not|never|no longer)
(have|has|we|i) [now|also] (added|introduced|set up|brought in|built in|put in) (a|an|another) [second|new|extra|double|_] (check|step|alert|reminder|rule|control|safeguard|warning|filter|inspection|test) [_] [_]
(starting|from|as of) (<weekday>|today|tomorrow|this week|next week) (all|every|each|no|we|you)
(retrained|trained|briefed) (the|our|all|my) (team|staff|drivers|people|crew|agents|colleagues)
(taken off sale|pulled from|withdrawn from sale)
(cause|what caused (it|this|that)|the people who can change it|what we should change) [_] (is looked|can be|looked into|fixed|so that|to be)
for the people who can (change|fix|stop) it
(passed on|recorded|noted|written down|recording) (what (caused|went wrong|happened)|the cause) [_] [_] (so that|it|for)
(in order|need|order) to avoid (this|instances|that|it)
# What was changed on our side.
(next time|in future|in the future|going forward|from here on|any more|anymore|for good|ever again|every time|from now|for future|for all future|for next time|from then on|henceforth) (you|we|your|the|our|every|each|all|there|a|it|i|no|drivers|deliveries|orders|visits|returns|bookings) [_] (will|now|is|are|get|gets|has|have|always|can|asks|rings|calls|checks|goes|must|shall)
(i have|we have|have|has|had|i|we|and) [<mv_adv>|since] (put|added|set|placed|left|made|switched|turned|changed|moved|fitted|updated|flagged|marked|locked|blocked|fixed|removed|taken|corrected|asked|told|noted) ..8 (so (the|it|that|your|no|nobody|you|they|there|we|this|she|he)|so that (the|it|your|no|nobody|you|next)) ..4 (can not|will not|does not|is not|are not|no longer|gets|goes|rings|always|next|never) [_]
(i have|we have) [<mv_adv>|since] (put|added|set|placed|made|switched|turned|changed|blocked|fixed|removed|locked) ..8 (so|so that) (no|nobody|nothing|no one) _
(i have|we have|have|has|been) [<mv_adv>|since] (put|set|turned|switched|installed|built|fitted|added|introduced|brought|made) [up|on|off|in] [a|an|the] [second|new|daily|weekly|extra|double|permanent|_] (check|block|alert|alarm|limit|lock|rule|reminder|filter|control|camera|backup|warning|step|stop|safeguard|auto renew|procedure|process|measure|measures|system|sensor|cap) (in place|on|so|to|for|at|in|that|$|which)
(now|always) (photographs|photograph|weigh|weighs|weighed|checks|check|checked|reads|read|scans|ask|asks|calls|rings|ring|signs|tests|gets|shown|inspect|inspects|requires|require|asks|need|needs|has to|have to|must|double checks|test|verify|confirm|know|knows|see|sees) ..5 (before|first|every|each|each time|at|on|twice|when|by a second|so|in|the notes|your)
(is|are|was|gets|get) (now|always) [also|being] (checked|weighed|photographed|scanned|shown|tested|signed|confirmed|read|trained|asked|inspected|verified|packed|labelled|locked|monitored|counted|reviewed|sealed|logged|told|given|required)
(no longer|not any more) (allowed|permitted|leave|leaves|send|sends|charge|charges|accept|accepts|need|goes|go|use|uses|ask|asks|close|closes|ship|ships) _
(script|bug|fault|error|rule|setting|batch|page|supplier|driver|courier|step|part|glitch|line|job|form|letter|template|cable|leak|cause|loophole|contractor|system) [that|which|behind|responsible] [_] [_] [_] (has|have|was|were|is) [<mv_adv>|since] (been) [<mv_adv>] (removed|changed|pulled|fixed|replaced|corrected|switched off|taken (down|off|out)|withdrawn|retired|rewritten|closed|dropped|recalled|patched|sealed|scrapped|updated|turned off|retrained|let go)
(policy|process|procedure|rule|system|checklist|rota|training|packaging|labels|wording|routine|instructions|way (we|bookings|orders|you|calls)) (has|have|was|were|is|are|will) [<mv_adv>] (been|being|be) (changed|updated|rewritten|reviewed|tightened|improved|revised|fixed|replaced)
(we|i|they|kitchen|team|warehouse|depot|store|school|crew|shop) (are|is|have|has) [<mv_adv>] (changing|changed|rewriting|rewritten|updating|tightening|tightened|retraining|retrained|revising|revised|improving|improved|overhauled|redesigned|redesigning|reviewed|rethought) (the|our|its|their|how|all|every|that) [_] [_] (way|packaging|labels|rota|process|policy|training|checklist|staff|team|drivers|crew|system|procedure|rules|wording|form|plan|how)
(since|after|because of|thanks to) (your|this|that|what happened|the) [_] (call|complaint|letter|case|report|email|incident|message|feedback|to you|visit|mix up|accident) , (all|we|every|each|our|the|no|drivers|two|there|they)
(your|this) (case|complaint|report|letter|call|feedback) (led|made|prompted|pushed|helped) us [to] _
(to|from) [stop|keep|prevent|avoid] ..2 (recurrence|repeating|recurring|happening again|repetition|a repeat|any repeat|this again)
as a (corrective|preventive|preventative) (measure|step|action) _
(corrective|preventive|preventative|necessary) (measure|measures|action|actions|step|steps) (has|have|was|were|are) [<mv_adv>|been] (taken|made|put|implemented|in place|been taken|been made|been put)
(will not|can not|should not|never) [<mv_adv>|be able to] (catch you out|happen (to you|in future|next)|bounce|be (forgotten|missed|repeated|overlooked|knocked|doubled|charged)|slip through|get (lost|missed|through)|go (out|through) (like|without|again|unchecked)|repeat itself|recur|be caught)
(so|and) (it 's|it is|that 's|the problem is|they are) gone for good
(learned|learnt) (from|our lesson|the lesson) [this|it|that|your] [and|so]
(asked|told|instructed|reminded|briefed|warned) (the|our|all|your|every) [_] (depot|driver|drivers|team|staff|crew|courier|kitchen|agents|branch|warehouse|postman|carrier|nurses|store) [_] to (always|never|ring|call|knock|check|first|double|read|only) [_]
(from|starting|as of|beginning) (next|this|<weekday>|<month>|tomorrow|today) [month|week|year|season|term] [on] , [all|the|every|our|no|each|your] _ [_] (will|are|is|get|gets|goes|go|have|has|must)
(from|starting|as of) next (month|week|year|season|term) [on] (refunds|all|every|our|the|no|each|you|we|orders|drivers|bills|there|it)
(have|has|had|were|was|are|been) (told|asked|reminded|instructed|briefed|trained|warned|retrained) to (always|ring|knock|wait|check|call|read|ask|never|leave|look|test|take|sign|stop) _
(i have|we have|we|i) [<mv_adv>|since] (changed|replaced|switched|dropped|swapped) (the|our) [_] (supplier|suppliers|courier|carrier|contractor|packaging|box|boxes|seals|recipe|layout|form|template|wording|locks|filter|script|route|label|labels|sensor|partner|vendor|firm|agency|process|procedure|policy|setup) [_]
(second|another) (person|nurse|driver|pair|engineer|colleague|check|signature|reader) (now|also|will|signs|checks|reads) _
(note|flag|alert|marker|warning|block|lock|rule) ..6 (only you|no one|nobody|always|never|so that|before any|not to|must)
(staff|drivers|team|crew|everyone|agents|nurses|colleagues) [at _ _|in _ _|there|here] (will|are|is) (get|getting|be|being|receive|having) [_] [_] (training|trained|retrained|coached|briefed|retraining|instructed|a refresher)
(action|steps|measures) ..3 (put in place|to stop|to avoid|to prevent)
(taken|taking) (corrective|preventive|the necessary|strict|disciplinary) (action|measures|steps) [_]
(putting|installing|adding|fitting|introducing|setting up|bringing) [in] (a|an) [new|second|extra] (sensor|check|alarm|alert|system|filter|step|rule|camera|lock|control|reminder|safeguard|backup|scanner) [_] [_] ..3 (so|to|that)
(will|can) not happen again [_]
(problem|rule|script|policy|setting|step|cause|practice|fee|bug|duplicate) (behind|causing|responsible|that caused|that led|that sent|that made) [_] [_] [_] [_] (was|has been|is|were|have been) [now] (scrapped|removed|gone|changed|fixed|dropped|deleted|corrected|stopped|closed)
(added|put) (your _|you|the _) (to|on) (the|our) (do not|no|safe|priority|protected|opt out|never) _
(stopped|no longer|quit|ceased|ended) (using|working with|selling|shipping with|sending) (that|this|the|those) _
(every|all|each) _ (sees|see|gets|get|has|have|needs|need|reads|read|checks|check) [it|a|the|this|them|that] [_] now
(parcels|orders|bookings|returns|refunds|payments|changes|calls|visits|deliveries|accounts|cases|letters|doses|boxes) [_] [_] [_] now (need|needs|require|requires|get|gets|go|goes|have|has|come|comes|carry) _
(on|to|onto) (our|the|a) (no call|do not call|do not mail|no contact|opt out|safe place|block|blocked|priority|watch) list [_]
(so|so that) (letters|orders|parcels|mails|emails|bills|calls|drivers|deliveries|visits|guests|refunds|bookings) [_] (reach|go|arrive|come|get|land|find|always|never|will) _
(reviewing|rethinking|looking at|reworking|changing|improving) how (we|our|they|the) [_] (train|check|handle|pack|send|bill|ship|deliver|store|staff|answer|test|label|treat|book|route|team)
from now on your _ [_] (is|will|gets|goes|has|can) _
(packers|drivers|agents|staff|nurses|cooks|crews|guards|teachers|trainers|cleaners|clerks|couriers|fitters|guides) now (use|ask|check|ring|wear|carry|get|have|read|sign|call|test|scan|wait|knock|take|work|see|follow|keep) _
(so|and) [that] (the|it|your) [_] no longer (eats|charges|sends|drops|crashes|loses|deletes|asks|goes|resets|shows|doubles|cancels|logs|blocks|sticks|leaks) [_]
except (hope|hoping|hopefully) ..4 happen again
except (will|can) not happen again (if|when|until)
except (from|as of|starting) _ [_] (we|you|it|the _|our _) (are|is|will be) [_] (open|closed|shut|away|on holiday)
except (please|kindly|you|can you|could you|you can|if you) ..3 (set|put|turn|make sure|ensure|check|avoid|keep)
except next time (please|you|call|ring|try)
except to prevent (damage|rust|injury|loss|fraud|burns|glare|mould|mold)
except (please|kindly|you can|can you|could you) (make sure|ensure|check)
except it happened again
except (explain|repeat|tell|start|chase|say) ..3 again
except (call|write to|contact|message|ring) (us|me) again
except (if|should) (it|this|that) happen~ again
except never (happened|happens)
+ I've changed the setting so that it can't happen again.
+ Our drivers now have to take a photo at the door.
+ From now on you'll get a text before each visit.
- It will happen tomorrow.
- I have changed your address.
+ A second nurse now signs off each dose.
+ The script that caused it has been removed.
- Please set an alert.

kind check
(does|did|is|would|will|do) (that|this|it|any of (this|that|these)|either) [_] [_] (help|helps|work|works|suit|suits|ok|okay|fine|sound|make sense|answer|settle|all right|alright|acceptable|solve|fit|clear|do the trick|look right|make a difference|satisfy) [_] [_] [_] [_] $?
(does|is|are) (everything|all) [now|_] (look|looks|right|all right|ok|okay|clear|sorted|settled|as it should|working|fine|well) ..6 $?
anything (else|more|further|left|to add|open|missing|unclear|i (can|have missed|missed)|we (can|have missed)|that (still|needs|bothers|is still)|you need|still) [_] [_]
(is|or is) something [about] ..3 (still|else|open|missing|unclear|wrong)
(any|other|more|further|additional) [other|more|further] (questions|concerns|queries)
(other|more|further|additional) issues
any (question|query)
(is|was) (that|this|it) (right|correct) $?
(tell|let) me [honestly|frankly|know] (whether|if)
correct me (wherever|where|if)
which [one|of these|of the two] (suits|works|would suit|would work) [for] [you] [better|best|most]
(there|that|this|then|for you|it) (ok|okay|alright) $?
(let|keep) (me|us) (know|posted|updated|informed) (if|how|whether|in case|should|of any|for any|on how|once you|what you (think|decide)|when you (have|are)) [_]
(let|keep) (me|us) (posted|updated) [_]
(let|tell) (me|us) [know] (if|how|whether) (it|that|this|you|there|anything|everything|any|the)
(let us know|let me know|tell me|shout|give (me|us) a shout|loop (me|us) in|holler|do not hesitate) ..3 (the results|anytime|any time|should you|whenever|in case|if|to (ask|reach|contact|write|let|get|message))
just let (us|me) know
(how|what) (does|do) (that|this|it|you) (sound|think|look|feel|work) [about|to|of|for|_] [_] $?
(sound|sounds) (good|ok|okay|fair|like a plan|right|reasonable) [to you] $?
, (ok|okay|alright|all right|agreed|deal|good) $?
(does|would) (<weekday>|<time>|tomorrow|next week|that time|the _) (suit|work for|work) [you|for you] [_] $?
(is|was) that (everything|all) [_] [_] $?
(did|have) i (miss|missed|answer|answered|forget|cover|covered|got|left) (anything|everything|your|all|something|any|it|that|out)
(is|have) (that|everything|it) [all|now] (settled|covered|sorted|clear|solved|answered|the outcome) [_] [_] [_] $?
(is there|was there|do you have|have you got|are there|do you need|would there be) [still] (anything|any (other|more|further) (questions|issues|concerns|queries)|any questions|something (else|still|left)|more i|further)
what else (can|would|could|may|do|should) (i|we|you) (do|like (me|us)|help|look|need)
what (is|'s) (still|left) [_] [_]
(can|could|may) (i|we) (help|do|assist|be of) ..3 (else|further|more|anything)
(if|should|in case) (you|there|anything|it|that|this|any) ..6 (question~|else|help|further|assistance|persist~|continues|comes (up|back)|not work|does not|happens again|unclear|not (help|right|work)|stuck|trouble|any issues|more space) ..4 (let|just|reach|contact|send|dm|message|reply|shout|call|write|drop|get in|get back|come back|tell|here|i am|we are|i would)
(happy|satisfied|content|comfortable|unhappy) with (that|this|the|it|how) [_] [_] [_] $?
still (unhappy|open|wrong|bothers|bothering|missing|unclear|having (this|the|trouble|issues)|seeing (this|the)) [_] [_]
(did|has|does) (that|this|it|the (reset|update|restart|change|fix)) [_] (work|worked|help|helped|fix|fixed|do|solve|solved|go|sort|held|hold|turn|stayed) [_] [_] [_] $?
(is|are) (it|that|everything|things) [still|all|now|_] (working|fixed|sorted|resolved|all right|okay|ok|better|as (it|they) should) [_] [_] $?
how (are things|is everything|is it going|has it been) [_] [_] [_] [_] $?
(did|does) everything (turn|work|go|arrive|look) [_] [_] [_] [_] [_] [_] $?
(has|have) (it|this|that) (stayed|held)
(is|are|does|do|will|would|was|did) [_] (this|that|it|these|everything|all|the _|your _|<weekday>|<time>|we|things) [_] [at _|_] (suit|fair|good|okay|ok|fine|acceptable|workable|agreeable|manageable|clear|alright|all right|sorted|working|back|stable|better|comfortable|happy|settled|reasonable|resolved|fixed|solved|gone) [_|with|for|to|at] [you|that|this|the|now|yet|again|your|_] [_] [_] $?
^ [ok|so|and|then] (all|everything|anything|sound|sounds|still) (good|clear|fair|ok|okay|fine|well|sorted|else|more|right|set|unclear|reasonable|alright|working) [_] [_] [_] $?
(confirm|check|test|tell me|verify|say) [_|once|please|now|back|it out] (if|whether) (it|that|this|the|everything|you|your|all|things) ..4 (work|works|working|resolved|solved|fixed|gone|goes|suits|helps|helped|clear|sorted|back|can (log|see|open|play|access|get|connect)|acceptable|fine|ok|okay|through) [now|_] :: counts H
(would|will|are|is|be) you [be] (okay|ok|happy|fine|alright|comfortable|satisfied|all right|good) (with|if|to|for) ..5 $?
are we (good|all set|ok|okay|settled|done|clear|agreed) [_] [_] $?
(any|other|further) [other|more|further] (worries|worry|query|queries|doubts|doubt|question|concerns|concern|thoughts|problems|questions|questions) [_] [_] $?
are you [now|then] able to (log|sign|see|get|play|access|connect|use|hear|open|make|send) ..3 (now|again|all right|ok|okay|properly|normally) $?
(can|could) you [now|then] (see|log|open|access|get|hear|play|connect|use|make|send) (it|in|the|your|them|that|to|on|calls) [_] [_] now $?
(did|have|has) (i|we) [now] (got|get|cover|answer|covered|answered|address|addressed|understand|explain|explained|help|helped) (to|you|it|everything|all|that|your|the) [_] [_] [_] $?
(have|do you have|got|with) any [other|more|further] (question|query|doubt|concern|questions|queries|doubts|concerns|worries)
if (anything|something|it|that|this|there) ..5 (just|please|feel|let|write|call|ring|tell|reply|shout|drop|message|come|give) (me|us|to|ask|free|a|back|let|call|here|in|say|write|reach|contact|shout|tell)
(is|are) (the|your) [_] (picture|sound|light|heating|line|internet|screen|app|water|power|connection|signal|wifi|data|volume) (back|on|working|gone|better|steady|stable|okay|ok|fine) [again|now|_] $?
(works|work|okay|ok|good|fine|happy|suits|suit) (for|with|by) you $?
will (that|this|it) (do|work|help|suit|be enough|be ok|be all) [_] [for you] $?
(is|are) everything [else|now] (in order|in place|as it should|to your|ok|okay|there|all right|set|done) [_] [_] $?
still (something|anything|a problem|an issue|any trouble) [_] [_] [_] $?
how (is|are|'s) (it|that|things|everything|the _) [now] (looking|going|doing|feeling|working|sounding|running|holding) [_] [_] [_] $?
(see|try|check|look) (if|whether) (it|that|this) (works|is working|helps|holds|is back|is fixed) now [_]
if you (need|want) (us|me|anything|help) (again|else|more|further) _
did (the|my|your|that) [_] [_] (work|help|fix|do the trick|go through|arrive|come through|make a difference|solve) [_] [_] $?
except (tell|let) (me|us) [know] if you (have|got|use|own|are|did|bought|ordered|paid)
except is (it|this|that) [_] (working|clear|fine) (on|in) (another|other|any)
except are you (able|happy|ok|okay) to (dm|send|share|provide|confirm|give|reply|tell|log in using|upload|pm|email|call|contact|message|wait|hold)
except (is|are) (the|your) ..3 (light|screen|router) (on|red|green)
except let (me|us) know (your|the (order|email|number|exact|date|name|model|version)|what (version|device|model)|in dm|via dm)
except (are|do) you [still] (having|seeing|have) ..3 (this issue|when|on|in)
except if you (do not|did not) (have|get) (a|the)
except anything (like|sensitive)
except (any|a) (personal|sensitive)
+ Does that work for you?
+ Have I covered everything?
+ Let me know whether that cured it.
- Is it the black one?
- Let me know your order number.
+ Would that be okay with you?
- Does it make a noise?

kind progress
class mv_done = shipped sent left arrived processed approved passed fixed repaired corrected received located dispatched delivered escalated
    refunded released started finished reported found cleared returned cancelled collected credited paid forwarded traced
    logged resolved completed filed accepted posted printed packed issued reviewed booked confirmed restored scheduled
    registered assigned updated upgraded activated moved raised loaded reopened closed unblocked unlocked retrieved recovered
    reinstated reconnected replaced picked switched transferred changed installed ordered tested cleaned
# The matter itself.
(your|the|this|his|her) [_] <mv_matter> (has|have) [now|just|already|also|since] [been] <mv_done> :: counts -
(your|the|this) [_] <mv_matter> (was|were) [<mv_adv>] <mv_done> [on|yesterday|today|this|last|at|by|earlier|from|and|to]
(your|the|this) [_] <mv_matter> (is|are|'s) [<mv_adv>|all] (approved|booked|confirmed|cleared|resolved|complete|completed|scheduled|shipped|in the workshop|with the|with our|at the|in transit|out for delivery|under review|on (its|the|their) way|on hold|ready (to|for|at|now)|being _|in the (shop|post|mail|depot)|due)
(it|that|they|everything|she|he) [has|have] [<mv_adv>] (been (shipped|sent|processed|approved|dispatched|delivered|escalated|refunded|released|located|found|fixed|received|booked|completed|restored|passed|posted|collected|scheduled))
(it|they|parcel|bag|order|package|van|driver|technician|engineer|plumber|courier|mechanic|case|candles|refund|money|replacement|flight|bike|letter) [has|have] [<mv_adv>] (left (the|our|us|for|at|on|here|<num>|ten|this|yesterday|<name>)|arrived (at|in)|shipped (on|yesterday|today|this)|went out|landed|reached (the|our)|cleared customs)
(is|are|'s) [<mv_adv>] (on (its|their|the) way|out for delivery|in transit|under review|in progress|underway|under way|at customs|in customs|being (reviewed|processed|looked|investigated|prepared|packed|repaired|assessed|handled|resolved|released|worked|shipped|loaded|checked|printed))
(still|currently|already|now) (at|with|in) (the|our|customs) (depot|courier|assessor|workshop|warehouse|lab|bank|carrier|hub|queue|transit|manufacturer|team|customs|garage|vet|process)
it (is|'s) [now] with (the|our|my) _
(is|are|'s) with (the|our|my) (assessor|courier|carrier|workshop|team|bank|depot|legal|claims|manufacturer|billing|engineer~|specialist~|lab|garage|driver)
(your|the|his|her|my) [_] _ (has|have) [<mv_adv>] been <mv_done> :: counts -
(your|the|his|her) [_] _ (is|are|'s) [<mv_adv>] (on (its|the|their|his|her) way|at the (embassy|depot|hub|lab|garage|workshop|airport|border|station|post office|vet|tailor)|ready (to|for|at)|back (in|at|with) (stock|our|the)|live now|back up|up and running|on the next _) :: counts -
(is|are|'s) (with the _ (until|now|since|for|and|who)|in the (post|mail)|at reception|at the front desk)
(claim|file|case|request|form|letter|complaint|papers|application|photos|sample) went (to|out|in) _
nothing (new|yet|more) from _
(turned up|showed up) (in|at) _
(fix|update|patch|change|service|connection|power|website|site) (is|'s) [<mv_adv>|up and] (live|back|running|restored|done|in place)
(billing|sales|accounts|finance|the _|our _|my _) (has|have) [<mv_adv>] (confirmed|approved|released|agreed|accepted|found|replied|answered|started|finished) (the|your|it|that|a|to|this|me|us|with) :: counts -
(crew|crews|plumber|engineer|engineers|technician|driver|courier|van|mechanic|rider|nurse|taxi|locksmith) (is|are|'s) [<mv_adv>] (at|on|about|around|nearly|almost|there now|outside|close|<num>|ten|five|round) [_]
i [have] [<mv_adv>] (chased|rang|rung|called|phoned|spoke to|spoke with) (the|them|your|our|him|her|their) _
# Those at work on it.
(engineers|engineer|developers|devs|technicians|technician|crew|crews|plumber|plumbers|mechanics|electricians|specialists|experts|team|teams|folks|colleagues|warehouse|workshop) (are|is|have|has|'s) [<mv_adv>|been|aware and] (working (on|to|hard)|looking into|investigating|found|replaced|restored|fixed|repaired|on site|repairing|checking|reviewing|identified|located|been working|finished|started)
(engineers|technicians|workshop|warehouse|lab|mechanics|crew) [still|just|now] (found|replaced|restored|fixed|repaired|finished|has|have) (the|your|it|a|an)
(we|i) (are|am) [<mv_adv>|now|aware and] (working (on (a fix|it|this|that|getting|resolving|the|<handle>)|to (fix|address|resolve|restore|get))|investigating (this|the|it)|aware|waiting (for|on)|still (waiting|looking|chasing|investigating|working)|chasing (them|it|this)|looking into (this|the) (issue|problem|matter|outage|fault|bug))
we (are) (already|currently|still) (working|looking|investigating|waiting|chasing|reviewing)
(still no|no) (word|news|reply|answer|update) (from|yet|back|on)
(still|currently) (waiting|pending|investigating|awaiting) (for|on|with|the|approval|a)
# News.
(i|we) [have] [<mv_adv>] (heard (back|from)|spoken (to|with)|spoke (to|with)|got (the|an) (answer|reply|update|result|go)|got hold of|found (your|it (in|at|on|and|here|$)|out|where|that your)|located|traced|tracked down|had (a reply|an answer|word)|received your|got your (documents|form|letter|parcel|return|payment|photos)|reached (the|your|them))
(we|i) [have] (just|recently|now|finally) [_] (released|replied|sent (a|you a|the|your)|heard|fixed|pushed|posted|shipped|restored|received|finished)
(the|my|your|our) (manager|supervisor|hotel|courier|driver|carrier|bank|depot|store|airline|warehouse|seller|workshop|landlord|engineer) [has|have|'s] [<mv_adv>] (says|said|tells|told|confirmed|found|replied|answered|called|approved) (me|us|that|the|your|it|you|they|to|and|this) :: counts -
(manager|supervisor|courier|bank|hotel) 's answer
(<name>|she|he|they) (has|have) [<mv_adv>] (found|approved|answered|confirmed|agreed|replied|finished|looked)
^ (a|an|quick|small|short|another|here is an|just an|status|good|great) [quick|short|small|status] (update|news)
(good|great) news [<name>|the|your|i|it|we|they|is]
(our|my|workshop|depot|store|warehouse|hotel|driver|lab) [_] still has (the|your|it)
(fixed|resolved|restored|sorted|cancelled|booked) (now|this morning|today|an hour ago|last night|minutes ago|earlier)
<num> percent (done|complete|through)
(half|almost|nearly) (done|through|there|finished|ready) [_]
(done|sorted|fixed|booked|sent|cancelled|refunded|updated) $!
^ [and] (done|sorted|fixed|booked|all done|all set) [and|now] $
(left|sent|gone|shipped|posted) ..3 <num> (min|mins|minutes|hours|hour) ago
# The matter, wherever in the sentence.
<mv_stuff> (has|have) [<mv_adv>] [been] (<mv_pp>|<mv_done>) :: counts -
<mv_stuff> [<mv_adv>] (left|reached|cleared|landed|arrived at|arrived in|arrived this|arrived today|arrived yesterday|passed|came through|came back|came in|went through|went out|went off|moved to|entered) _
<mv_stuff> (went|is going|has gone|are going|came|gone) through
<mv_stuff> (is|are|'s|has been|was) [<mv_adv>|sitting|sat|back|safely] (sitting|sat|parked|packed|on track|on schedule|rolling out|awaiting|waiting for|waiting on|showing|being <mv_pp>|about half|half|nearly|almost|up again|back up|online|in hand|at the _ stage|in the hands)
(everything|all|it) (is|'s) (on (schedule|track|time)|going to plan|in hand|in order|moving)
(it|they) (is|'s|has|have|are) [<mv_adv>] [been] (picked up|sitting|signed for|handed over|handed to|packed|waiting at|held at|stuck (at|in)|scanned (in|at)|out with|back (online|up)|up again|rolled out|rolling out|on schedule|on track)
(showing|shows|shown|shows up|marked|listed|logged) as (delivered|received|paid|returned|shipped|sent|in transit|collected|complete|completed|pending|processed|approved|open|resolved|closed|out)
(i can see|i see|records show|system shows|tracking shows|tracker shows|log shows|scan shows|notes show|tracking says) [that] (it|the|your|this) [_] _ (left|was|is|has|went|reached|arrived|came|being)
(up|back) (again|online|on) since _
(results|result|photos|parts|test) (is|are) [now] (back|in|here)
# Those at work on it.
(<mv_hand>|they|she|he) (has|have|'s) [<mv_adv>] <mv_pp> :: counts -
(<mv_hand>|they|she|he) [<mv_adv>|just|only] (finished|completed|signed|filed|visited|replaced|repaired|located|identified|restored|cleared|confirmed|approved|collected|traced|inspected|tested|ruled out|picked up) _
(<mv_hand>|they) (is|are|'s) [<mv_adv>] (waiting|testing|working|repairing|fitting|drying|packing|loading|checking|reviewing|finishing|preparing|digging|investigating|on its|on their|en route|two streets)
(waiting|waits) (on|for) (one|a|an|the|your|their|his|her) ..2 (part|parts|seal|signature|approval|answer|reply|confirmation|report|delivery|results|quote|permit|sign)
(we|i) have [<mv_adv>] (recovered|ruled out|begun|completed|finished|identified|narrowed|reached out|managed to|got as far|received _|had (a|an) (call|email|reply|answer|message|update|word))
(we have|i have|they have|team has|work has) [<mv_adv>] (started|begun) (to|on|the|work|processing|looking|reviewing|repairing|packing|testing|investigating|with)
(i|we) [have] [<mv_adv>] (checked|spoken|spoke|chased|rang|called|phoned|asked|reached|contacted|nudged) [up] [with|to] [the|your|our|his|him|her|them|my] [_] [_] (again|now|earlier|this|today|and|at noon|yesterday|<mv_hand>|he|she|they)
(got|had|received) (word|news|a call|a reply|an answer|an update|confirmation) [back] from _
# News.
(so far|as of (now|today|this|yesterday|noon|<time>)|at (present|this stage)) (we|i|the|your|it|they|he|she|there|<num>|only)
^ status _ [_]
(i have|i have got|we have|we have got|here is|just) [you] (an|some|a quick|a small|another|a brief|good|no) (update|updates|news) [for you|on|from|about|regarding]
(still|yet) no (sign|trace|word|news|answer|reply)
no (news|word|reply|answer|update) (from|yet|so far)
(is|are|been|under) (under process|in process|in the queue|queued|pending with|pending at|<num> percent|half (done|way)|almost (done|ready|there)|nearly (done|ready|there))
class mv_crewd = roofers painters movers fitters couriers engineers builders inspectors nurses officers people guys folks lads plumber plumbers
    courier driver technician engineer crew electrician fitter inspector doctor contractor
(they are|we are|crew is|crew are|team is|team are|<mv_hand> is|<mv_hand> are) [<mv_adv>] (fitting|replacing|repairing|installing|testing|cleaning|digging|welding|painting|draining|restoring|rebuilding|patching|packing|sorting|printing|drying) (the|your|it|a|both|this|out)
<mv_crewd> (was|were|came|called|rang|visited|tried|attended|knocked|got|went|turned up|stopped by|attempted) [in|at|there|here|the|twice|out|by|round|on|to] [the|your|bell|door] (this|yesterday|today|twice|on|at|here|there|earlier|last|delivery|bell|once|morning|<weekday>|and|three) [_]
<mv_stuff> (is|are|'s) [<mv_adv>] (verified|active|active now|live|welded|covered|signed|printed|paid|complete|reset|closed|open again|on back order|backordered|in today 's|in the batch|next|with (the|a|our|your|his|her)|fixed|sorted|restored|repaired|running|working again|back on|unlocked|unblocked|registered|logged|reproduced|confirmed|under process) [_]
(bug|fault|error|problem|issue|leak|cause|glitch|outage|delay|break) (has been|have been|was|is|'s) [<mv_adv>] (reproduced|found|fixed|located|isolated|identified|traced|confirmed|resolved|repaired|logged|reported|under investigation|known|sorted|closed|patched)
^ (no change|nothing) (yet|so far|new|further)
(looks|seems) like the (courier|driver|carrier|bank|parcel|shop|depot) _
(percent|half|quarters|halfway|most|part) (of the way|through the|way through|done with|through our|through your) _
(work|works|repairs|service|trains|deliveries|flights) [on _ _|in _ _] (is|are|has|have|should) (resumed|resume|restarted|started|under way|underway|restored|begun|running)
class mv_worked = handed removed uploaded downloaded validated verified examined measured printed stamped signed matched
    merged migrated synced backed built baked brewed cooked cut stitched sewn painted welded drained plastered rewired rebuilt
    restocked reserved paused frozen unfrozen topped charged settled closed lodged noted acknowledged authorised authorized
    granted issued drafted translated graded marked examined screened x rayed treated discharged admitted towed serviced
    polished tuned charged inflated rerouted rescheduled rebooked refuelled catered boarded gated secured recorded entered
    processed invoiced reconciled flagged triaged diagnosed rolled deployed merged compiled
(has|have) [<mv_adv>] been <mv_worked> [_]
(replacement|unit|copy|courier|phones|phone|trains|lines|systems|system|upload|tests|test|appeal|line|everything|lights|water|it|they|app|service|website|card) (is|are|was) [<mv_adv>] (working again|running again|back to normal|back in service|up and running|before the|with the panel|on the (bench|cutting|ramp|lorry|van|truck|plane|train))
(came|come|is|are) back (fine|clear|clean|positive|negative|normal|approved|signed|ok|okay|on|with)
^ [just|i|we] heard (from|back) _
(upload|payment|transfer|download|migration|update|install|installation|backup|scan|check|test|order|delivery|repair|job|work) (completed|finished|succeeded|ended|ran|arrived|started) [at|on|this|yesterday|today|earlier|last|an] _
(minutes|mins|stops|streets|miles|km|min|hours) (from|away from) (you|your)
(nearly|almost) there
(had|got|received|have) (confirmation|word|proof|notice) (that|from|of) _
(they|he|she|<mv_hand>|<mv_crewd>|locksmith|hotel) [have|has] [<mv_adv>] (changed|dug|kept|fitted|opened|cut|mended|measured|welded|rebuilt|pulled|drained|swapped|refitted|patched) [up|out] (the|your|it|a|out|both|that) _
(emailed|mailed|posted|sent|texted|shipped|cancelled|issued|approved|paid|booked|delivered|collected|released|moved|dispatched) (to you (on|at|this|yesterday|today|in)|just now|at noon|earlier today|this morning|last night|yesterday|an hour ago)
being (looked (at|into)|reviewed|processed|repaired|handled|investigated|assessed|packed|loaded|prepared) [_]
(complaint|case|claim|file|request|ticket|appeal|form|order|application) (sits|is sitting|lies|rests) with (the|our) _
(courier|driver|carrier|depot|lab|workshop|garage|shop|bank|team) has your <mv_stuff>
(hardware|stock|parts|part|goods|delivery|shipment) (has|have) (arrived|landed|come in)
except (sorry|apolog~|regret) ..8 (changed|kept|opened|cut|sent|emailed|delivered|cancelled|booked|moved|being)
except (they|it|he|she|who) [has|have|is|are|was] [been] (signed|left) (in|out|off)
except (<mv_hand>|they) [has|have] (not|never) _
except (did|do|does|has|have|had|is|are|was) [_] (<mv_hand>|<mv_stuff>|they|she|he|it) [_] (<mv_pp>|been|being|left|finished|replaced|repaired|confirmed|checking|working|waiting|showing)
except (when|once|if|before|until|after|unless|that|as soon as|whether) [the|your|a|our|their|that] [_] (<mv_hand>|<mv_stuff>|they|she|he|it) [_] (<mv_pp>|has|have|is|are|been|left|reached)
except (have|has|had|is|are|was|were|did|when|where|did|do|does) (you|your|the|it|this|that|they|we|my) [_] <mv_matter> [been|already|just|now|_]
except (have|has|did|was|were|is|are) (it|they|that|we|i|you) [already|ever|_] (been|sent|shipped|arrived|received|found|heard|fixed|left|being|replied|spoken)
except (once|when|after|until|before|if|whether|as soon as|unless|why|how) (it|they|your|the|this|that|we|i|everything|he|she|you) ..5 (been|is|are|was|has|have|arrived|left|received|heard|found|approved|booked|ready)
except (should|must|will|would|could|can) [_] have been
except (sorry|apolog~|sad|regret) ..6 (has|have|was|were|is|been|arrived|delivered|received|still)
except (who|that|which) (was|were|has been|have been) (sent|booked|processed|issued)
except good news $!
except not [yet] been
except (your|the) <mv_matter> was (due|wrong|delivered to|delivered like|delivered damaged)
+ Your refund was approved this morning.
+ I've heard back from the hotel: they have your coat.
+ The engineers are on site.
+ It's on its way.
- You have been very patient.
- Has your order been delivered?
- An app like that has been popular.
- Once it has been approved, you get a mail.
+ The technician has completed the line test.
+ The second reminder was cancelled just now.
- Once the part arrives we will ring you.
- Did the electrician finish?

kind direct_contact
(dm|direct message|private message|pm|inbox|private chat|whatsapp) [_] (us|me|your|with|link|if|so|via|here|to continue|and we|and i|the)
(send|drop|shoot|via|by|through|in|into|over|to|a|your|continue|meet|join|follow) [us|me|in|over|through|up] [a|the|via|private|quick] (dm|dms|direct message~|private message~|pm)
(replied to|reply to|check) your (dm|dms|inbox|messages)
(link|button|form) (below|here|above) [_] [_] [_] (message|reach|contact|dm|and (we|i)|so (we|i))
(call|ring|phone|reach|contact|text|email|write to|message|speak|chat|connect|talk|get in touch|get a hold) [with|to|of] [me|us|them|him|her|our|my|the|with] [_] [_] (on|at|via|through|using|by|directly|here) [our|this|the|my|<num>|<code>|_] (<num>|<code>|<email>|<url>|phone|chat|line|link|number|app|dm|form|telephone|live chat|email|form)
(call|ring|phone|reach|contact|text|email|message|chat) [with|to] (me|us|them|him|her) (directly|on|at|here|anytime|any time|via|by|through|back|with any)
(email|call|text|ring|phone|dial) [me|us|them|our _] [on|at] (<num>|<code>|<email>)
(my|our|her|his|the) [own|_] (direct|personal|internal|private|dedicated) (line|number|email|phone|extension)
(my|her|his|our) (number|extension|email|line|mobile|helpline|hotline) [is|'s] (<num>|<code>|<email>|is|at)
(straight|directly|direct|right) (to|through to) (me|her|him|us|my|our|a person)
(it|and) (comes|goes|gets|will come|will reach|reaches) [straight|directly|right|to] (me|to me)
(ask|asking) for (me|<name>) [by|at|on|when|and|directly]
(reply|replying|answer|respond) (here|to this|directly|to me) [_] [_]
(report|reach out|submit|raise|fill|complete|request|share|connect|enter|provide|send|get in touch|contact|write|chat) ..6 (<url>|this link|the link|form (here|below|at|on)|support team|here)
(our|the|a) [_] [_] (desk|helpline|hotline|helpdesk|team|department|support|line|service|services) [_] (on|at) (<num>|<code>)
(please|kindly|you can|you may|you will need to|you would need to|just|simply|feel free to|can you|could you) [also|please|always|directly] (contact|call|reach out to|reach out|get in touch with|write to|email|dm|message|chat with|speak to|speak with|ring) (us|me|our|the|them|<name>|by|via|here|directly|support|customer|at|on|your|an)
(contact|call|message|reach) our _
(get|find|reach) (help|support|us|someone|an agent) ..3 (here|<url>|at <url>|<num>)
(request|get|book) a (call back|callback)
(here to help|help you) ..3 <url>
(let us|lets|we will|will) (continue|move|meet|chat|carry on|meet up|take this|pick this|discuss) ..4 (dm|dms|there|private)
((fill|filling) (in|out|up)|submit) (this|the|our|that|a) [_] [_] (form) [in|and|to|at|on|below|here] [_]
use (the|our|this) [live] (chat|form) (in|on|to|below|here) [_]
(get|reach|catch|find|getting|reaching) (hold of|a hold of|me|us|them|him|her|through to|straight through) [me|us] (here|at|on|by|via|directly|under|through|any|from|until|till|between)
(emergency|direct|dedicated|personal|private|support|helpline|hotline|customer|night|care|claims|booking|fraud|repair|repairs|free|freephone|toll free) (line|number|desk|mail|email|helpline|hotline|phone) [is|at|on] [_] (<num>|<code>|<email>|open|free)
(direct|personal|private|own) (mail|email|address|inbox|line|number|extension|mobile)
(whatsapp|hotline|helpline|night desk|duty desk|switchboard) [is|number|line|desk|team] [_] [_] [_] (<num>|<code>|<email>)
(message|write to|write|contact|dm|text) (us|me) (privately|in private|directly|direct|here|on|via|at|through|any time) [_]
(here is|here 's|it 's|that 's) (my|our|her|his|the) [_] (number|email|mail|line|extension|mobile|address) [_]
except (did|do|does|not|have you|did you|when you|if you|has anyone|you did|they) [ever|already|try to|_] (contact|call|calling|called|contacted|reached|email~)
except (i|we) (will|can|could|am going to|are going to|shall|have|would) [<mv_adv>] (call|ring|contact|reach|email|text|write|message|phone|chat|dm|share|send|report|submit)
except (details|info|link|form) ..3 (provided|earlier|you (sent|gave|shared))
except (read|learn|find|see|check|view|more|steps|info|information|details|article|guide|track|order) ..4 here
except (share|sharing) your (details|feedback)  (in|with) the
+ My direct line is 5512.
+ Drop me a DM with the reference.
- I will call you at 5.
- Did the driver call?

kind follow_up
(i|we|someone|somebody|<name>|she|he|they|team|colleague|manager|supervisor|specialist|agent|engineer) [from _|from our _|in _|of ours] (will|shall|am going to|is going to|are going to) [<mv_adv>|of course|both] (call|ring|phone|email|write to|write|message|text|contact|get back|come back|check back|check in|check on|check with you|check again|follow up|touch base|be in touch|update|let you (know|have)|keep you|keep everyone|report back|reach out|get in touch|circle back|revert|drop you|give you (a call|a ring|a shout|an update|a buzz)|speak to you|look in|see how|be calling|be following up|be contacting) [_]
(and|then) (call|ring|write|email|get back to|let you know|update|check in with|come back to|message|follow up with|contact) [to] (you|know|on|by|when)
(i am|we are|i have|i) (coming back|come back|checking in|getting back|getting in touch|wanted to check) [_] (to|with|about|on|in|first)
(check in|check back|follow up|touch base|circle back) (with you|again|tomorrow|on this|on it|after|next|in|on)
(keep|keeping) (you|everyone) (posted|updated|informed|in the loop)
(hear|hearing|word) from (me|us) [_]
(you|expect|should|will) [will|should|to|can] (hear|get|receive|have) (from (me|us)|word from|a (call|message|reply)|an (update|answer|email) from|the result from|it in writing)
(be|get) (back|in touch) (to you|with you) [_]
(someone|somebody) will be in touch
(call|ring|write to|write|email|message|text|update|tell|contact) you ..3 (tomorrow|on|by|at|within|when|once|as soon|in|before|after|later|back|again|next|soon|either way|with (the|an|their)|what|that it|to (tell|say|show|make|see))
(nurse|engineer|inspector|executive|plumber|driver|doctor|teacher|advisor|adviser|technician|officer|surveyor|fitter|courier|desk|office|branch|depot|bank|landlord|crew|representative|expert|adjuster|handler|clerk|dealer|host) (will|shall|is going to) [<mv_adv>] (call|ring|phone|contact|text|email|write to|message|get in touch|reach out|be in touch|let you know|update|be in contact) [_]
expect (a|an|my|our|your) [_] (call|email|text|message|letter|update|reply|answer|visit) (from|by|tomorrow|today|on|within|before|in|this)
(i|we) (will|shall|am going to|are going to) [<mv_adv>] (shout|holler|ping|send you (an update|word|a note|a message|a text|an email)|give you (word|news)|be in contact|stay in touch|keep in touch|loop back|look in on|check how|ask how|see how|hear how) [_]
(will|shall|i|we|they) (be|stay|keep|remain) in contact [with|by|about] [you|_]
(someone|somebody|one of us|a colleague|my colleague|one of our _) (rings|calls|contacts|phones|emails|writes to|texts|will call|will ring|will contact|gets back) [to] [you|in] [_]
(watch|look|keep an eye) [out] for (my|our|an|a|the) (email|call|text|message|letter|mail|note)
(i|we) (will|shall) [<mv_adv>] (ask you|ping you|notify you|inform you|alert you|let you know|get you an update|give you [a|an] [quick|short|_] (call|ring|shout|bell|buzz|update|text)) [_]
(make sure|see to it|ensure|see) [that] you (are|get|stay|be|hear) (kept|informed|updated|told|an update|a call|back|kept informed|from)
you (will|shall|should) (get|receive|have) (a|an|our|my) (text|call|message|email|note|letter|notification|mail|sms|update|alert) [_] (when|once|as soon as|the moment|from|before|after|on|tomorrow|with|by|he|that)
kept (informed|updated|in the loop|posted)
(be|get|been) (contacted|called|notified|informed|emailed|phoned|updated|texted) by (our|a|the|one|my|us|someone) _
(and|then|then i will|and i will) (let you know|get back to you|update you|tell you) [_]
ill (get back|let you know|check in|check back|call you|ring you|ping you|text you|message you|keep you|update you|come back|email you) [_]
except (will|shall) (write|note|put) (that|it|this) (down|up|in)
except (did|did we|have we|has anyone|should|if|or offer to|offer to) ..3 (follow up|get back|call|contact|hear)
except let you (down|go)
except (i|we) (will|shall|am going to|are going to) [<mv_adv>] (call|ring|phone|email|write|message|text|contact|reach out) (to the|the|them|him|her|our|my|to our|to them|it|down|off|<name>|a|an|on the)
except (i|we) will update (your|the|our|it|this)
except check (on|again) (if|whether|the stock)
except (i|we) will (check with (the|my|our)|check on (the|stock))
except (have|do) not (hear|heard)
except (did|once|when|if|after|until|have) you ..1 (get|got|receive|received|hear|heard|have)
except (so|so that|in order) ..3 (get|be) in touch
+ I will call you on Friday to see that it works.
+ You'll hear from me either way.
- Call us when you can.
- I will call the bank.
+ You'll be contacted by our nurse.
- I will write that down.

kind ask_feedback
(how|what) (did|do|was|would) (i|we|you|your|my|our) [_] [_] (do|rate|did|experience|find (this|the|our)|feel about|handle)
how would you (say|rate|describe) ..4 (handled|service|chat|experience|call|did)
how (did i|did we|was i|am i|are we) (do|doing) [today|_]
how was (this|it|your|my|our) (handled|experience|chat|service|help)
(what|how) could (i|we|have) [have] (made|done|handled|been|done) [_] (better|easier|sooner|differently|it|this)
what (could|would|should) (we|i|have) [have] (done|made|change|changed|do) [_] (better|sooner|differently|easier|the difference|you)
(tell (me|us)|hear) [how|what] (this was handled|we should change|how (i|we) did|what we could|you found)
(rate|review) ..5 (chat|conversation|service|me|us|experience|call|below|link|help|today|handled)
(survey|questionnaire) [_] [_] (on|about|below|link|here|at|<url>|how|takes|after|in)
(short|quick|brief|our) (survey|questionnaire)
(leave|give (us|me|your)|share|send|submit|provide|any|love|value|welcome|appreciate) [us|me|your|some|any|a] (feedback|a review|rating)
(was|is) there (something|anything) (i|we) could [have]
(could|should) (i|we) have (handled|done) ..3 (better|differently)
one thing you would like us to do
(how|what) [happy|satisfied|pleased|likely|easy|good|well|helpful|quick] (are|were|was|is|did|would) (you|we|i|my|our) [_] ..3 (handled|dealt|treated|service|with my (answer|help)|with our (answer|help|service|chat)|recommend|score|improve|how (i|we)|the way (i|we)|find (the|our|my|this|us|your))
(what|how) (did|do) you (think|make|feel|rate|like|find) [of|about] (the|our|my|today|how|this) [_] (visit|service|help|answer|chat|call|handled|experience|support|appointment|stay|repair|work|we|i) [_]
(were|are|was|did) (you|i|we|my|our) ..3 (satisfied|happy|pleased|treat|treated|helpful|quick enough|clear enough|polite) ..2 (with|you) [how|the way|our|my|fairly|well|politely|the] [service|i|we|today|help|handling]
(was|were) (my|our) (answer|answers|help|reply|service|tone|team|visit) [_] (quick|clear|good|fast|helpful|friendly|useful|enough) [_]
(mind|spare|take|got|have|could|would|can|like|invite|love|grateful|glad) ..4 (leaving|leave|give|giving|write|writing|fill|filling|complete|completing|rate|rating|answer|answering) [us|me|in|out] [a|the|our|your|some|this] [_] [_] (review|rating|feedback|survey|questionnaire|form about us|stars|star|chat|call|service)
(share|give|leave|drop|send|provide|tell|submit|write) [us|me] [your|some|any|a|an|the] [valuable|honest|star|kind|quick|short|_] (feedback|review|rating|stars|score|comments on (how|our|the|my))
(fill|complete|answer|take) [in|out] (the|our|this|a|that) [_] [_] (survey|questionnaire|poll|feedback)
(love|like|keen|glad|want|curious|interested|good|grateful) to (know|hear|learn) [from you] (how (we|i|you (found|rate|feel about))|what (we (could|can|should|might)|you (thought|think|made|liked)|i (could|can)|went well)|your (feedback|thoughts|opinion|views)|if (we|i) (did|helped)) [_]
(let|tell) (me|us) [know] [honestly|frankly] (how (we|i) (did|do|were|are doing|handled|treated|managed)|what (we|i) (could|can|should) [have] (improve|do better|done better|do differently|done)|was (my|our))
your (feedback|rating|review|opinion) [on|about] [_] [_] [_] (would|will|helps|means|matters|counts|is (welcome|valuable|important|appreciated)|is very|goes|makes) [_]
(ask|know|hear) how you (found|rate|felt about|liked|experienced) _
(scale|out) (of|from) <num>
(how|what) [many] (score|stars|mark|marks|grade|rating) _ _
(anything|something|one thing) [that] (you would|we could|i could|we should|i should|you wish|we can|i can) [have] (change|changed|improve|improved|do better|done better|handled|do differently|done differently|had done|like us to) [_]
what (can|could|should|might) (we|i) (do|improve|change|have done|work) [_] (better|differently|next time|on|for next)
(any|some|honest) feedback (for|on|about) (me|us|how|today|this|the|my|our) [_]
(would|could|will|please|can|kindly) [you] [please|also] (rate|score) (me|us|this|the|your|my|our) [_]
(star|stars) rating
(quick|short|two minute|one minute|brief|little|customer|satisfaction) (survey|poll|questionnaire)
did i (help|treat|serve|answer|look after|explain) [you|your|it|that] [well|today|fairly|question|clearly|properly|_] [_] [_] [_] $?
what (should|would|could|can|might) (we|i|you have us) (change|improve|do better|do differently|fix) $
(tips|ideas|suggestions|thoughts) (on|for) (how|what) (i|we) (can|could|might|should) (do|improve|handle|be|serve|make) [_]
(was|were) (i|we) [_] (clear|quick|helpful|fast|friendly|polite|kind|patient) [enough|_] [_] $?
(for|with) a [short|quick|brief|honest|kind] (review|rating|survey)
what would have (made|helped|been) _ ..2 (better|easier|for you|you)
except (i|we) (will|shall|can) (rate|score|review)
except how (can|may|shall|would) (i|we|you like)
except (i|we) (will|shall|can) give [you]
except (i|we) (will|shall|can) share
except (survey) (of|engineer|report|the|your house)
except out of <num> (items|parcels|bags|boxes|photos|orders)
except (review|rate) (the|your|this) (file|case|bill|claim|log|order|details|account|photos|document|documents|documents|contract|policy|request)
except (thanks|thank you|for|noted|appreciate~) ..3 (feedback|suggestion~|thoughts)
except (pass|passed|share|shared|passing|forward~|sharing|log|send|sent) ..3 feedback (to|with|on|over|along|onto|our|internally|anonymously)
except (i|we) (have|will|can) ..3 feedback
except no need to rate
+ How would you rate this call?
+ What could we have done better?
- I'll pass your feedback on to the chef.
+ How satisfied were you with today's service?
- I will share your review with the chef.

kind resource
class mv_doc = article articles guide guides faq faqs tutorial manual video videos walkthrough leaflet blog wiki tips
    documentation brochure handbook guidance instructions factsheet
(this|our|the|a|an) ..3 (guide|article|video|tutorial|manual|faq|help page|leaflet|walkthrough) (at|here|below|in our) _
(emailed|sent|texted|posted|mailed|linked|emailing|attaching|send|email) [to] you (the|a|our|some) [_] (guide|article|video|tutorial|manual|instructions|leaflet|steps|walkthrough|faq|brochure|handbook)
(this|our|the|a) ..3 (video|guide|article|tutorial|page|leaflet|manual) (shows|explains|covers|tells|walks)
(this|our|the|these|a|an|following|attached|quick|short|help|support|helpful|user) <mv_doc> [_] [_] (here|below|at|on|for|about|<url>|shows|explains|covers|tells|has|walks|fits|should|might|may|will|can|that (walks|shows|explains|covers|fits)|with)
(see|read|check|view|visit|try|follow|use|check out|take a look at|have a look at|look at|here is|here 's|here are|attached|attach|enclosed|sending you|in|refer to) [to] (this|our|the|these|a|some|that|my) [_] [_] (<mv_doc>|help page|help pages|help centre|help center|knowledge base|support page|community|forum|steps)
(more|further|additional|general|detailed|full|some|all the) [_] (info|information|details|help|tips|steps|reading|guidance|options) [_] [_] [_] (here|below|<url>|at|link|in our|on our)
(learn|read|find out|see|discover) (how|more|about|what|all about|which) ..6 (here|<url>|below|link|at)
learn (how to|more about|about) _
(here is|here 's|this is|here are) (how|a link|the link|some (info|tips)|our|the (steps|info)) [_] [_] [_] [_] <url>
here 's how [to]
(steps|instructions|info|information|guidance|tips|details|terms|rules|answers|directions) [_] [_] [_] (<url>|here <url>|at <url>|below)
(the|our|all) (terms|rules|opening hours|prices|timetable|steps|instructions|fees) (are|is) (at|here|on|in) _
(check|check out|visit|see|try|head to|take a look at|have a look at|refer to|look at|follow|head here|head over to|go to) [this|the|our] [link|page|site|website|here|out] [below|here] <url>
(this|the|following) (link|page|site|website) [here|below] [_] (<url>|might|should|may|will|can|has|shows|explains|help|helps|to (find|see|learn|check))
(i have|i am|we have|i) (attached|attaching|enclosed|sent you|sending you) [you] (a|the|our|some) [_] <mv_doc>
(for more|to learn more|for details|for further) [_] [_] [_] [_] (see|visit|check|read|here|go)
(view|see) [your|the|our] [_] [_] (options|policy|options with us) [here|with us here|at] <url>
class mv_read = article articles guide guides faq faqs tutorial manual video videos vid vids walkthrough leaflet blog wiki tips
    documentation brochure handbook guidance instructions factsheet booklet thread chart checklist page pages diagram
    pdf webpage timetable map glossary infographic link website site forum
(put|posted|pasted|popped|attached|added|included|enclosed|emailed|texted|sent|dropped|linked|left) [you] (a|the|our|this|some|my) [_] [_] [_] [_] (guide|article|video|vid|tutorial|manual|chart|leaflet|link to (our|the|a)|checklist|booklet|faq|factsheet|instructions|walkthrough|diagram|map|tips)
(there 's|there is|there are|here 's|here is|here are|we have|we have got|we have also|you will find|find) [also] (a|an|some|our|the|more|step) [_] [_] [_] (guide|article|video|vid|tutorial|manual|chart|leaflet|checklist|booklet|faq|factsheet|instructions|walkthrough|diagram|tips|thread|page|link|pictures) [that|with|on|for|to|about|below|in|at|here|which|by] [_]
(read|see|look|find out|know|learn|reading) [up] [more|further] [about|on] [it|this|that|how|the] [in|on|at] (our|the|my|their) (blog|website|site|faq|page|guide|manual|forum|help|app|booklet|handbook|knowledge|terms)
(read|look) (up on|more on|more about|more at|about) (it|this|that|how|the|our|<url>) _
(check|visit|see|browse|consult|go through|look at|look in|refer|refer to|study) [to] [out] [our|the|your|my|this|that|below|a] [below|above|following|attached|_] (<mv_read>|help page|help centre|help center) [_] [_] [_] [_]
(page|section|chapter|question|point|step|clause|paragraph) <num> (of|in|explains|covers|has|says|is|tells) _
(<mv_read>) [_] [_] (walks you|explains|covers exactly|covers this|on exactly (this|that)|shows (how|you|it|the)|on exactly|fits your|answers (this|that)|with pictures)
(details|list|terms|rules|hours|timings|prices|fees|rates|sizes|dates|steps|criteria|opening hours|routes|branches|forms|policy) [of _ _] [_] [_] (is|are) [all] [listed|shown|explained|given|published|set out] (here|on (the|our)|at <url>|in (the|our|your)|under) [_]
(may|might|will|should) (find|like|want) [to] [read|see|look at|check] (our|the|this|a|these|my) [_] [_] (<mv_doc>|page|chart|link|checklist|booklet|section|thread) [useful|helpful|handy|_]
(more|details|info|everything|detail|all) [on|about] [how|what|the|that|this|it] [_] [_] [_] [_] <url>
(this|the|that|following|below) (link|video|guide|article|page|steps|thread|tutorial|vid) (should|might|may|will|can|could|helps|shows|explains|has|walks|answers|covers) _
(explained|described|shown|covered|set out|listed) (on|in|at) (this|our|the) (page|guide|site|website|link|article|manual|video|faq)
<url> (explains|shows|has|covers|walks|for|is|lists) _
(see|visit) <url>
(how to|walkthrough|clip|pdf|explainer|step by step|cheat sheet|instructions|notes|rules|steps|guide|answers|details|rates|terms) (is|are|'s) [all] (on|in|at|under) (our|the|your|this|page) [_]
(this|that|these|it) (might|may|should|could|will) help [you] [with] [_] <url>
(our|the|this) [_] (guide|article|faq|page|video|manual|handbook|help page|blog|notes|booklet) [_] [_] [_] [_] (covers|explain|explains|shows|tells|lists|answers|describes|walks|sets out|has) (that|this|it|how|the|each|what|all|you|every)
(have|take|give) (a read|a look|a peek|it a read) [of|at|through|over] (this|the|our|that|these|page) [_] (article|guide|page|thread|faq|link|post|video|section|site|blog|website|booklet|manual|handbook|help|on)
(sending|sent you|emailing|forwarding|attaching|attached) [over] [you] (a|the|our|some) [short|quick|_] (pdf|clip|link with|guide|article|leaflet|checklist|video|handbook|factsheet|walkthrough|diagram)
(short|quick|little|handy|useful|helpful) (clip|video|guide|article|read|thread|checklist|leaflet|tutorial|walkthrough|link|page) [_]
read [up] [the|more|on|our|about] [full|_] (rules|terms|guide|article|instructions|details|faq|steps|notes|policy) (on|in|at|here|below|under) _
(have you|did you) (seen|see|read) our (page|guide|article|faq|video|leaflet|blog|tips) (on|about|for) _
(good|great|handy|useful|short|nice|clear|full|detailed|simple) (explainer|overview|summary|guide|article|page|video|breakdown|instructions|write up|list) [on|of|at|in|about|there|here] [_]
except (see|read|check) (the|your) (page|article|guide) (later|again|myself|for you|now)
except can you see
except (read|saw|checked) (your|that) (article|page|guide)
except (share|send|paste|give|post) (us|me|a|the) (a link|link|page|list)
except (update|add|fix|check|put) [_] (the|your) (list|page|link) (for|with|so)
except (on|remove~|add~) [you] (the|our|a) (waiting|mailing|guest) list
except (dm|direct message|message us|message me|contact|call back|chat|talk|reach|report|submit|get in touch|request|fill|share|send|drop|write|provide|enter|reply|meet|continue|discuss|tell us|let us know|connect|details with|click|clicking|join|speak|get back|register) ..6 (<url>|this link|here|the link)
except (track|order|buy|upgrade|book|sign up|pay|status|latest|vote|support for|carrier) ..4 (here|<url>|this link)
except (article|link|steps|guide|instructions|video|info|details) (i|we|you|he|she) (sent|gave|provided|shared|mentioned|followed|tried|took|have|already)
except (have|did|were|was) you ..4 (article|guide|steps|link|instructions|video)
except (your) ..2 (details|info|information|instructions)
except (what|which) (steps|details|info|article)
except (more|further|additional|some) (info|information|details) (from|about (the|your|what)|regarding|on (what|the issue|your)|so|if|in)
except follow us
except (sorry|sad|glad|like) to (learn|see|read)
except (have|had) you (tried|checked|read|seen|followed) ..6 (article|guide|steps)
+ This guide shows the steps: example.com/reset
+ For more details see https://example.com/fees
- Send us a DM here.
- Track your order here: https://t.co/x
+ Our forum has a thread on exactly this.
- Please share a link to the page.

kind thank
(thank|thanks|cheers|grateful) (you|for|so|very|a|again|to|much|your|that|this|<name>|<handle>|guys|everyone|in advance|in)
^ [ok|okay|great|perfect|many|and|sure|alright|got it|no] (thanks|cheers|thank you)
(thank you|thanks|appreciate it|much appreciated|many thanks|i am grateful|greatly appreciated)
(i|we) [really|do|truly|certainly] appreciate (you|your (patience|time|understanding|help|feedback|loyalty|call|business|message|honesty|cooperation|note|support)|it|that you)
much obliged [_]
(i am|we are) (thankful|grateful|much obliged|very grateful|so grateful) (for|that|to you) _
^ [really|much|we|i|greatly] (appreciate|appreciated) (you|your|the|it|that) _
appreciate (you (letting|taking|waiting|telling|bringing|sharing|being|reaching|sending|getting|your|for)|the (patience|feedback|info|heads up|details|photos|update|call)|your (patience|understanding|time|feedback|honesty|kind|business|loyalty|help|cooperation|message))
except thank you (card|cards|letter|page|note|email|gift)
except (no|without) (thanks|thank you) [needed]
except (thank|thanks) for nothing
except (say~|as a|a small|little|big|our) thank you
except thanks to (the|our|my|a|your)
+ Thanks so much for flagging it.
+ Thanks for letting us know.
- No thanks needed.

kind goodwill
(as|by way of) (a|an|our|my) [small|little|_] (gesture|goodwill|apology gift|token|thank you|compensation|way of saying (sorry|thank))
as an apology
(gesture|token) of (goodwill|our|apology|appreciation|thanks)
(with our compliments|on the house|my treat|our treat|as a gift|to make up for (it|this|that|the)|to make it up to you|to say sorry|for your trouble)
(next|first|dessert|coffee|round|drinks|drink|meal|lunch|dinner|match|ride|taxi|cab|delivery|shipping|ticket|breakfast|return|postage) ..3 (is|are|'s|will be) (on us|on me|free|complimentary)
(i have|i|we have|i am|we are|we) [<mv_adv>] (added|add|adding|given|giving|included|include|including|put|thrown in|credited|applied|giving you) ..3 (extra|voucher|coupon|discount code|gift card|bonus|goodwill|points|miles|free _|<num> off|<money> (credit|voucher|off|extra)|month free|on top|little something)
(waived|waiving|waive|knocked off|dropped) (the|your|that|this) [_] (delivery|shipping|fee|charge|postage|cost)
(have|enjoy) a free (ticket|month|delivery|coffee|meal|dessert|upgrade|night|gift|week|ride|drink)
(free|complimentary) (ticket|month|coffee|meal|dessert|night|gift|week|drink|ride|upgrade) (any|for you|on your|added|from us|to)
(delivery|shipping|postage|return) ..2 (free|on us) this time
(i have|i) already paid for it
(pay|paid|cover|covered|covering) [_] [return] (postage|delivery|taxi) (for you|myself|on us)
class mv_treat = voucher vouchers coupon gift gifts bonus points miles flowers chocolates credit treat surprise card hamper
    tickets discount upgrade drink dessert coffee basket wash month delivery shipping postage breakfast dinner lunch ride night case
    week toy book tea cake bag service lesson game session class day year round wine taxi extra extras mug
(popped|added|put|chucked|thrown|throw|slipped|tucked|included|add|include|pop|stick|stuck|adding|putting|including|applied|apply|credited|credit|crediting|dropped|drop|send|sending|sent|give|given|giving|left|award|awarded|treat) [you|in|on|your account|another|with] [a|an|some|the|you|two|another|your|in|few] [little|small|free|extra|complimentary|few|surprise|_] (<mv_treat>|extra|<mv_money>) [_] [_] (for (the|your|all|all the|any|being) (hassle|trouble|wait|inconvenience|patience|kids|bother|upset|mix|mess|delay|stress)|on (your|the) [_] (account|card|bill|next|house)|free|on top|as (a|an) (thank|sorry|apology|gesture|courtesy|goodwill)|for (your|the) (daughter|son|kids|wait|family)|to (say|make|cheer)|in your (wallet|account|inbox|box|parcel))
(free|complimentary) <mv_treat> [on|for|from|with|to|and|in|of|at|next|this] (your|the|us|you|next|this|me|our|a|kids|you next|any|all|<num>|inbox)
(i|we|let me|like to|will|also) [have|can|will|also|am|are|would|just] [also] (throw|thrown|throwing|chuck|chucked|chucking|slip|slipped|pop|popped) in (a|an|some|two|free|the|another|<num>) _
(treat|treating|gifting|gift) you (to|a|with|an) _
upgraded ..6 (at no (extra|additional)|free|no extra)
(month|week|night|delivery|shipping|year|upgrade|wash|seat|meal|bag|case|day|session) [_] (goes|is|comes|'s|are|will be) [_] (free|on us|on me|on the house|complimentary|our treat|our gift|my treat)
have ..4 for free
on me while
(on top of|in addition to|besides|as well as|along with) (the|that|your|this) (refund|replacement|repair|exchange|money|new|credit) [_] (there|you|we|i|is|have)
(voucher|coupon|gift card|gift|hamper|bouquet|discount|bonus|treat|code|surprise|credit|flowers|points) [is|are|'s|code] [also] (coming|heading|on its way|waiting|in your (inbox|mail|email|account|box|wallet|parcel)|for <num>|for your next|for your trouble|for <money>|for the|from us|off your|is yours|too)
(accept|enjoy|take) (this|a|our|these) [small|little|<mv_money>|_] [_] (voucher|coupon|gift|gesture|token|credit|discount|flowers|upgrade) [as|with|for|from|to|on]
(sign|token|mark|gesture|way) of (our|saying|appreciation|thanks|apology|goodwill|gratitude|regret|respect)
(as|by way of|out of) [a|an|our|pure|one|one time|additional|special] [one time|small|_] (courtesy|goodwill|gesture|thank|thanks|apology|exception|kindness|amends) [_] (we|i|have|to|the|your|you|gesture)
(one time|one off) (courtesy|credit|gesture|exception|discount|bonus)
(make|making) (it|this) up to you [with|by|and|$]
to (make amends|make up for|say sorry|make it up|apologise|apologize|thank you for|cheer you up) [properly|for|with|the|to you|your|we|i] ..3 (we|i|have|here|please|the|a|free|your)
(code|voucher|coupon|discount|credit|points) (for|of|worth) [a|another|an extra] (<num>|<money>|free) [percent|off|_] (off|discount|on|your|delivery|shipping|to use|in|as|for)
(another|additional|extra|further) (<mv_money>|ten|five|twenty|month|week|night|_) [_] (off|discount|on top|free|on us|points|for free|for your|credit)
(have|are|can|will|am) [also|also be|now] (extended|extending|extend|double|doubled|given|giving) [you|your] [_] (subscription|membership|warranty|trial|plan|pass|points|double points|free) [_] [_] [_] [_]
(least (i|we) can do)
(i|we) (have|am|are|will) [also] (refunded|refunding|refund|cover|covered|covering|waived|paid|pay) (your|the) [_] (delivery|shipping|taxi|parking|postage|call|booking|phone|cab|bus) [_] [fee|cost|costs|charge|bill|ticket] ($|too|as well|since|because|also|that|on top|for)
(slipped|popped|thrown|chucked|tucked|added|included|sneaked) (in|a|some|an) [in|a|an] [free|little|small|extra|express|complimentary] _ [_] (into|in with|shipping) [_]
(offer|give|send|invite|treat|get) [to] you [to|for|with] [a|an|one|two|some|another] (free|complimentary|extra|additional|bonus|small|little) [_] (month|ride|rides|service|something|gift|week|night|ticket|tickets|meal|delivery|drink|wash|visit|upgrade|bag|year|credit|voucher|treat|check)
^ (for|because of|given|considering) (the|your|all the|all this|this) (trouble|wait|hassle|inconvenience|patience|delay|mix up|bother|upset|mess) [here] (take|have|we|i|here|please|you|there|is|enjoy|a)
(little|lil|small|tiny|extra) (credit|something|gift|bonus|treat|discount|token|voucher|sorry|thank you|surprise) [_] [_] [_]
(as|with) a (small|little|tiny) [sorry|thank|token|gift|extra|sign|apology] _
(something|a bit|a little something|extra) for (the|your) (trouble|wait|hassle|patience|inconvenience|kids)
thrown in _
(have|enjoy|take|accept) (this|a|our|these) ..4 (on us|on me|with our compliments|from us)
(our|my|a) (gift|treat|present) (to|for) (you|your) [_]
give you [a|an] (<num>|<number>|free|extra|double|bonus|complimentary) [_] (coins|points|miles|credits|gems|tokens|credit|month|week|days|off|extra)
(there will be|there is|you will find) (a|an|some) ..3 (wine|flowers|chocolates|gift|present|treat|fruit|cake|champagne|voucher|surprise|basket) [_] (waiting|in your|for you|from us|on us)
(take|have|use|enjoy) a (<num>|<money>) [percent|off|_] (code|voucher|coupon|discount|credit) [for|on|off] [_]
except (shipping|delivery|postage) is free (over|on (all|every)|for (all|every|orders)|above|when|with|if)
except free (trial|version|tier|app|account|bag allowance|allowance|returns)
except (would|do|will) you (like|prefer|want|rather) [_] [_] [_] (voucher|credit|discount|gift)
except (do|does|did|have|is|can) (you|it|your) ..3 (code|voucher|coupon|gift card)
except (feel|toll|hands|tax|sugar|fat|gluten) free
except free (to|trial|of|account|version|plan|tier)
except (have|rather have|want|like|prefer) a (voucher|gift card)
except put it on top
except as a (small|token) (business|parcel)
+ As a gesture of goodwill I've added a free month.
+ The next coffee is on us.
- Feel free to write.
- That one is on us.
+ On top of the refund there's a 20 dollar voucher in your mail.
- The gift card has expired.

kind boundary
class mv_abuse = insult insults insulting abuse abusive swearing swear threats threaten threatening shouting harassment offensive disrespect
    disrespectful rude profanity cursing curse slurs racist names
(i|we) (will|shall|would|can|do|are|am) not [be able to|going to|be|prepared to] (accept|continue|tolerate|answer|respond|help|go on|stay|keep) ..5 (<mv_abuse>|language|spoken to|remarks|like this|that way|called)
(please|kindly|i ask you|i must ask|i have to ask|ask you|i ask|i would ask|need you) ..3 (refrain|stop|avoid|keep|leave|not|mind|without|moderate|drop) ..4 (<mv_abuse>|language|respectful|civil|polite|personal (remarks|comments|attacks)|remarks|insult me|turn it on me)
(keep|keeping) (this|it|things|our _|that) [_] (respectful|civil|polite|friendly|professional)
(keep|need) [_] (personal) (remarks|comments|attacks) [out|to]
(if|unless|should|when|once) ..5 (<mv_abuse>|language|shouting|remarks) ..6 (end|close|hang up|disconnect|leave|terminate|report|police|end this|stop)
(end|close|terminate|leave|hang up|ending|closing) (this|the|our) (chat|call|conversation|contact) (if|unless|when|now|should|because)
<mv_abuse> ..5 (go|goes) [straight] to the police
<mv_abuse> ..4 (not|zero) ..2 (tolerated|accepted|acceptable|tolerance)
keep (this|it) (about|to) what (happened|went wrong)
(respectful|keep it civil|we keep it civil|stay polite|both stay polite|zero tolerance|treat each other with respect|asking [once] [more] for respect|asked for respect|ask for respect|not acceptable to speak|without remarks about)
(want|happy|glad|like|here|ready|willing|go on) to help ..6 (but|if|as long as|as soon as|when|once|and|not while) ..5 (<mv_abuse>|language|respect|called|civil)
(leave|keep) (personal remarks|remarks|insults|insults and threats|that) out [of]
not ..2 (spoken|talked|shouted|sworn) (to|at) (like|this|that)
(not answer|not respond to) (those|messages|mails|emails|ones) ..3 <mv_abuse>
remarks about (me|us|my|our) [_] [_] [_]
class mv_nasty = insult insults insulting abuse abusive swearing swear threat threats threaten threatened threatening shouting shout
    harassment offensive disrespect disrespectful profanity cursing curse slurs slur racist sexist yelling obscenities
    vulgar vulgarity aggression aggressive hostile bullying
(if|unless|should|when|once|while|until|as long as|as soon as|and) ..6 (<mv_nasty>|language|remarks|calmly|attacks|name calling|civil|words|that way|spoken to) ..8 (end|close|closing|closed|hang up|disconnect|leave|terminate|report|police|stop replying|not reply|continue|ending|block|help) [_]
(i|we) (will|shall|must|would|have to|need to|am going to|may) [have to|need to|stop] (end|close|hang up|disconnect|terminate|stop|replying|leave|ending|block) ..6 (if|unless|when|while) ..6 (<mv_nasty>|language|continue|continues|names|keep|attacks|respect|words|go on|goes on|remarks)
(happy|glad|want|like|here|ready|willing|gladly|pleased) ..6 (but|not|as soon as|once|when|if|provided|only if) ..6 (<mv_nasty>|language|called names|civil|it stops|that stops|names|respectful|respectfully|politely|calmly)
(i|we) (can|will|could) [gladly|happily] (carry on|continue|go on|help|keep going|proceed) ..3 (as soon as|once|when|if|only if|provided) ..6 (<mv_nasty>|language|stops|civil|polite|respectful|respectfully|calmly|calm|without|names)
(not able|unable|not prepared|not willing|not going) to (continue|carry on|help|go on|stay|accept|listen|proceed) ..6 (<mv_nasty>|language|names|shouted|that way|like that|like this)
(kind|sort|type) of (language|talk|tone|words|behaviour|behavior|comment|message) ..2 (not|is unacceptable|has to|must|needs to)
(ask|need|expect|want|like|request) (you|us) ..3 (to) [_] (speak|talk|write|stay|be|keep|remain|stop|treat|leave|not) ..4 (respect|respectful|respectfully|civil|polite|politely|courteous|<mv_nasty>|those words|that word|calling|language|remarks|names|out of)
(one more|another|any further|any more|further|next|last|final) ..2 (<mv_nasty>|remark like|message like|outburst) ..6 (and|will|means|the|i|we|leads|gets|goes|ends)
<mv_nasty> [remarks|messages|comments|words|language|of our staff|against _ _] (will|are|is|get|gets|goes|go|have to|has to|must|leads) [be|not] (reported|reported to|passed to|an account|accepted|stop|blocked|logged|removed|end|closed|straight to|dealt|acceptable|allowed|okay|ok|tolerated) [_]
(staff|colleagues|agents|drivers|team|nurses|people) ..3 (right|deserve|entitled|allowed|need) ..4 (without|free (from|of)|not (be|to be)|respect|safe|safely) [being] [_]
(comments|remarks|jokes) about (me|my|where|our|her|his|their|staff) ..4 (stop|not|unacceptable|have to|must|are)
(leave|leaving|keep|cut) (the|your|all|those) (name calling|names|swearing|insults|remarks|threats|abuse|swear words|language) [out] [_]
(stop|avoid|without|mind|watch|refrain from) [using|the|your|those|that|such|any|with the|sending] (words|language|names|name calling|insults|swear words|tone|<mv_nasty>) :: mild
(name calling|swear words|that language|your language|those words|bad language|foul language|such language)
(stay|remain|keep it|be|keep things) (civil|polite|respectful|courteous) [_]
this is (a|my|your|the) (first|last|final|only|formal|fair|one) warning
if you (go on|keep|keep on|continue|carry on) ..3 (insult|insulting|swear|swearing|shouting|shout|threatening|abusing|calling|cursing|like this|that way|<mv_nasty>) [_]
(take|treat|report|log|pass) [all|any|such|these] (threats|abuse|harassment) [very] [seriously|on|to] [_]
(out of line|over the line|crossed a line|crosses a line|uncalled for|not an acceptable way|not an okay way)
(do not|not|never|stop) (speak|talk|speaking|talking|write) to (me|us|our _|my _|him|her|them) [in|like|that|with|so] (that|this|such|way|language|manner|like)
(no place|no room|no excuse|zero tolerance) ..2 (for|here) ..3 (<mv_nasty>|language|insults|here)
(let|have|allow) (you|anyone|anybody) [to] (talk|speak|shout|swear|insult) (to|at|me|my|our) [_] [_]
treat (our|my|the|me|us|her|him|staff|each) [_] [_] [with] (respect|respectfully|courteously|politely|with respect|with courtesy|kindly)
not (in|with) (that|this|such a) (tone|language|manner|way|kind|sort) [_]
^ [and|ok|please] no [more] (insults|swearing|threats|abuse|name calling|shouting|cursing|slurs) [_]
(abusive|offensive|insulting|threatening|racist|sexist|vulgar|hostile) (message|messages|language|calls|behaviour|behavior|remarks|comments|words|mails|emails|posts) [_] [_] (will|is|are|be|get|may|can|must|has|have) [not|be|to] (not|answered|accepted|tolerated|blocked|ended|acceptable|ignored|reported|removed|read|stop|okay|ok|allowed|lead|be)
(i|we) (will|can|shall) not (go on|continue|carry on|stay|help|proceed|keep) ..7 (shouting|swearing|insulting|insults|threatening|threats|cursing|yelling|abusing|abusive|called names)
(while|when|if) you are (shouting|swearing|yelling|cursing|insulting|threatening) [at|me|us] [_]
(calling|insulting|threatening|swearing at|shouting at) (me|my _|our _|her|him|them) ..2 not (acceptable|okay|ok|on|allowed|tolerated|something)
(swearing|shouting|insults|threats|abuse|name calling|insulting) [_] (will|does|do) not (get|help|bring|change|solve|be|work|make) _
(use|choose|keep to|speak in) (polite|civil|respectful|decent) (words|language|terms) [_]
one more (threat|insult|swear word|slur|abusive) [_] [_] [_] (i|we|and|ends|means|will) [_]
except sorry ..6 (shouting|swearing|rude|abusive)
except (driver|agent|he|she|colleague|they|staff|clerk) [_] (used|was using|uses) ..2 language
except if there is (nothing|no)
except (warning|error) (light|message|tone)
except sorry ..5 (<mv_nasty>|language|words)
except (use|set|change|choose|select|switch|pick) (the|your|another|a) [_] language
except (rude|offensive|abusive|insulting) (of|to you|driver|agent|colleague|staff|email|letter|bot|reply)
except (names|rude|swear) ..2 (on|of) the
+ I want to help, but I can't continue if there are more insults.
+ Please stop swearing at me, otherwise I will end the call.
- I can't continue the repair without the part.
- Please avoid sending your PIN.
- I'm sorry our driver was rude to you.
+ I'm not able to continue this call if you keep shouting.
- Sorry for the language on that label.

kind escalate
class mv_senior = supervisor supervisors manager managers specialist specialists colleague colleagues expert experts superior director
    department engineers engineer advisor adviser
# I hand you over.
(transfer|transferring|connect|connecting|hand|handing|refer|referring|escalate|escalating|escalated|route|routing|elevate|elevating) (you|this|it|your|that|the|over|to) ..3 (<mv_senior>|team|team leader|team lead|person|somebody|someone|next level|second line|desk|relevant)
(passing|pass|putting|put|bringing|bring|getting|get|taking|take|moving|asking|ask|getting you|moved|handed|raised|raise) [on] (you|this|it|your _|in|over|the _|that) ..3 (<mv_senior>|team leader|team lead|head of|somebody with|someone (who|senior|with|higher)|person who|next level|complaints team|claims team|legal team)
(i am|we are|i will|let me|i would like to|i want to) [<mv_adv>] (bringing in|bring in|getting|get|asking|ask|involve|involving|looping in|loop in|fetch|fetching) [you] [a|an|my|our|the] [senior|duty|line|team|person|somebody|_] (<mv_senior>|leader|lead|person (who|in)|somebody|who)
(i am|we are) (bringing|getting) (in|you) [a|the] (person|somebody|human|colleague)
(my|our|duty|senior|the|a) (<mv_senior>|team leader|team lead|duty manager|senior colleague|line manager) [of mine] ..1 (is joining|joins|is taking over|takes over|is with you|will be with you)
(my|our|duty|senior|the|a) (<mv_senior>|team leader|team lead|duty manager|senior colleague|line manager) [of mine] ..2 (will|is going to|can|takes|is taking|are taking|joins) (take|call|ring|contact|decide|join|look|speak|be with|over|help|handle|pick)
(account~|accounts|technical|billing|complaints|artist support|claims|legal|specialist|fraud|tech|engineering|payments|lettings) team (will|can|is going to|are going to) (take|help|look|be|assist|handle|pick|call|contact)
team will (take it|take this|handle it) from here
take (it|this|over) from (here|me) :: counts -
(something|one|case|question|matter) for our _ team
(i have|we have|i|we) [<mv_adv>] (escalated|elevated|handed (this|you|it|your)|brought in|looped in)
(will|to|going to) escalate (this|it|your|the|that) [_]
(senior colleague|supervisor|manager|colleague) (joined|joins|join|to join) (us|me|this)
(escalated|escalating) (this|it|your|the) [_] [_] (to|with|for)
(like|want) you to speak (to|with) (the person|my|our|a)
(like|want|would|ask) (my|a|our|the) (supervisor|manager|senior colleague) to (look|join|call|take)
(put|putting|patch|patching) you (through|straight through)
(speak|talk|talking) (to|with) (a|my|our) (supervisor|manager|senior colleague|team leader|specialist) (about|now|and|today|for you)
(person|somebody|someone|colleague) (senior|higher|above me|with (more|the) (experience|authority|room)|who (can|could) (decide|settle|act)|trained for)
(taking|take) over from (me|here)
(pass|passed|passing|raised|sent|forwarded) [on] [this|it|your|the|that|these] [_] [on|over|onto|along|up] (to|with) (our|the|my) [_] (manager|supervisor|complaints|specialist~|team leader|senior|head office|technical team|engineering|legal|claims|account specialists)
class mv_desk = claims billing legal complaints fraud finance retentions hardship accounts technical tech senior security
    safeguarding warranty engineering payments lettings escalation escalations grievance disputes customs medical booking
    bookings admissions baggage loyalty sales lost planning housing maintenance second third higher head underwriting repair
class mv_chief = supervisor supervisors manager managers superior superiors director boss bosses lead leads headteacher
    principal matron foreman chief superintendent specialist specialists officer officers
    chair leader leaders authorities
class mv_handing = hand handing handed pass passing passed transfer transferring transferred connect connecting connected refer
    referring referred escalate escalating escalated elevate elevating elevated forward forwarding forwarded raise raising raised
    route routing routed bump bumping bumped send sending sent move moving moved bring bringing brought loop looping looped
    involve involving involved flag flagging flagged take taking taken put putting get getting got assign assigning assigned
    patch patching patched submit submitted submitting report reported reporting
# To whom.
<mv_handing> [on|up|over|in] (you|this|it|that|your _|the _|everything|these|his _|her _|through|straight) [_] [up|over|on|across|through|in|onto] (to|with|onto|into|in|before) [my|our|the|a|an|<name>|your] [_] [_] (<mv_chief>|<mv_senior>|tier two|tier <num>|level two|level <num>|second line|third line|next level|(<mv_desk> (team|desk|department|line|unit|office|people|colleagues|side))|billing|claims|legal|accounts|retentions|head office|underwriting|right (team|department|person|desk|people)) :: counts H
<mv_handing> [in] [you|on|up] [my|our|the|a|an|someone|somebody|one of our|one of my] [_] [_] (<mv_chief>|someone senior|more senior|who can decide|tier two|second line|legal team|(<mv_desk> (team|desk|department)))
<mv_handing> (you|this|it|that|your _|the _) [on|over|up|through|across|straight] to (<name>|my (boss|colleague|lead|senior)|billing|claims|legal|accounts|sales|retentions|fraud|reception|a (human|person|colleague)|the (person|people|colleague|duty _|on call _))
<mv_handing> (someone|somebody|a colleague|a person|a human) [_] (senior|higher|above|else|with|who|on the)
(up|taken up|raised) (the (chain|ladder|line)|with the higher)
have (a|my|our|the) (senior _|<mv_chief>|manager|colleague|specialist|lead) [_] (review|look|check|call|contact|ring|take|handle|step|phone|read)
(asked|asking|ask|got|getting|get|told|telling|briefed|briefing) (my|our|a|the) [_] (<mv_chief>|<mv_senior>|lead) [_] [to] (step|join|call|ring|look|take|review|contact|phone|sort|handle|decide|see|deal)
one of (our|my|the) [_] (<mv_chief>|<mv_senior>) (will|is going|can|is|takes|has)
(my|our|the|a) [_] (<mv_chief>|colleague|specialist|<mv_desk> team|<mv_desk> desk) [<name>|in _|at _|from _|on the _ _|on _] [now|will|has|is|can] (now has|takes this one|takes (over|it|this)|has your|will take|step in|taking this|looks after this|has the (file|case|notes)|is taking|will now|picks|will pick|will handle|will phone|will ring)
(speaking|speak|talking|talk) (to|with) <name> (in|from|on|at) _
(has|have|case|file|matter|complaint|it) [has|have|is|'s|been] [now|been] (gone|going|moved|escalated|referred|handed|passed|elevated|raised|transferred|taken up) [up|on|over] (to|with) [our|the|my|a] [_] [_] (<mv_chief>|<mv_senior>|head office|tier two|<mv_desk> team|<mv_desk> desk|authorities|committee|ombudsman|board|office)
(see if|check if|find) (a|my|our) (supervisor|manager|lead|senior|team leader) [_] (is free|is available|can|could|to) :: counts H
(told|briefed|filled|gave|given|shared with) (her|him|them|<name>) [in] [on|about] [all] (the|your|my|everything|all) (details|notes|history|case|background|story|situation|double|file|refund)
needs a (specialist|senior|supervisor|manager|human|second pair)
(brought|bringing|bring|pulled|pulling|called|got|get|looped|roped) [in] (my|our|a|the) [_] (<mv_chief>|<mv_senior>|tl|team lead|lead) (in|on|into|onto|to) [_]
(get|got|getting|put|putting) (my|our|a|the) [_] (tl|team lead|team leader|lead|<mv_chief>) on (this|it|the)
(case|file|complaint|claim|ticket|matter|it|this|request) (is|'s|now|has been|been) [now|been|already|sitting] (with|assigned to|referred to|raised to|raised with|passed to|handed to|in the hands of|before) (our|the|a|my) [_] [_] (desk|team|specialist|manager|supervisor|department|unit|specialists|expert|officer|lead|director|committee|engineers)
(pass|passing|passed|hand|handing|handed|transfer|transferring) (it|this|you|that|your _) [on|over|across] to (her|him|them)
(connected|connecting|transferred|handed|passed|put through) [you|now|over] (to|with) (an|a|our|the|one of) [_] (agent|person|human|colleague|advisor|specialist|manager|expert|supervisor|representative|team|nurse|member)
(informed|notified|alerted|briefed|consulted|involved) (my|our|the) (senior|seniors|<mv_chief>|boss|superior|team lead) [_]
(raised|logged|sent|passed|escalated|forwarded|flagged) [it|this] (to|with) (the|our) [_] (dev|engineering|technical|network|senior|backend|product|concerned|relevant|tech|specialist|legal|it|second line) (team|teams|department|desk|group|people)
(someone|somebody|anyone) with [more|the] (authority|experience|power|access|knowledge) [_]
(ask|asked|asking) the head _ to
(<mv_desk>) (team|desk|unit|department|line|people|colleagues|board) [is|are|has|have|will] [now|also] [be] (handling|handle|dealing|reviewing|taking|looking|working on your|picking|deciding|picked|got your|taken) _
(handing|hand|passing|pass) over to (<name>|my|our|the|a|someone)
(handing|passing|pass|hand|transferring) (you|this|it) [over|on] to (<name>|someone|somebody) _
(get|getting|put|putting) (a|my|our|the) (senior|supervisor|manager|superior|lead|specialist|boss) (on the (line|phone|call|chat)|on here|to you|for you|in here|over)
(goes|going|gone|went|sent|taken|put|puts) [it|this|your _|straight|up|now|today] (to|before|in front of) (our|the) [_] (board|director|committee|panel|ombudsman|management|leadership|supervisor|manager|head)
<mv_handing> you [over|on|up|now|across] to (a|an|our|the|one of our) [_] (agent|advisor|adviser|representative|person|human|team|department|desk|agents|specialists|colleague|unit)
(giving|bringing|taking|sending) (this|it|your case|that) [up|on|over|straight] to (our|my|the) [_] (head of|head office|back office|director|supervisor|manager|boss|lead|board) [_]
sent to the (back office|head office|specialist _|technical _) [_]
(want|like|need) my (supervisor|manager|boss|lead|colleague|senior) to (hear|see|know|read|look|join|take|speak|call) _
getting my (manager|supervisor|boss|lead|team lead|senior) [_]
(i have|i will|we have|we will|i am) (asked|ask|asking|have|get|getting) (a|our|the|one of our) (vet|doctor|nurse|engineer|pharmacist|lawyer|teacher|technician|mechanic|specialist|senior|colleague|expert) [_] to (call|ring|contact|look|speak|phone|step|see|review|check|join) [_]
colleague <name> [_] [_] [_] [_] (will|can|is) (ring|call|take|contact|help|handle|phone|email|going|with) [_]
filled (her|him|them) in
except (please|kindly|you can|can you|could you|you should) ..1 (ask|contact|speak|take|bring|send) ..2 your
except (got|get|have) the (manager|supervisor) 's
except ask your
except (pass~|send~|forward~|share~) ..2 (thanks|compliments|feedback|praise|kind)
except (transfer|transferring|move|moving|send|sending|put|take|bring) (the|your|that) (money|amount|plan|parcel|funds|order|line|car|bag|phone|device|payment) [_] to
except (did|was|have you|did you|do you) ..4 (escalated|supervisor|manager)
except ^ has ..4 (escalated|supervisor|manager)
except (if|whether) ..3 escalated
except (ask|asking|speak|spoken|talk) ..2 your (manager|supervisor)
except (pass|passing|passed) (on|your) [your] (compliments|feedback|comments|thanks|kind|praise|suggestion~|regards)
except put you through (this|that|it|so)
except (driver|seller|carrier|courier) will
+ I'm passing you to my team lead, who has all the notes.
+ I've escalated this to our billing team.
- Your manager ordered it.
- I'll pass your feedback on to the chef.
- Did you speak to a manager?
+ I've asked my floor manager to step in.
+ This needs a specialist, so I have moved it up to tier two.
- The manager is on holiday.

kind close
(goodbye|good bye|bye bye|farewell|cheerio|toodle pip)
(bye|bye now) $
^ [ok|okay|thanks|right|alright] bye [_]
^ [please|do|you] take care [and|of yourself|now|<name>]
take care (of yourself|now|and|goodbye|bye|all|$)
(have|enjoy) [yourself] (a|an|your|the) [very|really] [lovely|nice|great|good|wonderful|pleasant|safe|rest of [your|the]|fantastic|excellent|super|happy|relaxing|blessed|brilliant|amazing|beautiful] (day|evening|night|weekend|week|one|time|afternoon|morning|holiday~|christmas|party|trip|flight|journey|stay|meal|cake|garden|year|rest|game|show|concert|film|book|music|wedding|birthday|drive|visit|summer)
(enjoy|happy) (your|the|it|exporting|travels|travelling|listening|shopping|streaming|holidays|gaming|reading|watching|gardening|new year|birthday|baking|cooking|playing|browsing)
^ enjoy $!
^ enjoy $
(all the best|best wishes|best of luck|safe travels|safe journey|safe trip|until next time|see you (soon|on|again|then|there|at|in)|look forward to (seeing|welcoming|serving)|fingers crossed for)
(wish|wishing) you (a|an|all|the|every|lots|luck|well|good|safe|happy|much)
^ [and] good luck [with|for|on|at|$]
(closing|close|closed) (this|the|your) (ticket|case|chat|request|conversation|enquiry|complaint|matter) [now|as|and|since]
(glad|happy|pleased|great) (we|i) (could|have|were|was) [able to] (help|helped|able|of help|sort|assist)
(glad|happy|pleased) (to have|i could|we could) (helped|help|been of)
you are [very|most|so|always|more than] welcome ($|and|have|to|<name>|enjoy|take|here|we|i|any|for|anytime)
(kind|best|warm|warmest|with kind|with best|many) (regards|wishes|greetings)
(yours (sincerely|faithfully|truly)|sincerely yours|regards) [_] [_]
(was|been|always) (a|my|our|an) [real|great|absolute] (pleasure|honour|honor|delight|joy) [_] [_] [_]
(great|lovely|nice|good|pleasure) (helping|talking|assisting|speaking|chatting|serving|doing business|talking) [to|with] you
(hope|hoping) (the rest|your (day|week|evening|weekend|trip|night|morning|afternoon)|you (have|enjoy|get) (a|the|your|some)) [_] [_] [_] (better|well|good|great|lovely|wonderful|nice|smooth|smoothly|quieter|day|weekend|evening|week|rest|time|trip|night|holiday|easier)
^ [have a] (safe|happy|pleasant|smooth|bon|good) (flight|travels|trip|journey|holidays|voyage|drive|landing|night|shopping|gaming|streaming|riding|weekend|ride) $!
^ [have a] (safe|happy|pleasant|smooth|bon|good) (flight|travels|trip|journey|holidays|voyage|drive|landing|night|shopping|gaming|streaming|riding|weekend|ride) [and|to]
(see|speak to|talk to|hear from) you (next time|around|later|then|soon)
(speak|talk) soon
sleep (well|tight)
until (then|next time|we speak) $
except speak to you (soon|later) about
except good night (rate|tariff)
except good luck with (that|it|this)
except (have|having) a ..2 (bad|hard|rough|terrible|difficult|problem|issue|trouble) (day|week|time)
except you are welcome to
except as regards
except regards to
except happy (birthday|new) (order|cake|card)
except (will|to|if|can|i|we) close (this|the|your) (chat|call|conversation) (if|unless|when)
except (sorry|regret) ..3 wishes
+ Have a lovely evening!
+ Take care, goodbye.
- Have a look at the page.
- I'll take care of this myself.
