"""A WooCommerce shop for tests: `fake.py` says how it is started, scripted and made to fail.

It answers under /wp-json/wc/v3 as the shop does: Basic login by key and secret, pages with their headers, at most 100 of
anything, errors of single objects inside a 200. Stock is really kept: an order that is paid takes its goods from it.

State: {"key", "secret", "products": […], "orders": […], "old": true for a shop before `orderby=modified` and `/variations`,
"zone": hours that the shop's own times are ahead of UTC}. A product may hold its `variations`. What an order or a product
leaves out is filled in.
Changes: {"order": {…}} adds or replaces one, {"status": …, "order_id": n}, {"sell": product id, "quantity": n},
{"product": {…}}, {"set": {…}}.
"""
import base64
import datetime
import json
import re

from fake import Answer, Fake, serve

ROOT = "/wp-json/wc/v3"
PAYABLE = ("pending", "failed")
STOCK_TAKEN = ("processing", "completed", "on-hold")
STATUSES = ("pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed", "checkout-draft")


def gmt(seconds=0):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


class Refused(Exception):
    def __init__(self, status, code, message, params=None):
        super().__init__(message)
        self.status, self.said = status, {"code": code, "message": message, "data": {"status": status}}
        if params:
            self.said["data"]["params"] = params


def invalid(name, why):
    return Refused(400, "rest_invalid_param", "Invalid parameter(s): " + name, {name: name + " " + why})


