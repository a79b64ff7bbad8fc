#!/usr/bin/env python3
"""bench_identity: our OpenID provider, durable on SQLite, beside npm oidc-provider with everything in memory; each on core 0
in turns, the client on core 1. A fresh server for each scenario.

    main.py --build build/release [--json FILE] [--rounds N] [--seconds N] [WORD…]     only scenarios whose names contain a word
"""

import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
from typing import NamedTuple

from contenders import API, CLIENT_CORE, HERE, NODE, Ours, Peer, on_core

WARM_UP_SECONDS = 3
CONNECTIONS = 32
BUSY = 0.95  # a run in which the server had less of its core than this does not count
MOST_DISCARDED = 5
FLOWS = 320  # sign-ins in a run


class Run(NamedTuple):
    per_second: float
    per_cpu_second: float
    p99_ms: float
    busy: float


class Scenario(NamedTuple):
    name: str
    target: float | None  # times the peer
    request: object  # contender, folder → method, url, authorization, body


def by_machine(body):
    return lambda contender, _: ("POST", contender.metadata["token_endpoint"], contender.authorized("machine"), body)


def introspection(contender, folder):
    token = contender.tokens(folder)["access_token"]
    return "POST", contender.metadata["introspection_endpoint"], contender.authorized("app"), f"token={token}"


def refreshing(contender, folder):
    token = contender.tokens(folder)["refresh_token"]
    return "POST", contender.metadata["token_endpoint"], contender.authorized("app"), \
        f"grant_type=refresh_token&refresh_token={token}"


def userinfo(contender, folder):
    return "GET", contender.metadata["userinfo_endpoint"], f"Bearer {contender.tokens(folder)['access_token']}", None


def userinfo_with_profile(contender, folder):
    return "GET", contender.metadata["userinfo_endpoint"], f"Bearer {contender.tokens(folder, 'openid profile offline_access')['access_token']}", None


def plain(path):
    return lambda contender, _: ("GET", path(contender.metadata), None, None)


SCENARIOS = (
    Scenario("client_credentials, ES256 JWT", 5, by_machine(f"grant_type=client_credentials&scope=one-code:verify&resource={API}")),
    Scenario("client_credentials, opaque", 5, by_machine("grant_type=client_credentials&scope=one-code:verify")),
    Scenario("introspection", 5, introspection),
    Scenario("userinfo", 5, userinfo),
    Scenario("userinfo, name and birth date (ours decrypts)", None, userinfo_with_profile),
    Scenario("refresh, ES256 ID token", 3, refreshing),
    Scenario("discovery", None, plain(lambda metadata: f"{metadata['issuer']}/.well-known/openid-configuration")),
    Scenario("keys", None, plain(lambda metadata: metadata["jwks_uri"])),
)
LOGIN = Scenario("whole sign-in without hashing", 3, None)


def wrk(contender, request, seconds):
    """One run of wrk against a server."""
    method, url, authorization, body = request
    words = [*on_core(CLIENT_CORE), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s",
             "-s", HERE / "wrk.lua", url, "--", *([body] if body else [])]
    environment = {**os.environ, "METHOD": method, **({"AUTHZ": authorization} if authorization else {})}
    before = contender.cpu_seconds()
    done = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=seconds + 60)
    used = contender.cpu_seconds() - before
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    assert seen["bad"] == 0, f"{contender.name}, {url}: {seen}"
    return Run(seen["requests"] / seen["seconds"], seen["requests"] / used, seen["p99_ms"], used / seen["seconds"])


def sign_ins(contender, folder, flows):
    """Whole sign-ins; the passwords are sent outside the measure."""
    words = [*on_core(CLIENT_CORE), NODE, HERE / "login.js", contender.login_config(folder), str(flows)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    marks = [contender.cpu_seconds()]
    for line in process.stdout:
        marks.append(contender.cpu_seconds())
    assert process.wait(60) == 0, contender.name
    seen = json.loads(line)
    used = marks[1] - marks[0] + marks[3] - marks[2]
    return Run(flows / seen["seconds"], flows / used, math.nan, used / seen["seconds"])


def rounds_of(contender, scenario, given):
    """The runs that count, on a fresh server."""
    with contender, tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if scenario is LOGIN:
            sign_ins(contender, folder, FLOWS // 4)
            return [sign_ins(contender, folder, FLOWS) for _ in range(given.rounds)]
        request = scenario.request(contender, folder)
        wrk(contender, request, WARM_UP_SECONDS)
        runs, discarded = [], 0
        while len(runs) < given.rounds:
            run = wrk(contender, request, given.seconds)
            if run.busy >= BUSY or discarded >= MOST_DISCARDED:
                runs.append(run)
            else:
                discarded += 1
        if discarded:
            print(f"  {contender.name}: {discarded} runs did not count, the server had less than {BUSY:.0%} of its core")
        return runs


def median(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def rounded(value):
    return float(f"{value:.4g}")


class Report:
    """Lines for people, and into a file the same lines as the C++ benchmarks write (support/report.h)."""

    def __init__(self, file):
        self.file, self.missed = file, 0

    def add(self, metric, value, unit, peer_value, target=None):
        ratio = value / peer_value
        is_reached = None if target is None else ratio >= target
        self.missed += is_reached is False
        verdict = "" if target is None else f">= {target:g} x: {'ok' if is_reached else 'MISSED'}"
        print(f"{metric:<48} {value:>10.5g} {unit:<9} {Peer.name:<36} {peer_value:>10.5g}  {ratio:>7.3f} x  {verdict}", flush=True)
        line = {"bench": "identity", "metric": metric, "value": rounded(value), "unit": unit, "peer": Peer.name,
                "peer_value": rounded(peer_value), "ratio": rounded(ratio), "target": target and f">= {target:g} x", "ok": is_reached}
        if self.file:
            with self.file.open("a") as out:
                out.write(json.dumps(line) + "\n")


def compare(scenario, given, report):
    unit = "flows/s" if scenario is LOGIN else "req/s"
    ours, peer = (rounds_of(contender, scenario, given) for contender in (Ours(given.build), Peer()))
    # One client on one core cannot keep our server busy with whole sign-ins: there the processor decides.
    by_second, by_processor = (None, scenario.target) if scenario is LOGIN else (scenario.target, None)
    report.add(scenario.name, median(ours, "per_second"), unit, median(peer, "per_second"), by_second)
    report.add(f"{scenario.name}, by processor", median(ours, "per_cpu_second"), unit.replace("/s", "/cpu-s"),
               median(peer, "per_cpu_second"), by_processor)
    if scenario is not LOGIN:
        report.add(f"{scenario.name}, p99", median(ours, "p99_ms"), "ms", median(peer, "p99_ms"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=6)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    given.build = given.build.resolve()
    report = Report(given.json)
    for scenario in (*SCENARIOS, LOGIN):
        if not given.words or any(word in scenario.name for word in given.words):
            compare(scenario, given, report)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
