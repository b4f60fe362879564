/*
 * Promises in what an agent writes, after docs/design/promises.md. The desk is the same throughout:
 * a Tuesday morning in March, UTC, open to 17:30 on weekdays. "03-12 15:00" stands for the due time
 * in that year.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>

#include "promise.h"
#include "promise_words.h"

#define PRESENT "2026-03-10T10:20:00Z"

struct desk {
    struct dt_arena arena;
    struct dt_zone *zone;
    struct dt_calendar calendar;
    struct dt_when_context context;
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
    assert_int_equal(DT_OK, dt_instant_parse(DT_VIEW(PRESENT), &desk.context.at, NULL, NULL));
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

static size_t find(struct desk *desk, const char *words, struct dt_promise *out)
{
    struct dt_text text;
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL));
    return dt_promise_find(&text, &desk->context, out);
}

/* "03-12 15:00", or "" for none. */
static const char *due_words(dt_instant due, char *out)
{
    char full[40];
    out[0] = '\0';
    if (due == DT_INSTANT_NONE)
        return out;
    dt_instant_format(due, 0, full);
    snprintf(out, 20, "%.5s %.5s", full + 5, full + 11);
    return out;
}

struct row {
    const char *text;
    const char *quote; /* NULL: the text without its last character */
    const char *due;
    int what; /* enum dt_promise_what */
    int who;  /* enum dt_promise_who */
};

static void expect_one(struct desk *desk, const struct row *row)
{
    struct dt_promise found[DT_PROMISES_A_TURN];
    size_t count = find(desk, row->text, found);
    if (count != 1)
        print_error("%zu promises in: %s\n", count, row->text);
    assert_int_equal(1, count);
    char quote[200], due[20];
    snprintf(quote, sizeof quote, "%.*s", (int)(found->end - found->start),
             row->text + found->start);
    char whole[200];
    snprintf(whole, sizeof whole, "%.*s", (int)strlen(row->text) - 1, row->text);
    assert_string_equal(row->quote ? row->quote : whole, quote);
    if (strcmp(row->due, due_words(found->due, due)) != 0)
        print_error("in: %s\n", row->text);
    assert_string_equal(row->due, due);
    if (row->what != found->what || row->who != found->who)
        print_error("in: %s\n", row->text);
    assert_string_equal(dt_promise_what_name((enum dt_promise_what)row->what),
                        dt_promise_what_name((enum dt_promise_what)found->what));
    assert_string_equal(dt_promise_who_name((enum dt_promise_who)row->who),
                        dt_promise_who_name((enum dt_promise_who)found->who));
}

enum {
    UPDATE = DT_PROMISE_UPDATE,
    CALL = DT_PROMISE_CALL_BACK,
    EMAIL = DT_PROMISE_EMAIL,
    REFUND = DT_PROMISE_REFUND,
    REPLACE = DT_PROMISE_REPLACEMENT,
    ESCALATE = DT_PROMISE_ESCALATE,
    CHECK = DT_PROMISE_INVESTIGATE,
    OTHER = DT_PROMISE_OTHER,
    AGENT = DT_PROMISE_AGENT,
    COMPANY = DT_PROMISE_COMPANY,
    SOMEBODY = DT_PROMISE_SOMEBODY,
};

