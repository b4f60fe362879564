#include "context.h"
#include "marks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { TURNS = 5 };

/* who: 'c' or 'a'; marks as in marks.h. */
struct said {
    char who;
    const char *text;
    const char *marks;
};

/* Turns, then a draft; found: whether the kind that the table is about must be there. */
struct row {
    bool found;
    struct said turns[TURNS];
    const char *draft;
    const char *marks;
    int tension;
    const char *words; /* the span must be these words of the draft, unless NULL */
};

struct talk {
    struct dt_arena arena;
    struct dt_conversation state;
};

static void begin(struct talk *talk)
{
    dt_arena_init(&talk->arena);
    memset(&talk->state, 0, sizeof talk->state);
}

static struct dt_text analyse(struct talk *talk, const char *words)
{
    struct dt_text text;
    struct dt_error err;
    assert_int_equal(dt_text_analyse(&talk->arena, dt_view_of(words), &text, &err), DT_OK);
    return text;
}

static void take_in(struct talk *talk, const struct said *said, dt_instant at)
{
    enum dt_role role = said->who == 'c' ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT;
    struct dt_text text = analyse(talk, said->text);
    struct dt_cue room[MARKS_MAX];
    struct dt_cues cues = mark_cues(&text, role, said->marks, room);
    struct dt_turn turn = {.role = role, .text = dt_view_of(said->text), .at = at};
    talk->state.turn_count++;
    if (role == DT_ROLE_CUSTOMER)
        talk->state.customer_turns++;
    else
        talk->state.agent_turns++;
    dt_context_own_up(&talk->state, &turn, &text, &cues);
    dt_context_learn(&talk->state, &turn, &text, &cues);
}

static void take_in_all(struct talk *talk, const struct said turns[TURNS])
{
    for (int i = 0; i < TURNS && turns[i].text; i++)
        take_in(talk, &turns[i], DT_INSTANT_NONE);
}

/* Prints the draft where it is not, so that a table says which of its rows are wrong. */
static bool is_as_expected(struct talk *talk, const struct row *row, enum dt_kind kind,
                           dt_instant at)
{
    struct dt_text text = analyse(talk, row->draft);
    struct dt_cue room[MARKS_MAX];
    struct dt_cues cues = mark_cues(&text, DT_ROLE_AGENT, row->marks, room);
    struct dt_agent_words words = {.text = &text, .cues = &cues, .at = at};
    struct dt_cue found[DT_CONTEXT_MISSTEPS];
    size_t count = dt_context_missteps(&talk->state, &words, found);
    const struct dt_cue *cue = NULL;
    for (size_t i = 0; i < count; i++) {
        assert_true(found[i].start < found[i].end && found[i].end <= strlen(row->draft));
        if (found[i].kind == kind)
            cue = &found[i];
    }
    if ((cue != NULL) != row->found) {
        print_error("%s: %s\n", row->found ? "not found" : "found", row->draft);
        return false;
    }
    if (!cue || !row->words)
        return true;
    struct dt_view span = dt_view_slice(dt_view_of(row->draft), cue->start, cue->end);
    if (!dt_view_equal(span, dt_view_of(row->words)))
        fail_msg("span \"%.*s\" in: %s", (int)span.len, span.ptr, row->draft);
    return true;
}

static void check_rows(const struct row *rows, size_t count, enum dt_kind kind)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct talk talk;
        begin(&talk);
        take_in_all(&talk, rows[i].turns);
        talk.state.tension = (int16_t)rows[i].tension;
        talk.state.fresh_heat = rows[i].tension >= 40;
        wrong += !is_as_expected(&talk, &rows[i], kind, DT_INSTANT_NONE);
        dt_arena_finish(&talk.arena);
    }
    assert_int_equal(wrong, 0);
}

#define CHECK(rows, kind) check_rows(rows, sizeof(rows) / sizeof *(rows), kind)

static void test_unanswered__question_left_open(void **state)
{
    static const struct row rows[] = {
        {true,
         {{'c', "Does the tent come with pegs, and can I pay on delivery?", NULL}},
         "Hello Ana! Yes, pegs are in the bag with the tent.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "we arrive late on saturday, is the sauna still open then?", NULL}},
         "Lovely that you chose us! We serve breakfast from 7 to 10.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "When does the plumber come? And who pays for the tiles?", NULL}},
         "He is with you on Thursday at 8.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Why was my card blocked?", NULL}},
         "Your card works again and you can use it right away.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "How much is the upgrade, and does it include luggage?", NULL}},
         "The upgrade is 40 pounds.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Is the cot free of charge?", NULL}},
         "Your room is ready from two o'clock.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Do you have this in green? Also, how long is the guarantee?", NULL}},
         "Yes, green is in stock, in small and large.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "when will the lift work again", "question:when will the lift work again"}},
         "Thank you for writing to the house management.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Who signed for my parcel?", NULL}},
         "The parcel counts as received, so the case is closed.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Could you tell me whether the pool is heated and what the towels cost?", NULL}},
         "Our garden is wonderful in spring.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Will the concert be filmed? Are there seats without stairs?", NULL}},
         "Yes, the concert will be filmed by two cameras.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Can my sister use the ticket?", NULL}},
         "Enjoy the match! Doors are at six.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Thanks. One more: must the passport be valid for six months?", NULL}},
         "Have a good flight!",
         NULL,
         0,
         NULL},
    };
    CHECK(rows, DT_KIND_UNANSWERED);
}

