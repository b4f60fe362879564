#!/usr/bin/env python3
"""Attacks on the real server: what `make torture` does to it beside what `make test` does.

    attack.py [malformed] [slow] [scan] [--connections N] [--seconds S] [--scan-seconds S]

malformed   a million requests from the generator of tests/serve/malformed.py (MALFORMED_REQUESTS)
slow        slowhttptest, headers that never end and answers that are hardly read, while ordinary
            requests are timed: they may take twice as long as before
scan        wapiti and sqlmap with a signed-in cookie: no finding; and the same scanners over
            broken.py, where both must find something, else they would have found nothing anywhere

The program is $DETENTE, build/detente if there is none. All three parts if none is named.
"""

import argparse
import collections
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SERVE = os.path.join(HERE, "..", "serve")
os.environ.setdefault("DETENTE", os.path.abspath("build/detente"))
sys.path.insert(0, SERVE)
from running import Client, Server, Tap  # noqa: E402

WHERE = "/api/v1/conversations"
SLOWER_AT_MOST = 2
# What wapiti tries; ssrf and xxe call a host outside, the checks of headers and cookies expect HTTPS.
# blindsql is timesql in later versions.
MODULES = set("exec file redirect sql blindsql timesql xss permanentxss crlf htaccess shellshock csp".split())


def malformed():
    environment = dict(os.environ, MALFORMED_REQUESTS=os.environ.get("MALFORMED_REQUESTS", "1000000"))
    done = subprocess.run([sys.executable, os.path.join(SERVE, "test_malformed.py")], env=environment,
                          stdout=subprocess.PIPE, text=True)
    print("".join("# %s\n" % line.lstrip("# ") for line in done.stdout.splitlines()), end="")
    assert done.returncode == 0, "it broke"


# --- slow connections


def sockets(server):
    folder, count = "/proc/%d/fd" % server.process.pid, 0
    for name in os.listdir(folder):
        try:
            count += os.readlink(os.path.join(folder, name)).startswith("socket:")
        except OSError:
            pass  # closed meanwhile
    return count


def timed(server, admin, conversation, seconds):
    """Ordinary requests over connections of their own, 40 a second: milliseconds of each."""
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        client = Client(server, admin.cookie, admin.csrf, cookie_name=admin.cookie_name)
        began = time.monotonic()
        if len(times) % 2:
            status = client.post("%s/%s/turns" % (WHERE, conversation), {"text": "I will look into it."})[0]
        else:
            status = client.get(WHERE + "?view=all")[0]
        times.append((time.monotonic() - began) * 1000)
        assert status in (200, 201), status
        client.connection.close()
        time.sleep(max(0, 0.025 - times[-1] / 1000))  # the pace of the load, not a wait
    return times


