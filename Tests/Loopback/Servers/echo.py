"""An HTTP server for tests, of Python's own library, plain or over TLS: it says what it was asked, and misbehaves on request.

    echo.py PORTFILE [CERTIFICATE KEY]

Paths: /echo gives back method, fields and body as JSON; /status/N answers N with a body; /to?URL redirects there;
/loop redirects to itself; /bomb sends zeros packed by gzip; /drop reads the request and closes without an answer.
"""
import gzip
import hashlib
import json
import os
import ssl
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, **fields):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle_one(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        path = self.path
        if path.startswith("/echo"):
            said = {
                "method": self.command,
                "path": path,
                "fields": {name.lower(): value for name, value in self.headers.items()},
                "length": len(body),
                "sha256": hashlib.sha256(body).hexdigest(),
            }
            self.answer(200, json.dumps(said).encode(), X_Total="7")
        elif path.startswith("/status/"):
            status = int(path.split("/")[2])
            self.answer(status, b"reason of %d" % status, Retry_After="120")
        elif path.startswith("/to?"):
            self.answer(302, b"moved", Location=path[4:])
        elif path == "/loop":
            self.answer(302, b"again", Location="/loop")
        elif path == "/bomb":
            self.answer(200, gzip.compress(bytes(64 << 20)), Content_Encoding="gzip")
        elif path == "/drop":
            self.close_connection = True
        else:
            self.answer(404, b"nothing here")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
with open(sys.argv[1] + ".new", "w") as file:
    file.write(str(server.server_address[1]))

os.rename(sys.argv[1] + ".new", sys.argv[1])
server.serve_forever()
