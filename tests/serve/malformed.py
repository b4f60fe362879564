"""Malformed requests, generated from the server's own OpenAPI document.

Every request is wrong in some way, or right in an odd one. What must hold of each: the answer is no
5xx, or the connection is closed; every refusal of the program is problem+json with the status it
says; the process lives; and its memory is flat in the second half of the run.

    python3 malformed.py PORT --cookie C --csrf T [--pid PID] [--requests N] [--seed S]

Used by test_malformed.py with a short run; `make torture` runs a million.
"""

import argparse
import collections
import json
import os
import random
import socket
import sys

ODD_TEXTS = [
    "", " ", "\u0000", "a\u0000b", "\ufeff", "\u202e", "\ud83d\ude00" * 3, "e\u0301" * 40, "\u200d",
    "'; DROP TABLE turns; --", "<script>canary()</script>", "../../etc/passwd", "%s%n%x", "\r\nX: y",
    "A" * 70000, "\U0001F468\u200d\U0001F469\u200d\U0001F467", "\u0627\u0644\u0633", "null", "-1", "\x7f", "\x1b[31m",
]
ODD_NUMBERS = ["-1", "0", "1e999", "-0", "1.5", "18446744073709551616", "9223372036854775808", "1e-400",
               "0x10", "01", "+1", "NaN", "Infinity", "1" * 400]
ODD_VALUES = ["null", "true", "[]", "{}", "[[]]", '""', '"x"', "0", "[1,2]", '{"a":{"b":{}}}']
ODD_PATHS = ["%00", "%2e%2e", "..", "%ff", "%c0%af", "%", "%zz", "a" * 3000, "%F0%9F%98%80", "%20", "a%2Fb",
             "%ed%a0%80", "'", "%0d%0aX:y", "~", "+", ";a=b"]
ODD_TYPES = ["text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16",
             "application/x-www-form-urlencoded", "", "json", "application/json;" + "a" * 500, "\xff"]
ODD_HEADERS = [
    ("If-Match", "x"), ("If-Match", '"' + "9" * 40 + '"'), ("If-Match", "*"), ("If-Match", 'W/"1"'),
    ("Idempotency-Key", "k" * 3000), ("Idempotency-Key", "\xff\xfe"), ("Idempotency-Key", ""),
    ("Authorization", "Bearer " + "x" * 4000), ("Authorization", "Basic Og=="), ("Authorization", "Bearer"),
    ("Cookie", "__Host-detente=x; __Host-detente=y"), ("Cookie", "=" * 2000), ("Origin", "null"),
    ("Origin", "https://elsewhere.example"), ("X-CSRF-Token", "wrong"), ("Content-Encoding", "gzip"),
    ("Expect", "100-continue"), ("Expect", "200-maybe"), ("Range", "bytes=0-1,2-3"), ("Last-Event-ID", "-5"),
    ("Last-Event-ID", "9" * 50), ("X-Forwarded-For", "1.2.3.4, " * 50), ("Host", ""), ("Host", "a b"),
    ("Accept", "text/html;q=" + "9" * 100), ("Transfer-Encoding", "gzip"), ("Connection", "keep-alive, close"),
    ("Sec-Fetch-Site", "cross-site"), ("Upgrade", "websocket"), ("Accept-Encoding", "br;q=0, *;q=0"),
]
# Whole requests that no client should send.
RAW = [
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nContent-Length: 0x10\r\n\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
    b"POST /api/v1/review HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    b"GET / HTTP/1.1\nHost: a\n\n", b"GET /healthz\r\n\r\n", b"GET  /healthz  HTTP/1.1\r\nHost: a\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 64, b"\0" * 64,
    b"GET http://elsewhere.example/healthz HTTP/1.1\r\nHost: a\r\n\r\n", b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    b"CONNECT elsewhere:443 HTTP/1.1\r\nHost: a\r\n\r\n", b"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n", b"GET /healthz HTTP/1.1\r\nHost: a\r\n folded: x\r\n\r\n",
    b"GET /healthz HTTP/9.9\r\nHost: a\r\n\r\n", b"GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\n" + b"X-Many: y\r\n" * 1500 + b"\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: " + b"y" * 40000 + b"\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /assets/..%2f..%2fdesk.db HTTP/1.1\r\nHost: a\r\n\r\n", b"G\xffT / HTTP/1.1\r\nHost: a\r\n\r\n",
]


