#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "network.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static void test_address__is_read_and_written(void **state)
{
    static const char *const good[][2] = {
        {"192.0.2.7", "192.0.2.7"},
        {"192.0.2.7:80", "192.0.2.7"},
        {"::ffff:192.0.2.7", "192.0.2.7"},
        {"2001:DB8::1", "2001:db8::1"},
        {"[2001:db8::1]", "2001:db8::1"},
        {"[2001:db8::1]:443", "2001:db8::1"},
        {"::", "local"},
    };
    static const char *const bad[] = {
        "",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.7:",
        "192.0.2.7:65536",
        "fe80::1%eth0",
        "[192.0.2.7]",
        "[2001:db8::1]443",
        "[2001:db8::1",
        "192.0.2.7 ",
        "desk.example.org",
        "1111:2222:3333:4444:5555:6666:7777:8888:9999",
    };
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        struct dt_address address;
        struct dt_error err = {0};
        char text[DT_ADDRESS_TEXT_BYTES];
        assert_int_equal(dt_address_parse(dt_view_of(good[i][0]), &address, &err), DT_OK);
        assert_int_equal(dt_address_format(&address, text), strlen(good[i][1]));
        assert_string_equal(text, good[i][1]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct dt_address address;
        struct dt_error err = {0};
        if (dt_address_parse(dt_view_of(bad[i]), &address, &err) != DT_FORMAT)
            fail_msg("%s", bad[i]);
    }
}

static void test_network__holds_what_it_says(void **state)
{
    static const struct {
        const char *network, *address;
        bool holds;
    } cases[] = {
        {"10.0.0.0/8", "10.255.0.1", true},
        {"10.0.0.0/8", "11.0.0.1", false},
        {"192.0.2.0/25", "192.0.2.127", true},
        {"192.0.2.0/25", "192.0.2.128", false},
        {"192.0.2.7", "192.0.2.7", true},
        {"192.0.2.7", "192.0.2.8", false},
        {"0.0.0.0/0", "203.0.113.9", true},
        {"0.0.0.0/0", "2001:db8::1", false},
        {"::/0", "2001:db8::1", true},
        {"2001:db8::/33", "2001:db8:7fff::", true},
        {"2001:db8::/33", "2001:db8:8000::", false},
        {"10.0.0.0/8", "::ffff:10.1.1.1", true},
    };
    static const char *const bad[] = {"10.0.0.0/33", "10.0.0.1/8",     "10.0.0.0/", "10.0.0.0/-1",
                                      "::/129",      "2001:db8::1/32", "/8",        "10.0.0.0/8/8"};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_network network;
        struct dt_address address;
        struct dt_error err = {0};
        assert_int_equal(dt_network_parse(dt_view_of(cases[i].network), &network, &err), DT_OK);
        assert_int_equal(dt_address_parse(dt_view_of(cases[i].address), &address, &err), DT_OK);
        if (dt_network_holds(&network, &address) != cases[i].holds)
            fail_msg("%s %s", cases[i].network, cases[i].address);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct dt_network network;
        struct dt_error err = {0};
        if (dt_network_parse(dt_view_of(bad[i]), &network, &err) != DT_FORMAT)
            fail_msg("%s", bad[i]);
    }
}

static void test_address__of_a_socket(void **state)
{
    struct sockaddr_in four = {.sin_family = AF_INET, .sin_addr = {htonl(0xc0000207)}};
    struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    struct sockaddr other = {.sa_family = AF_UNIX};
    struct dt_address address;
    char text[DT_ADDRESS_TEXT_BYTES];
    dt_address_of_socket((const struct sockaddr *)&four, &address);
    dt_address_format(&address, text);
    assert_string_equal(text, "192.0.2.7");
    dt_address_of_socket((const struct sockaddr *)&six, &address);
    dt_address_format(&address, text);
    assert_string_equal(text, "::1");
    dt_address_of_socket(&other, &address);
    dt_address_format(&address, text);
    assert_string_equal(text, "local");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_address__is_read_and_written),
        cmocka_unit_test(test_network__holds_what_it_says),
        cmocka_unit_test(test_address__of_a_socket),
    };
    return cmocka_run_group_tests_name("network", tests, NULL, NULL);
}