static void test_unanswered__answered_or_nothing_asked(void **state)
{
    static const struct row rows[] = {
        {false,
         {{'c', "Does the tent come with pegs, and can I pay on delivery?", NULL}},
         "Yes to both, Ana.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "When will it be there?", NULL}},
         "The van is loaded, so on Thursday before noon.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "How much does it cost to send it back?", NULL}},
         "Nothing, it is free.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Where is my suitcase?", NULL}},
         "It is in the hall at gate 4, behind the desk.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Who decides on this and when will I hear?", NULL}},
         "My manager decides, and you hear from me by four today.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Can you change the delivery address?", NULL}},
         "Done, it goes to the office now.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Is it waterproof? Does the zip lock?", NULL}},
         "I'll check both with the maker and let you know by noon.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Why is the bill higher?", NULL}},
         "Because the estimate for March was too low.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "How do I reset it?", NULL}},
         "Press the small button on the back for five seconds.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Could you help me with my booking?", NULL}},
         "Gladly! Which name is it under, and what is the booking number?",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "You call this a service? My lamp is in pieces.",
           "rhetorical:You call this a service"}},
         "The lamp should have reached you whole. A new one leaves tonight.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Can I bring my puppy along?", NULL}},
         "Dogs are welcome for 10 a night.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Does it ship to Norway?", NULL}},
         "We deliver to all of Scandinavia and Norway, yes.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi, how are you?", NULL}},
         "Good morning! What can I do for you?",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Can I get my money back or will you exchange it?", NULL}},
         "Either is fine, as you like.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Is breakfast included?", NULL},
          {'a', "Yes, it is included.", NULL},
          {'c', "Great, thank you.", NULL}},
         "See you on Friday!",
         NULL,
         0,
         NULL},
        {false, {{'c', "The door is stuck.", NULL}}, "A joiner comes at two.", NULL, 0, NULL},
    };
    CHECK(rows, DT_KIND_UNANSWERED);
}

static void test_unanswered__agent_closes_what_was_answered(void **state)
{
    struct talk talk;
    begin(&talk);
    take_in(&talk, &(struct said){'c', "Is it red? Where do I pay? Who delivers the sofa?", NULL},
            DT_INSTANT_NONE);
    assert_int_equal(talk.state.open_questions, 3);
    take_in(&talk, &(struct said){'a', "It is red.", NULL}, DT_INSTANT_NONE);
    assert_int_equal(talk.state.open_questions, 2);
    take_in(&talk, &(struct said){'c', "So, what does the sofa weigh?", NULL}, DT_INSTANT_NONE);
    assert_int_equal(talk.state.open_questions, 1);
    take_in(&talk, &(struct said){'c', "And is it heavy?", NULL}, DT_INSTANT_NONE);
    assert_int_equal(talk.state.open_questions, 2);
    dt_arena_finish(&talk.arena);
}

static void test_canned__own_wording_again(void **state)
{
    static const struct row rows[] = {
        {true,
         {{'c', "The tap drips.", NULL},
          {'a', "Please turn the valve under the sink to the right.", NULL},
          {'c', "I did, it drips on.", NULL}},
         "Please turn the valve under the sink to the right.",
         NULL,
         0,
         "Please turn the valve under the sink to the right."},
        {true,
         {{'c', "Wrong size.", NULL},
          {'a', "Your satisfaction is what we live for every single day. I'll look.", NULL},
          {'c', "And?", NULL}},
         "Hello Jo. As you know, your satisfaction is what we live for every single day.",
         NULL,
         0,
         "your satisfaction is what we live for every single day."},
        {true,
         {{'c', "No signal.", NULL},
          {'a', "Hi! Restart the box and wait for the green light.", NULL},
          {'c', "Still nothing.", NULL}},
         "Hi! Restart the box and wait for the green light. Then write to us.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Nobody came.", NULL},
          {'a', "We take every complaint very seriously indeed. A van comes at two.", NULL},
          {'c', "Again nobody.", NULL}},
         "We take every complaint very seriously indeed. It comes at five.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "My bill is wrong.", NULL},
          {'a', "Bills are computed from the readings that the meter sends each night.", NULL},
          {'c', "The meter is broken.", NULL},
          {'a', "I see.", NULL},
          {'c', "So?", NULL}},
         "Bills are computed from the readings that the meter sends each night.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Refund?", NULL},
          {'a', "the refund takes seven to ten working days after the parcel is scanned", NULL},
          {'c', "It was scanned three weeks ago.", NULL}},
         "The refund takes seven to ten working days after the parcel is scanned.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "It's cold.", NULL},
          {'a', "I know how important a warm home is to your family.", NULL},
          {'c', "Do something.", NULL}},
         "I know how important a warm home is to your family! The fitter comes at six.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Lost bag.", NULL},
          {'a', "Fill in the form on the desk and keep the yellow copy.", NULL},
          {'c', "I have the yellow copy.", NULL}},
         "Good morning. Fill in the form on the desk and keep the yellow copy.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Noise.", NULL},
          {'a', "The works end in May and we ask our guests to bear it.", NULL},
          {'c', "I can't sleep.", NULL}},
         "I hear you. The works end in May and we ask our guests to bear it.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Late.", NULL},
          {'a', "Traffic in the city is heavy at this time of year.", NULL},
          {'c', "For five hours?", NULL}},
         "Traffic in the city is heavy at this time of year.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Broken.", NULL},
          {'a', "Send three photos of the damage and one of the label.", NULL},
          {'c', "I sent them twice.", NULL}},
         "Send three photos of the damage and one of the label.",
         NULL,
         0,
         NULL},
        {true,
         {{'c', "Why?", NULL},
          {'a', "That is how the tariff of your region is built up.", NULL},
          {'c', "That says nothing.", NULL}},
         "That is how the tariff of your region is built up, you see.",
         NULL,
         0,
         NULL},
    };
    CHECK(rows, DT_KIND_CANNED);
}

