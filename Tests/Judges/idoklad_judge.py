"""The models of the vendor's own client judge both directions of iDoklad: what our fake answers, and what our program asks it.

A JSON schema is made from them when the judge runs; what they do not describe, such as lists of currencies, is left out. Filters
must name columns that the client lets one filter by, with operations that it has for them.
"""
import base64
import json
import os
import re
import urllib.parse

from bench import SCHEMAS, post

# The model of each answer's data or rows, and of what is posted, by method and path.
LISTS = {
    "/v3/PriceListItems": "PriceListItem/PriceListItemListGetModel", "/v3/Contacts": "Contact/ContactListGetModel",
    "/v3/SalesOrders": "SalesOrder/List/SalesOrderListGetModel", "/v3/IssuedInvoices": "IssuedInvoice/List/IssuedInvoiceListGetModel",
    "/v3/IssuedDocumentPayments": "IssuedDocumentPayment/IssuedDocumentPaymentListGetModel",
}
DATA = {
    ("GET", "/v3/Account/CurrentAgenda"): "Account/AgendaGetModel",
    ("GET", "/v3/SalesOrders/Default"): "SalesOrder/Get/SalesOrderDefaultGetModel",
    ("POST", "/v3/Contacts"): "Contact/ContactGetModel", ("POST", "/v3/SalesOrders"): "SalesOrder/Get/SalesOrderGetModel",
    ("POST", "/v3/IssuedDocumentPayments"): "IssuedDocumentPayment/IssuedDocumentPaymentGetModel",
}
POSTED = {"/v3/IssuedDocumentPayments": "IssuedDocumentPayment/IssuedDocumentPaymentPostModel", "/v3/Contacts": "Contact/ContactPostModel", "/v3/SalesOrders": "SalesOrder/Post/SalesOrderPostModel"}
FILTERS = {
    "/v3/PriceListItems": "PriceListItemFilter", "/v3/Contacts": "ContactFilter", "/v3/SalesOrders": "SalesOrderFilter",
    "/v3/IssuedInvoices": "IssuedInvoiceFilter", "/v3/Currencies": "CurrencyFilter", "/v3/Countries": "CountryFilter",
    "/v3/PaymentOptions": "PaymentOptionFilter", "/v3/IssuedDocumentPayments": "IssuedDocumentPaymentFilter",
}
SIMPLE = {
    "string": {"type": ["string", "null"]}, "bool": {"type": "boolean"}, "int": {"type": "integer"}, "short": {"type": "integer"},
    "decimal": {"type": "number"}, "float": {"type": "number"}, "Guid": {"type": "string"},
    "DateTime": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z?)?$"},
}


class Models:
    """The models as one JSON schema; `strict` knows no other fields and asks for those that are required."""

    def __init__(self, said):
        self.said = said
        self.paths = {path.split("/")[-1]: path for path in said["models"]}

    def schema(self, path, strict):
        definitions = {}
        self.add(path, strict, definitions)
        return {"$ref": "#/$defs/" + self.name(path), "$defs": definitions}

    @staticmethod
    def name(path):
        return path.replace("/", ".")

    def fields(self, path):
        """A model's fields with those of what it is built on, the nearest last."""
        model = self.said["models"][path]
        found = {}
        for base in model.get("base", []):
            if base in self.paths:
                found.update(self.fields(self.paths[base]))
        found.update(model["fields"])
        if "IEntityId" in model.get("base", []):
            found.setdefault("Id", {"type": "int"})
        return found

    def add(self, path, strict, definitions):
        if self.name(path) in definitions:
            return
        schema = {"type": "object", "properties": {}, "additionalProperties": False}
        definitions[self.name(path)] = schema
        fields = self.fields(path)
        for name, field in fields.items():
            schema["properties"][name] = self.field(field, strict, definitions)
        if strict:
            schema["required"] = [name for name, field in fields.items() if field.get("required")]

    def field(self, field, strict, definitions):
        kind = field["type"]
        nullable = kind.endswith("?")
        found = self.type(kind.rstrip("?"), strict, definitions)
        if nullable and found:
            found = {"anyOf": [found, {"type": "null"}]}
        more = {}
        if "maxLength" in field:
            more["maxLength"] = field["maxLength"]
        if strict and field.get("required") and kind == "string":
            more.update({"type": "string", "minLength": 1})
        if strict and "MinCollectionLength" in field.get("constraint", ""):
            more["minItems"] = int(re.search(r"\d+", field["constraint"])[0])
        return {"allOf": [found, more]} if more else found

    def type(self, kind, strict, definitions):
        if kind in SIMPLE:
            return SIMPLE[kind]
        many = re.fullmatch(r"(?:List|IList|IEnumerable|ICollection)<(.+)>", kind)
        if many:
            return {"type": ["array", "null"], "items": self.type(many[1], strict, definitions)}
        if kind in self.said["enums"]:
            return {"enum": sorted(self.said["enums"][kind].values())}
        if kind in self.paths:
            self.add(self.paths[kind], strict, definitions)
            found = {"$ref": "#/$defs/" + self.name(self.paths[kind])}
            return found if strict else {"anyOf": [found, {"type": "null"}]}
        # A model that was not taken over.
        return {}


