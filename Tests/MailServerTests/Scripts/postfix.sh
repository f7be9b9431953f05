#!/usr/bin/env bash
# A notice comes through a real Postfix on the loopback to the secret address, and the order is paid at the next pass.
source "$(dirname "$0")/common.sh"

# Where Postfix was installed without a configuration, it needs an empty one to say this.
mkdir -p "$WORK/none"
touch "$WORK/none/main.cf"
daemons=$(postconf -c "$WORK/none" -h daemon_directory)
port=$(free_port)
user=nobody
etc=$WORK/etc
mkdir -p "$etc" "$WORK/queue" "$WORK/data" "$WORK/bin"
chmod 755 "$WORK"
# The mail server's user must reach the program.
cp "$SPOJKA" "$WORK/bin/spojka"
prepare_shop
chown -R $user "$shop"
chown postfix "$WORK/data"

cat >"$etc/main.cf" <<CF
compatibility_level = 3.6
queue_directory = $WORK/queue
data_directory = $WORK/data
daemon_directory = $daemons
maillog_file = $WORK/postfix.log
maillog_file_prefixes = $WORK
myhostname = mx.posta.example.com
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
relay_domains = posta.example.com
transport_maps = inline:{ posta.example.com=spojka: }
notify_classes =
# Nothing leaves this machine: what bounces is thrown away.
default_transport = discard:
CF
cat >"$etc/master.cf" <<CF
127.0.0.1:$port inet n - n - - smtpd
pickup    unix n - n 60 1 pickup
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
anvil     unix - - n - 1 anvil
postlog   unix-dgram n - n - 1 postlogd
spojka    unix - n n - 1 pipe
  user=$user argv=$WORK/bin/spojka --workspace $shop receive --recipient \${recipient}
  -c payments.mail.domain=posta.example.com -c payments.mail.secret=secret:bank-mail
CF

stop() { postfix -c "$etc" stop >/dev/null 2>&1 || true; }
trap stop EXIT
postfix -c "$etc" start >"$WORK/start.log" 2>&1
wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"

notice a | send "$port" "$address"
received() { ls "$shop"/spool/inbox/mail-*.eml; }
wait_for received || { cat "$WORK/postfix.log" >&2; exit 1; }
# An address that is none is returned to its sender, and nothing comes.
notice b | send "$port" "bmail-00000000000000000000000000000000@posta.example.com"
wait_for grep -q "bmail-0000.*status=bounced" "$WORK/postfix.log"
[[ $(received | wc -l) == 1 ]]

run_pass || { cat "$WORK/pass.log" >&2; exit 1; }
has_states || { cat "$WORK/pass.log" >&2; exit 1; }

# Nothing is lost while the workspace cannot be written: Postfix keeps the mail and tries again.
chmod 555 "$shop/state" "$shop/spool/inbox"
notice c | send "$port" "$address"
wait_for grep -q "status=deferred" "$WORK/postfix.log"
chmod 755 "$shop/state" "$shop/spool/inbox"
postqueue -c "$etc" -f
wait_for received
echo "paid through Postfix"
