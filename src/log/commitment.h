/*
 * What is committed to, as bytes: the commitment to an event's content, and the entry that stands
 * in the tenant's Merkle tree. Pure. docs/design/record.md gives both byte by byte, so that others
 * can write a verifier; contrib/verify/verify.js is one.
 *
 * The content (conversation, actor, body) can be erased, the entry stays. Therefore the entry holds
 * no text of a person: a conversation is a random tag in it, and the commitment is over 32 random
 * bytes of salt as well. Who has an entry but no salt can test no guess against it, however short
 * the text was.
 */
#ifndef DT_COMMITMENT_H
#define DT_COMMITMENT_H

#include "instant.h"
#include "merkle.h"

enum {
    DT_SALT_BYTES = 32,
    DT_TAG_BYTES = 16,
    DT_ENTRY_NAME_BYTES = 255, /* tenant, actor, kind */
    DT_ENTRY_BYTES = 1024,     /* an entry's encoding, at most */
};

/* A conversation's name in the tree: random, so that nothing leads from it to the conversation once
 * the store has forgotten which it was. */
struct dt_tag {
    uint8_t bytes[DT_TAG_BYTES];
};

struct dt_salt {
    uint8_t bytes[DT_SALT_BYTES];
};

struct dt_content {
    struct dt_view conversation;
    struct dt_view actor;
    struct dt_view body;
};

/* SHA-256 over a name of the form, the salt, and each part of the content behind its length. */
void dt_commit(const struct dt_content *content, const struct dt_salt *salt, struct dt_hash *out);

/* An event as it stands in the tree. */
struct dt_entry {
    struct dt_view tenant; /* 1 .. DT_ENTRY_NAME_BYTES bytes */
    uint64_t entry;        /* in the tenant's log, from 1: leaf entry - 1 of the tree */
    struct dt_tag tag;
    uint64_t sequence; /* in the conversation, from 1 */
    dt_instant at;
    struct dt_view actor; /* an id of ours, 0 .. DT_ENTRY_NAME_BYTES bytes */
    struct dt_view kind;  /* its name, 1 .. DT_ENTRY_NAME_BYTES bytes */
    uint16_t version;     /* of the body */
    struct dt_hash commitment;
};

/* out: DT_ENTRY_BYTES. Returns the length. The names' lengths are asserted. */
size_t dt_entry_encode(const struct dt_entry *entry, uint8_t *out);

/* The leaf hash of its encoding. */
void dt_entry_hash(const struct dt_entry *entry, struct dt_hash *out);

#endif
