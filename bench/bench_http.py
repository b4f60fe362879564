#!/usr/bin/env python3
"""The server's figures, each beside what it is compared with in the same run: one core for the server, one for the load.

    bench_http.py DETENTE BENCH_STORE FOLDER [--only cheapest,posting,review,streams,list]

wrk gives the load; nginx answers `return 200` with as many bytes; bench_store says what the log alone does on the same
disk. Rounds alternate, and medians are told, because machines are noisy.
"""
import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "serve"))
TICKS = os.sysconf("SC_CLK_TCK")

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("detente")
parser.add_argument("bench_store")
parser.add_argument("folder")
parser.add_argument("--only", default="cheapest,posting,review,streams")
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--seconds", type=int, default=3)
parser.add_argument("--streams", type=int, default=5000)
args = parser.parse_args()
os.environ["DETENTE"] = os.path.abspath(args.detente)
from running import Client, Server  # noqa: E402

REVIEW = ("I understand how frustrating this must be, but our policy says that refunds take ten working days, and as I "
          "told you before there is nothing I can do. You should have read the terms when you ordered. Please calm down "
          "and be patient, we are very busy at the moment and I will get back to you when I can. ")[:500].ljust(500, "x")


def cpu_seconds(pid):
    with open("/proc/%d/stat" % pid) as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def pin(pid, core):
    subprocess.run(["taskset", "-a", "-cp", str(core), str(pid)], check=True, stdout=subprocess.DEVNULL)


def wrk(url, connections, seconds, script=None, headers=()):
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c%d" % connections, "-d%ds" % seconds]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", script]
    out = subprocess.run(command + [url], capture_output=True, text=True, check=True).stdout
    rate = float(next(line.split()[1] for line in out.splitlines() if line.startswith("Requests/sec")))
    wrong = [line for line in out.splitlines() if "Non-2xx" in line or "Socket errors" in line]
    if wrong:
        sys.exit("bench_http: " + "; ".join(wrong))
    return rate


class Nginx:
    """One worker that returns the same bytes from memory."""

    def __init__(self, body):
        self.folder = tempfile.mkdtemp(prefix="detente-nginx-")
        os.chmod(self.folder, 0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        path = os.path.join(self.folder, "nginx.conf")
        with open(path, "w") as f:
            f.write("""daemon off; worker_processes 1; pid %(d)s/pid; error_log %(d)s/error;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 1000000000; keepalive_timeout 60s; default_type application/json;
client_body_temp_path %(d)s/a; proxy_temp_path %(d)s/b; fastcgi_temp_path %(d)s/c; uwsgi_temp_path %(d)s/d; scgi_temp_path %(d)s/e;
server { listen 127.0.0.1:%(p)d; location / { return 200 '%(b)s'; } } }
""" % {"d": self.folder, "p": self.port, "b": body})
        self.process = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", path, "-p", self.folder],
                                        stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.02)
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        self.worker = int(children.stdout.split()[0])
        pin(self.worker, 0)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def measured(rate_of, pid):
    before = cpu_seconds(pid)
    rate = rate_of()
    return rate, (cpu_seconds(pid) - before) / (rate * args.seconds) * 1e6


def cheapest():
    with Server("--pollers", "1", folder=tempfile.mkdtemp(dir=args.folder)) as server:
        pin(server.process.pid, 0)
        body = json.dumps(Client(server).get("/api/v1/version")[2], separators=(",", ":"))
        nginx = Nginx(body)
        ours, theirs = [], []
        for _ in range(args.rounds):
            theirs.append(measured(lambda: wrk("http://127.0.0.1:%d/" % nginx.port, 64, args.seconds), nginx.worker))
            ours.append(measured(lambda: wrk("http://127.0.0.1:%d/api/v1/version" % server.port, 64, args.seconds),
                                 server.process.pid))
        nginx.stop()
    rates = [a[0] / b[0] for a, b in zip(ours, theirs)]
    costs = [a[1] / b[1] for a, b in zip(ours, theirs)]
    print("the cheapest JSON route, 64 connections: %.0f requests/s, %.1f us of CPU a request; nginx %.0f, %.1f" %
          (*map(statistics.median, zip(*ours)), *map(statistics.median, zip(*theirs))))
    print("  requests/s %.2f of nginx (wanted: 0.8), CPU a request %.2f times (wanted: at most 1.3)" %
          (statistics.median(rates), statistics.median(costs)))


POST_LUA = """
local n = 0
request = function()
  n = n + 1
  local body = '{"role":"customer","text":"I have been waiting for my parcel for two weeks now, where is it? ' .. n .. '"}'
  return wrk.format("POST", "/api/v1/conversations/b-" .. (n %% %d) .. "/turns", nil, body)
end
"""


def token_of(server, scopes):
    admin = server.first_account()
    return admin.post("/api/v1/tokens", {"name": "bench", "scopes": scopes})[2]["secret"]


