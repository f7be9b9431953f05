"""An iDoklad for tests, its identity server included: `fake.py` says how it is started, scripted and made to fail.

It answers under /v3 as iDoklad's interface does: envelopes, pages of 200 rows at most, filters by the columns that have one,
numbers of documents that collide, and a 200 that says no. /server/connect/token and /server/v2/connect/token give tokens.

State: {"ico", "client", "secret", "application", "items": […], "contacts": […], "orders": […], "invoices": […], "payments": […], "payer": whether
the agenda is registered for VAT, "quota": how many calls are left, "maintenance": true, "api": false for a user without the
right, "plan": the n of `AuthErrorCode(n)`, "today": the day of new documents}. What a row leaves out is filled in.
Changes: {"item": {…}}, {"contact": {…}}, {"invoice": {…}} add or change one, {"balance": id, "value": n}, {"take": n} lets others
take the numbers of n orders that were just given out, {"revoke": true} forgets tokens, {"set": {…}}.
"""
import base64
import datetime
import decimal
import json
import re
import urllib.parse

from fake import Answer, Fake, length, serve

ROOT = "/v3"
# The columns that a list can be filtered by.
COLUMNS = {
    "PriceListItems": {"Id", "Code", "Name", "CurrencyId", "DateLastChange", "HasStockMovement", "StockBalance"},
    "Contacts": {"Id", "Email", "IdentificationNumber", "VatIdentificationNumber", "VatIdentificationNumberSk", "CompanyName",
                 "DateLastChange"},
    "SalesOrders": {"Id", "DocumentNumber", "State", "DateOfIssue", "DateOfExpiration", "DateLastChange", "Description",
                    "PartnerId", "CurrencyId", "Exported", "NickName", "TagIds"},
    "IssuedInvoices": {"Id", "DocumentNumber", "PaymentStatus", "DateLastChange", "DateOfIssue", "DateOfMaturity",
                       "DateOfPayment", "DateOfTaxing", "CurrencyId", "Description", "Exported", "NumericSequenceId",
                       "PartnerId", "NickName", "IsPaid"},
    "Currencies": {"Id", "Code", "DateLastChange"},
    "Countries": {"Id", "Code", "CurrencyId", "DateLastChange"},
    "PaymentOptions": {"Id", "DateLastChange"},
    "IssuedDocumentPayments": {"Id", "InvoiceId", "PaymentOptionId", "PartnerId", "DateOfPayment", "InvoiceDocumentNumber", "Partner"},
}
# What a new order and its lines must have, and how long texts may be.
ORDER_NEEDS = ("CurrencyId", "DateOfIssue", "DateOfExpiration", "Description", "DocumentSerialNumber", "Items", "PaymentOptionId",
               "PartnerId")
ORDER_LENGTHS = {"OrderNumber": 25, "AccountNumber": 50, "Iban": 50, "Swift": 11}
ITEM_NEEDS = ("Amount", "Name", "PriceType", "UnitPrice", "VatRateType")
ITEM_LENGTHS = {"Name": 200, "Unit": 20}
CONTACT_NEEDS = ("CompanyName", "CountryId")
CONTACT_LENGTHS = {"CompanyName": 200, "City": 50, "Street": 100, "PostalCode": 11, "Email": 254, "Phone": 20,
                   "IdentificationNumber": 20, "VatIdentificationNumber": 20, "VatIdentificationNumberSk": 20, "Firstname": 50,
                   "Surname": 50}
PAYMENT_NEEDS = ("InvoiceId", "PaymentAmount", "PaymentOptionId", "DateOfPayment")
PAYMENT_FIELDS = set(PAYMENT_NEEDS) | {"SendPaymentConfirmation", "CreateIssuedTaxDocument", "DateOfVatApplication",
                                       "SalesPosEquipmentId", "ElectronicRecordsOfSales"}
LONG_AGO = "2026-01-01T00:00:00"


class Refused(Exception):
    def __init__(self, status, message, code=400, outer=None):
        super().__init__(message)
        self.status, self.message, self.code, self.outer = status, message, code, outer or status


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")


def number(value):
    """A decimal as a JSON number."""
    return float(value)


