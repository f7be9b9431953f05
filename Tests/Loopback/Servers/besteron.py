"""Besteron's passive service for tests; `fake.py` says how it is started, scripted and made to fail.

State: {"client", "secret", "payments": [{"id", "status", "orderNumber", "totalAmount", "currencyCode", "variableSymbol",
"updatedAt"}]}.
Changes: {"payment": {…}} adds or changes one, {"revoke": true} forgets tokens, {"set": {…}}.
"""
import json
import re
import urllib.parse

from fake import Answer, Fake, serve

STATES = {"Created", "WaitingForConfirmation", "Completed", "Canceled", "Error", "Timeouted", "Invalid", "ManualAttentionRequired"}


class Besteron(Fake):
    def start(self, state):
        self.client, self.secret = state.get("client", "passive-client"), state.get("secret", "sample-api-key")
        self.payments, self.tokens, self.given, self.asked = {}, [], 0, []
        for payment in state.get("payments", []):
            self.change({"payment": payment})

    def state(self):
        return {"given": self.given, "asked": self.asked}

    def change(self, said):
        if "payment" in said:
            self.payments.setdefault(said["payment"]["id"], {}).update(said["payment"])
        if said.get("revoke"):
            self.tokens = []
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def answer(self, request):
        if request.method != "POST":
            return Answer(405, b"")
        if request.path == "/oauth2/token":
            return self.token(request)
        login = request.fields.get("Authorization") or ""
        if not login.startswith("Bearer ") or login[7:] not in self.tokens:
            return self.unauthorised()
        match = re.fullmatch(r"/payment-intents/([^/]+)", request.path)
        if not match or match[1] not in self.payments:
            return Answer(404, b'{"title":"Not Found","status":404}')
        self.asked.append(match[1])
        return Answer(200, json.dumps({"transaction": self.transaction(match[1])}, ensure_ascii=False).encode())

    def token(self, request):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        if form.get("grant_type") != "client_credentials":
            return Answer(400, b'{"error":"unsupported_grant_type"}')
        if (form.get("client_id"), form.get("client_secret")) != (self.client, self.secret):
            return Answer(401, b'{"error":"invalid_client"}')
        self.given += 1
        self.tokens.append("passive-token-%d" % self.given)
        return Answer(200, json.dumps({"access_token": self.tokens[-1], "expires_in": 3600, "token_type": "bearer"}).encode())

    def transaction(self, id):
        known = self.payments[id]
        assert known.get("status", "Created") in STATES
        order = known.get("orderNumber", "1001")
        return {
            "transactionId": id, "createdAt": "2026-11-18T09:01:00Z", "updatedAt": known.get("updatedAt", "2026-11-18T09:03:10Z"),
            "status": known.get("status", "Created"), "variableSymbol": known.get("variableSymbol", order), "specificSymbol": None,
            "selectedPaymentMethod": "TATRSKBX", "recurringTransactionId": None, "items": [], "additionalParams": [],
            "paymentIntent": {
                "orderNumber": order, "totalAmount": known.get("totalAmount", 2000), "currencyCode": known.get("currencyCode", "EUR"),
                "description": "Objednávka " + order, "validityTime": 3600, "onBehalfOf": None, "language": "SK",
                "buyer": {"firstName": "Žofia", "lastName": "Vzorová", "email": "zofia@example.com"},
            },
        }


if __name__ == "__main__":
    serve(Besteron())
