# Inner marks: no cues, but receipts, stages and reviews rest on them.

role customer

# Anything wrong that is told, evenly or not.
class hint_thing = it that everything all this parcel package order refund money item delivery internet phone app account service replacement website site heating
    boiler wifi card email suitcase bag luggage engineer flight screen router broadband update link page login code voucher
class hint_wrong = broken faulty damaged defective cracked smashed torn leak~ leaking frozen freeze~ crash~ bugged buggy glitch~ lag lags lagging laggy error~ missing
    incorrect incomplete scratched dented stained chipped ripped snapped burnt mouldy moldy mould rotten stolen hacked overheat~ flicker~ disconnect~ outage~
    unavailable invalid jammed unreadable corrupt~ refused declined rejected stuck faulted malfunction~ unable mistake bug bugs hole rip stain draining buffering
    expired delayed overdue misdelivered unreadable inaccessible garbled rusty mislabelled noisy
kind trouble
(not|never|will not|does not|did not|can not|would not|stopped|stops|refuse~|fails|failed|keeps|unable|no longer) ..1 (work~|turn~ (on|off)|start~|open~|load~|connect~|charge~|charging|arrive~|come|came|respond~|play~|print~|sync~|log in|log into|let me|install~|download~|update~|updating|show~ up|delivered|received|here|fit|fits|heat~|ring~|function~|switch~ on|accept~|appear~|recognise~|recognize~|save|saving|send|sending|access|find|see|get|hear|use|cut~ out|dropping|going off|change|changing|stream~|recording|display~|complete|pay|sign in|register|track)
<hint_wrong>
(dead|wrong|late|slow|empty|down|lost|failed|fails|failing|fail|missed|blocked|locked|cancelled|canceled|blank|black|short|dropped|drops|duplicate|void) $
(is|'s|are|was|were|been|be|got|went|arrived|came|come|still|gone|has|have|get|gets|goes|runs) [all|so|very|too|completely|really|also|already|just|been|got|running|half] (dead|wrong|late|slow|empty|down|lost|failed|missed|blocked|locked|cancelled|canceled|blank|black|short|dropped|out of (order|stock)|broke|worse|off|cold|wet|ruined|unplayable|failing|killed|flooded)
(wrong|missing|lost|failed|dead|slow|late) (item|size|colour|color|address|amount|price|name|order|product|part|one|date|bill|shoes|thing|number|code|room|baggage|luggage|parcel|package|suitcase|delivery|internet|signal|payment|train|flight|hand|dose|address)
(problem~|issue~|trouble|fault|faults|glitch) (with|when|is|in|on|that|where|since|again|after|getting|logging|accessing)
(a|an|this|the|my|another|some|having|have|had|same|experiencing|big|biggest|same|technical) ..1 (problem|problems|issue|issues|trouble|fault|error)
(lost|losing|lose) (my|our|the|a|all|signal|connection|internet|everything)
(broke|breaks|dies|died|drops|dropping|cuts out|cutting out) [every|after|again|off|when|the|within|on]
(where is|where 's|where are) (my|our|the) ..1 (order|parcel|package|refund|money|delivery|item|bag|luggage|suitcase|driver|engineer|card|replacement|phone|package~|stuff|flight)
(never|not) (arrived|came|received|turned up|got|delivered|worked|showed)
(still|yet) (no|not|nothing|waiting)
not my (door|front door|house|order|package|parcel|address|item|size|signature|name|bill|account)
(asap|right away)
(app|phone|it|screen|laptop|internet|wifi|snapchat|computer|tv|box) ..2 (freaking out|acting (up|weird|strange)|playing up|acts up|turns (slow|off|black)|runs slow|spazzing)
not (shipping|delivering|working|loading|charging|connecting|responding|even close|updating|playing|refunding)
(can not|could not) (used|issue|deliver|refund|replace|receive|make|go|get)
(someone|somebody|hacker|stranger) ..3 (access|hack~|log~ into|using) my
no (signal|internet|connection|hot water|heating|power|water|service|sound|picture|reception|wifi|dial tone|answer|reply|response|show|sign)
nothing (happens|works|happened|arrived)
(charged|billed|debited) (twice|again|wrong|me|the wrong)
(can not|could not|unable to|not able to|do not know how to|trying to|no way to) (log in|login|access|use|find|get|sign in|open|connect|cancel|pay|change|order|reach|see|make|complete|track|download|update|install|send|call|book|claim|contact|speak|fix|hear|play|watch)
(need|needs) (help|repair~|fixing|replacing|a replacement|assistance|sorting|a refund)
(want|would like|request~|like) (a|my|the|to get a|to) (refund|return|replacement|exchange|complain|complaint)
(send~|sent) (it|this|them) back
(have|make|made|raise|raised|register~|lodge~|my|a|this|the) ..1 complaint
complaining
(please|kindly|can you|could you) ..1 (fix|sort|resolve|look into|do the needful|rectify)
(help me|help us|help please|please help|somebody help|someone help|^ help)
(went|gone|goes|turned) (wrong|black|blank|dead|missing|off)
(not|never) (what i (ordered|wanted|expected)|right|correct|normal|ideal|useful|helpful|clear|showing|there|good|great|happy|enough|fair)
(packet|rattling|squeak~|dripping|drip|grinding|smells|smelly|stopped|flickers|unreliable|confusing|annoying|disappointing|waste)
(getting|get|got|receive~) ..1 (error|spam|nothing|disconnected|logged out|kicked|hacked|cut off|charged|suspicious|verification codes)
(messed|screwed|fucked|mucked) up
(used to (work|be|get|have)|worked (fine|great|perfectly|well|ok) (until|till|before))
(why|how come) ..3 (not|no longer|stopped|so (slow|long|hard|late|expensive)|charged|cancelled|still)
(no|out of) stock
(scared|worried|concerned) (to|about|that)
# What was done to the customer, or not done, as an event: any of it is something wrong.
(you|they|your _|somebody|someone|staff|driver|engineer|agent|manager|nurse|landlord|company|bank|airline|hotel|shop|site|app|system|he|she) [guys|people|just|have|has|had|then|all|also|again|even|still] (gave away|took away|took (my|our|it|everything|money|the wrong)|sold (my|our)|cancelled|canceled|closed|changed (my|our|the)|moved (my|our|us|me)|removed|blocked|locked|suspended|froze|deleted|dropped|lost|broke|damaged|ruined|refused|denied|declined|rejected|ignored|forgot|missed|messed|overbooked|bumped|left (me|us|my|our|the|it)|threw|dumped|disconnected|cut (me|us|off|my)|hung|kicked|turned (me|us) (away|down|off)|skipped|delayed|postponed|rescheduled|downgraded|withdrew|gave (my|our)|made (me|us)|let (me|us) down|failed|shut|crashed|scratched|spilled|shouted|laughed|lied|walked|vanished|disappeared)
(gave|given|giving) (my|our) ..3 (away|someone|somebody|another|else)
(cancelled|canceled|bumped|rejected|denied|refused|declined|turned away|kicked out|locked out|cut off|evicted|disconnected|stranded|overbooked|double booked|abandoned) ..2 (me|us|my|our|without|again|twice|by|for no|at the|last minute)
(i|we) (already paid|have paid|had paid|paid) (in full|already|extra|good money|on time|you|top)
(stranded|stuck|asleep|sleeping|sat|standing|left|freezing|shivering|soaked|starving) ..2 (outside|lobby|floor|airport|station|street|kerb|curb|rain|cold|dark|sofa|pavement|car park|tarmac|corridor|nowhere)
(out of pocket|left without|without (heating|water|power|internet|a (phone|car|bed|room|home|cooker|fridge)|hot water|electricity|gas|wifi|signal|service|money|my (bag|luggage|medication|card|phone|money|car)))
(nobody|no one|not a single|none of (you|them|your)) ..2 (came|turned|showed|answer~|respond~|repl~|called|rang|picks|picked|helped|knows|knew|told|warned|mentioned|fixed|fixes|cares|cared|listens|listened|reads|bothered|apologise~|apologize~|explained|understood|wants)
(not|never) ..1 (got|get|received|heard|seen|had|told|informed|warned|offered|explained|fixed|solved|resolved|sorted|refunded|credited|paid|replied|answered|moved|helped|apologised|apologized|corrected|cancelled|removed|shipped|dispatched|delivered|turned up|showed up|good enough|acceptable|honoured|honored|as (described|advertised|promised|agreed))
(vanished|disappeared|collapsed|exploded|caught fire|flooded|burst|seized|died on me|fell apart|falls apart|fell off|came off|gave up|packed up|conked out|went bang|blew up|stopped dead|on the blink|on the fritz|kaput|knackered|not right|goes wrong|going wrong|went wrong|gone wrong|cut out|bricked|dead on arrival)
(wasted|waste|ruined|spoiled|spoilt|wrecked|missed) ..1 (my|our|a|the|hours|whole|day|morning|afternoon|evening|holiday|wedding|birthday|christmas|weekend|trip|flight|connection|connecting)
(cost|costing|costs) (me|us) ..1 (<money>|<num>|a|the|my|our|hours|days|money|dearly|job|business|customers)
(wait~|waited|waiting) ..2 (for|since|on|all|over|nearly|more|<num>|two|three|four|five|six|seven|eight|nine|ten|hours|days|weeks|months|ages|too|so|forever|long)
(hold|queue|hold music) ..1 (for|music|again|since)
(charged|billed|debited|deducted|taken|overcharged|fined|penalised|penalized) ..2 (twice|three times|again|extra|more|too|without|double|from my|for (a|an|the|something|two|three|nothing|it|my))
(fee|charge|charges|surcharge|penalty|fine|deduction) ..2 (nobody|never|not|i was|without|mentioned|unexplained|wrong)
(price|rent|bill|premium|fee|fare) ..2 (doubled|tripled|went up|gone up|jumped|hiked|higher|increased|risen|up by|wrong|double)
(sent|delivered|given|gave|got|received|brought|served|booked|put|shipped) ..2 (wrong|incorrect|someone else|somebody else|faulty|broken|empty|expired|used|instead)
(let down|rude|unhelpful|dismissive|shambles|disgrace|appalling|poor|terrible|awful|horrible|dreadful|filthy|dirty|stale|soggy|undercooked|inedible|unsafe|dangerous|unfair|unacceptable|overpriced|useless|hopeless|pathetic|worst|complaint|complain|disappointing|fed up|nightmare|unhappy|dissatisfied|unimpressed)
(promised|supposed to|meant to|was told|were told|said (it|you|they|he|she|someone|that)) ..4 (would|be|have|come|call|arrive|get)
(third|fourth|fifth|sixth|seventh|second|<ordinal>) ..1 (time|call|email|complaint|attempt|message|letter|ticket|engineer|visit|replacement) ..2 (i|we|this|about|now|and|in|of|today)
(less than|far from|anything but|nowhere near|short of) (ideal|impressed|satisfactory|happy|good|helpful|what|perfect|acceptable|clean|expectations)
(leave~|left) ..2 to be desired
(still|yet) (not|nothing|no|waiting|on hold|broken|down|missing|pending|wrong|unresolved|the same|happening|nada|unpaid|unanswered)
still (does|do|is|are|has|have|did|can|will|was) not
except (no|not a|without|any|never had|zero) ..1 (problem~|issue~|trouble|complaint~|error~|concern~|delay~|fault~|bugs|mistake)
except (no problem|no problems|no worries|no trouble|no issues)
except (fixed|solved|resolved|sorted) ..2 (problem~|issue~|bug|error|fault|glitch|it)
except (not|never) (late|broken|damaged|lost|down)
except (late) (fee|fees|reply|night|evening|checkout|check out)
except (down) (to|for|under|the|load)
except (lost|missed) (in|you)
except (can not|could not) (see|find) ..1 (fault|a problem)
except not (long|happy to)
except (can not|could not) (get enough|wait|find fault)
except (never|not) ..3 let (me|us) down
except (never|not) let (me|us)
except (terrible|awful|bad|poor|worst) (memory|weather|handwriting|typist|eyesight)
except nothing is wrong
except (^|,) had it been _
except (old|previous|last|former) (provider|bank|company|insurer|supplier|carrier) (was|is|were) _
except charged (me|us) less
+ The clerk gave my room away.
+ Your fitter left us without hot water.
- I have a terrible memory for names.
+ My parcel is missing.
+ The app keeps crashing.
+ there's a hole in the jumper
+ Nothing happens when I press the button.
+ wifi drops every evening
- No problem at all.
- Works perfectly.
- No issues so far.

# Names a strong feeling. Fear, worry and doubt are milder.
class hint_upset = angry annoyed upset frustrated disappointed hurt exhausted humiliated shocked heartbroken devastated gutted desperate overwhelmed irritated unhappy dissatisfied insulted
    offended livid furious fuming mad raging irate seething outraged appalled disgusted pissed unimpressed miserable helpless bitter distressed stressed gobsmacked aghast
class hint_worried = worried concerned anxious scared afraid nervous sad confused embarrassed lost uneasy baffled puzzled tired uncomfortable apprehensive
class hint_felt = am are was feel feels feeling felt getting got makes made making left became so very really quite extremely pretty rather bit deeply beyond truly incredibly utterly
    absolutely totally completely just still now thoroughly seriously
kind feeling
<hint_felt> <hint_upset>
<hint_felt> <hint_worried> :: mild
(frustrate~|disappoint~|annoying|upsetting|stressful|distress~|infuriate~|exasperate~|maddening|heartbreaking|devastate~|gutted|fed up|let down|livid|furious|fuming|irate|outraged|appalled|disgusted|unhappy|dissatisfied|dissatisfying|disheartening|disgusting|heartbroken|soul destroying|nightmare|upset|angry|annoyed|pissed off|pissed)
(worrying|worried|scared|panick~|unsettling|hassle|stressed|anxious|inconvenience~) :: mild
(at|to) (my|our) wits end
(had|have had) enough (of|$)
(last|final) straw
(lost|losing|lose) (my|all|our) (patience|faith|trust|temper|mind|sleep|hope)
(in|close to|reduced to) tears
(not|un) ..1 (happy|pleased|impressed|satisfied|amused|thrilled)
(breaks|broke) my heart
(sick and tired|sick of|sick to death|tired of|fed up of|done with)
(😡|😠|🤬|😤|👿|🖕)
(😢|😭|😞|😔|😩|😫|☹|🙁|😣|😖|😟|😰|💔|👎|😒|🙄|😑|😐|😕|😥|😓|":(") :: mild
(ugh|argh|grr|aargh|fml)
(sigh|smh) :: mild
(cry|crying|cried|sobbing)
(drive~|driving|driven|drove) (me|us) (crazy|mad|insane|nuts|up the wall|round the bend|bonkers|potty|to despair)
except (not|no longer|never|hardly) ..2 (angry|annoyed|upset|mad|frustrated|worried|disappointed|stressed|sad|unhappy|confused|disappoint)
except (do not|no need to|not to) (worry|be sad|get upset)
except (crying|cried) (laughing|with laughter|with joy|happy)
except (sad|sorry) to hear
except (pissed|angry|annoyed|mad) (at|with) myself
except (never|did not|not) disappoint~
except (tired|exhausted) (legs|feet|kids)
except (you were|you are|you guys are) (lost|sad)
+ I am so disappointed.
+ this is really frustrating
- I'm not angry.
- not disappointed at all

# Contempt or exasperation. One harsh word is milder than a stressed one.
class hint_hot = disgraceful disgusting disgusted outrageous shameful appalling atrocious horrendous despicable inexcusable insulting scammers scum fraudsters thieves liars crooks cheats
    furious livid fuming enraged outraged infuriating infuriated seething irate insane insanity laughable moronic idiotic unforgivable intolerable deplorable diabolical imbecilic
    contemptible extortion robbery despise
class hint_warm = ridiculous unacceptable pathetic absurd shambles farce horrible horrific terrible awful dreadful abysmal shocking incompetent incompetence useless worthless garbage trash
    rubbish worst hate hated hating nonsense scam fraud lies lying ripoff con unbelievable unbelievably stupid stupidity clueless hopeless sucks suck sucked joke
    criminal disgrace madness rude unprofessional arrogant condescending patronising patronizing unreal lousy shoddy horrid nuts
kind heat
<hint_hot> :: 0.7
<hint_warm> :: mild
(absolute|absolutely|complete|completely|total|totally|utter|utterly|fucking|bloody|beyond|what a|such a|freaking|truly|just|so|simply|very) ..1 (joke|disgrace|shambles|farce|mess|nightmare|disaster|ridiculous|useless|unacceptable|pathetic|disgusting|bullshit|bs|waste|incompetence|rubbish|crap|garbage|trash|scam|nonsense|lies|stupid|terrible|horrible|appalling|awful)
(how dare|have the (nerve|cheek|audacity|gall)|the (nerve|cheek|audacity|gall) (of|to)|got a (nerve|cheek))
(not|never) (good enough|acceptable) :: mild
not even close
is (this|that) (really|actually|even|seriously) ..2 (acceptable|ok|okay|how|fair|right) :: mild
(waste of|wasting|wasted) ..2 (time|money|space|day~|hour~|effort|breath) :: mild
(sick and tired|sick to (death|the)|sick|fed up|done|had it) (of|with) (this|you|your|being|the|all|it|these|having|waiting|hearing|explaining|repeating)
tired of (this|you|your|being|having|waiting|hearing|my|these) :: mild
(had|have had) (it|enough|it up to here) (with|of) (you|your|this|the)
(shame|screw|curse|damn|stuff|fuck) (on|you|this|your|<handle>|apple|amazon)
(are you|you are|you|is this|you have got to be|got to be) (kidding|joking|serious|taking the|having a laugh|mad|insane|crazy|out of your)
(kidding me|joking me|having a laugh|taking the (piss|mick))
(what (is|'s|the hell is|the fuck is|the hell) wrong with (you|this company|<handle>))
(what the (hell|fuck|actual)) ..1 (is|are|do|did|you|wrong|$) :: mild
(seriously|come on|for real) $? :: mild
(seriously|really) $! :: mild
(enough is enough|last straw|final straw|over it|so done|had enough of)
(do not) (dare|give me that|give me this|tell me to|start|patronise|you dare|talk to me)
(not my problem|get it together|do your job|get a grip|wake up|get your (act|shit)|sort your|sort it out|sort yourselves|learn how to)
(what a|such a) (joke|shambles|disgrace|farce|mess|waste|rip off|con|scam|disaster|load of|shitshow)
(no|lame|pathetic|more|same|enough) excuse~ :: mild
excuse~ after excuse~
(worst) ..2 (ever|service|company|experience|possible|airline|website) :: mild
(no|zero) (respect|shame|clue|decency)
(greedy|thieving|lying|robbing) _
(joke of a|excuse for a|excuse of a|so called) ..1 (company|service|bank|airline|customer|support|shop|team)
(what kind of|what sort of) (company|service|business|people|joke|idiot)
(rot in|go to) hell
(great|good|nice) job ..5 (losing|not|never|again|breaking)
(🤬|🖕|👿)
(😡|😠) :: mild
except (not|never|nothing|hardly|is not|was not) ..2 (ridiculous|bad|terrible|the worst|worst|horrible|awful|useless|pathetic|hate|hated|rude|poor|joke|garbage|a scam|unacceptable|stupid|crap|rubbish|trash)
except (just|only|was|as) ..1 (kidding|joking|a joke|joke)
except (jokes|joke) (in|about|card|book|shop)
except sick (leave|pay|child|note|beat~|trainers|kicks|design|bag)
except (love|loved|laugh~) ..3 joke
except hate to (bother|ask|complain|be|trouble|say|miss)
except (my|own|am|being|felt|feel|feeling|i was) ..1 (stupid|stupidity|rude|ridiculous|useless|hopeless|awful|terrible) [mistake|asking|question]
except (stupid|silly) question
except (came across|sound~|be|being|come across) ..1 rude
except (terrible|awful|horrible|rubbish) (weather|memory|at (maths|this|tech|computers))
except (rubbish|garbage|trash) (bin|bag|bags|collection|can|truck|pick up|day)
except unbelievably (good|great|fast|quick|kind|helpful|grateful|happy)
except (old|previous|last|former|other) (bank|provider|company|supplier|job|phone|insurer|carrier) ..3 (terrible|awful|worst|useless|rubbish|horrible)
except (con|scam) (air|carne|alert)
except (not|no|never) rude
except or a scam
+ This is absolutely ridiculous.
+ What a joke of a company.
+ How dare you.
- It's not bad at all.
- I'm just kidding.
- Hate to bother you again.

# Liking, without thanks. What was good once, would be good, or is asked for, is none.
class hint_good = great excellent amazing awesome fantastic wonderful brilliant superb outstanding perfect lovely incredible phenomenal stellar exceptional fabulous terrific impressive
    fab magic spotless faultless flawless
kind praise
(<hint_good>|good|nice|best|top notch|first class|quick|fast|efficient|super|friendly|speedy|smooth|pleasant) ..1 (service|experience|support|help|job|work|product|company|team|staff|customer|delivery|app|shop|store|quality|response|people|guys|driver|price~|deal|value|communication|resolution|agent|stay|hotel|food|food|present|game|crew|flight|purchase)
(i|we|my _) [really|absolutely|just|so|still|seriously|do] (love|loved|adore|enjoy|enjoyed|recommend|am impressed|was impressed|am delighted|am thrilled|am over the moon)
(i am|we are|i was|am|are) [so|very|really|extremely|more than|super] (happy|pleased|impressed|delighted|thrilled|chuffed) (with|by|to|$)
(love|loving|loved|adore) (it|this|the (new|way|app|service|product)|these|them|you|my new)
(really|very|so|super|extremely|absolutely|most|truly) (happy|pleased|impressed|delighted|helpful|friendly|polite|thrilled|lovely|kind|tasty|comfortable|comfy|professional)
(works|working|worked|runs|fits|fitted|goes|went) [absolutely|really] (great|perfectly|like a (dream|charm)|a treat|well|brilliantly|beautifully|wonderfully|a dream)
(works|working) fine
(well done|keep up the (good|great)|keep it up|great job|good job|nice job|good work|great work|five stars|5 stars|highly recommend|would recommend|can not fault|could not be (happier|better)|hats off|kudos|commend|props to|shout out|shoutout|made my day|exceeded|over the moon|top notch|spot on|second to none|bang on|10 10|thumbs up)
^ [so|really|absolutely|just|simply|truly|that 's|that is|it is|it 's|this is|very] <hint_good> $
^ [so|absolutely|truly] (<hint_good>|yay|wow|woohoo|hooray|congratulations|congrats|fab) $!
(is|was|are|were|'s|been) [so|really|absolutely|just|simply|truly|always|been|very|100] (<hint_good>|delicious|gorgeous|beautiful|the best|a star|a legend|super|so kind|a gem|a credit|a pleasure|sick|the bomb|killer|fire|stunning)
you (are|guys are|people are|have been) [all|so|always] (<hint_good>|the best|good|kind|helpful|legends|a legend|a star|stars)
(a|an|absolute|such a|proper) (legend|star|gem|diamond|lifesaver|treasure|pleasure|delight)
(yay|woohoo|hooray|wahoo)
(😍|😀|😃|😄|😁|😊|🙂|❤|💕|🥰|👏|👍|🎉|👌|🙌|💯|💖|♥|😘|🤗|✨|🔥|😋|":)"|":d"|"<3")
except (not|never|hardly|is not|was not|no|nothing|isn) ..2 (<hint_good>|good|happy|pleased|impressed|best|nice|helpful|recommend|well|fine|friendly|professional|polite|quick|fast)
except (would|could|will|might|should) (be|have been) ..2 (<hint_good>|nice|good|helpful|perfect)
except would ..1 (love|recommend) (to|if|a)
except (used to|until|till) ..2 (love|be|enjoy|like)
except (<hint_good>|fine|well|perfectly|happy|good|great) ..1 (until|till|before|but|except|up until|yesterday|last)
except (is|are|was|were|do|does|what|any|which|where|how) ..4 (<hint_good>|good|best|nice|fast|quick) ..5 $?
except (<hint_good>|nice|good|best) [job|work|one|service|customer service|start|going|way] ..4 (<sig_harm_word>)
except (the best|good|great|best|nice) (way|thing|time|luck|morning|evening|day|afternoon|friday|idea|before)
except (old|previous|last) (version|one|app|update) ..2 (great|better|good|perfect)
except love (to|how (you|it) (never|always|keep)|when)
except love you guys but
except (was) ..1 (happy|pleased|impressed) ..3 (until|but|before)
except (another|more|wrong|late|broken) , (<hint_good>)
+ Excellent service today!
+ I love it.
+ The crew were so kind.
+ works a treat
- not impressed
- not great
- it worked fine until the update
- It would be great if it worked.
- Great, another outage.

# It works, it came, it is done.
kind relief
(<hint_thing>|he|she|they) [has|have|is|are|'s|been|just|finally|now|all] (works|is working|'s working|working|is back|'s back|back (on|up|online)|fixed|sorted|solved|resolved|arrived|came|is here|'s here|turned up|went through|got here|landed) [now|again|today|this morning|perfectly|fine|great|safely|early|yesterday] $
(<hint_thing>) [has|have|is|'s] [finally|now|just|all] (works|is working|'s working|working|fixed|sorted|solved|resolved|arrived|came|here|turned up|went through|landed|back) (now|again|today|this morning|yesterday|perfectly|safely|early|at last|and (it|i|all)|thanks|thank you)
(got|received|have received|have got) (it|the|my|your) ..1 (refund|money|parcel|package|replacement|item|order|card|credit|it) [now|today|this morning|yesterday|back] $
(got|received) (it|the|my) ..1 (refund|money|parcel|package|replacement|order|now|today) (thanks|thank you|today|this morning|yesterday|phew|safely|itself)
(received|got) the (refund|parcel|money|replacement|package)
(that|it|which|this) (did it|has done it|did the trick|worked|helped|fixed it|sorted it|solved it|works|helps) [now|a lot|thanks|thank you|great] $
(that|it|which|this) (worked|helped|fixed it|works) (thanks|thank you|perfectly|great|a treat|a lot)
(did the trick|problem solved|all good|all sorted|all set|all fine|sorted now|working now|works now|fixed now|sorted thanks|all done|phew|what a relief|relieved|huge relief|weight off|good as new|back to normal|all working)
(i am|we are) (all sorted|sorted|all set|relieved|good to go|back in|in now|happy now)
(finally|now) (works|working|fixed|arrived|sorted|resolved|got it|back on)
^ (received|solved|resolved|sorted|fixed|done) $
(update|patch|restart|that|reset|new one|replacement|reinstall~) (fixed|solved|sorted|cured) (it|the|my|everything)
(glad|happy|pleased) (to hear|that is|it is|that it|it 's)
except (not|never|nothing|has not|is not|still|does not|no|yet|nobody) ..3 (work~|arrived|come|came|fixed|sorted|solved|resolved|received|here|done|helped|working|back)
except (should|will|would|must|supposed|want|need|get|please|can|says|said|claims|once|when|if|until|before|after|whether|unless|since) ..3 (<hint_thing>|it|that) ..2 (arrived|works|working|fixed|sorted|solved|resolved|come|came|here|back|delivered|helped|worked)
except (should|will|would|must|supposed) (be|have)
except (arrived|came|works|worked|working|good|sorted|fixed|delivered|fine) ..2 (broken|damaged|late|wrong|until|till|but|before|empty|smashed|cracked|yesterday but|opened|cold|faulty|without|with a|up until|except)
except (it|today|now|refund|order|parcel) but
except ^ (is|has|have|was|did|does|are|were) ..3 (arrived|working|fixed|sorted|resolved|here|back|solved|come|worked|work)
except (is|has|was|did|does|have) (it|that|this|everything|my _|the _) ..3 $?
+ It works now, great.
+ The refund arrived this morning.
+ ok that worked
+ the update fixed it
- It still doesn't work.
- Has it arrived?
- All good until I updated.
- It arrived broken.
- Your site says it arrived but it didn't.

# Turns an offer down.
kind refuses
^ (no|nope|nah) (thanks|thank you|i do not want|that is not|that 's not|that will not|not interested|not good enough|you keep)
no thanks (i|we|just|not)
(do not|does not|did not|will not) ..1 (want|need|accept) ..1 (voucher|credit|discount|coupon|replacement|gift card|points|exchange|your|apology|apologies|another one|offer)
(that|this|it) (does not|will not|is not going to) (help|work for|solve|be enough|cut it)
(will not|am not going to|can not|not) ..1 (accept|settle for|take) (that|this|it|your|a (voucher|credit)|less|no for)
(keep|stuff|shove|stick) your (voucher|discount|credit|apology|money|offer|<money>|points|coupon|apologies|gift card)
(that|this|it|which) (is|'s) (not|no) (acceptable|use to (me|us)|good to (me|us)|help to (me|us)|what i (want|asked for)|good enough|enough|an option)
not interested
(i|we) would (rather|prefer) [to] (have|get|take) (the|my|a) (money|refund|cash)
want (a|my) refund not
not (a|store) (voucher|credit|replacement) $
+ No thanks, keep your voucher.
+ That doesn't help me.
+ I'd rather have the money.
- I don't want to be rude.

# No longer needs what was promised.
kind releases
(never mind|nevermind)
no need (to (call|ring|phone|send|come|reply|reply|email|follow|chase|bother|contact|do|worry)|for (a|the|you)|anymore|now|$)
(no longer need|do not need|not needed|do not bother|forget it|forget about it|call it off|no rush|disregard|not necessary) [the (call|callback|visit|refund|replacement|email)|it|that|any more|anymore|a (call|callback)|to (call|ring|come|send)|calling|ringing|sending] $
(no longer need|do not need) (the|a|you to|your|that|any) ..1 (call|callback|visit|engineer|replacement|email|appointment|call back|reply)
do not bother (sending|calling|ringing|coming|replying|with)
(ignore|disregard) (that|my|the (last|previous|above))
(cancel|forget) (that|the (call|callback|visit|appointment))
(all sorted|i sorted it|sorted it|found it|worked it out|figured it out|solved it|fixed it|got it working|sorted it out|problem solved) [now|myself|thanks|thank you|already|in the end]
(booked|bought|found|got) (somewhere|something|it|one) (else|myself|elsewhere)
+ never mind, sorted it
+ no need to call any more
- I need it today.
- I found a crack in it.

# The promised thing has happened.
class hint_promised = it that parcel package refund money order replacement item engineer driver email letter voucher card call bag box key technician plumber courier suitcase luggage credit
    he she they payment
kind settled
(<hint_promised>) [has|have|just|finally|did|was|is|been|already|now] (arrived|came|come|turned up|got here|went through|landed|refunded|fixed|called|rang|done|sorted|cleared|credited|delivered|phoned) [back|me|us] [today|yesterday|this morning|now|just now|last night|earlier|fine|safely|in the end|at last|and|thanks|thank you|$]
(<hint_promised>) (is|are|'s) [now|finally] (here|in my account|on my account|back|sorted|done|fixed)
(he|she|they|someone|somebody|agent|manager) (called|rang|phoned|emailed) (me|us|back)
(got|received) [it|the|my|your|a|that] ..1 (money|refund|parcel|package|email|call|letter|voucher|replacement|message|text|code|confirmation|card|reply|credit) [back|today|yesterday|now|thanks|thank you|this morning|from (you|him|her|them)|$]
(got|received) it [today|yesterday|now|thanks|thank you|this morning]
(thanks|thank you) for (the (call|email|refund|replacement|update|message|text|voucher|call back|callback)|calling|ringing|phoning|sending|getting back|coming)
(they|he|she) (have|has) (done|sorted|fixed|sent|called|refunded)
except (not|never|nothing|has not|have not|still|no|yet|did not|nobody|no one) ..3 (arrived|come|came|received|here|turned|got|called|rang|had|refunded|delivered|fixed|done|sorted|credited)
except ^ (is|has|have|was|did|does|are|were) ..4 (arrived|working|fixed|sorted|here|back|come|called|ring|came|refunded|delivered)
except (arrived|came|delivered|come) ..2 (broken|damaged|late|wrong|empty|smashed|cracked|opened|cold|faulty|without|with a|but)
except (says|said|shows|claims|when|if|until|once|after|before|whether) ..3 (arrived|came|come|delivered|refunded|called|here|sorted|fixed)
except (letter|email|message|text|call) (saying|that|telling|from|asking|about|demanding)
except (last|a) year
+ The parcel arrived.
+ Got the money, thanks.
+ He called me back.
- Nothing has arrived.
- The parcel arrived broken.
- Did the engineer come?

# Asks for another time.
kind reschedules
(can|could|would|will|may) (you|we|i|it|they|he|she) ..4 (instead|rather|later than|earlier than|another (day|time)|postpone|reschedule|rearrange)
(can|could|would) (you|they|he|she|it|we) [please] (call|ring|phone|come|do|make it|be|visit|deliver|meet|try) ..3 (later|earlier|after|before|another (day|time)|<weekday>|next week|<time>) [instead|rather|please|$]
(make|change|move|push|bring|shift|put) (it|that|this|the (call|appointment|time|visit|delivery|slot)) ..2 (to|for|<time>|half|later|earlier|<weekday>|tomorrow|after|back|forward|instead) ..2 (<time>|<weekday>|tomorrow|next|<num>|later|earlier|half|morning|afternoon|back|forward)
make it (<time>|<num>|<weekday>|tomorrow|later|earlier|half)
(reschedule|postpone|rearrange|rebook) [it|that|this|the|my|for|to|please]
(better|rather|prefer|suit~ better|easier|more convenient) ..2 (tomorrow|<weekday>|later|after|<time>|morning|afternoon|evening)
(can not|not available|not free|not home|not in|will not be (in|home|there|available|free)|does not suit|do not) ..2 (today|before (<time>|noon|<num>)|until (<time>|<weekday>|<num>)|tomorrow|<weekday>|then|that day|at that time) [is|can|could|how about|$]
(not free|not available|not home|busy) (before|until|till|at|on|today|tomorrow|then|<weekday>)
how about ..3 (<weekday>|tomorrow|<time>|later)
except (does not|did not|is not|not) work~
+ Can you call tomorrow instead?
+ not free before noon
- Thanks, tomorrow is fine.
- Can I pay tomorrow?

# A question that wants no answer.
kind rhetorical
(how hard (can|is) (it|this)|how difficult (can|is) (it|this)) ..8 $?
how (hard|difficult) (can|is) it
(what (is|'s) (the (point|use)|wrong with (you|this company|these people))|what (kind|sort) of (company|service|business|people|joke)|who do you think|what do you take me) ..8 $?
do you (think|expect|seriously|honestly|really think|really expect) ..8 $?
do you (even|actually|people|guys) (care|know|read|test|work|think|listen|want) ..6 $?
why (do i (bother|even|pay)|even bother|bother|should i (pay|have to|bother|wait|care|believe|trust|be)) ..6 $?
are you (kidding|joking|serious|stupid|deaf|blind|mad|insane|having a laugh|for real) ..4 $?
is (this|that) ..1 (a joke|some kind of|how you|what you call|acceptable|fair|supposed to be|your idea) ..8 $?
how (is|can) (this|that) (possible|acceptable|fair|ok|even|legal|a thing|be (acceptable|right|legal)) ..4 $?
(do not you|have not you|can not you|do you not) (think|have|care|know|test|people|guys|read) ..6 $?
(can you (believe|imagine)|would you (believe|accept|like it if)|does (anyone|anybody) [even] (care|work there|work here|test)) ..6 $?
who (cares|trains|hires|runs|designs|taught|thought|pays|tests) ..6 $?
(am i supposed to|how am i supposed|how do you expect|what am i paying|what more (do|can)|how many [more] times (do|must|will)) ..8 $?
(seriously|really|wtf|huh|eh|no|hello|innit|so what|says who|for real|or what|what the (hell|heck|fuck)) $?
(is not it|is it not|you know|lol|right) $? :: 0.4
what the (hell|heck|fuck) $
+ Are you kidding me?
+ Who trains these people?
- How much does it cost?
- Where is my order?
- Does anyone work on Sunday?

# Danger now: gas, fire, water, current.
kind safety
(smell~|leak~|smelling|stink~) ..2 (gas|burning|smoke|fumes)
(gas|carbon monoxide|smoke|co) ..1 (leak~|smell~|alarm)
(caught|catching|catches|on) fire
(sparks|sparking|exploded|exploding|explodes|electric shock|electrocuted|unconscious|not breathing|burning smell|live wire~|exposed wire~|bare wire~|swollen|swelling|bulging)
(smoke|flames|smoking) ..2 (coming|from|pouring|out|billow~|everywhere)
(is|was|started|starts|and|battery|charger|phone|laptop|socket) (smoking|sparking|overheating|burning|melting|melted)
(ceiling|roof|wall) (came|fell|is coming|falling|collapsed|collapsing|is caving)
(flooding|flooded|is flooding|burst (pipe|main))
burst pipe
water ..3 (pouring|coming through|everywhere|gushing|through the ceiling)
(got|get|gave|gives|getting) ..1 (shock|shocks|electrocuted|burnt|burned) (from|off|by|when)
except (on) fire (sale|stick|tv|tablet|hd)
except fire (stick|tv|tablet|hd|door|place|fox)
except (you guys|you|team|sales|set is) ..1 on fire
except (screen|nose|colour|color|edge) bleeding
except (flooded|flooding) (with|by) (emails|calls|spam|messages)
except burn~ (cd|dvd|calories)
except culture shock
+ water is pouring through the ceiling
+ I got a shock from the toaster.
- My Fire Stick does not work.
- A non smoking room, please.
- You guys are on fire!

role agent

kind solution
(i|we) (can|could|will|am able to|would be able to|have|am going to|shall) ..2 (offer|refund|replace|send|resend|book|arrange|exchange|credit|waive|cancel|swap|reship|deliver|schedule|post|ship|fix|repair|issue|process|order|reserve|reverse|transfer|upgrade|discount|give you)
(please|kindly|you can|you could|you will need to|you need to|just|try|simply) (send|restart|reset|reinstall|uninstall|update|check|try|turn|switch|open|go|click|press|download|provide|fill|contact|call|visit|return|log|clear|enter|complete|submit|attach|unplug|hold)
(refund|replacement|credit|engineer|technician|surveyor|courier|new (one|unit|part)) ..4 (will|is|on its way|booked|arrange~|sent|processed|leaves)
(closing|close|closed) (this|the|your) (ticket|case|chat|request|complaint)
(anything|something) else
+ I can offer you a refund.
+ Please restart the router.
- I can see why that hurts.

kind answers
^ (yes|no|yep|nope|sure|of course|certainly|absolutely|correct|right|indeed|unfortunately not|not yet|exactly|definitely)
(it|this|that|they|he|she|we|i|you) (is|are|was|were|will|can|does|do|did|has|have)
+ Yes, it is in stock.
- Hello there!
