"""GoPay's interface for tests, for one merchant account; `fake.py` says how it is started, scripted and made to fail.

It gives tokens for `client` and `secret`, statements CSV_B of a day range with their running balance in Windows-1250, and the
state of payments with their refunds. As the gateway's firewall does, it answers 403 to a body with `\\u` escapes.

State: {"goid", "client", "secret", "currencies": […], "scope": false for a key that may create payments only, "payments": [{"id",
"order_number", "state", "sub_state", "amount", "currency", "refunds": […], "goid": of another shop}], "movements": [[day, "Platba" or
another kind, id, order, amount in hundredths, currency, reference]], "latin": answers of payments are Windows-1250, "bare": refusals
are one bare error}.
Changes: {"payment": {…}} adds or changes one, {"movement": […]} adds one, {"revoke": true} forgets tokens, {"set": {…}}.
"""
import base64
import datetime
import json
import re
import urllib.parse

from fake import Answer, Fake, serve

HEADER = ("ID pohybu;Datum;Typ;Protistrana;Subjekt/E-mail;Bank.účet - prefix;Bank.účet - číslo;Bank.účet - kód banky;"
          "ID objednávky/VS;Částka;Počáteční stav;Koncový stav;Měna;ID referenčního pohybu")
FORMATS = {"XLS_A", "XLS_B", "XLS_C", "CSV_A", "CSV_B", "CSV_C", "CSV_D", "CSV_E", "ABO_A", "ABO_B", "PDF_A"}


