#include "leaks.h"

bool dt_leak_looks_at(struct dt_view text, size_t at, const char *what)
{
    size_t len = strlen(what);
    return at <= text.len && text.len - at >= len && memcmp(text.ptr + at, what, len) == 0;
}

size_t dt_leak_skip_blanks(struct dt_view text, size_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t'))
        at++;
    return at;
}

struct dt_view dt_leak_word(struct dt_view text, size_t at)
{
    size_t end = at;
    while (end < text.len && dt_leak_is_letter(text.ptr[end]))
        end++;
    return at < text.len ? dt_view_slice(text, at, end) : (struct dt_view){"", 0};
}

bool dt_leak_is_word(struct dt_view word, const char *small)
{
    size_t len = strlen(small);
    if (word.len != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if ((word.ptr[i] | 0x20) != small[i])
            return false;
    return true;
}

static bool is_one_of(struct dt_view word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dt_leak_is_word(word, words[i]))
            return true;
    return false;
}

#define IS_ONE_OF(word, words) is_one_of(word, words, sizeof(words) / sizeof((words)[0]))

enum dt_field_word dt_leak_field_word(struct dt_view word)
{
    static const char *const nouns[] = {
        "name",    "firstname", "lastname",   "fullname",  "surname",     "username", "customer",
        "client",  "agent",     "number",     "id",        "date",        "time",     "amount",
        "address", "email",     "phone",      "order",     "product",     "item",     "company",
        "link",    "url",       "reason",     "reference", "ref",         "ticket",   "case",
        "refund",  "tracking",  "signature",  "price",     "deadline",    "duration", "timeframe",
        "issue",   "topic",     "department", "city",      "placeholder",
    };
    static const char *const beside[] = {
        "your",    "the",     "first", "last",    "full",    "my",       "user",     "of",
        "here",    "new",     "old",   "due",     "end",     "start",    "delivery", "shipping",
        "account", "invoice", "no",    "support", "contact", "business", "store",    "s",
    };
    if (IS_ONE_OF(word, nouns))
        return DT_FIELD_NOUN;
    return IS_ONE_OF(word, beside) ? DT_FIELD_BESIDE : DT_FIELD_NONE;
}

bool dt_leak_is_greeting(struct dt_view word)
{
    static const char *const greetings[] = {"dear", "hi", "hello", "hey"};
    return IS_ONE_OF(word, greetings);
}

bool dt_leak_is_title(struct dt_view word)
{
    static const char *const titles[] = {"mr", "mrs", "ms", "miss", "dr"};
    return IS_ONE_OF(word, titles);
}

bool dt_leak_is_unit(struct dt_view word)
{
    static const char *const units[] = {
        "minutes", "hours", "days", "weeks", "months", "business", "working", "percent", "hrs",
    };
    return IS_ONE_OF(word, units);
}
