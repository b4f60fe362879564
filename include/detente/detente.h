/*
 * libdetente: the engine of detente, to embed. A conversation goes in turn by turn; a reading of
 * each turn comes out: how tense it is and why, and the one next step. A draft reply goes in; a
 * review comes out. No I/O but the system's time zone files at load, no network, no globals.
 *
 *     struct dt_engine *engine;
 *     struct dt_reader *reader;
 *     const struct dt_reading *reading;
 *     struct dt_error error;
 *     struct dt_message message = {.role = DT_ROLE_CUSTOMER, .text = text, .text_bytes =
 * strlen(text), .at_ms = DT_NO_TIME}; if (dt_engine_create(NULL, &engine, &error) == DT_OK &&
 *         dt_reader_create(engine, &reader, &error) == DT_OK &&
 *         dt_reader_turn(reader, &message, &reading, &error) == DT_OK)
 *         printf("%d %s\n", dt_reading_tension(reading), dt_reading_band(reading));
 *
 * Text is UTF-8. Offsets here are bytes of the text given; the JSON of dt_reading_json and
 * dt_review_json counts Unicode code points.
 *
 * Threads: an engine is immutable and may be shared by any number of threads. A reader belongs to
 * one thread at a time. An engine must outlive its readers.
 */
#ifndef DETENTE_DETENTE_H
#define DETENTE_DETENTE_H

#include <detente/role.h>
#include <detente/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define DT_API __attribute__((visibility("default")))
#else
#define DT_API
#endif

#define DT_NO_TIME INT64_MIN

enum { DT_MESSAGE_BYTES = 65536 };

struct dt_engine;
struct dt_reader;
struct dt_reading;
struct dt_review;

/* A file's content with the name that errors call it by. Borrowed for the call. */
struct dt_source {
    const char *name;
    const char *bytes;
    size_t bytes_count;
};

/*
 * How deep an engine reads. NET: lexicon and classifier with its net (the most right, about 0.1 ms
 * a turn); LINEAR: without the net (microseconds); LEXICON: patterns alone.
 */
enum dt_depth { DT_DEPTH_NET, DT_DEPTH_LINEAR, DT_DEPTH_LEXICON };

/* All members may be left zero: the shipped lexicon, model and playbook. */
struct dt_engine_options {
    const struct dt_source *playbook; /* YAML on top of the defaults; NULL: the defaults */
    const struct dt_source *lexicon;  /* instead of the shipped one; NULL: the shipped one */
    size_t lexicon_count;
    const struct dt_source *model; /* a model file's bytes, borrowed until the engine is destroyed;
                                      NULL: the shipped one */
    enum dt_depth depth;
};

/*
 * Loads an engine. options: NULL for the defaults.
 * Owns: the caller destroys it. Errors: DT_FORMAT and DT_LIMIT name the source, line and column;
 * DT_NOT_FOUND: a time zone that is not on this machine; DT_NOMEM.
 */
DT_API DT_MUST_CHECK enum dt_status dt_engine_create(const struct dt_engine_options *options,
                                                     struct dt_engine **engine_out,
                                                     struct dt_error *err);
DT_API void dt_engine_destroy(struct dt_engine *engine);

/* A reader follows one conversation. Owns: the caller destroys it, before the engine. */
DT_API DT_MUST_CHECK enum dt_status dt_reader_create(const struct dt_engine *engine,
                                                     struct dt_reader **reader_out,
                                                     struct dt_error *err);
DT_API void dt_reader_destroy(struct dt_reader *reader);

/* Forgets the conversation, keeps the memory. */
DT_API void dt_reader_reset(struct dt_reader *reader);

/* text: UTF-8, at most DT_MESSAGE_BYTES. name: who speaks, may be NULL. at_ms: milliseconds since
 * 1970 (UTC), or DT_NO_TIME. Borrowed for the call. */
struct dt_message {
    enum dt_role role;
    const char *text;
    size_t text_bytes;
    const char *name;
    int64_t at_ms;
};

/*
 * Takes in the next turn. The reading is borrowed from the reader and the message's text must stay
 * for as long; valid until the next call with this reader. On failure the conversation is
 * unchanged. Errors: DT_FORMAT (not UTF-8: names line and byte), DT_LIMIT, DT_NOMEM.
 */
DT_API DT_MUST_CHECK enum dt_status dt_reader_turn(struct dt_reader *reader,
                                                   const struct dt_message *message,
                                                   const struct dt_reading **reading_out,
                                                   struct dt_error *err);

/*
 * Reviews a draft reply to the conversation so far, which it leaves unchanged; with no turn taken
 * in, what needs a conversation is not judged. Valid until the next call with this reader. Errors:
 * as above.
 */
DT_API DT_MUST_CHECK enum dt_status dt_reader_review(struct dt_reader *reader, const char *draft,
                                                     size_t draft_bytes, int64_t now_ms,
                                                     const struct dt_review **review_out,
                                                     struct dt_error *err);

/* A cue in a reading. start, end: bytes of the text, end exclusive. strength: 0 to 100. */
struct dt_cue_view {
    const char *kind;
    size_t start, end;
    int strength;
};

DT_API int dt_reading_tension(const struct dt_reading *reading);       /* 0 .. 100 */
DT_API const char *dt_reading_band(const struct dt_reading *reading);  /* "calm" .. "hostile" */
DT_API const char *dt_reading_stage(const struct dt_reading *reading); /* "listen" .. "escalate" */
DT_API size_t dt_reading_cue_count(const struct dt_reading *reading);
DT_API struct dt_cue_view dt_reading_cue(const struct dt_reading *reading, size_t index);

/* What to say next, at most three; text is terminated. NULL past the last. */
DT_API const char *dt_reading_say(const struct dt_reading *reading, size_t index);

/* "watch", "step_in", "stop", or NULL without an alert. */
DT_API const char *dt_reading_alert(const struct dt_reading *reading);

/* A finding in a review. instead: better wording, may be empty. rule: "R4" or NULL. */
struct dt_finding_view {
    const char *kind;
    size_t start, end;
    const char *why, *instead, *rule;
};

DT_API const char *dt_review_verdict(const struct dt_review *review); /* "send", "revise", "stop" */
DT_API size_t dt_review_finding_count(const struct dt_review *review);
DT_API struct dt_finding_view dt_review_finding(const struct dt_review *review, size_t index);

/*
 * The JSON of the last reading or review of this reader, one line, terminated, borrowed from the
 * reader until the next call. Errors: DT_NOMEM; DT_NOT_FOUND: there is none yet.
 */
DT_API DT_MUST_CHECK enum dt_status dt_reader_json(struct dt_reader *reader, const char **json_out,
                                                   size_t *bytes_out, struct dt_error *err);

/* "0.1.0" */
DT_API const char *dt_version(void);

#ifdef __cplusplus
}
#endif

#endif
