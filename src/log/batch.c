/*
 * One transaction out of the jobs that wait. Answers that need no row (a conflict, a duplicate, a
 * refusal) are given within it; a job that cannot be sealed, or that the driver stumbles over,
 * makes the whole be undone and every job be tried alone, so that one caller's trouble is not
 * everybody's.
 */
#include "store_internal.h"

#include <inttypes.h>

/* Finds rows of the lookup again by their names. */
struct finder {
    uint32_t *slots; /* index + 1, 0 empty */
    uint32_t mask;
};

struct batch {
    struct dt_backend *backend;
    const struct dt_sealer *sealer;
    struct dt_arena *arena;
    struct dt_job **jobs;
    size_t job_count;
    struct dt_write write;
    struct dt_lookup lookup;
    struct finder streams, keys;
    struct dt_event_row *events;
    struct dt_event *complete; /* the events with their numbers */
    size_t event_count, event_room;
    struct dt_key_row *new_keys;
    size_t new_key_count;
    struct dt_outbox_new *outbox;
    size_t outbox_count;
    struct dt_changes changes; /* lives until the end of the transaction */
    uint64_t position;
    bool changes_outbox; /* rows of the outbox were leased or settled */
    bool sealing;        /* sealer->begin was called */
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for what is to be written");
}

static uint64_t hash_more(uint64_t hash, struct dt_view bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.ptr[i]) * UINT64_C(0x100000001b3);
    return hash ^ hash >> 29;
}

static uint32_t tenant_index(struct batch *batch, struct dt_view name)
{
    struct dt_lookup *lookup = &batch->lookup;
    for (size_t i = 0; i < lookup->tenant_count; i++)
        if (dt_view_equal(lookup->tenants[i].name, name))
            return (uint32_t)i;
    lookup->tenants[lookup->tenant_count] = (struct dt_tenant_row){.name = name};
    return (uint32_t)lookup->tenant_count++;
}

static uint32_t stream_index(struct batch *batch, struct dt_view tenant,
                             struct dt_view conversation)
{
    struct dt_lookup *lookup = &batch->lookup;
    uint32_t tenant_at = tenant_index(batch, tenant);
    uint64_t hash = hash_more(UINT64_C(0xcbf29ce484222325) + tenant_at, conversation);
    uint32_t slot = (uint32_t)hash & batch->streams.mask;
    for (; batch->streams.slots[slot] != 0; slot = (slot + 1) & batch->streams.mask) {
        const struct dt_stream_row *row = &lookup->streams[batch->streams.slots[slot] - 1];
        if (row->tenant == tenant_at && dt_view_equal(row->conversation, conversation))
            return batch->streams.slots[slot] - 1;
    }
    lookup->streams[lookup->stream_count] =
        (struct dt_stream_row){.tenant = tenant_at, .conversation = conversation};
    batch->streams.slots[slot] = (uint32_t)++lookup->stream_count;
    return (uint32_t)lookup->stream_count - 1;
}

static uint32_t key_index(struct batch *batch, uint32_t stream, struct dt_view key)
{
    struct dt_lookup *lookup = &batch->lookup;
    if (key.len == 0)
        return UINT32_MAX;
    uint64_t hash = hash_more(UINT64_C(0xcbf29ce484222325) + stream, key);
    uint32_t slot = (uint32_t)hash & batch->keys.mask;
    for (; batch->keys.slots[slot] != 0; slot = (slot + 1) & batch->keys.mask) {
        const struct dt_key_row *row = &lookup->keys[batch->keys.slots[slot] - 1];
        if (row->stream == stream && dt_view_equal(row->key, key))
            return batch->keys.slots[slot] - 1;
    }
    lookup->keys[lookup->key_count] = (struct dt_key_row){.stream = stream, .key = key};
    batch->keys.slots[slot] = (uint32_t)++lookup->key_count;
    return (uint32_t)lookup->key_count - 1;
}

