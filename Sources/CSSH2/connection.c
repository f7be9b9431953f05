#include "connection.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// No call lasts longer than that many times the limit for a stall, whatever trickles in.
enum { PATIENCE = 10 };

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int spojka_ssh2_begin(struct spojka_ssh2 *c) {
    if (c->failed != SPOJKA_SSH2_DONE) return 0;
    c->until = now() + (int64_t)c->stalled_ms * PATIENCE;
    int next;
    c->lib->libssh2_keepalive_send(c->session, &next);
    return 1;
}

int spojka_ssh2_wait(struct spojka_ssh2 *c) {
    int64_t stalled = now() + c->stalled_ms;
    for (;;) {
        int64_t time = now(), end = stalled < c->until ? stalled : c->until;
        if (time >= end) {
            c->failed = SPOJKA_SSH2_TIMEOUT;
            return 0;
        }
        int directions = c->lib->libssh2_session_block_directions(c->session);
        struct pollfd poller = {c->socket, 0, 0};
        if (directions & LIBSSH2_SESSION_BLOCK_OUTBOUND) poller.events |= POLLOUT;
        if (directions & LIBSSH2_SESSION_BLOCK_INBOUND || directions == 0) poller.events |= POLLIN;
        int64_t left = end - time;
        int count = poll(&poller, 1, (int)(left < SPOJKA_SSH2_KEEPALIVE * 1000 ? left : SPOJKA_SSH2_KEEPALIVE * 1000));
        if (count > 0) return 1;
        if (count < 0 && errno != EINTR) {
            c->failed = SPOJKA_SSH2_BROKEN;
            return 0;
        }
        // A packet that is half sent must be finished first.
        int next;
        if (!(directions & LIBSSH2_SESSION_BLOCK_OUTBOUND)) c->lib->libssh2_keepalive_send(c->session, &next);
    }
}

static enum spojka_ssh2_end meaning_of_status(unsigned long status) {
    switch (status) {
    case LIBSSH2_FX_NO_SUCH_FILE:
    case LIBSSH2_FX_NO_SUCH_PATH: return SPOJKA_SSH2_MISSING;
    case LIBSSH2_FX_PERMISSION_DENIED:
    case LIBSSH2_FX_WRITE_PROTECT: return SPOJKA_SSH2_DENIED;
    case LIBSSH2_FX_FILE_ALREADY_EXISTS: return SPOJKA_SSH2_EXISTS;
    case LIBSSH2_FX_NO_SPACE_ON_FILESYSTEM:
    case LIBSSH2_FX_QUOTA_EXCEEDED: return SPOJKA_SSH2_FULL;
    case LIBSSH2_FX_OP_UNSUPPORTED: return SPOJKA_SSH2_UNSUPPORTED;
    case LIBSSH2_FX_FAILURE: return SPOJKA_SSH2_FAILURE;
    default: return SPOJKA_SSH2_OTHER;
    }
}

