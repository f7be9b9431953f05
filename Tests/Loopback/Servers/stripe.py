"""A Stripe for tests: `fake.py` says how it is started, scripted and made to fail.

It answers payouts, balance transactions, charges, refunds and disputes as Stripe's interface does: lists from the newest to the oldest
with `starting_after`, a page of 100 rows at most, what `expand[]` names in place of its id, and refusals in words.

State: {"key", "mode": "live", "payouts": […], "charges": […], "refunds": […], "disputes": […], "transactions": […], "lacks": lists that
the key has no right to, "page": how many rows a page may have}. What a row leaves out is filled in; a payout's transactions follow
from the charges, refunds and disputes that name it as `payout`, unless `transactions` has its own.
Changes: {"payout": {…}}, {"charge": {…}}, {"refund": {…}}, {"dispute": {…}} add or change one; {"set": {…}}.
"""
import json

from fake import Answer, Fake, serve

VERSION = "2026-10-28.endive"
RIGHTS = {"payouts": "payout", "balance_transactions": "balance", "charges": "charge", "refunds": "charge", "disputes": "dispute"}
# A Wednesday at noon in UTC; what comes later is newer.
NOON = 1795608000
DAY = 86400


class Refused(Exception):
    def __init__(self, status, message, code=None, kind="invalid_request_error", **fields):
        super().__init__(message)
        self.status, self.message, self.code, self.kind, self.fields = status, message, code, kind, fields


