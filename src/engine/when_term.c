#include "when_read.h"

void dt_when_reader_init(struct dt_when_reader *reader, const struct dt_text *text,
                         uint32_t first_token, uint32_t end_token,
                         const struct dt_when_context *context)
{
    reader->text = text;
    reader->first = first_token;
    reader->end = end_token < text->token_count ? end_token : text->token_count;
    reader->context = context;
    reader->has_present = false;
    reader->today = 0;
    reader->now_minute = 0;
    reader->anchor = DT_DATE_NONE;
    reader->looked_back = false;
    reader->depth = 0;
    for (size_t i = 0; i < DT_WHEN_TERMS_KEPT; i++)
        reader->terms[i].token = UINT32_MAX;
}

void dt_when_reader_begin(struct dt_when_reader *reader)
{
    const struct dt_when_context *context = reader->context;
    if (!reader->has_present)
        dt_zone_local(context->calendar->zone, context->at, &reader->today, &reader->now_minute);
    reader->has_present = true;
}

bool dt_when_joined_by(const struct dt_when_reader *reader, uint32_t at, const char *marks)
{
    if (at == 0 || at >= reader->end)
        return false;
    const struct dt_token *before = &reader->text->tokens[at - 1];
    const struct dt_token *token = &reader->text->tokens[at];
    return token->start == before->end + 1 &&
           strchr(marks, reader->text->source.ptr[before->end]) != NULL;
}

/* Whether the words behind the first one follow, with no mark but a hyphen between. */
static bool phrase_follows(const struct dt_when_reader *reader, uint32_t at,
                           const struct dt_when_phrase *phrase)
{
    const struct dt_token *tokens = reader->text->tokens;
    if (phrase->words > reader->end - at)
        return false;
    for (uint32_t i = 1; i < phrase->words; i++)
        if (tokens[at + i].hash != dt_when_rests[phrase->first_rest + i - 1])
            return false;
    for (uint32_t i = 1; i < phrase->words; i++)
        if ((tokens[at + i].flags & DT_TOKEN_CLAUSE) && !dt_when_hyphenated(reader, at + i))
            return false;
    return true;
}

/* The longest phrase that begins with the word of the slot. */
static struct dt_when_found find_phrase(const struct dt_when_reader *reader, uint32_t at,
                                        const struct dt_when_slot *slot)
{
    uint64_t next_hash = at + 1 < reader->end ? reader->text->tokens[at + 1].hash : 0;
    bool none = !(slot->second_words >> next_hash % 64 & 1);
    for (uint32_t i = 0; i < slot->phrase_count && !none; i++) {
        const struct dt_when_phrase *phrase = &dt_when_phrases[slot->first_phrase + i];
        if (phrase_follows(reader, at, phrase))
            return (struct dt_when_found){phrase->meaning, phrase->value, phrase->words,
                                          at + phrase->words};
    }
    return (struct dt_when_found){.meaning = DT_PHRASE_NONE, .next = at};
}

static bool is_core_class(uint8_t term_class)
{
    switch (term_class) {
    case DT_TERM_DIGITS:
    case DT_TERM_NUMBER:
    case DT_TERM_ORDINAL:
    case DT_TERM_WEEKDAY:
    case DT_TERM_WEEKDAY_SHORT:
    case DT_TERM_MONTH:
    case DT_TERM_MONTH_VERB:
    case DT_TERM_UNIT:
    case DT_TERM_UNITS:
    case DT_TERM_HALF:
    case DT_TERM_QUARTER:
    case DT_TERM_COUPLE:
    case DT_TERM_FEW:
        return true;
    default:
        return false;
    }
}

static bool is_core_phrase(uint8_t meaning)
{
    return meaning != DT_PHRASE_NONE && meaning != DT_PHRASE_LEAD && meaning != DT_PHRASE_LATEST &&
           meaning != DT_PHRASE_ROUGHLY;
}

