/*
 * Exports, good and tampered with, and what dt_export_check says of each, for
 * tests/unit/log/agree.js to hold contrib/verify/verify.js against. On standard output, a line a
 * case:
 *
 *     {"name":"...","export":"base64","keys":["..."],"since":["note"],"found":false,
 *      "flips":[[offset,mask,found],...]}
 */
#include "recorded.h"

#include "base64.h"
#include "json_out.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct scene {
    struct recorded recorded;
    struct dt_note_key key;
    struct dt_buf note; /* an earlier checkpoint */
    struct dt_checkpoint checkpoint;
};

static void scene_open(struct scene *scene, unsigned first, unsigned then, unsigned other)
{
    struct dt_error err = {0};
    recorded_open(&scene->recorded);
    dt_buf_init(&scene->note);
    recorded_fill(&scene->recorded, first, other);
    recorded_checkpoint(&scene->recorded, &scene->checkpoint, &scene->note);
    recorded_fill(&scene->recorded, then, 0);
    if (dt_record_signer(scene->recorded.store, TENANT, &scene->key, &err) != DT_OK)
        abort();
}

static void scene_close(struct scene *scene)
{
    dt_buf_finish(&scene->note);
    recorded_close(&scene->recorded);
}

/* One line of output. flips: every byte of it, too. */
static void emit(const char *name, struct dt_buf *export, const struct dt_note_key *key,
                 const struct dt_buf *since, bool flips)
{
    struct dt_buf out;
    struct dt_json_out json;
    char text[DT_NOTE_KEY_TEXT_BYTES];
    struct dt_view earlier = since ? dt_buf_view(since) : DT_VIEW("");
    const struct dt_view *earlier_or_none = since ? &earlier : NULL;
    dt_buf_init(&out);
    dt_json_out_init(&json, &out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("name"));
    dt_json_string(&json, dt_view_of(name));
    dt_json_key(&json, DT_VIEW("export"));
    dt_json_raw(&json, DT_VIEW("\""));
    dt_base64_append(&out, (const uint8_t *)export->data, export->len);
    dt_buf_append_char(&out, '"');
    dt_json_key(&json, DT_VIEW("keys"));
    dt_json_begin_array(&json);
    if (key) {
        dt_note_key_write(key, text);
        dt_json_string(&json, dt_view_of(text));
    }
    dt_json_end_array(&json);
    dt_json_key(&json, DT_VIEW("since"));
    dt_json_begin_array(&json);
    if (since)
        dt_json_string(&json, earlier);
    dt_json_end_array(&json);
    dt_json_key(&json, DT_VIEW("found"));
    dt_json_bool(&json, recorded_check(dt_buf_view(export), key, earlier_or_none, NULL) > 0);
    dt_json_key(&json, DT_VIEW("flips"));
    dt_json_begin_array(&json);
    for (size_t i = 0; flips && i < export->len; i++) {
        int mask = 1 << (i * 5 + i / 7) % 8;
        export->data[i] = (char)(export->data[i] ^ mask);
        bool found = recorded_check(dt_buf_view(export), key, earlier_or_none, NULL) > 0;
        export->data[i] = (char)(export->data[i] ^ mask);
        dt_json_begin_array(&json);
        dt_json_int(&json, (int64_t)i);
        dt_json_int(&json, mask);
        dt_json_bool(&json, found);
        dt_json_end_array(&json);
    }
    dt_json_end_array(&json);
    dt_json_end_object(&json);
    puts(out.data);
    dt_buf_finish(&out);
}

/* Lines of an export in another order; its own bytes. */
static void emit_lines(const char *name, const struct dt_view *lines, size_t count,
                       const struct dt_note_key *key)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    for (size_t i = 0; i < count; i++)
        dt_buf_append_view(&buf, lines[i]);
    emit(name, &buf, key, NULL, false);
    dt_buf_finish(&buf);
}

