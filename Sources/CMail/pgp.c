#define _GNU_SOURCE
#include "gmime.h"
#include "spojka_mail.h"

#include <stdlib.h>
#include <string.h>

// GMime gives a request no argument of ours.
static _Thread_local const char *secret;

static int answer(void *context, const char *user, const char *prompt, int again, void *response, void **error) {
    (void)context, (void)user, (void)prompt, (void)error;
    const struct gmime *g = spojka_gmime();
    if (again || secret == NULL || g == NULL) return 0;
    return g->g_mime_stream_write_string(response, secret) >= 0 && g->g_mime_stream_write_string(response, "\n") >= 0;
}

enum spojka_mail_end spojka_pgp_decrypt(
    const uint8_t *bytes, size_t count, const char *home, const char *passphrase, void *context,
    void (*sink)(void *context, const uint8_t *bytes, size_t count)) {
    const struct gmime *g = spojka_gmime();
    if (g == NULL) return SPOJKA_MAIL_NO_LIBRARY;
    if (home == NULL || setenv("GNUPGHOME", home, 1) != 0) return SPOJKA_MAIL_PASSWORD;
    void *gpg = g->g_mime_gpg_context_new();
    if (gpg == NULL) return SPOJKA_MAIL_NO_LIBRARY;
    secret = passphrase;
    g->g_mime_crypto_context_set_request_password(gpg, answer);
    void *sealed = g->g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
    void *open = g->g_mime_stream_mem_new();
    void *error = NULL;
    void *result = g->g_mime_crypto_context_decrypt(gpg, 0, NULL, sealed, open, &error);
    struct byte_array *text = g->g_mime_stream_mem_get_byte_array(open);
    if (result != NULL) sink(context, text->data, text->count);
    enum spojka_mail_end end = result != NULL ? SPOJKA_MAIL_READ : SPOJKA_MAIL_PASSWORD;
    if (result != NULL) g->g_object_unref(result);
    if (error != NULL) g->g_error_free(error);
    secret = NULL;
    g->g_object_unref(open);
    g->g_object_unref(sealed);
    g->g_object_unref(gpg);
    return end;
}
