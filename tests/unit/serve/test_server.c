/* A whole server, spoken to over sockets: the way of a request, and what must be refused. */
#include "live.h"
#include "served.h"

static int setup(void **state)
{
    struct served *served = begin_served();
    start_served(served);
    *state = served;
    return 0;
}

static int teardown(void **state)
{
    end_served(*state);
    return 0;
}

static int ask_raw(const struct served *served, const char *request, struct dt_buf *out)
{
    exchange(served, request, strlen(request), out);
    return status_of(out);
}

#define PLAIN "Host: localhost\r\nConnection: close\r\n"

static void test_server__answers_the_house_routes(void **state)
{
    static const struct {
        const char *path, *part;
    } cases[] = {
        {"/healthz", "{\"status\":\"ok\"}"},        {"/readyz", "{\"status\":\"ok\"}"},
        {"/api/v1/version", "\"interface\":1"},     {"/metrics", "detente_http_requests_total"},
        {"/openapi.json", "\"openapi\":\"3.1.0\""},
    };
    struct dt_buf answer;
    dt_buf_init(&answer);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char request[200];
        snprintf(request, sizeof request, "GET %s HTTP/1.1\r\n" PLAIN "\r\n", cases[i].path);
        assert_int_equal(ask_raw(*state, request, &answer), 200);
        assert_non_null(strstr(answer.data, cases[i].part));
        assert_non_null(strstr(answer.data, "X-Content-Type-Options: nosniff"));
    }
    dt_buf_finish(&answer);
}

/* Each must get exactly this status, and a problem where there is a body. */
static void test_server__refuses_what_is_no_good_request(void **state)
{
    static const struct {
        const char *request;
        int status;
    } cases[] = {
        {"GET /nothing HTTP/1.1\r\n" PLAIN "\r\n", 404},
        {"GET /api/v1/../../etc/passwd HTTP/1.1\r\n" PLAIN "\r\n", 400},
        {"GET /api/v1/%2e%2e/x HTTP/1.1\r\n" PLAIN "\r\n", 400},
        {"GET /api/v1/%ff HTTP/1.1\r\n" PLAIN "\r\n", 400},
        {"GET /api/v1/%00 HTTP/1.1\r\n" PLAIN "\r\n", 400},
        {"GET /api/v1/%zz HTTP/1.1\r\n" PLAIN "\r\n", 400},
        {"DELETE /healthz HTTP/1.1\r\n" PLAIN "\r\n", 405},
        {"BREW /healthz HTTP/1.1\r\n" PLAIN "\r\n", 405},
        {"GET /healthz?x=1 HTTP/1.1\r\n" PLAIN "\r\n", 422},
        {"GET /api/v1/session HTTP/1.1\r\n" PLAIN "\r\n", 401},
        {"GET /api/v1/session HTTP/1.1\r\n" PLAIN "Authorization: Basic eDp5\r\n\r\n", 401},
        {"GET /api/v1/session HTTP/1.1\r\n" PLAIN "Cookie: detente=nobody\r\n\r\n", 401},
        {"GET /api/v1/session HTTP/1.1\r\n" PLAIN "Authorization: Bearer dt_k-x_y\r\n\r\n", 401},
        {"GET /healthz HTTP/1.1\r\n" PLAIN "Content-Length: 2\r\n\r\n{}", 400},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
         415},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: application/json; charset=latin1\r\nContent-Length: 2\r\n\r\n{}",
         415},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
         415},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
         422},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{[",
         400},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{}",
         413},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN
         "Content-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
         0 /* refused by MHD or by us, but not 200 */},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
         400},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
         400},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
         400},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Origin: https://evil.example\r\nContent-Length: 2\r\n\r\n{}",
         403},
        {"POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
         "Sec-Fetch-Site: cross-site\r\nContent-Length: 2\r\n\r\n{}",
         403},
    };
    struct dt_buf answer;
    dt_buf_init(&answer);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int status = ask_raw(*state, cases[i].request, &answer);
        if (cases[i].status ? status != cases[i].status : status < 400)
            fail_msg("%s\ngot %d: %s", cases[i].request, status, answer.data);
        if (cases[i].status)
            assert_non_null(strstr(answer.data, "application/problem+json"));
    }
    assert_int_equal(ask_raw(*state, "GET /healthz HTTP/1.1\r\n" PLAIN "\r\n", &answer), 200);
    dt_buf_finish(&answer);
}

/* MHD answers what is no HTTP by itself, in its own words. */
static void test_server__refuses_what_is_no_http(void **state)
{
    static const char *const cases[] = {
        "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /healthz\r\n\r\n",
        "\x16\x03\x01\x02\r\n\r\n",
        "GET /healthz HTTP/1.1\r\n" PLAIN "Trans fer: x\r\n\r\n",
        "POST /api/v1/session HTTP/1.1\r\n" PLAIN "Content-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    };
    struct dt_buf answer;
    dt_buf_init(&answer);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int fd = dial(*state);
        dt_buf_clear(&answer);
        say(fd, cases[i], strlen(cases[i]));
        shutdown(fd, SHUT_WR);
        while (hear(fd, &answer)) {
        }
        close(fd);
        int status = status_of(&answer);
        if (status != 0 && (status < 400 || status >= 500))
            fail_msg("%s\ngot %d: %s", cases[i], status, answer.data);
    }
    dt_buf_finish(&answer);
}

