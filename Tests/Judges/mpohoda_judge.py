"""The vendor's OpenAPI stands between our program and our fake: a proxy hands on what the one asks and the other answers, and has
every request and every answer checked.

The schema describes one object as the answer to a list of cards, so the fake answers one card at a time here.
"""
import json
import os
import urllib.error
import urllib.request

from bench import SCHEMAS
from openapi import Proxy, Spec, path

VENDOR = "https://api.mpohoda.cz"
# What the program must have asked for, so that nothing passes by not being tried.
WANTED = [
    "GET /v1/PriceListItems", "POST /v1/PriceListItems/AvailableQuantities", "GET /v1/IssuedInvoices",
    "GET /v1/IssuedInvoices/Unpaid", "GET /v1/Currencies", "GET /v1/PaymentMethods", "GET /v1/ReceivedOrders",
    "POST /v1/ReceivedOrders",
]


def judge(bench):
    if not os.path.exists(path("mpohoda")):
        return bench.skipped("everything", "the vendor's OpenAPI is not in " + SCHEMAS)
    try:
        spec = Spec("mpohoda", VENDOR, ["application/problem+json"])
    except ImportError as error:
        return bench.skipped("everything", "openapi-core is not there: %s" % error)
    itself(bench, spec)
    refusals(bench, spec)
    ours(bench, spec)


def order(item="00000000-0000-4000-8000-000000000001", **more):
    """An order of the judge's own, which is valid unless something is changed."""
    line = {"PriceListItemId": item, "Quantity": 2, "UnitPrice": 12.5, "UnitPriceVatType": "WithVat", "VatRateType": "BasicVatRate",
            "DiscountPercentage": 0}
    full = {"Text": "E-shop 1", "BusinessPartnerAddress": {"DocumentAddressWithoutAddressBookLink": {"Name": "Jana Vzorová"}},
            "Items": [{"PriceListItem": line}]}
    full.update(more)
    return full


FIELDS = {"Api-Key": "k", "Content-Type": "application/json"}


def itself(bench, spec):
    """The judge tells right from wrong, else its silence would say nothing."""
    page = b'{"Items":[],"TotalItemCount":0,"Pagination":null}'
    kind = "application/json"

    def request(method, target, body=None):
        body = json.dumps(body).encode() if body is not None else b""
        return spec.problems(method, target, FIELDS, body, 200 if method == "GET" else 201, kind, page)[0]

    bench.check("a right request is right", request("GET", "/v1/PriceListItems?PageSize=100&PageNumber=1"))
    bench.check("a right order is right", request("POST", "/v1/ReceivedOrders", order()))
    wrong = [
        ("a page without its size", "GET", "/v1/PriceListItems?PageNumber=1", None),
        ("a quantity in a text", "POST", "/v1/ReceivedOrders", order(Items=[{"TextItem": {"Text": "A", "Quantity": "2", "UnitPrice": 1}}])),
        ("a field that is not known", "POST", "/v1/ReceivedOrders", order(Number="1001")),
        ("an id that is an object", "POST", "/v1/ReceivedOrders", order(CurrencyId={"Code": "CZK"})),
        ("a rate that is not known", "POST", "/v1/ReceivedOrders",
         order(Items=[{"TextItem": {"Text": "A", "Quantity": 1, "UnitPrice": 1, "VatRateType": "High"}}])),
        ("an order without lines", "POST", "/v1/ReceivedOrders", {"Text": "A"}),
    ]
    for what, method, target, body in wrong:
        bench.check("the judge finds " + what, None if request(method, target, body) else "it was taken")
    answer = spec.problems("GET", "/v1/PriceListItems?PageSize=1&PageNumber=1", FIELDS, b"", 200, kind, b'{"Items":{},"Rows":1}')[1]
    bench.check("the judge finds a wrong answer", None if answer else "it was taken")


def refusals(bench, spec):
    """How the fake refuses."""
    fake = bench.fake("mpohoda", state={"lacks": ["PaymentMethods"]})
    proxy = Proxy(fake)
    key = dict(FIELDS, **{"Api-Key": "sample-key-1234567890"})
    asked = [
        ("another key", "GET", "/v1/PriceListItems?PageSize=1&PageNumber=1", dict(FIELDS), None, 401),
        ("a right that is not there", "GET", "/v1/PaymentMethods?PageSize=1&PageNumber=1", key, None, 403),
        ("a page of no rows", "GET", "/v1/PriceListItems?PageSize=0&PageNumber=0", key, None, 422),
        ("an order without lines", "POST", "/v1/ReceivedOrders", key, order(Items=[]), 422),
        ("an item that is not there", "POST", "/v1/ReceivedOrders", key, order(), 422),
    ]
    try:
        for what, method, target, fields, body, wanted in asked:
            data = json.dumps(body).encode() if body is not None else None
            made = urllib.request.Request("http://127.0.0.1:%d%s" % (proxy.port, target), data=data, headers=fields, method=method)
            try:
                urllib.request.urlopen(made, timeout=30).close()
            except urllib.error.HTTPError:
                pass
            exchange = proxy.exchanges[-1]
            problem = "status %d" % exchange[4] if exchange[4] != wanted else spec.problems(*exchange)[1]
            bench.check("the fake's refusal of " + what, problem)
    finally:
        proxy.stop()


def ours(bench, spec):
    """Everything that our program asked, and what it was answered, over the proxy."""
    import workspaces

    items = [{"code": "HRN-1", "ean": "8590000000031", "path": "ZBOŽÍ/Keramika", "on_hand": 9.5, "reserved": 1},
             {"code": "TR-2", "type": "Product", "on_hand": 4}, {"code": "BALENI", "type": "Service"}]
    # The answer to the first order is lost on its way to the fake's own doings: the program must look for it.
    faults = [{"kind": "error-after", "method": "POST", "path": "ReceivedOrders"}]
    invoices = [{"number": "26FV00001", "symbol": "2600001", "total": 84.5, "rest": 4.5},
                {"number": "26FV00002", "symbol": "2600002", "total": 10, "currency": "EUR"}]
    state = {"items": items, "invoices": invoices, "one": True, "payments": ["Převodem"]}
    fake = bench.fake("mpohoda", state=state, faults=faults)
    proxy = Proxy(fake)
    try:
        why = workspaces.run_mpohoda(bench, proxy)
        if why:
            return bench.skipped("our program's requests", why)
        seen = set()
        for number, exchange in enumerate(proxy.exchanges, 1):
            method, target, status = exchange[0], exchange[1], exchange[4]
            seen.add(method + " " + target.partition("?")[0])
            if status >= 500:
                continue
            request, answer = spec.problems(*exchange)
            bench.check("our request %d, %s %s" % (number, method, target), request)
            bench.check("the fake's answer to our request %d" % number, answer)
        missing = [one for one in WANTED if one not in seen]
        bench.check("our program asks for everything", "never " + ", ".join(missing) if missing else None)
        made = sum(one[0] == "POST" and one[1] == "/v1/ReceivedOrders" and one[4] in (201, 500) for one in proxy.exchanges)
        bench.check("each order was made once", None if made == 2 else "%d were made" % made)
    finally:
        proxy.stop()
