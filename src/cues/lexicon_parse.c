#include "parser.h"

#include "list.h"
#include "utf8.h"

#include <stdio.h>

enum { SOURCES_MOST = 1000 };

/* Where the unread bytes of a line start that a word of statement leads; see `statements`. */
typedef enum dt_status statement_reader(struct dt_parser *parser);

static enum dt_status expect_end(struct dt_parser *parser)
{
    dt_parser_skip_blanks(parser);
    if (dt_parser_ended(parser))
        return DT_OK;
    size_t start = parser->at;
    struct dt_view run = dt_parser_take_run(parser);
    return dt_parser_fail(parser, DT_FORMAT, start, "expected the line's end, found '%.*s'",
                          (int)run.len, run.ptr);
}

static enum dt_status read_role(struct dt_parser *parser)
{
    size_t start = parser->at;
    struct dt_view name = dt_parser_take_run(parser);
    if (dt_view_equal(name, DT_VIEW("customer")))
        parser->roles = DT_ROLES_CUSTOMER;
    else if (dt_view_equal(name, DT_VIEW("agent")))
        parser->roles = DT_ROLES_AGENT;
    else if (dt_view_equal(name, DT_VIEW("both")))
        parser->roles = DT_ROLES_CUSTOMER | DT_ROLES_AGENT;
    else
        return dt_parser_fail(parser, DT_FORMAT, start,
                              "expected customer, agent or both, found '%.*s'", (int)name.len,
                              name.ptr);
    parser->has_kind = false;
    return expect_end(parser);
}

/* "0.8", "0.85", "1", "1.0": hundredths, without floating point. False for anything else. */
static bool parse_strength(struct dt_view text, uint8_t *strength_out)
{
    unsigned value = 0;
    if (text.len == 0 || text.len > 4 || (text.ptr[0] != '0' && text.ptr[0] != '1') ||
        (text.len > 1 && text.ptr[1] != '.') || text.len == 2)
        return false;
    value = (unsigned)(text.ptr[0] - '0') * 100;
    for (size_t i = 2; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        value += (unsigned)(text.ptr[i] - '0') * (i == 2 ? 10 : 1);
    }
    if (value < 1 || value > 100)
        return false;
    *strength_out = (uint8_t)value;
    return true;
}

static enum dt_status read_counts(struct dt_parser *parser, struct dt_pattern *pattern)
{
    static const char letters[] = "NQHO";
    dt_parser_skip_blanks(parser);
    size_t start = parser->at;
    struct dt_view run = dt_parser_take_run(parser);
    pattern->counts = 0;
    if (dt_view_equal(run, DT_VIEW("-")))
        return DT_OK;
    for (size_t i = 0; i < run.len; i++) {
        const char *letter = strchr(letters, run.ptr[i]);
        if (!letter)
            return dt_parser_fail(parser, DT_FORMAT, start + i,
                                  "expected letters of NQHO or - after counts");
        pattern->counts |= (uint8_t)(1u << (letter - letters));
    }
    if (run.len == 0)
        return dt_parser_fail(parser, DT_FORMAT, start,
                              "expected letters of NQHO or - after counts");
    return DT_OK;
}

static enum dt_status read_reach(struct dt_parser *parser, struct dt_pattern *pattern)
{
    dt_parser_skip_blanks(parser);
    size_t start = parser->at;
    struct dt_view run = dt_parser_take_run(parser);
    if (dt_view_equal(run, DT_VIEW("clause")))
        pattern->reach = DT_REACH_CLAUSE;
    else if (dt_view_equal(run, DT_VIEW("sentence")))
        pattern->reach = DT_REACH_SENTENCE;
    else if (run.len == 1 && run.ptr[0] >= '1' && run.ptr[0] <= '9')
        pattern->reach = (uint8_t)(run.ptr[0] - '0');
    else if (run.len == 2 && run.ptr[0] >= '1' && run.ptr[0] <= '9' && run.ptr[1] >= '0' &&
             run.ptr[1] <= '9')
        pattern->reach = (uint8_t)((run.ptr[0] - '0') * 10 + (run.ptr[1] - '0'));
    else
        return dt_parser_fail(parser, DT_FORMAT, start,
                              "expected 1 to 99, clause or sentence after reach");
    return DT_OK;
}