class Shop(Fake):
    def start(self, state):
        self.key, self.secret = state.get("key", "ck_sample"), state.get("secret", "cs_sample")
        self.old, self.zone = state.get("old", False), state.get("zone", 1)
        self.products, self.variations = {}, {}
        for product in state.get("products", SAMPLE_PRODUCTS):
            self.add_product(dict(product))
        self.orders = {}
        for order in state.get("orders", SAMPLE_ORDERS):
            self.add_order(dict(order))

    def state(self):
        return {
            "orders": list(self.orders.values()), "products": list(self.products.values()),
            "variations": list(self.variations.values()),
        }

    def change(self, said):
        if "order" in said:
            self.add_order(dict(said["order"]))
        if "order_id" in said:
            self.move(self.orders[said["order_id"]], said["status"])
        if "sell" in said:
            self.take(said["sell"], said["quantity"])
        if "product" in said:
            self.add_product(dict(said["product"]))
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """The order changed the longest ago is changed while somebody reads, so it goes to the end of the set."""
        orders = sorted(self.orders.values(), key=lambda order: (order["date_modified_gmt"], order["id"]))
        if orders:
            self.touch(orders[0])

    # What it keeps

    def add_product(self, product):
        kinds = product.pop("children", [])
        full = {
            "type": "variable" if kinds else "simple", "status": "publish", "name": "", "sku": "", "global_unique_id": "",
            "manage_stock": True, "stock_quantity": None, "stock_status": "instock", "backorders": "no", "price": "10",
            "parent_id": 0, "date_modified_gmt": gmt(-86400),
        }
        full.update(product)
        full["variations"] = [kind["id"] for kind in kinds]
        if self.old:
            full.pop("global_unique_id", None)
        self.products[full["id"]] = full
        for kind in kinds:
            one = {"name": "", "sku": "", "global_unique_id": "", "manage_stock": True, "stock_quantity": None,
                   "stock_status": "instock", "parent_id": full["id"], "type": "variation",
                   "date_modified_gmt": gmt(-86400)}
            one.update(kind)
            self.variations[one["id"]] = one

    def add_order(self, order):
        full = {
            "parent_id": 0, "number": str(order["id"]), "status": "processing", "currency": "EUR", "version": "9.4.2",
            "prices_include_tax": True, "discount_total": "0.00", "discount_tax": "0.00", "shipping_total": "0.00",
            "shipping_tax": "0.00", "cart_tax": "0.00", "total": "0.00", "total_tax": "0.00", "customer_id": 0,
            "order_key": "wc_order_%d" % order["id"], "billing": {}, "shipping": {}, "payment_method": "bacs",
            "payment_method_title": "Bankový prevod", "transaction_id": "", "customer_note": "", "date_paid_gmt": None,
            "date_completed_gmt": None, "meta_data": [], "line_items": [], "tax_lines": [], "shipping_lines": [],
            "fee_lines": [], "coupon_lines": [], "refunds": [], "date_created_gmt": gmt(-3600),
        }
        full.update(order)
        full.setdefault("date_modified_gmt", full["date_created_gmt"])
        self.local(full)
        self.orders[full["id"]] = full

    def local(self, order):
        """The shop's own times, which have no zone and are ahead of UTC."""
        for name in ("date_created", "date_modified", "date_paid", "date_completed"):
            moment = order.get(name + "_gmt")
            if moment:
                own = datetime.datetime.fromisoformat(moment) + datetime.timedelta(hours=self.zone)
                order[name] = own.isoformat()
            else:
                order[name] = None

    def touch(self, order):
        order["date_modified_gmt"] = max(gmt(), order["date_modified_gmt"])
        self.local(order)

    def move(self, order, status):
        """A new status, with the stock that it takes and the day that it pays the order on."""
        if status not in STATUSES:
            raise invalid("status", "is not one of %s." % ", ".join(STATUSES))
        order["status"] = status
        if status in ("processing", "completed") and not order["date_paid_gmt"]:
            order["date_paid_gmt"] = gmt()
        if status == "completed" and not order["date_completed_gmt"]:
            order["date_completed_gmt"] = gmt()
        if status in STOCK_TAKEN and not order.get("_taken"):
            order["_taken"] = True
            for line in order["line_items"]:
                self.take(line.get("variation_id") or line.get("product_id"), line.get("quantity", 0))
        self.touch(order)

    def take(self, id, quantity):
        product = self.variations.get(id) or self.products.get(id)
        if product and product["manage_stock"] == "parent":
            product = self.products[product["parent_id"]]
        if product and product["manage_stock"] is True and product["stock_quantity"] is not None:
            product["stock_quantity"] -= quantity

    # Answers

    def unauthorised(self):
        return self.refusal(
            Refused(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
        )

    def forbidden(self):
        return Answer(403, b"<html><body>Forbidden by a firewall</body></html>", "text/html")

    def failed(self):
        said = {"code": "internal_server_error", "message": "<p>There has been a critical error on this website.</p>",
                "data": {"status": 500}}
        return Answer(500, json.dumps(said).encode())

    @staticmethod
    def refusal(refused):
        return Answer(refused.status, json.dumps(refused.said).encode())

    def answer(self, request):
        if not request.path.startswith(ROOT):
            return Answer(404, b"<html><body>Not found</body></html>", "text/html")
        path = request.path[len(ROOT):].rstrip("/")
        try:
            if not self.knows(request):
                return self.unauthorised()
            return self.routed(request, path)
        except Refused as refused:
            return self.refusal(refused)

    def knows(self, request):
        word, _, secret = (request.fields.get("Authorization") or "").partition(" ")
        if word == "Basic":
            return base64.b64decode(secret).decode("utf-8", "replace") == self.key + ":" + self.secret
        return (request.query.get("consumer_key"), request.query.get("consumer_secret")) == (self.key, self.secret)

    def routed(self, request, path):
        if request.method == "GET":
            if path == "/orders":
                return self.page(request, self.found_orders(request.query))
            if path == "/products":
                return self.page(request, self.found(self.products, request.query))
            if path == "/variations" and not self.old:
                return self.page(request, self.found(self.variations, request.query))
            if match := re.fullmatch(r"/products/(\d+)/variations", path):
                kinds = {id: one for id, one in self.variations.items() if one["parent_id"] == int(match[1])}
                return self.page(request, self.found(kinds, request.query))
            if match := re.fullmatch(r"/orders/(\d+)", path):
                return self.one(request, self.order(int(match[1])))
        if request.method in ("PUT", "POST", "PATCH"):
            if path == "/products/batch":
                return self.batch(request, self.products, "product")
            if match := re.fullmatch(r"/products/(\d+)/variations/batch", path):
                kinds = {id: one for id, one in self.variations.items() if one["parent_id"] == int(match[1])}
                return self.batch(request, kinds, "product_variation")
            if match := re.fullmatch(r"/orders/(\d+)", path):
                return self.one(request, self.write_order(self.order(int(match[1])), self.body(request)))
        raise Refused(404, "rest_no_route", "No route was found matching the URL and request method.")

    @staticmethod
    def body(request):
        try:
            return json.loads(request.body)
        except ValueError:
            raise Refused(400, "rest_invalid_json", "Invalid JSON body passed.") from None

    def order(self, id):
        if id not in self.orders:
            raise Refused(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.")
        return self.orders[id]

    def write_order(self, order, body):
        if body.get("transaction_id"):
            order["transaction_id"] = body["transaction_id"]
        if body.get("status"):
            self.move(order, body["status"])
        # Paying acts while the order needs it, and only then.
        if body.get("set_paid") is True and order["status"] in PAYABLE:
            self.move(order, "processing")
        self.touch(order)
        return order

    def batch(self, request, kept, kind):
        body = self.body(request)
        if sum(len(body.get(name, [])) for name in ("create", "update", "delete")) > 100:
            raise Refused(
                413, "woocommerce_rest_request_entity_too_large", "Unable to accept more than 100 items for this request."
            )
        done = []
        for row in body.get("update", []):
            try:
                done.append(self.shown(self.write_product(kept, kind, row)))
            except Refused as refused:
                done.append({"id": row.get("id"), "error": refused.said})
        return Answer(200, json.dumps({"update": done}).encode())

    def write_product(self, kept, kind, row):
        product = kept.get(row.get("id"))
        if not product:
            raise Refused(400, "woocommerce_rest_%s_invalid_id" % kind, "Invalid ID.")
        if "manage_stock" in row:
            if row["manage_stock"] not in (True, False):
                raise invalid("manage_stock", "is not of type boolean.")
            product["manage_stock"] = row["manage_stock"]
        if "stock_quantity" in row:
            quantity = row["stock_quantity"]
            if isinstance(quantity, bool) or not isinstance(quantity, (int, float)):
                raise invalid("stock_quantity", "is not of type integer.")
            if product["manage_stock"] is True:
                product["stock_quantity"] = int(quantity)
                product["stock_status"] = "instock" if quantity > 0 else "outofstock"
        product["date_modified_gmt"] = gmt()
        return product

    # Pages

    def found_orders(self, query):
        after, since = query.get("after"), query.get("modified_after")
        utc = query.get("dates_are_gmt") in ("true", "1")
        names = ("date_created_gmt", "date_modified_gmt") if utc else ("date_created", "date_modified")
        statuses = [one for one in query.get("status", "any").split(",") if one != "any"]
        found = []
        for order in self.orders.values():
            if after and not order[names[0]] > after.rstrip("Z"):
                continue
            if since and not order[names[1]] > since.rstrip("Z"):
                continue
            if statuses and order["status"] not in statuses:
                continue
            found.append(order)
        keys = {"date": "date_created_gmt", "id": "id", "modified": "date_modified_gmt"}
        by = query.get("orderby", "date")
        if by not in keys or by == "modified" and self.old:
            raise invalid("orderby", "is not one of date, id, include, title, and slug.")
        found.sort(key=lambda order: (order[keys[by]], order["id"]), reverse=query.get("order", "desc") != "asc")
        return found

    def found(self, kept, query):
        by, found = query.get("orderby", "date"), list(kept.values())
        if by not in ("date", "id", "title", "slug", "include", "modified"):
            raise invalid("orderby", "is not one of date, id, include, title, and slug.")
        if sku := query.get("sku"):
            found = [one for one in found if one["sku"] in sku.split(",")]
        found.sort(key=lambda one: one["id"], reverse=query.get("order", "desc") != "asc")
        return found

    def page(self, request, rows):
        query = request.query
        number, size = self.whole(query, "page", 1), self.whole(query, "per_page", 10)
        if not 1 <= size <= 100:
            raise invalid("per_page", "must be between 1 (inclusive) and 100 (inclusive)")
        if number < 1:
            raise invalid("page", "must be greater than or equal to 1")
        pages = -(-len(rows) // size)
        shown = [self.shown(row, query) for row in rows[(number - 1) * size:number * size]]
        answer = Answer(200, json.dumps(shown, ensure_ascii=False).encode())
        answer.fields["X-WP-Total"], answer.fields["X-WP-TotalPages"] = str(len(rows)), str(pages)
        if number < pages:
            target = re.sub(r"([?&])page=\d+", r"\1page=%d" % (number + 1), request.target)
            answer.fields["Link"] = '<http://%s%s>; rel="next"' % (request.fields.get("Host"), target)
        return answer

    @staticmethod
    def whole(query, name, otherwise):
        try:
            return int(query.get(name, otherwise))
        except ValueError:
            raise invalid(name, "is not of type integer.") from None

    def one(self, request, row):
        return Answer(200, json.dumps(self.shown(row, request.query), ensure_ascii=False).encode())

    @staticmethod
    def shown(row, query=None):
        fields = (query or {}).get("_fields")
        wanted = fields.split(",") if fields else None
        return {
            name: value for name, value in row.items()
            if not name.startswith("_") and (wanted is None or name in wanted)
        }


def address(first, last, **more):
    full = {"first_name": first, "last_name": last, "company": "", "address_1": "Vzorová 1", "address_2": "",
            "city": "Košice", "state": "", "postcode": "040 01", "country": "SK", "email": "zakaznik@example.com",
            "phone": "+421900000000"}
    full.update(more)
    return full


SAMPLE_PRODUCTS = [
    {"id": 11, "name": "Hrnček žltý", "sku": "HRN-1", "global_unique_id": "8590000000031", "stock_quantity": 5},
    {"id": 12, "name": "Tričko modré", "sku": "TR-MODRE", "children": [
        {"id": 21, "sku": "TR-MODRE-M", "global_unique_id": "8590000000024", "stock_quantity": 1},
        {"id": 22, "sku": "TR-MODRE-L", "global_unique_id": "8590000000017", "stock_quantity": 2},
    ]},
    {"id": 13, "name": "Poukážka", "sku": "POUK", "manage_stock": False},
]
SAMPLE_ORDERS = [
    {
        "id": 1001, "status": "on-hold", "total": "28.60", "total_tax": "5.35", "cart_tax": "4.60", "shipping_total": "3.25",
        "shipping_tax": "0.75", "billing": address("Jana", "Vzorová"), "shipping": address("Jana", "Vzorová"),
        "date_created_gmt": "2026-11-28T07:15:00",
        "line_items": [
            {"id": 1, "name": "Hrnček žltý", "product_id": 11, "variation_id": 0, "quantity": 2, "tax_class": "",
             "subtotal": "20.00", "subtotal_tax": "4.60", "total": "20.00", "total_tax": "4.60", "sku": "HRN-1",
             "global_unique_id": "8590000000031", "price": 10, "taxes": [{"id": 7, "total": "4.6", "subtotal": "4.6"}],
             "meta_data": []},
        ],
        "shipping_lines": [
            {"id": 2, "method_title": "Kuriér", "method_id": "flat_rate", "total": "3.25", "total_tax": "0.75",
             "taxes": [{"id": 7, "total": "0.75", "subtotal": ""}], "meta_data": []},
        ],
        "tax_lines": [
            {"id": 3, "rate_code": "SK-DPH-1", "rate_id": 7, "label": "DPH", "compound": False, "tax_total": "4.60",
             "shipping_tax_total": "0.75", "rate_percent": 23, "meta_data": []},
        ],
    },
]
if __name__ == "__main__":
    serve(Shop())
