#!/usr/bin/env bash
# A notice lies in a mailbox of a real Dovecot; mbsync brings it to a Maildir that the next pass takes.
source "$(dirname "$0")/common.sh"

port=$(free_port)
maildirs=$WORK/fetched
home=$WORK/home
mkdir -p "$home/Maildir"/{new,cur,tmp} "$WORK/run" "$WORK/other" "$maildirs"/{new,cur,tmp}
chmod 755 "$WORK"
prepare_shop
{
    echo "Delivered-To: $address"
    notice a
} >"$home/Maildir/new/1.M1P1.bank"
chown -R mail:mail "$home"

cat >"$WORK/dovecot.conf" <<CF
base_dir = $WORK/run
state_dir = $WORK/run
log_path = $WORK/dovecot.log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:$home/Maildir
passdb {
  driver = static
  args = password=tajne
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
CF
stop() { xargs -r kill <"$WORK/run/master.pid" || true; }
trap stop EXIT
dovecot -c "$WORK/dovecot.conf"
wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"

cat >"$WORK/mbsyncrc" <<RC
IMAPAccount bank
Host 127.0.0.1
Port $port
User bank
Pass tajne
SSLType None
AuthMechs LOGIN

IMAPStore bank-far
Account bank

MaildirStore bank-near
Inbox $maildirs
Path $WORK/other/

Channel bank
Far :bank-far:
Near :bank-near:
Patterns INBOX
Sync PullNew
Create Near
SyncState $WORK/
RC
mbsync -c "$WORK/mbsyncrc" bank >"$WORK/mbsync.log" 2>&1 || { cat "$WORK/mbsync.log" "$WORK/dovecot.log" >&2; exit 1; }
run_pass || { cat "$WORK/pass.log" >&2; exit 1; }
has_states || { cat "$WORK/pass.log" >&2; exit 1; }
# Fetched again and passed again: the mail was taken once.
mbsync -c "$WORK/mbsyncrc" bank >"$WORK/mbsync.log" 2>&1
[[ $(ls "$maildirs/new" | wc -l) == 0 && $(ls "$maildirs/cur" | wc -l) == 1 ]]
echo "paid through Dovecot"