class Generator:
    """Requests from a document. `next()` gives bytes, the method, and whether an answer streams."""

    def __init__(self, document, seed, cookie, csrf, cookie_name):
        self.random = random.Random(seed)
        self.conversation = "none"
        self.document, self.cookie, self.csrf = document, "%s=%s" % (cookie_name, cookie), csrf
        self.operations = [(path, method.upper(), operation)
                           for path, methods in document["paths"].items()
                           for method, operation in methods.items()
                           if method in ("get", "put", "post", "patch", "delete")]

    def resolve(self, schema):
        while "$ref" in schema:
            at = self.document
            for part in schema["$ref"].lstrip("#/").split("/"):
                at = at[part]
            schema = at
        return schema

    def good(self, schema, depth=0):
        """A JSON text that fits the schema."""
        schema, r = self.resolve(schema), self.random
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = kind[0]
        if "enum" in schema:
            return json.dumps(r.choice(schema["enum"]))
        if kind == "object":
            must = set(schema.get("required", []))
            members = [name for name in schema.get("properties", {}) if name in must or r.random() < 0.5]
            return "{" + ",".join(json.dumps(name) + ":" + self.good(schema["properties"][name], depth + 1)
                                  for name in members) + "}"
        if kind == "array":
            return "[" + ",".join(self.good(schema.get("items", {}), depth + 1)
                                  for _ in range(max(schema.get("minItems", 0), r.randrange(3)))) + "]"
        if kind == "integer":
            return str(r.choice([schema.get("minimum", 0), schema.get("maximum", 10), 1]))
        if kind == "boolean":
            return r.choice(["true", "false"])
        if schema.get("format") == "date-time":
            return '"2026-03-12T14:20:00Z"'
        low = schema.get("minLength", 0)
        return json.dumps("Thank you for waiting, I will call you back by five."[:max(low, 1)].ljust(low, "x"))

    def bad(self, schema):
        """A JSON text that is wrong in one place or odd in one."""
        schema, r = self.resolve(schema), self.random
        if schema.get("type") != "object" or r.random() < 0.15:
            return r.choice(ODD_VALUES + ["", "{", "[" * 5000, '{"a":' * 3000, "\xff", "{}{}", "{}x", '{"a"}', "\ufeff{}"])
        names = list(schema.get("properties", {}))
        parts = [(name, self.good(schema["properties"][name])) for name in names if r.random() < 0.8]
        how = r.randrange(7)
        if how == 0:
            parts.append((r.choice(["__proto__", "admin", "tenant", "x" * 300, "", "roles "]), r.choice(ODD_VALUES)))
        elif how == 1 and parts:
            parts.append(r.choice(parts))
        elif how == 2 and parts:
            parts.pop(r.randrange(len(parts)))
        elif parts:
            at = r.randrange(len(parts))
            odd = [json.dumps(r.choice(ODD_TEXTS), ensure_ascii=r.random() < 0.7), r.choice(ODD_NUMBERS),
                   r.choice(ODD_VALUES), '"\\ud800"', '"\\u0000"', '"unended', self.bad(schema["properties"][parts[at][0]])]
            parts[at] = (parts[at][0], r.choice(odd))
        r.shuffle(parts)
        return "{" + ",".join(json.dumps(name) + ":" + value for name, value in parts) + "}"

    def query(self, operation):
        r, parts = self.random, []
        for parameter in operation.get("parameters", []):
            parameter = self.resolve(parameter)
            if parameter["in"] != "query" or r.random() < 0.3:
                continue
            value = r.choice(ODD_PATHS + ["1", "0", "-1", "99999999999999999999", "all", "need", "parcel", "%22a b%22"])
            parts.append(parameter["name"] + "=" + value.replace(" ", "%20"))
            if r.random() < 0.1:
                parts.append(parts[-1])
        if r.random() < 0.15:
            parts.append(r.choice(["unknown=1", "&&", "=", "a=b=c", "%00=1", "x" * 2000]))
        return "?" + "&".join(parts) if parts else ""

    def next(self):
        r = self.random
        if r.random() < 0.04:
            raw = r.choice(RAW)
            return raw, "RAW", True
        path, method, operation = r.choice(self.operations)
        if r.random() < 0.03:
            method = r.choice(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW"])
        target = path
        while "{" in target:
            start, end = target.index("{"), target.index("}")
            value = r.choice(ODD_PATHS + ["1", "0", "c-1", "none", "99999999999", "u-x", "main"] * 2)
            if target[start:end] == "{conversation" and r.random() < 0.6:
                value = self.conversation  # one that is there, so that what is behind it is reached
            target = target[:start] + value + target[end + 1:]
        target += self.query(operation)
        headers = [("Host", "127.0.0.1")]
        if r.random() < 0.9 and (method, path) != ("DELETE", "/api/v1/session"):  # it would sign itself out
            headers += [("Cookie", self.cookie), ("X-CSRF-Token", self.csrf)]
        body = b""
        content = self.resolve(operation.get("requestBody", {})).get("content", {})
        if content or r.random() < 0.05:
            kind, schema = next(iter(content.items())) if content else ("application/json", {"schema": {}})
            text = self.bad(schema["schema"]) if r.random() < 0.85 else self.good(schema["schema"])
            body = text.encode("utf-8", "surrogatepass")
            if r.random() < 0.05 and body:
                at = r.randrange(len(body))
                body = body[:at] + bytes([r.randrange(256)]) + body[at + 1:]
            if r.random() < 0.03:
                body = body[:r.randrange(len(body) + 1)]
            headers.append(("Content-Type", r.choice(ODD_TYPES) if r.random() < 0.05 else kind))
        for _ in range(r.choice([0, 0, 0, 1, 2])):
            headers.append(r.choice(ODD_HEADERS))
        if body or method in ("POST", "PUT", "PATCH"):
            headers.append(("Content-Length", str(len(body))))
        head = "%s %s HTTP/1.1\r\n" % (method, target) + "".join("%s: %s\r\n" % h for h in headers) + "\r\n"
        streams = "text/event-stream" in json.dumps(operation.get("responses", {}))
        return head.encode("latin-1", "replace") + body, method, streams


class Wrong(Exception):
    pass


def read_answer(sock, method, data=b""):
    """(status, headers, body), or None where the connection was closed without one; of a 100, body is what
    came behind it."""
    while b"\r\n\r\n" not in data:
        got = sock.recv(65536)
        if not got:
            return None if not data else (int(data[9:12] or 0), {}, b"")
        data += got
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split()[1])
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    if status == 100:
        return 100, headers, body
    length = int(headers.get("content-length", 0))
    if method == "HEAD" or status in (204, 304) or "event-stream" in headers.get("content-type", ""):
        return status, headers, b""
    while len(body) < length:
        got = sock.recv(65536)
        if not got:
            break
        body += got
    return status, headers, body