static void test_canned__courtesies_facts_and_requests(void **state)
{
    static const struct row rows[] = {
        {false,
         {{'c', "The tap drips.", NULL},
          {'a', "A fitter comes. Let me know if there is anything else I can help you with.", NULL},
          {'c', "Fine. And the shower?", NULL}},
         "He looks at it too. Let me know if there is anything else I can help you with.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL},
          {'a', "Good morning Mr Park, thank you for contacting us today. What is it?", NULL},
          {'c', "My key.", NULL}},
         "Good morning Mr Park, thank you for contacting us today. I'm cutting a new one.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL},
          {'a', "It ships at noon. Kind regards, Lena from the Harbour team", NULL},
          {'c', "And mine?", NULL}},
         "Yours as well. Kind regards, Lena from the Harbour team",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Where?", NULL},
          {'a', "The office is at 12 Quay Road, on the second floor.", NULL},
          {'c', "Could you send me the address again?", "question:Could you send me"}},
         "The office is at 12 Quay Road, on the second floor.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Two parcels.", NULL},
          {'a', "The refund for the shoes is on its way to your card.", NULL},
          {'c', "And the hat?", NULL}},
         "The refund for the hat, 19.00, left this morning and is on its way to your card.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL}, {'a', "I'll look into this for you.", NULL}, {'c', "Thanks", NULL}},
         "I looked: it was the cable, and I've sent you another.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL},
          {'a', "Thank you for your patience while I check.", NULL},
          {'c', "ok", NULL}},
         "Thank you for your patience while I check. It is on the shelf.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL},
          {'a', "Please do not hesitate to contact me with any further questions.", NULL},
          {'c', "one", NULL}},
         "It is blue. Please do not hesitate to contact me with any further questions.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Hi", NULL}},
         "Please turn the valve under the sink to the right.",
         NULL,
         0,
         NULL},
        {false,
         {{'a', "Please turn the valve to the left.", NULL}, {'c', "Done.", NULL}},
         "Now turn the valve on the boiler to the right.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "Please turn the valve under the sink to the right, you said.", NULL}},
         "Please turn the valve under the sink to the right.",
         NULL,
         0,
         NULL},
        {false,
         {{'a', "I wish you a lovely day and a happy weekend!", NULL}, {'c', "oh wait", NULL}},
         "Of course. I wish you a lovely day and a happy weekend!",
         NULL,
         0,
         NULL},
    };
    CHECK(rows, DT_KIND_CANNED);
}

static void test_repeat_apology__for_the_same_thing(void **state)
{
    static const struct row rows[] = {
        {true,
         {{'c', "My cake came squashed.", "trouble:came squashed"},
          {'a', "I'm sorry the cake was squashed. A new one leaves at ten.",
           "apologise+:sorry the cake was squashed"},
          {'c', "ok. which flavour?", NULL}},
         "Lemon, like the first. I'm really sorry about the squashed cake.",
         "apologise+:sorry about the squashed cake",
         0,
         "I'm really sorry about the squashed cake."},
        {true,
         {{'c', "You billed me two times.", "trouble:billed me two times"},
          {'a', "I apologise for the double bill. It is corrected.",
           "apologise+:apologise for the double bill"},
          {'c', "good", NULL}},
         "Once more my apologies for the double bill.",
         "apologise+:my apologies for the double bill",
         0,
         NULL},
        {true,
         {{'c', "no water", "trouble:no water"},
          {'a', "Sorry for the trouble!", "apologise:Sorry for the trouble"},
          {'c', "when is it back", NULL}},
         "At six. Sorry for the inconvenience.",
         "apologise:Sorry for the inconvenience",
         0,
         NULL},
        {true,
         {{'c', "The train was two hours late.", "trouble:late"},
          {'a', "I'm sorry the train was late.", "apologise+:sorry the train was late"},
          {'c', "yes please", NULL}},
         "Booked. Sorry again!",
         "apologise:Sorry again",
         0,
         NULL},
        {true,
         {{'c', "Your driver never showed.", "trouble:never showed"},
          {'a', "I apologise that the driver did not come.",
           "apologise+:apologise that the driver did not come"},
          {'c', "ok who comes now", NULL}},
         "Marta, at four. I am so very sorry that the driver let you down.",
         "apologise+:sorry that the driver let you down",
         0,
         NULL},
        {true,
         {{'c', "Wrong book.", "trouble:Wrong book"},
          {'a', "Sorry about that! The right one goes out.", "apologise:Sorry about that"},
          {'c', "thanks", NULL}},
         "It will be there on Friday. Sorry about that!",
         "apologise:Sorry about that",
         0,
         NULL},
        {true,
         {{'c', "The soup was cold", "trouble:cold"},
          {'a', "I'm sorry your soup was cold.", "apologise+:sorry your soup was cold"},
          {'c', "can I have my money", NULL}},
         "It's on your card. My apologies for the cold soup.",
         "apologise+:My apologies for the cold soup",
         0,
         NULL},
        {true,
         {{'c', "You lost my application.", "trouble:lost my application"},
          {'a', "I'm sorry that we lost your application.",
           "apologise+:sorry that we lost your application"},
          {'c', "so what do I need to send", NULL},
          {'a', "Only the first page.", NULL},
          {'c', "ok sent", NULL}},
         "Got it. I'm sorry that we lost the first one.",
         "apologise+:sorry that we lost the first one",
         0,
         NULL},
        {true,
         {{'c', "still dark here", "trouble:still dark"},
          {'a', "I apologise for the outage.", "apologise+:apologise for the outage"},
          {'c', "how long", NULL}},
         "Two hours. We sincerely apologise for the outage.",
         "apologise+:apologise for the outage",
         0,
         NULL},
        {true,
         {{'c', "no one answers", "trouble:no one answers"},
          {'a', "I'm sorry you waited so long for an answer.",
           "apologise+:sorry you waited so long for an answer"},
          {'c', "fine", NULL}},
         "As I said, I'm sorry. It's done now.",
         "apologise:sorry",
         0,
         NULL},
        {true,
         {{'c', "the zip is broken", "trouble:broken"},
          {'a', "Sorry that the zip broke!", "apologise+:Sorry that the zip broke"},
          {'c', "what now", NULL}},
         "A new jacket is on its way. Apologies for the broken zip.",
         "apologise+:Apologies for the broken zip",
         0,
         NULL},
        {true,
         {{'c', "charged in dollars", "trouble:charged"},
          {'a', "I regret the wrong currency.", "apologise+:regret the wrong currency"},
          {'c', "and the fee?", NULL}},
         "Waived as well. Again, I apologise.",
         "apologise:I apologise",
         0,
         NULL},
    };
    CHECK(rows, DT_KIND_REPEAT_APOLOGY);
}

