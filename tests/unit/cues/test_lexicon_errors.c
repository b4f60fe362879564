#include "fixture.h"

struct error_case {
    const char *source;
    unsigned line;
    unsigned column;
    const char *message; /* a part of it */
    enum dt_status status;
};

static void check_error(const struct error_case *test, struct dt_view text)
{
    struct dt_lexicon_source source = {"bad.lex", text};
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    enum dt_status status = dt_lexicon_create(&source, 1, &lexicon, &err);
    enum dt_status wanted = test->status ? test->status : DT_FORMAT;
    if (status != wanted || err.line != test->line || err.column != test->column ||
        !strstr(err.message, test->message) || strncmp(err.message, "bad.lex", 7) != 0)
        fail_msg("%s\nexpected %u:%u %s\nfound status %d, %u:%u %s", test->source, test->line,
                 test->column, test->message, status, err.line, err.column, err.message);
    assert_null(lexicon);
}

#define K "kind insult\n"

static const struct error_case errors[] = {
    /* words */
    {K "i'm here", 2, 1, "'i'm'; write: i am", 0},
    {K "you don't listen", 2, 5, "write: do not", 0},
    {K "Useless", 2, 1, "write: useless", 0},
    {K "you\xe2\x80\x99re", 2, 1, "write: you are", 0},
    {K "& co", 2, 1, "write: and", 0},
    {K "= co", 2, 1, "expected a word, found '='", 0},
    {K "a ; b", 2, 3, "expected a word, found ';'", 0},
    {K "\":)", 2, 1, "expected a closing \"", 0},
    {K "\"a b\"", 2, 1, "write: a b", 0},
    {K "~ a", 2, 1, "expected a word, found ~", 0},
    {K "12345678901234567890123456789012345678901234567890123456789012345", 2, 1,
     "a word may hold 63 bytes", DT_LIMIT},
    /* classes */
    {K "<nix> b", 2, 1, "no class <nix> stands above", 0},
    {"class senior = boss\n" K "the <senor>", 3, 5, "is <senior> meant?", 0},
    {K "<nun> b", 2, 1, "is <num> meant?", 0},
    {K "<a", 2, 3, "expected a class's name and >", 0},
    {K "<>", 2, 2, "expected a class's name and >", 0},
    {K "a > b", 2, 3, "expected a word, found >", 0},
    {"class a = x\nclass b = y\nclass a = z", 3, 7, "class <a> stands already in bad.lex:1", 0},
    {"class num = x", 1, 7, "built in", 0},
    {"class a = x (b)", 1, 13, "expected a word, found (", 0},
    {"class a =\n\nkind insult", 1, 1, "class <a> holds nothing", 0},
    {"class a =", 1, 1, "class <a> holds nothing", 0},
    {"class action suit", 1, 14, "expected class NAME = ELEMENT", 0},
    {"class = x", 1, 7, "expected class NAME = ELEMENT", 0},
    {"class a = <a>", 1, 11, "class <a> may not hold itself", 0},
    {K "  indented", 2, 3, "an indented line continues a class", 0},
    /* forms */
    {"forms go", 1, 7, "expected forms WORD FORM", 0},
    {"forms go went\nforms go goes", 2, 7, "'go' has forms already", 0},
    /* kinds and roles */
    {"useless", 1, 1, "a pattern needs a kind above it", 0},
    {"+ useless", 1, 1, "an example needs a kind above it", 0},
    {"except useless", 1, 1, "except needs a kind above it", 0},
    {K "role agent\nuseless", 3, 1, "a pattern needs a kind above it", 0},
    {"kind insolt", 1, 6, "unknown kind 'insolt'; is 'insult' meant?", 0},
    {"kind regards", 1, 6, "unknown kind 'regards'", 0},
    {"kind shouting", 1, 6, "say role customer or role agent", 0},
    {"role agent\nkind insult", 2, 6, "'insult' is a customer's kind, the role above is agent", 0},
    {"role customer\nkind dismiss", 2, 6, "is an agent's kind, the role above is customer", 0},
    {"role boss", 1, 6, "expected customer, agent or both, found 'boss'", 0},
    {"role agent too", 1, 12, "expected the line's end, found 'too'", 0},
    {"kind negation\n+ not me", 2, 1, "a scope has no examples", 0},
    {K "+ ", 2, 2, "expected the example's text", 0},
    /* brackets */
    {K "(a|b", 2, 5, "expected ')' for the '(' of column 1, found the line's end", 0},
    {K "[a (b] c)", 2, 6, "expected ')' for the '(' of column 4, found ]", 0},
    {K "a)", 2, 2, "no bracket is open for this ')'", 0},
    {K "a|b", 2, 2, "alternatives stand in brackets", 0},
    {K "(a||b)", 2, 4, "an alternative is empty", 0},
    {K "a ()", 2, 4, "an alternative is empty", 0},
    {K "a [b|]", 2, 6, "an alternative is empty", 0},
    {K "(((((((((a)))))))))", 2, 9, "brackets nest 8 deep", DT_LIMIT},
    /* what may stand where */
    {K ".. a", 2, 1, "may not begin with a gap", 0},
    {K "[a] .. b", 2, 5, "may not begin with a gap", 0},
    {K "a ..", 2, 3, "may not end with a gap", 0},
    {K "a (b|c ..2)", 2, 8, "may not end with a gap", 0},
    {K "a ..2 [b]", 2, 3, "may not end with a gap", 0},
    {K "_ a", 2, 1, "may not begin with _", 0},
    {K "a ..9 b", 2, 5, "a gap is .. or ..1 to ..8", 0},
    {K "a ..0 b", 2, 5, "a gap is .. or ..1 to ..8", 0},
    {K "a ... b", 2, 5, "a gap is .. or ..1 to ..8", 0},
    {K "a ^ b", 2, 3, "^ stands only at the pattern's start", 0},
    {K "a $ b", 2, 3, "$ stands only at the pattern's end", 0},
    {K "$", 2, 1, "a word or class must stand before $", 0},
    {K "a $x", 2, 4, "expected a blank after the sentence's end", 0},
    {K "// a", 2, 1, "a word or class must stand before //", 0},
    {K "a //", 2, 3, "a word or class must stand after //", 0},
    {K "a ,", 2, 3, "a comma belongs to the token after it", 0},
    {K "a , , b", 2, 5, "a comma stands between two tokens", 0},
    {K "^ , a", 2, 3, "a comma stands between two tokens", 0},
    {K "[a] [b]", 2, 1, "the pattern may match nothing", 0},
    {K ":: mild", 2, 1, "the pattern may match nothing", 0},
    {K "^", 2, 1, "the pattern may match nothing", 0},
    /* options */
    {K "a :: loud", 2, 6, "found 'loud'", 0},
    {K "a :: 1.5", 2, 6, "expected a strength", 0},
    {K "a :: 0", 2, 6, "expected a strength", 0},
    {K "a :: 0.805", 2, 6, "expected a strength", 0},
    {K "a :: counts NX", 2, 14, "expected letters of NQHO", 0},
    {K "a :: counts", 2, 12, "expected letters of NQHO", 0},
    {K "a :: reach 4", 2, 6, "only scopes have a reach", 0},
    {"kind negation 0.5", 1, 15, "a scope has no option but reach", 0},
    {"kind negation reach 0", 1, 21, "expected 1 to 99, clause or sentence", 0},
    {"kind negation reach", 1, 20, "expected 1 to 99, clause or sentence", 0},
    {K "except a :: mild", 2, 10, "except takes no options", 0},
    /* encoding */
    {K "abc\xff", 2, 4, "invalid UTF-8", 0},
};

