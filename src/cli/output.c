#include "output.h"

#include <errno.h>
#include <unistd.h>

enum { BLOCK_BYTES = 1 << 16 };

void dt_output_init(struct dt_output *out, int fd)
{
    *out = (struct dt_output){.fd = fd};
    dt_buf_init(&out->buf);
}

bool dt_output_flush(struct dt_output *out)
{
    if (dt_buf_failed(&out->buf) && out->error == 0)
        out->error = ENOMEM;
    size_t done = 0;
    while (out->error == 0 && done < out->buf.len) {
        ssize_t written = write(out->fd, out->buf.data + done, out->buf.len - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            out->error = errno;
        else
            done += (size_t)written;
    }
    dt_buf_clear(&out->buf);
    return out->error == 0;
}

bool dt_output_step(struct dt_output *out)
{
    if (dt_buf_failed(&out->buf) || out->buf.len >= BLOCK_BYTES)
        return dt_output_flush(out);
    return out->error == 0;
}

bool dt_output_finish(struct dt_output *out)
{
    bool written = dt_output_flush(out);
    dt_buf_finish(&out->buf);
    if (close(out->fd) != 0 && written && errno != EBADF && errno != EINTR) {
        out->error = errno;
        written = false;
    }
    return written;
}

const char *dt_output_trouble(const struct dt_output *out)
{
    if (out->error == EPIPE)
        return "the reader has closed the pipe";
    if (out->error == ENOMEM)
        return "memory ran out";
    return strerror(out->error);
}