static void test_promise__is_found_in_every_form(void **state)
{
    static const struct row rows[] = {
        {"I will call you tomorrow at 3pm.", NULL, "03-11 15:00", CALL, AGENT},
        {"The fitter will be at yours between 8 and 10 on Thursday.", NULL, "03-12 10:00", OTHER,
         COMPANY},
        {"The crane crew will be on site tomorrow by noon.", NULL, "03-11 12:00", OTHER, COMPANY},
        {"The driver goes to number 14 before 3 pm.", NULL, "03-10 15:00", OTHER, COMPANY},
        {"Back to you within 30 minutes.", NULL, "03-10 10:50", UPDATE, AGENT},
        {"I'll hold the room until noon.", NULL, "03-10 12:00", OTHER, AGENT},
        {"I'll check in with you on Friday.", NULL, "03-13 17:30", UPDATE, AGENT},
        {"I'll be back in 5 with an answer.", NULL, "03-10 10:25", UPDATE, AGENT},
        /* an "or" within the time, the thing or the hands is no choice between deeds */
        {"I'll call you by 5 or sooner.", NULL, "03-10 17:00", CALL, AGENT},
        {"Either I or my colleague will call you at 5.", "my colleague will call you at 5",
         "03-10 17:00", CALL, COMPANY},
        {"I'll e-mail or text you by noon.", NULL, "03-10 12:00", EMAIL, AGENT},
        {"You can keep it or send it back, and I'll refund you today.", "I'll refund you today",
         "03-10 17:30", REFUND, AGENT},
        {"I'll have the manager ring you this afternoon.", NULL, "03-10 17:30", CALL, COMPANY},
        {"She's going to phone you around 3.", NULL, "03-10 15:00", CALL, COMPANY},
        {"I'm sending the label today.", NULL, "03-10 17:30", OTHER, AGENT},
        {"An engineer is coming out on Thursday morning.", NULL, "03-12 12:00", OTHER, COMPANY},
        {"Your replacement ships tomorrow.", NULL, "03-11 17:30", REPLACE, COMPANY},
        {"The cheque goes in the post tonight.", NULL, "03-10 17:30", REFUND, COMPANY},
        {"It's with you on Thursday.", NULL, "03-12 17:30", OTHER, COMPANY},
        {"You'll get your money back by Friday.", NULL, "03-13 17:30", REFUND, COMPANY},
        {"You will be contacted within two business days.", NULL, "03-12 17:30", UPDATE, COMPANY},
        {"You'll hear from me by noon.", NULL, "03-10 12:00", UPDATE, AGENT},
        {"Expect a call before 4.", NULL, "03-10 16:00", CALL, COMPANY},
        {"Let me ask the depot and call you back by 5.", NULL, "03-10 17:00", CALL, AGENT},
        {"Leave it with me until noon.", NULL, "03-10 12:00", OTHER, AGENT},
        {"I've scheduled the pickup for tomorrow.", NULL, "03-11 17:30", OTHER, COMPANY},
        {"I've asked Tom to call you at 4.", NULL, "03-10 16:00", CALL, COMPANY},
        {"will email u the label tonight.", NULL, "03-10 17:30", EMAIL, AGENT},
        {"calling you at 5.", NULL, "03-10 17:00", CALL, AGENT},
        {"Consider it done.", NULL, "", OTHER, AGENT},
        {"Right: supervisor review by Thursday.", "supervisor review by Thursday", "03-12 17:30",
         ESCALATE, COMPANY},
        {"What I'll do is send you a new one today.", "I'll do is send you a new one today",
         "03-10 17:30", REPLACE, AGENT},
        {"I promise to keep you posted.", NULL, "", UPDATE, AGENT},
        {"It's being fixed tomorrow.", NULL, "03-11 17:30", OTHER, COMPANY},
        {"My supervisor has agreed to call you at 4.", NULL, "03-10 16:00", CALL, COMPANY},
        {"Back in ten minutes.", NULL, "03-10 10:30", UPDATE, AGENT},
        {"I'll be happy to call you tomorrow.", NULL, "03-11 17:30", CALL, AGENT},
        {"Accounts will release it today.", NULL, "03-10 17:30", OTHER, COMPANY},
        {"i wil cal you tomorow at 2pm.", NULL, "03-11 14:00", CALL, AGENT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_one(*state, &rows[i]);
}

static void test_promise__is_not_what_nobody_commits_to(void **state)
{
    static const char *const rows[] = {
        /* offered for choice */
        "I can do one of two things: a suite across the road, or two rooms here that will be ready "
        "at 4 pm. Which would be better?",
        "Two ways: I send it again today, and I'll call the depot for you; or a voucher by noon.",
        "I could replace it by Friday or I'll refund you today.",
        "I'll refund you today, or if you'd rather, I can send a new one by Friday.",
        "There are two ways forward: a refund to your card within 5 days, or a voucher that will "
        "be in your inbox tonight.",
        "Option one: I'll refund you today.",
        "Either I'll refund it today or we'll send a new one by Friday.",
        /* nouns that look like verbs; what was due; warnings */
        "I've read all four of your messages: the parcel was due on 12 February.",
        "Our returns desk is open until 8 tonight.",
        "If anybody is threatened, we will call the police.",
        "I wish I could tell you it'll be fixed today.",
        "We went through your points one by one.",
        /* past, reported, others' */
        "I called you yesterday at 5.",
        "We were going to call you on Monday.",
        "My colleague said she would call you by 3.",
        "They told you it will be there by Friday, and it wasn't.",
        "The note says someone will call you on Friday.",
        "You said you'd return it by Thursday.",
        "You'll be at home tomorrow, I hope.",
        "Your bank will post the credit by Friday.",
        "The ombudsman will reply within eight weeks.",
        /* negated, declined, doubted, hoped */
        "We won't be calling you again.",
        "I can't promise that it'll be there by Friday.",
        "I'm not sure we'll have it fixed by Friday.",
        "I doubt it'll arrive tomorrow.",
        "I hope it will be there by Friday.",
        "Nobody will call you today.",
        "You won't be charged again.",
        "I don't know when it will arrive.",
        /* asked, offered, imagined */
        "Shall I call you at 5?",
        "Will you be home tomorrow?",
        "How about I call you at 5?",
        "Do you want me to call at 5, or will tomorrow do?",
        "I can call you at 5 or write to you.",
        "I could call you at 5.",
        "I'll refund it or send a new one, whichever you prefer.",
        "I'll be happy to help.",
        "No one will call before Thursday.",
        "Your bank's team is receiving a high volume of calls today.",
        "I would have called you today.",
        /* instructions, rules, what happens by itself */
        "You will need to be home between 8 and 12.",
        "Please send us the photos by Friday.",
        "Refunds usually take 3-5 days.",
        "Refunds will be issued within 14 days.",
        "Our team typically replies within 24 hours.",
        "The system will automatically retry tomorrow.",
        "Normally it arrives within a week.",
        "We ship within 24 hours.",
        "Your phone will restart in two minutes.",
        "The price will go up on Friday.",
        "The next ferry docks at 16:25.",
        "The shop opens at 9 tomorrow.",
        "Your subscription will renew on Friday.",
        /* the talk itself */
        "One second while I look it up.",
        "Let me check that for you, one moment.",
        "Let's get the other thing done first.",
        "I'll be right back.",
        "I'll transfer you to billing.",
        "I'll put you on hold for two minutes.",
        "I'll be with you in a moment.",
        "I'll need your order number.",
        "I'll explain how it works.",
        "I'll be honest with you, this is our mistake.",
        "I'll be out of the office until Monday.",
        "That gets you today's list.",
        /* boundaries and warnings */
        "I'll have to end this chat.",
        "If the insults go on, I will end this chat.",
        "If you keep on like this I'll answer no more.",
        "Unless we hear from you by Friday, we will close the case.",
        /* somebody's words, quoted */
        "You wrote \"I will call you tomorrow at 5\" to us.",
        "",
        "...",
    };
    struct dt_promise found[DT_PROMISES_A_TURN];
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t count = find(*state, rows[i], found);
        if (count != 0)
            print_error("a promise in: %s\n", rows[i]);
        assert_int_equal(0, count);
    }
}

static void test_promise__says_what_and_who(void **state)
{
    static const struct row rows[] = {
        {"I'll find out and write to you by Friday.", NULL, "03-13 17:30", EMAIL, AGENT},
        {"I'll chase the driver and text you before 11.", NULL, "03-10 11:00", UPDATE, AGENT},
        {"I'll call the depot before noon.", NULL, "03-10 12:00", CHECK, AGENT},
        {"I'll waive the late fee.", NULL, "", REFUND, AGENT},
        {"We'll return the 38 euros on Friday.", NULL, "03-13 17:30", REFUND, COMPANY},
        {"We'll send a new one tomorrow.", NULL, "03-11 17:30", REPLACE, COMPANY},
        {"I'll pass this to my supervisor today.", NULL, "03-10 17:30", ESCALATE, AGENT},
        {"I'll get this over to our claims people by noon.", NULL, "03-10 12:00", ESCALATE, AGENT},
        {"I'll look into this today.", NULL, "03-10 17:30", CHECK, AGENT},
        {"I'll take another look tomorrow.", NULL, "03-11 17:30", CHECK, AGENT},
        {"I'll give you a ring at 4.", NULL, "03-10 16:00", CALL, AGENT},
        {"You'll have it in your inbox by 4.", NULL, "03-10 16:00", EMAIL, AGENT},
        {"It is on your account on Friday.", NULL, "03-13 17:30", REFUND, COMPANY},
        {"The lab will post it on Friday.", NULL, "03-13 17:30", OTHER, SOMEBODY},
        {"Ms. Grant will be in touch by noon.", NULL, "03-10 12:00", UPDATE, COMPANY},
        {"My manager, Ms. Grant, will e-mail you by 4.", "Ms. Grant, will e-mail you by 4",
         "03-10 16:00", EMAIL, COMPANY},
        {"Your new card reaches you by Saturday.", NULL, "03-14 17:30", REPLACE, COMPANY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_one(*state, &rows[i]);
}

static void test_promise__takes_its_time_from_where_it_stands(void **state)
{
    static const struct row rows[] = {
        {"By Thursday, I'll have an answer.", NULL, "03-12 17:30", UPDATE, AGENT},
        {"Today, no. Tomorrow by 11, sure, you'll have it by mail.",
         "Tomorrow by 11, sure, you'll have it by mail", "03-11 11:00", EMAIL, AGENT},
        {"Give me an hour and I'll get back to you.", "an hour and I'll get back to you",
         "03-10 11:20", UPDATE, AGENT},
        {"I'll call you back. Tomorrow at 10.", "I'll call you back", "03-11 10:00", CALL, AGENT},
        {"That'll be two days for the label, sorry. I'll email it.", "I'll email it", "03-12 17:30",
         EMAIL, AGENT},
        {"I'll look for a cab for tonight and text you within 30 minutes.", NULL, "03-10 10:50",
         UPDATE, AGENT},
        {"I'll refund the order you placed on Monday.", NULL, "", REFUND, AGENT},
        {"We'll get you refunded by Friday.", NULL, "03-13 17:30", REFUND, COMPANY},
        {"I've booked a collection for tomorrow, Wednesday, before noon.", NULL, "03-11 12:00",
         OTHER, COMPANY},
        {"I'm off at 4, so I'll call before then.", "I'll call before then", "03-10 16:00", CALL,
         AGENT},
        {"It left us on Monday and will land within 72 hours.", NULL, "03-13 10:20", OTHER,
         COMPANY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_one(*state, &rows[i]);
}

static void test_promise__under_a_condition(void **state)
{
    static const struct {
        const char *text;
        const char *due;
        bool conditional;
    } rows[] = {
        {"If it isn't there by Friday, I'll send a new one.", "03-13 17:30", true},
        {"I'll send a new one if it hasn't come by Friday.", "03-13 17:30", true},
        {"You should have it by Friday, and if not I'll send another.", "03-13 17:30", true},
        {"As soon as the photo is here, a replacement ships the same day.", "", true},
        {"Once the return is scanned, we'll refund you within 24 hours.", "", true},
        {"I'll write to you when the fix is out.", "", true},
        {"I'll ring you at 3 once I've spoken to them.", "03-10 15:00", false},
        {"I'll ring you at 3 if that's ok.", "03-10 15:00", false},
        {"I'll find out if it was sent and write to you by noon.", "03-10 12:00", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct dt_promise found[DT_PROMISES_A_TURN];
        char due[20];
        if (find(*state, rows[i].text, found) != 1)
            fail_msg("not one promise in: %s", rows[i].text);
        if (found->conditional != rows[i].conditional)
            print_error("in: %s\n", rows[i].text);
        assert_int_equal(rows[i].conditional, found->conditional);
        assert_string_equal(rows[i].due, due_words(found->due, due));
    }
}

static void test_promise__two_subjects_or_two_times_make_two(void **state)
{
    static const struct {
        const char *text;
        size_t count;
        const char *dues[2];
    } rows[] = {
        {"We'll credit you the $15 and I'll send the receipt in ten minutes.",
         2,
         {"", "03-10 10:30"}},
        {"I'll refund you today and e-mail the receipt tomorrow.",
         2,
         {"03-10 17:30", "03-11 17:30"}},
        {"I'll escalate it to the duty lead and she will call you by 2.", 2, {"", "03-10 14:00"}},
        {"It leaves us tonight and reaches you on Thursday.", 2, {"03-10 17:30", "03-12 17:30"}},
        {"I'll call the depot and ring you by 2.", 1, {"03-10 14:00", ""}},
        {"I can't refund it, but I will call you tomorrow.", 1, {"03-11 17:30", ""}},
        {"Call you at 5? No, I'll call you at 4.", 1, {"03-10 16:00", ""}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct dt_promise found[DT_PROMISES_A_TURN];
        size_t count = find(*state, rows[i].text, found);
        if (count != rows[i].count)
            print_error("%zu promises in: %s\n", count, rows[i].text);
        assert_int_equal(rows[i].count, count);
        for (size_t k = 0; k < count; k++) {
            char due[20];
            assert_string_equal(rows[i].dues[k], due_words(found[k].due, due));
        }
    }
}

static void test_promise__without_a_present_has_no_due_time(void **state)
{
    struct desk *desk = *state;
    struct dt_promise found[DT_PROMISES_A_TURN];
    dt_instant at = desk->context.at;
    desk->context.at = DT_INSTANT_NONE;
    size_t count = find(desk, "It's with you on Thursday.", found);
    desk->context.at = at;
    assert_int_equal(1, count);
    assert_true(found->due == DT_INSTANT_NONE && found->due_also == DT_INSTANT_NONE);
    assert_int_equal(DT_PRECISION_DAY, found->precision);
}

static void test_promise__without_a_calendar_is_still_found(void **state)
{
    struct desk *desk = *state;
    struct dt_promise found[DT_PROMISES_A_TURN];
    struct dt_text text;
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK,
                     dt_text_analyse(&desk->arena, DT_VIEW("I'll call you at 5."), &text, NULL));
    assert_int_equal(1, dt_promise_find(&text, NULL, found));
    assert_true(found->due == DT_INSTANT_NONE);
}

static void test_promise__keeps_to_its_capacity(void **state)
{
    char words[2000] = "";
    for (unsigned i = 0; i < 40; i++)
        strcat(words, "I will call you tomorrow. ");
    struct dt_promise found[DT_PROMISES_A_TURN];
    assert_int_equal(DT_PROMISES_A_TURN, find(*state, words, found));
}

static void test_promise__is_found_in_a_sentence_without_end(void **state)
{
    char words[8000] = "";
    for (unsigned i = 0; i < 700; i++)
        strcat(words, "word ");
    strcat(words, ", and I will call you tomorrow at 3pm");
    struct dt_promise found[DT_PROMISES_A_TURN];
    char due[20];
    assert_int_equal(1, find(*state, words, found));
    assert_string_equal("03-11 15:00", due_words(found->due, due));
}

static uint64_t roles_of(struct desk *desk, const char *word)
{
    struct dt_text text;
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, dt_view_of(word), &text, NULL));
    return dt_promise_roles(&text.tokens[0]);
}

static void test_words__are_found_in_their_forms(void **state)
{
    static const struct {
        const char *word;
        uint64_t roles;
    } rows[] = {
        {"chasing", ROLE_V_CHECK | ROLE_FORM_ING},
        {"getting", ROLE_FORM_ING},
        {"replied", ROLE_V_UPDATE | ROLE_FORM_ED},
        {"tries", ROLE_V_SOFT | ROLE_FORM_S},
        {"refunds", ROLE_MONEY | ROLE_FORM_S},
        {"shipped", ROLE_V_SEND | ROLE_FORM_ED},
        {"reaches", ROLE_V_ARRIVE | ROLE_FORM_S},
        {"9.90", ROLE_MONEY},
        {"$12", ROLE_MONEY},
        {"shall", ROLE_MODAL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if ((roles_of(*state, rows[i].word) & rows[i].roles) != rows[i].roles)
            fail_msg("%s lacks a role", rows[i].word);
    }
    assert_true(roles_of(*state, "xylophone") == 0);
    assert_true(roles_of(*state, "s") == 0);
}

static void test_words__are_compared_by_alternatives_and_forms(void **state)
{
    struct desk *desk = *state;
    struct dt_text text;
    dt_arena_reset(&desk->arena);
    assert_int_equal(DT_OK, dt_text_analyse(&desk->arena, DT_VIEW("coming"), &text, NULL));
    const struct dt_token *coming = &text.tokens[0];
    assert_true(dt_promise_is(coming, "going|coming"));
    assert_false(dt_promise_is(coming, "come|comin|comings"));
    assert_true(dt_promise_is_verb(coming, "go|come"));
    assert_false(dt_promise_is_verb(coming, "comin|com ing|c"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_promise__is_found_in_every_form),
        cmocka_unit_test(test_promise__is_not_what_nobody_commits_to),
        cmocka_unit_test(test_promise__says_what_and_who),
        cmocka_unit_test(test_promise__takes_its_time_from_where_it_stands),
        cmocka_unit_test(test_promise__under_a_condition),
        cmocka_unit_test(test_promise__two_subjects_or_two_times_make_two),
        cmocka_unit_test(test_promise__without_a_present_has_no_due_time),
        cmocka_unit_test(test_promise__without_a_calendar_is_still_found),
        cmocka_unit_test(test_promise__keeps_to_its_capacity),
        cmocka_unit_test(test_promise__is_found_in_a_sentence_without_end),
        cmocka_unit_test(test_words__are_found_in_their_forms),
        cmocka_unit_test(test_words__are_compared_by_alternatives_and_forms),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
