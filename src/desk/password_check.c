#include "password.h"

#include <stdlib.h>
#include <unistr.h>

/*
 * What everybody tries first, as rules rather than as a list of passwords: a base word from below,
 * in whatever case, with letters written as digits, with anything that is no letter around it; and
 * whatever has no letter at all, for those are dates and numbers.
 * The words are our own collection of what such passwords are made of.
 */
static const char *const words[] = {
    "password", "passwort",  "passwd",     "pass",      "parola",        "motdepasse", "contrasena",
    "senha",    "welcome",   "willkommen", "letmein",   "login",         "signin",     "access",
    "secret",   "geheim",    "private",    "admin",     "administrator", "root",       "user",
    "guest",    "master",    "manager",    "support",   "service",       "customer",   "helpdesk",
    "company",  "office",    "test",       "testing",   "demo",          "example",    "sample",
    "default",  "changeme",  "change",     "temp",      "temporary",     "computer",   "internet",
    "server",   "database",  "detente",    "monkey",    "dragon",        "football",   "baseball",
    "soccer",   "hockey",    "basketball", "princess",  "sunshine",      "iloveyou",   "loveyou",
    "lovely",   "love",      "shadow",     "superman",  "batman",        "starwars",   "pokemon",
    "naruto",   "michael",   "jessica",    "jennifer",  "jordan",        "thomas",     "daniel",
    "charlie",  "ashley",    "whatever",   "trustno",   "freedom",       "hello",      "hallo",
    "bonjour",  "summer",    "winter",     "spring",    "autumn",        "sommer",     "january",
    "february", "march",     "april",      "june",      "july",          "august",     "september",
    "october",  "november",  "december",   "monday",    "tuesday",       "wednesday",  "thursday",
    "friday",   "saturday",  "sunday",     "chocolate", "cookie",        "banana",     "cheese",
    "flower",   "butterfly", "tigger",     "ginger",    "pepper",        "buster",     "hunter",
    "ranger",   "harley",    "mustang",    "corvette",  "ferrari",       "mercedes",   "yankees",
    "cowboys",  "eagles",    "arsenal",    "liverpool", "chelsea",       "barcelona",  "juventus",
    "london",   "berlin",    "paris",      "newyork",   "america",       "canada",     "google",
    "facebook", "samsung",   "iphone",     "killer",    "jesus",         "blessed",    "angel",
    "matrix",   "ninja",     "wizard",     "qwerty",    "qwertz",        "azerty",     "asdf",
    "zxcvbn",   "yxcvbn",
};

/* Whoever runs along one of these, forwards or backwards, is soon met. */
static const char *const runs[] = {
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "q1w2e3r4t5y6u7i8o9p0",
    "1q2w3e4r5t6y7u8i9o0p",
    "asdfghjkl",
    "zxcvbnm",
};

struct letters {
    char text[DT_PASSWORD_MAX * 4];
    size_t len;
};

static char plain(char c)
{
    static const char digits[] = "01345789", like[] = "oieastbg"; /* 0 o, 1 i, 3 e, 4 a ... */
    const char *digit = c ? strchr(digits, c) : NULL;
    if (digit)
        return like[digit - digits];
    if (c == '@')
        return 'a';
    if (c == '$')
        return 's';
    return c == '!' ? 'i' : c;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Without the digits and signs that people put around a word. */
static struct dt_view core_of(struct dt_view password)
{
    size_t start = 0, end = password.len;
    while (start < end && !is_letter(password.ptr[start]))
        start++;
    while (end > start && !is_letter(password.ptr[end - 1]))
        end--;
    return dt_view_slice(password, start, end);
}

/* The letters of a password; with digits read as the letters they look like, if asked. */
static void take_letters(struct dt_view password, bool alike, struct letters *out)
{
    out->len = 0;
    for (size_t i = 0; i < password.len && out->len < sizeof out->text; i++) {
        char c = lower(alike ? plain(password.ptr[i]) : password.ptr[i]);
        if (is_letter(c))
            out->text[out->len++] = c;
    }
}

/* Whether the letters are nothing but the word, once or several times. */
static bool is_made_of(struct dt_view letters, struct dt_view word)
{
    if (word.len == 0 || letters.len == 0 || letters.len % word.len != 0)
        return false;
    for (size_t i = 0; i < letters.len; i += word.len)
        if (memcmp(letters.ptr + i, word.ptr, word.len) != 0)
            return false;
    return true;
}

static struct dt_view view_of(const struct letters *letters)
{
    return (struct dt_view){letters->text, letters->len};
}

/* Up to two words of the list side by side: "adminpassword". */
static bool is_common(struct dt_view letters)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct dt_view first = dt_view_of(words[i]);
        if (is_made_of(letters, first))
            return true;
        if (letters.len <= first.len || memcmp(letters.ptr, first.ptr, first.len) != 0)
            continue;
        struct dt_view rest = dt_view_slice(letters, first.len, letters.len);
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (is_made_of(rest, dt_view_of(words[j])))
                return true;
    }
    return false;
}

