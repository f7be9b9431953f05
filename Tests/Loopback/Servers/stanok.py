"""The small shop of the conformance tests: `fake.py` says how it is started and made to fail.

State: {"orders": [{"number", "state", "name", "total", "lines"}]}. A page has two orders.
"""
import json

from fake import Answer, Fake, serve


class Stanok(Fake):
    def start(self, state):
        self.orders = state["orders"]

    def state(self):
        return {"orders": self.orders}

    def answer(self, request):
        if request.fields.get("Authorization") != "Bearer token-of-the-shop":
            return Answer(401, b"{}")
        if request.method == "GET" and request.path == "/orders":
            after = int(request.query.get("after", "0"))
            page = [order for order in self.orders if int(order["number"]) > after][:2]
            return Answer(200, json.dumps(page).encode())
        for order in self.orders:
            if request.method == "PUT" and request.path == "/orders/" + order["number"]:
                order["state"] = json.loads(request.body)["state"]
                return Answer(200, json.dumps(order).encode())
        return Answer(404, b"{}")


if __name__ == "__main__":
    serve(Stanok())
