"""Stripe: the description of its interface between our program and our fake, and its own client reading the fake.

The description is made from the types of the vendor's client; the vendor's own is larger than what could be had.
"""
import os

from bench import SCHEMAS
from openapi import Proxy, Spec, judged, path

KEY = "rk_live_sample1234567890"
VERSION = "2026-10-28.endive"
# What the program must have asked for, so that nothing passes by not being tried.
WANTED = ["GET /v1/payouts", "GET /v1/payouts/{id}", "GET /v1/balance_transactions", "GET /v1/charges", "GET /v1/refunds",
          "GET /v1/disputes"]
STATE = {
    "page": 2,
    "payouts": [{"id": "po_1"}, {"id": "po_2", "status": "pending"}, {"id": "po_3", "amount": 100, "automatic": False}],
    "charges": [
        {"id": "ch_1", "amount": 2500, "fee": 65, "payout": "po_1", "metadata": {"order_number": "1001"}},
        {"id": "ch_2", "amount": 190000, "settled": 7590, "currency": "czk", "fee": 129, "payout": "po_1"},
        {"id": "ch_3", "amount": 900, "status": "pending"}, {"id": "ch_4", "amount": 700},
    ],
    "refunds": [{"id": "re_1", "amount": 200, "charge": "ch_1", "payout": "po_1"}],
    "disputes": [{"id": "dp_1", "amount": 700, "charge": "ch_4"}],
}


def judge(bench):
    client(bench)
    if not os.path.exists(path("stripe")):
        return bench.skipped("the description", "it is not in " + SCHEMAS)
    try:
        spec = Spec("stripe", "https://api.stripe.com")
    except ImportError as error:
        return bench.skipped("the description", "openapi-core is not there: %s" % error)
    itself(bench, spec)
    ours(bench, spec)


def client(bench):
    """The vendor's own client asks the fake for everything."""
    try:
        import stripe
    except ImportError as error:
        return bench.skipped("its own client", error)
    fake = bench.fake("stripe", state=STATE)
    own = stripe.StripeClient(KEY, stripe_version=VERSION, base_addresses={"api": fake.url()}, max_network_retries=0)
    payouts = list(own.v1.payouts.list({"limit": 2, "arrival_date": {"gte": 0}}).auto_paging_iter())
    bench.check("its own client reads every payout", None if len(payouts) == 3 else "%d" % len(payouts))
    rows = list(own.v1.balance_transactions.list({"payout": "po_1", "limit": 2, "expand": ["data.source"]}).auto_paging_iter())
    bench.check("its own client reads a payout whole", None if len(rows) == 4 else "%d" % len(rows))
    net = sum(row.net for row in rows if row.type != "payout")
    bench.check("what it reads comes to the payout", None if net == payouts[-1].amount else "%d" % net)
    kinds = sorted(row.source.object for row in rows)
    bench.check("its own client sees what each is about", None if kinds == ["charge", "charge", "payout", "refund"] else kinds)
    refunds = list(own.v1.refunds.list({"limit": 1, "expand": ["data.charge"]}).auto_paging_iter())
    bench.check("its own client sees the charge of a refund", None if refunds[0].charge.amount_refunded == 200 else refunds)
    for what, ask, kind in [
        ("a payout that is not there", lambda: own.v1.payouts.retrieve("po_x"), stripe.InvalidRequestError),
        ("a page too large", lambda: own.v1.charges.list({"limit": 500}), stripe.InvalidRequestError),
        ("a manual payout's transactions", lambda: own.v1.balance_transactions.list({"payout": "po_3"}), stripe.InvalidRequestError),
        ("another key", lambda: stripe.StripeClient("rk_live_other", stripe_version=VERSION, base_addresses={"api": fake.url()},
                                                    max_network_retries=0).v1.payouts.list(), stripe.AuthenticationError),
    ]:
        try:
            ask()
            bench.failed("its own client is refused " + what, "it was taken")
        except kind:
            bench.passed("its own client is refused " + what)


def itself(bench, spec):
    """The judge tells right from wrong, else its silence would say nothing."""
    fields = {"Authorization": "Bearer " + KEY}
    page = b'{"object":"list","url":"/v1/payouts","has_more":false,"data":[]}'

    def judged(target, answer=page):
        return spec.problems("GET", target, fields, b"", 200, "application/json", answer)

    bench.check("a right request is right", judged("/v1/payouts?limit=100&arrival_date[gte]=1")[0])
    for what, target in [("a page too large", "/v1/payouts?limit=101"), ("a time that is none", "/v1/charges?created[gte]=today")]:
        bench.check("the judge finds " + what, None if judged(target)[0] else "it was taken")
    wrong = page.replace(b"[]", b'[{"id":"po_1","object":"payout","amount":"100"}]')
    bench.check("the judge finds a wrong answer", None if judged("/v1/payouts", wrong)[1] else "it was taken")


def ours(bench, spec):
    """Everything that our program asks, and what it is answered."""
    import workspaces

    proxy = Proxy(bench.fake("stripe", state=STATE))
    try:
        why = workspaces.run_stripe(bench, proxy)
        if why:
            return bench.skipped("our program's requests", why)
        judged(bench, spec, proxy, WANTED)
        versions = {exchange[2].get("Stripe-Version") for exchange in proxy.exchanges}
        bench.check("every request names the version", None if versions == {VERSION} else versions)
    finally:
        proxy.stop()
