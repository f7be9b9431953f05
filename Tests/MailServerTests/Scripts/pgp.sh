#!/usr/bin/env bash
# A notice that the bank encrypted with PGP is opened with the merchant's key, and the order is paid.
source "$(dirname "$0")/common.sh"

prepare_shop
keys=$shop/secrets/keys
mkdir -m 700 "$keys"
printf 'heslo ku klucu\n' >"$shop/secrets/pgp"
gpg() { command gpg --homedir "$keys" --batch --quiet --pinentry-mode loopback --passphrase 'heslo ku klucu' "$@"; }
trap 'gpgconf --homedir "$keys" --kill gpg-agent >/dev/null 2>&1 || true' EXIT
gpg --quick-generate-key "Obchod <obchod@example.com>" rsa2048 encrypt never 2>"$WORK/gpg.log" ||
    gpg --quick-generate-key "Obchod <obchod@example.com>" default default never 2>>"$WORK/gpg.log"

notice a >"$WORK/plain.eml"
{
    echo "Delivered-To: $address"
    sed '/^$/q' "$WORK/plain.eml"
    sed '1,/^$/d' "$WORK/plain.eml" |
        gpg --trust-model always --armor --encrypt --recipient obchod@example.com
} >"$shop/spool/inbox/a.eml"
echo "pinentry-mode loopback" >"$keys/gpg.conf"
# An agent that remembers the passphrase would prove nothing.
forget() { gpgconf --homedir "$keys" --kill gpg-agent; }
forget

run_pass && { echo "read without a key" >&2; exit 1; }
grep -q MAIL-013 "$WORK/pass.log" || { cat "$WORK/pass.log" >&2; exit 1; }
cp "$shop"/spool/rejected/*/a.eml "$shop/spool/inbox/b.eml"
printf 'nie\n' >"$shop/secrets/wrong"
spojka run -c payments.mail.pgp-keys=secrets/keys -c payments.mail.pgp-passphrase=secret:wrong >"$WORK/pass.log" 2>&1 || true
grep -q MAIL-014 "$WORK/pass.log" || { cat "$WORK/pass.log" >&2; exit 1; }
forget
cp "$shop"/spool/rejected/*/a.eml "$shop/spool/inbox/c.eml"
spojka run -c payments.mail.pgp-keys=secrets/keys -c payments.mail.pgp-passphrase=secret:pgp >"$WORK/pass.log" 2>&1 ||
    { cat "$WORK/pass.log" >&2; exit 1; }
has_states || { cat "$WORK/pass.log" >&2; exit 1; }
echo "paid through PGP"
