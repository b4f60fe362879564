#include "parser.h"

#include "buf.h"
#include "list.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>

enum dt_status dt_parser_fail(struct dt_parser *parser, enum dt_status status, size_t byte,
                              const char *format, ...)
{
    char message[DT_ERROR_MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    unsigned column = (unsigned)byte + 1;
    return dt_error_at(parser->err, status, parser->line_number, column, "%s:%u:%u: %s",
                       parser->source_name, parser->line_number, column, message);
}

enum dt_status dt_parser_no_memory(struct dt_parser *parser)
{
    return dt_error_set(parser->err, DT_NOMEM, "%s: no memory for the lexicon",
                        parser->source_name);
}

bool dt_parser_is_delimiter(char c)
{
    static const bool delimiters[UCHAR_MAX + 1] = {
        ['\0'] = true, [' '] = true, ['\t'] = true, ['('] = true, [')'] = true, ['['] = true,
        [']'] = true,  ['|'] = true, ['<'] = true,  ['>'] = true, [','] = true, ['~'] = true,
    };
    return delimiters[(unsigned char)c];
}

void dt_parser_skip_blanks(struct dt_parser *parser)
{
    while (dt_parser_peek(parser) == ' ' || dt_parser_peek(parser) == '\t')
        parser->at++;
}

struct dt_view dt_parser_take_run(struct dt_parser *parser)
{
    size_t start = parser->at;
    while (!dt_parser_ended(parser) && dt_parser_peek(parser) != ' ' &&
           dt_parser_peek(parser) != '\t')
        parser->at++;
    return dt_view_slice(parser->line, start, parser->at);
}

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

struct dt_view dt_parser_take_name(struct dt_parser *parser)
{
    size_t start = parser->at;
    while (is_name_char(dt_parser_peek(parser)))
        parser->at++;
    return dt_view_slice(parser->line, start, parser->at);
}

/* The place where a word's atom is remembered: most atoms are words. NULL when memory ran out. */
static uint32_t *atom_of_word(struct dt_parse *parse, uint32_t word)
{
    while (word >= parse->word_atom_capacity) {
        uint32_t before = parse->word_atom_capacity;
        uint32_t *grown = dt_list_grow(parse->arena, parse->word_atoms, &parse->word_atom_capacity,
                                       sizeof *parse->word_atoms);
        if (!grown)
            return NULL;
        memset(grown + before, 0, (parse->word_atom_capacity - before) * sizeof *grown);
        parse->word_atoms = grown;
    }
    return &parse->word_atoms[word];
}

enum dt_status dt_parser_atom(struct dt_parser *parser, enum dt_atom_type type, uint32_t number,
                              uint32_t *atom_out)
{
    uint32_t values[] = {type, number};
    uint32_t *known = NULL;
    if (type == DT_ATOM_WORD && !(known = atom_of_word(parser->parse, number)))
        return dt_parser_no_memory(parser);
    if (known && *known) {
        *atom_out = *known - 1;
        return DT_OK;
    }
    if (!dt_tuples_intern(&parser->parse->atoms, values, 2, atom_out, NULL))
        return dt_parser_no_memory(parser);
    if (known)
        *known = *atom_out + 1;
    return DT_OK;
}

/* The tokens' words, blanks between: how a word should have been written. */
static void write_out(const struct dt_token *tokens, uint32_t count, struct dt_buf *buf)
{
    for (uint32_t i = 0; i < count; i++) {
        if (tokens[i].type == DT_TOKEN_BREAK)
            continue;
        if (buf->len > 0)
            dt_buf_append_char(buf, ' ');
        dt_buf_append(buf, tokens[i].word, tokens[i].word_len);
    }
}

static enum dt_status refuse_word(struct dt_parser *parser, struct dt_view word, size_t byte,
                                  const struct dt_token *tokens, uint32_t count)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    write_out(tokens, count, &buf);
    enum dt_status status;
    if (dt_buf_failed(&buf))
        status = dt_parser_no_memory(parser);
    else if (buf.len == 0)
        status = dt_parser_fail(parser, DT_FORMAT, byte, "expected a word, found '%.*s'",
                                (int)word.len, word.ptr);
    else
        status =
            dt_parser_fail(parser, DT_FORMAT, byte, "no text ever holds the word '%.*s'; write: %s",
                           (int)word.len, word.ptr, buf.data);
    dt_buf_finish(&buf);
    return status;
}

