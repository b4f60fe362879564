#include "language.h"

#include "utf8.h"

/*
 * So many words without one of the frequent English ones are another language: with a word of that
 * language, and without. "Absolutely shocking incompetent crooks" has four and is English.
 */
enum { HINTED_WORDS = 4, STRANGE_WORDS = 8 };

static const char codes[DT_LANGUAGE_BITS][4] = {
#define LANGUAGE(name, code) code,
#include "languages.def"
#undef LANGUAGE
};

/* Scripts that tell the language, or at least that it is not English. */
static const struct script {
    uint32_t first;
    uint32_t last;
    const char *code;
} scripts[] = {
    {0x370, 0x3ff, "el"},   {0x400, 0x52f, "und"},    {0x530, 0x58f, "hy"},
    {0x590, 0x5ff, "he"},   {0x600, 0x6ff, "ar"},     {0x750, 0x77f, "ar"},
    {0x900, 0x97f, "hi"},   {0x980, 0x9ff, "bn"},     {0xa00, 0xa7f, "pa"},
    {0xa80, 0xaff, "gu"},   {0xb80, 0xbff, "ta"},     {0xc00, 0xc7f, "te"},
    {0xc80, 0xcff, "kn"},   {0xd00, 0xd7f, "ml"},     {0xd80, 0xdff, "si"},
    {0xe00, 0xe7f, "th"},   {0xe80, 0xeff, "lo"},     {0x1000, 0x109f, "my"},
    {0x10a0, 0x10ff, "ka"}, {0x1100, 0x11ff, "ko"},   {0x1200, 0x137f, "am"},
    {0x1780, 0x17ff, "km"}, {0x3040, 0x30ff, "ja"},   {0x3400, 0x9fff, "zh"},
    {0xac00, 0xd7a3, "ko"}, {0x20000, 0x3ffff, "zh"},
};
enum { SCRIPTS = sizeof scripts / sizeof scripts[0] };

static size_t find_script(uint32_t c)
{
    for (size_t i = 0; i < SCRIPTS; i++)
        if (c >= scripts[i].first && c <= scripts[i].last)
            return i;
    return SCRIPTS;
}

struct letters {
    uint32_t latin;
    uint32_t total; /* in the scripts */
    uint32_t scripts[SCRIPTS];
    bool ukrainian;
    bool russian;
};

/* Latin letters that few languages have; English takes none of them into loan words. */
static const struct hint {
    uint32_t first;
    uint32_t last;
    uint32_t languages;
} hints[] = {
#define OF(name) (UINT32_C(1) << DT_LANGUAGE_BIT_##name)
    {0xdf, 0xdf, OF(DE)},                   /* sharp s */
    {0xe3, 0xe3, OF(PT) | OF(RO) | OF(VI)}, /* a with tilde or breve */
    {0xe5, 0xe6, OF(SV) | OF(DA) | OF(NO)}, /* a with ring, ae */
    {0xf5, 0xf5, OF(PT)},
    {0xf8, 0xf8, OF(DA) | OF(NO)}, /* o with stroke */
    {0x103, 0x103, OF(RO) | OF(VI)},
    {0x105, 0x107, OF(PL)},
    {0x10d, 0x10f, OF(CS)},
    {0x111, 0x111, OF(VI)},
    {0x119, 0x119, OF(PL)},
    {0x11b, 0x11b, OF(CS)},
    {0x11f, 0x11f, OF(TR)},
    {0x131, 0x131, OF(TR)},
    {0x142, 0x144, OF(PL)},
    {0x148, 0x148, OF(CS)},
    {0x151, 0x151, OF(HU)},
    {0x159, 0x159, OF(CS)},
    {0x15b, 0x15b, OF(PL)},
    {0x15f, 0x15f, OF(TR) | OF(RO)},
    {0x161, 0x161, OF(CS)},
    {0x163, 0x163, OF(RO)},
    {0x165, 0x165, OF(CS)},
    {0x16f, 0x16f, OF(CS)},
    {0x171, 0x171, OF(HU)},
    {0x17a, 0x17c, OF(PL)},
    {0x17e, 0x17e, OF(CS)},
    {0x1a1, 0x1b0, OF(VI)},
    {0x219, 0x21b, OF(RO)},
    {0x1ea1, 0x1ef9, OF(VI)},
#undef OF
};

