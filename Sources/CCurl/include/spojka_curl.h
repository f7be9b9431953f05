#ifndef SPOJKA_CURL_H
#define SPOJKA_CURL_H

#include <stddef.h>

/// What to fetch, and within what limits.
struct spojka_curl_request {
    const char *url;
    /// `https`, or `http,https` where nothing leaves the machine.
    const char *protocols;
    /// Whether proxies of the environment are left aside.
    int direct;
    long connect_seconds;
    long total_seconds;
    /// Given up when fewer than one byte a second came for that long.
    long stalled_seconds;
};

/// Takes a part of the body; anything but 0 ends the transfer.
typedef int (*spojka_curl_sink)(void *context, const char *bytes, size_t count);

/// How a transfer ended.
struct spojka_curl_result {
    /// Whether libcurl could be loaded; nothing else counts when it could not.
    int loaded;
    /// libcurl's own code, 0 when the transfer was whole.
    int code;
    /// The HTTP status, 0 when none came.
    long status;
};

/// Fetches a body with GET; only that of status 200 reaches the sink. Redirects are not followed.
///
/// libcurl is loaded at the first call, so that a run that fetches nothing does not pay for it.
struct spojka_curl_result spojka_curl_get(const struct spojka_curl_request *request, spojka_curl_sink sink, void *context);

/// What libcurl's code means.
enum spojka_curl_meaning {
    SPOJKA_CURL_DONE,
    SPOJKA_CURL_NAME,
    SPOJKA_CURL_CONNECT,
    SPOJKA_CURL_TIMEOUT,
    SPOJKA_CURL_CERTIFICATE,
    SPOJKA_CURL_BROKEN,
    SPOJKA_CURL_SINK,
    SPOJKA_CURL_ADDRESS,
    SPOJKA_CURL_OTHER
};

/// The meaning of a code.
enum spojka_curl_meaning spojka_curl_meaning(int code);

#endif