static void test_lexicon_create__says_what_is_wrong_and_where(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        check_error(&errors[i], dt_view_of(errors[i].source));
}

static void test_lexicon_create__refuses_a_nul(void **state)
{
    (void)state;
    struct error_case test = {"NUL", 2, 2, "", 0};
    check_error(&test, (struct dt_view){"# x\na\0b\n", 8});
}

static void test_lexicon_create__refuses_a_line_too_long(void **state)
{
    (void)state;
    static char line[DT_LEXICON_LINE_BYTES + 2];
    struct error_case test = {"long", 1, DT_LEXICON_LINE_BYTES + 1, "a line may hold 4096 bytes",
                              DT_LIMIT};
    memset(line, '#', sizeof line - 1);
    check_error(&test, (struct dt_view){line, DT_LEXICON_LINE_BYTES + 1});
    struct dt_lexicon_source fits = {"fits.lex", {line, DT_LEXICON_LINE_BYTES}};
    struct dt_lexicon *lexicon;
    assert_int_equal(dt_lexicon_create(&fits, 1, &lexicon, NULL), DT_OK);
    dt_lexicon_destroy(lexicon);
}

/* A word and 47 that may be missing are what a pattern may reach over. */
static void test_lexicon_create__refuses_a_pattern_too_long(void **state)
{
    (void)state;
    char text[DT_LEXICON_LINE_BYTES];
    size_t at = (size_t)snprintf(text, sizeof text, K "start");
    for (int i = 1; i < DT_LEXICON_SPAN; i++)
        at += (size_t)snprintf(text + at, sizeof text - at, " [b]");
    struct dt_lexicon_source fits = {"fits.lex", {text, at}};
    struct dt_lexicon *lexicon;
    assert_int_equal(dt_lexicon_create(&fits, 1, &lexicon, NULL), DT_OK);
    dt_lexicon_destroy(lexicon);
    at += (size_t)snprintf(text + at, sizeof text - at, " [c]");
    struct error_case test = {
        "long", 2, 1, "a pattern reaches over 48 tokens at most, gaps counted in full", DT_LIMIT};
    check_error(&test, (struct dt_view){text, at});
    at = (size_t)snprintf(text, sizeof text, K "a ..8 (b|c [d]) ..8 e ..8 f ..8 g ..8 h // i");
    test.source = "gaps";
    check_error(&test, (struct dt_view){text, at});
}