static void take_hint(uint32_t c, uint32_t *counts)
{
    if (c < hints[0].first)
        return;
    for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++) {
        if (c >= hints[i].first && c <= hints[i].last) {
            for (uint32_t rest = hints[i].languages; rest; rest &= rest - 1)
                counts[__builtin_ctz(rest)]++;
            return;
        }
    }
}

static void count_letter(uint32_t c, struct letters *letters, uint32_t *counts)
{
    letters->ukrainian |= c == 0x454 || c == 0x456 || c == 0x457 || c == 0x491;
    letters->russian |= c == 0x44b || c == 0x44d || c == 0x451;
    if (c < 0x370 || (c >= 0x1e00 && c < 0x1f00)) {
        letters->latin++;
        take_hint(c, counts);
        return;
    }
    size_t script = find_script(c);
    if (script < SCRIPTS) {
        letters->scripts[script]++;
        letters->total++;
    }
}

static void count_letters(const struct dt_text *text, struct letters *letters, uint32_t *counts)
{
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        struct dt_view word = {token->word, token->word_len};
        for (size_t at = 0; token->type == DT_TOKEN_WORD && at < word.len;) {
            if ((unsigned char)word.ptr[at] >= 0x80) {
                count_letter(dt_utf8_next(word, &at), letters, counts);
            } else {
                letters->latin++;
                at++;
            }
        }
    }
}

static const char *script_code(const struct letters *letters)
{
    size_t best = 0;
    for (size_t i = 1; i < SCRIPTS; i++)
        if (letters->scripts[i] > letters->scripts[best])
            best = i;
    const char *code = scripts[best].code;
    if (code[0] == 'u')
        return letters->ukrainian ? "uk" : letters->russian ? "ru" : "und";
    /* Japanese writes Chinese characters too. */
    if (code[0] == 'z')
        for (size_t i = 0; i < SCRIPTS; i++)
            if (scripts[i].code[0] == 'j' && letters->scripts[i] > 0)
                return "ja";
    return code;
}

static void set(struct dt_text *text, enum dt_language language, const char *code)
{
    text->language = language;
    memset(text->language_code, 0, sizeof text->language_code);
    memcpy(text->language_code, code, strlen(code));
}

/* Counts what was noted; returns the long words that English has not. */
static uint32_t count_noted(const struct dt_language_votes *votes, uint32_t *counts)
{
    uint32_t foreign = 0;
    for (uint32_t i = 0; i < votes->noted_count; i++) {
        uint32_t languages = votes->noted[i];
        foreign += languages >= DT_LANGUAGE_LONG_WORD && !(languages & 1);
        for (languages &= ~DT_LANGUAGE_LONG_WORD; languages; languages &= languages - 1)
            counts[__builtin_ctz(languages)]++;
    }
    return foreign;
}

void dt_language_guess(const struct dt_language_votes *votes, bool wide_letters,
                       struct dt_text *text)
{
    uint32_t english = votes->english;
    if (!wide_letters && english > 0 && votes->noted_count <= english) {
        set(text, DT_LANGUAGE_ENGLISH, "en"); /* no language can have more */
        return;
    }
    uint32_t counts[DT_LANGUAGE_BITS] = {0};
    struct letters letters = {0};
    if (wide_letters)
        count_letters(text, &letters, counts);
    if (letters.total > letters.latin && letters.total >= 2) {
        set(text, DT_LANGUAGE_OTHER, script_code(&letters));
        return;
    }
    uint32_t foreign = count_noted(votes, counts);
    size_t best = DT_LANGUAGE_BIT_EN + 1;
    for (size_t i = best + 1; i < DT_LANGUAGE_BITS; i++)
        if (counts[i] > counts[best])
            best = i;
    /* A word that English shares speaks for both; the better of the two has the text. */
    uint32_t other = counts[best];
    bool several = other >= 2 && other > english && other * 6 >= text->word_count;
    /* "Merci beaucoup": one word will do where nothing speaks for English. */
    bool one = english == 0 && foreign > 0 && foreign * 4 >= text->word_count;
    uint32_t enough = other > 0 ? HINTED_WORDS : STRANGE_WORDS;
    bool strange = english == 0 && text->word_count >= enough;
    if (several || one || strange)
        set(text, DT_LANGUAGE_OTHER, other > 0 ? codes[best] : "und");
    else if (english > 0)
        set(text, DT_LANGUAGE_ENGLISH, "en");
    else
        set(text, DT_LANGUAGE_NONE, "");
}
