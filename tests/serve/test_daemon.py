"""The server as a daemon: starting, what keeps it from starting, reloading, stopping, the service
manager's protocols, and the commands for people without a browser. The real program throughout."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import postgres  # noqa: E402
import running  # noqa: E402
from running import PROGRAM, Client, Server  # noqa: E402

EMAIL = "admin@example.org"


def wait_for(condition, what, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        got = condition()
        if got:
            return got
        time.sleep(0.01)
    raise AssertionError("waited in vain for " + what)


def password_in(words):
    found = re.search(r"password  (\S+)", words)
    assert found, words
    return found.group(1)


def admin_of(server):
    client = Client(server)
    client.sign_in(EMAIL, password_in(server.words()))
    return client


def refused(*arguments, environment=None, cwd=None):
    """A start that must fail: what it said."""
    done = subprocess.run([PROGRAM, "serve", *arguments], capture_output=True, text=True, timeout=60,
                          stdin=subprocess.DEVNULL, env=dict(os.environ, **(environment or {})),
                          cwd=cwd)
    assert done.returncode == 2, (arguments, done)
    assert "ready" not in done.stdout, done
    return done.stderr


class Folder:
    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="detente-daemon-")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def file(self, name, text=None):
        path = os.path.join(self.path, name)
        if text is not None:
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
        return path


# --- starting


def first_and_second_start():
    with Folder() as folder:
        with Server(store=folder.file("desk.db"), folder=folder.path) as server:
            words = server.words()
            assert words.count("password  ") == 1 and EMAIL in words, words
            session = admin_of(server).get("/api/v1/session")[2]
            assert set(session["user"]["roles"]) >= {"administrator", "supervisor", "agent", "operator"}
            assert session["tenant"]["id"] == "main", session
            first = server.words()
            assert server.stop() == 0
            for name in ("desk.db", "desk.db.keys"):
                mode = stat.S_IMODE(os.stat(folder.file(name)).st_mode)
                assert mode & 0o077 == 0, (name, oct(mode))
            server.start()
            again = server.words()[len(first):]
            assert "password" not in again and "account" not in again, again
            admin_of(server)


def a_desk_to_look_around_in():
    began = time.monotonic()
    with Server("--demonstration", "on") as server:
        took = time.monotonic() - began
        admin = admin_of(server)
        items = admin.get("/api/v1/conversations?view=all")[2]["items"]
        closed = admin.get("/api/v1/conversations?view=closed")[2]["items"]
        assert len(items) == 6 and len(closed) == 2, (items, closed)
        assert {item["band"] for item in items} >= {"hostile", "angry", "upset"}, items
        assert any(item.get("alert") for item in items)
        assert len(admin.get("/api/v1/users")[2]["items"]) == 5
        assert len(admin.get("/api/v1/teams")[2]["items"]) == 2
        print("# first start with a demonstration: ready after %.2f s" % took)
        server.stop()
        server.start()
        assert len(admin_of(server).get("/api/v1/conversations?view=all")[2]["items"]) == 6


def ready_within_two_seconds():
    times = []
    for _ in range(5):
        with Folder() as folder:
            began = time.monotonic()
            with Server("--demonstration", "on", store=folder.file("d.db"), folder=folder.path):
                times.append(time.monotonic() - began)
    print("# ready after %s s" % ", ".join("%.2f" % t for t in times))
    # the sanitizers' programs are not what people start
    assert min(times) < 2 or os.environ.get("DETENTE_SANITIZED") == "1", times


def the_usual_place():
    with Folder() as folder:
        environment = {"XDG_STATE_HOME": folder.path, "HOME": "/nonexistent"}
        process = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env=dict(os.environ, **environment))
        try:
            while b"ready" not in process.stdout.readline():
                assert process.poll() is None
        finally:
            process.terminate()
            process.wait(timeout=30)
            process.stdout.close()
        home = folder.file("detente")
        assert stat.S_IMODE(os.stat(home).st_mode) == 0o700
        assert os.path.exists(os.path.join(home, "detente.db"))


def password_stays_out_of_the_journal():
    with Folder() as folder:
        store, said = folder.file("desk.db"), open(folder.file("journal"), "wb")
        about = os.fstat(said.fileno())
        stream = "%d:%d" % (about.st_dev, about.st_ino)
        process = subprocess.Popen([PROGRAM, "serve", "--store", store, "--port", "0"], stdout=said,
                                   stderr=said, env=dict(os.environ, JOURNAL_STREAM=stream))
        try:
            read = lambda: open(folder.file("journal")).read()  # noqa: E731
            wait_for(lambda: "ready address=" in read(), "readiness")
            words = read()
            with open(folder.file("first-password")) as kept:
                password = kept.read().strip()
            assert password not in words and folder.file("first-password") in words, words
            assert stat.S_IMODE(os.stat(folder.file("first-password")).st_mode) == 0o600
            assert re.search(r"^<6>info ready", words, re.M), words
            server = Server(store=store, folder=folder.path)
            server.port = int(re.search(r"127\.0\.0\.1:(\d+)", words).group(1))
            Client(server).sign_in(EMAIL, password)
        finally:
            process.terminate()
            process.wait(timeout=30)
            said.close()


# --- what keeps it from starting


def the_port_is_taken():
    with Folder() as folder, socket.create_server(("127.0.0.1", 0)) as taken:
        port, store = taken.getsockname()[1], folder.file("desk.db")
        words = refused("--store", store, "--port", str(port))
        assert str(port) in words and "in use" in words, words
        assert os.listdir(folder.path) == [], "an account was made whose password nobody saw"
        with Server("--find-port", store=store, folder=folder.path) as server:
            assert server.port
        server = Server("--find-port", store=store, folder=folder.path).start(port)
        assert port < server.port <= port + 20, server.port
        server.stop()


def the_store_cannot_be_opened():
    with Folder() as folder:
        words = refused("--store", folder.file("not/there/desk.db"), "--port", "0")
        assert "not/there" in words, words
        words = refused("--store", folder.file("text", "no database at all " * 500), "--port", "0")
        assert "text" in words, words
        store = folder.file("desk.db")
        with Server(store=store, folder=folder.path):
            pass
        os.rename(folder.file("desk.db.keys"), folder.file("elsewhere"))
        words = refused("--store", store, "--port", "0")
        assert "desk.db.keys" in words and "--keys" in words, words
        with Server("--keys", folder.file("elsewhere"), store=store, folder=folder.path):
            pass
        with open(store, "r+b") as damaged:
            damaged.seek(20)
            damaged.write(os.urandom(3000))
        words = refused("--store", store, "--keys", folder.file("elsewhere"), "--port", "0")
        assert "desk.db" in words, words


def keys_elsewhere():
    with Folder() as folder:
        os.mkdir(folder.file("keys"))
        keys, store = folder.file("keys/detente.keys"), folder.file("desk.db")
        with Server("--keys", keys, store=store, folder=folder.path):
            assert os.path.exists(keys) and not os.path.exists(store + ".keys")


def two_servers_on_one_file():
    with Server() as server:
        words = refused("--store", server.store, "--port", "0")
        assert "another server" in words and "PostgreSQL" in words, words
        assert Client(server).get("/readyz")[0] == 200
        server.run("user", "list", server.store)  # the commands may


def settings_that_are_wrong():
    with Folder() as folder:
        for text, words in [
                ("port: lots\n", "detente.yaml:1:7: port: expected a number from 0 to 65535"),
                ("store: a\nprot: 1\n", 'detente.yaml:2:1: no setting "prot"; did you mean "port"?'),
                ("listen: 0.0.0.0\n", "detente.yaml:1:9: listen: passwords would travel in the clear"),
                ("tls_certificate: /nowhere\ntls_key: /nowhere\n", "tls_certificate /nowhere"),
                ("model: /nowhere\n", "/nowhere"),
                ("queue: [1\n", "detente.yaml:2:1: not YAML")]:
            path = folder.file("detente.yaml", text)
            said = refused("--config", path, "--store", folder.file("x.db"), "--port", "0") \
                if "port" not in words and "store" not in text else refused("--config", path)
            assert words in said, (words, said)
            assert said.startswith("detente serve: "), said
        said = refused("--config", folder.file("none.yaml"))
        assert "none.yaml" in said, said
        said = refused("--port", "x")
        assert "--port: expected a number" in said, said
        said = refused("--prot", "1")
        assert "did you mean --port?" in said, said
        said = refused(environment={"DETENTE_LOG_FORMAT": "xml"})
        assert "DETENTE_LOG_FORMAT: expected one of text|json" in said, said
        said = refused(folder.file("desk.db"))
        assert "--store" in said, said


def config_commands():
    with Folder() as folder:
        path = folder.file("detente.yaml", "port: 81\nstore: postgresql://desk:hidden@db/desk\n")

        def run(*arguments, status=0, **environment):
            done = subprocess.run([PROGRAM, "config", *arguments], capture_output=True, text=True,
                                  env=dict(os.environ, **environment))
            assert done.returncode == status, done
            return done.stdout + done.stderr

        assert "2 settings" in run("check", path)
        assert "detente.yaml:1:7" in run("check", folder.file("bad.yaml", "port: x\n"), status=2)\
            .replace("bad.yaml", "detente.yaml")
        shown = run("show", "--config", path, DETENTE_WORKERS="9")
        assert re.search(r"^port: 81 +# .*detente.yaml:1$", shown, re.M), shown
        assert re.search(r"^workers: 9 +# DETENTE_WORKERS$", shown, re.M), shown
        assert re.search(r"^queue: 1024 +# default$", shown, re.M), shown
        assert "hidden" not in shown and "desk:***@db" in shown, shown
        as_json = json.loads(run("show", "--json", DETENTE_CONFIG=path))
        assert as_json["port"] == {"value": 81, "from": path + ":1"}, as_json["port"]
        assert "hidden" not in json.dumps(as_json)
        whole = folder.file("whole.yaml", run("show", "--defaults"))
        count = int(re.search(r"(\d+) settings", run("check", whole)).group(1))
        assert count == len(as_json), (count, len(as_json))
        warned = run("show", DETENTE_PROT="1")
        assert "did you mean DETENTE_PORT?" in warned, warned


# --- stopping and reloading


def stopping_finishes_what_was_accepted():
    with Server("--stop-timeout", "30s") as server:
        token = server.run("token", "add", server.store, "load").strip()
        acknowledged, wrong, lock = [], [], threading.Lock()
        started = threading.Barrier(9)

        def post(number):
            client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
            started.wait()
            for turn in range(100000):
                key = "%d-%d" % (number, turn)
                body = json.dumps({"id": "c-" + key, "channel": "chat"})
                try:
                    client.request("POST", "/api/v1/conversations", body, headers)
                except OSError:
                    return  # nothing of it was taken
                try:
                    answer = client.getresponse()
                    answer.read()
                except http.client.RemoteDisconnected:
                    return  # closed between two requests
                except (OSError, http.client.HTTPException) as error:
                    with lock:
                        wrong.append((key, repr(error)))  # cut off in the middle of an answer
                    return
                with lock:
                    if answer.status == 201:
                        acknowledged.append("c-" + key)
                    elif answer.status != 503:
                        wrong.append((key, answer.status))
                if answer.will_close:
                    return

        threads = [threading.Thread(target=post, args=(i,)) for i in range(8)]
        for thread in threads:
            thread.start()
        started.wait()
        wait_for(lambda: len(acknowledged) > 200, "load")
        assert server.stop() == 0
        for thread in threads:
            thread.join()
        assert not wrong, wrong[:5]
        assert "stopped cut=0" in server.words(), server.words()[-2000:]
        print("# %d acknowledged when it was told to stop" % len(acknowledged))
        server.start()
        client = Client(server, bearer=token)
        for name in acknowledged:
            assert client.get("/api/v1/conversations/" + name)[0] == 200, name


def told_twice_it_stops_at_once():
    with Server("--stop-timeout", "600s") as server:
        token = server.run("token", "add", server.store, "slow").strip()
        # a request whose body does not come is one that was accepted
        with socket.create_connection(("127.0.0.1", server.port)) as slow:
            slow.sendall(b"POST /api/v1/read HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n"
                         b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                         % token.encode())
            server.process.send_signal(signal.SIGTERM)
            wait_for(lambda: "stopping" in server.words(), "stopping")
            began = time.monotonic()
            assert server.stop() == 2
            assert time.monotonic() - began < 30


def certificate(folder, name):
    key, cert = folder.file(name + ".key"), folder.file(name + ".crt")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-keyout", key, "-out",
                    cert, "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1"],
                   check=True, capture_output=True)
    return cert, key


class TlsServer(Server):
    """running.Server asks over plain HTTP whether it is ready."""

    def start(self, port=0):
        out = open(self.said, "ab")
        begin = out.tell()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--store", self.store, "--port", str(port), *self.flags],
            stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=self.environment, cwd=self.folder)
        out.close()

        def found():
            assert self.process.poll() is None, self.words()
            return re.search(r"ready at https://127\.0\.0\.1:(\d+)", self.words()[begin:])
        self.port = int(wait_for(found, "a start with TLS", running.START_SECONDS).group(1))
        return self

    def connect(self):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=60, context=context)

    def subject(self):
        """Whose certificate a new connection sees."""
        pem = ssl.get_server_certificate(("127.0.0.1", self.port))
        done = subprocess.run(["openssl", "x509", "-noout", "-subject"], input=pem, text=True,
                              capture_output=True, check=True)
        return done.stdout


def reload_without_dropping():
    with Folder() as folder:
        for name, source in zip(("tls.crt", "tls.key"), certificate(folder, "before")):
            shutil.copy(source, folder.file(name))
        config = "tls_certificate: %s\ntls_key: %s\nlog_level: info\n%s" % (
            folder.file("tls.crt"), folder.file("tls.key"), "%s")
        path = folder.file("detente.yaml", config % "")
        server = TlsServer("--config", path, store=folder.file("desk.db"), folder=folder.path)
        with server:
            kept = server.connect()
            kept.request("GET", "/readyz")
            answer = kept.getresponse()
            answer.read()
            assert answer.status == 200
            assert "max-age" in (answer.getheader("Strict-Transport-Security") or ""), answer.headers
            before = kept.sock
            token = server.run("token", "add", server.store, "stream").strip()
            stream = server.connect()
            stream.request("GET", "/api/v1/live", headers={"Authorization": "Bearer " + token})
            events = stream.getresponse()
            assert events.status == 200
            while b"hello" not in events.readline():
                pass
            assert "before" in server.subject()

            # a mistake changes nothing
            folder.file("detente.yaml", config % "port: x\n")
            server.process.send_signal(signal.SIGHUP)
            wait_for(lambda: "reload_failed" in server.words(), "the mistake to be told")
            assert "detente.yaml:4:7: port: expected a number" in server.words()

            for name, source in zip(("tls.crt", "tls.key"), certificate(folder, "after")):
                shutil.copy(source, folder.file(name))
            folder.file("detente.yaml", config % "log_format: json\nworkers: 3\n")
            server.process.send_signal(signal.SIGHUP)
            wait_for(lambda: '"event":"reloaded"' in server.words(), "the reload")
            assert '"event":"needs_restart","setting":"workers"' in server.words()
            assert "after" in server.subject()
            kept.request("GET", "/healthz")
            answer = kept.getresponse()
            answer.read()
            assert answer.status == 200 and kept.sock is before, "the connection was dropped"

            # the stream is told of what comes after the reload
            posting = server.connect()
            posting.request("POST", "/api/v1/conversations", json.dumps({"id": "c-1"}),
                            {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
            assert posting.getresponse().status == 201
            while b"c-1" not in events.readline():
                pass

            # half a pair is no pair
            shutil.copy(folder.file("before.key"), folder.file("tls.key"))
            failures = server.words().count("reload_failed")
            server.process.send_signal(signal.SIGHUP)
            wait_for(lambda: server.words().count("reload_failed") > failures, "the wrong key")
            assert "after" in server.subject()
            for connection in (kept, stream, posting):
                connection.close()


# --- the service manager


def notifications():
    with Folder() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(folder.file("notify"))
        manager.settimeout(30)
        environment = {"NOTIFY_SOCKET": folder.file("notify"), "WATCHDOG_USEC": "400000"}

        def next_but(*passed):
            while True:
                message = manager.recv(4096).decode()
                if message.split("\n")[0] not in passed:
                    return message
        with Server(store=folder.file("d.db"), folder=folder.path, environment=environment) as server:
            assert next_but("WATCHDOG=1") == "READY=1"
            assert Client(server).get("/readyz")[0] == 200
            for _ in range(5):
                assert manager.recv(4096) == b"WATCHDOG=1"
            server.process.send_signal(signal.SIGHUP)
            assert re.fullmatch(r"RELOADING=1\nMONOTONIC_USEC=\d+", next_but("WATCHDOG=1"))
            assert next_but("WATCHDOG=1") == "READY=1"
            server.process.send_signal(signal.SIGTERM)
            assert next_but("WATCHDOG=1") == "STOPPING=1"
            assert server.process.wait(timeout=60) == 0


def socket_activation():
    with Folder() as folder, socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        waiting = socket.create_connection(("127.0.0.1", port))  # before there is a server
        waiting.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        run = 'export LISTEN_PID=$$; exec "$0" serve --store "$1" 3<&"$2"'
        os.set_inheritable(listening.fileno(), True)
        process = subprocess.Popen(
            ["/bin/sh", "-c", run, PROGRAM, folder.file("d.db"), str(listening.fileno())],
            env=dict(os.environ, LISTEN_FDS="1"), pass_fds=[listening.fileno()],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            waiting.settimeout(30)
            answer = b""
            while b"\r\n\r\n" not in answer:
                got = waiting.recv(4096)
                assert got, answer
                answer += got
            assert answer.startswith(b"HTTP/1.1 200"), answer
            waiting.close()
        finally:
            process.terminate()
            assert process.wait(timeout=30) == 0
        # what is handed over is held to the same rule
        with socket.create_server(("0.0.0.0", 0)) as wide:
            os.set_inheritable(wide.fileno(), True)
            done = subprocess.run(
                ["/bin/sh", "-c", run, PROGRAM, folder.file("d.db"), str(wide.fileno())],
                env=dict(os.environ, LISTEN_FDS="1"), pass_fds=[wide.fileno()], text=True,
                capture_output=True, timeout=30)
            assert done.returncode == 2 and "in the clear" in done.stderr, done


def the_sandbox_holds():
    with Server() as server:
        with open("/proc/%d/status" % server.process.pid) as status:
            about = dict(line.split(":\t", 1) for line in status if ":\t" in line)
        assert about["NoNewPrivs"].strip() == "1", about
        if os.environ.get("DETENTE_SECCOMP") == "1":
            assert about["Seccomp"].strip() == "2", about
        with open("/proc/%d/limits" % server.process.pid) as limits:
            assert re.search(r"Max core file size +0 +0", limits.read())
        tasks = os.listdir("/proc/%d/task" % server.process.pid)
        filtered = set()
        for task in tasks:
            with open("/proc/%d/task/%s/status" % (server.process.pid, task)) as status:
                filtered.add(re.search(r"Seccomp:\t(\d)", status.read()).group(1))
        assert len(filtered) == 1, "a thread has escaped the filter: %s" % filtered


# --- logs, stores, accounts


def nothing_said_is_logged():
    canary, name = "the canary in the coal mine sings", "Wilhelmina Canary"
    with Server("--log-format", "json", "--log-level", "info") as server:
        admin = admin_of(server)
        status, _, made = admin.post("/api/v1/conversations", {"id": "c-1", "name": name})
        assert status == 201, made
        status, _, made = admin.post("/api/v1/conversations/c-1/turns",
                                     {"role": "customer", "text": canary, "name": name})
        assert status == 201, made
        admin.post("/api/v1/conversations/c-1/turns", {"role": "customer", "text": 7})
        admin.get("/api/v1/search?q=canary")
        Client(server).post("/api/v1/session", {"email": canary + "@example.org", "password": canary})
        server.stop()
        words = server.words()
        lines = [json.loads(line) for line in words.splitlines() if line.startswith("{")]
        posted = [line for line in lines if line.get("route") == "post_turn"]
        assert posted and posted[0]["status"] == 201 and posted[0]["request"] > 0, lines
        assert "canary" not in words.lower(), words
        assert admin.cookie not in words and admin.csrf not in words


def the_database_goes_away():
    database = postgres.Postgres()
    try:
        with Folder() as folder:
            keys = folder.file("keys")
            subprocess.run([PROGRAM, "keys", "create", keys], check=True)
            with Server("--keys", keys, store=database.address, folder=folder.path) as server:
                token = server.run("token", "add", "--keys", keys, server.store, "t").strip()
                client = Client(server, bearer=token)
                assert client.post("/api/v1/conversations", {"id": "c-1"})[0] == 201
                database.stop()
                status, headers, body = Client(server, bearer=token).post("/api/v1/conversations",
                                                                          {"id": "c-2"})
                assert status == 503, (status, body)
                assert body["type"] and body["detail"], body
                assert Client(server).get("/healthz")[0] == 200
                assert Client(server).get("/readyz")[0] == 503
                database.start()
                began = time.monotonic()
                wait_for(lambda: Client(server).get("/readyz")[0] == 200, "recovery")
                print("# ready again %.2f s after the database" % (time.monotonic() - began))
                client = Client(server, bearer=token)
                assert client.post("/api/v1/conversations", {"id": "c-3"})[0] == 201
                assert client.get("/api/v1/conversations/c-1")[0] == 200
                assert client.get("/api/v1/conversations/c-2")[0] == 404
                assert server.stop() == 0
    finally:
        database.close()


def accounts_without_a_browser():
    with Folder() as folder:
        store = folder.file("desk.db")
        server = Server(store=store, folder=folder.path)
        made = json.loads(server.run("user", "add", "--json", store, "ana@example.org"))
        assert set(made["roles"].split(",")) == {"agent", "administrator", "operator"}, made
        server.run("user", "add", store, "bo@example.org", "--roles", "agent,supervisor", "--team",
                   "Left", "--name", "Bo", "--password-stdin", stdin="a long enough password\n")
        with server:
            assert "password  " not in server.words(), "there are accounts already"
            ana, bo = Client(server), Client(server)
            ana.sign_in("ana@example.org", made["password"])
            session = bo.sign_in("bo@example.org", "a long enough password")
            assert session["user"]["name"] == "Bo" and len(session["user"]["teams"]) == 1
            # while it runs: what is taken away is gone within seconds
            server.run("user", "off", store, "bo@example.org")
            wait_for(lambda: bo.get("/api/v1/session")[0] == 401, "the end of the session")
            server.run("user", "on", store, "bo@example.org")
            new = password_in(server.run("user", "passwd", store, "bo@example.org"))
            bo = Client(server)
            bo.sign_in("bo@example.org", new)
            assert bo.get("/api/v1/tokens")[0] == 403
            server.run("user", "roles", store, "bo@example.org", "administrator")
            wait_for(lambda: Client.sign_in(bo, "bo@example.org", new)
                     and bo.get("/api/v1/tokens")[0] == 200, "the new role")
            listed = server.run("user", "list", store)
            assert re.search(r"^active +bo@example.org +administrator +Bo$", listed, re.M), listed
            done = subprocess.run([PROGRAM, "user", "off", store, "bo@example.org", "ana@example.org"],
                                  capture_output=True, text=True)
            assert done.returncode == 2 and "last administrator" in done.stderr, done
            # tokens
            made = json.loads(server.run("token", "add", "-j", store, "mail", "--scopes", "review",
                                         "--days", "2"))
            assert made["scopes"] == ["review"], made
            program = Client(server, bearer=made["secret"])
            assert program.post("/api/v1/review", {"text": "Please calm down."})[0] == 200
            assert program.get("/api/v1/conversations")[0] == 403
            assert made["id"] in server.run("token", "list", store)
            server.run("token", "remove", store, made["id"])
            wait_for(lambda: program.post("/api/v1/review", {"text": "x"})[0] == 401, "its end")
            with open(store, "rb") as raw, open(server.said, "rb") as said:
                everything = raw.read() + said.read()
            for secret in (made["secret"], new, "a long enough password"):
                assert secret.encode() not in everything
        for arguments, words in [
                (("user", "add", store, "no address"), "name@example.org"),
                (("user", "add", store, "c@example.org", "--roles", "agnet"), "did you mean agent?"),
                (("user", "add", store, "ana@example.org"), "there"),
                (("user", "add", store), "Give an EMAIL"),
                (("user", "list"), "which STORE?"),
                (("user", "list", "--tenant", "other", store), 'no tenant "other"'),
                (("user", "passwd", store, "zoe@example.org"), "nobody has the address"),
                (("token", "add", store, "x", "--scopes", "reviw"), "did you mean review?"),
                (("token", "add", store, "x", "--days", "0"), "--days: expected"),
                (("token", "remove", store, "k-none"), "no token k-none"),
                (("user", "list", folder.file("none.db")), "none.db")]:
            done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
            assert done.returncode == 2 and words in done.stderr, (arguments, done)


def main():
    tap = running.Tap()
    for test in (first_and_second_start, a_desk_to_look_around_in, ready_within_two_seconds,
                 the_usual_place, password_stays_out_of_the_journal, the_port_is_taken,
                 the_store_cannot_be_opened, keys_elsewhere, two_servers_on_one_file, settings_that_are_wrong,
                 config_commands, stopping_finishes_what_was_accepted, told_twice_it_stops_at_once,
                 reload_without_dropping, notifications, socket_activation, the_sandbox_holds,
                 nothing_said_is_logged, the_database_goes_away, accounts_without_a_browser):
        if len(sys.argv) < 2 or test.__name__ in sys.argv[1:]:
            tap.test(test.__name__.replace("_", " "), test)
    tap.end()


if __name__ == "__main__":
    main()
