/*
 * The checksum of model files: XXH64 (xxHash, Yann Collet, specification 0.1.1), which finds
 * accidents, not attacks; 8 MB take about a millisecond.
 */
#ifndef DT_CHECKSUM_H
#define DT_CHECKSUM_H

#include "view.h"

#include <stdint.h>

uint64_t dt_checksum(struct dt_view bytes, uint64_t seed);

#endif
