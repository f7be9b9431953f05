"""Readers of bank statements: each takes a path and a currency, and gives the number of entries and their sum."""

import json
import subprocess
from decimal import Decimal


def spojka(program):
    """Spojka's own reader, as its command line shows it."""

    def read(path, _currency):
        done = subprocess.run([program, "inspect", "--json", str(path)], capture_output=True, text=True, check=False)
        answer = json.loads(done.stdout)
        if done.returncode != 0:
            raise ValueError([problem["code"] for problem in answer["problems"]])
        entries = sum(statement["entries"] for statement in answer["statements"])
        return entries, sum((Decimal(payment["amount"]) for payment in answer.get("payments", [])), Decimal(0))

    return read


def mt940(path, _currency):
    """mt-940, which every Python program that reads MT940 uses."""
    import mt940 as library

    found = library.parse(str(path))
    amounts = [entry.data["amount"].amount for entry in found if "amount" in entry.data]
    return len(amounts), sum(amounts, Decimal(0))


def pycamt(path, _currency):
    """pycamt."""
    from pycamt.parser import Camt053Parser

    found = Camt053Parser.from_file(str(path)).get_transactions()
    amounts = [Decimal(entry["Amount"]) * (-1 if entry["CreditDebitIndicator"] == "DBIT" else 1) for entry in found]
    return len(amounts), sum(amounts, Decimal(0))


def ofxstatement(plugin):
    """ofxstatement with one of its plugins."""

    def read(path, currency):
        from ofxstatement.plugin import get_plugin
        from ofxstatement.ui import UI

        found = get_plugin(plugin, UI(), {"currency": currency}).get_parser(str(path)).parse()
        amounts = [line.amount for line in found.lines]
        return len(amounts), sum(amounts, Decimal(0))

    return read

