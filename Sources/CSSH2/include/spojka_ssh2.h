#ifndef SPOJKA_SSH2_H
#define SPOJKA_SSH2_H

#include <stddef.h>
#include <stdint.h>

/// An SSH connection with its SFTP session; used by one thread at a time.
struct spojka_ssh2;

/// An open file or folder of a connection.
struct spojka_ssh2_handle;

/// How a call ended.
enum spojka_ssh2_end {
    SPOJKA_SSH2_DONE,
    /// libssh2 could not be loaded.
    SPOJKA_SSH2_LIBRARY,
    /// The name of the server is not found.
    SPOJKA_SSH2_NAME,
    /// Nothing listens there, or a firewall refuses.
    SPOJKA_SSH2_REFUSED,
    /// Nothing moved for too long, or the call took too long.
    SPOJKA_SSH2_TIMEOUT,
    /// The connection ended, or said what is no SSH.
    SPOJKA_SSH2_BROKEN,
    /// The two have no common method of encryption or kind of host key.
    SPOJKA_SSH2_METHODS,
    /// The server does not let the user in.
    SPOJKA_SSH2_LOGIN,
    /// The private key cannot be read: not a key, or another passphrase.
    SPOJKA_SSH2_KEY,
    /// No agent answers, or it holds no key.
    SPOJKA_SSH2_AGENT,
    /// The server offers no SFTP.
    SPOJKA_SSH2_SUBSYSTEM,
    /// The server let the user in and ended the connection before SFTP began.
    SPOJKA_SSH2_ENDED,
    /// No such file or folder.
    SPOJKA_SSH2_MISSING,
    /// No right to do that.
    SPOJKA_SSH2_DENIED,
    /// Something of that name is there.
    SPOJKA_SSH2_EXISTS,
    /// No space, or a quota is used up.
    SPOJKA_SSH2_FULL,
    /// The server does not know the request.
    SPOJKA_SSH2_UNSUPPORTED,
    /// The server failed and does not say why.
    SPOJKA_SSH2_FAILURE,
    /// Anything else.
    SPOJKA_SSH2_OTHER
};

/// What a file or folder is; a value that the server does not tell is -1.
struct spojka_ssh2_status {
    int64_t size;
    /// Seconds since 1970, by the server's clock.
    int64_t modified;
    /// `S_IFMT` bits and permissions.
    int64_t mode;
};

/// Whether libssh2 is installed; it is loaded at the first call, so that a run without SFTP does not pay for it.
int spojka_ssh2_is_there(void);

/// Whether RSA keys sign with SHA-2, which today's servers want: from libssh2 1.11 on.
int spojka_ssh2_signs_rsa_with_sha2(void);

/// Connects and agrees on encryption.
///
/// `key_types` are kinds of host keys, the preferred first, separated by commas. Every later call ends after
/// `stalled_ms` without a byte moving; connecting, logging in and starting SFTP end after `login_ms` together, whatever
/// trickles in. On failure `*connection` is NULL.
enum spojka_ssh2_end spojka_ssh2_open(
    const char *host, const char *port, const char *key_types, int connect_ms, int stalled_ms, int login_ms,
    struct spojka_ssh2 **connection);

/// Ends the connection at once and frees everything.
void spojka_ssh2_close(struct spojka_ssh2 *connection);

/// The server's public key as it was sent, owned by the connection; NULL when there is none.
const char *spojka_ssh2_host_key(struct spojka_ssh2 *connection, size_t *length);

/// The methods of login that the server offers, separated by commas, owned by the connection; NULL on failure, and
/// when the user is let in without any.
const char *spojka_ssh2_login_methods(struct spojka_ssh2 *connection, const char *user);

/// Logs in by a private key in memory; `passphrase` may be NULL.
enum spojka_ssh2_end spojka_ssh2_login_key(
    struct spojka_ssh2 *connection, const char *user, const char *key, size_t length, const char *passphrase);

/// Logs in by a password; `interactive` answers every question of the server with it.
enum spojka_ssh2_end spojka_ssh2_login_password(
    struct spojka_ssh2 *connection, const char *user, const char *password, int interactive);

/// Logs in by the first key of the agent at `SSH_AUTH_SOCK` that the server takes.
enum spojka_ssh2_end spojka_ssh2_login_agent(struct spojka_ssh2 *connection, const char *user);

/// Starts SFTP after the login; the connection ends `whole_ms` after it was begun.
enum spojka_ssh2_end spojka_ssh2_start(struct spojka_ssh2 *connection, int whole_ms);

/// Ways to open a file.
enum { SPOJKA_SSH2_READ = 1, SPOJKA_SSH2_CREATE = 2, SPOJKA_SSH2_FOLDER = 4 };

/// Opens a file for reading, makes a new one for writing, or opens a folder.
enum spojka_ssh2_end spojka_ssh2_open_file(
    struct spojka_ssh2 *connection, const char *path, size_t length, int how, struct spojka_ssh2_handle **handle);

/// Closes a handle and frees it.
enum spojka_ssh2_end spojka_ssh2_close_file(struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle);

/// Reads on; `*count` is 0 at the end.
enum spojka_ssh2_end spojka_ssh2_read(
    struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle, char *buffer, size_t capacity, size_t *count);

/// Writes on; `*count` of the bytes are acknowledged. The next call must begin with the first that is not.
enum spojka_ssh2_end spojka_ssh2_write(
    struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle, const char *bytes, size_t length,
    size_t *count);

/// The next name of a folder; `*count` is 0 at the end. `*letter` is the first of the line that `ls -l` would print, such
/// as `-` or `d`; 0 when the server gives no such line.
enum spojka_ssh2_end spojka_ssh2_next_name(
    struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle, char *buffer, size_t capacity, size_t *count,
    char *letter, struct spojka_ssh2_status *status);

/// The status with which the server answered the last request that it refused, by SFTP's own numbers.
unsigned long spojka_ssh2_last_status(struct spojka_ssh2 *connection);

/// Makes what was written outlast a power cut (`fsync@openssh.com`).
enum spojka_ssh2_end spojka_ssh2_sync(struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle);

/// What is known of an open file.
enum spojka_ssh2_end spojka_ssh2_file_status(
    struct spojka_ssh2 *connection, struct spojka_ssh2_handle *handle, struct spojka_ssh2_status *status);

/// What is known of a name, without following a link unless `follow`.
enum spojka_ssh2_end spojka_ssh2_name_status(
    struct spojka_ssh2 *connection, const char *path, size_t length, int follow, struct spojka_ssh2_status *status);

/// Renames by SFTP's own rename of version 3, which does not replace.
enum spojka_ssh2_end spojka_ssh2_rename(
    struct spojka_ssh2 *connection, const char *from, size_t from_length, const char *to, size_t to_length);

/// Removes a file.
enum spojka_ssh2_end spojka_ssh2_remove(struct spojka_ssh2 *connection, const char *path, size_t length);

/// Whether the file system of a path has no free block for us; 0 when the server does not tell.
int spojka_ssh2_is_full(struct spojka_ssh2 *connection, const char *path, size_t length);

#endif
