#include "parser.h"

static enum dt_status take_alternatives(struct dt_parser *parser, unsigned depth,
                                        struct dt_node **node_out);

static struct dt_node *new_node(struct dt_parser *parser, enum dt_node_type type, size_t byte)
{
    struct dt_node *node = dt_arena_alloc(parser->parse->arena, sizeof *node);
    if (node)
        *node = (struct dt_node){.type = (uint8_t)type, .column = (uint32_t)byte};
    return node;
}

static bool looks_at(const struct dt_parser *parser, const char *text)
{
    size_t len = strlen(text);
    return parser->line.len - parser->at >= len &&
           memcmp(parser->line.ptr + parser->at, text, len) == 0;
}

static char peek_after(const struct dt_parser *parser, size_t n)
{
    return parser->at + n < parser->line.len ? parser->line.ptr[parser->at + n] : '\0';
}

/* ".." or "..N". */
static enum dt_status take_gap(struct dt_parser *parser, struct dt_node *node)
{
    parser->at += 2;
    node->number = 3;
    char digit = dt_parser_peek(parser);
    if (digit >= '1' && digit <= '0' + DT_LEXICON_GAP) {
        node->number = (uint32_t)(digit - '0');
        parser->at++;
    }
    if (!dt_parser_is_delimiter(dt_parser_peek(parser)))
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "a gap is .. or ..1 to ..%d, then a blank", DT_LEXICON_GAP);
    return DT_OK;
}

/* "$", "$?", "$!" or "//": a node with the atom for those sentence ends. */
static enum dt_status take_end(struct dt_parser *parser, struct dt_node *node)
{
    uint32_t classes = DT_CLASSES_BREAK;
    parser->at++;
    if (node->type == DT_NODE_ACROSS)
        parser->at++;
    else if (dt_parser_peek(parser) == '?')
        classes = DT_CLASSES_QUESTION;
    else if (dt_parser_peek(parser) == '!')
        classes = DT_CLASSES_EXCLAIM;
    if (classes != DT_CLASSES_BREAK)
        parser->at++;
    if (!dt_parser_is_delimiter(dt_parser_peek(parser)))
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "expected a blank after the sentence's end");
    return dt_parser_atom(parser, DT_ATOM_TOKEN, classes, &node->number);
}

static enum dt_node_type type_at(const struct dt_parser *parser)
{
    switch (dt_parser_peek(parser)) {
    case '(':
        return DT_NODE_ALTERNATIVES;
    case '[':
        return DT_NODE_OPTIONAL;
    case ',':
        return DT_NODE_COMMA;
    case '^':
        return DT_NODE_FIRST;
    case '$':
        return DT_NODE_LAST;
    case '/':
        return looks_at(parser, "//") ? DT_NODE_ACROSS : DT_NODE_ATOM;
    case '.':
        return looks_at(parser, "..") ? DT_NODE_GAP : DT_NODE_ATOM;
    case '_':
        return dt_parser_is_delimiter(peek_after(parser, 1)) ? DT_NODE_ANY : DT_NODE_ATOM;
    default:
        return DT_NODE_ATOM;
    }
}

/* "(...)" or "[...]". */
static enum dt_status take_group(struct dt_parser *parser, unsigned depth,
                                 struct dt_node **node_out)
{
    size_t start = parser->at++;
    char closer = parser->line.ptr[start] == '(' ? ')' : ']';
    if (depth >= DT_LEXICON_NESTING)
        return dt_parser_fail(parser, DT_LIMIT, start, "brackets nest %d deep at most",
                              DT_LEXICON_NESTING);
    struct dt_node *inner = NULL;
    enum dt_status status = take_alternatives(parser, depth + 1, &inner);
    if (status)
        return status;
    if (dt_parser_peek(parser) != closer)
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "expected '%c' for the '%c' of column %u, found %s%.1s", closer,
                              parser->line.ptr[start], (unsigned)start + 1,
                              dt_parser_ended(parser) ? "the line's end" : "",
                              dt_parser_ended(parser) ? "" : parser->line.ptr + parser->at);
    parser->at++;
    *node_out = inner;
    if (closer == ')')
        return DT_OK;
    struct dt_node *optional = new_node(parser, DT_NODE_OPTIONAL, start);
    if (!optional)
        return dt_parser_no_memory(parser);
    optional->child = inner;
    *node_out = optional;
    return DT_OK;
}

