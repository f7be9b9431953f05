"""Workspaces in which our program speaks to the fakes; each function returns why it could not, or None."""
import hashlib
import os
import ssl

from bench import SPOJKA

MERCHANT = """\
merchant:
  ico: "12345678"
  country: SK
  currency: EUR
warehouse:
  system: pohoda
payments:
  accounts:
    - account: 500005-2267180257/8100
      currency: EUR
"""

# Payments go into the accounting, to the account that it calls KB.
PAID = MERCHANT.replace("payments:\n", "payments:\n  into-accounting: 2026-11-01\n").replace(
    "      currency: EUR\n", "      currency: EUR\n      accounting: KB\n"
)

ORDERS = """\
<?xml version="1.0" encoding="utf-8"?>
<ORDERS><ORDER><CODE>2026000101</CODE><DATE>2026-11-28 08:15:00</DATE><STATUS>Nevybavená</STATUS>
<CURRENCY><CODE>EUR</CODE></CURRENCY><CUSTOMER><EMAIL>jana@example.com</EMAIL><BILLING_ADDRESS><NAME>Jana Vzorová</NAME>
<STREET>Hlavná</STREET><HOUSENUMBER>1</HOUSENUMBER><CITY>Košice</CITY><ZIP>040 01</ZIP><COUNTRY>Slovensko</COUNTRY>
</BILLING_ADDRESS></CUSTOMER><TOTAL_PRICE><WITH_VAT>24.60</WITH_VAT></TOTAL_PRICE><ORDER_ITEMS><ITEM><TYPE>product</TYPE>
<NAME>Hrnček žltý</NAME><AMOUNT>2</AMOUNT><CODE>HRN-1</CODE><UNIT_PRICE><WITH_VAT>12.30</WITH_VAT><VAT_RATE>23</VAT_RATE>
</UNIT_PRICE></ITEM></ORDER_ITEMS></ORDER></ORDERS>
"""


SPACE = "http://www.stormware.cz/schema/version_2/"
STOCK = """\
<?xml version="1.0" encoding="UTF-8"?>
<rsp:responsePack version="2.0" id="P1" state="ok" ico="12345678" note="" xmlns:rsp="%sresponse.xsd" xmlns:lStk="%slist_stock.xsd"
 xmlns:stk="%sstock.xsd" xmlns:typ="%stype.xsd"><rsp:responsePackItem version="2.0" id="1" state="ok"><lStk:listStock version="2.0"
 dateTimeStamp="2026-11-23T06:00:00" dateValidFrom="2026-11-23" state="ok">%s</lStk:listStock></rsp:responsePackItem>
</rsp:responsePack>
"""
CARD = """\
<lStk:stock version="2.0"><stk:stockHeader><stk:id>%d</stk:id><stk:stockType>card</stk:stockType><stk:code>%s</stk:code>
<stk:name>%s</stk:name><stk:storage><typ:ids>ZBOZI</typ:ids></stk:storage><stk:count>%d</stk:count></stk:stockHeader></lStk:stock>
"""


def stock(**counts):
    """A stock export of Pohoda."""
    cards = "".join(CARD % (number, code, code, count) for number, (code, count) in enumerate(counts.items(), 1))
    return STOCK % (SPACE, SPACE, SPACE, SPACE, cards)


def statement(cents, symbol):
    """A statement in GPC with one payment that came."""
    account, date = "5000052267180257", "291126"
    head = "074" + account + "Obchod".ljust(20) + "281126" + "%014d+%014d+%014d0%014d0" % (100000, 100000 + cents, 0, cents)
    head += "001" + date + " " * 14
    line = "075" + account + "%016d%013d%012d2%010d" % (2600001233, 1, cents, symbol) + "0011000008" + "0" * 10 + date
    line += "Jana Vzorova".ljust(20) + "0" + "1001" + date
    return head + "\r\n" + line + "\r\n"


