#ifndef SPOJKA_CLIBSSH2_SHIM_H
#define SPOJKA_CLIBSSH2_SHIM_H

#include <libssh2.h>
#include <libssh2_sftp.h>

// libssh2 takes every kind of callback as `void *`.
static inline void spojka_ssh2_set_receive(LIBSSH2_SESSION *session, LIBSSH2_RECV_FUNC((*receive))) {
    libssh2_session_callback_set(session, LIBSSH2_CALLBACK_RECV, (void *)receive);
}

#endif
