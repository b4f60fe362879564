/*
 * Roles by the hash that tokens carry, from a table made at build time: a probe or two a word,
 * whatever its form. Two words with one hash would be taken for each other; in 64 bits that is left
 * to chance, among the table's own words the maker refuses it.
 */
#include "promise_words.h"

static uint64_t find(uint64_t hash)
{
    size_t mask = dt_promise_slot_count - 1;
    size_t at = (size_t)hash & mask;
    while (dt_promise_slots[at].hash != 0) {
        if (dt_promise_slots[at].hash == hash)
            return dt_promise_slots[at].roles;
        at = (at + 1) & mask;
    }
    return 0;
}

/* "9.90" */
static bool has_cents(const struct dt_token *token)
{
    size_t len = token->word_len;
    return len > 3 && (token->word[len - 3] == '.' || token->word[len - 3] == ',');
}

/* Cuts the first of "one|two|three" off. */
static struct dt_view next_word(const char **words)
{
    struct dt_view word = {*words, 0};
    while (word.ptr[word.len] != '|' && word.ptr[word.len] != '\0')
        word.len++;
    *words += word.len + (word.ptr[word.len] == '|');
    return word;
}

bool dt_promise_is_listed(const struct dt_token *token, const char *words)
{
    for (;;) {
        size_t i = 0;
        while (i < token->word_len && *words == token->word[i]) {
            words++;
            i++;
        }
        if (i == token->word_len && (*words == '|' || *words == '\0'))
            return true;
        while (*words != '|' && *words != '\0')
            words++;
        if (*words++ == '\0')
            return false;
    }
}

static bool is_form(const struct dt_token *token, struct dt_view base)
{
    static const char *const endings[] = {"", "s", "es", "d", "ed", "ing"};
    if (token->word_len >= base.len && memcmp(token->word, base.ptr, base.len) == 0) {
        struct dt_view rest = {token->word + base.len, token->word_len - base.len};
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
            if (dt_view_equal(rest, dt_view_of(endings[i])))
                return true;
        }
        /* getting, dropped */
        return rest.len >= 3 && rest.ptr[0] == base.ptr[base.len - 1] &&
               (dt_view_equal(dt_view_slice(rest, 1, rest.len), DT_VIEW("ing")) ||
                dt_view_equal(dt_view_slice(rest, 1, rest.len), DT_VIEW("ed")));
    }
    /* coming */
    return base.len > 2 && base.ptr[base.len - 1] == 'e' && token->word_len == base.len + 2 &&
           memcmp(token->word, base.ptr, base.len - 1) == 0 &&
           memcmp(token->word + base.len - 1, "ing", 3) == 0;
}

bool dt_promise_is_form(const struct dt_token *token, const char *bases)
{
    while (*bases != '\0') {
        bool likely = *bases == token->word[0];
        struct dt_view base = next_word(&bases);
        if (likely && is_form(token, base))
            return true;
    }
    return false;
}

uint64_t dt_promise_roles(const struct dt_token *token)
{
    if (token->type == DT_TOKEN_TIME || token->type == DT_TOKEN_ORDINAL)
        return ROLE_TIME;
    bool digit = token->word_len > 0 && token->word[0] >= '0' && token->word[0] <= '9';
    if (digit && (token->type == DT_TOKEN_CODE || /* 12/03 */
                  (token->type == DT_TOKEN_NUMBER && !has_cents(token))))
        return ROLE_TIME;
    if (token->type == DT_TOKEN_MONEY || (token->type == DT_TOKEN_NUMBER && has_cents(token)))
        return ROLE_MONEY;
    if (token->type != DT_TOKEN_WORD && token->type != DT_TOKEN_CODE)
        return 0;
    uint64_t roles = find(token->hash);
    /* Grant, Mark and Will are names where nothing else calls for the capital. */
    bool named = (token->flags & (DT_TOKEN_TITLE | DT_TOKEN_FIRST)) == DT_TOKEN_TITLE;
    bool grammar = (roles & ~(ROLE_VERB | ROLE_FORM_S | ROLE_FORM_ING | ROLE_FORM_ED)) != 0;
    return named && !grammar ? roles | ROLE_NAME : roles;
}