static void test_server__limits_headers(void **state)
{
    struct dt_buf request, answer;
    dt_buf_init(&request);
    dt_buf_init(&answer);
    dt_buf_printf(&request, "GET /healthz HTTP/1.1\r\n" PLAIN "X-Long: ");
    for (int i = 0; i < 40000; i++)
        dt_buf_append_char(&request, 'a');
    dt_buf_append(&request, "\r\n\r\n", 4);
    exchange(*state, request.data, request.len, &answer);
    int status = status_of(&answer);
    assert_true(status == 431 || status == 413 || status == 0);
    dt_buf_finish(&request);
    dt_buf_finish(&answer);
}

static void test_server__reads_a_chunked_body(void **state)
{
    struct served *served = *state;
    struct dt_buf request, answer;
    dt_buf_init(&request);
    dt_buf_init(&answer);
    dt_buf_printf(&request,
                  "POST /api/v1/conversations HTTP/1.1\r\n" PLAIN "Authorization: Bearer %s\r\n"
                  "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "5\r\n{\"nam\r\n10\r\ne\":\"Dana Smith\"}\r\n0\r\n\r\n",
                  served->token);
    exchange(served, request.data, request.len, &answer);
    if (status_of(&answer) != 201)
        fail_msg("%s", answer.data);
    dt_buf_finish(&request);
    dt_buf_finish(&answer);
}

static void test_server__answers_absent_and_foreign_alike(void **state)
{
    struct dt_buf one, two;
    dt_buf_init(&one);
    dt_buf_init(&two);
    assert_int_equal(ask(*state, "GET", "/api/v1/conversations/none", "", "", &one), 404);
    assert_int_equal(ask(*state, "GET", "/api/v1/conversations/house", "", "", &two), 404);
    assert_string_equal(body_of(&one), body_of(&two));
    dt_buf_finish(&one);
    dt_buf_finish(&two);
}

static void test_server__says_every_fault_with_its_place(void **state)
{
    struct dt_buf answer;
    dt_buf_init(&answer);
    assert_int_equal(ask(*state, "POST", "/api/v1/conversations", "",
                         "{\"name\":7,\"name\":\"x\",\"colour\":\"red\",\"subject\":\"a\\nb\"}",
                         &answer),
                     422);
    static const char *const parts[] = {
        "{\"in\":\"body\",\"field\":\"/name\",\"detail\":\"must be a text\"}",
        "{\"in\":\"body\",\"field\":\"/name\",\"detail\":\"stands there twice\"}",
        "{\"in\":\"body\",\"field\":\"/colour\",\"detail\":\"is not known here\"}",
        "\"field\":\"/subject\""};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!strstr(body_of(&answer), parts[i]))
            fail_msg("%s not in %s", parts[i], body_of(&answer));
    dt_buf_finish(&answer);
}

static void test_server__keeps_one_connection_for_many_requests(void **state)
{
    enum { MANY = 200 };
    static const char request[] = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    static const char last[] = "GET /readyz HTTP/1.1\r\n" PLAIN "\r\n";
    struct dt_buf answer;
    size_t count = 0;
    dt_buf_init(&answer);
    int fd = dial(*state);
    for (int i = 0; i < MANY; i++)
        say(fd, request, sizeof request - 1);
    say(fd, last, sizeof last - 1);
    while (hear(fd, &answer)) {
    }
    close(fd);
    for (const char *at = answer.data; (at = strstr(at, "HTTP/1.1 200 ")) != NULL; at++)
        count++;
    assert_int_equal(count, MANY + 1);
    dt_buf_finish(&answer);
}

static void test_server__answers_head_without_a_body(void **state)
{
    struct dt_buf answer;
    dt_buf_init(&answer);
    assert_int_equal(ask_raw(*state, "HEAD /healthz HTTP/1.1\r\n" PLAIN "\r\n", &answer), 200);
    assert_string_equal(body_of(&answer), "");
    assert_non_null(strstr(answer.data, "Content-Length: 15"));
    dt_buf_finish(&answer);
}

static void test_server__allows_the_chat_to_other_sites(void **state)
{
    struct dt_buf answer;
    dt_buf_init(&answer);
    assert_int_equal(ask_raw(*state,
                             "OPTIONS /chat/v1/turns HTTP/1.1\r\n" PLAIN
                             "Origin: https://shop.example\r\n\r\n",
                             &answer),
                     204);
    assert_non_null(strstr(answer.data, "Access-Control-Allow-Methods: GET, POST"));
    assert_int_equal(ask_raw(*state, "GET /chat/v1/turns HTTP/1.1\r\n" PLAIN "\r\n", &answer), 401);
    assert_non_null(strstr(answer.data, "Access-Control-Allow-Origin: *"));
    assert_int_equal(ask_raw(*state, "OPTIONS /api/v1/session HTTP/1.1\r\n" PLAIN "\r\n", &answer),
                     405);
    assert_null(strstr(answer.data, "Access-Control"));
    assert_non_null(strstr(answer.data, "Allow: GET, HEAD, POST, DELETE"));
    dt_buf_finish(&answer);
}

