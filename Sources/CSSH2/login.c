#include "connection.h"

#include <stdlib.h>
#include <string.h>

const char *spojka_ssh2_host_key(struct spojka_ssh2 *c, size_t *length) {
    int type;
    return c->lib->libssh2_session_hostkey(c->session, length, &type);
}

const char *spojka_ssh2_login_methods(struct spojka_ssh2 *c, const char *user) {
    char *methods;
    SPOJKA_SSH2_FIND(c, methods, c->lib->libssh2_userauth_list(c->session, user, (unsigned)strlen(user)));
    return methods;
}

enum spojka_ssh2_end spojka_ssh2_login_key(
    struct spojka_ssh2 *c, const char *user, const char *key, size_t length, const char *passphrase) {
    int code;
    SPOJKA_SSH2_CALL(
        c, code,
        c->lib->libssh2_userauth_publickey_frommemory(
            c->session, user, strlen(user), NULL, 0, key, length, passphrase));
    int is_refused = code == LIBSSH2_ERROR_AUTHENTICATION_FAILED || code == LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED;
    // A damaged key ends in any of many codes.
    if (code != 0 && !is_refused && c->failed == SPOJKA_SSH2_DONE && !spojka_ssh2_is_over(c)) return SPOJKA_SSH2_KEY;
    return spojka_ssh2_meaning(c, code);
}

// Answers every question with the password; libssh2 frees what it is given.
static LIBSSH2_USERAUTH_KBDINT_RESPONSE_FUNC(answer) {
    (void)name, (void)name_len, (void)instruction, (void)instruction_len, (void)prompts;
    struct spojka_ssh2 *c = *abstract;
    for (int i = 0; i < num_prompts; i++) {
        responses[i].text = strdup(c->password);
        responses[i].length = responses[i].text == NULL ? 0 : (unsigned)strlen(responses[i].text);
    }
}

enum spojka_ssh2_end spojka_ssh2_login_password(
    struct spojka_ssh2 *c, const char *user, const char *password, int interactive) {
    int code;
    unsigned length = (unsigned)strlen(user);
    if (interactive) {
        c->password = password;
        SPOJKA_SSH2_CALL(
            c, code, c->lib->libssh2_userauth_keyboard_interactive_ex(c->session, user, length, answer));
        c->password = NULL;
    } else {
        SPOJKA_SSH2_CALL(
            c, code,
            c->lib->libssh2_userauth_password_ex(
                c->session, user, length, password, (unsigned)strlen(password), NULL));
    }
    return spojka_ssh2_meaning(c, code);
}

enum spojka_ssh2_end spojka_ssh2_login_agent(struct spojka_ssh2 *c, const char *user) {
    LIBSSH2_AGENT *agent = c->lib->libssh2_agent_init(c->session);
    if (agent == NULL) return SPOJKA_SSH2_OTHER;
    enum spojka_ssh2_end end = SPOJKA_SSH2_AGENT;
    if (c->lib->libssh2_agent_connect(agent) == 0) {
        if (c->lib->libssh2_agent_list_identities(agent) == 0) {
            struct libssh2_agent_publickey *key = NULL;
            while (c->lib->libssh2_agent_get_identity(agent, &key, key) == 0) {
                int code;
                SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_agent_userauth(agent, user, key));
                end = spojka_ssh2_meaning(c, code);
                if (end == SPOJKA_SSH2_DONE || c->failed != SPOJKA_SSH2_DONE) break;
                end = SPOJKA_SSH2_LOGIN;
            }
        }
        c->lib->libssh2_agent_disconnect(agent);
    }
    c->lib->libssh2_agent_free(agent);
    return end;
}

// Milliseconds after which a server that has not begun SFTP is asked whether it ever will.
enum { DOUBT = 1500 };

// Whether the program behind SFTP ends as soon as it is started. libssh2 takes the end of its own channel for silence, so
// that a second one shows it.
static int is_stillborn(struct spojka_ssh2 *c) {
    LIBSSH2_CHANNEL *channel;
    SPOJKA_SSH2_FIND(
        c, channel,
        c->lib->libssh2_channel_open_ex(
            c->session, "session", 7, LIBSSH2_CHANNEL_WINDOW_DEFAULT, LIBSSH2_CHANNEL_PACKET_DEFAULT, NULL, 0));
    if (channel == NULL) return 0;
    int code, has_ended = 0;
    SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_channel_process_startup(channel, "subsystem", 9, "sftp", 4));
    int64_t until = spojka_ssh2_now() + DOUBT;
    while (code == 0 && !has_ended && spojka_ssh2_now() < until) {
        char byte;
        ssize_t count = c->lib->libssh2_channel_read_ex(channel, 0, &byte, 1);
        // A server speaks only when it is spoken to.
        if (count > 0 || (count < 0 && count != LIBSSH2_ERROR_EAGAIN)) break;
        has_ended = c->lib->libssh2_channel_eof(channel) == 1;
        if (!has_ended && !spojka_ssh2_wait_until(c, until)) break;
    }
    if (!has_ended && c->failed == SPOJKA_SSH2_DONE) SPOJKA_SSH2_CALL(c, code, c->lib->libssh2_channel_free(channel));
    return has_ended;
}

enum spojka_ssh2_end spojka_ssh2_start(struct spojka_ssh2 *c, int whole_ms) {
    int64_t doubt = spojka_ssh2_now() + DOUBT;
    int is_asked = 0, is_silent = 0;
    if (spojka_ssh2_begin(c)) {
        for (;;) {
            c->sftp = c->lib->libssh2_sftp_init(c->session);
            if (c->sftp != NULL) {
                // Before the login a server takes it for an error.
                c->lib->libssh2_keepalive_config(c->session, 0, SPOJKA_SSH2_KEEPALIVE);
                c->deadline = c->opened + whole_ms;
                return SPOJKA_SSH2_DONE;
            }
            if (c->lib->libssh2_session_last_errno(c->session) != LIBSSH2_ERROR_EAGAIN) break;
            if (!is_asked && spojka_ssh2_now() >= doubt) {
                is_asked = 1;
                is_silent = is_stillborn(c);
                if (is_silent || !spojka_ssh2_begin(c)) break;
            }
            if (!spojka_ssh2_wait_until(c, is_asked ? INT64_MAX : doubt)) break;
        }
    }
    if (is_silent) return SPOJKA_SSH2_SUBSYSTEM;
    if (c->failed == SPOJKA_SSH2_DONE && spojka_ssh2_is_over(c)) c->failed = SPOJKA_SSH2_BROKEN;
    if (c->failed == SPOJKA_SSH2_BROKEN) c->failed = SPOJKA_SSH2_ENDED;
    return c->failed != SPOJKA_SSH2_DONE ? c->failed : SPOJKA_SSH2_SUBSYSTEM;
}