/* Counts what the jobs can need at most, and takes memory for it. */
static enum dt_status make_room(struct batch *batch, struct dt_error *err)
{
    size_t streams = 0, events = 0, outbox = 0;
    for (size_t i = 0; i < batch->job_count; i++) {
        const struct dt_job *job = batch->jobs[i];
        if (job->kind == DT_JOB_APPEND) {
            events += job->append->count;
            outbox += job->append->outbox_count;
        }
        events += job->kind == DT_JOB_ERASE;
        streams += job->kind == DT_JOB_APPEND || job->kind == DT_JOB_ERASE;
    }
    uint32_t slots = 4;
    while (slots < 2 * streams)
        slots *= 2;
    struct dt_arena *arena = batch->arena;
    size_t rows = streams + 1;
    batch->streams.mask = batch->keys.mask = slots - 1;
    batch->streams.slots = dt_arena_zalloc(arena, slots, sizeof *batch->streams.slots);
    batch->keys.slots = dt_arena_zalloc(arena, slots, sizeof *batch->keys.slots);
    batch->lookup.tenants = dt_arena_zalloc(arena, rows, sizeof *batch->lookup.tenants);
    batch->lookup.streams = dt_arena_zalloc(arena, rows, sizeof *batch->lookup.streams);
    batch->lookup.keys = dt_arena_zalloc(arena, rows, sizeof *batch->lookup.keys);
    batch->new_keys = dt_arena_zalloc(arena, rows, sizeof *batch->new_keys);
    batch->events = dt_arena_zalloc(arena, events + 1, sizeof *batch->events);
    batch->complete = dt_arena_zalloc(arena, events + 1, sizeof *batch->complete);
    batch->outbox = dt_arena_zalloc(arena, outbox + 1, sizeof *batch->outbox);
    if (!batch->streams.slots || !batch->keys.slots || !batch->lookup.tenants ||
        !batch->lookup.streams || !batch->lookup.keys || !batch->new_keys || !batch->events ||
        !batch->complete || !batch->outbox)
        return no_memory(err);
    return DT_OK;
}

static void ask(struct batch *batch)
{
    for (size_t i = 0; i < batch->job_count; i++) {
        struct dt_job *job = batch->jobs[i];
        if (job->kind == DT_JOB_APPEND) {
            job->stream = stream_index(batch, job->append->tenant, job->append->conversation);
            job->key = key_index(batch, job->stream, job->append->key);
        } else if (job->kind == DT_JOB_ERASE) {
            job->stream = stream_index(batch, job->erase->tenant, job->erase->conversation);
        }
    }
}

/* The flags that events set by themselves. Erasing is not asked for by an append. */
static void note_flags(struct dt_stream_row *stream, enum dt_event_kind kind)
{
    bool held = stream->held;
    if (kind == DT_EVENT_HELD)
        held = true;
    else if (kind == DT_EVENT_RELEASED)
        held = false;
    stream->flags_changed = stream->flags_changed || held != stream->held;
    stream->held = held;
}

/* Numbers one event, has it sealed and adds its row. */
static enum dt_status add_event(struct batch *batch, uint32_t stream_at,
                                const struct dt_event *event, struct dt_error *err)
{
    struct dt_stream_row *stream = &batch->lookup.streams[stream_at];
    struct dt_tenant_row *tenant = &batch->lookup.tenants[stream->tenant];
    struct dt_event *complete = &batch->complete[batch->event_count];
    struct dt_event_row *row = &batch->events[batch->event_count];
    *complete = *event;
    complete->tenant = tenant->name;
    complete->conversation = stream->rename.len > 0 ? stream->rename : stream->conversation;
    complete->stream = stream->id;
    complete->sequence = ++stream->version;
    complete->entry = ++tenant->entry;
    complete->position = ++batch->position;
    complete->erased = false;
    note_flags(stream, event->kind);
    *row = (struct dt_event_row){
        .stream = stream_at, .event = complete, .sealed = {.body = event->body}};
    batch->event_count++;
    if (!batch->sealer)
        return DT_OK;
    enum dt_status status = batch->sealer->seal(batch->sealer->context, &batch->write, complete,
                                                batch->arena, &row->sealed, err);
    if (status == DT_OK && row->sealed.body.len > event->body.len + DT_SEALED_OVERHEAD_BYTES)
        return dt_error_set(err, DT_LIMIT, "a sealed body is too long");
    return status;
}

/*
 * The statuses of a job that was answered are the job's; what is returned is trouble of the whole
 * transaction.
 */
static void answer(struct dt_job *job, enum dt_status status)
{
    job->status = status;
}