/* The same one to four bytes again and again: "aaaaaaaaaa", "abcabcabcabc". */
static bool is_repeated(struct dt_view password)
{
    for (size_t period = 1; period <= 4; period++) {
        size_t i = period;
        while (i < password.len && password.ptr[i] == password.ptr[i - period])
            i++;
        if (i == password.len)
            return true;
    }
    return false;
}

static bool is_in(const char *run, const char *text, size_t len)
{
    size_t run_len = strlen(run);
    for (size_t i = 0; i + len <= run_len; i++)
        if (memcmp(run + i, text, len) == 0)
            return true;
    return false;
}

/* Made of few pieces that run along a row: "1234567890", "qwertyasdfgh", "abcdefghijk1". */
static bool is_run(struct dt_view password)
{
    char text[64], back[64];
    size_t len = password.len < sizeof text ? password.len : 0, at = 0, pieces = 0;
    for (size_t i = 0; i < len; i++)
        back[len - 1 - i] = text[i] = lower(password.ptr[i]);
    while (at < len) {
        size_t best = 0;
        for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
            for (size_t piece = best + 1; at + piece <= len; piece++)
                if (is_in(runs[i], text + at, piece) ||
                    is_in(runs[i], back + len - at - piece, piece))
                    best = piece;
        at += best > 0 ? best : 1;
        pieces++;
    }
    return len > 0 && 3 * pieces <= len;
}

/* Nothing but the person's name or address, and what is no letter. */
static bool is_own(struct dt_view letters, struct dt_view name, struct dt_view email)
{
    struct letters own;
    const char *at = email.len ? memchr(email.ptr, '@', email.len) : NULL;
    struct dt_view local = {email.ptr, at ? (size_t)(at - email.ptr) : 0};
    const struct dt_view each[] = {name, email, local};
    for (size_t i = 0; i < sizeof each / sizeof *each; i++) {
        take_letters(each[i], false, &own);
        if (own.len >= 3 && is_made_of(letters, view_of(&own)))
            return true;
    }
    return false;
}

enum dt_status dt_password_check(struct dt_view password, struct dt_view name, struct dt_view email,
                                 struct dt_error *err)
{
    const uint8_t *bytes = (const uint8_t *)password.ptr;
    struct letters *letters = NULL;
    if (password.len == 0 || u8_check(bytes, password.len))
        return dt_error_set(err, DT_INVALID, "a password has %d to %d characters", DT_PASSWORD_MIN,
                            DT_PASSWORD_MAX);
    size_t count = u8_mbsnlen(bytes, password.len);
    if (count < DT_PASSWORD_MIN || count > DT_PASSWORD_MAX)
        return dt_error_set(err, DT_INVALID, "a password has %d to %d characters", DT_PASSWORD_MIN,
                            DT_PASSWORD_MAX);
    letters = calloc(2, sizeof *letters);
    if (!letters)
        return dt_error_set(err, DT_NOMEM, "no memory for a password");
    take_letters(password, false, &letters[0]);
    take_letters(core_of(password), true, &letters[1]);
    bool common = letters[0].len == 0 || is_repeated(password) || is_run(password) ||
                  is_common(view_of(&letters[0])) || is_common(view_of(&letters[1]));
    bool own = is_own(view_of(&letters[0]), name, email);
    memset(letters, 0, 2 * sizeof *letters);
    free(letters);
    if (common)
        return dt_error_set(err, DT_INVALID,
                            "this password is among the first that anybody would try; three or "
                            "four words of your own choice make a good one");
    if (own)
        return dt_error_set(err, DT_INVALID, "a password must be more than one's name or address");
    return DT_OK;
}
