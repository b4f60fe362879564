"""Two servers over one PostgreSQL: what happens at one is so at the other, also while one is killed."""

import os
import secrets
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import postgres
from running import PROGRAM, Client, Server, Tap
from streams import Stream

PASSWORD = "a quiet harbour at dawn"
WHERE = "/api/v1/conversations"
TURNS = 30
LIMIT_MS = 300 if os.environ.get("DETENTE_SANITIZED") != "1" else 3000
SOON_SECONDS = 5  # what one node hears of the other by asking: sessions, presence, playbooks
WRITERS, AT_ONCE = 6, 3


def want(status, answer):
    assert answer[0] == status, (status, answer)
    return answer[2]


def soon(ask, good, seconds=SOON_SECONDS):
    """Asks until the answer is good: (the answer, how long it took)."""
    began = time.monotonic()
    while True:
        got = ask()
        took = time.monotonic() - began
        if good(got):
            return got, took
        assert took < seconds, got
        time.sleep(0.02)  # a wait for a condition, with a deadline


class House:
    """A database, two nodes on it, an administrator signed in at the first, a colleague, a program."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="detente-nodes-")
        self.database = postgres.Postgres()
        self.nodes = []

    def begin(self):
        keys = os.path.join(self.folder, "keys")
        subprocess.run([PROGRAM, "keys", "create", keys], check=True)
        for name in ("one", "two"):
            folder = os.path.join(self.folder, name)
            os.mkdir(folder)
            node = Server("--keys", keys, store=self.database.address, folder=folder)
            self.nodes.append(node.start())
        one = self.nodes[0]
        assert "password  " not in self.nodes[1].words(), "each node has made an account"
        self.admin = one.first_account()
        one.run("user", "add", "--keys", keys, one.store, "kim@example.org", "--roles", "agent,supervisor",
                "--name", "Kim", "--password-stdin", stdin=PASSWORD + "\n")
        self.program = one.run("token", "add", "--keys", keys, one.store, "load").strip()
        return self

    def kim(self, number):
        client = Client(self.nodes[number])
        client.sign_in("kim@example.org", PASSWORD)
        return client

    def admin_at(self, number):
        """The session that was opened at the first node, used at another."""
        return Client(self.nodes[number], self.admin.cookie, self.admin.csrf, cookie_name=self.admin.cookie_name)

    def program_at(self, number):
        return Client(self.nodes[number], bearer=self.program)

    def end(self):
        for node in self.nodes:
            node.stop(signal.SIGKILL)
        self.database.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def words(self):
        return "".join(node.words()[-2000:] for node in self.nodes)


def a_turn_shows_at_the_other(house):
    for here, there in ((0, 1), (1, 0)):
        name = "shows-%d" % here
        poster = house.program_at(here)
        want(201, poster.post(WHERE, {"id": name}))
        stream = Stream(house.program_at(there), "/api/v1/live?conversation=" + name)
        stream.until("hello")
        times = []
        for number in range(1, TURNS + 1):
            began = time.monotonic()
            want(201, poster.post("%s/%s/turns" % (WHERE, name), {"role": "customer", "text": "Number %d." % number}))
            got = stream.until("turn")[-1][1]
            times.append((time.monotonic() - began) * 1000)  # from before it was posted
            assert got["turn"] == number and got["text"] == "Number %d." % number, got
        stream.close()
        print("# node %d to node %d, from the post's beginning: median %.1f ms, worst %.1f ms, the first %.1f ms" % (
            here + 1, there + 1, statistics.median(times), max(times), times[0]))
        assert statistics.median(times) < LIMIT_MS, times


def presence_is_seen(house):
    want(201, house.program_at(0).post(WHERE, {"id": "looked-at"}))
    kim, admin = house.kim(0), house.admin_at(1)
    soon(lambda: admin.get(WHERE + "/looked-at")[0], lambda status: status == 200)
    stream = Stream(admin, "/api/v1/live?conversation=looked-at")
    stream.until("hello")
    for doing, wanted in (("viewing", ["viewing"]), ("replying", ["replying"]), ("gone", [])):
        began = time.monotonic()
        want(204, kim.put(WHERE + "/looked-at/presence", {"doing": doing}))
        stream.until(lambda name, data: name == "presence" and
                     [row["doing"] for row in data["present"] if row["name"] == "Kim"] == wanted)
        print("# %s: seen after %.2f s" % (doing, time.monotonic() - began))
    stream.close()


def a_session_ends_at_both(house):
    here = house.kim(0)
    there = Client(house.nodes[1], here.cookie, here.csrf, cookie_name=here.cookie_name)
    assert there.get("/api/v1/session")[2]["user"]["name"] == "Kim"
    stream = Stream(there, "/api/v1/live")
    stream.until("hello")
    cookie = here.cookie
    want(204, here.delete("/api/v1/session"))
    there = Client(house.nodes[1], cookie, there.csrf, cookie_name=there.cookie_name)
    _, took = soon(lambda: there.get("/api/v1/session")[0], lambda status: status == 401)
    bye = stream.until("bye", 15)[-1][1]
    assert bye["reason"] == "signed_out", bye
    stream.close()
    print("# ended at the other after %.2f s" % took)


def a_playbook_is_in_force_at_both(house):
    here, there = house.admin, house.admin_at(1)
    phrase = "Go on, I am all ears."
    made = want(201, here.post("/api/v1/playbooks", {"text": 'say: {listen: ["%s"]}\n' % phrase}))

    def has(phrases):
        return any(item["text"] == phrase for item in phrases[2]["items"])
    assert not has(there.get("/api/v1/phrases"))
    want(200, here.call("POST", "/api/v1/playbooks/%d/activate" % made["version"]))
    _, took = soon(lambda: there.get("/api/v1/phrases"), has)
    assert want(200, there.get("/api/v1/playbooks/%d" % made["version"]))["active"]
    want(200, there.call("POST", "/api/v1/playbooks/0/activate"))
    _, back = soon(lambda: here.get("/api/v1/phrases"), lambda got: not has(got))
    print("# in force at the other after %.2f s, and back after %.2f s" % (took, back))


def a_stream_goes_on_at_the_other(house):
    """The page that reconnects elsewhere with Last-Event-ID, again and again, while turns come in at both."""
    count, name = 120, "wanders"
    want(201, house.program_at(0).post(WHERE, {"id": name}))
    soon(lambda: house.program_at(1).get(WHERE + "/" + name)[0], lambda status: status == 200)
    wrong = []

    def post():
        posters = [house.program_at(0), house.program_at(1)]
        for number in range(1, count + 1):
            body = {"role": "customer", "text": "%d" % number}
            got = posters[number % 2].post("%s/%s/turns" % (WHERE, name), body)
            if got[0] != 201:
                wrong.append(got)
                return
    stream = Stream(house.program_at(0), "/api/v1/live?conversation=" + name)
    stream.until("hello")
    poster = threading.Thread(target=post)
    poster.daemon = True
    poster.start()
    seen, streams, rereads, fetched, last = [], 1, 0, 0, stream.last
    deadline = time.monotonic() + 60
    while len(seen) < count and time.monotonic() < deadline and not wrong:
        event = stream.event(10)
        if event is None:
            break
        assert event[0] not in ("reset", "bye"), event
        if event[0] == "turn" and event[1]["turn"] > fetched:
            seen.append(int(event[1]["text"]))
        elif event[0] == "reread":  # far down a long conversation: the page fetches from here on
            assert event[1]["from"] > 100, event
            rereads += 1
            page = turns_of(house.program_at(streams % 2), name, event[1]["from"] - 1)
            seen = seen[:event[1]["from"] - 1] + [int(turn["text"]) for turn in page]
            fetched = len(seen)  # what was fetched may still be told
        if stream.last != last and len(seen) % 5 == 0:  # whole as far as this id
            last = stream.last
            stream.close()
            stream = Stream(house.program_at(streams % 2), "/api/v1/live?conversation=" + name, last)
            assert stream.status == 200, stream.status
            streams += 1
        last = stream.last
    poster.join()
    rest = stream.event(0.5)  # nothing comes twice after the end either
    while rest and rest[0] == "turn" and rest[1]["turn"] <= fetched:
        rest = stream.event(0.5)
    stream.close()
    assert not wrong, wrong[:2]
    assert seen == list(range(1, count + 1)), seen
    assert rest is None or rest[0] != "turn", rest
    assert streams > 10, streams
    print("# %d turns over %d streams, by turns at one node and the other, %d fetched again" % (
        count, streams, rereads))


class Writers:
    """Clients that post to both nodes; whoever gets no answer asks again with the same key, elsewhere."""

    def __init__(self, house, run):
        self.house, self.run = house, run
        self.lock, self.stopping = threading.Lock(), threading.Event()
        self.acknowledged, self.by_node, self.wrong, self.again = {}, [0, 0], [], 0
        self.names = ["%s-%d" % (run, number) for number in range(AT_ONCE)]
        for name in self.names:
            want(201, house.program_at(0).post(WHERE, {"id": name}))
        self.threads = [threading.Thread(target=self.write, args=(number,)) for number in range(WRITERS)]

    def write(self, number):
        posters, turn = [self.house.program_at(0), self.house.program_at(1)], 0
        while not self.stopping.is_set():
            turn += 1
            name, text = self.names[(number + turn) % AT_ONCE], "writer %d, turn %d" % (number, turn)
            key = {"Idempotency-Key": secrets.token_hex(16)}
            at, deadline = (number + turn) % 2, time.monotonic() + 60
            while True:
                try:
                    got = posters[at].post("%s/%s/turns" % (WHERE, name), {"role": "customer", "text": text}, headers=key)
                except OSError:
                    got = (0, {}, None)
                except Exception as error:  # an answer that was cut in its middle
                    got = (0, {}, repr(error))
                    posters[at] = self.house.program_at(at)
                if got[0] == 201:
                    break
                if got[0] not in (0, 503) or time.monotonic() > deadline:
                    with self.lock:
                        self.wrong.append((text, got))
                    return
                with self.lock:
                    self.again += 1
                at = 1 - at
            with self.lock:
                self.acknowledged[name, text] = got[2]["turn"]["turn"]
                self.by_node[at] += 1

    def start(self):
        for thread in self.threads:
            thread.start()

    def end(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()
        assert not self.wrong, self.wrong[:2]


def turns_of(client, name, after=0):
    turns = []
    while True:
        page = want(200, client.get("%s/%s/turns?limit=200&after=%d" % (WHERE, name, after)))
        turns += page["items"]
        if not page["more"]:
            return turns
        after = turns[-1]["turn"]


def killed_while_posts_go_on(house, victim):
    other = 1 - victim
    writers = Writers(house, "kill-%d" % victim)
    stream = Stream(house.program_at(other), "/api/v1/live?conversation=" + writers.names[0])
    stream.until("hello")
    writers.start()
    soon(lambda: min(writers.by_node), lambda least: least >= 20, 60)
    port = house.nodes[victim].port
    assert house.nodes[victim].stop(signal.SIGKILL) == -signal.SIGKILL
    before = writers.by_node[other]
    soon(lambda: writers.by_node[other] - before, lambda more: more >= 30, 30)  # it goes on
    assert house.program_at(other).get("/readyz")[0] == 200
    began = time.monotonic()
    house.nodes[victim].start(port)
    back = time.monotonic() - began
    before = writers.by_node[victim]
    soon(lambda: writers.by_node[victim] - before, lambda more: more >= 20, 30)
    writers.end()
    for node in (0, 1):
        for name in writers.names:
            turns = turns_of(house.program_at(node), name)
            texts = [turn["text"] for turn in turns]
            assert [turn["turn"] for turn in turns] == list(range(1, len(turns) + 1)), "numbers"
            assert len(texts) == len(set(texts)), sorted(t for t in set(texts) if texts.count(t) > 1)
            for (where, text), number in writers.acknowledged.items():
                if where == name:
                    assert texts[number - 1] == text, (node, name, text, number)
            # no writer gave up on a turn: what is there was acknowledged
            assert len(texts) == sum(where == name for where, _ in writers.acknowledged), (node, name)
    count = sum(where == writers.names[0] for where, _ in writers.acknowledged)
    seen = []
    while len(seen) < count:
        event = stream.event(10)
        assert event, "the stream of the node that lives ended after %d of %d" % (len(seen), count)
        if event[0] == "turn":
            seen.append(event[1]["turn"])
        assert event[0] not in ("reset", "bye"), event
    assert seen == list(range(1, count + 1)), seen
    stream.close()
    print("# node %d killed: %d acknowledged (%d and %d), %d asked again, back after %.2f s" % (
        victim + 1, len(writers.acknowledged), *writers.by_node, writers.again, back))


def both_stop_as_they_should(house):
    assert [node.stop() for node in house.nodes] == [0, 0]


def main():
    tap, house = Tap(), House()
    try:
        house.begin()
        tap.test("a turn posted to one shows at the other", a_turn_shows_at_the_other, house)
        tap.test("presence set at one is seen at the other", presence_is_seen, house)
        tap.test("a session ended at one is ended at the other", a_session_ends_at_both, house)
        tap.test("a playbook put into force at one is in force at the other", a_playbook_is_in_force_at_both, house)
        tap.test("a stream goes on at the other node", a_stream_goes_on_at_the_other, house)
        for victim in (0, 1):
            tap.test("node %d is killed while posts go on to both" % (victim + 1), killed_while_posts_go_on, house,
                     victim)
        tap.test("both stop as they should", both_stop_as_they_should, house)
        if tap.failed:
            sys.stderr.write(house.words())
    finally:
        house.end()
    tap.end()


if __name__ == "__main__":
    main()
