/*
 * The pages in the binary: what make_pages wrote.
 */
#ifndef DT_PAGE_TABLE_H
#define DT_PAGE_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* What a path answers; a path that ends in '*' is the beginning of many. */
struct dt_page_file {
    const char *path, *file, *type;
    int immutable;
    uint64_t offset, packed, size, tag; /* of the gzip in the blob; of the file itself */
};

extern const struct dt_page_file dt_pages_embedded[]; /* path NULL: the end */
extern const unsigned char dt_pages_blob[];

#endif
