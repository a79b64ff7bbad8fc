"""One installation in a temporary folder, with real processes."""

import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Town:
    """Use with `with`: everything it started and wrote is gone afterwards."""

    imported = None  # a folder with an imported database, copied instead of importing each time

    def __init__(self, build, folder=None):
        self.program = build / "bin" / "mashang"
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="mashang-operations-"))
        self.port = free_port()
        self.server = None
        self.settings = {"MASHANG_DATABASE_URL": f"sqlite:{self.folder}/mashang.db",
                         "MASHANG_SERVER_PORT": str(self.port),
                         "MASHANG_STORAGE_KEYS_FOLDER": f"{self.folder}/keys",
                         "MASHANG_STORAGE_FILES_FOLDER": f"{self.folder}/files",
                         "MASHANG_SERVER_WEB_FOLDER": f"{self.folder}/web",
                         "MASHANG_SERVER_RATE_LIMITS": "false",
                         "MASHANG_DEMO_LOGINS_FILE": f"{self.folder}/demo-logins.txt",
                         "MASHANG_LOG_FILE": f"{self.folder}/mashang.log"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def database(self):
        return self.folder / "mashang.db"

    def run(self, *words, settings=None):
        """A command to its end: what it said (both streams) and its exit code."""
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, cwd=self.folder,
                              env={**os.environ, **self.settings, **(settings or {})}, timeout=300)
        return done.stdout + done.stderr, done.returncode

    def load_data(self):
        """The real data set; imported once, copied afterwards."""
        if Town.imported is None:
            said, code = self.run("import", ROOT / "data")
            assert code == 0, said
            Town.imported = pathlib.Path(tempfile.mkdtemp(prefix="mashang-imported-"))
            for file in self.folder.glob("mashang.db*"):
                shutil.copy(file, Town.imported)
        else:
            for file in Town.imported.iterdir():
                shutil.copy(file, self.folder)

    def start(self, patience=60.0):
        """Seconds until it was ready."""
        begin = time.monotonic()
        self.server = subprocess.Popen([self.program, "serve", "--demo"], env={**os.environ, **self.settings},
                                       cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        while time.monotonic() - begin < patience:
            if self.server.poll() is not None:
                raise AssertionError(f"the server ended: {self.server.stderr.read()}")
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

    def stop(self):
        """Ends it as systemd does; its exit code."""
        self.server.terminate()
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

    def ask(self, method, path, body=None, headers=None, connection=None):
        """Status and text of the answer."""
        connection = connection or self.connect()
        content = None if body is None else json.dumps(body)
        connection.request(method, path, content, {"X-Mashang": "1", "Content-Type": "application/json", **(headers or {})})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
