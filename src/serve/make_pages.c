/*
 * Packs the pages for the binary, at build time: reads web/dist/manifest.txt, compresses each file
 * once, writes them one behind the other into a blob, and a table of where each lies as C.
 *
 *     make_pages DIST|- TABLE.c BLOB DEPFILE
 *
 * A line of the manifest: PATH, FILE, CONTENT-TYPE, CACHE, with tabs between. `-`: no pages.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { LINE = 2048, FILES = 512, GZIP_WINDOW = 15 + 16, MEMORY_LEVEL = 9 };

struct file {
    char name[LINE];
    uint64_t offset, packed, size, tag;
};

struct job {
    const char *dist;
    FILE *table, *blob, *deps;
    struct file files[FILES];
    size_t count;
    uint64_t at;
};

static void fail(const char *what, const char *which)
{
    fprintf(stderr, "make_pages: %s: %s\n", what, which);
    exit(1);
}

static unsigned char *read_all(const char *path, size_t *size_out)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        fail("cannot read", path);
    long size = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size > 0 ? (size_t)size : 1);
    if (!bytes || size < 0 || fread(bytes, 1, (size_t)size, file) != (size_t)size)
        fail("cannot read", path);
    fclose(file);
    *size_out = (size_t)size;
    return bytes;
}

static uint64_t hash(const unsigned char *bytes, size_t size)
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < size; i++)
        value = (value ^ bytes[i]) * UINT64_C(1099511628211);
    return value;
}

/* gzip without a time or a name: the same bytes for the same file. */
static unsigned char *pack(const unsigned char *bytes, size_t size, size_t *packed_out)
{
    z_stream stream = {.next_in = (unsigned char *)(uintptr_t)bytes, .avail_in = (uInt)size};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, MEMORY_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        fail("cannot compress", "");
    size_t bound = deflateBound(&stream, (uLong)size);
    unsigned char *out = malloc(bound);
    stream.next_out = out;
    stream.avail_out = (uInt)bound;
    if (!out || deflate(&stream, Z_FINISH) != Z_STREAM_END)
        fail("cannot compress", "");
    *packed_out = stream.total_out;
    deflateEnd(&stream);
    return out;
}

static const struct file *add_file(struct job *job, const char *name)
{
    char path[2 * LINE];
    size_t size, packed;
    for (size_t i = 0; i < job->count; i++)
        if (strcmp(job->files[i].name, name) == 0)
            return &job->files[i];
    if (job->count == FILES || strstr(name, ".."))
        fail("too many files, or a name that climbs", name);
    snprintf(path, sizeof path, "%s/%s", job->dist, name);
    fprintf(job->deps, " \\\n  %s", path);
    unsigned char *bytes = read_all(path, &size);
    unsigned char *out = pack(bytes, size, &packed);
    struct file *file = &job->files[job->count++];
    snprintf(file->name, sizeof file->name, "%s", name);
    *file =
        (struct file){.offset = job->at, .packed = packed, .size = size, .tag = hash(bytes, size)};
    snprintf(file->name, sizeof file->name, "%s", name);
    if (fwrite(out, 1, packed, job->blob) != packed)
        fail("cannot write", "the blob");
    job->at += packed;
    free(bytes);
    free(out);
    return file;
}

static void add_line(struct job *job, char *line)
{
    char *fields[4];
    char *at = line;
    for (size_t i = 0; i < 4; i++) {
        fields[i] = at;
        at += strcspn(at, "\t\n");
        if (i < 3 && *at != '\t')
            fail("a line of the manifest has four fields", line);
        *at++ = '\0';
    }
    if (strpbrk(fields[0], "\"\\") || strpbrk(fields[2], "\"\\"))
        fail("quotes in the manifest", line);
    const struct file *file = add_file(job, fields[1]);
    fprintf(job->table,
            "    {\"%s\", \"%s\", \"%s\", %d, UINT64_C(%" PRIu64 "), UINT64_C(%" PRIu64
            "), UINT64_C(%" PRIu64 "), UINT64_C(0x%016" PRIx64 ")},\n",
            fields[0], fields[1], fields[2], strcmp(fields[3], "immutable") == 0, file->offset,
            file->packed, file->size, file->tag);
}

static void add_manifest(struct job *job)
{
    char path[2 * LINE], line[LINE];
    snprintf(path, sizeof path, "%s/manifest.txt", job->dist);
    fprintf(job->deps, " \\\n  %s", path);
    FILE *manifest = fopen(path, "r");
    if (!manifest)
        fail("cannot read", path);
    while (fgets(line, sizeof line, manifest))
        if (line[0] != '\n' && line[0] != '#')
            add_line(job, line);
    fclose(manifest);
}

int main(int argc, char **argv)
{
    static struct job job;
    if (argc != 5)
        fail("needs", "DIST|- TABLE.c BLOB DEPFILE");
    job.dist = argv[1];
    job.table = fopen(argv[2], "w");
    job.blob = fopen(argv[3], "wb");
    job.deps = fopen(argv[4], "w");
    if (!job.table || !job.blob || !job.deps)
        fail("cannot write", argv[2]);
    fprintf(job.deps, "%s %s:", argv[2], argv[3]);
    fprintf(job.table,
            "#include \"page_table.h\"\n\nconst struct dt_page_file dt_pages_embedded[] = {\n");
    if (strcmp(job.dist, "-") != 0)
        add_manifest(&job);
    fprintf(job.table,
            "    {NULL, NULL, NULL, 0, 0, 0, 0, 0},\n};\n\n"
            "__asm__(\".section .rodata\\n\"\n"
            "        \".global dt_pages_blob\\n\"\n"
            "        \".hidden dt_pages_blob\\n\"\n"
            "        \".type dt_pages_blob, @object\\n\"\n"
            "        \"dt_pages_blob:\\n\"\n"
            "        \".incbin \\\"%s\\\"\\n\"\n"
            "        \".byte 0\\n\"\n"
            "        \".size dt_pages_blob, .-dt_pages_blob\\n\"\n"
            "        \".previous\\n\");\n",
            argv[3]);
    fprintf(job.deps, "\n");
    return fclose(job.table) != 0 || fclose(job.blob) != 0 || fclose(job.deps) != 0;
}
