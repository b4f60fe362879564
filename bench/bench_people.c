/*
 * Whether time tells secrets, in the way of dudect (Reparaz, Balasch, Verbauwhede 2017): two
 * classes of input in random order, each run measured by itself, Welch's t-test over the two, with
 * the slowest tenth left out (what the machine did meanwhile). Below 4.5 nothing was found.
 *
 *     bench_people [SAMPLES [SIGN_INS]]      100,000 and 2,000 unless it is said otherwise
 *
 * Sign-ins are measured at the cost of the day; and once more with the cheapest hash there is,
 * which shows what the rest of the way has left to tell, in nanoseconds. The control compares the
 * way one must not: it has to be found, else the bench measures nothing.
 */
#include "memory.h"
#include "sign_in.h"
#include "tenants.h"
#include "tokens.h"

#include <math.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define NOW      INT64_C(1773325200000)
#define PASSWORD "seven purple kettles"

struct bench {
    struct dt_people *people;
    char secret[2][DT_TOKEN_BYTES]; /* wrong in their first letter, and in their last */
    char right[DT_TOKEN_BYTES];
    char token[DT_TOKEN_BYTES], header[DT_SECRET_TEXT + 1]; /* what is sent, in one place */
    struct dt_signed_in who;
    char csrf[2][DT_SECRET_TEXT + 1];
    dt_instant now;
};

typedef void (*run_fn)(struct bench *bench, int class);

static void need(enum dt_status status, const struct dt_error *err)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "bench_people: %s\n", err->message);
    exit(2);
}

static double cpu_ns(void)
{
    struct timespec at;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return (double)at.tv_sec * 1e9 + (double)at.tv_nsec;
}

static void run_sign_in(struct bench *bench, int class)
{
    const struct dt_sign_in attempt = {.email = class ? DT_VIEW("dana@acme.example")
                                                      : DT_VIEW("dora@acme.example"),
                                       .password = DT_VIEW("seven purple bottles"),
                                       .address = DT_VIEW("192.0.2.1"),
                                       .now = bench->now += DT_MS_PER_MINUTE};
    struct dt_signed out;
    struct dt_error err;
    if (dt_sign_in(bench->people, &attempt, &out, NULL, &err) != DT_DENIED)
        exit(3);
}

static void run_token(struct bench *bench, int class)
{
    struct dt_signed_in out;
    struct dt_error err;
    if (dt_people_by_bearer(bench->people, dt_view_of(bench->token), NOW, &out, &err) !=
        DT_NOT_FOUND)
        exit(3);
}

static void run_csrf(struct bench *bench, int class)
{
    bool fits = false;
    for (int i = 0; i < 16; i++)
        fits |= dt_people_csrf_fits(&bench->who, dt_view_of(bench->header));
    if (fits)
        exit(3);
}

static volatile bool control_result;

