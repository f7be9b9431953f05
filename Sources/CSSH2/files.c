#include "connection.h"

#include <string.h>

static LIBSSH2_SFTP_HANDLE *inner(struct spojka_ssh2_handle *handle) { return (LIBSSH2_SFTP_HANDLE *)handle; }

static struct spojka_ssh2_status status_of(const LIBSSH2_SFTP_ATTRIBUTES *attributes) {
    struct spojka_ssh2_status status = {-1, -1, -1};
    if (attributes->flags & LIBSSH2_SFTP_ATTR_SIZE) status.size = (int64_t)attributes->filesize;
    if (attributes->flags & LIBSSH2_SFTP_ATTR_ACMODTIME) status.modified = (int64_t)attributes->mtime;
    if (attributes->flags & LIBSSH2_SFTP_ATTR_PERMISSIONS) status.mode = (int64_t)attributes->permissions;
    return status;
}

enum spojka_ssh2_end spojka_ssh2_open_file(
    struct spojka_ssh2 *c, const char *path, size_t length, int how, struct spojka_ssh2_handle **handle) {
    unsigned long flags = how == SPOJKA_SSH2_CREATE ? LIBSSH2_FXF_WRITE | LIBSSH2_FXF_CREAT | LIBSSH2_FXF_EXCL
                                                    : how == SPOJKA_SSH2_READ ? LIBSSH2_FXF_READ : 0;
    int type = how == SPOJKA_SSH2_FOLDER ? LIBSSH2_SFTP_OPENDIR : LIBSSH2_SFTP_OPENFILE;
    LIBSSH2_SFTP_HANDLE *found;
    SPOJKA_SSH2_FIND(c, found, c->lib->libssh2_sftp_open_ex(c->sftp, path, (unsigned)length, flags, 0644, type));
    *handle = (struct spojka_ssh2_handle *)found;
    if (found != NULL) return SPOJKA_SSH2_DONE;
    return spojka_ssh2_meaning(c, c->lib->libssh2_session_last_errno(c->session));
}

enum spojka_ssh2_end spojka_ssh2_close_file(struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle) {
    int code;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_close_handle(inner(handle)));
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_read(
    struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle, char *buffer, size_t capacity, size_t *count) {
    ssize_t code;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_read(inner(handle), buffer, capacity));
    *count = code > 0 ? (size_t)code : 0;
    return code >= 0 ? SPOJKA_SSH2_DONE : spojka_ssh2_meaning(c, (long)code);
}

enum spojka_ssh2_end spojka_ssh2_write(
    struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle, const char *bytes, size_t length, size_t *count) {
    ssize_t code;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_write(inner(handle), bytes, length));
    *count = code > 0 ? (size_t)code : 0;
    return code >= 0 ? SPOJKA_SSH2_DONE : spojka_ssh2_meaning(c, (long)code);
}

// The letter of a line as `ls -l` prints it; servers may put anything else in its place.
static char letter_of(const char *line) {
    if (strchr("-dlbcps", line[0]) == NULL || strspn(line + 1, "rwxsStT-") < 9) return 0;
    return line[0];
}

enum spojka_ssh2_end spojka_ssh2_next_name(
    struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle, char *buffer, size_t capacity, size_t *count,
    char *letter, struct spojka_ssh2_status *status) {
    int code;
    char line[1 << 14];
    line[0] = 0;
    LIBSSH2_SFTP_ATTRIBUTES attributes;
    memset(&attributes, 0, sizeof attributes);
    SPOJKA_SSH2_CALL(
        c, code, c->lib->libssh2_sftp_readdir_ex(inner(handle), buffer, capacity, line, sizeof line, &attributes));
    if (code == LIBSSH2_ERROR_BUFFER_TOO_SMALL) {
        line[0] = 0;
        SPOJKA_SSH2_CALL(
            c, code, c->lib->libssh2_sftp_readdir_ex(inner(handle), buffer, capacity, NULL, 0, &attributes));
    }
    line[sizeof line - 1] = 0;
    *letter = code > 0 && line[0] != 0 ? letter_of(line) : 0;
    *count = code > 0 ? (size_t)code : 0;
    *status = status_of(&attributes);
    return code >= 0 ? SPOJKA_SSH2_DONE : spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_sync(struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle) {
    int code;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_fsync(inner(handle)));
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_file_status(
    struct spojka_ssh2 *c, struct spojka_ssh2_handle *handle, struct spojka_ssh2_status *status) {
    int code;
    LIBSSH2_SFTP_ATTRIBUTES attributes;
    memset(&attributes, 0, sizeof attributes);
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_fstat_ex(inner(handle), &attributes, 0));
    *status = status_of(&attributes);
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_name_status(
    struct spojka_ssh2 *c, const char *path, size_t length, int follow, struct spojka_ssh2_status *status) {
    int code;
    LIBSSH2_SFTP_ATTRIBUTES attributes;
    memset(&attributes, 0, sizeof attributes);
    int type = follow ? LIBSSH2_SFTP_STAT : LIBSSH2_SFTP_LSTAT;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_stat_ex(c->sftp, path, (unsigned)length, type, &attributes));
    *status = status_of(&attributes);
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_rename(
    struct spojka_ssh2 *c, const char *from, size_t from_length, const char *to, size_t to_length) {
    int code;
    // SFTP 3 has no flags, so that none is sent.
    SPOJKA_SSH2_CALL(
        c, code,
        c->lib->libssh2_sftp_rename_ex(c->sftp, from, (unsigned)from_length, to, (unsigned)to_length, 0));
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_remove(struct spojka_ssh2 *c, const char *path, size_t length) {
    int code;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_unlink_ex(c->sftp, path, (unsigned)length));
    return spojka_ssh2_meaning(c, code);
}

unsigned long spojka_ssh2_last_status(struct spojka_ssh2 *c) {
    return c->sftp == NULL ? 0 : c->lib->libssh2_sftp_last_error(c->sftp);
}

int spojka_ssh2_is_full(struct spojka_ssh2 *c, const char *path, size_t length) {
    int code;
    LIBSSH2_SFTP_STATVFS status;
    memset(&status, 0, sizeof status);
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_sftp_statvfs(c->sftp, path, length, &status));
    return code == 0 && status.f_blocks > 0 && status.f_bavail == 0;
}