static enum dt_status take_element(struct dt_parser *parser, unsigned depth,
                                   struct dt_node **node_out)
{
    enum dt_node_type type = type_at(parser);
    if (type == DT_NODE_ALTERNATIVES || type == DT_NODE_OPTIONAL)
        return take_group(parser, depth, node_out);
    struct dt_node *node = new_node(parser, type, parser->at);
    if (!node)
        return dt_parser_no_memory(parser);
    *node_out = node;
    switch (type) {
    case DT_NODE_GAP:
        return take_gap(parser, node);
    case DT_NODE_LAST:
    case DT_NODE_ACROSS:
        return take_end(parser, node);
    case DT_NODE_ANY:
    case DT_NODE_COMMA:
    case DT_NODE_FIRST:
        parser->at++;
        return DT_OK;
    default:
        return dt_parser_take_atom(parser, &node->number);
    }
}

/* Whether a sequence is at its end, which is not taken: ')', ']', '|', "::" or the line's end. */
static bool sequence_ends(struct dt_parser *parser)
{
    dt_parser_skip_blanks(parser);
    char c = dt_parser_peek(parser);
    return c == '\0' || c == ')' || c == ']' || c == '|' || (c == ':' && looks_at(parser, "::"));
}

/* In brackets, what is one atom is no sequence: most alternatives are. */
static enum dt_status take_sequence(struct dt_parser *parser, unsigned depth,
                                    struct dt_node **node_out)
{
    size_t start = parser->at;
    struct dt_node *first = NULL;
    struct dt_node **link = &first;
    for (; !sequence_ends(parser); link = &(*link)->next) {
        enum dt_status status = take_element(parser, depth, link);
        if (status)
            return status;
    }
    if (!first && depth > 0)
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "an alternative is empty; write [x] for what may be missing");
    if (depth > 0 && first->type == DT_NODE_ATOM && !first->next) {
        *node_out = first;
        return DT_OK;
    }
    struct dt_node *sequence = new_node(parser, DT_NODE_SEQUENCE, start);
    if (!sequence)
        return dt_parser_no_memory(parser);
    sequence->child = first;
    *node_out = sequence;
    return DT_OK;
}

static enum dt_status take_alternatives(struct dt_parser *parser, unsigned depth,
                                        struct dt_node **node_out)
{
    struct dt_node *alternatives = new_node(parser, DT_NODE_ALTERNATIVES, parser->at);
    if (!alternatives)
        return dt_parser_no_memory(parser);
    struct dt_node **link = &alternatives->child;
    for (;;) {
        enum dt_status status = take_sequence(parser, depth, link);
        if (status)
            return status;
        link = &(*link)->next;
        if (dt_parser_peek(parser) != '|')
            break;
        parser->at++;
    }
    *node_out = alternatives;
    return DT_OK;
}

enum dt_status dt_parser_take_pattern(struct dt_parser *parser, struct dt_node **root_out)
{
    dt_parser_skip_blanks(parser);
    size_t start = parser->at;
    struct dt_node *root;
    enum dt_status status = take_sequence(parser, 0, &root);
    if (status)
        return status;
    char c = dt_parser_peek(parser);
    if (c == '|')
        return dt_parser_fail(parser, DT_FORMAT, parser->at,
                              "alternatives stand in brackets: (a|b)");
    if (c == ')' || c == ']')
        return dt_parser_fail(parser, DT_FORMAT, parser->at, "no bracket is open for this '%c'", c);
    status = dt_pattern_check(parser, root, start);
    if (status)
        return status;
    *root_out = root;
    return DT_OK;
}
