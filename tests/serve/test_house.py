"""The house itself over HTTP: its document and figures judged by others' tools, and what a crowd of
slow or rude clients does to those who behave."""

import json
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import running

HERE = os.path.dirname(os.path.abspath(__file__))
LINTER = os.path.join(HERE, "..", "openapi", "node_modules", "@redocly", "cli", "bin", "cli.js")


def node_fits():
    """The linter needs Node 20.19 or newer; Debian 12 has 18."""
    node = shutil.which("node")
    if not node:
        return False
    major, minor = subprocess.run([node, "--version"], capture_output=True,
                                  text=True).stdout.strip("v\n").split(".")[:2]
    return (int(major), int(minor)) >= (20, 19)


def the_document_passes_a_linter(server):
    status, headers, document = running.Client(server).get("/openapi.json")
    assert status == 200 and document["openapi"].startswith("3.1"), status
    assert headers["content-type"] == "application/json"
    if not node_fits():
        print("# not linted: node is older than the linter needs")
        return
    assert os.path.exists(LINTER), "npm ci in tests/openapi"
    path = os.path.join(server.folder, "openapi.json")
    with open(path, "w") as out:
        json.dump(document, out)
    done = subprocess.run(["node", LINTER, "lint", "--extends=recommended", "--format=json", path],
                          capture_output=True, text=True, cwd=server.folder,
                          env=dict(os.environ, REDOCLY_TELEMETRY="off",
                                   REDOCLY_SUPPRESS_UPDATE_NOTICE="true", NO_COLOR="1"))
    totals = json.loads(done.stdout[done.stdout.index("{"):])["totals"]
    assert done.returncode == 0 and totals["errors"] == 0 and totals["warnings"] == 0, done.stdout


def the_linter_finds_a_mistake(server):
    """The control: a document with a reference that leads nowhere must not pass."""
    if not node_fits():
        return
    _, _, document = running.Client(server).get("/openapi.json")
    answer = document["paths"]["/healthz"]["get"]["responses"]["200"]
    answer["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/Nothing"}
    path = os.path.join(server.folder, "broken.json")
    with open(path, "w") as out:
        json.dump(document, out)
    done = subprocess.run(["node", LINTER, "lint", "--extends=recommended", path],
                          capture_output=True, text=True, cwd=server.folder)
    assert done.returncode != 0


SAMPLE = re.compile(r'^[a-z_]+(\{([a-z_]+="[^"\\]*",?)+\})? [0-9.]+$')


