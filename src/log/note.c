#include "note.h"

#include "base64.h"
#include "utf8_check.h"

#include <assert.h>
#include <sodium.h>
#include <stdio.h>

enum { ED25519 = 0x01, KEY_BYTES = 32, SIGNATURE_BYTES = 4 + crypto_sign_BYTES };

/* An em dash and a space begin a signature line. */
static const char dash[] = "\xe2\x80\x94 ";

static uint32_t id_of(struct dt_view name, const uint8_t *public_key)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)name.ptr, name.len);
    crypto_hash_sha256_update(&state, (const unsigned char[]){'\n', ED25519}, 2);
    crypto_hash_sha256_update(&state, public_key, KEY_BYTES);
    crypto_hash_sha256_final(&state, hash);
    return (uint32_t)hash[0] << 24 | (uint32_t)hash[1] << 16 | (uint32_t)hash[2] << 8 | hash[3];
}

static bool is_name(struct dt_view name)
{
    return name.len > 0 && name.len <= DT_NOTE_NAME_BYTES &&
           memchr(name.ptr, '+', name.len) == NULL && dt_utf8_is_word(name);
}

enum dt_status dt_note_key_make(struct dt_view name, const uint8_t *public_key,
                                struct dt_note_key *out, struct dt_error *err)
{
    if (name.len > DT_NOTE_NAME_BYTES)
        return dt_error_set(err, DT_LIMIT, "a key's name may have %d bytes", DT_NOTE_NAME_BYTES);
    if (!is_name(name))
        return dt_error_set(err, DT_INVALID, "a key's name is a word without spaces and '+'");
    memcpy(out->name, name.ptr, name.len);
    out->name[name.len] = '\0';
    out->id = id_of(name, public_key);
    memcpy(out->public_key, public_key, KEY_BYTES);
    return DT_OK;
}

static struct dt_view trim(struct dt_view text)
{
    while (text.len > 0 && strchr(" \t\r\n", text.ptr[text.len - 1]))
        text.len--;
    while (text.len > 0 && strchr(" \t\r\n", text.ptr[0]))
        text = dt_view_slice(text, 1, text.len);
    return text;
}

static bool decode_id(struct dt_view text, uint32_t *out)
{
    uint32_t id = 0;
    if (text.len != 8)
        return false;
    for (size_t i = 0; i < 8; i++) {
        static const char digits[] = "0123456789abcdef";
        const char *digit = text.ptr[i] ? strchr(digits, text.ptr[i]) : NULL;
        if (!digit)
            return false;
        id = id << 4 | (uint32_t)(digit - digits);
    }
    *out = id;
    return true;
}

static bool take_until(struct dt_view *rest, char end, struct dt_view *out)
{
    const char *at = rest->len > 0 ? memchr(rest->ptr, end, rest->len) : NULL;
    if (!at)
        return false;
    *out = dt_view_slice(*rest, 0, (size_t)(at - rest->ptr));
    *rest = dt_view_slice(*rest, out->len + 1, rest->len);
    return true;
}

enum dt_status dt_note_key_parse(struct dt_view text, struct dt_note_key *out, struct dt_error *err)
{
    struct dt_view rest = trim(text), name, id_text;
    uint8_t bytes[1 + KEY_BYTES] = {0};
    uint32_t id = 0;
    struct dt_note_key key = {.id = 0};
    if (!take_until(&rest, '+', &name) || !take_until(&rest, '+', &id_text) ||
        !decode_id(id_text, &id) || !dt_base64_read(rest, bytes, sizeof bytes))
        return dt_error_set(err, DT_FORMAT, "a key is written name+id+base64");
    if (bytes[0] != ED25519)
        return dt_error_set(err, DT_FORMAT, "this is no Ed25519 key");
    if (dt_note_key_make(name, bytes + 1, &key, err) != DT_OK)
        return dt_error_set(err, DT_FORMAT, "a key's name is a word without spaces and '+'");
    if (key.id != id)
        return dt_error_set(err, DT_FORMAT, "the key's id does not fit it: a character is wrong");
    *out = key;
    return DT_OK;
}

void dt_note_key_write(const struct dt_note_key *key, char *out)
{
    uint8_t bytes[1 + KEY_BYTES] = {ED25519};
    memcpy(bytes + 1, key->public_key, KEY_BYTES);
    int len = snprintf(out, DT_NOTE_KEY_TEXT_BYTES, "%s+%08x+", key->name, key->id);
    sodium_bin2base64(out + len, DT_NOTE_KEY_TEXT_BYTES - (size_t)len, bytes, sizeof bytes,
                      sodium_base64_VARIANT_ORIGINAL);
}

void dt_note_public_key(const uint8_t *seed, uint8_t *public_key_out)
{
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(public_key_out, secret, seed);
    sodium_memzero(secret, sizeof secret);
}

