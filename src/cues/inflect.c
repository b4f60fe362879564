#include "inflect.h"

#include <stdio.h>

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool is_consonant(char c)
{
    return c >= 'a' && c <= 'z' && !is_vowel(c);
}

static bool ends_in(struct dt_view word, const char *ending)
{
    size_t len = strlen(ending);
    return word.len >= len && memcmp(word.ptr + word.len - len, ending, len) == 0;
}

static char last_but(struct dt_view word, size_t n)
{
    return word.len > n ? word.ptr[word.len - 1 - n] : '\0';
}

/* Runs of vowels; a y between consonants counts as one. */
static unsigned syllables(struct dt_view word)
{
    unsigned count = 0;
    bool in_vowels = false;
    for (size_t i = 0; i < word.len; i++) {
        bool vowel = is_vowel(word.ptr[i]) || (word.ptr[i] == 'y' && i > 0);
        if (vowel && !in_vowels)
            count++;
        in_vowels = vowel;
    }
    return count;
}

/* Consonant, vowel, consonant at the end, "quit" among them; w, x and y are never doubled. */
static bool may_double(struct dt_view word)
{
    char last = last_but(word, 0);
    char before = last_but(word, 2);
    if (!is_consonant(last) || last == 'w' || last == 'x' || last == 'y' ||
        !is_vowel(last_but(word, 1)))
        return false;
    return is_consonant(before) || (before == 'u' && last_but(word, 3) == 'q');
}

/* Adds the first len bytes of word and the ending, unless that form is there already. */
static void add(struct dt_inflections *out, struct dt_view word, size_t len, const char *ending)
{
    char form[DT_INFLECT_BYTES];
    snprintf(form, sizeof form, "%.*s%s", (int)len, word.ptr, ending);
    for (unsigned i = 0; i < out->count; i++)
        if (strcmp(out->words[i], form) == 0)
            return;
    memcpy(out->words[out->count++], form, sizeof form);
}

static void add_s(struct dt_inflections *out, struct dt_view word)
{
    if (ends_in(word, "s") || ends_in(word, "x") || ends_in(word, "z") || ends_in(word, "ch") ||
        ends_in(word, "sh") || (ends_in(word, "o") && is_consonant(last_but(word, 1))))
        add(out, word, word.len, "es");
    else if (ends_in(word, "y") && is_consonant(last_but(word, 1)))
        add(out, word, word.len - 1, "ies");
    else
        add(out, word, word.len, "s");
}

static void add_doubled(struct dt_inflections *out, struct dt_view word)
{
    char ed[] = {last_but(word, 0), 'e', 'd', '\0'};
    char ing[] = {last_but(word, 0), 'i', 'n', 'g', '\0'};
    add(out, word, word.len, ed);
    add(out, word, word.len, ing);
}

static void add_past_and_participle(struct dt_inflections *out, struct dt_view word)
{
    if (ends_in(word, "ie")) {
        add(out, word, word.len, "d");
        add(out, word, word.len - 2, "ying");
    } else if (ends_in(word, "e")) {
        char before = last_but(word, 1);
        bool keeps_e = before == 'e' || before == 'o' || before == 'y';
        add(out, word, word.len, "d");
        add(out, word, keeps_e ? word.len : word.len - 1, "ing");
    } else if (ends_in(word, "y") && is_consonant(last_but(word, 1))) {
        add(out, word, word.len - 1, "ied");
        add(out, word, word.len, "ing");
    } else if (ends_in(word, "ic")) {
        add(out, word, word.len, "ked");
        add(out, word, word.len, "king");
    } else {
        bool doubles = may_double(word);
        if (doubles)
            add_doubled(out, word);
        if (!doubles || syllables(word) > 1) {
            add(out, word, word.len, "ed");
            add(out, word, word.len, "ing");
        }
    }
}

void dt_inflect(struct dt_view word, struct dt_inflections *out)
{
    out->count = 0;
    if (word.len > DT_TEXT_WORD_BYTES)
        word.len = DT_TEXT_WORD_BYTES;
    add(out, word, word.len, "");
    if (word.len < 2 || syllables(word) == 0)
        return;
    add_s(out, word);
    add_past_and_participle(out, word);
}