def problem(schema, value):
    """What is wrong with a value, in one line; None for nothing."""
    import jsonschema

    error = next(jsonschema.Draft202012Validator(schema).iter_errors(value), None)
    return None if error is None else "%s: %s" % ("/".join(map(str, error.absolute_path)), error.message[:300])


def judge(bench):
    path = os.path.join(SCHEMAS, "idoklad", "idoklad-v3-models.json")
    if not os.path.exists(path):
        return bench.skipped("everything", "the models of the vendor's client are not in " + SCHEMAS)
    with open(path, encoding="utf-8") as file:
        models = Models(json.load(file))
    answers(bench, models)
    ours(bench, models)


def answer_problem(models, one):
    """Why an answer of the fake is none of iDoklad's; None when it is, or when nothing describes it."""
    if one["status"] != 200 or not one["path"].startswith("/v3/"):
        return None
    said = json.loads(one["answer"])
    for name, kind in (("IsSuccess", bool), ("Message", str), ("StatusCode", int), ("ErrorCode", int)):
        if not isinstance(said.get(name), kind):
            return "the envelope's " + name
    if not said["IsSuccess"]:
        return None
    if one["method"] == "GET" and isinstance(said["Data"], dict) and "Items" in said["Data"] and "TotalItems" in said["Data"]:
        if not isinstance(said["Data"]["TotalItems"], int) or not isinstance(said["Data"]["TotalPages"], int):
            return "the list's totals"
        model = LISTS.get(one["path"])
        rows = said["Data"]["Items"]
        return model and next((found for row in rows if (found := problem(models.schema(model, False), row))), None)
    model = DATA.get((one["method"], one["path"]))
    return model and problem(models.schema(model, False), said["Data"])


def request_problem(models, one):
    """Why a request is none that iDoklad takes; None when it is one."""
    if not one["path"].startswith("/v3/"):
        return None
    if one["method"] == "POST":
        model = POSTED.get(one["path"])
        return problem(models.schema(model, True), one["body"]) if model else "nothing is posted to " + one["path"]
    if one["path"].count("/") > 2:
        return None
    query = one["query"]
    if set(query) - {"filter", "select", "sort", "page", "pageSize"}:
        return "parameters " + ", ".join(query)
    if not 1 <= int(query.get("pageSize", 20)) <= 200:
        return "pageSize " + query["pageSize"]
    if one["path"] in LISTS:
        known = models.fields(LISTS[one["path"]])
        for name in query.get("select", "").split(","):
            if name and name.split(".")[0] not in known:
                return "selects %s, which there is not" % name
    allowed = models.said["filters"][FILTERS[one["path"]]]
    for column, operation, coded, value in re.findall(r"\((\w+)~(!?\w+)(:base64)?~([^()]*)\)", query.get("filter", "")):
        operations = allowed.get(column, "")
        if column == "Id":
            operations = "eq,!eq,lt,lte,gt,gte"
        if operation not in operations.split(","):
            return "filters by %s~%s" % (column, operation)
        if coded:
            base64.b64decode(value, validate=True)
        elif column.startswith("Date") and not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}", value):
            return "a time as " + value
    return None


