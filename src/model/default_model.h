/* The model that ships, as bytes in the program: nothing is read or copied to load it. */
#ifndef DT_DEFAULT_MODEL_H
#define DT_DEFAULT_MODEL_H

#include "view.h"

/* For dt_model_create; there for good. */
struct dt_view dt_model_default(void);

#endif
