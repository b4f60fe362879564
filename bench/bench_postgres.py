#!/usr/bin/env python3
"""Appends to PostgreSQL beside pgbench, on one server, in turn, and prints the ratios.

    bench_postgres.py BENCH_POSTGRES FOLDER

pgbench runs the store's own statements for one turn (lock, look-ups, insert, notification, commit),
prepared and pipelined in two journeys as the store sends them, one turn a transaction. The second
comparison is the least there is: one INSERT a transaction, no lock, no order, no look-up.
"""
import glob
import os
import pwd
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

program, folder = sys.argv[1:]
CLIENTS, ROUNDS, SECONDS = (1, 8, 32), 9, 1

SAME = r"""\startpipeline
BEGIN;
SELECT pg_advisory_xact_lock((1684370533::int8 << 32) | 'bench.events'::regclass::oid::int8);
SELECT (SELECT coalesce(max(position), 0) FROM bench.events), (SELECT coalesce(max(id), 0) FROM bench.tenants), (SELECT coalesce(max(id), 0) FROM bench.streams), outbox, schema::int8, writer, current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' AND current_setting('synchronous_commit') <> 'off' FROM bench.detente;
SELECT q.nth, t.id, (SELECT coalesce(max(entry), 0) FROM bench.events WHERE tenant = t.id) FROM unnest(ARRAY['acme']) WITH ORDINALITY q (name, nth) JOIN bench.tenants t ON t.name = q.name;
SELECT q.nth, s.id, (SELECT coalesce(max(sequence), 0) FROM bench.events WHERE stream = s.id), s.held, s.erased FROM unnest(ARRAY['acme'], ARRAY['c' || :client_id]) WITH ORDINALITY q (tenant, conversation, nth) JOIN bench.tenants t ON t.name = q.tenant JOIN bench.streams s ON s.tenant = t.id AND s.conversation = q.conversation;
\endpipeline
\startpipeline
INSERT INTO bench.events (position, tenant, entry, stream, sequence, at, actor, kind, version, body, commitment) SELECT head + 1, 1, head + 1, :client_id + 1, head + 1, 1773325200000, 'customer', 1, 1, '{"role":"customer","text":"This is turn 1000, and I am still waiting for the parcel that was to come on Tuesday."}', NULL FROM (SELECT coalesce(max(position), 0) AS head FROM bench.events) h;
SELECT pg_notify('detente_' || 'bench.events'::regclass::oid::text, '1000');
COMMIT;
\endpipeline
"""
LEAST = r"""INSERT INTO bench.plain (stream, at, actor, kind, version, body) VALUES (:client_id, 1773325200000, 'customer', 1, 1, '{"role":"customer","text":"This is turn 1000, and I am still waiting for the parcel that was to come on Tuesday."}');
"""
TABLES = """CREATE SCHEMA bench;
CREATE TABLE bench.detente (LIKE detente.detente INCLUDING ALL);
CREATE TABLE bench.tenants (LIKE detente.tenants INCLUDING ALL);
CREATE TABLE bench.streams (LIKE detente.streams INCLUDING ALL);
CREATE TABLE bench.events (LIKE detente.events INCLUDING ALL);
CREATE TABLE bench.plain (position bigserial PRIMARY KEY, stream bigint, at bigint, actor text, kind integer, version integer, body bytea);
INSERT INTO bench.detente (schema) VALUES (3);
INSERT INTO bench.tenants VALUES (1, 'acme');
INSERT INTO bench.streams SELECT n + 1, 1, 'c' || n FROM generate_series(0, 63) n;
"""


def bin_folder():
    found = glob.glob("/usr/lib/postgresql/*/bin/postgres") + glob.glob("/usr/bin/postgres")
    if not found:
        sys.exit("bench: no PostgreSQL server is installed here; this part is left out")
    return os.path.dirname(max(found))


def as_user():
    """The server refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


bin = bin_folder()
work = tempfile.mkdtemp(dir=folder)
sockets = tempfile.mkdtemp(prefix="pgbench-")
user = as_user()
for path in (work, sockets):
    if user:
        os.chown(path, user["user"], user["group"])
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
address = f"postgresql:///postgres?host={sockets}&user=postgres"
server = None


def pgbench(script, clients):
    path = os.path.join(sockets, "script.sql")
    with open(path, "w") as file:
        file.write(script)
    said = subprocess.run(
        [f"{bin}/pgbench", "-n", "-M", "prepared", "-f", path, "-c", str(clients),
         "-j", str(min(clients, os.cpu_count())), "-T", str(SECONDS), address],
        check=True, capture_output=True, text=True).stdout
    return next(float(line.split()[2]) for line in said.splitlines() if line.startswith("tps"))


def store(clients):
    said = subprocess.run([program, address, str(clients), str(SECONDS)],
                          check=True, capture_output=True, text=True).stdout
    return float(said)


try:
    subprocess.run([f"{bin}/initdb", "-D", f"{work}/data", "-A", "trust", "-U", "postgres",
                    "-E", "UTF8", "--locale=C"], check=True, cwd=work, **user, **quiet)
    server = subprocess.Popen(
        [f"{bin}/postgres", "-D", f"{work}/data", "-c", "listen_addresses=",
         "-c", f"unix_socket_directories={sockets}"], cwd=work, **user, **quiet)
    while subprocess.run([f"{bin}/pg_isready", "-q", "-h", sockets]).returncode != 0:
        if server.poll() is not None:
            sys.exit("bench: the server did not start")
        time.sleep(0.05)
    store(1)
    subprocess.run([f"{bin}/psql", "-q", address, "-c", TABLES], check=True)
    print("clients   store rows/s   pgbench tps   store/pgbench   least tps   store/least")
    for clients in CLIENTS:
        rounds = [(store(clients), pgbench(SAME, clients), pgbench(LEAST, clients))
                  for _ in range(ROUNDS)]
        ours, same, least = (statistics.median(column) for column in zip(*rounds))
        ratio = statistics.median(a / b for a, b, _ in rounds)
        bare = statistics.median(a / c for a, _, c in rounds)
        print(f"{clients:7} {ours:14.0f} {same:13.0f} {ratio:15.2f} {least:11.0f} {bare:13.2f}",
              flush=True)
finally:
    if server and server.poll() is None:
        server.send_signal(signal.SIGINT)
        server.wait()
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(sockets, ignore_errors=True)
