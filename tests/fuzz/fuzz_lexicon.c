/* Bytes as a lexicon: it compiles or says why not; what compiles finds cues in fixed texts. */
#include "lexicon.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const texts[] = {
    "I'm NOT happy!!! You said \"soon\", twice, and if it isn't here by 9:30 on the 4th I'll "
    "cancel. "
    "Why? a b c a b c red, blue - red. 24 7 $5 @me #now a@b.com :)",
    "Dear {{name}}, your RMA is in L2 triage [note - ask Kim] a a a a a a a a a b b b b. Thank YOU",
};

static void scan(const struct dt_lexicon *lexicon, const char *source, enum dt_role role)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_cues cues;
    dt_arena_init(&arena);
    if (dt_text_analyse(&arena, dt_view_of(source), &text, NULL) == DT_OK &&
        dt_cue_scan(lexicon, &text, role, &arena, &cues, NULL) == DT_OK)
        for (uint32_t i = 0; i < cues.count; i++)
            if (cues.items[i].start >= cues.items[i].end || cues.items[i].strength == 0 ||
                cues.items[i].end > text.source.len)
                abort();
    dt_arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_lexicon_source source = {"fuzz", {(const char *)data, size}};
    struct dt_lexicon *lexicon;
    struct dt_error err = {0};
    if (dt_lexicon_create(&source, 1, &lexicon, &err)) {
        if (err.message[0] == '\0')
            abort();
        return 0;
    }
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        for (int role = 0; role < 2; role++)
            scan(lexicon, texts[i], (enum dt_role)role);
    dt_lexicon_destroy(lexicon);
    return 0;
}
