#ifndef SPOJKA_CGMIME_SHIM_H
#define SPOJKA_CGMIME_SHIM_H

#include <gmime/gmime.h>

// GObject's casts are macros that Swift cannot call; NULL when an object is of another kind.

static inline GMimeMultipart *spojka_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimeMessagePart *spojka_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline GMimePart *spojka_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline InternetAddressMailbox *spojka_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline GByteArray *spojka_memory(GMimeStream *stream) {
    return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}

static inline void spojka_attach(GMimeCryptoContext *context, const char *name, void *value) {
    g_object_set_data(G_OBJECT(context), name, value);
}

static inline void *spojka_attached(GMimeCryptoContext *context, const char *name) {
    return g_object_get_data(G_OBJECT(context), name);
}

#endif
