/*
 * What becomes of promises, after docs/design/promises.md. A story is told in turns; "A " is the
 * agent, "C " the customer, and the minutes since Tuesday 11:00 UTC stand in front. The desk is
 * open to 17:30 on weekdays.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "ledger_phrases.h"
#include "promise.h"

struct desk {
    struct dt_arena arena;
    struct dt_zone *zone;
    struct dt_calendar calendar;
    struct dt_when_context context;
    struct dt_ledger ledger;
    uint32_t turn;
};

static int set_up(void **state)
{
    static struct desk desk;
    dt_arena_init(&desk.arena);
    assert_int_equal(DT_OK, dt_zone_create("UTC", &desk.zone, NULL));
    desk.calendar = (struct dt_calendar){.zone = desk.zone};
    assert_int_equal(DT_OK,
                     dt_calendar_parse_hours(&desk.calendar, DT_VIEW("Mon-Fri 09:00-17:30"), NULL));
    desk.context = (struct dt_when_context){.calendar = &desk.calendar, .day_first = true};
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    dt_arena_finish(&desk->arena);
    dt_zone_destroy(desk->zone);
    return 0;
}

static void begin(struct desk *desk)
{
    memset(&desk->ledger, 0, sizeof desk->ledger);
    desk->turn = 0;
}

static void take(struct desk *desk, bool agent, int minutes, const char *words)
{
    struct dt_text text;
    struct dt_promise found[DT_PROMISES_A_TURN];
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL));
    assert_int_equal(
        DT_OK, dt_instant_parse(DT_VIEW("2026-03-10T11:00:00Z"), &desk->context.at, NULL, NULL));
    desk->context.at += minutes * DT_MS_PER_MINUTE;
    size_t count = agent ? dt_promise_find(&text, &desk->context, found) : 0;
    dt_ledger_turn(&desk->ledger, agent ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER, ++desk->turn, &text,
                   NULL, found, count, &desk->context);
}

/* "12 C thanks": minutes, who, words. */
static void tell(struct desk *desk, const char *line)
{
    char *rest = NULL;
    long minutes = strtol(line, &rest, 10);
    assert_true(rest[0] == ' ' && (rest[1] == 'A' || rest[1] == 'C') && rest[2] == ' ');
    take(desk, rest[1] == 'A', (int)minutes, rest + 3);
}

/* "open 03-11 10:00" */
static const char *outcome(const struct dt_ledger_entry *entry, char *out)
{
    char full[40] = "";
    if (entry->promise.due != DT_INSTANT_NONE)
        dt_instant_format(entry->promise.due, 0, full);
    const char *name = dt_promise_state_name((enum dt_promise_state)entry->state);
    bool in_force = entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
    if (in_force && full[0])
        snprintf(out, 40, "%s %.5s %.5s", name, full + 5, full + 11);
    else
        snprintf(out, 40, "%s", name);
    return out;
}

static void expect_answer(struct desk *desk, const char *promise, const char *answer,
                          const char *expected)
{
    char got[40];
    begin(desk);
    tell(desk, promise);
    if (desk->ledger.count != 1)
        fail_msg("%u entries after: %s", desk->ledger.count, promise);
    tell(desk, answer);
    if (strcmp(expected, outcome(&desk->ledger.entries[0], got)) != 0)
        print_error("%s -> %s\n", promise, answer);
    assert_string_equal(expected, got);
    assert_int_equal(1, desk->ledger.count);
}

#define CALL   "0 A I'll call you tomorrow at 10."
#define REFUND "0 A I'll refund the $40 by Friday."
#define KETTLE "0 A The new kettle will be with you by Thursday."
#define SEARCH "0 A I'll check with the warehouse and e-mail you by 3 pm."
#define SOON   "0 A I'll update you within the hour."
#define VISIT  "0 A We'll send a technician on Thursday between 9 and 12."

struct answer {
    const char *promise;
    const char *answer;
};

