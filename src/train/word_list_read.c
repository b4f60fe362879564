#include "word_list_read.h"

#include "little.h"

#include <stdlib.h>

struct entry {
    uint64_t hash;
    uint32_t groups;
    uint32_t flags;
};

struct reader {
    struct dt_word_list_source *source;
    struct dt_arena line_arena; /* emptied after each line */
    const struct dt_view *labels;
    uint32_t label_count;
    struct entry *entries;
    uint32_t entry_count;
    uint32_t entry_most;
    uint32_t word_most;
    unsigned line;
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

static uint32_t count_lines(struct dt_view bytes)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < bytes.len; i++)
        lines += bytes.ptr[i] == '\n';
    return lines;
}

static void add_entry(struct reader *reader, uint64_t hash, uint32_t groups, uint32_t flags)
{
    reader->entries[reader->entry_count++] = (struct entry){hash, groups, flags};
}

/* A phrase's entry, and one for each of its beginnings. */
static void add_phrase(struct reader *reader, const uint64_t *symbols, uint32_t count,
                       uint32_t groups, uint32_t flags)
{
    uint64_t hash = symbols[0];
    for (uint32_t i = 1; i < count; i++) {
        add_entry(reader, hash, 0, DT_WORD_LIST_CONTINUES);
        hash = dt_word_list_phrase(hash, symbols[i]);
    }
    add_entry(reader, hash, groups, flags);
}

static enum dt_status keep_word(struct reader *reader, const struct dt_word_symbol *symbol,
                                struct dt_error *err)
{
    if (!symbol->word)
        return DT_OK;
    struct dt_view word = {symbol->word, symbol->word_len};
    word.ptr = dt_arena_copy(&reader->source->arena, word);
    if (!word.ptr)
        return no_memory(err);
    reader->source->words[reader->source->word_count++] = word;
    return DT_OK;
}

static enum dt_status read_phrase(struct reader *reader, struct dt_view phrase, uint32_t groups,
                                  uint32_t flags, struct dt_error *err)
{
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    uint64_t hashes[DT_WORD_LIST_PHRASE_WORDS];
    uint32_t count = 0, last = 0;
    bool stem = phrase.len > 0 && phrase.ptr[phrase.len - 1] == '*';
    phrase.len -= stem;
    enum dt_status status = dt_text_analyse(&reader->line_arena, phrase, &text, err);
    if (status == DT_OK)
        status = dt_symbols_make(&text, &reader->line_arena, &symbols, err);
    if (status != DT_OK)
        return status;
    for (uint32_t i = 0; i < text.token_count; i++) {
        if (text.tokens[i].type == DT_TOKEN_BREAK)
            continue;
        if (count == DT_WORD_LIST_PHRASE_WORDS)
            return dt_error_at(err, DT_FORMAT, reader->line, 0, "a phrase has at most %d words",
                               DT_WORD_LIST_PHRASE_WORDS);
        hashes[count++] = symbols[i].hash;
        last = i;
    }
    if (count == 0 || (stem && (count > 1 || !symbols[last].word)))
        return dt_error_at(err, DT_FORMAT, reader->line, 0,
                           count == 0 ? "no word" : "a stem is one word");
    if (stem) {
        add_entry(reader, dt_word_list_stem(hashes[0]), groups, flags);
        return DT_OK;
    }
    add_phrase(reader, hashes, count, groups, flags);
    return count == 1 ? keep_word(reader, &symbols[last], err) : DT_OK;
}

static enum dt_status read_line(struct reader *reader, struct dt_view line, struct dt_error *err)
{
    const char *tab = memchr(line.ptr, '\t', line.len);
    if (!tab)
        return dt_error_at(err, DT_FORMAT, reader->line, 0, "expected label<TAB>word");
    struct dt_view label = {line.ptr, (size_t)(tab - line.ptr)};
    struct dt_view phrase = dt_view_slice(line, label.len + 1, line.len);
    if (dt_view_equal(label, DT_VIEW("-")))
        return read_phrase(reader, phrase, 0, DT_WORD_LIST_TURNS, err);
    for (uint32_t i = 0; i < reader->label_count; i++)
        if (dt_view_equal(label, reader->labels[i]))
            return read_phrase(reader, phrase, UINT32_C(1) << i, 0, err);
    return dt_error_at(err, DT_FORMAT, reader->line, 0, "unknown label \"%.*s\"", (int)label.len,
                       label.ptr);
}

static int by_hash(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    return left->hash < right->hash ? -1 : left->hash > right->hash;
}

/* Entries of one hash become one; then all become bytes. */
static enum dt_status pack(struct reader *reader, struct dt_error *err)
{
    struct dt_word_list_source *source = reader->source;
    size_t bytes = (size_t)reader->entry_count * DT_WORD_LIST_ENTRY_BYTES;
    char *packed = dt_arena_alloc(&source->arena, bytes);
    if (!packed)
        return no_memory(err);
    if (reader->entry_count > 0)
        qsort(reader->entries, reader->entry_count, sizeof *reader->entries, by_hash);
    uint32_t count = 0;
    for (uint32_t i = 0; i < reader->entry_count; i++) {
        struct entry *entry = &reader->entries[i];
        bool same = i > 0 && entry->hash == entry[-1].hash;
        if (same) {
            entry->groups |= entry[-1].groups;
            entry->flags |= entry[-1].flags;
        }
        count += !same;
        char *at = packed + (size_t)(count - 1) * DT_WORD_LIST_ENTRY_BYTES;
        dt_little_put_u64(at, entry->hash);
        dt_little_put_u32(at + 8, entry->groups);
        dt_little_put_u32(at + 12, entry->flags);
    }
    source->list = (struct dt_word_list){packed, count};
    return DT_OK;
}

static enum dt_status read_lines(struct reader *reader, struct dt_view bytes, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (size_t at = 0; at < bytes.len && status == DT_OK;) {
        const char *end = memchr(bytes.ptr + at, '\n', bytes.len - at);
        size_t len = end ? (size_t)(end - bytes.ptr) - at : bytes.len - at;
        struct dt_view line = {bytes.ptr + at, len};
        reader->line++;
        at += len + 1;
        if (line.len > 0 && line.ptr[0] != '#')
            status = read_line(reader, line, err);
        if (status != DT_OK && err)
            err->line = reader->line; /* a text knows its lines, not the file's */
        dt_arena_reset(&reader->line_arena);
    }
    return status == DT_OK ? pack(reader, err) : status;
}

enum dt_status dt_word_list_read(struct dt_view bytes, const struct dt_view *labels,
                                 uint32_t label_count, struct dt_word_list_source *out,
                                 struct dt_error *err)
{
    uint32_t lines = count_lines(bytes);
    struct reader reader = {.source = out, .labels = labels, .label_count = label_count};
    *out = (struct dt_word_list_source){0};
    dt_arena_init(&out->arena);
    if (lines > DT_WORD_LIST_LINES)
        return dt_error_set(err, DT_LIMIT, "more than %d lines", DT_WORD_LIST_LINES);
    dt_arena_init(&reader.line_arena);
    reader.entries = malloc((size_t)lines * DT_WORD_LIST_PHRASE_WORDS * sizeof *reader.entries);
    out->words = dt_arena_alloc(&out->arena, lines * sizeof *out->words);
    enum dt_status status =
        reader.entries && out->words ? read_lines(&reader, bytes, err) : no_memory(err);
    free(reader.entries);
    dt_arena_finish(&reader.line_arena);
    return status;
}

void dt_word_list_finish(struct dt_word_list_source *source)
{
    dt_arena_finish(&source->arena);
    *source = (struct dt_word_list_source){0};
}