static void test_repeat_apology__first_or_for_something_else(void **state)
{
    static const struct row rows[] = {
        {false,
         {{'c', "Sorry, I typed the wrong date. Sorry!", NULL},
          {'a', "No problem at all.", NULL},
          {'c', "sorry again", NULL}},
         "No harm done, it's changed.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "My cake came squashed.", "trouble:came squashed"}},
         "I'm sorry the cake was squashed.",
         "apologise+:sorry the cake was squashed",
         0,
         NULL},
        {false,
         {{'c', "The handle broke.", "trouble:broke"},
          {'a', "I'm sorry the handle broke. A new one leaves today.",
           "apologise+:sorry the handle broke"},
          {'c', "Now you sent me a left one, I need a right one!", "trouble:sent me a left one"}},
         "I'm sorry, this time I packed the wrong side myself.",
         "apologise+:sorry, this time I packed the wrong side",
         0,
         NULL},
        {false,
         {{'c', "Late parcel.", "trouble:Late parcel"},
          {'a', "I'm sorry your parcel is late.", "apologise+:sorry your parcel is late"},
          {'c', "It came, but the vase has a crack.", "trouble:a crack"}},
         "I'm sorry the vase is cracked.",
         "apologise+:sorry the vase is cracked",
         0,
         NULL},
        {false,
         {{'c', "Late parcel.", "trouble:Late parcel"},
          {'a', "I'm sorry your parcel is late. I'll ring you at noon.",
           "apologise+:sorry your parcel is late"},
          {'c', "Nobody rang me.", "broken_promise:Nobody rang me"}},
         "I'm sorry I didn't ring you.",
         "apologise+:sorry I didn't ring you",
         0,
         NULL},
        {false,
         {{'c', "wrong lamp", "trouble:wrong lamp"},
          {'a', "I'm sorry we sent the wrong lamp.", "apologise+:sorry we sent the wrong lamp"},
          {'c', "ok", NULL}},
         "The right lamp leaves today, you'll have it on Monday.",
         NULL,
         0,
         NULL},
        {false,
         {{'c', "wrong lamp", "trouble:wrong lamp"},
          {'a', "I'm sorry we sent the wrong lamp.", "apologise+:sorry we sent the wrong lamp"},
          {'c', "my order is 12", NULL}},
         "Sorry, I mistyped the link just now, here it is.",
         "apologise+:Sorry, I mistyped the link",
         0,
         NULL},
        {false,
         {{'c', "the app is down", "trouble:down"},
          {'a', "Sorry the app is down.", "apologise+:Sorry the app is down"},
          {'c', "and my husband missed his train because of it", "trouble:missed his train"}},
         "I'm sorry he missed the train over this.",
         "apologise+:sorry he missed the train",
         0,
         NULL},
        {false,
         {{'c', "I apologise for shouting.", "softens:apologise for shouting"},
          {'a', "No need.", NULL},
          {'c', "it's just the oven again", "trouble:the oven again"}},
         "I'm sorry about the oven.",
         "apologise+:sorry about the oven",
         0,
         NULL},
        {false,
         {{'c', "room too loud", "trouble:too loud"},
          {'a', "I'm sorry the room was loud.", "apologise+:sorry the room was loud"},
          {'c', "and the breakfast was cold", "trouble:cold"}},
         "I'm sorry the breakfast was cold as well.",
         "apologise+:sorry the breakfast was cold",
         0,
         NULL},
        {false,
         {{'c', "no hot water", "trouble:no hot water"},
          {'a', "Sorry to hear that.", "apologise:Sorry to hear that"},
          {'c', "since Sunday, and my heating is off too", "trouble:heating is off"}},
         "I'm sorry you are without water and heating.",
         "apologise+:sorry you are without water and heating",
         0,
         NULL},
        {false, {{'c', "hello", NULL}}, "Good day, what can I do?", NULL, 0, NULL},
    };
    CHECK(rows, DT_KIND_REPEAT_APOLOGY);
}

