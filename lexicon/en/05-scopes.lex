# What changes the meaning of what follows it: negation, hypothesis, somebody else's words, somebody
# else's doing. How scopes work is told in docs/design/lexicon.md. Class <scope_end> is in
# 00-classes.lex.

kind negation reach 4
(not|never|hardly|barely|neither|nor)
(no|without) :: reach 3
(far from|anything but|nothing to do with|rather than|instead of) :: reach 3
no one :: reach 2
# These affirm.
except not (only|just|merely) _
except no (doubt|wonder|surprise|kidding|joke|exaggeration|less|more|longer)
except (if|why|or) not
except not to mention
except not (being|trying to be) (funny|rude|mean)
except can not (believe|wait|stress|tell you|thank|stop)
except could not (agree|care|be more|believe|have)
except never ..4 (such|so|worse|more|this)
# "isn't this ridiculous", "don't you dare", "why don't you listen"
except (^|,) (be~|do~|can|could|will|would|have~|should) not (i|you|we|they|he|she|it|this|that|the|your|anyone)
except (why|how come) (be~|do~|can|could|will|would|have~|should) not
# "no, ..." and "no ..." as an answer
except ^ no (i|you|we|it|he|she|they|this|that|there|your)
except no no

kind hypothesis
(if|unless|whether|supposing|assuming)
(suppose|imagine|say) [that] (i|you|we|they|it|he|she)
in case
what if
provided that
as long as
^ (should|were) (i|you|we|they|it)
except as if
except if (not only|anything)
# "I must say I am less than impressed"
except (must|would|should|have to|can) say [that] (i|you|we|they|it)
except in case you (did|have|had|be~|do) [not] (notice~|know|forget~|miss~|wonder~)

kind reported reach 6
# Told, asked or called: "your bot told me to calm down", "he called me stupid"
(tell~|ask~|order~|advise~|urge~|want~) (me|us|him|her|them) [not] to
(tell~|ask~) (me|us|him|her|them) if :: reach clause
(call~|labelled|labeled) (me|us|him|her|them) [a|an|the] :: reach 2
(he|she|they|someone|somebody|people|everyone|everybody) (said|says|say|thinks|think|claim~|reckon~|shouted|yelled|wrote)
<my_people> [also|always|even|just] (said|says|told me|tells me|thinks|claims|reckons|asked) :: reach clause
(the|a|that|your|its) (card|sign|note|label|sticker|message|letter|page|screen|error|poster|leaflet|banner|song|film|book|subject|headline|notice|app) [inside|itself|just|also] (says|said|reads|read|shows|showed|states|stated|tells me|told me) :: reach sentence
(as they say|as the saying goes|so to speak) :: reach clause
(as (he|she|they) (put|said)) :: reach clause

kind others reach clause
# Another company's doing, or one's own.
(my|our) (old|previous|former|last|other|ex|current) (provider|bank|company|supplier|insurer|airline|shop|store|carrier|broker|landlord|employer|job|boss)
(another|some other|a different) (company|shop|store|provider|bank|airline|supplier|seller)
(your|the) (competitor~|competition)
except (than|to|of|with|for) (your|the) (competitor~|competition)
(my|our) own [silly|stupid|fault|mistake]
