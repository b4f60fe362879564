/*
 * Runs at build time: reads promise_words.def and writes the table behind dt_promise_roles as C to
 * standard output, the regular forms of verbs and nouns included.
 */
#include "promise_words.h"
#include "word_hash.h"

#include <stdio.h>
#include <stdlib.h>

enum { WORDS_AT_MOST = 8192, WORD_BYTES = 32 };

struct word {
    char text[WORD_BYTES];
    uint64_t hash;
    uint64_t roles;
    bool listed; /* stands in the .def itself */
};

static struct word words[WORDS_AT_MOST];
static size_t word_count;

static void fail(const char *what, const char *word)
{
    fprintf(stderr, "make_promise_words: %s: %s\n", what, word);
    exit(1);
}

static struct word *entry_of(const char *text)
{
    size_t len = strlen(text);
    if (len == 0 || len >= WORD_BYTES)
        fail("too long or empty", text);
    uint64_t hash = dt_word_hash_bytes(text, len);
    for (size_t i = 0; i < word_count; i++) {
        if (words[i].hash != hash)
            continue;
        if (strcmp(words[i].text, text) != 0)
            fail("has the hash of another word", text);
        return &words[i];
    }
    if (word_count == WORDS_AT_MOST)
        fail("too many words", text);
    struct word *word = &words[word_count++];
    memcpy(word->text, text, len + 1);
    word->hash = hash;
    return word;
}

static void add_list(const char *list, uint64_t roles)
{
    while (*list) {
        char text[WORD_BYTES] = "";
        size_t len = strcspn(list, " ");
        if (len >= WORD_BYTES)
            fail("too long", list);
        memcpy(text, list, len);
        if (len > 0) {
            struct word *word = entry_of(text);
            if (word->listed)
                fail("stands twice", text);
            word->listed = true;
            word->roles = roles;
        }
        list += len + (list[len] == ' ');
    }
}

static void add_form(const char *stem, size_t stem_len, const char *ending, uint64_t roles)
{
    char text[2 * WORD_BYTES];
    snprintf(text, sizeof text, "%.*s%s", (int)stem_len, stem, ending);
    struct word *word = entry_of(text);
    if (!word->listed)
        word->roles |= roles;
}

static bool vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

/* calls, reaches, replies: of verbs and of nouns */
static void add_s(const char *base, uint64_t roles)
{
    size_t len = strlen(base);
    char last = base[len - 1];
    bool hisses = last == 's' || last == 'x' || last == 'z' || last == 'o' ||
                  (len > 1 && last == 'h' && (base[len - 2] == 'c' || base[len - 2] == 's'));
    if (last == 'y' && len > 1 && !vowel(base[len - 2]))
        add_form(base, len - 1, "ies", roles);
    else
        add_form(base, len, hisses ? "es" : "s", roles);
}

/*
 * called, calling; chased, chasing; replied, replying; dropped, dropping. A short vowel before the
 * last letter may double it or not ("referred", "offered"): both are made, one is never written.
 */
static void add_verb(const char *base, uint64_t roles)
{
    size_t len = strlen(base);
    char last = base[len - 1];
    if (last == 'e') {
        add_form(base, len, "d", roles | ROLE_FORM_ED);
        add_form(base, len - 1, "ing", roles | ROLE_FORM_ING);
        return;
    }
    add_form(base, len, "ing", roles | ROLE_FORM_ING);
    if (last == 'y' && len > 1 && !vowel(base[len - 2]))
        add_form(base, len - 1, "ied", roles | ROLE_FORM_ED);
    else
        add_form(base, len, "ed", roles | ROLE_FORM_ED);
    bool doubles = len > 2 && !vowel(last) && vowel(base[len - 2]) && !vowel(base[len - 3]) &&
                   last != 'w' && last != 'x' && last != 'y';
    if (doubles) {
        char doubled[2 * WORD_BYTES];
        snprintf(doubled, sizeof doubled, "%s%c", base, last);
        add_form(doubled, len + 1, "ing", roles | ROLE_FORM_ING);
        add_form(doubled, len + 1, "ed", roles | ROLE_FORM_ED);
    }
}

static void add_forms(void)
{
    size_t listed = word_count;
    for (size_t i = 0; i < listed; i++) {
        uint64_t roles = words[i].roles;
        bool base = words[i].text[0] >= 'a' && strlen(words[i].text) > 1 &&
                    !(roles & (ROLE_FORM_ED | ROLE_FORM_ING | ROLE_FORM_S));
        uint64_t verb = roles & ROLE_VERB;
        uint64_t noun =
            roles & (ROLE_NOUN | ROLE_OUTSIDE | ROLE_MACHINE | ROLE_CHAT | ROLE_ABUSE | ROLE_TIME);
        if (!base)
            continue;
        if (verb)
            add_verb(words[i].text, verb);
        if (verb || noun)
            add_s(words[i].text, verb | noun | ROLE_FORM_S);
    }
}

static void print_slots(void)
{
    size_t slot_count = 16;
    while (slot_count < 2 * word_count)
        slot_count *= 2;
    const struct word **slots = calloc(slot_count, sizeof *slots);
    if (!slots)
        fail("no memory", "");
    for (size_t i = 0; i < word_count; i++) {
        size_t at = (size_t)words[i].hash & (slot_count - 1);
        while (slots[at])
            at = (at + 1) & (slot_count - 1);
        slots[at] = &words[i];
    }
    printf("const size_t dt_promise_slot_count = %zu;\n", slot_count);
    printf("const struct dt_promise_slot dt_promise_slots[] = {\n");
    for (size_t i = 0; i < slot_count; i++)
        printf("    {UINT64_C(0x%016llx), UINT64_C(0x%llx)},\n",
               slots[i] ? (unsigned long long)slots[i]->hash : 0,
               slots[i] ? (unsigned long long)slots[i]->roles : 0);
    printf("};\n");
    free(slots);
}

int main(void)
{
#define WORDS(roles, list) add_list(list, roles);
#include "promise_words.def"
    add_forms();
    printf("/* Made by make_promise_words from promise_words.def. */\n");
    printf("#include \"promise_words.h\"\n\n");
    print_slots();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
