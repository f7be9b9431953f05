#ifndef SPOJKA_SSH2_LIBRARY_H
#define SPOJKA_SSH2_LIBRARY_H

#include <libssh2.h>
#include <libssh2_sftp.h>

// libssh2's functions by their own types, found in the library when it is first needed.
#define SPOJKA_SSH2_FUNCTIONS(ONE)                                                                                     \
    ONE(libssh2_init)                                                                                                  \
    ONE(libssh2_version)                                                                                               \
    ONE(libssh2_session_init_ex)                                                                                       \
    ONE(libssh2_session_free)                                                                                          \
    ONE(libssh2_session_callback_set)                                                                                  \
    ONE(libssh2_session_disconnect_ex)                                                                                 \
    ONE(libssh2_session_set_blocking)                                                                                  \
    ONE(libssh2_session_handshake)                                                                                     \
    ONE(libssh2_session_method_pref)                                                                                   \
    ONE(libssh2_session_hostkey)                                                                                       \
    ONE(libssh2_session_last_errno)                                                                                    \
    ONE(libssh2_session_block_directions)                                                                              \
    ONE(libssh2_keepalive_config)                                                                                      \
    ONE(libssh2_keepalive_send)                                                                                        \
    ONE(libssh2_userauth_list)                                                                                         \
    ONE(libssh2_userauth_publickey_frommemory)                                                                         \
    ONE(libssh2_userauth_password_ex)                                                                                  \
    ONE(libssh2_userauth_keyboard_interactive_ex)                                                                      \
    ONE(libssh2_agent_init)                                                                                            \
    ONE(libssh2_agent_connect)                                                                                         \
    ONE(libssh2_agent_list_identities)                                                                                 \
    ONE(libssh2_agent_get_identity)                                                                                    \
    ONE(libssh2_agent_userauth)                                                                                        \
    ONE(libssh2_agent_disconnect)                                                                                      \
    ONE(libssh2_agent_free)                                                                                            \
    ONE(libssh2_channel_open_ex)                                                                                       \
    ONE(libssh2_channel_process_startup)                                                                               \
    ONE(libssh2_channel_read_ex)                                                                                       \
    ONE(libssh2_channel_eof)                                                                                           \
    ONE(libssh2_channel_free)                                                                                          \
    ONE(libssh2_sftp_get_channel)                                                                                      \
    ONE(libssh2_sftp_init)                                                                                             \
    ONE(libssh2_sftp_last_error)                                                                                       \
    ONE(libssh2_sftp_open_ex)                                                                                          \
    ONE(libssh2_sftp_close_handle)                                                                                     \
    ONE(libssh2_sftp_read)                                                                                             \
    ONE(libssh2_sftp_write)                                                                                            \
    ONE(libssh2_sftp_readdir_ex)                                                                                       \
    ONE(libssh2_sftp_fsync)                                                                                            \
    ONE(libssh2_sftp_fstat_ex)                                                                                         \
    ONE(libssh2_sftp_stat_ex)                                                                                          \
    ONE(libssh2_sftp_rename_ex)                                                                                        \
    ONE(libssh2_sftp_unlink_ex)                                                                                        \
    ONE(libssh2_sftp_statvfs)

#define ONE(name) __typeof__(name) *name;
struct spojka_ssh2_library {
    SPOJKA_SSH2_FUNCTIONS(ONE)
};
#undef ONE

// The library, or NULL when it is not installed or too old.
const struct spojka_ssh2_library *spojka_ssh2_library(void);

#endif
