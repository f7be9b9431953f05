#include "gmime.h"

#include <dlfcn.h>
#include <pthread.h>

static struct gmime library;
static int loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *handle = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    // Functions of glib are found through what GMime itself is linked to.
#define FIND(type, name, arguments)                              \
    library.name = (type(*) arguments)dlsym(handle, #name); \
    if (library.name == NULL) return;
    FUNCTIONS(FIND)
#undef FIND
    library.g_mime_init();
    library.options = library.g_mime_parser_options_new();
    static const char *charsets[] = {"utf-8", "windows-1250", "iso-8859-2", NULL};
    library.g_mime_parser_options_set_fallback_charsets(library.options, charsets);
    loaded = 1;
}

const struct gmime *spojka_gmime(void) {
    pthread_once(&once, load);
    return loaded ? &library : NULL;
}
