#include "spojka_mail.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/types.h>

enum { ARCHIVE_EOF = 1, ARCHIVE_OK = 0, ARCHIVE_WARN = -20 };

// libarchive's functions, found in the library when it is first needed; their types are those of its manual.
#define FUNCTIONS(X)                                                     \
    X(void *, archive_read_new, (void))                                  \
    X(int, archive_read_free, (void *))                                  \
    X(int, archive_read_support_format_zip, (void *))                    \
    X(int, archive_read_add_passphrase, (void *, const char *))          \
    X(int, archive_read_open_memory, (void *, const void *, size_t))     \
    X(int, archive_read_next_header, (void *, void **))                  \
    X(ssize_t, archive_read_data, (void *, void *, size_t))              \
    X(const char *, archive_entry_pathname, (void *))                    \
    X(int, archive_entry_is_data_encrypted, (void *))

#define FIELD(type, name, arguments) static type(*name) arguments;
FUNCTIONS(FIELD)
#undef FIELD

static int loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
#define FIND(type, name, arguments)                      \
    name = (type(*) arguments)dlsym(handle, #name); \
    if (name == NULL) return;
    FUNCTIONS(FIND)
#undef FIND
    loaded = 1;
}

static enum spojka_mail_end read_files(
    void *archive, const char *password, struct spojka_zip_limits limits, uint8_t *buffer, void *context,
    void (*file)(void *, const char *, const uint8_t *, size_t)) {
    int files = 0;
    size_t total = 0;
    for (;;) {
        void *entry = NULL;
        int status = archive_read_next_header(archive, &entry);
        if (status == ARCHIVE_EOF) return files > 0 ? SPOJKA_MAIL_READ : SPOJKA_MAIL_DAMAGED;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return SPOJKA_MAIL_DAMAGED;
        if (++files > limits.files) return SPOJKA_MAIL_TOO_MUCH;
        int sealed = archive_entry_is_data_encrypted(entry);
        if (sealed && password == NULL) return SPOJKA_MAIL_PASSWORD;
        size_t count = 0;
        for (;;) {
            ssize_t read = archive_read_data(archive, buffer + count, limits.bytes + 1 - count);
            if (read < 0) return sealed ? SPOJKA_MAIL_PASSWORD : SPOJKA_MAIL_DAMAGED;
            if (read == 0) break;
            count += (size_t)read;
            if (count > limits.bytes || total + count > limits.total) return SPOJKA_MAIL_TOO_MUCH;
        }
        total += count;
        const char *name = archive_entry_pathname(entry);
        file(context, name != NULL ? name : "", buffer, count);
    }
}

enum spojka_mail_end spojka_zip_read(
    const uint8_t *bytes, size_t count, const char *password, struct spojka_zip_limits limits, void *context,
    void (*file)(void *context, const char *name, const uint8_t *bytes, size_t count)) {
    pthread_once(&once, load);
    if (!loaded) return SPOJKA_MAIL_NO_LIBRARY;
    void *archive = archive_read_new();
    uint8_t *buffer = malloc(limits.bytes + 1);
    enum spojka_mail_end end = SPOJKA_MAIL_DAMAGED;
    if (archive != NULL && buffer != NULL) {
        archive_read_support_format_zip(archive);
        if (password != NULL) archive_read_add_passphrase(archive, password);
        if (archive_read_open_memory(archive, bytes, count) == ARCHIVE_OK)
            end = read_files(archive, password, limits, buffer, context, file);
    }
    if (archive != NULL) archive_read_free(archive);
    free(buffer);
    return end;
}
