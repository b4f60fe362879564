/*
 * Leaks in an agent's message: what a template or a colleague left there. Words alone tell little
 * here, so this reads the bytes: {{first_name}}, ${x}, %NAME%, <customer name>, [insert date],
 * "Dear ,", XX/XX, "undefined" for a name, [note - ...], "--- draft ---", TODO.
 *
 * A sentence that talks about such things (classes placeholder_talk, form_talk) may show them: "the
 * form asks for <your name>". Phrases such as "do not send this yet" are the lexicon's.
 */
#include "leaks.h"

enum { PLACEHOLDER_BYTES = 80 };

/* Whether all words between two bytes are a placeholder's: "order number", "YOUR_NAME". */
static bool holds_field_words(struct dt_view inner)
{
    unsigned fields = 0;
    for (size_t at = 0; at < inner.len;) {
        struct dt_view word = dt_leak_word(inner, at);
        if (word.len == 0) {
            if (inner.ptr[at] != ' ' && inner.ptr[at] != '_' && inner.ptr[at] != '.' &&
                inner.ptr[at] != '-' && inner.ptr[at] != '\'')
                return false;
            at++;
            continue;
        }
        enum dt_field_word found = dt_leak_field_word(word);
        if (found == DT_FIELD_NONE)
            return false;
        fields += found == DT_FIELD_NOUN;
        at += word.len;
    }
    return fields > 0;
}

/* "first_name", "customer.name": a name in code. */
static bool is_identifier(struct dt_view inner)
{
    bool joined = false;
    if (inner.len == 0 || !dt_leak_is_letter(inner.ptr[0]))
        return false;
    for (size_t i = 0; i < inner.len; i++) {
        bool joint = (inner.ptr[i] == '_' || inner.ptr[i] == '.') && i + 1 < inner.len;
        if (!joint && !dt_leak_is_alnum(inner.ptr[i]))
            return false;
        joined |= joint;
    }
    return joined;
}

/* What stands between an opener and a closer on one line; NULL pointer if there is no closer. */
static struct dt_view between(struct dt_view text, size_t at, const char *closer)
{
    size_t len = strlen(closer);
    for (size_t i = at; i + len <= text.len && i - at <= PLACEHOLDER_BYTES; i++) {
        if (text.ptr[i] == '\n')
            break;
        if (memcmp(text.ptr + i, closer, len) == 0)
            return dt_view_slice(text, at, i);
    }
    return (struct dt_view){NULL, 0};
}

/* {{x}} {%x%} ${x} <<x>>: nobody writes these but a template. */
static size_t try_double(struct dt_view text, size_t at)
{
    static const struct {
        const char *open;
        const char *close;
    } forms[] = {{"{{", "}}"}, {"{%", "%}"}, {"${", "}"}, {"<<", ">>"}, {"[[", "]]"}};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (!dt_leak_looks_at(text, at, forms[i].open))
            continue;
        struct dt_view inner = between(text, at + 2, forms[i].close);
        size_t start = 0;
        while (start < inner.len && strchr(" #/^&>!-", inner.ptr[start]))
            start++;
        if (inner.ptr && start < inner.len && dt_leak_is_letter(inner.ptr[start]))
            return (size_t)(inner.ptr - text.ptr) + inner.len + strlen(forms[i].close);
    }
    return 0;
}

/* %NAME%, but no "50% of 20%". */
static size_t try_percent(struct dt_view text, size_t at)
{
    if (at > 0 && dt_leak_is_alnum(text.ptr[at - 1]))
        return 0;
    size_t end = at + 1;
    while (end < text.len && (dt_leak_is_alnum(text.ptr[end]) || text.ptr[end] == '_'))
        end++;
    bool closed = end < text.len && text.ptr[end] == '%' && end - at > 2 &&
                  dt_leak_is_letter(text.ptr[at + 1]);
    return closed && (end + 1 == text.len || !dt_leak_is_alnum(text.ptr[end + 1])) ? end + 1 : 0;
}

/* {x_y} {first name} <customer name> [ORDER NUMBER] [insert ...]; no Markdown link. */
static size_t try_single(struct dt_view text, size_t at)
{
    char open = text.ptr[at];
    const char *closer = open == '{' ? "}" : open == '<' ? ">" : "]";
    struct dt_view inner = between(text, at + 1, closer);
    if (!inner.ptr || inner.len < 2)
        return 0;
    size_t end = at + inner.len + 2;
    if (open == '[' && end < text.len && text.ptr[end] == '(')
        return 0;
    struct dt_view first = dt_leak_word(inner, 0);
    if (open == '[' && first.len < inner.len && dt_leak_is_word(first, "insert"))
        return end;
    bool code = open != '<' && is_identifier(inner);
    return code || holds_field_words(inner) ? end : 0;
}

