"""OBERON's web service of the second generation for tests: `fake.py` says how it is started, scripted and made to fail.

It answers as the vendor describes it: a salt, a login with the SHA-1 of salt and password, a session in the header field
`userData`, and `{"result":…,"errNumber":…,"description":…,"data":…}` inside a 200 whatever it means. A record whose GUID is
there already is refused. The numbers of its errors are invented, as theirs are not published.

State: {"user", "password", "path": where orders are added, "sessions": how many requests a session lasts, 0 for ever,
"partners": names that are refused, "refuse": {order: words}}.
Changes: {"expire": true} ends every session, {"set": {…}}.
"""
import hashlib
import json
import re

from fake import Answer, Fake, serve

EXISTS, LOGIN, SESSION, RIGHT, FIELD = 7, 3, 4, 5, 12


class Service(Fake):
    def start(self, state):
        self.user, self.password = state.get("user", "spojka"), state.get("password", "sample-password")
        self.path = state.get("path", "/v1/stock/order-received/add")
        self.lasts, self.salts, self.open = state.get("sessions", 0), {}, {}
        self.partners, self.refuse = state.get("partners", []), state.get("refuse", {})
        self.orders, self.logins, self.right = {}, 0, state.get("right", True)

    def state(self):
        return {"orders": list(self.orders.values()), "logins": self.logins}

    def change(self, said):
        if said.get("expire"):
            self.open = {}
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    # Answers

    @staticmethod
    def said(data):
        return Answer(200, json.dumps(
            {"result": True, "errNumber": 0, "description": "", "data": data}, ensure_ascii=False
        ).encode())

    @staticmethod
    def refusal(number, words):
        return Answer(200, json.dumps(
            {"result": False, "errNumber": number, "description": words, "data": None}, ensure_ascii=False
        ).encode())

    def unauthorised(self):
        return self.refusal(LOGIN, "Nesprávne meno alebo heslo používateľa.")

    def forbidden(self):
        return self.refusal(RIGHT, "Používateľ nemá právo na túto operáciu.")

    def answer(self, request):
        if request.method == "GET" and request.path == "/ping":
            return Answer(200, b"OBERON", "text/plain")
        if request.method == "GET" and request.path == "/version":
            version = {"OBERONVersion": "2026.4", "ApiVersion": "4.5.0.0", "ReleaseDate": "2026-10-01T00:00:00"}
            return Answer(200, json.dumps(version).encode())
        if request.method != "POST" or request.path not in ("/v1/user/login/salt", "/v1/user/login", self.path):
            return Answer(404, b"<html><body>Endpoint not found.</body></html>", "text/html")
        if not (request.fields.get("Content-Type") or "").startswith("application/json"):
            return Answer(400, b"<html><body>Request Error</body></html>", "text/html")
        try:
            body = json.loads(request.body.decode("utf-8"))
        except ValueError:
            return Answer(400, b"<html><body>Request Error</body></html>", "text/html")
        if request.path == "/v1/user/login/salt":
            return self.salt(body)
        if request.path == "/v1/user/login":
            return self.login(body.get("userLoginArg") or {})
        session = request.fields.get("userData")
        if session not in self.open:
            return self.refusal(SESSION, "Používateľ nie je prihlásený.")
        if self.lasts:
            self.open[session] += 1
            if self.open[session] >= self.lasts:
                del self.open[session]
        if not self.right:
            return self.forbidden()
        return self.add((body.get("orderReceivedAddArg") or {}).get("OrderReceived") or {})

    def salt(self, body):
        name = body.get("userName")
        self.salts[name] = "salt-%d" % (len(self.salts) + 1)
        return self.said(self.salts[name])

    def login(self, arg):
        salt = self.salts.get(arg.get("UserName"), "")
        right = hashlib.sha1((salt + self.password).encode("utf-8")).hexdigest()
        if arg.get("UserName") != self.user or arg.get("Password") != right:
            return self.unauthorised()
        self.logins += 1
        session = "5e551011-0000-4000-8000-%012d" % self.logins
        self.open[session] = 0
        return self.said({"GUID": session, "UserName": self.user, "UserIDNum": 3, "BranchName": ""})

    def add(self, order):
        guid = order.get("RecordGUID") or ""
        if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", guid):
            return self.refusal(FIELD, "RecordGUID nemá správny tvar.")
        if guid in self.orders:
            return self.refusal(EXISTS, "Záznam už existuje.")
        if "Number" in order or "IDNum" in order:
            return self.refusal(FIELD, "Číslo dokladu sa pri novom zázname nenastavuje.")
        if order.get("NumberExternal") in self.refuse:
            return self.refusal(FIELD, self.refuse[order["NumberExternal"]])
        if order.get("BusinessPartner", {}).get("Name") in self.partners:
            return self.refusal(FIELD, "Obchodný partner je zablokovaný.")
        items = order.get("Items") or []
        for item in items:
            for name in ("Amount", "PriceWithVATUnit"):
                if isinstance(item.get(name), bool) or not isinstance(item.get(name), (int, float)):
                    return self.refusal(FIELD, name + " nie je číslo.")
        if not items or order.get("DocumentType") != "Objednávka":
            return self.refusal(FIELD, "Objednávka nemá položky alebo typ.")
        number = "OP-26%04d" % (len(self.orders) + 1)
        self.orders[guid] = dict(order, Number=number)
        return self.said({"IDNum": len(self.orders), "GUID": guid, "Value": number, "Info": ""})


if __name__ == "__main__":
    serve(Service())
