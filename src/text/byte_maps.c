#include "byte_maps.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* What 64 bytes say, a bit for each. */
struct block {
    uint64_t letters;
    uint64_t capitals;
    uint64_t smalls;
    uint64_t ascii_letters; /* a .. z of the folded form */
    uint64_t repeats;       /* the byte is the same as the one before it */
};

/* What was seen so far of a message. */
struct seen {
    uint64_t last_repeats; /* of the block before */
    char last_byte;        /* folded */
    bool wide;
    bool control;
    bool ampersand;
    bool at;
    bool runs;
};

/* Reads 64 bytes of raw; folds them into low, or with fold false reads low too. */
static inline void block_portable(const char *raw, char *low, bool fold, struct seen *seen,
                                  struct block *out)
{
    *out = (struct block){0};
    for (size_t i = 0; i < DT_MAP_BLOCK; i++) {
        unsigned char c = (unsigned char)raw[i];
        bool capital = (unsigned char)(c - 'A') < 26;
        if (fold)
            low[i] = (char)(c + (capital << 5));
        unsigned char folded = (unsigned char)low[i];
        uint64_t ascii_letter = (unsigned char)(folded - 'a') < 26;
        out->capitals |= (uint64_t)capital << i;
        out->smalls |= (uint64_t)((unsigned char)(c - 'a') < 26) << i;
        out->ascii_letters |= ascii_letter << i;
        out->letters |= (ascii_letter | folded >> 7) << i;
        out->repeats |= (uint64_t)(low[i] == seen->last_byte) << i;
        seen->last_byte = low[i];
        seen->wide |= c >= 0x80;
        seen->control |= c < 0x20 && c != '\n' && c != '\t' && c != '\r';
        seen->ampersand |= c == '&';
        seen->at |= c == '@';
    }
}

#if defined(__SSE2__)

/* 0xff where byte is in first .. first + 25: moved to the bottom of the signed range. */
static inline __m128i in_alphabet(__m128i bytes, char first)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - first)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(0x80 + 26)));
}

static inline uint64_t bits(__m128i bytes)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(bytes);
}

static inline __m128i is_byte(__m128i bytes, char c)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

static inline void block_fast(const char *raw, char *low, bool fold, struct seen *seen,
                              struct block *out)
{
    __m128i before = _mm_slli_si128(_mm_cvtsi32_si128((unsigned char)seen->last_byte), 15);
    __m128i wide = _mm_setzero_si128(), control = wide, ampersand = wide, at = wide;
    *out = (struct block){0};
    for (unsigned i = 0; i < DT_MAP_BLOCK; i += 16) {
        __m128i c = _mm_loadu_si128((const __m128i *)(const void *)(raw + i));
        __m128i capital = in_alphabet(c, 'A');
        __m128i folded;
        if (fold) {
            folded = _mm_or_si128(c, _mm_and_si128(capital, _mm_set1_epi8(0x20)));
            _mm_storeu_si128((__m128i *)(void *)(low + i), folded);
        } else {
            folded = _mm_loadu_si128((const __m128i *)(const void *)(low + i));
        }
        __m128i letter = in_alphabet(folded, 'a');
        __m128i shifted = _mm_or_si128(_mm_slli_si128(folded, 1), _mm_srli_si128(before, 15));
        out->capitals |= bits(capital) << i;
        out->smalls |= bits(in_alphabet(c, 'a')) << i;
        out->ascii_letters |= bits(letter) << i;
        out->letters |= bits(_mm_or_si128(letter, folded)) << i;
        out->repeats |= bits(_mm_cmpeq_epi8(folded, shifted)) << i;
        before = folded;
        __m128i blank =
            _mm_or_si128(_mm_or_si128(is_byte(c, '\n'), is_byte(c, '\t')), is_byte(c, '\r'));
        __m128i below = is_byte(_mm_max_epu8(c, _mm_set1_epi8(0x1f)), 0x1f);
        control = _mm_or_si128(control, _mm_andnot_si128(blank, below));
        wide = _mm_or_si128(wide, c);
        ampersand = _mm_or_si128(ampersand, is_byte(c, '&'));
        at = _mm_or_si128(at, is_byte(c, '@'));
    }
    seen->last_byte = low[DT_MAP_BLOCK - 1];
    seen->wide |= bits(wide) != 0;
    seen->control |= bits(control) != 0;
    seen->ampersand |= bits(ampersand) != 0;
    seen->at |= bits(at) != 0;
}

#else
#define block_fast block_portable
#endif

/* The four maps while they are written, a block a time. */
struct writer {
    char *maps[4];
};