static enum dt_status read_option(struct dt_parser *parser, struct dt_pattern *pattern)
{
    bool is_scope = dt_kind_info((enum dt_kind)pattern->kind)->group == DT_GROUP_SCOPE;
    size_t start = parser->at;
    struct dt_view run = dt_parser_take_run(parser);
    if (is_scope && !dt_view_equal(run, DT_VIEW("reach")))
        return dt_parser_fail(parser, DT_FORMAT, start, "a scope has no option but reach");
    if (dt_view_equal(run, DT_VIEW("reach"))) {
        if (is_scope)
            return read_reach(parser, pattern);
        return dt_parser_fail(parser, DT_FORMAT, start, "only scopes have a reach");
    }
    if (dt_view_equal(run, DT_VIEW("counts")))
        return read_counts(parser, pattern);
    if (dt_view_equal(run, DT_VIEW("mild")))
        pattern->flags |= DT_CUE_MILD;
    else if (dt_view_equal(run, DT_VIEW("specific")))
        pattern->flags |= DT_CUE_SPECIFIC;
    else if (!parse_strength(run, &pattern->strength))
        return dt_parser_fail(
            parser, DT_FORMAT, start,
            "expected a strength (0.01 to 1), mild, specific, counts or reach, found '%.*s'",
            (int)run.len, run.ptr);
    return DT_OK;
}

static enum dt_status read_options(struct dt_parser *parser, struct dt_pattern *pattern)
{
    for (;;) {
        dt_parser_skip_blanks(parser);
        if (dt_parser_ended(parser))
            return DT_OK;
        enum dt_status status = read_option(parser, pattern);
        if (status)
            return status;
    }
}

static enum dt_status unknown_kind(struct dt_parser *parser, struct dt_view name, size_t byte)
{
    struct dt_view names[DT_KIND_COUNT];
    for (int kind = 0; kind < DT_KIND_COUNT; kind++)
        names[kind] = dt_kind_info((enum dt_kind)kind)->name;
    int nearest = dt_nearest_name(name, names, DT_KIND_COUNT);
    if (nearest >= 0)
        return dt_parser_fail(parser, DT_FORMAT, byte, "unknown kind '%.*s'; is '%s' meant?",
                              (int)name.len, name.ptr, names[nearest].ptr);
    return dt_parser_fail(parser, DT_FORMAT, byte,
                          "unknown kind '%.*s' (a pattern that begins with the word kind is "
                          "written (kind) ...)",
                          (int)name.len, name.ptr);
}

/* The kind of that name among the roles, and whose turns it is for. */
static enum dt_status find_kind(struct dt_parser *parser, struct dt_view name, size_t byte)
{
    enum dt_kind kinds[] = {dt_kind_find(DT_ROLE_CUSTOMER, name),
                            dt_kind_find(DT_ROLE_AGENT, name)};
    uint8_t roles = 0;
    enum dt_kind kind = DT_KIND_NONE;
    for (int role = 0; role < 2; role++) {
        if (kinds[role] == DT_KIND_NONE || !(parser->roles & 1 << role))
            continue;
        if (roles && kinds[role] != kind)
            return dt_parser_fail(parser, DT_FORMAT, byte,
                                  "'%.*s' is a customer's and an agent's kind; say role customer "
                                  "or role agent above",
                                  (int)name.len, name.ptr);
        kind = kinds[role];
        roles |= (uint8_t)(1 << role);
    }
    if (kind == DT_KIND_NONE) {
        if (kinds[0] == DT_KIND_NONE && kinds[1] == DT_KIND_NONE)
            return unknown_kind(parser, name, byte);
        return dt_parser_fail(parser, DT_FORMAT, byte, "'%.*s' is %s kind, the role above is %s",
                              (int)name.len, name.ptr,
                              kinds[0] == DT_KIND_NONE ? "an agent's" : "a customer's",
                              kinds[0] == DT_KIND_NONE ? "customer" : "agent");
    }
    parser->kind_roles = roles;
    parser->defaults.kind = (uint8_t)kind;
    return DT_OK;
}

static enum dt_status read_kind(struct dt_parser *parser)
{
    size_t start = parser->at;
    struct dt_view name = dt_parser_take_run(parser);
    enum dt_status status = find_kind(parser, name, start);
    if (status)
        return status;
    struct dt_pattern *defaults = &parser->defaults;
    const struct dt_kind_info *info = dt_kind_info((enum dt_kind)defaults->kind);
    bool whole_sentence =
        defaults->kind == DT_KIND_SCOPE_REPORTED || defaults->kind == DT_KIND_SCOPE_OTHERS;
    *defaults = (struct dt_pattern){
        .source = parser->source,
        .kind = defaults->kind,
        .strength = info->strength,
        .counts = info->counts,
        .reach = whole_sentence ? DT_REACH_SENTENCE : DT_REACH_CLAUSE,
    };
    parser->has_kind = true;
    return read_options(parser, defaults);
}

