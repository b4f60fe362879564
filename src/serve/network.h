/*
 * Addresses of peers, and networks they may be in: trusted proxies, limits by address. Pure.
 *
 * Every address is kept as one of IPv6; one of IPv4 as ::ffff:a.b.c.d, so that a socket that takes
 * both knows a peer by one name.
 */
#ifndef DT_NETWORK_H
#define DT_NETWORK_H

#include "error.h"
#include <stdint.h>

struct sockaddr;

enum { DT_ADDRESS_TEXT_BYTES = 48 };

struct dt_address {
    uint8_t bytes[16]; /* all zero: unknown, or a socket of the file system */
};

struct dt_network {
    struct dt_address address;
    uint8_t bits; /* 0 .. 128, counted in the IPv6 form */
};

/* "192.0.2.7", "2001:db8::1", "[2001:db8::1]:443". Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_address_parse(struct dt_view text, struct dt_address *out,
                                              struct dt_error *err);

/* "10.0.0.0/8", "2001:db8::/32", or an address alone. Bits behind the length must be zero. Errors:
 * DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_network_parse(struct dt_view text, struct dt_network *out,
                                              struct dt_error *err);

/* A family that is neither IPv4 nor IPv6 gives the unknown address. */
void dt_address_of_socket(const struct sockaddr *socket, struct dt_address *out);

bool dt_address_equal(const struct dt_address *a, const struct dt_address *b);
bool dt_network_holds(const struct dt_network *network, const struct dt_address *address);

/* "192.0.2.7"; "local" for the unknown one. out: DT_ADDRESS_TEXT_BYTES. Returns the length. */
size_t dt_address_format(const struct dt_address *address, char *out);

#endif
