"""A Mollie for tests: `fake.py` says how it is started, scripted and made to fail.

It answers settlements with what they are made of, payments, refunds, chargebacks and the permissions of the token as Mollie's
interface does: HAL, lists from the newest to the oldest with `from` and `_links.next`, a page of 250 rows at most.

State: {"token", "settlements": […], "payments": […], "captures": […], "refunds": […], "chargebacks": […], "grants": the scopes of the
token, "page": how many rows a page may have}. What a row leaves out is filled in. Rows that name a settlement as `settlementId`
are what it is made of, with what each costs as `fee` in its currency.
Changes: {"settlement": {…}}, {"payment": {…}}, {"refund": {…}}, {"chargeback": {…}} add or change one; {"set": {…}}.
"""
import datetime
import decimal
import json

from fake import Answer, Fake, serve

HOST = "https://api.mollie.com"
KINDS = {"settlements": "settlement", "payments": "payment", "captures": "capture", "refunds": "refund", "chargebacks": "chargeback"}
SCOPES = {"settlements": "settlements.read", "payments": "payments.read", "captures": "payments.read", "refunds": "refunds.read",
          "chargebacks": "payments.read"}
ALL_SCOPES = ["payments.read", "payments.write", "refunds.read", "refunds.write", "settlements.read", "balances.read",
              "customers.read", "organizations.read"]
BEGIN = datetime.datetime(2026, 11, 20, 9, 0, tzinfo=datetime.timezone.utc)


class Refused(Exception):
    def __init__(self, status, title, detail, field=None):
        super().__init__(detail)
        self.status, self.title, self.detail, self.field = status, title, detail, field


def money(value, currency="EUR", digits="0.01"):
    return {"currency": currency, "value": str(decimal.Decimal(str(value)).quantize(decimal.Decimal(digits)))}


def link(path, host=HOST):
    return {"href": host + path, "type": "application/hal+json"}


