/* Reads lines from standard input as a customer's messages and prints how tense each leaves things.
 */
#include <detente/detente.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    struct dt_engine *engine = NULL;
    struct dt_reader *reader = NULL;
    struct dt_error error;
    char line[4096];

    if (dt_engine_create(NULL, &engine, &error) != DT_OK ||
        dt_reader_create(engine, &reader, &error) != DT_OK) {
        fprintf(stderr, "tension: %s\n", error.message);
        return 2;
    }
    while (fgets(line, sizeof line, stdin)) {
        const struct dt_reading *reading;
        struct dt_message message = {DT_ROLE_CUSTOMER, line, strcspn(line, "\n"), NULL, DT_NO_TIME};
        if (dt_reader_turn(reader, &message, &reading, &error) != DT_OK) {
            fprintf(stderr, "tension: %s\n", error.message);
            break;
        }
        printf("%3d %-8s", dt_reading_tension(reading), dt_reading_band(reading));
        for (size_t i = 0; i < dt_reading_cue_count(reading); i++)
            printf(" %s", dt_reading_cue(reading, i).kind);
        printf("\n");
    }
    dt_reader_destroy(reader);
    dt_engine_destroy(engine);
    return 0;
}
