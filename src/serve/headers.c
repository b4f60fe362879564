#include "parts.h"

#include <strings.h>

#define NAME(text)                                                                                 \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }

static const struct {
    struct dt_view name;
    enum dt_header header;
    bool once; /* more than one of it is an attack or a mistake */
} known[] = {
    {NAME("accept"), DT_HEADER_ACCEPT, false},
    {NAME("accept-encoding"), DT_HEADER_ACCEPT_ENCODING, false},
    {NAME("authorization"), DT_HEADER_AUTHORIZATION, true},
    {NAME("content-encoding"), DT_HEADER_CONTENT_ENCODING, true},
    {NAME("content-length"), DT_HEADER_CONTENT_LENGTH, true},
    {NAME("content-type"), DT_HEADER_CONTENT_TYPE, true},
    {NAME("cookie"), DT_HEADER_COOKIE, true},
    {NAME("x-csrf-token"), DT_HEADER_CSRF, true},
    {NAME("host"), DT_HEADER_HOST, true},
    {NAME("idempotency-key"), DT_HEADER_IDEMPOTENCY_KEY, true},
    {NAME("if-match"), DT_HEADER_IF_MATCH, true},
    {NAME("if-none-match"), DT_HEADER_IF_NONE_MATCH, false},
    {NAME("last-event-id"), DT_HEADER_LAST_EVENT_ID, true},
    {NAME("origin"), DT_HEADER_ORIGIN, true},
    {NAME("sec-fetch-site"), DT_HEADER_SEC_FETCH_SITE, true},
    {NAME("transfer-encoding"), DT_HEADER_TRANSFER_ENCODING, true},
    {NAME("user-agent"), DT_HEADER_USER_AGENT, false},
    {NAME("x-forwarded-for"), DT_HEADER_FORWARDED_FOR, false},
    {NAME("x-forwarded-proto"), DT_HEADER_FORWARDED_PROTO, false},
};

bool dt_view_equal_caseless(struct dt_view a, struct dt_view b)
{
    return a.len == b.len && (a.len == 0 || strncasecmp(a.ptr, b.ptr, a.len) == 0);
}

static bool has_control(struct dt_view value)
{
    for (size_t i = 0; i < value.len; i++)
        if (((unsigned char)value.ptr[i] < 0x20 && value.ptr[i] != '\t') || value.ptr[i] == 0x7f)
            return true;
    return false;
}

static enum MHD_Result take(void *context, enum MHD_ValueKind kind, const char *key, size_t key_len,
                            const char *value, size_t value_len)
{
    struct dt_headers *headers = context;
    struct dt_view name = {key, key_len};
    if (memchr(key, '\0', key_len) || memchr(key, ' ', key_len) || memchr(key, '\t', key_len))
        headers->malformed = true;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!dt_view_equal_caseless(name, known[i].name))
            continue;
        struct dt_view *slot = &headers->values[known[i].header];
        if (slot->ptr && known[i].once)
            headers->doubled |= UINT32_C(1) << known[i].header;
        *slot = value ? (struct dt_view){value, value_len} : DT_VIEW("");
        headers->malformed |= has_control(*slot);
        break;
    }
    return MHD_YES;
}

void dt_headers_collect(struct MHD_Connection *mhd, struct dt_headers *out)
{
    *out = (struct dt_headers){.doubled = 0};
    MHD_get_connection_values_n(mhd, MHD_HEADER_KIND, take, out);
}

static bool read_length(struct dt_view text, uint64_t *out)
{
    uint64_t length = 0;
    if (text.len == 0 || text.len > 18)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        length = length * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    *out = length;
    return true;
}

/* Source: RFC 9112 sections 6.1 to 6.3, and always the stricter way where a proxy in front could
 * see another end of the body than we do. */
