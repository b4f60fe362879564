/*
 * Any bytes as a transcript: the first chooses the format (told by content, or forced), the rest is
 * the file. Turns must be what the header promises whatever comes in.
 */
#include "transcript.h"
#include "utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_turn(const struct dt_transcript_turn *turn)
{
    struct dt_view text = turn->turn.text;
    require(turn->line > 0);
    require(text.len > 0 && text.len <= DT_TEXT_BYTES && !memchr(text.ptr, '\0', text.len));
    require(dt_utf8_valid_prefix(text) == text.len);
    require(dt_utf8_valid_prefix(turn->turn.name) == turn->turn.name.len);
    require(turn->conversation.len <= DT_TRANSCRIPT_ID_BYTES);
    require(turn->has_id || turn->id.len == 0);
}

/* Every call but the last consumes at least a line: more of them than bytes would be a hang. */
static void read_all(struct dt_transcript *transcript, size_t size)
{
    for (size_t calls = 0;; calls++) {
        struct dt_transcript_turn turn;
        struct dt_error err = {0};
        require(calls <= size + 2);
        enum dt_status status = dt_transcript_next(transcript, &turn, &err);
        if (status != DT_OK && status != DT_FORMAT && status != DT_LIMIT)
            return;
        if (status != DT_OK)
            continue;
        if (!turn.present)
            return;
        check_turn(&turn);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    FILE *file = fmemopen((void *)(uintptr_t)(data + 1), size - 1, "rb");
    if (!file)
        return 0;
    struct dt_transcript_options options = {.file = file,
                                            .format = (enum dt_transcript_format)(data[0] % 4),
                                            .keep_going = data[0] & 4};
    struct dt_transcript *transcript;
    struct dt_error err;
    if (dt_transcript_open(&options, &transcript, &err) == DT_OK) {
        read_all(transcript, size);
        dt_transcript_close(transcript);
    }
    fclose(file);
    return 0;
}
