"""What the fake servers of the tests share: requests, answers, a record of both, and faults on request. Python's own library.

    SERVER.py PORTFILE [SCRIPT [CERTIFICATE KEY]]

SCRIPT is a JSON file: `state` is what the server starts with, `faults` a list of them, `records` a folder for every exchange.
While it runs, POST /control takes the same keys, and `do`, a list of changes which each server names itself; GET /control
answers with the state and with what was asked so far.

A fault is {"kind": …, "path": pattern, "method": …, "body": pattern, "skip": n, "times": n, "wait": seconds}; it meets the
requests that fit, after `skip` of them, `times` times (once if it says nothing, always if it says 0). Kinds:
  later-seconds later-date later   429 with Retry-After in seconds, as a date, or without
  busy-seconds                     503 with Retry-After
  error-before error-after         500 before or after the work was done
  reset-before reset-after         the connection is reset before or after the work was done
  html empty                       200 with a page of a proxy, or with nothing; the work is not done
  cut short                        the work is done; the answer ends in the middle, told by its length or not
  repeat                           the answer to the request before is given once more
  shift                            the work is done, and then the set changes, so that what follows shifts
  clock                            the answer's date is `wait` seconds off, ten minutes if it says nothing
  unauthorised forbidden           401 and 403
  slow                             the answer comes after `wait` seconds
"""
import email.utils
import json
import os
import re
import socket
import ssl
import struct
import sys
import threading
import time
import urllib.parse
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def length(text):
    """How long a text is to Java and .NET, which count UTF-16 units: an emoji has two."""
    return len(str(text).encode("utf-16-le", "surrogatepass")) // 2


class Request:
    def __init__(self, method, target, fields, body):
        parts = urllib.parse.urlsplit(target)
        self.method, self.target, self.path = method, target, parts.path
        self.query = dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
        self.fields, self.body = fields, body


class Answer:
    def __init__(self, status, body=b"", kind="application/json; charset=UTF-8", **fields):
        self.status, self.body = status, body
        self.fields = {"Content-Type": kind}
        self.fields.update({name.replace("_", "-"): value for name, value in fields.items()})


class Fault:
    def __init__(self, said):
        self.kind = said["kind"]
        self.said = said
        self.skip = said.get("skip", 0)
        self.left = said.get("times", 1) or -1

    def meets(self, request):
        said = self.said
        if self.left == 0 or request.method != said.get("method", request.method):
            return False
        if not re.search(said.get("path", ""), request.target):
            return False
        if not re.search(said.get("body", "").encode(), request.body, re.DOTALL):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        self.left -= 1
        return True


PAGE_OF_A_PROXY = b"<!DOCTYPE html><html><head><title>One moment</title></head><body><h1>Maintenance</h1></body></html>"


class Fake:
    """A system: what it knows, and how it answers when nothing goes wrong."""

    def answer(self, request):
        raise NotImplementedError

    def start(self, state):
        """Takes the state that it starts with."""

    def change(self, said):
        """Carries out one entry of `do`."""

    def shift(self):
        """Changes the set that somebody reads page by page."""

    def state(self):
        return {}

    # How a login or a right is refused, where the system says so in its own words.
    def unauthorised(self):
        return Answer(401, b"{}")

    def forbidden(self):
        return Answer(403, b"{}")

    def failed(self):
        return Answer(500, b"<html><body>Internal Server Error</body></html>", "text/html")