/* XXXX XX/XX $XX, and "XX days"; no masked number and no size. */
static size_t try_blank(struct dt_view text, size_t at)
{
    size_t end = at;
    unsigned marks = 0, groups = 1;
    while (end < text.len && (text.ptr[end] == 'X' ||
                              (text.ptr[end] == '/' && dt_leak_looks_at(text, end + 1, "XX")))) {
        marks += text.ptr[end] == 'X';
        groups += text.ptr[end] == '/';
        end++;
    }
    const char *joined = "*-#\xe2";
    bool alone =
        (end == text.len || (!dt_leak_is_alnum(text.ptr[end]) && !strchr(joined, text.ptr[end]))) &&
        (at == 0 || (!dt_leak_is_alnum(text.ptr[at - 1]) && text.ptr[at - 1] != '-' &&
                     text.ptr[at - 1] != '*' && text.ptr[at - 1] != '.'));
    if (!alone || marks < 2)
        return 0;
    bool money = at > 0 && (text.ptr[at - 1] == '$' || text.ptr[at - 1] == '#' ||
                            (at > 1 && memcmp(text.ptr + at - 2, "\xc2\xa3", 2) == 0) ||
                            (at > 2 && memcmp(text.ptr + at - 3, "\xe2\x82\xac", 3) == 0));
    if (marks >= 4 || groups > 1 || money)
        return end;
    struct dt_view unit = end + 1 < text.len && text.ptr[end] == ' ' ? dt_leak_word(text, end + 1)
                                                                     : (struct dt_view){"", 0};
    return dt_leak_is_unit(unit) ? end : 0;
}

/* "Dear ____" but no line for a signature or a rule across the page. */
static size_t try_underscores(struct dt_view text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] == '_')
        end++;
    bool in_line = at > 1 && text.ptr[at - 1] == ' ' && dt_leak_is_alnum(text.ptr[at - 2]);
    return in_line && end - at >= 3 ? end : 0;
}

/* As programs print it: Null may be somebody's name. */
static bool is_empty_value(struct dt_view word)
{
    return dt_view_equal(word, DT_VIEW("undefined")) || dt_view_equal(word, DT_VIEW("null")) ||
           dt_view_equal(word, DT_VIEW("NULL")) || dt_view_equal(word, DT_VIEW("NaN"));
}

/* "Dear ,", "Hi undefined", "Dear Mr ," at a line's start. */
static size_t try_greeting(struct dt_view text, size_t at)
{
    struct dt_view word = dt_leak_word(text, at);
    if ((at > 0 && text.ptr[at - 1] != '\n') || !dt_leak_is_greeting(word))
        return 0;
    size_t end = at + word.len;
    size_t name = dt_leak_skip_blanks(text, end);
    struct dt_view next = dt_leak_word(text, name);
    if (dt_leak_is_title(next)) {
        name += next.len + (name + next.len < text.len && text.ptr[name + next.len] == '.');
        name = dt_leak_skip_blanks(text, name);
        next = dt_leak_word(text, name);
    }
    if (next.len > 0)
        return is_empty_value(next) ? name + next.len : 0;
    bool no_name = name < text.len && text.ptr[name] == ',' && name > end;
    return no_name ? name + 1 : 0;
}

/* "£NaN", "order #undefined", "[object Object]". */
static size_t try_empty_value(struct dt_view text, size_t at)
{
    struct dt_view word = dt_leak_word(text, at);
    if (!is_empty_value(word))
        return 0;
    bool in_place = at > 0 && (strchr("#$", text.ptr[at - 1]) ||
                               (at > 1 && memcmp(text.ptr + at - 2, "\xc2\xa3", 2) == 0) ||
                               (at > 2 && memcmp(text.ptr + at - 3, "\xe2\x82\xac", 3) == 0));
    return in_place ? at + word.len : 0;
}

