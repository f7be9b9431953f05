"""The exports of a Shoptet shop by permanent links, for tests: `fake.py` says how it is started, scripted and made to fail.

    GET /export/orders.xml?partnerId=5&patternId=-9&hash=…[&updateTimeFrom=2026-11-28 08:15:00]     orders.csv alike
    GET /export/products.csv?partnerId=5&patternId=2&hash=…

Who does not say since when gets orders once in 15 minutes (429), and whose link is not known a page that says so (404).

State: {"hash", "orders": [{"code", "changed", "date" (else when it was changed), "status", "items": [[type, code, name, amount, price, rate], …]}, …],
"products": [[code, pairCode, name, ean], …]}. `do`: {"hash": a new one}, {"order": an order that comes or changes}.
"""
import time
from html import escape

from fake import Answer, Fake, serve

HASH = "9f2c41d07a5b4c3e8d6f"
ORDERS = [
    {"code": "2026001001", "changed": "2026-11-28 08:15:00", "status": "Nevybavená", "items": [
        ["product", "HRN-1", "Hrnček žltý", "2", "12.30", "23"], ["shipping", "", "Kuriér", "1", "4.00", "23"],
        ["discount-coupon", "", "Zľava 10 %", "1", "-2.46", "23"]]},
    {"code": "2026001002", "changed": "2026-11-28 09:00:00", "status": "Odoslaná", "items": [
        ["product", "TR-M", "Tričko modré", "1", "20.00", "23"]]},
]
PRODUCTS = [["HRN-1", "", "Hrnček žltý", "8590000000031"], ["TR-M", "TR", "Tričko modré M", ""],
            ["TR-L", "TR", "Tričko modré L", ""]]


class Shop(Fake):
    def __init__(self):
        self.hash, self.orders, self.products, self.last = HASH, {}, [], None

    def start(self, state):
        self.hash = state.get("hash", HASH)
        for order in state.get("orders", ORDERS):
            self.orders[order["code"]] = order
        self.products = state.get("products", PRODUCTS)

    def change(self, said):
        if "hash" in said:
            self.hash = said["hash"]
        if "order" in said:
            self.orders[said["order"]["code"]] = said["order"]

    def state(self):
        return {"orders": sorted(self.orders)}

    def answer(self, request):
        if request.query.get("hash") != self.hash or not request.path.startswith("/export/"):
            return Answer(404, b"<!DOCTYPE html><html><body>404</body></html>", "text/html; charset=utf-8")
        name = request.path[len("/export/"):]
        if name == "products.csv":
            return self.table(["code", "pairCode", "name", "ean"], self.products)
        if name not in ("orders.xml", "orders.csv"):
            return Answer(404, b"<html><body>404</body></html>", "text/html; charset=utf-8")
        since = request.query.get("updateTimeFrom")
        if since is None and self.last is not None and time.time() - self.last < 900:
            return Answer(429, b"")
        self.last = time.time()
        found = [order for _, order in sorted(self.orders.items()) if not since or order["changed"] >= since]
        return self.xml(found) if name == "orders.xml" else self.csv(found)

    @staticmethod
    def total(order):
        cents = sum(round(float(amount) * float(price) * 100) for _, _, _, amount, price, _ in order["items"])
        return "%d.%02d" % divmod(cents, 100)

    def xml(self, orders):
        said = ['<?xml version="1.0" encoding="utf-8"?>\n<ORDERS>']
        for order in orders:
            items = "".join(
                "<ITEM><TYPE>%s</TYPE><NAME>%s</NAME><AMOUNT>%s</AMOUNT><CODE>%s</CODE><UNIT_PRICE><WITH_VAT>%s</WITH_VAT>"
                "<VAT_RATE>%s</VAT_RATE></UNIT_PRICE></ITEM>"
                % (kind, escape(name), amount, escape(code), price, rate)
                for kind, code, name, amount, price, rate in order["items"]
            )
            said.append(
                "<ORDER><CODE>%s</CODE><DATE>%s</DATE><STATUS>%s</STATUS><CURRENCY><CODE>EUR</CODE></CURRENCY><CUSTOMER>"
                "<EMAIL>zakaznik@example.com</EMAIL><BILLING_ADDRESS><NAME>Jana Vzorová</NAME><COUNTRY_CODE>SK</COUNTRY_CODE>"
                "</BILLING_ADDRESS></CUSTOMER><TOTAL_PRICE><WITH_VAT>%s</WITH_VAT></TOTAL_PRICE><ORDER_ITEMS>%s</ORDER_ITEMS>"
                "</ORDER>" % (escape(order["code"]), order.get("date", order["changed"]), escape(order["status"]), self.total(order), items)
            )
        said.append("</ORDERS>\n")
        return Answer(200, "\n".join(said).encode(), "text/xml; charset=utf-8")

    def csv(self, orders):
        names = ["code", "date", "statusName", "currencyCode", "billFullName", "totalPriceToPay", "orderItemType", "orderItemCode",
                 "orderItemName", "orderItemAmount", "orderItemUnitPriceWithVat", "orderItemVatRate"]
        rows = [
            [order["code"], order.get("date", order["changed"]), order["status"], "EUR", "Jana Vzorová", self.total(order).replace(".", ","), kind,
             code, name, amount, price.replace(".", ","), rate]
            for order in orders for kind, code, name, amount, price, rate in order["items"]
        ]
        return self.table(names, rows)

    @staticmethod
    def table(names, rows):
        lines = [";".join(names)] + [";".join('"%s"' % cell for cell in row) for row in rows]
        return Answer(200, ("\r\n".join(lines) + "\r\n").encode("cp1250"), "text/csv; charset=windows-1250")


if __name__ == "__main__":
    serve(Shop())
