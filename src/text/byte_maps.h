/*
 * Maps of a cleaned message: for every byte one bit in each of four maps, made 64 bytes at a time
 * in the pass that folds capitals. With them a word's end is a count of zeros and "all capitals" a
 * test of bits, where a loop over its bytes would be mispredicted once a word.
 */
#ifndef DT_BYTE_MAPS_H
#define DT_BYTE_MAPS_H

#include "word_hash.h"

#include <stdbool.h>

enum {
    DT_MAP_BLOCK = 64,   /* bytes mapped at a time */
    DT_MAP_PADDING = 80, /* zero bytes behind the form: a block and what hashes read */
    DT_MAP_VIEW = 56,    /* bits that dt_map_from gives at least */
};

/* Bit n of a map, counted from the low bit of its first byte, stands for byte n of the form. */
struct dt_byte_maps {
    const char *letters;  /* DT_BYTE_LETTER */
    const char *capitals; /* A .. Z before folding */
    const char *smalls;   /* a .. z before folding */
    const char *runs;     /* a .. z, equal to the two bytes before */
};

struct dt_byte_facts {
    bool ascii;
    bool control; /* a control character other than tab, CR, LF; DEL is none */
    bool ampersand;
    bool at;
    bool runs; /* a bit is set in runs */
};

/* Bytes that the maps of a form of len bytes take. */
static inline size_t dt_map_bytes(size_t len)
{
    return 4 * (len / DT_MAP_BLOCK + 2) * (DT_MAP_BLOCK / 8);
}

/*
 * Folds A .. Z of source into low and maps it. low: len + DT_MAP_PADDING bytes; zero behind len.
 * memory: dt_map_bytes(len).
 */
struct dt_byte_facts dt_maps_fold(const char *source, size_t len, char *low, void *memory,
                                  struct dt_byte_maps *maps_out);

/* The same without vectors: what other machines run, and what a test compares dt_maps_fold with. */
struct dt_byte_facts dt_maps_fold_portable(const char *source, size_t len, char *low, void *memory,
                                           struct dt_byte_maps *maps_out);

/*
 * Maps a form that is there, and fills the DT_MAP_PADDING bytes behind both with zeros. Returns
 * whether a bit of runs is set.
 */
bool dt_maps_make(char *low, char *raw, size_t len, void *memory, struct dt_byte_maps *maps_out);

/* The bits of byte `at` (to len) and those behind it, lowest first: DT_MAP_VIEW of them count. */
static inline uint64_t dt_map_from(const char *map, size_t at)
{
    return dt_word_load(map + at / 8) >> at % 8;
}

#endif
