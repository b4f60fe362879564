/* Names and addresses as they are kept and compared. */
#include "people_parts.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

enum { LOCAL_BYTES = 64, LABEL_BYTES = 63 };

enum dt_status dt_text_keep(struct dt_view text, struct dt_arena *arena, struct dt_view *out,
                            struct dt_error *err)
{
    const char *copy = dt_arena_copy(arena, text);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for a text");
    *out = (struct dt_view){copy, text.len};
    return DT_OK;
}

/* What libunistring gave, moved into the arena. */
static enum dt_status keep_given(uint8_t *given, size_t len, struct dt_arena *arena,
                                 struct dt_view *out, struct dt_error *err)
{
    if (!given)
        return dt_error_set(err, DT_NOMEM, "no memory for a text");
    enum dt_status status = dt_text_keep((struct dt_view){(char *)given, len}, arena, out, err);
    free(given);
    return status;
}

static struct dt_view trim(struct dt_view text)
{
    const uint8_t *bytes = (const uint8_t *)text.ptr;
    size_t start = 0, end = text.len;
    ucs4_t point;
    while (start < end) {
        int step = u8_mbtouc(&point, bytes + start, end - start);
        if (!uc_is_property_white_space(point))
            break;
        start += (size_t)step;
    }
    while (end > start) {
        const uint8_t *before = u8_prev(&point, bytes + end, bytes + start);
        if (!before || !uc_is_property_white_space(point))
            break;
        end = (size_t)(before - bytes);
    }
    return dt_view_slice(text, start, end);
}

enum dt_status dt_text_fold(struct dt_view text, struct dt_arena *arena, struct dt_view *out,
                            struct dt_error *err)
{
    size_t len = 0;
    if (u8_check((const uint8_t *)text.ptr, text.len))
        return dt_error_set(err, DT_INVALID, "a text is not UTF-8");
    uint8_t *folded =
        u8_casefold((const uint8_t *)text.ptr, text.len, NULL, UNINORM_NFC, NULL, &len);
    return keep_given(folded, len, arena, out, err);
}

/* Letters that nobody sees but that turn or hide others have no place in a name. */
static bool is_shown(ucs4_t point)
{
    return !uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cs |
                                                        UC_CATEGORY_MASK_Zl |
                                                        UC_CATEGORY_MASK_Zp) &&
           !uc_is_property_bidi_control(point);
}

enum dt_status dt_name_clean(struct dt_view name, unsigned max_points, struct dt_arena *arena,
                             struct dt_view *out, struct dt_error *err)
{
    size_t len = 0;
    bool visible = false;
    ucs4_t point;
    if (name.len == 0 || u8_check((const uint8_t *)name.ptr, name.len))
        return dt_error_set(err, DT_INVALID, "a name has 1 to %u characters", max_points);
    struct dt_view trimmed = trim(name);
    size_t points = u8_mbsnlen((const uint8_t *)trimmed.ptr, trimmed.len);
    if (points < 1 || points > max_points)
        return dt_error_set(err, DT_INVALID, "a name has 1 to %u characters", max_points);
    for (size_t at = 0; at < trimmed.len;) {
        at += (size_t)u8_mbtouc(&point, (const uint8_t *)trimmed.ptr + at, trimmed.len - at);
        if (!is_shown(point))
            return dt_error_set(err, DT_INVALID, "a name may not hold control characters");
        visible = visible || uc_is_general_category_withtable(
                                 point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N |
                                            UC_CATEGORY_MASK_S | UC_CATEGORY_MASK_P);
    }
    if (!visible)
        return dt_error_set(err, DT_INVALID, "a name needs a letter or a digit");
    uint8_t *normal =
        u8_normalize(UNINORM_NFC, (const uint8_t *)trimmed.ptr, trimmed.len, NULL, &len);
    return keep_given(normal, len, arena, out, err);
}

static bool is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* RFC 5322's dot-atom; quoted local parts exist in standards alone. */
static bool is_local(struct dt_view local)
{
    bool dot = true; /* none at the beginning */
    for (size_t i = 0; i < local.len; i++) {
        unsigned char c = (unsigned char)local.ptr[i];
        if (c == '.' ? dot : !is_plain(c) && (c == 0 || !strchr("!#$%&'*+/=?^_`{|}~-", c)))
            return false;
        dot = c == '.';
    }
    return local.len >= 1 && local.len <= LOCAL_BYTES && !dot;
}

static bool is_domain(struct dt_view domain)
{
    size_t start = 0;
    for (size_t i = 0; i <= domain.len; i++) {
        if (i < domain.len && domain.ptr[i] != '.') {
            if (!is_plain((unsigned char)domain.ptr[i]) && domain.ptr[i] != '-')
                return false;
            continue;
        }
        if (i == start || i - start > LABEL_BYTES || domain.ptr[start] == '-' ||
            domain.ptr[i - 1] == '-')
            return false;
        start = i + 1;
    }
    return true;
}

enum dt_status dt_email_clean(struct dt_view email, struct dt_arena *arena, struct dt_view *out,
                              struct dt_error *err)
{
    struct dt_view folded = {NULL, 0};
    if (email.len == 0 || email.len > 2 * DT_PEOPLE_EMAIL_BYTES ||
        u8_check((const uint8_t *)email.ptr, email.len))
        return dt_error_set(err, DT_INVALID, "an address looks like name@example.org");
    enum dt_status status = dt_text_fold(trim(email), arena, &folded, err);
    if (status != DT_OK)
        return status;
    const char *at = folded.len ? memchr(folded.ptr, '@', folded.len) : NULL;
    size_t local = at ? (size_t)(at - folded.ptr) : folded.len;
    if (!at || folded.len > DT_PEOPLE_EMAIL_BYTES || !is_local(dt_view_slice(folded, 0, local)) ||
        !is_domain(dt_view_slice(folded, local + 1, folded.len)))
        return dt_error_set(err, DT_INVALID, "an address looks like name@example.org");
    *out = folded;
    return DT_OK;
}