static enum dt_status read_elements(struct dt_parser *parser)
{
    struct dt_parse *parse = parser->parse;
    struct dt_parsed_class *class = &parse->classes[parse->class_count - 1];
    for (;;) {
        dt_parser_skip_blanks(parser);
        if (dt_parser_ended(parser))
            return DT_OK;
        uint32_t atom;
        enum dt_status status = dt_parser_take_atom(parser, &atom);
        if (status)
            return status;
        if (!DT_ROOM(parse->arena, class->atoms, class->count, class->capacity))
            return dt_parser_no_memory(parser);
        class->atoms[class->count++] = atom;
    }
}

static enum dt_status open_class(struct dt_parser *parser, struct dt_view name, size_t byte)
{
    struct dt_parse *parse = parser->parse;
    if (dt_is_token_class(name))
        return dt_parser_fail(parser, DT_FORMAT, byte, "<%.*s> is built in: tokens of that type",
                              (int)name.len, name.ptr);
    uint32_t number;
    if (!dt_vocabulary_add(&parse->class_names, parse->arena, name, DT_TOKEN_WORD, &number))
        return dt_parser_no_memory(parser);
    if (number < parse->class_count) {
        const struct dt_parsed_class *first = &parse->classes[number];
        return dt_parser_fail(parser, DT_FORMAT, byte, "class <%.*s> stands already in %s:%u",
                              (int)name.len, name.ptr, parse->sources[first->source].name,
                              first->line);
    }
    if (!DT_ROOM(parse->arena, parse->classes, parse->class_count, parse->class_capacity))
        return dt_parser_no_memory(parser);
    parse->classes[parse->class_count++] =
        (struct dt_parsed_class){.line = parser->line_number, .source = parser->source};
    return DT_OK;
}

static enum dt_status read_class(struct dt_parser *parser)
{
    size_t start = parser->at;
    struct dt_view name = dt_parser_take_name(parser);
    dt_parser_skip_blanks(parser);
    if (name.len == 0 || name.len > DT_TEXT_WORD_BYTES || dt_parser_peek(parser) != '=')
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "expected class NAME = ELEMENT ... (a pattern that begins with the "
                              "word class is written (class) ...)");
    parser->at++;
    enum dt_status status = open_class(parser, name, start);
    if (status)
        return status;
    parser->in_class = true;
    return read_elements(parser);
}

/* Forms gathers words in a list of the parse's arena. */
static enum dt_status read_form_words(struct dt_parser *parser, struct dt_parsed_forms *forms)
{
    struct dt_arena *arena = parser->parse->arena;
    uint32_t capacity = 0;
    for (;;) {
        dt_parser_skip_blanks(parser);
        if (dt_parser_ended(parser))
            return DT_OK;
        uint32_t word;
        enum dt_status status = dt_parser_take_word(parser, &word);
        if (status)
            return status;
        if (!DT_ROOM(arena, forms->words, forms->count, capacity))
            return dt_parser_no_memory(parser);
        forms->words[forms->count++] = word;
    }
}

static enum dt_status read_forms(struct dt_parser *parser)
{
    struct dt_parse *parse = parser->parse;
    size_t start = parser->at;
    struct dt_parsed_forms forms = {0};
    enum dt_status status = read_form_words(parser, &forms);
    if (status)
        return status;
    if (forms.count < 2)
        return dt_parser_fail(parser, DT_FORMAT, start,
                              "expected forms WORD FORM ...: the word and its other forms");
    forms.word = forms.words[0];
    uint32_t number;
    bool is_new;
    if (!dt_tuples_intern(&parse->forms_of, &forms.word, 1, &number, &is_new))
        return dt_parser_no_memory(parser);
    if (!is_new)
        return dt_parser_fail(parser, DT_FORMAT, start, "'%s' has forms already",
                              parse->vocabulary.words[forms.word].bytes);
    if (!DT_ROOM(parse->arena, parse->forms, parse->forms_count, parse->forms_capacity))
        return dt_parser_no_memory(parser);
    parse->forms[parse->forms_count++] = forms;
    return DT_OK;
}