static size_t split(struct dt_view text, struct dt_view *lines, size_t max)
{
    size_t count = 0;
    while (text.len > 0 && count < max) {
        const char *end = memchr(text.ptr, '\n', text.len);
        size_t len = end ? (size_t)(end - text.ptr) + 1 : text.len;
        lines[count++] = dt_view_slice(text, 0, len);
        text = dt_view_slice(text, len, text.len);
    }
    return count;
}

static void emit_rearranged(const struct dt_buf *export, const struct dt_note_key *key)
{
    struct dt_view lines[32], other[33];
    size_t count = split(dt_buf_view(export), lines, 32);
    for (size_t i = 0; i < count; i++) {
        memcpy(other, lines, sizeof lines);
        memmove(other + i, other + i + 1, (count - i - 1) * sizeof *other);
        emit_lines("a line dropped", other, count - 1, key);
        memcpy(other, lines, sizeof lines);
        memmove(other + i + 1, other + i, (count - i) * sizeof *other);
        emit_lines("a line doubled", other, count + 1, key);
        emit_lines("cut off", lines, i, key);
        for (size_t j = i + 1; j < count; j++) {
            memcpy(other, lines, sizeof lines);
            other[i] = lines[j];
            other[j] = lines[i];
            emit_lines("lines swapped", other, count, key);
        }
    }
}

/*
 * An operator who changes some bytes and signs anew: what he writes is not in its form, or is, and
 * says something else.
 */
static void emit_signed_anew(struct scene *scene, const struct dt_buf *export, size_t number,
                             const char *from, const char *to)
{
    char name[32];
    struct dt_buf changed;
    const char *at = strstr(export->data, from);
    dt_buf_init(&changed);
    if (!at)
        abort();
    dt_buf_append(&changed, export->data, (size_t)(at - export->data));
    dt_buf_append_view(&changed, dt_view_of(to));
    dt_buf_append_view(&changed, dt_view_of(at + strlen(from)));
    recorded_sign_anew(&scene->recorded, &changed);
    snprintf(name, sizeof name, "signed anew, change %zu", number);
    emit(name, &changed, &scene->key, NULL, false);
    dt_buf_finish(&changed);
}

/* An operator who leaves an event out, or says it twice, and signs that. */
static void emit_left_out(struct scene *scene, const struct dt_buf *export)
{
    struct dt_view lines[32];
    size_t count = split(dt_buf_view(export), lines, 32);
    for (size_t i = 1; i + 1 < count; i++)
        for (int times = 0; times <= 2; times += 2) {
            struct dt_buf changed;
            dt_buf_init(&changed);
            for (size_t j = 0; j < count; j++)
                for (int k = 0; k < (j == i ? times : 1); k++)
                    dt_buf_append_view(&changed, lines[j]);
            recorded_sign_anew(&scene->recorded, &changed);
            emit(times ? "said twice, signed anew" : "left out, signed anew", &changed, &scene->key,
                 NULL, false);
            dt_buf_finish(&changed);
        }
}

