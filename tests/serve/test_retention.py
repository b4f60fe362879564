"""What is erased, and what is kept, across a restart of the real server in its sandbox. That what is
over its time goes, with the clock ahead: tests/unit/serve/test_housekeeping.c."""

import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import running

DEADLINE_SECONDS = 60


def figure(server, name):
    status, _, text = running.Client(server).get("/metrics")
    assert status == 200, status
    return next(int(line.split()[1]) for line in text.decode().splitlines()
                if line.startswith(name + " "))


def await_figure(server, name, value):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while figure(server, name) != value:
        assert time.monotonic() < deadline, (name, figure(server, name), value)
        time.sleep(0.01)  # a wait for a condition, with a deadline


def a_conversation(admin, id):
    status, _, made = admin.post("/api/v1/conversations", {"id": id, "name": "Dana"})
    assert status == 201, made
    status, _, made = admin.post("/api/v1/conversations/%s/turns" % id,
                                 {"role": "customer", "text": "Where is my parcel?"})
    assert status == 201, made


def the_store_is_rewritten_behind_what_was_erased(server):
    admin = server.first_account()
    for id in ("c-erased", "c-closed"):
        a_conversation(admin, id)
    status, _, told = admin.patch("/api/v1/tenant", {"keep_days": 1})
    assert status == 200 and told["keep_days"] == 1, told
    status, _, told = admin.post("/api/v1/conversations/c-closed/close", {"outcome": "resolved"})
    assert status == 200, told
    assert admin.post("/api/v1/conversations/c-erased/erase", {"ground": "request"})[0] == 204
    server.stop()
    server.start()
    await_figure(server, "detente_retention_rounds_total", 1)
    assert figure(server, "detente_retention_scrubs_total") == 1
    assert figure(server, "detente_retention_failures_total") == 0
    assert figure(server, "detente_retention_erased_total") == 0


def what_was_closed_today_is_kept(server):
    admin = running.Client(server)
    admin.sign_in(*server.first_words())
    assert admin.get("/api/v1/conversations/c-closed")[0] == 200
    assert admin.get("/api/v1/conversations/c-erased")[0] == 404


def it_is_not_rewritten_for_nothing(server):
    server.stop()
    server.start()
    await_figure(server, "detente_retention_rounds_total", 1)
    what_was_closed_today_is_kept(server)
    assert figure(server, "detente_retention_scrubs_total") == 0


def main():
    tap = running.Tap()
    with running.Server() as server:
        for test in (the_store_is_rewritten_behind_what_was_erased, what_was_closed_today_is_kept,
                     it_is_not_rewritten_for_nothing):
            tap.test(test.__name__.replace("_", " "), test, server)
    tap.end()


main()
