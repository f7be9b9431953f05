#include "library.h"
#include "spojka_ssh2.h"

#include <dlfcn.h>
#include <pthread.h>

static struct spojka_ssh2_library library;
static int loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *handle = dlopen("libssh2.so.1", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
#define ONE(name)                                                                                                      \
    library.name = (__typeof__(library.name))dlsym(handle, #name);                                                     \
    if (library.name == NULL) return;
    SPOJKA_SSH2_FUNCTIONS(ONE)
#undef ONE
    loaded = library.libssh2_init(0) == 0;
}

const struct spojka_ssh2_library *spojka_ssh2_library(void) {
    pthread_once(&once, load);
    return loaded ? &library : NULL;
}

int spojka_ssh2_is_there(void) { return spojka_ssh2_library() != NULL; }

int spojka_ssh2_signs_rsa_with_sha2(void) {
    const struct spojka_ssh2_library *lib = spojka_ssh2_library();
    return lib != NULL && lib->libssh2_version(0x010b00) != NULL;
}
