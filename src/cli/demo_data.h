/* The example conversations that ship, as bytes in the program: JSON Lines, a turn a line. */
#ifndef DT_DEMO_DATA_H
#define DT_DEMO_DATA_H

#include "view.h"

struct dt_view dt_demo_data(void);

#endif