static void wait_for(int fd, struct dt_buf *so_far, const char *text)
{
    while (!strstr(so_far->data, text))
        if (!hear(fd, so_far))
            fail_msg("the stream ended before %s: %s", text, so_far->data);
}

static int open_stream(const struct served *served, const char *path, struct dt_buf *out)
{
    char request[400];
    int fd = dial(served);
    int len = snprintf(request, sizeof request,
                       "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n",
                       path, served->token);
    say(fd, request, (size_t)len);
    wait_for(fd, out, "event: hello");
    return fd;
}

static void test_server__streams_what_happens(void **state)
{
    struct served *served = *state;
    struct dt_buf stream, answer;
    dt_buf_init(&stream);
    dt_buf_init(&answer);
    int fd = open_stream(served, "/api/v1/live", &stream);
    assert_int_equal(
        ask(served, "POST", "/api/v1/conversations", "", "{\"id\":\"c-live\"}", &answer), 201);
    wait_for(fd, &stream, "event: conversation");
    wait_for(fd, &stream, "c-live");
    assert_int_equal(ask(served, "PUT", "/api/v1/conversations/c-live/presence", "",
                         "{\"doing\":\"replying\"}", &answer),
                     204);
    wait_for(fd, &stream, "event: presence");
    dt_server_stop(served->server, 5000);
    wait_for(fd, &stream, "event: bye\ndata: {\"reason\":\"stopping\"}");
    while (hear(fd, &stream)) {
    }
    close(fd);
    dt_buf_finish(&stream);
    dt_buf_finish(&answer);
}

/* Somebody who opens a stream and does not read is told so and let go; others get everything. */
static void test_server__drops_a_stream_that_is_not_read(void **state)
{
    enum { MESSAGES = 400, BYTES = 64 * 1024 };
    struct served *served = *state;
    struct dt_buf lazy, eager, data;
    dt_buf_init(&lazy);
    dt_buf_init(&eager);
    dt_buf_init(&data);
    int lazy_fd = open_stream(served, "/api/v1/live", &lazy);
    int eager_fd = open_stream(served, "/api/v1/live", &eager);
    dt_buf_append_char(&data, '"');
    for (int i = 0; i < BYTES; i++)
        dt_buf_append_char(&data, 'x');
    dt_buf_append_char(&data, '"');
    for (int i = 1; i <= MESSAGES; i++) {
        char last[32];
        const struct dt_live_message message = {.event = "conversation",
                                                .position = 1000000 + (uint64_t)i,
                                                .data = dt_buf_view(&data),
                                                .tenant = ACME,
                                                .to = DT_LIVE_QUEUE,
                                                .place = {"", "", 1}};
        dt_live_publish(served->server, &message);
        snprintf(last, sizeof last, "id: %d\n", 1000000 + i);
        dt_buf_clear(&eager);
        wait_for(eager_fd, &eager, last);
    }
    while (hear(lazy_fd, &lazy)) {
    }
    assert_non_null(strstr(lazy.data, "event: bye\ndata: {\"reason\":\"slow\"}"));
    close(lazy_fd);
    close(eager_fd);
    dt_buf_finish(&lazy);
    dt_buf_finish(&eager);
    dt_buf_finish(&data);
}

static void test_server__finishes_what_it_accepted(void **state)
{
    struct served *served = *state;
    struct dt_buf answer;
    dt_buf_init(&answer);
    assert_int_equal(dt_server_stop(served->server, 5000), 0);
    assert_int_equal(dt_server_stop(served->server, 5000), 0);
    dt_buf_finish(&answer);
}

static void test_server__takes_new_limits_while_running(void **state)
{
    struct served *served = *state;
    struct dt_buf answer;
    const struct dt_server_limits limits = {.security_contact = DT_VIEW("mailto:s@example.com")};
    dt_buf_init(&answer);
    const char *request = "GET /.well-known/security.txt HTTP/1.1\r\n" PLAIN "\r\n";
    assert_int_equal(ask_raw(served, request, &answer), 404);
    assert_done(served,
                dt_server_reload(served->server, &limits, DT_VIEW(""), DT_VIEW(""), &served->err));
    assert_int_equal(ask_raw(served, request, &answer), 200);
    assert_non_null(strstr(answer.data, "Contact: mailto:s@example.com"));
    dt_buf_finish(&answer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_server__answers_the_house_routes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__refuses_what_is_no_good_request, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__refuses_what_is_no_http, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__limits_headers, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__reads_a_chunked_body, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__answers_absent_and_foreign_alike, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__says_every_fault_with_its_place, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__keeps_one_connection_for_many_requests, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__answers_head_without_a_body, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__allows_the_chat_to_other_sites, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__streams_what_happens, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__drops_a_stream_that_is_not_read, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_server__finishes_what_it_accepted, setup, teardown),
        cmocka_unit_test_setup_teardown(test_server__takes_new_limits_while_running, setup,
                                        teardown),
    };
    return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