const char *dt_headers_framing(const struct dt_headers *headers, const char *version,
                               uint64_t *length_out)
{
    bool chunked = dt_headers_has(headers, DT_HEADER_TRANSFER_ENCODING);
    *length_out = chunked ? UINT64_MAX : 0;
    if (headers->malformed)
        return "A header has characters that it must not have.";
    if (headers->doubled)
        return "A header stands there twice.";
    if (strcmp(version, MHD_HTTP_VERSION_1_1) == 0 && !dt_headers_has(headers, DT_HEADER_HOST))
        return "The header Host must be there.";
    if (chunked && dt_headers_has(headers, DT_HEADER_CONTENT_LENGTH))
        return "Content-Length and Transfer-Encoding must not stand together.";
    if (chunked &&
        (strcmp(version, MHD_HTTP_VERSION_1_1) != 0 ||
         !dt_view_equal_caseless(headers->values[DT_HEADER_TRANSFER_ENCODING], DT_VIEW("chunked"))))
        return "The only Transfer-Encoding is chunked, with HTTP/1.1.";
    if (dt_headers_has(headers, DT_HEADER_CONTENT_LENGTH) &&
        !read_length(headers->values[DT_HEADER_CONTENT_LENGTH], length_out))
        return "Content-Length must be a number.";
    return NULL;
}

static struct dt_view next_part(struct dt_view *rest, char end)
{
    const char *found = rest->len > 0 ? memchr(rest->ptr, end, rest->len) : NULL;
    size_t len = found ? (size_t)(found - rest->ptr) : rest->len, start = 0;
    struct dt_view part = dt_view_slice(*rest, 0, len);
    *rest = dt_view_slice(*rest, found ? len + 1 : len, rest->len);
    while (start < part.len && (part.ptr[start] == ' ' || part.ptr[start] == '\t'))
        start++;
    while (part.len > start && (part.ptr[part.len - 1] == ' ' || part.ptr[part.len - 1] == '\t'))
        part.len--;
    return dt_view_slice(part, start, part.len);
}

/* Of what stands behind a media type: thousandths of q; 1000 without one, 0 if it is none. */
static unsigned quality(struct dt_view parameters)
{
    while (parameters.len > 0) {
        struct dt_view part = next_part(&parameters, ';');
        if (part.len < 3 || !dt_view_equal_caseless(dt_view_slice(part, 0, 2), DT_VIEW("q=")))
            continue;
        unsigned value = 0, unit = 1000;
        for (size_t i = 2; i < part.len; i++) {
            if (i == 3 && part.ptr[i] == '.')
                continue;
            if (part.ptr[i] < '0' || part.ptr[i] > '9')
                return 0;
            value += unit * (unsigned)(part.ptr[i] - '0');
            unit /= 10;
        }
        return value <= 1000 ? value : 0;
    }
    return 1000;
}

bool dt_headers_want_page(struct dt_view accept)
{
    unsigned page = 0, json = 0;
    while (accept.len > 0) {
        struct dt_view parameters = next_part(&accept, ',');
        struct dt_view type = next_part(&parameters, ';');
        unsigned q = quality(parameters);
        if (dt_view_equal_caseless(type, DT_VIEW("text/html")))
            page = q;
        else if (q > json && (dt_view_equal_caseless(type, DT_VIEW("application/json")) ||
                              dt_view_equal_caseless(type, DT_VIEW("application/problem+json"))))
            json = q;
    }
    return page > json;
}

struct dt_view dt_headers_cookie(struct dt_view header, struct dt_view name)
{
    for (size_t at = 0; at < header.len;) {
        while (at < header.len && (header.ptr[at] == ' ' || header.ptr[at] == ';'))
            at++;
        const char *semicolon = memchr(header.ptr + at, ';', header.len - at);
        size_t end = semicolon ? (size_t)(semicolon - header.ptr) : header.len;
        if (end - at > name.len && memcmp(header.ptr + at, name.ptr, name.len) == 0 &&
            header.ptr[at + name.len] == '=') {
            while (end > at && header.ptr[end - 1] == ' ')
                end--;
            return dt_view_slice(header, at + name.len + 1, end);
        }
        at = end;
    }
    return DT_VIEW("");
}