def answers(bench, models):
    """Questions of the judge's own, and what the fake answers."""
    state = {"contacts": [{"Id": 1, "CompanyName": "Vzor s.r.o.", "IdentificationNumber": "12345678"}],
             "invoices": [{"Id": 31, "DocumentNumber": "20260031", "Prices": {"TotalWithVat": 12.3}}]}
    fake = bench.fake("idoklad", state=state)
    form = {"grant_type": "client_credentials", "client_id": "client-one", "client_secret": "sample-secret", "scope": "idoklad_api"}
    status, body = post(fake.url("/server/connect/token"), urllib.parse.urlencode(form).encode())
    login = {"Authorization": "Bearer " + json.loads(body).get("access_token", "")}
    order = {
        "CurrencyId": 2, "DateOfIssue": "2026-11-28", "DateOfExpiration": "2026-12-12", "Description": "Objednávka", "PartnerId": 1,
        "DocumentSerialNumber": 1, "PaymentOptionId": 1, "OrderNumber": "1001",
        "Items": [{"Name": "Tričko", "Amount": 2, "UnitPrice": 12.3, "PriceType": 0, "VatRateType": 1, "PriceListItemId": 1}],
    }
    post(fake.url("/v3/SalesOrders"), json.dumps(order).encode(), login)
    post(fake.url("/v3/Contacts"), json.dumps({"CompanyName": "Žofia Ďurišová", "CountryId": 1}).encode(), login)
    payment = {"InvoiceId": 31, "PaymentAmount": 2.3, "PaymentOptionId": 1, "DateOfPayment": "2026-11-28", "SendPaymentConfirmation": False}
    post(fake.url("/v3/IssuedDocumentPayments"), json.dumps(payment).encode(), login)
    for path in ["/v3/IssuedDocumentPayments", "/v3/Account/CurrentAgenda", "/v3/SalesOrders/Default", "/v3/PriceListItems", "/v3/Contacts", "/v3/SalesOrders",
                 "/v3/IssuedInvoices"]:
        get(fake.url(path), login)
    judged = [one for one in fake.exchanges() if one["path"].startswith("/v3/")]
    for one in judged:
        why = answer_problem(models, one) if one["status"] == 200 else "status %s" % one["status"]
        bench.check("the fake answers %s %s as the models have it" % (one["method"], one["path"]), why)
    long = dict(order, DocumentSerialNumber=2, OrderNumber="1" * 26)
    status, _ = post(fake.url("/v3/SalesOrders"), json.dumps(long).encode(), login)
    bench.check("the fake refuses what is too long", None if status == 400 else "status %d" % status)


def get(url, fields):
    import urllib.request

    with urllib.request.urlopen(urllib.request.Request(url, headers=fields), timeout=30) as answer:
        return answer.read()


def ours(bench, models):
    import workspaces

    fake = bench.fake("idoklad", state={"items": [{"Id": 1, "Code": "HRN-1", "Name": "Hrnček žltý", "StockBalance": 7.0}],
                                        "invoices": [{"Id": 31, "DocumentNumber": "20260031", "CurrencyId": 1, "ExchangeRate": 0.04,
                                                      "Prices": {"TotalWithVat": 123.0, "TotalWithVatHc": 4.92}},
                                                     # A part of it is paid, so that its payments are looked at first.
                                                     {"Id": 32, "DocumentNumber": "20260032", "OrderNumber": "2026000101",
                                                      "Prices": {"TotalWithVat": 30.0}}],
                                        "payments": [{"InvoiceId": 32, "PaymentAmount": 5.4, "DateOfPayment": "2026-11-01"}]})
    why = workspaces.run_idoklad(bench, fake)
    if why:
        return bench.skipped("our program's questions", why)
    asked = [one for one in fake.exchanges() if one["path"].startswith("/v3/")]
    for one in asked:
        what = "%s %s" % (one["method"], urllib.parse.unquote(one["target"])[:160])
        bench.check("our program asks what iDoklad takes, " + what, request_problem(models, one))
        bench.check("the fake answers it as the models have it", answer_problem(models, one))
    made = [one for one in asked if one["method"] == "POST" and one["path"] == "/v3/SalesOrders" and one["status"] == 200]
    bench.check("our program's order is made", None if len(made) == 1 else "%d orders" % len(made))
    paid = [one for one in asked if one["method"] == "POST" and one["path"] == "/v3/IssuedDocumentPayments" and one["status"] == 200]
    bench.check("our program's payment is made", None if len(paid) == 1 else "%d payments" % len(paid))
    listed = [one for one in asked if one["method"] == "GET" and one["path"] == "/v3/IssuedDocumentPayments"]
    bench.check("our program looks at the invoice's payments first", None if listed else "it does not")
