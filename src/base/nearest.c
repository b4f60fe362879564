#include "nearest.h"

enum { WORD_BYTES = 32 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edits (insert, delete, replace, swap neighbours) from a to b, both of WORD_BYTES at most. */
static size_t edit_distance(struct dt_view a, struct dt_view b)
{
    size_t rows[3][WORD_BYTES + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.len; j++)
        above[j] = before[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            bool same = a.ptr[i - 1] == b.ptr[j - 1];
            row[j] = smaller(smaller(above[j], row[j - 1]) + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
                row[j] = smaller(row[j], before[j - 2] + 1);
        }
        size_t *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b.len];
}

int dt_nearest(struct dt_view word, const struct dt_view *names, size_t count)
{
    int nearest = -1;
    if (word.len > WORD_BYTES)
        return nearest;
    size_t least = 1 + (word.len > 6 ? word.len / 3 : 2);
    for (size_t i = 0; i < count; i++) {
        if (names[i].len > WORD_BYTES)
            continue;
        size_t distance = edit_distance(word, names[i]);
        if (distance < least && distance < names[i].len) {
            least = distance;
            nearest = (int)i;
        }
    }
    return nearest;
}
