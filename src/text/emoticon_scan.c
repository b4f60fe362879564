#include "scanner.h"

/* Emoticons are told by their mouth; noses are left out: ":-)" and ":)))" are ":)". */
static const struct mouth {
    char sign;
    bool free; /* may follow a word at once, as brackets do */
    const char *word;
    const char *winking;
    const char *crying;
} mouths[] = {
    {')', true, ":)", ";)", ":')"},  {']', true, ":)", ";)", ":')"},
    {'(', true, ":(", ":(", ":'("},  {'[', true, ":(", ":(", ":'("},
    {'d', false, ":d", ";d", ":'d"}, {'p', false, ":p", ";p", ":p"},
    {'o', false, ":o", ":o", ":o"},  {'/', false, ":/", ":/", ":/"},
    {'\\', false, ":/", ":/", ":/"}, {'|', false, ":|", ":|", ":|"},
    {'*', false, ":*", ";*", ":*"},  {'3', false, ":3", ":3", ":3"},
    {'@', false, ":@", ":@", ":@"},  {'s', false, ":s", ":s", ":s"},
};

static const struct {
    struct dt_view written;
    const char *word;
} others[] = {
    {{"</3", 3}, "</3"}, {{"<3", 2}, "<3"}, {{">:(", 3}, ">:("}, {{">.<", 3}, ">.<"},
    {{"^_^", 3}, "^^"},  {{"^^", 2}, "^^"}, {{"-_-", 3}, "-_-"}, {{"-.-", 3}, "-_-"},
};

static size_t try_other(struct dt_scanner *s, size_t at)
{
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        size_t end = at + others[i].written.len;
        if (!dt_scan_goes_on(s, at, others[i].written) || dt_scan_is_alnum(s, end))
            continue;
        dt_scan_add_as(s, DT_TOKEN_EMOJI, at, end, dt_view_of(others[i].word));
        return end;
    }
    return 0;
}

static const struct mouth *find_mouth(char sign)
{
    for (size_t i = 0; i < sizeof mouths / sizeof mouths[0]; i++)
        if (mouths[i].sign == sign)
            return &mouths[i];
    return NULL;
}

size_t dt_try_emoticon(struct dt_scanner *s, size_t at)
{
    char eyes = s->low[at];
    if (eyes != ':' && eyes != ';' && eyes != '=')
        return try_other(s, at);
    size_t mouth_at = at + 1;
    bool crying = s->low[mouth_at] == '\'';
    mouth_at += crying || s->low[mouth_at] == '-';
    const struct mouth *mouth = s->low[mouth_at] ? find_mouth(s->low[mouth_at]) : NULL;
    if (!mouth || (!mouth->free && (!dt_scan_after_gap(s, at) || eyes == '=')))
        return 0;
    size_t end = mouth_at + 1;
    while (s->low[end] == mouth->sign)
        end++;
    if (dt_scan_is_alnum(s, end))
        return 0;
    const char *word = eyes == ';' ? mouth->winking : crying ? mouth->crying : mouth->word;
    struct dt_token *token = dt_scan_add_as(s, DT_TOKEN_EMOJI, at, end, dt_view_of(word));
    if (end - mouth_at >= 3)
        token->flags |= DT_TOKEN_STRETCHED;
    return end;
}
