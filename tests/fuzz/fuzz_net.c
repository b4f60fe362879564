/* A net's section is refused, or scores any text without harm; the same twice. */
#include "net.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char source[] =
    "I am NOT happy, thanks a lot!! where is my parcel, [NAME]? sooo late. 3 days :(";

static bool score(const struct dt_net *net, struct dt_arena *arena, int32_t *logits_out)
{
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    if (dt_text_analyse(arena, dt_view_of(source), &text, NULL) != DT_OK ||
        dt_symbols_make(&text, arena, &symbols, NULL) != DT_OK)
        return false;
    struct dt_token_range range = {0, text.token_count};
    return dt_net_score(net, &text, symbols, range, arena, logits_out, NULL) == DT_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_net net;
    struct dt_arena arena;
    int32_t first[DT_NET_LABELS], second[DT_NET_LABELS];
    if (dt_net_view((struct dt_view){(const char *)data, size}, NULL, 0, &net, NULL) != DT_OK)
        return 0;
    dt_arena_init(&arena);
    if (score(&net, &arena, first) && score(&net, &arena, second) &&
        memcmp(first, second, net.label_count * sizeof *first) != 0)
        abort();
    dt_arena_finish(&arena);
    return 0;
}
