/*
 * The rules as EVIDENCE.md has them. Where a rule stands there with two grades, it has the lower
 * one here and its sentence says what the higher one is for.
 */
#include "rules.h"

#include <stddef.h>
#include <string.h>

static const struct dt_rule rules[] = {
    {"R1", 'B', "Let them finish, then acknowledge, and only then apologise.",
     "Frantz & Bennigson 2005"},
    {"R2", 'B',
     "Apologise once, briefly and early in your own speaking, then work on the solution: that "
     "solving beats talking is well shown, that one apology is enough is less so.",
     "Marinova, Singh & Singh 2018; Frantz & Bennigson 2005"},
    {"R3", 'A',
     "Do not repeat the apology, and do not say that it will not happen again unless that is true.",
     "Halperin, Ho, List & Muir 2022"},
    {"R4", 'A',
     "A full apology names the fault, takes responsibility and offers repair; it does not ask to "
     "be forgiven.",
     "Lewicki, Polin & Lount 2016"},
    {"R5", 'A',
     "For a small delay, thank them for waiting before you say sorry for it; in a serious fault, "
     "take responsibility first.",
     "You et al. 2020"},
    {"R6", 'A', "Offer two options or more, even if none is ideal, and show that you searched.",
     "Marinova, Singh & Singh 2018"},
    {"R7", 'A', "Use the customer's own nouns, and the concrete rather than the abstract.",
     "Packard & Berger 2021"},
    {"R8", 'A', "Say \"I\", not \"we\", for what you will do.", "Packard, Moore & McFerran 2018"},
    {"R9", 'A', "Be warm at the start and the end, competent in the middle.",
     "Packard, Li & Berger 2024"},
    {"R10", 'A',
     "When feelings run high, listen and show that you understand first, briefly and specifically, "
     "even before there is a solution.",
     "Herhausen et al. 2023"},
    {"R11", 'B', "Say back in your own words what you understood.", "Seehausen et al. 2012"},
    {"R12", 'B',
     "Speak of both sides in the first person; early on, avoid \"you\" accusations and blunt "
     "questions.",
     "Rogers et al. 2018; Zhang et al. 2018"},
    {"R13", 'C',
     "Do not tell them to calm down. This rests on experience: no controlled study of it was "
     "found.",
     "practitioners' guidance"},
    {"R14", 'A',
     "A fair outcome counts most for this contact, fair treatment at least as much for whether "
     "they stay; then comes a fair procedure.",
     "Orsingher et al. 2010; Gelbrich & Roschk 2011"},
    {"R15", 'A',
     "Do not count on a well-handled failure to make customers more loyal: they are more "
     "satisfied, and buy and speak of you as before.",
     "de Matos et al. 2007"},
    {"R16", 'A',
     "A broken promise is a second failure: apologise for it, make up for it, and show good will.",
     "Joireman et al. 2013"},
    {"R17", 'A', "Be quick with the first answer and with the final one; both matter.",
     "Istanbulluoglu 2017"},
    {"R18", 'L',
     "Complaints may have clocks set by law: in British finance a prompt written acknowledgement, "
     "word on progress, and a final answer within eight weeks.",
     "FCA, DISP 1.5 and 1.6"},
    {"R19", 'A', "Give people the apology they want: most want one, and few get it.", "CCMC 2013"},
    {"R20", 'A',
     "Under attack people remember and think less well: look at the facts and the open promises, "
     "and take their point of view for a moment.",
     "Rafaeli et al. 2012"},
    {"R21", 'A',
     "Abuse is common and wears down whoever takes it: count hot contacts in a row, and take a "
     "break.",
     "Academy of Management Journal 2011"},
    {"R22", 'A',
     "Hints at the moment of writing work, most of all for those who find it hard; they should "
     "fade as skill grows.",
     "HAILEY trial (N=300); study of assistance for 5,172 agents"},
    {"R23", 'B',
     "A warning before the reply is sent changes what people write. The study was small: 14 "
     "people.",
     "ConvoWizard, within-subject study"},
    {"R24", 'B', "Practice beats being told.", "Rehearsal trial (N=40)"},
    {"R26", 'L',
     "Never infer an employee's feelings from the voice; measure what is done: overlap, level, "
     "pace.",
     "EU AI Act, Article 5(1)(f), in force since 2 February 2025"},
};

const struct dt_rule *dt_rule_find(const char *code)
{
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (strcmp(rules[i].code, code) == 0)
            return &rules[i];
    return NULL;
}
