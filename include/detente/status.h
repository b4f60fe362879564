/*
 * What a call answers: a status, and the words for people in an error the caller owns.
 *
 * Every function that can fail returns enum dt_status, DT_OK being 0, and takes a struct dt_error
 * last. On failure outputs stay untouched and the error says where, what was expected and what to
 * do. An error is a plain value: no allocation, no owner, free to copy.
 *
 *     struct dt_error error;
 *     if (dt_engine_create(&options, &engine, &error) != DT_OK)
 *         fprintf(stderr, "%s\n", error.message);
 */
#ifndef DETENTE_STATUS_H
#define DETENTE_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

enum dt_status {
    DT_OK = 0,
    DT_NOMEM,       /* memory ran out; nothing was changed */
    DT_INVALID,     /* an argument or a value is not allowed */
    DT_NOT_FOUND,   /* what was named does not exist */
    DT_CONFLICT,    /* somebody else changed it first */
    DT_DENIED,      /* not allowed for this caller */
    DT_FORMAT,      /* input that does not have the form it should have */
    DT_LIMIT,       /* a stated limit would be passed */
    DT_IO,          /* reading or writing failed */
    DT_TIMEOUT,     /* it took longer than allowed */
    DT_UNAVAILABLE, /* not now; try again later */
    DT_UNCERTAIN,   /* the write may or may not have happened */
};

enum { DT_ERROR_MESSAGE_BYTES = 320 };

/* line and column count from 1; 0 where there is no such place. */
struct dt_error {
    enum dt_status status;
    unsigned line;
    unsigned column;
    char message[DT_ERROR_MESSAGE_BYTES]; /* UTF-8, terminated, one line, for people */
};

#if defined(__GNUC__)
#define DT_MUST_CHECK __attribute__((warn_unused_result))
#else
#define DT_MUST_CHECK
#endif

#ifdef __cplusplus
}
#endif

#endif
