/*
 * YAML as playbooks, recipes and the configuration need it: one document, read node by node from
 * libyaml's events, each with its place. Anchors, aliases, tags and further documents are refused,
 * so that a file means what it shows and cannot grow when read. Nothing is held but the node at
 * hand.
 *
 *     struct dt_yaml yaml;
 *     status = dt_yaml_init(&yaml, "acme.yaml", text, err);
 *     while (status == DT_OK && yaml.node.kind != DT_YAML_END)
 *         status = dt_yaml_next(&yaml, err);
 *     dt_yaml_finish(&yaml);
 */
#ifndef DT_YAML_IN_H
#define DT_YAML_IN_H

#include "error.h"
#include "view.h"
#include <yaml.h>

enum dt_yaml_kind {
    DT_YAML_SCALAR,
    DT_YAML_LIST,
    DT_YAML_LIST_END,
    DT_YAML_MAP,
    DT_YAML_MAP_END,
    DT_YAML_END, /* of the document */
};

/* From 1; columns count code points. */
struct dt_yaml_place {
    unsigned line;
    unsigned column;
};

struct dt_yaml_node {
    enum dt_yaml_kind kind;
    struct dt_view text; /* of a scalar: valid UTF-8, borrowed until the next dt_yaml_next */
    struct dt_yaml_place place;
    unsigned text_column; /* of the text's first byte; 0 where it does not stand there as it is */
    bool plain;           /* without quotation marks: an empty one is "nothing" */
};

enum { DT_YAML_NAME_BYTES = 80, DT_YAML_FOUND_BYTES = 64 };

struct dt_yaml {
    yaml_parser_t parser;
    yaml_event_t event;
    char name[DT_YAML_NAME_BYTES]; /* what errors call it; the end of it where it is long */
    struct dt_yaml_node node;
    unsigned depth; /* lists and maps that are open at the node at hand */
    bool broken;    /* dt_yaml_next has failed: nothing can be read behind it */
};

/*
 * Begins to read. text is borrowed until finish. Finish it whatever the status.
 * Errors: DT_FORMAT (invalid UTF-8, with its place), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_yaml_init(struct dt_yaml *yaml, const char *name,
                                          struct dt_view text, struct dt_error *err);
void dt_yaml_finish(struct dt_yaml *yaml);

/*
 * Goes to the next node; after END stays there. Errors: DT_FORMAT (not YAML, or what is refused;
 * message, line and column set), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_yaml_next(struct dt_yaml *yaml, struct dt_error *err);

/* The node in words for an error: "\"lots\"", "a list", "nothing"; long texts are cut. */
const char *dt_yaml_found(const struct dt_yaml_node *node, char out[DT_YAML_FOUND_BYTES]);

#endif