static struct writer begin(size_t len, void *memory, struct dt_byte_maps *maps)
{
    size_t bytes = dt_map_bytes(len) / 4;
    struct writer out;
    for (size_t i = 0; i < 4; i++) {
        out.maps[i] = (char *)memory + i * bytes;
        memset(out.maps[i] + bytes - 16, 0, 16); /* dt_map_from reads on behind the last block */
    }
    *maps = (struct dt_byte_maps){out.maps[0], out.maps[1], out.maps[2], out.maps[3]};
    return out;
}

static inline void store(const struct writer *out, size_t at, const struct block *block,
                         struct seen *seen)
{
    uint64_t runs =
        block->repeats & (block->repeats << 1 | seen->last_repeats >> 63) & block->ascii_letters;
    seen->last_repeats = block->repeats;
    seen->runs |= runs != 0;
    dt_word_store(out->maps[0] + at / 8, block->letters);
    dt_word_store(out->maps[1] + at / 8, block->capitals);
    dt_word_store(out->maps[2] + at / 8, block->smalls);
    dt_word_store(out->maps[3] + at / 8, runs);
}

static struct dt_byte_facts facts_of(const struct seen *seen)
{
    return (struct dt_byte_facts){!seen->wide, seen->control, seen->ampersand, seen->at,
                                  seen->runs};
}

typedef void block_function(const char *raw, char *low, bool fold, struct seen *seen,
                            struct block *out);

static inline void shift(struct block *block, size_t by)
{
    block->letters >>= by;
    block->capitals >>= by;
    block->smalls >>= by;
    block->ascii_letters >>= by;
    block->repeats >>= by;
}

/* memcpy of less than 64 bytes: two copies of a fixed size that overlap. */
static inline void copy_short(char *to, const char *from, size_t len)
{
    if (len >= 32) {
        memcpy(to, from, 32);
        memcpy(to + len - 32, from + len - 32, 32);
    } else if (len >= 16) {
        memcpy(to, from, 16);
        memcpy(to + len - 16, from + len - 16, 16);
    } else if (len >= 8) {
        memcpy(to, from, 8);
        memcpy(to + len - 8, from + len - 8, 8);
    } else {
        for (size_t i = 0; i < len; i++)
            to[i] = from[i];
    }
}

/* Inlined with a known function, so that the blocks are too. */
static inline struct dt_byte_facts fold_by(block_function *of, const char *source, size_t len,
                                           char *low, void *memory, struct dt_byte_maps *maps)
{
    struct writer out = begin(len, memory, maps);
    struct seen seen = {0};
    struct block block;
    size_t at = 0;
    for (; len - at >= DT_MAP_BLOCK; at += DT_MAP_BLOCK) {
        of(source + at, low + at, true, &seen, &block);
        store(&out, at, &block, &seen);
    }
    if (at < len && at > 0) {
        /* The last 64 bytes once more, shifted so that the new ones count. */
        of(source + len - DT_MAP_BLOCK, low + len - DT_MAP_BLOCK, true, &seen, &block);
        shift(&block, DT_MAP_BLOCK - (len - at));
        store(&out, at, &block, &seen);
    } else if (at < len) {
        char copy[DT_MAP_BLOCK]; /* filled up with blanks, which no map shows */
        memset(copy, ' ', sizeof copy);
        copy_short(copy, source, len);
        of(copy, low, true, &seen, &block);
        store(&out, 0, &block, &seen);
    }
    memset(low + len, 0, DT_MAP_PADDING);
    return facts_of(&seen);
}

struct dt_byte_facts dt_maps_fold(const char *source, size_t len, char *low, void *memory,
                                  struct dt_byte_maps *maps_out)
{
    return fold_by(block_fast, source, len, low, memory, maps_out);
}

struct dt_byte_facts dt_maps_fold_portable(const char *source, size_t len, char *low, void *memory,
                                           struct dt_byte_maps *maps_out)
{
    return fold_by(block_portable, source, len, low, memory, maps_out);
}

bool dt_maps_make(char *low, char *raw, size_t len, void *memory, struct dt_byte_maps *maps_out)
{
    struct writer out = begin(len, memory, maps_out);
    struct seen seen = {0};
    struct block block;
    memset(low + len, 0, DT_MAP_PADDING);
    memset(raw + len, 0, DT_MAP_PADDING);
    for (size_t at = 0; at < len; at += DT_MAP_BLOCK) {
        block_fast(raw + at, low + at, false, &seen, &block);
        store(&out, at, &block, &seen);
    }
    return seen.runs;
}