static bool is_refused(struct batch *batch, struct dt_job *job)
{
    const struct dt_append *append = job->append;
    const struct dt_stream_row *stream = &batch->lookup.streams[job->stream];
    if (stream->erased) {
        answer(job, dt_error_set(&job->error, DT_DENIED,
                                 "the conversation was erased and takes nothing more"));
        return true;
    }
    if (append->expected != DT_VERSION_ANY && append->expected != stream->version) {
        answer(job, dt_error_set(&job->error, DT_CONFLICT,
                                 "the conversation is at %" PRIu64 ", not at %" PRIu64,
                                 stream->version, append->expected));
        return true;
    }
    return false;
}

/* Whether the request was answered before; then its answer is given again. */
static bool is_answered(struct batch *batch, struct dt_job *job)
{
    if (job->key == UINT32_MAX || !batch->lookup.keys[job->key].found)
        return false;
    const struct dt_key_row *key = &batch->lookup.keys[job->key];
    if (key->count != job->append->count && !job->append->key_alone) {
        answer(job, dt_error_set(&job->error, DT_CONFLICT,
                                 "the request's key was used for another one, of %u events",
                                 key->count));
        return true;
    }
    job->appended = (struct dt_appended){.sequence = key->sequence,
                                         .entry = key->entry,
                                         .position = key->position,
                                         .version = key->sequence + key->count - 1,
                                         .duplicate = true};
    answer(job, DT_OK);
    return true;
}

static enum dt_status run_append(struct batch *batch, struct dt_job *job, struct dt_error *err)
{
    const struct dt_append *append = job->append;
    if (is_answered(batch, job) || is_refused(batch, job))
        return DT_OK;
    struct dt_stream_row *stream = &batch->lookup.streams[job->stream];
    job->appended = (struct dt_appended){.sequence = stream->version + 1,
                                         .entry = batch->lookup.tenants[stream->tenant].entry + 1,
                                         .position = batch->position + 1,
                                         .version = stream->version + append->count};
    for (size_t i = 0; i < append->count; i++) {
        enum dt_status status = add_event(batch, job->stream, &append->events[i], err);
        if (status != DT_OK)
            return status;
    }
    for (size_t i = 0; i < append->outbox_count; i++)
        batch->outbox[batch->outbox_count++] =
            (struct dt_outbox_new){.stream = job->stream,
                                   .position = job->appended.position + append->outbox[i].event,
                                   .topic = append->outbox[i].topic};
    if (job->key != UINT32_MAX) {
        struct dt_key_row *key = &batch->lookup.keys[job->key];
        key->found = true;
        key->sequence = job->appended.sequence;
        key->entry = job->appended.entry;
        key->position = job->appended.position;
        key->count = (uint32_t)append->count;
        batch->new_keys[batch->new_key_count++] = *key;
    }
    answer(job, DT_OK);
    return DT_OK;
}

static enum dt_status erased_body(struct batch *batch, const struct dt_erase *erase,
                                  uint64_t events, struct dt_view *out, struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_ERASED);
    dt_body_set_word(&body, DT_FIELD_ERASED_GROUND, erase->ground);
    dt_body_set_int(&body, DT_FIELD_ERASED_EVENTS, (int64_t)events);
    enum dt_status status = dt_body_write(&body, &buf, err);
    char *copy = status == DT_OK ? dt_arena_copy(batch->arena, dt_buf_view(&buf)) : NULL;
    if (status == DT_OK && !copy)
        status = no_memory(err);
    if (status == DT_OK)
        *out = (struct dt_view){copy, buf.len};
    dt_buf_finish(&buf);
    return status;
}