def the_figures_are_well_formed(server):
    status, headers, text = running.Client(server).get("/metrics")
    assert status == 200 and headers["content-type"].startswith("text/plain; version=0.0.4")
    text = text.decode()
    types = dict(line.split()[2:4] for line in text.splitlines() if line.startswith("# TYPE"))
    for line in text.splitlines():
        assert line.startswith("# HELP") or line.startswith("# TYPE") or SAMPLE.match(line), line
    assert types["detente_http_requests_total"] == "counter"
    assert types["detente_http_request_duration_seconds"] == "histogram"
    promtool = shutil.which("promtool")
    if promtool:
        done = subprocess.run([promtool, "check", "metrics"], input=text, capture_output=True,
                              text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def the_figures_count(server):
    def counted():
        text = running.Client(server).get("/metrics")[2].decode()
        found = re.search(r'requests_total\{route="version",status="200"\} (\d+)', text)
        return int(found.group(1)) if found else 0
    before = counted()
    for _ in range(5):
        running.Client(server).get("/api/v1/version")
    assert counted() == before + 5


def fastest(server, times=20):
    best = 1e9
    client = running.Client(server)
    for _ in range(times):
        begin = time.monotonic()
        assert client.get("/api/v1/version")[0] == 200
        best = min(best, time.monotonic() - begin)
    return best


def a_crowd_that_says_nothing_harms_nobody(server):
    """Half a head each, then silence: all are cut when their time is over, and meanwhile others are
    answered as before."""
    alone = fastest(server)
    crowd = []
    for _ in range(800):
        one = socket.create_connection(("127.0.0.1", server.port))
        one.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        crowd.append(one)
    beside = fastest(server)
    assert beside < 10 * alone + 0.02, (alone, beside)
    deadline = time.monotonic() + 30
    for one in crowd:  # request-timeout and idle are 2 s here
        one.settimeout(max(0.1, deadline - time.monotonic()))
        try:
            while one.recv(4096):
                pass
        except ConnectionError:
            pass
        one.close()


def one_byte_now_and_then_is_not_enough(server):
    """Every byte renews the patience of a server that only looks at idleness; ours has a deadline."""
    one = socket.create_connection(("127.0.0.1", server.port))
    one.sendall(b"POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                b"Content-Type: application/json\r\n\r\n")
    begin, cut = time.monotonic(), False
    one.settimeout(0.2)
    while not cut and time.monotonic() - begin < 20:
        try:
            one.sendall(b"{")
            cut = one.recv(1) == b""
        except socket.timeout:
            pass
        except ConnectionError:
            cut = True
    one.close()
    assert cut and time.monotonic() - begin > 1, time.monotonic() - begin


def smuggled_requests_stay_unanswered(server):
    """What a proxy in front might see as a body is never answered as a request."""
    inner = b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
    heads = [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        b"Content-Length: 0\r\nContent-Length: 60\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        b"Content-Length: +0\r\n",
        b"Content-Length: 0x0\r\n",
        b"Content-Length : 0\r\n",
        b"Content-Length: 0, 60\r\n",
    ]
    for head in heads:
        one = socket.create_connection(("127.0.0.1", server.port))
        one.settimeout(20)
        one.sendall(b"POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                    b"Content-Type: application/json\r\n" + head + b"\r\n0\r\n\r\n" + inner)
        heard = b""
        try:
            while True:
                more = one.recv(65536)
                if not more:
                    break
                heard += more
        except (ConnectionError, socket.timeout):
            pass
        one.close()
        assert b"openapi" not in heard, (head, heard[:300])
        assert not heard or heard.startswith(b"HTTP/1.1 4"), (head, heard[:300])


def pages_have_their_headers(server):
    client = running.Client(server)
    status, headers, body = client.call_bytes("GET", "/", headers={"Accept-Encoding": "gzip"})
    assert status == 200 and headers["content-encoding"] == "gzip", (status, headers)
    policy = headers["content-security-policy"]
    for part in ("default-src 'none'", "require-trusted-types-for 'script'",
                 "frame-ancestors 'none'"):
        assert part in policy, policy
    assert "unsafe" not in policy
    status, plain, text = client.call_bytes("GET", "/")
    assert status == 200 and "content-encoding" not in plain and b"<html" in text.lower()
    assert plain["etag"] == headers["etag"]
    assert client.call_bytes("GET", "/", headers={"If-None-Match": plain["etag"]})[0] == 304
    asset = re.search(rb'(?:src|href)="(/assets/[^"]+)"', text).group(1).decode()
    _, found, _ = client.call_bytes("GET", asset)
    assert "immutable" in found["cache-control"], found
    assert client.call_bytes("POST", "/")[0] == 405
    assert client.get("/assets/../../etc/passwd")[0] == 400
    assert client.get("/assets/nothing.js")[0] == 404
    status, widget, _ = client.call_bytes("GET", "/widget.js")
    assert status == 200 and widget["cross-origin-resource-policy"] == "cross-origin"


def a_page_says_that_nothing_is_there(server):
    client = running.Client(server)
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
    for path, accept, wanted in (
            ("/signin", browser, "page"), ("/queu/all?x=1", browser, "page"), ("/apis", "TEXT/HTML", "page"),
            ("/signin", "application/json;q=0.5, text/html;level=1; q=0.7", "page"),
            ("/signin", "application/json, text/html;q=0.9", "problem"),
            ("/signin", "text/html, application/problem+json", "problem"),
            ("/signin", "text/html;q=0", "problem"), ("/signin", "text/html;q=x", "problem"),
            ("/signin", "text/htmlx", "problem"), ("/signin", ",;,;q=1,", "problem"), ("/signin", "", "problem"),
            ("/signin", "*/*", "problem"), ("/signin", "text/*", "problem"), ("/signin", None, "problem"),
            ("/api/v1/conversation", browser, "problem"), ("/v2/chek", browser, "problem"),
            ("/healthz/", browser, "problem")):
        status, headers, body = client.call_bytes("GET", path, headers={"Accept": accept} if accept is not None else {})
        assert status == 404, (path, accept, status)
        if wanted == "problem":
            assert headers["content-type"] == "application/problem+json", (path, accept, headers)
            assert json.loads(body)["status"] == 404, (path, accept, body)
            continue
        assert headers["content-type"] == "text/html; charset=utf-8", (path, accept, headers)
        assert b"There is no page here" in body and b'href="/"' in body, body
        assert path.encode() not in body, "what was asked for does not come back"
        assert "accept" in headers["vary"].lower() and headers["x-content-type-options"] == "nosniff", headers
        policy = client.call_bytes("GET", "/")[1]["content-security-policy"]
        assert headers["content-security-policy"] == policy, headers
        sheet = re.search(rb'rel="stylesheet" href="([^"]+)"', body).group(1).decode()
        assert client.call_bytes("GET", sheet)[0] == 200, sheet
    assert client.call_bytes("HEAD", "/signin", headers={"Accept": browser})[0::2] == (404, b"")
    status, headers, _ = client.call_bytes("POST", "/signin", headers={"Accept": browser})
    assert status == 404 and headers["content-type"] == "application/problem+json", (status, headers)


def a_stream_over_tls():
    """Over TLS a stream stays with libmicrohttpd: the other way through the code."""
    with running.Server() as plain:
        folder = plain.folder
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-keyout", os.path.join(folder, "key.pem"),
                        "-out", os.path.join(folder, "certificate.pem")],
                       check=True, capture_output=True)
        email, password = plain.first_words()
        plain.stop()
        process = subprocess.Popen(
            [running.PROGRAM, "serve", "--store", plain.store, "--port", "0",
             "--tls-certificate", os.path.join(folder, "certificate.pem"),
             "--tls-key", os.path.join(folder, "key.pem")],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            cwd=folder)
        try:
            port = int(re.search(r"https://[^:]+:(\d+)", process.stdout.readline()).group(1))
            trust = ssl.create_default_context(cafile=os.path.join(folder, "certificate.pem"))
            trust.check_hostname = False

            def say(request):
                one = trust.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=30),
                                        server_hostname="localhost")
                one.sendall(request.encode())
                return one

            def until(one, words, heard=b""):
                while words not in heard:
                    more = one.recv(65536)
                    assert more, heard
                    heard += more
                return heard

            body = json.dumps({"email": email, "password": password})
            answer = until(say("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                               "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                               % (len(body), body)), b'"csrf":"').decode()
            assert "Strict-Transport-Security" in answer and "__Host-detente=" in answer, answer
            cookie = re.search(r"__Host-detente=[^;]+", answer).group(0)
            live = say("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n" % cookie)
            heard = until(live, b"event: hello")
            process.send_signal(signal.SIGTERM)
            until(live, b'{"reason":"stopping"}', heard)
            assert process.wait(timeout=60) == 0
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


tap = running.Tap()
tap.test("a stream over TLS", a_stream_over_tls)
with running.Server("--idle-timeout", "2s", "--request-timeout", "2s") as server:
    tap.test("the document passes a linter", the_document_passes_a_linter, server)
    tap.test("the linter finds a mistake", the_linter_finds_a_mistake, server)
    tap.test("the figures are well formed", the_figures_are_well_formed, server)
    tap.test("the figures count", the_figures_count, server)
    tap.test("pages have their headers", pages_have_their_headers, server)
    tap.test("a page says that nothing is there", a_page_says_that_nothing_is_there, server)
    tap.test("smuggled requests stay unanswered", smuggled_requests_stay_unanswered, server)
    tap.test("one byte now and then is not enough", one_byte_now_and_then_is_not_enough, server)
    tap.test("a crowd that says nothing harms nobody", a_crowd_that_says_nothing_harms_nobody,
             server)
tap.end()