/*
 * Sees that the text room would give exactly this word. Parts of contractions ('s, 'd) do not stand
 * alone in a text: they are tried behind "it".
 */
static enum dt_status check_word(struct dt_parser *parser, struct dt_view word, size_t byte,
                                 enum dt_token_type *type_out)
{
    bool is_part = word.ptr[0] == '\'';
    char carrier[DT_TEXT_WORD_BYTES + 8];
    if (word.len > DT_TEXT_WORD_BYTES)
        return dt_parser_fail(parser, DT_LIMIT, byte, "a word may hold %d bytes",
                              DT_TEXT_WORD_BYTES);
    size_t len = is_part ? 2 : 0;
    memcpy(carrier, "it", len);
    memcpy(carrier + len, word.ptr, word.len);
    len += word.len;
    struct dt_text text;
    struct dt_error ignored;
    dt_arena_reset(&parser->scratch);
    enum dt_status status =
        dt_text_analyse(&parser->scratch, (struct dt_view){carrier, len}, &text, &ignored);
    if (status == DT_NOMEM)
        return dt_parser_no_memory(parser);
    if (status)
        return dt_parser_fail(parser, status, byte, "'%.*s': %s", (int)word.len, word.ptr,
                              ignored.message);
    uint32_t at = is_part && text.token_count > 0;
    const struct dt_token *token = &text.tokens[at];
    bool alone = text.token_count == at + 2 && text.tokens[at + 1].type == DT_TOKEN_BREAK;
    if (!alone || !dt_view_equal(word, (struct dt_view){token->word, token->word_len}))
        return refuse_word(parser, word, byte, token, text.token_count - at);
    *type_out = (enum dt_token_type)token->type;
    return DT_OK;
}

/* The bytes up to a delimiter, or between double quotes: ":)" holds one. */
static enum dt_status take_spelling(struct dt_parser *parser, struct dt_view *word_out)
{
    size_t start = parser->at;
    bool quoted = dt_parser_peek(parser) == '"';
    parser->at += quoted;
    while (!dt_parser_ended(parser) && (quoted ? dt_parser_peek(parser) != '"'
                                               : !dt_parser_is_delimiter(dt_parser_peek(parser))))
        parser->at++;
    *word_out = dt_view_slice(parser->line, start + quoted, parser->at);
    if (quoted && dt_parser_peek(parser) != '"')
        return dt_parser_fail(parser, DT_FORMAT, start, "expected a closing \" on this line");
    parser->at += quoted;
    if (word_out->len > 0)
        return DT_OK;
    return dt_parser_fail(parser, DT_FORMAT, start, "expected a word, found %s%.1s",
                          start < parser->line.len ? "" : "the line's end",
                          start < parser->line.len ? parser->line.ptr + start : "");
}

enum dt_status dt_parser_take_word(struct dt_parser *parser, uint32_t *word_out)
{
    struct dt_vocabulary *vocabulary = &parser->parse->vocabulary;
    size_t start = parser->at;
    struct dt_view word;
    enum dt_status status = take_spelling(parser, &word);
    if (status)
        return status;
    uint32_t known = dt_vocabulary_find(vocabulary, dt_word_hash(word));
    if (known != DT_WORD_NONE) {
        *word_out = known;
        return DT_OK;
    }
    enum dt_token_type type = DT_TOKEN_WORD;
    status = check_word(parser, word, start, &type);
    if (status)
        return status;
    if (!dt_vocabulary_add(vocabulary, parser->parse->arena, word, type, word_out))
        return dt_parser_no_memory(parser);
    return DT_OK;
}