static void test_too_soon__solution_before_anybody_was_heard(void **state)
{
    static const struct row rows[] = {
        {true,
         {{'c', "My wife is in hospital and you cut our power off.", NULL}},
         "Please fill in form B and return it by Friday.",
         NULL,
         62,
         "Please fill in form B and return it by Friday."},
        {true,
         {{'c', "I am FURIOUS.", NULL}},
         "I'll send a van at two.",
         "commit:I'll send a van at two",
         70,
         NULL},
        {true,
         {{'c', "Four weeks!!!", "heat:Four weeks"}},
         "You can have blue or green.",
         "options:blue or green",
         55,
         NULL},
        {true,
         {{'c', "This is a scandal.", NULL}},
         "I am closing this case now. Goodbye.",
         "close:Goodbye",
         66,
         NULL},
        {true,
         {{'c', "You ruined my wedding.", NULL}},
         "We can offer a voucher.",
         "offer:We can offer a voucher",
         75,
         NULL},
        {true,
         {{'c', "I'm in tears here.", "feeling:in tears"}},
         "Step one: restart it. Step two: log in.",
         "explain:Step one: restart it",
         48,
         NULL},
        {true,
         {{'c', "Nobody listens to me.", NULL}},
         "Sorry for any inconvenience. I'll book a visit for Monday.",
         "apologise:Sorry for any inconvenience|vague_apology:Sorry for any "
         "inconvenience|commit:I'll book a visit for Monday",
         60,
         NULL},
        {true,
         {{'c', "My late father's account, again.", "vulnerable:late father"}},
         "Hi Sam! We need a certified copy. Kindly send it to the address below.",
         NULL,
         58,
         NULL},
        {true,
         {{'c', "useless", NULL},
          {'a', "Have you tried turning it off?", NULL},
          {'c', "YES. FIVE TIMES.", NULL}},
         "Try the cable.",
         "solution:Try the cable",
         64,
         NULL},
        {true,
         {{'c', "I want to cry.", "feeling:want to cry"}},
         "Here is the guide.",
         "resource:Here is the guide",
         45,
         NULL},
        {true,
         {{'c', "You liars.", NULL}},
         "I have refunded 10.",
         "offer:I have refunded 10",
         72,
         NULL},
        {true,
         {{'c', "Third time this month. I'm at my wits' end.", "repeat_contact:Third time"}},
         "Ring 0800 1 and press two.",
         "direct_contact:Ring 0800 1",
         52,
         NULL},
    };
    CHECK(rows, DT_KIND_TOO_SOON);
}

static void test_too_soon__calm_heard_or_in_danger(void **state)
{
    static const struct row rows[] = {
        {false,
         {{'c', "How do I set the clock?", NULL}},
         "Hold the dial.",
         "solution:Hold the dial",
         5,
         NULL},
        {false,
         {{'c', "It is late, and it bothers me.", NULL}},
         "I'll send it now.",
         "commit:I'll send it now",
         30,
         NULL},
        {false,
         {{'c', "I am FURIOUS.", NULL}},
         "You paid for this and got nothing: I'd be furious as well. A van comes at two.",
         "acknowledge:I'd be furious as well|commit:A van comes at two",
         70,
         NULL},
        {false,
         {{'c', "You ruined my wedding.", NULL}},
         "I'm sorry that the flowers were not there. I can pay them back.",
         "apologise+:sorry that the flowers were not there|offer:I can pay them back",
         75,
         NULL},
        {false,
         {{'c', "There's smoke in the hall!!", "safety:smoke"}},
         "Leave the house now. I'm calling for help.",
         "solution:Leave the house now",
         66,
         NULL},
        {false,
         {{'c', "gas smell", NULL}},
         "Please get out and call 112 from the street.",
         NULL,
         66,
         NULL},
        {false,
         {{'c', "Manager! Now!", NULL}},
         "I'm putting you through to my manager.",
         "escalate:putting you through to my manager",
         70,
         NULL},
        {false,
         {{'c', "you idiot", NULL}},
         "I want to help, and I ask you to leave insults out of it.",
         "boundary:I ask you to leave insults out of it",
         82,
         NULL},
        {false,
         {{'c', "I am FURIOUS.", NULL}},
         "What happened first?",
         "open_question:What happened first",
         70,
         NULL},
        {false,
         {{'c', "Five weeks, and nobody cares.", NULL}},
         "So you have been without a phone for five weeks. I'll send one today.",
         "paraphrase:So you have been without a phone for five weeks|commit:I'll send one today",
         61,
         NULL},
        {false,
         {{'c', "I'm livid", "trouble:livid"},
          {'a', "I'm sorry we lost your bag.", "apologise+:sorry we lost your bag"},
          {'c', "so?", NULL}},
         "It comes at six.",
         "commit:It comes at six",
         55,
         NULL},
        {false, {{'a', "Hello!", NULL}}, "I'll send it now.", "commit:I'll send it now", 60, NULL},
    };
    CHECK(rows, DT_KIND_TOO_SOON);
}

static const dt_instant noon = INT64_C(1741608000000); /* 2025-03-10T12:00Z */

/* A ledger of one promise, due at noon; the draft is written `late` minutes after it. */
struct promise_row {
    struct row row;
    uint8_t state;
    int late_minutes;
    bool conditional;
};

static void check_promises(const struct promise_row *rows, size_t count)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct talk talk;
        begin(&talk);
        take_in_all(&talk, rows[i].row.turns);
        talk.state.ledger.count = 1;
        talk.state.ledger.entries[0] =
            (struct dt_ledger_entry){.promise = {.due = noon,
                                                 .due_also = DT_INSTANT_NONE,
                                                 .precision = DT_PRECISION_EXACT,
                                                 .conditional = rows[i].conditional},
                                     .turn = 2,
                                     .state = rows[i].state};
        wrong += !is_as_expected(&talk, &rows[i].row, DT_KIND_PROMISE_BROKEN,
                                 noon + rows[i].late_minutes * DT_MS_PER_MINUTE);
        dt_arena_finish(&talk.arena);
    }
    assert_int_equal(wrong, 0);
}

