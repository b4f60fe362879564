/*
 * A review as people see it: the verdict, the draft with its findings marked and numbered, what to
 * write instead and why, what the reply has and lacks, what it promises.
 */
#ifndef DT_SHOW_REVIEW_H
#define DT_SHOW_REVIEW_H

#include "review.h"
#include "show.h"

void dt_show_review(const struct dt_show *show, const struct dt_review *review, struct dt_buf *out);

#endif
