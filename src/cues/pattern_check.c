/*
 * What may stand where in a pattern. A place is described by what may and must surround it:
 * "may be first" where everything before it may be missing, "is first" where nothing is before it.
 */
#include "parser.h"

enum place {
    MAY_BE_FIRST = 1,
    IS_FIRST = 2,
    MAY_BE_LAST = 4,
    IS_LAST = 8,
};

static uint8_t sum(unsigned a, unsigned b)
{
    return (uint8_t)(a + b > DT_LEXICON_SPAN ? DT_LEXICON_SPAN + 1 : a + b);
}

static struct dt_span measure(struct dt_node *node);

static struct dt_span measure_children(struct dt_node *node)
{
    bool all = node->type == DT_NODE_SEQUENCE;
    struct dt_span span = {all ? 0 : UINT8_MAX, 0};
    for (struct dt_node *child = node->child; child; child = child->next) {
        struct dt_span inner = measure(child);
        if (all) {
            span = (struct dt_span){sum(span.least, inner.least), sum(span.most, inner.most)};
            continue;
        }
        span.least = inner.least < span.least ? inner.least : span.least;
        span.most = inner.most > span.most ? inner.most : span.most;
    }
    return span;
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static struct dt_span measure(struct dt_node *node)
{
    switch ((enum dt_node_type)node->type) {
    case DT_NODE_SEQUENCE:
    case DT_NODE_ALTERNATIVES:
        node->span = measure_children(node);
        break;
    case DT_NODE_OPTIONAL:
        node->span = (struct dt_span){0, measure(node->child).most};
        break;
    case DT_NODE_GAP:
        node->span = (struct dt_span){0, (uint8_t)node->number};
        break;
    case DT_NODE_COMMA:
    case DT_NODE_FIRST:
        node->span = (struct dt_span){0, 0};
        break;
    default:
        node->span = (struct dt_span){1, 1};
    }
    return node->span;
}

/* Whether a node may match no token at all. */
static bool may_be_missing(const struct dt_node *node)
{
    return node->span.least == 0;
}

static bool rest_may_be_missing(const struct dt_node *node)
{
    for (; node; node = node->next)
        if (!may_be_missing(node))
            return false;
    return true;
}

/* NULL, or what is wrong with a node that has no children. */
static const char *wrong_with(const struct dt_node *node, unsigned place)
{
    switch ((enum dt_node_type)node->type) {
    case DT_NODE_GAP:
        if (place & MAY_BE_FIRST)
            return "a pattern may not begin with a gap";
        return place & MAY_BE_LAST ? "a pattern may not end with a gap" : NULL;
    case DT_NODE_ANY:
        return place & MAY_BE_FIRST ? "a pattern may not begin with _" : NULL;
    case DT_NODE_COMMA:
        return place & MAY_BE_LAST ? "a comma belongs to the token after it: none follows" : NULL;
    case DT_NODE_FIRST:
        return place & IS_FIRST ? NULL : "^ stands only at the pattern's start";
    case DT_NODE_LAST:
        if (!(place & IS_LAST))
            return "$ stands only at the pattern's end; // goes on in the next sentence";
        return place & MAY_BE_FIRST ? "a word or class must stand before $" : NULL;
    case DT_NODE_ACROSS:
        if (place & MAY_BE_FIRST)
            return "a word or class must stand before //";
        return place & MAY_BE_LAST ? "a word or class must stand after //" : NULL;
    default:
        return NULL;
    }
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static enum dt_status check(struct dt_parser *parser, const struct dt_node *node, unsigned place)
{
    if (node->type == DT_NODE_SEQUENCE) {
        unsigned before = place & (MAY_BE_FIRST | IS_FIRST);
        const struct dt_node *previous = NULL;
        for (const struct dt_node *child = node->child; child; child = child->next) {
            unsigned inner = before;
            if (!child->next)
                inner |= place & IS_LAST;
            if (rest_may_be_missing(child->next))
                inner |= place & MAY_BE_LAST;
            enum dt_status status = check(parser, child, inner);
            if (status)
                return status;
            if (child->type == DT_NODE_COMMA && previous &&
                (previous->type == DT_NODE_COMMA || previous->type == DT_NODE_FIRST ||
                 previous->type == DT_NODE_ACROSS))
                return dt_parser_fail(parser, DT_FORMAT, child->column,
                                      "a comma stands between two tokens of a sentence");
            before &= ~(unsigned)IS_FIRST;
            if (!may_be_missing(child))
                before = 0;
            previous = child;
        }
        return DT_OK;
    }
    for (const struct dt_node *child = node->child; child; child = child->next) {
        enum dt_status status = check(parser, child, place);
        if (status)
            return status;
    }
    const char *wrong = wrong_with(node, place);
    return wrong ? dt_parser_fail(parser, DT_FORMAT, node->column, "%s", wrong) : DT_OK;
}

enum dt_status dt_pattern_check(struct dt_parser *parser, struct dt_node *root, size_t start)
{
    measure(root);
    enum dt_status status = check(parser, root, MAY_BE_FIRST | IS_FIRST | MAY_BE_LAST | IS_LAST);
    if (status)
        return status;
    if (may_be_missing(root))
        return dt_parser_fail(parser, DT_FORMAT, start,
                              "the pattern may match nothing: one word or class must be certain");
    return DT_OK;
}
