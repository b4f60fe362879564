#include "naming.h"

enum { NAME_WORDS = 4, TITLE_BYTES = 4 };

static bool capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool letter(char c)
{
    return capital(c) || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* The next word of a name: letters, hyphens, apostrophes. Empty at the end or at anything else. */
static struct dt_view name_word(struct dt_view text, size_t *at)
{
    while (*at < text.len && (text.ptr[*at] == ' ' || text.ptr[*at] == '.' || text.ptr[*at] == ','))
        (*at)++;
    size_t start = *at;
    while (*at < text.len && (letter(text.ptr[*at]) ||
                              (*at > start && (text.ptr[*at] == '-' || text.ptr[*at] == '\''))))
        (*at)++;
    return dt_view_slice(text, start, *at);
}

static bool is_title(struct dt_view word)
{
    static const char *const titles[] = {"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (dt_view_equal(word, dt_view_of(titles[i])))
            return true;
    return false;
}

static bool is_role(struct dt_view word)
{
    static const char *const roles[] = {"Customer", "Client", "Guest",  "User",
                                        "Visitor",  "Caller", "Member", "Anonymous"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (dt_view_equal(word, dt_view_of(roles[i])))
            return true;
    return false;
}

/*
 * "Dana", "Dana Hale" -> "Dana"; "Mrs P. Hale" -> "Mrs Hale". Nothing for an initial alone, an
 * address, a user name with digits, or what a channel calls everybody.
 */
static void learn_name(struct dt_conversation *state, struct dt_view name)
{
    struct dt_view words[NAME_WORDS];
    size_t count = 0, at = 0;
    while (count < NAME_WORDS) {
        struct dt_view word = name_word(name, &at);
        if (word.len == 0)
            break;
        if (!capital(word.ptr[0]) && (unsigned char)word.ptr[0] < 0x80)
            return;
        words[count++] = word;
    }
    if (count == 0 || at < name.len || is_role(words[0]))
        return;
    bool titled = is_title(words[0]);
    struct dt_view called = titled ? words[count - 1] : words[0];
    if ((titled && count == 1) || called.len < 2 || called.len + TITLE_BYTES + 2 > DT_NAME_BYTES)
        return;
    char *out = state->customer;
    if (titled) {
        memcpy(out, words[0].ptr, words[0].len);
        out += words[0].len;
        *out++ = ' ';
    }
    memcpy(out, called.ptr, called.len);
    out[called.len] = '\0';
}

static struct dt_view trimmed(struct dt_view text)
{
    while (text.len > 0 && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\n' ||
                            text.ptr[text.len - 1] == '\r'))
        text.len--;
    while (text.len > 0 && *text.ptr == ' ')
        text = dt_view_slice(text, 1, text.len);
    return text;
}

static bool ends_in(struct dt_view line, struct dt_view word)
{
    if (line.len < word.len)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if ((line.ptr[line.len - word.len + i] | 0x20) != word.ptr[i])
            return false;
    return true;
}

/* Whether a line ends as one does above a name: "Kind regards,". */
static bool is_farewell(struct dt_view line)
{
    static const char *const words[] = {"regards",   "sincerely",   "faithfully", "thanks",
                                        "thank you", "wishes",      "cheers",     "best",
                                        "truly",     "respectfully"};
    while (line.len > 0 && (line.ptr[line.len - 1] == ',' || line.ptr[line.len - 1] == '.' ||
                            line.ptr[line.len - 1] == ' '))
        line.len--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (ends_in(line, dt_view_of(words[i])))
            return true;
    return false;
}

/* A name on the last line, under a farewell or behind one ("Regards, Mrs Hale"). */
static void learn_signature(struct dt_conversation *state, struct dt_view text)
{
    text = trimmed(text);
    if (text.len == 0 || !memchr(text.ptr, '\n', text.len))
        return; /* as nearly every message */
    size_t start = text.len;
    while (start > 0 && text.ptr[start - 1] != '\n')
        start--;
    struct dt_view line = trimmed(dt_view_slice(text, start, text.len));
    for (size_t i = line.len; i > 0; i--) {
        if (line.ptr[i - 1] != ',')
            continue;
        if (is_farewell(dt_view_slice(line, 0, i)))
            learn_name(state, dt_view_slice(line, i, line.len));
        return;
    }
    struct dt_view above = trimmed(dt_view_slice(text, 0, start));
    size_t above_start = above.len;
    while (above_start > 0 && above.ptr[above_start - 1] != '\n')
        above_start--;
    if (is_farewell(dt_view_slice(above, above_start, above.len)))
        learn_name(state, line);
}

void dt_naming_learn(struct dt_conversation *state, const struct dt_turn *turn)
{
    if (state->customer[0] == '\0' && turn->name.len > 0)
        learn_name(state, turn->name);
    if (state->customer[0] == '\0')
        learn_signature(state, turn->text);
}
