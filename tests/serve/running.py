"""The real server, started on a free port with a store of its own, and clients that talk to it.

    with running.Server() as server:
        admin = server.first_account()
        status, headers, body = admin.get("/api/v1/session")

The program is $DETENTE. A server is a direct child: it is stopped by its pid, and what it wrote to
standard error is shown when a test fails.
"""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.environ.get("DETENTE", "build/detente")
START_SECONDS = 60  # sanitizers are slow to start


class Server:
    def __init__(self, *flags, store=None, folder=None, environment=None):
        self.folder = folder or tempfile.mkdtemp(prefix="detente-test-")
        self.own_folder = folder is None
        self.store = store or os.path.join(self.folder, "desk.db")
        self.flags, self.environment = list(flags), dict(os.environ, **(environment or {}))
        self.process, self.port, self.said = None, None, os.path.join(self.folder, "said")

    def start(self, port=0):
        out = open(self.said, "ab")
        begin = out.tell()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--store", self.store, "--port", str(port), *self.flags],
            stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=self.environment, cwd=self.folder)
        out.close()
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            text = self.words()[begin:]
            found = re.search(r"https?://(?:127\.0\.0\.1|localhost):(\d+)", text)
            if found:
                self.port = int(found.group(1))
                try:
                    if Client(self).get("/readyz")[0] == 200:
                        return self
                except OSError:
                    pass
            if self.process.poll() is not None:
                break
            time.sleep(0.01)  # a wait for a condition, with a deadline
        raise AssertionError("the server did not start:\n" + self.words())

    def words(self):
        with open(self.said, "rb") as said:
            return said.read().decode("utf-8", "replace")

    def stop(self, how=signal.SIGTERM):
        """The exit status."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
        status = self.process.wait(timeout=60) if self.process else 0
        self.process = None
        return status

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, value, trace):
        try:
            self.stop()
        finally:
            if kind:
                sys.stderr.write(self.words()[-6000:])
            if self.own_folder:
                shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, stdin=""):
        """Another command of the program, which must succeed: its output."""
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, text=True,
                              env=self.environment, cwd=self.folder)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def first_account(self):
        """Whoever was made at the first start, signed in."""
        client = Client(self)
        client.sign_in(*self.first_words())
        return client

    def first_words(self):
        """Address and password of the first account, as they were printed."""
        return [re.search(r"^ *%s +(\S+)$" % name, self.words(), re.M).group(1)
                for name in ("account", "password")]

    def resident_kib(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


class Client:
    """One connection, kept open; a cookie with its CSRF token, or a bearer token, or nothing."""

    def __init__(self, server, cookie=None, csrf=None, bearer=None, cookie_name="detente"):
        self.server, self.cookie, self.csrf, self.bearer = server, cookie, csrf, bearer
        self.cookie_name = cookie_name
        self.connection = None

    def call(self, method, path, body=None, headers=None, raw=None):
        """(status, headers with lower-case names, the body: JSON where it is, else bytes)"""
        status, got, data = self.call_bytes(method, path, body, headers, raw)
        kind = got.get("content-type", "")
        return status, got, json.loads(data) if data and "json" in kind else data

    def call_bytes(self, method, path, body=None, headers=None, raw=None):
        send = {}
        if self.cookie:
            send["Cookie"] = "%s=%s" % (self.cookie_name, self.cookie)
            if method not in ("GET", "HEAD"):
                send["X-CSRF-Token"] = self.csrf or ""
        if self.bearer:
            send["Authorization"] = "Bearer " + self.bearer
        if body is not None and raw is None:
            raw = json.dumps(body).encode()
            send["Content-Type"] = "application/json"
        send.update(headers or {})
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
            try:
                self.connection.request(method, path, body=raw, headers=send)
                answer = self.connection.getresponse()
                data = answer.read()
                break
            except (http.client.RemoteDisconnected, ConnectionError):
                self.connection = None  # an idle connection may have been closed: once more
                if attempt == 2:
                    raise
        got = {name.lower(): value for name, value in answer.getheaders()}
        found = re.search(r"(__Host-detente|detente)=([^;]*)", got.get("set-cookie", ""))
        if found:
            self.cookie_name, self.cookie = found.group(1), found.group(2) or None
        if answer.will_close:
            self.connection = None
        return answer.status, got, data

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, body=None, **more):
        return self.call("POST", path, {} if body is None else body, **more)

    def put(self, path, body=None, **more):
        return self.call("PUT", path, {} if body is None else body, **more)

    def patch(self, path, body, **more):
        return self.call("PATCH", path, body, **more)

    def delete(self, path, **more):
        return self.call("DELETE", path, **more)

    def sign_in(self, email, password, **more):
        status, _, session = self.post("/api/v1/session", dict(email=email, password=password, **more))
        assert status == 200, (status, session)
        self.csrf = session["csrf"]
        return session


class Tap:
    """Test Anything Protocol: what the other suites print too."""

    def __init__(self):
        self.number, self.failed = 0, 0

    def test(self, name, function, *arguments):
        self.number += 1
        try:
            function(*arguments)
            print("ok %d - %s" % (self.number, name), flush=True)
        except Exception as wrong:  # whatever it is, it is a failure of this test alone
            self.failed += 1
            print("not ok %d - %s" % (self.number, name), flush=True)
            for line in ("%s: %s" % (type(wrong).__name__, wrong)).splitlines()[:40]:
                print("# " + line, flush=True)

    def end(self):
        print("1..%d" % self.number, flush=True)
        sys.exit(1 if self.failed else 0)
