/*
 * Reading a transcript that stands in a test as a string.
 */
#ifndef DT_TEST_TRANSCRIPTS_H
#define DT_TEST_TRANSCRIPTS_H

#include "transcript.h"

struct opened {
    FILE *file;
    struct dt_transcript *transcript;
};

static inline struct opened open_text(struct dt_view text, enum dt_transcript_format format,
                                      bool keep_going)
{
    struct opened opened;
    struct dt_error err;
    opened.file = fmemopen((void *)(uintptr_t)text.ptr, text.len, "rb");
    assert_non_null(opened.file);
    struct dt_transcript_options options = {
        .file = opened.file, .format = format, .keep_going = keep_going};
    assert_int_equal(dt_transcript_open(&options, &opened.transcript, &err), DT_OK);
    return opened;
}

static inline void close_text(struct opened *opened)
{
    dt_transcript_close(opened->transcript);
    fclose(opened->file);
}

#endif