static enum dt_status run_erase(struct batch *batch, struct dt_job *job, struct dt_error *err)
{
    const struct dt_erase *erase = job->erase;
    struct dt_stream_row *stream = &batch->lookup.streams[job->stream];
    struct dt_view name = {0};
    if (stream->version == 0)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (stream->erased)
        return dt_error_set(err, DT_DENIED, "the conversation was erased before");
    if (stream->held)
        return dt_error_set(err, DT_DENIED, "a legal hold keeps the conversation");
    if (erase->at_version != 0 && erase->at_version != stream->version)
        return dt_error_set(err, DT_CONFLICT, "the conversation has moved on");
    struct dt_event event = {.at = erase->at,
                             .actor = erase->actor,
                             .kind = DT_EVENT_ERASED,
                             .version = dt_event_kind_info(DT_EVENT_ERASED)->version};
    enum dt_status status = erased_body(batch, erase, stream->version, &event.body, err);
    if (status == DT_OK && batch->sealer && batch->sealer->erase)
        status = batch->sealer->erase(batch->sealer->context, &batch->write, erase->tenant,
                                      erase->conversation, batch->arena, &name, err);
    if (status == DT_OK && name.len > 0)
        status = dt_conversation_id_check(name, err);
    if (status != DT_OK)
        return status;
    stream->rename = name;
    stream->erase = true;
    stream->erase_until = stream->version;
    stream->erased = true;
    stream->flags_changed = true;
    job->appended = (struct dt_appended){.sequence = stream->version + 1,
                                         .entry = batch->lookup.tenants[stream->tenant].entry + 1,
                                         .position = batch->position + 1,
                                         .version = stream->version + 1};
    answer(job, DT_OK);
    return add_event(batch, job->stream, &event, err);
}

static void run_write(struct batch *batch, struct dt_job *job)
{
    uint32_t mark = batch->write.count;
    answer(job, job->write.fn(job->write.context, &batch->write, &job->error));
    if (job->status != DT_OK)
        dt_write_undo(&batch->write, mark);
}

static enum dt_status run_outbox(struct batch *batch, struct dt_job *job, struct dt_error *err)
{
    const struct dt_backend_ops *ops = batch->backend->ops;
    enum dt_status status;
    if (job->kind == DT_JOB_TAKE) {
        struct dt_take_job *take = job->take;
        status = ops->outbox_take(batch->backend, take->topic, take->now, take->lease_ms, take->max,
                                  take->arena, take->rows_out, &take->count, err);
        batch->changes_outbox = batch->changes_outbox || (status == DT_OK && take->count > 0);
    } else if (job->kind == DT_JOB_SETTLE) {
        status = ops->outbox_settle(batch->backend, job->settle, err);
        batch->changes_outbox = batch->changes_outbox || status == DT_OK;
    } else {
        status =
            ops->outbox_mend(batch->backend, job->mend.id, job->mend.revive, job->mend.now, err);
        batch->changes_outbox = batch->changes_outbox || status == DT_OK;
    }
    if (status == DT_CONFLICT || status == DT_NOT_FOUND) { /* nothing was changed */
        job->error = *err;
        answer(job, status);
        return DT_OK;
    }
    answer(job, status);
    return status;
}

static enum dt_status run_job(struct batch *batch, struct dt_job *job, struct dt_error *err)
{
    switch (job->kind) {
    case DT_JOB_APPEND:
        return run_append(batch, job, err);
    case DT_JOB_ERASE:
        return run_erase(batch, job, err);
    case DT_JOB_WRITE:
        run_write(batch, job);
        return DT_OK;
    case DT_JOB_TAKE:
    case DT_JOB_SETTLE:
    case DT_JOB_MEND:
        return run_outbox(batch, job, err);
    case DT_JOB_SCRUB:
        break;
    }
    return dt_error_set(err, DT_INVALID, "no job of a transaction");
}

static enum dt_status get_below(void *context, struct dt_view shelf, struct dt_view key,
                                struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                                struct dt_error *err)
{
    struct dt_backend *backend = context;
    return backend->ops->get(backend, shelf, key, arena, value_out, found_out, err);
}

static enum dt_status run_jobs(struct batch *batch, struct dt_error *err)
{
    const struct dt_sealer *sealer = batch->sealer;
    dt_write_init(&batch->write, get_below, batch->backend, batch->arena);
    batch->sealing = sealer != NULL;
    if (sealer && sealer->begin) {
        enum dt_status status =
            sealer->begin(sealer->context, &batch->write, batch->lookup.others_wrote, err);
        if (status != DT_OK)
            return status;
    }
    batch->position = batch->lookup.position;
    for (size_t i = 0; i < batch->job_count; i++) {
        enum dt_status status = run_job(batch, batch->jobs[i], err);
        if (status != DT_OK)
            return status;
    }
    if (sealer && sealer->prepare && batch->event_count > 0)
        return sealer->prepare(sealer->context, &batch->write, err);
    return DT_OK;
}