static void test_promise_broken__passed_over(void **state)
{
    static const struct promise_row rows[] = {
        {{true, {{'c', "nobody here", NULL}}, "I can offer you Friday at nine.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         90,
         false},
        {{true, {{'c', "no mail", NULL}}, "The letter will reach you on Monday.", NULL, 0, NULL},
         DT_PROMISE_BROKEN,
         90,
         false},
        {{true, {{'c', "and?", NULL}}, "What is your number?", NULL, 0, NULL},
         DT_PROMISE_BROKEN,
         600,
         false},
        {{true, {{'c', "well?", NULL}}, "The car is around the corner.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         40,
         false},
        {{true,
          {{'c', "no money", NULL}},
          "Your refund is approved and on its way.",
          NULL,
          0,
          NULL},
         DT_PROMISE_BROKEN,
         3000,
         false},
        {{true, {{'c', "??", NULL}}, "Your case is in good hands with us.", NULL, 0, NULL},
         DT_PROMISE_BROKEN,
         3000,
         false},
        {{true,
          {{'c', "hello?", NULL}},
          "Sorry for any inconvenience.",
          "apologise:Sorry for any inconvenience|vague_apology:Sorry for any inconvenience",
          0,
          NULL},
         DT_PROMISE_BROKEN,
         60,
         false},
        {{true,
          {{'c', "hello?", NULL}},
          "I understand your frustration. He comes at five.",
          "acknowledge:I understand your frustration",
          0,
          NULL},
         DT_PROMISE_BROKEN,
         60,
         false},
        {{true, {{'c', "so", NULL}}, "Fees are taken when an account is overdrawn.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         2000,
         false},
        {{true, {{'c', "no call", NULL}}, "Good morning! How can I help?", NULL, 0, NULL},
         DT_PROMISE_MOVED,
         100,
         false},
        {{true,
          {{'c', "where", NULL}},
          "I've asked the driver, he is in your street.",
          NULL,
          0,
          NULL},
         DT_PROMISE_OPEN,
         30,
         false},
        {{true, {{'c', "report?", NULL}}, "You'll have the report tomorrow.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         1500,
         false},
    };
    check_promises(rows, sizeof rows / sizeof *rows);
}

static void test_promise_broken__owned_kept_or_not_due(void **state)
{
    static const struct promise_row rows[] = {
        {{false,
          {{'c', "nobody here", NULL}},
          "I'm sorry nobody came at noon.",
          "apologise+:sorry nobody came at noon",
          0,
          NULL},
         DT_PROMISE_BROKEN,
         90,
         false},
        {{false,
          {{'c', "no mail", NULL}},
          "The letter was due today and has not left; it goes out now.",
          NULL,
          0,
          NULL},
         DT_PROMISE_BROKEN,
         90,
         false},
        {{false, {{'c', "and?", NULL}}, "You should have had my call by noon.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         60,
         false},
        {{false, {{'c', "got it, thanks", NULL}}, "Good! Anything else?", NULL, 0, NULL},
         DT_PROMISE_KEPT,
         90,
         false},
        {{false, {{'c', "leave it", NULL}}, "As you wish.", NULL, 0, NULL},
         DT_PROMISE_CANCELLED,
         90,
         false},
        {{false, {{'c', "hi", NULL}}, "The van is on its way.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         -30,
         false},
        {{false, {{'c', "hi", NULL}}, "Here I am, as agreed.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         3,
         false},
        {{false, {{'c', "here's the photo", NULL}}, "Thank you, it ships today.", NULL, 0, NULL},
         DT_PROMISE_OPEN,
         900,
         true},
        {{false,
          {{'c', "no call", NULL}},
          "I promised you a call and did not make it: my mistake.",
          NULL,
          0,
          NULL},
         DT_PROMISE_BROKEN,
         100,
         false},
        {{false,
          {{'c', "?", NULL}},
          "You waited all morning and nobody came. He is on his way now.",
          NULL,
          0,
          NULL},
         DT_PROMISE_BROKEN,
         100,
         false},
        {{false,
          {{'c', "?", NULL}},
          "The part we were waiting for is late, that is why.",
          NULL,
          0,
          NULL},
         DT_PROMISE_OPEN,
         100,
         false},
        {{false,
          {{'c', "?", NULL}},
          "The engineer got stuck in the storm and missed you.",
          NULL,
          0,
          NULL},
         DT_PROMISE_OPEN,
         100,
         false},
    };
    check_promises(rows, sizeof rows / sizeof *rows);
}

static void test_promise_broken__owned_up_to_once_is_enough(void **state)
{
    struct talk talk;
    begin(&talk);
    take_in(&talk, &(struct said){'c', "nobody came", NULL}, noon + DT_MS_PER_HOUR);
    talk.state.ledger.count = 1;
    talk.state.ledger.entries[0] = (struct dt_ledger_entry){
        .promise = {.due = noon, .precision = DT_PRECISION_EXACT}, .state = DT_PROMISE_BROKEN};
    take_in(&talk,
            &(struct said){'a', "I'm sorry nobody came at noon.", "apologise+:sorry nobody came"},
            noon + DT_MS_PER_HOUR);
    take_in(&talk, &(struct said){'c', "so when", NULL}, noon + 2 * DT_MS_PER_HOUR);
    struct row row = {false, {{0, NULL, NULL}}, "At four today.", NULL, 0, NULL};
    assert_true(is_as_expected(&talk, &row, DT_KIND_PROMISE_BROKEN, noon + 2 * DT_MS_PER_HOUR));
    talk.state.promises_answered_at = 0;
    row.found = true;
    assert_true(is_as_expected(&talk, &row, DT_KIND_PROMISE_BROKEN, noon + 2 * DT_MS_PER_HOUR));
    dt_arena_finish(&talk.arena);
}

/* Marks of a reply, and what dt_context_settle leaves of one misstep. */
struct settle_row {
    const char *draft;
    const char *marks;
    enum dt_kind kind;
    bool stays;
};

static void settle(struct talk *talk, const struct dt_playbook *playbook, const char *draft,
                   const char *marks, const struct dt_promise *promises, size_t promise_count,
                   struct dt_cues *out)
{
    struct dt_text *text = dt_arena_alloc(&talk->arena, sizeof *text);
    *text = analyse(talk, draft);
    struct dt_cue room[MARKS_MAX];
    struct dt_cues cues = mark_cues(text, DT_ROLE_AGENT, marks, room);
    struct dt_agent_words words = {.text = text,
                                   .cues = &cues,
                                   .promises = promises,
                                   .promise_count = promise_count,
                                   .at = noon};
    struct dt_error err;
    assert_int_equal(dt_context_settle(playbook, NULL, &words, &talk->arena, out, &err), DT_OK);
}

static void test_settle__clears_what_the_rest_makes_good(void **state)
{
    static const struct settle_row rows[] = {
        {"I can't refund it.", "cannot:can't refund it", DT_KIND_CANNOT, true},
        {"I can't refund it, but I can offer a new one.",
         "cannot:can't refund it|offer:I can offer a new one", DT_KIND_CANNOT, false},
        {"I can't refund it. I'll ask the maker for you.",
         "cannot:can't refund it|own:I'll ask the maker", DT_KIND_CANNOT, false},
        {"I can't do that because the sale is final.",
         "cannot:can't do that|explain:because the sale is final", DT_KIND_CANNOT, true},
        {"We were busy.", "defend:We were busy", DT_KIND_DEFEND, true},
        {"We were busy, and that is no excuse: we should have told you.", "defend:We were busy",
         DT_KIND_DEFEND, false},
        {"I'm sorry your bag was lost. We were busy.",
         "apologise+:sorry your bag was lost|defend:We were busy", DT_KIND_DEFEND, false},
        {"I'm sorry, but we were busy.",
         "apologise+:sorry, but we were busy|non_apology:sorry, but|defend:we were busy",
         DT_KIND_DEFEND, true},
        {"Sorry for any inconvenience.",
         "apologise:Sorry for any inconvenience|vague_apology:Sorry for any inconvenience",
         DT_KIND_VAGUE_APOLOGY, true},
        {"I'm sorry your bag was lost. Sorry for any inconvenience.",
         "apologise+:sorry your bag was lost|vague_apology:Sorry for any inconvenience",
         DT_KIND_VAGUE_APOLOGY, false},
        {"That is the courier's job.", "pass_buck:the courier's job", DT_KIND_PASS_BUCK, true},
        {"That is the courier's job, so I'll call them for you myself.",
         "pass_buck:the courier's job|own:I'll call them", DT_KIND_PASS_BUCK, false},
        {"That is the courier's job. We can help you.",
         "pass_buck:the courier's job|own:We can help you", DT_KIND_PASS_BUCK, true},
    };
    struct dt_playbook playbook = {.remedy_count = 0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct talk talk;
        begin(&talk);
        struct dt_cues cues;
        settle(&talk, &playbook, rows[i].draft, rows[i].marks, NULL, 0, &cues);
        if (dt_cues_have(&cues, rows[i].kind) != rows[i].stays)
            fail_msg("%s %s", rows[i].stays ? "cleared:" : "stayed:", rows[i].draft);
        dt_arena_finish(&talk.arena);
    }
}

static void test_settle__promises_without_a_time(void **state)
{
    static const struct {
        const char *draft;
        struct dt_promise promise;
        bool found;
    } rows[] = {
        {"Someone will ring you.",
         {.what = DT_PROMISE_CALL_BACK, .precision = DT_PRECISION_NONE},
         true},
        {"We will refund you soon.",
         {.what = DT_PROMISE_REFUND, .precision = DT_PRECISION_VAGUE},
         true},
        {"I'll look into it.",
         {.what = DT_PROMISE_INVESTIGATE, .precision = DT_PRECISION_NONE},
         false},
        {"I'll ring you at five.",
         {.what = DT_PROMISE_CALL_BACK, .precision = DT_PRECISION_EXACT, .due = 1},
         false},
        {"I'll ring you around five.",
         {.what = DT_PROMISE_CALL_BACK,
          .precision = DT_PRECISION_VAGUE,
          .due = 1,
          .has_hour = true},
         false},
        {"If it fails I'll refund you.", {.what = DT_PROMISE_REFUND, .conditional = true}, false},
    };
    struct dt_playbook playbook = {.remedy_count = 0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct talk talk;
        begin(&talk);
        struct dt_promise promise = rows[i].promise;
        promise.end = (uint32_t)strlen(rows[i].draft) - 1;
        promise.due = promise.due ? noon : DT_INSTANT_NONE;
        struct dt_cues cues;
        settle(&talk, &playbook, rows[i].draft, NULL, &promise, 1, &cues);
        if (dt_cues_have(&cues, DT_KIND_NO_TIME) != rows[i].found)
            fail_msg("%s", rows[i].draft);
        dt_arena_finish(&talk.arena);
    }
}

static void test_settle__amounts_above_a_limit(void **state)
{
    static const struct {
        const char *draft;
        const char *marks;
        bool found;
    } rows[] = {
        {"I can offer you a voucher of £30.", "offer:I can offer you a voucher", true},
        {"I can offer you a voucher of £25.", "offer:I can offer you a voucher", false},
        {"I can offer you a voucher of £25.50.", "offer:I can offer you a voucher", true},
        {"I can offer you a discount of 20%.", "offer:I can offer you a discount", true},
        {"I can offer you a discount of 10%.", "offer:I can offer you a discount", false},
        {"Your voucher of £30 is on the account.", NULL, false},
        {"I can't offer a voucher of £30.", "cannot:can't offer a voucher", false},
        {"I can offer you a table for £30.", "offer:I can offer you a table", false},
    };
    struct dt_playbook playbook = {.remedies = {{"voucher", "a voucher", "GBP", 2500, ""},
                                                {"discount", "a discount", "%", 1500, ""}},
                                   .remedy_count = 2};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct talk talk;
        begin(&talk);
        struct dt_cues cues;
        settle(&talk, &playbook, rows[i].draft, rows[i].marks, NULL, 0, &cues);
        if (dt_cues_have(&cues, DT_KIND_OVERPROMISE) != rows[i].found)
            fail_msg("%s", rows[i].draft);
        dt_arena_finish(&talk.arena);
    }
}

static void test_settle__keeps_order(void **state)
{
    struct talk talk;
    begin(&talk);
    take_in(&talk, &(struct said){'c', "Is the cot free of charge?", NULL}, DT_INSTANT_NONE);
    struct dt_text text = analyse(&talk, "Sorry for any inconvenience. Your room is ready.");
    struct dt_cue room[MARKS_MAX];
    struct dt_cues cues =
        mark_cues(&text, DT_ROLE_AGENT,
                  "apologise:Sorry for any inconvenience|vague_apology:Sorry for any", room);
    struct dt_agent_words words = {.text = &text, .cues = &cues, .at = noon};
    struct dt_playbook playbook = {.remedy_count = 0};
    struct dt_cues out;
    struct dt_error err;
    assert_int_equal(dt_context_settle(&playbook, &talk.state, &words, &talk.arena, &out, &err),
                     DT_OK);
    assert_int_equal(out.count, 3);
    for (uint32_t i = 1; i < out.count; i++)
        assert_true(out.items[i - 1].start < out.items[i].start ||
                    (out.items[i - 1].start == out.items[i].start &&
                     out.items[i - 1].kind < out.items[i].kind));
    assert_true(dt_cues_have(&out, DT_KIND_UNANSWERED));
    dt_arena_finish(&talk.arena);
}

static void test_trouble__turned_only_where_it_is_safe(void **state)
{
    static const struct {
        const char *text;
        const char *marks;
        const char *trouble;
    } rows[] = {
        {"My blue kettle has not arrived.", "trouble:has not arrived",
         "your blue kettle has not arrived"},
        {"Hello. Our fridge STILL isn't cold, help!", "trouble:isn't cold",
         "your fridge still isn't cold"},
        {"The lid was broken.", "trouble:broken", "the lid was broken"},
        {"Hi, my parcel hasn't come.", "trouble:hasn't come", "your parcel hasn't come"},
        {"My parcel is NOWHERE to be found", "trouble:NOWHERE",
         "your parcel is nowhere to be found"},
        {"My damn parcel has not come.", "trouble:not come|profanity:damn", ""},
        {"My parcel was sent to you by me.", "trouble:sent", ""},
        {"Has my parcel come?", NULL, ""},
        {"The lid was broken?", "trouble:broken", ""},
        {"I hate this.", "trouble:hate", ""},
        {"The app crashes when I open it.", "trouble:crashes", "the app crashes"},
        {"The app is", "trouble:is", ""},
        {"My order was late and you know it.", "trouble:late", "your order was late"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct talk talk;
        begin(&talk);
        take_in(&talk, &(struct said){'c', rows[i].text, rows[i].marks}, DT_INSTANT_NONE);
        assert_string_equal(talk.state.trouble, rows[i].trouble);
        dt_arena_finish(&talk.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unanswered__question_left_open),
        cmocka_unit_test(test_unanswered__answered_or_nothing_asked),
        cmocka_unit_test(test_unanswered__agent_closes_what_was_answered),
        cmocka_unit_test(test_canned__own_wording_again),
        cmocka_unit_test(test_canned__courtesies_facts_and_requests),
        cmocka_unit_test(test_repeat_apology__for_the_same_thing),
        cmocka_unit_test(test_repeat_apology__first_or_for_something_else),
        cmocka_unit_test(test_too_soon__solution_before_anybody_was_heard),
        cmocka_unit_test(test_too_soon__calm_heard_or_in_danger),
        cmocka_unit_test(test_promise_broken__passed_over),
        cmocka_unit_test(test_promise_broken__owned_kept_or_not_due),
        cmocka_unit_test(test_promise_broken__owned_up_to_once_is_enough),
        cmocka_unit_test(test_settle__clears_what_the_rest_makes_good),
        cmocka_unit_test(test_settle__promises_without_a_time),
        cmocka_unit_test(test_settle__amounts_above_a_limit),
        cmocka_unit_test(test_settle__keeps_order),
        cmocka_unit_test(test_trouble__turned_only_where_it_is_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