def drop(folder, place, text):
    """Drops a file into a workspace."""
    path = os.path.join(folder, "spool", *place.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


CZECH = """\
<?xml version="1.0" encoding="utf-8"?>
<ORDERS>%s</ORDERS>
"""
CZECH_ORDER = """\
<ORDER><CODE>%s</CODE><DATE>2026-11-28 08:15:00</DATE><STATUS>Nevyřízená</STATUS><CURRENCY><CODE>CZK</CODE></CURRENCY>
<PAYMENT><NAME>Bankovní převod</NAME></PAYMENT><CUSTOMER><EMAIL>jana@example.com</EMAIL><PHONE>+420900000001</PHONE>
<BILLING_ADDRESS><NAME>Jana Vzorová</NAME><COMPANY>Vzor s. r. o.</COMPANY><COMPANY_ID>12345678</COMPANY_ID><VAT_ID>CZ12345678</VAT_ID>
<STREET>Hlavní</STREET><HOUSENUMBER>1</HOUSENUMBER><CITY>Brno</CITY><ZIP>602 00</ZIP><COUNTRY_CODE>CZ</COUNTRY_CODE>
</BILLING_ADDRESS><SHIPPING_ADDRESS><NAME>Petr Vzor</NAME><STREET>Krátká</STREET><HOUSENUMBER>2</HOUSENUMBER><CITY>Brno</CITY>
<ZIP>602 00</ZIP><COUNTRY_CODE>CZ</COUNTRY_CODE></SHIPPING_ADDRESS></CUSTOMER><REMARK>Volejte předem.</REMARK><TOTAL_PRICE>
<WITH_VAT>688.00</WITH_VAT></TOTAL_PRICE><ORDER_ITEMS><ITEM><TYPE>product</TYPE><NAME>Hrnek žlutý</NAME><AMOUNT>2</AMOUNT>
<CODE>HRN-1</CODE><UNIT_PRICE><WITH_VAT>299.50</WITH_VAT><VAT_RATE>21</VAT_RATE></UNIT_PRICE></ITEM><ITEM><TYPE>shipping</TYPE>
<NAME>Zásilkovna</NAME><AMOUNT>1</AMOUNT><UNIT_PRICE><WITH_VAT>89.00</WITH_VAT><VAT_RATE>21</VAT_RATE></UNIT_PRICE></ITEM>
</ORDER_ITEMS></ORDER>
"""


def workspace(bench, name, settings, secrets, system="pohoda"):
    """A workspace with these settings; why there is none, and its folder."""
    made = bench.ours("--version")
    if made is None:
        return SPOJKA + " is not built", None
    folder = os.path.join(bench.folder, name)
    made = bench.ours("init", folder, "--system", system)
    if made.returncode:
        return "spojka init failed: " + made.stderr, None
    with open(os.path.join(folder, "spojka.yaml"), "w", encoding="utf-8") as file:
        file.write(settings)
    for secret, value in secrets.items():
        path = os.path.join(folder, "secrets", secret)
        with open(path, "w") as file:
            file.write(value)
        os.chmod(path, 0o600)
    return None, folder


def passes(bench, folder, count):
    """Makes passes; why they did not go well."""
    for _ in range(count):
        made = bench.ours("run", workspace=folder)
        # 3: something waits for a person; 4 and 5: something is left for the next pass.
        if made.returncode not in (0, 3, 4, 5):
            words = (made.stdout + made.stderr).strip()
            return "this version does not speak to it" if "connections" in words else "spojka run: " + words[-800:]
    return None


def run_mserver(bench, fake):
    settings = PAID + """\
channels:
  eshop:
    kind: neutral
connections:
  pohoda:
    kind: pohoda-mserver
    address: http://127.0.0.1:%d
    user: spojka
    password: secret:pohoda
""" % fake.port
    why, folder = workspace(bench, "mserver", settings, {"pohoda": "sample-password"})
    if why:
        return why
    drop(folder, "channels/eshop/in/orders.xml", ORDERS)
    drop(folder, "inbox/statement.gpc", statement(2460, 2026000101))
    return passes(bench, folder, 3)


def run_idoklad(bench, fake):
    settings = PAID.replace("system: pohoda", "system: idoklad") + """\
channels:
  eshop:
    kind: neutral
connections:
  idoklad:
    kind: idoklad
    address: %s
    identity: %s
    client-id: client-one
    client-secret: secret:idoklad
""" % (fake.url("/v3"), fake.url())
    why, folder = workspace(bench, "idoklad", settings, {"idoklad": "sample-secret"})
    if why:
        return why
    drop(folder, "channels/eshop/in/orders.xml", ORDERS)
    drop(folder, "inbox/statement.gpc", statement(2460, 2026000101))
    return passes(bench, folder, 3)


def run_woocommerce(bench, fake):
    certificate = os.path.join(bench.folder, "cert.pem")
    with open(certificate) as file:
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(file.read())).hexdigest()
    settings = MERCHANT + """\
channels:
  eshop:
    kind: woocommerce
    paid-state: processing
connections:
  shop:
    kind: woocommerce
    for: eshop
    address: https://127.0.0.1:%d
    certificate: sha256:%s
    key: secret:woo-key
    secret: secret:woo-secret
""" % (fake.port, digest)
    secrets = {"woo-key": "ck_sample", "woo-secret": "cs_sample"}
    why, folder = workspace(bench, "woocommerce", settings, secrets)
    if why:
        return why
    # The shop's own order takes two of the nine.
    drop(folder, "warehouse/in/stock.xml", stock(**{"HRN-1": 9, "TR-MODRE-M": 4}))
    why = passes(bench, folder, 1)
    drop(folder, "inbox/statement.gpc", statement(2860, 1001))
    return why or passes(bench, folder, 2)


