/*
 * Transcripts, streamed: JSON Lines, plain text ("Customer: ..." / "Agent: ...") or CSV with a
 * header, told by content. One turn at a time; many conversations may be interleaved. Memory does
 * not grow with the text, only with the conversations and the turn ids seen (about 100 and 40
 * bytes each), which is what finding a doubled id or a clock that runs backwards takes.
 *
 *     struct dt_transcript *transcript;
 *     dt_transcript_open(&options, &transcript, err);
 *     while ((status = dt_transcript_next(transcript, &turn, err)) == DT_OK && turn.present) ...
 */
#ifndef DT_TRANSCRIPT_H
#define DT_TRANSCRIPT_H

#include "conversation.h"
#include <stdio.h>

enum {
    DT_TRANSCRIPT_LINE_BYTES = 1 << 20, /* a line, or a CSV record of several lines */
    DT_TRANSCRIPT_NESTING = 64,         /* JSON in one line */
    DT_TRANSCRIPT_CONVERSATIONS = 1 << 20,
    DT_TRANSCRIPT_ID_BYTES = 1024, /* a conversation's, a turn's id, a name */
    DT_TRANSCRIPT_COLUMNS = 256,   /* of a CSV record */
};

enum dt_transcript_format {
    DT_TRANSCRIPT_DETECT,
    DT_TRANSCRIPT_JSONL,
    DT_TRANSCRIPT_TEXT,
    DT_TRANSCRIPT_CSV
};

struct dt_transcript_options {
    FILE *file; /* borrowed; read to its end, unbuffered where it has a descriptor */
    enum dt_transcript_format format;
    bool keep_going; /* a time that cannot be used is dropped and noted instead of failing the turn
                      */
};

/* Views are valid until the next call. conversation is "" where the input names none. */
struct dt_transcript_turn {
    bool present;    /* false: the end of input */
    unsigned line;   /* where it began, from 1 */
    uint32_t number; /* of the conversation, from 0, in order of first appearance */
    struct dt_view conversation, id;
    bool has_conversation, has_id;
    bool noted; /* keep_going: *err says what was wrong with the time, which is left out */
    struct dt_turn turn;
};

struct dt_transcript;

DT_MUST_CHECK enum dt_status dt_transcript_open(const struct dt_transcript_options *options,
                                                struct dt_transcript **out, struct dt_error *err);

/*
 * The next turn. After DT_FORMAT or DT_LIMIT (the error names the line; column counts bytes)
 * reading may go on with the line after: --keep-going. After DT_INVALID (not a transcript at all:
 * binary, compressed, a header without "role"), DT_IO and DT_NOMEM there is nothing more to read.
 */
DT_MUST_CHECK enum dt_status dt_transcript_next(struct dt_transcript *transcript,
                                                struct dt_transcript_turn *out,
                                                struct dt_error *err);
void dt_transcript_close(struct dt_transcript *transcript);

/* Bytes read so far, for a progress bar. */
uint64_t dt_transcript_bytes(const struct dt_transcript *transcript);

/* Whether the next turn may have to wait for input: the time to hand on what has been written. */
bool dt_transcript_must_wait(const struct dt_transcript *transcript);

#endif
