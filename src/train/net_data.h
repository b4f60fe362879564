/*
 * Texts as the net's training sees them: rows of numbers of words, each word once in a table with
 * all that its vector is made of (a row of its own, its parts, the groups of the word list, a given
 * vector).
 *
 * Filled in this order: words that are to be known whatever the texts hold (the list's, the given
 * vectors'), texts to learn from, dt_net_data_close, then texts to look at.
 */
#ifndef DT_TRAIN_NET_DATA_H
#define DT_TRAIN_NET_DATA_H

#include "net.h"
#include "net_core.h"
#include "rows.h"
#include "units.h"
#include "word_list.h"

enum { DT_NET_NO_ROW = 0, DT_NET_PART_BUCKETS = 8192 };

#define DT_NET_NOT_GIVEN UINT32_MAX

struct dt_net_word {
    uint64_t symbol;
    uint32_t texts; /* to learn from that hold it; a text counts as often as the word is in it */
    uint32_t row;   /* DT_NET_NO_ROW: the row that stands for all unknown words */
    uint32_t groups;
    uint32_t given; /* row among the given vectors, or DT_NET_NOT_GIVEN */
    uint32_t part_first;
    uint32_t part_count;
    bool wanted; /* gets a row in the model whatever the texts hold */
};

/* A word in a text: its number << DT_NET_MARKS, with the marks it bears. */
typedef uint32_t dt_net_place;

struct dt_net_text {
    uint32_t first; /* of places */
    uint32_t length;
    uint32_t row; /* of the rows it came from */
    struct dt_label_set labels;
    struct dt_label_set unknown;
    float weight;
    struct dt_word_hits hits;
};

struct dt_net_data {
    struct dt_net_word *words; /* word 0 is none: what pads */
    uint32_t word_count;
    uint32_t word_capacity;
    uint32_t *slots; /* open addressing by symbol; 0: empty */
    uint32_t slot_bits;
    uint32_t *parts; /* buckets, 1 .. DT_NET_PART_BUCKETS */
    uint32_t part_count;
    uint32_t part_capacity;
    dt_net_place *places;
    uint32_t place_count;
    uint32_t place_capacity;
    struct dt_net_text *texts;
    uint32_t text_count;
    uint32_t text_capacity;
    uint32_t row_count;        /* of words with a row of their own, the unknown one included */
    struct dt_word_list list;  /* borrowed */
    const struct dt_net *base; /* likewise: whose words are read with; or NULL */
    float *fixed;              /* with a base: word after word its vector there, without marks */
    uint32_t fixed_capacity;
    bool closed;
};

/* base: a net whose words are read with and stay as they are, its list with them; or NULL. */
void dt_net_data_init(struct dt_net_data *data, struct dt_word_list list,
                      const struct dt_net *base);
void dt_net_data_finish(struct dt_net_data *data);

/* A word to be known; normalised. given: its row, or DT_NET_NOT_GIVEN. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_net_data_want(struct dt_net_data *data, struct dt_view word,
                                              uint32_t given, struct dt_error *err);

/*
 * The texts of chosen rows (NULL: all). Errors: DT_FORMAT (with the row's line), DT_NOMEM,
 * DT_LIMIT.
 */
DT_MUST_CHECK enum dt_status dt_net_data_add(struct dt_net_data *data, const struct dt_rows *rows,
                                             const uint32_t *chosen, uint32_t chosen_count,
                                             enum dt_head_input input, struct dt_error *err);

/* Gives rows to the words that at least `least` places hold. */
void dt_net_data_close(struct dt_net_data *data, uint32_t least);

#endif