static void run_control(struct bench *bench, int class)
{
    for (int i = 0; i < 16; i++) {
        const volatile char *sent = bench->token, *right = bench->right;
        while (*sent && *sent == *right)
            sent++, right++;
        control_result = *sent == *right;
    }
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

struct figures {
    double mean, variance, count;
};

static struct figures figures_of(double *times, size_t count, double limit)
{
    struct figures out = {0};
    for (size_t i = 0; i < count; i++)
        if (times[i] <= limit) {
            double off = times[i] - out.mean;
            out.count++;
            out.mean += off / out.count;
            out.variance += off * (times[i] - out.mean);
        }
    out.variance /= out.count - 1;
    return out;
}

static double measure(struct bench *bench, const char *what, run_fn run, size_t samples)
{
    double *times[2] = {malloc(samples * sizeof(double)), malloc(samples * sizeof(double))};
    double *both = malloc(samples * sizeof(double));
    size_t count[2] = {0, 0};
    if (!times[0] || !times[1] || !both)
        exit(2);
    for (size_t i = 0; i < samples; i++) {
        int class = (int)(randombytes_random() & 1);
        memcpy(bench->token, bench->secret[class], sizeof bench->token);
        memcpy(bench->header, bench->csrf[class], sizeof bench->header);
        double begin = cpu_ns();
        run(bench, class);
        both[i] = times[class][count[class]] = cpu_ns() - begin;
        count[class]++;
    }
    qsort(both, samples, sizeof *both, compare);
    double limit = both[samples * 9 / 10];
    struct figures a = figures_of(times[0], count[0], limit);
    struct figures b = figures_of(times[1], count[1], limit);
    double t = (a.mean - b.mean) / sqrt(a.variance / a.count + b.variance / b.count);
    printf("%-36s %8zu samples  %12.0f ns  apart %8.1f ns  |t| %8.2f\n", what, samples, a.mean,
           a.mean - b.mean, fabs(t));
    fflush(stdout);
    free(times[0]);
    free(times[1]);
    free(both);
    return fabs(t);
}

static void make_house(struct bench *bench, struct dt_store *store, uint64_t ops, uint64_t bytes)
{
    struct dt_error err;
    struct dt_arena arena;
    struct dt_invitation invitation;
    struct dt_act act = dt_act_of_house(DT_VIEW("acme"), NOW);
    const struct dt_people_options options = {
        .store = store, .password_ops = ops, .password_bytes = bytes};
    const struct dt_tenant_new tenant = {.id = DT_VIEW("acme"),
                                         .name = DT_VIEW("Acme"),
                                         .administrator = {.name = DT_VIEW("Dana Doe"),
                                                           .email = DT_VIEW("dana@acme.example"),
                                                           .password = DT_VIEW(PASSWORD)}};
    dt_arena_init(&arena);
    need(dt_people_create(&options, &bench->people, &err), &err);
    need(dt_tenant_add(bench->people, &act, &tenant, &arena, &invitation, NULL, &err), &err);
    dt_arena_finish(&arena);
    bench->now = NOW;
}

static void make_secrets(struct bench *bench)
{
    struct dt_error err;
    struct dt_arena arena;
    struct dt_api_token token;
    struct dt_act act = dt_act_of_house(DT_VIEW("acme"), NOW);
    const struct dt_token_new wanted = {.name = DT_VIEW("bench"),
                                        .actions = UINT64_C(1) << DT_ACTION_REVIEW,
                                        .expires = DT_INSTANT_NONE};
    const struct dt_sign_in attempt = {.email = DT_VIEW("dana@acme.example"),
                                       .password = DT_VIEW(PASSWORD),
                                       .address = DT_VIEW("192.0.2.1"),
                                       .now = NOW};
    struct dt_signed in;
    dt_arena_init(&arena);
    need(dt_token_add(bench->people, &act, &wanted, &arena, &token, bench->right, &err), &err);
    need(dt_sign_in(bench->people, &attempt, &in, NULL, &err), &err);
    dt_arena_finish(&arena);
    bench->who = in.who;
    size_t last = strlen(bench->right) - 1, first = last - DT_SECRET_TEXT + 1;
    for (int i = 0; i < 2; i++) {
        size_t at = i ? last : first;
        memcpy(bench->secret[i], bench->right, sizeof bench->right);
        bench->secret[i][at] = bench->right[at] == 'A' ? 'B' : 'A';
        memcpy(bench->csrf[i], in.who.csrf, sizeof bench->csrf[i]);
        at = i ? DT_SECRET_TEXT - 1 : 0;
        bench->csrf[i][at] = in.who.csrf[at] == 'A' ? 'B' : 'A';
    }
}

static struct dt_store *open_store(void)
{
    struct dt_store *store;
    struct dt_error err;
    need(dt_store_memory_open(NULL, &store, &err), &err);
    return store;
}

int main(int argc, char **argv)
{
    size_t samples = argc > 1 ? strtoul(argv[1], NULL, 10) : 100000;
    size_t sign_ins = argc > 2 ? strtoul(argv[2], NULL, 10) : 2000;
    struct bench bench = {0}, cheap = {0};
    struct dt_store *store = open_store(), *other = open_store();
    bool leaks = false;
    make_house(&bench, store, 0, 0);
    make_secrets(&bench);
    bool control = measure(&bench, "control: letter by letter", run_control, samples) > 4.5;
    leaks |= measure(&bench, "API token, first or last letter wrong", run_token, samples) > 4.5;
    leaks |= measure(&bench, "CSRF token, likewise", run_csrf, samples) > 4.5;
    leaks |= measure(&bench, "sign-in, known or unknown", run_sign_in, sign_ins) > 4.5;
    make_house(&cheap, other, crypto_pwhash_argon2id_OPSLIMIT_MIN,
               crypto_pwhash_argon2id_MEMLIMIT_MIN);
    measure(&cheap, "  with the cheapest hash (no figure)", run_sign_in, samples);
    dt_people_destroy(cheap.people);
    dt_people_destroy(bench.people);
    dt_store_close(other);
    dt_store_close(store);
    if (!control)
        printf("the control was not found: nothing was measured\n");
    return leaks || !control;
}
