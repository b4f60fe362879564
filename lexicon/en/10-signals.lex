# What customers' turns say (CUES.md, "Signals"). Patterns hold for language, not for a message: each kind has its
# examples and its hard negatives beside it.

class sig_is = is 's was
class sig_staff = agent~ rep reps representative~ staff employee~ driver~ courier~ engineer~ technician~ tech techs plumber~ support team service department
    company manager~ people guys folks shop store advisor~ adviser~ assistant~ colleague~ lady guy woman man girl receptionist~ operator~ landlord carrier
    salesman salesperson crew seller warehouse branch clinic surgery office website site app
class sig_period = second~ minute~ min mins hour~ hr hrs day~ week~ wk wks month~ year~ yr yrs fortnight~ afternoon~ evening~ weekend~ night~
class sig_long = hour~ hr hrs day~ week~ wk wks month~ year~ fortnight~ ages forever
class sig_count = <num> a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety several many multiple few couple
    countless dozen numerous half
class sig_more = over under nearly almost about around roughly approximately like literally already more than at least the last the past last past a whole
class sig_nth = <ordinal> second third fourth fifth sixth seventh eighth ninth tenth nth umpteenth
class sig_often = twice thrice repeatedly countless several multiple numerous many
class sig_contact = call~ email~ mail~ message~ letter~ ticket~ chat~ request~ complaint~ attempt~ conversation~ enquiry enquiries inquiry inquiries text~ tweet~
    dm dms reminder~ phonecall~
class sig_contacted = called phoned rang rung emailed mailed messaged texted written wrote contacted complained chased asked tweeted reported raised requested reached
    spoken spoke dmed dmd told explained messaged msgd messged
class sig_contacting = calling phoning ringing emailing mailing messaging texting writing contacting complaining chasing tweeting reporting raising requesting
class sig_reply = reply~ respond~ response~ answer~ acknowledge~
class sig_very = absolutely completely totally utterly really truly so such just simply beyond very pretty extremely fucking bloody quite plain downright
    incredibly unbelievably seriously honestly
class sig_awful = terrible horrible awful appalling atrocious dreadful pathetic disgraceful shameful disgusting shocking abysmal useless rubbish lousy shoddy
    incompetent unprofessional careless negligent unacceptable ridiculous horrendous horrific shambolic crap garbage trash hopeless inexcusable laughable
    outrageous diabolical woeful pitiful unreliable unhelpful clueless inept sloppy amateurish deplorable subpar substandard mediocre lazy
class sig_bad = <sig_awful> poor poorest bad worst disappointing shit shitty crappy cowboy dire lame frustrating disorganised disorganized
class sig_service = service~ experience~ company companies support care cs shop store website site app airline bank quality communication organisation organization
    business management attitude handling treatment delivery network product~ update~ provider carrier firm outfit team staff response~ behaviour behavior
    hotel restaurant garage clinic surgery school council agency landlord courier driver~ system food cleaning work workmanship packaging policy design
    internet connection broadband coverage signal repair~ job game server~ software

class sig_actor = <sig_staff> nurse~ doctor~ dentist~ mechanic~ builder~ electrician~ fitter~ installer~ cleaner~ teacher~ principal lecturer~ clerk~ cashier~ waiter~ waitress~
    chef~ kitchen crew pilot~ steward~ host~ lad~ chap~ gentleman bloke fella kid guard~ conductor~ salesperson salesman salespeople surveyor~ inspector~ assessor~ adjuster~ underwriter~
    dispatcher~ warehouse depot office desk counter helpline hotline switchboard head billing accounts dispatch council housing surgery pharmacy hospital ward school nursery college
    dev~ developer~ admin~ admins moderator~ mod mods devs contractor~ handyman loader~ packer~ mover~ removal postman postie bot chatbot system computer mob lot
class sig_missive = call~ email~ mail~ message~ letter~ ticket~ request~ complaint~ enquiry enquiries inquiry inquiries query queries text~ tweet~ dm dms voicemail~ report~ note~ post~
    question~ comment~ reminder~ fax case~ form~ appeal~ review~
class sig_word_back = reply replies response~ answer~ revert acknowledgement~ acknowledgment~ callback~ feedback reaction joy
class sig_told = said told promised assured guaranteed swore vowed agreed committed confirmed advised informed quoted pledged undertook arranged scheduled
class sig_fee = fee~ charge~ cost~ surcharge~ supplement~ penalty penalties fine~ levy deduction~ commission tax tariff~ premium~ deposit~ rate~ price~ hike~ interest
class sig_fix = refund~ reimburse~ compensate~ replace~ repair~ fix~ sort~ resolve~ rectify~ release~ return~ restore~ reinstate~ unblock~ unlock~ unfreeze~ reopen~ reactivate~ reverse~ correct~
    credit~ repay~ remove~ delete~ waive~ honour~ honor~ redeliver~ resend~ remedy~ amend~ undo~ collect~ deliver~ reconnect~ recall~
class sig_boss = manager~ supervisor~ superior~ boss~ director~ ceo cfo coo owner~ principal headmaster headteacher matron president proprietor seniors superintendent
    "md" management dean governor~ commissioner chairman chairwoman foreman
class sig_firm = provider~ supplier~ company companies bank~ network~ carrier~ school~ nursery insurer~ airline~ gym garage~ hotel~ shop~ store~ surgery dentist landlord platform~ app service~ plumber
    firm~ broker~ agency agencies restaurant~ clinic pharmacy vet builder mechanic salon courier~ operator~ vendor~ club host software game place~ brand~ practice retailer~ isp
class sig_now = now today immediately asap tonight instantly urgently pronto
class sig_due = <weekday> <time> <ordinal> <month> yesterday
class sig_negadj = chaotic rough impossible disappointing confusing disorganised disorganized unhelpful hopeless clumsy clunky sloppy shoddy messy misleading inaccurate unreliable unsafe dangerous outdated unclear unreadable unusable
    incomprehensible baffling unfriendly unwelcoming rude slow filthy dirty unacceptable unprofessional careless heartless thoughtless inconsiderate insulting patronising patronizing dishonest arrogant aggressive laughable
    lacking substandard poor dreadful dire broken overpriced tasteless soggy stale cold noisy smelly cramped flimsy cheap amateurish incompetent clueless ignorant dismissive obstructive evasive vague shambolic mediocre
    atrocious abysmal appalling disgusting pathetic inexcusable infuriating maddening exasperating frustrating ridiculous farcical useless worthless negligent inadequate insufficient deplorable unhygienic inedible

# Not heard, not answered, not understood; told to say it all again.
kind unheard
(nobody|no one|none of you|none of your _) ..6 (replied|responded|answered)
(same|always) ..1 (automated|automatic|scripted|generic|canned|standard) _
(send~|give~|paste~|sent|giving|given|sending|gave) ..3 same ..2 (link~|article~|answer~|steps|instructions|script|message~|template|form~|reply|response~|email~|excuse~|line~|speech)
(change~|changed|changing|avoid~|dodge~|dodging|evade~|sidestep~|skip~|skirt~) ..1 (subject|question~|issue)
(calls|voicemails|messages|emails|letters|voicemail|texts) ..5 (not one|none|unanswered|unreturned|not returned|never returned|not answered|go unanswered|went unanswered|without (reply|response|answer))
(not|never|nobody|no one) ..1 return~ (my|our|any) (call~|email~|message~|voicemail~)
(copy and paste|copy paste|copypaste|copied and pasted|cut and paste)
did (nobody|no one|anyone|anybody|any of you|you lot) ..1 (open|read|see|look|listen|check)
(nobody|no one|none of you) ..4 listen~ to (me|us|what|my|our|customer~|the (customer|customers|people|residents|tenants|patients|parents))
(nobody|no one|none of you) ..3 listen~ $
(not|never|are not|stop not) (hearing|understanding|reading|getting) (me|us|what i|what we|my|our|the point)
(miss~|missed|missing) (the|my) (point|question)
(whatever|whatever) i (write|say|ask|type|tell)
(talk to|speak to|want|need|get|reach) ..1 (real (person|human)|actual (person|human)) :: mild
(nobody|no one|none of you) ..2 (come|came|comes|gone|get|gets|got|getting) back
(emails|calls|messages|letters|tweets|dms|texts) ..5 (silence|crickets|nothing back|radio silence|ignored)
(radio silence|crickets)
(please|just|actually|maybe|try) [to] (read|reading) (my|the|what|it) ..3 (before|properly|again|first|carefully)
(gone|been|went|going) (over|through) (this|it|that|everything|the same) ..2 (with|already|again|before|times)
(bot|chatbot|agent|agents|rep|staff|support|assistant|operator) ..1 (do|does|did|can) not (understand|get|listen|comprehend|know what i)
(recites|reciting|repeats|parroting|parrots) [me] (the|a) (faq|script|same|policy|standard)
(talk~|speak~|speaking) [a|an] (klingon|different language|greek|foreign language)
(you|they) (never|do not) (reply|answer|respond|listen|get back|call back|read)
(you|they) ..2 (ignore~|dismissed|brushed) (me|us|my|this|it|every)
(closed|closing|close) (my|the|our) (case|ticket|complaint|chat|claim) ..3 (without|before|again|unresolved|but)
(heard|hearing) (anything|back) ..3 since $
(no one|nobody) (wants|seems|bothers|cares|tries|is willing) to
(i|we) (feel|felt) (ignored|unheard|invisible|dismissed)
(sent|send|referred|directed) (me|us) (round|around|in circles|from)
(round|around|in) (in circles|and round)
(nobody|no one|none of you) ..4 (care~|understand~|pay~ attention|bother~|take~ me seriously)
(nobody|no one|none of you) ..2 (help~|helping) me
(nobody|no one|none of you) ..3 (<sig_reply>)
(never|not) ..1 (reply|replied|replying|respond|responded|responding|answered|answering)
(nobody|no one|none of you|never|not|anyone|anybody) ..3 (read~ my|called me|calls me|rang me|contacted me|got back|get~ back|came back)
(nobody|no one|never|you do not|they do not) ..2 pick~ up (the phone|when|$)
(nobody|no one) ..1 pick~ up
you lot never (pick~ up|<sig_reply>)
[why] do you not [even] (listen|read)
did you [even|actually|ever|guys] (read|listen to|understand) (my|what|the|this|any|a word|it|me)
did you (even|actually|ever) (look at|see|hear)
have you (even|actually|ever) ..1 (read|looked at|listened|seen|understood)
are you (even|actually) (reading|listening|hearing)
you (do|did|are|have|obviously|clearly) ..1 not [even|actually|really] (bother~ to|listen~|read|reading|hear~|heard|understood|understand~|understanding)
(never|not) (listen~) to (me|us|what i|what we|my|our|customer~)
(never|not) ..1 read (my|what i|the) (message~|email~|mail~|ticket|complaint|question|tweet~|post|note~|letter|last|first|previous)
[you|they|everyone|everybody] (keep~|kept|continue~|always|just) ..1 (paste~|copying|copy|copies|repeat~|sending|send|sends|giving|give|gives|telling|tell|tells|asking|ask|asks|reading|reads) ..4 (same|again|script~|generic|canned|template~)
do not (send|give|tell|ask) me ..2 (the same|that again|another (link|template|form))
(same|canned|scripted|generic|automated|automatic|template|copy paste|copy pasted|copied|boilerplate|robotic|standard) ..1 (answer~|reply|replies|response~|replies|line~|excuse~|email again|message again)
(no|not a|not one|zero|without|without a|without any|never any|never a|not even a) [proper|real|single|actual|meaningful] (reply|replies|response~|answer~|callback|call back|acknowledgement|acknowledgment|feedback) :: counts HN
not (one|a) (single) (word|reply|response|answer|email|call)
not (one|a) word ..1 (back|from|since)
(no one|nobody|they|you) ..2 (ever|even) (<sig_reply>|read~)
(still|have|has|had|did|do) not [even|yet|ever|once|still] (heard|hear|received|receive|had|got|get|gotten|given|seen) ..3 (reply|replies|response~|answer~|word|call back|callback)
(not|never) [yet|even|ever|still] (heard|hear) [anything|a thing|a word] (back|from|since)
yet to (hear|receive ..2 (reply|response|answer))
(heard|hear~) (nothing|nowt|not a word|diddly|zilch) [back|from]
(never|not) (called|call|came|come|wrote|written|rang|ring|phoned|phone|got|gotten|get) (back to (me|us)|me back|us back)
(never|not) (answered|replied|responded|answer|reply|respond) (to|my|me|us|any|our|at all|$|the (phone|phones|email|question|tweet))
(being|been|was|were|got|get|gets|getting|am|are|is|completely|totally) [completely|totally|just|always|constantly] (ignored|overlooked|fobbed|stonewalled|dismissed|brushed off|forgotten about)
(you|they|he|she|staff|everyone|team|just|keep|keeps) [all|have|just|simply|completely|always] (ignore|ignored|ignores|ignoring) (me|us|my|our|it|what|this|customer~|the (question|email|issue|complaint))
stop ignoring
unanswered
(i have|i had|i|we have|we) [already|just] (told|explained|said|stated|given|gave|sent|provided|answered) ..4 (already|before|twice|again|several times|many times|three times|four times|times|to everyone|to everybody|to (all|four|five|three|two|six|every|each|different))
(i have|i had|i|we have|we|like i|as i) already (told|explained|said|stated|given|gave|sent|provided|answered|tried) ..6 (again|why)
(asked|telling|told|explaining) ..3 (times|again and again) ..4 (still|not|and)
(not|never) ..1 (understand~|understood) ..2 (my (problem|issue|question|point|situation)|what i)
(sick|tired|fed up|exhausted|weary|done) ..3 (explaining|repeating|telling|being ignored|saying|going round|going over)
(have|has|had|having|need~|must|forced|want~|ask~|made) ..1 to (explain|repeat|tell|say|start|go) ..4 (again|every time|each time|over and over|all over|from scratch|from the beginning|myself|everything|over)
(make|makes|made|making) (me|us) ..1 (start over|explain|repeat|start again|tell)
(explain~|repeat~|repeating) ..4 (every time|each time|over and over|all over again|from scratch|to (every|each|everyone|five|four|three|six|different|yet another))
how many (times|more times) (do|must|have|will|should|am|shall) (i|we) ..2 (explain~|repeat~|tell~|told|say|give|provide|send|spell|answer|have to|need to)
how many (times|more times) (do|must|will) you (need|want|ask)
(talk~|speak~|writing|shouting) to ..1 (wall|brick wall|void|walls|robot~|machine~|myself)
(black hole|into the void|deaf ears|brick wall)
(not|never) what i (asked|said|meant|wrote|am asking)
(not|never) [actually|really|even] (answer~|address~|answering) ..1 (my|the|any of my|what i|our) ..2 (question~|email~|mail|message~|point~|ask~|complaint|concern~|said|wrote|query)
(you|they|that) (did|have|do|does) not (answer|answered) (the|my|me|any|a)
i asked ..4 (and|but) you (answered|replied|sent|told|gave)
(fobbed|fobbing|fob~) ..1 off
(bounced|passed|pushed|transferred|sent|shunted|handed|shoved) ..2 (around|pillar|from one|from department|back and forth|from person|department to department|person to person|to yet another)
pillar to post
the run around
the runaround
(talk~|talked) over me
(cut me off|hung up|hang up|hangs up|hanging up|put the phone down on) ..1 (on me|on us|mid|again|after|me|while|three|twice)
(been|was|got|get|getting|keep getting) (hung up|cut off)
chat ..4 (close~|ended|disconnect~|drops) ..3 (before|me|again|without)
what part of ..5 (do|did) you not (understand|get)
what do you not (understand|get)
(not|no one|nobody) ..1 (understand|getting|get) what (i|we) (am|are|mean|said|say)
(can|could|will|would|is|does) (anyone|anybody) ..2 (listening|hear me|actually (help|read|listen|care|work))
(left|leave~) ..2 on (read|seen)
all (they|you|i) (say|said|get|got|hear) [<sig_is>]
(nobody|no one) (gives|gave|is interested)
no (way|one|human) to (speak|talk|contact|reach) (to|with|you|anyone|a)
(can not|could not|unable to|impossible to|not able to|no way to|can never) ..1 (get hold of|get a hold of|get through|reach|speak (to|with)|talk to) ..2 (anyone|anybody|person|someone|somebody|you|human|any of you|your|through)
(reads|reading|read) (from|off) (a|the) script
(unacknowledged|left on read)
(no|zero|without|nil|not any|not getting any|not getting|never any|neither a|not got any|got no|get no|getting no|had no|not even) ..1 (<sig_word_back>) ..1 (from|to|at all|nothing|no|whatsoever|yet|$)
# Nobody x answers; a message x goes unanswered; no x answer.
(nobody|no one|none of you|not one person|not one of you|not a soul|not a single person|not one human) ..5 (write back|wrote back|written back|call back|get in touch|been in touch|got in touch|gets in touch|reach~ out|follow~ up|revert~|courtesy|acknowledge~|open~ (it|them|my)|reads|read|bother~|writes|is (listening|reading|there|interested)|picks|picked|rings|responds|answers)
(<sig_missive>) ..3 (unacknowledged|unread|unheeded|left hanging|into a (void|hole)|unopened|(fell|falls|falling|fallen) on|met with|bounce~ back|disappear~|ignored|deleted unread|gets lost|go nowhere|went nowhere|goes nowhere|vanish~)
(no|zero|not one) (<sig_word_back>|callbacks|call backs|calls back)
(not|never) ..2 (getting|got|get|received|receiving|had|given|gave|give) ..2 (reply|replies|response~|answer~|revert|acknowledgement|acknowledgment|callback|straight|proper answer)
straight (answer|reply)
(not|never) ..1 (replying|reverting|revert|reverted|responding)
(you|they|your <sig_actor>|the <sig_actor>|<sig_actor>|he|she) ..2 (do|does|did|will|would|have|has|can|could) not ..1 (listen~|even (open|read|look)|read|reply|respond|answer~|acknowledge~|get back|got back|write back|hear (me|us)|call (me|us) back|pick up|want to (hear|listen|know)|let me (finish|speak|explain))
(you|they|he|she|<sig_actor>) never ..1 (listen~|answer~|repl~|replied|replies|respond~|read~|pick~ up|acknowledge~|call~ back|get back|got back|revert~)
(not|never) (interested|willing|prepared|bothered) (in|to) ..1 (hear~|listen~|understand~|know~|help~)
(hear|hearing|listen to) my (side|story|version)
# Peeps and silence.
(not|never) ..1 (peep|sausage|squeak|dicky bird|syllable|so much as|whisper)
(met with|greeted with|nothing but|just|only|total|complete|deafening|stony|been|then|and) (silence|crickets)
silence (from|since|on|so far|ever)
(blank|blanks|blanked|blanking|ghost|ghosts|ghosted|ghosting|stonewall~|snub~|shun~) (me|us|my|our|by|every|all|you|your customer~)
(keep~|kept|left|leave~|leaving) (me|us|everyone|people|residents|in the dark) ..1 (hanging|in the dark|guessing|high and dry)
(swept|swept it|brushed) ..1 (under|aside) [the carpet|the rug]
(howl~|shout~|scream~|yell~|whistl~|speak~|talk~|writing|cry~|pray~) ..2 (the (moon|wind|void|wall|clouds)|myself|brick|void|thin air|a wall|a parrot|a machine|a robot|robots|a wall)
(blue in the face|like a broken record|like a parrot)
# A human there?
(is|are) (there|any) ..2 (anyone|anybody|living soul|soul|human|person|somebody|someone|one) ..3 (alive|behind|monitoring|reading|out there|there|awake|home|listening|answering|working|at (your|this))
(does|do|has|will) (anyone|anybody|any of you|somebody|someone) ..2 (even|actually|ever|monitor~|read~|look~ at|check~|answer~|listen~|work|care|repl~)
(hello|helo|helloo) ..1 (anyone|anybody|is (anyone|anybody))
(someone|somebody|anyone|anybody) [please|please|just|actually] (answer|reply|respond|listen|get back|talk to) ..1 (me|us|to me|please|$)
if (you|someone|somebody|anyone|your <sig_actor>) ..2 (actually|bothered|bother|had bothered|even) ..1 (read|listened|listen|look~)
(someone|somebody|anyone|you|one of you) (actually|bothered|properly|had) [to] (read|listened|listen)
(skim~|skimmed|skimming|glanced at|not even glance~) ..1 (my|the|over|what|through)
# Beside the point; scripts.
(reply|answer|response|email|message) ..1 (has|had|have|is|was|does|did) (nothing to do with|not (address|relate|tackle|touch|deal)|no (relation|bearing)|irrelevant|unrelated|off topic|beside the point)
(not|never) ..1 (address~|tackle~|deal~ with|respond~ to|engage~ with) ..1 (what|the (point|issue|question|problem|actual)|my|any|our)
question (i|we) (did not|never|had not) ask~
(answering|answered|answers) ..1 (different|wrong|another) question
(again|yet|another|just|only|sent|got|get|with) ..1 (template|boilerplate|scripted|canned|form letter|stock reply|standard reply|auto reply|autoreply|automated)
(recite~|reciting|reads out|reading out|read out|parrot~|quote~|quoting|spout~|trot~ out) ..2 (script|terms|rules|policy|policies|faq|same|t c|lines)
# Told it all before; sent around.
(tell|explain|repeat|type|give|go through|write|say|retell|recount|relate) ..4 (whole (story|saga|thing|tale)|all over|all again|once more|yet again|over again|again and again|from the (top|start|beginning))
(must|should|have to|need to|do) (i|we) ..1 (type|repeat|tell|explain|give|say|spell|retell|provide|send) ..4 (again|twice|over)
(already|previously|have) (gave|given|told|explained|supplied|provided|sent|said|described|typed|stated) ..5 (colleague~|to (your|the|another|someone|every|each)|last (agent|person|guy|rep|lady|time)|other (agent|person|guy|rep|lady|department)|on the phone)
(<sig_nth>) (person|agent|rep|adviser|advisor|one|department|team|lady|guy) ..4 (tell|told|explain~|spoken|ask~|give|repeat~)
(explain~|told|telling|said|repeat~) ..3 (until|till|to death|a (hundred|thousand|million) times|so many times|umpteen)
(pass~|bounce~|bat~|send~|shunt~|shuttle~|kick~|toss~|transfer~|hand~) ..2 (hot potato|parcel|ping pong|tennis|football|pinball|between|from one|like a|back and forth|round the houses|around)
(hot potato|ping pong|merry go round|wild goose chase|round and round|goose chase|round the houses|kafka~)
(loop~|going|go|goes|stuck|trapped) ..2 (back to the [main] menu|menu|in a loop|in loops|circles|a loop|round in|to the (menu|start|beginning))
says (ask|call|ring|contact|speak to|go to|try|it 's) ..8 (says|say|tells|tell|sends) ..2 (ask|call|ring|contact|speak|go|me|it 's)
(talk~|spoke|speak~|speaking) ..1 over (me|us|everyone|my)
(interrupt~|interrupted|interrupting) (me|us)
(he|she|they|you|<sig_actor>|someone|guy|lady|line|then|and|just|promptly) ..1 (hung|hang|hangs|hanging|hanged) up
(slammed|put|puts|slam~) [the|down] (phone|receiver) down
(phone|line|number|it|calls|helpline) ..1 (rings out|rang out|rings and rings|rings off|just rings|keeps ringing|goes dead|engaged)
(do|does|did|never|ever|no one|nobody) ..1 pick~ up ..1 (phone|call~|line|$|when|if)
(getting|get|got|gets) nowhere
(nothing but|just) (excuse~|apologies|platitudes|promises|waffle)
(not|never) (a|one|any) (word|line|letter) (from|of (apology|explanation|reply))
(wrote|written|called|rang|emailed|phoned|messaged|asked|complained|texted) ..6 (no joy|no luck|nothing back|to no avail|without success|no success|got nowhere|silence|not a thing)
(to no avail|in vain)
(fall~|fell) on deaf
(does|do|did|has|have|will|would|can|could) (anyone|anybody|nobody|no one|any of you|a single) ..5 (answer|read|open|look|reply|pick up|listen|check|write back|call back|respond|return|bother~|care)
not once (has|have|did|was|were) (anyone|anybody|you|they|someone)
(keep~|kept) ..1 (asking|saying|telling|explaining|writing) ..6 (and|but|yet) (you|they|he|she|your)
i (ask|say|want|asked|said|wrote|write) ..6 (and|but) (you|they|he|she) ..2 (tell~|told|say|said|answer~|talk~|send|sent|give|gave|keep)
(<sig_missive>|correspondence|concern~|objection~|plea~|points|feelings|wishes) ..5 (filed away|filed and|forgotten|disappear~|disappeared|brushed|waved|dismissed|shrugged|ignored|binned|filed away|vanish~|down a (well|drain|hole)|a black hole|come to nothing|overlooked)
(disappear~|vanish~|disappeared|fall~|goes|go) ..2 (down a|into a|into the) ..1 (well|hole|drain|void|abyss|ether)
start~ ..2 from (zero|scratch|nothing)
(nobody|no one|none of you|no human) ..2 (take~|taking|tell~|telling|asks|asked|seem~|willing|explains|explained|act~|acting|you can|to (talk|speak|turn|ask|call|contact|help)|cares|cared|caring|at your|in your|there|wants to|has a|look~|dealing|picking|gets it|understands)
(would|could|might) at least ..1 (acknowledge|reply|respond|answer|read|call|listen|confirm|say|tell|write|look)
(why (will|would|can|do|did) (you|they|nobody|no one|someone) not|why will not (you|anyone|someone)|why can not (you|anyone|someone)) ..3 (tell|answer|listen|reply|read|speak|call|explain|say|give me a)
yes or no
(cut|cutting|cuts) ..1 (across|in on|me short|me off|us off|off mid)
(shrug|shrugs|shrugged|shrugging|on mute|last i heard|last we heard|rolled (her|his|their) eyes|looked through me|fobbed)
(answer~|repl~|replies|response~) to (none|any of them|only one)
(never|not|nobody|no one) ..1 (call~|ring~|rang|phone~|write~|wrote|written|get~|got|come~|came) ..1 back
(repl~|reply|response|answer|email|message) ..1 makes (no|zero|little) sense
(no one|nobody) (you can|to) ..1 (speak|talk|turn|ask)
(ignorance|indifference) ..1 (from|of)
(feel|feels|feeling|felt) (like|as if|as though) ..3 (listening|listens|cares|hears|ghost|invisible|talking to|number|nuisance|burden)
(left|leave) me ..1 (to|with) (fend|no one|nobody|no answer~)
(asked|asking) ..3 (simple|straightforward|direct|yes|one) ..1 (question|thing) ..4 (not|no|never|still|without|but)
(any|some) (reply|response|acknowledgement|acknowledgment|answer) (would|at all|from|whatsoever)
(waiting|wait|hoping|asking|begging) (for|on) ..1 (reply|response|answer|acknowledgement|callback|call back) ..3 (since|for|still|now|all)
(reply|respond|answer) (to|me) ..3 (for once|for a change|please god|ffs|already)
(<sig_missive>) ..5 (produced|yielded|brought|met|got|gotten|had) ..1 (nothing|nowt|silence|no response|no reply|zero)
(just|please|someone|somebody|anyone) ..1 talk to (me|us)
refuse~ to ..1 (engage|answer|discuss|listen|speak|respond|talk|acknowledge|explain|hear|look|read|call|comment|reply|address)
(whatever|no matter what|regardless of what) (i|we) (said|say|wrote|write|told|tell|asked|ask|tried|try|do|did)
(asked|begged|pleaded|requested|pleading|begging) ..6 (none|nothing|never|no one|nobody|to no)
(not|never) return~ ..1 (call~|email~|message~|voicemail~|phone)
(keep~|kept|just) ..1 (sending|linking|pointing|referring|directing) (me|us) ..1 (link~|article~|page|template~|faq|the same|back to|to the (website|faq|page|app|same))
(no one|nobody|no human|not one (person|of you)) (has|have|is|was|will|ever) ..1 (looked|looking|look|read|opened|considered|checked|reviewed|responded|explained|spoken|helped|engaged|investigated)
(you|they|he|she|<sig_actor>) ..1 (misunderstood|misread|misunderstand~|missed my|missing my|overlooked my|ignored my|dismissed my|disregarded)
(nobody|no one|none of you) ..5 (come|came|comes|got|get|gets) back to (me|us)
(selective hearing|cloth ears|tin ear)
not an answer
(told|telling|explained|explaining|repeated) ..4 to (two|three|four|five|six|several|<num>|every|so many|different) ..1 (people|departments|agents|persons|staff|colleagues|teams|department|agent)
asked for a (person|human) and
except listen~ to (the radio|music|podcast~|it|them|the album|songs|spotify|audiobook~)
except (nobody|no one) listen~ to
except (app|phone|screen|it|device|page|site|website|touch|button|mac|computer|laptop|remote|box|keyboard|server|program|ipad|watch|console|touchscreen|mouse|siri|alexa|buyer|seller|guest|host) ..2 (not|never|stopped) ..1 respond~
except (not|no need to) bother replying
except no (response|reply|answer) (needed|required|necessary)
except answer (the door|your survey|the survey)
except (i|we) (never|did not|have not|do not|had not|could not) (answer~|reply~|respond~|read|listen~)
except (doorbell|button|screen|app|remote|device|key|sensor|pedal|mouse|keyboard|lever|handle|switch|light|dog|cat) ..2 not respond~
except (nobody|no one) needs to
except did you read (the|a) (book|news|article|story)
+ The woman at the desk refused to discuss my letter.
+ Whatever I said, he recited the terms.
+ Three voicemails and not one callback.
+ Every clerk starts again from zero.
- The doorbell doesn't respond when pressed.
- Nobody needs to answer me, I found it.
+ Did you even read my message?
+ I've emailed three times and nobody has replied.
+ I am sick of repeating myself to every agent.
+ That's not what I asked.
+ Not a word from anyone at the branch.
+ My letters are being ignored.
+ every adviser makes me start over from the beginning
- Did you see the match last night?
- Thanks for the reply.
- I never answered your survey, can I still do it?
- Please ignore my earlier note.
- Can I have the same message in French?

# Tries: the number of them, or that there were earlier ones.
kind repeat_contact
(yet|once) again ..3 (have to|having to|had to|need to) ..1 (call|write|ask|contact|email|chase|ring|phone|complain|explain|message)
^ [my|the] <sig_nth> time [lucky|now|i|this|asking|calling|today]
(opened|raised|logged|sent|submitted|filed|filled|lodged|placed|made) [<num>|already|over|about] (two|three|four|five|six|several|many|multiple|<num>|so many|countless) (tickets|reports|forms|requests|complaints|emails|messages|calls|claims|cases)
(reported|raised|mentioned|flagged|complained) ..4 in (<month>) ..2 (<month>|and|again)
back again
(again and again|time and again|time after time|over and over again) ..4 (call~|ask~|email~|write|tell|contact~)
yet another (call|email|mail|message|letter|chat|ticket|complaint)
as per (my|our) (earlier|previous|last|other) (email|mail|message|call|letter|chat|complaint|request)
(my|our) (earlier|previous) (email|mail|message|call|letter|chat|complaint) ..2 (was|has|still|never|not|went|about)
(email|mail|call|message|letter|complaint|ticket|attempt|chat) (number|no) (<num>|two|three|four|five|six)
(on to|on at|in touch with|chasing|after) you [people|guys|lot|all] (since|for|every|all)
(phoned|called|rang|emailed|wrote|messaged|texted) (twice|again|three times|on <weekday>|yesterday|last week|every day|daily)
(again|still) (writing|contacting|calling|chasing) (you|about|to|for)
(went|gone|been|going) (to|in|into) (the|your) (branch|shop|store|office) (twice|three|four|several|again|<num>)
(contacted|emailed|called|told|reported) ..5 (last (week|month|year)|weeks ago|months ago|days ago) ..4 (and|but|still|nothing|no)
(this is|that is|its|it is|this 's|that 's|it 's|this will be) [now|already|like|about|literally|my|the|our] ..1 <sig_nth> ..1 (<sig_contact>)
(this is|that is|its|it is|this 's|that 's|it 's|this will be) [now|already|like|about|literally|my|the|our] ..1 <sig_nth> time ..2 (i|we|this (week|month|year)|that|in|contact~|call~)
(my|the|our) <sig_nth> ..1 <sig_contact>
^ <sig_nth> ..1 <sig_contact> ..2 (today|about|this|now|in|to|and|for)
<sig_nth> (time|occasion|attempt|day) ..5 (<sig_contacted>|<sig_contacting>|asking|telling|explaining|providing|sending|giving)
<sig_nth> time (this|in) (week|month|year|a row|two|three|<num>)
(i have|i had|i|we have|we|have|had|been) [already|also|now] (<sig_contacted>) ..4 (times|twice|thrice|repeatedly|again and again|before|countless|on several|on many|on numerous|every day|daily)
(<sig_contacted>|tried <sig_contacting>|tried to (call|ring|contact|reach)|sent) ..4 (twice|thrice|<sig_count> (time|times|x)|several time~|multiple times|many times|again and again|so many times|countless times|numerous times|repeatedly|on <sig_often> occasions|multiple occasions|several occasions) :: counts HN
(twice|<sig_count> times|several times|multiple times|many times|repeatedly|again and again|numerous times) ..2 (<sig_contacted>|<sig_contacting>)
(two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|countless|dozen|numerous|<num>|couple of|so many) ..1 (calls|emails|mails|messages|letters|tickets|chats|complaints|phone calls|visits|reminders|texts|dms|tweets) ..1 (later|so far|already|now|no|unanswered|without|about|and (still|no|nothing|not|counting)|this (week|month)|$)
tried (calling|phoning|ringing|emailing|messaging|contacting|reaching) ..3 (again|since|times|twice|<sig_count>)
(calling|writing|phoning|emailing|contacting|messaging|ringing|chasing|following up|getting in touch) [you|back|to you] (again|once again|once more|yet again|another time) :: mild
calling back ..1 (again|re|about|regarding)
(me|here) again (about|regarding|re|with|because|for)
back again (about|with|regarding|re|for)
(yet|once) again ..3 (writing|calling|contacting|chasing|asking|emailing|having to|had to|need to|forced to)
(still|keep|again) (chasing|calling about|following up)
(every|each) (single) time (i|we) (call|ring|phone|email|contact|write|ask|speak|chat|message|complain)
(every|each) time (i|we) (call|ring|phone|email|contact|write|ask|speak|chat|message|complain) :: counts HQN
(i|we) have been (calling|emailing|ringing|phoning|contacting|chasing|writing|messaging|asking|trying to (reach|contact|call|get through|get hold)|back and forth|round and round|on to you)
(been|going|gone|went) back and forth
(i|we) keep~ (calling|emailing|chasing|ringing|phoning|contacting|messaging|writing|complaining|having to (call|chase|ring|contact|ask))
(had|have|having|need~) to (call|ring|phone|email|contact|chase|write|message|ask|complain) [you|back|in|up|them] ..2 (again|twice|back|several|three|<sig_count> times)
(already|previously) (<sig_contacted>|sent you|sent an email)
(as|like) (i|we) ..1 (said|mentioned|wrote|explained|stated|told) ..2 (in my|in our|before|earlier|last|already|previous|on the phone)
(i|we) (phoned|called|emailed|rang|wrote|messaged|chased) ..3 and ..4 (as well|too|again)
(i|we) (<sig_contacted>) [you|them|in|up] (yesterday|last (week|month|night)|earlier (today|this)|on <weekday>|in <month>|this morning) ..3 (and|about|but|regarding)
(chased|called|rang|phoned|emailed) ..4 (chased|called|rang|phoned|emailed)
(we|i|you) (spoke|talked|chatted|discussed) ..3 (twice|already|times|before|last week|yesterday)
same (issue|problem|thing|fault|mistake|error|bug) (again|as before|as last (time|week|month|year)|for the <sig_nth>|happened (again|last))
(not|never) the first time ..3 (this|you|i|it|that|we|happen~)
how many times (do|must|have|will) (i|we) ..2 (call|ask|tell|contact|explain|chase|send|write|complain|give|provide)
(follow~ up|following up) ..2 (again|on my|on our|on the|for the)
(my|our) (previous|last|earlier|other|many|two|three|four|five|<num>|first) ..1 (emails|calls|messages|letters|complaints|chats|mails|tickets|complaint|email of|message of|call of)
<sig_nth> (engineer|replacement|agent|person|technician|visit|rep) [this|i|in|and|now|already|you|who|that|sent]
(reminder|email|call|attempt|letter|message|complaint|ticket|chat|visit|try) (number|no) [<num>] (two|three|four|five|six|seven|eight|nine|ten|<num>)
(for the|on the|the|this) ..1 (<sig_nth>) ..2 (time of asking|time in|time i|time we|occasion)
<num> [th|rd|nd|st] time (i|we|that|this|now|calling|asking|$)
(once more|yet again|once again|again) ..5 (writing|mailing|contacting|calling|phoning|ringing|emailing|messaging|asking|chasing|complaining|reporting|reminding|in touch|get in touch|explain~)
(here|and|there) (i|we) (go|am|are) again
^ [it is|only] me again
again (me|us) (with|about|regarding|on)
(second|third|fourth|fifth|sixth|seventh|<ordinal>) ..1 (asking|attempt|reminder|try|time asking|time of asking|follow up|complaint|contact|approach|call|email|mail|letter|message)
for the (umpteenth|hundredth|nth|third|fourth|fifth|<ordinal>) time
^ <sig_nth> (email|call|mail|message|letter|chat|ticket|complaint|attempt|time)
(called|rang|phoned|emailed|written|wrote|contacted|messaged|asked|chased|reported|complained|visited|been in|raised|told you|in touch|spoken|spoke|to phone|to call|to ring|to email|to write|to chase) ..4 (<num> x|2x|3x|4x|5x|6x|on (two|three|four|five|six|seven|several|many|multiple|numerous|countless|<num>|repeated) ..1 occasions|(two|three|four|five|six|seven|several|separate|different|numerous|countless|umpteen|<num>) ..1 times|every (day|week|morning|other day))
(lost count|losing count) ..1 (of|how)
(two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|multiple|couple of|<num>) (earlier|previous|prior|other|separate|different|past) ..1 (<sig_missive>)
(my|our) (last|previous|earlier|past|prior|first) (two|three|four|five|six|several|few|many|<num>) ..1 (<sig_missive>)
(my|our) (two|three|four|five|six|several|many|numerous|<num>) (<sig_missive>)
(makes|that is|that makes|this makes) ..1 (<sig_count>) ..1 (calls|emails|letters|messages|chats|visits|times) ..3 (this|now|so far|in|$)
(raised|reported|flagged|mentioned|contacted|complained|told|asked|informed|notified|queried|brought|wrote|written|emailed|called|rang|messaged) ..4 (in (<month>)|last (week|month|year|summer|winter|spring|autumn|<weekday>|time)|(weeks|months|days|years) (ago|back)|before|previously|earlier (also|too)|already|the other (day|week))
(complained|reported|asked|told|written|called|raised) (earlier|previously|before)
(spoke|spoken|talked|chatted) (to|with) ..6 (then|and then|after that|before that|now you|and now|and another|and also)
every (day|week|month|morning|other day) (i|we|it is|another|the same)
another (day|week|month) ..1 another
(i|we) (call|ring|phone|email|write|chase|contact) ..2 every
(how many|how often) ..1 (more|times|emails|calls|messages|letters|tickets|reminders) ..2 (do|must|should|have|will|does|are) (i|we)
go through (this|it|all this) ..2 (again|<sig_nth> time|every time)
been (asking|calling|mailing|telling|reminding|complaining|reporting|requesting|on to|on at|in contact|in correspondence|back and forth|ringing) ..6 (since|for|again|every|already|about)
been in (touch|contact) ..4 (times|before|already|twice|again|since|with)
(reminder|reminders|reminded|chaser|chasers|chased) ..3 (again|twice|already|on|after|number|times|you|since|sent)
already (opened|raised|logged|filed|lodged|reported|flagged|written|called|emailed|complained|been in touch|spoken|spoke|messaged|phoned|rang|chased)
(i|we) (keep~|kept) ..1 (coming back|having to|asking|calling|writing|contacting|reminding|ringing|phoning|emailing|messaging|chasing|complaining|telling you|reporting)
(not|hardly|never) the first (time|complaint|call|email|occasion|letter|one|report)
as (i|we) ..1 (told|explained|said|wrote|mentioned|stated|informed) ..2 (to|the|your|in|last|earlier|previous|before|already|you)
(yesterday|last (week|month|time|<weekday>)|on <weekday>|<weekday>|this morning) ..1 (i|we) (called|rang|phoned|emailed|wrote|messaged|spoke|complained|reported|asked|contacted)
(rang|called|phoned|emailed|wrote|asked) ..3 // (rang|called|phoned|emailed|wrote|asked) _
(my|our) (wife|husband|mother|father|son|daughter|mum|mom|dad|partner|neighbour|neighbor) ..2 (called|phoned|rang|written|wrote|emailed|complained) ..3 (too|also|and|i have|as well)
(<sig_count> times|twice|thrice) ..1 (calling|called|mailing|mailed|asking|asked|told|telling|writing|complaining|complained|reminding|contacting|emailing)
(<sig_missive>|same <sig_missive>) (after|upon) (<sig_missive>)
(same|this) (issue|problem|fault|leak|complaint|query|thing|question) (again|yet again|once more|as last)
(back|here) (again|once more|yet again) (for|with|about|because|regarding|over|on|due)
heard from (me|us)
(refer|reference|further|pursuant|regard) to (my|our) ..2 (letter~|email~|call~|message~|complaint~|mail~|previous|earlier|last)
(my|our) (letters|emails|calls|messages|mails|reminders|complaints) (of|dated|from|on|in|sent)
(logged|reported|raised|sent|wrote|called|complained) ..6 and another
(how often|how many more) ..1 (must|do|should|will)
(spoke|spoken|chatted|talked|dealt|chat|been on|was on|were on|speaking) ..1 (to|with|the|this|your|a) ..4 (yesterday|this morning|last (week|night|month|<weekday>)|earlier|on <weekday>|already|the other day|ago|since)
since (<weekday>|last|yesterday|<month>) ..1 (i have|we have|i) ..1 (spoken|called|rung|written|emailed|spoke|contacted|chased|been)
another ..1 (morning|day|week|call|email|chat|month) ..3 another
(called|rang|phoned|wrote|emailed|messaged|mailed|texted|visited|phone) ..1 (in|you|to you|back|up|them|over) (last|yesterday|on|this morning|earlier|twice|again)
(had|having|have) ..1 (this|the same|that) (conversation|chat|discussion|argument|call) ..2 (before|again|already|yesterday|times|twice|every)
make me ..1 (call|write|ring|phone|email|ask|chase|contact|come) ..3 (again|time|twice|once more)
(asked|called|rung|rang|written|emailed|phoned|tried|chased|complained|begged|explained) and (asked|called|rung|rang|written|emailed|phoned|tried|chased|complained|begged|explained|again)
as (discussed|advised|explained|reported|said|mentioned|complained|requested|notified|stated) ..1 (on|in|by|over|before|earlier|already|previously|several|many|twice|to)
(calls|emails|letters|messages|chats|mails|texts|tickets) ..3 (calls|emails|letters|visit~|messages|chats|call|email|letter|mails|texts)
^ [over|about|so far] <sig_count> ..1 (calls|emails|letters|messages|chats|tickets|texts|mails|visits|complaints|phone calls)
<sig_count> (separate|different|previous|earlier|prior) (times|occasions|people|agents|departments|reps|visits|days)
(first|second|third|<ordinal>) rodeo
same (question|complaint|query|request|issue|story|problem) (as|i|again|to|for the|since|like|every)
(had|have|having) to (call|ring|phone|email|contact|chase|write|message|ask|complain|come) ..2 (again|twice|back|every|yet|so many|more than once|repeatedly)
more than once
(brought|bring|took|taken|sent|carried) ..2 (it|this|that|the _) back ..3 (twice|times|again|already)
(come|came|been) back ..3 (twice|times|again and again|<sig_nth> time)
(no matter|regardless) how (many times|often)
(yesterday|last week|last time|earlier) ..4 (he|she|they|your|you|agent|lady|guy) (said|told|promised)
(again|once more|still) (reporting|raising|requesting|complaining|asking|begging|pleading)
follow up (to|on|regarding|of) ..1 (ticket|case|ref|reference|my|our|complaint|email|call|previous|earlier)
(came|went|was|been) ..4 (yesterday|last week|last month) (too|again|also|as well)
except <sig_nth> time (buyer|customer|lucky|visitor|buying|ordering|shopping|staying|visiting|flying)
except <sig_nth> time ..2 (stayed|ordered|bought|visited|flown|used|shopped)
except (call|contact|write) ..1 again (tomorrow|later|if)
except (called|rang|wrote|phoned) to (say thank~|thank)
except tried (it|this|them|that) (twice|once)
except already (told|asked) (my (friends|family|mum|sister)|everyone|him|her)
except (called|rang|emailed|asked|phoned) my (bank|mum|mom|doctor|friend|wife|husband|boss)
except sorry for ..2 (message|email|mail|call)
+ Further to my letters of March, the roof leaks.
+ I asked in June and was told to ask again in July.
- Sorry for the second message, I forgot the photo.
+ This is my fourth call about the boiler.
+ I have emailed you three times already.
+ Calling back again about the invoice.
+ every time I ring I get a different story
+ me again about the broken intercom
+ We spoke twice last week already.
+ Seventh call today and no boarding pass.
- This is my second time ordering and I love it.
- Call me again tomorrow please.
- Thanks again!
- I tried it twice and it is delicious.
- It's the third time we've stayed here, always a pleasure.

# Time: has waited, or is made to wait, too long.
kind waiting
(trying|tried|try) to ..4 for [<sig_more>] <sig_count> ..1 <sig_long>
still (stuck|sat|sitting|standing|queuing|queueing|pending|processing|in the queue|on hold|in transit|at the (depot|warehouse|airport|gate)|sitting)
(it 's|its|it is|now) (<num>|<time>) now
(and|but) (it is|it 's|its) now ..1 (<num>|<time>|<weekday>|<month>)
(sitting|sat|stuck|lying|stood|parked) (in|at|on) ..3 for [<sig_more>] <sig_count> ..1 <sig_long>
(standing|sitting|sat|queuing|queueing|queued|stood|waiting|here|stuck|in line) ..5 since (<time>|<num>|this morning|yesterday|<weekday>|early|last)
(not|no|nothing|down|off|broken|without|pending|held|stuck|out|still|missing|offline|dead|never) ..6 since ..1 (<month>|<weekday>|last (week|month|year|night|<weekday>)|yesterday|<time>|this morning|<ordinal>)
(has|have|had|holding|sitting on) (my|our) ..4 (since|for) ..1 (<month>|<weekday>|last|<sig_count>|weeks|months|days|ages)
(nearly|almost|over|now|already|coming up to) (<num>|two|three|four|five|six|seven|eight|nine|ten|an) (hours|days|weeks|months|years|hrs|hour)
how many (more days|more weeks|days|weeks|hours|more times|more hours|months) (must|do|will|does|am|should|until|before|is)
(when|where) ..8 (ordered|paid|sent|applied|returned|booked) (in <month>|last|<sig_count> ..1 (days|weeks|months)|weeks ago|months ago|on the)
(when|will) ..5 finally (ship|arrive|come|get|be|send)
(<num>|two|three|four|five|six|several|many) (weeks|months|days) for (a|an|the|my)
(over|more than|nearly) (a|an|one|two|three|<num>) (week|month|year|weeks|months|years|hours|days) (ago|later|for|without|to)
(waited|waiting) (long enough|so long|too long|patiently|for nothing)
(dragging|drags|dragged) on
(wait~) [on hold|in line|in the queue|here|around|in] (for|since|over|more than|about|almost|nearly|like|at least|upwards of) ..2 (<sig_count>) ..1 <sig_period>
(wait~) [on hold] [<sig_more>] <sig_count> ..1 (<sig_period>)
(been|am|are|is|was|still|keep|kept|have|here|were) [just|still|sat|sitting|sat here|stood|patiently] waiting [for|since|on|here|too|so|now|all|forever|ages]
(still|patiently) waiting
waited (at|in|for|on|by|here) ..5 (hour~|hrs|days|weeks|months|ages)
wait~ ..2 (all (day|morning|afternoon|night|week)|forever|ages|so long|too long|long enough|for (hours|days|weeks|months|ages|ever)|in all (day|morning))
(stayed|stay|staying|sat|took|taken|off|home) ..3 (all (day|morning|afternoon)|the (whole|entire) day|a day off|time off) ..1 (for|to|waiting|and)
(tired|sick|fed up|done) (of|with) waiting
keep~ (me|us) waiting
<sig_count> ..1 <sig_long> (and|but|now) ..2 (still|no|nothing|nobody|not|counting|there is|yet)
<sig_count> ..1 <sig_period> (and|but|now) (still|no|nothing|nobody|counting)
(tried|trying) ..1 for [<sig_more>] <sig_count> ..1 <sig_long>
waiting ..6 (for|since) [the] [last|past] <sig_count> ..1 (<sig_long>)
<sig_count> ..1 <sig_period> (on|in) ..1 (hold|queue|line|chat)
(<num>|two|three|four|five|six|seven|eight|nine|ten|several|forty|thirty|twenty|ninety|half an|an) ..1 (<sig_period>) (wait|delay~|late|overdue|already|now|gone|passed|for (a|an|one)|to (get|send|answer|reply|fix))
an hour ..1 (late|wait|in|on hold|listening|already)
(on|in) (hold|the queue|queue|line) [again|now|already] (for|over|since|all|<num>|nearly|about|almost|an|listening)
(hold music|on hold)
(took|taken|taking|takes) [you|them|me|us] [<sig_more>] (forever|ages|so long|too long|an eternity|a lifetime|the whole|all (day|week|month))
(took|taken|taking) [you|them|me|us] [<sig_more>] (<num>|two|three|four|five|six|several) ..1 (hours|hrs|days|weeks|months|years)
why (does|is|has|did|do) (it|this|that|you|everything) ..1 (take|taking|taken)
(how much longer|how long (must|am|do i|do we|should) ..2 wait)
how long (does it|will it|is (it|this)|will this) ..2 (take|going to take|taking) to (fix|get|reply|resolve|respond|sort|answer|repair)
(it|this|that|its) (has|is|'s) [now|already|literally] (been) [<sig_more>] <sig_count> ..1 (<sig_period>)
(it|this|that|there|its) (been) [<sig_more>] <sig_count> ..1 (<sig_period>)
(been|waiting|gone) [<sig_more>] (<sig_count>) ..1 (<sig_long>) (now|already|since|and|without|with no|for)
(for|since) [<sig_more>] (<sig_count>) ..1 (<sig_long>) (now|without|already|still|and (still|no|nothing|not|nobody)|but)
(without) ..4 (for|since) ..1 (<sig_count>|<sig_long>)
(no|nothing|not|nobody|never|pending|missing|broken|down|out) ..4 for ..1 (<sig_count>) ..1 (days|weeks|months|hours|years)
(promise~|said|told|tell~|drag~|dragging|dragged|going|gone) ..3 (for|over) ..1 (weeks|months|ages|years)
already [<num>|<sig_count>] ..1 (<sig_period>) [late|over|overdue|gone|passed]
(<num>|<sig_count>) ..1 (<sig_period>) (late|overdue|behind schedule|back but|ago and still|ago but still|over due)
(late|overdue|delayed) [again] (by|for) ..2 (<sig_period>)
(over|past) due (by|for|since)
still (has|have|is|are|did|do|does) not ..1 (arrived|come|here|received|been|got|gotten|turned|shown|delivered|shipped|dispatched|refunded|fixed|resolved|sent|appear~|had|credited|heard)
still [i|it|we] [has|have|is|are|did|do] not ..1 (arrived|come|here|received|receive|been|got|get|turned up|shown up|delivered|shipped|refunded|fixed|resolved|sent|credited)
(still|yet) ..1 (nothing|no|waiting|without) [<sig_more>|any|a|the] (arrived|here|parcel|sign|delivery|news|update~|package|order|money|item|product|response|reply|refund~|bag~|suitcase~|engineer|$|hot water|word|answer|solution|resolution|heating|internet)
(still|yet) (nothing|no reply|no answer|no luck|no response)
(has|have|is|did|was|were|had) ..1 (not|never) [yet|still|even] (arrived|arrive|come|turned up|shown up|been (delivered|shipped|sent|refunded|received|processed|credited|resolved|fixed|dispatched|repaired|paid|returned)|reached|here yet)
(not|never) ..1 (arrived|come|delivered|received|dispatched|refunded|shipped|here|processed|credited|posted|issued|fixed|repaired) (yet|still|so far|to date|till)
(yet|waiting) to (receive|arrive|be (delivered|refunded|shipped|fixed)|hear|get|see)
(not|never) (received|got|gotten|had|receive|get) ..4 (yet|still|till now|until now|till date|till today|to date|so far)
(till|until|upto|up to|to) (now|today|date) ..5 (not|no|nothing|have|still)
(not|never|nothing|no) ..5 (till|until) (now|date)
nothing (has|have) (happened|changed|arrived|moved) (since|yet|for)
(no|any) (update~|news|progress|movement|sign|word) (since|for|in|yet|from|after|of (it|my|the|him|her|them|a))
(sat|sitting|stuck|stood|standing|stranded|held) ..3 (for|since) ..2 (ages|hours|days|weeks|months|so long|hour|hrs|<sig_count> ..1 (<sig_period>))
(for|been|after) (ages|forever|far too long|way too long|long enough|hours|weeks|months)
(out for delivery|in transit|processing|pending|being processed|dispatched|under review|on order) (for|since) ..2 (<sig_count>|<sig_period>|days|weeks|ages|<month>|<weekday>)
(why|what) ..3 (so late|so slow|the delay|taking so long|the hold up|this long|so long)
(so|too|very|always|painfully|ridiculously) (late|slow) (again|to|response|with|as (always|usual)|delivery|service)
(day|week|month|hour) (<num>|two|three|four|five|six|seven|eight|nine|ten) (of|and|without|now|with)
no (refund|parcel|delivery|package|order|answer|bag~|suitcase|engineer) ..1 (for|since|after) ..1 <sig_count>
(was|were) (due|meant|supposed) ..4 (yesterday|last (week|month)|days ago|weeks ago|<sig_period> ago)
(should|supposed|meant) ..2 (have|to have) ..1 (arrived|been (here|delivered|fixed|done|refunded|sorted)|come|landed) [on|by|yesterday|last|<num>|already|now|<weekday>]
(ordered|order placed|placed|paid|returned|bought|sent|applied|booked|reported|submitted|refund~|requested|posted) ..6 (ago|back|last (week|month)|in <month>|<ordinal>|<num>|<weekday>) ..3 (still|no|nothing|not|it is now|now it|never|till)
(ordered|placed|paid|returned|applied|reported|submitted|refunded|cancelled) ..5 (<num>|<sig_count>) (days|weeks|months) (ago|back)
(days|weeks|months|hours) (ago|later|on) ..3 (still|no|nothing|not)
<sig_count> (days|weeks|months|hours) and (still|no|nothing)
(delay~) (again|after delay|and delayed|after)
constant delays
(slow|delayed) ..2 (as always|as usual|again)
(longest|ridiculous|crazy|insane) wait
(will|would) (be) waiting ..2 (forever|until|months)
(said|told|quoted) ..4 (day|week) <num>
been a (full|whole) _ since
(<sig_count>) ..1 (days|weeks|months|years|hours) (now|and counting|already|gone)
(i|we) ..3 (waitin|wating|waitng|waited|waiting) (for|since|here|too|so|ages|all|over|nearly|<sig_count>)
(take~|took|taking|taken) ..2 (forever|ages|an age|an eternity|donkey 's years|so long|too long|way too long|a lifetime|months|weeks|years)
^ [nearly|almost|over|already|now|after|been] <sig_count> ..1 (hours|hrs|days|weeks|wks|months|mths) (on|and|now|later|gone|without|i have been|we have been|i have had|we have had|since|it|no|passed|have|$)
^ [nearly|almost|over] <sig_count> ..1 (hours|days|weeks|months|years) $
(more than|over|nearly|almost|upwards of|close to|past) <sig_count> ..1 (hours|hrs|days|week|weeks|wks|month|months|year|years) ..2 (still|not|no|now|since|and|but|have|passed|gone|over|sir|already|$)
(had|been|with|have|having) (no|without) ..4 (for|since) ..1 (<sig_count>|<sig_due>|last|weeks|days|months|ages)
(no|without|nothing) ..4 (for|since) ..2 (<sig_count>) ..1 (nights|days|weeks|months|hours|years|fortnight|month|week|year|hrs|hour|weekends)
(no|without|nothing|not|been|stuck|pending|processing|down|off|out|broken|sat|held|up) ..4 since (<month>|<weekday>|last|easter|christmas|xmas|new year|yesterday|<time>|<num>|nine|ten|eight|seven|six|noon|midday|breakfast|dawn|this (morning|afternoon|week)|early|summer|winter|spring|autumn|diwali|ramadan|eid)
(status|tracking|it|nothing|page|claim|order|case|application) ..2 (not|never|nothing|has) ..1 (change~|moved|updated|budged|progressed|shift~) ..2 (in|for|since|all|at all|yet)
not a thing ..1 (moved|happened|changed|done)
still (nada|zilch|nowt|zip|nil|pending|processing|in process|under review|awaiting|hanging|no sign|no movement|no date|no sight|in limbo|none|nothing|nuthin|nothin)
still ..1 (is|are|has|have|was) not ..1 (in my|here|ready|back|showing|posted|up|on|come|been|arrived|appeared|cleared|dispatched|moved|reached|sorted|paid|hit|turned|with)
(still|yet) [it|i|we|they|you] (has|have|did|is|are) not ..1 (shipped|reached|cleared|come|paid|given|done|started|changed|moved|processed|activated)
amount (not|is not|has not) ..1 (credited|refunded|received|reversed)
(not|never) (credited|refunded|received|delivered|reflected|activated|dispatched|shipped|arrived|done|processed) [yet|till|so|even] (date|now)
(<sig_count>) ..1 (<sig_period>) ..2 (on the (phone|line|tarmac|platform)|in (this|your|the|a) (queue|chat|line|waiting)|so far|and counting|of (my|waiting|hold|silence|nothing)|of my life)
(listening to|suffering) ..1 (jingle|music|hold|recording|muzak|vivaldi)
(sat|sitting|standing|stood|queuing|queueing|stuck|waiting) ..5 since (<time>|<num>|nine|ten|eight|seven|six|five|noon|dawn|early|breakfast)
(i have|we have|been|more than|been very|been extremely|quite|been incredibly) patient
(run|running|ran|runs) out of patience
(wearing|worn|getting|running) thin
(gone|going|goes|went|been|carried|drag~|dragged) on ..1 (long enough|too long|for|forever|since|and on)
(due|expected|promised|scheduled|booked|ready|supposed to arrive|meant to arrive|meant to come) ..2 (<sig_due>|last|noon|on the) ..3 (it is|and it is|now|today is|and still|still|its|and now|and nothing)
(meant|supposed|due|expected) to (be|have been|arrive|come) ..4 (yesterday|last (week|month|night|<weekday>)|days ago|weeks ago|hours ago|by now|this morning|already)
(hours|mins|minutes|days|weeks|months) late
(late|delayed|overdue) (again|as usual)
(ages|weeks|months|an eternity|years|yonks|donkey 's years) ago ..2 (i|we|and|you|when)
(sent|ordered|asked|paid|returned|applied|reported|submitted|requested|posted|complained) ..5 (ages|weeks|months|yonks|donkey 's years) (ago|back)
(next|earliest|first|nearest|soonest) ..3 (appointment~|slot~|available|date~|opening|delivery) ..4 (weeks|months|days)
(days|hours|weeks|months) (turn~|turned|became|become|into|have become|have turned|after) ..1 (weeks|months|days|years)
(today|it) is ..2 (<ordinal>|<num>|<weekday>|<month>) ..2 (and|,) ..1 (i|we|it|still) ..1 (ordered|paid|sent|not|nothing|no|applied|waiting|booked)
(i|we) (ordered|paid|applied|sent|returned|booked|reported) ..4 on the (<ordinal>|<num>) ..4 (it is|and|today|now|still|nothing)
(half|whole|entire|most of) (the|my|a|our) ..1 (morning|afternoon|day|week|weekend|evening|life) ..2 (gone|wasted|waiting|lost|on hold|listening|in|spent)
(took|taken|take) ..2 (day|morning|afternoon|time) off ..6 (nothing|no one|nobody|never|sat|wait~|home|no show)
(gave up|given up|giving up) ..1 (after|waiting|on|holding)
after <sig_count> ..1 (hours|mins|minutes|hour|days|weeks|months) ..2 (queue|hold|line|waiting|on|still|of|no)
(how many|how much) (more|longer) ..2 (weeks|days|months|hours|must|is|do|does|will|should|am|until|before|time)
(when|will) (am|are|will|is|do|can) (i|we|it|you|this|my _) ..1 (ever|finally|actually)
(delay~|postpone~|push~ back|reschedul~|put back|pushed) ..2 (again|twice|after|upon|the <sig_nth>|for the)
(snail 's pace|glacial|at a snail|like a snail|slower than a)
(it|that|this) has been ..2 (since|ages|forever|weeks|months|hours|years|long enough|a (week|month|year|fortnight|full))
(has|have) been (days|weeks|months|ages|hours)
(overdue|behind schedule|long overdue)
(not|no) ..1 (urgency|rush) ..2 (at all|from|on your|whatsoever)
(stuck|sat|sitting|stranded|held up|lying|languishing|gathering dust) (in|at) (customs|the|a|your|transit) ..3 (for|since|all)
(dispatched|shipped|arrive|delivered|delivery|refund|money|parcel|it) (never|not) ..1 (came|arrived|come|yet)
(tired|sick|fed up|done|bored|weary) ..1 wait~
(wait|waited|waiting|queue|queued|queueing|queuing|hold|holding) ..2 (forever|ages|long|hours|days|weeks|months|weeks|eternity)
time (it takes|it took|it has taken|it is taking) (you|your|to|them|for)
(ordered|paid|sent|applied|returned|booked|reported|bought|posted) ..7 (today is|it is now|now it is|and it is|that was|this is)
^ (nothing|still nothing|no sign|no news|no delivery|no parcel|no update|no word|not here|not arrived|not come) (yet|so far|still|as yet|to date)
(best|better|greater) part of (a|an|the|<sig_count>)
(awfully|very|too|such a|so|ridiculously|terribly|extremely|unreasonably|absurdly|inordinately|excessively|awful) (long|lengthy|slow) (time|delay|wait|to (answer|reply|process|respond|pay|refund|act|deliver|ship|fix|arrive|come)|process|response)
take~ ..2 (this|that|so|awfully|too|way too|forever) long
(long|endless|huge|massive|lengthy|constant|continued|inordinate|unreasonable|undue|unacceptable|inexcusable|ridiculous|endless|further|more|another|repeated) (delay|delays|wait|waits|queue)
(stuck|held|sitting|lost|lying|stranded) (in|at) ..3 <sig_count> ..1 (days|weeks|months|hours)
(ever|finally) (going to|going to|planning)
(is|are) (you|it|they|this|he|she) ever (going|coming|going to)
<sig_count> (hours|hrs|days|weeks|months|years) (for|to) (a|an|one|the|my|fix|get|send|answer|reply|deliver|refund|change|post|ship|mend|repair|approve|find|do|just|move|transfer)
half (a|an) (year|day|hour|morning|week) (for|to|on|waiting|gone|now|later|in)
(said|told|quoted|promised) ..2 <sig_count> ..1 (days|hours|weeks|mins|minutes|months|hrs) ..2 (been|now|already|later|ago)
should have ..2 (had|got|received|been|come|arrived) ..2 (by|last|on|weeks|days|ages|yesterday|already|months)
(queue|line|tracking|it|status|traffic|parcel|application|case|nothing|ticket) ..1 (not|never|has not|hardly|barely) ..1 (moved|budged|changed|updated|moving|progressed)
(sitting|sat|lying|gathering|stuck|parked|stood|pending|waiting|down|out|off) ..6 since (spring|summer|winter|autumn|easter|christmas|<month>|<weekday>|last|yesterday|march|may)
(left|kept|keep~|keeping) ..3 (hanging|waiting|on hold|in limbo|on the line|holding)
(<sig_count>|several|many|few) (whole|long|bloody|fucking|damn|solid) (days|weeks|hours|months|years)
(have|has|had) (elapsed|passed|gone by|lapsed|flown by)
(gone|going|past|nearly) (<time>|nine|ten|eight|seven|midnight|lunchtime|dark) ..3 (and|still|now)
(next|this) (week|month|year) (it|we|this|that) (will be|will have been) <sig_count>
(limbo|grown a beard|grown old|gathering dust|cobwebs|before i die|this century|next millennium|hell freezes|skeleton)
(kept|been kept|made to) wait~
(running|already|now|is|are|was|were|over|about) ..1 <sig_count> ..1 (hours|hrs|minutes|mins|days|weeks|months) (late|behind|overdue|delayed|past)
no (idea|clue|word|news|info|information|estimate|eta|date) ..2 (when|how long|how much longer)
(how long|how much longer) ..1 (must|am|are|do|is|does|will|should|have|has) (i|we) ..3 (wait~|to wait|expected|supposed|been|sit|hold|going to|going to)
(weeks|months|days|hours|years|ages) (of|since) (waiting|this|silence|nothing|no|delays|chasing|excuses|promises)
(long past|well past|way past|past) (due|the date|the deadline|delivery)
(over|more than|nearly|almost|about|after|already|another|a whole|a full) [a|an|<sig_count>] ..1 (hour|hours|day|days|week|weeks|fortnight|month|months|year|years) (without|with no|for (a|an|one|the|my)|later)
(days|weeks|months|hours|fortnight|nights|week|month) (without|with no) (a|an|any|my|our|heating|power|water|internet|hot|phone|signal|reply|news|word|response|answer|update|wifi|gas|electricity|broadband)
(nowhere to be (seen|found)|no sign of (it|my|the|him|her|them|a|any))
been an (age|eternity)
(not|never|has not|hardly) ..1 (moved|budged|changed|updated|progressed) (in|for|since)
(i|we|my _) (am|are|is) still (without|waiting|in the dark|none the wiser|no further|no nearer)
since <sig_count> ..1 (days|day|week|weeks|month|months|hours|hour|years|year)
(wait|waited|waiting) and (wait|waited|waiting)
still (has|have|is|are|did) not ..1 (landed|hit|materialised|materialized|surfaced|left|budged|happened|gone|made it|responded|changed)
<sig_nth> (day|week|month|night|weekend) (running|in a row|without|with no|of (waiting|this)|now|and still)
except (wait~) (to (try|see|use|wear|get|read|hear|go|buy|play|watch)|for (the next|it to))
except (not|no|never) ..1 (wait|waited|waiting) (long|at all|wait)
except can (not|hardly|barely) wait
except (could|can) not wait
except only (waited|took)
except wait ..1 (second|minute|what|so|until you see)
except (thanks|thank you|worth) ..2 wait~
except (using|used|owned|had|customer|member|with) ..3 (for|over|since) ..4 (and|now) ..2 (it 's|it is|still) (great|good|love|perfect|happy|going|working)
except (laugh|smile|entertained) ..4 on hold
except (customer|member|subscriber|client|loyal|with you|with them|been with|banked|living|lived) ..4 (since|for)
except waiting (outside|downstairs|in the car|at the door|by the)
+ Eleven weeks without a cooker.
+ The best part of an hour listening to your jingle.
- I am waiting outside your shop, which door?
+ I have been waiting three weeks for this.
+ 40 minutes on hold and counting
+ It's been ten days and still nothing.
+ My parcel hasn't arrived yet.
+ we have been without hot water for eight days
+ stayed home all day for the plumber
+ Order placed 12 days back, till date not delivered.
- I can't wait to try it!
- Delivery takes two days, right?
- I only waited ten minutes.
- It took five minutes to set up.

# Was promised something that did not happen.
kind broken_promise
(was|were) (supposed|meant|due) to _
(next day|same day|express|priority|guaranteed) ..1 (my foot|my arse|yeah right|apparently|they said)
(still|yet) ..4 (promised|guaranteed) (by|for|on|last|to|a|in)
(told|said|quoted|promised|says) [me|us] [it would be|it would take|up to|within|about] (<num>|two|three|one|an|24|48) ..2 (<sig_period>) ..1 (it 's|its|it is|it has|today|now|nearly|that was|already|been|but|and)
(nobody|no one) (showed|turned up|came|rang|called|phoned|arrived|has come|has called|has rung|contacted|has contacted)
(never|not) (came|happened|arrived|materialised|materialized|appeared|called|rang|showed|turned up) ..2 (like|as|when|though|despite) (you|they|he|she|promised)
(call|callback|refund|engineer|visit|replacement|email|credit|discount|delivery) (i|we|you|that was) ..2 (promised|agreed) ..5 (never|not|still|no)
(like|as|when) (you|they|he|she) (said|promised|told|agreed) (you|they|he|she|it|someone) would
(you|they|he|she|someone|somebody|<sig_staff>) [guys|people|all|had|have|has|already|also|even|clearly|even] (promised|guaranteed|assured|swore)
(you|they|he|she|someone|somebody|<sig_staff>) [had|have|has] (confirmed|committed) ..6 (but|and|yet) ..3 (not|never|still|nothing|half|only|no)
(was|were|been|got|am) (promised|assured|guaranteed)
(keep|kept|keeps) (promising|saying|telling) ..6 (but|and|yet) ..3 (not|never|nothing|nobody|no one|still|no|changes)
(was|were|been) told [that|by] ..2 (it|you|they|he|she|someone|somebody|i|we|my|the|this|a|there) ..4 (would|will|was going to|were going to)
(was|were|been) told ..8 (but|and|yet) ..3 (never|nothing|not|still|no|nobody)
(you|they|he|she|someone|somebody|<sig_staff>) ..2 (said|told me|told us|say|says) ..3 (would|will|was going to|were going to) ..8 (but|and) ..4 (not|nothing|never|nobody|no|still|no one|only)
(you|they) (said|told me|told us) [that] (someone|somebody|it|you|they|he|she|an engineer|the (engineer|refund|money|parcel)) (would|will)
(you|they|he|she|<sig_staff>) (said|told me|told us) ..4 (was|is|were|had been|has been) (posted|sent|refunded|fixed|done|resolved|shipped|on its way|cancelled|sorted|processed) ..4 (never|not|still|but|and)
(said|told me|told us) ..4 (was|is|were|had been|has been) (posted|sent|refunded|fixed|done|resolved|shipped|cancelled|sorted|processed) // (it|they|but) ..1 (never|was not|is not|has not|did not|were not)
(said|told|quoted|says) ..2 (<num>) ..2 (days|hours|weeks|hrs|mins|minutes) ..1 (it 's|its|it is|it has|and|but|now|already|been)
(said|told me|told us) (it|he|she|they|someone|somebody) (would|will) (be|arrive|come|call|ring|get|have|send) ..6 (but|and|not|never|still|nothing)
(promised|guaranteed) (same day|next day|one day|two day|<num>|a refund|a call|me|us|delivery|it would|to|that|by|callback)
(guaranteed|promised|estimated|expected|stated) (delivery|arrival|date|time|refund|call) ..5 (was|passed|gone|come and|missed|not|never)
(where is|where 's|what happened to|what about) ..4 (promised|guaranteed|said)
(never|not|nobody|no one) (kept|keep|keeps|honour~|honor~) ..2 (promise~|word)
(broke~|broken|breaking|failed|empty|false|another|make~) ..2 promise~ [you]
promise~ (broken|after promise|again and again|not kept|never kept|you (can not|do not|never))
(no one|nobody|no|never) ..3 (as|when|like) (promised|agreed|arranged|you (said|promised)|they (said|promised))
(not|never|without) ..6 (as|like) (promised|agreed|arranged|advertised)
(no one|nobody|he|she|they|engineer|plumber|technician|courier|driver|never) ..1 (never|not|even) ..1 (showed|turned|shown|came|come|show|turn|arrived) (up|$)
(nobody|no one) (showed|turned|came|rang|called|phoned|did|arrived|has come) ..1 ($|up|back|on|me|to)
(nobody|no one|never|not) ..1 (called|rang|phoned|rung|call|ring|calls) (back|me|us)
(did|does) not (show|turn) up
(was|were|am|are) (supposed|meant|due) to (call|ring|phone|come|be|arrive|get|have|receive|send|contact|reply|refund|deliver|fix|leave|depart|visit|collect|start)
(supposed|meant) to be ..1 (next day|<num> day|two day|same day|delivered|here|fixed|refunded|<num>)
(paid|paying|pay) ..1 (for|extra) ..3 (next day|same day|express|priority|one day|two day|<num> day|guaranteed|first class|prime) ..6 (not|never|still|late|nothing|but|and)
(next day|same day|one day|two day|<num> day|express|guaranteed) (delivery|shipping|service|dispatch) ..4 (not|never|late|days|my (foot|arse|ass)|still|joke|yet|they said)
despite ..3 (guarantee~|promise~|assurance~|prime|what you|what i was told|being told)
(site|website|app|tracking|email|system|order) (said|says|told) ..3 (delivery|delivered|arrive~|arriving|be here|today|by|ready) ..8 (but|and|still|not|never|no|it is|it 's)
(said|says|promised|guaranteed) ..2 (delivery|delivered|arrive~|arriving|be here) ..3 (by|on|today|yesterday|tomorrow) ..6 (but|and|still|not|never|no)
(missed|miss) ..2 (appointment~|delivery slot|deadline|delivery date|slot|the date|your own)
another missed
(not|never) ..5 (when|though|although|after|despite) i paid for
no (show|call back|callback|call|engineer|refund|email|delivery) (as|like) (promised|you|they|agreed)
contrary to ..2 (promise~|assurance~|what you|what i was told)
(went|going|gone) back on (your|their|his|her) (word|promise)
as (promised) ..3 (never|not|but)
(false|fake) claim~ of
(that|the|a|where is|my) _ (you|they|he|she) (promised|told me|told us|said) ..2 (i|we|would|me|us|$)
(paid|paying) ..2 (for|extra) ..1 (<weekday>|morning|next|same|first|premium|priority|fast|express|overnight|guaranteed) ..4 (and|but|yet|it is|still|not|never|came|arrived)
# Somebody said so; it did not happen.
(you|they|he|she|who|<sig_actor>|colleague~|<name>) ..2 (swore|vowed|pledged|assured|promised|guaranteed|undertook|agreed to|committed to|committed)
(gave|given|give|had) (me|us) ..1 (word|assurance~|guarantee|promise|undertaking|date)
(you|they|he|she|<sig_actor>|colleague~) ..1 (said|told me|told us|agreed|confirmed|advised) ..6 (but|yet|and) ..2 (not|never|nobody|nothing|no one|still|vanished|disappeared)
(you|they|he|she|<sig_actor>|colleague~|website|site|email|tracking|text) ..1 (said|told me|told us|says|agreed|confirmed|advised) ..6 // ..2 (not|never|nobody|nothing|no one|still|that was|that is|it has been|it is now|it is|nope|no|did it|two|three|<num>|today|now|guess)
(said|told|quoted|promised|advised|says) ..3 (<num>|two|three|four|five|six|seven|ten|an|a) ..1 (hours|hour|days|weeks|minutes|mins|working days|hrs|week) ..1 (//|,|and|but|yet|now) ..1 (it|that|this|we|still|now|been|nearly|day|almost|i|over|here)
(keep~|kept) ..1 (saying|promising|telling (me|us)|fobbing) ..3 (tomorrow|soon|next|will|day~|shortly|later|it is|monday|being)
tomorrow never
(you|they|he|she|<sig_actor>|colleague~) ..2 told (me|us) ..5 (would|will|was going|were going|had been)
(was|were) to (come|call|arrive|have|get|ring|deliver|send|receive|start|finish|visit|collect|refund|happen|meet|pick|fix|return)
(said|saying) ..2 (it|he|she|they|you|someone|i|we) (would|will|was) ..5 // ..1 (he|she|they|you|it|i|we|nobody|no one|nothing|never|has|still) ..2 (not|never|did|has|came|nothing|still|is|called|rang)
should have ..2 (been|arrived|come|had|happened|got|received|left|reached|called|started|finished) ..4 (yesterday|last|by now|ago|already|as (agreed|promised|arranged)|on <weekday>|this (morning|week)|at (<time>|<num>)|hours)
^ so much for ..1 (next|same|express|promise~|guarantee~|your|the|delivery|customer|fast|service|loyalty|quality|24)
(every|each|the|your|another|that|a|all the) promised (date~|time~|call~|callback~|delivery|refund|visit|repair|upgrade|discount|replacement|credit|work)
no show~
no showed
(nobody|no one|no engineer|no driver|none of them|not a soul) ..2 (appeared|materialised|materialized|turned up|turn up|came|shown|showed|arrived|visited|bothered to (come|show|turn|call|ring))
(appointment|slot|booked|scheduled|arranged|confirmed|booking|visit|pickup|pick up|collection) ..2 (for|at|between|on|from) ..4 (<time>|<num>|<weekday>|ten|nine|eight|two|three|noon|today|yesterday|tomorrow) ..6 (no|not|never|nobody|no one|nothing|still)
(date|slot|time|appointment|price|rate|refund|discount|offer|deal) (you|they|he|she|i was|we were|we) ..1 (quoted|agreed|promised|gave|offered|confirmed|told) ..4 (not|never|was|gone|came)
let (me|us) down on
(promise~|date~|deadline~|assurance~|commitment~) ..2 (slipped|slip|come and gone|came and went|comes and goes|passed|broken|missed|meaningless|worthless|empty|hollow|lies|nothing|go~ by)
(empty|hollow|false|broken|unkept|worthless|endless|yet another|another) (promise~|assurance~|commitment~|guarantee~)
as per ..3 (commitment|promise|assurance|agreement|schedule|told) ..8 (not|no|never|still)
(commitment|committed|assured|confirmed) ..8 (but|and|yet|still|then) ..3 (not|no|never|nothing|still|did not)
(said|told me|told us|claimed|claims|confirmed|says) ..3 (was|is|were|had been|has been|is being) (fixed|sorted|done|sent|shipped|posted|resolved|ready|delivered|cancelled|refunded|repaired|processed|closed) ..2 (//|but|and|,|yet) ..3 (not|never|no|still|nothing)
(did|have|were) not (you|they|he|she|i|we) ..1 (say|promise|agree|tell|told|said|promised|supposed)
(website|app|site|email|text|tracking|tracker) (said|says|promised|shows|showed) ..3 (today|delivered|ready|tomorrow|delivery|<weekday>|<time>) ..2 // (it|i|we|still|nothing|now|no|been|and|but|yet)
(<weekday>|today|yesterday|tomorrow|morning|week) (he|she|they|you) (said|told|promised)
(failed|fails|failing|fail) to (show|turn up|appear|call|ring|arrive|deliver|come|materialise|materialize|honour|honor|keep|send|contact|meet|attend)
(honour|honor|keep|stick to|stand by) (your|their|his|her) (word|promise~|commitment~|side|end)
(did|do|does|have|has|never) not ..1 (keep|kept|stick|stuck|honour|honor) ..1 (word|promise~|appointment~|commitment~|agreement|bargain|deal)
(stood|standing) (me|us) up
(time|date|window|slot) (came and went|came and|passed|has passed|has come)
(led|given) to (believe|understand|expect)
in writing that
(gave|given|with|despite|many|several) ..1 (assurance~|guarantees|promises)
(not|clearly|specifically|expressly|definitely|explicitly|categorically|repeatedly|verbally) (told|promised|assured|agreed|said|stated)
(was|were|had been|been|is) agreed (that|with|to|we|you|i|on|by|over)
according to (your|the|my) ..6 (but|not|never|still|yet)
(you|they|he|she|<sig_actor>|colleague~|<name>) ..3 (said|told me|told us|agreed|confirmed|advised) ..7 (but|and|yet) (now|today|then|there|here|it is|i am|i have|instead)
(you|they|he|she|<sig_actor>|colleague~) ..1 (told me|told us|said|promised|agreed|assured me) ..8 // (it is|it was|i just|now|instead|never|nobody|nothing|not|wrong|wrongly|still|here|no|was not|is not|have you)
(appointments|visits|deliveries|calls|deadlines|dates|promises|callbacks|slots|collections) ..1 (missed|broken|cancelled|canceled|ignored|not kept|not made|slipped)
(missed|cancelled|canceled|broke|broken|skipped) ..1 (two|three|four|five|several|another|the|our|my|<num>|every) ..1 (appointment~|visit~|slot~|date~|collection~|callback~|delivery slot|deadline~)
(push~|pushed|pushing|move~|moving|moved|changing|change~|shift~|put~) (the|my|our|it) ..2 (date|time|appointment|delivery|deadline|slot) ..1 (back|again|forward|out|twice)
(keep~|kept) ..1 (moving|changing|pushing|postponing|putting off|rescheduling|shifting|delaying|extending|cancelling|canceling) ..1 (the|my|our|it|appointment~)
(brochure|advert|ad|website|contract|email|text|letter|salesman|salesperson|rep|agreement|label|app|broker|agent|manager|site) ..1 (promised|promises|guaranteed|guarantees|assured|stated|agreed)
(was|were) (due|scheduled|booked|expected|slated|promised|set) ..1 (back|in|on|at|for|by|yesterday|today|last|<weekday>|to) ..6 (not|never|no|still|nobody|nothing|did|but)
(was|were) to (be|have been) ..5 (not|never|still|but|yet|and i)
(was|were) to be (shipped|delivered|sent|fixed|refunded|credited|called|completed|installed|paid|collected|returned|repaired|replaced|done|posted|waived|applied|cancelled|included|resolved)
(committed|promised|agreed|given|confirmed|stated|quoted|estimated|guaranteed|expected) ..1 (delivery|date|time|timeline|deadline|window|slot|eta) ..2 (passed|gone|over|missed|expired|lapsed|was|not|slipped)
(said|told|promised|agreed|supposed|meant|going) ..6 // (nobody|no one|nothing|never|he did not|she did not|they did not|you did not|it did not|did not|has not|have not|it has not|he has not|you have not|was not|is not|it is not|it was not|they have not|still)
promised (me|us|the (moon|earth|world)|sea|a|an|that|to|it|by|my|this|on|free|full|same|next|delivery|refund)
(promised|promises) ..1 $
(say|said|says) (one thing|something) ..3 (another|different|else|other)
(word|promise~|assurance~|guarantee~) ..1 (means|mean|is worth|are worth|count~|was worth) ..1 (nothing|nowt|little|not)
(broke|broken|break|breaking) ..1 (word|promise~|agreement|commitment)
(turned out|turns out) to be (hot air|false|a lie|lies|untrue|nothing|wrong|rubbish)
(never|not) (materialised|materialized|transpired|eventuated|happened|followed through|came to pass|followed up|delivered on)
(was|were) going to ..6 (but|and) ..1 (nobody|no one|not|never|nothing|did|has|still)
except (came|arrived|did|kept|was|came) (next day|on time|the next|as promised|early|it|true)
except (promised|guaranteed|said|told) ..6 and (it|you|they|kept) (came|arrived|kept)
except promised nothing
except (was|were) (supposed|meant) to be (a|an|for|funny|my|the|ironic)
except supposed to ..3 $?
except (what|how|where|when|who|am) ..4 supposed to
except promised ..4 and _ (called|rang|came) (within|on|at|before|by|the|in|as)
except <my_people> ..1 (promised|agreed|swore|vowed)
except promised ..5 and (you|it|he|she|they|that) (called|came|arrived|kept|delivered|rang|got)
except (i|we) (was|were|am|are) supposed to (send|sign|bring|pay|fill|do|return|give|write|show)
except promised ..5 and <name> (called|rang|came|arrived|delivered|kept)
except (said|promised) ..6 and (it|you|he|she|they) did $
+ The rep said it would be credited. It was not.
- You promised a call and you called, cheers.
+ You promised a call on Friday and nobody rang.
+ I was told the fee would be refunded.
+ The engineer was supposed to come today.
+ Another missed appointment.
+ I paid for express shipping and it still isn't here.
- Do you promise delivery by Friday?
- What time is the plumber supposed to come?
- My husband said he would pick it up.

# Cheated, overcharged, misled.
kind unfair
(charged|billed|paid|paying|invoiced) ..6 (never|not) ..1 (happened|took place|received|used|delivered|done|carried out|ordered|had|worked|booked|made|got)
(advertise|advertised|advertising|promise|claim|sold as) ..6 (and|but|yet) (i|we) ..1 (get|got|only|am getting|receive|pay)
(signed|enrolled|upgraded|switched|put) (me|us) ..3 (without|never|no consent)
why (am|are) (i|we) [still] paying ..2 (for|more|full|extra|the|when)
(charged|billed|paid|paying) ..2 full (price|amount|fare|rate)
(charged|billed|fined|deducted) ..8 (though|although|even though|despite|when i had|for nothing)
(sold|selling) (me|us|people|insurance|a|something) ..5 (can not|never|useless|not even|does not)
(trap|trapping|trapped) ..3 (customer~|people|contract)
small print
(kept|keeping|keep|withheld|withholding|holding) (my|our|the|all) ..1 (deposit|money|refund|bond|fee)
(without|never) (telling|asking|informing|warning|my permission|my consent|authorise~|authorize~|notice|consent) ..2 (me|us|$)
(i am|we are|being|i was|was) ..1 (penalised|penalized|punished|fined) for
(double|triple) ..1 (price|bill|charge|what)
(deducted|took|taken|debited|charged) ..3 (<money>|rs|<num>) ..2 (without|again|twice|for no|extra|but)
(over|double|wrongly|incorrectly|falsely|mistakenly|fraudulently) (charged|charging|billed)
(overcharge~|overbill~|misled|mislead|misleading|mis sold|mis selling|missold|conned|cheated|cheating|scammed|scamming|swindled|duped|tricked|tricking|defrauded|deceived|deceptive|deceiving|fleeced|short changed|shortchanged|rip off|ripoff|ripoffs|exploited|exploiting|extortion|extortionate|daylight robbery|highway robbery|bait and switch|bait n switch)
(rip|ripped|ripping) (off|me off|us off|people off|customer~ off)
(fool|fooling|fooled|cheat|cheats|con|conning|robbing|robbed|mislead~|scam) ..1 (me|us|customer~|people|your customer~|everyone|consumer~|the public|passengers|tenants|members)
(make~|making|made) ..1 (people|customer~|us|me) fool~
(a|the|total|complete|such a|what a|pure|another|this|big|your|of) scam
scam (company|artist~|app|website|shop|site)
(charge~|billed|debited|took|taken|taking|deducted) ..1 (me|us|my (card|account)|my bank|for|extra) ..4 (twice|double|two times|again|more than|too much|without|wrong|for something i|for a service|even though|although|despite|after i|extra|full|for no reason|for nothing)
(charge~|billed|debited|deducted) ..4 (twice|two times|2x|double|again without|without (my|permission|asking|consent|telling|notice)|wrong (amount|price))
(charge~|bill~|debited|invoiced|pay~) ..4 (never|did not|not) (order~|ask~|use~|agree~|authorise~|authorize~|want~|request~|sign~|made|make|had|receive~)
(took|taken|taking|take|debited|stole|helped yourselves to) ..3 (from|out of|off) my (account|card|bank|paypal|balance|wallet)
(money|cash|pounds|dollars|<money>) ..3 (taken|debited|deducted|stolen) [from|twice|again|without]
(for) (something|a service|an item|things|calls|items) ..1 (i|we) (never|did not|have not)
(bill|invoice|statement|account) ..2 (shows|has|lists|includes) ..4 (i|we) (never|did not|have not)
(i|we) never (signed up|agreed|authorise~|authorize~|asked|ordered|consented|requested|used) [for|to|this|it|that]
(now|still) (i am|being|i was|we are) being (charged|billed)
(being|was|been|got|getting|were|keep getting|are) (charged|billed) ..3 (<money>|twice|again|extra|more|the full|full|even|double|without|for (something|a service|nothing)|anyway)
(hit|stung|slapped|landed) (me|us|with) ..3 (fee~|charge~|bill|penalty|fine)
(still|keep~|kept) (charge~|billing|taking money|taking payment~|debiting)
(cancel~) ..5 (still|yet|keep~) ..2 (charge~|bill~|billing|taking|paying|debit~|took)
(took|taken|stole|taking|steal~|stealing|pocketed|keep~|kept|keeping) ..1 (my|our|people 's|all my|peoples) (money|cash|deposit|payment|bond)
(stole|stealing|steals) ..2 (from|money|my|our)
(stolen from|robbing) (me|us|customer~|people)
money [that is|that 's|which is] (mine|not yours)
(hidden|surprise|bogus|unexplained|sneaky|ridiculous|unfair|excessive|outrageous|undisclosed|unauthorised|unauthorized) (fee~|charge~|cost~|transaction~|payment~)
(false|fake|misleading|dishonest) ..1 (advertise~|offer~|promise~|price~|deal~|marketing|discount~|review~|picture~|photo~|description~|information)
(offers|deals|discounts|reviews|sale) ..3 (are|is) ..1 (fake|false|a lie|lies)
(you|your <sig_staff>|so|such|all) ..1 fake
(offer|advertise~|advertised|promote~) ..8 (then|but) ..3 (do not|can not|not|charge~|throttle|hit|refuse~|tell)
(free|unlimited) ..6 (then|but) ..4 (fee|charge~|throttle~|cap|pay|bill)
(not|is that|is this|is it|is not|how is that|how is this|hardly) ..1 fair
(unfair|unjust|unjustified|dishonest|fraudulent|thieves|thieving|crooks|con artists|con men|fraudsters|scammers|robbers|scumbags|crooked|liars)
(committing|is|are|this is|it is|pure|such|total|'s) ..1 (fraud|frauds|theft|stealing|robbery|criminal|a con|a rip off)
(lie~|lied|lying) (to (me|us|my|your|customer~|people|everyone)|about)
(you|they|company|<sig_staff>) ..2 (lied|liars|lying|lie)
(price|bill|cost|rate|fee|premium|rent) ..2 (is|was|has|went|gone|goes|increased|doubled|jumped) ..3 (higher|doubled|up|without (warning|notice|telling)|different|trebled|tripled)
(doubled|increased|raised|hiked|put up|changed) ..1 (my|the|our|your) (price|bill|rate|fee|premium|rent|prices)
refuse~ ..4 (refund|pay (me|us|out)|honour|honor|give ..2 (money|deposit|refund)|return (my|the))
(will not|would not|not) (refund|honour|honor|give (me|us) (my|our)|return my (money|deposit)|pay (me|us|out))
(not|never) ..1 (what|as|like) ..2 (advertised|described|pictured|sold|quoted|shown|agreed|promised)
(nothing like|not as|different from) (described|advertised|the picture|the photo|pictured)
sold (me|us|as) ..6 (as new|used|broken|fake|faulty|wrong|expired|refurb~|different)
(paid|paying|pay) ..5 (but|and|yet) (i|we) ..1 (got|get|received|am|have) ..1 (the|a|nothing|not|only|half|less|no)
(paid|paying) for ..5 (did not|never|not|can not) ..1 (get|got|receive~|use|have)
(half|wrong) ..1 of what i (paid|ordered|pay)
(loyal|existing|old|long term) customer~ ..6 (more|worse|less|nothing)
new customer~ ..4 (get|pay|better|cheaper|half|less)
taking advantage of
take me for (a fool|a ride|an idiot|granted)
(price|charge|amount) ..2 (wrong|incorrect|not match~|differ~)
<money> (higher|more than|extra|too much|over)
(charged|charging|billed) ..4 more (amount|than)
(charged|costs|paid|paying) ..2 (more|extra) ..3 (than|for (the same|nothing|no))
(charge~|charged|took) ..4 (<money>|<num>) more
why (am|was|were|have|did|are|do) ..4 (charged|billed|paying more|charge me|being charged|bill me|fined) :: mild
(rip off|ripoff|swizz|con|stitch up|stitched up|shafted)
(feel|feeling|felt) (cheated|robbed|conned|ripped|scammed|used|misled)
robbery (what|to|that|$|is)
(cheat~|cheating|cheated|looting|loot|fraud|robbery|swindle~) ..1 (only|nothing|this is|company|people|$)
(been|was|were|got) (done|had|mugged off|taken for|fleeced|stung|stitched up|hoodwinked|bamboozled|shafted|conned|diddled|robbed|duped|mis sold|ripped|swindled|scammed|cheated|penalised|penalized|looted|short changed) ..1 (over|up|off|by|for|here|$|like)
# Money taken, or a price that nobody told.
(fee~|charge~|surcharge~|supplement~|penalty|cost~|tax|clause|condition|excess|deduction~) ..2 (nobody|no one|never|you did not|was not|were not|i was not|not) ..1 (mentioned|told|tell|warned|warn|explained|explain|disclosed|agreed|agree|knew|say|said|advised|listed|mention|informed|shown|expect)
(never|not|nobody|no one|without|failed to|neglected to|omitted to) ..2 (told|tell|telling|warned|warn|informed|inform|mentioned|mention|advised|explained|explain|disclosed|notified|disclose) ..5 (fee~|charge~|surcharge~|supplement~|penalty|cost~|extra|excess|terms|limit~|contract|price|expiry|increase|rise)
(you|they|your _|somebody|someone|<sig_actor>|app|site|company) [have|has|had|also|just|still|even|then|people|guys] (billed|charged|invoiced|debited|fined|deducted|overcharged) _
(was|were|been|being|got|getting|am|are) ..1 (billed|charged|invoiced|debited|fined|overcharged|penalised|penalized) (for|<money>|<num>|a|the|twice|thrice|double|full|more|extra|again|three|two|wrong|an|interest|late)
(amount|money|funds|cash|payment) ..2 (deducted|debited|taken|gone|cut) ..2 (but|and|from|twice|again|yet|order|still|without)
(pay|paid|paying|pays) ..4 (get|got|receive~|getting|for|in return) ..1 (nothing|nowt|zilch|half|nada)
(pay|paid|paying) (for) ..6 (down|not (work~|use|have|get|got|provided|received)|never|no longer|useless|can not|can not|do not)
(why|how come) (should|do|must|am|are|would|have) (i|we|my _) ..2 (pay|paying|charged|footing|foot|billed|fined|penalised|penalized|out of pocket)
(how come|why) ..3 (new|other|neighbour~|someone|somebody|everyone else|joiners) ..6 (less|half|cheaper|free|better|paying)
(not|never) the (price|amount|rate|deal|fare|sum|figure|plan|offer|tariff) (i|we|you|that|on|as|advertised|quoted|agreed)
(quote|quoted|estimate|advert|ad|listing|offer|deal|menu|brochure|shelf|agreed) ..4 (<money>|<num>) ..5 (but|and|,|yet|now|then|instead|while|bill|charged|invoice|checkout|till) ..5 (<money>|<num>)
(listing|advert|ad|description|brochure|photo~|picture~|label|website|site|ads|salesman|broker|agent|rep|salesperson) ..1 (said|says|showed|shows|claimed|claims|promised|stated|told me|told us|assured me|swore) ..5 (but|,|yet|while|//) ..1 (this|it|what|mine|in reality|i got|the|reality|that|now)
(pulled|pull|pulling) (a fast one|the wool|a bait)
(fleecing|fleece~|milking|looting|loot~|bleeding|gouging|gouge~|gouged|squeezing|swindling|robbing|fooling|duping|diddling|stinging|ripping) _
(false pretences|false pretenses|moving the goalposts|moved the goalposts|move the goalposts|goalposts|price gouging|cash grab|money grab~|money grubbing|money grabbing|money making|money spinner|cash cow|holding ..3 hostage|hostage|ransom)
(one|a) rule for
double standard~
(underhand|underhanded|dodgy|shady|sneaky|crooked|devious|unethical|immoral|unlawful|exploitative|predatory|deceitful|greedy|discriminat~|discriminatory|discrimination|misrepresent~|fiddle~|unscrupulous|extort~|profiteering)
(charging|paying|pay|charged|billed|suffer~|out of pocket) ..2 (for|because of) ..1 (your|their) ..1 (mistake~|error~|incompetence|fault|failure~|system|delay~)
(penalised|penalized|punished|fined|penalising|punishing|fining) ..2 for _
(signed|enrolled|enroled|opted|subscribed|put|switched|upgraded|moved|locked|tied) (me|us) (up|in|onto|into|to|for|on) ..5 (not|never|without|something)
(auto renew~|auto renewed|renewed|changed|increased|raised|switched|cancelled|altered|removed|deducted|sold|moved|charged|took|taken|updated|closed) ..5 without ..1 (my|our|any|a|prior|consent|notice|warning|telling|asking|informing|permission|authorisation|authorization|so much)
without (my|our|any|prior) ..1 (consent|permission|knowledge|notice|warning|authorisation|authorization|approval|authority|agreement)
(changed|change|changing|rewrote|alter~|altered) (the|your) (terms|rules|conditions|price~|deal|contract|policy) ..2 (without|after|on me|overnight|halfway|and)
double (bill~|billing|billed|charge~|charged|charging|payment|debit~|deduction|dip~)
(<sig_count> times|twice|thrice) for (one|a|the same|1|single)
(charge~|charged|bill~|billed|debited|deducted|paid|took) ..3 (twice|thrice|<num> times|two times|three times|four times|double)
(refunded|refund|credited|credit|repaid|returned|gave (me|us) back|got back|reimbursed) ..2 (only|half|part|partial|partially|short|less)
(only|just) ..1 (refunded|credited|reimbursed|gave back|got back|paid (me|us))
(gave|given|giving|sold|resold|handed|let) (my|our|it) ..3 (away|to (someone|somebody|another|a different|other)|else)
gave away (my|our)
(sold|selling|sell) ..3 under false
(hidden|buried|tucked) ..2 (small|fine) print
(small|fine) print
(raised|hiked|put up|increase~|increased|jacked|bumped|doubled|went up|gone up|up) ..3 (rent|price~|bill|premium|fee~|rate~|subscription|cost~) ..2 (by|without|to|again|twice|overnight|<num>|percent)
(rent|price~|bill|premium|fee~|rate~|subscription|cost~|payment~) ..2 (up|hiked|increased|jumped|raised|doubled|tripled|risen|rose|went up|gone up|shot up|crept up) ..1 (by|without|to|again|overnight|<num>|from|for no|$)
(charge|charging|charges|want|wants|asking|demand~) ..1 (extra|<money>|more|double|a fortune|through the nose|top dollar|full) ..1 for (a|an|the|something|this|that|it|what|nothing|bags|every|using|being|less)
through the nose
(not|never) (honour~|honor~|pass~ on|apply|applied|given|give) ..2 (price|discount|offer|deal|voucher|coupon|warranty|guarantee|rate)
(refused|refuse~|refusing|declined|denied|deny~|rejected) ..1 (me|us|my|our|to (refund|honour|honor|pay|give|return|cover|accept|exchange|credit|compensate|reimburse)) ..1 (refund|claim|money|compensation|entry|warranty|deposit|the|a|my|us|me|for|it)
still (charging|billing|paying|collecting|deducting|debiting|being charged|being billed)
(is not|not|hardly|how is (this|that|it)) (legal|legit|right that|ethical)
(taken|took|take|taking) (advantage|liberties|the mickey|me for|us for|the piss)
(keep~|kept|held|holding|withh~|pocketed) ..1 (bond|deposit)
(against|breach~|violat~|contrary to) ..2 (the rules|the law|consumer|my rights|contract|terms|regulations|policy)
paid ..4 (twice|double|more than|over the odds|full price|for nothing|for the same)
over the odds
(pricier|dearer|more expensive) than ..2 (quoted|advertised|agreed|told|said|promised)
(gone|went|goes|jumped|up|risen|rose|increased|shot|crept|changed) ..2 from (<money>|<num>) to
(paid|pay|paying) (for|full|extra|<money>|good) ..5 (and|but|yet) ..2 (got|sat|get|received|getting|only|ended|given|been|was)
(fee|fees|charge|charges|charging|price|prices|cost|quid|pounds|dollars|euros|<money>) ..5 (cheeky|news to me|a joke|joke|ridiculous|scandalous|extortionate|obscene|unreasonable|absurd|steep|are you serious|seriously|shocking|excessive|unfair|wrong|outrageous|disgusting|criminal|for nothing|immoral|a disgrace|unjustified|unexplained|laughable|silly|mad|insane|crazy)
(tacked|slapped|snuck|sneaked|slipped|lumped|bundled|whacked) ..3 (on|in|onto|into)
free ..3 (is|was|are|were) not ..1 free
(not|hardly|never) ..1 (so|really|actually) free
sold (me|us|my _|him|her) ..5 (hidden|faulty|fault|defect~|dud|lemon|problem|dead|stolen|rotten|expired|wrong|unfit|knowing|knew|broken|junk|rubbish)
(<money>|<num>|balance|money|amount|rupees|credit|credits|coins|points|data|airtime) ..2 (cut|deducted|gone|vanished|taken|swallowed|eaten|debited|stolen|disappeared) ..2 (from|for|without|again|twice|and|overnight)
(will not|would not|refuse to|refuses to|refusing to|refused to|not) ..1 (give|return|refund|release|pay|credit|reimburse|hand) ..2 (deposit|money|refund|bond|cash|me back|us back|what|out)
(punish~|penalis~|penaliz~|punished|penalised|penalized|discriminated) ..1 (customer~|people|loyal|loyalty|us|me|for|by|against|$)
(customer~|people|us|we|loyal~|i) ..2 (get|gets|got|getting|be|being|been) (punished|penalised|penalized|fleeced|milked|stung|robbed|ripped|shafted|fined)
claim ..3 (thrown|rejected|denied|refused|declined|turned down|dismissed|repudiated)
(technicality|loophole~|cop out|excuse to (keep|charge|avoid))
(make~|making|made|forc~|forced|forcing|expect~|want~|asking|ask) (me|us) to pay (for (your|the|a|something|damage)|again|twice|extra|more)
(make~|making|made) (me|us) pay
(swapped|replaced|switched|exchanged) ..2 (new|original|own) ..2 (for|with) ..1 (a|an|used|refurbished|old|cheaper)
(banned|suspended|blocked|fined|locked|terminated) (me|us|my|our) ..3 (no reason|without|nothing|after|despite|for no|unfair~)
(discount|offer|voucher|promo|code|deal|price|coupon|cashback|refund|credit|bonus|reward) ..2 (never|not) ..1 (applied|honoured|honored|given|added|credited|accepted|appeared|received|paid|show~|used)
(after|all about|only want|just want|only care about) ..1 (our|my|the|your customer~|people 's|taking) money
bumped (me|us|from|off)
out of pocket (because|thanks|due|through|by|<money>|and|for)
(not|never) (tick~|ticked|opted|opt|selected|chose|asked for|ordered|requested|consented|authorised|authorized|signed up) ..1 (for|in|to|it|this|that)
(someone|somebody) else 's (bill|usage|meter|debt|charge~|account|mistake)
(why) (was|were|is|are|has|did) ..1 (<money>|<num>|money|my (money|balance|account|data|points)) ..2 (cut|taken|deducted|debited|gone|charged|removed|missing)
(quoted|told|agreed|advertised|said|listed) (<money>|<num>) ..2 (charged|paid|billed|pay|invoice|got|it is)
(quoted|told|agreed|advertised|said|listed|was) ..2 (<money>|<num>) ..2 (charged|billed|invoiced|they took|you took|got charged)
(lost|lose|losing|cost me) ..1 (<money>|money|deposit) ..2 (because|due|thanks|through|on|by|over) ..1 (your|of|to|you)
(unjust|inequitable|iniquitous|one sided|biased|prejudice~|rigged|unfairly|wrongfully|wrongly|unlawfully|illegally|arbitrary|arbitrarily|cheeky|liberty|con job|swizz|robbing|theft)
(misled|mislead|mis sold|missold|lied|lie|lies|lying) ..1 (me|us|about|by|to|on|in)
(bill|invoice|statement|charge~|account) ..6 (never|did not|not) ..1 (took place|take place|happened|happen|made|make|had|have|used|use|visited|visit|ordered|order|received|receive|came|arrived)
taken (for|me for) ..1 (ride|fool|mug|mugs|idiot|fools)
(fee|fees|charge|charges|penalty|fine|money|pay) ..4 when (you|your|it was you|it is your|the (fault|mistake|error))
(price|rate|quote|quoted|advertised|agreed|offer|told) ..2 (<money>|<num>) ..2 (paid|charged|billed|was|were|got|you) ..2 (<money>|<num>)
(deposit|money|refund|bond|wages|funds) ..2 (withheld|kept|retained|pocketed)
(free|included|cheap|no fee~) ..4 then (added|charged|asked|wanted|billed|took|adds|charges)
except (did|do) not (charge|overcharge|cheat) me
except (free|no) of charge
except (is|was) (this|that|it|the) ..4 (scam|real|legit~|fraud) $?
except (fair|fairly) (enough|treated)
except or a scam
except is (this|that|it) ..5 scam
except (report|prevent|against|about|suspected|potential) ..1 (fraud|scam)
except scammed my (mum|mom|gran|dad)
except (pros|mod) (and|or) con
except (charge|charged|charging|charges) ..2 (battery|phone|port|cable|fast|overnight|up)
except (charged|billed) ..2 (right|correct|correctly)
except (in|using) your name
except (charged|charge|charging) ..1 (my phone|the phone|the battery|it overnight|the car|the device)
except charged it
except (thought|thinking|feared) ..4 charged
except (would|will|could|can|might) (i|we) ..1 (be|get) charged
except (another|other|different) (shop|store|company|bank|site) ..1 (charged|overcharged)
except charged (me|us) less
except scam (text|email|call|message)
except not (think|believe|say) ..8 (overcharged|charged)
+ There is an admin charge nobody mentioned.
+ The price was 80, I was charged 130.
- I was charged the correct amount.
- Would I be charged twice?
+ You charged me for something I never ordered.
+ I've been overcharged by £20.
+ This is a scam.
+ You advertise unlimited and then throttle it.
+ New customers pay half of what I pay.
+ My statement shows calls I did not make.
+ I never agreed to this upgrade.
- I paid by card and it went through fine.
- How much do you charge for delivery?
- Fair enough, thanks.
- Is this text from you or a scam?
- I need to report fraud on my card.

# Whose fault it is, and every negative judgement on the company's work or its people's.
kind blame
your _ [has|have|just] (gave|given|told|sent|sold|booked|prescribed|quoted|delivered) ..2 (wrong|incorrect|false|faulty|bad|broken)
(the|your|this|these|those) ..2 (is|are|was|were|'s) [<sig_very>] <sig_awful>
(a|an|the) (complete|total|utter|absolute) (waste|failure|shambles|disaster|farce|disgrace|mess|joke|nightmare|letdown|let down|fiasco)
your _ (is|are|was|were) (always|never|constantly|forever|often) (wrong|late|broken|down|slow|full|out|rude|on time|right|working|clean|available|answer~)
(always|constantly|forever) (wrong|late|broken|down|breaking|crashing|losing|messing|changing|delayed|out of order)
(never|not) ..1 been treated (so|this|like|that)
(overpriced|understaffed|undertrained|untrained|over priced)
(people|customers) (deserve|expect) better
do better
(what|such) (a|an) (<sig_awful>|terrible) _
none of (your|the) (staff|team|people|agents|drivers|guys|employees)
because of you
your _ [has|have|just|again|actually] (lost|broke|broken|damaged|ruined|forgot|smashed|messed|destroyed|wrecked|threw|chucked|crushed|scratched|dumped|misled|misplaced|mixed up|left|missed|ignored|failed|killed|hung up|refused|charged)
who (tested|designed|approved|trained|wrote|thought|programmed|signed off|runs)
(the|that|your|a|this|which) _ (was|were|is|are) [<sig_very>] (rude|unhelpful|filthy|dismissive|condescending|disrespectful|unprofessional|incompetent|abysmal|appalling|dreadful|atrocious|shocking|disgusting|disgraceful|diabolical|shambolic|unhygienic)
(the|this|your) (place|room|hotel|bus|train|plane|ward|kitchen|bathroom|food|seat|seats) (was|is|were|are) [<sig_very>] (dirty|filthy|cold|disgusting|awful|terrible|a tip|smelly|rotten|uneatable|inedible|broken)
(disgrace|shame|scandal|outrage|joke|disgusting|shocking|appalling) ..1 (how|the way) (you|they|this)
(treat|treated|treating) ..2 (like (dirt|rubbish|a criminal|crap|shit|an idiot|cattle|a number|nothing|criminals|animals)|badly|so badly|terribly|appallingly)
(nobody|no one) ..2 (knows|knew|takes|took|cares|cared|bothered|helped|apologise~|apologize~|could tell|has a clue)
(expected|expect) (better|more) from
(standards|service|quality|company) ..1 (slipped|slipping|dropped|declined|fallen)
(your|ur) ..2 (fault|mistake~|error~|mess|failure~|negligence|incompetence|carelessness|stupidity|blunder|cock up|screw up|mistake|responsibility|ineptitude)
(because|due|thanks|down|owing) (of|to) (your|ur|you|them|their|this company) ..3 (mistake~|error~|fault|delay~|mess|incompetence|negligence|failure~|driver~|update|system|company|staff|team|$)
(fault|blame|mistake|error|problem) (is|lies|was|rests) (with|on|at) (you|your|the|them)
(is|was|'s) [all|entirely|completely|totally|clearly] your (fault|mistake|error|doing)
i blame (you|your|the <sig_staff>)
(you|your <sig_staff>|they|the <sig_staff>|he|she|somebody|someone|whoever|the courier|the council) [guys|people|all|have|has|had|just|totally|completely|really|also|even|clearly|had] (messed|screwed|stuffed|cocked|mixed up|ruined|wrecked|destroyed|broke|broken|botched|bungled|lost|damaged|killed|wiped|deleted|crushed|smashed|dumped|bricked|mishandled|misplaced|forgot|forgotten|wasted|neglected|threw|scratched|chucked|flooded)
(you|your <sig_staff>|they|the <sig_staff>) [guys|people|all|have|has|had|just|again|also|even] (gave|give|given|sent|delivered|shipped|told|charged|packed|posted|booked|handed) ..2 (wrong|incorrect|false|bad|misleading|someone else 's|faulty|broken|used|damaged|empty|fake)
(messed|screwed|stuffed|cocked|mucked|ballsed|bodged|botched|fouled|feck|fuck|fucked|mess|screw) (up|it up|this up|everything up|up my|my ..1 up)
(dropped|drop) the ball
(ruined|wrecked|spoiled|spoilt|destroyed|bricked) (my|our|everything|his|her|christmas)
(sent|delivered|shipped|dispatched) ..1 (me|us) ..1 (the wrong|a wrong|wrong|someone else|a broken|a faulty|a used|a damaged|an empty|the incorrect)
(you|they|who|delivery|driver|again|have) (losing|lost|breaking|damaged) (my|our)
(<sig_bad>|worst) ..1 [customer|delivery|shopping|online|possible|ever|kind of|of] (<sig_service>)
worst ..3 (ever|experience|i have|we have|flight|stay|purchase|in the world|of all|company|around)
(<sig_service>) [here|of yours|you offer|you provide|from you] (is|was|has been|have been|'s|are|were|being|getting|became|becoming|gets|has become|seems|seem) [<sig_very>] [such|a|an|the|getting|becoming|absolute|complete|total|utter|just|so|not|really|quite] (<sig_bad>|joke|shambles|disgrace|farce|nightmare|disaster|mess|dire|rude|filthy|dirty|disgusting|cold and|slow|waste of|downhill|broken|a mess|ugly|confusing|overpriced|buggy|unusable|tasteless)
(<sig_awful>) (<sig_service>)
(absolutely|completely|totally|utterly|truly|simply|just|so|really|very|beyond|quite) (<sig_awful>)
^ <sig_awful> $
(it|that|this|which) (is|was|'s) [<sig_very>|a bit] (<sig_awful>)
(absolute|complete|total|utter|what a|such a|bunch of|load of|a|pure|becoming a|quite a) (joke|shambles|disgrace|farce|circus|let down|letdown|cowboys|amateurs|clowns|jokers|nightmare|disaster|shitshow|cluster|fiasco|debacle|piss take)
(absolute|complete|total|utter|what a|such a|pure) (incompetence|failure|mess|waste of (time|money|space)|rubbish|crap|garbage|trash|chaos)
(waste of|wasting|wasted|wastes) (my|our|everyone 's|people 's|time|money|space|so much|hours|a whole)
(incompetent|incompetence|unprofessional|negligent|negligence|careless|carelessness|inept|shambolic|untrustworthy|amateur hour|ineptitude|sloppiness)
(you|they|<sig_staff>) ..1 (do|did|does|can|could|are|have|has) not ..2 (care|know what|have a clue|bother~|do (your|their) (job|jobs)|fix it|do anything right|deliver on|get anything right|give a|able to (help|fix|do)|even)
(nobody|no one) ..3 (knows what|has a clue|gives a|take~ responsibility|bothered|cares)
(unable to|incapable of|impossible to|could not|can not) ..2 (organise|organize|manage|handle|get|do|fix|answer) ..4 (simple|basic|right|properly|bun fight|piss up|address)
(you|they|company) can not (even|fix|get|run|manage|handle)
they can not (fix|solve|resolve|help|tell|find|give)
(you|they|your <sig_staff>) should (have|be|not have|know|never have) [been|at least|really] (known|told|checked|warned|alerted|ashamed|better|informed|let|tested|done|notified|embarrassed|sorted|fixed|fired|sacked|made|given)
should be (ashamed|embarrassed|fired|sacked)
shame on (you|<handle>|your|this|them)
(ashamed|embarrassed|embarrassing|disgrace) ..2 (of yourself|of yourselves|company|for you|to)
(whoever|the person|the genius|the people) ..1 (who|that|pushed|packed|wrote|did|decided|designed|made|is responsible|in charge) ..6 (fired|sacked|ashamed|clue|idea|job|sanctioned|replaced)
whoever (packed|wrote|did|decided|designed|made|delivered) (this|it|that|your|my|the)
(had|have|has) one job
(how|why) (can|could|do|did|is|are) (you|they|a company|such|your|it) ..4 (so|such a|possibly|mess|lose) ..3 (wrong|bad|incompetent|hard|hopeless|useless|difficult|stupid|lose|mess)
how (hard|difficult) (can|is) (it|this)
(since|after|ever since) ..1 (update|upgrade|updating|upgrading|updated|upgraded|change|visit|repair|new version|latest version) ..6 (broke~|stopped|crash~|not|freeze~|lag~|dead|worse|mess~|slow|glitch~|drain~|kill~|unusable|issue~|problem~|can not|fucked|sucks|shit|crap)
(update|upgrade|ios ..1|software|app|system|version|patch|windows) ..3 (broke|broken|killed|kills|ruined|destroyed|messed|sucks|suck|wrecked|bricked|fucked|screwed|(is|was) (trash|garbage|terrible|crap|awful|buggy|a mess|horrible|shit|ass|a disaster))
(you|they|apple|have|your ..1) (killed|ruined|destroyed|broken|fucked|screwed|wrecked) (my|the|everything|our|it)
(breaking|killing|ruining|destroying) (my|our) (phone|laptop|battery|day|holiday|life|computer|car|internet|christmas|trip|business|productivity|weekend)
(suck~|sux|sucked)
(no|zero|lack of|not any) (communication|accountability|professionalism|common sense|competence|consideration|customer (service|care)|quality control|regard|empathy|transparency|value for|help (at all|whatsoever))
(ridiculous|unacceptable|inexcusable|outrageous|disgraceful|shameful|not good enough|not acceptable|beyond a joke|out of order|unbelievable|unreal|appalling|disgusting) ..1 (that|how|to (tell|make|charge|leave|expect|ask|wait)|behaviour|behavior|from (you|a|your)|for (a|an))
not (good enough|acceptable|impressed|professional)
(very|really|extremely|so|utterly|totally|bloody) (poor|unprofessional|badly|unhappy with|disappointed (with|in|by)|dissatisfied|let down|rude|unreliable|incompetent|frustrating|unhelpful)
very (bad|disappointing) (service|experience|quality|from|of|and|that|indeed|$)
(disappointed|disappointing|dissatisfied|unhappy|unsatisfied|not happy|not satisfied|not impressed|not very happy|unimpressed|appalled|disgusted|fed up|pissed|let down|frustrated|shocked) [off] (with|by|in|at|how) (your|the (service|way|response|company|quality|support|staff|app|product)|this (service|company|app|product)|you|how|<handle>|customer|ur|service)
(poor|bad|terrible|rude|nasty|disgusting|appalling|awful) (attitude|behaviour|behavior|manner~|handling)
(rude|unhelpful|arrogant|condescending|dismissive|patronising|patronizing|lazy|clueless|useless|hostile|incompetent|aggressive|disrespectful) [and ..1] (<sig_staff>)
(<sig_staff>|he|she|they|you) (is|was|are|were|'s) [<sig_very>|not] (rude|unhelpful|arrogant|condescending|dismissive|patronising|patronizing|lazy|clueless|useless|hostile|incompetent|aggressive|disrespectful|helpful|no good|no help|of no help)
(is|are|was|were|been) (no (good|use|help) (at|to|whatsoever|$)|good for nothing|of no (help|use)|not fit for purpose|not helpful|no good at)
no help (at all|whatsoever|from)
(wrong|faulty|defective|broken|damaged|poor quality|fake|counterfeit|used) ..1 (product|item|goods|food) (sent|delivered|received) (again|by)
(left|leave|leaving) ..3 (half finished|half done|in the rain|on the street|in the mud|unfinished|in plain sight|in a mess|in the open)
(gone|going|went|go|goes) [really|completely|so|totally] (downhill|down hill|down the (drain|pan|toilet)|to (pot|shit|the dogs))
(getting|gets|got|gone|become~|is|are) (worse|worse and worse|from bad to worse) [and|every|each|by|day|since|$]
(day by day|every day) ..1 (degrade~|worse|worsening)
(third|second) rate (outfit|company|service)
(food|meal|room|carriage|coach|cabin|flat|toilet~) ..3 (was|were|is|are|'s) ..2 (cold|filthy|dirty|tasteless|disgusting|inedible|stale|stinking|freezing|unhygienic|infested|raw)
(useless|crap|rubbish|shit|garbage|trash|terrible|stupid|dumb|awful|horrible|shitty|buggy) (app|update|website|site|product|phone|service|company|system|support|bot|chatbot|form|policy|software)
(contradict~|contradicting) (themselves|each other|himself|herself)
(different|conflicting|contradictory) (story|stories|answer~|information) (every|each|from (each|every))
(half finished|badly (designed|packed|made|managed|run|handled|organised|organized|trained)|poorly (designed|packed|made|managed|run|handled|trained|organised|organized))
(why|how) ..2 (hire|employ|pay) ..3 (people|staff|agents|drivers|idiots|incompetent)
(not|hardly|never) (trained|bothered|competent)
(do not|never|not) ..1 (learn|care about ..2 customer~|value ..2 customer~)
(problem|issue|fault|mistake) (is|was) (on|at) your (end|side)
not (my|our) (fault|mistake|problem|error)
get (it|your (act|shit|stuff)) together
(fix|sort) your (shit|crap|service|app|website|system|mess|garbage|act)
(that|this|it|all) is on (you|your|them)
(did|could|could not|can not|do|does|have) not [have] care~ less
could not ..1 care~ less
one (simple|single|easy) (thing|job|task) to do
one job
(incorrect|wrong) (form|advice|information|directions|bill|order|size|product|dish|drink) (from|by|again)
(not|never) ..1 (overwhelmed|blown away|best pleased|enjoyed|impressed|thrilled|pleased|amused) ..1 (by|with|at|that|how|to|$|it)
# Understated.
less than (impressed|ideal|satisfactory|helpful|happy|stellar|professional|pleased|satisfied|perfect|adequate|acceptable|thrilled|useful|truthful|honest|courteous|polite|competent|great|good|clear)
(far from|anything but|not exactly|hardly|scarcely|not very|not particularly|not what i call|not terribly|not remotely|nowhere near|not at all|none too|not overly|not best|not at your) (satisfactory|ideal|impressed|happy|perfect|acceptable|good enough|good|helpful|pleased|professional|competent|adequate|reassuring|encouraging|confidence|inspiring|clean|clear|impressive|polite|friendly|useful|satisfied|thrilled|great|up to|reliable|honest|smooth|best|efficient|courteous)
leave~ ..1 (a lot|lot|much|something|plenty|great deal|everything|a bit) to be desired
(not|hardly|scarcely) ..2 (your|the|their|his|her) (finest|best|proudest) ..1 (hour|work|moment|effort|service|day|example)
(expect~|expected|hoped|hope~|thought|deserve~|imagined) ..1 (a lot|a good deal|much|so much|far|a bit|rather|something|a great deal|you were|a little) ..1 (better|more)
(expect~|expected|deserve~|deserved) (better|more|higher)
could (have been|be) (better|clearer|handled|more (helpful|careful|professional|polite))
not ..1 (up to|upto|meeting|meet) ..1 (mark|scratch|standard~|par|expectation~|snuff|it|my|job|the)
(below|beneath|under|short of|not to) ..1 (par|standard~|expectation~|what (one|i|we)|contempt|average)
(fall~|fell|falls|fallen|falling) ..1 short
(room for improvement|must try harder|poor show|bad show|poor form|bad form|shoddy work|sharp practice|second rate|third rate|bargain basement|bush league|mickey mouse|tin pot|tinpot|cowboy)
not ..2 what (i|we|one|you|people|anyone) ..1 (expect~|call|pay|paid|hope~|hoped|signed up|want)
can not say (i|we|that|it) ..3 (impressed|happy|overwhelmed|pleased|satisfied|thrilled|recommend|enjoyed|good|great|amused)
(underwhelm~|unsatisfactory|disheartening|deplorable|regrettable|lamentable|woeful|inadequate|inexcusable|unsatisfying)
(regret|sorry|sad|pity) [to|that] ..1 (say|report|note|inform) ..6 (poor|bad|disappoint~|not|never|unhappy|let down|below)
# What you did, told as an event.
(you|they|your _|the <sig_actor>|your <sig_actor>|his <sig_actor>|somebody|someone|whoever|he|she|who) [guys|people|lot|all|have|has|had|just|again|also|even|then|clearly|simply|managed to|at your end|went and] (deleted|dropped|overbooked|double booked|misread|mislabelled|mislabeled|spilled|spilt|tore|torn|bent|cracked|drilled|dented|burnt|burned|flooded|butchered|chipped|mistreated|misinformed|misled|mishandled|misspelled|misspelt|miscalculated|underpaid|overlooked|neglected|insulted|humiliated|mocked|laughed|sneered|shouted|yelled|swore|snapped|barked|scoffed|smirked|bumped|trampled|stepped|scuffed|stained|shrank|shrunk|scalded|injured|hurt|bodged|botched|bungled|fumbled|abandoned|dumped|threw|chucked|flung|wiped|erased|scrapped|voided|locked (me|us)|suspended|froze|killed|shafted|failed|cost (me|us)|made (me|us|my)|forced|refused|denied|ignored|treated|confused|mixed|skipped|wrecked|omitted|caused|stuffed|mucked|rejected|turned (me|us|my)|upset|disappointed|gave (away|my|our)|took my|broke|damaged|ruined)
(by|because of|thanks to|due to|down to|owing to) (your|the|this|someone in your|somebody in your|one of your|someone at|somebody at) ..1 (error~|mistake~|failure~|blunder~|negligence|incompetence|carelessness|stupidity|slowness|fault)
(somebody|someone|one of you|one of your ..1|<sig_actor>) ..3 (at|on|in) your (end|side|office|team|company|branch|depot|department) _
because (you|somebody|someone|your|they) ..3 (not|never|forgot|lost|wrong|failed|could|sent|typed|put|messed|made|entered|missed|mixed|gave|cancelled|closed|changed|refuse~)
(you|they|he|she|someone|somebody|who|whoever|<sig_actor>|your _) ..1 (put|typed|entered|used|took|wrote|fitted|installed|gave|sent|spelled|spelt|brought|served|made|ordered|booked|printed|recorded|registered|got|have|picked|delivered|left|processed|charged|applied|dialled|loaded|packed|prescribed|ship~|shipped|assign~|selected) ..3 (wrong|incorrect|mistaken|someone else 's|somebody else 's)
(sent|gave|delivered|brought|served|booked|made|shipped|got|received|given|supplied|fitted) ..5 (when (i|we) (ordered|asked|wanted|paid|said|clearly|booked)|instead of|rather than the|not the (one|size|colour)|although i (ordered|asked)|but i (ordered|asked|wanted|paid))
(gave|given|giving|sold) (my|our) ..3 (away|someone|somebody|another|else)
(that is|this is|it is|this one is|its|all) (all|entirely|solely|squarely|purely|clearly|completely|totally|on) [on] (you|your|you guys|you lot|your (end|side|fault|doing|team|company|people))
your ..1 (record~|system~|data|database|website|app|site|map~|information|info|instruction~|form~|bill~|statement~|calculation~|reading~|label~|advice|diagnosis) ..1 (is|are|was|were) ..1 (wrong|incorrect|mistaken|false|inaccurate|out of date|a mess|full of|useless|misleading|unreadable|confusing|broken|a joke|faulty|rubbish|hopeless)
(make~|made|making) ..2 (no sense|mockery|pig 's ear|pigs ear|hash|a mess|mess of|dog 's dinner|dogs dinner|a meal of|hames|balls up|shambles|things worse|it worse|a fool|worse)
(handled|managed|dealt with|run|organised|organized|designed|written|packed|treated|communicated|planned|executed|trained|thought out|executed|built|installed|fitted|finished|cooked|cleaned|translated|maintained|advised) ..1 (badly|poorly|terribly|appallingly|atrociously|shamefully|abysmally|shockingly|dreadfully|horribly|wretchedly|unprofessionally|carelessly|shabbily|like (dirt|a criminal|rubbish|an idiot|a child|a fool|a nobody|dogs|cattle))
(badly|poorly|terribly|shabbily|horribly|disgracefully|appallingly) ..1 (handled|managed|run|organised|organized|designed|written|packed|treated|communicated|planned|executed|trained|thought|fitted|made|done|finished|built|installed|let down|maintained|translated|cooked)
(no|zero|lack~|lacking|devoid of|without any|not a shred of|without a shred of|absence of) ..1 (manners|sense of|standards|respect|organisation|organization|coordination|apology|courtesy|decency|urgency|compassion|ownership|integrity|professionalism|responsibility|competence)
(what|which) (sort|kind|type) of (company|outfit|business|service|bank|people|airline|operation|place|school|hotel|system|firm|shop|support|circus|treatment|behaviour|behavior|customer)
call (yourselves|yourself|this|that|it) (a|an|customer|service|support|help|clean|fresh|food|quality|professional|first|five|luxury)
(could not|can not|could|can not|would not|not able to|unable to) (organise|organize|run|arrange|manage|find your|find their|even spell|count|be bothered|care less|give a)
(not|never) (be bothered|bothered|care less|give a|gave a|giving a)
(left hand|right hand) ..3 (know|knows|right hand|doing|left hand)
(had|seen|received|get|got|find|have|expect) ..1 better (service|food|treatment|support|help|care|advice|manners|from|customer)
(a child|toddler|monkey|blind man|five year old|ten year old|my (cat|dog|gran|grandmother|kid)|trained (chimp|monkey)|chimp) ..1 (could|can|would|does)
(is|are|was|were|such|pure|hot|total|absolute|complete|utter|what) [hot|pure|total|absolute|complete|utter|a|an|pile of|load of|just|so|piece of|steaming|basically] (garbage|trash|crap|rubbish|junk|bollocks|shite|bullshit|tat|tosh|shambles|hopeless|atrocious|appalling|abysmal|pathetic|dreadful|disgraceful|shocking|laughable|shambolic|diabolical|dismal|dire|disgusting|deplorable|horrendous|horrible|terrible|awful|useless|naff)
(network|service|food|support|quality|app|staff|driver|behaviour|response|connection|product|delivery|you people|you guys|they) (is|are|was|were) (too|very|so|really|damn) (bad|slow|poor|lazy|rude|unreliable|careless|dull|weak)
(whole|entire) (thing|process|experience|saga|affair|stay|visit|trip|episode|business|system|operation) ..3 (badly|poor|bad|joke|mess|shambles|disaster|farce|nightmare|disappoint~|awful|terrible|unacceptable|disgrace|ridiculous|unprofessional|wrong|failed)
standards ..2 (slip~|slipped|dropped|fallen|declined|sunk|gone|nosedived)
(service|quality|standards|food|app|place|company|product|school|it) ..2 (slipped|gone off|nosedived|deteriorated|worsened|gets worse|getting worse|gone down|declined|plummeted|went south|going south|gone backwards)
(rude|abrupt|curt|short|offhand|dismissive|sarcastic|snappy|surly|hostile|condescending|nasty|impolite|patronising|patronizing|aggressive|sniffy|snotty|brusque|unhelpful|disrespectful|ignorant|cold|horrible|unpleasant|insensitive|arrogant) ..1 (with|to|towards|about) (me|us|my|everyone|customers|people|her|him|customer)
(they|he|she|<sig_actor>|staff|people) [clearly|obviously|all|have|really|just] (has|have|had) ..1 (no|not a|zero|not the faintest|not the foggiest) (clue|idea|interest|sense|manners|training)
(you|they|he|she|<sig_actor>|company) [guys|people|all|clearly|just|really|even|simply|lot] (could not|can not|would not|will not|did not|do not|does not|never) ..1 (care|give a|bother~|apologise|apologize|know how|know what|take responsibility|have a clue|test|understand your|train|lift a finger)
(not|never|no one|nobody) ..1 lift~ a finger
let (me|us|him|her|them|everyone|my _|our _|your customer~|the customer~|yourself|yourselves|people) down
(let down|failed|betrayed|abandoned|mistreated|insulted|neglected|disrespected|forgotten|deceived|short changed) by (you|your|the|this|<handle>|<name>)
(you|your _|company|they) (has|have|had) ..1 (failed|let|wronged|lost|ruined|caused|cost|driven)
(more trouble than|not worth|nothing but (trouble|complaints|problems|hassle|grief|headaches|bother|excuses))
(worse|worst) (than|service|company|experience|app|bank|airline|hotel|ever|customer|place|of)
(total|complete|utter|absolute|sheer|pure|gross|plain|such|rank|staggering|basic) ..1 (failure|incompetence|negligence|chaos|mess|disorganisation|disorganization|shambles|disregard|ineptitude|laziness|stupidity|disrespect|carelessness|balls up|cock up|joke)
(unacceptable|inexcusable|intolerable|unforgivable|unprofessional|disgraceful|disgusting|outrageous|shameful|appalling|abysmal|shocking|shambolic|atrocious|deplorable) ..1 (for|from|to|that|in|by|of|and|behaviour|$)
(terrible|awful|horrible|dreadful|poor|appalling|bad|pathetic|shocking|abysmal|useless|rubbish|disgusting|atrocious|lousy|shoddy|crap|diabolical|dismal|crappy|shitty|horrendous|sloppy|lazy) (work|job|workmanship|attempt|effort|handling|management|planning|organisation|organization|communication|treatment|manners|advice|standard~|hygiene|cooking|repair|finish|design|idea|decision|policy|show|excuse|choice|coverage|reception|translation|instructions|packaging|driving|reply|response|attitude|ui|ux|game|patch|build|release)
(packaging|work|workmanship|repair|finish|job|communication|cleaning|driving|handling|training|organisation|organization|website|app|food|meal|soup|steak|pizza|curry|rice|chips|coffee|room|sheets|bathroom|carriage|toilets|coach|seats|lesson|explanation|instructions|paperwork|advice|translation|stitching|stitches|paint|fit|delivery|waiter|reception|installation) ..1 (was|is|were|are|looked|looks|tasted|smelled|smelt|felt|came|arrived) ..1 (poor|bad|sloppy|shoddy|careless|cold|stone cold|raw|burnt|burned|undercooked|overcooked|soggy|stale|tasteless|bland|dirty|filthy|greasy|smelly|stained|uncomfortable|flimsy|cheap|rough|crooked|uneven|half|unfinished|confusing|wrong|unclear|incomplete|misleading|late|rude|lukewarm|inedible|mouldy|rotten|off)
(overpriced|poor value|bad value|no value|badly made|low quality|cheaply made|falling apart|fell apart|fell to (bits|pieces)|not fit for|unfit for)
(hate|hated|despise|loathe|detest) (your|this company|you people|this (bank|airline|app|shop|provider|company)|dealing with|doing business)
(blame|blaming|fault) (lies|is|falls|rests|on|you|your|the (company|council|airline|bank|seller|driver))
(your|own) [own] (fault|mistake|error|making|doing)
your own (fault|mistake|error|making|doing|system|rules|website|staff)
(get|getting|got) (worse|nothing but|nowhere)
(teach|train|hire|employ|fire|sack) ..1 (your|some|those) ..1 (staff|people|agents|drivers|devs|employees|team|manners)
(pull|pulling) your (finger|socks|weight)
(brain dead|clueless|incompetent|inept|useless|hopeless|lazy|careless) (people|staff|team|agents|company|lot|bunch|driver~|support|idiots|workers|service|and|system|management)
treat~ ..1 (me|us|him|her|people|my _|customer~|everyone|patients|passengers|tenants|like|as) ..1 (like|as if|as though|as|worse|so|with such|with contempt|a|an|badly|terribly)
how (on earth|the hell|in the world|in god 's name|is it possible|do you|did you|does (a|anyone|someone)|can (you|a|anyone)|come you) ..3 (manage|lose|fail|possibly|mess|forget|get it|get this|break|screw|justify|call|live|sleep|sit)
(rudeness|arrogance|indifference|hypocrisy|contempt|discourtesy|sloppiness|bureaucracy|palaver|rigmarole|farce|faff|kerfuffle|red tape|obstructive|obstructiveness|unhelpfulness|laziness|inefficiency|inefficient|disorganised|disorganized|disorganisation|mismanagement|mismanaged|ineptitude|insensitivity|lackadaisical|slapdash|haphazard|cowboys|cowboy|amateurish|unhelpful|uncaring|heartless|callous|incompetency|maladministration|dishonesty|disrespect|disrespectful|condescension|impolite|uncooperative|unresponsive|unaccommodating|discourteous|unsympathetic|tone deaf|half baked|half hearted|half arsed|half assed|user hostile|substandard|sub standard|sub par)
(had|has|have|with|got|gave me|showed|full of) ..1 (attitude|a face on|zero manners|no manners)
(stank|stinks|stunk|reeked|reeks|smelled|smelt) of
(hair|hairs|cockroach~|bug|bugs|insect~|mould|mold|mouse|mice|rat|rats|maggot~|bedbug~|stain~) (in|on) (the|my|our)
(left|leave|leaving) ..2 (rubble|mess|mud|dirt|dust|rubbish|muck|gate|door|window|keys|debris|water) ..3 (all|over|open|on|in|everywhere|behind|unlocked|wide)
(basic|simple|easy|obvious|elementary|schoolboy|rookie) ..2 (thing|task|mistake|error|stuff|job|request) ..3 (wrong|mess|right|impossible|beyond|fail~)
(as|so|too|very|needlessly|unnecessarily|impossibly|ridiculously|deliberately) (difficult|hard|complicated|awkward|confusing|slow|painful) (as possible|as you can|to (cancel|return|reach|use|find|get|contact|change|claim|order|speak|navigate|understand))
on (his|her|their) phone ..1 (whole (time|way)|all the|entire|instead)
(drove|walked|went|sailed|flew|ran) ..1 (straight|right) (past|by|over|through)
(beggars|defies|beyond) (belief|comprehension|me how|words|parody)
who (packs|trains|designs|runs|writes|checks|wrote|designed|hired|hires|trained|built|made|approved|thought|signed|let|taught|manages|is running) (these|this|your|them|that|it|you|the)
this is what (happens|you get)
not exactly (the|a|what|rocket|hard|difficult|first|five)
nothing (but|more than) (rude|obstructive|trouble|lies|excuse~|grief|a|an|problems|hassle|incompetence|aggravation|misery|delays|headache~|stress)
(never|not) ..2 (seen|met|experienced|encountered|come across|had|known|dealt with|been to) ..1 (such|anything so|anything like|a worse|worse|so (bad|rude|poor)|as (bad|rude|poor))
(is|are|was|were|like) ..1 (a maze|maze|minefield|obstacle course|pigsty|dump|bomb site|building site|prison|zoo|cattle|circus|ghost town|pantomime|lottery|sauna|fridge|swamp|tip|death trap|eyesore|afterthought|insult)
(insult to|slap in the face|kick in the teeth|laughing stock|race to the bottom|cost cutting|cutting corners|cut corners|corners cut|rush job|botch~|bodge~|balls up|cock up|foul up|snafu|hash of)
(quality|service|standard~|communication|workmanship|support|attitude|hygiene|attention to detail) (is|was|are|were|has been|seems) ..1 (lacking|non existent|nonexistent|absent|zero|nil|patchy|hit and miss|woeful|low|shocking|going down|missing|questionable|inconsistent|poor|mixed|variable)
(non existent|nonexistent) (service|support|communication|customer|help|quality|signal|coverage)
(is|was|are|were|been) (not|hardly|never) ..1 (helpful|professional|polite|friendly|competent|clean|trained|acceptable|good enough|reliable|bothered|listening|what (i|we)|courteous|safe|hygienic|fit|fresh|edible|hot|cooked|finished|working together|organised|organized)
(you|your _|they|<sig_actor>|he|she) ..2 (fail~|failed|neglected|omitted|forgot|refused|declined|managed|contrived) to _
(you|they|your _|<sig_actor>|he|she) (made|make|makes|making|have made|has made) ..2 (mistake|error|mess|mockery|blunder|hash|worse|difficult|impossible|harder|promises|cry|feel|late|wait|miss|look)
(you|they|he|she|your _|<sig_actor>) (did|do|does) not ..1 (fix|repair|clean|finish|check|bother|warn|apologise|apologize|secure|lock|wrap|pack|test|label|train) _
(you|your _|they) (caused|created|started|let this|are responsible|is responsible|were responsible|is to blame|are to blame|is at fault|are at fault|bear|owe)
(responsible for (this|the|my)|to blame for|at fault|liable for|accountable for)
(your|this) _ [_] (is|are|was|were|seems|seem|looks|feels) [<sig_very>|a bit|rather|most|too] <sig_negadj>
(<sig_actor>|service|whole thing|whole setup|place|setup|set up|process|procedure|system|policy|staff|experience|organisation|organization|menu|interface|layout|website) (is|are|was|were|seemed|seems|has been) [<sig_very>|a bit|rather|most|too] <sig_negadj>
(find|found|finding) (your|the|this|it|him|her|them|that) ..3 <sig_negadj>
<sig_very> (disappointing|frustrating|unpleasant|stressful|rough|upsetting|unimpressive|clumsy|slapdash|sloppy|shoddy|careless|confusing|unprofessional|unhelpful) (_|$)
(a|an|such a|most|another) (disappointing|frustrating|unpleasant|stressful|miserable|regrettable|shambolic|chaotic|dismal|dreary|horrid|unfortunate|sorry|sloppy|shoddy|slapdash) (experience|stay|visit|service|meal|evening|day|outcome|response|end|state|affair|start|way|flight|trip|job|attempt|performance|result|product|state of affairs)
(your _|staff|they|he|she|you|<sig_actor>) ..1 (need|needs|could do with) ..1 (training|retraining|lesson~|to learn|to be (trained|taught|retrained)|educating|a course|a dictionary|glasses|manners)
(roll~|rolling|rolled) (her|his|their|your) eyes
(left|leave|leaving) ..3 (in a (state|mess|heap)|filthy|worse|half dead|bare wires|a disaster)
(you|they|somebody|someone|anyone|<sig_actor>) ..1 should (have (warned|told|checked|known|said|asked|noticed|informed|thought|explained|rung|called|let|made|done|stopped|cleaned|tested|fixed|refunded|caught|spotted|mentioned|apologised|apologized)|never have|not have|never be)
(they|you|he|she|staff) (still|then|also|even|promptly|managed to) ..1 (broke|break|lost|lose|ruined|messed|forgot|failed|damaged|scratched|spilled|got it wrong|mess)
(your|this) ..1 (form|website|site|app|system|process|policy|menu|machine|checkout) (is|was) ..2 (impossible|hard|difficult|awkward|painful|hell|torture|nightmare|worst|mess)
(avoid|steer clear|stay away|do not (bother|waste your|touch|trust|use|buy)) (like|of|from|this|them|at all|$|these|company|with)
(gave|given|giving|give) (me|us) ..1 (false|misleading|incorrect|conflicting|contradictory|wrong|bad|duff|dud) (info|information|advice|directions|answer~|details|instructions|time~)
(you|your _|they|you all|you lot) ..2 never ..1 (fix|fixed|solve|solved|deliver|delivered|clean|cleaned|repair|repaired|get|got|do|did|work|works|worked|help|helped|learn|check|finish|finished)
^ <sig_very> (bad|poor|terrible|awful|shoddy|slow|<sig_awful>) , (this|your|the|that|what)
nothing (works|worked|functions) (with|on|in|at) (your|this)
you (actually|really) (broke|lost|ruined|forgot|damaged|missed|failed)
not (pleased|happy|impressed|satisfied|thrilled) (with|by|at) (your|the|this|how)
(was|were|been|got|is|being) (thrown|dropped|crushed|damaged|left|smashed|lost|broken|soaked|dumped|ruined|mishandled|scratched|insulted|ignored|mistreated|butchered|botched|misled|kicked|tossed|abused|shouted at|laughed at) ..4 by (your|the|one of your|a) ..1 (<sig_actor>|people)
the worst _ (of my|in my|i have|i ever|ever|imaginable)
except (not|never|is not|was not|may not|might not) ..2 your ..1 (fault|mistake|doing)
except (my|our|own) ..1 (fault|mistake|error)
except (fault|mistake) (was|is) mine
except the update fixed
except (not|never|hardly|far from) ..2 (bad|worst|terrible|poor|awful|useless|horrible|disappoint~|rude|unhelpful|joke|mess|complaints)
except no complaint~
except (old|previous|last|former|other|other) (bank|provider|company|supplier|job|phone|insurer|carrier|shop) ..3 (terrible|awful|bad|worst|useless|rubbish)
except (i|my|we) ..2 (messed|screwed|cocked|mucked) up
except (i|we) (broke|lost|damaged|ruined|forgot|deleted|dropped)
except worked for
except (what|such) a _ [little|old|stupid] (man|woman|person|human|little)
except (my|our|the) (boss|husband|wife|memory|weather|traffic|brother|sister|son|daughter|knee|back|eyesight|day|week) ..3 (<sig_awful>|worst|bad)
except weather ..3 (<sig_awful>|bad)
except weather ..1 (ruined|spoiled|spoilt|wrecked|destroyed|broke)
except my (car|house|old|life|garden|hair|kitchen|dog|own|handwriting|typing|english) ..1 (is|was|are)
except (next door|neighbour~|neighbor~) (is|are|was|were)
except (never|not|no one|nobody) ..5 let (me|us) down
except (firm|company|you|team|they|staff) ..2 never let (me|us) down
except (no one|nobody) ..5 (rude|unhelpful|nasty)
except crushed it
except made (my|our) (day|week|year|evening|night|morning|wedding|christmas)
except (review~|people|friends|others) (said|says|say|told) ..6 (terrible|bad|awful|poor|useless)
+ Less than impressed with the way this was handled.
+ The finish leaves a lot to be desired.
+ You gave my room to somebody else.
+ The plumber left the kitchen in a state.
- My boss is useless with computers.
- Your team has never let me down.
+ Your team messed this up.
+ It's your mistake that I missed the flight.
+ worst customer service ever
+ The room was filthy.
+ Nobody there knows what they are doing.
+ The quality has gone downhill.
+ shocking attitude from the receptionist
- It's not your fault, the weather was bad.
- It was my own mistake, sorry.
- I lost my password.
- No complaints from me.
- Your service is not the worst.
- Bad weather here, can you come tomorrow?

# Required, not requested.
kind demand
(you|they) (must|had better|better) ..1 (repair|act|move|install|reinstate|unblock|unlock|restore|upgrade|come|collect|provide|respond|reply|update|return|release|transfer|approve|investigate|finish|complete|clean|deliver)
(i|we) insist (on|that) _
^ refund // (now|today|immediately)
(refund|replacement|answer|answers|compensation|money) (now|today|immediately|asap) $
(you|they) (will|shall) (replace|refund|fix|pay|compensate|give me|send me|cancel|put) ..4 (at no cost|free|now|today|or|in full|by|immediately)
(fix|sort|refund|replace|resolve|cancel) ..2 // (now|today|immediately)
(put|transfer|pay|wire|send|credit) (the|my|our) ..1 (money|refund|amount|cash) back
^ (take|remove|reverse|drop|waive|wipe|delete) (that|the|this|my|these|those) ..2 (charge|charges|fee|fees|fine|penalty|debt)
i am (telling you (to|that|for)|not asking)
(not asking|not a request)
(i|we) (require|demand|insist|expect) (a|an|my|you to|your|full|written|immediate|better|answers)
(i|we) (want|need) (a|my|the|our) [full|complete|immediate|whole] (refund|money|compensation|apology|explanation) (by|today|now|immediately|before|this|or|asap|and)
you (have to|need to|must|will) (sort|fix|refund|replace|stop|cancel|pay|send|give|return|resolve|honour|honor|answer|compensate|remove|reverse|correct)
(i|we) (demand|require|insist on|insist|expect) (my|a|an|the|our|full|some|proper|compensation|you|immediate~|answers|action|to know|to be|written|better)
(i|we) [just|only|now|simply] want (my|our|a|an|some|proper|full) ..2 (money|refund|cash|replacement|explanation|answer|answers|apology|credit|compensation|deposit|resolution|solution|action)
(i|we) [just|only|now|simply] want (compensation|answers|action|cash|the product|justice|you to (fix|stop|refund|sort|explain|remove|send|cancel|replace|pay))
(i|we) want (it|this|that|my ..1|our ..1) (back|fixed|sorted|resolved|refunded|replaced|cancelled|removed|gone|done|delivered) [now|today|immediately|right|by]
(i|we) want (it|this|that|my ..1|the ..1) ..1 (now|today|immediately|at once|by (tomorrow|tonight|<weekday>))
(give|pay|refund|send|get) (me|us) [back] (my|our|the|a) [full|whole|damn|fucking|bloody] (money|refund|cash|deposit|answer|replacement|new one|compensation)
(give|send|get) (me|us|my|it) ..4 (now|today|immediately|at once|right away|straight away|this instant)
(give|return) (me|us|back) (my|our) (money|cash|deposit)
^ (compensate|reimburse|refund|repay) (me|us|my|our|the|it)
^ pay (me|us)
^ (replace|remove|cancel|fix|sort|resolve|deliver|correct|honour|honor|collect|restore|reverse) ..5 (now|immediately|today|at once|right away|straight away|or (else|i|we)|this instant|without delay|by (tomorrow|tonight|<weekday>|end of|close))
(refund|reimburse|compensate|replace|fix|sort|cancel|resolve|deliver|correct|clean~) ..4 (now|immediately|at once|right away|straight away|or (else|i (will|am))|this instant|without delay)
either (you|i get|i have|refund|send|fix|deliver|replace|repair|pay|give) ..8 or
refund me
(you|they|you guys|you people|<sig_staff>) (must|had better|better) ..1 (refund|fix|replace|pay|compensate|sort|send|resolve|stop|cancel|deliver|give|return|answer|call|honour|honor|credit|correct|explain|make|put|do|remove|issue|reverse|apologise|apologize|change|waive)
(you|they|you guys|<sig_staff>) (need to|have to|has to|needs to|got to|are going to|ought to) ..1 (refund|fix|replace|pay|compensate|sort|send (me|someone|my)|resolve|stop|cancel|deliver (my|it)|give (me|us)|return my|answer|honour|honor|credit|correct|explain|make (this|it) right|put (this|it) right|do something|do better|take responsibility|get your|get it|remove|reverse|waive|train|improve|change|learn)
(need~|has|have) to (be (fired|sacked)|stop (leaving|sending|charging|doing|calling|making)|do something|do better)
(stop|quit) (sending|charging|billing|calling|emailing|wasting|taking|lying|messing|pasting|copying|ignoring|texting|harassing|spamming|this|treating|making|giving|asking|with the|passing)
^ (stop|quit) it
stop it $
(honour|honor) (what|your|the price|it)
^ (sort|fix) (this|it|that|yourselves|your) ..2 (out|now|today|immediately|asap|once|ffs|act|shit)
(sort|fix) (this|it|that|yourselves|yourself) (out) (now|today|immediately|at once|asap)
(get|sort) your (act|stuff|things|shit|house|system) (together|out|in order)
get (this|it|my ..1) ..3 (sorted|fixed|done|together|cleaned|resolved|back|removed|delivered) [up|out] (now|today|immediately|asap|at once|by)
get it together
(i|we) (will|am|are|do|would) not (accept|be accepting|accepting|settle for|pay a|pay any|pay for|be paying|paying|leave until|go away|take no)
not (store credit|a voucher|a credit|vouchers)
kindly (cancel|refund|return|arrange|ensure|confirm|resolve|reverse|credit|stop|remove|close|process) ..8 (immediately|today|at the earliest|by|without|urgently|now|or (else|i)|sending|calling|charging)
kindly stop
(cancel|refund|remove|reverse|delete) (this|the|that|my|it) ..6 and (confirm|refund|send|make sure|ensure|give (me|us)) ..4 (writing|today|now|immediately|written|confirmation)
(my|our|the) (money|refund|cash|deposit) back (now|today|immediately|or|asap|in full)
(need|want|demand|expect|require) ..1 (my|our|the) (money|refund|cash|deposit) ..1 (back|now|today|asap)
(i|we) (deserve|am owed|are owed|am entitled to|are entitled to) ..1 (compensation|refund|apology|explanation|better|answers|credit)
(take|do|show) (some|something|action) ..2 (now|immediately|urgently|quickly|against|about (it|this)) $!
do something (about|now|fast|please)
do something $!
do your (job|jobs|work)
(explain|tell me|answer me) (why|how|what|this|yourself|right) ..4 (now|immediately|at once)
(someone|somebody) (needs|better|has|had better) to ..2 (call|ring|contact|fix|answer|explain|come|sort|refund|be)
(come and|come) (collect|fix|take|pick up|get) ..4 (now|today|immediately|at once)
(i|we) need (this|it|that|an answer|someone|my ..1|a ..1) ..2 (fixed|sorted|resolved|refunded|replaced|cancelled|delivered|done|answered|back) ..1 (now|today|immediately|asap|by|tonight|right)
(give|giving) you (until|till|<sig_count> (hour~|day~))
you (have|have got|got) (until|till|<num> (hour~|day~|hrs))
(final|last) (chance|warning)
no more (excuses|delays|lies|waiting|games)
(take|remove) (my|me) (name|off|number|details) ..3 (list|immediately|database|now)
send someone ..2 (now|today|immediately|out)
(accept|take) nothing less
(within|in the next) (<num>|24|48|two|three|five|seven|ten|fourteen|a) ..1 (hours|days|week|hrs|working days) (or|otherwise)
(i|we) (want|need|demand|expect|require) ..2 (apology|compensation|explanation) ..1 (from|for|and|in|now|why|$)
^ (refund|reimburse|compensate|repair|replace|fix|release|return|reinstate|unblock|unlock|unfreeze|reverse|repay|honour|honor|redeliver) (me|us|my|our|it|this|that|what|every)
(repair|replace|fix|refund|reimburse|release|unblock|unlock|reinstate|reverse|repay|remove|redeliver|unfreeze|reopen|reactivate|restore|correct|collect) (my|our|this|it|that|the|me|us|these) ..3 (now|immediately|tonight|at once|right away|straight away|this instant|without delay|or else|by (tomorrow|tonight|noon|<weekday>|close|end of))
(you|they|you guys|you people|you lot|somebody|someone|<sig_actor>|your company) [all|really|just|now|bloody|damn|simply] (must|had better|better|need to|needs to|have to|has to|have got to|got to|ought to|are going to|had best) [now|just|really|immediately] (<sig_fix>|send|give|get|make|pay|put|take|stop|explain|answer|call|ring|come|do|cancel|change|compensate|apologise|apologize|act|improve|listen|tell|sack|fire|learn|own)
(you|they) (will|shall|are going to) (pay|compensate|refund|replace|fix|repair|send|give|put|reimburse|make (this|it)|sort) (for|me|us|my|the|this|it|right|back|out)
you [still] owe (me|us|my)
you owe
(i am|we are|i am|am|money|amount) owed
(get|send) (someone|somebody|an engineer|an electrician|a plumber|a technician|a van|another|a man|a crew|your _|a replacement|a new|him|her|one) ..4 (here|out here|out|round|over|<sig_now>|back|off|to me|sorted|up here|this (minute|instant|week|morning|afternoon))
(nothing|no) (short of|less than|but) ..1 (full|refund|my|replacement|apology|compensation|a full|complete|written|proper)
nothing else ..1 (will|is|would) ..1 (do|acceptable|accept)
(not|never) ..1 (rest|stop|leave|let (this|it)|drop|go away|go~ anywhere|moving|hang~ up|be silenced|going|budge|give up|settle|leaving) ..2 (until|till|unless|without|go)
(i|we) (expect|demand|insist|require|insist on|want|need) (this|it|that|these|him|her|them|everything|my ..2|our ..2|the ..2) ..2 (put right|fixed|sorted|resolved|to be|done|taken|removed|gone|fired|sacked|put|corrected|returned|replaced|refunded|reversed|credited|repaired|back|reinstated|cleaned|cancelled|addressed|investigated|dealt|in writing|wiped|deleted|restored|paid|delivered|collected|rectified|stopped|sent|released|honoured|honored|disciplined|unlocked)
(give|hand|pay|put) ..1 back (what|my|our|the|every|all|to)
(give|hand) (me|us|it|my ..1) back
(every|each) (penny|cent|pence|rupee|last penny|last cent) ..1 (back|of it|returned|refunded|i|$)
^ (make|put) (it|this|things|that) right
^ make (it|this) (right|good|happen|stop)
back (the way|to how|to the way|as) it was
(and|,) (i|we) want (it|them|that|my|this) ..1 (now|back|today|$)
(i|we) (refuse|decline|will not|am not|are not|shall not) [going] to (pay|accept|be|cover|sign|settle)
(i|we) (refuse|decline|will not|shall not) (pay|accept|settle|be (fobbed|paying|satisfied|happy|paid))
(i|we) (will|shall) [only] accept ..5 (nothing|or|and|only)
(refund|replacement|money back|money) or (a|my|the|full|replacement|refund|nothing|i)
^ (explain|account for) (yourself|yourselves|this|that|why|how)
^ answer (me|the question|my|us)
^ (pay|cough) (up|what|me|us|it|the|for)
(somebody|someone|you|they) must ..1 (<sig_fix>|be|do|call|pay|answer|take|stop)
^ (get|take) (my|our|me|us|this|that|these|your|those) ..2 (off|out|away|back|down) _
^ (get|take) (my|our|me|us|this|that|these|your|those) ..3 (off|out|away|back|down) $
^ (remove|delete|unlock|unblock|release|restore|return|reverse|waive|scrap|drop|lift|unfreeze|reopen|activate|reinstate) (my|our|me|us|this|that|these|those|the) ..4 $
^ (refund|compensation|replacement|answers|apology|justice|action) $
(i|we) (need|want|demand) (answers|action|results|justice|a solution|a resolution|compensation|closure)
(i|we) (want|need|demand|expect|insist on|require) (a|an|some|the) (proper|full|written|formal|complete|real|immediate|genuine|sincere|public|total|prompt) (apology|refund|explanation|answer|investigation|replacement|response|compensation|reply|solution|inspection|review|breakdown|resolution)
(am|are) ..1 (entitled|due|legally entitled) ..1 (to|a|compensation|my|an|full|refund)
(compensate|reimburse|refund) (me|us|my|our|him|her)
(by|before) (close of|end of|cob|eod|noon|midday|friday|monday|tomorrow|tonight) ..3 (or|otherwise|else)
stop (it|this|that|these|the|all) ..1 (now|nonsense|calls|emails|games|at once|immediately|harassment|letters|charges|rubbish|bull~|$)
(stop|quit|cease) (sending|charging|billing|calling|emailing|wasting|taking|lying|messing|pasting|copying|ignoring|texting|harassing|writing|ringing|phoning|blaming|debiting|deducting|making|passing|playing|adding|changing|treating|fobbing|sitting)
(do|get) your (job|homework|act|finger|facts|house)
^ (take|do) (responsibility|ownership|action|the right thing|something)
you (have|have got|get|got) (<num>|one|two|three|24|48|until|till|a|an) ..1 (hours|days|hour|day|week|last chance|more chance|final|friday|monday|tomorrow|noon|end)
(either) ..8 or (i|you|we|take|give|refund|else|send|cancel|pay)
(immediate|immediately|urgent) (refund|action|replacement|resolution|return|compensation|attention|repair|removal|cancellation|release) ..2 (or|required|is|of|needed|$)
(i|we) (need|want|expect|require|would like|insist|demand) (you|your _) to ..1 (<sig_fix>|send|give|get|make|pay|put|take|stop|explain|answer|call|come|do|cancel|compensate|apologise|apologize|act|own|hand|clean|finish|sack|discipline|tell|confirm|withdraw|drop|change)
(must|has to|have to|needs to|need to|had better|better|got to) be (corrected|fixed|refunded|repaired|replaced|sorted|paid|removed|stopped|sacked|fired|disciplined|reversed|put right|resolved|returned|honoured|honored|cancelled|waived|compensated|reinstated|restored|cleaned|addressed|reimbursed|credited|dealt|rectified|released|collected|taken)
(this|it|that|he|she|they|these|calls|emails|nonsense|harassment) ..1 (must|has to|have to|needs to|need to|had better|better) (stop|end|cease|change|improve|go)
should be (sacked|fired|disciplined|refunded|compensated|free|waived|dismissed|struck off|suspended|prosecuted|removed|reimbursed|retrained)
^ [just|now|then|so|and|ok|right] (have|get|send|find) (someone|somebody|a proper|another|an actual|a real|a qualified|a competent|one of) _
^ [just|now|then|so|and] (bring|give|put|send|hand) ..1 (my|our|me|us|it|them) ..4 (back|out|off|here|there|down|today|now|to me|in my)
let (me|us) (out|go) (of|from|now|$)
(compensation|refund|apology|explanation|replacement|money|payment|correction|goodwill) (is|are) (due|owed|in order|expected|required|the least|overdue|needed|called for)
(all|only thing) (i|we) ..1 (want|ask|need|expect|demand) ..2 (my|our|refund|money|what|for (you|it|my|the)|be (refunded|heard|paid|treated|compensated|left)|a (refund|replacement|working|fix|reply|proper))
(want|get|give me|expect|demand|need) what (i|we|was|you) ..1 (paid|ordered|promised|owe~|am owed|am due|agreed|bought|advertised)
(no|not a|not another|keep your|stuff your) (voucher~|coupon~|credit note~|store credit|excuses|apolog~)
(would like|want|owe~|expect|await~|deserve~|seek~|seeking|require) ..1 (explanation|answers|compensation|recompense|redress|restitution|reimbursement)
(i|we) (expect|await|look forward) to (hear|be (contacted|refunded|called|compensated|paid|told)|have (this|it|my)|receive|see) ..4 (by|today|tomorrow|within|immediately|return|full|from you|before|promptly|resolved|refund)
^ (put|bring|give|take|send) (it|this|that|them|these) (back|away|right|off|down)
without (fail|further (delay|ado)|any further)
(asking|ask|claiming|claim|seeking|suing|want) (every|full|my|the full) (penny|cent|refund|compensation|amount)
(asking|claiming|seeking|suing) for (every|full|my|compensation|damages|a full)
(get|getting) (my|our|this|that|it|the) ..4 (to (me|us|her|him|them)|here|back to) ..1 (today|now|tonight|immediately|by)
(i|we) (will|would) not (pay|be paying|accept|be accepting|settle|sign|agree|take|be signing) (for|a|an|any|the|this|your|that|anything|until|it|no)
(i|we) (should|must|ought to|had better) ..1 (get|be (refunded|compensated|reimbursed|given|paid|credited|offered)|receive|have) ..1 (refund|compensation|my|a|full|something|money|the)
(own up|pay up|cough up|shape up)
^ (fix|improve|sort out|clean up|train|check|update|change|test) your _
except want ..1 (to|you to) (know|thank|tell|say)
except (expect|want) (delivery|it to arrive|nothing)
except (can|could|would|may|do|does|should|how|what|when) ..4 $?
except (can|could|would|will) (you|i|we|someone) ..8 $?
except (need|have) to (try|see|hear|taste) this
except (what|where|when|how|do) (do|did|would|will|i|we) ..3 (need|have) to
except (please|kindly) (fix|refund|sort|send|cancel|stop|do) ..5 (please|when you|if|thanks|thank you)
except (received|got|with|for|thanks|need to|trying to|like to|love to|want to|have to|going to|will|i will) ..3 (today|now|tonight)
except you must (be|have) (busy|tired|new|very|so|joking|a|many|lots|been)
except expect a (parcel|delivery|package|call|visit|baby|letter|courier|guest)
except expect to be (home|in|back|away|there|at|around)
except ^ please refund (me|us|my)
+ This must be corrected.
+ No vouchers, I want what I paid for.
- You must be busy, no hurry.
+ Refund me now or I'm going to the bank.
+ You need to fix this immediately.
+ I'm not paying another penny until it is fixed.
+ you guys better fix this
+ Kindly stop these calls.
+ You have until Friday to put it right.
- Could you please fix this?
- I want to order a second one.
- I'd like a refund, please.
- What do I need to do to get a refund?
- Can I return it and get my money back?
- I'm not angry, but please cancel the order.

# Someone more senior.
kind asks_supervisor
(pass|forward|send|take|escalate|refer|raise) ..4 (to|with) ..2 (management|manager|supervisor|head office|seniors|superiors|the top|director|boss)
(who|who 's|who is) (your|the) (boss|manager|supervisor)
(speak|talk|get|put|give|pass|transfer|connect|want) ..4 (somebody|someone|person|whoever|one) ..1 (in charge|running|runs|responsible|who runs|at the top|with authority|who is responsible|that runs)
your (supervisor|manager|boss|superior|team leader|line manager) ..1 (around|there|available|in|free|please|now|on the|to call|call|should)
(is|where is|can i have|want|need|give me|get me|call) [for|to] (your|the|a) (supervisor|manager 's|manager to|boss)
(person|people) ..1 (who (runs|run|own|owns)|in charge)
(speak|talk|spoken|chat|put through|get through|transfer~|connect~|escalate~|pass~|put|hand~|forward~|discuss) ..5 (manager~|supervisor~|superior~|senior~|boss|higher up|higher ups|someone higher|someone above|somebody higher|somebody above|team leader|team lead|head office|person in charge|(whoever|someone|who) 's in charge|whoever is (in charge|above)|higher (authority|authorities)|next level|(upper|higher|senior) management|director~|ceo|head of)
(get|give|want|need|fetch|find|bring|put) ..3 (manager on|supervisor|your (boss|manager)|a manager|the manager|superior|team leader|your senior|(someone|somebody|person) ..1 (senior|higher))
(manager|supervisor) (please|now|immediately)
(where|who) (is|'s) (your|the) (manager|supervisor|boss|superior)
who (is|'s) in charge
(is there|can i have|may i have|could i have|i would like|i want|i demand) ..3 (manager|supervisor|someone senior|someone more senior|someone higher|somebody senior|higher up|team leader)
(name|number|email|contact|details|address) (of|for) (your|the|a) (manager|supervisor|boss|superior|ceo|director)
(ceo|boss|manager|supervisor|director) 's (email|name|number|contact|address)
(someone|somebody|person|people|anyone) ..1 (who can|with the|with|who has|that can|who is able to|who actually|that has|with some) ..2 (authority|power|authorise|authorize|decision~)
whoever (is|'s) (above|over|senior)
(someone|somebody|anyone) (above|over|senior to|higher than|more senior than) (you|her|him|them)
(escalate|escalated|escalation) (this|it|my|the|that|to|please|now|asap|matter|complaint|further) :: mild
(higher|upper|senior|top) (authority|authorities|management|executive~)
your (senior|superior|higher authority|higher ups|seniors|superiors)
want ..2 (taken|go|take this|take it) ..1 (to the head|higher|further up|above|up the)
(speak|talk|word|chat|deal|meet|see|contact|reach|connect|transfer|pass|put|fetch|bring|involve|involved|escalate|take|raise|discuss|refer|forward|hear from|call from|call|phone|message|address|go to) ..5 (manager~|supervisor~|superior~|boss|bosses|director~|ceo|cfo|owner|principal|headmaster|headteacher|matron|management|team lead|team leader|shift lead|chief executive|executive (team|office)|seniors|senior _|higher ups|higher up|higher authorities|higher authority|top brass|head of|line manager|the top|head chef|md|president|board|big cheese|senior)
(want|need|demand|like|insist on|ask~ for|asked for|get|get me|give me|where is|where 's|is there|is your|number of|number for|name of|email of|connect|bring|(can|could|may) (i|you|the|we|your)|let me|prefer|require) ..4 (manager~|supervisor~|superior|boss|director|ceo|the owner|principal|duty manager|chief executive|team lead|team leader|line manager|head of (department|year|service|the|customer)|senior (officer|person|staff|manager|member|agent|colleague|executive|adviser|advisor)|higher (authority|authorities|ups|up)|head chef|matron|managing director|someone (senior|higher|above|more senior))
(someone|somebody|person|one|people|anyone|anybody|guy|officer) ..2 (higher|senior|more senior|above (you|your|him|her|them)|clout|seniority|in charge|up the|with authority|with more authority|further up|who (runs|is running|outranks|makes [the] decisions|is in charge|has [the] (power|authority)|can (decide|override|make decisions|authorise|authorize|sign off))|at the top|with power|over you|in authority|at management|with a bit more)
(up the|higher up the|up your) (chain|ladder|line|food chain|hierarchy|ranks|command|tree|pole)
(to the|go to the|straight to the) (top|next level|next tier|higher level)
(next|higher|upper|second|management) (level|tier) ..1 (support|up|team|please|$|above|of)
who (do|does) (you|he|she|they) (report|answer) to
who ..2 (above|over|higher than|senior to|in charge of) (you|your|him|her|this|here)
(complain|complaint) ..3 about (you|him|her|this agent|your (agent|colleague))
whoever (runs|is running|owns|is in charge|heads|manages|calls|makes|is responsible)
(which|what) (manager|supervisor) ..2 (on|there|around|available|duty|shift)
(manager|supervisor|boss) (on (duty|shift)|available|please|now|on the (line|phone)|to (call|ring|phone|come|contact))
(get|bring|fetch|put|send|call|summon|involve) ..2 (ur|your|the|a) ..1 (supervisor|manager|boss|superior|team leader|team lead|duty manager|head|owner|senior)
(in front of|before|to) (your|the) (board|directors|executive~|trustees|governors)
(hand|kick|bump|push|move|send) (me|this|it|us) ..1 (up|upstairs|over to ..1 (person|manager|supervisor|someone))
(want|like|need|wish|going|request|demand) ..1 (to escalate|escalation|it escalated|this escalated)
(is|are) (the|your|a|there a|any) (manager|supervisor|boss|owner|director|team leader|head) ..1 (in|about|around|there|free|available|on|here|present)
(if|could|would|will|ask|have|get|let|want|like|need|ask that) ..1 (your|the|a) ..1 (director|manager|supervisor|boss|ceo|superior|team leader|owner|head|chairman|principal) ..2 (to|ring|rings|call|calls|phone|contact|write|email|look|reply|come|review|get|step|see|know|give)
over your head
^ your (boss|manager|supervisor) (now|please|$)
(headmistress|head teacher|head office manager|area manager|regional manager|duty manager|general manager|store manager|branch manager|managing director|chief executive|practice manager|shift manager|operations manager) ..2 (please|now|call|details|email|number|contact|to|name|on|is|immediately)
(discuss|speak|talk|deal|word|conversation|chat) ..3 (with|to) ..2 (headmistress|head teacher|area manager|regional manager|general manager|store manager|branch manager|someone (important|responsible|competent)|decision maker|person responsible|grown up|adult)
who (is|was) (your|the) ..1 (manager|supervisor|boss|director|superior|ceo)
(review~|looked at|handled|heard|decided|dealt) ..2 (at|by|with) ..1 (higher|senior|management|someone (senior|above|higher)|a manager|a supervisor|the board|a director|level above|more senior)
(next|further|level|one) up ..1 (the|from you|please)
(beyond|above) your (pay grade|level|head|authority)
except (i am|my|our|his|her|we have|am|as) [a|the|own|new|old|line|bank] (manager~|supervisor~|boss)
except manager 's (special|choice|office)
except (manager|supervisor) ..2 (was|is|has been|helped|called|rang|sorted) ..2 (great|lovely|helpful|nice|kind|brilliant)
except (account|password|task|file|property|download|device|project|product|window) manager
except in charge of (parking|the|permits|booking~|deliver~|school|children)
+ I'd like somebody with more authority on this.
+ Is your boss about?
- Who is in charge of parking permits?
+ Get me your manager.
+ Escalate this now.
+ can u connect me to ur senior
+ Who's in charge there?
+ Transfer me to whoever is above you.
- I want to talk to a human, not a robot.
- Which plan includes a password manager?

# Will stop being a customer.
kind leaving
(account|accounts|membership|subscription|contract) (closed|cancelled|canceled|terminated) $
(rather|sooner) ..3 than (use|fly|shop|buy|book|deal|order|travel|stay|bank|ride) [with|from|at|your|you]
(would|will|shall) not be (booking|ordering|buying|using|shopping|renewing|returning|coming back|flying|staying|visiting|travelling|recommending)
(off|going|gone|switching|over) to (your|the) (competitor~|competition|rival~|opposition)
(not|never) (see|hear from|hearing from|seeing) (me|us) again
(find|found|finding|try|use|get|join|joined|choose|signed up with|decided on|looking at|going with|go with) (another|a new|a different|some other) (school|bank|provider|supplier|company|network|carrier|insurer|airline|gym|garage|hotel|place|shop|store|surgery|dentist|landlord|platform|app|service|plumber|firm)
(time|decided|ready|going|reason) ..1 to (switch|change|leave|move) (bank~|provider~|supplier~|network~|carrier~|school~|insurer~|company~|to|you|on|elsewhere)
(that 's|that is|this is) where (i|we) (will|am|are)
(close|closing|cancel|cancelling|canceling) (both|all|every|down) ..2 (account~|subscription~|policy~|line~|card~|membership~)
(cheaper|better) ..3 (elsewhere|go there|will go|am going|switch~)
(not|never) (giving|give|spending|spend|paying|putting) (you|another) ..3 (penny|cent|dime|money|again|business)
(last|final) ..2 (you (will|get|see)) ..3 (from me|of me|my money|from us)
(we are|i am|am) (off|leaving|gone|out of here) (once|when|after|as soon|to|for good)
(once|when|after|as soon as) ..4 contract (ends|is up|expires|finishes|runs out)
(cancel~|close~|closing|terminate~|terminating|end~|ditch~) (my|our|both|all|all my|everything|the (other|two)) ..2 (account~|subscription~|contract~|membership~|policy|policies|line~|plan~|service~|everything|agreement|prime|direct debit|tenancy)
(cancel~) (everything|all of it|the lot|the whole thing|my prime|prime|my service|the service|this service|with you)
cancel~ the (contract|subscription|membership|policy)
(leaving|quitting|ditching|ditch~|dumping|dump~|dropping|abandoning) (you|your|this company|for good|you for|<hashtag>|<handle>|<name>|apple|amazon)
(leave|leaving|left) (your|this) (company|bank|network|service|gym|platform|app)
(people|customers) [have|has] (leave|are leaving|leaving) (you|your|this)
(take|taking|took|moving|move|switch~|transfer~) (my|our) [<num>|two|three|four|all] (business|custom|money|account~|service~|number~|phones) (elsewhere|somewhere else|to|away|with me)
(go~|going|moving|move|moved|switch~|switched|change~|changing|defect~|jump~|off) (back to|to|over to) (your|a|another|some other|a different|any other|the) ..1 (competitor~|rival~|competition|other company|provider~|supplier~|company|bank|network|carrier|airline|insurer|gym|broker)
(switch|switching|turn|moving|go|going) [back|over] to (android|iphone|samsung|verizon|sprint|vodafone|t mobile|tmobile)
(i|we) (am|are|will|might|may) ..1 (switching|switch|moving|move) [back|over] to <name>
(off to|moving to|move to|switching to|switch to|going to) (your|the|a) (competitor~|rival~|competition)
(switch~|moving|move|going|change|changing|jump~|go) (provider~|supplier~|bank~|network~|carrier~|companies|elsewhere|ship|insurer~)
(go|going|shop|shopping|buy|buying|take it|look|looking|take my|take our) ..1 (elsewhere|somewhere else)
look~ for (another|a new|a different|an alternative|other) (provider|supplier|bank|company|network|carrier|insurer|place|broker|shop|service)
(last|final) (order|purchase|booking|flight|month|payment|contract|time) ..3 (i|we) ..2 (place|shop|order|buy|use|fly|book|ever|renew|do|deal|give|stay|come)
(last|final) (order|purchase|booking|flight|parcel|month) ..2 (with you|from you|from me|here|ever)
(not|never|no longer) ..1 (order~|buy~|shop~|using|use|book~|fly|flying|come~ back|coming back|return|returning|do~ business|deal~|stay~|renew~|purchase~|trust~|rent~|subscribe~) [from|with|at|to|here|on|the|your|any|anything|my|our] ..1 (again|you|here|anymore|any more|your|ever|<handle>|policy|contract|subscription|membership)
(will|would|shall) never (order|buy|shop|use|book|fly|come back|return|deal|renew|purchase|trust) ..2 (again|from|with|at|your|another|you|here|<handle>|this)
never (ordering|buying|using|shopping|booking|flying|coming back|renewing|staying) ..1 (again|from|with|at|<handle>|here|another)
never again
(not|never) be (renewing|ordering|using|buying|shopping|booking|flying|coming back|returning|staying)
(lost|losing|lose|lost yourselves|just lost) (a|another|me as a|yourself a|yourselves a|one more|your) ..1 (customer~|client~|subscriber~|member~|custom|account)
(lost|losing|lose) (me|us|my custom|our custom|my business|our business) [as|for|good|forever|$]
(thinking|think|consider~|tempted|ready|about|planning|going) ..1 (of|about|to) (leaving|leave (you|for)|switch~|cancelling|canceling|cancel my|going elsewhere|moving to (a|another)|changing (to|provider~|bank~)|change (to|provider~)|ditch~|drop)
consider~ (leaving|switching|cancelling|canceling|moving|changing|going)
(i am|we are) (done|finished|through|out|off|gone) (with (you|this company|<handle>|amazon|apple|your)|here|for good|$)
(i am|we are) (out|done) $
(done|finished|through) with (you|your|<handle>|amazon|apple|this (company|bank|airline|app|service))
(make|made|makes|making) me ..1 (turn|go|switch|leave|want to (leave|cancel|switch)|cancel|change)
(no longer|not) ..1 (be a customer|your customer|a customer|using you|do~ business|be using|shop with)
(delete~|deleting|uninstall~|uninstalled|deactivate~) (my account|the app|your app|my profile|this app|your game)
unsubscribing
unsubscribe me
(want|like|need|wish|going|trying|decided|have) to (cancel|leave|close|terminate|end) (my|our|the|this|all|it) [whole|entire|<num>] (account~|subscription~|contract~|membership~|policy|policies|line~|plan~|service~|agreement|insurance|tenancy)
(how|where) (do|can) (i|we) (close|terminate|end|leave|cancel) (my|our|the|this) ..1 (account~|contract~|membership~|policy|service|agreement)
(bye|goodbye|adios) ..2 (hello|hi) <name>
(bye|goodbye|adios) (<handle>|apple|amazon|forever|for good)
^ (bye|goodbye) $
(hello|hi) (t mobile|android|samsung|vodafone|verizon)
(i|we) (will|shall|am|are) ..1 (be cancelling|be canceling|be leaving|be switching|be moving|be closing|leave you|leave for|cancelling|canceling|switching|leaving|closing) ..3 (you|account~|subscription|contract|membership|policy|service|provider|bank~|network|company|to|$)
(switched|porting|port) ..1 (my number|number|out|to a|over)
moved (my number|to another|to a different)
pac code
(i am|we are|then i am|and i am) (off|out of here|out|gone|leaving|done|through) (to <name>|with you|with this|if|unless|once|as soon|when|then|$|here|for good|after)
(somebody|someone|somewhere|anywhere|everywhere) else ..1 (from now|in future|instead|next time|$|then|for)
(deleting|deleted|uninstalling|uninstalled|unsubscribing) ..3 (for good|forever|never again)
(never|will not|would not|would never|will never|not be|no way|no longer|am not|are not) ..3 (coming back|come back|set foot|setting foot|darken|going back|go back|be back|cross your|walk through) ..2 (again|here|there|ever|you|your|$|store|shop)
(never|will not|would not|would never|will never|not be|shall not|am not|are not|no longer|no way|not ever) ..2 (use|using|order~|ordering|buy~|buying|shop~|shopping|book~|booking|stay~|staying|fly~|flying|eat~|eating|dine|dining|bank~|banking|rent~|renting|travel~|travelling|traveling|deal~|dealing|visit~|visiting|ride|riding|subscrib~|renew~|renewing|trust~|spend~|spending|hire|hiring|recommend~|do business|doing business|insure~|drive~|enrol~|play~|playing|give) ..4 (again|ever again|anymore|any more|any longer|another (penny|cent|dime)|with (you|them|this)|from (you|them|here)|your (services|company|app|airline|bank|hotel|shop|store|garage|firm)|my (money|business|custom)|this (airline|bank|company|app|hotel|shop|store|place|provider|garage|site|firm))
(seen|see|hear|heard) the last of (me|us|my)
(want|get|getting|need|wants|way) out ..2 (of (this|my|the|our|your) ..1 (contract|lease|plan|agreement|tenancy|membership|policy|deal)|$)
^ (i|we) want out
(get|getting|break|breaking|leave|end|ending|exit) ..2 (contract|lease|agreement|tenancy) ..2 (early|without|penalty|$|now|over)
(exit|termination|early termination|cancellation|leaving) fee ..4 (leaving|leave|going|off|switch~|want|cancel)
(notice to quit|give notice|giving notice|my notice|our notice|hand in ..1 notice|serve notice|notice of cancellation|notice of termination)
(discontinue|terminate|end|close|cancel|quit|drop|stop|discontinuing|terminating|ending|closing|cancelling|canceling|quitting|dropping|stopped|stopping) (my|our|your|the|this|all my|all our) ..1 (service~|contract~|lease|account~|subscription~|subs|sub|membership~|policy|policies|tenancy|plan~|agreement|relationship|direct debit|patronage|business|custom|package|broadband|insurance|retainer|standing order|line|connection|enrolment|enrollment|licence~|license~)
(cancel~|cancelled|canceled) (my|our) (subs|sub|prime|pass|season ticket|plan|broadband|internet|insurance|tv|gym|cover|card|licence|license|premium|pro)
^ unsubscribed
(pull~|pulled|pulling|withdraw~|withdrawing|withdrew|remove|removing|move|moving|moved|transfer|transferring|shift|shifting) (my|our) ..2 (money|business|custom|pension|savings|funds|kids|child|children|son|daughter|account~|mortgage|policy|policies|portfolio|prescriptions|number|data|site|investments|car|fleet|pets|dog|cat|loyalty|trade) ..2 (out|elsewhere|away|from|to (another|a|your|<name>|somewhere)|$)
(signed|signing|sign|gone|going|went|go) ..1 (with|to|over to|for) (somebody else|someone else|another|a different|a new|your (rival~|competitor~|competition)|a competitor|a rival|the competition|other (company|provider|supplier|bank))
(find|finding|found|look~ for|looking for|search~ for|get|getting|choose|choosing|need|try|trying|hire|hiring|switch~ to|moving to|seeking|hunting for|shopping for|use) (another|a different|a new|an alternative|some other|other|somewhere|someone|a better|a more reliable) ..1 (<sig_firm>|to (live|stay|bank|shop|buy)|else|home for)
(reconsider~|rethink~|review~|reassess~|re think|re evaluate|reevaluate|question~) ..1 (my|our|its|the|your|whether|if) ..2 (contract|relationship|membership|loyalty|business|subscription|custom|stay~|account|future|remain~|keep|continue|renew~|partnership|booking)
(from now on|going forward|in future|in the future|next time|henceforth|next year|from here on) ..3 (buy~|go|going|shop|use|order|take|try|get|book|stay|fly|rent|elsewhere|someone|somewhere|another)
think (twice|again|hard|long) ..2 before (using|booking|buying|ordering|coming|renewing|shopping|flying|staying|recommending|doing)
(last|final) (stay|visit|trip|meal|flight|order|purchase|booking|penny|contract) ..4 (at|with|from|you|here|i|we|ever|there)
(you|you have|just|have) ..1 (lost|losing|lose) ..1 (my|our|me|us|a|another|this) ..2 (business|custom|customer~|trade|loyalty|trust|forever|for good|client|subscriber|member|patron|guest|family|$)
(that is|this is|that 's) ..1 (me|us) ..1 (done|finished|off|gone|out|through|leaving)
(no more|enough of) (business|orders|money|custom|loyalty|chances|second chances|<name>) ..2 (from|for|with|$)
(porting|port|ported|transferring|transfer|moving|taking) (my|our|out|the) ..1 (sim|number~|line~|mobile|phones)
(switching|moving|defect~|migrat~|jump~|convert~|changing over|going over|gone over|crossing) ..2 (to|over to|back to) <name>
(switch~|switching|change|changing|swap~|move|moving|shift~) (<sig_firm>)
(shop|shopping|buy|buying|book|booking|bank|banking|order|ordering|look|looking|stay|staying|fly|flying|take|taking|eat|go|going|went|custom|business) ..3 elsewhere
(start|started|starting|begin|began|been|be|am|are|will be) ..1 (looking|shopping around|shop around|searching) ..1 (elsewhere|around|at (other|alternatives|your)|for (other|alternatives|another|a new))
(shop~|shopping|looking) around for
(ditch~|ditching|dump~|dumping|drop~|dropping|leaving|leave|left|quit~|quitting|abandon~|swap~|swapping) you ..1 (for|guys|all|because|if|today|now|soon|lot|behind|people)
(tempted|inclined|going|ready|about|minded|planning|decided|deciding|considering|intend|intending|want|have) (to) ..1 (leave (you|this|your|for)|quit (your|this|the)|walk away|jump ship|take my|ditch|go elsewhere|move (on|bank~|provider~|elsewhere)|switch|end my|close my)
(walk~|walking) away from (you|this|your|the)
jump~ ship
(stick|stuff|shove) your
(rather|sooner) (walk|swim|crawl|die|eat|starve|pay) ..6 than
(years|decades|loyal|customer|member) ..6 (no more|no longer|not anymore|never again|ends (here|today|now)|but not|over now|enough)
(bye|goodbye|adios|farewell|good riddance|so long|ciao) ..2 (hello|hi) _
(good riddance|adios|sayonara)
(end|ended|ending|severing|sever) ..1 (of our|our|of this|of my|my|all|this) ..1 (relationship|business|dealings|custom|association|ties|partnership|connection|involvement|loyalty)
(darken|darkening) ..2 (door|doorstep)
^ (goodbye|bye|farewell|cya|sayonara|adieu|ciao) (and|then|for|from|forever)
(this|that) is (goodbye|adieu|farewell|the end|it for (me|us)|the last you)
(will not|never|would not|wo not|am not|are not|not going to) ..1 (buy|buying|order|ordering|purchase|get|getting|book) ..1 (another|anything|any more|one of|from you|from this|your|here)
(arms of|into the hands of) ..2 (rival~|competitor~|competition)
(shut|shutting|deactivat~|deactivate|disable|close|closing|delete|deleting|remove|terminate|wipe) ..1 (my|our|both|all my) ..2 (account~|sim|card|line|membership|profile|subscription|policy|details and)
(quit|quitting|quits) (this|your|the) (gym|club|app|game|bank|service|company|network|site|platform|league|course|school|class|programme|program)
go~ without you
(contract|lease|subscription|membership|policy|agreement|cover|tenancy|licence|licenses) ..1 (will not|not|is not|shall not|would not|wo not) ..1 (extended|renewed|be renewed|be extended|renewing|rolling over|continue|be continued)
(take|get|strike) (me|us) off your (books|customer|client|list of)
(sooner|rather) _ ..5 than ..2 (you|your|this|again|another|deal|stay|be)
(down|up|across|over) the (road|street|way) ..1 (instead|from now|next|will|has|have|is|are|then|$)
(other|another) (lot|mob|crowd|outfit|crew)
(will|am|are|shall|might|may|going to|rather|prefer to|could|would) ..3 (somewhere else|elsewhere|someone else|somebody else|another (provider|place|firm|company|supplier|shop|bank|garage))
(so|am|are|totally|completely) over (this|your) (app|game|site|company|shop|place|service|bank|network)
kiss ..3 goodbye
uninstalling $
(i am|i will be|we are|am|will be) (cancelling|canceling|quitting|unsubscribing|uninstalling|closing my|deactivating|terminating|switching) ..1 (everything|it all|today|now|if|unless|this|the lot|my|our|and|for good|over|at|$)
(one (more|last)|next|any more) ..4 (and|,) (i am|we are|i will be) (gone|off|out|done|leaving|through|cancelling|switching)
(instruct~|tell|told|asked|ask|telling) my bank ..2 (stop|cancel) ..2 (payment~|direct debit|standing order|you)
cancel~ ..2 (direct debit|standing order|auto renewal|autopay|auto pay|renewal)
(try|trying|tried|give|giving) ..1 (competition|competitor~|rival~|another (company|provider|brand|firm|shop|bank|place)|someone else|somebody else|somewhere else|other (lot|guys|providers|companies|brands)|alternatives)
(bank|provider|shop|insurer|supplier|company|firm|airline|garage|hotel|restaurant) ..1 (that|who|which) ..2 (value~|want~|care~|appreciate~|deserve~|treat~|listen~|answer~) ..1 (my|our|me|us|its|their|customer~|about)
consider this ..1 (notice|cancellation|resignation|goodbye|my|our|contract)
except (leave|leaving|left) (it|the|a|my|them|me|him|her) (with|at|on|in|outside|by|behind)
except (not|never) [be] (leaving|going anywhere|cancelling|cancel my|canceling)
except (do|does|did) not ..1 (cancel|close|leave)
except cancel (the|this|my|one) (order|item|booking|appointment|charge|add on|meeting|delivery|reservation|payment|ticket)
except never use ..1 other
except (switch|move|change|upgrade) to (the|a|an|my) ..2 (annual|monthly|plan|seat|room|address|size|premium|version)
except (leave|leaving|left|switch~|moved|came) ..4 (join|joined|to) you
except (never|not) ..2 ordered
except (going|go|went|back) to the
except last (time|order) (i|we|was|it) ..1 (was|great|perfect|lovely|ordered)
except (deleted|uninstall~|uninstalled|delete~|deleting) ..4 (accident|accidentally|mistake|reinstall~|and (install|download|re)|tried|fix)
except (tried|by|after|and) ..1 (uninstall~|deleting|delete~)
except (off|going) to (bed|work|sleep|school|the|my|see)
except never use another
except (can not|could not) wait
except (goodbye|bye) and (thank|thanks|have|take|god|best|all)
+ You have seen the last of me.
+ One more outage and I am off.
- I deleted the app by accident, how do I get it back?
+ Cancel everything, I'm moving to your rival.
+ I'm thinking of going elsewhere.
+ You just lost a loyal customer.
+ We won't be renewing our policy.
+ I may have to look for another insurer.
- Please leave the parcel with my neighbour.
- Can I cancel the delivery and collect it instead?
- Could I switch to the annual plan?
- I left my umbrella on the bus.

# Will tell the public, or does.
class sig_media = facebook twitter instagram tiktok trustpilot youtube reddit linkedin yelp google blog viral tripadvisor glassdoor fb insta whatsapp
class sig_web = facebook fb reddit youtube tiktok instagram insta twitter linkedin quora trustpilot tripadvisor yelp glassdoor mumsnet mouthshut whatsapp nextdoor snapchat
    threads bluesky telegram socials
class sig_press = bbc itv cnn ndtv fox newspapers magazine newspaper journalist journalists reporter reporters media press watchdog tabloids tabloid television
kind going_public
(make|making|do|doing|film~|record~|posting|post) a (tiktok|video|reel|youtube video|thread|post|story|vlog|blog post) (about|on|of|telling|showing) (this|you|how|your|it|what)
(everyone|everybody|people|all) (at|in|on) (my|the|our) ..2 (hear~|know~|told|find~ out|find out|reads)
blogged about (this|you|it|how|my)
(take|taking|bring|bringing|escalate) (this|it|that) to (<sig_web>|social|the press|google|the media|the internet|the papers|the public)
(public|community) (warning|notice to|service announcement)
consumer (page|pages|champion|column|programme|show)
drag (you|them|your) ..2 (on|all over|across|through)
(blow~|blew) up (online|on (<sig_web>|the internet|social))
(bad|negative|adverse|damaging) (publicity|press|pr)
(people|everyone|others|the public|customers|the world) ought to (know|be told|hear|see)
(warn|warning|tell|telling|inform|informing) (my|the|our) ..2 (whatsapp|society|group|chat|followers|community|forum|residents|parents|neighbourhood|association|members)
(put~|putting|blast~|post~|share|sharing|upload~|stick~|splash~) ..4 (on blast|facebook|reddit|youtube|tiktok|instagram|insta|twitter|linkedin|quora|trustpilot|tripadvisor|google reviews|yelp|glassdoor|mumsnet|mouthshut)
(writing|write|written|wrote|email~|talk~|speak~|going|go|tell~|inform~|sending|send|contact~|call~|phoned|ring|spoken|tip off|tipped off|complain~) ..3 <sig_press>
<sig_press> ..3 (glad|happy|interested|love|keen|asked|want|wants|will hear|shall hear|would like|contacted|interview|covering|running|hear about|hears about|pick~ up)
(<sig_web>|the internet|my followers|<num> followers|followers) ..2 (sees|hears|gets hold|finds out|knows|will (see|hear|know|love)|is going to|are going to)
(wait|wait until|wait till|when|until|till|once) [the|my] (<sig_web>|internet|followers|world|press|media|papers) (see~|hear~|find~|know~|get~)
(review|reviews|write up|writeup|rating|stars|testimonial|post|thread|video|story) ..4 (on|to) (<sig_web>|google|every (site|platform))
(on|to) (<sig_web>|google) [tonight|tomorrow|today] (for (all|everyone)|so (people|everyone|others|that)|where|and tag~|if you|unless|by)
<sig_web> (group|groups|page|forum|community|post|thread|followers|live|reel|story) ..4 (know~|hear~|see~|told|tell~|about|will)
tag~ (every|all|the|your|news|bbc|cnn|ndtv) ..2 (news|channel~|press|ceo|media|bbc|paper~|outlet~|minister~)
(going to|will|make|making|go|goes|going) ..2 viral
(please|everyone|everybody|people|kindly) ..1 (rt|retweet|share this|repost)
(rt|retweet|repost) (this|so|to|please|if)
(so|hope|hopefully) [that] (others|people|everyone|thousands|everybody|nobody|no one) ..2 (do not|does not|will not|never|not|know|see|avoid|warned|fall~|learn~|else) ..2 (fall~|make|waste|know|see|book|buy|order|suffer|the truth|what|use|get (scammed|conned|ripped))
(anyone|anybody|everyone|people|folks|those|if you are|guys) ..1 (thinking|considering|looking|planning) ..4 (do not|avoid|stay away|think again|run|beware)
(warning|warn|message|advice|note|word) (to|for) (everyone|everybody|all|others|people|anyone|other|fellow)
(stay|steer|keep) ..1 (clear|away) [of|from] (this|these|them|here|everyone|folks|people|<handle>|$)
(lost|losing|lose) ..2 (goodwill|respect|trust) of the ..3 (forum|community|group|page|readers)
(lovely|great|nice|good|cracking|juicy|interesting|fun) ..1 (thread|story|post|headline|video|reel|article) (for|about|to|on)
(i am|i work as|as|i happen to be) (a|an) (journalist|blogger|influencer|reporter|youtuber|vlogger|columnist|reviewer|content creator)
(mate|friend|cousin|sister|brother|wife|husband|son|daughter|neighbour) ..1 (works|writes|is|presents) ..2 (radio|newspaper|paper|tv|journalist|reporter|bbc|press|magazine|television|news) 
(share|sharing|tell|telling|describe|air|publish|make|making|name|take) ..3 (publicly|in public|public|to the public)
(tweet|tweeting|post|posting|blog|blogging|write|writing|vlog) about (how|this|you|your|what|it|my experience)
(tell|telling|warn|warning) (everyone|everybody|every|all|the whole|my whole|my entire|half|my) ..3 (know|meet|office|street|estate|church|village|school|town|club|neighbourhood|colleagues|clients|network|relatives|members|mosque|temple|gym|building|patients|customers)
(post|posting|put|tweet|talk|write|writing) about (this|you|it) ..1 (on|across|in|all over)
the (times|guardian|telegraph|mirror|sun|herald|tribune|gazette|evening standard|times of india|local paper|local radio|daily mail) ..4 (about (this|it|you)|hear|glad|would|interested|story)
(writing|write|going|speaking|spoken|contact~|tell~|talk~) ..1 to the (times|guardian|telegraph|mirror|sun|herald|tribune|gazette|evening standard|papers|local paper|local radio|daily mail)
(channel|radio|local) (<num>|radio|tv|paper|news|rag) ..3 (asked|interested|interview|want|story|contact~|hear)
(works|writes|presents|job) (at|for|on) ..2 (radio|newspaper|paper|bbc|magazine|news)
(tweet|post|video|thread|review) ..1 (gets seen|gets shared|is shared|goes|reaches|blows up)
the (media|press|papers|newspapers|public|world) (will|is going to|are going to|shall|should|must) (hear|know|learn|find|get)
(my|our|i have a|i run a) ..1 (blog|channel|podcast|column|followers|youtube|page|group) ..4 (next|post|video|hear|episode|article|story|feature|will|with <num>)
(telling|tell|warning|warn) (everyone|everybody|all|anyone|people) ..1 (at|in|on|i know|about|not|how|to avoid)
(next|this) (post|video|story|tweet|article|thread) (will be|is going to be|is about) (you|this|your|how)
(review|rating) ..2 (going up|is going|coming|on its way|will (be|follow|reflect)|tonight|posted)
(make sure|ensure|see to it) ..2 (every|everyone|all|everybody|each|people|nobody|no one) ..4 (hears|knows|sees|know|hear|see|comes|buys|uses|finds)
(<sig_media>|the internet|followers|subscribers|the world) ..1 (will|would|going to|is going to) (love|enjoy|see|hear|know|eat)
(newspaper|newspapers|press|journalist|journalists|media|papers|reporter|reporters) ..2 (will|would|get|gets|love|hear|next|involved|interested|know)
(every|all the) (parent|parents|neighbour~|neighbor~|customer|tenant|colleague~|resident~) ..3 (hear~|know~|told|see~|hears)
(warn|warning|tell|telling) (my|the|all|every) ..1 (followers|group|neighbours|neighbors|colleagues|friends|family|network|students|parents|community)
(sharing|share|posting|post|put|putting) ..3 (everywhere|publicly|far and wide|on every|with everyone|for everyone)
(everyone|everybody|people|the world|world|followers|my friends|the public|the press|the whole) ..4 (will hear|will know|is going to hear|hears about|hear about|should know|know about|needs to know|will see|find out|must know)
(social media|<sig_media>|the internet|online) ..5 (will hear|will know|hear about|is going to|know about this|full of)
(on|all over|to|across) (social media|every (site|platform)|<sig_media>) ..4 (tonight|tomorrow|today|this|if|unless|about this|about you|how you)
(going|goes|went|straight|already) ..2 (on|to|all over|onto) (social media|<sig_media>)
(post~|put~|share~|sharing|tweet~|upload~|write~|publish~|blast~|plaster~) (this|it|that|everything|these|my (experience|story)|the (video|pictures|photos|screenshots|recording|chat)|about (this|it|you|your|how)|screenshots|what) ..4 (social media|online|<sig_media>|the internet|everywhere|everyone|public|tonight)
(leave~|write~|post~|give|giving|putting|expect|get|getting) ..2 (bad|negative|1 star|one star|zero star~|scathing|terrible|honest|worst|poor|nasty|awful|horrible) (review~|rating~)
(leave~|write~|post~|will|going to) ..2 (review~) (on|about|everywhere|so|to|of (you|this)|saying)
(leave|leaving|write|writing) (you|a) review (that|and|about|so)
(1|one|zero|0) star~ [review~|rating~] (on|from me|everywhere|for you|is too)
(1|one|zero|0) star (review~|rating~)
(tell~|telling|warn~|warning|inform~) (everyone|everybody|every one|people|the world|anyone|all of my|all my|my friends|my family|others|all our|the whole|every single|as many)
(never|not) ..2 (recommend~|be recommending)
(go~|going|contact~|call~|taking this|take this|take it|talk~|speak~|write|writing|email~|send~|story|love) ..3 (press|media|newspaper~|papers|journalist~|television|bbc|watchdog|local news|reporter~|daily mail|the news)
local (paper|newspaper|radio|rag) [is|will|has|are|about|to|and|wants|know~|if|$|hear~|loves]
(going|gone|go|goes|went) (public|viral)
(screenshot~|screen shots|recording~|video) ..4 (post~|share~|everyone|<sig_media>|online|included|public|show~)
(naming|name) and (shame|shaming|shamed)
(followers|subscribers) ..6 (show|hear|see|tell|know|this)
(do not|never|nobody should|no one should|please do not) ..1 (buy~|shop~|shopping|do shopping|order~|use|trust~|book~|fly~|waste ..3 money) ..2 (from|this|here|them|<handle>|with|at|these|on)
psa (do not|avoid|never|stay)
^ (everyone|everybody|people|guys) ..1 (avoid|beware|boycott|stay away|do not)
(stay away|steer clear|keep away) from
(beware|boycott~|avoid) (of|this|these|everyone|people|<handle>|at all|like the|them|<hashtag>|$)
(hope|make sure|let) (everyone|people|others|nobody|no one|everybody) ..4 (see~|know~|read~|hear~|buys|uses|order~)
(people|everyone|others|tenants|customers) (should|need to|must|deserve to) (know|hear|be (told|warned))
(spread|spreading|get|put) (the word|this (out|everywhere)|it out there)
(expose~|exposing) (you|this|them|your|these)
(everyone|everybody|anyone|they|my friends) ..1 will (hear|know|find out) (about|of) (this|how|what|it)
(i|we) will be (sharing|posting|tweeting|telling|reviewing)
except (recommend~) (this|it|them|you|your) to (me|use|do|try|get|buy|us)
except leave~ (a|you a) (good|great|five|5|nice|glowing|positive)
except (not|never) (post~|write~|leave~)
except (told|tell|telling) ..4 (how (great|good|nice|lovely|happy)|recommend)
except (you|they|amazon|<handle>|company) (should|could|need to|must) ..1 (warn|tell|let|inform|share|post)
except (need|want|trying|able|unable|how) to (upload|post|share)
except (told|tell|telling) ..2 friends (to|they|it|how (good|great))
except (read|saw|seen|found|looked|heard|clicked) ..4 (<sig_web>|google|newspaper|radio)
except (write|work|working) for (a|the|an) (newspaper|magazine|radio|paper)
except (your|the) (blog|newsletter)
except <sig_web> (login|account|app|ad|advert|button|page (is|was)|link|sign in)
except (log|logging|sign|signing) in
except (can|could|may|how do|where) (i|we) ..2 (share|post|write|tell|tweet)
except hear about (it|this) (back|again)
except (can not|do not|could not|not able to|how do i|how can i|can i|trying to|want to|unable to|where) ..2 (post|share|leave|write|upload|tell)

except local paper (mill|shop|round)
except can ..1 recommend
+ Everyone on social media will hear of this.
+ I'll be leaving a one star review.
+ I'm going to the papers with this.
+ This is going on Trustpilot tonight.
+ People should know how you treat tenants.
- I'll leave you a great review!
- How do I post a review?
- I told all my friends how great you are.

# Lawyer, court, regulator, chargeback, police report.
kind legal
(expect|await|issue~|receive|served|serve~|serving) ..1 (a summons|a writ|court papers|papers|legal papers|a claim form|subpoena) [next|soon|this|from|by|on|$|tomorrow]
(logged|logging|raised|reported|lodged|filed|opened) ..3 with the (police|authorities|regulator|ombudsman|council|authority)
(see~|seeing|meet) you in ..2 court
(break~|breaking|broke|broken) the ..1 law
(labour|labor|consumer|medical|housing|licensing|health|real estate) (board|council|tribunal|commission|authority|inspectorate) :: mild
legal (representative~|representation|team|counsel|department|advisor~|advice|adviser~) ..4 (will|contact~|hear~|touch|letter|instruct~|write|has|have|copied) :: mild
(hear|hearing|heard|letter) from my ..1 (lawyer~|solicitor~|attorney~|legal|counsel|union|insurer~|barrister|advocate)
(open~|opened|raise~|raising|start~|filed|file|filing|put in|log~|lodged|lodge|initiated) ..1 (dispute|chargeback|charge back|section 75|a to z claim|claim with my|claim with paypal|claim with the bank)
(judge|magistrate~|tribunal|jury|the bench|the court|the courts|small claims)
(through|in|to|before|via) (the court|the courts|a court|court|the tribunal|the high court)
(issue~|issuing|bring~|begin~|start~|commence~|take|taking|initiate~) [legal|court|civil|formal|county court] (proceedings|court action|civil action)
(file~|filing|filed|lodge~|lodging|register~|registering|registered) ..1 (fir|police|rti|ncr|complaint ..3 (police|consumer|cyber|ombudsman|regulator|court|rbi|trai|commission|authority)|grievance|case|suit|writ|petition)
(paypal|amex|visa|mastercard|my bank|the bank|bank|barclaycard|klarna|credit card|card company|card provider|american express|building society) ..3 (claw~|revers~|recall~|chargeback|dispute~|recover~|pull~ (it|the money)|block~ the payment|taking it back|refund me instead)
(fair trading|ico|caa|fos|aer|ccma|rbi|irdai|afca|ftc|icasa|npa|cma|hsa|epa|dti|nhra|competition and markets|rail ombudsman|energy ombudsman|property ombudsman|pensions ombudsman|telecom regulator|national consumer|consumer commission|trade commission|banking ombudsman)
take you to ..3 (court|tribunal|cleaners in|the law|small claims)
(police|cops) ..3 (told|informed|notified|called|involved|contacted|on their way|investigate~|aware|know|have (a|been))
(call~|told|phone|phoned|ring|rang|involve|inform~|contact~|notify|notified|get) ..1 (police|cops|the law|law enforcement|sheriff|gardai|101)
in breach of (our|the|your|my|contract|this) _
(breach~|violate~|violation|contravene~|contravention|infringe~) ..3 (act|law|gdpr|rights|regulation~|agreement|contract|terms|rules|code|privacy)
(liable|liability) (for|and)
(recover|claim|pay|seek|sue for|entitled to) ..3 damages
crime (number|ref|no)
(letter|notice) (of|before) (claim|action|legal)
(data|privacy|gdpr) (breach|violation)
(fraud|theft|scam|trafficking) (has been|is|was|been) ..1 (reported|logged)
(void|unenforceable|unfair contract|unfair terms) under
(australian consumer law|consumer guarantees|sale of goods|supply of goods|consumer rights|distance selling|consumer contracts|section 75|tenancy deposit scheme|fair credit|lemon law|hipaa|eu261|eu 261|ec261)
(i|we) (am|are|will|will be) (suing|sue)
(have|has|had) you (in|up in) court
(lawyer|solicitor|attorney|barrister) (is|are|copied|cc|in copy|in cc|on copy|have|has|will|already)
(let|see what) (a|the) (judge|court|courts|regulator|ombudsman|tribunal)
(dispute|disputing|disputed|contest|contesting) (it|this|that|the|them|these|every) ..2 (with|through|via)
(break|breaks|breaking|broke|broken) ..1 (consumer|data|employment|housing|contract|privacy) (law|laws|act)
(report|reporting|reported) (you|this|it|them|your company) to (the (authorities|council|police|ombudsman|regulator|tax|state|government|licensing|health)|trading|ofgem|ofcom|ofsted|cqc|hmrc|osha|dot|atol|abta|irs)
(ofsted|cqc|abta|atol|housing ombudsman|environmental health|rent tribunal|licensing authority|ipso|osha)
(legal|lawyers|solicitors|lawyer|attorney) ..3 (advised|letter|papers|involved|department|looking)
(my|our|a|the|your|get|see|contact~|call~|from|hire|with) ..1 (lawyer~|solicitor~|attorney~|barrister|legal team|legal counsel|legal representative)
(lawyer~|solicitor~|attorney~|barrister) (will|is|has|have|said|says|advise~|letter|up|involved)
(my|our|your|the|have|with|see|instruct~|to|from|through|by|involve|involving|consult~|get|getting|contact~|spoke~|talk~) ..1 (lawyers|solicitors|attorneys)
(legal action|legal advice|legal proceedings|legal notice|legal route|legal matter|legal recourse|litigation|lawsuit~|class action|small claims|subpoena~|legally (binding|required|obliged|entitled)|letter before (action|claim))
(take|taking|pursue|pursuing|seek~|begin~|start~|initiate~|considering|threaten~) ..1 legal
(trading standards|ombudsman|regulator~|ofcom|ofgem|ofwat|fca|ftc|cfpb|fcc|bbb|better business bureau|attorney general|insurance commissioner|citizens advice|information commissioner|utilities commission|aviation authority|financial conduct|cpuc|acma|tio|trai|health board|licensing board|department of transportation|dot complaint|data protection|ncdrc|consumer (court|forum|protection|rights|affairs|council|act|law|commission|complaint~|helpline))
(under|breach~|violate~|request|against) ..2 (gdpr|consumer act|data protection|consumer rights)
(suing|sued|prosecute~|prosecuting)
(to|will|can|could|should|might|would|shall|going to|rather|not|let us|and) sue
sue (you|your|them|the|this|everyone|for|if|over|someone)
(see|take|taking|meet|dragging|drag) (you|this|them|it|the matter|your company) (in|to) court
(go~|going|this|it|goes|end up|off) (to|in) (court|tribunal)
(court|tribunal) (action|case|proceedings|papers|order|claim|summons)
chargeback~
(raise|do|request|file|start|open|initiate|issue|a|the) charge back
(dispute~|disputing|disputed|reverse|contest~) ..3 (charge~|transaction|payment|with my (bank|card)|with the bank|card company|through my bank|with paypal)
(bank|card (company|issuer)|paypal|visa|amex) ..4 (chargeback|dispute|reverse ..1 (charge|payment)|claim the money)
(file~|filing|filed|report~|reporting|lodge~|lodging|complain~|going|go|register~|registering) ..4 (police|fraud|action fraud|consumer~|regulator|authorities|fbi|commission|cyber crime|cyber cell)
(file~|filing|filed) (a|an) ..1 (complaint|case|claim|dispute|report|lawsuit) (with|against|at|to)
(police|crime) (report|complaint|reference|case)
(call~|calling|inform~|contact~|going to|go to|involve|told|reported ..2 to|report ..2 to) the (police|cops|authorities)
(breach|violation) of (contract|law|the|my|consumer|terms|privacy|data)
(break|breaking|broke|violate~) (the|consumer|a|my) (law|laws|contract|rights|act)
(illegal|unlawful|illegally|unlawfully|against the law|criminal offence)
(my|our|know|consumer|statutory) (statutory rights|legal rights|rights (under|as|are|$))
know my rights
under (the|my) ..3 (act|law|rights|regulations)
(formal|official) (complaint|notice) :: mild
except (lawyer|solicitor|attorney) (friend|brother|sister|wife|husband|dad|mum|loves|recommended|suggested)
except (lawyer|solicitor|attorney) 's (address|office|name|number|email|phone)
except (firm|office|group|team|party|society|firms) of (lawyers|solicitors|attorneys)
except (neighbour~|neighbor~|friend~|brother|sister|they|colleague) ..3 (suing|sued)
except (do you|need|have|give|is there|what is|without) ..2 crime (reference|number)
except (judge|police|court) (costume|box|dress|show|drama|shoes|wig|fancy)
except (i|we) (am|are|work|was) [as] a (lawyer|solicitor|attorney|judge)
except (tennis|basketball|squash|food|badminton|volleyball) court~
except (nobody|not|no one|never) ..3 (lawyer~|sue|suing|court|solicitor~|police|legal)
except (is|are) (it|you|they|this) ..2 (legal|regulated|illegal|licensed)
except illegal (streaming|download~|argument|operation|character)
except crew being illegal
except court (road|street|lane|avenue|shoes)
except (regulated|licensed) by ..1 _
except (voltage|pressure|temperature|gas) regulator~
except can ..1 (complain|file)
+ My solicitor will be in touch.
+ I'll see you in small claims court.
+ I have reported you to the ombudsman.
+ What you are doing is illegal.
- I live on Court Road.
- My solicitor recommended your bank.
- Is it legal to use this abroad?

# A deadline: an event or a date within about a week, or the customer's own ultimatum with a date.
class sig_soon = tomorrow today tonight <weekday>
class sig_event = flight flights plane train trip holiday vacation wedding funeral party interview exam~ birthday event conference meeting appointment surgery operation
    deadline concert presentation graduation christening baptism travel prom closing launch gig tournament hearing ceremony anniversary competition assignment
    coursework submission payroll completion
kind urgent
(<sig_event>|train|bus|ferry|surgery|coach|taxi|cab|shift) (is|'s) ..1 (first thing|in <num>|in (ten|fifteen|twenty|thirty|forty|an|half|two|three|five) (minutes|mins|hour|hours|an hour)|<num> minutes)
(due|expected|coming|arriving|any) any (day|minute|moment|hour|time) now
(guests|visitors|tenants|family|students|clients) (check in|arrive|come|land|move in) ..1 (at <time>|at (<num>|<number_word>)|today|tonight|tomorrow|in <num>|this)
(we|i|they) (set off|head off|leave|go|fly out|fly back|drive|ship out|depart|sail|start) (at (dawn|<time>|<num>|noon|midnight|six|five|seven|eight)|first thing|early|on) ..1 (tomorrow|tonight|today|<weekday>|in the morning)
(<sig_event>|shower|show|gig|opening|festival|diwali|eid|christmas|easter|hanukkah|thanksgiving|ramadan|holi|lohri|onam|chemo|treatment|scan|dialysis|hearing|parade|recital|sports day|match|race|marathon|conference|inspection|audit|delivery slot) [is|starts|begins|falls|are|start] [on|only|already|just|this coming|coming|literally] (<sig_soon>|this (<weekday>|week|weekend|afternoon|evening|morning)|in (<num>|two|three|a couple of|a few|one|an) (days|hours|hrs|day|hour|minutes|mins)|the day after tomorrow|day after tomorrow|in the morning)
(we|i|he|she|they) (complete|exchange|move|launch|open|start|starts|travel|close) ..4 (on|this|in two|in three|in <num>) (<weekday>|week|days|hours|morning)
(having|have|hosting|expecting|got) ..2 (guests|people|visitors|family|party|dinner|tenants|students|clients|inlaws|friends round|friends over) ..2 (tonight|tomorrow|today|this evening|this weekend|<weekday>)
(gate|check in|doors|desk|window|registration|enrolment|sale|offer|bidding|ferry|bus|coach|boat|store|office|bank|voting|booking|applications) ..1 (closes|close|closing|shuts|leaves|departs|opens|open|ends|end) ..1 (in <num>|in (an|two|half|ten|five|fifteen|twenty|a few|a couple)|tonight|today|tomorrow|at <time>|at <num>|at midnight|at noon|soon)
(has to|have to|must|needs to|need to|got to|should) ..3 (out|in|here|there|done|sent|filed|submitted|paid|delivered|ready|leave|arrive|fixed|working|online) (today|tonight|tomorrow|this (morning|afternoon|evening|week)|by|before|in the next|within|<weekday>|at <time>)
(check in) is (at|in|from) (<num>|<time>|an)
(leaving|heading|going|flying|travelling|off|setting off|departing) (for|to|on|back|out|abroad|home|overseas|away) ..3 (on <weekday>|<sig_soon>|this (weekend|week|afternoon|evening)|in (two|three|<num>|a few|an) (days|hours))
deadline ..4 (is|in|on|by|this|today|tonight|tomorrow|<weekday>|midnight|noon|ends|closing|approaching)
(only|just|until|till) ..2 (have|got|had|left) (till|until|to) (<sig_soon>|noon|midnight|the end|the <ordinal>|close)
(movers|plumber|builders|fitters|removal~|electrician|tiler~|caterers|landlord|inspector|bailiffs|decorators|tenants|crew|van) ..2 (come|coming|arrive~|here|due|booked|start) ..2 (<sig_soon>|at <time>|in the morning|in (an|two|<num>))
(back to school|new term|school starts|term starts|uni starts|first day) ..2 (<sig_soon>|on <weekday>|next week|in (two|three|<num>) days)
(mot|insurance|visa|passport|permit|licence|license|ticket|lease|cover|voucher|policy|warranty|contract|domain|registration|pass) ..1 (runs out|expires|lapses|ends|is up|expire) ..1 (<sig_soon>|in (<num>|two|three|a few|an) (days|hours|day)|this (week|weekend|morning|afternoon|evening)|at midnight|on (<weekday>|the <ordinal>))
(due|payable) ..1 (on|by) (<weekday>|tomorrow|the <ordinal> ..2 (<weekday>|tomorrow))
day after tomorrow
(at|stuck at|standing at|in) the (airport|station|gate|check in|checkout|till|embassy|border|terminal) [right] (now|as we speak|already)
(starts|start|begins|begin|goes|operates|have|has|having) ..1 (chemo|surgery|treatment|labour|work|school|university|college|trial|course|job|radiotherapy|ivf) ..2 (<sig_soon>|on <weekday>|in (<num>|two|three|a few) days|this week)
(by|before|for) (<weekday>|tomorrow|tonight|the weekend|midnight|noon|then) (latest|at the latest|or (else|we|i|the|it|she|he|they|my)|because|as (the|my|we|i)|otherwise|without fail)
(we|i|they|he|she) (land|arrive|fly|leave|take off|check in|board|depart|travel|sail) (at (<num>|<time>)|in (<num>|an|two|three|a few) (hour~|hrs|min~|mins|minute~|days))
(before|by) (noon|midday|midnight|lunch|lunchtime|close of play|the end of the day) $
(concert|show|game|match|gig|play|dinner|party|wedding|prom|ceremony|launch) (is|'s) ..1 (tonight|today|tomorrow|this)
(boarding|departing|leaving|landing|starting|closing|kicking off|checking in|moving in|due) [out|on|is|at] (in (<num>|an|two|three|half|a few|a couple) ..2 (hour~|hrs|minute~|min|mins|days|day)|<sig_soon>|this (afternoon|evening|weekend|week))
(<sig_event>) [is|on|this|coming|is on|is this] (<sig_soon>)
(thesis|essay|assignment|coursework|homework|rent|baby|report|project|application|tax return|dissertation|mortgage|paper|tender|payment) ..2 (due|deadline|submitted) ..2 (<sig_soon>|in (<num>|an|two|three) (hours|days|minutes)|this week|at (<time>|<num>|midnight))
(guests|visitors|family|people|kids|customers|inspection|inspectors|party of _) ..1 (on|for|this|tonight|tomorrow|coming) ..1 (<sig_soon>|weekend)
(must|has to|have to|needs to|need to) ..5 by (then|<sig_soon>|tonight|the weekend|midnight|noon)
(has to|must|needs to|have to) (go out|be (in|there|here|ready|done|sent|paid|submitted|delivered)) ..1 (<sig_soon>|this week)
(before|by) (the weekend|my (flight|trip|exam|holiday|interview|appointment)|tonight|christmas eve)
(i|we|he|she|they|my _) (fly|flying|travel|travelling|traveling|leave|leaving|depart|departing|move|moving|sail|am flying|are flying|am travelling|are travelling|am traveling|go away|get married) [out|home|back|house|to _] [on|this] (<sig_soon>|in (<num>|two|three|a few|an) (days|hours|hour)|in the morning|this (weekend|evening|afternoon|week))
(i|we) (am|are) (flying|travelling|traveling|leaving|moving|going away|off|getting married) ..3 (<sig_soon>|in (a few|two|three|<num>|an) (hours|days|hour))
(<sig_event>) ..2 (is|starts|start|begins|on|leaves|boards|due|takes place|departs|'s) ..2 (<sig_soon>|this (morning|afternoon|evening|week|weekend)|in (<num>|an|two|three|a few|half|a couple) ..2 (hour~|hrs|minute~|mins|day~|hr)|at (<time>|<num>))
(<sig_event>) [<sig_soon>|this (morning|afternoon|evening)] (at <time>|<sig_soon>|this (week|weekend|morning|afternoon|evening)|in (<num>|an|two|three) (hour~|day~|minute~|mins|hrs))
(tomorrow|tonight|today|this (morning|afternoon|evening|weekend|week)|<weekday> 's|<weekday>) ['s] (flight|wedding|exam|interview|funeral|party|surgery|operation|birthday|event|appointment|deadline)
(for|to) (a|my|our|his|her|the) ..1 (wedding|funeral|party|event|interview|exam|birthday|trip) ..1 (<sig_soon>|this (week|weekend))
(it is|it 's|its|is) ..3 (birthday|funeral|wedding|anniversary|exam|christening) (<sig_soon>|this (week|weekend)|on <weekday>)
(guests|visitors|tenants|family|movers|baby) ..2 (arrive~|arriving|coming|due|move in|here) ..1 (<sig_soon>|in (<num>|two|three|an|a few) (hour~|day~)|this (weekend|week|evening))
(need|needed|must have|have to have|require|required) ..4 (by|before) (<sig_soon>|the <ordinal>|<time>|noon|end of|this|close of|midnight|i (leave|fly|travel|go)|we (leave|fly|travel|go))
(need|needed|must have|require|required) ..4 (today|tonight|tomorrow|urgently|in time for|this week|for (<sig_soon>|this weekend|my (flight|trip|exam|interview)))
(need|want) (it|this|them|that|help|you|a reply|an answer|one) (urgently|today|tonight|this week|by)
(time is running out|running out of time|against the clock)
(urgent|urgently|time sensitive|time critical|life or death|emergency)
(deadline|cut off|due date) (is|on|today|tomorrow|tonight|in|'s)
(expire~|expiring|runs out|closes|ends) (<sig_soon>|in (<num>|an|two|three|a few) (hour~|day~|hrs)|at (midnight|<time>))
(running|run|ran) out of (time|insulin|medication|medicine|days)
(by|before) (end of (day|today|play|business)|close of (play|business)|tomorrow|tonight|midnight|noon|<weekday>) (or|otherwise)
(before|by) (we|i) (leave|fly|travel|move|go away|close|depart) [<sig_soon>|on]
(if|unless) ..8 (by|before|within) (<sig_soon>|noon|midnight|<num> (hour~|day~|hrs)|end of (day|today|the day|this week))
(give|giving) you (until|till|<num> (hour~|day~|hrs)|two|three|one|one more)
you (have|have got|got) (until|till|<num> (hour~|day~|minute~|hrs)|two (days|hours)|one (day|hour))
(only|just) (have|has|got|left) [got] [about|a|another|like] (<num>|two|three|one|few|couple of) (hour~|day~|minute~|hrs|mins) [left]
(exam~|flight|train|plane|interview|it|class|event|meeting|shift|term|school|show|sale|offer|course) ..1 (starts|begins|leaves|departs|boards|kicks off) (<sig_soon>|in (<num>|an|two|three|half)|at (<time>|<num>)|on <weekday>|<num> (am|pm)|<time>)
(last day|today is the (last|final)|final day)
(going to|will|might|about to) (miss) ..3 (slot|flight|train|exam|deadline|appointment|connection|interview|wedding|plane|ferry|bus)
(visa|passport) (appointment|interview|is due)
(kids|children|school|term|exams) (start|starts|begin|begins) ..2 (<weekday>|tomorrow|next week)
(closing|completion|completing|moving|exchange) ..4 (<sig_soon>|this week)
(surgery|operation|scan|exam|interview|flight) (<sig_soon>|in the morning)
(stranded|trapped|locked out|locked in)
except (was|were|came|arrived|here|delivered|done|ready|got|landed) ..1 (by|before) (noon|midday|lunch|lunchtime|midnight)
except urgent (mail|letters|post|delivery (option|cost)|parcel~)
except (count|classed|marked|treated|flagged) ..1 as urgent
except (not|no|nothing|hardly|never) ..1 (urgent|urgently|emergency|rush|hurry|deadline)
except urgent (care|team)
except (emergency) (exit|fund|number|contact|room|services|cab)
except (starts|start) at (<money>|<num> (pounds|dollars|euros))
except (was|were|had) ..2 (yesterday|last)
except <sig_event> ..3 $?
except (last|every|each|on|most) <weekday>s
except (delivery|open|book|booking|order|collect~|free|sale) ..2 <sig_soon>
except (i|we|they) (travelled|traveled|left|moved)
except expires today 's
+ I fly tomorrow morning.
+ The wedding is on Saturday and the suit is not here.
+ I need it by Friday.
+ My exam starts at 9 am tomorrow.
- It's not urgent at all.
- Please reply asap.
- My birthday was last month.
- The trip is next summer.
- Can I book for Friday?

# Illness, grief, disability, money trouble, a child or somebody cared for at stake.
class sig_family = mother mum mom father dad husband wife son daughter brother sister baby child children kid kids partner gran nan grandmother grandma grandfather grandad
    grandpa aunt uncle parents infant toddler twins mam nana granny niece nephew
class sig_illness = cancer chemo chemotherapy dialysis tumour tumor epilepsy epileptic dementia alzheimers alzheimer parkinsons diabetic diabetes insulin ventilator
    nebuliser nebulizer autistic autism wheelchair ptsd bipolar asthma asthmatic anaphylaxis anaphylactic miscarriage palliative hospice epipen stairlift
    copd leukaemia leukemia stroke seizures disability disabilities
kind vulnerable
(nan|gran|mum|mother|dad|father|grandma|grandmother|grandad|grandfather|aunt|uncle|neighbour|i|she|he) (is|am|'s) ..1 (75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99|seventy|eighty|ninety|nearly ninety) [years] [old] (and|with|so|who|but) ..1 (lives|live|can|has|have|not|alone|struggle~|relies|rely|needs|need|frail|blind|deaf|no|do|does|can not|unable|on)
(registered|classed as|severely|profoundly|physically|mentally|permanently) (disabled|blind|deaf|vulnerable|sight impaired)
(food banks|foodbank|foodbanks|soup kitchen|hardship (fund|payment)|payday loan~|debt (management|relief|charity)|crisis loan|iva)
born (at|premature|early|prematurely) ..3 (weeks|premature|monitor|oxygen|incubator)
(in|into|from) (a|the) (refuge|hostel|shelter|temporary accommodation|psychiatric (ward|unit)|mental health (ward|unit)|rehab|nursing home|care home) (with|and|since|because|now|for|$)
(i am|i am|am|as|she is|he is|being) (my|his|her|their|our|a|the) ..2 (carer|caregiver)
(carer|care|caring) for (my|our|his|her|a|an) ..1 (<sig_family>|parents|grandparents)
(on my own|by myself|alone) with ..2 (kids|children|little ones|babies|toddlers|baby|newborn|twins|boys|girls|child)
(signed off (work|sick)|off work (sick|with|ill|since)|off sick|long term sick|on sick (leave|pay)|too (ill|unwell|sick) to)
(can not|could not|unable to|struggling to|struggle to|barely|not able to) (keep up ..2 payment~|keep up|make the payment~|meet ..2 payment~|manage ..2 payment~|feed|eat|put food|heat|buy food|cover ..2 (rent|bills|emi|mortgage|food)|pay ..1 (emi|rent|fees|loan|mortgage|bills|school fees))
(kids|children|child|baby|family|son|daughter|toddler|babies) ..2 (not|nothing to|can not|no food to|going without|without) (eat|eating|fed|food|nappies|milk|dinner) [tonight|today|this|properly|because|$]
(feed|feeding) (my|the|our) (kids|children|baby|family|son|daughter|toddler)
(baby|newborn|infant|toddler|child~|son|daughter) 's ..1 (formula|milk|medicine|medication|feed|inhaler|insulin|epipen|oxygen|nebuliser|heart monitor|monitor|treatment|feeding|allergy)
(all i had|everything i had|last of my (money|savings)|my last (<money>|penny|pound|dollar|rupee)|not a penny|nothing left (to|in my account|until|till)|my (rent|food|grocery|bus|heating|medicine|wage|pension) money|our food for|my food for|only (money|income) i)
(wages|salary|pay) ..2 (not come|not been paid|stopped|late|cut|not paid|not received)
(only|do not) get paid (on|until|till|monthly|in)
(ex|partner|husband|boyfriend|father|wife) ..2 (violent|abusive|abuses|abused|beats|hits|stalks|stalking|threatens)
(violent|abusive|controlling) (ex|partner|husband|relationship|father|man|boyfriend|wife)
(made|become|be|becoming|going|end up|being made|now|nearly) homeless
(pendant alarm|care alarm|panic button|lifeline alarm|hoist|mobility scooter|hospital bed|walking frame|zimmer|crutches|braille|sign language|lip read|guide dog|prosthetic~|colostomy|catheter~|feeding tube|cpap|incontinence|blue badge|pip|dla|carers allowance|attendance allowance)
(lives|living|live) (alone|on (his|her|my) own) ..2 (and|at|with|since|he|she|i|falls|<num>|$)
<sig_family> ..3 (falls|fell|fallen|collapsed|bedridden|bed bound|frail|confused|in (a|an) (coma|care home|hospice|nursing home|wheelchair)|can not walk|can not walk|on oxygen|has (alzheimers|dementia|cancer|parkinsons))
(can not|struggle to|unable to|hard for me to|difficult to|not able to) ..1 (walk|stand|leave the house|get out of bed|breathe|hear|lift|climb|get down|get up) ..1 (the stairs|far|properly|without|on my own|much|well|because|due|any more|anymore|since|down|up)
(died|passed away|passed|funeral|widowed|buried) (on|in|last|this|just|yesterday|two|three|<num>|a) (week|month|year|weekend|<month>|<weekday>|days|weeks|months|ago|few|yesterday)
(i have|i have got|she has|he has|has got|suffer with|suffers with|living with|live with|due to|because of) [my|his|her|severe|chronic|bad|serious|terrible] (anxiety|depression|arthritis|ms|ptsd|ocd|bpd|cfs|epilepsy|a (disability|condition|tremor|learning disability|brain injury|spinal injury)|chronic (pain|illness|fatigue)|memory loss|fibromyalgia|psychosis|vertigo|sciatica|kidney (failure|disease)|heart (failure|disease)|hearing loss|sight loss|cataracts|glaucoma|dyslexia)
(has|have|with|suffers from|had) (ms|als|copd|lupus|adhd|autism|epilepsy|crohns|cfs|fibromyalgia|cystic fibrosis|cerebral palsy|sepsis|pneumonia|leukaemia|dyslexia|schizophrenia|osteoporosis)
(can not|could not|not able to|unable to) afford (school|dinner|dinners|lunch|lunches|nappies|clothes|petrol|to (eat|live|heat|feed|lose|pay|buy food)|another)
(a|the|his|her|my|full time|unpaid|registered) (carer|caregiver) (for|to|of)
(state|my|a|small|on|disability|pension) pension
(on|living on|get by on|live on|survive on|rely on|relying on) ..2 (pension|benefits|minimum wage|sick pay|disability|welfare|food stamps|statutory)
(nut|peanut|food|severe|dairy|shellfish|penicillin|latex|wheat) (allergy|allergies|allergic)
(buried|burying|cremated) (my|our|her|his)
(funeral of|death of|loss of|passing of|died of) ..2 (my|our|<sig_family>|cancer)
(my|our) ..1 (<sig_family>) 's (funeral|death|illness|treatment|operation|medication|will|estate|care|hospital)
(make ends meet|zero hours|can not cover (the|my|it|this|rent)|hand to mouth|going hungry|go hungry|nothing to eat)
(family|kids|children|child|baby|toddler|old|elderly) ..8 (no|without) (heating|heat|hot water|electricity|power|gas|water|food)
(since|after|following) my (stroke|accident|operation|surgery|divorce|illness|diagnosis|fall|heart attack|breakdown)
(diagnosed with|suffering from|recovering from|carer for|caring for) _
undergoing (treatment|surgery|chemo|tests)
(oxygen|dialysis|ventilator|feeding pump|stairlift|nebuliser|pacemaker)
(my|our|his|her|their) [late|dear|elderly|old|disabled|sick|little|little] <sig_family> ..2 (died|passed|dying|ill|sick|unwell|disabled|hospital|allergic|blind|deaf|<sig_illness>|vulnerable|housebound|<num> years|in tears|relies|depends|terminal)
(my|our|his|her) (late|deceased|dead|dying|terminally ill|elderly|frail|disabled|sick|ill|poorly|premature|newborn|autistic|vulnerable|<num> year old|<num> yr old|blind|deaf) ..1 (<sig_family>|friend|neighbour|neighbor|tenant|relative|client)
(mother|mum|mom|father|dad|husband|wife|son|daughter|brother|sister|baby|partner|gran|nan|grandmother|grandma|grandfather|grandad|he|she|friend|aunt|uncle) ..1 (died|passed away|passed on|has passed|just passed|is dying|has died)
(passed away|bereave~|bereavement|grieving|mourning|widow|widowed|widower|probate|late (husband|wife|mother|father|mum|dad|son|daughter|brother|sister))
<sig_illness>
(have|has|had|having|got|with|from|my|severe|her|his|suffer~) ..1 (depression|anxiety|panic attack~|heart (attack|condition|failure|problem)|mental (health|breakdown)|a stroke|breakdown|arthritis|allergy|allergies|seizure~|surgery|special needs|learning difficulties|medical (condition|emergency)|bad (back|leg|hip|heart))
(hard of hearing|partially sighted|visually impaired|registered blind|screen reader|in a wheelchair|on oxygen|oxygen (machine|supply|concentrator)|feeding tube|mental health|down syndrome|special needs|sen child|life support|medical (device|equipment|supplies)|intensive care|care home|hearing aid~|speech therapy|disability (allowance|benefit|access))
(i am|she is|he is|she 's|he 's|mum is|mother is|dad is|who is) (blind|deaf|disabled|pregnant|housebound|bedridden|seriously ill|very ill|terminally ill|dying|in hospital|in the hospital|allergic|elderly|a pensioner|a carer|a single (mum|mom|mother|parent|dad|father)|recovering from)
(in|into|to|from|at) [the] hospital
(my|the|her|his|our|need) ..1 (medication~|medicine~|prescription~|inhaler|insulin|meds|pills|tablets)
(i am|she is|he is|she 's|he 's|mum is|dad is|mother is|gran is|aged) (<num>|seventy|eighty|ninety) ..1 (and|years|yrs|year|with) ..2 (old|live~|alone|can not|not|dementia|struggle~|on)
<num> (year|years|yr|yrs) old ..1 (mother|mum|mom|father|dad|gran|nan|grandmother|grandma|grandfather|lady|woman|baby|child|grandad)
<num> (month|months|week|weeks|day|days) old (baby|son|daughter|child|boy|girl|twins)
(newborn|premature baby|pregnant|expecting a baby)
(single|unemployed|struggling|homeless|skint|disabled) (mum|mom|mother|parent|dad|father|pensioner|veteran|family)
(lost|losing|lose) my (job|home|house|husband|wife|mother|mum|mom|father|dad|son|daughter|baby|partner|income)
(can not|could not|unable to|struggling to|struggle to|not able to|barely) ..1 (afford|pay) ..1 (rent|bills|bill|food|heating|mortgage|eat|for (food|rent|my))
(rent|mortgage|bills|groceries|heating|wages) ..3 (bounced|depends|relies|can not pay|can not afford|is due|to pay)
(no|without) (heating|heat|hot water|food|electricity|gas|power|water|medication|insulin|medicine) ..5 (baby|child~|kid~|mother|mum|elderly|winter|infant|newborn|toddler|disabled|freezing)
(baby|child|children|kids|infant|newborn|toddler|elderly|mother|mum|gran|disabled) ..6 (no|without) (heating|heat|hot water|food|electricity|gas|power|water|medication|milk|formula)
(no|without) (money|food) (for|until|till|to (eat|feed|buy|live))
(evict~|eviction|bailiff~|repossess~|bankrupt~|food bank|universal credit|on benefits|made redundant|redundancy|laid off|furloughed|paycheck to paycheck|fixed income|pensioner|debt collectors|in debt|out of work|foreclose~)
(i am|we are|am|being|as) (broke|skint|destitute|homeless|unemployed|penniless) :: mild
(we|baby|child~|kids|she|he|mum|gran|i) ..2 (freezing|starving|shivering) [with|in|cold|without|at|$]
(mental breakdown|at breaking point|suffering from|panic attack|nervous breakdown|sobbing)
(makes|making|made) me (ill|sick) with
(domestic (violence|abuse)|abusive ex|stalker|restraining order|women 's refuge|safe house)
(asthma|allergic|allergy|mould|mold) ..6 (child|baby|son|daughter|boy|girl|lungs|breathe~|kid~)
(son|daughter|boy|girl|baby|child|kid~) ..2 (asthma|allergic|allergy|autism|autistic|disabled|sick|ill|breathing)
except (no|not) (ill|sick|pregnant|disabled|allergic|blind|in hospital)
except (book|audiobook|tropic|zodiac|film|novel|song|sign|star) ..4 <sig_illness>
except tropic of cancer
except (butterfly|breast|brush|swimming|golf|key|pen|back) stroke
except <sig_family> passed (his|her|the|their|a|all|with)
except (am|is|are|be|been) dying (to|$)
except (died|dying) (laughing|with laughter|of laughter|to try|for)
except (battery|phone|laptop|screen|it|tv|router|app|computer|mac|ipad|device|pc) ..1 (died|dying|freezing|is dying|has died)
except (broke) (lol|haha|the|my|a|it|down)
except nearly ..2 (heart attack|stroke)
except (oxygen|pension) (tank|plan|fund|product|provider|advice|bleach)
except (anxiety|depression) ..2 (playlist|podcast|album|song)
except (baby|kids) (clothes|shoes|section|range|monitor)
except medicine (ball|cabinet)
except (pensioner|disability|senior|student) (discount~|rate~|price~|ticket~|concession~|fare~)
except (do|can|would) you (sell|stock|have)
except going blind
except (hospital) (drama|series|show|scrubs)
except stroke of
+ It's my late mother's account.
+ I lost my job and cannot pay the rent.
+ My son is autistic and needs this device.
+ We have a newborn and no heating.
+ I am 84 and live alone.
- I'm sick of this app.
- My kids love the game.
- The battery died.
- I'm going blind looking for the button.

# Praise that means the opposite: it stands beside the harm it praises.
class sig_fine = fab ace peachy dandy smashing cracking swell grand magnificent tremendous exquisite spectacular great nice good lovely wonderful fantastic brilliant excellent amazing awesome superb stellar outstanding fine perfect cool super impressive terrific
    marvellous marvelous fabulous splendid
class sig_harm_word = losing lost lose not never broken breaking breaks broke break wrong ruin~ late nothing still another messed messing yet cancel~ delay~ crash~ fail~ missing ignore~
    again refuse~ charge~ freeze~ dead dies wait~ vanish~ disappear~ hour hours twice no wasted screwed unable impossible half stuck
class sig_harming = losing ruining breaking cancelling canceling charging overcharging ignoring wasting deleting crashing failing refusing hanging cutting destroying messing screwing forgetting leaving
    keeping delaying stealing lying blocking locking smashing killing costing disconnecting rejecting overbooking underpaying misleading sending dumping freezing denting scratching stranding making
    double
class sig_do_harm = lose ruin break cancel charge overcharge ignore waste delete crash refuse hang cut destroy mess screw forget leave delay steal lie block lock smash kill cost disconnect reject
    strand dump scratch
class sig_no_matter = guys <handle> lads folks team well now
kind sarcasm
(what|such) [a|an] (<sig_fine>) (timing|start|welcome|ending|surprise|news|idea) , ..2 (the|right|just|on|another|no|night before|day before|again)
(thanks|thank you) ..3 for the (flat|broken|ruined|spoiled|wasted|lost|missing|dead|cold|empty|wrong|cracked|dented|damaged|burnt|stale|mouldy|useless) _
^ <sig_fine> , (now|so now|and now) [my|the|your|both|i|we|it] ..4 (<sig_harm_word>|bricked|gone|nothing|none|down|off|worse|locked|faulty|leak~|blocked|disappeared|useless|lost)
(are not|be not) (you|they|we) (clever|efficient|helpful|kind|generous|special|lucky|sweet|nice|quick|fast|great|wonderful|brilliant|lovely)
(10 10|full marks|top marks|five stars|5 stars) (for|on) _ , (zero|no|not|none|nobody|three|two|never)
^ <sig_fine> // [absolutely|really|just|truly|simply] <sig_fine> // (still|no|not|another|again|now|never)
is not (that|this|it) [just] [so|absolutely] <sig_fine>
^ (bravo|congratulations|congrats|well done|genius|<sig_fine>) // (<num>|<number_word>|only|just) ..1 (hours|days|weeks|months|calls|attempts|times|emails|visits|engineers|hour|week|month)
(truly|really|simply|absolutely|just|quite) <sig_fine> , ..4 (managed to (lose|break|miss|get (it|the) wrong)|lost|broke|lose|again|still|cancelled|never|nobody|twice)
^ (impressive|<sig_fine>|bravo) , (not one|not a single|nobody|no one|none|not even)
10 10 for (keeping|making|<sig_harming>)
alive and well ..5 (not|no|nobody|never|still)
(your|the|their) (famous|legendary|celebrated|renowned|vaunted|much vaunted) ..1 (service|care|support|efficiency|hospitality|reliability|quality|helpline|team|punctuality)
so (helpful|useful|clear|kind|informative) , ..3 (more confused|even more|no wiser|worse off|still no|no idea)
(lucky|silly) (me|us) , (i|we) (get to|now|have to|still|got)
lucky (me|us) , (another|no|now|again|more|three|two)
(again|wrong|still|broken|late|lost|another|missing|cancelled|failed) ..3 , (well done|great job|good job|nice work|bravo|congratulations|congrats|nice one|slow clap)
(oh|ah|yeah|ok|well) sure [,] (blame|because|why not|just blame|let us|by all means)
(yeah|yes|sure|oh|ok) , because (a|an|that|who|everyone|i (have|love|enjoy|really)|that 's|it 's|<money>)
(yeah|sure|oh) because (a|that|who|everyone|nothing says)
nothing says (quality|service|welcome|sorry|luxury|love|professional|customer|we|thank you|happy|merry|romance|christmas|premium|trust) ..3 like
(amazing|funny|strange|odd|incredible|impressive|interesting|curious|fascinating) how (fast|quick~|easily|soon|you|your|it|the|they) ..6 (money|charge|charged|take|taking|but|slow|can not|never|pay~|sell~|sale|refund)
round of applause
that went well
love that for (me|us)
<sig_fine> , so (i|you|we|now|it|that|my|your|the|no|nobody)
(great|such great|good|excellent|fantastic|such good|amazing) value , (<money>|<num>|not|for)
(oh|ah) <sig_fine> , (my|the|your|now|so|it|i|we|and)
so (helpful|useful|clear|quick|efficient|simple|reliable) that (i|we|it|nobody|my)
(totally|completely|really|absolutely|definitely|surely) (makes|make|made|making) up for
(am|is) sure ..3 (ceo|boss|shareholders|directors|executives|manager|owner|chairman) ..2 (crying|weeping|losing sleep|sleeping|enjoying|laughing|devastated|heartbroken|in tears)
# Praise beside the harm it praises.
(kind|nice|good|decent|generous|thoughtful|sweet|big|helpful|clever|considerate|gracious) of (you|them|<handle>) to (<sig_do_harm>|finally|eventually|bother|at last|even|actually (reply|answer)|turn up (late|four|three|two|after)|make me|take (my|the|another|only)|send me (another|the wrong|a broken|nothing|half)|not)
(so|really|very) (glad|happy|pleased|grateful|lucky) (i|we|that i|that we) (paid|took|chose|booked|waited|stayed|upgraded|trusted|bought|picked|got up|spent|signed|switched) ..8 (never|nobody|no one|not|only|hours|weeks|broken|late|wrong|nothing|ignored|still|cancelled|half|again|lost)
(glad|nice|good|great|pleased|happy|lovely) to (see|know|hear|find) ..4 (fees|money|taxes|premium|premiums|loyalty|fare|rent|subscription) ..5 (good use|spent|well spent|means|counts|works)
(must be|it is|is it|sounds like) (nice|hard|hard work|tough|exhausting|tiring|great|lovely|fun) ..1 (ignoring|being paid|getting paid|losing|doing nothing|sitting|not|pretending|reading from|copying)
(oh|ah|wow|well|yay|joy|hooray|how|just) <sig_fine> , ..1 (a robot|another|more|no|the bot|a bot|one more|a survey|a link|still|yet|three|two|hours|a new (error|fee|charge)|locked|down)
(oh|ah|wow|well|yay|joy) [how|just|that is|that 's|so] <sig_fine> [,] (another|more|a robot|no|one more|again|yet another|the same|a third|a second|a fourth|a new (error|fee|charge|excuse))
^ <sig_fine> , [<sig_no_matter>] (locked|down|broken|wrong|late|cancelled|closed|dead|stuck|blocked|charged|lost|ignored|disconnected|cut off|rejected|declined|crashed|frozen|out of|no|a third|a second|third|another|yet|one more) ..3 (again|now|week|time|today|twice|too|internet|signal|reply|refund|outage|fee|delay|bill|charge|$)
(lovely|nice|classy|great|brilliant|fantastic|good|excellent|wonderful|genius|smart|clever|smooth|bold|inspired) (touch|move|timing|idea|thinking|plan|gesture|trick|system|effort|welcome|one) ..1 , ..2 (<sig_harming>|down|closed|cutting|no|on (black|christmas|my|the day)|right (when|before|on)|taking|leaving)
(great|nice|good|fantastic|brilliant|excellent|top|lovely|amazing|wonderful|superb|stellar|super) (work|job|service|care|quality|support|communication|product|app|update|design|app|delivery|system) ..1 , ..5 (worse|leaks|broken|not|never|again|still|no|nobody|more than|slower|than (the old|before)|hours|weeks|lost|wrong|late|dead)
(very|so|really|how|most|super|wow) (professional|helpful|kind|classy|polite|mature|efficient|impressive|reliable|reassuring|convenient|thoughtful|generous|caring|convincing|useful) [of you] , ..2 (<sig_harming>|another|the same|a link|a copy|no|not|still|more|nobody)
(very|so|really|how|most|super|wow) (professional|helpful|kind|classy|polite|mature|efficient|impressive|reliable|reassuring|convenient|thoughtful|generous|caring) of (you|them) to <sig_do_harm>
(five|5|ten|10|full|top|gold) [star|stars|marks|points] ..1 (treatment|service|for|experience|star|medal) ..2 (<sig_harming>|no|making me wait|keeping me|the worst|losing|hours|nobody|cold|dirty|not)
(congratulations|congrats|bravo|kudos|hats off|well done|applause|round of applause|full marks|top marks|gold star|chapeau|good on you) ..4 (<sig_harming>|the worst|worst|outdone|slowest|on another|two wrong|three wrong|shame about|most useless|on losing|on being|record|new low|impossible|screwing)
(top|full) marks for ..3 (shame|effort|trying|creativity|consistency)
outdone (yourself|yourselves|themselves)
(thanks|thank you|cheers|many thanks|ta) ..1 for (the free|the extra|the lovely|the wonderful|yet another|all the) ..1 (stress|headache~|grey hairs|anxiety|wait|delay|nightmare|sleepless|hassle|gray hairs|bill|charge~|fees|fee|runaround)
(thanks|thank you|cheers) a (bunch|million|lot|heap|ton) ..1 (for|<handle>) ..1 <sig_harming>
(thanks|thank you|cheers|ta) [<handle>|guys|so much|very much] for <sig_harming> (my|our|the|me|us|it|on|up|off)
what a (treat|joy|delight|pleasure|privilege|experience|way|welcome|start|surprise|gem|service|bargain) , ..3 (cold|no|broken|wet|late|dirty|another|again|still|three|two|hours|nobody|wrong|rude|waiting|stuck)
(i|we) ..1 (so|just|simply|absolutely|really|do so|do) (love|enjoy|adore|appreciate|live for) (being|having to|waiting|paying (twice|double|extra|for nothing|for a service)|getting (charged|hung|ignored|cut|disconnected|passed)|sitting|queueing|listening to|repeating|explaining|spending my)
(love|loving|adore|enjoy~) being (ignored|charged|overcharged|lied|hung|passed|transferred|cut off|disconnected|treated|told|kept|put on|left|ripped|robbed|on hold|stuck|stranded)
(what i|all i|exactly what i|just what i|just how i|exactly how i) [really|always|ever|actually] (wanted|needed|dreamed|planned|wished) ..2 (to (spend|do)|was|my|for) ..4 (queue|hold|saturday|sunday|weekend|evening|day off|birthday|morning|phone|waiting|stuck|on a)
(must|probably|apparently|clearly|i guess|guess|obviously|i suppose|maybe) ..3 (next day|same day|express|urgent|24 hours|24 7|priority|guaranteed|premium|soon|shortly|unlimited|customer service|support|five minutes|soon|24) ..2 (means|meant|is code|now means|translates|stands)
on (your|their) planet
(in|on) what (world|planet|universe)
(dead|service|support|working|reply|help|care|quality|fast|reliable|soon) ..3 (oh|no) wait $
(my|our) (favourite|favorite) (song|tune|hobby|pastime|way to|music|thing|game) ..4 (hold|wait~|queue|$)
(hold|waiting|queue|lift|elevator|your) music ..3 (favourite|favorite|hit|charts|album|memorised|dance|sing)
(at this rate) ..5 (retire~|christmas|dead|grandchildren|old|grave|2030|easter|pension|next year|years)
(sure|ok|okay|fine|yeah|yes|please|no problem|of course|oh) [,] [please|do|go ahead] take (another|your time|all the|as long|a few more|two more|three more|one more) ..2 (week~|month~|year~|day~|time|hour~|decade|as you)
(it is|it 's|is) not (like|as if|as though) (i|we|my|you|the) ..2 (need|needed|have|had|want|pay|paid|work|eat|depend|care|matters|wait~)
(another|one more|yet another) (genius|brilliant|great|wonderful|fantastic|fabulous|clever|inspired|stellar|cracking|superb|amazing|lovely) (idea|move|update|decision|improvement|day|week|service|response|experience|reply|success|job|design|feature|plan)
(love|loving|adore) (how|that|the way) (my|your|the|it|you|our) ..5 (touring|travelling|still|never|not|wrong|late|empty|broken|crash~|wait|means|takes|took|nowhere|world tour|sightseeing|holiday|three|four|five|apparently|supposedly|magically|conveniently)
(world tour|sightseeing|scenic route|tour of the country|touring the|seeing the world)
(genius|smart|brilliant|clever|classy|smooth|bold) (move|idea|plan|stuff|work|thinking) [guys|there|<handle>|lads|folks|team] [,] <sig_harming>
🙃
^ [oh|wow|well] <sig_fine> ..1 you (managed|lost|broke|forgot|sent|have lost|have broken|have managed|cancelled|charged|messed|ruined)
(oh|ah|well|yay) (good|nice|great|lovely|wonderful|brilliant) another
(love|loving|enjoy~) (paying|waiting|being) (for|on hold|charged|told|ignored|overcharged|lied|double|in)
(five|5|ten|10|full|top) (stars|marks|points|out of ten) (for|to) (making|losing|ruining|not|keeping|wasting|breaking|ignoring|being|creativity|effort|<handle>)
^ <sig_fine> ..1 (charged|billed|cancelled|canceled|delayed|lost|rejected|blocked|declined|overcharged|ignored)
just what (my|i|we|our|the) ..3 (needed|wanted) $
(only|just) took (you|them|him|her|<handle>|it|us|me) (<sig_count>|ages|forever)
(thanks|thank you|cheers) a (bunch|million|lot) for (the|ruining|making|nothing|losing) ..1 (ruined|lost|broken|late|extra|wasted|missed|wait|delay|headache|stress)
(genius|classy|smooth|charming) $
^ impressive $
what a (joy|treat|delight|thrill|pleasure|privilege|bargain) ..3 (wait~|pay|hold|queue|standing|sitting|again|that is|to be)
(world class|first class|top class|stellar|exemplary|amazing) ..3 (incompetence|failure|mess|cock up|screw up|fail)
(great|nice|good|lovely|wonderful|fantastic|brilliant|excellent|amazing|awesome|superb|stellar|bang up|outstanding|fine|top|impressive) (job|work|going|service|stuff|start|timing|effort|customer service|move) ..6 (<sig_harm_word>|as usual)
(nice|great|lovely|wonderful|fantastic|brilliant|good|excellent) way to (treat|spend|start|lose|run|thank|keep|do|handle|take responsibility|deal with|end)
what (a|an) (great|lovely|wonderful|fantastic|brilliant|nice|excellent|clever|fun|classy) (way|start|experience) ..2 (treat|spend|start|lose|run|thank|keep|to my|of the)
nice one (<handle>|losing|cancel~|again|for)
(good job|great job|nice job|nice work|well done|way to go|congrats|congratulations) (<handle>|guys|apple|amazon) ..8 (<sig_harm_word>|longer|worse|lmao|fuck~|shit~|worst)
(good job|nice work|way to go|well played|nice going|good one) (<handle>|apple|amazon|guys) $
(thanks|thank you|cheers|many thanks|thanks so much|thank you so much|ta) [<handle>|guys|so much|a lot|very much|a bunch|again|amazon|apple] for (nothing|ruining|breaking|losing|wasting|messing|not|making (me (miss|wait|late|look|pay)|us|my)|letting (me|us) down|destroying|killing|cancelling|canceling|ignoring|the (delay|wait|headache|stress|hassle|lie~|extra|late|bill)|your (useless|lack)|screwing|overcharging|crashing|deleting|charging|hanging|forgetting|never|leaving|sending me the wrong|another|costing|delaying|stealing|fucking|crushing)
(thanks|thank you) to (<handle>|you|your|apple|amazon) ..2 for (breaking|ruining|losing|not|making|destroying|killing|messing)
(thanks|thank you|cheers) for nothing
thanks a (lot|bunch) for (the|nothing|losing|not|ruining|another|making|breaking|this)
(gee|wow|well|oh|ha) (thanks|thank you|cheers)
(well done|congratulations|congrats|bravo|kudos|hats off|way to go|slow clap|round of applause|gold star|full marks|10 10) ..6 (losing|lost|worst|again|failed|failing|ruin~|breaking|broke|messing|wrong|not|another|useless|cancel~|nothing|managed to|screwing|delay~|only)
(slow clap|take a bow)
(love|loving|loved|enjoy~|adore) (how|when|that|it when|the way) (you|your|they|the|my|it|i) ..6 (not|never|late|still|wrong|no|nothing|crash~|break~|broke~|fail~|charge~|wait~|stop~|freeze~|ignore~|lose~|lost|cancel~|refuse~|hang~|dead|dies|have to|half|ignored|delete~|drop~|blame~)
(love|loving) (having to|sitting (in|on|at)|standing (in|at))
just (great|wonderful|perfect|lovely|brilliant|fantastic|peachy|dandy) $
just (what i needed|what i wanted) ..2 (another|more|a broken|again|to (wait|pay))
(oh|well|yeah|wow|ah) (great|wonderful|brilliant|lovely|perfect|fantastic|super|joy|goody|awesome|cool) ..5 (<sig_harm_word>|more|now)
(oh|ah) (joy|goody) [,] (another|more|a|the|no|yet|still|again|now|my|$|one|delayed|cancelled)
^ <sig_fine> // ..3 (another|again|now|no|broken|half|late|wrong|crash~|lost|cancelled|canceled|delayed|never|nothing|yay)
^ <sig_fine> (another|still|now it|now i|so now|again|more (delays|waiting)|no (reply|delivery|refund))
^ <sig_fine> ..1 (my|your|the|it|now) ..2 (not|vanished|disappeared|cancelled|canceled|broken|crash~|died|lost|dead|never|delayed|gone|ruined)
^ <sig_fine> ..2 (third|second|fourth|another|replacement) ..3 (dead|broken|late|wrong|fail~|cancel~|delay~|missing)
(yay|hooray|woohoo|whoopee|hurrah|yippee) (for|another|more|half|no|me|delays)
another day another
(another|again|wrong|late|broken|cancelled|delayed|outage|nothing|no) ..3 , (lovely|great|brilliant|wonderful|fantastic|perfect|marvellous) $
(so|how|very|really) (helpful|kind of you|generous|convenient|professional|reassuring|efficient|useful) (not|of you to (lose|break|charge|cancel))
(what|such) (a|an) (surprise|shocker|coincidence) $
(no|big|what a) surprise (there|here)
must be nice to (get paid|be paid|do nothing|ignore|take|have no|sit)
nothing like (standing|waiting|sitting|being|a good|paying|another|having|freezing)
(glad|good|nice|great|lovely|pleased|delighted) to (see|know|hear|find) ..4 (not|nobody|no one|nothing|still|never|does not|do not|waste|so (little|much for)|means|you (care|value)|broken|worse|wasted)
so much for (your|the|a|being|customer|next|same|prime|fast|guaranteed|quality|loyalty|<num>|free|service) ..3 (service|support|delivery|day|prime|customer|care|guarantee~|quality|promise~|loyalty|shipping|24)
(top|first|world|five star|5 star|a1|stellar|premium|quality) (notch|class|service|quality|customer service) ..4 (not (even)|as (always|usual)|yet again|right there|again|still|an hour)
(quality|genius|smart|brilliant|clever|classy) (move|idea|stuff|work|design|decision|thinking) ..1 (guys|there|<handle>|amazon|apple|lol|as always)
(nice|great|lovely|excellent|brilliant|fantastic|top|amazing|wonderful|stellar) (customer service|customer care|service|support) ..4 (hour|hours|hold|wait~|no|not|nobody|again|there|lol|never|ignored|hung|worst)
(hires|hire|employ~) (the|only the) (best|brightest|finest) [brains|people|minds]
(at its|at their|at your) (best|finest) (i see|again|lol|$)
(customer (service|care)|support|help|service|<handle>) at (its|it 's|their|your) (best|finest)
(i|we) (could|can) ..2 (walk|walked|swim|swum|drive|driven|grow|grown|built|crawl~|flown|cycled|sailed|posted) ..6 (faster|sooner|quicker|by now|there|to your|to the|to <name>|easier|myself|warehouse)
(i|we) (could|can) ..3 (the pope|the moon|santa)
(my|a) (grandmother|gran|nan|dog|cat|toddler|snail|carrier pigeon|pigeon|goldfish|two year old|five year old|hamster) ..1 (could|would|can|moves) ..4 (better|faster|quicker|do|run|than)
(do not|please do not|no do not) (rush|hurry|strain) ..3 (only|just|been|yourself|yourselves|on my)
(take your time|no rush|no hurry) ..3 (only|just been|not like|it is not like)
i guess (you|that is|this is|i will) ..6 (do not care|not|customer service|what|care)
(aren not|are not) (you|we) (clever|lucky|helpful)
(you|you guys) are ..1 on fire
lucky me $
(someone|somebody|who) ..3 (deserves|give~|get~) a (raise|medal|promotion|prize|award|bonus)
(give~|deserve~|win~) ..3 (medal|award|prize|nobel|oscar) ..1 (for|to)
(silly|stupid|foolish) (me|of me) ..2 (for|to) (thinking|think|expect~|believe~|trust~|assume~)
(real|really) (smart|clever|classy|nice|mature|professional|helpful) (guys|move|<handle>|amazon|apple)
(is|was|'s) ..2 how you (treat|call|define) ..3 (customer~|service|support|premium|help)
yeah right
(my favourite|my favorite|favorite|favourite) ..1 (thing|part) ..4 (when|is) ..4 (crash~|freeze~|not|wait~|late|broken)
(would|be) (great|nice|lovely|cool) if ..3 (actually|ever|for once|could work)
except (thanks|thank you) for (nothing short|not (charging|giving up|forgetting|letting me down)|making (it|this|my day))
except (great|good|nice|well|excellent|amazing|brilliant|fantastic) (job|work|done|service|support) (thanks|thank you|on (fixing|sorting|solving|getting)|fixing|sorting|solving|team)
except so much for (the (awesome|great|help|quick)|your (help|time|quick|support|response|assistance|great|kind|patience|reply|effort~|fast))
except (well done|great job|good job|congratulations) ..2 you have managed to (save|fix|find|sort|solve|get|recover|rescue|make)
except (love|enjoy|like) paying (by|with|online|through|in|monthly|over)
except (love|enjoy) being (a|with|able|part|told (how|that|i))
except (what a|how) ..2 (hours|wait) ..4 (worth it|thank~)
except (👏|🙃) , ..2 thank~
except ^ (great|amazing|brilliant|well done|thank you|thanks|love|excellent|awesome|congratulations|congrats|bravo|team|fantastic|happy|proud|superb|service|fixed|solved) ..3 👏
except (oh|ah) <sig_fine> , (it|i|my|the|we) ..2 (works|worked|see|found|got|working|arrived|came|love|will|have it)
except <sig_fine> , so (i|we|it|you) (will|can|just|get|do|shall|need|am all|should)
except (oh|ah|well|wow) <sig_fine> , ..6 (over|fixed|back|sorted|working|solved|resolved)
except take another _ , (i|we) (will|do|am|can|are)
except (making|keeping) (me|us) (laugh|smile|feel|happy|company|posted|informed|updated|warm|safe)
except is not (that|this|it) [just] [so] <sig_fine> ..3 (love|thank~|works|worked)
except good job (it|i|we|your|that|you)
except just what i (wanted|needed) $
except just (perfect|what i (needed|wanted)|wonderful|great|lovely) (thanks|thank you|for|$!)
except (loving|love) being (a|with|able|part)
except love (how|that|the way) ..1 (easy|quick|fast|light|soft|you (helped|sorted|fixed))
except ^ <sig_fine> , (thanks|thank you|see you|that|another question|one more)
except <sig_fine> another question
except glad to (hear|see|know) ..3 (not (broken|lost|just me|the only)|still (here|there|going))
except (wow|oh|ah|well) (thanks|thank you|cheers) (so much|very|for (the|your|fixing|sorting|getting|letting)|$!)
except as if
+ Great job losing my parcel again.
+ Thanks for nothing.
+ Oh brilliant, another two weeks of waiting.
+ So much for next day delivery.
+ Nice customer service, an hour on hold.
+ I could have walked there faster.
- Great job, thank you!
- Love how quick you were!
- Thank you so much for the help.
- Good job it came early, thanks.

# Swears, at no person in particular. The strong ones weigh more.
class sig_swear = goddamit crap crappy damn damned dammit damnit hell bloody bollocks bugger buggered arse arses ass piss pissed pissing wth ffs sod sodding frigging freaking frickin
    fricking freakin frikkin effing feck fecking bs pissy wtf omfg fml
class sig_strong_swear = f*** f**k f*ck f**** f***ing f**king f*cking f***in f*ckin f***ed f**ked f*cked f**** f****** f*****g f******g f*ks f*cks f**ks f*cker f***er f***s f*k f*** sh*t s**t
    s*** sh** sh*te sh*tty sh*tshow bullsh*t bulls**t bullsh bullsh1t b*llocks b*ll cks b*****ks boll*cks b***s c**p cr*p cr  a**e ar*e a*se a** a*s d*mn d**n h*ll p*ss p*ssed
    p***ed p**s p*ss  bl**dy b****y bl*ody godd*mn motherf***er motherf*cker motherf**ker bullc**p w*nk
    dafuq fecker shitpile shithole shitter shittiest shittier fuckwit fucktard fuckface arsed arsing fuckall bollox bollocking fuc fukin fuckign fuxking fugging fuggin biatch
    fuck fucked fucks fuckin fucking fking fkn fkin fck fcking fucken fuckup fuckups fuckery fuckers fucker motherfucking motherfucker shit shits shitty shite
    shitshow shitting bullshit bullshitting goddamn goddamned asshole assholes arsehole stfu bastard bastards bitch bitches bitching cunt cunts twat twats wank wanker
    wankers dumbass dipshit horseshit clusterfuck cocksucker bellend dickhead dickheads jackass wtaf fuk fuking phuck
kind profanity
(holy|oh|bull) (sh*t|shit|cr*p|f*ck)
(cock up|cock ups|cocked up|cocking up|balls up|ballsed up|f ing|f word|eff ing|rats ass|rat 's ass|rats arse|sweet fa|sweet f a|for f 's sake|for f sake|what the f|dog shit|jack shit|bat shit|ape shit|half assed|half arsed|can not be arsed|arse about|arse up|talking out of|pain in the (arse|ass|backside|neck)|son of a (bitch|gun)|sons of bitches|god forsaken|godforsaken|cluster f|bs excuse~|load of bs)
(a|single|no|zero|any|give~|gave) (f|fs|fuck|shit|damn|toss|rat 's|monkey 's|flying) (given|about|$|who|what|how|any)
(bloody|fucking|holy|oh) (hell|shit|crap|fuck) :: 0.7
<sig_swear> :: 0.7
<sig_strong_swear> :: 0.9
(what|who|where|how|why|when) the (hell|heck|fuck|f|actual|bloody|eff) :: 0.8
for (fuck|christ|god|gods|heaven|crying|pity) ['s] sake
(go|going|gone|to) to hell
get your shit together :: 0.95
sort your shit out :: 0.95
piece of (shit|crap|garbage|junk) :: 0.95
(a|total|major|complete|utter|this|absolute|real) pos
(screw|sod|eff|fuck) (you|this|it|that|your|off|<handle>) :: 0.95
stuff (you|your)
fuck [you] (<handle>|<hashtag>|apple|amazon) :: 0.95
jesus (christ|h)
(christ|jesus) (almighty|on a)
(be|being|a|such a|total) (dick|dicks|prick|pricks)
dick move
except hell , <name>
except (to|in|near|at|from) hell <name>
except (hell yes|hell yeah|damn straight|damn right)
except (damn|damm|holy (shit|crap|hell|fuck)|bloody hell|oh shit|shit|fuck|wtf|omfg) , ..4 (fast|quick|good|great|amazing|awesome|love|loved|actually fixed|thank~|fixed it|brilliant|worked|works|nice)
except (damn|bloody|freaking|frikkin|fucking|effing|frigging|damned|so damn) (good|great|amazing|awesome|brilliant|fast|quick|love|legend~|lovely|star|fantastic|incredible|perfect|marvellous|beautiful|delicious)
except hell 's (kitchen|angels)
except (hell|heck) of a (deal|good|nice|great)
except bloody (mary|sunday|marys)
except kick ass
except (bad|smart) ass
except pain in the ass
except (freaking|freakin) (out|love|awesome)
except damn (yankees|good)
except ass burger
except (shih) tzu
except moby dick
except (the) shit $
+ this damn thing won't start
+ what the hell is going on
+ ffs the coupon ran out
+ for fuck's sake answer the phone
- Hello there, I need help.
- My assessment is due.
- The Bloody Mary mix leaked.

# Demeans a person: the one who reads, a named one, "the idiot who ...". A company is blame.
# Nouns that demean whoever bears them.
class sig_slight = idiot idiots moron morons imbecile imbeciles cretin cretins dimwit dimwits halfwit halfwits fool fools muppet muppets numpty numpties dunce dunces
    simpleton simpletons buffoon buffoons scumbag scumbags scum loser losers parasite parasites bastard bastards asshole assholes arsehole arseholes prick pricks
    dickhead dickheads wanker wankers tosser tossers twat twats cunt cunts bitch bitches bellend bellends dipshit dipshits dumbass dumbasses jackass jackasses jerk jerks
    vermin knobhead douche douchebag douchebags fucker fuckers motherfucker motherfuckers shithead shitheads bozo bozos nitwit nitwits jobsworth jobsworths airhead airheads
    git gits pillock pillocks plonker plonkers dunderhead wretch creep creeps ignoramus asshat asshats prat prats slob slobs oaf oafs bimbo bimbos berk berks wally divvy
    wazzock drongo dipstick nincompoop ninny slimeball sleazebag scoundrel scoundrels rascal rascals psychopath psychopaths sociopath nutter nutters nutjob lunatic lunatics
    chutiya gadha bewakoof harami kamina olodo mumu duffer duffers crackhead crackheads junkie junkies dullard dullards shitbag arsewipe asswipe goon goons thug thugs
    snob snobs wimp coward cowards pervert perverts degenerate degenerates lowlife lowlifes tyrant lardass fatso fathead blockhead doofus doofuses
    dumbo w*nker w**ker w****r wa*ker w*nkers c*nt c**t c*nts tw*t t**t tw*ts b*tch b**ch b*tches a**hole a**holes a*shole as*hole arseh*le d*ckhead d**khead
    d*ckheads pr*ck pr*cks p***k b*stard b*stards b******
# The same words mean beasts, tools and other things too.
class sig_beast = clown clowns donkey donkeys pig pigs rat rats snake snakes weasel weasels cockroach cockroaches turd turds cow cows knob knobs arse ass asses tit tits dick dicks cock
    cocks monkey monkeys dummy dummies troll trolls toad toads witch hag goat ape apes chump plank planks melt melts tool mug spanner sod sods bully worm worms slug maggot maggots
    leech leeches sheep vulture vultures bag d*ck d*cks psycho drunk animal animals savage savages weirdo weirdos baby dog dogs
class sig_crook = liar liars crook crooks thief thieves fraud frauds conman conmen scammer scammers cheat cheats criminal criminals robber robbers fraudster fraudsters swindler swindlers
class sig_dumb = stupid dumb thick dense moronic idiotic braindead brainless mindless ignorant dim retarded daft dimwitted imbecilic
class sig_dull = <sig_dumb> worthless pathetic vile despicable spineless gutless heartless obnoxious arrogant evil useless incompetent hopeless clueless shameless disgusting mental
    illiterate deranged slimy repulsive loathsome subhuman senile
class sig_mean = spineless gutless heartless brainless rotten snide smarmy slippery wretched hideous bald cocky moronic idiotic clueless stupid fucking bloody useless lying thick dumb pathetic ignorant lazy greedy thieving incompetent worthless miserable horrible sad smug arrogant disgusting silly fat ugly
    nasty rude little old dirty filthy absolute complete total utter real right proper lousy jumped snivelling whiny cheeky spiteful sneaky slimy two faced pompous cheap
    overpaid half witted condescending patronising sorry dozy gormless f***ing f*cking f**king massive giant huge
class sig_f = a an the all just such so absolutely completely totally utterly really clearly obviously actually literally nothing but truly quite simply honestly being bunch of pack load lot
    both either as that this frankly genuinely basically plain still some kind sort people pretty very too always <sig_mean>
class sig_person = agent agents rep reps driver drivers courier couriers receptionist receptionists man men woman women lady ladies manager managers guy guys girl girls bloke chap lad dude advisor advisors
    adviser engineer engineers employee employees teacher doctor operator operators technician technicians clerk clerks cashier cashiers staff assistant assistants supervisor salesman saleswoman
    assessor pilot plumber mechanic waiter waitress nurse colleague colleagues boss person team concierge guard landlord fitter builder postman handler
    representative representatives consultant inspector bailiff host hostess steward stewardess driller surveyor installer warden bot_operator adjuster trainer
kind insult
# To the one who reads.
you (dummies|clowns|donkeys|monkeys|cowboys|jokers|pigs|rats|snakes|trolls|bullies|animals|savages|vultures|amateurs)
(stupid|dumb|thick|ignorant|horrible|nasty|useless|pathetic|vile) (person|man|woman|people|human|idiot) (like you|as you)
(you guys|you people|you lot|you all|you folks) are (fucking|bloody|absolutely|so|all|completely|utterly|just|f***ing|f*cking|totally) [<sig_mean>] (useless|hopeless|clueless|incompetent|shameless)
(idiot|idiots|moron|morons|imbecile|imbeciles|cretin|cretins|halfwit|halfwits|dimwit|dimwits|scumbag|scumbags|wanker|wankers|tosser|tossers|arsehole|arseholes|assholes|dickhead|dickheads|twat|twats|cunts|numpty|numpties|plonker|dipshit|dipshits|knobhead|jackass|bellend|bellends|simpletons|nincompoop|shithead|fuckwit|fuckwits) :: mild
are you (slow|a child|a bit slow|simple|dim|twelve|five|special|soft|deluded) (or|in the|$|are|years)
(is|are|must be) your (head|brain|eyes|ears) [just|only] (for (decoration|show)|painted on|full of|made of|empty)
(pull|get|take|got|have) (your|his|her|their) ..1 (head|heads|finger|fingers|thumb|thumbs) (out|up|stuck)
(head|thumb|stick) up (your|his|her|their) [own] (arse|ass|backside|bum|a**)
(lose|fail|flunk|lost) (a|an) ..2 (contest|test|argument|quiz|fight|debate|race) (with|against|to) a
find (your|his|her|their) own (backside|arse|ass|feet|nose|bum)
(draw|drawing|paint) you a (picture|map|diagram)
scraped ..4 off (my|the|a) (shoe|boot|pavement)
thicker than ..1 (plank|brick|mince|two|pig|custard|wood|concrete)
(mentally|medically|clinically) (ill|challenged|deficient|deranged|stupid|insane|subnormal|unstable)
(acted|acting|behaved|behaving|acts|behaves|talks|talked|drives|drove) like [a|an] [<sig_f>] [<sig_f>] (<sig_slight>|tit|dick|ass|animal|animals|pig|cow|knob|spoilt child|child|thug)
(is|was|are|were|'s) [<sig_f>] [<sig_f>] (con artist|con artists|con man|con men|piece of shit|piece of work|waste of space|nasty so and so)
(can not|could not|not able to|never) (organise|run|manage|spell|find|read|tie) (a|your|his|their|its) (piss up|bath|name|own|whelk stall|brewery|way out|shoelace~)
(never finished|never went to|did not finish|dropped out of|failed) (school|primary|kindergarten|nursery)
you (are|must be|sound|look|seem) [like] [<sig_f>] [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_dull>)
you (are|must be|sound|look|seem) [like] [<sig_f>] [<sig_f>] [<sig_f>] (a|an|such a|<sig_mean>|of) (<sig_beast>|<sig_crook>|disgrace|embarrassment|joke|nobody)
you (are|must be) [<sig_f>] [<sig_f>] [<sig_f>] (<sig_beast>|<sig_crook>) $
you (are|must be) ..2 (waste of|no use to anyone|good for nothing|not very bright|not right in the head|brain dead|thick as|out of your mind|off your (head|rocker)|half asleep|half witted)
you (absolute|complete|total|utter) (<sig_beast>|<sig_crook>|_ $)
you [<sig_mean>] [<sig_mean>] (<sig_slight>|<sig_crook>)
you [<sig_mean>] <sig_mean> [<sig_mean>] (<sig_beast>|person|man|woman|people|lot|boy|girl|human|creature) (<handle>|$)
you [<sig_mean>] (<sig_mean>|absolute|complete|total|utter|stupid) [<sig_mean>] (<sig_beast>|people|lot)
you (clown|clowns|donkey|pigs|rats|snake|snakes|cow|muppet|monkey|monkeys|troll|knob|tit|dick|ass|mug|plank|bully) (<handle>|$)
(you all|you guys|you people|you lot|you folks|you idiots|ur) are [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_beast>|<sig_crook>|<sig_dumb>|pathetic|worthless|disgusting|vile|heartless|evil)
ur [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_crook>|<sig_dull>|waste of)
(you|ur) (dumb|stupid|thick|pathetic|retarded) $
are (you|you all|you guys|you people|you lot) [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_dumb>|mental|illiterate|brain dead)
are you (on drugs|drunk|high|blind or|deaf or|sane|on crack|smoking)
(or|and) (just|simply|plain|completely) (stupid|dumb|thick|dense|moronic|braindead)
(being|be) (that|so|this|as) (stupid|dumb|thick|dense|moronic|ignorant|clueless|pathetic)
how (stupid|dumb|thick|dense) (are|can|do|must)
(fuck|screw|sod|eff|fck|f***|f**k|f*ck) (you|ya|the lot of you) :: mild
^ (fuck|sod|eff|piss|bugger|naff|f***|f**k|f*ck) off :: mild
(fuck|sod|eff|piss|bugger|naff|f***|f**k|f*ck) off (you|and|<handle>|then|all of you) :: mild
(can|should|please|just|so|to|now|go) (fuck|sod|piss|bugger|naff|f***|f**k|f*ck) off $ :: mild
(drop dead|get stuffed|up yours|kiss my|stfu|get bent|bite me|eat shit|eat dirt|suck my|suck it)
shut (your|ya|ur) (mouth|face|trap|gob|hole|pie hole|cakehole)
^ [just|so|oh|please|now] (shut up|get lost|go to hell|kys|go to blazes)
(shut up|get lost|go to hell|kys) (you|and|all of you|idiot|moron|already|please|$)
you can go to hell
get a (life|real job|proper job|brain|clue)
# Wits.
(dumbest|stupidest|thickest|dimmest) (person|people|man|woman|human|humans|agent|staff|lot|individual|creature|bunch)
(half a|working|functioning|single|one) (brain|brain cell|braincell)
(your|his|her|their) (brain|brains) (switched|is|was|dead|missing)
(brain|brains) (cell~|damage~|rot)
(brain dead|braindead) (agent~|staff|people|support|team|idiot~)
is your brain
use your (brain|head|loaf)
you [clearly|obviously|people|lot|guys] (do|have|can|could) not ..2 (brain~|braincell~|brain cell~|intelligence|iq)
(more|better|bigger) (brains|sense|intelligence|personality|charm|manners|vocabulary|brain|iq) (than|out of|from) (you|your|yours|him|her|them|all of you|my|a)
(brain|brains|intelligence|iq|personality|intellect|manners|charm|attention span|vocabulary|wit) (of|the size of|like) (a|an|my)
(lower|smaller|less) (iq|intelligence|brain) (than|of)
(as|about as|so) ..1 (bright|clever|smart|intelligent|sharp|much use|useful) as (a|an|two|my|your)
as much (use|sense|brains|charm|personality|intelligence) as (a|an|two|my)
(trust|let|pay|ask) (you|him|her) (to|with) (boil|run a bath|tie|feed|walk|look after|organise|a (hamster|goldfish|sandwich|pencil|spoon|broom)|hold a)
tie (your|his|her|their) (own|shoe~|lace~)
(can|could|do|did) you (even|not|actually) (count|spell|tie|speak english|understand (plain|simple|basic) english)
can you (even|not) read $
(can not|could not|unable to|do not) (understand [a] (simple|basic|plain) (language|english|instruction~)|spell ..2 own|organise a)
(learn|try learning|go learn|need to learn|go and learn) (to read|how to read|english|some manners|to spell|how to spell)
(dropped|fell|landed) ..1 (on|off) (your|his|her) (head|heads)
did you ..3 (school|kindergarten|primary)
were you (born|raised|brought up) (stupid|that|in a (barn|zoo|cave)|by)
(your (mother|mom|mum|mama|parents|family) must be|does your (mother|mom|mum)) ..2 (proud|ashamed|know|embarrassed)
what are you , (<num>|<number_word>|a child|a toddler|a robot|stupid|thick|deaf|dumb|retarded|blind)
(touch~|hit|struck) a nerve
(grow a|grow some) (pair|spine|brain|balls)
grow up (and|you|$)
(special kind of stupid|few sandwiches short|thick as (two|shit|mince|a)|dumb as (a|two|rocks)|two short planks|oxygen thief|room temperature iq|few cards short|not all there)
(sharpest|brightest) (tool|knife|pencil|bulb|spoon|crayon|star|button)
(lights are on) (but|and) (nobody|no one)
(a|any|trained|drunk) (monkey|chimp|ape|baboon|donkey|trained monkey|five year old|toddler|parrot|child) (could|would|can|has|understands) ..2 (do|run|answer|drive|understand|manage|write|read|handle|figure|type) ..3 (job|better|than|this|faster|that)
(is|are) (anyone|anybody|everyone|everybody|all of you|any of you) ..3 (stupid|an idiot|idiots|brain dead|sane|sober|braindead|morons)
<sig_beast> [at|on|in|behind|from] [the|your|that] (check in|checkin|reception|desk|counter|till|front desk|phone|call centre|shop|branch)
(that|the|your|those|which) [<sig_mean>] <sig_slight> [at|on|in|behind|from|over] (the|your|that|there|reception|charge|accounts)
(hag|cow|madam|jobsworth|clown|witch|battleaxe|trout|bag) at (the|your|check in|reception|desk)
(complete|total|utter|absolute|bloody|fucking|actual|full of|with|by|employ~|hire~|just|surrounded by|only) <sig_slight>
(as|so|this|that) (dumb|stupid|thick|dim|dense|clueless|gormless|moronic) (as (you|him|her|your|that|them)|in my life|in all my)
(someone|somebody|person|people|anyone) with (no|half a|zero|less) brain~
(spoken|talked|dealt|met) ..3 (so|as|this|that|such) (thick|dumb|dim|dense|stupid|braindead|moronic)
you people are ..1 (worse than|animals|sick|mad|nuts|mental|insane|monsters|savages|robots|evil)
(you (must be|are)) on (something|drugs|crack|glue)
less (useful|use|intelligent|helpful|bright) than (a|an|my|two)
(nothing but|just|only|merely) a (puppet|parrot|robot reading|monkey|drone|trained|script|number reading|failed|nobody)
(you|you|ya) (incompetent|useless|stupid|lying|absolute|complete|total|utter|miserable|pathetic|ignorant|lazy) (twit|twits|clot|brick|waste|excuse|article|lump|sausage|doughnut|donut|pudding|melon|potato|cabbage|nonce|pleb|peasant|minion|swine|hag|madam|lady|boy|girl|little _|so and so)
go back to (primary|kindergarten|nursery|the zoo|your cave|clown)
(disgusting|horrid|odious|nasty|vile|horrible|obnoxious|repulsive|arrogant|ignorant|creepy|spiteful) [little|old|fat|young] (man|woman|person|people|individual|boy|girl|creature|human|men|women)
(genius|einstein|genius~|mastermind|bright spark) (who|that) ..2 (can not|could not|does not|did not|can hardly|can barely|can not)
(my|a|our) (cat|dog|hamster|goldfish|toddler|parrot|fridge|toaster|houseplant|five year old|grandmother|gran|chair|shoe) (has|had|is|would have|got|knows) ..2 (more|better|smarter|brighter|cleverer|higher) ..1 (brain~|sense|iq|intelligence|manners|than|$)
(have|got|even|own|using|grow) (a|any) (brain|spine|brain cell) (<handle>|$|or|at all|between|cell~|in|of)
f you [and|all|guys|people|lot|$]
(is|was|are|were|sounded|seemed|looked|sounds|seems) ..1 (drunk|stoned|high|dumb|thick) and ..1 <sig_dull>
grow up as (dumb|stupid|thick)
(absolutely|totally|completely|utterly|fucking|bloody|so|just|really) (<sig_dumb>|useless|pathetic|mental|clueless|hopeless|disgusting|incompetent|brainless) you are
(all|lot|both) of you [are] [all] (mental|idiots|useless|morons|stupid|thieves|crooks|liars|mad|brainless|thick|deranged|criminals|clowns|pathetic|scum|insane)
organise a (piss up|piss|booze up|party in)
no shame [at all] you
sharpest (tool|knife|pencil|spoon|crayon|blade)
(was|is|being|were) an (ass|arse|a**|a*s)
# Somebody of theirs.
(he|she|they|people) (is|was|are|were|'s|be) [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_dumb>)
(he|she|they|people) (is|was|are|were|'s) [<sig_f>] [<sig_f>] (a|an|such a|<sig_mean>|all|bunch of) (<sig_beast>|<sig_crook>|little madam)
<sig_person> ..4 (is|was|are|were|'s|be) [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_dumb>)
<sig_person> ..4 (is|was|are|were|'s) [<sig_f>] [<sig_f>] (a|an|such a|<sig_mean>|all|bunch of) (<sig_beast>|<sig_crook>|little madam)
<sig_person> ..3 (is|was|are|were|'s) [a|an] (<sig_beast>|<sig_crook>) $
(is|was|are|'s) [a|an|one|such a|just a] [<sig_mean>] (stupid|lying|fucking|bloody|dumb|ugly|fat|thieving|lazy|arrogant|ignorant|useless) [<sig_mean>] (<sig_slight>|<sig_beast>|<sig_crook>)
whoever ..6 (is|was|be|are|has) ..1 [<sig_f>] [<sig_f>] (<sig_slight>|brain~|<sig_dumb>)
(anyone|anybody|someone|somebody|one person|everyone) ..3 (is|are) [not] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_dumb>|brain dead)
(which|what|some|another|only|only an|only a|whichever|what kind of|those|these|no) [<sig_mean>] [<sig_mean>] <sig_slight>
(the|that|your|this|an|a) [<sig_mean>] [<sig_mean>] <sig_slight> (who|that|on the|at|in|over|behind|working|driving|delivering|of|designed|wrote|packed|decided|answered|you|from|called|$)
(that|your|those) [<sig_mean>] <sig_mean> [<sig_mean>] (<sig_beast>|cow|pig|clown) (who|that|on|at|in|over|behind|of|$|from|you)
(the|that|those|your) (clown|clowns|monkey|monkeys|donkey|donkeys|dummy|dummies|pig|pigs|troll) (who|driving|working|answering|running|you sent|you employ|you call|at the|on the (phone|desk|other))
(bunch|pack|load|gang|set|team|shower|room) of [<sig_mean>] [<sig_mean>] (<sig_slight>|<sig_crook>|clowns|monkeys|melts|cowboys|donkeys|pigs|rats|snakes|vultures|chimps|apes|dicks|animals|savages|robots|tits)
(run|staffed|manned|operated|led|managed) by [<sig_f>] [<sig_f>] [<sig_f>] [<sig_f>] (<sig_slight>|<sig_crook>|monkeys|clowns|donkeys|apes|chimps|toddlers|children)
such [a|an] [<sig_mean>] [<sig_mean>] (<sig_slight>|<sig_beast>|liar|thief|piece of work)
what (a|an) [<sig_mean>] [<sig_mean>] (<sig_slight>|clown|tit|dick|knob|cow|pig|witch|bully|troll|liar|thief|crook|snake|rat) ..1 (you|he|she|that|your|this|they|of|on|$)
(what|such) a <sig_mean> [<sig_mean>] (man|person|woman|human|individual) (you|he|she|that|on|is)
(nasty|vile|sad|sorry|horrible|rude|miserable) (piece of work|excuse for a (human|man|person|woman)|little (man|person|woman|boy|girl|madam))
(stupid|dumb|thick|moronic|idiotic|lying|thieving|retarded|ignorant|pathetic|brainless|silly|dozy|gormless|braindead) [fucking|bloody|little|old|lazy|fat] (agent~|rep|reps|driver~|courier~|woman|man|girl|boy|lady|bloke|operator~|cow|sod|people|men|women|staff|human~|individual~)
(waste of|disgrace to) ..1 (your family|humanity|oxygen|skin|profession|uniform|human race|a human)
(disgrace of a|excuse for a|waste of a) (human|man|person|woman)
you (disgust|sicken) (me|us)
stuck up ..1 (madam|cow|bitch|snob|so and so)
(sad|pathetic|miserable|empty|meaningless|pointless) [little] (person|man|lives|life|existence)
little (dictator|hitler|tyrant|emperor)
(a|you) (nobody|failure|reject) (in|at|like you|sitting|on)
except (feel|felt|feeling|i am|am i|was i|i was|sound|call~|like|treat~ me|treat~ us|made me|make me|makes me|look) [like|such|so|a bit|really|look|feel] [an|a|such a|the|me|me a|me an|of] [bit] [of] [a|an|such a|complete|total|right|bloody|absolute|proper] [complete|total|right|little|absolute] (<sig_slight>|<sig_dull>|<sig_crook>|<sig_beast>)
except i [<sig_f>] (<sig_slight>|<sig_dumb>)
except (i am|i was|am i|was i|me|i feel|i felt|my (son|wife|husband|boss|dog|kid~|brother|ex|sister|mother|dad|mum)) ..4 (idiot|moron|fool|dummy|clown|ass|dick|stupid|dumb|thick)
except (think|thought|thinks|assume|believe|imply~|treat~|saying|suggest~) ..1 [that] (i am|we are|i was|me|us) ..2 (<sig_slight>|<sig_dull>|<sig_crook>)
except treat~ ..5 (<sig_slight>|<sig_crook>)
except (is|was|were|being|to be) (told|called) ..4 (<sig_slight>|<sig_crook>)
except (stupid|dumb|silly|thick) (question|of me|mistake|phone|box|thing|me)
except you are not [a|an] (<sig_slight>|<sig_dull>)
except (hope|not that|nobody|not saying|never said|did not say|no) ..3 (is|are) not ..1 (<sig_slight>|<sig_dumb>)
except you (absolute|complete|total|utter) (legend|legends|star|stars|gem|gems|hero|heroes|angel|angels|diamond|lifesaver|lifesavers|champ|champions|beauty|babe|refund|beginner|amateur|amount|price|cost|waste)
except (wrote|said|says|typed|texted|replied) ..3 (are|is|was) [a|an] [<sig_mean>] <sig_slight>
except <sig_slight> (move|proof|light|lights)
except (am i|was i|i am|take me for|me for|me look|look like|feel like|me feel) ..1 (a|an) [<sig_mean>] <sig_slight>
except i (was|am|have been|felt|must be) ..4 <sig_slight>
except (my|our|an|the other|another) ..1 <sig_slight> (son|husband|neighbour|boss|dog|brother|cat)
except <sig_slight> (like me|that i am|here|i am)
except (called|calls|calling|named|dubbed) (me|us|him|her|them|my _) [a|an] <sig_slight>
except (no|old|young|any) fool (like|proof)
except (you are|you guys are|ur) ..1 (the bomb|dope|sick|wicked)
except shut up and take my money
except i can not (shut up|stop)
except (idiot|idiots) (guide|proof)
except (my|a) (little|old) (baby|dog|cow|pig|troll|monkey|witch|clown)
except (coat|paint|hair|fabric|layer|foam|material|carpet|walls|book|paper|sole~) ..3 thick
+ you people are a bunch of liars
+ your receptionist is a stuck up cow
+ A monkey could do your job better.
+ Which moron signed this off?
+ You're about as useful as a chocolate teapot.
+ Must be tiring being so dense.
+ You miserable little troll.
- The stupid box would not open.
- are you deaf aware? my mother is deaf
- This company is a joke.
- you guys are fooling customers
- The rat trap has not come.
- I was being a right plonker, it was unplugged.
- Please don't treat me like a fool.

# Demeans for who somebody is. Words that are also names, food, tools or verbs need an aim beside them.
class sig_slur = retards spastics spazz spazzes mongoloid faggot poofter poofters nigger niggers paki pakis wog wogs wetback wetbacks kike kikes towelhead
    towelheads raghead ragheads sandnigger gyppo gyppos gypo gypos gippo pikey pikeys golliwog beaner beaners darkie darkies gook gooks sluts slut whore whores chinaman shemale
    wetb wetb*ck p*ki p**i p*kis n***** n****r n*gger n**ger n*ggers n****** n****rs n*gga f*ggot f*ggots f**got f*g f*gs r*tard r*tards r*tarded r****d ret*rd ret*rds ret*rded
    k*ke k*kes ch*nk ch*nks sp*c sp*cs tr*nny tr*nnies tr*nn w*g w*gs g*psy c*on c*ons d*ke p*key p*kies wh*re wh*res sl*t sl*ts g**k j*p sp*stic m*ng sp*z bl*ck es kaffir k*ffir
    boong libtard fenian
class sig_slur_word = coon coons chink chinks spic spics jap japs kraut krauts dyke dykes cripple cripples mong mongs poof poofs tranny trannies yid yids slag slags nigga niggas
    faggots queers queer fag fags spaz spastic gypsy gypsies retard paddies paddy spick
class sig_aimed = you stupid fucking bloody dirty filthy damn goddamn useless lying thieving lazy fat ugly ignorant f***ing f*cking smelly
# Who people are, as one names many, and one.
class sig_peoples = foreigner~ immigrant~ indians asians africans mexicans muslims jews arabs chinese romanians poles blacks gays lesbians refugees pakistanis nigerians filipinos filipinas
    females migrants gypsies albanians bangladeshis somalis turks russians ukrainians irish scots hindus hispanics latinos homosexuals transgenders coloureds coloreds orientals
class sig_origin = <sig_peoples> indian asian african mexican muslim jew arab polish romanian lesbian refugee pakistani nigerian filipino women jewish
    gay albanian somali turk hindu latino transgender migrant hispanic oriental
kind slur
(the|that|this|another|a|some|your) [<sig_mean>] (retard|spaz|mong|faggot|retards|mongs) [at|in|on|of|who|driver|agent|$]
(get|keep|have|put|see|move|take|send) (that|this|those|these|the) [<sig_mean>] (queer|queers|poof|chink|spic|tranny|dyke|coon|yid|fag|gypsy|gypsies) (away|off|out|from|near)
not (have|want|let|allow|accept|open) ..3 (black|muslim|indian|asian|african|gay|arab|romanian|foreign|brown|coloured|jewish|chinese|trans) (man|men|woman|person|people|driver|doctor|agent|engineer|nurse|bloke)
(muslims|jews|women|blacks|gays|indians|africans|foreigners|immigrants|asians|mexicans|pakistanis|arabs|gypsies|romanians) (like you|should not|must not|ought not|need to go|out|back to)
(run|owned|controlled|staffed|manned|taken over) by [the|a bunch of|all] (jews|gays|foreigners|immigrants|indians|pakistanis|blacks|women|muslims|chinese|arabs|africans)
(from|in) the third world
terrorist ..6 (beard|turban|hijab|burka|burqa|accent)
(beard|turban|hijab|burka|burqa) ..4 terrorist
(curry|rice|taco|banana|watermelon) (lot|eaters|boy|boys|people|brigade|nigger)
(zoo|jungle|circus|cage) ..3 (of|full of) (monkeys|apes|savages)
<sig_slur>
retarded
(camel (jockey~|fucker~)|sand monkey~|curry (muncher~|eater~)|towel head~|rag head~|dot head~|porch monkey~|jungle bunny|mud hut~|ching chong|slant eye~|slit eye~|banana boat|monkey language|tar baby|limp wristed|bum boy|half breed|wheelchair (freak|people)|carpet muncher|fudge packer)
(retard|spastic|spaz|mong) (company|staff|agent|idiot|like you|on the phone|of a)
(that|your|some|another|those|these|this|no more|the|a|such a) [<sig_mean>] [<sig_mean>] <sig_slur_word> (agent|driver|of a|behind|at the|at your|on the|who|you|in your|handling|delivering|doing|running|run|working|took|answer~|told|delivered|touch~|$)
(some|another|no more|any more|fucking|bloody) (chink|spic|jap|kraut|dyke|cripple|mong|poof|tranny|yid|nigga|fag|spastic|retard|coon) (to|handling|in|at|on|do|doing|tell~|who|that|touch~|deliver~|$)
(is|was|are|were|'s|by|to|let the|like) [a|an|such a|some] [<sig_mean>] (spastic|retard|spaz|mong|poof|faggot|tranny|yid|coon|spic|chink|cripple|dyke|chinks|spics|coons|cripples|dykes|poofs|trannies|yids|mongs|krauts|japs) (or|and|you|who|$|like|run|answer|answering|at|on|behind|with)
<sig_aimed> [<sig_mean>] <sig_slur_word>
<sig_slur_word> (hag|cow|bitch|bastard~|scum|woman|man|lot)
you [<sig_mean>] [<sig_mean>] <sig_peoples>
you [all] are [<sig_f>] [<sig_mean>] <sig_slur_word>
(bloody|fucking|stupid|dirty|filthy|useless|goddamn|lazy|smelly|thieving|greedy|f***ing|f*cking|typical|typical lazy|thick) (<sig_origin>|eastern european~|woman driver~|women driver~|women drivers)
(typical|bloody|stupid) (woman|female|women|<sig_origin>) [driver~|company|scammer~|firm|behaviour|behavior|$]
too many (foreigner~|immigrant~|indians|blacks|muslims|women|asians|poles|refugees|migrants|pakistanis) [working|there|at|on|in|these|$]
(foreigners|immigrants|indians|blacks|muslims|jews|mexicans|gays|asians|africans|arabs|refugees|pakistanis|nigerians|women|poles|migrants|irish|gypsies) (are|can not|should not|always|never|only|just|belong) ..2 (stupid|dumb|lazy|thieves|dirty|useless|cheat~|scammers|steal~|lie|liars|drive|criminals|scum|animals|allowed|answer|speak|work|too|greedy|rude|smell|anything|kitchen|taking)
(go|get|send|fuck off|piss off|them|him|her|should go|go home|sent|ship|deport) [the hell|the fuck|them|him|her|home] (back|home) to (your own|your|their|their own|a|the|<name>) ..1 (country|jungle|village|mosque|hut|cave|desert|continent|third world|bush|trees|homeland)
(go|get|send|fuck off) [them|him|her] back (to where|where) (you|they|he|she) (came|come|belong)
(go back|swim back|go home) to (india|africa|mexico|pakistan|china|poland|romania|nigeria|bangladesh|turkey|syria|asia)
(not) (a|another|one of) [bloody|fucking|damn|goddamn|stupid|dirty] (foreigner|immigrant)
(not|never|no|refuse~|rather not|without|sick of|tired of|instead of|will not) ..3 (talk~|speak~|deal~|serve~|touch~|handle~|work~|put through) ..1 (to|with|by|from) [a|an|another|some|any|one of|these|those|bloody|no] (<sig_origin>|woman|blacks|black person|foreign person|disabled)
(talk|speak|deal|dealing|talking|speaking|put through|served|handled) (to|with|by) (another|some|one more|a bloody|a fucking|yet another) (indian|pakistani|asian|african|nigerian|filipino|mexican|arab|foreigner|immigrant|muslim|woman|black|chinese|romanian)
(someone|somebody|send|get|want|give|prefer|speak to|talk to|transfer to|put through to|ask~ for|have) [me|us|for|to|person|who is] [a|an|someone|somebody|person] (white|christian|straight) (person|driver|man|woman|agent|engineer|doctor|lady|guy|people|nurse|next|please|$|instead|for once)
(someone|somebody) white
(speak~|talk~|want|asked for|ask for|get|give|transfer|put|need) ..4 (proper|real|actual|true|genuine) (englishman|englishwoman|english person|american|brit|briton|aussie|australian|canadian|white|christian|irishman|scot) [please|not|on|who|and|$]
(monkey~|ape~|savage~|animal~) ..3 (your country|from (africa|india)|third world|the (jungle|bush|zoo|trees))
(breed|breeding|multiply|bred) like (rats|rabbits|animals|flies|vermin|cockroaches)
third world (idiot~|scum|trash|savage~|monkey~|brain~|people|call centre)
(your kind|your sort|your race|your people) ..3 (do not belong|country|breed|race|all the same|should|smell|not welcome|same|always|steal)
(learn|speak) english [or] [you] (immigrant|foreigner|go back|go home|get out)
(put|get|give) [me] ..1 a man (on|instead|to|who|please) ..6 (women|woman|female|girl|$)
(women|woman|girl|female|lady) ..4 (belong|get back|go back|stay|back) [in|to] the kitchen
(full of|run by|bunch of|load of|pack of|lot of|hire|employ|only|other|these|those) [<sig_mean>] (queers|fags|faggots|mongs|spastics|cripples|dykes|poofs|trannies|chinks|spics|japs|coons|yids|retards|gypsies|krauts|slags)
(someone|somebody|person|one|anyone|man|woman|agent) ..2 (is not|not|who is not|'s not) [a|an|some] [bloody|fucking] (foreign|foreigner|immigrant|black|indian|asian|african|muslim|pakistani|a woman|brown|coloured|chinese|gay)
(jewish|muslim|indian|african|nigerian|romanian|gypsy|mexican|chinese|pakistani|black|arab|gay|polish|asian|albanian|irish) (thieves|thief|scum|scammers|scammer|trash|pigs|pig|dogs|bastard~|bitch|cunt~|crooks|crook|vermin|rats|cheats|liars|filth|parasites|criminals)
(stupid|lazy|dirty|filthy|thieving|smelly|bloody|another|useless|greedy|fucking|ugly|fat|thick|lying) [thick|stupid|lazy] (irishman|paddy|scotsman|englishman|frenchman|arab|jew|lesbian|homo|homosexual|tranny|polack|turk|yank|ruski|hindu|sikh|gyppo|traveller|blacks|jews)
(these|those|them) (blacks|jews|muslims|indians|gays|gypsies|arabs|africans|foreigners|immigrants|pakistanis|romanians|poles|asians|chinese|mexicans|eastern europeans|nigerians|somalis|albanians|transgenders|cripples|retards) [never|always|can not|are|who|do not|just|only|at|in|on|$|all|with]
(any|no|some|only|are there) white (people|person|folk|staff|agents|drivers|english) [working|there|left|to|$|in]
(tranny|she male|he she|lady boy|ladyboy|he or she or) (thing|it|on|at|behind)
(speak|learn) (the (queen|king) 's|proper|the) english or (go|get|leave)
(window licker~|windowlicker~|slumdog~|slum dog~|goat (fucker~|shagger~)|jungle (people|savage~)|inbred gypsy|snowflake queer|n1gger~|n1gga|f4ggot|r3tard~|p4ki|mongol idiot~|slope~ eyed|job stealing|terrorist (looking|accent)|pajeet~|jeet|sambo|gollywog|currymuncher~|poo in the loo|bindi)
(bloody|fucking|stupid) woman driver~
except (slag|coon|jap) (heap|rapids|cat|off)
except slag~ off
except maine coon~
except coon (cat~|rapids)
except fire retard~
except spastic (colon|paraplegia|diplegia)
except (flame|fire) retardant
except (slut|whore) (shaming|mesh)
except (i am|i am not|am not|am|feel|felt|being|i was) [so|such a|a|like a] (retarded|retard)
except call~ ..2 (<sig_slur>|<sig_slur_word>|retarded)
except black (friday|one|cat|and|card|out|box)
except bloody women 's
except (paddy|paddies) (field~|fields|power|wagon)
+ go back to your own country
+ your retarded staff
+ I won't talk to another Indian.
+ Get me someone white.
+ some wetb*** took my order
+ women are too dumb for this
- I bought a Maine Coon cat tree.
- Is the curtain flame retardant?
- Do you ship to India?
- A chink in the blind lets light in.
- The update cripples my laptop.
- These Polish plates are lovely.

# Threatens a person or a place with harm.
class sig_weapon = crowbar bat knife machete shotgun gun hammer axe petrol sledgehammer sword rifle pistol brick bricks blade molotov chainsaw acid cutlass panga iron_bar gasoline
class sig_place = office offices shop store stores building buildings branch depot house home place premises headquarters hq warehouse reception factory hotel centre center station salon garage clinic
    restaurant surgery showroom
class sig_ride = car cars van vans truck trucks lorry bike vehicle motor tyres tires wheels fleet scooter
class sig_body = arm arms leg legs neck necks jaw nose teeth bones bone skull skulls head heads face faces kneecap kneecaps throat throats fingers hand hands balls brain brains guts ribs spine back tongue
    eyes ears knees
class sig_kill = kill murder strangle stab shoot throttle slap punch batter headbutt choke knife behead slaughter lynch gut thump clobber whack bash smack slit castrate torture k*ll k1ll deck skin flog
    drown butcher maim
class sig_beat = hurt hit beat crush kick attack harm injure destroy
class sig_them = you him her them everyone everybody somebody someone anyone whoever these those ya u_all
class sig_man = thief thieves crook crooks liar liars scammer scammers driver drivers agent agents man woman engineer engineers guy guys manager managers idiot staff receptionist boss bosses rep reps cashier person bloke courier couriers bailiff
    bailiffs technician landlord fitter clerk teacher doctor people team operator adviser advisor mechanic supervisor colleague colleagues lot bastard lady child children kids family
kind threat
(at|outside|by|near) your [local] (<sig_place>|door|gate|desk) ..4 with (petrol|a <sig_weapon>|my <sig_weapon>|gasoline|matches|my fists)
(i|we) (will|am going to|are going to|shall|are coming to|am coming to) [come and|come to|personally] (shoot|poison|stab|kill|run over|burn|torch|bomb|blow up|shoot up|demolish|gut|slaughter) (your|that|the) (dog|dogs|driver~|tyres|family|kids|children|engineer~|agent~|tower|mast|office|branch|shop|van~|wife|husband|house|building|manager|staff|boss)
(somebody|someone|he|she|they|one of you|people) ..3 (end up|wind up) (dead|hurt|in hospital|in a coffin|in the ground|in the morgue)
(deal|dealing) with (him|her|them|you) ..1 (my own way|my way|personally|myself outside|the old [fashioned] way)
(better|had better) (move house|leave town|change (his|her|your|their) (name|locks)|start running|run|hide|watch out)
know (when|what time) ..4 (close~|shut~|finish~|leave~) ..4 (be outside|be waiting|waiting for)
(number plate|registration|plate|licence plate|license plate|home address|photo) and i (am|will be|will) (coming|find|be round|pay|track)
there will be (bodies|blood|a body|bloodshed|a massacre|casualties|corpses)
(close|inch|inches|second|seconds|minute|moment|moments) (to|from|away from) (hitting|punching|slapping|stabbing|shooting|strangling|killing|smashing|hurting|burning|driving my) (you|him|her|them|your|someone|one|somebody|that|the|into|through|a)
(feel like|thinking of|thinking about|considering|tempted to) (hitting|punching|slapping|stabbing|shooting|strangling|killing|hurting|burning|smashing|throttling) (you|him|her|them|your|someone|one|somebody|that|the|this)
sleep with ..2 (lights on|door locked|one eye|eyes open|doors locked)
(find|finding) (ur|your|his|her|their) (house|home|address|family) [and|so|then|$]
(reception|office|shop|store|branch|lobby|door|house|gate|yard|premises|desk|showroom) with (a|my) ..1 <sig_weapon>
drag (you|him|her|them|your _|that _) ..4 (out of|outside|by (your|his|her|the|their)|across the|behind my)
(i|we) (will|am going to|are going to|shall|want to|would) ..3 (break|smash|brick|put in|kick in) (your|his|her|their) ..1 (window~|door|doors|car|van|shop|office|legs|screen~)
(come|coming|down there|over there|drive|driving|visit|round) ..6 (somebody|someone|people|one of you) (will|is going to|may|might|are going to) ..1 (get|be) (hurt|killed|injured|stabbed|shot)
(make|made) sure ..4 (not|never) ..4 (alive|one piece|breathe~|walk~ (again|home)|see~ (daylight|christmas|tomorrow|his|her))
(know|learnt|found out|memorised) the (way|route|road) ..1 (he|she|you|they|your _) (walk~|drive~|take~|go~)
nobody (will|would|is going to) find ..3 (body|bodies|remains|corpse)
(pray|hope) ..2 (i|we) ..1 (not|never) find (you|him|her|out where)
(fire|bomb|brick|bullet) ..1 (coming|on its way|heading|headed) (to|for|through) (your|his|her)
(knife|bullet|axe|blade|dagger|screwdriver) (in|through|to|at|between) (the|your|his|her|their) (back|throat|neck|head|face|heart|chest|skull|ribs|eyes|gut)
i (will|would|am ready to|am happy to|am willing to|do not mind) ..2 (do time|doing time|going to (jail|prison)|go to (jail|prison))
(your|his|her) ..2 (face|skull|teeth|nose|jaw) ..5 (after i|when i have|once i have|my (fist|fists|hammer))
my (fist|fists|knuckles) ..4 (your|his|her|meet~)
(visit~|come to|be at|drop~ by|turn~ up at|show~ up at|knock~ (on|at)|stand~ outside|outside|appear~ at|sit~ outside|wait~ outside) your [own] (home|house|family|front door|doorstep|bedroom|wife|kids) (<handle>|$|and|one|tonight|with|some|soon)
(want|like|love|going|ready|need|about) to ..1 (hurt|harm|injure|attack|batter|torture|beat up) (someone|somebody|people|one of (you|them)|him|her|them|you)
(may|might|will|could) be (your|his|her|their) last (night|shift|delivery|breath|trip|meal|christmas|$)
(beat|knock|kick|punch|smash|batter|slap) the (living|daylights|shit|crap|hell|fuck|stuffing|teeth|lights|life|sh*t|f***|smirk|smile|smug) ..3 (out of|from|off)
your ..2 (windows|tyres|doors|shopfront) ..1 (are going in|going in|will be (smashed|slashed|gone)|get smashed|put through)
(i|we) (will|am going to|are going to|shall|want to) ..1 (blow up|burn down|bomb|torch|set fire to|shoot up|smash up|burn|shoot at) (your|that|this)
(someone|somebody|one of us) ..3 (needs|ought|should|has) [to] ..1 (kneecap|kill|shoot|stab|beat|slap|punch|burn|smash|lynch|hang) (your|him|her|you|them|that)
one (punch|bullet|shot|slap) ..5 (takes|take|shut|need|needed|enough|silence)
(cut|slit|slash|wring) ..3 your (throat|throats|neck|wrists)
(not|never) want me (turning|showing|coming|knocking|to come|to turn|to show) ..2 (your (house|home|door|office|desk)|up|round|there|down)
# What I will do to them.
(i|we) (will|would|am going to|are going to|shall|might|could|should|swear i will|want to|would love to|would like to|am ready to|am about to|am coming to|feel like|ought to) ..2 <sig_kill> (<sig_them>|every|all of you|(that|the|your|his|this|her|the next|one of your|another|the first|any) ..1 <sig_man>|your (whole|entire|ugly|stupid|fat|face|head|family|kids))
(i|we) (will|would|am going to|are going to|shall|might|could|swear i will|want to|would love to|would like to|am ready to|am coming to) ..2 <sig_beat> (you|him|her|them|your _|that _|the next _) ..3 (hard|senseless|black|to a pulp|to death|in the (face|head|teeth|mouth|balls)|until|$|till|so|when i (see|find|catch)|if (i|he|she) (see|find|catch|come~|show~)|face|staff|family|people)
(ill|i|will|going to|ready to|want to|about to|like to|love to|tempted to) (kill|murder|shoot|stab|strangle|punch|slap|throttle|batter|lynch|k*ll) (you|him|her|you|ya|someone|somebody|whoever|the (driver|agent|engineer|next|manager|first)|that (driver|agent|engineer|woman|man)|your ..1 <sig_man>)
my ..1 (brother|brothers|husband|mates|lads|boys|friends|dad|cousin~|uncle~|people|family|dogs) (will|are going to|is going to|would|is coming to|are coming to) ..1 (kill|shoot|stab|beat|hurt|batter|break|smash|burn|slap|punch|deal with|sort|visit|find) (you|him|her|them|your)
(i|we) (will|would|am going to|are going to|shall|might|could|swear|want to|would love to|ready to) ..3 (break|snap|smash|crush|cave|rearrange|punch|kick|knock|rip|tear|cut|slap|stamp on|crack|bash|chop|wring|slit|twist|blow|shave) ..1 (your|his|her|their|both|every|somebody 's|someone 's|that) ..2 <sig_body>
(knock|punch|kick|smash|beat|rip|tear|cut|chop|wring|slit|bash|crack|blow|rearrange|break) (your|his|her|their|all your|every one of your) (teeth|face|head|lights|skull|block|neck|throat|brains|guts|tongue|heart out|legs|arms|nose|jaw|bones|kneecaps|fingers|door (in|down))
(knock|punch|lay) (you|him|her|them) [the fuck|right] out (cold|$)
i (will|am going to) (end|finish|destroy|bury|ruin|deal with) (you|him) (<handle>|$)
(will|would|going to) ..1 (put|throw|chuck) (you|him|her|them|that ..2) (through|out of|under|in (a|the)|into|off|six) ..1 (window|hospital|ground|bus|ambulance|wheelchair|coffin|roof|balcony|intensive|grave|feet|wall|river|bin|stairs)
(put|lodge) a (bullet|knife|fist|boot) (in|into|through|between)
(i|we) (will|would|am going to|could|might|want to|should) ..2 (run|mow|knock) (you|him|her|them|that _|the _|your _|the next _) (over|down) [and|with|if|when|next|$]
(drive|ram|driving|crash|ramming|crashing|reverse|reversing) ..1 (my|a|the|this) (car|truck|van|lorry|tractor|jcb|digger|suv|pickup) (through|into|at) (your|the|his|her|that)
(will|going to|want to|about to|going to|ready to) ..3 (firebomb|petrol bomb|torch|burn|smash|wreck|trash|vandalise|vandalize|demolish|brick|slash|petrol|blow up|bomb|shoot up|destroy|key) [up|down] (your|his|her|that|the|this|every|their) ..2 (<sig_place>|<sig_ride>|window~|desk~|counter|door~|reception|place|tyres|laptop~|computers)
(smash|burn|torch|wreck|trash|blow|petrol bomb|firebomb|bomb|shoot) (your|that|this) ..1 (<sig_place>|desk|counter|windows|reception|place) [down|up|in|to the ground]
(come|coming|came|drive|driving|go|going|get|walk|walking) ..1 (down|over|round|around|in|up|there) ..4 (and|to) ..2 (kill|hurt|smash|burn|break|punch|slap|drag|teach you|strangle|shoot|stab|wreck|trash|torch|beat|knock|sort you|sort him|crack|throttle|deck|do some damage|tear)
(burn|torch|blow) (it|you|them|the place|this place|everything|the lot|the whole) ..1 (down|up|to the ground)
set [<num>] ..2 fire to (your|that|this) _
(will|would|going to|want to|ready to) ..1 set ..1 fire to (your|the|that|this|his|it)
set (your|his|her|that) ..2 (on fire|alight|ablaze)
(bomb|bombs|explosive~|grenade~|pipe bomb) ..1 (in|at|under|outside|on|to|through|for) (your|the|this|his|her|their|every|one of) [_] [_] (<sig_place>|<sig_ride>|desk|lobby|door|letterbox|stadium|airport|plane|gate)
(office|building|shop|store|branch|place|house|van|car) ..3 (not be standing|be (ashes|ash|rubble|on fire|burning|in flames|a pile of)|go~ up in (flames|smoke)|burn~ to the)
i will be (outside|waiting|there) (when|once) (your|his|her|he|she|you) ..3 (shift|finish~|leave~|end|ends|come~ out|knock~|get~ off|close~)
(next time|if|when|once) i (see|catch|find|meet) (that|your|his|him|her|you) ..3 (putting|put|throwing|smashing|slashing|torching|dead|finished|done for|regret|sorry|hurt|break|kill)
(putting|put|throw~|through) (bricks|a brick|a bullet|bullets|petrol bombs|stones|a hammer) (through|at|into)
(throttle|strangle|choke|slap|punch|stab|shoot|headbutt) you (through|$|and|all|with|so|until|right|if|when)
(rip|tear|cut|chop|kick|knock|blow|smash|bash|twist|bite) (ur|ya|you) ..1 (head|heads|throat|teeth|face|neck|arms|legs)
(someone|somebody|will|going to) ..2 (put|set|take|strike|throw) (a|some) (match|light|torch|petrol|matches|lighter) to (that|your|the|this|it)
set my ..1 (dog|dogs|brothers|lads|boys|alsatian|rottweiler|pitbull~) on
(expect|from|visit|bringing|by|with) ..2 (me|visit|boys|brothers|lads|mates) and (a|my) ..1 <sig_weapon>
not [be] responsible for (what|anything|my actions) ..3 (do|happens|done) to (him|her|you|them|your|the|that|anyone)
watch yourself (<handle>|$|i|mate|pal|from|when|on)
(will|make sure|makes sure|ensure|see to it) ..4 never (walks|walk|works|breathes|breathe|sees|see|talks) again
you will (all|both) (burn|die|bleed|suffer|rot|be dead|be sorry when) [in|for|$|together|like]
(coming|come|round|over|down|back|there|turn~ up|show~ up) ..1 with (my|some|a few|the|ten|twenty) ..1 (boys|lads|mates|brothers|cousins|crew|gang|goons|friends and|people and)
(deserve~|need~|send|sending|earned) (a|another) (bomb|bullet|grenade|petrol bomb|firebomb)
(five|two|ten|ten|<num>) minutes alone with (him|her|that|the _ who|you|your)
need (a|some) (new|false) (jaw|teeth|face|nose|legs|kneecap~)
(f***|fuck|mess|f**k|f*ck|smash|cut|rough|do|beat|bust|carve) (him|her|you|them|that _|your _|ur) up (bad|$|if|so|when|for|real|and|badly|good)
at your (door|house|desk|gate|window) with (a|my|the) ..1 <sig_weapon>
(twenty|ten|fifty|all|hundred|dozens|mob|lot|gang) of us ..2 (come|turn up|show up|march|storm|break|smash|visit) ..2 (your|the|down|to)
(when|if) [i] [ever] (meet|see|catch) you ..2 (you are|you will be) (finished|dead|done|toast|a goner)
(bring|wear|needs) a (stab vest|bulletproof vest|bodyguard|body armour)
# What will befall them.
(somebody|someone|he|she|they|driver|people|one of you) (is|are|will|going|might|could|'s) ..3 (get|gets|be|end up) (hurt|killed|injured) ..2 (if i|when i|if you (send|come)|tonight|soon $)
(somebody|someone|one of you|all of you|your (driver|drivers|engineer|staff|agent|technician|man|men|guys|boss|manager|people)) (is|are|will|going|might|could|'s) ..3 (get|gets|be|end up|wind up|leave) (shot|stabbed|beaten up|beaten|punched|slapped|a slap|a kicking|a beating|in hospital|in (a|the) (box|body bag|coffin|wheelchair|ground|morgue)|six feet|with (broken|fewer|no teeth)) [if i|if you|if he|when i|one|soon|over|because|next|and|tonight|for|$]
(heads) (will|are going to) roll (and|or)
(leave|leaving|go home|going home|carried out) (with|in|on) ..1 (broken|ambulance|body bag|stretcher|coffin|box|fewer|no teeth|wheelchair)
(deserve~|need~|want~|get~|getting|asking for|due) a (slap|beating|kicking|bullet|good hiding|smack in|good slap|good beating|punch|hiding|thrashing|smack)
(will|be|is) ..1 not be (walking|breathing|going home|able to walk|coming home|seeing|smiling|laughing|leaving) ..1 (home|away|out|again|for|alive|when|after|tomorrow|long|much|in one piece|$)
(walk~|leave|get) out [of there|of here] (alive|in one piece)
(need|want|send|ready|call|order|calling|in|by) (an|the|for) (ambulance|stretcher|undertaker|coffin|hearse) (if|when|next|for (him|her|them|you|your)|$|after|by)
(send|sends) (him|her|them|anyone|another _) ..3 (again|back|here) ..2 (need|needs|leave~|see what|regret|get) ..2 (ambulance|stretcher|hospital|hurt|happens|coffin|it|box)
(picking|pick|spitting|swallowing|looking for|collect~|counting|eating) ..1 (your|his|her) (teeth|bones|food through)
(get|gets|getting|have|has|deserve~) what (is|'s|he has|you have|they have) coming
(not|never) end well for (you|him|her|them|your)
blood ..1 (will|is going to|be|would) ..1 (flow|spill|spilled|spilt|run|on)
blood on (the|your) (walls|floor|carpet|doorstep) [if|when|next|soon]
(you|he|she|they) will be sorry (when|if|once) i
(you|he|she|they) (will|are going to) (regret|pay) ..3 (when i|once i|if i) ..2 (find|get|see|come|catch)
(you|he|she|they) (will|is going to|are going to) (suffer|bleed|burn|die|beg|scream|be dead) ..2 (for|if|when|you|$|tonight|soon|like)
(i|we) (will|am going to|are going to|going to) make (you|him|her|them) (pay|suffer|bleed|regret|sorry|beg|cry|wish)
(make|watch) (you|him|her|them) (suffer|bleed|beg|die|burn)
(last|final) (thing|face|job|mistake|delivery|day) (you|he|she|they) (ever|will|make|do|see) ..1 (do|see|hear|make|on earth)
(you|he|she|they|driver|rep|manager|agent|boss|staff|man|woman) (deserve~|should|ought|need~) ..2 (to (die|be ..4 (shot|killed|hanged|beaten|stabbed|slapped|hung|lynched))|be ..4 (shot|killed|hanged|beaten|stabbed|hung|lynched|put down|strung up|castrated)|rot in)
(hope|wish|pray) (you|your|he|she|they|all of you|the (driver|agent|manager)|that (man|woman|driver|agent)|someone|somebody) ..4 (die|dies|rot|rots|suffer|suffers|cancer|crash~ and|choke|chokes|get hit|gets hit|gets run over|get run over|bleed|run~ you over|kills you|shoots|stabs|burn with|burns down|burns to|burns with|burn in)
(shame|pity|unfortunate) if (something|anything|someone|somebody|an accident|a brick|it) ..2 (happened|happen|hurt|burnt|burned|broke|went through) ..1 (to|your|through|down)
(accidents|accident) (happen|can happen|do happen) (you know|at night|especially to)
# I know where to find them.
know (when|what time|which (way|car|pub|bus|house|street|school|gym|train)|where) ..2 (he|she|you|they|your (driver|wife|kids|children|family|staff|manager|boss|rep|daughter|son|mother|car)|that _|the _) ..1 (parks|park|live|lives|drink~|works|work|sleep~|walk~|kids go|go to|goes to|hang~|eat~|drive~)
know (when|what time) ..2 (he|she|you|they|your <sig_man>|that <sig_man>) ..1 (clock~ off|clocks|leaves|knocks off|gets home|goes home)
know (when|what time|which way) ..2 (finish~|leave~|clocks|knocks|walks|comes|gets) ..6 (waiting|be outside|be ready for)
when (he|she|you|they) (finish|finishes|leave|leaves|comes out) ..4 be waiting
know (which|what) (school|house|street|gym|pub|car|nursery) (your|his|her|you|he|she|they)
(found|find|finding|got|have|know|looked up|tracked down) [out] (where|your|his|her) ..1 (live|lives|home address|house|family|wife|address (and|now|so|too|mate|$)|children|kids)
(find|found) out who you are (and|then|$)
(find|hunt|track) you (down|all|and|one day|you|$)
(i|we) (will|am going to) (find|come find|hunt|come after|come for|track down|be coming for) (you|him|her) (and|$|one|if)
(i am|we are|i will|we will|i will be) (coming|come) (for|after) (you|him|her|your family|all of you) (<handle>|$|and|with|next|tonight|your)
(wait|waiting) for (you|him|her|them) ..3 (outside|after work|after his|car park|parking lot|in the dark|with (a|my) <sig_weapon>|at the gate|round the|in the alley|when (he|she|you) (finish~|come~ out|leave~|get~ off))
(i|we) (will|am going to|am) [be] (waiting|ready|there) (for (him|her|you) (with|and)|with (a|my) ..1 <sig_weapon>)
(come|coming|answer~|opening|back|wait~|outside|turn~ up|show~ up|standing|greet~|meet|open|visit|there|sitting|ready|round|down) ..5 (with|carrying|holding|have|got|bring|bringing) (a|my|the|some|an) ..1 <sig_weapon>
(i have|have got|bring~|buy~|got|bought) (a|my|some) (gun|knife|baseball bat|shotgun|rifle|machete|weapon) ..4 (you|your|and|next|with me|here|for|ready|him|her)
(bringing|load~|fetch|fetching|getting) my (gun|knife|bat|rifle|shotgun|machete|axe|crowbar|hammer)
sleep with one eye
(watch|mind) (your|his|her|their) (back|backs|kids|teeth)
(better|best|should|had better) ..1 (watch|look over) (who|his|out|her|their|your|yourself|himself|themselves) ..1 (back|shoulder~|step~|you|he|send|out|family|when|if|mate)
look~ over (your|his|her|their) shoulder
check ..1 (under|underneath) (your|his|her|their) (car|van)
(better|had better) ..1 (hope|pray) ..5 (meet|see|find|run into|catch|bump into) (you|him|her|them)
(wait|wait until|wait till|let me|until|when|once|if) i (get|lay|put) [my] hands on (him|her|you|whoever|that ..1 <sig_man>|your ..1 <sig_man>|the <sig_man>)
(get|getting|lay) my hands on (him|her|you|whoever|(that|your|the|this) ..1 <sig_man>)
(make|force) me (come|go|get) [down|over|round|up] there (and|or|$|it|you|because|i|myself)
(you do not|they do not|he does not) [even] know who (you are|he is|they are) (messing|dealing|playing|fucking)
know people (who|that) (can|will|could|would|deal|hurt|take care|break)
(can|could|will|going to) (have|get) (you|him|her|them) (hurt|killed|beaten|dealt with|taken care of|shot|done over|roughed)
(set|let|sic) (the|my) (dog|dogs) (on|loose on) (him|you|them|her|your)
(put|throw|fire|drive) (a|my|this) ..1 (brick|fist|bullet|car|van|rock|hammer|truck|stone) (through|in|into|at) (your|his|her|their|the)
(swear to god|mark my words|so help me) ..5 (hurt|kill|break|smash|come (down|over|round)|find) ..1 (you|him|her|them|your|somebody|someone)
(you are|he 's|she 's|he is|she is|driver is|you will be|they are|manager is|all) [a|all] dead (man|meat|woman|men)
(pay) (you|your ..1|him|her|them) a visit ..3 (tonight|mind|with|teach|regret|fists|careful|brothers|mates|lads)
(teach) (you|him|her|them) a lesson ..1 (with|you|he|she|they|the hard|$)
(word|chat|talk) with (him|her|you) (in private|in the car park|outside|round the back|in a dark)
except (kill~|murder) (for (a|another|one|these)|time|me|two birds|the (battery|mood|engine|app|power|process))
except (kill|shoot|beat|hit|smash|stab) (him|her|them|it|someone|somebody) (in|on) (level|game|round|chapter|the|this|stage)
except i (could|would|might) murder (a|some)
except shoot (you|him|her|them|me) (a|an|over) ..1 (email|message|text|dm|line|note)
except hit (you|him|them) up
except shoot (me|us)
except beat (you|him|her|them) (to it|at)
except (threaten~) to (kill|hurt|shoot)
except watch your (back|step) (when|while|if|as|lifting|carrying)
except know where (you|i|we) (can|could|should|may)
except know where (you|they|he|she) (are|is|stand|sit) [now|right|by|on|at|behind|near]
except run you (over|down) (the|what|how|to|my|it)
except (bath|bubble|glitter|chocolate|seed|photo|cherry|fruit|cake|water|price|smoke) bomb~
except bomb (cyclone|disposal|shelter|proof|calorimeter)
except (charger|battery|heater|kettle|toaster|appliance|phone|fire|oven|boiler|it|this|product|device|cable|plug) (could|would|will|might|can|may|nearly|almost|is going to|was going to) ..2 (kill|burn|hurt|harm|destroy|injure|blow|set|choke|shoot|smash|hit)
except hand~ on (the|your|this) (new|next|latest)
+ I will burn your office down
+ your engineer will leave in an ambulance
+ I'd love to slap you
+ I know what time your manager leaves.
+ Send him again and you'll need an ambulance.
+ I'd happily strangle whoever wrote this.
+ There's a bomb in your lobby.
- Killer deal on those boots!
- The battery is dead.
- I'm dying to try it.
- My wife will kill me if it's late.
- I could murder a pizza.
- The bomb cyclone delayed my parcel.
- I know when he finishes, so I'll fetch the keys then.
- That heater could burn a house down.

# May harm themselves. The usual forms are veiled: being better gone, not waking, no way out, thoughts that are back.
class sig_pills = pills tablets paracetamol sleeping tylenol medication meds painkillers antidepressants insulin poison bleach
class sig_gone = gone dead disappeared died vanished jumped
kind self_harm
(not|never) (face|bear|stand|want) another (day|morning|night|week|year) of (this life|living|being here|it all)
<sig_pills> (are|is) (on the table|in front|next to me|in my hand|ready|counted)
(head|mind|brain|demons|voices|everything) ..2 (tell~|says|saying|screaming at) ..1 me to (jump|die|do it|end it|cut|kill myself|go)
out of (life|this life|living|this world) (<handle>|$|and|for good)
i will be dead by (then|the time|christmas|monday|tomorrow|morning|next|tonight|now)
i will be dead (before|when|soon|tonight|tomorrow)
(rung|called|phoned|messaged|told|contacted) ..3 before i (do it|go|end it|jump|die) (<handle>|$|tonight|now)
(rather not|do not want to) (live|be alive|exist) (<handle>|$|any|like)
if i (was|were|am) not (around|here|alive) (any more|anymore|any longer)
off my (antidepressants|anti depressants|meds|tablets|medication|pills) ..8 (point|way out|thoughts|dark|end it|not cope|can not cope)
not see (the|a|any|much) point (any more|anymore|in anything|of anything|of it all|in it all|of me|of going on|in going on $)
(wish|wished|wishing) ..3 (had died|i died|would died|would have died|not survived|not woken up|never woken)
better [off] without me
(had|got|get|have) (the|my|those) (pills|tablets|knife|rope|razor|razor blades) out
(part|half|voice|voices|something) ..3 (want~|say~|tell~) ..2 (jump|die|end it|kill|cut|step|disappear)
want~ to jump (off|from|in front|under)
(read|reading|hear|hearing) about my (death|suicide|body|funeral)
(sleep|bed) ..4 (hope|pray|hoping|praying) ..3 (the end|my last|not wake|never wake)
(not|never) see myself (alive|here|living|lasting|surviving)
nothing left for me [here|now|any more|anymore] (<handle>|$|and|but|in this)
nothing left for me here
(do|doing|commit~|commiting) suicide
can not stop ..2 (the thoughts|these thoughts|thoughts of|thinking about (dying|death|killing|ending))
(nothing|only (thing|reason|person)) ..3 (me alive|me here any|me in this world)
(stops|stopping|keeps|keeping) me (is|are) (my|the) (dog|cat|kids|children|son|daughter|mum|mother|family|grandchildren|faith)
(keep|keeping|kept) myself (safe|alive)
(picture|picturing|imagine|imagining|seeing|visualise|dream~ of) myself (under|off|hanging|dead|in front|in a coffin|dying|in the river|jumping|falling)
cba (living|with life|being alive)
(rather|sooner|prefer to) not (be here|exist|live|wake) $
sooner (be dead|die|not be here)
i will hang $
(let|leave) me (die|to die)
deserve to (live|be alive)
not deserve to (live|be alive|be here)
(no|not any|have not the) ..1 (strength|will|courage|energy|wish|desire) ..2 to live
(strength|courage|energy|desire|reasons) ..2 to live (<handle>|$|any|anymore|without|like|for)
my (blood|death|suicide|life) ..3 on your (hands|head|conscience|door)
(my blood|my death) ..2 (hands|conscience)
(hope|wish|pray|praying) ..1 my heart (stops|gives out|would stop|just stops)
(took|taken|swallowed|take) (<num>|<number_word>) ..4 sleeping (pills|tablets)
(ready|want|going|time|prepared) to (go to|meet|join|see|be with) (god|my maker|heaven|jesus|allah|the lord|my maker)
(scare|scaring|frighten|scared of|afraid of|frightened of) myself
(want|going|ready|need|wish|tempted) to end it (so|tonight|now|all|$|because|today|right now|badly)
# Better without me.
better (off|place) ..2 (without me|if i (were|was|am|had|just|died|did|disappeared|go|went|weren)|with me (gone|dead|out|not)|once i am (gone|dead)|when i am (gone|dead)|dead)
better (off|place) ..3 (life insurance|insurance money|insurance payout)
(everyone|everybody|family|kids|world|wife|husband|them|people|mum|mom|dad) a (favour|favor) (if i|by (dying|disappearing|ending|not)|and (die|disappear|end))
(no one|nobody|who|not one person|anyone|anybody) (will|would|is going to|'s going to) [even|ever] (notice|care|miss me|cry|miss) ..1 (me|if i|when i) ..2 (<sig_gone>|die|disappear|not here|around|$|not wake)
if i (was|were|am) ..1 (gone|dead|no longer here|no longer around|not here any more|not here anymore) [tomorrow|it|they|she|he|would|you|my|and|the|$]
if i (died|disappeared|vanished|killed|ended|jumped|stopped breathing|dropped dead) [tomorrow|tonight|it|they|she|he|would|you|my|and|the|$|myself]
(burden) (on|to) (everyone|everybody|my (family|kids|wife|husband|children|parents)|them) ..4 (gone|die|dead|not here|end|here|any more|anymore|alive)
world (would|will) be ..1 better without
# Not living, waking, being.
(tired|sick|weary|bored) (of|with) (being alive|living $|living any|this life|my life|life $|life and|existing|breathing|waking up)
(enough|had it) (of|with) (life|living $|living and|living i|being alive|this life|this world|existing)
given up on (life|living|myself|everything and|being here)
(give|giving|gave|given) up (on life|living|the will to live)
(not|never|no longer|hardly|without) ..2 (worth|point in|point of|reason for|purpose in|use in|sense in) (living|life|me living|being alive|staying alive|being here|carrying on living|existing|going on living|me being here)
(no|not any|without|not much) point (living|being alive|being here|carrying on living|existing|in me)
(life|living) (is|'s|was|has|have|feels) ..3 (not worth|no meaning|pointless|meaningless|no longer worth|unbearable|over for me|not for me|become unbearable)
(point|reason|purpose|use) (in|of|for|to) (living|live|stay alive|staying alive|being alive|exist|existing|my life|keep living|me $|being here $|being here any|being here anymore|waking up|wake up|get up in the morning|keep breathing|going on $|going on any|going on like|carrying on $|carrying on any|carrying on living|go on $|go on living|carry on $|carry on living)
(no|not any|not a|no good|what) (reason|point|purpose) (for me|left|for anyone) to (keep going|live|go on|carry on|be here|stay|exist|be alive|continue)
(no|not any) reason to (keep going|carry on|go on|live|be here|stay alive|wake up) (now|any more|anymore|since|without|after|$|if)
(not|nothing|nothing left|nothing more|much) to live for
(do not|not|never|no longer) [even|really] (want|wanting|wish|care) to (live|be alive|exist|keep living|go on living|stay alive|be here any more|be here anymore|be here any longer|be here $|be around any more|be around anymore|be on this earth|be in this world|see tomorrow|see another day|carry on living)
(not|never) ..2 (sure|care|certain|bothered|know|want|wish|hope|need) ..2 (to|if i|that i|whether i) wake up (tomorrow|again|any more|anymore|in the morning|$|to be|at all|really|ever)
(hope|hoping|wish|wishing|pray|praying|rather|prayed|hoped) ..3 (not|never) wake up
(go to sleep|fall asleep|sleep|close my eyes|lie down|drift off) and (never|not) (wake|open|get up|ever)
(rather|wish i was|wish i were|prefer to) (not be|be not) (alive|here any|here anymore|here at all|living|around any)
(rather|wish|wished) ..2 (be dead|was dead|were dead|not exist|never been born|never born|had died|not alive|could die|could disappear forever|could just die)
(wish|wished|pray) (i|that i) (was|were|had|would|could|did) ..2 (dead|never been born|not been born|never born|not alive|not exist|die|just disappear|disappear forever|not survived)
(see|seeing) myself (alive|making it|lasting|being here|getting through) ..3 (christmas|week|tonight|morning|year|month|weekend|longer|tomorrow|long|through|this|old)
i (will|can|may|might|do|am) not ..3 (make|making|get|getting|last|survive) [it] [through] (the night|tonight|till morning|until morning|another (day|night|week)|to (tomorrow|christmas))
(will|might|may|would) not be (alive|around much longer|here much longer|here by the time|around by the time|on this earth|in this world|with you much longer|with us) 
(not|never) have to worry about me (for much|any|anymore|again|after|much|soon|then|$)
be (troubling|bothering|a bother to|a burden on|a burden to|a problem for|a nuisance to) (you|anyone|anybody|people|them|everyone) (after|much longer|any longer|ever again) 
(i|just|to) (want|wanted|wana|want to|ready|wish|plan|planning|going|prefer|rather|prepared|begging) [to] [just] (die|be dead|not be here any|not wake up|end it all|be gone forever|not exist|disappear forever|kill myself|die now) 
i (would|will|might|may) (rather|prefer to|as well) ..1 (die|be dead|not live)
(might|may|just) as well ..1 (be dead|die|end it|kill myself)
(life|lives|world|things|easier|happier|better) ..3 (without me in it|easier without me|happier without me|simpler without me|better if i)
(everyone|everybody|family|world|kids|life|lives) ..4 (better|easier|happier|simpler) without me
(easier|better|simpler) [for everyone] if i (was|were|am) (dead|gone|not here|not around|no longer)
(want|wants|going|ready|wish|longing|join) ..2 (be with|join) (him|her|them) (in (heaven|death|the ground)|up there|on the other side)
(walk|walking|step|stepping|run|running|wander) ..1 (into|in front of) ..1 (traffic|oncoming|the road|the sea|a bus|a lorry)
do away with myself
(consume|drink|take|eat|swallow|ingest) ..1 (poison|bleach|pesticide|acid|phenyl|sulphuric|rat killer)
(going to|might|tried to|will|want to) (od|overdose|immolate|self immolate|set myself on fire|pour petrol on myself)
(set|setting|light) myself (on fire|alight|ablaze)
(going|go) to sleep and (never|not) (wake~|waking|get~ up)
never (wake|waking) up (again|ever|$)
(rather|would rather|better) ..1 (be|off) (six feet under|in my grave|in the ground|in a grave|in the cemetery)
see no (future|hope|point|reason|purpose) ..1 (for (me|myself)|in (life|living|me|myself|going on)|left|to (live|go on)|ahead|anymore|any more)
worth (being here|being alive|staying alive|living|carrying on living) (at all|any|anymore|$|like)
lost the will to (carry on|go on|keep going|be here|continue living)
(what i|i) (might|may|could|will|would|am going to|will end up) (do|doing|harm~|be capable of) to myself
(tonight|today|this|tomorrow) (will|is|is going to|may|might) be my (last|final) (night|day|message|one|evening)
(my|this is my) last (night|day|message) (on (earth|this)|alive|in this)
(knife|razor|blade|gun|noose|rope) (here|ready|in my hand|next to me|on the table|to my|at my|against my)
(tell|say~ to) (my|the) (mum|mom|mother|kids|children|family|wife|husband|dad|parents|son|daughter) (i am (sorry|so sorry)|i love (them|her|him)|goodbye|that i (love|am sorry))
(written|wrote|writing|left|leaving) (a|my|the) ..1 (note|will) (and|for) ..1 (fed|my|everything|when|said|put)
(hanging|killing|hang~|kill~) themselves ..4 (next|me too|i am|myself)
driv~ me to ..1 (suicide|kill myself|end it|the grave|my grave|death|an early grave)
(on the edge) ..6 (jump|roof|bridge|literally|dark)
# No way out.
(can not|could not|not|no longer|never) ..1 (see|find|seeing|finding) (a|any|the|another|no|much of a) ..1 (way out|way forward for me|future for (me|myself)|light at the end|reason to (live|go on|carry on))
(there is|there 's|see|have|is) no (way out|other way out|future for me|hope left for me|light at the end)
(only|one|easy|easiest) way out ..3 (dead|die|death|left|for me|is to|end)
(only|one) (way|option|choice|thing|solution|answer) ..2 (left|out|now|for me|to me) ..4 (death|die|suicide|be dead|kill myself|end it all|rope|end my life)
(feel|feeling|felt|am|so) (hopeless and|trapped and|worthless and|so hopeless|worthless) ..6 (die|end|dead|alive|live|exist|here|not|thoughts)
# Thoughts.
(suicidal|suicide|unalive|unaliving)
(dark|darkest|black|scary|intrusive|self harm|bad|horrible|terrible|dangerous) thoughts
thoughts ..4 (are|have|come|came|coming|creeping|back|returning|returned) (back|again|returned|here again|bad again|getting worse|getting louder|really bad|dark|louder|worse)
(those|these|the) (thoughts|voices) (again|are|have|tonight|keep|tell~) :: counts NH
(not|never) [really|even] (feel|feeling|felt|am|be|keep myself|keeping myself|trust myself) (safe|alone|to be safe) (with myself|around myself|from myself|in my own (head|mind|skin|company)|with my [own] thoughts|on my own with|being left|to be [left] alone tonight)
not ..1 (safe with|safe from|safe around|trust) myself (tonight|right now|any more|anymore|$|and|with|alone|around|at the moment|i|to be)
(feel|feeling) safe tonight ..6 (thoughts|voices|pills|tablets|hurt|harm|alone with)
(think|thinking|thought|thoughts|dream|dreaming|planning|googled|googling|fantasise|imagining|consider~|talk~|feel like|feeling like|close to|tempted by|ideas) ..1 (of|about|how to|to) ..1 (dying|die $|death $|ending (it|my|things|everything)|end (it all|my life|things)|killing myself|kill myself|not being here|not waking|stepping|jumping|driving (my|the|off|into)|crashing my|suicide|being dead|hurting myself|harming myself|hanging|taking (all|them all|the whole|the lot|my own))
(feel|feeling|felt) like (ending (it|things|my life)|dying|ending|i want to die|jumping)
(samaritans|crisis (line|team|helpline|text)|lifeline)
(started|start|been|begun|gone back to|back to|urge to|urges to) (cutting|cut|burning|harming|self harming|hurting) (again|myself|my)
# Means and places.
(will|would|going to|going to|might|want to|could|about to|thinking of|thinking about|feel like|ready to|may) ..2 (jump|jumping|throw myself|leap|step|walk|fling myself|lie|lay|throwing myself) ..1 (off|in front of|from|under|into|out of|on|onto) (a|the|my) ..1 (bridge|building|roof|train|balcony|window|cliff|bus|sea|traffic|tracks|track|river|lorry|truck|tube|car|canal|motorway|ocean|railway|road|pier)
(stepping|jumping|walking|throwing myself) (in front of|off|under|out into) (a|the) (train|bus|lorry|truck|bridge|roof|cliff|traffic|car)
(on|at|off) ..2 (bridge|ledge|roof|balcony|cliff|platform|parapet|window sill|windowsill|overpass|railing) ..6 (jump|let go|end it|end this|throw myself)
(driving|drive|crashing|crash|steer|swerving|swerve) (my|the|this|our) ..1 (car|van|truck|bike) (into|off|in front of|under) (a|the|an) ..1 (wall|tree|bridge|lorry|cliff|river|truck|oncoming|lake|pier|canal|edge)
(looking|look|staring|stare|sat|sitting|standing|stood) ..1 (at|by|near|with|on) (the|a|my|all my|these) ..1 (railway line|train tracks|railway tracks|tracks|pills|tablets|knife|knives|razor|razor blade~|rope|noose|ledge|edge of the (roof|bridge|cliff)|bridge railing|bottle of (pills|tablets|paracetamol)|kitchen knife)
(at|on) the (top|edge|roof) of (the|a|my) ..1 (car park|multi storey|building|cliff|bridge|tower block|flats|block) 
(will|going to|walk|going|going to) ..2 (walk|go|drive|jump) into the (sea|ocean|river|canal|lake) [and|$|with|one]
<sig_pills> ..2 (lined up|laid out|counted out|in front of me|in my hand|ready to take|ready and|next to me|and a bottle|and vodka|stockpiled|saved up)
<sig_pills> ..7 (take|swallow|took|taking|swallowed) (them all|all of them|the lot|them now|every)
(took|take|taken|taking|swallowed|swallow|downed|neck) (all (my|the|these|those|of)|a bottle of|a (box|pack|packet|handful) of|too many|every|the whole|enough) ..2 (pills|tablets|paracetamol|medication|sleeping|meds|painkillers)
(took|taken|take|taking|had|on|an) ..1 overdose
(overdosed|overdosing)
(hang|hanging|hung) (myself|from the (rafters|ceiling|beam|banister|tree)|by the neck)
(rope|noose|belt) (round|around|about) my neck
(bought|got|tied|have|found|made|making|tying) [a|some|the|my] noose
(kill|killing|killed|hurt|hurting|hurts|harm|harming|drown|drowning|shoot|shooting|gas|gassing|electrocute|poison|stab|strangle|unalive) (myself)
(cut|cutting|burn|burning) myself
(top|off|do|finish|end|done) myself (in|off|tonight|$|now|and|over|because|this|today|if)
(slit|cut|slash|slice|open) my (wrists|wrist|throat|arms|veins)
(end|ending|ended|finish|finishing) (my|my own) [own] [fucking|bloody|miserable|stupid|sad|pathetic] life
(take|taking|took|taken) my own life
(end|ending) (it all|my (suffering|misery|pain)|the pain|this life|this pain)
(going to|going to|about to|want to|ready to|will|time to|plan to|wish to) [just] (end things|end it tonight|end it now|end it today|end it here|end myself|finish it all|end it for good|end it all) 
(am|are) (going to|about to) ..2 (end it|do something stupid|end my) (<handle>|$|tonight|now|today|and|because|if|all|life)
do something (stupid|silly) to myself
(self harm|self harming|self harmed|harm myself|hurt myself)
find me (hanging|dead|in the (river|bath|garage|morning))
(find|found|collect|fish) my (body|corpse)
on my (gravestone|grave|tombstone|death certificate)
goodbye [cruel] world
(my|this is my|a|written my|wrote my|last|goodbye|farewell) (suicide|goodbye|farewell|last) (note|letter|letters|message)
(letters|letter|notes|note|goodbyes|will) to (my|the) (children|kids|wife|family|daughter|son|parents|mum|husband) ..8 (after|gone|goodbye|bye|trouble|end|done|ready|last)
(said|saying|say) [my] goodbye~ to [my] (kids|children|family|wife)
(it|i have|have it|got it) all planned (out|and|how|when|$|already)
^ kms
(will|might|going to|going to|want to|want to|lol|just) kms
# Giving up, with no thing named.
(i|we) (can not|do not want to|could not|can no longer|not able to) (go on|carry on|keep going|continue) (like this|living|any more|anymore|$|much longer|with life|with my life)
i (can not|do not want to|can no longer) do this (any more|anymore|no more|any longer) (<handle>|$)
(i|we) (can not|do not want to|can no longer) (live like this|live any longer|live any more|live anymore|be here anymore|be here any more|be alive|live with this|take living|bear to live|bear living|face (another day|tomorrow|living|waking))
(i|we) (can not|do not want to) (live|be here) no more
just want (it all|it|this|everything|the pain) (to stop|to be over|to end) ..2 (<handle>|$|forever|for good|and|i|now)
except (kill|hurt|killed) myself (laughing|trying|on|with the|carrying|lifting|getting|over)
except (hang~|hanging) (it|the|this|a|up|on|myself this|the shelf)
except (cut|hurt|harm|burn|burnt|cutting|shock~|stab~|poison|electrocute) myself (a|some|short|on|off|opening|shaving|with|slack|while|trying)
except (end|ending|finish) my life (insurance|policy|cover|assurance|membership|plan|subscription|savings)
except (battery|phone|laptop|router|it|device|app|computer|printer|car) ..2 (commit~|suicide)
except suicide (squad|doors|prevention|silence|book|vest|awareness|burn)
except (book|books|novel|film|poster|charity|donation~|donate~|volunteer~|fundraiser) ..3 (suicide|samaritans|self harm)
except losing the will to live
except without me (as|being|paying|having)
except dead by (then|the time) ..4 (battery|phone|tired)
except could kill myself for
except (die|dying) ..2 (lol|haha|😂|🤣|lmao|laughing)
except rather die than
except want to die (of|from) (embarrassment|laughter|laughing)
except can not go on (the|a|my|holiday|it|to)
except way out of (the|this|your) (menu|contract|car park|page|app|screen|loop|plan|deal|subscription|building|airport|station|shop|maze|phone|chat)
except (point|reason|use) ..2 (carrying on|going on|go on|carry on) (with|about|at|hold|holiday)
except take all the <sig_pills> (boxes|box|packs|back|off)
except (cancel|cancelling|contract|subscription|membership|trial|plan|lease|tenancy|policy|call|chat|session) ..8 (end|ending) (it|things|it all)
except (end|ending) (it|things|it all|everything) ..5 (contract|cancel|subscription|membership|agreement|plan|lease|policy|with you|with your|on good)
+ I don't want to live any more.
+ I am going to end it all.
+ There is no point living like this.
+ I have the pills here and I will take them all.
+ The kids would be better off without me.
+ I hope I don't wake up tomorrow.
+ I can't see a way out any more.
+ the dark thoughts are back
- I'd kill for one of these.
- I cut my finger on the box.
- I cut myself some slack and bought two.
- I can't go on the trip.
- We'd be better off on the old tariff.
- I can't see a way out of this menu.
- I'm going to end it, the contract I mean.

# Asks something that wants an answer. Questions with a mark are the detector's (src/cues/detect_questions.c); these have none.
class sig_ask_subject = i we you it they he she my our the this that your their there these those someone somebody anyone
kind question
(kindly|please) (tell|inform|advise|update|confirm|let) (me|us) [know] ..1 (the|my|if|when|where|what|how|whether|about|why|on) 
(mind|care to|could someone|possible to) (telling|tell|explain|explaining|confirm|letting|say) me
^ which _ (do|does|should|can|is|are|did|will) (i|we|you|the|it|my)
^ which _ _ (do|does|should|can|did|will) (i|we|you)
(know|find out|ask|asking|see|hear|told|understand|sure) (if|whether|when|where|how|why) ..8 $?
(do|does|did|is|are|can|will|should|would|was|were|have|has) (i|we|you|they|he|she) $
^ [so|and|but|also|ok|okay|hi|hello|hey|please|sorry|um|oh|wait|yo] (when|where|why|how) (is|'s|are|am|was|were|do|does|did|can|could|will|would|should|has|have|long|much|many|come|far|often|soon|to|about|else)
^ [so|and|but|also|ok|okay|hi|hello|hey|please|sorry|wait|yo] (what|who|which|whose) (is|'s|are|am|was|were|do|does|did|can|could|will|would|should|has|have|time|day|kind|else|happens|happened|size|number|colour|color|type|version|options|exactly|next|if|gate|platform|channel|plan|one)
(when|where|why|how) (is|are|was|were|do|does|did|can|could|will|would|should|have|has) <sig_ask_subject> ..6 $
(what|which) (is|are|was|were|do|does|did|can|could|will|would|should|am) <sig_ask_subject> ..6 $
(when|where|how|why) (do|does|did|can|will|would|should|is|are) (i|we|you|it|they)
(what|which) [options|one|number|platform|gate|time] (do|should|can|am) (i|we)
(what|how) (is|'s) (going on|wrong|happening|the (problem|issue|deal|eta|status|delay))
^ [so|and|but|also|ok|okay|hi|hello|hey|please|sorry|wait|yo] (is|are|was|were|am) <sig_ask_subject> [not] _
^ [so|and|but|also|ok|okay|hi|hello|hey|please|sorry|wait|yo] (is|are) _ ..1 (included|available|possible|open|allowed|required|needed|working|free|closed|down|still|ok|okay|compatible|safe|back|on|delayed|affected)
^ [so|and|but|also|ok|okay|hi|hello|hey|please|sorry|wait|yo] (does|can|could|will|would|should|has|have|may|shall) (<sig_ask_subject>|any|anybody|all|a|one|both) _
^ [so|and|but|also|ok|okay|hi|hello|hey|sorry|wait|yo] do (i|we|you|they|these|those|the|your|all|people) _
^ [so|and|but|also|ok|okay|hi|hello|hey|sorry|wait] did (i|we|you|they|he|she|the|your|anyone|my|someone) _
(will|does|is|can|do) the _ (be|have|work|come|fit|support|include|open|close|arrive) ..4 $
^ any (idea~|news|update~|chance|suggestion~|eta|word|advice|tips|info|one|body|luck|plans|way|help)
^ (anyone|anybody|someone) (there|else|know|knows|here|help)
^ is (there|it|this|that)
(got any|is there any|have you any) (idea~|news|update~|chance|suggestion~|eta|word|advice)
any (idea~|news|update~|eta) (on|when|why|what|how|where|about|if)
(how to) (fix|get|do|return|cancel|change|reset|use|contact|solve|stop|make|turn|find|claim|apply|activate|set|track|remove|access|log|pay|install|update)
(can|could|would|will) (you|someone|somebody|anyone|anybody|you all) [please|just|also|maybe|possibly|kindly] (tell|help|explain|check|confirm|let|send|look|advise|fix|message|call|dm|assist|clarify|give|change|update|resend|cancel|swap|unblock|provide|make|get|do|add|sort|resolve|arrange|see|please|refund|reply|contact|answer|remove)
(can|may|could) (i|we) ..5 $
(does|do) (it|they|this|that|anyone|the _) (come|have|work|fit|ship|deliver|sell|know|include|support|cost|offer|take|accept|need|mean|last|count|charge)
do you (have|ship|deliver|sell|know|offer|take|accept|stock|do|support|include|think|guys|still|also|plan|open)
(wondering|wonder|wanted to (know|ask)|want to (know|ask)|like to (know|ask)|need to know|curious|just checking|checking) (if|when|where|how|why|what|whether|about|which)
(tell me|let me know|advise|explain|please confirm|please check|clarify) (when|where|how|why|what|whether|if|which|who)
(will|can|could|should) i (get|have|receive|still|expect|use|pay|return|cancel|change|be able)
(can|could) my _ ..3 (get|have|be|receive|use)
would it be (possible|ok|okay)
is it (possible|ok|okay|normal|true|safe|worth|still|just me|too late)
(is|are) (it|there|they|this|that|these|those|you) ..5 (possible|available|in stock|normal|included|compatible|open|back) $
^ (what|how) about
(you|they) (going to|guys going to|all going to) ..6 or (not|no|what)
or (not|nah) $
^ (why|when|where|how|how come|what) $
(why|when|how) (not|so|is that|is this) $
is (you all|you guys) going
or (now|later|is it|do i|does it|are they|should i) ..3 $
except are you (kidding|joking|serious|mad|insane|having a laugh|taking|for real|out of your mind|stupid|deaf|blind)
except how dare
except who (does|do) (that|this|these things|things like)
except do (i|we) look (like|as if)
except why (do|did|should|would|am) i (even|bother|ever)
except why [even] bother
except who (cares|knew|asked you)
except (you|are you|is this|this is|got to be) (kidding|joking|a joke)
except which (is|was) _ of
except is it any wonder
except (who|what) do you (think|take) (you|me)
except do you (think|seriously|honestly|really) ..1 (i am|think|expect) ..1 (stupid|an idiot|made of|a fool)
except ^ (is|are|was|were|has|have|had) (i|we|you) $
except (i|we|they|he|she) (asked|know|knew|told|understand|see|saw|said|wondered) ..2 (when|where|why|how|what|who|which|if)
except ^ (what|how) (a|lovely|nice|great|kind|sad)
except (do not|does not|did not) [really] (know|care|understand) (when|where|why|how|what|who|which|if)
except how (hard|difficult) (can|is) it
except who (do|does) (you|he|she) think
except ^ (do|did|have) (it|not|your|this|that)
except which (is|was|has|i|are) (why|what|how|fine|good|a|the|not|great|very|just|really)
except (that|this|it|which) (is|'s) (how|why|what|when|where)
except (what|which|whatever) (you|i|we|they) (did|said|have|want)
except ^ (does|did) not (work|help)
+ When will it arrive?
+ wondering if you ship to Malta
+ is breakfast included
+ so do i pay now or later
- I know how it works.
- When I opened the box it was empty.
- What a lovely shop!
- Which is why I'm leaving.

# Sincere thanks. A sign-off under a complaint is none, nor are thanks for harm.
kind thanks
(many|my|warm|warmest|kind|deepest|sincerest|special) (thanks|thank) (to|for|and|go|in|$)
(can not|could not) thank (you|him|her|them|<name>|your|the) ..3 enough
(thanking|thank you|thankyouu|thank you so much|tyvm|tyty|thanks|thanku|thanks|thanks|thankss|tks|thankx|10x|thank yous)
^ thank you
(pass|give|send|extend|convey) ..2 (my|our) ..1 (thanks|regards and thanks|gratitude|appreciation)
(my|our|sincere|heartfelt|deepest|utmost|full of|filled with|express my|so much) ..1 (gratitude|appreciation)
(want|wanted|like|wish|just) to (say|give|send) ..2 (thanks|thank you|a (big|huge|massive) thank~)
(thanks|thank you) [so|very|a|much|for|again|guys|all|lot|bunch|million|ton|everyone|and|to|<handle>|<name>|sir|madam|kindly]
thank (your|the|him|her|them|<name>|everyone|all)
(thankful|grateful) [to|for|that]
(many|much|big|huge|lots of|million|heartfelt|sincere) (thanks|thank you)
big thank you
(really|so|very|truly|much|greatly|do|always|highly|very much) appreciate~ [it|that|your|the|this|you|how]
(i|we) appreciate (it|that|your (help|time|reply|response|quick|prompt|effort~|support|assistance|patience)|the (help|quick|reply|response|update|effort~|support)|this|you|all|everything)
^ appreciate (it|the|your|that|this|you)
(cheers|ta|tq) [mate|love|for|guys|buddy|<name>|then|very much|all|pal|bud]
(nice one) (mate|pal|buddy|guys|thanks)
(much obliged|obliged to you|bless you|god bless|you are a (star|legend|lifesaver|life saver|gem|angel|diamond|hero|saint|treasure|champ|champion)|ur a (star|legend|lifesaver|gem|angel|diamond|hero)|lifesaver|life saver|you rock|i owe you|you saved (my|me|us))
(kind|good|nice|lovely|sweet|decent) of you
you (have been|were|are) (very|so|really|extremely|super|incredibly|most|a great|such a) (helpful|kind|patient|great|good|lovely|help)
(shout out|shoutout|kudos|hats off|props) to
(merci|danke|gracias|grazie|obrigado|dank je|tack)
except (thanks|thank you|cheers|ta) [<handle>|guys|so much|a lot|very much|a bunch|amazon|apple] for (ruining|breaking|losing|wasting|messing|not|making (me (miss|wait|late|look|pay)|us|my)|letting (me|us) down|destroying|killing|cancelling|canceling|ignoring|the (delay|wait|headache|stress|hassle|lie~|extra|late)|your (useless|lack)|screwing|overcharging|crashing|another|deleting|charging|hanging|forgetting|never|leaving|costing|delaying|stealing|fucking|crushing)
except (thanks|thank you|cheers) [<handle>|guys|so much|a lot] for nothing $
except (thanks|thank you|cheers) [<handle>|guys|so much|a lot] for nothing (<handle>|<hashtag>|guys|amazon|apple|you|now|i)
except (no|without|not even a|never|any|a) (thanks|thank you) [note|card]
except thank you (card~|note~|letter~|gift~|cake)
except (thanks|thank you) ..1 (god|goodness|heavens|fuck|christ) ..4 (it is|i|we|that|for)
except (thanks|no thanks) to the (delay~|update|storm|new|fact|error|idiot~|bug|late|strike|mistake|outage|incompetence|useless|lazy|rubbish)
except no thanks to
except (thanks|no thanks) to (you|your|this|that|<handle>|<hashtag>|ios|amazon|apple|them|his|her|their)
except no (thanks|thank you)
except thanks but no
except (thanks|thank you) but (that|it|this|i|you|no|what|still|not|how|my)
except thanks in advance
except (nothing to|should|would) (thank|be thankful|be grateful)
except (would|will) [have|really|greatly|very much|also|be] appreciate~
except appreciated if
except (would|will) be (grateful|thankful) if
except (not|never|nobody|did not|could) ..2 say thank~
except (gee|wow|oh) thanks
except thanksgiving
# A sign-off under a complaint.
except (nobody|no one|nothing|worst|still|never|refund me|unacceptable|disgrace~|appalling|waiting|ignored|complaint|cancel) ..8 // (thanks|thank you|regards|cheers|many thanks|kind regards|thank) [<name>] $
except (still|not|never|no|fix|sort|blocked|broken|refund|asap|immediately|unacceptable|wrong|worst|terrible|disappointed|ridiculous|waiting|useless) ..5 // (thanks|thank you|regards|cheers|many thanks|thank) $
except (still|not|never|no|fix|sort|blocked|broken|refund|asap|immediately|unacceptable|wrong|worst|terrible|disappointed|ridiculous|waiting|useless) ..5 // (thanks|thank you|regards|cheers|many thanks|thank) <name> $
+ Thank you, that helped.
+ Many thanks, received the refund today.
+ cheers mate
+ really appreciate your help
+ Big thank you to the night crew.
- Thanks for nothing.
- Thanks to you I missed my flight.
- No thanks.
- Still no heating. Thanks
- A reply would be appreciated.

# Agrees to what was offered.
class sig_yes = yes yeah yep yup ok okay sure alright fine perfect great right good cool lovely absolutely
class sig_good = fine good great perfect ok okay acceptable alright lovely brilliant wonderful ideal grand cool excellent sound
kind accepts
^ agreed
^ [<sig_yes>] let us (try|do|book|go) (that|it|the|this|with)
(i|we) (will|would|shall|can|am) [be] [gladly|happily|just|willing to|happy to|prepared to|glad to] (accept|take up|agree to) ..1 (voucher|offer|refund|credit|exchange|replacement|that|it|your|discount|apology|this)
(shall|will|can|am happy to|happy to) wait (until|till|for) (<weekday>|tomorrow|then|it|that|the|your|next)
(i am|i am|we are|am) (ok|okay|fine|good|happy|alright|cool|content) with (that|it|this|the|a|your|<weekday>|<money>|<time>)
(let us|lets) (go (with|for)|do|say|take|settle (on|for)|agree on) (that|the|it|this|<weekday>|<time>|<money>|credit|refund|a)
(is|'s) (fine|okay|ok|acceptable) (by|with) (me|us)
^ <sig_yes> ..6 (is|'s|would be|will be) (fine|good|ok|okay|perfect|great|acceptable) [thanks|then|with|by|$]
^ [ok|oh|yeah|yes|alright] go on then
^ [<sig_yes>|i am] happy with (that|it|this)
^ [<sig_yes>] <weekday> ['s|is] <sig_good>
(that|this|it) will do (nicely|fine|for|thanks|$)
(that|it|this|which|<weekday>|tomorrow|morning|afternoon|<time>|<money>|replacement|refund|exchange|voucher|credit|either|both|next week|noon|evening|option|the (first|second|other) [one]|one) (will be|would be|is|'s|sounds|should be) [absolutely|totally|just|all] (<sig_good>) (for|with|by) (me|us)
(<weekday>|tomorrow|morning|afternoon|<time>|<money>|replacement|refund|exchange|voucher|credit|either|next week|noon|evening|option|the (first|second|other) [one]) [at <time>|at <num>|morning|afternoon|one] (will be|would be|is|'s|sounds) (<sig_good>)
(<weekday>|tomorrow|morning|afternoon|<time>|<money>|replacement|refund|exchange|voucher|either|noon|evening|that) (works|suits|will do|would work|would suit)
(that|this) (works|will do|would work|will work|suits) [for|fine|me|us|$]
^ [<sig_yes>|ok] that (is|'s|will be|would be|sounds) [absolutely|totally|just|all] (<sig_good>) (thanks|thank you|then)
^ [<sig_yes>|ok] that (is|'s|will be|would be|sounds) [absolutely|totally|just|all] (<sig_good>) $
^ that (is|'s|will be) (<sig_good>) $
that (is|'s|will be) (fine|acceptable|ok|okay) $
(works|fine|suits|ok|okay|perfect) (for|with|by) (me|us)
suits (me|us)
(sounds) (good|great|fine|ok|okay|perfect|fair|reasonable|like a plan|alright|lovely|excellent|brilliant|right)
^ <sig_yes> (ok|okay|alright) $
^ [<sig_yes>|ok|oh|well] (fine|deal|agreed|very well|fair enough|go ahead|go on then|all right|perfect|right then|yes please|accepted|will do|do that|do it|i accept) $
^ <sig_yes> [please|then|that|do|go|and] (do (that|it|so)|go ahead|go for|send|i will take|i accept|i agree|book|arrange|proceed|process|refund|replace|i can do|put|remove|let us do|let us go)
^ [<sig_yes>] (please|just) (go ahead|proceed|do that|do it|do so)
^ (yes|ok|okay) please do $
^ <sig_yes> [,] the (first|second|third|former|latter|other|replacement|refund|exchange|voucher|credit)
(let us|i will|we will|happy to) (do|go with|go for|take|choose|pick|accept|have) (that|this|it|the|one|<weekday>)
(i|we) (accept|agree to|agree with that|am happy with|are happy with|will accept|can live with (that|it|this)|can do (<weekday>|<time>|tomorrow)|am fine with|am ok with|am okay with|opt for|choose (the|option|<num>|<code>))
(am|are|be|would be|more than|quite|very) (happy|fine|content|ok|okay) (with|to) (that|accept|wait|go with|take|proceed|the (replacement|refund|offer|solution|credit|voucher|exchange))
(please proceed|please go ahead|go for it|make it so|book it|yes do|go ahead)
(it is a deal|it 's a deal|you have a deal|you have got a deal)
(going to|will|happy to|can) wait (for (that|it|the|your)|then|until|till)
^ (fair|good) enough $
(yes|yeah|ok|okay|sure) please
^ [<sig_yes>] i will (try|do|give) (that|this|it) [a|now|tonight|later|then|and]
^ (<sig_yes>) [,] (<time>|<weekday>|<num>) [pm|am] (it is|then|is)
except (not|never) ..2 (<sig_good>|acceptable|works|work|fair enough|good enough|accept|happy|agree|suit)
except (is|if|would|are|will|can|does|do|whether) ..4 (ok|okay|fine|alright|acceptable|good|work|possible|suit|works|perfect) ..3 $?
except ^ (is|would|does|will|are|if|can) ..4 (ok|okay|fine|alright|good|work|suit)
except (phone|app|it|everything|device|internet|update|battery|that) (works|is|was|worked) (fine|good|great|ok|perfect) [before|until|all|till|for|yesterday|on|but]
except (fine|ok|okay|great|good) (that|until|before|but)
except ^ (i am|we are|i was|am) (fine|good|ok|okay) $
except (nothing|none|no|neither|nobody|never) ..3 (works|suits|sounds|fine|ok|okay) 
except (speaker|speakers|headphones|guitar|song|tv|music|sound|voice|it|radio|amp|piano|everything|phone|mic|album|radio) sounds (good|great|fine|ok|perfect|lovely|excellent|brilliant)
except (how|when|until|if) ..2 (that|it|this) works
except i can live with ..4 but
+ OK, the replacement is fine.
+ yes please go ahead
+ Perfect, 3pm it is
+ I'll take the voucher.
- That is not acceptable.
- Would Friday be ok?
- The phone works fine.
- I can live with a lot, but not this.
- yes I tried that already

# About the customer's own tone: an apology for it, or the edge taken off.
kind softens
(know|realise|realize|aware|sorry) ..1 (i am|i am|i have been) [being] [a|an|such a|a bit] [bit] [of] [a] (grump|grumpy|moaner|nuisance|pain|misery|nag|pest|short|snappy|difficult|cranky|miserable|rude|harsh|ranting|rambling|venting|moaning)
(not|never) mean (this|it|that) as (an attack|a dig|an insult|criticism|a criticism) (on|at|to|of) you
(anger|frustration|temper|rage|annoyance|complaint|upset) (is|was) not (with|at|aimed at|directed at|meant for|about) you
(poor (soul|sod|person|thing|devil|lad|girl)|one|unlucky one) (who|that) ..1 (picked up|answered|has to|had to|drew|reads|took) (the|my|this|up|it|deal|me)
(should not|should never|ought not|do not want to|did not mean to|not trying to|not fair to|never meant to) ..1 (be taking|take|have taken|taking) (this|it|that|my _) out on (you|anyone|somebody)
(not|never) [normally|usually|like me to be] (this|so) (snappy|rude|short|grumpy|angry|harsh|difficult|cross|impatient|moody|sharp)
(not|never) (think|thinking|take it) ..3 (having a go|am (angry|cross|mad|annoyed) (with|at) you|blaming you|being (rude|funny|difficult)|attacking you|getting at you)
caught in the middle
(nothing|not anything|not something) [that] you (did|have done|said|personally)
(harsher|ruder|angrier|stronger|sharper|worse|blunter|meaner) than (i (meant|intended|wanted)|intended|meant)
(above|beyond|over) your (pay grade|control|head i know)
you personally (have been|were|are|did)
(lose|losing|lost) my (rag|temper|cool) ..3 (with you|at you|earlier|before|sorry|yesterday|on the phone)
(bad|sorry|apologies|apologise|guilty) (for|about) (losing|loosing|having lost) (my (rag|temper|cool|patience)|it)
(you have been|you are|you were|have been) (great|lovely|kind|helpful|patient|brilliant|nice|good|sweet) ..5 (fed up|angry|cross|annoyed|frustrated|furious|problem|issue) [is] (with|at) (the|your)
(not|never) (mean|want|trying|meaning) to be (horrible|rude|nasty|mean|difficult|awkward|funny|harsh|unkind|a pain|aggressive|short|unfair|ungrateful|sharp)
(got|have) a job to do
(not|never) your (fault|doing) [<name>|love|mate|dear|hun|pal|buddy|sir|madam|personally] [,] i (know|understand|realise|realize|get)
(sorry|apologies|apologise|apologize) ..2 i was (frustrated|upset|angry|stressed|tired|emotional|rude|annoyed|worried|cross|having|short|grumpy|at my wits)
(taking|took|take|taken) ..1 (it|this|that|my (anger|frustration|temper|day)) out on (you|the wrong)
(not|never) ..1 (mean|meant|mean~|intend~|intention|want|wanted|trying) to (come over|bite your|have a go|lash out|be short|be sharp|lose my|sound so|be a pain|be difficult|be like that|go off|be nasty|vent)
(none|nothing) of (this|it|that) is (aimed|directed|meant|against|about|personal|your)
(just|only|simply) (following|reading|passing on) (orders|the rules|the script|a script|instructions|policy|the message)
(it|that|message|email|outburst|rant) was (uncalled for|out of order|out of line) [of me] ..1 (and|i|sorry|so|of)
(beef|quarrel|issue|problem|anger|argument|fight|complaint|frustration|gripe|row) is (with|at|aimed at|directed at) ..5 not (you|with you|at you|yourself)
(regret|ashamed of|embarrassed by|take back) ..1 (my|what i) (words|tone|message|email|said|outburst|behaviour|behavior|rant|wrote|language|post|review)
(not|never) ..1 (having|have|take|taking) (a pop|a go|a dig|a swipe|it out) [at|on] you
(forgive|excuse|pardon|ignore|sorry (for|about)|apologies for|apologise for|apologize for) my (bluntness|frustration|tone|language|anger|outburst|rant|temper|manner|rudeness|impatience|attitude|mood|sarcasm|swearing|shouting|french|caps|grumpiness|ranting|venting|short fuse|harshness)
(angry|cross|mad|annoyed|upset|frustrated|furious|fuming|livid|pissed off|pissed) (with|at) ..3 (not|never) (you|with you|at you|yourself|personally)
(company|system|situation|head office|courier|policy|process|management|bosses|boss|app|weather|landlord) ..4 (i am|annoys|upsets|frustrates|bothers|angers) ..3 (not you|with not you|$|me)
(you have been|you were|you are) (lovely|great|nice|kind|helpful|patient|polite|good|brilliant) ..2 (it is|it 's|just|but it is) ..3 (company|head office|system|situation|policy|courier|others|rest)
(mean|meant|wanted|intend~) to (bite your head|have a go|snap|shout|be short|lash out|be so|yell|be sharp|lose my|sound so|come over|offend|swear|rant)
(hope|sorry if|apologies if) i (did not|was not|do not|am not|have not|came|come|sounded|seemed|was|sound|offended|upset) ..3 (aggressive|rude|harsh|offend|sharp|short|angry|abrupt|mean|nasty|too (much|hard)|over|like a|you|cross|pushy|demanding)
(not|never) your (doing|fault|making|mistake) [personally|at all|though] (<handle>|$|i (know|understand|realise|realize|get|appreciate)|and i)
(feel|felt) (bad|awful|terrible|guilty|ashamed) ..1 (for|about|that) ..2 (yelling|shouting|snapping|swearing|being|how i|the way i|my|what i|ranting|having a go)
wrong of me to (swear|shout|snap|yell|speak|say|take|call|talk|lose)
(sorry|apologise|apologies|apologize|regret) ..2 the way i (spoke|talked|wrote|behaved|acted|was|came|treated|reacted|said)
(should not have|should never have|had no right to) (shouted|snapped|sworn|spoken|yelled|taken|been|lost|said|called|raised|ranted|written)
(calmer|calmed down|cooled off|cooler|slept on it) ..4 (sorry|now|apologise|said|see|earlier)
(nothing against|nothing personal against|no beef with|no quarrel with|no complaint against|no issue with) you [personally|mate|yourself|at all|guys|$]
(excuse|ignore|forgive|disregard) my (earlier|last|previous|harsh|angry|rude) (message|email|tone|outburst|rant|comment~|reply|words|mail|post|tweet)
not (down to|aimed at|because of|meant for|a dig at|directed at|having a go at) you
(sorry|apologies) (for|about) (being|my being) (grumpy|short|rude|angry|difficult|harsh|a pain|cross|snappy|sharp|impatient|so|upset)
(sorry|apologies|apologise|apologize|forgive|excuse|pardon) ..5 (rude|short|tone|harsh|angry|snappy|shout~|yelling|rant~|my language|outburst|caps|snap~|snapped|sharp|blunt|lost my|losing my|temper|attitude|vent~|being difficult|a pain|rambling|moan~|moaning|swear~|took it out|grumpy|aggressive|cross with|abrupt|curt|impatient|if that came|ranting|annoying you|difficult|a nuisance|grumbling|negative|harsh words|being so)
(sorry|apologies) (for|about) (earlier|going off|losing it|snapping|before)
(sorry|apologies) if (i|that|this|it) ..2 (was|came|sound~|seem~|come|offend~|upset)
(not|did not|never) ..1 (mean~|meant|intend~|trying|intention) (to|it|for) ..2 (shout|be rude|rude|snap|yell|sound|come across|offend|be (mean|harsh|difficult|short|horrible|nasty|aggressive|unkind|funny)|take it out|attack|blame you|upset you|like that|swear|that way|have a go|as a dig)
not (you|your fault|your doing) (personally|i am (angry|mad|cross|annoyed|upset|frustrated))
(not|never) ..2 (your|ur) (fault|doing|mistake) (personally|i know|but|though|it 's|it is)
(i (know|realise|realize|understand|get|appreciate)) [that] (it|this|that) (is|'s) not (you|your fault|your doing|personal|your personal)
(it is|this is|that is|it 's|that 's) not (personal|against you|aimed at you|directed at you|about you|you personally|you i|you it)
not (your fault|you) (i know|personally|but)
(not|no) (angry|mad|annoyed|cross|upset|frustrated|blaming|having a go) ..1 (at|with) you
(not|nothing) (blaming|against) you
(i|we) do not blame you
(nothing personal|no offence|no offense|no hard feelings|do not take (this|it) (personally|the wrong way|badly))
(frustrated|angry|cross|annoyed|upset) (with|at) the (situation|company|system|problem) not (you|with you|at you)
i was (just|only) (worried|upset|stressed|frustrated|tired|scared|venting|annoyed)
(not|never) ..1 (having a go|being funny|trying to be (difficult|awkward|rude|funny)|wish~ to be (difficult|rude)|want to (complain|be difficult|be a pain|make a fuss|moan|be rude|sound rude))
(i know|i understand|i appreciate|i realise|i realize|i get) [that] you (are|were|have been) (just doing|only doing|doing your|trying|just trying|only trying|not to blame|just the messenger|only the messenger|doing what you can|doing the best)
(just|only) (doing your job|the messenger)
(i (overreact~|over reacted)|overreacted|took it too far|(i was|was i) (out of (line|order)|harsh|rude|unfair|short|snappy)|got carried away|was (unfair|short|rude|snappy|harsh) (to|on|with|earlier)|lost my temper|let off steam|bit your head off|should not have (shouted|snapped|sworn|spoken|yelled|taken it|been so|been rude|lost|said that))
(calm|calmed|cooled) down (now|a bit)
i take (that|it) back
(grumpy|rude) of me
except sorry ..3 (he|she|they|agent|driver|rep|you|staff) (was|were|is|are) (rude|short)
except (sorry|apologies) for (the (delay|late|inconvenience|trouble)|my (late|english|slow|ignorance)|being (late|sceptical|skeptical)|replying late|asking)
except (agent|rep|driver|staff|he|she|they|team|man|woman|you|people|who|manager|receptionist|engineer|girl|lady|guy) ..1 (was|were|is|are|been) ..2 (rude|harsh|unfair|short|snappy|out of (line|order))
except (should|must|need to|could|will you|going to|want you to|expect you to|better) ..1 (apologise|apologize|be sorry)
except no (offence|offense) , but
except no (offence|offense) but
except (was|been) (rude|harsh|unfair) about
+ Sorry, it's not you I'm angry with.
+ I know you're only doing your job.
+ Excuse my language.
- Sorry for the late reply.
- Sorry, which page is that on?
- You should be sorry for this.
- I'm not angry, but please cancel.