static enum dt_status add_pattern(struct dt_parser *parser, struct dt_parsed_pattern pattern)
{
    struct dt_parse *parse = parser->parse;
    if (parse->pattern_count >= DT_LEXICON_PATTERNS)
        return dt_parser_fail(parser, DT_LIMIT, 0, "a lexicon holds %d patterns at most",
                              DT_LEXICON_PATTERNS);
    if (!DT_ROOM(parse->arena, parse->patterns, parse->pattern_count, parse->pattern_capacity))
        return dt_parser_no_memory(parser);
    pattern.keep.line = parser->line_number;
    pattern.roles = parser->kind_roles;
    parse->patterns[parse->pattern_count++] = pattern;
    return DT_OK;
}

static enum dt_status expect_kind(struct dt_parser *parser, const char *what)
{
    return parser->has_kind
               ? DT_OK
               : dt_parser_fail(parser, DT_FORMAT, 0, "%s needs a kind above it", what);
}

static enum dt_status read_pattern(struct dt_parser *parser)
{
    struct dt_parsed_pattern pattern = {.keep = parser->defaults};
    enum dt_status status = expect_kind(parser, "a pattern");
    if (!status)
        status = dt_parser_take_pattern(parser, &pattern.root);
    if (status)
        return status;
    if (!dt_parser_ended(parser)) {
        parser->at += 2; /* "::" */
        status = read_options(parser, &pattern.keep);
        if (status)
            return status;
    }
    return add_pattern(parser, pattern);
}

static enum dt_status read_except(struct dt_parser *parser)
{
    struct dt_parsed_pattern pattern = {.keep = parser->defaults};
    enum dt_status status = expect_kind(parser, "except");
    if (!status)
        status = dt_parser_take_pattern(parser, &pattern.root);
    if (!status)
        status = dt_parser_ended(parser)
                     ? DT_OK
                     : dt_parser_fail(parser, DT_FORMAT, parser->at, "except takes no options");
    if (status)
        return status;
    pattern.keep.except = 1;
    pattern.keep.strength = 0;
    return add_pattern(parser, pattern);
}

static enum dt_status read_example(struct dt_parser *parser)
{
    struct dt_parse *parse = parser->parse;
    enum dt_status status = expect_kind(parser, "an example");
    if (status)
        return status;
    if (dt_kind_info((enum dt_kind)parser->defaults.kind)->group == DT_GROUP_SCOPE)
        return dt_parser_fail(parser, DT_FORMAT, 0,
                              "a scope has no examples: show it with a kind that it voids");
    dt_parser_skip_blanks(parser);
    if (dt_parser_ended(parser))
        return dt_parser_fail(parser, DT_FORMAT, parser->at, "expected the example's text");
    if (!DT_ROOM(parse->arena, parse->examples, parse->example_count, parse->example_capacity))
        return dt_parser_no_memory(parser);
    struct dt_lexicon_example example = {
        .text = dt_view_slice(parser->line, parser->at, parser->line.len),
        .line = parser->line_number,
        .kind = parser->defaults.kind,
        .role = parser->kind_roles & DT_ROLES_CUSTOMER ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
        .positive = parser->line.ptr[0] == '+',
    };
    parse->examples[parse->example_count++] =
        (struct dt_parsed_example){.keep = example, .source = parser->source};
    return DT_OK;
}

static const struct {
    const char *word;
    statement_reader *read;
} statements[] = {
    {"class", read_class},   {"forms", read_forms}, {"kind", read_kind}, {"role", read_role},
    {"except", read_except}, {"+", read_example},   {"-", read_example},
};

/* Cuts a comment ('#' at the start or after a blank; never in an example) and blanks at the end. */
static void cut_line(struct dt_view *line)
{
    bool example = line->len >= 2 && (line->ptr[0] == '+' || line->ptr[0] == '-') &&
                   (line->ptr[1] == ' ' || line->ptr[1] == '\t');
    for (size_t i = 0; i < line->len && !example; i++)
        if (line->ptr[i] == '#' && (i == 0 || line->ptr[i - 1] == ' ' || line->ptr[i - 1] == '\t'))
            line->len = i;
    while (line->len > 0 && strchr(" \t\r", line->ptr[line->len - 1]))
        line->len--;
}

static enum dt_status close_class(struct dt_parser *parser)
{
    const struct dt_parse *parse = parser->parse;
    if (!parser->in_class)
        return DT_OK;
    parser->in_class = false;
    const struct dt_parsed_class *class = &parse->classes[parse->class_count - 1];
    if (class->count > 0)
        return DT_OK;
    parser->line_number = class->line;
    return dt_parser_fail(parser, DT_FORMAT, 0, "class <%s> holds nothing",
                          parse->class_names.words[parse->class_count - 1].bytes);
}

