/* The build gathers examples/conversations into the file that DT_DEMO_DATA names. */
#include "demo_data.h"

extern const char dt_demo_data_begin[];
extern const char dt_demo_data_end[];

__asm__(".pushsection .rodata\n"
        ".global dt_demo_data_begin\n"
        ".hidden dt_demo_data_begin\n"
        ".global dt_demo_data_end\n"
        ".hidden dt_demo_data_end\n"
        "dt_demo_data_begin:\n"
        ".incbin \"" DT_DEMO_DATA "\"\n"
        "dt_demo_data_end:\n"
        ".byte 0\n"
        ".popsection\n");

struct dt_view dt_demo_data(void)
{
    return (struct dt_view){dt_demo_data_begin, (size_t)(dt_demo_data_end - dt_demo_data_begin)};
}
