/*
 * Runs at build time: reads ledger_phrases.def and writes the tables behind dt_phrase_scan as C to
 * standard output. A pattern that begins with optional words becomes one pattern for each of the
 * words it may really begin with.
 */
#include "ledger_phrases.h"
#include "word_hash.h"

#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 8192, ELEMENTS = 8192, PATTERNS = 2048, FIRSTS = 8192 };

static uint64_t words[WORDS];
static size_t word_count;
static struct dt_phrase_element elements[ELEMENTS];
static size_t element_count;
static struct dt_phrase_pattern patterns[PATTERNS];
static size_t pattern_count;

/* A word and a pattern that may begin with it. */
static struct first {
    uint64_t hash;
    uint16_t pattern;
} firsts[FIRSTS];
static size_t first_count;

static void fail(const char *what, const char *where)
{
    fprintf(stderr, "make_ledger_phrases: %s: %s\n", what, where);
    exit(1);
}

static void add_words(const char *list, size_t len)
{
    while (len > 0) {
        size_t word = 0;
        while (word < len && list[word] != '|')
            word++;
        if (word == 0 || word_count == WORDS)
            fail("an empty word, or too many", list);
        words[word_count++] = dt_word_hash_bytes(list, word);
        list += word;
        len -= word;
        if (len > 0) {
            list++;
            len--;
        }
    }
}

/* Splits a pattern into elements; returns how many. flags_out: those of the pattern. */
static size_t add_elements(const char *pattern, uint8_t *flags_out)
{
    size_t before = element_count;
    const char *at = pattern;
    while (*at) {
        size_t len = strcspn(at, " ");
        struct dt_phrase_element element = {.first_word = (uint16_t)word_count};
        bool leads = element_count == before;
        if (len == 0 || element_count == ELEMENTS)
            fail("two spaces, or too much", pattern);
        if (len == 1 && *at == '^') {
            *flags_out |= DT_PHRASE_CLAUSE_FIRST;
        } else if (len == 1 && *at == '_' && leads) {
            *flags_out |= DT_PHRASE_AFTER_ANY;
        } else {
            if (len == 1 && *at == '_')
                element.flags = DT_PHRASE_ANY;
            else if (len == 1 && *at == '$')
                element.flags = DT_PHRASE_END;
            else if (len == 2 && memcmp(at, "..", 2) == 0)
                element.flags = DT_PHRASE_GAP;
            else if (*at == '?')
                element.flags = DT_PHRASE_OPTIONAL;
            if (element.flags == 0 || element.flags == DT_PHRASE_OPTIONAL)
                add_words(at + (element.flags != 0), len - (element.flags != 0));
            element.word_count = (uint8_t)(word_count - element.first_word);
            elements[element_count++] = element;
        }
        at += len + (at[len] == ' ');
    }
    return element_count - before;
}

/* What may stand behind the first word of a pattern. */
static uint64_t second_words(const struct dt_phrase_element *begin, size_t count)
{
    uint64_t bits = 0;
    for (size_t i = 1; i < count; i++) {
        if (begin[i].word_count == 0)
            return UINT64_MAX;
        for (size_t w = 0; w < begin[i].word_count; w++)
            bits |= UINT64_C(1) << words[begin[i].first_word + w] % 64;
        if (!(begin[i].flags & DT_PHRASE_OPTIONAL))
            return bits;
    }
    return UINT64_MAX; /* the first word may be all of it */
}

static void add_phrase(enum dt_phrase_group group, const char *text)
{
    uint8_t flags = 0;
    size_t first = element_count;
    size_t count = add_elements(text, &flags);
    for (size_t skip = 0; skip < count; skip++) {
        const struct dt_phrase_element *begin = &elements[first + skip];
        if (begin->word_count == 0 || pattern_count == PATTERNS)
            fail("begins with no word, or too many", text);
        patterns[pattern_count] = (struct dt_phrase_pattern){
            .first_element = (uint16_t)(first + skip),
            .element_count = (uint8_t)(count - skip),
            .group = (uint8_t)group,
            .flags = flags,
            .second_words = second_words(begin, count - skip),
        };
        for (size_t w = 0; w < begin->word_count; w++) {
            if (first_count == FIRSTS)
                fail("too many beginnings", text);
            firsts[first_count++] =
                (struct first){words[begin->first_word + w], (uint16_t)pattern_count};
        }
        pattern_count++;
        if (!(begin->flags & DT_PHRASE_OPTIONAL))
            return;
    }
}

static int by_hash(const void *a, const void *b)
{
    const struct first *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

static void print_slots(void)
{
    size_t slot_count = 16;
    while (slot_count < 2 * first_count)
        slot_count *= 2;
    struct dt_phrase_slot *slots = calloc(slot_count, sizeof *slots);
    if (!slots)
        fail("no memory", "");
    for (size_t i = 0; i < first_count;) {
        size_t next = i;
        while (next < first_count && firsts[next].hash == firsts[i].hash)
            next++;
        size_t at = (size_t)firsts[i].hash & (slot_count - 1);
        while (slots[at].hash)
            at = (at + 1) & (slot_count - 1);
        slots[at] = (struct dt_phrase_slot){firsts[i].hash, (uint16_t)i, (uint16_t)(next - i)};
        i = next;
    }
    printf("const size_t dt_phrase_slot_count = %zu;\n", slot_count);
    printf("const struct dt_phrase_slot dt_phrase_slots[] = {\n");
    for (size_t i = 0; i < slot_count; i++)
        printf("    {UINT64_C(0x%016llx), %u, %u},\n", (unsigned long long)slots[i].hash,
               slots[i].first_candidate, slots[i].count);
    printf("};\n");
    free(slots);
}

int main(void)
{
#define PHRASE(group, pattern) add_phrase(DT_PHRASE_##group, pattern);
#include "ledger_phrases.def"
    qsort(firsts, first_count, sizeof firsts[0], by_hash);
    printf("/* Made by make_ledger_phrases from ledger_phrases.def. */\n");
    printf("#include \"ledger_phrases.h\"\n\nconst uint64_t dt_phrase_words[] = {\n");
    for (size_t i = 0; i < word_count; i++)
        printf("    UINT64_C(0x%016llx),\n", (unsigned long long)words[i]);
    printf("};\nconst struct dt_phrase_element dt_phrase_elements[] = {\n");
    for (size_t i = 0; i < element_count; i++)
        printf("    {%u, %u, %u},\n", elements[i].first_word, elements[i].word_count,
               elements[i].flags);
    printf("};\nconst struct dt_phrase_pattern dt_phrase_patterns[] = {\n");
    for (size_t i = 0; i < pattern_count; i++)
        printf("    {%u, %u, %u, %u, UINT64_C(0x%016llx)},\n", patterns[i].first_element,
               patterns[i].element_count, patterns[i].group, patterns[i].flags,
               (unsigned long long)patterns[i].second_words);
    printf("};\nconst uint16_t dt_phrase_candidates[] = {\n");
    for (size_t i = 0; i < first_count; i++)
        printf("    %u,\n", firsts[i].pattern);
    printf("};\n");
    print_slots();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
