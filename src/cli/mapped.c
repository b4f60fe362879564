#include "mapped.h"

#include "input.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

enum dt_status dt_mapped_open(const char *path, struct dt_mapped *out, struct dt_error *err)
{
    FILE *file;
    uint64_t size;
    enum dt_status status = dt_input_open(path, &file, &size, err);
    if (status != DT_OK)
        return status;
    struct dt_mapped mapped = {{"", 0}};
    if (size > 0) {
        void *at = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fileno(file), 0);
        if (at == MAP_FAILED)
            status = errno == ENOMEM
                         ? dt_error_set(err, DT_NOMEM, "memory ran out")
                         : dt_error_set(err, DT_INVALID, "cannot be mapped: %s", strerror(errno));
        else
            mapped.bytes = (struct dt_view){at, (size_t)size};
    }
    dt_input_close(file);
    if (status == DT_OK)
        *out = mapped;
    return status;
}

void dt_mapped_close(struct dt_mapped *mapped)
{
    if (mapped->bytes.len > 0)
        munmap((void *)(uintptr_t)mapped->bytes.ptr, mapped->bytes.len);
    mapped->bytes = (struct dt_view){"", 0};
}
