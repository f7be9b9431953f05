// GMime's functions, found in the library when it is first needed; their types are those of GMime 3's documentation.
#ifndef SPOJKA_GMIME_H
#define SPOJKA_GMIME_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct byte_array {
    uint8_t *data;
    unsigned int count;
};

typedef int (*password_request)(void *context, const char *user, const char *prompt, int again, void *response, void **error);

#define FUNCTIONS(X)                                                                                        \
    X(void, g_mime_init, (void))                                                                            \
    X(void *, g_mime_parser_options_new, (void))                                                            \
    X(void, g_mime_parser_options_set_fallback_charsets, (void *, const char **))                           \
    X(void *, g_mime_stream_mem_new, (void))                                                                \
    X(void *, g_mime_stream_mem_new_with_buffer, (const char *, size_t))                                    \
    X(struct byte_array *, g_mime_stream_mem_get_byte_array, (void *))                                      \
    X(ssize_t, g_mime_stream_write_string, (void *, const char *))                                          \
    X(void *, g_mime_parser_new_with_stream, (void *))                                                      \
    X(void *, g_mime_parser_construct_message, (void *, void *))                                            \
    X(void *, g_mime_message_get_mime_part, (void *))                                                       \
    X(void *, internet_address_list_parse, (void *, const char *))                                          \
    X(int, internet_address_list_length, (void *))                                                          \
    X(void *, internet_address_list_get_address, (void *, int))                                             \
    X(size_t, internet_address_mailbox_get_type, (void))                                                    \
    X(const char *, internet_address_mailbox_get_addr, (void *))                                            \
    X(void *, g_mime_object_get_header_list, (void *))                                                      \
    X(int, g_mime_header_list_get_count, (void *))                                                          \
    X(void *, g_mime_header_list_get_header_at, (void *, int))                                              \
    X(const char *, g_mime_header_get_name, (void *))                                                       \
    X(const char *, g_mime_header_get_raw_value, (void *))                                                  \
    X(char *, g_mime_utils_header_decode_text, (void *, const char *))                                      \
    X(void *, g_mime_utils_header_decode_date, (const char *))                                              \
    X(int64_t, g_date_time_to_unix, (void *))                                                               \
    X(void, g_date_time_unref, (void *))                                                                    \
    X(size_t, g_mime_multipart_get_type, (void))                                                            \
    X(size_t, g_mime_message_part_get_type, (void))                                                         \
    X(size_t, g_mime_part_get_type, (void))                                                                 \
    X(int, g_mime_multipart_get_count, (void *))                                                            \
    X(void *, g_mime_multipart_get_part, (void *, int))                                                     \
    X(void *, g_mime_message_part_get_message, (void *))                                                    \
    X(void *, g_mime_object_get_content_type, (void *))                                                     \
    X(char *, g_mime_content_type_get_mime_type, (void *))                                                  \
    X(const char *, g_mime_object_get_content_type_parameter, (void *, const char *))                       \
    X(const char *, g_mime_part_get_filename, (void *))                                                     \
    X(void *, g_mime_part_get_content, (void *))                                                            \
    X(ssize_t, g_mime_data_wrapper_write_to_stream, (void *, void *))                                       \
    X(void *, g_mime_gpg_context_new, (void))                                                               \
    X(void, g_mime_crypto_context_set_request_password, (void *, password_request))                         \
    X(void *, g_mime_crypto_context_decrypt, (void *, int, const char *, void *, void *, void **))          \
    X(void, g_error_free, (void *))                                                                         \
    X(int, g_type_check_instance_is_a, (void *, size_t))                                                    \
    X(void, g_object_unref, (void *))                                                                       \
    X(void, g_free, (void *))

#define FIELD(type, name, arguments) type(*name) arguments;
struct gmime {
    FUNCTIONS(FIELD)
    /// Charsets for letters outside encoded words.
    void *options;
};
#undef FIELD

/// The library, or NULL when it is not there.
const struct gmime *spojka_gmime(void);

#endif