def told(times):
    return "median %.2f ms, 99 of 100 in %.1f ms" % (
        statistics.median(times), sorted(times)[len(times) * 99 // 100])


def slow(name, path, flags, connections, seconds):
    with Server("--log-level", "error") as server, tempfile.TemporaryFile() as out:
        admin = server.first_account()
        conversation = admin.post(WHERE, {"name": "Dana"})[2]["id"]
        timed(server, admin, conversation, 2)  # warm
        before, memory = timed(server, admin, conversation, seconds), server.resident_kib()
        own = sockets(server)
        url = "http://127.0.0.1:%d%s" % (server.port, path)
        # several processes, since each may hold as many files only as the system lets it
        attackers = [subprocess.Popen(["slowhttptest", *flags, "-c", str(connections // 4), "-r", "1000", "-l",
                                       str(seconds * 2 + 40), "-p", "60", "-u", url], stdout=out, stderr=out)
                     for _ in range(4)]
        try:
            held, deadline = 0, time.monotonic() + 30
            while held < connections * 0.95 and time.monotonic() < deadline:
                held = max(held, sockets(server) - own)
                time.sleep(0.2)  # a wait for a condition, with a deadline
            during = timed(server, admin, conversation, seconds)
            left, most = sockets(server) - own, server.resident_kib()
            assert all(attacker.poll() is None for attacker in attackers), "an attacker gave up"
        finally:
            for attacker in attackers:
                attacker.terminate()
                attacker.wait(timeout=30)
        ratio = statistics.median(during) / statistics.median(before)
        print("# %s: %d slow connections, %d of them held at the end; %d MiB, before %d" % (
            name, held, left, most // 1024, memory // 1024))
        print("# before: %s; during: %s; ratio %.2f" % (told(before), told(during), ratio), flush=True)
        assert held > connections * 0.8, "only %d slow connections came about" % held
        assert ratio <= SLOWER_AT_MOST, "%.2f times as slow" % ratio
        assert server.stop() == 0


# --- scanners


def modules():
    listed = subprocess.run(["wapiti", "--list-modules"], capture_output=True, text=True, check=True).stdout
    return ",".join(sorted(MODULES.intersection(re.findall(r"^\t(\w+)", listed, re.M))))


def wapiti(base, starts, headers, seconds, folder):
    """{category: count} of what it found."""
    report = os.path.join(folder, "report.json")
    command = ["wapiti", "-u", base + "/", "-m", modules(), "--flush-session", "-f", "json", "-o", report, "-S", "normal",
               "--store-session", os.path.join(folder, "sessions"), "--no-bugreport", "-v", "0",
               "--max-attack-time", str(seconds), "--max-scan-time", str(seconds)]
    for start in starts:
        command += ["-s", base + start]
    for header in headers:
        command += ["-H", header]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=seconds * 20 + 120)
    assert os.path.exists(report), done.stdout[-2000:] + done.stderr[-2000:]
    with open(report) as got:
        found = json.load(got)
    words = {name: rows for name, rows in found["vulnerabilities"].items() if rows}
    for name, rows in words.items():
        print("# wapiti: %s: %s" % (name, "; ".join("%(method)s %(path)s: %(info)s" % row for row in rows)[:400]))
    return {name: len(rows) for name, rows in words.items()}


def sqlmap(base, target, headers, folder):
    """Whether it found a way in."""
    path, data = target
    command = ["sqlmap", "-u", base + path, "--batch", "--flush-session", "--disable-coloring", "--time-sec", "2",
               "--level", "2", "--output-dir", folder, "--ignore-code", "*", "--timeout", "10", "--retries", "1"]
    if data:
        command += ["--data", data]
    if headers:
        command += ["--headers", "\n".join(headers + (["Content-Type: application/json"] if data else []))]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=900)
    found = "identified the following injection point" in done.stdout
    decided = found or "do not appear to be injectable" in done.stdout
    assert decided, "sqlmap did not come to an end: %s" % done.stdout[-1500:]
    if found:
        print("# sqlmap: %s: %s" % (path, done.stdout.split("---")[1].replace("\n", " ")[:400]))
    return found


def starts_of(document, conversation):
    """Every GET that takes parameters, with some."""
    for path, methods in document["paths"].items():
        names = [row["name"] for row in methods.get("get", {}).get("parameters", []) if row.get("in") == "query"]
        if names and "live" not in path:
            path = path.replace("{conversation}", conversation)
            if "{" not in path:
                yield path + "?" + "&".join("%s=1" % name for name in names)


def answered(client):
    """{status: how many} of the routes' answers so far."""
    counts = collections.Counter()
    for line in client.get("/metrics")[2].decode().splitlines():
        found = re.match(r'detente_http_requests_total\{route="\w+",status="(\w+)"\} (\d+)', line)
        if found and int(found.group(2)):
            counts[found.group(1)] += int(found.group(2))
    return counts


def scan_the_server(seconds):
    with Server("--log-level", "error", "--demonstration", "on") as server, tempfile.TemporaryDirectory() as folder:
        admin = server.first_account()
        base = "http://127.0.0.1:%d" % server.port
        conversation = admin.get(WHERE + "?view=all")[2]["items"][0]["id"]
        headers = ["Cookie: %s=%s" % (admin.cookie_name, admin.cookie), "X-CSRF-Token: " + admin.csrf]
        starts = ["/", "/chat", "/sign-in", *starts_of(admin.get("/openapi.json")[2], conversation)]
        began = time.monotonic()
        found = wapiti(base, starts, headers, seconds, folder)
        print("# wapiti: %d addresses, %d findings, %d s" % (len(starts), sum(found.values()), time.monotonic() - began))
        targets = [("/api/v1/search?q=parcel*", None), (WHERE + "?view=all*&limit=5*", None),
                   ("%s/%s*" % (WHERE, conversation), None), (WHERE, '{"id":"c-*","name":"Dana*"}'),
                   ("%s/%s/turns" % (WHERE, conversation), '{"text":"Hello*"}'),
                   ("/api/v1/session", '{"email":"a@example.org*","password":"x*"}')]
        began = time.monotonic()
        into = [target for target in targets if sqlmap(base, target, headers, folder)]
        print("# sqlmap: %d targets, %d findings, %d s" % (len(targets), len(into), time.monotonic() - began))
        assert not found and not into, (found, into)
        answers = answered(admin)
        print("# answered: " + ", ".join("%s %d" % row for row in sorted(answers.items())))
        assert answers["200"] > 500, "the scanners were not signed in"
        assert not any(status.startswith("5") for status in answers), answers
        assert server.stop() == 0


def scan_the_control(seconds):
    broken = subprocess.Popen([sys.executable, os.path.join(HERE, "broken.py")], stdout=subprocess.PIPE, text=True)
    try:
        base = "http://127.0.0.1:%d" % int(broken.stdout.readline())
        with tempfile.TemporaryDirectory() as folder:
            found = wapiti(base, ["/search?q=dana"], [], seconds, folder)
            assert any("SQL" in name for name in found), "wapiti found no SQL injection: %s" % found
            assert any("Scripting" in name for name in found), "wapiti found no scripting: %s" % found
            assert sqlmap(base, ("/search?q=dana", None), [], folder), "sqlmap found nothing"
    finally:
        broken.terminate()
        broken.wait(timeout=30)
        broken.stdout.close()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("parts", nargs="*", metavar="malformed|slow|scan")
    options.add_argument("--connections", type=int, default=10000)
    options.add_argument("--seconds", type=int, default=20, help="of timing, before and during")
    options.add_argument("--scan-seconds", type=int, default=120, help="for each of wapiti's modules")
    got = options.parse_args()
    unknown = set(got.parts) - {"malformed", "slow", "scan"}
    if unknown:
        options.error("no such part: " + ", ".join(sorted(unknown)))
    parts, tap = got.parts or ["scan", "slow", "malformed"], Tap()
    if "scan" in parts:
        tap.test("the scanners find what is broken", scan_the_control, got.scan_seconds)
        tap.test("the scanners find nothing in the server", scan_the_server, got.scan_seconds)
    if "slow" in parts:
        tap.test("headers that never end", slow, "slow headers", "/readyz",
                 ["-H", "-i", "10", "-x", "24"], got.connections, got.seconds)
        tap.test("answers that are hardly read", slow, "slow reading", "/openapi.json",
                 ["-X", "-n", "5", "-w", "256", "-y", "512", "-z", "32", "-k", "3"], got.connections, got.seconds)
    if "malformed" in parts:
        tap.test("malformed requests", malformed)
    tap.end()


if __name__ == "__main__":
    main()
