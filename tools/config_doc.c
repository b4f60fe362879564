/*
 * Writes detente-config(5) for scdoc, from the table that the parser reads.
 *
 *     config_doc > detente-config.5.scd
 */
#include "config.h"
#include <stdio.h>

static const char head[] =
    "detente-config(5)\n"
    "\n"
    "# NAME\n"
    "\n"
    "detente-config - settings of the server\n"
    "\n"
    "# DESCRIPTION\n"
    "\n"
    "Every setting of *detente-serve*(1) has one name and may be given in three places: in a "
    "file,\n"
    "as *port: 8080*; in the environment, as *DETENTE\\_PORT=8080*; and as a flag, *--port 8080*. "
    "A\n"
    "flag goes before the environment, the environment before the file, and the file before the\n"
    "default. *detente config show* tells what holds and where it came from.\n"
    "\n"
    "The file is YAML, one document of names and values, of at most 256 KiB. It is the one that\n"
    "*--config* names, else *$DETENTE\\_CONFIG*, else *detente.yaml* in systemd's\n"
    "*$CONFIGURATION\\_DIRECTORY*; without any of them there is none. Lists are YAML lists, or "
    "one\n"
    "text parted by commas, as in the environment and in flags. Times have a unit: 90s, 15m, 12h,\n"
    "3d. A name that nobody knows, a name given twice, anchors and tags are errors, told with "
    "line\n"
    "and column; *detente config check* _FILE_ looks for them before a server does.\n"
    "\n"
    "*detente config show --defaults* writes a whole file to begin from. A file needs only what\n"
    "differs:\n"
    "\n"
    "\torigins: https://desk.example.org++\n"
    "trusted\\_proxies: 10.0.0.0/8++\n"
    "store: postgresql://desk@db.example.org/desk++\n"
    "keys: /etc/detente/detente.keys\n"
    "\n"
    "Settings marked *(reload)* take effect at SIGHUP too; a reload says which others wait for a\n"
    "start.\n"
    "\n"
    "# SETTINGS\n";

static const char foot[] = "\n"
                           "# SECRETS\n"
                           "\n"
                           "No setting is a secret, except for a password in the address of a "
                           "store, which is better kept\n"
                           "in _~/.pgpass_ and is never shown. Keys and certificates are files; "
                           "systemd lends them to the\n"
                           "service as credentials.\n"
                           "\n"
                           "# FILES\n"
                           "\n"
                           "_/etc/detente/detente.yaml_\n"
                           "\tThe settings of the systemd service.\n"
                           "\n"
                           "# SEE ALSO\n"
                           "\n"
                           "*detente-serve*(1), *detente-user*(1), *detente-token*(1)\n";

/* In a form that scdoc takes for what it says: `word` stands out, '_' is a letter. */
static void write_words(const char *words)
{
    for (; *words; words++) {
        if (*words == '`')
            putchar('*');
        else if (*words == '_' || *words == '*')
            printf("\\%c", *words);
        else
            putchar(*words);
    }
}

static void write_form(const struct dt_setting *setting)
{
    switch (setting->type) {
    case DT_SETTING_NUMBER:
        printf("%lld to %lld", (long long)setting->least, (long long)setting->most);
        break;
    case DT_SETTING_SECONDS:
        printf("a time");
        break;
    case DT_SETTING_WORD:
        write_words(setting->words);
        break;
    case DT_SETTING_SWITCH:
        printf("on|off");
        break;
    case DT_SETTING_PATH:
        printf("a file or folder");
        break;
    case DT_SETTING_ADDRESS:
        printf("a file or an address");
        break;
    case DT_SETTING_TEXT:
        printf("a text");
        break;
    default:
        printf("a list, up to %lld", (long long)setting->most);
    }
}

int main(void)
{
    fputs(head, stdout);
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        const struct dt_setting *setting = &dt_settings()[i];
        const char *section = dt_setting_section((enum dt_setting_number)i);
        if (section)
            printf("\n## %s\n", section);
        printf("\n*");
        write_words(setting->name);
        printf("* (");
        write_form(setting);
        if (*setting->usual) {
            printf("; default ");
            write_words(setting->usual);
        }
        printf(")%s\n\t", setting->reloads ? " *(reload)*" : "");
        write_words(setting->doc);
        putchar('\n');
    }
    fputs(foot, stdout);
    return fflush(stdout) == 0 ? 0 : 1;
}
