#include "parser.h"

#define NAME(literal)                                                                              \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

/* The classes by a token's type, whatever its text. */
static const struct dt_view token_class_names[] = {
    NAME("num"),   NAME("ordinal"), NAME("money"),   NAME("time"),  NAME("code"), NAME("url"),
    NAME("email"), NAME("handle"),  NAME("hashtag"), NAME("emoji"), NAME("name"),
};
static const uint32_t token_class_bits[] = {
    1 << DT_CLASS_NUMBER,  1 << DT_CLASS_ORDINAL, 1 << DT_CLASS_MONEY, 1 << DT_CLASS_TIME,
    1 << DT_CLASS_CODE,    1 << DT_CLASS_URL,     1 << DT_CLASS_EMAIL, 1 << DT_CLASS_HANDLE,
    1 << DT_CLASS_HASHTAG, 1 << DT_CLASS_EMOJI,   1 << DT_CLASS_NAME,
};
enum { TOKEN_CLASSES = sizeof token_class_names / sizeof token_class_names[0] };

enum { LONGEST_NAME = 40 };

/* Letters to insert, delete or change (Levenshtein); `most` + 1 where it would be more. */
static unsigned distance(struct dt_view a, struct dt_view b, unsigned most)
{
    unsigned row[LONGEST_NAME + 1];
    size_t apart = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (a.len > LONGEST_NAME || b.len > LONGEST_NAME || apart > most)
        return most + 1;
    for (unsigned j = 0; j <= b.len; j++)
        row[j] = j;
    for (unsigned i = 1; i <= a.len; i++) {
        unsigned diagonal = row[0];
        row[0] = i;
        for (unsigned j = 1; j <= b.len; j++) {
            unsigned change = diagonal + (a.ptr[i - 1] != b.ptr[j - 1]);
            unsigned remove = row[j] + 1;
            unsigned insert = row[j - 1] + 1;
            diagonal = row[j];
            unsigned least = remove < insert ? remove : insert;
            row[j] = change < least ? change : least;
        }
    }
    return row[b.len];
}

int dt_nearest_name(struct dt_view wrong, const struct dt_view *names, size_t count)
{
    unsigned best = (unsigned)(wrong.len / 3) + 1;
    int nearest = -1;
    for (size_t i = 0; i < count; i++) {
        unsigned d = distance(wrong, names[i], best);
        if (d < best) {
            best = d;
            nearest = (int)i;
        }
    }
    return nearest;
}

/* The class's name that is most like a wrong one; empty if none is. */
static struct dt_view nearest_class(const struct dt_parse *parse, struct dt_view wrong)
{
    struct dt_view best = {"", 0};
    int nearest = dt_nearest_name(wrong, token_class_names, TOKEN_CLASSES);
    if (nearest >= 0)
        best = token_class_names[nearest];
    for (uint32_t i = 0; i < parse->class_names.count; i++) {
        const struct dt_word *word = &parse->class_names.words[i];
        struct dt_view names[] = {best, {word->bytes, word->len}};
        if (dt_nearest_name(wrong, names + (best.len == 0), 1 + (best.len != 0)) >= (best.len != 0))
            best = names[1];
    }
    return best;
}

static enum dt_status unknown_class(struct dt_parser *parser, struct dt_view name, size_t byte)
{
    struct dt_view near = nearest_class(parser->parse, name);
    if (near.len > 0)
        return dt_parser_fail(parser, DT_FORMAT, byte,
                              "no class <%.*s> stands above; is <%.*s> meant?", (int)name.len,
                              name.ptr, (int)near.len, near.ptr);
    return dt_parser_fail(parser, DT_FORMAT, byte, "no class <%.*s> stands above", (int)name.len,
                          name.ptr);
}

bool dt_is_token_class(struct dt_view name)
{
    for (int i = 0; i < TOKEN_CLASSES; i++)
        if (dt_view_equal(token_class_names[i], name))
            return true;
    return false;
}

static enum dt_status take_class(struct dt_parser *parser, uint32_t *atom_out)
{
    size_t start = parser->at++;
    struct dt_view name = dt_parser_take_name(parser);
    if (name.len == 0 || dt_parser_peek(parser) != '>')
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "expected a class's name and > after <");
    parser->at++;
    for (int i = 0; i < TOKEN_CLASSES; i++)
        if (dt_view_equal(token_class_names[i], name))
            return dt_parser_atom(parser, DT_ATOM_TOKEN, token_class_bits[i], atom_out);
    uint32_t number = dt_vocabulary_find(&parser->parse->class_names, dt_word_hash(name));
    if (number == DT_WORD_NONE)
        return unknown_class(parser, name, start);
    if (parser->in_class && number == parser->parse->class_count - 1)
        return dt_parser_fail(parser, DT_FORMAT, start, "class <%.*s> may not hold itself",
                              (int)name.len, name.ptr);
    return dt_parser_atom(parser, DT_ATOM_CLASS, number, atom_out);
}

enum dt_status dt_parser_take_atom(struct dt_parser *parser, uint32_t *atom_out)
{
    if (dt_parser_peek(parser) == '<')
        return take_class(parser, atom_out);
    uint32_t word;
    enum dt_status status = dt_parser_take_word(parser, &word);
    if (status)
        return status;
    if (dt_parser_peek(parser) != '~')
        return dt_parser_atom(parser, DT_ATOM_WORD, word, atom_out);
    parser->at++;
    return dt_parser_atom(parser, DT_ATOM_FORMS, word, atom_out);
}
