"""mPOHODA's Open API for tests: `fake.py` says how it is started, scripted and made to fail.

It answers under /v1 as the vendor's OpenAPI describes it, with the same names, and gives tokens at /connect/token. Orders are
really kept: each gets a number, counts against what is on hand, and can become an invoice.

State: {"key", "client", "secret", "items": [{"code", "ean", "name", "type", "path", "on_hand", "reserved", "complaint"}],
"payments": [names], "currencies": [codes], "home": code, "invoices": […], "one": true where only one card is answered at once,
"lacks": [names of agendas without a right], "refuses": {"field": …, "words": …} for every order that comes, "times": n
(how often, always without it), "warns": words for each order, "clock": seconds}.
Changes: {"item": {…}} adds one, {"items": […]} several, {"age": seconds} of all documents, {"count": {"code", "on_hand"}}, {"delete": code}, {"invoice": order number or {…}}, {"pay": invoice number, "amount": n},
{"copy": order number}, {"set": {…}}.
"""
import datetime
import json
import urllib.parse
import uuid

from fake import Answer, Fake, serve

KINDS = ("Card", "Text", "Service", "Complete", "Product", "Suite")
RATES = {"ZeroVatRate": 0, "BasicVatRate": 21, "FirstReducedVatRate": 12, "SecondReducedVatRate": 10}
TOKEN = "sample-token-"


def guid(kind, number):
    return "%08x-0000-4000-8000-%012x" % (kind, number)


def now(seconds=0):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Refused(Exception):
    def __init__(self, status, title, errors=None):
        super().__init__(title)
        self.status = status
        self.said = {"type": "https://httpstatuses.io/%d" % status, "title": title, "status": status,
                     "traceId": "00-775c67cbb830c73c55490d8b0b397f81-f4e8fd56f1c2f1cb-00"}
        if errors:
            self.said = {"errors": errors, **self.said}


def wrong(field, words):
    return Refused(422, "Unprocessable Entity", {field: [words]})


