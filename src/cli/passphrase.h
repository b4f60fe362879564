/* A password that nobody guesses and everybody can type: "k3vnq-...", four groups of five letters
 * and digits of which none looks like another. 100 bits. */
#ifndef DT_PASSPHRASE_H
#define DT_PASSPHRASE_H

#include "entropy.h"

enum { DT_PASSPHRASE_BYTES = 24 };

/* out: terminated; the caller wipes it. */
void dt_passphrase(const struct dt_entropy *random, char out[DT_PASSPHRASE_BYTES]);

#endif