static void test_ledger__stays_open_on_anything_else(void **state)
{
    static const char *const answers[] = {
        "1 C thanks!",
        "1 C ok great",
        "1 C got it",
        "1 C thanks for calling me back about this",
        "1 C thanks for the quick reply",
        "1 C thanks for letting me know",
        "1 C gracias",
        "1 C vielen dank",
        "1 C \xf0\x9f\x91\x8d",
        "1 C I'll believe it when I see it",
        "1 C Nobody called me last time.",
        "1 C You people never call back.",
        "1 C The last one said the same and nobody called.",
        "1 C Will you really?",
        "1 C And what about my refund?",
        "1 C what are your opening hours by the way?",
        "1 C 10 works, thanks",
        "1 C I already called twice yesterday",
        "1 C You called me a liar last time.",
        "1 C No need to apologise, just call me",
        "1 C no need to hurry",
        "1 C Never mind the tone of my first message",
        "1 C never mind that, what about the fee?",
        "1 C don't worry about it, thanks",
        "1 C I'm not interested in excuses",
        "1 C I don't need excuses",
        "1 C cancel my subscription",
        "1 C Don't call my wife, call me.",
        "1 C don't call before 9",
        "1 C If it's sorted by then no need to call",
        "1 C It's not sorted yet",
        "1 C ok I found my receipt by the way",
        "1 C I spoke to my lawyer.",
        "1 C thanks for the call that never came",
        "1 C I'm at the airport until 5",
    };
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
        expect_answer(*state, CALL, answers[i], "open 03-11 10:00");
    static const struct answer others[] = {
        {REFUND, "60 C has it been sent?"},
        {REFUND, "60 C nothing in my account yet"},
        {REFUND, "60 C I have not received the refund"},
        {REFUND, "60 C never mind the delay, thank you"},
        {REFUND, "60 C I'll wait for the money then"},
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        expect_answer(*state, others[i].promise, others[i].answer, "open 03-13 17:30");
    static const struct answer goods[] = {
        {KETTLE, "60 C it's not here"},
        {KETTLE, "60 C it says delivered but it isn't here"},
        {KETTLE, "60 C I hope it arrives"},
        {KETTLE, "60 C I'll tell you when it arrives"},
        {KETTLE, "60 C the wrong kettle arrived"},
        {KETTLE, "60 C only the lid came"},
        {KETTLE, "60 C I'll be home until 5 on Thursday"},
    };
    for (size_t i = 0; i < sizeof goods / sizeof goods[0]; i++)
        expect_answer(*state, goods[i].promise, goods[i].answer, "open 03-12 17:30");
    expect_answer(*state, SOON, "1 C thank you for the update", "open 03-10 12:00");
}

static void test_ledger__is_cancelled_by_a_release(void **state)
{
    static const struct answer rows[] = {
        {CALL, "1 C never mind, I found it"},
        {CALL, "1 C nvm"},
        {CALL, "1 C no need to call, it's sorted"},
        {CALL, "1 C Don't bother, I'll sort it out myself."},
        {CALL, "1 C forget it, I'm going elsewhere"},
        {CALL, "1 C please cancel the call"},
        {CALL, "1 C Don't call me."},
        {CALL, "1 C I've already booked another hotel myself"},
        {CALL, "1 C No call needed."},
        {REFUND, "1 C Keep your money, I'm done with you"},
        {REFUND, "1 C forget the refund"},
        {KETTLE, "1 C Cancel it, I bought one in town"},
        {KETTLE, "1 C I don't need it any more"},
        {SEARCH, "9 C it just arrived, sorry to bother you"},
        {SEARCH, "9 C found it, my neighbour had it"},
        {VISIT, "9 C I found a local guy who fixed it, so no need to come"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_answer(*state, rows[i].promise, rows[i].answer, "cancelled");
}

static void test_ledger__is_kept_by_the_customers_word(void **state)
{
    static const struct answer rows[] = {
        {CALL, "1385 C thanks for the call just now"},
        {CALL, "1385 C She just called, all clear now"},
        {CALL, "1385 C we spoke, all good"},
        {REFUND, "2000 C money's in, thanks"},
        {REFUND, "2000 C I can see the credit on my statement"},
        {REFUND, "2000 C it came through this morning"},
        {KETTLE, "2000 C it arrived"},
        {KETTLE, "2000 C Kettle's here, works great"},
        {KETTLE, "2000 C the parcel arrived but the lid is scratched"},
        {SEARCH, "200 C got your email, thanks"},
        {SOON, "50 C thank you for the update"},
        {VISIT, "2900 C he came and fixed it, thank you"},
        {"0 A I'll have it fixed by 2.", "90 C it's working again, thanks!"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_answer(*state, rows[i].promise, rows[i].answer, "kept");
}

static void test_ledger__is_kept_by_the_agents_report(void **state)
{
    static const struct answer rows[] = {
        {SEARCH, "60 A I've just e-mailed you: it left the warehouse this morning."},
        {REFUND, "60 A The refund has gone out today."},
        {REFUND, "60 A I've refunded the $40."},
        {SOON, "30 A As promised, here is the update: the driver is close."},
        {SOON, "30 A I've heard back from the depot."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_answer(*state, rows[i].promise, rows[i].answer, "kept");
    expect_answer(*state, REFUND, "60 A The refund has not gone out.", "open 03-13 17:30");
    expect_answer(*state, REFUND, "60 A Has the refund been credited?", "open 03-13 17:30");
}

static void test_ledger__moves_to_the_time_asked_for(void **state)
{
    static const struct {
        const char *promise, *answer, *expected;
    } rows[] = {
        {CALL, "1 C Can you call at 11 instead?", "moved 03-11 11:00"},
        {CALL, "1 C could you make it Thursday?", "moved 03-12 10:00"},
        {CALL, "1 C Make that half ten, sorry", "moved 03-11 10:30"},
        {CALL, "1 C 11 would be better", "moved 03-11 11:00"},
        {CALL, "1 C how about 4?", "moved 03-11 16:00"},
        {CALL, "1 C I'm out then. Could you ring me after lunch, say 2:30?", "moved 03-11 14:30"},
        {CALL, "1 C tomorrow is bad, can we do Friday at 9?", "moved 03-13 09:00"},
        {CALL, "1 C Not tomorrow please, Thursday", "moved 03-12 10:00"},
        {CALL, "1 C don't call tomorrow, call on Thursday", "moved 03-12 10:00"},
        {CALL, "1 C Can you call me today instead?", "moved 03-10 17:30"},
        {CALL, "1 C I'm out tomorrow, Thursday?", "moved 03-12 10:00"},
        {KETTLE, "1 C Could it come on Friday instead?", "moved 03-13 17:30"},
        {"0 A I'll call you by end of day.", "1 C no rush, tomorrow is fine", "moved 03-11 17:30"},
        /* a wish within the promise changes nothing */
        {"0 A I'll call you by end of day.", "1 C not before 2, I'm driving", "open 03-10 17:30"},
        {"0 A I'll call you by end of day.", "1 C after 3 please", "open 03-10 17:30"},
        {CALL, "1 C You said you'd call at 9.", "open 03-11 10:00"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_answer(*state, rows[i].promise, rows[i].answer, rows[i].expected);
}

static void test_ledger__is_broken_when_its_time_has_passed(void **state)
{
    expect_answer(*state, CALL, "1440 C still waiting for the call", "broken");
    expect_answer(*state, CALL, "1440 C thanks for the call that never came", "broken");
    expect_answer(*state, KETTLE, "4000 C still nothing", "broken");
    expect_answer(*state, KETTLE, "4000 C it arrived", "kept");
    /* whether the condition came true is not known */
    expect_answer(*state, "0 A If it isn't there by Thursday, I'll send a new one.",
                  "4000 C hello?", "open 03-12 17:30");
}

static void test_ledger__never_breaks_at_the_due_time_itself(void **state)
{
    expect_answer(*state, CALL, "1380 C hello?", "open 03-11 10:00");
    expect_answer(*state, CALL, "1385 C hello?", "open 03-11 10:00");
    expect_answer(*state, CALL, "1386 C hello?", "broken");
    expect_answer(*state, REFUND, "4725 C hello?", "open 03-13 17:30");
    expect_answer(*state, REFUND, "4726 C hello?", "broken");
}

static void test_ledger__is_kept_by_writing_when_it_was_due(void **state)
{
#define WRITE "0 A I'll message you at 12:30 to hear whether you are in."
    expect_answer(*state, WRITE, "93 A Hello Dana, the desk tells me you have your keys.", "kept");
    expect_answer(*state, WRITE, "86 A Hello Dana, are you in?", "kept");
    expect_answer(*state, "0 A I'll get back to you tomorrow.", "1330 A Hello, it is done.",
                  "kept");
    expect_answer(*state, "0 A I will write on Thursday.", "3000 A Good afternoon.", "kept");
    /* too early, too late, by other means, by somebody else, about another thing */
    expect_answer(*state, WRITE, "20 A One more thing: breakfast is at 8.", "open 03-10 12:30");
    expect_answer(*state, WRITE, "120 A Hello Dana, how is the room?", "broken");
    expect_answer(*state, "0 A I'll call you at 12:30.", "91 A The room is ready.",
                  "open 03-10 12:30");
    expect_answer(*state, "0 A I'll call you at 12:30.", "91 A Sam here, as promised.", "kept");
    expect_answer(*state, "0 A My manager will text you at 12:30.", "91 A The room is ready.",
                  "open 03-10 12:30");
    expect_answer(*state, "0 A I'll refund it by 12:30.", "91 A The room is ready.",
                  "open 03-10 12:30");
#undef WRITE
}

static void take_with(struct desk *desk, int minutes, const char *words, enum dt_kind kind)
{
    struct dt_text text;
    struct dt_cues cues = {0};
    cues.kinds[kind >> 6] |= UINT64_C(1) << (kind & 63);
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL));
    assert_int_equal(
        DT_OK, dt_instant_parse(DT_VIEW("2026-03-10T11:00:00Z"), &desk->context.at, NULL, NULL));
    desk->context.at += minutes * DT_MS_PER_MINUTE;
    dt_ledger_turn(&desk->ledger, DT_ROLE_CUSTOMER, ++desk->turn, &text, &cues, NULL, 0,
                   &desk->context);
}

static void test_ledger__reads_the_customers_mood_at_the_due_time(void **state)
{
    static const struct {
        const char *promise, *words;
        int minutes, kind;
        enum dt_promise_state expected;
    } rows[] = {
        /* what happens elsewhere is not broken while the customer is content */
        {"0 A The taxi will be there by 12:30.", "It's lovely here, thank you!", 200,
         DT_KIND_THANKS, DT_PROMISE_OPEN},
        {"0 A The taxi will be there by 12:30.", "hello?", 200, DT_KIND_QUESTION,
         DT_PROMISE_BROKEN},
        {"0 A The taxi will be there by 12:30.", "Thanks for the taxi that never came", 200,
         DT_KIND_THANKS, DT_PROMISE_BROKEN},
        /* a message is seen to be missing */
        {"0 A I'll message you at 12:30.", "It's lovely here, thank you!", 200, DT_KIND_THANKS,
         DT_PROMISE_BROKEN},
        /* who complains is given no grace */
        {"0 A I'll call you at 12:30.", "You said half past.", 91, DT_KIND_BROKEN_PROMISE,
         DT_PROMISE_BROKEN},
        {"0 A I'll call you at 12:30.", "I have the papers here.", 91, DT_KIND_ACCEPTS,
         DT_PROMISE_OPEN},
    };
    struct desk *desk = *state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        begin(desk);
        tell(desk, rows[i].promise);
        assert_int_equal(1, desk->ledger.count);
        take_with(desk, rows[i].minutes, rows[i].words, (enum dt_kind)rows[i].kind);
        if (rows[i].expected != desk->ledger.entries[0].state)
            print_error("%s -> %s\n", rows[i].promise, rows[i].words);
        assert_int_equal(rows[i].expected, desk->ledger.entries[0].state);
        if (rows[i].expected == DT_PROMISE_OPEN && rows[i].minutes == 200) {
            tell(desk, "300 C And where do I find the pool?");
            assert_int_equal(DT_PROMISE_OPEN, desk->ledger.entries[0].state);
        }
    }
}

static void test_ledger__takes_what_was_reported_done(void **state)
{
    expect_answer(*state, "0 A I have booked a collection for tomorrow before noon.",
                  "1600 A The crew reports your bin emptied at 9.40.", "kept");
    expect_answer(*state, "0 A I have booked a collection for tomorrow before noon.",
                  "1600 C Confirmed, empty. Thank you.", "kept");
    expect_answer(*state, REFUND, "900 A The refund for the first night went out at 15:10.",
                  "kept");
    expect_answer(*state, "0 A I'll get this unlocked with you in about five minutes.", "3 A Done.",
                  "kept");
    /* a contact that serves to hear of it is not needed when it is there */
    expect_answer(*state, "0 A I will write on Thursday to make sure.", "2000 C it has arrived",
                  "cancelled");
    expect_answer(*state, "0 A I'll write to you when it lands.", "900 C it's here", "cancelled");
    /* agreeing is not reporting */
    expect_answer(*state, "0 A I'm going to sort this out by Thursday.", "5 C OK. That works.",
                  "open 03-12 17:30");
}

static void expect_story(struct desk *desk, const char *const *lines, size_t count,
                         const char *const *expected, size_t expected_count)
{
    begin(desk);
    for (size_t i = 0; i < count; i++)
        tell(desk, lines[i]);
    if (desk->ledger.count != expected_count)
        print_error("after: %s\n", lines[count - 1]);
    assert_int_equal(expected_count, desk->ledger.count);
    for (size_t i = 0; i < expected_count; i++) {
        char got[40];
        if (strcmp(expected[i], outcome(&desk->ledger.entries[i], got)) != 0)
            print_error("after: %s\n", lines[count - 1]);
        assert_string_equal(expected[i], got);
    }
}

#define STORY(lines, expected)                                                                     \
    expect_story(*state, lines, sizeof(lines) / sizeof((lines)[0]), expected,                      \
                 sizeof(expected) / sizeof((expected)[0]))

static void test_ledger__takes_the_agents_new_time_as_the_same_promise(void **state)
{
    STORY(((const char *const[]){CALL, "1 C Could we do it in the afternoon?",
                                 "2 A Of course, I'll call you tomorrow at 4.", "3 C thanks"}),
          ((const char *const[]){"moved 03-11 16:00"}));
    STORY(((const char *const[]){CALL, "60 A I'm running late, I'll call you at 3 tomorrow."}),
          ((const char *const[]){"moved 03-11 15:00"}));
    STORY(((const char *const[]){CALL, "60 A As I said, I'll call you tomorrow at 10."}),
          ((const char *const[]){"open 03-11 10:00"}));
    STORY(((const char *const[]){CALL, "1 C Could we do 9?", "2 A Sure, 9 it is."}),
          ((const char *const[]){"moved 03-11 09:00"}));
}

static void test_ledger__goes_back_when_the_agent_cannot(void **state)
{
    STORY(((const char *const[]){CALL, "1 C Could we do 9?", "2 A I'm sorry, 9 isn't possible."}),
          ((const char *const[]){"open 03-11 10:00"}));
}

static void test_ledger__settles_the_promise_that_is_meant(void **state)
{
    static const char both[] =
        "0 A I'll refund the $40 by Friday, and I'll call you tomorrow at 10 to confirm.";
    static const char goods[] =
        "0 A I'll refund the $40 by Friday, and the kettle will be with you by Thursday.";
    STORY(((const char *const[]){both, "1 C no need to call, thanks"}),
          ((const char *const[]){"open 03-13 17:30", "cancelled"}));
    STORY(((const char *const[]){both, "1 C make it 11"}),
          ((const char *const[]){"open 03-13 17:30", "moved 03-11 11:00"}));
    STORY(((const char *const[]){both, "1385 C thanks for the call"}),
          ((const char *const[]){"open 03-13 17:30", "kept"}));
    STORY(((const char *const[]){goods, "2000 C it arrived"}),
          ((const char *const[]){"open 03-13 17:30", "kept"}));
    STORY(((const char *const[]){goods, "2000 C Got the money. Kettle not here yet"}),
          ((const char *const[]){"kept", "open 03-12 17:30"}));
    STORY(((const char *const[]){goods, "2000 C the kettle arrived, still no refund though"}),
          ((const char *const[]){"open 03-13 17:30", "kept"}));
}

static void test_ledger__makes_room_by_the_oldest_settled(void **state)
{
    struct desk *desk = *state;
    begin(desk);
    tell(desk, REFUND);
    tell(desk, "1 A I'll call you today at 2.");
    tell(desk, "2 C please cancel the call");
    assert_int_equal(DT_PROMISE_CANCELLED, desk->ledger.entries[1].state);
    for (int i = 0; i < DT_LEDGER_ENTRIES + 10; i++) {
        tell(desk, "3 A I'll call you today at 2.");
        tell(desk, "4 C please cancel the call");
        assert_true(desk->ledger.count <= DT_LEDGER_ENTRIES);
    }
    assert_int_equal(DT_LEDGER_ENTRIES, desk->ledger.count);
    assert_int_equal(DT_PROMISE_OPEN, desk->ledger.entries[0].state);
    assert_int_equal(DT_PROMISE_REFUND, desk->ledger.entries[0].promise.what);
}

static void test_ledger__without_times_settles_by_words_alone(void **state)
{
    struct desk *desk = *state;
    struct dt_promise found[DT_PROMISES_A_TURN];
    struct dt_text text;
    begin(desk);
    dt_arena_reset(&desk->arena);
    assert_int_equal(
        DT_OK, dt_text_analyse(&desk->arena, DT_VIEW("I'll call you tomorrow."), &text, NULL));
    size_t count = dt_promise_find(&text, NULL, found);
    dt_ledger_turn(&desk->ledger, DT_ROLE_AGENT, 1, &text, NULL, found, count, NULL);
    assert_int_equal(1, desk->ledger.count);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, DT_VIEW("no need to call"), &text, NULL));
    dt_ledger_turn(&desk->ledger, DT_ROLE_CUSTOMER, 2, &text, NULL, NULL, 0, NULL);
    assert_int_equal(DT_PROMISE_CANCELLED, desk->ledger.entries[0].state);
}

static bool says(struct desk *desk, const char *words, enum dt_phrase_group group)
{
    struct dt_text text;
    struct dt_phrase_hit hits[DT_PHRASES_A_SENTENCE];
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL));
    size_t count = dt_phrase_scan(&text, 0, text.token_count - 1, UINT64_MAX, hits);
    for (size_t i = 0; i < count; i++) {
        assert_true(hits[i].first < hits[i].end && hits[i].end < text.token_count);
        assert_true(i == 0 || hits[i - 1].first <= hits[i].first + 1);
        if (hits[i].group == group)
            return true;
    }
    return false;
}

static void test_phrase__follows_its_marks(void **state)
{
    static const struct {
        const char *words;
        enum dt_phrase_group group;
        bool found;
    } rows[] = {
        {"oh never mind", DT_PHRASE_RELEASED, true},
        {"never a mind", DT_PHRASE_RELEASED, false},
        {"got the call", DT_PHRASE_CALL_KEPT, true}, /* ?the */
        {"got call", DT_PHRASE_CALL_KEPT, true},
        {"got late call", DT_PHRASE_CALL_KEPT, false},
        {"Dana just phoned me", DT_PHRASE_CALL_KEPT, true}, /* _ */
        {"phoned me", DT_PHRASE_CALL_KEPT, false},
        {"booked myself", DT_PHRASE_RELEASED, true}, /* .. */
        {"booked one very nice room myself", DT_PHRASE_RELEASED, false},
        {"booked one nice room myself", DT_PHRASE_RELEASED, true},
        {"well, leave it", DT_PHRASE_RELEASED, true}, /* ^ and $ */
        {"please leave it", DT_PHRASE_RELEASED, false},
        {"leave it there", DT_PHRASE_RELEASED, false},
        {"on my account", DT_PHRASE_MONEY_KEPT, true}, /* a first word that may be absent */
        {"back on my account", DT_PHRASE_MONEY_KEPT, true},
        {"", DT_PHRASE_MONEY_KEPT, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        bool found = rows[i].words[0] && says(*state, rows[i].words, rows[i].group);
        if (found != rows[i].found)
            fail_msg("%s", rows[i].words);
    }
}

static void test_phrase__stops_at_its_capacity(void **state)
{
    char words[8000] = "";
    for (unsigned i = 0; i < 400; i++)
        strcat(words, "never mind ");
    struct desk *desk = *state;
    struct dt_text text;
    struct dt_phrase_hit hits[DT_PHRASES_A_SENTENCE];
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL));
    assert_int_equal(DT_PHRASES_A_SENTENCE,
                     dt_phrase_scan(&text, 0, text.token_count - 1, UINT64_MAX, hits));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ledger__stays_open_on_anything_else),
        cmocka_unit_test(test_ledger__is_cancelled_by_a_release),
        cmocka_unit_test(test_ledger__is_kept_by_the_customers_word),
        cmocka_unit_test(test_ledger__is_kept_by_the_agents_report),
        cmocka_unit_test(test_ledger__moves_to_the_time_asked_for),
        cmocka_unit_test(test_ledger__is_broken_when_its_time_has_passed),
        cmocka_unit_test(test_ledger__never_breaks_at_the_due_time_itself),
        cmocka_unit_test(test_ledger__is_kept_by_writing_when_it_was_due),
        cmocka_unit_test(test_ledger__reads_the_customers_mood_at_the_due_time),
        cmocka_unit_test(test_ledger__takes_what_was_reported_done),
        cmocka_unit_test(test_ledger__takes_the_agents_new_time_as_the_same_promise),
        cmocka_unit_test(test_ledger__goes_back_when_the_agent_cannot),
        cmocka_unit_test(test_ledger__settles_the_promise_that_is_meant),
        cmocka_unit_test(test_ledger__makes_room_by_the_oldest_settled),
        cmocka_unit_test(test_ledger__without_times_settles_by_words_alone),
        cmocka_unit_test(test_phrase__follows_its_marks),
        cmocka_unit_test(test_phrase__stops_at_its_capacity),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
