"""The vendor's OpenAPI stands between our program and our fake: a proxy hands on what the one asks and the other answers, and has
every request and every answer checked."""
import json
import os
import urllib.request

from bench import SCHEMAS
from openapi import Proxy, Spec, judged, path

VENDOR = "https://api.myshoptet.com"
# What the program must have asked for, so that nothing passes by not being tried.
WANTED = [
    "GET /api/orders/changes", "GET /api/orders", "GET /api/orders/{code}", "GET /api/orders/statuses", "GET /api/stocks",
    "GET /api/stocks/{stockId}/supplies", "PATCH /api/stocks/{stockId}/movements", "PATCH /api/orders/{code}/status",
]
FIELDS = {"Content-Type": "application/json", "Shoptet-Private-API-Token": "t"}


def judge(bench):
    if not os.path.exists(path("shoptet")):
        return bench.skipped("everything", "the vendor's OpenAPI is not in " + SCHEMAS)
    try:
        spec = Spec("shoptet", VENDOR)
    except ImportError as error:
        return bench.skipped("everything", "openapi-core is not there: %s" % error)
    itself(bench, spec)
    ours(bench, spec)


def itself(bench, spec):
    """The judge tells right from wrong, else its silence would say nothing."""
    meta = {"errors": None, "metadata": {"requestId": "r"}}
    none = json.dumps(dict(meta, data=None)).encode()

    def request(method, target, body=None):
        body = json.dumps(body).encode() if body is not None else b""
        return spec.problems(method, target, FIELDS, body, 200, "application/json", none)[0]

    moves = "/api/stocks/1/movements"
    bench.check("a right request is right", request("PATCH", moves, {"data": [{"productCode": "A", "quantity": 1}]}))
    wrong = [
        ("a quantity in a text", "PATCH", moves, {"data": [{"productCode": "A", "quantity": "1"}]}),
        ("two quantities in a row", "PATCH", moves, {"data": [{"productCode": "A", "quantity": 1, "realStock": 1}]}),
        ("a state in words", "PATCH", "/api/orders/1/status", {"data": {"statusId": "Uhradená"}}),
        ("a state with nothing to set", "PATCH", "/api/orders/1/status", {"data": {}}),
        ("changes without their start", "GET", "/api/orders/changes", None),
        ("a stock that is no number", "GET", "/api/stocks/main/supplies", None),
    ]
    for what, method, target, body in wrong:
        bench.check("the judge finds " + what, None if request(method, target, body) else "it was taken")
    rows = dict(meta, data={"changes": [{"code": 1}], "paginator": {}})
    answer = spec.problems("GET", "/api/orders/changes?from=x", FIELDS, b"", 200, "application/json", json.dumps(rows).encode())[1]
    bench.check("the judge finds a wrong answer", None if answer else "it was taken")


def ours(bench, spec):
    """Everything that our program asked, and what it was answered, over the proxy."""
    import workspaces

    # The first run looks back further than changes are kept, and one answer is lost on its way.
    faults = [{"kind": "error-after", "method": "PATCH", "path": "movements"}]
    fake = bench.fake("shoptet_api", state={}, faults=faults)
    proxy = Proxy(fake)
    try:
        why = workspaces.run_shoptet(bench, proxy)
        if why:
            return bench.skipped("our program's requests", why)
        judged(bench, spec, proxy, WANTED)
        with urllib.request.urlopen(fake.url("/control"), timeout=30) as answer:
            state = json.load(answer)["state"]
        paid = [one for one in state["orders"] if one["code"] == "2026001001"]
        right = paid and paid[0]["paid"] and paid[0]["status"] == 3
        bench.check("the paid order is paid there", None if right else str(paid))
        stock = {one["code"]: one["amount"] for one in state["supplies"]}
        bench.check("the stock is there", None if stock.get("TR-M") == 4 else str(stock))
    finally:
        proxy.stop()