class GoPay(Fake):
    def start(self, state):
        self.goid = state.get("goid", 8123000017)
        self.client = state.get("client", "1061399163")
        self.secret = state.get("secret", "sample-secret")
        self.currencies = state.get("currencies", ["CZK", "EUR"])
        self.scope, self.latin, self.bare = state.get("scope", True), state.get("latin", False), state.get("bare", False)
        self.payments = {}
        self.movements = [list(row) for row in state.get("movements", [])]
        self.tokens, self.given, self.asked, self.days = [], 0, [], []
        for payment in state.get("payments", []):
            self.change({"payment": payment})

    def state(self):
        return {"given": self.given, "asked": self.asked, "days": self.days, "payments": list(self.payments.values())}

    def change(self, said):
        if "payment" in said:
            known = self.payments.setdefault(int(said["payment"]["id"]), {})
            known.update(said["payment"])
        if "movement" in said:
            self.movements.append(list(said["movement"]))
        if said.get("revoke"):
            self.tokens = []
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """A movement is booked while the statements are read."""
        if self.movements:
            self.movements.append(self.movements[-1][:2] + [self.movements[-1][2] + 90000] + self.movements[-1][3:])

    def refused(self, status, name, code, message, field=None):
        error = {"scope": "F" if field else "G", "field": field, "error_code": code, "error_name": name, "message": message,
                 "description": None}
        said = error if self.bare else {"date_issued": 1764580000000, "errors": [error]}
        body = json.dumps(said, ensure_ascii=False)
        return Answer(status, body.encode("windows-1250" if self.latin else "utf-8"))

    def unauthorised(self):
        return self.refused(401, "UNAUTHORIZED", 202, "Neplatný přístupový token.")

    def forbidden(self):
        return self.refused(403, "FORBIDDEN", 204, "Přístup byl odepřen.")

    def answer(self, request):
        request.path = request.path.removeprefix("/api")
        if re.search(rb"\\u[0-9a-fA-F]{4}", request.body):
            return Answer(403, b"<html><body>Request rejected</body></html>", "text/html")
        if request.path == "/oauth2/token":
            return self.token(request)
        login = request.fields.get("Authorization") or ""
        if not login.startswith("Bearer ") or login[7:] not in self.tokens:
            return self.unauthorised()
        if request.path == "/accounts/account-statement" and request.method == "POST":
            return self.statement(request)
        match = re.fullmatch(r"/payments/payment/(\d+)(/refunds)?", request.path)
        if match and request.method == "GET":
            return self.payment(request, int(match[1]), match[2])
        return self.refused(404, "NOT_FOUND", 404, None)

    def token(self, request):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        login = "Basic " + base64.b64encode(("%s:%s" % (self.client, self.secret)).encode()).decode()
        if request.fields.get("Authorization") != login:
            return self.refused(403, "AUTH_WRONG_CREDENTIALS", 202, "Chybné přihlašovací údaje.")
        if form.get("grant_type") != "client_credentials" or form.get("scope") not in ("payment-all", "payment-create"):
            return self.refused(409, "INVALID", 111, "scope", "scope")
        self.given += 1
        self.tokens.append("AAAnu3YnAHRk298EsmyttFQMcbCcvmwTKK5-%d" % self.given)
        said = {"token_type": "bearer", "access_token": self.tokens[-1], "expires_in": 1800}
        return Answer(200, json.dumps(said).encode())

    def payment(self, request, id, refunds):
        if "json" not in (request.fields.get("Accept") or ""):
            return Answer(406, b"")
        known = self.payments.get(id)
        if not known:
            return self.refused(404, "PAYMENT_NOT_FOUND", 301, None)
        if known.get("goid", self.goid) != self.goid:
            return self.forbidden()
        self.asked.append(id)
        if refunds:
            rows = [{"id": 41 + index, "state": "SUCCESS", "currency": known["currency"],
                     "date_requested": "2026-11-20T10:00:00.000+0100", "date_last_change": "2026-11-20T10:00:01.000+0100", **row}
                    for index, row in enumerate(known.get("refunds", []))]
            return Answer(200, json.dumps(rows).encode())
        said = {"id": id, "order_number": known["order_number"], "state": known["state"], "amount": known["amount"],
                "currency": known["currency"], "payment_instrument": known.get("payment_instrument", "PAYMENT_CARD"),
                "payer": {"contact": {"first_name": "Žofie", "email": "zofie@example.com"}},
                "target": {"type": "ACCOUNT", "goid": self.goid}, "lang": "CS",
                "gw_url": "https://gw.sandbox.gopay.com/gw/v3/bCcvmwTKK5hrJx2aGG8ZnFyBJhAvF"}
        if known.get("sub_state"):
            said["sub_state"] = known["sub_state"]
        body = json.dumps(said, ensure_ascii=False)
        return Answer(200, body.encode("windows-1250" if self.latin else "utf-8"))

    def statement(self, request):
        try:
            asked = json.loads(request.body.decode("utf-8"))
            first, last = (datetime.date.fromisoformat(asked[name]) for name in ("date_from", "date_to"))
        except (KeyError, ValueError):
            return self.refused(409, "INVALID", 111, "Chybný formát data.", "date_from")
        if not self.scope:
            return self.forbidden()
        if str(asked.get("goid")) != str(self.goid):
            return self.refused(404, "ACCOUNT_NOT_FOUND", 304, "Účet neexistuje.", "goid")
        if asked.get("currency") not in self.currencies or asked.get("format") not in FORMATS or last < first:
            return self.refused(409, "INVALID", 111, "Účet nemá uvedenou měnu.", "currency")
        if asked["format"] != "CSV_B":
            return self.refused(409, "NOT_HERE", 1, "Only CSV_B is known here.", "format")
        self.days.append([asked["currency"], asked["date_from"], asked["date_to"]])
        lines, balance = [HEADER], 0
        rows = [row for row in self.movements if row[5] == asked["currency"]]
        for day, kind, id, order, amount, currency, reference in sorted(rows, key=lambda row: row[0]):
            opening, balance = balance, balance + amount
            if not first <= datetime.date.fromisoformat(day) <= last:
                continue
            shown = datetime.date.fromisoformat(day).strftime("%d.%m.%Y") + " 10:00"
            lines.append(";".join([str(id), shown, kind, "Žofie Ďurišová", "", "", "", "", str(order), self.decimal(amount),
                                   self.decimal(opening), self.decimal(balance), currency, str(reference or "")]))
        body = "".join(line + "\r\n" for line in lines).encode("windows-1250")
        return Answer(200, body, "application/octet-stream")

    @staticmethod
    def decimal(hundredths):
        return "%s%d,%02d" % ("-" if hundredths < 0 else "", abs(hundredths) // 100, abs(hundredths) % 100)


if __name__ == "__main__":
    serve(GoPay())
