/*
 * Runs at build time: reads when.def and writes the tables behind when_words.h as C to standard
 * output.
 */
#include "when_words.h"
#include "word_hash.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS = DT_WHEN_SLOTS / 2, PHRASES = 1024, WORD_BYTES = 32, VALUE_BYTES = 32 };

struct word {
    char text[WORD_BYTES];
    uint64_t hash;
    const char *term_class; /* "DT_TERM_BY"; NULL where it only begins phrases */
    char value[VALUE_BYTES];
    unsigned first_phrase;
    unsigned phrase_count;
    uint64_t second_words;
};

struct phrase {
    const char *text; /* in the list it stands in */
    size_t len;
    unsigned first_word; /* index of words */
    unsigned words;
    const char *meaning;
    const char *value;
};

static struct word words[WORDS];
static unsigned word_count;
static struct phrase phrases[PHRASES];
static unsigned phrase_count;

static void fail(const char *what, const char *text, size_t len)
{
    fprintf(stderr, "make_when: %s: %.*s\n", what, (int)len, text);
    exit(1);
}

/* The word's index, made if it is not there. */
static unsigned index_of(const char *text, size_t len)
{
    if (len == 0 || len >= WORD_BYTES)
        fail("too long or empty", text, len);
    uint64_t hash = dt_word_hash_bytes(text, len);
    for (unsigned i = 0; i < word_count; i++) {
        if (words[i].hash != hash)
            continue;
        if (strlen(words[i].text) != len || memcmp(words[i].text, text, len) != 0)
            fail("has the hash of another word", text, len);
        return i;
    }
    if (word_count == WORDS)
        fail("too many words", text, len);
    memcpy(words[word_count].text, text, len);
    words[word_count].hash = hash;
    return word_count++;
}

static void add_word(const char *text, size_t len, const char *term_class, const char *value)
{
    struct word *word = &words[index_of(text, len)];
    if (word->term_class)
        fail("stands twice", text, len);
    word->term_class = term_class;
    snprintf(word->value, sizeof word->value, "%s", value);
}

static void add_words(const char *term_class, const char *value, const char *list)
{
    while (*list) {
        size_t len = strcspn(list, " ");
        add_word(list, len, term_class, value);
        list += len + (list[len] == ' ');
    }
}

static void add_counted(const char *term_class, int first, const char *list)
{
    char value[VALUE_BYTES];
    while (*list) {
        size_t len = strcspn(list, " /");
        snprintf(value, sizeof value, "%d", first);
        add_word(list, len, term_class, value);
        first += list[len] == ' ';
        list += len + (list[len] != '\0');
    }
}

/* The bit of a phrase's second word; all bits where it has none. */
static uint64_t second_word(const char *text, size_t len)
{
    size_t first = 0;
    while (first < len && text[first] != ' ')
        first++;
    if (first == len)
        return UINT64_MAX;
    size_t end = first + 1;
    while (end < len && text[end] != ' ')
        end++;
    return UINT64_C(1) << dt_word_hash_bytes(text + first + 1, end - first - 1) % 64;
}

static void add_phrase(const char *text, size_t len, const char *meaning, const char *value)
{
    for (unsigned i = 0; i < phrase_count; i++)
        if (phrases[i].len == len && memcmp(phrases[i].text, text, len) == 0)
            fail("stands twice", text, len);
    if (phrase_count == PHRASES)
        fail("too many phrases", text, len);
    struct phrase *phrase = &phrases[phrase_count++];
    *phrase = (struct phrase){.text = text, .len = len, .meaning = meaning, .value = value};
    phrase->words = 1;
    for (size_t i = 0; i < len; i++)
        phrase->words += text[i] == ' ';
    size_t first_len = strcspn(text, " |");
    phrase->first_word = index_of(text, first_len < len ? first_len : len);
    words[phrase->first_word].phrase_count++;
    words[phrase->first_word].second_words |= second_word(text, len);
}

static void add_phrases(const char *meaning, const char *value, const char *list)
{
    while (*list) {
        size_t len = strcspn(list, "|");
        bool more = list[len] == '|';
        add_phrase(list, more ? len - 1 : len, meaning, value);
        list += len + (more ? 2 : 0);
    }
}

static void add_all(void)
{
#define WORDS(term_class, value, list)   add_words("DT_TERM_" #term_class, #value, list);
#define COUNTED(term_class, first, list) add_counted("DT_TERM_" #term_class, first, list);
#define PHRASES(meaning, value, list)    add_phrases("DT_PHRASE_" #meaning, #value, list);
#include "when.def"
}

/* By first word, the longest first. */
static int compare(const void *left, const void *right)
{
    const struct phrase *a = left;
    const struct phrase *b = right;
    if (a->first_word != b->first_word)
        return a->first_word < b->first_word ? -1 : 1;
    return (a->words < b->words) - (a->words > b->words);
}

static void print_rests(void)
{
    printf("const uint64_t dt_when_rests[] = {\n");
    for (unsigned i = 0; i < phrase_count; i++) {
        const char *at = phrases[i].text;
        const char *end = at + phrases[i].len;
        for (unsigned w = 0; w < phrases[i].words; w++) {
            size_t len = strcspn(at, " |");
            if (at + len > end)
                len = (size_t)(end - at);
            if (w > 0)
                printf("    UINT64_C(0x%016llx),\n",
                       (unsigned long long)dt_word_hash_bytes(at, len));
            at += len + 1;
        }
    }
    printf("    0,\n};\n\n");
}

static void print_phrases(void)
{
    unsigned rest = 0;
    printf("const struct dt_when_phrase dt_when_phrases[] = {\n");
    for (unsigned i = 0; i < phrase_count; i++) {
        struct word *word = &words[phrases[i].first_word];
        if (i == 0 || phrases[i].first_word != phrases[i - 1].first_word)
            word->first_phrase = i;
        printf("    {%u, %u, %s, %s}, /* %.*s */\n", rest, phrases[i].words, phrases[i].meaning,
               phrases[i].value, (int)phrases[i].len, phrases[i].text);
        rest += phrases[i].words - 1;
    }
    printf("};\n\n");
}

static void print_slots(void)
{
    static const struct word *slots[DT_WHEN_SLOTS];
    for (unsigned i = 0; i < word_count; i++) {
        size_t at = (size_t)(words[i].hash % DT_WHEN_SLOTS);
        while (slots[at])
            at = (at + 1) % DT_WHEN_SLOTS;
        slots[at] = &words[i];
    }
    printf("const struct dt_when_slot dt_when_slots[DT_WHEN_SLOTS] = {\n");
    for (size_t i = 0; i < DT_WHEN_SLOTS; i++) {
        const struct word *word = slots[i];
        if (word)
            printf("    {UINT64_C(0x%016llx), UINT64_C(0x%016llx), %u, %u, %s, %s}, /* %s */\n",
                   (unsigned long long)word->hash, (unsigned long long)word->second_words,
                   word->first_phrase, word->phrase_count,
                   word->term_class ? word->term_class : "DT_TERM_NONE",
                   word->term_class ? word->value : "0", word->text);
        else
            printf("    {0, 0, 0, 0, 0, 0},\n");
    }
    printf("};\n");
}

int main(void)
{
    add_all();
    qsort(phrases, phrase_count, sizeof phrases[0], compare);
    printf("/* Made by make_when from when.def. */\n#include \"when_words.h\"\n\n");
    print_rests();
    print_phrases();
    print_slots();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
