/* What the server says, in our words. Told apart by SQLSTATE, never by text, which the server may
 * give in any language. */
#include "postgres_internal.h"

#include <ctype.h>

/* The first row that fits: five characters, or the two of a class. */
static const struct {
    const char *state;
    enum dt_status status;
    const char *words;
} answers[] = {
    {"28", DT_DENIED, "the server does not let this user in; look at name, password and pg_hba"},
    {"3D000", DT_NOT_FOUND, "there is no such database"},
    {"42501", DT_DENIED, "this user lacks a right there"},
    {"25006", DT_UNAVAILABLE, "this server can only be read: it is a standby"},
    {"53100", DT_IO, "the server's disk is full; nothing was written"},
    {"53300", DT_UNAVAILABLE, "the server has no connection left"},
    {"53", DT_UNAVAILABLE, "the server is short of something"},
    {"55P03", DT_UNAVAILABLE, "another node holds the store; nothing was written"},
    {"57014", DT_UNAVAILABLE, "the server was told to stop this"},
    {"57P0", DT_UNAVAILABLE, "the server is starting or stopping, or ended the connection"},
    {"25P03", DT_UNAVAILABLE, "the server ended a connection that had stood still"},
    {"08", DT_UNAVAILABLE, "the connection failed"},
    {"40", DT_UNAVAILABLE, "another transaction was in the way"},
    {"23", DT_FORMAT, "what is stored contradicts itself; restore a backup"},
    {"3F000", DT_FORMAT, "the store's schema is gone"},
    {"42P01", DT_FORMAT, "a table of the store is gone"},
    {"42703", DT_FORMAT, "a table of the store is not as detente made it"},
    {"22", DT_INVALID, "the server refuses a value"},
    {"54", DT_LIMIT, "too much for the server"},
    {"XX001", DT_FORMAT, "the database is damaged; restore a backup"},
    {"XX002", DT_FORMAT, "an index of the database is damaged"},
    {"58", DT_IO, "the server's disk failed"},
};

static int answer_for(const char *state)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (strncmp(answers[i].state, state, strlen(answers[i].state)) == 0)
            return (int)i;
    return -1;
}

/* The server's text as one line. */
static struct dt_view one_line(const char *text)
{
    struct dt_view line = dt_view_of(text ? text : "");
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '\n')
            line.len = i;
    return line;
}

enum dt_status dt_pg_fail(const PGresult *answer, const char *doing, struct dt_error *err)
{
    const char *state = PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    const char *said = PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
    int at = state ? answer_for(state) : -1;
    struct dt_view line = one_line(said ? said : PQresultErrorMessage(answer));
    if (!state) /* libpq's word, not the server's */
        return dt_error_set(err, DT_UNAVAILABLE, "%s: the connection was lost (%.*s)", doing,
                            (int)line.len, line.ptr);
    if (at >= 0)
        return dt_error_set(err, answers[at].status, "%s: %s (%.*s)", doing, answers[at].words,
                            (int)line.len, line.ptr);
    return dt_error_set(err, DT_IO, "%s: the server failed (%.*s, %s)", doing, (int)line.len,
                        line.ptr, state);
}

/*
 * A connection that was refused has no fields to ask, only text; but a verbose text has the
 * SQLSTATE in it, whatever the language: "FATAL:  28P01: ...".
 */
static const char *state_within(const char *text)
{
    for (const char *at = strchr(text, ':'); at; at = strchr(at + 1, ':')) {
        const char *state = at + 1;
        int len = 0, digits = 0; /* "FATAL" has none */
        while (*state == ' ')
            state++;
        while (isdigit((unsigned char)state[len]) || isupper((unsigned char)state[len]))
            digits += isdigit((unsigned char)state[len++]) != 0;
        if (len == 5 && digits > 0 && state[5] == ':')
            return state;
    }
    return NULL;
}

enum dt_status dt_pg_fail_to_connect(PGconn *link, struct dt_error *err)
{
    const char *text = link ? PQerrorMessage(link) : "";
    const char *state = state_within(text);
    int at = state ? answer_for(state) : -1;
    struct dt_view line = one_line(text);
    if (at >= 0)
        return dt_error_set(err, answers[at].status, "%s (%.*s)", answers[at].words, (int)line.len,
                            line.ptr);
    return dt_error_set(err, DT_UNAVAILABLE, "no server answers (%.*s)", (int)line.len, line.ptr);
}
