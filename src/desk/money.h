/* Currencies: how many digits stand behind the point. Source: ISO 4217. Pure. */
#ifndef DT_MONEY_H
#define DT_MONEY_H

#include "view.h"
#include <stdint.h>

/* Whether it is written like a code of ISO 4217: three capital letters. */
bool dt_currency_is_code(struct dt_view currency);

/* An amount in hundredths of the currency, in its smallest unit: 100 of JPY are 1, of BHD 1000. */
int64_t dt_currency_smallest(struct dt_view currency, int64_t hundredths);

#endif