static enum dt_status read_line(struct dt_parser *parser)
{
    cut_line(&parser->line);
    if (parser->line.len == 0)
        return DT_OK;
    parser->at = 0;
    if (parser->line.ptr[0] == ' ' || parser->line.ptr[0] == '\t') {
        dt_parser_skip_blanks(parser);
        if (parser->in_class)
            return read_elements(parser);
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "an indented line continues a class, and none is open");
    }
    enum dt_status status = close_class(parser);
    if (status)
        return status;
    struct dt_view first = dt_parser_take_run(parser);
    for (size_t i = 0; i < sizeof statements / sizeof statements[0]; i++) {
        if (!dt_view_equal(first, dt_view_of(statements[i].word)))
            continue;
        dt_parser_skip_blanks(parser);
        return statements[i].read(parser);
    }
    parser->at = 0;
    return read_pattern(parser);
}

static enum dt_status check_encoding(struct dt_parser *parser, struct dt_view text)
{
    struct dt_error error;
    if (dt_utf8_check(text, &error) == DT_OK) {
        const char *nul = text.len ? memchr(text.ptr, '\0', text.len) : NULL;
        if (!nul)
            return DT_OK;
        parser->line_number = 1;
        size_t start = 0;
        for (size_t i = 0; text.ptr + i < nul; i++) {
            if (text.ptr[i] == '\n') {
                parser->line_number++;
                start = i + 1;
            }
        }
        return dt_parser_fail(parser, DT_FORMAT, (size_t)(nul - text.ptr) - start,
                              "a NUL byte is no text");
    }
    parser->line_number = error.line;
    return dt_parser_fail(parser, DT_FORMAT, error.column - 1, "invalid UTF-8");
}

static enum dt_status read_source(struct dt_parser *parser, struct dt_view text)
{
    enum dt_status status = check_encoding(parser, text);
    parser->line_number = 0;
    if (text.len >= 3 && memcmp(text.ptr, "\xef\xbb\xbf", 3) == 0)
        text = dt_view_slice(text, 3, text.len);
    for (size_t at = 0; at < text.len && !status;) {
        const char *newline = memchr(text.ptr + at, '\n', text.len - at);
        size_t end = newline ? (size_t)(newline - text.ptr) : text.len;
        parser->line = dt_view_slice(text, at, end);
        parser->line_number++;
        if (parser->line.len > DT_LEXICON_LINE_BYTES)
            return dt_parser_fail(parser, DT_LIMIT, DT_LEXICON_LINE_BYTES,
                                  "a line may hold %d bytes", DT_LEXICON_LINE_BYTES);
        status = read_line(parser);
        at = end + 1;
    }
    return status ? status : close_class(parser);
}

static enum dt_status check_sizes(const struct dt_lexicon_source *sources, size_t count,
                                  struct dt_error *err)
{
    size_t bytes = 0;
    if (count > SOURCES_MOST)
        return dt_error_set(err, DT_LIMIT, "a lexicon is of %d sources at most", SOURCES_MOST);
    for (size_t i = 0; i < count; i++) {
        if (sources[i].text.len > DT_LEXICON_BYTES - bytes)
            return dt_error_set(err, DT_LIMIT, "%s: a lexicon holds %d bytes at most",
                                sources[i].name, DT_LEXICON_BYTES);
        bytes += sources[i].text.len;
    }
    return DT_OK;
}

enum dt_status dt_parse_sources(struct dt_parse *parse, struct dt_arena *arena,
                                const struct dt_lexicon_source *sources, size_t count,
                                struct dt_error *err)
{
    enum dt_status status = check_sizes(sources, count, err);
    if (status)
        return status;
    *parse = (struct dt_parse){.arena = arena, .sources = sources};
    dt_tuples_init(&parse->atoms, arena);
    dt_tuples_init(&parse->forms_of, arena);
    struct dt_parser parser = {.parse = parse, .err = err, .source_name = "lexicon"};
    dt_arena_init(&parser.scratch);
    for (size_t i = 0; i < count && !status; i++) {
        parser.source_name = sources[i].name;
        parser.source = (uint16_t)i;
        parser.roles = DT_ROLES_CUSTOMER | DT_ROLES_AGENT;
        parser.has_kind = false;
        status = read_source(&parser, sources[i].text);
    }
    dt_arena_finish(&parser.scratch);
    return status;
}
