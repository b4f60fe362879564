#include "network.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

static bool is_mapped(const struct dt_address *address)
{
    return memcmp(address->bytes, mapped, sizeof mapped) == 0;
}

/* Digits up to most; false if there is something else. */
static bool parse_number(struct dt_view digits, unsigned most, unsigned *out)
{
    unsigned value = 0;
    if (digits.len == 0 || digits.len > 5)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            return false;
        value = value * 10 + (unsigned)(digits.ptr[i] - '0');
    }
    *out = value;
    return value <= most;
}

/* An address without brackets and port. */
static bool parse_bare(struct dt_view text, struct dt_address *out, bool *four_out)
{
    char word[INET6_ADDRSTRLEN];
    if (text.len == 0 || text.len >= sizeof word || memchr(text.ptr, '\0', text.len))
        return false;
    memcpy(word, text.ptr, text.len);
    word[text.len] = '\0';
    *four_out = inet_pton(AF_INET, word, out->bytes + sizeof mapped) == 1;
    if (*four_out)
        memcpy(out->bytes, mapped, sizeof mapped);
    return *four_out || inet_pton(AF_INET6, word, out->bytes) == 1;
}

/* Takes ":443" and the brackets off. False where brackets or port are wrong. */
static bool strip(struct dt_view *text)
{
    unsigned port;
    struct dt_view all = *text, rest;
    const char *colon = all.len ? memchr(all.ptr, ':', all.len) : NULL;
    if (all.len > 0 && all.ptr[0] == '[') {
        const char *end = memchr(all.ptr, ']', all.len);
        if (!end || !memchr(all.ptr, ':', (size_t)(end - all.ptr)))
            return false;
        *text = dt_view_slice(all, 1, (size_t)(end - all.ptr));
        rest = dt_view_slice(all, text->len + 2, all.len);
    } else if (colon && !memchr(colon + 1, ':', all.len - (size_t)(colon + 1 - all.ptr))) {
        *text = dt_view_slice(all, 0, (size_t)(colon - all.ptr));
        rest = dt_view_slice(all, text->len, all.len);
    } else {
        return true;
    }
    return rest.len == 0 ||
           (rest.ptr[0] == ':' && parse_number(dt_view_slice(rest, 1, rest.len), 65535, &port));
}

enum dt_status dt_address_parse(struct dt_view text, struct dt_address *out, struct dt_error *err)
{
    struct dt_address address;
    bool four;
    if (!strip(&text) || !parse_bare(text, &address, &four))
        return dt_error_set(err, DT_FORMAT, "expected an address such as 192.0.2.7 or 2001:db8::1");
    *out = address;
    return DT_OK;
}

static bool has_bits_behind(const struct dt_address *address, unsigned bits)
{
    for (unsigned i = bits; i < 128; i++)
        if (address->bytes[i / 8] & (0x80u >> i % 8))
            return true;
    return false;
}

enum dt_status dt_network_parse(struct dt_view text, struct dt_network *out, struct dt_error *err)
{
    const char *slash = text.len ? memchr(text.ptr, '/', text.len) : NULL;
    struct dt_view head = slash ? dt_view_slice(text, 0, (size_t)(slash - text.ptr)) : text;
    struct dt_address address;
    bool four;
    unsigned bits = 0;
    if (!parse_bare(head, &address, &four) ||
        (slash &&
         !parse_number(dt_view_slice(text, head.len + 1, text.len), four ? 32 : 128, &bits)))
        return dt_error_set(err, DT_FORMAT,
                            "expected a network such as 10.0.0.0/8 or 2001:db8::/32");
    bits = slash ? bits + (four ? 96 : 0) : 128;
    if (has_bits_behind(&address, bits))
        return dt_error_set(err, DT_FORMAT, "the network has bits set behind its length");
    *out = (struct dt_network){address, (uint8_t)bits};
    return DT_OK;
}

void dt_address_of_socket(const struct sockaddr *socket, struct dt_address *out)
{
    *out = (struct dt_address){{0}};
    if (socket->sa_family == AF_INET6) {
        memcpy(out->bytes, &((const struct sockaddr_in6 *)(const void *)socket)->sin6_addr, 16);
    } else if (socket->sa_family == AF_INET) {
        memcpy(out->bytes, mapped, sizeof mapped);
        memcpy(out->bytes + sizeof mapped,
               &((const struct sockaddr_in *)(const void *)socket)->sin_addr, 4);
    }
}

bool dt_address_equal(const struct dt_address *a, const struct dt_address *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

bool dt_network_holds(const struct dt_network *network, const struct dt_address *address)
{
    const uint8_t *a = network->address.bytes, *b = address->bytes;
    unsigned whole = network->bits / 8, rest = network->bits % 8;
    if (memcmp(a, b, whole) != 0)
        return false;
    return rest == 0 || ((a[whole] ^ b[whole]) & (0xff00u >> rest) & 0xff) == 0;
}

size_t dt_address_format(const struct dt_address *address, char *out)
{
    static const struct dt_address unknown;
    bool four = is_mapped(address);
    if (dt_address_equal(address, &unknown))
        memcpy(out, "local", sizeof "local");
    else if (!inet_ntop(four ? AF_INET : AF_INET6, address->bytes + (four ? sizeof mapped : 0), out,
                        DT_ADDRESS_TEXT_BYTES))
        *out = '\0';
    return strlen(out);
}
