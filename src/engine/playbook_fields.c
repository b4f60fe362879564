#include "playbook_fields.h"

#include "nearest.h"
#include <assert.h>

#define AT(member)   offsetof(struct dt_playbook, member)
#define ITEM(member) offsetof(struct dt_remedy, member)
#define SIZE(member) sizeof(((struct dt_playbook *)0)->member)
#define ALWAYS_KNOWN (1 << DT_PLACEHOLDER_COMPANY | 1 << DT_PLACEHOLDER_SUPERVISOR)

enum { TEXT_MAX = DT_PLAYBOOK_TEXT_BYTES, WORD_MAX = 120, PHRASES_MAX = DT_PLAYBOOK_PHRASES };

static const struct dt_playbook_field fields[] = {
    {.path = "company",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(company),
     .min = 1,
     .max = WORD_MAX,
     .doc = "What customers call you; `{company}` in a phrase stands for it."},
    {.path = "locale",
     .type = DT_PLAYBOOK_LOCALE,
     .offset = AT(locale),
     .min = 2,
     .max = 35,
     .doc = "Language and country, such as `en-GB`. Dates written in figures are read day first, "
            "with `en-US` month first."},
    {.path = "timezone",
     .type = DT_PLAYBOOK_ZONE,
     .offset = AT(zone),
     .min = 1,
     .max = WORD_MAX,
     .doc = "The desk's time zone by its IANA name, such as `America/New_York`. Due times are "
            "worked out and written in it."},
    {.path = "hours",
     .type = DT_PLAYBOOK_HOURS,
     .offset = AT(calendar),
     .min = 1,
     .max = TEXT_MAX,
     .doc = "Opening hours: days, then spans; groups parted by `;`, as in `Mon-Fri "
            "09:00-12:30,13:30-17:30; Sat 09:00-13:00`. `00:00-24:00` is round the clock. The "
            "first group's last closing time also holds for days without hours."},
    {.path = "holidays",
     .type = DT_PLAYBOOK_DATES,
     .offset = AT(calendar),
     .min = 0,
     .max = DT_CALENDAR_HOLIDAYS,
     .doc = "Days without business, such as `2026-12-25`. They are skipped when working days and "
            "open hours are counted."},

    {.path = "say.<stage>.<level>",
     .type = DT_PLAYBOOK_WORDING,
     .offset = AT(say),
     .strides = {SIZE(say[0]), SIZE(say[0][0])},
     .min = 1,
     .max = PHRASES_MAX,
     .placeholders = DT_PLACEHOLDERS_ALL,
     .needs_plain = true,
     .doc = "What to suggest to the agent at that stage. A list in place of the levels holds for "
            "all three."},
    {.path = "avoid.<stage>",
     .type = DT_PLAYBOOK_WORDING,
     .offset = AT(avoid),
     .strides = {SIZE(avoid[0])},
     .min = 0,
     .max = PHRASES_MAX,
     .doc = "What the agent had better not do at that stage."},
    {.path = "instead.<misstep>",
     .type = DT_PLAYBOOK_WORDING,
     .offset = AT(instead_variants),
     .strides = {SIZE(instead_variants[0])},
     .min = 1,
     .max = PHRASES_MAX,
     .placeholders = DT_PLACEHOLDERS_ALL,
     .needs_plain = true,
     .doc = "Better wording where a draft holds that misstep, best first: the first whose "
            "placeholders are all known is shown."},

    {.path = "remedies",
     .type = DT_PLAYBOOK_OFFERS,
     .offset = AT(remedies),
     .min = 0,
     .max = DT_PLAYBOOK_REMEDIES,
     .doc = "What an agent may offer. The list as a whole replaces the default one."},
    {.path = "remedies[].name",
     .type = DT_PLAYBOOK_TEXT,
     .offset = ITEM(name),
     .min = 1,
     .max = WORD_MAX,
     .doc = "One or two words for it, such as `refund`. Every remedy has a name of its own."},
    {.path = "remedies[].say",
     .type = DT_PLAYBOOK_TEXT,
     .offset = ITEM(say),
     .min = 1,
     .max = TEXT_MAX,
     .doc = "What `{remedy}` in a phrase stands for, so that \"I can offer you {remedy}\" reads "
            "well: `a full refund`. The name if not given."},
    {.path = "remedies[].unit",
     .type = DT_PLAYBOOK_TEXT,
     .offset = ITEM(unit),
     .min = 0,
     .max = 16,
     .doc = "What the limit is counted in: a currency such as `EUR`, or `%`. Empty, or not "
            "given: the currency of the order."},
    {.path = "remedies[].limit",
     .type = DT_PLAYBOOK_AMOUNT,
     .offset = ITEM(limit),
     .min = 0,
     .max = 1000000,
     .doc = "How much an agent may give without asking, with at most two decimals, or `none` where "
            "there is no limit. `none` if not given."},
    {.path = "remedies[].approver",
     .type = DT_PLAYBOOK_TEXT,
     .offset = ITEM(approver),
     .min = 0,
     .max = WORD_MAX,
     .doc = "Who may approve more than the limit. Empty, or not given: nobody."},

    {.path = "thresholds.level_middle",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.level_middle),
     .min = 1,
     .max = 99,
     .unit = "points of tension",
     .doc = "Tension from which the wording of level `middle` is used; below it is `low`."},
    {.path = "thresholds.level_high",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.level_high),
     .min = 2,
     .max = 100,
     .unit = "points of tension",
     .doc = "Tension from which the wording of level `high` is used. Above `level_middle`."},
    {.path = "thresholds.watch",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.watch),
     .min = 1,
     .max = 100,
     .unit = "points of tension",
     .doc = "Tension at which a supervisor is asked to watch."},
    {.path = "thresholds.step_in",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.step_in),
     .min = 1,
     .max = 100,
     .unit = "points of tension",
     .doc = "Tension at which a supervisor is asked to step in. Not below `watch`."},
    {.path = "thresholds.hysteresis",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.hysteresis),
     .min = 0,
     .max = 50,
     .unit = "points of tension",
     .doc = "How far tension must fall below the threshold before the same alert can come anew."},
    {.path = "thresholds.cooldown_turns",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.cooldown_turns),
     .min = 0,
     .max = 100,
     .unit = "turns of the customer",
     .doc = "The least distance between two alerts of one level."},
    {.path = "thresholds.alerts_a_conversation",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.alerts_a_conversation),
     .min = 0,
     .max = 100,
     .unit = "alerts",
     .doc = "The most that one conversation may raise."},
    {.path = "thresholds.long_wait_minutes",
     .type = DT_PLAYBOOK_INTEGER,
     .offset = AT(thresholds.long_wait_minutes),
     .min = 1,
     .max = 43200,
     .unit = "minutes",
     .doc = "An answer later than this raises tension, with a receipt that says so."},

    {.path = "do_not_trigger",
     .type = DT_PLAYBOOK_TRIGGERS,
     .offset = AT(do_not_trigger),
     .min = 0,
     .max = 64,
     .doc = "Words of customers that never raise an alert by themselves."},

    {.path = "contacts.supervisor",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(contacts.supervisor),
     .min = 1,
     .max = WORD_MAX,
     .doc = "The person who takes over, as the agent names them to the customer; `{supervisor}` in "
            "a phrase stands for it."},
    {.path = "contacts.supervisor_line",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(contacts.supervisor_line),
     .min = 1,
     .max = WORD_MAX,
     .doc = "How an agent reaches that person: a number, a channel."},
    {.path = "contacts.care_line",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(contacts.care_line),
     .min = 1,
     .max = WORD_MAX,
     .doc = "Where somebody who may harm themselves finds a person to talk to."},
    {.path = "contacts.emergency",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(contacts.emergency),
     .min = 1,
     .max = WORD_MAX,
     .doc = "The emergency number where your customers are."},
    {.path = "contacts.complaints",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(contacts.complaints),
     .min = 1,
     .max = WORD_MAX,
     .doc = "Where a formal complaint goes."},

    {.path = "boundary_scripts.first_warning",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(boundary_scripts.items[0]),
     .min = 1,
     .max = TEXT_MAX,
     .placeholders = ALWAYS_KNOWN,
     .doc = "The first answer to abuse of a person: courteous, and back to the matter."},
    {.path = "boundary_scripts.last_warning",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(boundary_scripts.items[1]),
     .min = 1,
     .max = TEXT_MAX,
     .placeholders = ALWAYS_KNOWN,
     .doc = "The second: says plainly what will happen if it goes on."},
    {.path = "boundary_scripts.ending",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(boundary_scripts.items[2]),
     .min = 1,
     .max = TEXT_MAX,
     .placeholders = ALWAYS_KNOWN,
     .doc = "The words that end the conversation, and how the customer can come back."},
    {.path = "care_scripts",
     .type = DT_PLAYBOOK_WORDING,
     .offset = AT(care_scripts),
     .min = 1,
     .max = PHRASES_MAX,
     .placeholders = ALWAYS_KNOWN,
     .needs_plain = true,
     .doc = "What to say to somebody who may harm themselves, in the order of use. Have them read "
            "by somebody trained for it."},

    {.path = "perspective",
     .type = DT_PLAYBOOK_WORDING,
     .offset = AT(perspective),
     .min = 1,
     .max = PHRASES_MAX,
     .placeholders = ALWAYS_KNOWN,
     .needs_plain = true,
     .doc = "For the agent's eyes, when a customer is angry: one of these lines a turn, to see it "
            "from both sides (R20)."},
    {.path = "chat_notice",
     .type = DT_PLAYBOOK_TEXT,
     .offset = AT(chat_notice),
     .min = 0,
     .max = TEXT_MAX,
     .doc = "Stands at the foot of the customer's chat, where the company has set no other: that "
            "software reads along. Empty: nothing."},
};

