#include "gmime.h"
#include "spojka_mail.h"

#include <string.h>
#include <strings.h>

struct walk {
    const struct gmime *g;
    const struct spojka_mime_handler *handler;
    struct spojka_mime_limits limits;
    int parts;
};

// Whether headers that say how a part is read stand twice and differ: two programs would read two mails.
static int contradicts(struct walk *walk, void *object) {
    static const char *const names[] = {"content-type", "content-transfer-encoding"};
    const struct gmime *g = walk->g;
    void *list = g->g_mime_object_get_header_list(object);
    int count = g->g_mime_header_list_get_count(list);
    for (size_t n = 0; n < 2; n++) {
        const char *seen = NULL;
        for (int i = 0; i < count; i++) {
            void *header = g->g_mime_header_list_get_header_at(list, i);
            const char *name = g->g_mime_header_get_name(header);
            const char *raw = g->g_mime_header_get_raw_value(header);
            if (name == NULL || raw == NULL || strcasecmp(name, names[n]) != 0) continue;
            if (seen != NULL && strcasecmp(seen, raw) != 0) return 1;
            seen = raw;
        }
    }
    return 0;
}

static void read_part(struct walk *walk, void *part) {
    const struct gmime *g = walk->g;
    void *type = g->g_mime_object_get_content_type(part);
    char *kind = type != NULL ? g->g_mime_content_type_get_mime_type(type) : NULL;
    void *content = g->g_mime_part_get_content(part);
    void *stream = g->g_mime_stream_mem_new();
    if (content != NULL && g->g_mime_data_wrapper_write_to_stream(content, stream) >= 0) {
        struct byte_array *bytes = g->g_mime_stream_mem_get_byte_array(stream);
        walk->handler->part(
            walk->handler->context, kind != NULL ? kind : "text/plain",
            g->g_mime_object_get_content_type_parameter(part, "charset"), g->g_mime_part_get_filename(part),
            bytes->data, bytes->count);
    }
    g->g_object_unref(stream);
    if (kind != NULL) g->g_free(kind);
}

static enum spojka_mail_end visit(struct walk *walk, void *object, int depth) {
    const struct gmime *g = walk->g;
    if (++walk->parts > walk->limits.parts || depth > walk->limits.depth) return SPOJKA_MAIL_TOO_MUCH;
    if (contradicts(walk, object)) return SPOJKA_MAIL_CONTRADICTION;
    if (g->g_type_check_instance_is_a(object, g->g_mime_multipart_get_type())) {
        int count = g->g_mime_multipart_get_count(object);
        for (int i = 0; i < count; i++) {
            void *part = g->g_mime_multipart_get_part(object, i);
            enum spojka_mail_end end = part != NULL ? visit(walk, part, depth + 1) : SPOJKA_MAIL_READ;
            if (end != SPOJKA_MAIL_READ) return end;
        }
    } else if (g->g_type_check_instance_is_a(object, g->g_mime_message_part_get_type())) {
        walk->handler->inner(walk->handler->context);
        void *inner = g->g_mime_message_part_get_message(object);
        void *body = inner != NULL ? g->g_mime_message_get_mime_part(inner) : NULL;
        if (body != NULL) return visit(walk, body, depth + 1);
    } else if (g->g_type_check_instance_is_a(object, g->g_mime_part_get_type())) {
        read_part(walk, object);
    }
    return SPOJKA_MAIL_READ;
}

void spojka_mail_address(const char *value, void *context, void (*sink)(void *context, const char *address)) {
    const struct gmime *g = spojka_gmime();
    void *list = g != NULL && value != NULL ? g->internet_address_list_parse(g->options, value) : NULL;
    if (list == NULL) return;
    if (g->internet_address_list_length(list) == 1) {
        void *first = g->internet_address_list_get_address(list, 0);
        int is_mailbox = g->g_type_check_instance_is_a(first, g->internet_address_mailbox_get_type());
        const char *address = is_mailbox ? g->internet_address_mailbox_get_addr(first) : NULL;
        if (address != NULL) sink(context, address);
    }
    g->g_object_unref(list);
}

void spojka_mail_text(const char *value, void *context, void (*sink)(void *context, const char *text)) {
    const struct gmime *g = spojka_gmime();
    char *text = g != NULL && value != NULL ? g->g_mime_utils_header_decode_text(g->options, value) : NULL;
    if (text == NULL) return;
    sink(context, text);
    g->g_free(text);
}

int spojka_mail_date(const char *value, int64_t *seconds) {
    const struct gmime *g = spojka_gmime();
    void *date = g != NULL && value != NULL ? g->g_mime_utils_header_decode_date(value) : NULL;
    if (date == NULL) return 0;
    *seconds = g->g_date_time_to_unix(date);
    g->g_date_time_unref(date);
    return 1;
}

enum spojka_mail_end spojka_mime_read(
    const uint8_t *bytes, size_t count, struct spojka_mime_limits limits, const struct spojka_mime_handler *handler) {
    const struct gmime *g = spojka_gmime();
    if (g == NULL) return SPOJKA_MAIL_NO_LIBRARY;
    struct walk walk = {g, handler, limits, 0};
    void *stream = g->g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
    void *parser = g->g_mime_parser_new_with_stream(stream);
    void *message = g->g_mime_parser_construct_message(parser, g->options);
    enum spojka_mail_end end = SPOJKA_MAIL_DAMAGED;
    if (message != NULL) {
        void *body = g->g_mime_message_get_mime_part(message);
        end = body != NULL ? visit(&walk, body, 1) : SPOJKA_MAIL_READ;
        g->g_object_unref(message);
    }
    g->g_object_unref(parser);
    g->g_object_unref(stream);
    return end;
}
