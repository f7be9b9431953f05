"""Fio banka's API for tests, for one token; `fake.py` says how it is started.

State: {"token": …, "movements": [[day, amount, variable symbol], …]}; it answers the movements of the days that are asked for.
"""
import json
import re

from fake import Answer, Fake, serve


class Bank(Fake):
    def start(self, state):
        self.token = state.get("token", "aB3x" * 16)
        self.movements = state.get("movements", [])

    def state(self):
        return {"movements": self.movements}

    def answer(self, request):
        match = re.fullmatch(r"/periods/(\w+)/([\d-]+)/([\d-]+)/transactions.json", request.path)
        if not match or match[1] != self.token:
            return Answer(404, b"")
        rows = [row for row in self.movements if match[2] <= row[0] <= match[3]]
        return Answer(200, json.dumps({"accountStatement": self.statement(rows, match[2], match[3])}).encode())

    def statement(self, rows, first, last):
        def column(number, value):
            return {"column%d" % number: {"value": value, "name": "-", "id": number}}

        movements = []
        for index, (day, amount, symbol) in enumerate(rows):
            row = {}
            for number, value in [(22, 1000 + index), (0, day + "+0100"), (1, amount), (14, "CZK"), (5, symbol)]:
                row.update(column(number, value))
            movements.append(row)
        return {
            "info": {
                "accountId": "2000000001", "bankId": "2010", "currency": "CZK", "openingBalance": 0.0,
                "closingBalance": sum(row[1] for row in rows), "dateStart": first + "+0100", "dateEnd": last + "+0100",
            },
            "transactionList": {"transaction": movements},
        }


serve(Bank())
