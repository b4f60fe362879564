"""A PostgreSQL server of its own for a test, in a folder of its own, reached by a socket there."""

import glob
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time

START_SECONDS = 60


def programs():
    """The folder of the newest version that is installed."""
    found = glob.glob("/usr/lib/postgresql/*/bin/postgres") or glob.glob("/usr/bin/postgres")
    newest = max(found, key=lambda path: int((re.findall(r"\d+", path) or [0])[0]))
    return os.path.dirname(newest)


class Postgres:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="detente-pg-")
        self.data = os.path.join(self.folder, "data")
        self.user = None
        if os.geteuid() == 0:  # it will not run as root
            names = [entry.pw_name for entry in pwd.getpwall()]
            self.user = "postgres" if "postgres" in names else "nobody"
            shutil.chown(self.folder, self.user)
        os.chmod(self.folder, 0o755)
        self.run("initdb", "-D", self.data, "-A", "trust", "-U", "desk", "-E", "UTF8", "--no-sync",
                 "--locale=C")
        self.process = None
        self.start()
        self.run("createdb", "-h", self.folder, "-U", "desk", "desk")
        self.address = "postgresql://desk@/desk?host=" + self.folder

    def run(self, name, *arguments):
        subprocess.run([os.path.join(programs(), name), *arguments], check=True, user=self.user,
                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self.folder)

    def start(self):
        log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(
            [os.path.join(programs(), "postgres"), "-D", self.data, "-k", self.folder, "-h", ""],
            stdout=log, stderr=log, user=self.user, cwd=self.folder)
        log.close()
        deadline = time.monotonic() + START_SECONDS
        while subprocess.run([os.path.join(programs(), "pg_isready"), "-h", self.folder],
                             stdout=subprocess.DEVNULL).returncode != 0:
            assert self.process.poll() is None and time.monotonic() < deadline, "no PostgreSQL"
            time.sleep(0.02)

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGINT)  # fast: connections are cut
            self.process.wait(timeout=60)
        self.process = None

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
