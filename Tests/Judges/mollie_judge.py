"""Mollie: its OpenAPI between our program and our fake, and its own client reading the fake."""
import os

from bench import SCHEMAS
from openapi import Proxy, Spec, judged, path

TOKEN = "access_sample1234567890"
HAL = "application/hal+json"
# What the program must have asked for, so that nothing passes by not being tried.
WANTED = ["GET /v2/settlements", "GET /v2/settlements/{settlementId}", "GET /v2/payments", "GET /v2/payments/{paymentId}",
          "GET /v2/refunds", "GET /v2/chargebacks"] + [
              "GET /v2/settlements/{settlementId}/" + name for name in ("payments", "captures", "refunds", "chargebacks")]
STATE = {
    "page": 2,
    "payments": [
        {"id": "tr_5B8cwPMGnU6qLbRvo7qEZ1", "amount": 25, "metadata": {"order_id": "1001"}, "settlementId": "stl_jDk30ak01",
         "settlementAmount": 25, "fee": "0.65"},
        {"id": "tr_5B8cwPMGnU6qLbRvo7qEZ2", "amount": 12, "settlementId": "stl_jDk30ak01", "settlementAmount": 12, "fee": "0.45"},
        {"id": "tr_5B8cwPMGnU6qLbRvo7qEZ3", "amount": 9, "settlementId": "stl_jDk30ak01", "settlementAmount": 9, "fee": "0.2662"},
        {"id": "tr_5B8cwPMGnU6qLbRvo7qEZ4", "amount": 8, "status": "open"},
    ],
    "captures": [{"id": "cpt_vytxeTZskVKR7C7WgdSP3d", "amount": 5, "paymentId": "tr_5B8cwPMGnU6qLbRvo7qEZ4",
                  "settlementId": "stl_jDk30ak01", "settlementAmount": 5}],
    "refunds": [{"id": "re_4qqhO89gsT", "amount": 2, "paymentId": "tr_5B8cwPMGnU6qLbRvo7qEZ2", "settlementId": "stl_jDk30ak01",
                 "settlementAmount": -2}],
    "chargebacks": [{"id": "chb_xFzwUN4ci8HAmSGUACS4J", "amount": 9, "paymentId": "tr_5B8cwPMGnU6qLbRvo7qEZ3",
                     "settlementId": "stl_jDk30ak01", "settlementAmount": -9}],
    "settlements": [{"id": "stl_jDk30ak01"}, {"id": "stl_jDk30ak02", "status": "open", "amount": 0}],
}


def judge(bench):
    client(bench)
    if not os.path.exists(path("mollie")):
        return bench.skipped("the vendor's OpenAPI", "it is not in " + SCHEMAS)
    try:
        spec = Spec("mollie", "https://api.mollie.com", [HAL])
    except ImportError as error:
        return bench.skipped("the vendor's OpenAPI", "openapi-core is not there: %s" % error)
    itself(bench, spec)
    ours(bench, spec)


def client(bench):
    """The vendor's own client, which refuses an answer that is not as described, asks the fake for everything."""
    try:
        from mollie import ClientSDK, Security
        from mollie.models import ClientError
        from mollie.utils import RetryConfig
    except ImportError as error:
        return bench.skipped("its own client", error)
    fake = bench.fake("mollie", state=STATE)
    never = RetryConfig("none", None, False)

    def made(token):
        return ClientSDK(security=Security(advanced_access_token=token), server_url=fake.url(), retry_config=never)

    def pages(page):
        """Every page of a list, followed by its links."""
        while page is not None:
            yield page.result
            page = page.next()

    own = made(TOKEN)
    asked = [
        ("permissions", 8, lambda: [own.permissions.list()]),
        ("settlements", 2, lambda: pages(own.settlements.list(limit=250))),
        ("payments", 3, lambda: pages(own.settlements.list_payments(settlement_id="stl_jDk30ak01", limit=250))),
        ("captures", 1, lambda: pages(own.settlements.list_captures(settlement_id="stl_jDk30ak01", limit=250))),
        ("refunds", 1, lambda: pages(own.settlements.list_refunds(settlement_id="stl_jDk30ak01", limit=250))),
        ("chargebacks", 1, lambda: pages(own.settlements.list_chargebacks(settlement_id="stl_jDk30ak01", limit=250))),
        ("payments", 4, lambda: pages(own.payments.list(limit=250))),
        ("refunds", 1, lambda: pages(own.refunds.all(limit=250))),
        ("chargebacks", 1, lambda: pages(own.chargebacks.all(limit=250))),
    ]
    for name, wanted, ask in asked:
        try:
            count = sum(len(getattr(page.embedded, name)) for page in ask())
            bench.check("its own client reads %d %s" % (wanted, name), None if count == wanted else "%d" % count)
        except Exception as error:
            bench.failed("its own client reads " + name, str(error)[:400])
    try:
        closed = own.settlements.get(settlement_id="stl_jDk30ak01")
        bench.check("its own client reads what is paid out", None if closed.amount.value == "38.63" else closed.amount)
        again = own.settlements.get(settlement_id=closed.reference)
        bench.check("its own client finds it by its reference", None if again.id == closed.id else again.id)
        payment = own.payments.get(payment_id="tr_5B8cwPMGnU6qLbRvo7qEZ2")
        bench.check("its own client sees what went back", None if payment.amount_refunded.value == "2.00" else payment.amount_refunded)
    except Exception as error:
        bench.failed("its own client reads single things", str(error)[:400])
    for what, ask in [
        ("a settlement that is not there", lambda: own.settlements.get(settlement_id="stl_xxxxxxxxx")),
        ("another token", lambda: made("access_other").settlements.list()),
    ]:
        try:
            ask()
            bench.failed("its own client is refused " + what, "it was taken")
        except ClientError:
            bench.passed("its own client is refused " + what)


def itself(bench, spec):
    """The judge tells right from wrong, else its silence would say nothing."""
    fields = {"Authorization": "Bearer " + TOKEN}
    link = b'{"href":"https://api.mollie.com/v2/settlements","type":"application/hal+json"}'
    page = b'{"count":0,"_embedded":{"settlements":[]},"_links":{"self":L,"previous":null,"next":null,"documentation":L}}'.replace(b"L", link)
    page = page.replace(b'"_' + link + b'inks"', b'"_links"')

    def judged(target, answer=page):
        return spec.problems("GET", target, fields, b"", 200, HAL, answer)

    bench.check("a right request is right", judged("/v2/settlements?limit=250")[0])
    bench.check("a right answer is right", judged("/v2/settlements?limit=250")[1])
    bench.check("the judge finds a page too large", None if judged("/v2/settlements?limit=251")[0] else "it was taken")
    wrong = page.replace(b'"next":null,', b"")
    bench.check("the judge finds a wrong answer", None if judged("/v2/settlements", wrong)[1] else "it was taken")


def ours(bench, spec):
    """Everything that our program asks, and what it is answered."""
    import workspaces

    proxy = Proxy(bench.fake("mollie", state=STATE))
    try:
        why = workspaces.run_mollie(bench, proxy)
        if why:
            return bench.skipped("our program's requests", why)
        # The description of permissions is not in the subset.
        judged(bench, spec, proxy, WANTED, skip=("/v2/permissions",))
    finally:
        proxy.stop()