enum { FIELD_COUNT = sizeof fields / sizeof fields[0] };
_Static_assert((int)FIELD_COUNT <= (int)DT_PLAYBOOK_FIELDS_MAX, "places are kept by row");

const struct dt_playbook_field *dt_playbook_fields(size_t *count_out)
{
    *count_out = FIELD_COUNT;
    return fields;
}

const struct dt_placeholder_info *dt_placeholder_info(enum dt_placeholder placeholder)
{
    static const struct dt_placeholder_info infos[DT_PLACEHOLDER_COUNT] = {
        [DT_PLACEHOLDER_NAME] = {"name", "the customer's name"},
        [DT_PLACEHOLDER_CONCERN] = {"concern",
                                    "what it is about, in the customer's own words: \"your blue "
                                    "rucksack\""},
        [DT_PLACEHOLDER_ORDER] = {"order", "the order or case number the customer gave"},
        [DT_PLACEHOLDER_REMEDY] = {"remedy", "a remedy of this playbook: \"a full refund\""},
        [DT_PLACEHOLDER_TIME] = {"time", "when it will be done, after \"by\""},
        [DT_PLACEHOLDER_COMPANY] = {"company", "`company` of this playbook"},
        [DT_PLACEHOLDER_SUPERVISOR] = {"supervisor", "`contacts.supervisor` of this playbook"},
    };
    assert(placeholder < DT_PLACEHOLDER_COUNT);
    return &infos[placeholder];
}

