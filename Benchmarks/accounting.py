#!/usr/bin/env python3
"""Stock and orders over HTTP, with the servers of the tests at 20 ms: seconds, calls, and what a pass with nothing to do asks.

    accounting.py SPOJKA SPOJKA-BENCH FOLDER [CARDS [ORDERS [SYSTEM...]]]

Prints rows of a Markdown table, and on standard error how long each system took. Fails where a pass with nothing new asks more than
three times.
"""
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request

SERVERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Loopback", "Servers")
DELAY = 0.02
# What a pass with nothing new may ask at most.
MOST_IDLE = 3
# iDoklad takes 200 calls a minute, and an order takes five.
MOST_ORDERS = {"iDoklad": 30}

SYSTEMS = {
    "ABRA Flexi": (
        "flexi.py",
        "abra-flexi",
        lambda n: {"cards": [{"code": "T%d" % i, "store": "ZBOZI", "count": i % 50} for i in range(n)]},
        {"address": "/c/firma", "user": "spojka", "password": "secret:key"},
        "sample-password",
    ),
    "iDoklad": (
        "idoklad.py",
        "idoklad",
        lambda n: {"items": [{"Id": i + 1, "Code": "T%d" % i, "Name": "T", "StockBalance": i % 50} for i in range(n)]},
        {"address": "/v3", "identity": "", "client-id": "client-one", "client-secret": "secret:key",
         "monthly-calls": "75000"},
        "sample-secret",
    ),
    "mPOHODA": (
        "mpohoda.py",
        "mpohoda",
        lambda n: {"items": [{"code": "T%d" % i, "name": "T", "on_hand": i % 50} for i in range(n)]},
        {"address": "", "key": "secret:key"},
        "sample-key-1234567890",
    ),
    # Its stock comes as a table.
    "OBERON": (
        "oberon.py",
        "oberon",
        lambda n: {},
        {"address": "", "user": "spojka", "password": "secret:key"},
        "sample-password",
    ),
}


def start(script, state, folder):
    port, setup = os.path.join(folder, "port"), os.path.join(folder, "setup.json")
    with open(setup, "w", encoding="utf-8") as file:
        json.dump({"state": state, "faults": [{"kind": "slow", "wait": DELAY, "times": 0}]}, file)
    server = subprocess.Popen([sys.executable, os.path.join(SERVERS, script), port, setup], stdout=subprocess.DEVNULL)
    while not os.path.exists(port) or not open(port).read():
        if server.poll() is not None:
            sys.exit(script + " does not start")
        time.sleep(0.05)
    return server, "http://127.0.0.1:" + open(port).read()


def calls(address):
    with urllib.request.urlopen(address + "/control") as answer:
        return len(json.load(answer)["exchanges"])


def control(address, said):
    request = urllib.request.Request(address + "/control", json.dumps(said).encode(), method="POST")
    urllib.request.urlopen(request).read()


def measure(name, spojka, bench, folder, cards, orders):
    script, system, state, settings, secret = SYSTEMS[name]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    server, address = start(script, state(cards), folder)
    try:
        shop = os.path.join(folder, "shop")
        subprocess.run([spojka, "init", shop, "--system", system], check=True, stdout=subprocess.DEVNULL)
        os.makedirs(os.path.join(shop, "secrets"), exist_ok=True)
        with open(os.open(os.path.join(shop, "secrets", "key"), os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(secret)
        words = [spojka, "-w", shop, "run", "--json", "-c", "connections.%s.kind=%s" % (system, system)]
        for key, value in settings.items():
            whole = address + value if key in ("address", "identity") else value
            words += ["-c", "connections.%s.%s=%s" % (system, key, whole)]
        if system == "oberon":
            words += ["-c", "spool.stable-seconds=0"]
            with open(os.path.join(shop, "spool/warehouse/in/sklad.csv"), "w", encoding="utf-8") as file:
                file.write("Číslo karty;Množstvo\n" + "".join("T%d;%d\n" % (i, i % 50) for i in range(cards)))

        def run():
            began, before = time.monotonic(), calls(address)
            done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if done.returncode not in (0, 3):
                sys.exit("%s: %s%s" % (name, done.stdout.decode(), done.stderr.decode()))
            return time.monotonic() - began, calls(address) - before, json.loads(done.stdout)["counts"]

        began = time.monotonic()
        stock = run()
        if stock[2]["stockRead"] != cards:
            sys.exit("%s: %d cards were read" % (name, stock[2]["stockRead"]))
        with open(os.path.join(shop, "spool/channels/eshop/in/orders.xml"), "wb") as file:
            subprocess.run([bench, str(orders), "7", "--orders"], check=True, stdout=file)
        written = run()
        if written[2]["receipts"] != orders:
            sys.exit("%s: %d orders were answered" % (name, written[2]["receipts"]))
        # One reads what the orders changed; half an hour later nothing has.
        run()
        control(address, {"do": [{"age": 1800}]})
        idle = run()
        row = (name, stock[0], stock[1], orders, written[0], written[1], idle[1])
        print("| %s | %.1f s | %d | %d | %.1f s | %d | %d |" % row, flush=True)
        print("%s took %.0f s" % (name, time.monotonic() - began), file=sys.stderr, flush=True)
        if idle[1] > MOST_IDLE:
            sys.exit("%s: a pass with nothing new asks %d times" % (name, idle[1]))
    finally:
        server.kill()


def main():
    spojka, bench, folder = sys.argv[1:4]
    cards, orders = (int(word) for word in (sys.argv[4:6] + ["50000", "1000"][len(sys.argv) - 4:]))
    print("| over HTTP at 20 ms | stock of %d cards | calls | orders | answered after | calls | calls with nothing new |" % cards)
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name in sys.argv[6:] or SYSTEMS:
        measure(name, spojka, bench, folder, cards, min(orders, MOST_ORDERS.get(name, orders)))


main()