class Company(Fake):
    def start(self, state):
        self.key, self.client = state.get("key", "sample-key-1234567890"), state.get("client", "sample-client")
        self.secret, self.tokens = state.get("secret", "sample-secret"), set()
        self.one, self.lacks = state.get("one", False), state.get("lacks", [])
        self.refuses, self.warns, self.times = state.get("refuses"), state.get("warns"), state.get("times", -1)
        self.home, self.creates = state.get("home", "CZK"), 0
        self.items, self.orders, self.invoices = [], [], []
        self.currencies = [(guid(0xC0, n), code) for n, code in enumerate(state.get("currencies", ["CZK", "EUR"]), 1)]
        self.payments = [(guid(0xB0, n), name) for n, name in enumerate(state.get("payments", ["Převodem"]), 1)]
        for item in state.get("items", SAMPLE_ITEMS):
            self.add_item(item)
        for invoice in state.get("invoices", []):
            self.add_invoice(invoice)

    def state(self):
        orders = [{name: order[name] for name in ("Id", "DocumentNumber", "Text", "InternalNote", "Items")} for order in self.orders]
        return {"orders": orders, "creates": self.creates, "invoices": [one["DocumentNumber"] for one in self.invoices]}

    def change(self, said):
        if "item" in said:
            self.add_item(said["item"])
        for row in self.orders + self.invoices if "age" in said else ():
            row["ModificationInfo"] = self.modified(-said["age"])
        for item in said.get("items", []):
            self.add_item(item)
        if "count" in said:
            # By a slip that this interface does not show.
            item = next(one for one in self.items if one["row"]["Code"] == said["count"]["code"])
            item["on_hand"] = said["count"]["on_hand"]
        if "delete" in said:
            self.items = [item for item in self.items if item["row"]["Code"] != said["delete"]]
        if isinstance(said.get("invoice"), str):
            self.transfer(said["invoice"])
        elif "invoice" in said:
            self.add_invoice(said["invoice"])
        if "pay" in said:
            next(one for one in self.invoices if one["DocumentNumber"] == said["pay"])["_rest"] -= said["amount"]
        if "copy" in said:
            known = next(one for one in self.orders if one["DocumentNumber"] == said["copy"])
            self.keep({**known, "Id": guid(0xD0, 900 + len(self.orders)), "DocumentNumber": "26OP%05d" % (900 + len(self.orders))})
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """A row of the price list is deleted while somebody reads it, and so the next page begins one later."""
        if self.items:
            del self.items[0]

    # What it keeps

    def add_item(self, said):
        number = len(self.items) + 1
        row = {
            "Id": said.get("id", guid(0xA0, said.get("number", number))), "Type": said.get("type", "Card"),
            "RegistrationNumberType": "None", "Code": said.get("code"), "Name": said.get("name", said.get("code") or ""),
            "Plu": None, "Ean": said.get("ean"), "Text": None, "WarehouseDivisionPath": said.get("path"),
            "WarehouseDivisionId": None, "UnitQuantity": 1, "Unit": "ks", "UnitPrice": 100, "DiscountPercentage": 5,
            "UnitPriceVatType": "WithVat", "VatRate": "BasicVatRate", "IsSales": True, "PriceGroup": None, "Note": None,
            "InternalNote": None, "SubItems": [], "ModificationInfo": self.modified(-86400),
        }
        counts = {name: said.get(name, 0) for name in ("on_hand", "reserved", "complaint")}
        self.items.append({"row": row, **counts})

    def add_invoice(self, said):
        number = said["number"]
        total, foreign = said.get("total", 100), said.get("currency", self.home) != self.home
        sums = {
            "TotalPrice": total * 25 if foreign else total, "ForeignCurrencyTotalPriceWithoutRounding": total if foreign else None,
            "ForeignCurrencyTotalPrice": total if foreign else None, "ForeignCurrencyRoundingAmount": 0 if foreign else None,
            "VatRounding": "None", "Rounding": "None", "VatRateSums": [],
        }
        self.invoices.append({
            "SellingPriceCode": None, "BankAccountId": None, "CashRegisterId": None, "DueDate": "2026-12-14T00:00:00Z",
            "TaxDate": "2026-11-30T00:00:00Z", "VariableSymbol": said.get("symbol", number), "OrderNumber": said.get("order"),
            "OrderDate": None, "PaymentMethodId": self.payments[0][0], "IssueDate": "2026-11-30T00:00:00Z",
            "CurrencyId": self.currency(said.get("currency", self.home)), "ExchangeRate": 25 if foreign else None,
            "ExchangeRateQuantity": 1 if foreign else None, "DocumentNumber": number, "Text": "Fakturujeme Vám zboží",
            "ContractNumber": None, "Note": None, "InternalNote": None, "IsSynchronizationToPhEnabled": True, "CentreId": None,
            "ActivityId": None, "BusinessPartnerAddress": self.address({"Name": said.get("name", "Jana Vzorová")}), "Items": [],
            "ModificationInfo": self.modified(), "DocumentRecapitulation": sums,
            "Id": guid(0xE0, len(self.invoices) + 1), "IsReverseCharge": False, "_rest": said.get("rest", total),
        })

    def transfer(self, number):
        """An order becomes an invoice, as the accountant has it done."""
        order = next(one for one in self.orders if one["DocumentNumber"] == number)
        sums = order["DocumentRecapitulation"]
        code = dict(self.currencies)[order["CurrencyId"]]
        total = sums["TotalPrice"] if code == self.home else sums["ForeignCurrencyTotalPrice"]
        self.add_invoice({"number": "26FV%05d" % (len(self.invoices) + 1), "symbol": "2600%d" % (len(self.invoices) + 1),
                          "order": number, "total": total, "currency": code})

    def keep(self, order):
        order["ModificationInfo"] = self.modified()
        self.orders.append(order)

    @staticmethod
    def modified(seconds=0):
        user = guid(0xF0, 1)
        return {"CreatedDate": now(seconds), "CreatedBy": user, "ModifiedDate": now(seconds), "ModifiedBy": user}

    def currency(self, code):
        return next(id for id, known in self.currencies if known == code)

    @staticmethod
    def address(said, delivery=None):
        names = ("IdentificationNumber", "TaxIdentificationNumber", "CompanyName", "Name", "Street", "PostCode", "Division", "City",
                 "Country", "Email", "PhoneNumber", "MobilePhoneNumber", "FaxNumber")
        # Of a reference the vendor's schema allows no null, whatever `nullable` beside it says.
        goods = ("CompanyName", "Name", "Street", "PostCode", "Division", "City", "Country", "Email", "PhoneNumber")
        full = {"DeliveryAddress": {"DeliveryAddressId": None, **{name: (delivery or {}).get(name) for name in goods}}}
        full.update({"BusinessPartnerId": None, **{name: said.get(name) for name in names}})
        return full

    # Answers

    @staticmethod
    def refusal(refused):
        return Answer(refused.status, json.dumps(refused.said, ensure_ascii=False).encode(), "application/problem+json; charset=utf-8")

    def unauthorised(self):
        return self.refusal(Refused(401, "Unauthorized"))

    def forbidden(self):
        return self.refusal(Refused(403, "Forbidden"))

    def answer(self, request):
        try:
            if request.path == "/connect/token":
                return self.token(request)
            if not self.knows(request):
                return self.unauthorised()
            return self.routed(request)
        except Refused as refused:
            return self.refusal(refused)

    def token(self, request):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        if (form.get("client_id"), form.get("client_secret")) != (self.client, self.secret):
            return Answer(400, b'{"error":"invalid_client"}')
        if form.get("grant_type") != "client_credentials":
            return Answer(400, b'{"error":"unsupported_grant_type"}')
        if form.get("scope") != "Mph.OpenApi.Access.Cz":
            return Answer(400, b'{"error":"invalid_scope"}')
        token = TOKEN + uuid.uuid4().hex
        self.tokens.add(token)
        said = {"access_token": token, "expires_in": 3600, "token_type": "Bearer", "scope": form["scope"]}
        return Answer(200, json.dumps(said).encode())

    def knows(self, request):
        word, _, token = (request.fields.get("Authorization") or "").partition(" ")
        return request.fields.get("Api-Key") == self.key or word == "Bearer" and token in self.tokens

    def routed(self, request):
        lists = {
            "/v1/PriceListItems": lambda: [item["row"] for item in self.items],
            "/v1/ReceivedOrders": lambda: self.orders,
            "/v1/IssuedInvoices": lambda: [self.shown(one) for one in self.invoices],
            "/v1/IssuedInvoices/Unpaid": self.unpaid,
            "/v1/Currencies": lambda: [
                {"ModificationInfo": {"ModifiedDate": now(-86400)}, "Id": id, "Code": code, "Name": code, "Symbol": code}
                for id, code in self.currencies
            ],
            "/v1/PaymentMethods": lambda: [self.payment(id, name) for id, name in self.payments],
        }
        if request.path.split("/")[2] in self.lacks:
            raise Refused(403, "Forbidden")
        if request.method == "GET" and request.path in lists:
            return self.page(request, lists[request.path]())
        if request.method == "POST" and request.path == "/v1/PriceListItems/AvailableQuantities":
            return self.quantities(self.body(request))
        if request.method == "POST" and request.path == "/v1/ReceivedOrders":
            return self.order(self.body(request))
        raise Refused(404, "Not Found")

    @staticmethod
    def body(request):
        try:
            return json.loads(request.body)
        except ValueError:
            raise Refused(400, "Bad Request") from None

    @staticmethod
    def shown(row):
        return {name: value for name, value in row.items() if not name.startswith("_")}

    @staticmethod
    def payment(id, name):
        return {
            "Id": id, "Name": name, "Description": None, "PaymentMethodTypeId": guid(0xB1, 1), "IsUsedInSaleVoucher": True,
            "IsUsedInOtherAgendas": True, "IsIncludedInEet": False, "CurrencyId": None, "CurrencyRate": None, "CurrencyQuantity": None,
            "TicketValue": None, "AdditionalTextForPrint": None, "AdditionalEnglishTextForPrint": None,
            "ModificationInfo": Company.modified(-86400),
        }

    def unpaid(self):
        return [
            {"Id": one["Id"], "Number": one["DocumentNumber"], "RestToPay": one["_rest"], "LiquidationInfos": [],
             "ModificationInfo": one["ModificationInfo"]}
            for one in self.invoices if one["_rest"]
        ]

    def page(self, request, rows):
        query, numbers = request.query, {}
        for name in ("PageSize", "PageNumber"):
            if not query.get(name, "").isdigit() or int(query[name]) < 1:
                raise wrong(name, "'%s' must be greater than '0'." % name)
            numbers[name] = int(query[name])
        since = query.get("ModifiedSince")
        if since:
            moment = datetime.datetime.fromisoformat(since.replace("Z", "+00:00"))
            rows = [row for row in rows if self.moment(row) >= moment]
        size, start = min(numbers["PageSize"], 100), (numbers["PageNumber"] - 1) * min(numbers["PageSize"], 100)
        said = {"Items": rows[start:start + size], "TotalItemCount": len(rows),
                "Pagination": {"PageNumber": numbers["PageNumber"], "PageSize": size, "After": None}}
        return Answer(200, json.dumps(said, ensure_ascii=False).encode())

    @staticmethod
    def moment(row):
        return datetime.datetime.fromisoformat(row["ModificationInfo"]["ModifiedDate"].replace("Z", "+00:00"))

    def quantities(self, body):
        if not body.get("Ids"):
            raise wrong("Ids", "'Ids' must not be empty.")
        found, ordered, known = [], self.ordered(), {item["row"]["Id"]: item for item in self.items}
        for item in (known[id] for id in body["Ids"] if id in known):
            on_hand, reserved, complaint = item["on_hand"], item["reserved"], item["complaint"]
            found.append({
                "Id": item["row"]["Id"], "EffectiveAvailableQuantity": on_hand - reserved - complaint, "AvailableQuantity": on_hand,
                "ReservedQuantity": reserved, "ComplaintQuantity": complaint,
                "ReceivedOrderQuantity": ordered.get(item["row"]["Id"], 0),
            })
        if not found:
            raise Refused(404, "Not Found")
        return Answer(200, json.dumps(found[0] if self.one else found).encode())

    def ordered(self):
        found = {}
        for order in self.orders:
            for line in order["Items"]:
                found[line["PriceListItemId"]] = found.get(line["PriceListItemId"], 0) + line["Quantity"]
        return found

    # Orders

    def order(self, body):
        self.checked(body)
        if self.refuses and self.times:
            self.times -= 1
            raise wrong(self.refuses["field"], self.refuses["words"])
        self.creates += 1
        number, lines = len(self.orders) + 1, []
        for place, said in enumerate(body["Items"]):
            lines.append(self.line(said, place))
        total = round(sum(line["PriceWithVat"] for line in lines), 2)
        currency = body.get("CurrencyId") or self.currency(self.home)
        foreign = dict(self.currencies)[currency] != self.home
        given = body["BusinessPartnerAddress"]["DocumentAddressWithoutAddressBookLink"]
        goods = (body["BusinessPartnerAddress"].get("DeliveryAddress") or {}).get("DeliveryAddressWithoutAddressBookLink")
        order = {
            "ExecuteFromDate": None, "ExecuteToDate": None, "SellingPriceCode": None, "IsReserved": False, "Status": "Unfinished",
            "PaymentMethodId": body.get("PaymentMethodId"), "IssueDate": body.get("IssueDate") or now(), "CurrencyId": currency,
            "ExchangeRate": 25 if foreign else None, "ExchangeRateQuantity": 1 if foreign else None,
            "DocumentNumber": "26OP%05d" % number, "Text": body.get("Text") or "", "ContractNumber": None,
            "Note": body.get("Note"), "InternalNote": body.get("InternalNote"),
            "IsSynchronizationToPhEnabled": body.get("IsSynchronizationToPhEnabled", True), "CentreId": None, "ActivityId": None,
            "BusinessPartnerAddress": self.address(given, goods), "Items": lines,
            "DocumentRecapitulation": {
                "TotalPrice": total * 25 if foreign else total,
                "ForeignCurrencyTotalPriceWithoutRounding": total if foreign else None,
                "ForeignCurrencyTotalPrice": total if foreign else None, "ForeignCurrencyRoundingAmount": 0 if foreign else None,
                "VatRounding": "None", "Rounding": "None", "VatRateSums": [],
            },
            "Id": guid(0xD0, number), "IsReverseCharge": False,
        }
        self.keep(order)
        warnings = [{"Code": "Unspecified", "Message": self.warns}] if self.warns else []
        return Answer(201, json.dumps({"Data": order, "Warnings": warnings}, ensure_ascii=False).encode())

    def checked(self, body):
        """What the vendor's schema and the lists demand of an order."""
        known = {"ExecuteFromDate", "ExecuteToDate", "SellingPriceCode", "Status", "PaymentMethodId", "IsSynchronizationToPhEnabled",
                 "IssueDate", "Text", "ContractNumber", "CurrencyId", "ExchangeRate", "ExchangeRateQuantity", "CentreId", "ActivityId",
                 "Note", "InternalNote", "VatRounding", "Rounding", "BusinessPartnerAddress", "Items"}
        for name in body:
            if name not in known:
                raise wrong(name, "'%s' is not known." % name)
        if not body.get("Items"):
            raise wrong("Items", "'Items' must not be empty.")
        if not (body.get("BusinessPartnerAddress") or {}).get("DocumentAddressWithoutAddressBookLink"):
            raise wrong("BusinessPartnerAddress", "'BusinessPartnerAddress' must not be empty.")
        for name, lists in (("CurrencyId", self.currencies), ("PaymentMethodId", self.payments)):
            if body.get(name) is not None and body[name] not in dict(lists):
                raise wrong(name, "'%s' does not exist." % name)

    def line(self, said, place):
        item, text = said.get("PriceListItem"), said.get("TextItem")
        if (item is None) == (text is None):
            raise wrong("Items[%d]" % place, "Exactly one of 'TextItem' and 'PriceListItem' must be filled.")
        given = item or text
        row = None
        if item:
            row = next((one["row"] for one in self.items if one["row"]["Id"] == item.get("PriceListItemId")), None)
            if not row:
                raise wrong("Items[%d].PriceListItem.PriceListItemId" % place, "'Price List Item Id' does not exist.")
        if given.get("VatRateType") not in RATES:
            raise wrong("Items[%d].VatRateType" % place, "'Vat Rate Type' has a range of values which does not include it.")
        # Cents exactly: a sum of floats would miss them.
        price, count = round(given["UnitPrice"] * 10000), round(given["Quantity"] * 10000)
        gross = (price * count * 2 + 10**6) // (2 * 10**6) / 100
        rate = RATES[given["VatRateType"]]
        net = round(gross * 100 / (100 + rate), 2)
        return {
            "DeliveredQuantity": None, "RegistrationNumberId": None, "RegistrationNumberName": None,
            "Code": row["Code"] if row else given.get("Code"), "Text": row["Name"] if row else given.get("Text"),
            "UnitPrice": given["UnitPrice"], "Quantity": given["Quantity"], "Unit": given.get("Unit"), "ForeignCurrencyUnitPrice": None,
            "ForeignCurrencyWithoutVat": None, "ForeignCurrencyVat": None, "VatRateType": given["VatRateType"],
            "VatRateId": guid(0xB2, rate), "UnitPriceVatType": given["UnitPriceVatType"], "PriceWithoutVat": net,
            "Vat": round(gross - net, 2), "PriceWithVat": gross, "PriceListItemId": row["Id"] if row else None, "Note": None,
            "CentreId": None, "ActivityId": None, "DiscountPercentage": given.get("DiscountPercentage", 5 if row else 0),
            "Id": guid(0xD1, place + 1), "IssuedOfferItemGuid": None,
        }


SAMPLE_ITEMS = [
    {"code": "A", "ean": "8590000000017", "path": "ZBOŽÍ/Keramika", "on_hand": 12, "reserved": 2, "complaint": 1},
    {"code": "B", "path": "ZBOŽÍ", "on_hand": 3},
    {"code": "BALENI", "type": "Service"},
    {"code": "SADA", "type": "Suite"},
]
if __name__ == "__main__":
    serve(Company())
