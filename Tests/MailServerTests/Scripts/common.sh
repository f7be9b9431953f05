# A shop with one order, whose bank mails come to a secret address; used by the scripts beside this one.
# SPOJKA is the program, WORK an empty folder.
set -euo pipefail

shop=$WORK/shop
account="500005-2267180257/8100"

prepare_shop() {
    "$SPOJKA" init "$shop" --system pohoda >/dev/null
    mkdir -p "$shop/secrets"
    head -c 32 /dev/urandom | base64 >"$shop/secrets/bank-mail"
    cat >"$shop/spool/channels/eshop/in/orders.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<ORDERS><ORDER><CODE>1001</CODE><DATE>2026-11-22 08:00:00</DATE><CURRENCY><CODE>EUR</CODE></CURRENCY>
<TOTAL_PRICE><WITH_VAT>10.00</WITH_VAT></TOTAL_PRICE>
<CUSTOMER><BILLING_ADDRESS><NAME>Jana Vzorova</NAME><COUNTRY>Slovensko</COUNTRY></BILLING_ADDRESS></CUSTOMER>
<ORDER_ITEMS><ITEM><TYPE>product</TYPE><NAME>Vec</NAME><AMOUNT>1</AMOUNT><CODE>A</CODE>
<TOTAL_PRICE><WITH_VAT>10.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
<UNIT_PRICE><WITH_VAT>10.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE></ITEM></ORDER_ITEMS></ORDER></ORDERS>
XML
    run_pass || true
    address=$(spojka address "$account")
}

spojka() {
    "$SPOJKA" --workspace "$shop" "$@" -c payments.mail.domain=posta.example.com -c payments.mail.secret=secret:bank-mail \
        -c "payments.mail.maildirs=[${maildirs:-}]"
}

run_pass() { spojka run >"$WORK/pass.log" 2>&1; }

# The notice of a bank, addressed to somebody else in its own header.
notice() {
    cat <<MAIL
From: Tatra banka <b-mail@tatrabanka.sk>
To: obchod@example.com
Subject: Kredit na ucte
Date: Sun, 22 Nov 2026 13:13:51 +0100
Message-ID: <$1@tatrabanka.sk>
MIME-Version: 1.0
Content-Type: text/plain; charset=ISO-8859-2

Vazeny klient,

22.11.2026 13:13 bol zostatok Vasho uctu $account zvyseny o 10,00 EUR.

Popis transakcie: CCINT 1100/000000-2600001233
Referencia platitela: /VS1001/SS/KS
MAIL
}

# Hands a mail of standard input to an SMTP server on this machine; prints the last answer.
send() {
    local port=$1 to=$2 line
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    answer() {
        while IFS= read -r -t 20 line <&3; do
            line=${line%$'\r'}
            [[ $line =~ ^[0-9]{3}\  ]] && break
        done
        [[ $line == 2* || $line == 3* ]]
    }
    say() { printf '%s\r\n' "$1" >&3; }
    answer
    say "HELO bank.example"; answer
    say "MAIL FROM:<b-mail@tatrabanka.sk>"; answer
    say "RCPT TO:<$to>"; answer || { echo "$line"; exec 3>&-; return 1; }
    say "DATA"; answer
    while IFS= read -r line; do say "$line"; done
    say "."; answer
    echo "$line"
    say "QUIT"
    exec 3>&-
}

# A port that nobody listens on: none of those that Linux gives to whoever asks for any port.
free_port() {
    local port
    while :; do
        port=$((15000 + RANDOM % 17000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

# Waits up to 20 seconds until a command succeeds.
wait_for() {
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.2
    done
    echo "waited in vain: $*" >&2
    return 1
}

has_states() { grep -qs '^1001;.*;true;' "$shop"/spool/channels/eshop/out/states-*.csv; }