int spojka_ssh2_is_over(struct spojka_ssh2 *c) {
    struct pollfd poller = {c->socket, POLLIN, 0};
    char byte;
    if (poll(&poller, 1, 0) <= 0) return 0;
    ssize_t count = recv(c->socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
}

enum spojka_ssh2_end spojka_ssh2_meaning(struct spojka_ssh2 *c, long code) {
    if (c->failed != SPOJKA_SSH2_DONE) return c->failed;
    if (code == LIBSSH2_ERROR_NONE) return SPOJKA_SSH2_DONE;
    // A connection that is cut in a login looks to libssh2 like a refusal.
    if (spojka_ssh2_is_over(c)) {
        c->failed = SPOJKA_SSH2_BROKEN;
        return c->failed;
    }
    switch (code) {
    case LIBSSH2_ERROR_SFTP_PROTOCOL:
        if (c->sftp != NULL) return meaning_of_status(c->lib->libssh2_sftp_last_error(c->sftp));
        return SPOJKA_SSH2_SUBSYSTEM;
    case LIBSSH2_ERROR_AUTHENTICATION_FAILED:
    case LIBSSH2_ERROR_PASSWORD_EXPIRED: return SPOJKA_SSH2_LOGIN;
    case LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED: return SPOJKA_SSH2_LOGIN;
    case LIBSSH2_ERROR_FILE:
    case LIBSSH2_ERROR_KEYFILE_AUTH_FAILED: return SPOJKA_SSH2_KEY;
    case LIBSSH2_ERROR_AGENT_PROTOCOL:
    case LIBSSH2_ERROR_BAD_SOCKET: return SPOJKA_SSH2_AGENT;
    case LIBSSH2_ERROR_KEX_FAILURE:
    case LIBSSH2_ERROR_METHOD_NONE:
    case LIBSSH2_ERROR_METHOD_NOT_SUPPORTED: return SPOJKA_SSH2_METHODS;
    case LIBSSH2_ERROR_TIMEOUT:
    case LIBSSH2_ERROR_SOCKET_TIMEOUT:
        c->failed = SPOJKA_SSH2_TIMEOUT;
        return c->failed;
    case LIBSSH2_ERROR_ALLOC:
    case LIBSSH2_ERROR_INVAL:
    case LIBSSH2_ERROR_REQUEST_DENIED: return SPOJKA_SSH2_OTHER;
    default:
        c->failed = SPOJKA_SSH2_BROKEN;
        return c->failed;
    }
}

// Connects a socket that does not block; the addresses are tried one after the other.
static enum spojka_ssh2_end dial(const char *host, const char *port, int connect_ms, int *connected) {
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = AI_ADDRCONFIG};
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, port, &hints, &found) != 0) return SPOJKA_SSH2_NAME;
    enum spojka_ssh2_end end = SPOJKA_SSH2_NAME;
    int64_t until = now() + connect_ms;
    for (struct addrinfo *address = found; address != NULL; address = address->ai_next) {
        int file = socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (file < 0) continue;
        int error = connect(file, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
        if (error == EINPROGRESS) {
            struct pollfd poller = {file, POLLOUT, 0};
            int64_t left;
            int count = 0;
            while ((left = until - now()) > 0 && (count = poll(&poller, 1, (int)left)) < 0 && errno == EINTR) continue;
            socklen_t size = sizeof error;
            error = count > 0 && getsockopt(file, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : ETIMEDOUT;
        }
        if (error == 0) {
            int yes = 1;
            setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            setsockopt(file, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
            *connected = file;
            end = SPOJKA_SSH2_DONE;
            break;
        }
        close(file);
        end = error == ETIMEDOUT ? SPOJKA_SSH2_TIMEOUT : SPOJKA_SSH2_REFUSED;
    }
    freeaddrinfo(found);
    return end;
}

enum spojka_ssh2_end spojka_ssh2_open(
    const char *host, const char *port, const char *key_types, int connect_ms, int stalled_ms,
    struct spojka_ssh2 **connection) {
    *connection = NULL;
    const struct spojka_ssh2_library *lib = spojka_ssh2_library();
    if (lib == NULL) return SPOJKA_SSH2_LIBRARY;
    struct spojka_ssh2 *c = calloc(1, sizeof *c);
    if (c == NULL) return SPOJKA_SSH2_OTHER;
    c->lib = lib;
    c->stalled_ms = connect_ms;
    c->socket = -1;
    enum spojka_ssh2_end end = dial(host, port, connect_ms, &c->socket);
    if (end == SPOJKA_SSH2_DONE) {
        c->session = lib->libssh2_session_init_ex(NULL, NULL, NULL, c);
        if (c->session == NULL) end = SPOJKA_SSH2_OTHER;
    }
    if (end == SPOJKA_SSH2_DONE) {
        lib->libssh2_session_set_blocking(c->session, 0);
        lib->libssh2_session_method_pref(c->session, LIBSSH2_METHOD_HOSTKEY, key_types);
        int code;
        SPOJKA_SSH2_CALL(c, code, lib->libssh2_session_handshake(c->session, c->socket));
        end = spojka_ssh2_meaning(c, code);
    }
    if (end == SPOJKA_SSH2_DONE) {
        c->stalled_ms = stalled_ms;
        *connection = c;
    } else {
        spojka_ssh2_close(c);
    }
    return end;
}

void spojka_ssh2_close(struct spojka_ssh2 *c) {
    if (c == NULL) return;
    if (c->session != NULL) {
        if (c->failed == SPOJKA_SSH2_DONE)
            c->lib->libssh2_session_disconnect_ex(c->session, SSH_DISCONNECT_BY_APPLICATION, "", "");
        // Nothing that libssh2 would still like to hear can be heard then, so that freeing does not wait.
        shutdown(c->socket, SHUT_RDWR);
        for (int round = 0; round < 100 && c->lib->libssh2_session_free(c->session) == LIBSSH2_ERROR_EAGAIN; round++) continue;
    }
    if (c->socket >= 0) close(c->socket);
    free(c);
}