class Condition:
    """A filter: `(A~eq~1)`, joined by `~and~` or `~or~`, in brackets or not."""

    def __init__(self, text, columns):
        self.columns, self.test = columns, None
        self.test = self.parsed(text)

    def parsed(self, text):
        text = text.strip()
        parts, words, depth, start, place = [], [], 0, 0, 0
        while place < len(text):
            if text[place] == "(":
                depth += 1
            elif text[place] == ")":
                depth -= 1
            elif depth == 0:
                word = next((word for word in ("~and~", "~or~") if text.startswith(word, place)), None)
                if word:
                    parts.append(text[start:place])
                    words.append(word)
                    place += len(word)
                    start = place
                    continue
            place += 1
        if depth:
            raise Refused(400, "Bad filter")
        parts.append(text[start:])
        if len(parts) == 1:
            if text.startswith("(") and text.endswith(")"):
                return self.parsed(text[1:-1])
            return self.single(text)
        if len(set(words)) > 1:
            raise Refused(400, "Bad filter")
        tests = [self.parsed(part) for part in parts]
        return (lambda row: all(test(row) for test in tests)) if words[0] == "~and~" else (
            lambda row: any(test(row) for test in tests))

    def single(self, text):
        match = re.fullmatch(r"(\w+)~(!?\w+)(:base64)?~(.*)", text, re.DOTALL)
        if not match or match[1] not in self.columns:
            raise Refused(400, "Filter: column is not allowed: " + text)
        column, operation, coded, value = match.groups()
        if coded:
            value = base64.b64decode(value).decode()
        wanted = self.comparable(column, value)

        def test(row):
            found = row.get("Metadata", {}).get(column) if column == "DateLastChange" else row.get(column)
            if found is None:
                return operation == "!eq"
            found = self.comparable(column, found)
            return {"eq": found == wanted, "!eq": found != wanted, "gte": found >= wanted, "lte": found <= wanted,
                    "gt": found > wanted, "lt": found < wanted}[operation]

        return test

    @staticmethod
    def comparable(column, value):
        if column.startswith("Date"):
            return str(value).replace("T", " ")[:19]
        if isinstance(value, bool):
            return str(value).lower()
        if column == "Id" or column.endswith("Id") or column in ("StockBalance", "State", "PaymentStatus"):
            return decimal.Decimal(str(value))
        return str(value)


