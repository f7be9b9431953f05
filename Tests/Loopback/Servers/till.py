"""A small system of the tests' own: a list in pages and orders that it takes once each; `fake.py` says how it is started.

State: {"rows": how many rows the list has, "size": rows of a page, "password": what lets in, "tokens": whether a token is
needed, which POST /api/token gives for the password}.
"""
import base64
import json

from fake import Answer, Fake, serve


class Till(Fake):
    def start(self, state):
        self.rows = list(range(1, state.get("rows", 5) + 1))
        self.size = state.get("size", 2)
        self.password = state.get("password", "secret-of-the-till")
        self.tokens = state.get("tokens", False)
        self.given, self.orders, self.creates = [], {}, 0

    def state(self):
        return {"orders": self.orders, "creates": self.creates, "tokens": len(self.given)}

    def change(self, said):
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)
        if said.get("revoke"):
            self.given = [None] * len(self.given)

    def shift(self):
        self.rows = self.rows[1:]

    def lets_in(self, request):
        login = request.fields.get("Authorization", "")
        if self.tokens:
            return login.startswith("Bearer ") and login[7:] in self.given
        return login == "Basic " + base64.b64encode(("shop:" + self.password).encode()).decode()

    def answer(self, request):
        if request.path == "/api/token":
            if ("client_secret=" + self.password).encode() not in request.body:
                return Answer(401, b'{"error":"invalid_client"}')
            self.given.append("token-number-%d" % (len(self.given) + 1))
            return Answer(200, json.dumps({"access_token": self.given[-1], "expires_in": 100}).encode())
        if not self.lets_in(request):
            return Answer(401, b'{"message":"who are you"}')
        if request.path == "/api/list":
            page = int(request.query["page"])
            rows = self.rows[(page - 1) * self.size : page * self.size]
            return Answer(200, json.dumps({"total": len(self.rows), "more": page * self.size < len(self.rows), "rows": rows}).encode())
        if request.path == "/api/orders" and request.method == "POST":
            self.creates += 1
            for order in request.body.decode("windows-1250").split("<ord:numberOrder>")[1:]:
                self.orders[order.split("<")[0]] = self.orders.get(order.split("<")[0], 0) + 1
            return Answer(200, b'{"taken":true}')
        if request.path.startswith("/api/order/"):
            return Answer(200, json.dumps({"found": self.orders.get(request.path.rsplit("/", 1)[1], 0)}).encode())
        if request.path.startswith("/api/orders/"):
            return Answer(200, json.dumps({"found": len(self.orders)}).encode())
        return Answer(404, b'{"message":"no such thing"}')


serve(Till())
