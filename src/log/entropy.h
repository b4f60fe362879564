/*
 * Random bytes, handed in: the program's come from libsodium, those of a test from a seed, so that
 * a test's store is the same bytes each time.
 *
 *     random->fill(random->self, salt, sizeof salt);
 */
#ifndef DT_ENTROPY_H
#define DT_ENTROPY_H

#include <stddef.h>
#include <stdint.h>

struct dt_entropy {
    void *self;
    void (*fill)(void *self, void *out, size_t size); /* must fill; cannot fail */
};

/* The system's. Any number of threads. */
extern const struct dt_entropy dt_entropy_system;

/*
 * The same bytes for the same seed, from a counter: for tests and replays, never for keys that
 * matter. One thread at a time; *state is borrowed and holds the seed at first.
 */
struct dt_entropy dt_entropy_seeded(uint64_t *state);

#endif