/* 65,536 patterns of one word, by which all of them are noticed. */
static void test_lexicon_create__refuses_too_many_patterns_of_one_word(void **state)
{
    (void)state;
    enum { PATTERNS = UINT16_MAX, PATTERN_BYTES = 2 };
    static char text[sizeof K + (PATTERNS + 1) * PATTERN_BYTES];
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    memcpy(text, K, sizeof K - 1);
    for (size_t i = 0; i <= PATTERNS; i++)
        memcpy(text + sizeof K - 1 + i * PATTERN_BYTES, "a\n", PATTERN_BYTES);
    struct dt_lexicon_source source = {"many.lex", {text, sizeof text - 1}};
    assert_int_equal(dt_lexicon_create(&source, 1, &lexicon, &err), DT_LIMIT);
    assert_non_null(strstr(err.message, "one word begins to match more than 65535 patterns"));
    source.text.len -= PATTERN_BYTES;
    assert_int_equal(dt_lexicon_create(&source, 1, &lexicon, &err), DT_OK);
    dt_lexicon_destroy(lexicon);
}

static void test_lexicon_create__names_the_source_among_several(void **state)
{
    (void)state;
    struct dt_lexicon_source sources[] = {
        {"first.lex", DT_VIEW("class a = x\nkind insult\n<a>")},
        {"second.lex", DT_VIEW("kind insult\n<a>\n(b")},
    };
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    assert_int_equal(dt_lexicon_create(sources, 2, &lexicon, &err), DT_FORMAT);
    assert_string_equal(err.message, "second.lex:3:3: expected ')' for the '(' of column 1, found "
                                     "the line's end");
}

static void test_lexicon_create__ends_kind_and_role_with_the_source(void **state)
{
    (void)state;
    struct dt_lexicon_source sources[] = {
        {"first.lex", DT_VIEW("role agent\nkind rude\nx")},
        {"bad.lex", DT_VIEW("x")},
    };
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    assert_int_equal(dt_lexicon_create(sources, 2, &lexicon, &err), DT_FORMAT);
    assert_non_null(strstr(err.message, "a pattern needs a kind above it"));
    sources[1].text = DT_VIEW("kind insult\nx");
    assert_int_equal(dt_lexicon_create(sources, 2, &lexicon, &err), DT_OK);
    dt_lexicon_destroy(lexicon);
}

static void test_lexicon_create__takes_no_source_at_all(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon;
    char found[64];
    assert_int_equal(dt_lexicon_create(NULL, 0, &lexicon, NULL), DT_OK);
    scan_into(lexicon, DT_ROLE_CUSTOMER, "Where is my parcel?", found, sizeof found);
    assert_string_equal(found, "question(Where is my parcel)");
    dt_lexicon_destroy(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lexicon_create__says_what_is_wrong_and_where),
        cmocka_unit_test(test_lexicon_create__refuses_a_nul),
        cmocka_unit_test(test_lexicon_create__refuses_a_line_too_long),
        cmocka_unit_test(test_lexicon_create__refuses_a_pattern_too_long),
        cmocka_unit_test(test_lexicon_create__refuses_too_many_patterns_of_one_word),
        cmocka_unit_test(test_lexicon_create__names_the_source_among_several),
        cmocka_unit_test(test_lexicon_create__ends_kind_and_role_with_the_source),
        cmocka_unit_test(test_lexicon_create__takes_no_source_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