class IDoklad(Fake):
    def start(self, state):
        self.ico, self.client = state.get("ico", "12345678"), state.get("client", "client-one")
        self.secret, self.application = state.get("secret", "sample-secret"), state.get("application")
        self.payer, self.quota = state.get("payer", True), state.get("quota")
        self.maintenance, self.api, self.plan = state.get("maintenance", False), state.get("api", True), state.get("plan")
        self.today = state.get("today", "2026-11-28")
        self.tokens, self.given, self.taken, self.posts = [], 0, 0, 0
        self.refuse, self.refuse_payment = state.get("refuse"), state.get("refuse_payment", {})
        self.items, self.contacts, self.orders, self.invoices, self.payments = {}, {}, {}, {}, {}
        for item in state.get("items", SAMPLE_ITEMS):
            self.add_item(dict(item))
        for contact in state.get("contacts", []):
            self.add_contact(dict(contact))
        for invoice in state.get("invoices", []):
            self.add_invoice(dict(invoice))
        for payment in state.get("payments", []):
            self.add_payment(dict(payment))
        for order in state.get("orders", []):
            self.orders[order["Id"]] = self.order_row(order)

    def state(self):
        return {
            "items": list(self.items.values()), "contacts": list(self.contacts.values()),
            "orders": list(self.orders.values()), "invoices": list(self.invoices.values()), "tokens": self.given,
            "posts": self.posts, "payments": list(self.payments.values()),
        }

    def change(self, said):
        if "item" in said:
            self.add_item(dict(said["item"]))
        if "contact" in said:
            self.add_contact(dict(said["contact"]))
        if "invoice" in said:
            self.add_invoice(dict(said["invoice"]))
        if "payment" in said:
            self.add_payment(dict(said["payment"]))
        if "order" in said:
            self.orders[said["order"]["Id"]].update(said["order"])
        if "balance" in said:
            item = self.items[said["balance"]]
            item["StockBalance"], item["Metadata"]["DateLastChange"] = said["value"], now()
        if said.get("revoke"):
            self.tokens = []
        if "take" in said:
            self.taken = said["take"]
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """The first item is deleted while somebody reads, so that all others move up."""
        if self.items:
            del self.items[min(self.items)]

    # What it keeps

    @staticmethod
    def metadata(row):
        row.setdefault("Metadata", {})
        row["Metadata"].setdefault("DateCreated", LONG_AGO)
        row["Metadata"].setdefault("DateLastChange", row.pop("changed", LONG_AGO))

    def add_item(self, item):
        full = {"Code": None, "BarCode": None, "Name": item.get("Code", ""), "Unit": "ks", "StockBalance": 0.0, "Amount": 1.0,
                "Price": 10.0, "PriceType": 0, "VatRateType": 1, "VatCodeId": None, "CurrencyId": 2, "IsStockItem": True}
        full.update(item)
        self.metadata(full)
        self.items[full["Id"]] = full

    def add_contact(self, contact):
        full = {"CompanyName": "", "IdentificationNumber": None, "VatIdentificationNumber": None, "VatIdentificationNumberSk": None,
                "Email": None, "Phone": None, "Street": None, "City": None, "PostalCode": None, "CountryId": 1,
                "Firstname": None, "Surname": None, "DiscountPercentage": 0.0, "IsRegisteredForVatOnPay": False,
                "SendReminders": False, "DeliveryAddresses": []}
        full.update(contact)
        self.metadata(full)
        self.contacts[full["Id"]] = full

    def add_invoice(self, invoice):
        total = invoice.get("Prices", {}).get("TotalWithVat", 0.0)
        prices = {"TotalWithVat": total, "TotalWithVatHc": total, "TotalPaid": 0.0, "TotalPaidHc": 0.0, "TotalVat": 0.0,
                  "TotalVatHc": 0.0, "TotalWithoutVat": total, "TotalWithoutVatHc": total}
        prices.update(invoice.get("Prices", {}))
        full = {"VariableSymbol": invoice.get("DocumentNumber"), "OrderNumber": None, "PaymentStatus": 0, "CurrencyId": 2,
                "DateOfIssue": "2026-11-20T00:00:00", "DateOfMaturity": "2026-12-04T00:00:00", "ExchangeRate": 1.0,
                "ExchangeRateAmount": 1.0, "PartnerId": 1, "Description": "", "Exported": 0, "PaymentOptionId": 1}
        full.update(invoice)
        full["Prices"] = prices
        full.setdefault("changed", now())
        self.metadata(full)
        self.invoices[full["Id"]] = full

    def add_payment(self, payment):
        """A payment, and what it does to its invoice."""
        invoice = self.invoices[payment["InvoiceId"]]
        amount = payment["PaymentAmount"]
        id = max(self.payments, default=700) + 1
        row = {"Id": id, "InvoiceId": invoice["Id"], "InvoiceDocumentNumber": invoice["DocumentNumber"], "CurrencyId": invoice["CurrencyId"],
               "DateOfPayment": payment["DateOfPayment"][:10] + "T00:00:00", "PaymentOptionId": payment.get("PaymentOptionId", 1),
               "Prices": {"PaymentAmount": number(amount), "PaymentAmountHc": number(amount)}, "DocumentType": 0,
               "IsConfirmationSent": False, "Partner": "", "ExchangeRate": 1.0, "ExchangeRateAmount": 1.0, "Exported": 0}
        self.metadata(row)
        self.payments[id] = row
        prices = invoice["Prices"]
        prices["TotalPaid"] = prices["TotalPaidHc"] = round(prices["TotalPaid"] + amount, 2)
        total = prices["TotalWithVat"]
        invoice["PaymentStatus"] = 1 if prices["TotalPaid"] == total else 3 if prices["TotalPaid"] > total else 2
        invoice["Metadata"]["DateLastChange"] = now()
        return row

    def order_row(self, order):
        total = sum(self.line(item) for item in order.get("Items", []))
        full = {"Description": "", "OrderNumber": None, "Note": None, "State": 0, "Exported": 0, "VatRegime": 1,
                "DateOfIssue": self.today, "ExchangeRate": 1.0, "ExchangeRateAmount": 1.0}
        # The account stands in the address of the one who issues it, and an item's price among its prices.
        own = {name: order[name] for name in ("AccountNumber", "Iban", "Swift") if name in order}
        full.update({name: value for name, value in order.items() if name not in ("BankId", *own)})
        full["MyAddress"] = own
        full["Items"] = [self.item_row(item, place) for place, item in enumerate(order.get("Items", []), 1)]
        full["DateOfIssue"] = full["DateOfIssue"][:10] + "T00:00:00"
        full["Prices"] = {"TotalWithVat": number(total), "TotalWithVatHc": number(total), "TotalVat": 0.0, "TotalVatHc": 0.0,
                          "TotalWithoutVat": number(total), "TotalWithoutVatHc": number(total)}
        self.metadata(full)
        return full

    def item_row(self, item, place):
        total = number(self.line(item))
        return {
            "Id": place, "ItemType": 0, "Name": item["Name"], "Amount": item["Amount"], "Unit": item.get("Unit"),
            "PriceListItemId": item.get("PriceListItemId"), "PriceType": item["PriceType"], "VatRateType": item["VatRateType"],
            "VatRate": RATES[item["VatRateType"]],
            "Prices": {"UnitPrice": item["UnitPrice"], "TotalWithVat": total, "TotalWithVatHc": total, "TotalVat": 0.0,
                       "TotalVatHc": 0.0, "TotalWithoutVat": total, "TotalWithoutVatHc": total},
        }

    @staticmethod
    def line(item):
        sum = decimal.Decimal(str(item["Amount"])) * decimal.Decimal(str(item["UnitPrice"]))
        return sum.quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)

    # Answers

    @staticmethod
    def envelope(status, data, message="", code=0, inner=None):
        inner = inner or status
        said = {"Data": data, "IsSuccess": 200 <= inner < 300, "Message": message, "StatusCode": inner, "ErrorCode": code}
        return Answer(status, json.dumps(said, ensure_ascii=False).encode())

    def unauthorised(self):
        return Answer(401, b'{"error":"invalid_client","Message":"Authorization has been denied for this request."}')

    def forbidden(self):
        return self.envelope(403, None, "Your subscription must be changed on the web.", 152)

    def answer(self, request):
        if request.path.startswith("/server/"):
            return self.token(request)
        if not request.path.startswith(ROOT + "/"):
            return Answer(404, b"<html><body>Not found</body></html>", "text/html")
        try:
            if self.maintenance:
                return Answer(503, b"<!DOCTYPE html><html><body>Maintenance</body></html>", "text/html")
            login = request.fields.get("Authorization") or ""
            if not login.startswith("Bearer ") or login[7:] not in self.tokens:
                raise Refused(401, "Authorization has been denied for this request.", 0)
            if self.quota is not None:
                if self.quota <= 0:
                    raise Refused(402, "The monthly limit of requests has been reached.", 0)
                self.quota -= 1
            if not self.api:
                raise Refused(403, "The user has no right for this.", 420)
            return self.routed(request, request.path[len(ROOT):].strip("/").split("/"))
        except Refused as refused:
            return self.envelope(refused.outer, None, refused.message, refused.code, refused.status)

    def token(self, request):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        isNew = request.path == "/server/v2/connect/token"
        if not isNew and request.path != "/server/connect/token":
            return Answer(404, b"")
        if form.get("grant_type") != "client_credentials" or form.get("scope") != "idoklad_api":
            return Answer(400, b'{"error":"invalid_scope"}')
        if (form.get("client_id"), form.get("client_secret")) != (self.client, self.secret):
            return Answer(400, b'{"error":"invalid_client"}')
        if isNew and (self.application is None or form.get("application_id") != self.application):
            return Answer(400, b'{"error":"invalid_request","error_description":"application_id"}')
        if self.plan is not None:
            said = {"error": "invalid_grant", "error_description": "AuthErrorCode(%d)" % self.plan}
            return Answer(400, json.dumps(said).encode())
        self.given += 1
        self.tokens.append("access-token-number-%d" % self.given)
        said = {"access_token": self.tokens[-1], "expires_in": 3600, "token_type": "Bearer"}
        return Answer(200, json.dumps(said).encode())

    def routed(self, request, path):
        lists = {
            "PriceListItems": self.items, "Contacts": self.contacts, "SalesOrders": self.orders,
            "IssuedInvoices": self.invoices, "Currencies": CURRENCIES, "Countries": COUNTRIES, "PaymentOptions": PAYMENTS,
            "IssuedDocumentPayments": self.payments,
        }
        if request.method == "GET":
            if path == ["Account", "CurrentAgenda"]:
                return self.envelope(200, self.agenda())
            if path == ["SalesOrders", "Default"]:
                return self.envelope(200, self.default())
            if len(path) == 1 and path[0] in lists:
                return self.page(request.query, path[0], lists[path[0]])
        if request.method == "POST":
            body = self.body(request)
            if path == ["Contacts"]:
                return self.make_contact(body)
            if path == ["SalesOrders"]:
                return self.make_order(body)
            if path == ["IssuedDocumentPayments"]:
                return self.make_payment(body)
        raise Refused(404, "Not found", 0)

    def agenda(self):
        return {
            "Id": 7, "Name": "Vzor s.r.o.", "IsRegisteredForVat": self.payer, "CountOfDecimalsForAmount": 2,
            "CountOfDecimalsForPrice": 2, "DefaultCurrencyId": 2, "PreferredPriceType": 0,
            "Contact": {"IdentificationNumber": self.ico, "CountryId": 1, "City": "Žilina", "HasNoIdentificationNumber": False},
        }

    @staticmethod
    def body(request):
        try:
            body = json.loads(request.body)
        except ValueError:
            raise Refused(400, "Bad format") from None
        if not isinstance(body, dict):
            raise Refused(400, "Bad format")
        return body

    def page(self, query, name, rows):
        found = sorted(rows.values(), key=lambda row: row["Id"])
        if "filter" in query:
            test = Condition(query["filter"], COLUMNS[name]).test
            found = [row for row in found if test(row)]
        if query.get("sort", "Id~Asc").lower() != "id~asc":
            raise Refused(400, "Sort: only what is asked for is known here")
        number, size = int(query.get("page", 1)), int(query.get("pageSize", 20))
        if not 1 <= size <= 200 or number < 1:
            raise Refused(400, "pageSize is 200 at most")
        shown = [self.selected(row, query.get("select")) for row in found[(number - 1) * size:number * size]]
        return self.envelope(
            200, {"Items": shown, "TotalItems": len(found), "TotalPages": -(-len(found) // size)}
        )

    @staticmethod
    def selected(row, select):
        if not select:
            return row
        found = {}
        for name in select.split(","):
            outer, _, inner = name.partition(".")
            if outer not in row:
                continue
            if inner:
                found.setdefault(outer, {})[inner] = (row[outer] or {}).get(inner)
            else:
                found[outer] = row[outer]
        return found

    # Writing

    @staticmethod
    def check(body, needs, lengths, what):
        for name in needs:
            if body.get(name) in (None, "", []):
                raise Refused(400, "%s: the field %s is required." % (what, name))
        for name, most in lengths.items():
            if isinstance(body.get(name), str) and length(body[name]) > most:
                raise Refused(400, "%s: the field %s must have %d characters at most." % (what, name, most))

    def make_contact(self, body):
        self.check(body, CONTACT_NEEDS, CONTACT_LENGTHS, "Contact")
        if body["CountryId"] not in COUNTRIES:
            raise Refused(400, "Contact: unknown country")
        id = max(self.contacts, default=0) + 1
        self.add_contact({**body, "Id": id})
        return self.envelope(200, self.contacts[id])

    def make_payment(self, body):
        for name in body:
            if name not in PAYMENT_FIELDS:
                raise Refused(400, "IssuedDocumentPayment: unknown field " + name)
        self.check(body, PAYMENT_NEEDS, {}, "IssuedDocumentPayment")
        invoice = self.invoices.get(body["InvoiceId"])
        if not invoice:
            raise Refused(404, "The invoice was not found.", 0)
        if invoice["DocumentNumber"] in self.refuse_payment:
            # A 200 that says no.
            raise Refused(400, self.refuse_payment[invoice["DocumentNumber"]], 400, 200)
        if invoice["PaymentStatus"] in (1, 3):
            raise Refused(400, "The document is already paid.", 110)
        if body["PaymentAmount"] <= 0 or body["PaymentOptionId"] not in PAYMENTS:
            raise Refused(400, "IssuedDocumentPayment: bad amount or payment option")
        if body.get("SendPaymentConfirmation") is not False:
            raise Refused(400, "Test fake: the customer would get a mail.")
        return self.envelope(200, self.add_payment(body))

    def serial(self, year):
        return max((order["DocumentSerialNumber"] for order in self.orders.values() if order["DateOfIssue"][:4] == year),
                   default=0) + 1

    def default(self):
        day = datetime.date.fromisoformat(self.today)
        until = day + datetime.timedelta(days=14)
        return {
            "CurrencyId": 2, "DateOfIssue": day.isoformat() + "T00:00:00", "DateOfExpiration": until.isoformat() + "T00:00:00",
            "Description": "", "DocumentSerialNumber": self.serial(self.today[:4]), "PaymentOptionId": 1, "PartnerId": 0,
            "ExchangeRate": 1.0, "ExchangeRateAmount": 1.0, "AccountNumber": "2000000001", "BankId": 3, "Iban": None, "Swift": None,
            "ItemsTextPrefix": "", "ItemsTextSuffix": "Ďakujeme.", "Note": "", "State": 0, "VatRegime": 1,
            "Items": [{"Amount": 1.0, "Name": "", "PriceType": 0, "UnitPrice": 0.0, "VatRateType": 1}],
        }

    def make_order(self, body):
        self.posts += 1
        if self.refuse:
            # A 200 that says no.
            raise Refused(self.refuse.get("status", 400), self.refuse["message"], self.refuse.get("code", 400), 200)
        self.check(body, ORDER_NEEDS, ORDER_LENGTHS, "SalesOrder")
        for item in body["Items"]:
            self.check({**item, "PriceType": str(item.get("PriceType", "")), "VatRateType": str(item.get("VatRateType", "")),
                        "Amount": str(item.get("Amount", "")), "UnitPrice": str(item.get("UnitPrice", ""))},
                       ITEM_NEEDS, ITEM_LENGTHS, "Items")
            if item["PriceType"] not in (0, 1, 2) or item["VatRateType"] not in (0, 1, 2, 3):
                raise Refused(400, "Items: unknown type")
            if not self.payer and item["VatRateType"] != 2:
                raise Refused(400, "The agenda is not registered for VAT.", 127)
            if item.get("PriceListItemId") is not None and item["PriceListItemId"] not in self.items:
                raise Refused(400, "Items: unknown item of the price list")
        if body["PartnerId"] not in self.contacts or body["CurrencyId"] not in CURRENCIES or body["PaymentOptionId"] not in PAYMENTS:
            raise Refused(400, "SalesOrder: unknown partner, currency or payment option")
        year = str(body["DateOfIssue"])[:4]
        if self.taken > 0:
            self.taken -= 1
            self.orders[900 + self.taken] = self.order_row(
                {"Id": 900 + self.taken, "DocumentSerialNumber": body["DocumentSerialNumber"], "DocumentNumber": "OP-X",
                 "PartnerId": 0, "OrderNumber": "other", "DateOfIssue": body["DateOfIssue"]})
        if any(order["DocumentSerialNumber"] == body["DocumentSerialNumber"] and order["DateOfIssue"][:4] == year
               for order in self.orders.values()):
            raise Refused(400, "The document number is not unique.", 123)
        id = max(self.orders, default=500) + 1
        row = self.order_row({**body, "Id": id, "DocumentNumber": "OP-%s%04d" % (year, body["DocumentSerialNumber"])})
        self.orders[id] = row
        return self.envelope(200, row)


def coded(*rows):
    return {row["Id"]: row for row in rows}


CURRENCIES = coded({"Id": 1, "Code": "CZK", "Symbol": "Kč"}, {"Id": 2, "Code": "EUR", "Symbol": "€"})
COUNTRIES = coded({"Id": 1, "Code": "SK", "Name": "Slovensko"}, {"Id": 2, "Code": "CZ", "Name": "Česko"},
                  {"Id": 3, "Code": "AUT", "Name": "Rakousko"})
PAYMENTS = coded({"Id": 1, "Code": "B", "Name": "Převodem", "IsDefault": True},
                 {"Id": 2, "Code": "D", "Name": "Dobírka", "IsDefault": False})
RATES = {0: 19.0, 1: 23.0, 2: 0.0, 3: 5.0}
SAMPLE_ITEMS = [
    {"Id": 1, "Code": "A", "BarCode": "8590000000017", "Name": "A", "StockBalance": 12.0},
    {"Id": 2, "Code": "B", "Name": "B", "StockBalance": 3.5},
    {"Id": 3, "Code": "BALNE", "Name": "Balné", "IsStockItem": False},
]
if __name__ == "__main__":
    serve(IDoklad())
