#include "leaks.h"

enum { NOTE_BYTES = 400 };

/* The end of the line, or of the text. */
static size_t line_end(struct dt_view text, size_t at)
{
    const char *newline = memchr(text.ptr + at, '\n', text.len - at);
    return newline ? (size_t)(newline - text.ptr) : text.len;
}

/* The end of the sentence that a byte is in, without its mark. */
static size_t sentence_end(const struct dt_search *search, size_t at)
{
    const struct dt_token *tokens = search->text->tokens;
    size_t end = at;
    for (uint32_t i = dt_search_token_at(search, at); i < search->text->token_count; i++) {
        if (tokens[i].type == DT_TOKEN_BREAK)
            break;
        end = tokens[i].end;
    }
    return end;
}

/*
 * "[note - ...]", "(internal: ...)": in round brackets only what nobody writes to a customer, as
 * "(note that ...)" is plain prose.
 */
static size_t try_bracket(struct dt_view text, size_t at)
{
    static const char *const square[] = {"note",    "internal", "todo",   "fixme", "draft",
                                         "private", "nb",       "wip",    "tbd",   "check",
                                         "ask",     "confirm",  "comment"};
    static const char *const round[] = {"internal", "todo", "fixme", "draft", "wip"};
    bool is_square = text.ptr[at] == '[';
    const char *const *words = is_square ? square : round;
    size_t count = is_square ? sizeof square / sizeof square[0] : sizeof round / sizeof round[0];
    size_t start = dt_leak_skip_blanks(text, at + 1);
    struct dt_view first = dt_leak_word(text, start);
    bool found = false;
    for (size_t i = 0; i < count && !found; i++)
        found = dt_leak_is_word(first, words[i]);
    if (!found)
        return 0;
    size_t most = text.len - at < NOTE_BYTES ? text.len - at : NOTE_BYTES;
    const char *close = memchr(text.ptr + at, is_square ? ']' : ')', most);
    if (!close)
        return line_end(text, at);
    size_t end = (size_t)(close - text.ptr) + 1;
    /* "[note](https://...)" is a link. */
    return end < text.len && text.ptr[end] == '(' ? 0 : end;
}

static bool has_internal_talk(const struct dt_search *search, size_t start, size_t end)
{
    const struct dt_text *text = search->text;
    for (uint32_t i = dt_search_token_at(search, start);
         i < text->token_count && text->tokens[i].start < end; i++)
        if (dt_search_is(search, &text->tokens[i], DT_OWN_INTERNAL_TALK))
            return true;
    return false;
}

/* A line "--- draft, ask Kim ---". */
static size_t try_dashes(const struct dt_search *search, struct dt_view text, size_t at)
{
    if ((at > 0 && text.ptr[at - 1] != '\n') || !dt_leak_looks_at(text, at, "--"))
        return 0;
    size_t end = line_end(text, at);
    while (end > at && (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == '\r'))
        end--;
    bool closed = end - at > 6 && memcmp(text.ptr + end - 2, "--", 2) == 0;
    return closed && has_internal_talk(search, at, end) ? end : 0;
}

/* "TODO ...", "FIXME ...", "NB internal ...", "Internal note: ..." to the sentence's end. */
static size_t try_marker(const struct dt_search *search, struct dt_view text, size_t at)
{
    struct dt_view word = dt_leak_word(text, at);
    size_t end = at + word.len;
    bool capitals = word.len >= 4 && word.ptr[1] < 'a';
    if (capitals && (dt_leak_is_word(word, "todo") || dt_leak_is_word(word, "fixme")))
        return sentence_end(search, at);
    struct dt_view next = dt_leak_word(text, dt_leak_skip_blanks(text, end));
    bool two = (dt_leak_is_word(word, "nb") && dt_leak_is_word(next, "internal")) ||
               (dt_leak_is_word(word, "internal") &&
                (dt_leak_is_word(next, "note") || dt_leak_is_word(next, "notes")));
    size_t after = two ? (size_t)(next.ptr - text.ptr) + next.len : end;
    bool colon = after < text.len && text.ptr[after] == ':';
    bool alone = dt_leak_is_word(word, "internal") && (at == 0 || text.ptr[at - 1] == '\n');
    return colon && (two || alone) ? sentence_end(search, at) : 0;
}

/* "#internal", "#todo". */
static size_t try_hashtag(struct dt_view text, size_t at)
{
    struct dt_view word = dt_leak_word(text, at + 1);
    size_t end = at + 1 + word.len;
    if (end < text.len && (dt_leak_is_alnum(text.ptr[end]) || text.ptr[end] == '_'))
        return 0;
    return dt_leak_is_word(word, "internal") || dt_leak_is_word(word, "todo") ||
                   dt_leak_is_word(word, "donotsend")
               ? end
               : 0;
}

struct dt_leak dt_leak_note_at(const struct dt_search *search, struct dt_view text, size_t at)
{
    struct dt_leak leak = {.start = at, .note = true};
    bool word_start = at == 0 || !dt_leak_is_alnum(text.ptr[at - 1]);
    switch (text.ptr[at]) {
    case '[':
    case '(':
        leak.end = try_bracket(text, at);
        break;
    case '-':
        leak.end = try_dashes(search, text, at);
        break;
    case '#':
        leak.end = try_hashtag(text, at);
        break;
    case 'T':
    case 'F':
    case 'N':
    case 'n':
    case 'I':
    case 'i':
        leak.end = word_start ? try_marker(search, text, at) : 0;
        break;
    default:
        break;
    }
    return leak;
}
