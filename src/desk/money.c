#include "money.h"

bool dt_currency_is_code(struct dt_view currency)
{
    if (currency.len != 3)
        return false;
    for (size_t i = 0; i < currency.len; i++)
        if (currency.ptr[i] < 'A' || currency.ptr[i] > 'Z')
            return false;
    return true;
}

/* All others have two digits. */
static const struct {
    char code[4];
    uint8_t digits;
} odd[] = {
    {"BHD", 3}, {"BIF", 0}, {"CLF", 4}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"IQD", 3},
    {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KMF", 0}, {"KRW", 0}, {"KWD", 3}, {"LYD", 3},
    {"OMR", 3}, {"PYG", 0}, {"RWF", 0}, {"TND", 3}, {"UGX", 0}, {"UYI", 0}, {"UYW", 4},
    {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0},
};

int64_t dt_currency_smallest(struct dt_view currency, int64_t hundredths)
{
    static const int64_t times[] = {1, 1, 1, 10, 100}, parts[] = {100, 10, 1, 1, 1};
    unsigned digits = 2;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        if (dt_view_equal(currency, dt_view_of(odd[i].code)))
            digits = odd[i].digits;
    return hundredths * times[digits] / parts[digits];
}
