/*
 * playbooks/default.yaml as it was when the program was built. Inner to the engine.
 */
#ifndef DT_EMBEDDED_PLAYBOOK_H
#define DT_EMBEDDED_PLAYBOOK_H

#include "view.h"

struct dt_view dt_embedded_playbook(void);

#endif