def run_shoptet(bench, server):
    settings = MERCHANT + """\
channels:
  eshop:
    kind: shoptet-api
    paid-state: Uhradená
connections:
  shop:
    kind: shoptet-api
    for: eshop
    address: http://127.0.0.1:%d
    token: secret:shoptet
    history-days: 60
""" % server.port
    why, folder = workspace(bench, "shoptet", settings, {"shoptet": "sample-token-1234567890"})
    if why:
        return why
    drop(folder, "warehouse/in/stock.xml", stock(**{"HRN-1": 9, "TR-M": 4}))
    made = bench.ours("check", workspace=folder)
    if made.returncode not in (0, 3):
        return "spojka check: " + (made.stdout + made.stderr).strip()[-800:]
    why = passes(bench, folder, 1)
    drop(folder, "inbox/statement.gpc", statement(2615, 2026001001))
    return why or passes(bench, folder, 3)


def run_flexi(bench, fake):
    settings = PAID.replace("system: pohoda", "system: abra-flexi") + """\
channels:
  eshop:
    kind: neutral
connections:
  flexi:
    kind: abra-flexi
    address: http://127.0.0.1:%d/c/firma
    user: spojka
    password: secret:flexi
""" % fake.port
    why, folder = workspace(bench, "flexi", settings, {"flexi": "sample-password"})
    if why:
        return why
    drop(folder, "channels/eshop/in/orders.xml", ORDERS)
    drop(folder, "inbox/statement.gpc", statement(2460, 2026000101))
    return passes(bench, folder, 3)


def run_mpohoda(bench, server):
    settings = """\
merchant:
  ico: "12345678"
  country: CZ
  currency: CZK
warehouse:
  system: mpohoda
channels:
  eshop:
    kind: neutral
connections:
  mpohoda:
    kind: mpohoda
    address: http://127.0.0.1:%d
    key: secret:mpohoda
""" % server.port
    why, folder = workspace(bench, "mpohoda", settings, {"mpohoda": "sample-key-1234567890"}, system="mpohoda")
    if why:
        return why
    with open(os.path.join(folder, "mappings", "payment-methods.csv"), "a", encoding="utf-8") as file:
        file.write("Bankovní převod;Převodem\n")
    drop(folder, "channels/eshop/in/orders.xml", CZECH % "".join(CZECH_ORDER % number for number in ("2026000101", "2026000102")))
    return passes(bench, folder, 4)


def gateway(bench, name, lines):
    """A workspace with a connection to a gateway, checked and run three times; why it could not, and its folder."""
    settings = MERCHANT + "connections:\n  gateway:\n" + "".join("    %s: %s\n" % line for line in lines.items())
    why, folder = workspace(bench, name, settings, {"gateway": SECRETS[name]})
    if why:
        return why, None
    made = bench.ours("check", workspace=folder)
    if made.returncode not in (0, 3):
        return "spojka check: " + (made.stdout + made.stderr).strip()[-800:], None
    return passes(bench, folder, 3), folder


SECRETS = {"stripe": "rk_live_sample1234567890", "mollie": "access_sample1234567890"}


def run_stripe(bench, proxy):
    return gateway(bench, "stripe", {"kind": "stripe", "address": proxy.url(), "key": "secret:gateway", "history-days": 3650})[0]


def run_mollie(bench, proxy):
    return gateway(bench, "mollie", {"kind": "mollie", "address": proxy.url(), "token": "secret:gateway", "history-days": 3650})[0]
def run_gopay(bench, fake):
    settings = MERCHANT.replace("country: SK", "country: CZ") + """\
connections:
  gopay:
    kind: gopay
    address: %s
    goid: "8123000017"
    client-id: "1061399163"
    client-secret: secret:gopay
    currencies: [CZK]
    history-days: 3
""" % fake.url("/api")
    why, folder = workspace(bench, "gopay", settings, {"gopay": "sample-secret"})
    if why:
        return why
    notice = '{"gateway":"gopay","method":"GET","query":"id=3000006529","headers":{},"body":""}'
    drop(folder, "inbox/hook.gopay.1.json", notice)
    return passes(bench, folder, 2)