/* Stages by their keys; the engine shows DT_STAGE_CARE as "escalate", a playbook words it apart. */
static const char *const stage_keys[DT_STAGE_COUNT] = {
    [DT_STAGE_LISTEN] = "listen",       [DT_STAGE_ACKNOWLEDGE] = "acknowledge",
    [DT_STAGE_APOLOGISE] = "apologise", [DT_STAGE_RESOLVE] = "resolve",
    [DT_STAGE_COMMIT] = "commit",       [DT_STAGE_CONFIRM] = "confirm",
    [DT_STAGE_FOLLOW_UP] = "follow_up", [DT_STAGE_LEARN] = "learn",
    [DT_STAGE_BOUNDARY] = "boundary",   [DT_STAGE_ESCALATE] = "escalate",
    [DT_STAGE_CARE] = "care",
};

const char *dt_stage_name(enum dt_stage stage)
{
    assert(stage < DT_STAGE_COUNT);
    return stage_keys[stage == DT_STAGE_CARE ? DT_STAGE_ESCALATE : stage];
}

static const char *const level_keys[DT_LEVEL_COUNT] = {"low", "middle", "high"};

/* The n-th name of an axis; an empty view where that index has none; ends at *count_out. */
static struct dt_view axis_name(struct dt_view axis, size_t index, size_t *count_out)
{
    if (dt_view_equal(axis, DT_VIEW("<stage>"))) {
        *count_out = DT_STAGE_COUNT;
        return dt_view_of(stage_keys[index]);
    }
    if (dt_view_equal(axis, DT_VIEW("<level>"))) {
        *count_out = DT_LEVEL_COUNT;
        return dt_view_of(level_keys[index]);
    }
    assert(dt_view_equal(axis, DT_VIEW("<misstep>")));
    *count_out = DT_KIND_COUNT;
    const struct dt_kind_info *info = dt_kind_info((enum dt_kind)index);
    return info->group == DT_GROUP_MISSTEP ? info->name : (struct dt_view){0};
}

