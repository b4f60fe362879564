/*
 * UTF-8 after RFC 3629: overlong forms, surrogates and values above U+10FFFF are errors.
 */
#ifndef DT_UTF8_H
#define DT_UTF8_H

#include "error.h"
#include "view.h"
#include <stdint.h>

/* Errors: DT_FORMAT; err->line counts lines and err->column bytes in the line, both from 1. */
DT_MUST_CHECK enum dt_status dt_utf8_check(struct dt_view text, struct dt_error *err);

/* The bytes of the leading valid part; text.len if all of it is valid. */
size_t dt_utf8_valid_prefix(struct dt_view text);

/* Number of code points in valid text. */
size_t dt_utf8_count(struct dt_view text);

/* Decodes one code point of valid text at *at and moves *at behind it. */
uint32_t dt_utf8_next(struct dt_view text, size_t *at);

/* Writes one code point (1 .. 4 bytes) and returns the number of bytes. */
size_t dt_utf8_put(uint32_t code_point, char out[4]);

#endif
