/* For the tests of this room: cmocka with what it needs before it. */
#ifndef CHECK_H
#define CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void assert_near(double got, double expected, double off)
{
    if (got - expected > off || expected - got > off)
        fail_msg("%.9g, expected %.9g", got, expected);
}

#endif
