#include "when_digits.h"

enum { MOST_DIGITS = 6 };

struct reader {
    struct dt_view text;
    size_t at;
};

static char char_at(const struct reader *reader, size_t offset)
{
    size_t at = reader->at + offset;
    return at < reader->text.len ? reader->text.ptr[at] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Letters of any script: the bytes of UTF-8 above ASCII count, so that "3é" is no 3. */
static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

/* The bytes of a dash at offset: '-', en and em dash, figure dash, minus; 0 for none. */
static size_t dash_bytes(const struct reader *reader, size_t offset)
{
    char c = char_at(reader, offset);
    if (c == '-')
        return 1;
    if ((unsigned char)c != 0xe2)
        return 0;
    unsigned char second = (unsigned char)char_at(reader, offset + 1);
    unsigned char third = (unsigned char)char_at(reader, offset + 2);
    bool dash = second == 0x80 && third >= 0x90 && third <= 0x95;
    bool minus = second == 0x88 && third == 0x92;
    return dash || minus ? 3 : 0;
}

/* At most MOST_DIGITS digits; more are no part of a time. */
static bool read_whole(struct reader *reader, int32_t *out, uint8_t *digits_out)
{
    int32_t value = 0;
    uint8_t digits = 0;
    while (is_digit(char_at(reader, 0))) {
        if (++digits > MOST_DIGITS)
            return false;
        value = value * 10 + (char_at(reader, 0) - '0');
        reader->at++;
    }
    *out = value;
    *digits_out = digits;
    return digits > 0;
}

/* "am", "p.m.", "PM", a blank before it allowed; the last point is left for the sentence's end. */
static void read_meridiem(struct reader *reader, struct dt_digits_value *value)
{
    size_t offset = 0;
    while (char_at(reader, offset) == ' ' && offset < 2)
        offset++;
    bool blank = offset > 0;
    char half = lower(char_at(reader, offset));
    if (half != 'a' && half != 'p')
        return;
    offset++;
    bool point = char_at(reader, offset) == '.';
    offset += point;
    if (lower(char_at(reader, offset)) == 'm')
        offset++;
    else if (blank || point)
        return; /* "9 a": an article; "9a" and "9p" are times */
    if (is_letter(char_at(reader, offset)) || is_digit(char_at(reader, offset)))
        return;
    value->meridiem = half == 'a' ? DT_MERIDIEM_AM : DT_MERIDIEM_PM;
    value->clock = true;
    reader->at += offset;
}

/* 7 | 9:30 | 9.30 | 1.5 | 14h | 14h30, with a meridiem */
static bool read_value(struct reader *reader, struct dt_digits_value *out)
{
    struct dt_digits_value value = {0};
    if (!read_whole(reader, &value.whole, &value.digits))
        return false;
    char mark = lower(char_at(reader, 0));
    if ((mark == ':' || mark == '.' || mark == 'h') && is_digit(char_at(reader, 1))) {
        reader->at++;
        if (!read_whole(reader, &value.fraction, &value.decimals))
            return false;
        value.clock = mark != '.';
        if (value.clock && value.decimals != 2)
            return false;
    } else if (mark == ',' && is_digit(char_at(reader, 1)) && is_digit(char_at(reader, 2)) &&
               is_digit(char_at(reader, 3))) {
        return false; /* a thousand and more: no time is told so */
    }
    read_meridiem(reader, &value);
    *out = value;
    return true;
}

/* "3 - 5" is a range as well as "3-5". */
static size_t range_dash(const struct reader *reader)
{
    size_t blanks = 0;
    while (char_at(reader, blanks) == ' ' && blanks < 1)
        blanks++;
    size_t dash = dash_bytes(reader, blanks);
    if (dash == 0)
        return 0;
    size_t end = blanks + dash;
    while (char_at(reader, end) == ' ' && end < blanks + dash + 1)
        end++;
    return is_digit(char_at(reader, end)) ? end : 0;
}

/* In either order. */
static bool could_be_day_and_month(int32_t a, int32_t b)
{
    return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

/* Two or three numbers with the same mark between: 12/03, 12.3.2026, 2026-03-12. */
static bool read_date(struct reader *reader, struct dt_digits *out)
{
    struct reader ahead = *reader;
    uint8_t digits[3] = {0};
    int32_t numbers[3] = {0};
    unsigned count = 0;
    char mark = '\0';
    for (; count < 3; count++) {
        if (!read_whole(&ahead, &numbers[count], &digits[count]))
            return false;
        char c = char_at(&ahead, 0);
        bool more = count < 2 && (c == '/' || c == '.' || c == '-') &&
                    (mark == '\0' || c == mark) && is_digit(char_at(&ahead, 1));
        if (!more)
            break;
        mark = c;
        ahead.at++;
    }
    if (count < 3)
        count++;
    /* "12.3." has its second point; then "12.3" alone is a number or an hour. */
    bool pointed = mark == '.' && count == 2 && char_at(&ahead, 0) == '.' &&
                   char_at(&ahead, 1) == ' ' && lower(char_at(&ahead, 2)) == char_at(&ahead, 2);
    bool short_form = count == 2 && (mark == '/' || pointed) && digits[0] <= 2 && digits[1] <= 2;
    bool year_first = count == 3 && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
    bool year_last =
        count == 3 && digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 4 || digits[2] == 2);
    if (!short_form && !year_first && !year_last)
        return false;
    unsigned first = year_first ? 1 : 0;
    if (!could_be_day_and_month(numbers[first], numbers[first + 1]))
        return false;
    if (is_letter(char_at(&ahead, 0)) || char_at(&ahead, 0) == '/')
        return false;
    for (unsigned i = 0; i < 3; i++)
        out->date[i] = i < count ? numbers[i] : 0;
    if (year_last && digits[2] == 2)
        out->date[2] += 2000;
    out->form = DT_DIGITS_DATE;
    out->year_first = year_first;
    out->padded = (digits[0] == 2 && numbers[0] < 10) || (digits[1] == 2 && numbers[1] < 10);
    out->end = ahead.at;
    return true;
}

static bool equals_ignoring_case(struct dt_view a, const char *lowered)
{
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lowered[i] || lowered[i] == '\0')
            return false;
    return lowered[a.len] == '\0';
}

