/*
 * The net: a second scorer of one head, slower and better than the linear part, because it reads
 * words in their order and knows words that its training never saw. Integers only: the same logits
 * on every machine.
 *
 * Each word becomes a vector: a row of its own, or for a word the net does not know the mean of its
 * parts and what the word list says of it. Two recurrent layers read the vectors forwards and
 * backwards; each label looks at the words by attention of its own; what the word list finds in the
 * text is added. net_file.h has the arithmetic.
 *
 *     int32_t logits[DT_NET_LABELS];
 *     status = dt_net_score(&net, &text, symbols, range, arena, logits, err);
 */
#ifndef DT_NET_H
#define DT_NET_H

#include "word_list.h"

enum {
    DT_NET_LABELS = 32,
    DT_NET_WORDS_READ = 160, /* of a longer text the first and the last 80 tokens are read */
};

/* A recurrent layer's weights: views into the section. */
struct dt_net_layer {
    const char *input;
    const char *state;
    const char *bias;
    const char *state_bias;
    const char *looks;
    const char *views;
    uint8_t input_shift;
    uint8_t state_shift;
    uint8_t look_shift;
    uint8_t view_shift;
};

/*
 * A net in the bytes of its section, which must outlive it. Immutable. One that reads with the
 * words of a net before it adds rows of its own for the words that it learnt from.
 */
struct dt_net {
    struct dt_view head;       /* the name of the head it serves */
    const struct dt_net *base; /* whose words it reads with; NULL: its own */
    uint32_t label_count;
    uint32_t dim;
    uint32_t hidden;
    uint32_t word_count;
    uint32_t bucket_count;
    const char *sigmoid;
    const char *power;
    const char *hit_values;
    const char *bias;
    struct dt_net_layer layers[2];
    const char *maximum_out;
    const char *mean_out;
    const char *hits_out;
    uint8_t maximum_shift;
    uint8_t mean_shift;
    uint8_t hits_shift;
    const char *marks;
    const char *groups;
    const char *unknown;
    const char *parts;
    const char *hashes;
    const char *words;
    struct dt_word_list list;
};

/*
 * Reads a section. before: the nets of the sections before it, whose words it may read with; they
 * must outlive it. Errors: DT_FORMAT (its length is not what its head says, a number is out of its
 * range, or the net whose words it wants is not there).
 */
DT_MUST_CHECK enum dt_status dt_net_view(struct dt_view section, const struct dt_net *before,
                                         uint32_t before_count, struct dt_net *out,
                                         struct dt_error *err);

/*
 * Scores some tokens of a text. symbols: of the whole text. logits_out: label_count, in 1/65536.
 * Time is linear in the tokens up to DT_NET_WORDS_READ, and level beyond. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_net_score(const struct dt_net *net, const struct dt_text *text,
                                          const struct dt_word_symbol *symbols,
                                          struct dt_token_range range, struct dt_arena *arena,
                                          int32_t *logits_out, struct dt_error *err);

#endif
