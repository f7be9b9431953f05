"""The client `gopay` of PyPI, which the gateway's makers keep, asks our fake the same as our program does; what they ask is compared.

States of payments that the fake knows must be those of the vendor's list, where the schemas are.
"""
import datetime
import json
import os

from bench import ROOT, SCHEMAS, SERVERS

PAYMENTS = [{"id": 3000006529, "order_number": "2026000101", "state": "PARTIALLY_REFUNDED", "amount": 2460, "currency": "CZK",
             "refunds": [{"amount": 1000}]}]
YESTERDAY = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=2)).date().isoformat()
MOVEMENTS = [[YESTERDAY, "Platba", 101, "2026000101", 2460, "CZK", None]]


def judge(bench):
    asked = client(bench)
    states(bench)
    ours(bench, asked)


def client(bench):
    """What the client of others asks, and whether it is content with the answers."""
    import gopay
    from gopay.enums import Currency, Language, StatementGeneratingFormat, TokenScope

    fake = bench.fake("gopay", state={"payments": PAYMENTS, "movements": MOVEMENTS})
    config = {"goid": 8123000017, "client_id": "1061399163", "client_secret": "sample-secret", "gateway_url": fake.url(),
              "scope": TokenScope.ALL, "language": Language.CZECH}
    api = gopay.payments(config)
    status = api.get_status(3000006529)
    bench.check("the client reads a payment", not_like(status, lambda said: said["state"] == "PARTIALLY_REFUNDED"))
    refunds = api.get_history_of_refunds(3000006529)
    bench.check("the client reads refunds", not_like(refunds, lambda said: said[0]["amount"] == 1000))
    statement = api.get_account_statement(
        {"date_from": YESTERDAY, "date_to": YESTERDAY, "goid": 8123000017, "currency": Currency.CZECH_CROWNS,
         "format": StatementGeneratingFormat.CSV_B}
    )
    text = statement.raw_body.decode("windows-1250")
    bench.check("the client reads a statement", None if "2026000101;24,60" in text else text[:200])
    unknown = api.get_status(1)
    bench.check("what there is not is refused", None if unknown.status_code == 404 else unknown.status_code)
    other = gopay.payments({**config, "client_secret": "another"})
    bench.check("another secret is refused", None if not other.get_status(1).success else "it lets in")
    return [one for one in fake.exchanges() if one["status"] == 200]


def not_like(answer, test):
    """Why an answer is not what the client should get; None when it is."""
    if not answer.success:
        return "status %s" % answer.status_code
    return None if test(answer.json) else json.dumps(answer.json)[:200]


def states(bench):
    path = os.path.join(SCHEMAS, "gopay", "enums.json")
    if not os.path.exists(path):
        return bench.skipped("the vendor's lists", "they are not in " + SCHEMAS)
    with open(path, encoding="utf-8") as file:
        said = json.load(file)
    source = os.path.join(ROOT, "Sources", "Payments", "Gateways", "GoPay")
    with open(os.path.join(source, "GoPayPayments+State.swift"), encoding="utf-8") as file:
        text = file.read()
    for state in said["payment.state"] + said["refund.state (GET .../refunds)"]:
        bench.check("our program knows the state " + state, None if '"%s"' % state in text else "it does not")
    with open(os.path.join(source, "GoPaySettings.swift"), encoding="utf-8") as file:
        text = file.read()
    for currency in said["currency"]:
        bench.check("our program knows the currency " + currency, None if '"%s"' % currency in text else "it does not")
    bench.check("the fake knows the formats of statements", None if set(said["statement.format"]) == formats() else "others")


def formats():
    import importlib.util
    import sys

    sys.path.insert(0, SERVERS)
    spec = importlib.util.spec_from_file_location("gopay_fake", os.path.join(SERVERS, "gopay.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.FORMATS


def shape(exchange):
    """A request without what may differ."""
    body = exchange["body"]
    if body:
        # The client's own days; both are of one account, and numbers may be texts.
        body = {name: str(value) for name, value in body.items() if not name.startswith("date_")}
    kind = (exchange["fields"].get("content-type") or "").split(";")[0] if exchange["length"] else ""
    login = exchange["fields"].get("authorization") or ""
    return json.dumps(
        {"method": exchange["method"], "path": exchange["path"], "query": exchange["query"], "body": body, "type": kind,
         # Tokens are given anew to each.
         "login": login if login.startswith("Basic") else login.split(" ")[0]},
        sort_keys=True,
    )


def ours(bench, asked):
    import workspaces

    fake = bench.fake("gopay", state={"payments": PAYMENTS, "movements": MOVEMENTS})
    why = workspaces.run_gopay(bench, fake)
    if why:
        return bench.skipped("our program's questions", why)
    theirs = {shape(one) for one in asked}
    mine = [one for one in fake.exchanges()]
    for path in ["/oauth2/token", "/payments/payment/3000006529", "/payments/payment/3000006529/refunds",
                 "/accounts/account-statement"]:
        of_ours = [one for one in mine if one["path"] == path]
        bench.check("our program asks %s" % path, None if of_ours else "it does not")
        for one in of_ours[:1]:
            bench.check("as the client does, " + path, None if shape(one) in theirs else shape(one))
    form = next(one for one in mine if one["path"] == "/oauth2/token")["request"].decode()
    bench.check("the token is asked for all", None if "scope=payment-all" in form else form)
    bad = [one["target"] for one in mine if one["status"] != 200]
    bench.check("nothing of it is refused", ", ".join(bad) or None)