class Mollie(Fake):
    def start(self, state):
        self.token = state.get("token", "access_sample1234567890")
        self.grants = state.get("grants", ["payments.read", "refunds.read", "settlements.read"])
        self.most = state.get("page", 250)
        self.made = 0
        self.tables = {name: {} for name in KINDS}
        isGiven = any(name in state for name in KINDS)
        for name in ("payments", "captures", "refunds", "chargebacks", "settlements"):
            for row in state.get(name, [] if isGiven else SAMPLE[name]):
                self.add(name, row)

    def add(self, name, row):
        known = self.tables[name].get(row["id"])
        row = dict(row)
        for key in ("amount", "settlementAmount", "amountRefunded", "amountChargedBack"):
            if key in row and not isinstance(row[key], dict):
                row[key] = money(row[key])
        if known is None:
            self.made += 1
            time = (BEGIN + datetime.timedelta(minutes=self.made)).isoformat()
            known = {"resource": KINDS[name], "createdAt": time, **getattr(self, KINDS[name])(row, time)}
            payment = self.tables["payments"].get(row.get("paymentId"))
            if payment and name in ("refunds", "chargebacks"):
                key = "amountRefunded" if name == "refunds" else "amountChargedBack"
                before = decimal.Decimal(payment.get(key, money(0))["value"])
                payment[key] = money(before + decimal.Decimal(row["amount"]["value"]), row["amount"]["currency"])
        made = {**known, **row}
        made["_links"] = {"self": link("/v2/%s/%s" % (name, row["id"]))}
        if name == "payments":
            made["_links"]["dashboard"] = {"href": "https://my.mollie.com/dashboard/payments/" + row["id"], "type": "text/html"}
        if name in ("captures", "refunds", "chargebacks"):
            made["_links"]["payment"] = link("/v2/payments/%s" % made["paymentId"])
        self.tables[name][row["id"]] = made

    def change(self, said):
        for name, kind in KINDS.items():
            if kind in said:
                self.add(name, said[kind])
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        self.add("payments", {"id": "tr_shift", "amount": 1})

    def state(self):
        return {name: list(table.values()) for name, table in self.tables.items()}

    # What a row has that leaves something out.

    @staticmethod
    def payment(row, time):
        said = {"mode": "live", "status": "paid", "description": "Shop", "metadata": None, "method": "creditcard",
                "profileId": "pfl_QkEhN94Ba", "sequenceType": "oneoff", "redirectUrl": "https://shop.example/thanks"}
        if row.get("status", "paid") == "paid":
            said["paidAt"] = time
        return said

    @staticmethod
    def capture(row, time):
        return {"mode": "live", "status": "succeeded", "description": "Capture", "metadata": None}

    @staticmethod
    def refund(row, time):
        return {"mode": "live", "status": "refunded", "description": "Refund", "metadata": None}

    @staticmethod
    def chargeback(row, time):
        return {"reason": {"code": "AC01", "description": "Account identifier incorrect"}, "reversedAt": None}

    def settlement(self, row, time):
        gross, costs, parts = decimal.Decimal(0), decimal.Decimal(0), {}
        for name, sign in (("payments", 1), ("captures", 1), ("refunds", -1), ("chargebacks", -1)):
            rows = [one for one in self.tables[name].values() if one.get("settlementId") == row["id"]]
            if not rows:
                continue
            value = sign * sum(abs(decimal.Decimal(one.get("settlementAmount", one["amount"])["value"])) for one in rows)
            gross += value
            costs += sum(decimal.Decimal(str(one.get("fee", 0))) for one in rows)
            parts[name] = (value, len(rows))
        empty = {"rate": {"fixed": money(0, digits="0.0001"), "percentage": "0"}, "amountVat": None}
        revenue = [{"description": name.capitalize(), "method": "creditcard" if name == "payments" else name.rstrip("s"),
                    "count": count, "amountNet": money(value, digits="0.0001"), "amountGross": money(value, digits="0.0001"),
                    "amountVat": None} for name, (value, count) in parts.items()]
        cost = [{"description": "Credit card", "method": "creditcard", "count": 1, "amountNet": money(costs, digits="0.0001"),
                 "amountGross": money(costs, digits="0.0001"), **empty}] if costs else []
        return {"reference": "7654321.2611." + row["id"][-2:], "status": "paidout", "settledAt": time, "balanceId": "bal_1",
                "invoiceId": "inv_1", "amount": money(gross - costs),
                "periods": {"2026": {"11": {"revenue": revenue, "costs": cost, "invoiceId": "inv_1", "invoiceReference": None}}}}

    # Answers

    def unauthorised(self):
        return self.refusal(Refused(401, "Unauthorized Request", "Missing authentication, or failed to authenticate"))

    def forbidden(self):
        return self.refusal(Refused(403, "Forbidden", "The organization is not allowed to use the API"))

    @staticmethod
    def refusal(refused):
        error = {"status": refused.status, "title": refused.title, "detail": refused.detail}
        if refused.field:
            error["field"] = refused.field
        error["_links"] = {"documentation": {"href": "https://docs.mollie.com/overview/handling-errors", "type": "text/html"}}
        return Answer(refused.status, json.dumps(error).encode(), "application/hal+json")

    def answer(self, request):
        try:
            if (request.fields.get("Authorization") or "") != "Bearer " + self.token:
                raise Refused(401, "Unauthorized Request", "Missing authentication, or failed to authenticate")
            if request.method != "GET":
                raise Refused(405, "Method not allowed", "This server only reads")
            parts = request.path.strip("/").split("/")
            return Answer(200, json.dumps(self.routed(parts, request), ensure_ascii=False).encode(), "application/hal+json")
        except Refused as refused:
            return self.refusal(refused)

    def routed(self, parts, request):
        if parts == ["v2", "permissions"]:
            rows = [{"resource": "permission", "id": scope, "description": scope, "granted": scope in self.grants,
                     "_links": {"self": link("/v2/permissions/" + scope)}} for scope in ALL_SCOPES]
            return {"count": len(rows), "_embedded": {"permissions": rows},
                    "_links": {"self": link("/v2/permissions"), "documentation": DOCUMENTATION}}
        if len(parts) < 2 or parts[0] != "v2" or parts[1] not in KINDS:
            raise Refused(404, "Not Found", "No resource exists at this address")
        needed = [SCOPES[parts[1]]] + ([SCOPES[parts[3]]] if len(parts) == 4 and parts[3] in SCOPES else [])
        for scope in needed:
            if scope not in self.grants:
                raise Refused(403, "Forbidden", "The access token does not have the required scope %s" % scope)
        if len(parts) == 2 and parts[1] != "captures":
            return self.page(parts[1], list(self.tables[parts[1]].values()), request)
        if len(parts) == 3:
            found = self.tables[parts[1]].get(parts[2]) or next(
                (row for row in self.tables["settlements"].values() if row["reference"] == parts[2]), None)
            if not found:
                raise Refused(404, "Not Found", "No %s exists with token %s." % (KINDS[parts[1]], parts[2]))
            return self.shown(found, request.query)
        if len(parts) == 4 and parts[1] == "settlements" and parts[3] in KINDS and parts[2] in self.tables["settlements"]:
            rows = [row for row in self.tables[parts[3]].values() if row.get("settlementId") == parts[2]]
            return self.page(parts[3], rows, request)
        raise Refused(404, "Not Found", "No resource exists at this address")

    def page(self, name, rows, request):
        limit = request.query.get("limit", "50")
        if not limit.isdigit() or not 1 <= int(limit) <= 250:
            raise Refused(400, "Bad Request", "The limit must be between 1 and 250", "limit")
        rows = sorted(rows, key=lambda row: row["createdAt"], reverse=True)
        if request.query.get("profileId"):
            rows = [row for row in rows if row.get("profileId") == request.query["profileId"]]
        if "from" in request.query:
            ids = [row["id"] for row in rows]
            if request.query["from"] not in ids:
                raise Refused(400, "Bad Request", "Invalid cursor value", "from")
            rows = rows[ids.index(request.query["from"]):]
        size = min(int(limit), self.most)
        after = rows[size] if len(rows) > size else None
        base = "%s?limit=%s" % (request.path, limit)
        return {
            "count": min(len(rows), size),
            "_embedded": {name: [self.shown(row, request.query) for row in rows[:size]]},
            # Where it was asked, so that a client that follows it stays here.
            "_links": {"self": link(base), "previous": None, "documentation": DOCUMENTATION,
                       "next": link("%s&from=%s" % (base, after["id"]), "http://" + request.fields["Host"]) if after else None},
        }

    def shown(self, row, query):
        row = {key: value for key, value in row.items() if key != "fee"}
        if row["resource"] == "payment":
            paid = decimal.Decimal(row["amount"]["value"])
            back = decimal.Decimal(row.get("amountRefunded", money(0))["value"])
            row.setdefault("amountRemaining", money(max(0, paid - back), row["amount"]["currency"]))
        if query.get("embed") == "payment" and row.get("paymentId") in self.tables["payments"]:
            row["_embedded"] = {"payment": self.shown(self.tables["payments"][row["paymentId"]], {})}
        return row


DOCUMENTATION = {"href": "https://docs.mollie.com/reference", "type": "text/html"}
SAMPLE = {
    "payments": [
        {"id": "tr_1", "amount": 25, "metadata": {"order_id": "1001"}, "settlementId": "stl_01", "fee": "0.65"},
        {"id": "tr_2", "amount": 12, "description": "Order 1002", "settlementId": "stl_01", "fee": "0.45"},
        {"id": "tr_3", "amount": 9, "metadata": {"order_id": "1003"}},
    ],
    "captures": [],
    "refunds": [{"id": "re_1", "amount": 2, "paymentId": "tr_2", "settlementId": "stl_01"}],
    "chargebacks": [],
    "settlements": [{"id": "stl_01"}],
}
if __name__ == "__main__":
    serve(Mollie())
