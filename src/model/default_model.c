/*
 * The build names the file in DT_DEFAULT_MODEL and compiles this again when it changes.
 */
#include "default_model.h"

extern const char dt_default_model_begin[];
extern const char dt_default_model_end[];

__asm__(".pushsection .rodata\n"
        ".balign 64\n"
        ".global dt_default_model_begin\n"
        ".hidden dt_default_model_begin\n"
        ".global dt_default_model_end\n"
        ".hidden dt_default_model_end\n"
        "dt_default_model_begin:\n"
        ".incbin \"" DT_DEFAULT_MODEL "\"\n"
        "dt_default_model_end:\n"
        ".byte 0\n"
        ".popsection\n");

struct dt_view dt_model_default(void)
{
    return (struct dt_view){dt_default_model_begin,
                            (size_t)(dt_default_model_end - dt_default_model_begin)};
}
