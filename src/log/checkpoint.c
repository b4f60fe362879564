#include "checkpoint.h"

#include "base64.h"

void dt_checkpoint_sign(const struct dt_checkpoint *checkpoint, const struct dt_note_key *key,
                        const uint8_t *seed, struct dt_buf *note_out)
{
    struct dt_buf text;
    dt_buf_init(&text);
    dt_buf_append_view(&text, dt_view_of(checkpoint->origin));
    dt_buf_append_char(&text, '\n');
    dt_buf_append_uint(&text, checkpoint->size);
    dt_buf_append_char(&text, '\n');
    dt_base64_append(&text, checkpoint->root.bytes, DT_HASH_BYTES);
    dt_buf_append_char(&text, '\n');
    if (dt_buf_failed(&text))
        note_out->failed = true;
    else
        dt_note_sign(dt_buf_view(&text), key, seed, note_out);
    dt_buf_finish(&text);
}

static bool take_line(struct dt_view *rest, struct dt_view *line_out)
{
    const char *end = rest->len > 0 ? memchr(rest->ptr, '\n', rest->len) : NULL;
    if (!end)
        return false;
    *line_out = dt_view_slice(*rest, 0, (size_t)(end - rest->ptr));
    *rest = dt_view_slice(*rest, line_out->len + 1, rest->len);
    return line_out->len > 0;
}

static bool take_size(struct dt_view line, uint64_t *out)
{
    uint64_t size = 0;
    if (line.len > 1 && line.ptr[0] == '0')
        return false;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] < '0' || line.ptr[i] > '9')
            return false;
        uint64_t digit = (uint64_t)(line.ptr[i] - '0');
        if (size > (DT_MERKLE_LEAVES - digit) / 10)
            return false;
        size = size * 10 + digit;
    }
    *out = size;
    return true;
}

enum dt_status dt_checkpoint_parse(struct dt_view text, struct dt_checkpoint *out,
                                   struct dt_error *err)
{
    struct dt_checkpoint checkpoint;
    struct dt_view rest = text, origin = {NULL, 0}, size, root;
    bool ok = take_line(&rest, &origin) && take_line(&rest, &size) && take_line(&rest, &root) &&
              origin.len <= DT_NOTE_NAME_BYTES && memchr(origin.ptr, '\0', origin.len) == NULL &&
              take_size(size, &checkpoint.size) &&
              dt_base64_read(root, checkpoint.root.bytes, DT_HASH_BYTES);
    while (ok && rest.len > 0)
        ok = take_line(&rest, &root);
    if (!ok)
        return dt_error_set(err, DT_FORMAT,
                            "this is no checkpoint: it has a line for the log's "
                            "name, one for its size and one for its root");
    memcpy(checkpoint.origin, origin.ptr, origin.len);
    checkpoint.origin[origin.len] = '\0';
    *out = checkpoint;
    return DT_OK;
}

enum dt_status dt_checkpoint_open(struct dt_view note, const struct dt_note_key *known,
                                  size_t known_count, struct dt_checkpoint *out,
                                  struct dt_error *err)
{
    struct dt_view text;
    size_t signer;
    struct dt_checkpoint checkpoint;
    enum dt_status status = dt_note_open(note, known, known_count, &text, &signer, err);
    if (status == DT_OK)
        status = dt_checkpoint_parse(text, &checkpoint, err);
    if (status != DT_OK)
        return status;
    if (strcmp(checkpoint.origin, known[signer].name) != 0)
        return dt_error_set(err, DT_FORMAT, "a checkpoint of %s, signed by %s", checkpoint.origin,
                            known[signer].name);
    *out = checkpoint;
    return DT_OK;
}
