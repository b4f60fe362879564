/* Who speaks. */
#ifndef DETENTE_ROLE_H
#define DETENTE_ROLE_H

enum dt_role {
    DT_ROLE_CUSTOMER,
    DT_ROLE_AGENT, /* the human representative; never software */
};

#endif
