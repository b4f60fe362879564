/*
 * Bytes as a model: refused with a word, or good for scoring fixed texts. Length and checksum are
 * made right first, so that what they protect is reached.
 */
#include "checksum.h"
#include "little.h"
#include "model_file.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const texts[] = {
    "I am so ANGRY with you!!! Where is my parcel? thank you, that was lovely :)",
    "you said \"soon\", sooo I waited three weeks and still nothing. I want 12 pounds back",
};

static void check_scores(const struct dt_scores *scores)
{
    for (uint32_t i = 0; i < scores->head_count; i++) {
        const struct dt_head_scores *head = &scores->heads[i];
        for (uint32_t k = 0; k < head->unit_count * head->head->label_count; k++)
            if (dt_label_probability(head, k / head->head->label_count,
                                     k % head->head->label_count) > 65536)
                abort();
    }
}

static void score(const struct dt_model *model, const char *source, enum dt_role role)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_scores scores;
    const int32_t *shares;
    dt_arena_init(&arena);
    if (dt_text_analyse(&arena, dt_view_of(source), &text, NULL) == DT_OK &&
        dt_model_score(model, &text, &(struct dt_scoring){.role = role, .tier = DT_TIER_NET},
                       &arena, &scores, NULL) == DT_OK)
        check_scores(&scores);
    struct dt_token_range all = {0, text.token_count};
    for (uint32_t i = 0; i < dt_model_head_count(model); i++) {
        const struct dt_head *head = dt_model_head(model, i);
        if (dt_model_shares(model, &text, all, head, head->label_count - 1, &arena, &shares,
                            NULL) != DT_OK)
            abort();
    }
    dt_arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_model *model;
    struct dt_error err = {0};
    char *bytes = malloc(size + 1);
    if (!bytes)
        return 0;
    memcpy(bytes, data, size);
    if (size >= DT_MODEL_HEAD_BYTES) {
        struct dt_view all = {bytes, size};
        memcpy(bytes, DT_MODEL_MAGIC, 8);
        dt_little_put_u32(bytes + 8, DT_MODEL_VERSION);
        dt_little_put_u64(bytes + 16, size);
        dt_little_put_u64(bytes + 24, dt_checksum(dt_view_slice(all, DT_MODEL_HEAD_BYTES, size),
                                                  dt_checksum(dt_view_slice(all, 0, 24), 0)));
    }
    if (dt_model_create((struct dt_view){bytes, size}, &model, &err)) {
        if (err.message[0] == '\0')
            abort();
        free(bytes);
        return 0;
    }
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        for (int role = 0; role < 2; role++)
            score(model, texts[i], (enum dt_role)role);
    dt_model_destroy(model);
    free(bytes);
    return 0;
}
