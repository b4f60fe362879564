/* The net's section and its arithmetic. The small net that is read is made by the trainer. */
#include "../train/small_net.h"
#include "net_file.h"

static enum dt_status score(const struct dt_net *net, struct dt_view source, int32_t *logits_out)
{
    struct dt_arena arena;
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    struct dt_error err;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, source, &text, &err), DT_OK);
    assert_int_equal(dt_symbols_make(&text, &arena, &symbols, &err), DT_OK);
    struct dt_token_range range = {0, text.token_count};
    enum dt_status status = dt_net_score(net, &text, symbols, range, &arena, logits_out, &err);
    dt_arena_finish(&arena);
    return status;
}

static void test_view__refuses_a_section_cut_short_or_longer(void **state)
{
    struct dt_buf section;
    struct dt_net net;
    struct dt_error err;
    small_net(&section);
    struct dt_view bytes = dt_buf_view(&section);
    assert_int_equal(dt_net_view(bytes, NULL, 0, &net, &err), DT_OK);
    assert_true(dt_view_equal(net.head, DT_VIEW("mood")));
    assert_int_equal(net.label_count, 2);
    for (size_t len = 0; len < bytes.len; len += len < 200 ? 1 : 97)
        assert_int_equal(dt_net_view(dt_view_slice(bytes, 0, len), NULL, 0, &net, &err), DT_FORMAT);
    bytes.len++; /* the terminator of the buffer */
    assert_int_equal(dt_net_view(bytes, NULL, 0, &net, &err), DT_FORMAT);
    dt_buf_finish(&section);
}

/* Whatever a byte is turned into, the section is refused or scores without harm. */
static void test_view__trusts_no_byte(void **state)
{
    struct dt_buf section;
    struct dt_net net;
    uint32_t refused = 0, taken = 0;
    small_net(&section);
    for (size_t at = 0; at < section.len; at += at < 9000 ? 1 : 4099) {
        static const unsigned char turns[] = {0x01, 0x80, 0xff};
        for (size_t i = 0; i < sizeof turns; i++) {
            int32_t logits[DT_NET_LABELS];
            section.data[at] = (char)(section.data[at] ^ turns[i]);
            bool is_refused = dt_net_view(dt_buf_view(&section), NULL, 0, &net, NULL) != DT_OK;
            refused += is_refused;
            taken += !is_refused;
            if (!is_refused && at % 5 == 0)
                assert_int_equal(score(&net, DT_VIEW("lovely, but LATE. unheardof"), logits),
                                 DT_OK);
            section.data[at] = (char)(section.data[at] ^ turns[i]);
        }
    }
    assert_true(refused > 100 && taken > 100);
    dt_buf_finish(&section);
}

/* One that reads with another's words is small, scores, and is refused without the other. */
static void test_view__reads_with_anothers_words(void **state)
{
    struct dt_buf base_section, section;
    struct dt_net nets[2], net;
    int32_t logits[DT_NET_LABELS], of_base[DT_NET_LABELS];
    small_net(&base_section);
    assert_int_equal(dt_net_view(dt_buf_view(&base_section), NULL, 0, &nets[0], NULL), DT_OK);
    small_net_on(&nets[0], &section);
    struct dt_view bytes = dt_buf_view(&section);
    assert_true(bytes.len < base_section.len / 2);
    assert_int_equal(dt_net_view(bytes, nets, 1, &nets[1], NULL), DT_OK);
    assert_ptr_equal(nets[1].base, &nets[0]);
    assert_int_equal(score(&nets[1], DT_VIEW("Unheardof, LATE and awful"), logits), DT_OK);
    assert_int_equal(score(&nets[0], DT_VIEW("Unheardof, LATE and awful"), of_base), DT_OK);
    assert_memory_not_equal(logits, of_base, nets[0].label_count * sizeof *logits);
    assert_int_equal(dt_net_view(bytes, NULL, 0, &net, NULL), DT_FORMAT);
    for (size_t len = 0; len < bytes.len; len += len < 200 ? 1 : 97)
        assert_int_equal(dt_net_view(dt_view_slice(bytes, 0, len), nets, 1, &net, NULL), DT_FORMAT);
    section.data[56] = 2; /* a base that itself has one */
    assert_int_equal(dt_net_view(dt_buf_view(&section), nets, 2, &net, NULL), DT_FORMAT);
    section.data[56] = 1;
    nets[0].dim = 16;
    assert_int_equal(dt_net_view(dt_buf_view(&section), nets, 1, &net, NULL), DT_FORMAT);
    dt_buf_finish(&section);
    dt_buf_finish(&base_section);
}

static void test_score__is_the_same_for_what_is_not_read(void **state)
{
    struct dt_buf section, first, second;
    struct dt_net net;
    int32_t one[DT_NET_LABELS], two[DT_NET_LABELS], three[DT_NET_LABELS];
    small_net(&section);
    dt_buf_init(&first);
    dt_buf_init(&second);
    assert_int_equal(dt_net_view(dt_buf_view(&section), NULL, 0, &net, NULL), DT_OK);
    for (int i = 0; i < 400; i++) {
        dt_buf_printf(&first, "%s ", i > 150 && i < 250 ? "filler" : i % 2 ? "parcel" : "happy");
        dt_buf_printf(&second, "%s ", i > 150 && i < 250 ? "other" : i % 2 ? "parcel" : "happy");
    }
    assert_int_equal(score(&net, dt_buf_view(&first), one), DT_OK);
    assert_int_equal(score(&net, dt_buf_view(&second), two), DT_OK);
    dt_buf_printf(&second, "angry");
    assert_int_equal(score(&net, dt_buf_view(&second), three), DT_OK);
    assert_memory_equal(one, two, net.label_count * sizeof *one);
    assert_memory_not_equal(two, three, net.label_count * sizeof *one);
    dt_buf_finish(&first);
    dt_buf_finish(&second);
    dt_buf_finish(&section);
}

/* Nothing to read gives the bias; a sentence alone is the sentence in a text. */
static void test_score__takes_any_range(void **state)
{
    struct dt_buf section;
    struct dt_net net;
    struct dt_arena arena;
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    int32_t alone[DT_NET_LABELS], within[DT_NET_LABELS], none[DT_NET_LABELS];
    struct dt_error err;
    small_net(&section);
    dt_arena_init(&arena);
    assert_int_equal(dt_net_view(dt_buf_view(&section), NULL, 0, &net, NULL), DT_OK);
    assert_int_equal(dt_text_analyse(&arena, DT_VIEW("Well. not awful at all! Late?"), &text, &err),
                     DT_OK);
    assert_int_equal(dt_symbols_make(&text, &arena, &symbols, &err), DT_OK);
    struct dt_token_range range = {2, 7};
    assert_int_equal(dt_net_score(&net, &text, symbols, range, &arena, within, &err), DT_OK);
    assert_int_equal(score(&net, DT_VIEW("not awful at all!"), alone), DT_OK);
    assert_memory_equal(alone, within, net.label_count * sizeof *alone);
    range = (struct dt_token_range){3, 3};
    assert_int_equal(dt_net_score(&net, &text, symbols, range, &arena, none, &err), DT_OK);
    assert_memory_equal(none, net.bias, net.label_count * sizeof *none);
    dt_arena_finish(&arena);
    dt_buf_finish(&section);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_view__refuses_a_section_cut_short_or_longer),
        cmocka_unit_test(test_view__trusts_no_byte),
        cmocka_unit_test(test_view__reads_with_anothers_words),
        cmocka_unit_test(test_score__is_the_same_for_what_is_not_read),
        cmocka_unit_test(test_score__takes_any_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
