#include "parts.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <stdlib.h>

enum { CHAIN = 16 };

/*
 * A certificate with its key. Old ones stay until the server goes: a handshake may be looking at
 * them, and there is one a renewal.
 */
struct pair {
    struct pair *older;
    gnutls_pcert_st chain[CHAIN];
    unsigned chain_length;
    gnutls_privkey_t key;
};

struct dt_tls {
    _Atomic(struct pair *) newest;
};

static void destroy_pair(struct pair *pair)
{
    if (!pair)
        return;
    for (unsigned i = 0; i < pair->chain_length; i++)
        gnutls_pcert_deinit(&pair->chain[i]);
    if (pair->key)
        gnutls_privkey_deinit(pair->key);
    free(pair);
}

static enum dt_status failed(struct dt_error *err, const char *what, int result)
{
    return dt_error_set(err, result == GNUTLS_E_MEMORY_ERROR ? DT_NOMEM : DT_FORMAT, "%s: %s", what,
                        gnutls_strerror(result));
}

static gnutls_datum_t datum_of(struct dt_view view)
{
    gnutls_datum_t datum = {.size = (unsigned)view.len};
    memcpy(&datum.data, &view.ptr, sizeof datum.data);
    return datum;
}

/* Whether the key is the one of the certificate. */
static int matches(struct pair *pair)
{
    unsigned char mine[64], theirs[64];
    size_t mine_size = sizeof mine, theirs_size = sizeof theirs;
    gnutls_pubkey_t public_key;
    int result = gnutls_pubkey_init(&public_key);
    if (result < 0)
        return result;
    result = gnutls_pubkey_import_privkey(public_key, pair->key, 0, 0);
    if (result >= 0)
        result = gnutls_pubkey_get_key_id(public_key, GNUTLS_KEYID_USE_SHA256, mine, &mine_size);
    if (result >= 0)
        result = gnutls_pubkey_get_key_id(pair->chain[0].pubkey, GNUTLS_KEYID_USE_SHA256, theirs,
                                          &theirs_size);
    gnutls_pubkey_deinit(public_key);
    if (result < 0)
        return result;
    return mine_size == theirs_size && memcmp(mine, theirs, mine_size) == 0
               ? 0
               : GNUTLS_E_CERTIFICATE_KEY_MISMATCH;
}

static enum dt_status load(struct dt_view certificate, struct dt_view key, struct pair **out,
                           struct dt_error *err)
{
    struct pair *pair = calloc(1, sizeof *pair);
    gnutls_datum_t chain = datum_of(certificate), secret = datum_of(key);
    if (!pair)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    unsigned length = CHAIN;
    int result =
        gnutls_pcert_list_import_x509_raw(pair->chain, &length, &chain, GNUTLS_X509_FMT_PEM, 0);
    if (result < 0 || length == 0) {
        destroy_pair(pair);
        return failed(err, "the certificate cannot be read (PEM, the chain from its leaf on)",
                      result < 0 ? result : GNUTLS_E_NO_CERTIFICATE_FOUND);
    }
    pair->chain_length = length;
    result = gnutls_privkey_init(&pair->key);
    if (result >= 0)
        result = gnutls_privkey_import_x509_raw(pair->key, &secret, GNUTLS_X509_FMT_PEM, NULL, 0);
    const char *what = "the certificate's key cannot be read (PEM, without a password)";
    if (result >= 0) {
        what = "the key does not fit the certificate";
        result = matches(pair);
    }
    if (result < 0) {
        destroy_pair(pair);
        return failed(err, what, result);
    }
    *out = pair;
    return DT_OK;
}

enum dt_status dt_tls_create(struct dt_view certificate, struct dt_view key, struct dt_tls **out,
                             struct dt_error *err)
{
    struct dt_tls *tls = calloc(1, sizeof *tls);
    if (!tls)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    enum dt_status status = dt_tls_replace(tls, certificate, key, err);
    if (status != DT_OK) {
        free(tls);
        return status;
    }
    *out = tls;
    return DT_OK;
}

enum dt_status dt_tls_replace(struct dt_tls *tls, struct dt_view certificate, struct dt_view key,
                              struct dt_error *err)
{
    struct pair *pair = NULL;
    enum dt_status status = load(certificate, key, &pair, err);
    if (status != DT_OK)
        return status;
    pair->older = atomic_load(&tls->newest);
    atomic_store(&tls->newest, pair);
    return DT_OK;
}

void dt_tls_destroy(struct dt_tls *tls)
{
    if (!tls)
        return;
    for (struct pair *pair = atomic_load(&tls->newest); pair;) {
        struct pair *older = pair->older;
        destroy_pair(pair);
        pair = older;
    }
    free(tls);
}

/* MHD keeps its connection in the session, and we keep ours in MHD's. */
static int give(gnutls_session_t session, const gnutls_datum_t *authorities, int authority_count,
                const gnutls_pk_algorithm_t *algorithms, int algorithm_count,
                gnutls_pcert_st **chain_out, unsigned *length_out, gnutls_privkey_t *key_out)
{
    struct MHD_Connection *mhd = gnutls_session_get_ptr(session);
    const struct dt_connection *connection =
        mhd ? MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context
            : NULL;
    if (!connection || !connection->server->tls)
        return -1;
    struct pair *pair = atomic_load(&connection->server->tls->newest);
    *chain_out = pair->chain;
    *length_out = pair->chain_length;
    *key_out = pair->key;
    return 0;
}

void dt_tls_options(struct MHD_OptionItem *item_out)
{
    gnutls_certificate_retrieve_function2 *function = give;
    *item_out = (struct MHD_OptionItem){.option = MHD_OPTION_HTTPS_CERT_CALLBACK};
    memcpy(&item_out->ptr_value, &function, sizeof function);
}
