"""What the judges share: counting, the fake servers, a workspace of ours, and the vendors' schemas."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SERVERS = os.path.join(ROOT, "Tests", "Loopback", "Servers")
SCHEMAS = os.environ.get("SPOJKA_SCHEMAS") or os.path.join(ROOT, "..", "shared", "schemas")
BUILT = [os.path.join(ROOT, ".build", *place, "spojka") for place in (("tests", "release"), ("debug",))]
SPOJKA = os.environ.get("SPOJKA") or max(filter(os.path.exists, BUILT), key=os.path.getmtime, default=BUILT[0])


class Fake:
    """A fake server, while it is needed."""

    def __init__(self, name, folder, state=None, faults=(), do=(), certificate=None):
        place = tempfile.mkdtemp(prefix=name + "-", dir=folder)
        self.records = os.path.join(place, "records")
        script, port = os.path.join(place, "script.json"), os.path.join(place, "port")
        with open(script, "w", encoding="utf-8") as file:
            json.dump({"records": self.records, "state": state or {}, "faults": list(faults), "do": list(do)}, file)
        words = [sys.executable, os.path.join(SERVERS, name + ".py"), port, script] + list(certificate or [])
        self.process = subprocess.Popen(words)
        while not os.path.exists(port):
            if self.process.poll() is not None:
                raise RuntimeError(name + ".py does not start")
            time.sleep(0.01)
        with open(port) as file:
            self.port = int(file.read())
        self.secure = certificate is not None

    def url(self, path=""):
        return "%s://127.0.0.1:%d%s" % ("https" if self.secure else "http", self.port, path)

    def exchanges(self):
        """What was asked so far, in order, with the bytes of request and answer."""
        found = []
        for name in sorted(os.listdir(self.records)):
            if not name.endswith(".json"):
                continue
            with open(os.path.join(self.records, name), encoding="utf-8") as file:
                said = json.load(file)
            for part in ("request", "answer"):
                with open(os.path.join(self.records, name[:-4] + part), "rb") as file:
                    said[part] = file.read()
            found.append(said)
        return found

    def stop(self):
        self.process.kill()
        self.process.wait()


class Bench:
    """Counts what the judges say, and cleans up after each."""

    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}
        self.name = self.folder = None
        self.fakes = []

    def begin(self, name):
        self.name, self.folder = name, tempfile.mkdtemp(prefix="spojka-judge-")

    def end(self):
        for fake in self.fakes:
            fake.stop()
        self.fakes = []
        shutil.rmtree(self.folder, ignore_errors=True)

    def say(self, result, what, why=""):
        self.counts[result] += 1
        print("%s: %s: %s%s" % (result, self.name, what, ": " + str(why) if why else ""), flush=True)

    def passed(self, what):
        self.say("passed", what)

    def failed(self, what, why):
        self.say("failed", what, why)

    def skipped(self, what, why):
        self.say("skipped", what, why)

    def check(self, what, problem):
        """Passed without a problem, else failed with it."""
        if problem:
            self.failed(what, problem)
        else:
            self.passed(what)

    def fake(self, name, **more):
        fake = Fake(name, self.folder, **more)
        self.fakes.append(fake)
        return fake

    def certificate(self):
        """A certificate for 127.0.0.1 that nobody vouches for, and its key; nil without openssl."""
        files = [os.path.join(self.folder, "cert.pem"), os.path.join(self.folder, "key.pem")]
        words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
                 "subjectAltName=IP:127.0.0.1", "-keyout", files[1], "-out", files[0]]
        try:
            subprocess.run(words, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        return files

    def ours(self, *words, workspace=None):
        """Runs our program; the result with its output, or None when it is not built."""
        if not os.access(SPOJKA, os.X_OK):
            return None
        place = ["-w", workspace] if workspace else []
        return subprocess.run([SPOJKA] + place + list(words), capture_output=True, text=True, timeout=120)


def post(url, body, fields=None):
    """Posts bytes; status and body of the answer, whatever the status."""
    request = urllib.request.Request(url, data=body, headers=fields or {}, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
