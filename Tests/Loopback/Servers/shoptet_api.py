"""Shoptet's REST API for tests, as the vendor's OpenAPI describes it: `fake.py` says how it is started, scripted and made to fail.

State: {"token", "orders": [{"code", "changed", …}], "supplies": [[code, amount, claim], …], "statuses": [[id, name, paid], …],
"lacks": parts of paths that the token may not use, "bucket": how many requests it takes in all, "sets": codes whose stock is not
written}. `do`: {"order": {…}} comes or changes, {"status": [code, id]} a person sets a state, {"delete": code}.

A write to an order or a stock that is locked, {"locked": n}, answers 423 n times, as while another program writes there.
"""
import datetime
import email.utils
import json
import re
import time
import urllib.parse

from fake import Answer, Fake, serve

TOKEN = "sample-token-1234567890"
GUID = "7a7b7c7d-0000-11f1-9a5c-%012d"
STATUSES = [[-1, "Nevybavená", False], [3, "Uhradená", True], [-4, "Stornovaná", False], [5, "Odoslaná", False]]
SUPPLIES = [["HRN-1", 5, 2], ["TR-M", 1, 0], ["TR-L", 2.5, 0], ["SET", 1, 0]]


def stamp(ago=0):
    return datetime.datetime.fromtimestamp(time.time() - ago, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S+0000")


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S%z")


class Refused(Exception):
    def __init__(self, status, code, message, instance=""):
        self.status, self.errors = status, [{"errorCode": code, "message": message, "instance": instance}]


class Shop(Fake):
    def __init__(self):
        self.token, self.orders, self.supplies, self.deleted = TOKEN, {}, {}, {}
        self.statuses, self.lacks, self.sets, self.bucket, self.number, self.writes = [], [], ["SET"], None, 0, []
        self.locked = 0

    def start(self, state):
        self.token = state.get("token", TOKEN)
        self.lacks, self.bucket, self.locked = state.get("lacks", []), state.get("bucket"), state.get("locked", 0)
        self.sets = state.get("sets", self.sets)
        self.statuses = [
            {"id": id, "name": name, "markAsPaid": paid} for id, name, paid in state.get("statuses", STATUSES)
        ]
        for code, amount, claim in state.get("supplies", SUPPLIES):
            self.supplies[code] = {"amount": amount, "claim": claim}
        orders = [{"code": "2026001001"}, {"code": "2026001002", "status": 5, "paid": True}]
        for number, order in enumerate(state.get("orders", orders), 1):
            self.add(dict(order), 3600 + number)

    def add(self, said, ago=0):
        order = {"status": -1, "paid": False, "vatMode": "Normal", "created": "2026-11-20T08:15:00+0100", "items": [
            ["product", "HRN-1", "Hrnček", "žltý", 2, 22.14, 18.0, 23], ["shipping", None, "Kuriér", None, 1, 4.0, 3.25, 23]],
            "toPay": 26.15, "withVat": 26.14, "changed": stamp(ago)}
        order.update(said)
        self.orders[order["code"]] = order

    def change(self, said):
        if "order" in said:
            self.add(dict(self.orders.get(said["order"]["code"], {}), changed=stamp(), **said["order"]))
        if "status" in said:
            code, id = said["status"]
            self.orders[code].update(status=id, changed=stamp())
        if "delete" in said:
            self.orders.pop(said["delete"])
            self.deleted[said["delete"]] = stamp()

    def shift(self):
        if self.orders:
            self.orders.pop(sorted(self.orders)[0])

    def state(self):
        return {
            "orders": [{"code": code, "status": one["status"], "paid": one["paid"]} for code, one in sorted(self.orders.items())],
            "supplies": [{"code": code, "amount": one["amount"], "claim": one["claim"]}
                         for code, one in sorted(self.supplies.items())],
            "writes": self.writes,
        }

    # Answers

    def said(self, data, status=200, errors=None):
        self.number += 1
        body = {"data": data, "errors": errors, "metadata": {"requestId": "r-%d" % self.number}}
        filled = "%d/200" % min(self.number, 200)
        return Answer(status, json.dumps(body, ensure_ascii=False).encode(), **{"X-RateLimit-Bucket-Filling": filled})

    def refused(self, status, code, message):
        return self.said(None, status, [{"errorCode": code, "message": message, "instance": ""}])

    def unauthorised(self):
        return self.refused(401, "invalid-token", "Invalid access token.")

    def forbidden(self):
        return self.refused(403, "no-permission", "You do not have permission to use this endpoint.")

    def answer(self, request):
        if request.fields.get("Shoptet-Private-API-Token") != self.token:
            return self.unauthorised()
        if any(part in request.path for part in self.lacks):
            return self.forbidden()
        if self.bucket is not None:
            if self.bucket <= 0:
                self.bucket = None
                answer = self.refused(429, "page-not-found", "Too many requests.")
                answer.fields["Retry-After"] = email.utils.formatdate(time.time() + 2, usegmt=True)
                return answer
            self.bucket -= 1
        try:
            return self.routed(request)
        except Refused as refused:
            return self.said(None, refused.status, refused.errors)

    def routed(self, request):
        path, query = urllib.parse.unquote(request.path), request.query
        if request.method == "GET":
            if path == "/api/orders/statuses":
                return self.said({"defaultStatus": -1, "statuses": [self.status(one) for one in self.statuses]})
            if path == "/api/orders/changes":
                return self.changes(query)
            if path == "/api/orders":
                return self.list(query)
            if match := re.fullmatch(r"/api/orders/([^/]+)", path):
                return self.said({"order": self.full(self.known(match[1]), "notes" in query.get("include", ""))})
            if path == "/api/stocks":
                stock = {"id": 1, "title": "Sklad", "isDeliveryPoint": False, "visibleOnEshop": True, "deliveryPointTitle": None,
                         "deliveryPointAddress": None}
                return self.said({"stocks": [stock], "defaultStockId": 1})
            if path == "/api/stocks/1/supplies":
                return self.page("supplies", [self.supply(*one) for one in sorted(self.supplies.items())], query, 1000)
            if re.fullmatch(r"/api/stocks/\d+/supplies", path):
                raise Refused(404, "stock-not-found", "Stock was not found.")
        if request.method == "PATCH":
            if self.locked > 0:
                self.locked -= 1
                raise Refused(423, "resource-locked", "Another request writes there.")
            if path == "/api/stocks/1/movements":
                return self.move(self.body(request))
            if match := re.fullmatch(r"/api/orders/([^/]+)/status", path):
                return self.set(self.known(match[1]), self.body(request))
        raise Refused(404, "page-not-found", "There is no such endpoint.")

    @staticmethod
    def body(request):
        try:
            return json.loads(request.body)["data"]
        except (ValueError, KeyError, TypeError):
            raise Refused(400, "invalid-request-data", "The body is no JSON with data.") from None

    def known(self, code):
        if code not in self.orders:
            raise Refused(404, "order-not-found", 'Order "%s" not found.' % code, code)
        return self.orders[code]

    def page(self, member, rows, query, most):
        size, number = min(int(query.get("itemsPerPage", 20)), most), int(query.get("page", 1))
        shown = rows[(number - 1) * size:number * size]
        paginator = {"totalCount": len(rows), "page": number, "pageCount": max(1, -(-len(rows) // size)),
                     "itemsOnPage": len(shown), "itemsPerPage": size}
        return self.said({member: shown, "paginator": paginator})

    @staticmethod
    def since(query, name):
        try:
            return moment(query[name].replace(" ", "+"))
        except (KeyError, ValueError):
            raise Refused(400, "invalid-date", name + " is no date.") from None

    def changes(self, query):
        since = self.since(query, "from")
        if moment(stamp()) - since > datetime.timedelta(days=30, minutes=10):
            raise Refused(400, "invalid-date", "Changes are kept for 30 days.")
        rows = [{"code": code, "changeTime": one["changed"], "changeType": "edit"} for code, one in self.orders.items()]
        rows += [{"code": code, "changeTime": at, "changeType": "delete"} for code, at in self.deleted.items()]
        rows = [row for row in rows if moment(row["changeTime"]) >= since]
        return self.page("changes", sorted(rows, key=lambda row: row["changeTime"]), query, 1000)

    def list(self, query):
        since = self.since(query, "changeTimeFrom")
        rows = []
        for code, one in sorted(self.orders.items()):
            if moment(one["changed"]) < since:
                continue
            full = self.full(one, False)
            names = ["code", "guid", "creationTime", "changeTime", "email", "phone", "customerGuid", "cashDeskOrder", "adminUrl",
                     "status", "shipping", "paymentMethod", "price", "paid"]
            rows.append(dict({name: full[name] for name in names}, fullName="Jana Vzorová", company=None, remark=None))
        return self.page("orders", rows, query, 50)

    @staticmethod
    def status(one):
        documents = dict.fromkeys(
            ["generateProformaInvoice", "generateInvoice", "generateDeliveryNote", "generateProofPayment"], False
        )
        return dict(one, system=one["id"] < 0, order=1, changeOrderItems=False, stockClaimResolved=False, documents=documents)

    @staticmethod
    def supply(code, one):
        return {"productGuid": GUID % 9, "code": code, "amount": "%.3f" % one["amount"], "claim": "%.3f" % one["claim"],
                "location": None, "changeTime": None}

    @staticmethod
    def price(with_vat, without, rate=None):
        price = {"withVat": "%.2f" % with_vat, "withoutVat": "%.2f" % without, "vat": "%.2f" % (with_vat - without)}
        return price if rate is None else dict(price, vatRate="%.2f" % rate)

    def full(self, one, notes):
        address = {"company": None, "fullName": "Jana Vzorová", "street": "Hlavná", "houseNumber": "1", "city": "Košice",
                   "district": None, "additional": None, "zip": "040 01", "countryCode": "SK", "regionName": None,
                   "regionShortcut": None}
        status = next((known for known in self.statuses if known["id"] == one["status"]), None)
        order = {
            "code": one["code"], "guid": GUID % 1, "externalCode": None, "creationTime": one["created"],
            "changeTime": one["changed"], "email": "jana@example.com", "phone": "+421900000000", "clientIPAddress": None,
            "customerGuid": None, "cashDeskOrder": False, "stockId": 1, "addressesEqual": True, "vatPayer": False,
            "vatMode": one["vatMode"], "billingMethod": {"id": 2, "name": "Prevodom"},
            "paymentMethod": {"guid": GUID % 2, "name": "Bankový prevod"},
            "shipping": {"guid": GUID % 3, "name": "Kuriér"}, "adminUrl": "https://shop.example/admin/",
            "status": {"id": one["status"], "name": status["name"] if status else None}, "paid": one["paid"],
            "price": dict(self.price(one["withVat"], round(one["withVat"] / 1.23, 2)), toPay="%.2f" % one["toPay"],
                          currencyCode="EUR", exchangeRate="1.00000000"),
            "billingAddress": dict(address, companyId="12345678", vatId=None, taxId="2020000001"), "deliveryAddress": None,
            "items": [self.item(number, *item) for number, item in enumerate(one["items"], 1)],
        }
        if notes:
            order["notes"] = {"customerRemark": "Zvoňte", "eshopRemark": None, "trackingNumber": None, "trackingUrl": None,
                              "additionalFields": []}
        return order

    def item(self, number, kind, code, name, variant, amount, with_vat, without, rate):
        return {
            "productGuid": None, "code": code, "ean": None, "itemType": kind, "name": name, "variantName": variant, "brand": None,
            "remark": None, "weight": "0.000", "additionalField": None, "amount": "%.3f" % amount, "amountUnit": "ks",
            "priceRatio": "1.0000", "status": {"id": -1, "name": "Nevybavená"}, "itemPrice": self.price(with_vat, without, rate),
            "unitPrice": self.price(with_vat / amount, without / amount, rate), "purchasePrice": None, "recyclingFee": None,
            "itemId": number, "warrantyDescription": None, "amountCompleted": "0.000",
        }

    # Changes

    def move(self, rows):
        if not isinstance(rows, list) or not rows:
            raise Refused(400, "invalid-request-data", "There are no rows.")
        if len(rows) > 300:
            raise Refused(413, "too-many-rows", "More than 300 rows.")
        errors = []
        for row in rows:
            kinds = [name for name in ("amountChange", "quantity", "realStock") if name in row]
            code, value = row.get("productCode"), row[kinds[0]] if len(kinds) == 1 else None
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise Refused(400, "invalid-request-data", "A row has no number, or several.", str(code))
            if code not in self.supplies:
                errors.append(["unknown-product", 'Product "%s" does not exist. Skipped.' % code, code])
            elif code in self.sets:
                errors.append(["stock-change-not-allowed", "The stock of a set is not changed. Skipped.", code])
            else:
                one = self.supplies[code]
                # What may be ordered is what lies there less what orders claim.
                base = {"amountChange": one["amount"], "quantity": one["claim"], "realStock": 0}[kinds[0]]
                one["amount"] = base + value
                self.writes.append([code, kinds[0], value])
        said = [dict(zip(("errorCode", "message", "instance"), error)) for error in errors]
        return self.said(None, 400 if len(errors) == len(rows) else 200, said or None)

    def set(self, order, data):
        if not data or set(data) - {"statusId", "paid", "billingMethodId"}:
            raise Refused(400, "invalid-request-data", "There is nothing to set, or something unknown.")
        if "statusId" in data and data["statusId"] not in [one["id"] for one in self.statuses]:
            raise Refused(404, "status-not-found", "There is no such status.")
        if data.get("statusId", order["status"]) != order["status"]:
            order["status"] = data["statusId"]
            if next(one for one in self.statuses if one["id"] == order["status"])["markAsPaid"]:
                order["paid"] = True
        if "paid" in data:
            order["paid"] = data["paid"]
        order["changed"] = stamp()
        self.writes.append([order["code"], "status", data])
        return self.said({"order": self.full(order, False)})


if __name__ == "__main__":
    serve(Shop())
