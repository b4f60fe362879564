"""Malformed requests against the real server: a sample of what `make torture` sends a million of."""

import os
import sys

import malformed
from running import Client, Server, Tap

REQUESTS = int(os.environ.get("MALFORMED_REQUESTS", "12000"))
SEED = int(os.environ.get("MALFORMED_SEED", "20261122"))


def test_nothing_breaks(server, admin, told):
    counts, memory = malformed.run(server.port, admin.cookie, admin.csrf, REQUESTS, SEED, server.process.pid,
                                   cookie_name=admin.cookie_name)
    told.append("%d requests, seed %d: %s" % (REQUESTS, SEED, ", ".join(
        "%s %d" % item for item in sorted(counts.items(), key=str))))
    half = memory[len(memory) // 2:]
    told.append("memory of the second half: %d to %d KiB" % (min(half), max(half)))
    refused = sum(n for status, n in counts.items() if str(status).startswith("4"))
    assert refused > REQUESTS // 2, counts  # else the requests were not malformed
    assert sum(n for status, n in counts.items() if str(status).startswith("2")) > REQUESTS // 100, counts
    assert counts[401] < REQUESTS // 4, counts  # else it was signed out on the way


def test_it_still_serves(server, admin):
    assert server.process.poll() is None
    status, _, session = admin.get("/api/v1/session")
    assert status == 200, (status, session)
    status, _, made = admin.post("/api/v1/conversations", {"name": "Dana"})
    assert status == 201, made
    status, _, turn = admin.post("/api/v1/conversations/%s/turns" % made["id"], {"text": "Hello, how can I help?"})
    assert status == 201, turn


def test_the_generator_finds_what_is_wrong():
    """The control: an answer that must not be is found."""
    for answer in ((500, {}, b""), (404, {"content-type": "application/json"}, b"{}"),
                   (404, {"content-type": "application/problem+json"}, b'{"status":400}')):
        try:
            malformed.check(b"", answer)
        except malformed.Wrong:
            continue
        raise AssertionError("taken as right: %r" % (answer,))


def main():
    tap, told = Tap(), []
    tap.test("the generator finds what is wrong", test_the_generator_finds_what_is_wrong)
    with Server() as server:
        admin = server.first_account()
        tap.test("nothing breaks", test_nothing_breaks, server, admin, told)
        tap.test("it still serves", test_it_still_serves, server, Client(
            server, admin.cookie, admin.csrf, cookie_name=admin.cookie_name))
        tap.test("it stops as it should", lambda: server.stop() == 0 or (_ for _ in ()).throw(AssertionError("status")))
    for line in told:
        print("# " + line)
    tap.end()


if __name__ == "__main__":
    sys.exit(main())
