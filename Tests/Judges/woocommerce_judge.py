"""The client `woocommerce` of PyPI asks our fake the same as our program does; what they ask is compared.

Left out of the comparison: header fields but the login and the type of a body, and what `DIFFERENCES` lists.
"""
import json
import urllib.parse

import woocommerce

# Ours differs on purpose, and why.
DIFFERENCES = {
    "modified_after": "its value is the cursor of the run",
}
# The order waits for its payment, so that `set_paid` acts.
PENDING = [{"order_id": 1001, "status": "pending"}]


def judge(bench):
    files = bench.certificate()
    if not files:
        return bench.skipped("everything", "openssl is not there, and the client logs in over TLS alone")
    asked = client(bench, files)
    ours(bench, files, asked)


def client(bench, files):
    """What the client of others asks for the work of one pass, and whether it is content with the answers."""
    fake = bench.fake("woocommerce", certificate=files, do=PENDING)
    api = woocommerce.API(
        url=fake.url(), consumer_key="ck_sample", consumer_secret="cs_sample", version="wc/v3", verify_ssl=False, timeout=20
    )
    orders = api.get(
        "orders",
        params={"modified_after": "2026-11-01T00:00:00", "dates_are_gmt": "true", "status": "any", "per_page": 100, "page": 1,
                "orderby": "id", "order": "asc"},
    )
    bench.check("the client reads orders", not_like(orders, 200, list))
    bench.check("pages are counted", None if orders.headers.get("X-WP-TotalPages") == "1" else orders.headers)
    fields = "id,type,name,sku,global_unique_id,manage_stock,stock_quantity,variations"
    products = api.get(
        "products", params={"per_page": 100, "page": 1, "orderby": "id", "order": "asc", "_fields": fields}
    )
    bench.check("the client reads products", not_like(products, 200, list))
    fields = "id,parent_id,name,sku,global_unique_id,manage_stock,stock_quantity,attributes"
    kinds = api.get(
        "products/12/variations", params={"per_page": 100, "page": 1, "orderby": "id", "order": "asc", "_fields": fields}
    )
    bench.check("the client reads variations", not_like(kinds, 200, list))
    written = api.post("products/batch", {"update": [{"id": 11, "manage_stock": True, "stock_quantity": 7}]})
    bench.check("the client writes stock", not_like(written, 200, dict))
    written = api.post("products/12/variations/batch", {"update": [{"id": 21, "manage_stock": True, "stock_quantity": 4}]})
    bench.check("the client writes stock of variations", not_like(written, 200, dict))
    paid = api.put("orders/1001", {"set_paid": True})
    bench.check("the client writes a state", not_like(paid, 200, dict))
    many = api.post("products/batch", {"update": [{"id": 11, "stock_quantity": 7}] * 101})
    bench.check("more than a hundred are refused", not_like(many, 413, dict))
    wrong = woocommerce.API(url=fake.url(), consumer_key="ck_other", consumer_secret="x", version="wc/v3", verify_ssl=False)
    bench.check("another key is refused", not_like(wrong.get("orders"), 401, dict))
    return [one for one in fake.exchanges() if one["status"] == 200]


def not_like(answer, status, kind):
    """Why an answer is not what the client should get; None when it is."""
    if answer.status_code != status:
        return "status %d" % answer.status_code
    return None if isinstance(answer.json(), kind) else "it is a %s" % type(answer.json()).__name__


def shape(exchange):
    """A request without what may differ."""
    query = {name: value for name, value in exchange["query"].items() if name not in DIFFERENCES}
    return json.dumps(
        {
            "method": exchange["method"], "path": exchange["path"], "query": query, "body": exchange["body"],
            "login": exchange["fields"].get("authorization"),
            # Without a body its type says nothing.
            "type": (exchange["fields"].get("content-type") or "").split(";")[0] if exchange["body"] is not None else "",
        },
        sort_keys=True,
    )


def ours(bench, files, asked):
    import workspaces

    fake = bench.fake("woocommerce", certificate=files, do=PENDING)
    why = workspaces.run_woocommerce(bench, fake)
    if why:
        return bench.skipped("the same questions by our program", why)
    said = [shape(one) for one in fake.exchanges()]
    for one in asked:
        name = "%s %s" % (one["method"], urllib.parse.unquote(one["path"]))
        same = shape(one) in said
        bench.check("our program asks as the client does, " + name, None if same else "%s is not among %s" % (shape(one), "; ".join(said)[:3000]))
