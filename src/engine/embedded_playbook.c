/*
 * The build names the file in DT_DEFAULT_PLAYBOOK and compiles this again when it changes.
 */
#include "embedded_playbook.h"

extern const char dt_embedded_playbook_begin[];
extern const char dt_embedded_playbook_end[];

__asm__(".pushsection .rodata\n"
        ".global dt_embedded_playbook_begin\n"
        ".hidden dt_embedded_playbook_begin\n"
        ".global dt_embedded_playbook_end\n"
        ".hidden dt_embedded_playbook_end\n"
        "dt_embedded_playbook_begin:\n"
        ".incbin \"" DT_DEFAULT_PLAYBOOK "\"\n"
        "dt_embedded_playbook_end:\n"
        ".byte 0\n"
        ".popsection\n");

struct dt_view dt_embedded_playbook(void)
{
    return (struct dt_view){dt_embedded_playbook_begin,
                            (size_t)(dt_embedded_playbook_end - dt_embedded_playbook_begin)};
}
