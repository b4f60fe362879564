/* The document equals the tables: each row, each member, each limit, and nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parts.h"

#include <ctype.h>
#include <stdio.h>

static yyjson_doc *document(struct dt_buf *buf)
{
    struct dt_error error;
    dt_buf_init(buf);
    assert_int_equal(dt_openapi_write("1.2.3", buf, &error), DT_OK);
    yyjson_doc *doc = yyjson_read(buf->data, buf->len, YYJSON_READ_NOFLAG);
    assert_non_null(doc);
    return doc;
}

static yyjson_val *operation_of(yyjson_val *paths, const struct dt_route *route)
{
    char method[16] = "";
    const char *name = dt_method_name(route->method);
    for (size_t i = 0; name[i]; i++)
        method[i] = (char)tolower((unsigned char)name[i]);
    yyjson_val *operation = yyjson_obj_get(yyjson_obj_get(paths, route->path), method);
    if (!operation)
        fail_msg("%s %s is not in the document", name, route->path);
    return operation;
}

static void test_openapi__has_every_route_and_no_other(void **state)
{
    struct dt_buf buf;
    yyjson_doc *doc = document(&buf);
    yyjson_val *paths = yyjson_obj_get(yyjson_doc_get_root(doc), "paths"), *key, *path;
    size_t index, count, operations = 0;
    (void)state;
    for (size_t i = 0; i < dt_route_count(); i++) {
        const struct dt_route *route = dt_route_nth(i);
        yyjson_val *operation = operation_of(paths, route);
        char status[8];
        snprintf(status, sizeof status, "%u", route->status);
        assert_string_equal(yyjson_get_str(yyjson_obj_get(operation, "operationId")), route->name);
        assert_non_null(yyjson_obj_get(yyjson_obj_get(operation, "responses"), status));
        assert_int_equal(yyjson_obj_get(operation, "requestBody") != NULL, route->body != NULL);
        assert_int_equal(yyjson_arr_size(yyjson_obj_get(operation, "security")) == 0,
                         (route->flags & DT_ROUTE_ANYONE) != 0);
    }
    yyjson_obj_foreach(paths, index, count, key, path)
    {
        operations += yyjson_obj_size(path);
    }
    assert_int_equal(operations, dt_route_count());
    yyjson_doc_free(doc);
    dt_buf_finish(&buf);
}

static void check_members(yyjson_val *schemas, const struct dt_schema *schema)
{
    yyjson_val *object = yyjson_obj_get(schemas, schema->name);
    yyjson_val *properties = yyjson_obj_get(object, "properties");
    assert_int_equal(yyjson_obj_size(properties), schema->count);
    for (size_t i = 0; i < schema->count; i++) {
        const struct dt_member *member = &schema->members[i];
        yyjson_val *property = yyjson_obj_get(properties, member->name);
        assert_non_null(property);
        if (member->type == DT_MEMBER_TEXT)
            assert_int_equal(yyjson_get_sint(yyjson_obj_get(property, "maxLength")), member->max);
        if (member->type == DT_MEMBER_INT)
            assert_int_equal(yyjson_get_sint(yyjson_obj_get(property, "minimum")), member->min);
        if (member->type == DT_MEMBER_TEXTS || member->type == DT_MEMBER_OBJECTS)
            assert_int_equal(yyjson_get_sint(yyjson_obj_get(property, "maxItems")), member->max);
    }
}

static void test_openapi__has_the_limits_of_the_schemas(void **state)
{
    struct dt_buf buf;
    yyjson_doc *doc = document(&buf);
    yyjson_val *schemas = yyjson_ptr_get(yyjson_doc_get_root(doc), "/components/schemas");
    size_t described = 0;
    (void)state;
    for (size_t i = 0; i < dt_schema_count(); i++)
        if (yyjson_obj_get(schemas, dt_schema_nth(i)->name)) {
            check_members(schemas, dt_schema_nth(i));
            described++;
        }
    assert_int_equal(described, yyjson_obj_size(schemas));
    assert_true(described > 50);
    yyjson_doc_free(doc);
    dt_buf_finish(&buf);
}

/* Every $ref leads somewhere. Iterative: the document is our own, but its depth is not bounded. */
static void test_openapi__has_no_reference_to_nothing(void **state)
{
    struct dt_buf buf;
    yyjson_doc *doc = document(&buf);
    static const char mark[] = "\"$ref\":\"#";
    size_t references = 0;
    (void)state;
    for (const char *at = buf.data; (at = strstr(at, mark)) != NULL; references++) {
        char pointer[200];
        at += sizeof mark - 1;
        snprintf(pointer, sizeof pointer, "%.*s", (int)strcspn(at, "\""), at);
        if (!yyjson_ptr_get(yyjson_doc_get_root(doc), pointer))
            fail_msg("%s leads nowhere", pointer);
    }
    assert_true(references > 200);
    yyjson_doc_free(doc);
    dt_buf_finish(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_openapi__has_every_route_and_no_other),
        cmocka_unit_test(test_openapi__has_the_limits_of_the_schemas),
        cmocka_unit_test(test_openapi__has_no_reference_to_nothing),
    };
    return cmocka_run_group_tests_name("openapi", tests, NULL, NULL);
}
