#!/usr/bin/env python3
"""Payment gateways: a month with the truth known, and a large settlement through a pass beside its reader alone.

    gateways.py SPOJKA SPOJKA-BENCH FOLDER [LINES [ORDERS [ROUNDS]]]

Prints Markdown. Fails when a payout is not found, a payment stands on an order that it does not pay, or fees are off.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import time

ACCOUNTS = {"CZK": "CZ6508000000192000145399", "EUR": "CZ1781005000052267180257"}
SETTINGS = ["-c", "payments.accounts=[%s]" % ", ".join(
    "{account: %s, currency: %s}" % (account, currency) for currency, account in sorted(ACCOUNTS.items()))]


def workspace(spojka, folder):
    shop = os.path.join(folder, "shop")
    shutil.rmtree(shop, ignore_errors=True)
    subprocess.run([spojka, "init", shop, "--system", "pohoda"], check=True, stdout=subprocess.DEVNULL)
    return shop


def run(words):
    """A pass: its report, its seconds of processor time, its peak memory in MB."""
    done = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, errors = done.stdout.read(), done.stderr.read()
    _, status, used = os.wait4(done.pid, 0)
    done.returncode = os.waitstatus_to_exitcode(status)
    if done.returncode not in (0, 3):
        sys.exit(out.decode() + errors.decode())
    return out.decode(), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def rows(spojka, shop, *words):
    out, _, _ = run([spojka, "-w", shop, *words, "--json"] + SETTINGS)
    return [json.loads(line) for line in out.splitlines()]


def cents(text):
    return round(float(text) * 100)


def month(spojka, bench, folder, orders):
    def part(*words):
        return subprocess.run([bench, str(orders), "7", "--gateway-month", *words], check=True, stdout=subprocess.PIPE).stdout

    truth = json.loads(part("truth"))
    shop = workspace(spojka, folder)
    files = [("channels/eshop/in/orders.xml", part("orders"))]
    for currency in ACCOUNTS:
        files += [("inbox/%s.csv" % currency, part("settlement", currency)), ("inbox/%s.xml" % currency, part("statement", currency))]
    for name, content in files:
        with open(os.path.join(shop, "spool", name), "wb") as file:
            file.write(content)
    run([spojka, "-w", shop, "run", "--json", "-c", "spool.stable-seconds=0"] + SETTINGS)

    credits = {row["id"]: row for row in rows(spojka, shop, "payments", "list")}
    payouts = {row["id"]: row for row in rows(spojka, shop, "settlements", "payouts")}
    found, wrong = 0, 0
    for one in truth["payouts"]:
        row = payouts.get(one["id"], {})
        credit = credits.get(row.get("payment"))
        if credit is None:
            continue
        isRight = cents(credit["amount"]) == one["amount"] and credit["currency"] == one["currency"] \
            and (credit.get("counterName") or "").startswith("STRIPE")
        found, wrong = found + isRight, wrong + (not isRight)
    stands = {row["number"]: row for row in rows(spojka, shop, "orders", "list")}
    for order in truth["orders"]:
        row = stands[order["number"]]
        if row["paymentState"] != order["state"] or cents(row["allocated"]) != order["kept"]:
            wrong += 1
    fees = {}
    for row in rows(spojka, shop, "settlements", "fees"):
        key = row["month"] + " " + row["currency"]
        fees[key] = fees.get(key, 0) + cents(row["fees"])
    difference = sum(abs(fees.get(key, 0) - truth["fees"].get(key, 0)) for key in set(fees) | set(truth["fees"]))
    print("| orders | movements at the gateway | payouts | of these found | wrong pairs | fees off by |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    print("| %d | %d | %d | %d | %d | %d.%02d |" % (len(truth["orders"]), truth["movements"], len(truth["payouts"]), found, wrong,
                                                    difference // 100, difference % 100))
    if found != len(truth["payouts"]) or wrong or difference:
        sys.exit("the month is not what it was")


def settlement(spojka, bench, folder, lines, rounds):
    path = os.path.join(folder, "settlement.csv")
    with open(path, "wb") as file:
        subprocess.run([bench, str(lines), "7", "--settlement"], check=True, stdout=file)
    alone, listed, passes, memory, few = [], [], [], 0, 0
    for _ in range(rounds):
        out = subprocess.run([bench, "--read", path, "1"], check=True, stdout=subprocess.PIPE).stdout.split()
        if int(out[1]) != lines:
            sys.exit("the reader found %s lines" % out[1].decode())
        alone.append(float(out[0]) / 1000)
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(os.devnull, "wb") as nothing:
            subprocess.run([spojka, "inspect", "--json", path], check=True, stdout=nothing)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        listed.append(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime)
        shop = workspace(spojka, folder)
        shutil.copy(path, os.path.join(shop, "spool", "inbox", "settlement.csv"))
        out, seconds, peak = run([spojka, "-w", shop, "run", "--json", "-c", "spool.stable-seconds=0"])
        if json.loads(out)["counts"]["paymentsNew"] < lines * 9 // 10:
            sys.exit("the pass did not take the settlement: " + out[:600])
        passes.append(seconds)
        memory = max(memory, peak)
    few = os.path.join(folder, "few.csv")
    with open(few, "wb") as file:
        subprocess.run([bench, str(lines // 10), "7", "--settlement"], check=True, stdout=file)
    shop = workspace(spojka, folder)
    shutil.copy(few, os.path.join(shop, "spool", "inbox", "settlement.csv"))
    _, _, less = run([spojka, "-w", shop, "run", "--json", "-c", "spool.stable-seconds=0"])
    reader, lister, whole = (sorted(times)[len(times) // 2] for times in (alone, listed, passes))
    print("| a settlement of %d lines, %d MB | seconds | ratio to the reader | ratio to `inspect --json` | memory |"
          % (lines, os.path.getsize(path) // 1000000))
    print("| --- | ---: | ---: | ---: | ---: |")
    print("| its reader alone | %.2f | 1 | | |" % reader)
    print("| `spojka inspect --json` | %.2f | %.1f | 1 | |" % (lister, lister / reader))
    print("| a pass that reads, follows, stores and pairs it | %.2f | %.1f | %.1f | %.0f MB, of a tenth of the lines %.0f MB |"
          % (whole, whole / reader, whole / lister, memory, less))


def main():
    spojka, bench, folder = sys.argv[1:4]
    lines, orders, rounds = (int(word) for word in (sys.argv[4:7] + ["200000", "5000", "3"][len(sys.argv) - 4:]))
    os.makedirs(folder, exist_ok=True)
    print("A month of card payments, refunds, chargebacks and transfers in two currencies, against the truth:\n")
    month(spojka, bench, folder, orders)
    print("\nOne payout, seconds of processor time. Goal: the pass ≤ 2.5 × reading it alone.\n")
    settlement(spojka, bench, folder, lines, rounds)


main()