static struct dt_leak placeholder_at(struct dt_view text, size_t at)
{
    struct dt_leak leak = {.start = at};
    bool word_start = at == 0 || !dt_leak_is_alnum(text.ptr[at - 1]);
    switch (text.ptr[at]) {
    case '{':
    case '[':
    case '<':
        leak.end = dt_leak_looks_at(text, at, "[object Object]") ? at + 15 : try_double(text, at);
        if (leak.end == 0) {
            leak.end = try_single(text, at);
            leak.weak = true;
        }
        break;
    case '$':
        leak.end = try_double(text, at);
        break;
    case '%':
        leak.end = try_percent(text, at);
        break;
    case '_':
        leak.end = at == 0 || text.ptr[at - 1] != '_' ? try_underscores(text, at) : 0;
        break;
    case 'X':
        leak.end = word_start ? try_blank(text, at) : 0;
        break;
    case 'D':
    case 'H':
    case 'd':
    case 'h':
        leak.end = word_start ? try_greeting(text, at) : 0;
        break;
    case 'N':
    case 'n':
    case 'u':
        leak.end = try_empty_value(text, at);
        break;
    default:
        break;
    }
    return leak;
}

/* What the sentence at hand talks about; found out once a sentence. */
struct talk {
    uint32_t first; /* tokens first .. end - 1 */
    uint32_t end;
    bool placeholders;
    bool forms;
};

static void hear_talk(const struct dt_search *search, uint32_t token, struct talk *talk)
{
    const struct dt_token *tokens = search->text->tokens;
    if (token >= talk->first && token < talk->end)
        return;
    *talk = (struct talk){.first = token, .end = token};
    while (talk->first > 0 && tokens[talk->first - 1].type != DT_TOKEN_BREAK)
        talk->first--;
    while (tokens[talk->end].type != DT_TOKEN_BREAK)
        talk->end++;
    for (uint32_t i = talk->first; i < talk->end; i++) {
        talk->placeholders |= dt_search_is(search, &tokens[i], DT_OWN_PLACEHOLDER_TALK);
        talk->forms |= dt_search_is(search, &tokens[i], DT_OWN_FORM_TALK);
    }
}

static bool add_leak(struct dt_search *search, struct dt_leak leak, struct talk *talk)
{
    struct dt_candidate candidate = dt_built_in(DT_KIND_LEAK, 0, 0);
    candidate.start = (uint32_t)leak.start;
    candidate.end = (uint32_t)leak.end;
    dt_search_place(search, &candidate);
    hear_talk(search, candidate.first, talk);
    if (!leak.note && (talk->placeholders || (leak.weak && talk->forms)))
        return true;
    return dt_search_add(search, candidate);
}

/* What may begin with a byte. */
enum beginning { NOTHING, MARK, WORD };

static const uint8_t beginnings[256] = {
    ['{'] = MARK, ['['] = MARK, ['<'] = MARK, ['$'] = MARK, ['%'] = MARK, ['_'] = MARK,
    ['('] = MARK, ['-'] = MARK, ['#'] = MARK, ['X'] = WORD, ['D'] = WORD, ['d'] = WORD,
    ['H'] = WORD, ['h'] = WORD, ['N'] = WORD, ['n'] = WORD, ['u'] = WORD, ['T'] = WORD,
    ['F'] = WORD, ['I'] = WORD, ['i'] = WORD,
};

static inline char small_at(struct dt_view text, size_t at)
{
    return at < text.len ? (char)(text.ptr[at] | 0x20) : '\0';
}

/*
 * Whether a leak may begin with the letter there: not behind a letter, and only with letters behind
 * it that some leak has. A quarter of all words has such a first letter, hardly any the others.
 */
static bool word_may_begin(struct dt_view text, size_t at)
{
    char before = at > 0 ? text.ptr[at - 1] : '\n';
    char second = small_at(text, at + 1);
    if (dt_leak_is_letter(before))
        return false;
    switch (text.ptr[at] | 0x20) {
    case 'd': /* dear, at a line's start */
    case 'h':
        return before == '\n';
    case 'f': /* fixme */
        return second == 'i';
    case 'i': /* internal */
        return second == 'n' && small_at(text, at + 2) == 't';
    case 'n': /* nb, null, nan */
        return second == 'b' || second == 'u' || second == 'a';
    case 't': /* todo */
        return second == 'o';
    case 'u': /* undefined */
        return second == 'n';
    default:
        return true;
    }
}

bool dt_detect_leaks(struct dt_search *search)
{
    struct dt_view text = search->text->source;
    struct talk talk = {0};
    for (size_t at = 0; at < text.len;) {
        uint8_t beginning = beginnings[(unsigned char)text.ptr[at]];
        struct dt_leak leak = {0};
        if (beginning == MARK || (beginning == WORD && word_may_begin(text, at))) {
            leak = dt_leak_note_at(search, text, at);
            if (leak.end == 0)
                leak = placeholder_at(text, at);
        }
        if (leak.end > 0 && !add_leak(search, leak, &talk))
            return false;
        at = leak.end > at ? leak.end : at + 1;
    }
    return true;
}
