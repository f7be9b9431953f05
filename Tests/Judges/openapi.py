"""A vendor's OpenAPI between a client and a fake: it judges every request and every answer, as WSGI objects of werkzeug."""
import json
import os
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench import SCHEMAS


class Spec:
    """A vendor's description, by its folder in the schemas; `kinds` are types of content that are JSON."""

    def __init__(self, folder, address, kinds=()):
        from openapi_core import Config, OpenAPI
        from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest, WerkzeugOpenAPIResponse
        from werkzeug.test import EnvironBuilder
        from werkzeug.wrappers import Request, Response

        self.address = address
        with open(path(folder), encoding="utf-8") as file:
            # The parsed document: the reader of files takes it for YAML, which it is not.
            document = json.load(file)
        self.paths = document["paths"]
        self.api = OpenAPI.from_dict(document, config=Config(extra_media_type_deserializers={kind: json.loads for kind in kinds}))
        self.made = (EnvironBuilder, Request, WerkzeugOpenAPIRequest, Response, WerkzeugOpenAPIResponse)

    def problems(self, method, target, fields, body, status, kind, answer):
        """What is wrong with a request and with its answer."""
        builder, request, open_request, response, open_response = self.made
        path, _, query = target.partition("?")
        made = builder(path=path, query_string=query, base_url=self.address, method=method, headers=fields, data=body or None)
        asked = open_request(request(made.get_environ()))
        said = open_response(response(answer, status=status, content_type=kind))
        return (
            self.problem(lambda: self.api.validate_request(asked)) if status < 400 else None,
            self.problem(lambda: self.api.validate_response(asked, said)),
        )

    @staticmethod
    def problem(check):
        try:
            check()
        except Exception as error:
            said, cause = [], error
            while cause is not None:
                for one in getattr(cause, "schema_errors", []):
                    said.append("%s: %s" % ("/".join(str(part) for part in one.absolute_path), str(one.message)[-200:]))
                if cause.__cause__ is None and not said:
                    said.append("%s %s" % (type(cause).__name__, str(cause)[:300]))
                cause = cause.__cause__
            return "; ".join(said[:4])
        return None


def path(folder):
    return os.path.join(SCHEMAS, folder, "openapi-subset.json")


class Proxy:
    """Hands on what comes, and keeps what was said."""

    def __init__(self, fake):
        self.exchanges = []
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def hand_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                names = ("api-key", "authorization", "content-type", "accept", "stripe-version",
                         "shoptet-private-api-token")
                fields = {name: value for name, value in self.headers.items() if name.lower() in names}
                asked = urllib.request.Request(fake.url(self.path), data=body or None, headers=fields, method=self.command)
                try:
                    with urllib.request.urlopen(asked, timeout=30) as answer:
                        status, kind, said = answer.status, answer.headers["Content-Type"], answer.read()
                except urllib.error.HTTPError as error:
                    status, kind, said = error.code, error.headers["Content-Type"], error.read()
                proxy.exchanges.append((self.command, self.path, fields, body, status, kind, said))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            do_GET = do_POST = do_PATCH = hand_on

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def url(self, path=""):
        return "http://127.0.0.1:%d%s" % (self.port, path)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def judged(bench, spec, proxy, wanted, skip=()):
    """Judges all that went over a proxy; `wanted` are patterns of the description of which each must have been asked for."""
    seen = set()
    for number, exchange in enumerate(proxy.exchanges, 1):
        method, target, status = exchange[0], exchange[1], exchange[4]
        place = target.partition("?")[0]
        seen.add(method + " " + template(spec, place))
        if status >= 500 or place in skip:
            continue
        request, answer = spec.problems(*exchange)
        bench.check("our request %d, %s %s" % (number, method, target), request)
        bench.check("the fake's answer to our request %d" % number, answer)
    missing = [one for one in wanted if one not in seen]
    bench.check("our program asks for everything", "never " + ", ".join(missing) if missing else None)


def template(spec, place):
    """The path of the description that fits a path."""
    if place in spec.paths:
        return place
    parts = place.split("/")
    for known in spec.paths:
        own = known.split("/")
        if len(own) == len(parts) and all(a == b or a.startswith("{") for a, b in zip(own, parts)):
            return known
    return place