static struct dt_when_term classify(const struct dt_when_reader *reader, uint32_t at)
{
    struct dt_when_term term = {.token = at, .term_class = DT_TERM_END, .found = {.next = at}};
    if (at >= reader->end)
        return term;
    const struct dt_token *token = &reader->text->tokens[at];
    if (token->type == DT_TOKEN_BREAK || token->word_len == 0)
        return term;
    term.term_class = DT_TERM_NONE;
    const struct dt_when_slot *slot = dt_when_slot_find(token->hash);
    if (slot) {
        term.term_class = slot->term_class;
        term.value = slot->value;
        if (slot->phrase_count > 0)
            term.found = find_phrase(reader, at, slot);
    }
    bool digits = token->word[0] >= '0' && token->word[0] <= '9';
    if (digits && token->type != DT_TOKEN_MONEY && token->type != DT_TOKEN_URL &&
        token->type != DT_TOKEN_EMAIL)
        term.term_class = DT_TERM_DIGITS;
    term.core = is_core_class(term.term_class) || is_core_phrase(term.found.meaning);
    return term;
}

const struct dt_when_term *dt_when_look_up(struct dt_when_reader *reader, uint32_t at)
{
    struct dt_when_term *kept = &reader->terms[at % DT_WHEN_TERMS_KEPT];
    *kept = classify(reader, at);
    return kept;
}

bool dt_when_clause_ends(struct dt_when_reader *reader, uint32_t at)
{
    if (dt_when_class(reader, at) == DT_TERM_END)
        return true;
    const struct dt_token *token = &reader->text->tokens[at];
    return (token->flags & DT_TOKEN_CLAUSE) || token->type == DT_TOKEN_EMOJI;
}

struct dt_digits dt_when_digits(struct dt_when_reader *reader, uint32_t at, uint32_t *next_out)
{
    const struct dt_token *tokens = reader->text->tokens;
    struct dt_digits digits = dt_digits_read(reader->text->source, tokens[at].start);
    uint32_t next = at + 1;
    while (next < reader->end && tokens[next].start < digits.end)
        next++;
    *next_out = next;
    return digits;
}

bool dt_when_number_ends(struct dt_when_reader *reader, uint32_t at)
{
    if (dt_when_clause_ends(reader, at))
        return true;
    switch (dt_when_class(reader, at)) {
    case DT_TERM_FOLLOWS:
    case DT_TERM_FILLER:
    case DT_TERM_TAKES:
    case DT_TERM_WEEKDAY:
    case DT_TERM_WEEKDAY_SHORT:
    case DT_TERM_BY:
    case DT_TERM_BEFORE:
    case DT_TERM_AT:
    case DT_TERM_ON:
    case DT_TERM_IN:
    case DT_TERM_UNTIL:
    case DT_TERM_ABOUT:
    case DT_TERM_AFTER:
    case DT_TERM_FOR:
    case DT_TERM_FROM:
    case DT_TERM_TO:
    case DT_TERM_AND:
    case DT_TERM_OR:
    case DT_TERM_THE:
    case DT_TERM_THIS:
    case DT_TERM_NEXT:
    case DT_TERM_IT:
        return true;
    default:
        break;
    }
    uint8_t meaning = dt_when_phrase(reader, at).meaning;
    return meaning != DT_PHRASE_NONE && meaning != DT_PHRASE_NOTHING &&
           meaning != DT_PHRASE_BUSINESS_DAY;
}

bool dt_when_number(struct dt_when_reader *reader, uint32_t *at, int *value_out)
{
    struct dt_when_term term = dt_when_term(reader, *at);
    if (term.term_class == DT_TERM_DIGITS) {
        uint32_t next;
        struct dt_digits digits = dt_when_digits(reader, *at, &next);
        if (digits.form != DT_DIGITS_NUMBER || digits.range || digits.high.decimals > 0 ||
            digits.ish)
            return false;
        *value_out = digits.high.whole;
        *at = next;
        return true;
    }
    if (term.term_class != DT_TERM_NUMBER)
        return false;
    int value = term.value;
    uint32_t next = *at + 1;
    struct dt_when_term unit = dt_when_term(reader, next);
    bool joined = !dt_when_clause_ends(reader, next) || dt_when_hyphenated(reader, next);
    if (value >= 20 && value % 10 == 0 && unit.term_class == DT_TERM_NUMBER && unit.value >= 1 &&
        unit.value <= 9 && joined) {
        value += unit.value;
        next++;
    }
    *value_out = value;
    *at = next;
    return true;
}
