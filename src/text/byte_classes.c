#include "scanner.h"

/* Short names, so that the table reads as a table. */
enum {
    E_ = DT_BYTE_END,
    X_ = DT_BYTE_SKIP,
    S_ = DT_BYTE_SPACE,
    N_ = DT_BYTE_LINE,
    L_ = DT_BYTE_LETTER,
    D_ = DT_BYTE_DIGIT,
    P_ = DT_BYTE_STOP,
    C_ = DT_BYTE_CLAUSE,
    Y_ = DT_BYTE_EYES,
    V_ = DT_BYTE_SLASH,
    H_ = DT_BYTE_HYPHEN,
    A_ = DT_BYTE_APOSTROPHE,
    Q_ = DT_BYTE_QUOTE,
    T_ = DT_BYTE_AT,
    B_ = DT_BYTE_HASH,
    M_ = DT_BYTE_CURRENCY,
    R_ = DT_BYTE_AMPERSAND,
    J_ = DT_BYTE_EMOJI,
};

/* clang-format off */
const uint8_t dt_byte_classes[256] = {
    E_, J_, X_, M_, C_, S_, S_, S_, S_, S_, N_, S_, S_, S_, S_, S_, /* 00 */
    S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, /* 10 */
    S_, P_, Q_, B_, M_, X_, R_, A_, C_, C_, X_, X_, C_, H_, P_, V_, /* 20 */
    D_, D_, D_, D_, D_, D_, D_, D_, D_, D_, Y_, Y_, Y_, Y_, Y_, P_, /* 30 */
    T_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, /* 40 */
    X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, X_, C_, X_, C_, Y_, X_, /* 50 */
    X_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* 60 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, C_, C_, C_, X_, S_, /* 70 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* 80 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* 90 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* a0 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* b0 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* c0 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* d0 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* e0 */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, /* f0 */
};
/* clang-format on */
