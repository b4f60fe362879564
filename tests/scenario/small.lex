# A lexicon of few words for the scenarios: what they expect does not change when the shipped one grows.
class ordinals = first second third fourth fifth

kind negation
not :: reach 4

kind repeat_contact
this is my <ordinals> (call|message)
+ this is my fourth call
- this is my call

kind waiting
(week~|day~) and still nothing
+ three weeks and still nothing

kind blame
(useless|worst) (service|company)
+ what a useless company

kind insult 0.9
you are (an idiot|stupid|useless)
+ you are an idiot
- the printer is stupid

kind asks_supervisor
your manager
+ get me your manager

kind thanks
thank you
+ thank you very much
- I did not thank you

kind acknowledge
i can see (why|how)
+ I can see why that is annoying

kind apologise
i am sorry
+ I am sorry

kind commit
i will call you
+ I will call you by noon

kind calm_down
(please calm down|calm down)
+ please calm down
- nobody told you to

kind vague_apology
sorry for any inconvenience
+ Sorry for any inconvenience