static enum dt_status write_all(struct batch *batch, bool *anything_out, struct dt_error *err)
{
    struct dt_changes *changes = &batch->changes;
    *changes = (struct dt_changes){.tenants = batch->lookup.tenants,
                                   .tenant_count = batch->lookup.tenant_count,
                                   .streams = batch->lookup.streams,
                                   .stream_count = batch->lookup.stream_count,
                                   .events = batch->events,
                                   .event_count = batch->event_count,
                                   .keys = batch->new_keys,
                                   .key_count = batch->new_key_count,
                                   .outbox = batch->outbox,
                                   .outbox_count = batch->outbox_count};
    enum dt_status status =
        dt_write_changes(&batch->write, &changes->shelves, &changes->shelf_count, err);
    if (status != DT_OK)
        return status;
    *anything_out = changes->event_count > 0 || changes->shelf_count > 0 || batch->changes_outbox;
    if (changes->event_count == 0 && changes->shelf_count == 0)
        return DT_OK;
    return batch->backend->ops->write(batch->backend, changes, err);
}

static void give_up(struct batch *batch)
{
    if (batch->sealing && batch->sealer->abort)
        batch->sealer->abort(batch->sealer->context);
    batch->backend->ops->abort(batch->backend);
}

/* What a commit that failed is called towards those whose jobs were in it. */
static enum dt_status end(struct batch *batch, bool anything, struct dt_batch_outcome *out,
                          struct dt_error *err)
{
    if (!anything) {
        give_up(batch);
        return DT_OK;
    }
    enum dt_commit_after after = DT_COMMIT_GO_ON;
    enum dt_status status = batch->backend->ops->commit(batch->backend, &after, err);
    if (status == DT_OK) {
        if (batch->sealing && batch->sealer->commit)
            batch->sealer->commit(batch->sealer->context);
        out->wrote = true;
        out->head = batch->position;
        return DT_OK;
    }
    give_up(batch);
    if (after == DT_COMMIT_STOP) {
        out->stop = true;
        out->stop_error = *err;
    }
    return status;
}

/* *alone_out: the failure may be one job's; nothing was written. */
static enum dt_status run_together(struct dt_backend *backend, const struct dt_sealer *sealer,
                                   struct dt_arena *arena, struct dt_job **jobs, size_t count,
                                   struct dt_batch_outcome *out, bool *alone_out,
                                   struct dt_error *err)
{
    struct batch batch = {
        .backend = backend, .sealer = sealer, .arena = arena, .jobs = jobs, .job_count = count};
    bool anything = false;
    dt_arena_reset(arena);
    *alone_out = true;
    enum dt_status status = make_room(&batch, err);
    if (status != DT_OK)
        return status;
    ask(&batch);
    *alone_out = false;
    status = backend->ops->begin(backend, err);
    if (status != DT_OK)
        return status;
    status = backend->ops->look_up(backend, &batch.lookup, err);
    if (status == DT_OK) {
        *alone_out = true;
        status = run_jobs(&batch, err);
    }
    if (status == DT_OK)
        status = write_all(&batch, &anything, err);
    if (status != DT_OK) {
        give_up(&batch);
        return status;
    }
    *alone_out = false;
    return end(&batch, anything, out, err);
}

static void fail_all(struct dt_job **jobs, size_t count, enum dt_status status,
                     const struct dt_error *error)
{
    for (size_t i = 0; i < count; i++) {
        jobs[i]->status = status;
        jobs[i]->error = *error;
    }
}

void dt_batch_run(struct dt_backend *backend, const struct dt_sealer *sealer,
                  struct dt_arena *arena, struct dt_job **jobs, size_t count,
                  struct dt_batch_outcome *out)
{
    struct dt_error error = {0};
    bool alone;
    enum dt_status status = run_together(backend, sealer, arena, jobs, count, out, &alone, &error);
    if (status == DT_OK)
        return;
    if (!alone || count == 1) {
        fail_all(jobs, count, status, &error);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (out->stop) {
            fail_all(&jobs[i], count - i, DT_IO, &out->stop_error);
            return;
        }
        status = run_together(backend, sealer, arena, &jobs[i], 1, out, &alone, &error);
        if (status != DT_OK)
            fail_all(&jobs[i], 1, status, &error);
    }
}
