# Word classes that all files may use. The classes named "for the code" are looked up by the built-in
# detectors of src/cues; docs/design/lexicon.md says what each is for.

# Irregular forms: go~ stands for all of them. Regular words need no line.
forms be am is are was were be been being 's
forms have has had have having
forms do does did do done doing
forms go goes went gone going
forms get gets got gotten getting
forms say says said saying
forms tell tells told telling
forms give gives gave given giving
forms take takes took taken taking
forms make makes made making
forms come comes came coming
forms know knows knew known knowing
forms think thinks thought thinking
forms see sees saw seen seeing
forms find finds found finding
forms keep keeps kept keeping
forms leave leaves left leaving
forms send sends sent sending
forms pay pays paid paying
forms hear hears heard hearing
forms write writes wrote written writing
forms read reads reading
forms speak speaks spoke spoken speaking
forms lose loses lost losing
forms break breaks broke broken breaking
forms steal steals stole stolen stealing
forms buy buys bought buying
forms sell sells sold selling
forms bring brings brought bringing
forms hold holds held holding
forms lie lies lied lying
forms ring rings rang rung ringing
forms run runs ran running
forms begin begins began begun beginning
forms feel feels felt feeling
forms meet meets met meeting
forms let lets letting
forms put puts putting
forms cut cuts cutting
forms set sets setting
forms cost costs costing
forms quit quits quitting
forms hurt hurts hurting
forms spend spends spent spending
forms stand stands stood standing
forms understand understands understood understanding
forms forget forgets forgot forgotten forgetting
forms choose chooses chose chosen choosing
forms drive drives drove driven driving
forms throw throws threw thrown throwing
forms show shows showed shown showing
forms sit sits sat sitting
forms become becomes became becoming
forms mean means meant meaning
forms build builds built building
forms wake wakes woke woken waking
forms wear wears wore worn wearing
forms swear swears swore sworn swearing
forms screw screws screwed screwing
forms die dies died dying
forms mislead misleads misled misleading
forms overpay overpays overpaid overpaying
forms bill bills billed billing
forms child children 
forms person people persons
forms man men
forms woman women

class i = i me my mine myself
class we = we us our ours ourselves
class you = you your yours yourself yourselves
class they = they them their theirs he she him her his hers
class it = it this that these those
class be = be~
class have = have~
class do = do~
class modal = can could will would shall should may might must

class determiner = a an the this that these those my your our his her its their any some each every
    another
class number_word = one two three four five six seven eight nine ten eleven twelve
    fifteen twenty thirty forty fifty sixty hundred thousand dozen several many few couple
class number = <num> <number_word>
class ordinal_word = <ordinal> second third fourth fifth sixth seventh eighth ninth tenth
class time_unit = second seconds minute minutes min mins hour hours hr hrs day days week weeks
    month months year years weekend weekends fortnight
class weekday = monday tuesday wednesday thursday friday saturday sunday
    mon tue tues wed thu thur thurs fri
class month = january february march april june july august september october november december
    jan feb mar apr jun jul aug sept oct nov dec
class day_part = morning afternoon evening night noon midnight lunch
class question_word = what who whom whose which when where why how
class really = really very so such too quite extremely absolutely totally completely utterly truly
    just simply rather pretty beyond
class please = please kindly

class company = company business firm shop store bank airline provider supplier carrier courier
    website team department
class staff = agent agents rep reps representative representatives advisor advisors adviser advisers
    colleague colleagues operator operators assistant assistants employee employees staff
    technician technicians engineer engineers driver drivers
class senior = manager managers supervisor supervisors superior superiors boss bosses director
    directors ceo
class my_people = husband wife partner mother father mum mom dad son daughter brother sister friend friends
    colleague neighbour neighbor lawyer flatmate roommate boyfriend girlfriend grandson granddaughter
class goods = order orders parcel parcels package packages item items product products delivery
    deliveries refund refunds account accounts subscription bill bills invoice invoices booking
    ticket tickets flight reservation payment payments

# For the code: a negation's or a hypothesis's clause ends before these.
class scope_end = but though although however yet still because since until while whereas
    when where why what who how which

# For the code: capitals after these are a key, a button or a text to type.
class before_label = press pressing pressed type typing typed enter entering reply replying replied
    text texting texted select selecting click clicking clicked tap tapping choose choosing button
    key keyword menu tab option heading labelled labeled marked called named entitled says reads
    send sending command code promo voucher sign