def check(request, answer):
    status, headers, body = answer
    line = request.split(b"\r\n", 1)[0]
    if status >= 500 and not (status == 505 and b"HTTP/1." not in line):
        raise Wrong("a %d" % status)
    if status >= 400 and headers.get("content-type", "").startswith("application/") and body:
        if not headers["content-type"].startswith("application/problem+json"):
            raise Wrong("a refusal that is no problem+json")
        if json.loads(body)["status"] != status:
            raise Wrong("a problem that tells another status")


def resident_kib(pid):
    with open("/proc/%d/status" % pid) as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


AGAIN = 500  # requests to one conversation


def open_one(sock, generator):
    body = json.dumps({"id": generator.conversation}).encode()
    sock.sendall(b"POST /api/v1/conversations HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\nX-CSRF-Token: %s\r\n"
                 b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                 % (generator.cookie.encode(), generator.csrf.encode(), len(body), body))
    read_answer(sock, "POST")
    sock.close()


def run(port, cookie, csrf, requests, seed, pid=None, cookie_name="detente"):
    """Raises Wrong with the request that did it. Returns the counts by status, and memory figures."""
    sock = None

    def connect():
        fresh = socket.create_connection(("127.0.0.1", port), timeout=20)
        fresh.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return fresh

    sock = connect()
    sock.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    generator = Generator(json.loads(read_answer(sock, "GET")[2]), seed, cookie, csrf, cookie_name)
    counts, memory = collections.Counter(), []
    for number in range(requests):
        if number % AGAIN == 0:  # the one before may be closed or erased by now
            generator.conversation = "m-%s-%d" % (seed, number)
            open_one(connect(), generator)
        request, method, streams = generator.next()
        try:
            if sock is None:
                sock = connect()
            sock.sendall(request)
            if method == "RAW":
                sock.settimeout(0.3)  # what never becomes a request waits for the idle timeout
                sock.shutdown(socket.SHUT_WR)
            answer = read_answer(sock, method)
            if answer and answer[0] == 100:
                answer = read_answer(sock, method, answer[2])
        except socket.timeout:
            answer = None
            if method != "RAW":
                raise Wrong("no answer in 20 s: %r" % request[:2000])
        except OSError:  # closed while we wrote, or before
            answer = None
        if answer:
            try:
                check(request, answer)
            except (Wrong, ValueError, KeyError) as wrong:
                raise Wrong("request %d, seed %s: %s: %r -> %r" % (number, seed, wrong, request[:3000], answer[2][:500]))
        counts[answer[0] if answer else "closed"] += 1
        if not answer or method == "RAW" or streams or answer[1].get("connection", "").lower() == "close":
            sock.close()
            sock = None
        if pid and number % max(1, requests // 40) == 0:
            memory.append(resident_kib(pid))
    return counts, memory


def main():
    options = argparse.ArgumentParser()
    options.add_argument("port", type=int)
    options.add_argument("--cookie", default="none")
    options.add_argument("--csrf", default="none")
    options.add_argument("--pid", type=int)
    options.add_argument("--requests", type=int, default=20000)
    options.add_argument("--seed", type=int, default=1)
    got = options.parse_args()
    try:
        counts, memory = run(got.port, got.cookie, got.csrf, got.requests, got.seed, got.pid)
    except Wrong as wrong:
        sys.exit("malformed: %s" % wrong)
    print("malformed: %d requests, seed %d: %s" % (got.requests, got.seed,
          ", ".join("%s %d" % item for item in sorted(counts.items(), key=str))))
    if memory:
        half = memory[len(memory) // 2:]
        print("malformed: memory of the second half %d to %d KiB" % (min(half), max(half)))


if __name__ == "__main__":
    main()
