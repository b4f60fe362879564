#include "page_table.h"
#include "parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

enum { LINE = 2048, FILE_BYTES = 8 * 1024 * 1024, GZIP_WINDOW = 15 + 16 };

struct dt_pages {
    char *web_dir; /* NULL: the embedded ones */
};

enum dt_status dt_pages_create(const char *web_dir, struct dt_pages **out, struct dt_error *err)
{
    struct dt_pages *pages = calloc(1, sizeof *pages);
    size_t size = web_dir ? strlen(web_dir) + 1 : 0;
    if (!pages || (size && !(pages->web_dir = malloc(size)))) {
        free(pages);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    if (size)
        memcpy(pages->web_dir, web_dir, size);
    *out = pages;
    return DT_OK;
}

void dt_pages_destroy(struct dt_pages *pages)
{
    if (!pages)
        return;
    free(pages->web_dir);
    free(pages);
}

static bool path_fits(const char *pattern, struct dt_view path)
{
    size_t len = strlen(pattern);
    if (len > 0 && pattern[len - 1] == '*')
        return path.len >= len - 1 && memcmp(pattern, path.ptr, len - 1) == 0;
    return len == path.len && memcmp(pattern, path.ptr, len) == 0;
}

/* One page as it is sent. bytes: of the binary, or malloc'd (owned). */
struct found {
    struct dt_page_file page;
    const unsigned char *bytes;
    unsigned char *owned;
    size_t size;
    bool packed;
    const char *vary; /* what the answer depends on */
    char line[LINE];
};

static bool find_embedded(struct dt_view path, struct found *out)
{
    for (const struct dt_page_file *page = dt_pages_embedded; page->path; page++)
        if (path_fits(page->path, path)) {
            out->page = *page;
            out->bytes = dt_pages_blob + page->offset;
            out->size = (size_t)page->packed;
            out->packed = true;
            return true;
        }
    return false;
}

static bool read_file(const char *dir, struct found *out)
{
    char path[2 * LINE];
    snprintf(path, sizeof path, "%s/%s", dir, out->page.file);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    out->owned = malloc(FILE_BYTES);
    out->size = out->owned ? fread(out->owned, 1, FILE_BYTES, file) : 0;
    out->bytes = out->owned;
    fclose(file);
    return out->owned != NULL;
}

/* For those who work on the pages: the manifest and the file are read anew each time. */
static bool find_on_disk(const char *dir, struct dt_view path, struct found *out)
{
    char manifest[2 * LINE];
    snprintf(manifest, sizeof manifest, "%s/manifest.txt", dir);
    FILE *file = fopen(manifest, "r");
    bool found = false;
    while (file && !found && fgets(out->line, sizeof out->line, file)) {
        char *at = out->line, *fields[4] = {NULL};
        for (size_t i = 0; i < 4; i++) {
            fields[i] = at;
            at += strcspn(at, "\t\n");
            if (*at)
                *at++ = '\0';
        }
        found = path_fits(fields[0], path) && !strstr(fields[1], "..");
        if (found)
            out->page =
                (struct dt_page_file){.path = fields[0], .file = fields[1], .type = fields[2]};
    }
    if (file)
        fclose(file);
    return found && read_file(dir, out);
}

static bool takes_gzip(struct dt_view accepted)
{
    static const char word[] = "gzip";
    for (size_t i = 0; i + sizeof word - 1 <= accepted.len; i++)
        if (memcmp(accepted.ptr + i, word, sizeof word - 1) == 0)
            return !(accepted.len - i >= 8 && memcmp(accepted.ptr + i + 4, ";q=0", 4) == 0 &&
                     (accepted.len - i == 8 || accepted.ptr[i + 8] != '.'));
    return false;
}

static bool unpack(struct found *found)
{
    size_t size = (size_t)found->page.size;
    unsigned char *out = malloc(size ? size : 1);
    if (!out)
        return false;
    z_stream stream = {.avail_in = (uInt)found->size, .next_out = out, .avail_out = (uInt)size};
    memcpy(&stream.next_in, &found->bytes, sizeof stream.next_in);
    bool ok = inflateInit2(&stream, GZIP_WINDOW) == Z_OK;
    if (ok) {
        ok = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == size;
        inflateEnd(&stream);
    }
    if (!ok) {
        free(out);
        return false;
    }
    found->owned = out;
    found->bytes = out;
    found->size = size;
    found->packed = false;
    return true;
}

static const struct {
    const char *name, *value;
} page_headers[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
};

#define POLICY                                                                                     \
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src "        \
    "'self'; "                                                                                     \
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types "      \
    "'none'; frame-ancestors "

/* Sites put the chat into a frame of theirs; the desk stands in no frame. */
static bool add_policy(const struct dt_exchange *exchange, const struct found *found,
                       struct MHD_Response *response)
{
    char policy[1024];
    struct dt_view framers = DT_VIEW("'none'");
    if (strcmp(found->page.file, "chat.html") == 0) {
        framers = dt_limits(exchange->server)->frame_ancestors;
        if (framers.len == 0)
            framers = DT_VIEW("*");
    }
    int len = snprintf(policy, sizeof policy, "%s%.*s", POLICY, (int)framers.len, framers.ptr);
    return len > 0 && (size_t)len < sizeof policy &&
           dt_answer_header(response, "Content-Security-Policy", policy);
}

static bool add_headers(const struct dt_exchange *exchange, const struct found *found,
                        struct MHD_Response *response)
{
    bool public = dt_route_is_public(exchange->path);
    bool ok = add_policy(exchange, found, response);
    for (size_t i = 0; i < sizeof page_headers / sizeof *page_headers; i++)
        ok = ok && dt_answer_header(response, page_headers[i].name, page_headers[i].value);
    ok = ok && dt_answer_header(response, "Cross-Origin-Resource-Policy",
                                public ? "cross-origin" : "same-origin");
    if (public)
        ok = ok && dt_answer_header(response, "Access-Control-Allow-Origin", "*");
    if (dt_limits(exchange->server)->hsts && exchange->connection->tls)
        ok = ok && dt_answer_header(response, "Strict-Transport-Security",
                                    "max-age=63072000; includeSubDomains");
    ok = ok && dt_answer_header(response, "Vary", found->vary);
    ok = ok && dt_answer_header(response, "Content-Type", found->page.type);
    if (found->packed)
        ok = ok && dt_answer_header(response, "Content-Encoding", "gzip");
    ok = ok && dt_answer_header(response, "Cache-Control",
                                found->page.immutable ? "public, max-age=31536000, immutable"
                                                      : "no-cache");
    if (found->page.tag) {
        char tag[24];
        snprintf(tag, sizeof tag, "\"%016" PRIx64 "\"", found->page.tag);
        ok = ok && dt_answer_header(response, "ETag", tag);
    }
    return ok;
}

static bool is_known(const struct dt_exchange *exchange, const struct found *found)
{
    char tag[24];
    struct dt_view sent = exchange->headers.values[DT_HEADER_IF_NONE_MATCH];
    int len = snprintf(tag, sizeof tag, "\"%016" PRIx64 "\"", found->page.tag);
    return found->page.tag && dt_view_equal(sent, (struct dt_view){tag, (size_t)len});
}

static struct MHD_Response *make_response(const struct found *found)
{
    void *bytes;
    memcpy(&bytes, &found->bytes, sizeof bytes);
    return MHD_create_response_from_buffer(
        found->size, bytes, found->owned ? MHD_RESPMEM_MUST_FREE : MHD_RESPMEM_PERSISTENT);
}

/* What was found belongs to the response, or is freed. */
static bool answer(struct dt_exchange *exchange, struct found *found)
{
    struct MHD_Response *response = make_response(found);
    if (!response) {
        free(found->owned);
        return false;
    }
    if (!add_headers(exchange, found, response)) {
        MHD_destroy_response(response);
        return false;
    }
    exchange->bytes = found->size;
    exchange->response = response;
    return true;
}

bool dt_pages_answer(struct dt_exchange *exchange)
{
    struct found found = {.vary = "Accept-Encoding"};
    const char *dir = exchange->server->pages->web_dir;
    bool there =
        dir ? find_on_disk(dir, exchange->path, &found) : find_embedded(exchange->path, &found);
    if (!there)
        return false;
    if (exchange->method != DT_METHOD_GET && exchange->method != DT_METHOD_HEAD) {
        free(found.owned);
        exchange->refusal = 405;
        exchange->refusal_detail = "Pages can be read, nothing else.";
        exchange->allow = 1U << DT_METHOD_GET;
        return false;
    }
    exchange->status = is_known(exchange, &found) ? 304 : 200;
    if (exchange->status == 304)
        found.size = 0;
    else if (found.packed && !takes_gzip(exchange->headers.values[DT_HEADER_ACCEPT_ENCODING]) &&
             !unpack(&found))
        return false;
    return answer(exchange, &found);
}

/* To the stylesheet of the pages in the binary, if there is one. */
static void link_style(const struct dt_pages *pages, char *out, size_t size)
{
    const struct dt_page_file *page = dt_pages_embedded;
    while (page->path && strncmp(page->type, "text/css", 8) != 0)
        page++;
    *out = '\0';
    if (page->path && !pages->web_dir)
        snprintf(out, size, "<link rel=\"stylesheet\" href=\"%s\">\n", page->path);
}

static const char missing[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<title>There is no page here</title>\n"
    "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n"
    "%s</head>\n"
    "<body>\n<main class=\"page\">\n<h1>There is no page here</h1>\n"
    "<p>Perhaps a letter of the address was lost on the way, or the page has moved.</p>\n"
    "<p><a href=\"/\">Go to the first page</a></p>\n</main>\n</body>\n</html>\n";

bool dt_pages_missing(struct dt_exchange *exchange)
{
    enum { LINK_BYTES = 256, BYTES = sizeof missing + LINK_BYTES };
    struct found found = {.page = {.file = "", .type = "text/html; charset=utf-8"},
                          .vary = "Accept"};
    char link[LINK_BYTES];
    bool reads = exchange->method == DT_METHOD_GET || exchange->method == DT_METHOD_HEAD;
    if (exchange->refusal || !reads || dt_route_is_near(exchange->path) ||
        !dt_headers_want_page(exchange->headers.values[DT_HEADER_ACCEPT]))
        return false;
    found.owned = malloc(BYTES);
    if (!found.owned)
        return false;
    link_style(exchange->server->pages, link, sizeof link);
    found.size = (size_t)snprintf((char *)found.owned, BYTES, missing, link);
    found.bytes = found.owned;
    exchange->status = 404;
    return answer(exchange, &found);
}
