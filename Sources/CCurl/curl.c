#include "spojka_curl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>

// libcurl's functions by their own types, found in the library when it is first needed.
static struct {
    CURL *(*init)(void);
    CURLcode (*setopt)(CURL *, CURLoption, ...);
    CURLcode (*perform)(CURL *);
    CURLcode (*getinfo)(CURL *, CURLINFO, ...);
    void (*cleanup)(CURL *);
} library;
static int loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
    void *handle = NULL;
    for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++) handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    CURLcode (*global)(long) = (CURLcode(*)(long))dlsym(handle, "curl_global_init");
    library.init = (CURL * (*)(void)) dlsym(handle, "curl_easy_init");
    library.setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(handle, "curl_easy_setopt");
    library.perform = (CURLcode(*)(CURL *))dlsym(handle, "curl_easy_perform");
    library.getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(handle, "curl_easy_getinfo");
    library.cleanup = (void (*)(CURL *))dlsym(handle, "curl_easy_cleanup");
    if (!global || !library.init || !library.setopt || !library.perform || !library.getinfo || !library.cleanup) return;
    loaded = global(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

struct transfer {
    CURL *curl;
    spojka_curl_sink sink;
    void *context;
};

static size_t receive(char *bytes, size_t size, size_t count, void *argument) {
    struct transfer *transfer = argument;
    long status = 0;
    library.getinfo(transfer->curl, CURLINFO_RESPONSE_CODE, &status);
    // The page that explains an error is nobody's statement.
    if (status != 200) return size * count;
    return transfer->sink(transfer->context, bytes, size * count) == 0 ? size * count : 0;
}

struct spojka_curl_result spojka_curl_get(const struct spojka_curl_request *request, spojka_curl_sink sink, void *context) {
    struct spojka_curl_result result = {0, CURLE_FAILED_INIT, 0};
    pthread_once(&once, load);
    if (!loaded) return result;
    result.loaded = 1;
    CURL *curl = library.init();
    if (curl == NULL) return result;
    struct transfer transfer = {curl, sink, context};
    // An option that this libcurl does not know would loosen a limit: then nothing is fetched.
    CURLcode code = CURLE_OK;
#define SET(option, value) if (code == CURLE_OK) code = library.setopt(curl, option, value)
    SET(CURLOPT_URL, request->url);
    SET(CURLOPT_PROTOCOLS_STR, request->protocols);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_CONNECTTIMEOUT, request->connect_seconds);
    SET(CURLOPT_TIMEOUT, request->total_seconds);
    SET(CURLOPT_LOW_SPEED_LIMIT, 1L);
    SET(CURLOPT_LOW_SPEED_TIME, request->stalled_seconds);
    SET(CURLOPT_ACCEPT_ENCODING, "");
    SET(CURLOPT_USERAGENT, "spojka");
    if (request->direct) SET(CURLOPT_NOPROXY, "*");
    SET(CURLOPT_WRITEFUNCTION, receive);
    SET(CURLOPT_WRITEDATA, &transfer);
#undef SET
    if (code == CURLE_OK) code = library.perform(curl);
    library.getinfo(curl, CURLINFO_RESPONSE_CODE, &result.status);
    result.code = code;
    library.cleanup(curl);
    return result;
}

enum spojka_curl_meaning spojka_curl_meaning(int code) {
    switch (code) {
    case CURLE_OK: return SPOJKA_CURL_DONE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return SPOJKA_CURL_NAME;
    case CURLE_COULDNT_CONNECT: return SPOJKA_CURL_CONNECT;
    case CURLE_OPERATION_TIMEDOUT: return SPOJKA_CURL_TIMEOUT;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR: return SPOJKA_CURL_CERTIFICATE;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY: return SPOJKA_CURL_BROKEN;
    case CURLE_WRITE_ERROR: return SPOJKA_CURL_SINK;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return SPOJKA_CURL_ADDRESS;
    default: return SPOJKA_CURL_OTHER;
    }
}
