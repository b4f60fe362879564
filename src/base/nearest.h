/*
 * "Did you mean ...": of some names the one that a mistyped word was likeliest meant for.
 *
 *     int nearest = dt_nearest(DT_VIEW("hoilidays"), names, count);      of "holidays"; -1: none
 */
#ifndef DT_NEAREST_H
#define DT_NEAREST_H

#include "view.h"

/* The index of the nearest name, the first of equals; -1 where none is near. Words and names of
 * more than 32 bytes are near to nothing. */
int dt_nearest(struct dt_view word, const struct dt_view *names, size_t count);

#endif
