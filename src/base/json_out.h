/*
 * Writing JSON into a buffer, members in the order given, no white space. A small fixed state keeps
 * track of commas; nesting is limited to DT_JSON_OUT_DEPTH. Reading JSON is yyjson's work.
 *
 *     struct dt_json_out json;
 *     dt_json_out_init(&json, &buf);
 *     dt_json_begin_object(&json);
 *     dt_json_key(&json, DT_VIEW("tension"));
 *     dt_json_int(&json, 62);
 *     dt_json_end_object(&json);
 */
#ifndef DT_JSON_OUT_H
#define DT_JSON_OUT_H

#include "buf.h"

enum { DT_JSON_OUT_DEPTH = 32 };

struct dt_json_out {
    struct dt_buf *buf;
    uint32_t has_members; /* bit n: a member was written at depth n */
    unsigned depth;
    bool after_key;
};

void dt_json_out_init(struct dt_json_out *json, struct dt_buf *buf);
void dt_json_begin_object(struct dt_json_out *json);
void dt_json_end_object(struct dt_json_out *json);
void dt_json_begin_array(struct dt_json_out *json);
void dt_json_end_array(struct dt_json_out *json);

/* key: plain ASCII without quotes or backslashes; written as it stands. */
void dt_json_key(struct dt_json_out *json, struct dt_view key);

/* text: valid UTF-8; control characters, quotes and backslashes are escaped. */
void dt_json_string(struct dt_json_out *json, struct dt_view text);
void dt_json_int(struct dt_json_out *json, int64_t value);

/* hundredths: 41 is written 0.41, 90 as 0.9, 100 as 1. Integers inside: the same bytes everywhere.
 */
void dt_json_hundredths(struct dt_json_out *json, int64_t hundredths);
void dt_json_bool(struct dt_json_out *json, bool value);
void dt_json_null(struct dt_json_out *json);

/* A value that is already JSON. */
void dt_json_raw(struct dt_json_out *json, struct dt_view value);

#endif
