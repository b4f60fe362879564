/*
 * Base64 as the record writes it: RFC 4648 section 4, padded, in its one form. Pure, and in time
 * that depends on the length only (libsodium's).
 */
#ifndef DT_BASE64_H
#define DT_BASE64_H

#include "buf.h"
#include <stdint.h>

enum { DT_BASE64_READ_BYTES = 96 };

void dt_base64_append(struct dt_buf *buf, const uint8_t *bytes, size_t size);

/* Exactly size bytes, up to DT_BASE64_READ_BYTES; false for anything else, other forms of the same
 * bytes included. */
bool dt_base64_read(struct dt_view text, uint8_t *out, size_t size);

#endif