/* Adds what the segment [prefix.len, end) of a row's path stands for. */
static size_t add_keys(const struct dt_playbook_field *field, struct dt_view prefix, size_t end,
                       struct dt_playbook_key *out, size_t count)
{
    struct dt_view path = dt_view_of(field->path);
    struct dt_view segment = dt_view_slice(path, prefix.len, end);
    size_t prefix_len = end < path.len ? end + 1 : 0;
    if (segment.ptr[0] != '<') {
        assert(count < DT_PLAYBOOK_KEYS_MAX);
        out[count] = (struct dt_playbook_key){segment, field, prefix_len, 0};
        return count + 1;
    }
    size_t stride = field->strides[memchr(prefix.ptr, '<', prefix.len) ? 1 : 0];
    size_t names = 1;
    for (size_t i = 0; i < names; i++) {
        struct dt_view name = axis_name(segment, i, &names);
        if (name.len == 0)
            continue;
        assert(count < DT_PLAYBOOK_KEYS_MAX);
        out[count++] = (struct dt_playbook_key){name, field, prefix_len, i * stride};
    }
    return count;
}

size_t dt_playbook_keys(struct dt_view prefix, struct dt_playbook_key out[DT_PLAYBOOK_KEYS_MAX])
{
    size_t count = 0;
    struct dt_view last = {0};
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct dt_view path = dt_view_of(fields[i].path);
        if (path.len <= prefix.len || memcmp(path.ptr, prefix.ptr, prefix.len) != 0)
            continue;
        const char *dot = memchr(path.ptr + prefix.len, '.', path.len - prefix.len);
        size_t end = dot ? (size_t)(dot - path.ptr) : path.len;
        struct dt_view segment = dt_view_slice(path, prefix.len, end);
        bool of_items = segment.len > 2 && memcmp(segment.ptr + segment.len - 2, "[]", 2) == 0;
        if (of_items || dt_view_equal(segment, last))
            continue;
        last = segment;
        count = add_keys(&fields[i], prefix, end, out, count);
    }
    return count;
}

const struct dt_playbook_key *dt_playbook_nearest(const struct dt_playbook_key *keys, size_t count,
                                                  struct dt_view name)
{
    struct dt_view names[DT_PLAYBOOK_KEYS_MAX];
    assert(count <= DT_PLAYBOOK_KEYS_MAX);
    for (size_t i = 0; i < count; i++)
        names[i] = keys[i].name;
    int nearest = dt_nearest(name, names, count);
    return nearest < 0 ? NULL : &keys[nearest];
}
