#!/usr/bin/env bash
# What a mail server sees of `spojka receive`: the codes of sysexits.h, and nothing half written.
source "$(dirname "$0")/common.sh"

prepare_shop
inbox=$shop/spool/inbox

# WHAT CODE ARGUMENT...: hands standard input over and compares the exit code.
expect() {
    local what=$1 code=$2 got=0
    shift 2
    spojka receive "$@" >"$WORK/receive.log" 2>&1 || got=$?
    [[ $got == "$code" ]] && return
    echo "$what: exit code $got, not $code" >&2
    cat "$WORK/receive.log" >&2
    exit 1
}
mails() { find "$inbox" -type f ! -name README.txt | wc -l; }

notice a >"$WORK/a.eml"
# A file may not grow, as on a full disk: what could not be written whole is not there, and the server keeps the mail.
got=0
(trap '' XFSZ; ulimit -f 0; spojka receive --recipient "$address") <"$WORK/a.eml" >/dev/null 2>&1 || got=$?
[[ $got == 75 ]] || { echo "full disk: exit code $got, not 75" >&2; exit 1; }
[[ $(mails) == 0 ]] || { echo "full disk: something was left in the inbox" >&2; exit 1; }

expect "no secret address" 67 --recipient obchod@posta.example.com <"$WORK/a.eml"
expect "no mail" 65 --recipient "$address" </dev/null
head -c 9000000 /dev/zero | tr '\0' x >"$WORK/large"
expect "too large" 65 --recipient "$address" <"$WORK/large"
expect "a configuration that is wrong" 75 --recipient "$address" -c payments.mail.nonsense=1 <"$WORK/a.eml"
mv "$shop/secrets/bank-mail" "$WORK/secret"
expect "a secret that is gone" 75 --recipient "$address" <"$WORK/a.eml"
mv "$WORK/secret" "$shop/secrets/bank-mail"
[[ $(mails) == 0 ]] || { echo "something was taken" >&2; exit 1; }

expect "a mail" 0 --recipient "$address" <"$WORK/a.eml"
[[ $(mails) == 1 ]]
tail -c "$(stat -c %s "$WORK/a.eml")" "$inbox"/mail-*.eml | cmp - "$WORK/a.eml"
ORIGINAL_RECIPIENT=$address expect "the recipient of an alias" 0 <"$WORK/a.eml"
# Without a recipient the mail is kept, and the pass finds that it came to no address.
notice b >"$WORK/b.eml"
expect "no recipient" 0 <"$WORK/b.eml"
run_pass && { echo "a mail to no address was taken" >&2; exit 1; }
has_states || { cat "$WORK/pass.log" >&2; exit 1; }
grep -q MAIL-023 "$WORK/pass.log" || { cat "$WORK/pass.log" >&2; exit 1; }
echo "received"
