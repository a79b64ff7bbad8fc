"""One installation in a temporary folder, with real processes."""

import contextlib
import http.client
import inspect
import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

import people
from privacy import inspection
from visitor import Visitor

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CITIZENS = 8


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def rows_of(database, statement):
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=20)) as opened:
        return [tuple("" if cell is None else str(cell) for cell in row) for row in opened.execute(statement)]


# The same in a process of its own, which stands in the name space of the database.
ROWS = f"import contextlib, sqlite3, sys\n{inspect.getsource(rows_of)}" \
    "for row in rows_of(*sys.argv[1:]): print(*row, sep='\\t')"


class Sandbox(Visitor):
    """The outside world: registers and the SMS gateway."""

    def __init__(self, build):
        self.program, self.port, self.process = build / "bin" / "mashang-sandbox", free_port(), None
        super().__init__(f"http://127.0.0.1:{self.port}")

    def __enter__(self):
        self.process = subprocess.Popen([self.program, "--port", str(self.port), "--data", ROOT / "data"],
                                        stdout=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                if self.ask("GET", "/healthz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError("the sandbox does not answer")

    def __exit__(self, *_):
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)
            self.process = None

    def messages(self, mobile):
        return self.json("GET", f"/sms/outbox?mobile={mobile}")[1]["messages"]

    def numbered_people(self, count):
        return self.json("GET", f"/sandbox/numbered-people?from=0&count={count}")[1]["people"]

    def set_fault(self, channel, mode, delay_ms=0):
        status, said = self.json("PUT", "/sandbox/faults", {"channel": channel, "mode": mode, "delay_ms": delay_ms})
        assert status == 200, said


class Town:
    """Use with `with`: everything it started and wrote is gone afterwards."""

    template = {}  # "imported", "peopled": folders that are copied instead of made each time
    citizens = []  # of the peopled one

    def __init__(self, build, sandbox=None, database=None, disk=None):
        """`disk`: a SmallDisk to live on (room.py)."""
        self.build, self.program = build, build / "bin" / "mashang"
        self.folder = pathlib.Path(disk.folder if disk else tempfile.mkdtemp(prefix="mashang-operations-"))
        self.place = pathlib.Path(disk.place) if disk else self.folder  # the folder, as the programs call it
        self.disk, self.prefix = disk, disk.prefix if disk else ()  # of each command
        self.port, self.server = free_port(), None
        self.url = database or f"sqlite:{self.place}/mashang.db"
        self.settings = {"MASHANG_DATABASE_URL": self.url,
                         "MASHANG_SERVER_PORT": str(self.port),
                         "MASHANG_STORAGE_KEYS_FOLDER": f"{self.place}/keys",
                         "MASHANG_STORAGE_FILES_FOLDER": f"{self.place}/files",
                         "MASHANG_SERVER_WEB_FOLDER": f"{self.place}/web",
                         "MASHANG_SERVER_RATE_LIMITS": "false",
                         "MASHANG_DEMO_LOGINS_FILE": f"{self.place}/demo-logins.txt",
                         "MASHANG_LOG_LEVEL": "debug", "MASHANG_LOG_REQUESTS": "true",
                         "MASHANG_LOG_FILE": f"{self.place}/mashang.log"}
        if sandbox is not None:
            self.connect_to(sandbox)

    def connect_to(self, sandbox):
        for name, path, key in (("SMS", "sms", "1400000000:sandbox-sms"),
                                ("POPULATION_REGISTER", "population", "sandbox-population"),
                                ("CARD_CHECK", "cards", "sandbox-cards"),
                                ("ENTERPRISE_REGISTER", "enterprises", "sandbox-enterprises"),
                                ("FACE_CHECK", "face", "sandbox:sandbox-face"),
                                ("SHARED_DATA", "licences", "sandbox-licences"),
                                ("CERTIFICATE_AUTHORITY", "", "mashang:sandbox-ca")):
            self.settings[f"MASHANG_OUTBOUND_{name}_URL"] = f"{sandbox.base}/{path}".rstrip("/")
            self.settings[f"MASHANG_OUTBOUND_{name}_KEY"] = key
        self.settings["MASHANG_CERTIFICATES_TRUSTED_HOSTS"] = f"127.0.0.1:{sandbox.port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        inspection.look(self.folder)
        if self.disk is None:
            shutil.rmtree(self.folder)

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self):
        return self.folder / "mashang.db"

    def run(self, *words, settings=None, prefix=()):
        """A command to its end: what it said (both streams) and its exit code."""
        done = subprocess.run([*self.prefix, *prefix, self.program, *map(str, words)], capture_output=True, text=True, cwd=self.folder,
                              env={**os.environ, **self.settings, **(settings or {})}, timeout=300)
        return done.stdout + done.stderr, done.returncode

    def keep_as(self, name):
        kept = pathlib.Path(tempfile.mkdtemp(prefix=f"mashang-{name}-"))
        shutil.copytree(self.folder, kept, dirs_exist_ok=True)
        Town.template[name] = kept

    def load_data(self):
        """The real data set; imported once, copied afterwards."""
        if self.url.startswith("postgresql:") or "imported" not in Town.template:
            said, code = self.run("import", ROOT / "data")
            assert code == 0, said
            if self.url.startswith("sqlite:"):
                self.keep_as("imported")
        else:
            shutil.copytree(Town.template["imported"], self.folder, dirs_exist_ok=True)

    def settle(self):
        """The real data and CITIZENS proven people with sessions, who are returned. Made once, copied afterwards."""
        if "peopled" not in Town.template:
            with Sandbox(self.build) as sandbox, Town(self.build, sandbox=sandbox) as first:
                first.load_data()
                first.start()
                Town.citizens = [people.enrol(first.base, sandbox, number) for number in range(CITIZENS)]
                first.stop()
                first.keep_as("peopled")
        shutil.copytree(Town.template["peopled"], self.folder, dirs_exist_ok=True)
        return [citizen.at(self.base) for citizen in Town.citizens]

    def start(self, patience=60.0):
        """Seconds until it was ready."""
        begin = time.monotonic()
        with open(self.folder / "server.err", "ab") as errors:
            self.server = subprocess.Popen([*self.prefix, self.program, "serve", "--demo"], cwd=self.folder,
                                           env={**os.environ, **self.settings},
                                           stdout=subprocess.DEVNULL, stderr=errors)
        while time.monotonic() - begin < patience:
            if self.server.poll() is not None:
                raise AssertionError(f"the server ended: {(self.folder / 'server.err').read_text()}")
            try:
                if self.ask("GET", "/readyz")[0] == 200:
                    return time.monotonic() - begin
            except OSError:
                pass
            time.sleep(0.01)
        raise AssertionError(f"not ready after {patience} s")

    def cpu_seconds(self):
        """What the server has used of the processors so far: a busy machine does not change it."""
        fields = pathlib.Path(f"/proc/{self.server.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self, by=signal.SIGTERM):
        """Ends it as systemd does; its exit code."""
        self.server.send_signal(by)
        code = self.server.wait(30)
        self.server = None
        return code

    def kill(self):
        if self.server is not None:
            self.server.send_signal(signal.SIGKILL)
            self.server.wait()
            self.server = None

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def ask(self, method, path, body=None, headers=None):
        """Status and text of the answer."""
        connection = self.connect()
        content = None if body is None else json.dumps(body)
        connection.request(method, path, content, {"X-Mashang": "1", "Content-Type": "application/json", **(headers or {})})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    def query(self, statement):
        """Rows of texts, straight out of the database."""
        if self.url.startswith("sqlite:"):
            if not self.prefix:
                return rows_of(self.database, statement)
            words = [*self.prefix, sys.executable, "-c", ROWS, self.place / "mashang.db", statement]
        else:
            words = ["psql", "-XqAt", "-F", "\t", "-d", self.url, "-c", statement]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]

    def count(self, what):
        return int(self.query(f"SELECT COUNT(*) FROM {what}")[0][0])

    def set_clock(self, moment):
        status, said = self.ask("PUT", "/api/v1/demo/clock", {"now": moment})
        assert status == 200, said


@contextlib.contextmanager
def town_on_postgresql(build, sandbox):
    """A town that serves the real data from a database of its own in the tests' cluster."""
    cluster, name = os.environ["MASHANG_TEST_POSTGRESQL"], f"operations_{os.getpid()}"
    subprocess.run(["psql", "-Xqd", cluster, "-c", f"CREATE DATABASE {name}",
                    # The cluster may forget what it acknowledged; a database of ours may not.
                    "-c", f"ALTER DATABASE {name} SET synchronous_commit = on"], check=True)
    try:
        with Town(build, sandbox=sandbox, database=cluster.rsplit("/", 1)[0] + "/" + name) as town:
            town.load_data()
            town.start()
            yield town
    finally:
        subprocess.run(["psql", "-Xqd", cluster, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)