class Talk:
    """One server: the faults that are left, the exchanges so far, and one lock, since the systems work one by one."""

    def __init__(self, fake, script):
        self.fake, self.lock = fake, threading.RLock()
        self.faults, self.exchanges, self.last = [], [], None
        self.records = script.get("records")
        if self.records:
            os.makedirs(self.records, exist_ok=True)
        fake.start(script.get("state", {}))
        self.control(script)

    def control(self, said):
        if said.get("clear"):
            self.faults = []
        self.faults += [Fault(fault) for fault in said.get("faults", [])]
        for change in said.get("do", []):
            self.fake.change(change)

    def handle(self, request):
        """The answer, and what is to be done to it on its way: nothing, `reset` or `cut`."""
        fault = next((fault for fault in self.faults if fault.meets(request)), None)
        kind = fault.kind if fault else None
        if kind == "slow":
            time.sleep(fault.said.get("wait", 1))
        with self.lock:
            answer, way = self.faulty(kind, request, fault.said.get("wait") if fault else None)
            if kind not in ("repeat",) and answer:
                self.last = answer
            self.record(request, answer, kind)
            return answer, way

    def faulty(self, kind, request, wait):
        if kind in ("later", "later-seconds", "later-date", "busy-seconds"):
            answer = Answer(503 if kind == "busy-seconds" else 429, b"")
            seconds = 7 if wait is None else wait
            if kind == "later-date":
                answer.fields["Retry-After"] = email.utils.formatdate(time.time() + seconds, usegmt=True)
            elif kind != "later":
                answer.fields["Retry-After"] = str(seconds)
            return answer, None
        if kind == "error-before":
            return self.fake.failed(), None
        if kind == "reset-before":
            return None, "reset"
        if kind == "html":
            return Answer(200, PAGE_OF_A_PROXY, "text/html; charset=UTF-8"), None
        if kind == "empty":
            return Answer(200, b""), None
        if kind == "unauthorised":
            return self.fake.unauthorised(), None
        if kind == "forbidden":
            return self.fake.forbidden(), None
        if kind == "repeat" and self.last:
            return self.last, None
        answer = self.fake.answer(request)
        if kind == "error-after":
            return self.fake.failed(), None
        if kind == "reset-after":
            return answer, "reset"
        if kind == "cut":
            return answer, "cut"
        if kind == "short":
            answer.body = answer.body[: len(answer.body) // 2]
        if kind == "shift":
            self.fake.shift()
        if kind == "clock":
            answer.fields["Date"] = email.utils.formatdate(time.time() + (600 if wait is None else wait), usegmt=True)
        return answer, None

    def record(self, request, answer, kind):
        said = {
            "method": request.method,
            "path": request.path,
            "query": request.query,
            "target": request.target,
            "fields": {name.lower(): value for name, value in request.fields.items()},
            "length": len(request.body),
            "status": answer.status if answer else None,
            "fault": kind,
        }
        try:
            said["body"] = json.loads(request.body) if request.body else None
        except ValueError:
            said["body"] = None
        self.exchanges.append(said)
        if not self.records:
            return
        name = os.path.join(self.records, "%04d" % len(self.exchanges))
        with open(name + ".json", "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False, indent=1)
        with open(name + ".request", "wb") as file:
            file.write(request.body)
        with open(name + ".answer", "wb") as file:
            file.write(answer.body if answer else b"")


def handler(talk):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def give(self, answer, way):
            if way == "reset":
                # Closing with data that nobody may wait for sends a reset instead of an end.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
                self.close_connection = True
                return
            self.send_response_only(answer.status)
            self.send_header("Server", "Apache")
            if "Date" not in answer.fields:
                self.send_header("Date", self.date_time_string())
            for name, value in answer.fields.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            body = answer.body
            if way == "cut":
                body = body[: len(body) // 2]
                self.close_connection = True
            if self.command != "HEAD":
                self.wfile.write(body)

        def handle_request(self):
            if self.headers.get("Expect", "").lower() == "100-continue":
                pass  # The base class has answered already.
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.path == "/control":
                with talk.lock:
                    if self.command == "POST":
                        talk.control(json.loads(body))
                    said = {"exchanges": talk.exchanges, "state": talk.fake.state()}
                return self.give(Answer(200, json.dumps(said).encode()), None)
            coding = (self.headers.get("Content-Encoding") or "").lower()
            if coding in ("gzip", "deflate"):
                body = zlib.decompress(body, 47)
            try:
                self.give(*talk.handle(Request(self.command, self.path, self.headers, body)))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_request

    return Handler


def serve(fake):
    """Serves until it is killed, and writes its port into PORTFILE."""
    script = {}
    if len(sys.argv) > 2 and sys.argv[2]:
        with open(sys.argv[2], encoding="utf-8") as file:
            script = json.load(file)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(Talk(fake, script)))
    if len(sys.argv) > 4:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3], sys.argv[4])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    with open(sys.argv[1] + ".new", "w") as file:
        file.write(str(server.server_address[1]))
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    server.serve_forever()