# For the code: joy in capitals or with three marks is no shouting.
class joy_emoji = 😀 😃 😄 😁 😆 😊 🙂 ☺ 😍 🥰 😘 😎 🤗 🤩 🥳 🎉 🎊 ❤ 💕 💖 💗 💙 💚 💛 💜 🧡 👍 👏 🙌 🙏 👌 💪 ✨ 😻 💯
    ":)" ";)" ":d" ":p" "<3" "^^" ":*"

# For the code: talk about placeholders and notes is no leak.
class placeholder_talk = bracket brackets brace braces placeholder placeholders template templates
    syntax variable variables merge snippet snippets tag tags markdown html
class form_talk = form field fields box type enter write replace fill between put
# For the code: words that make a bracket or a dashed line an inner note.
class internal_talk = draft internal note notes todo fixme ask check approve approved confirm wip
    tbd template delete remove pending

# For the code: what makes an unknown acronym a specialist's (before or after it).
class tech_use = light lights port ports ticket tickets triage queue unit status module server
    firmware config profile provisioning escalation team desk request case process number code
    reset signal link session tier level line layer support engineer engineers issue
    reboot provision

# For the code: capitals that everybody reads as a word or knows.
class known_acronym = ok id pin sim sms mms gps usb hdmi pdf jpg jpeg png gif mp3 mp4 csv xls doc docx
    zip sd url www html http https app faq asap fyi aka eta rsvp diy vip ceo cfo cto hr pr vs ps nb
    tv hd uhd dvd cd pc mac ios os ip isp vpn dns wifi lan wan lte 2g 3g 4g 5g nfc qr led lcd sd
    oled ram ssd hdd cpu gpu bios ac dc ev suv abs mot sat nav a4 a3 hp
    uk us usa uae eu un ny nyc la sf dc ca tx fl nz au nsw sa hk eea emea apac
    gb ni gmt bst utc est edt cst cdt mst mdt pst pdt ist cet cest aest aedt et pt am pm ad
    usd gbp eur inr cad aud nzd chf jpy cny zar sgd aed sek nok dkk pln
    vat gst hst tax irs hmrc dvla nhs gp er icu bp covid
    atm iban bic swift sepa ach bacs chaps apr cvv cvc otp kyc fca fbi cia cps bbb ftc ada gdpr
    ups usps dhl dpd fedex tnt gls ems hermes evri yodel ikea bmw vw kfc ibm hsbc rbs tsb amex visa
    aa aaa rac bbc itv cnn nbc abc hbo mtv espn nfl nba mlb nhl fifa uefa f1
    att ee o2 bt sky virgin vodafone verizon tesco asda lg hp dell asus acer sony jbl htc msi
    klm sas tap lot ba jal ana twa raf nasa psn xbox ps3 ps4 ps5 pc nes wii lol omg wtf lmao rofl imo
    imho smh fml ffs af dm dms pm rt ama eli5 tldr bff gf bf mum dad
    mr mrs ms dr st rd ave ste po no nr ref qty ext dob tel mob fax cc bcc ft lb lbs oz kg km cm mm ml
    mph kwh kw gb mb tb kb mbps ghz mhz hz
    sku upc ean isbn imei mac vin esim puk ssid msrp rrp cod tba tbc tbd eod cob eob
    xs xl xxl xxs diy ppi tan itin ein ssn nin ni dbs crb phd ba bsc msc mba
    ssl tls api sdk bluetooth airpods macbook imac ipad iphone ipod
    sos bogo xmas bday nye pto ooo wfh aob cv b2b b2c saas
    pnr iata tsa nhs lgbt lgbtq bipoc adhd ptsd ms als ibs hiv aids dna

# For the code: short words that people put in capitals for stress; never acronyms.
class plain_short_word = not no never now yes stop help all any only very so too more most best worst
    same own new old free full half last first next each every both none just even ever still again
    also please thank sorry do does did done is are was were be been am has have had will
    would can could must may might shall this that these those here there where when what who why
    how which one two three four five six seven eight nine ten huge tiny big small good bad great
    nice fine real true false main right wrong left up down in out on off over under by for from
    with to of at as or and but if than then you your me my we us our they them it its he she him
    her his a i an the some such other after until since soon today day days week weeks month
    hour hours time times paid pay send sent get got give gave go going went come came back home
    work works open close shut final total zero high low fast slow safe sure love hate like need
    want know made make take took keep kept see saw say said tell told read hear feel find lost
    sale deal offer gift card cash order item items phone email call calls text note urgent
