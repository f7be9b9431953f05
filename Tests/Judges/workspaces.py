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
"""

ORDERS = """\
<?xml version="1.0" encoding="utf-8"?>
<ORDERS><ORDER><CODE>2026000101</CODE><DATE>2026-11-28 08:15:00</DATE><STATUS>Nevybavená</STATUS>
<CURRENCY><CODE>EUR</CODE></CURRENCY><CUSTOMER><EMAIL>jana@example.com</EMAIL><BILLING_ADDRESS><NAME>Jana Vzorová</NAME>
<STREET>Hlavná</STREET><HOUSENUMBER>1</HOUSENUMBER><CITY>Košice</CITY><ZIP>040 01</ZIP><COUNTRY>Slovensko</COUNTRY>
</BILLING_ADDRESS></CUSTOMER><TOTAL_PRICE><WITH_VAT>24.60</WITH_VAT></TOTAL_PRICE><ORDER_ITEMS><ITEM><TYPE>product</TYPE>
<NAME>Hrnček žltý</NAME><AMOUNT>2</AMOUNT><CODE>HRN-1</CODE><UNIT_PRICE><WITH_VAT>12.30</WITH_VAT><VAT_RATE>23</VAT_RATE>
</UNIT_PRICE></ITEM></ORDER_ITEMS></ORDER></ORDERS>
"""


def workspace(bench, name, settings, secrets):
    """A workspace with these settings; why there is none, and its folder."""
    made = bench.ours("--version")
    if made is None:
        return SPOJKA + " is not built", None
    folder = os.path.join(bench.folder, name)
    made = bench.ours("init", folder, "--system", "pohoda")
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
    settings = MERCHANT + """\
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
    box = os.path.join(folder, "spool", "channels", "eshop", "in")
    os.makedirs(box, exist_ok=True)
    with open(os.path.join(box, "orders.xml"), "w", encoding="utf-8") as file:
        file.write(ORDERS)
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
    return passes(bench, folder, 2)