class Stripe(Fake):
    def start(self, state):
        self.key = state.get("key", "rk_live_sample1234567890")
        self.lacks = state.get("lacks", [])
        self.most = state.get("page", 100)
        self.own = {}
        for row in state.get("transactions", []):
            self.own.setdefault(row.pop("payout"), []).append(row)
        self.tables = {"payouts": {}, "charges": {}, "refunds": {}, "disputes": {}}
        rows = {name: state.get(name, SAMPLE[name] if "payouts" not in state and "charges" not in state else [])
                for name in self.tables}
        for name in ("charges", "refunds", "disputes", "payouts"):
            for row in rows[name]:
                self.add(name, row)

    def add(self, name, row):
        table = self.tables[name]
        known = table.get(row["id"])
        made = {**(known or MAKE[name](self, row, len(table))), **row}
        table[row["id"]] = made
        charge = self.tables["charges"].get(made.get("charge"))
        if name == "refunds" and charge and not known and made["status"] != "failed":
            charge["amount_refunded"] += made["amount"]
            charge["refunded"] = charge["amount_refunded"] >= charge["amount"]
        if name == "disputes" and charge:
            charge["disputed"] = True

    def change(self, said):
        for name in ("payout", "charge", "refund", "dispute"):
            if name in said:
                self.add(name + "s", said[name])
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        self.add("charges", {"id": "ch_shift", "amount": 100, "created": NOON + 9 * DAY})
        self.add("payouts", {"id": "po_shift", "amount": 100, "status": "pending", "arrival_date": NOON + 9 * DAY})

    def state(self):
        return {name: list(table.values()) for name, table in self.tables.items()}

    def unauthorised(self):
        return self.refusal(Refused(401, "Invalid API Key provided: rk_live_**************7890", None))

    def forbidden(self):
        return self.refusal(Refused(403, "This account cannot currently use the API.", "account_closed"))

    @staticmethod
    def refusal(refused):
        error = {"type": refused.kind, "message": refused.message, "code": refused.code, **refused.fields}
        error = {key: value for key, value in error.items() if value is not None}
        answer = Answer(refused.status, json.dumps({"error": error}).encode(), "application/json")
        if refused.status == 500:
            answer.fields["Stripe-Should-Retry"] = "true"
        return answer

    def answer(self, request):
        try:
            login = request.fields.get("Authorization") or ""
            if login != "Bearer " + self.key:
                raise Refused(401, "Invalid API Key provided: %s" % (login[7:15] + "**********" + login[-4:]))
            if request.fields.get("Stripe-Version") != VERSION:
                raise Refused(400, "Invalid Stripe API version: %s" % request.fields.get("Stripe-Version"))
            if request.method != "GET":
                raise Refused(405, "This server only reads.")
            parts = request.path.strip("/").split("/")
            if len(parts) not in (2, 3) or parts[0] != "v1" or parts[1] not in RIGHTS:
                raise Refused(404, "Unrecognized request URL (GET: %s)." % request.path)
            if parts[1] in self.lacks:
                raise Refused(403, "The provided key 'rk_live_*********7890' does not have the required permissions for this endpoint on "
                              "account 'acct_1'. Having the 'rak_%s_read' permission would allow this request to continue."
                              % RIGHTS[parts[1]], "more_permissions_required_for_application")
            # Its own client numbers the elements of lists.
            query = {"expand[]" if key.startswith("expand[") else key: value for key, value in request.query.items()}
            value = self.one(parts[1], parts[2], query) if len(parts) == 3 else self.page(parts[1], query)
            return Answer(200, json.dumps(value, ensure_ascii=False).encode(), "application/json", Request_Id="req_1",
                          Stripe_Version=VERSION)
        except Refused as refused:
            return self.refusal(refused)

    def one(self, name, id, query):
        row = self.tables.get(name, {}).get(id)
        if row is None:
            raise Refused(404, "No such %s: '%s'" % (name[:-1], id), "resource_missing", param="id")
        return self.shown(row, query.get("expand[]", ""))

    def page(self, name, query):
        limit = query.get("limit", "10")
        if not limit.isdigit() or not 1 <= int(limit) <= 100:
            raise Refused(400, "Invalid integer: %s" % limit, "parameter_invalid_integer", param="limit")
        if name == "balance_transactions":
            payouts = list(self.tables["payouts"].values())
            if "payout" in query:
                payouts = [payout for payout in payouts if payout["id"] == query["payout"]]
                if not payouts:
                    raise Refused(404, "No such payout: '%s'" % query["payout"], "resource_missing", param="payout")
                if not payouts[0]["automatic"]:
                    raise Refused(400, "Balance transaction history can only be filtered on automatic transfers, not manual.",
                                  param="payout")
            rows = [row for payout in payouts for row in self.transactions(payout)]
            expand = query.get("expand[]", "").removeprefix("data.")
        else:
            rows = sorted(self.tables[name].values(), key=lambda row: -row["created"])
            expand = query.get("expand[]", "").removeprefix("data.")
        for key, value in query.items():
            field, _, operation = key.partition("[")
            if key in ("limit", "starting_after", "expand[]", "payout"):
                continue
            if field in ("created", "arrival_date") and operation == "gte]" and value.lstrip("-").isdigit():
                rows = [row for row in rows if row[field] >= int(value)]
            elif field in ("charge", "status", "payment_intent") and not operation:
                rows = [row for row in rows if row.get(field) == value]
            else:
                raise Refused(400, "Received unknown parameter: %s" % key, "parameter_unknown", param=key)
        after = query.get("starting_after")
        if after is not None:
            ids = [row["id"] for row in rows]
            if after not in ids:
                raise Refused(400, "No such %s: '%s'" % (name[:-1], after), "resource_missing", param="starting_after")
            rows = rows[ids.index(after) + 1:]
        size = min(int(limit), self.most)
        data = [self.shown(row, expand) for row in rows[:size]]
        return {"object": "list", "url": "/v1/" + name, "has_more": len(rows) > size, "data": data}

    def shown(self, row, expand):
        row = {key: value for key, value in row.items() if key != "payout"}
        if expand not in ("", "source", "charge"):
            raise Refused(400, "This property cannot be expanded (%s)." % expand, "property_not_expandable", param="expand")
        if expand and isinstance(row.get(expand), str):
            for table in self.tables.values():
                if row[expand] in table:
                    row[expand] = {key: value for key, value in table[row[expand]].items() if key != "payout"}
                    break
        return row

    def transactions(self, payout):
        rows = [self.transaction(payout, "txn_" + payout["id"], "payout", -payout["amount"], 0, payout["id"])]
        if payout["id"] in self.own:
            return rows + [self.transaction(payout, **row) for row in self.own[payout["id"]]]
        for name, sign in (("disputes", -1), ("refunds", -1), ("charges", 1)):
            for row in self.tables[name].values():
                if row.get("payout") != payout["id"]:
                    continue
                kind = {"disputes": "adjustment", "refunds": "refund", "charges": "charge"}[name]
                category = {"disputes": "dispute"}.get(name, kind)
                amount = sign * row.get("settled", row["amount"])
                rows.append(self.transaction(payout, "txn_" + row["id"], kind, amount, row.get("fee", 0), row["id"], category,
                                             row["created"]))
        return rows

    @staticmethod
    def transaction(payout, id, type, amount, fee=0, source=None, category=None, created=NOON):
        return {"id": id, "object": "balance_transaction", "amount": amount, "fee": fee, "net": amount - fee,
                "currency": payout["currency"], "type": type, "reporting_category": category or type, "source": source,
                "created": created, "available_on": created + 2 * DAY, "status": "available", "description": None,
                "exchange_rate": None, "balance_type": "payments",
                "fee_details": [{"amount": fee, "application": None, "currency": payout["currency"],
                                 "description": "Stripe processing fees", "type": "stripe_fee"}] if fee else []}

    # What a row has that leaves something out.

    def payout(self, row, number):
        status = row.get("status", "paid")
        automatic, arrival = row.get("automatic", True), row.get("arrival_date", NOON + number * DAY)
        amount = sum(one.get("settled", one["amount"]) - one.get("fee", 0)
                     for one in self.tables["charges"].values() if one.get("payout") == row["id"])
        for name in ("refunds", "disputes"):
            amount -= sum(one.get("settled", one["amount"]) + one.get("fee", 0)
                          for one in self.tables[name].values() if one.get("payout") == row["id"])
        return {"object": "payout", "amount": amount, "currency": "eur", "created": arrival - 2 * DAY,
                "arrival_date": arrival, "automatic": automatic, "status": status, "type": "bank_account",
                "reconciliation_status": "not_applicable" if not automatic else "completed" if status == "paid" else "in_progress",
                "method": "standard", "source_type": "card", "livemode": True, "metadata": {}, "description": "STRIPE PAYOUT",
                "statement_descriptor": None, "destination": "ba_1", "balance_transaction": "txn_" + row["id"],
                "failure_code": None, "failure_message": None, "failure_balance_transaction": None, "original_payout": None,
                "reversed_by": None, "trace_id": {"status": "supported", "value": "T" + row["id"].upper()}}

    def charge(self, row, number):
        paid = row.get("status", "succeeded") == "succeeded"
        return {"object": "charge", "currency": "eur", "created": NOON - 3 * DAY + number * 60, "status": "succeeded",
                "amount_captured": row["amount"] if paid and row.get("captured", True) else 0, "amount_refunded": 0,
                "captured": paid, "paid": paid, "refunded": False, "disputed": False, "livemode": True, "metadata": {},
                "description": None, "payment_intent": "pi_" + row["id"].partition("_")[2], "payment_method": "pm_1",
                "payment_method_details": {"type": "card", "card": {"brand": "visa", "last4": "4242"}},
                "balance_transaction": "txn_" + row["id"] if paid else None,
                "billing_details": {"address": None, "email": None, "name": None, "phone": None, "tax_id": None}}

    def refund(self, row, number):
        return {"object": "refund", "currency": "eur", "created": NOON - 2 * DAY + number * 60, "status": "succeeded",
                "charge": None, "payment_intent": None, "reason": None, "metadata": {},
                "balance_transaction": "txn_" + row["id"]}

    def dispute(self, row, number):
        return {"object": "dispute", "currency": "eur", "created": NOON - DAY + number * 60, "status": "needs_response",
                "reason": "fraudulent", "is_charge_refundable": False, "livemode": True, "metadata": {}, "payment_intent": None,
                "balance_transactions": []}


MAKE = {"payouts": Stripe.payout, "charges": Stripe.charge, "refunds": Stripe.refund, "disputes": Stripe.dispute}
SAMPLE = {
    "payouts": [{"id": "po_1"}],
    "charges": [
        {"id": "ch_1", "amount": 2500, "fee": 65, "payout": "po_1", "metadata": {"order_number": "1001"}},
        {"id": "ch_2", "amount": 1200, "fee": 45, "payout": "po_1", "description": "Shop - Order 1002"},
        {"id": "ch_3", "amount": 900, "metadata": {"order_number": "1003"}},
    ],
    "refunds": [{"id": "re_1", "amount": 200, "charge": "ch_2", "payout": "po_1"}],
    "disputes": [],
}
if __name__ == "__main__":
    serve(Stripe())