void dt_note_sign(struct dt_view text, const struct dt_note_key *key, const uint8_t *seed,
                  struct dt_buf *note_out)
{
    assert(text.len > 0 && text.ptr[text.len - 1] == '\n');
    unsigned char secret[crypto_sign_SECRETKEYBYTES], public_key[KEY_BYTES];
    unsigned char signature[SIGNATURE_BYTES] = {
        (unsigned char)(key->id >> 24), (unsigned char)(key->id >> 16),
        (unsigned char)(key->id >> 8), (unsigned char)key->id};
    char encoded[sodium_base64_ENCODED_LEN(SIGNATURE_BYTES, sodium_base64_VARIANT_ORIGINAL)];
    crypto_sign_seed_keypair(public_key, secret, seed);
    crypto_sign_detached(signature + 4, NULL, (const unsigned char *)text.ptr, text.len, secret);
    sodium_memzero(secret, sizeof secret);
    sodium_bin2base64(encoded, sizeof encoded, signature, sizeof signature,
                      sodium_base64_VARIANT_ORIGINAL);
    dt_buf_append_view(note_out, text);
    dt_buf_append_char(note_out, '\n');
    dt_buf_append(note_out, dash, sizeof dash - 1);
    dt_buf_append_view(note_out, dt_view_of(key->name));
    dt_buf_append_char(note_out, ' ');
    dt_buf_append_view(note_out, dt_view_of(encoded));
    dt_buf_append_char(note_out, '\n');
}

/* The text up to the last empty line, and the lines behind it. */
static bool split(struct dt_view note, struct dt_view *text_out, struct dt_view *lines_out)
{
    for (size_t i = note.len; i >= 2; i--) {
        if (note.ptr[i - 1] != '\n' || note.ptr[i - 2] != '\n')
            continue;
        *text_out = dt_view_slice(note, 0, i - 1);
        *lines_out = dt_view_slice(note, i, note.len);
        return lines_out->len > 0;
    }
    return false;
}

static bool is_clean(struct dt_view note)
{
    for (size_t i = 0; i < note.len; i++)
        if ((unsigned char)note.ptr[i] < 0x20 && note.ptr[i] != '\n')
            return false;
    return dt_utf8_is_valid(note);
}

struct signature {
    struct dt_view name;
    struct dt_view encoded;
};

static bool take_signature(struct dt_view *lines, struct signature *out)
{
    struct dt_view line, rest;
    if (!take_until(lines, '\n', &line) || line.len < sizeof dash - 1 ||
        memcmp(line.ptr, dash, sizeof dash - 1) != 0)
        return false;
    rest = dt_view_slice(line, sizeof dash - 1, line.len);
    if (!take_until(&rest, ' ', &out->name) || !is_name(out->name))
        return false;
    out->encoded = rest;
    return rest.len > 0;
}

/*
 * The first four bytes of any base64 text, which name the key; unknown kinds of signature have any
 * length. Only whole, strictly encoded base64 passes.
 */
static bool signature_id(struct dt_view encoded, uint32_t *id_out)
{
    uint8_t head[6];
    size_t len;
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (encoded.len < 8 || encoded.len % 4 != 0)
        return false;
    size_t body = encoded.len;
    while (body > encoded.len - 2 && encoded.ptr[body - 1] == '=')
        body--;
    for (size_t i = 0; i < body; i++)
        if (!encoded.ptr[i] || !strchr(letters, encoded.ptr[i]))
            return false;
    if (sodium_base642bin(head, sizeof head, encoded.ptr, 8, NULL, &len, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        len < 5)
        return false;
    *id_out = (uint32_t)head[0] << 24 | (uint32_t)head[1] << 16 | (uint32_t)head[2] << 8 | head[3];
    return true;
}

/* DT_OK also for a key that nobody here knows: *known_at is then known_count. */
static enum dt_status check_signature(const struct signature *signature, struct dt_view text,
                                      const struct dt_note_key *known, size_t known_count,
                                      size_t *known_at, struct dt_error *err)
{
    uint32_t id;
    uint8_t bytes[SIGNATURE_BYTES];
    if (!signature_id(signature->encoded, &id))
        return dt_error_set(err, DT_FORMAT, "a signature line of the note is not base64");
    size_t at = 0;
    while (at < known_count &&
           (known[at].id != id || !dt_view_equal(signature->name, dt_view_of(known[at].name))))
        at++;
    *known_at = at;
    if (at == known_count)
        return DT_OK;
    if (!dt_base64_read(signature->encoded, bytes, sizeof bytes) ||
        crypto_sign_verify_detached(bytes + 4, (const unsigned char *)text.ptr, text.len,
                                    known[at].public_key) != 0)
        return dt_error_set(err, DT_DENIED, "the signature of %s does not fit the note",
                            known[at].name);
    return DT_OK;
}

enum dt_status dt_note_open(struct dt_view note, const struct dt_note_key *known,
                            size_t known_count, struct dt_view *text_out, size_t *signer_out,
                            struct dt_error *err)
{
    struct dt_view text, lines;
    struct signature signature;
    size_t signer = known_count, count = 0;
    if (note.len > DT_NOTE_BYTES)
        return dt_error_set(err, DT_LIMIT, "a note may have %d bytes", DT_NOTE_BYTES);
    if (!is_clean(note) || !split(note, &text, &lines))
        return dt_error_set(err, DT_FORMAT, "this is no signed note");
    while (lines.len > 0) {
        size_t at = known_count;
        if (++count > DT_NOTE_SIGNATURES)
            return dt_error_set(err, DT_LIMIT, "a note may have %d signatures", DT_NOTE_SIGNATURES);
        if (!take_signature(&lines, &signature))
            return dt_error_set(err, DT_FORMAT, "signature line %zu of the note is not one", count);
        enum dt_status status = check_signature(&signature, text, known, known_count, &at, err);
        if (status != DT_OK)
            return status;
        if (at < known_count && signer == known_count)
            signer = at;
    }
    if (signer == known_count)
        return dt_error_set(err, DT_DENIED, "none of the known keys has signed the note");
    *text_out = text;
    if (signer_out)
        *signer_out = signer;
    return DT_OK;
}