/* What letters tell that stand at the number: 3rd, 3ish, 24h. */
static uint8_t form_of_letters(struct dt_view letters, struct dt_digits *out)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < sizeof ordinals / sizeof ordinals[0]; i++)
        if (equals_ignoring_case(letters, ordinals[i]))
            return DT_DIGITS_ORDINAL;
    if (equals_ignoring_case(letters, "ish")) {
        out->ish = true;
        return DT_DIGITS_NUMBER;
    }
    out->letters = letters;
    return DT_DIGITS_UNIT;
}

static void read_tail(struct reader *reader, struct dt_digits *out)
{
    size_t len = 0;
    while (is_letter(char_at(reader, len)) && dash_bytes(reader, len) == 0)
        len++;
    if (len > 0) {
        struct dt_view letters = {reader->text.ptr + reader->at, len};
        uint8_t form = form_of_letters(letters, out);
        reader->at += len;
        bool french = out->form == DT_DIGITS_CLOCK && equals_ignoring_case(letters, "h");
        if (!french && !out->ish)
            out->form = form;
        if (out->form == DT_DIGITS_UNIT && is_digit(char_at(reader, 0)))
            out->form = DT_DIGITS_NONE; /* 3b4: a code */
        return;
    }
    size_t dash = dash_bytes(reader, 0);
    if (dash == 1 && lower(char_at(reader, 1)) == 'i' && lower(char_at(reader, 2)) == 's' &&
        lower(char_at(reader, 3)) == 'h' && !is_letter(char_at(reader, 4))) {
        out->ish = true;
        reader->at += 4;
    } else if (dash == 1 && is_letter(char_at(reader, 1))) {
        out->form = DT_DIGITS_ADJECTIVE;
    } else if (char_at(reader, 0) == '%' ||
               ((dash == 1 || char_at(reader, 0) == '/') && is_digit(char_at(reader, 1)))) {
        out->form = DT_DIGITS_NONE;
    }
}

struct dt_digits dt_digits_read(struct dt_view source, size_t start)
{
    struct reader reader = {source, start};
    struct dt_digits out = {.form = DT_DIGITS_NONE};
    if (read_date(&reader, &out))
        return out;
    if (!read_value(&reader, &out.high)) {
        while (is_digit(char_at(&reader, 0)))
            reader.at++;
        out.end = reader.at;
        return out;
    }
    size_t dash = range_dash(&reader);
    if (dash > 0) {
        struct reader second = reader;
        struct dt_digits_value high;
        second.at += dash;
        if (read_value(&second, &high) && dash_bytes(&second, 0) == 0) {
            out.range = true;
            out.low = out.high;
            out.high = high;
            reader = second;
        }
    }
    out.form = out.high.clock || out.low.clock ? DT_DIGITS_CLOCK : DT_DIGITS_NUMBER;
    if (out.form == DT_DIGITS_NUMBER || out.high.meridiem == DT_MERIDIEM_NONE)
        read_tail(&reader, &out);
    out.end = reader.at;
    return out;
}