static const char *const changes[][2] = {
    {"\"version\":1", "\"version\":1"}, /* nothing: what signs anew does it well */
    {"\"version\":1", "\"version\":01"},
    {"\"version\":1", "\"version\":1.0"},
    {"\"version\":1", "\"version\":1e0"},
    {"\"version\":1", "\"version\": 1"},
    {"\"version\":1", "\"version\":\"1\""},
    {"\"version\":1", "\"version\":-1"},
    {"\"version\":1", "\"version\":65536"},
    {"\"version\":1", "\"version\":2"},
    {"\"version\":1", "\"Version\":1"},
    {"\"version\":1,", ""},
    {"\"version\":1", "\"version\":1,\"version\":1"},
    {"\"entry\":1,", "\"entry\":0,"},
    {"\"entry\":1,", "\"entry\":9223372036854775808,"},
    {"\"role\"", "\"\\u0072ole\""},
    {"\\u007f", "\x7f"},
    {"\\u007f", "\\u007F"},
    {"\\t", "\\u0009"},
    {"\\t", "\t"},
    {"caf\xc3\xa9", "caf\\u00e9"},
    {"caf\xc3\xa9", "caf\xc3"},
    {"caf\xc3\xa9", "caf\xed\xa0\x80"},
    {"caf\xc3\xa9", "cafe\xcc\x81"},
    {"caf\xc3\xa9", "caf\\ud83d\\ude00"},
    {"caf\xc3\xa9", "caf\xf0\x9f\x98\x80"},
    {"\"text\":\"text", "\"text\":null,\"x\":\"text"},
    {"\"text\":\"text", "\"text\":[],\"x\":\"text"},
    {"\"body\":{", "\"body\":{ "},
    {"\"body\":{\"role\":\"customer\",", "\"body\":{"},
    {"123Z", "123+00:00"},
    {"123Z", "124Z"},
    {".123Z", "Z"},
    {"\"at\":\"2026-", "\"at\":\"0000-"},
    {"\"at\":\"2026-", "\"at\":\"+02026-"},
    {"\"tenant\":\"acme\"", "\"tenant\":\"acmf\""},
    {"\"conversation\":null", "\"conversation\":\"c-1\""},
    {"\"conversation\":\"c-1\"", "\"conversation\":\"c-2\""},
    {"\"actor\":\"customer\"", "\"actor\":\"\""},
    {"\"kind\":\"turn\"", "\"kind\":\"note\""},
    {"\"since\":null", "\"since\":{}"},
    {"\"since\":null", "\"since\":{\"size\":1,\"proof\":[]}"},
    {"\"detente_export\":1", "\"detente_export\":2"},
    {"\n{", "\r\n{"},
    {"\n{", "\n\n{"},
    {"\n{", "\n{}\n{"},
    {"\n{", "\n[]\n{"},
    {"{\"detente", "\xef\xbb\xbf{\"detente"},
};

static void emit_all(void)
{
    struct scene scene, second;
    struct dt_buf export;
    dt_buf_init(&export);
    scene_open(&scene, 4, 3, 0);
    recorded_export(&scene.recorded, NULL, NULL, &export);
    emit("everything", &export, &scene.key, &scene.note, true);
    emit("everything, no key", &export, NULL, NULL, false);
    emit_rearranged(&export, &scene.key);
    emit_left_out(&scene, &export);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        emit_signed_anew(&scene, &export, i, changes[i][0], changes[i][1]);
    dt_buf_clear(&export);
    recorded_export(&scene.recorded, "c-1", &scene.checkpoint, &export);
    emit("one conversation", &export, NULL, &scene.note, true);
    emit_rearranged(&export, &scene.key);
    emit_left_out(&scene, &export);
    dt_buf_clear(&export);
    recorded_export(&scene.recorded, "c-4", NULL, &export);
    emit("joined to nothing", &export, &scene.key, &scene.note, false);

    scene_open(&second, 4, 3, 2);
    dt_buf_clear(&export);
    recorded_export(&second.recorded, NULL, NULL, &export);
    emit("rewritten", &export, &scene.key, &scene.note, false);
    dt_buf_clear(&export);
    recorded_export(&second.recorded, "c-1", &second.checkpoint, &export);
    emit("rewritten, one conversation", &export, &scene.key, &scene.note, false);
    scene_close(&second);
    scene_open(&second, 2, 1, 0);
    dt_buf_clear(&export);
    recorded_export(&second.recorded, NULL, NULL, &export);
    emit("an older state", &export, &scene.key, &scene.note, false);
    scene_close(&second);

    struct dt_erase erase = {.tenant = TENANT,
                             .conversation = DT_VIEW("c-1"),
                             .at = INT64_C(1773339700000),
                             .actor = DT_VIEW("agent:7"),
                             .ground = DT_VIEW("court")};
    struct dt_appended appended;
    struct dt_error err = {0};
    if (dt_store_erase(scene.recorded.store, &erase, &appended, &err) != DT_OK)
        abort();
    dt_buf_clear(&export);
    recorded_export(&scene.recorded, NULL, NULL, &export);
    emit("erased", &export, &scene.key, &scene.note, true);
    dt_buf_finish(&export);
    scene_close(&scene);
}

int main(void)
{
    emit_all();
    return ferror(stdout) || fflush(stdout) != 0;
}
