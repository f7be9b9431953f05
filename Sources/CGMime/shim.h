#ifndef SPOJKA_CGMIME_SHIM_H
#define SPOJKA_CGMIME_SHIM_H

#include <gmime/gmime.h>

// GObject asks and casts by macros, which Swift does not see.

static inline GMimeMultipart *spojka_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimeMessagePart *spojka_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline GMimePart *spojka_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeObject *spojka_object(GMimeMessage *message) { return GMIME_OBJECT(message); }

static inline GMimeStreamMem *spojka_memory(GMimeStream *stream) { return GMIME_STREAM_MEM(stream); }

static inline InternetAddressMailbox *spojka_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

#endif
