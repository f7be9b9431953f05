#ifndef SPOJKA_SSH2_CONNECTION_H
#define SPOJKA_SSH2_CONNECTION_H

#include "library.h"
#include "spojka_ssh2.h"

// Seconds of silence after which the server is told that we are still there.
enum { SPOJKA_SSH2_KEEPALIVE = 15 };

struct spojka_ssh2 {
    const struct spojka_ssh2_library *lib;
    int socket;
    LIBSSH2_SESSION *session;
    LIBSSH2_SFTP *sftp;
    int stalled_ms;
    // When the present call must end, in milliseconds of the monotonic clock.
    int64_t until;
    // When connecting and logging in, and later the connection as a whole, must have ended.
    int64_t deadline;
    int64_t opened;
    // What came before the server said that it is SSH; line is how far its present line agrees with that, -1 when not.
    int is_greeted, greeting_bytes, greeting_lines, line;
    // What ended the connection; nothing more is tried on it then.
    enum spojka_ssh2_end failed;
    // What the server's questions are answered with, during an interactive login only.
    const char *password;
};

// The monotonic clock in milliseconds.
int64_t spojka_ssh2_now(void);

// Readies the clock for a call; 0 when the connection ended before.
int spojka_ssh2_begin(struct spojka_ssh2 *connection);

// Waits until libssh2 can go on; 0 when it took too long.
int spojka_ssh2_wait(struct spojka_ssh2 *connection);

// The same, but comes back in any case when that time has come.
int spojka_ssh2_wait_until(struct spojka_ssh2 *connection, int64_t time);

// Whether the server has ended the connection.
int spojka_ssh2_is_over(struct spojka_ssh2 *connection);

// What a code of libssh2 means; one that ends the connection is remembered.
enum spojka_ssh2_end spojka_ssh2_meaning(struct spojka_ssh2 *connection, long code);

// Repeats a call of libssh2 until it is carried out.
#define SPOJKA_SSH2_CALL(connection, result, expression)                                                               \
    do {                                                                                                               \
        (result) = LIBSSH2_ERROR_SOCKET_DISCONNECT;                                                                    \
        if (!spojka_ssh2_begin(connection)) break;                                                                     \
        do (result) = (expression);                                                                                    \
        while ((result) == LIBSSH2_ERROR_EAGAIN && spojka_ssh2_wait(connection));                                      \
    } while (0)

// The same for a call that gives a pointer.
#define SPOJKA_SSH2_FIND(connection, result, expression)                                                               \
    do {                                                                                                               \
        (result) = NULL;                                                                                               \
        if (!spojka_ssh2_begin(connection)) break;                                                                     \
        do (result) = (expression);                                                                                    \
        while ((result) == NULL                                                                                        \
               && (connection)->lib->libssh2_session_last_errno((connection)->session) == LIBSSH2_ERROR_EAGAIN         \
               && spojka_ssh2_wait(connection));                                                                       \
    } while (0)

#endif