def posting(*flags):
    folder = tempfile.mkdtemp(dir=args.folder)
    with Server("--pollers", "1", *flags, folder=folder) as server:
        secret = token_of(server, ["conversations.open", "conversations.write", "conversations.read"])
        poster = Client(server, bearer=secret)
        for i in range(512):
            assert poster.post("/api/v1/conversations", {"id": "b-%d" % i})[0] == 201
        script = os.path.join(folder, "post.lua")
        with open(script, "w") as f:
            f.write(POST_LUA % 512)
        pin(server.process.pid, 0)
        rates, logs = [], []
        for _ in range(args.rounds):
            rates.append(wrk("http://127.0.0.1:%d/" % server.port, 32, args.seconds, script,
                             ["Authorization: Bearer " + secret, "Content-Type: application/json"]))
            logs.append(rows_of_the_log(folder))
    ratio = statistics.median(a / b for a, b in zip(rates, logs))
    print("turns posted durably, 32 connections%s: %.0f/s; the log alone, 32 writers: %.0f rows/s: %.2f (wanted: 0.8)" %
          (" (%s)" % " ".join(flags) if flags else "", statistics.median(rates), statistics.median(logs), ratio))


def rows_of_the_log(folder):
    out = subprocess.run(["taskset", "-c", "0", args.bench_store, "--rate", folder], capture_output=True, text=True, check=True)
    return float(out.stdout.split()[0])


def review():
    """50 a second, on one connection each of eight, against an empty request at the same pace."""
    with Server("--pollers", "1", folder=tempfile.mkdtemp(dir=args.folder)) as server:
        secret = token_of(server, ["review"])
        pin(server.process.pid, 0)
        client = Client(server, bearer=secret)
        took = {"review": [], "empty": []}
        begin = time.monotonic()
        for i in range(500):
            due = begin + i / 50
            time.sleep(max(0.0, due - time.monotonic()))
            for name in ("empty", "review"):
                at = time.monotonic()
                status = (client.post("/api/v1/review", {"text": REVIEW}) if name == "review" else client.get("/healthz"))[0]
                took[name].append(time.monotonic() - at)
                assert status == 200, status
    a, b = (statistics.median(took[name]) * 1000 for name in ("review", "empty"))
    print("a review of 500 characters, 50/s: median %.2f ms, an empty request %.2f ms: %.2f ms more (wanted: at most 2)" %
          (a, b, a - b))


def streams():
    """Idle streams of a few processes; what they cost in memory, and what a broadcast costs in CPU."""
    count = args.streams
    with Server("--pollers", "1", "--streams", str(count + 100), "--streams-per-person", "10000",
                folder=tempfile.mkdtemp(dir=args.folder)) as server:
        secret = token_of(server, ["live", "conversations.open", "conversations.write", "conversations.read"])
        poster = Client(server, bearer=secret)
        poster.post("/api/v1/conversations", {"id": "b"})
        poster.post("/api/v1/conversations/b/turns", {"text": "Hello, how can I help?"})
        before = server.resident_kib()
        sockets = []
        ask = ("GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n\r\n" %
               (server.port, secret)).encode()
        for _ in range(count):
            s = socket.create_connection(("127.0.0.1", server.port), timeout=30)
            s.sendall(ask)
            sockets.append(s)
        for s in sockets:
            seen = b""
            while b"event: hello" not in seen or not seen.endswith(b"\n\n"):
                seen += s.recv(65536)
        after = server.resident_kib()
        stop = threading.Event()
        got = [0]

        def drain():
            import selectors
            chosen = selectors.DefaultSelector()
            for s in sockets:
                s.setblocking(False)
                chosen.register(s, selectors.EVENT_READ)
            while not stop.is_set():
                for key, _ in chosen.select(0.1):
                    got[0] += key.fileobj.recv(65536).count(b"event: conversation")

        reader = threading.Thread(target=drain)
        reader.start()
        begin, rounds = cpu_seconds(server.process.pid), 10
        for i in range(rounds):
            poster.post("/api/v1/conversations/b/turns", {"text": "One moment please, I am looking at it. %d" % i})
            deadline = time.monotonic() + 60
            while got[0] < (i + 1) * count and time.monotonic() < deadline:
                time.sleep(0.005)
        used = cpu_seconds(server.process.pid) - begin
        stop.set()
        reader.join()
        delivered = got[0]
        for s in sockets:
            s.close()
    print("%d idle streams: %.1f KiB each in the process (wanted: 8); a broadcast: %.1f us of CPU a delivery (wanted: 25), "
          "%d of %d delivered" % (count, (after - before) / count, used / max(1, delivered) * 1e6, delivered, rounds * count))


for name in args.only.split(","):
    if name == "posting":
        posting("--tier", "linear")
        posting()
    else:
        {"cheapest": cheapest, "review": review, "streams": streams}[name]()
