#ifndef SPOJKA_MAIL_H
#define SPOJKA_MAIL_H

#include <stddef.h>
#include <stdint.h>

/// How reading ended.
enum spojka_mail_end {
    SPOJKA_MAIL_READ,
    /// The library could not be loaded.
    SPOJKA_MAIL_NO_LIBRARY,
    /// The bytes are no mail, or no archive.
    SPOJKA_MAIL_DAMAGED,
    /// More parts, or files, or bytes than are read.
    SPOJKA_MAIL_TOO_MUCH,
    /// A content header stands twice and differs.
    SPOJKA_MAIL_CONTRADICTION,
    /// An archive is encrypted, and there is no password, or a wrong one.
    SPOJKA_MAIL_PASSWORD
};

/// How much of a mail is read.
struct spojka_mime_limits {
    int parts;
    int depth;
};

/// Where the parts of a mail go, in their order. Texts end with a zero and are valid during the call.
struct spojka_mime_handler {
    void *context;
    /// A mail inside the mail begins.
    void (*inner)(void *context);
    /// A part, its transfer encoding undone; `charset` and `name` may be NULL.
    void (*part)(void *context, const char *kind, const char *charset, const char *name, const uint8_t *bytes, size_t count);
};

/// The only address in the value of a header field; nothing when there are several, or a group.
void spojka_mail_address(const char *value, void *context, void (*sink)(void *context, const char *address));

/// The value of a header field, its encoded words decoded to UTF-8; unfolded it is not.
void spojka_mail_text(const char *value, void *context, void (*sink)(void *context, const char *text));

/// The moment of a Date field, in seconds since 1970; 0 when it is none.
int spojka_mail_date(const char *value, int64_t *seconds);

/// Reads the parts of one mail with GMime, which is loaded at the first call.
enum spojka_mail_end spojka_mime_read(
    const uint8_t *bytes, size_t count, struct spojka_mime_limits limits, const struct spojka_mime_handler *handler);

/// Decrypts an armoured PGP message with the keys in `home` (a GNUPGHOME) through GMime; `sink` gets the text once.
/// `passphrase` may be NULL. SPOJKA_MAIL_PASSWORD when no key opens it.
enum spojka_mail_end spojka_pgp_decrypt(
    const uint8_t *bytes, size_t count, const char *home, const char *passphrase, void *context,
    void (*sink)(void *context, const uint8_t *bytes, size_t count));

/// How much of an archive is read.
struct spojka_zip_limits {
    int files;
    /// Of one file, and of all together.
    size_t bytes;
    size_t total;
};

/// Reads the files of a ZIP archive in memory with libarchive, which is loaded at the first call.
enum spojka_mail_end spojka_zip_read(
    const uint8_t *bytes, size_t count, const char *password, struct spojka_zip_limits limits, void *context,
    void (*file)(void *context, const char *name, const uint8_t *bytes, size_t count));

#endif
