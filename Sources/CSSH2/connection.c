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

// What a server may say before its banner (RFC 4253, 4.2, sets no bound).
enum { GREETING_BYTES = 1 << 16, GREETING_LINES = 1024 };

static int64_t now(void) { return spojka_ssh2_now(); }

int64_t spojka_ssh2_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int spojka_ssh2_begin(struct spojka_ssh2 *c) {
    if (c->failed != SPOJKA_SSH2_DONE) return 0;
    c->until = now() + (int64_t)c->stalled_ms * PATIENCE;
    if (c->until > c->deadline) c->until = c->deadline;
    int next;
    c->lib->libssh2_keepalive_send(c->session, &next);
    return 1;
}

int spojka_ssh2_wait(struct spojka_ssh2 *c) { return spojka_ssh2_wait_until(c, INT64_MAX); }

// Whether the program that serves the files has ended though the connection stands: libssh2 would wait for it for ever.
static int is_abandoned(struct spojka_ssh2 *c) {
    return c->sftp != NULL && c->lib->libssh2_channel_eof(c->lib->libssh2_sftp_get_channel(c->sftp)) == 1;
}

int spojka_ssh2_wait_until(struct spojka_ssh2 *c, int64_t soon) {
    int64_t stalled = now() + c->stalled_ms;
    if (is_abandoned(c)) {
        c->failed = SPOJKA_SSH2_BROKEN;
        return 0;
    }
    for (;;) {
        int64_t time = now(), end = stalled < c->until ? stalled : c->until;
        if (time >= soon) return 1;
        if (time >= end) {
            c->failed = SPOJKA_SSH2_TIMEOUT;
            return 0;
        }
        int directions = c->lib->libssh2_session_block_directions(c->session);
        struct pollfd poller = {c->socket, 0, 0};
        if (directions & LIBSSH2_SESSION_BLOCK_OUTBOUND) poller.events |= POLLOUT;
        if (directions & LIBSSH2_SESSION_BLOCK_INBOUND || directions == 0) poller.events |= POLLIN;
        int64_t left = (end < soon ? end : soon) - time;
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
    // A server that finds no common method says so and closes: libssh2's word comes before the closed socket.
    int is_method = code == LIBSSH2_ERROR_KEX_FAILURE || code == LIBSSH2_ERROR_METHOD_NONE
                    || code == LIBSSH2_ERROR_METHOD_NOT_SUPPORTED;
    // A connection that is cut in a login looks to libssh2 like a refusal.
    if (!is_method && spojka_ssh2_is_over(c)) {
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

// Notes what a server says before its banner; 0 when that is too much.
static int is_greeting_borne(struct spojka_ssh2 *c, const char *bytes, ssize_t count) {
    static const char banner[] = "SSH-";
    for (ssize_t i = 0; i < count && !c->is_greeted; i++) {
        c->greeting_bytes++;
        if (bytes[i] == '\n') {
            c->greeting_lines++;
            c->line = 0;
        } else if (c->line >= 0) {
            c->line = bytes[i] == banner[c->line] ? c->line + 1 : -1;
            if (c->line == 4) c->is_greeted = 1;
        }
    }
    return c->is_greeted || (c->greeting_bytes <= GREETING_BYTES && c->greeting_lines <= GREETING_LINES);
}

// What libssh2 reads by: it goes on reading as long as something comes, so the end of its patience is here.
static LIBSSH2_RECV_FUNC(receive) {
    struct spojka_ssh2 *c = *abstract;
    if (c->failed != SPOJKA_SSH2_DONE) return -ECONNABORTED;
    if (now() >= c->until) {
        c->failed = SPOJKA_SSH2_TIMEOUT;
        return -ETIMEDOUT;
    }
    ssize_t count = recv(socket, buffer, length, flags);
    if (count < 0) return errno == EINTR || errno == EWOULDBLOCK ? -EAGAIN : -errno;
    if (!c->is_greeted && !is_greeting_borne(c, buffer, count)) {
        c->failed = SPOJKA_SSH2_BROKEN;
        return -ECONNABORTED;
    }
    return count;
}

enum spojka_ssh2_end spojka_ssh2_open(
    const char *host, const char *port, const char *key_types, int connect_ms, int stalled_ms, int login_ms,
    struct spojka_ssh2 **connection) {
    *connection = NULL;
    const struct spojka_ssh2_library *lib = spojka_ssh2_library();
    if (lib == NULL) return SPOJKA_SSH2_LIBRARY;
    struct spojka_ssh2 *c = calloc(1, sizeof *c);
    if (c == NULL) return SPOJKA_SSH2_OTHER;
    c->lib = lib;
    c->stalled_ms = connect_ms;
    c->opened = now();
    c->deadline = c->opened + login_ms;
    c->socket = -1;
    enum spojka_ssh2_end end = dial(host, port, connect_ms, &c->socket);
    if (end == SPOJKA_SSH2_DONE) {
        c->session = lib->libssh2_session_init_ex(NULL, NULL, NULL, c);
        if (c->session == NULL) end = SPOJKA_SSH2_OTHER;
    }
    if (end == SPOJKA_SSH2_DONE) {
        lib->libssh2_session_set_blocking(c->session, 0);
        lib->libssh2_session_callback_set(c->session, LIBSSH2_CALLBACK_RECV, (void *)receive);
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
