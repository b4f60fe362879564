# What was not meant for the customer, told by its words. Placeholders, empty values and notes in
# brackets are found by code (src/cues/detect_leaks.c).

role agent

kind leak
note to self
lorem ipsum
for internal use [only]
internal use only
(do not|never) (show|forward|mention|tell|share) .. [to] [the] (customer|client) $
(customer|client) (must|should|may) not (see|know|read|hear) (this|about this|that)
do not send (yet|this (yet|draft|message|reply|email)|until (approved|checked|reviewed|signed off))
(ask|check with) (<name>|a manager|my manager|legal|the team lead|team lead) before sending
(draft|placeholder) (reply|response|answer|text|wording) $
(copy|copied|paste|pasted) [from] (the|our) (template|macro|knowledge base)
(insert|add) (name|order number|date|amount|link|signature) here
+ Sorry for the wait. Note to self: he always complains.
+ Lorem ipsum dolor sit amet
+ Refund agreed. Do not send this yet
+ We can do 20 percent. Customer must not see this
+ Your parcel left today. ask Kim before sending
+ Hello, insert name here, and thank you
- Please do not send the item back without the label.
- Please do not send it yet, the courier comes on Friday.
- I will ask my manager before I answer.
- Do not share your PIN with anyone.
- For your own use only.
