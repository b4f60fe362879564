#include "content.h"

#include "lists.h"

enum { STEM_BYTES = DT_TEXT_WORD_BYTES + 1 };

static bool ends(const char *word, size_t len, const char *suffix)
{
    size_t n = strlen(suffix);
    return len > n && memcmp(word + len - n, suffix, n) == 0;
}

static bool has_vowel(const char *word, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (memchr("aeiouy", word[i], 6))
            return true;
    return false;
}

/* "shipp" is "ship"; but "call", "miss" and "buzz" keep both letters. */
static size_t undouble(const char *word, size_t len)
{
    bool doubled =
        len >= 3 && word[len - 1] == word[len - 2] && !memchr("lszaeiou", word[len - 1], 8);
    return doubled ? len - 1 : len;
}

static size_t without_plural(char *word, size_t len)
{
    if (len > 4 && ends(word, len, "ies")) {
        word[len - 3] = 'y';
        return len - 2;
    }
    if (len > 4 && (ends(word, len, "ches") || ends(word, len, "shes") || ends(word, len, "sses") ||
                    ends(word, len, "xes")))
        return len - 2;
    if (len > 3 && word[len - 1] == 's' && !memchr("sui'", word[len - 2], 4))
        return len - 1;
    return len;
}

/* Suffixes off, in place. content.def is written against exactly this. */
static size_t stem(char *word, size_t len)
{
    len = without_plural(word, len);
    if (len >= 6 && ends(word, len, "ing") && has_vowel(word, len - 3))
        len = undouble(word, len - 3);
    else if (len >= 5 && ends(word, len, "ed") && has_vowel(word, len - 2))
        len = undouble(word, len - 2);
    else if (len >= 8 && ends(word, len, "ation"))
        len -= 5;
    else if (len >= 7 && (ends(word, len, "ction") || ends(word, len, "ption")))
        len -= 3;
    else if (len >= 6 && ends(word, len, "ly"))
        len -= 2;
    return len >= 4 && word[len - 1] == 'e' ? len - 1 : len;
}

static uint64_t word_about(const struct dt_token *token)
{
    const struct dt_content_entry *entry = dt_content_find(token->hash);
    if (entry)
        return entry->about;
    char word[STEM_BYTES];
    if (token->word_len < 3 || token->word_len >= STEM_BYTES)
        return token->word_len < 2 ? 0 : token->hash;
    memcpy(word, token->word, token->word_len);
    size_t len = stem(word, token->word_len);
    uint64_t hash = dt_word_hash_bytes(word, len);
    entry = dt_content_find(hash);
    return entry ? entry->about : hash;
}

uint64_t dt_content_word(const struct dt_token *token)
{
    switch (token->type) {
    case DT_TOKEN_WORD:
        return word_about(token);
    case DT_TOKEN_EMOJI:
    case DT_TOKEN_BREAK:
        return 0;
    default:
        return token->hash;
    }
}

bool dt_content_holds(const uint64_t *words, size_t count, uint64_t word)
{
    for (size_t i = 0; i < count; i++)
        if (words[i] == word)
            return true;
    return false;
}

size_t dt_content_words(const struct dt_text *text, uint32_t first, uint32_t end, uint64_t *out,
                        size_t capacity)
{
    size_t count = 0;
    for (uint32_t i = first; i < end && count < capacity; i++) {
        uint64_t word = dt_content_word(&text->tokens[i]);
        if (word != 0 && !dt_content_holds(out, count, word))
            out[count++] = word;
    }
    return count;
}

bool dt_words_at(const struct dt_text *text, uint32_t i, const char *phrase)
{
    for (; *phrase != '\0'; i++) {
        if (i >= text->token_count || (text->tokens[i].flags & DT_TOKEN_QUOTED))
            return false;
        const char *space = strchr(phrase, ' ');
        size_t len = space ? (size_t)(space - phrase) : strlen(phrase);
        if (text->tokens[i].word_len != len || memcmp(text->tokens[i].word, phrase, len) != 0)
            return false;
        phrase += len + (space ? 1 : 0);
    }
    return true;
}

uint32_t dt_words_find(const struct dt_text *text, uint32_t first, uint32_t end,
                       const char *const *phrases, size_t count)
{
    for (uint32_t i = first; i < end; i++)
        for (size_t j = 0; j < count; j++)
            if (text->tokens[i].word_len > 0 && phrases[j][0] == text->tokens[i].word[0] &&
                dt_words_at(text, i, phrases[j]))
                return i;
    return end;
}

uint32_t dt_sentence_first(const struct dt_text *text, uint32_t i)
{
    while (i > 0 && text->tokens[i - 1].type != DT_TOKEN_BREAK)
        i--;
    return i;
}

uint32_t dt_sentence_break(const struct dt_text *text, uint32_t i)
{
    while (i + 1 < text->token_count && text->tokens[i].type != DT_TOKEN_BREAK)
        i++;
    return i;
}
