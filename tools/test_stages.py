#!/usr/bin/env python3
"""Runs the stages of ./test on what has been built, and counts test cases.

    ./test              everything
    ./test unit         C++ tests on SQLite only
    ./test asan         C++ tests and fuzz corpora with the address and undefined-behaviour sanitizers
    ./test tsan         the same with the thread sanitizer
    ./test STAGE...     these stages

stages of ./test: form  cpp  fuzz  interface  application  operations  openid  web  pages  journey  habits

A stage that fails does not stop the others. The logs lie in out/test/. The last line is "N passed, N failed".
"""

import concurrent.futures
import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "operations"))
import privacy  # noqa: E402

BUILD = ROOT / "build" / "dev"
LOGS = ROOT / "out" / "test"
WEB = ROOT / "web"
CORES = max(1, os.cpu_count() or 1)


def quick_folder():
    """Where what is gone after a test needs no disk: in memory, where there is enough of it."""
    memory = "/dev/shm"
    is_large = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30
    return memory if is_large else tempfile.gettempdir()


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = []

    def add(self, passed, failed=()):
        self.passed += passed
        self.failed += list(failed)

    def one(self, name, good):
        self.add(1 if good else 0, [] if good else [name])


def run(name, command, cwd=ROOT, limit=1800, env=None, is_idle=False):
    """True when the command ends well; what it says goes to out/test/<name>.log. Idle: only with the time that others leave over."""
    log = LOGS / f"{name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen([*(("chrt", "--idle", "0") if is_idle else ()), *command], cwd=cwd, stdout=out,
                                   stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                   env={**os.environ, **(env or {})}, start_new_session=True)
        if is_idle:
            with contextlib.suppress(OSError):  # a session is a group of its own to the scheduler, where it has autogroups
                pathlib.Path(f"/proc/{process.pid}/autogroup").write_text("19")
        try:
            return process.wait(limit) == 0
        except subprocess.TimeoutExpired:
            out.write(f"\nstopped after {limit} s\n".encode())
            return False
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass


def tail(name, lines=15):
    log = LOGS / f"{name}.log"
    text = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n".join("    " + line for line in text[-lines:])


def listed(file):
    return [line for line in (BUILD / file).read_text().split("\n") if line]


CASES_AT_ONCE = 100  # a program with more is run in parts


def parts_of(count):
    """In how many parts a program of so many cases is run. Each part makes anew what its cases share (a town, keys, the data):
    more of them than run at the same time only cost."""
    return min(CORES, 1 + count // CASES_AT_ONCE)


def count_cases(program, env):
    listing = subprocess.run([program, "--gtest_list_tests"], capture_output=True, text=True, env={**os.environ, **env}).stdout
    return sum(line.startswith("  ") for line in listing.splitlines())


def gtest(part, tally, env):
    """Runs (program, which part, of how many) and counts its cases from its own report; returns how many there were."""
    program, index, parts = part
    name = pathlib.Path(program).name + (f".{index}" if parts > 1 else "")
    report = LOGS / f"{name}.json"
    report.unlink(missing_ok=True)
    env = {**env, "GTEST_TOTAL_SHARDS": str(parts), "GTEST_SHARD_INDEX": str(index)}
    good = run(name, [program, f"--gtest_output=json:{report}", "--gtest_brief=1"], env=env, limit=3600)
    failed, passed = [], 0
    try:
        suites = json.loads(report.read_text())["testsuites"]
    except (OSError, ValueError):
        suites, good = [], False
    for suite in suites:
        for case in suite["testsuite"]:
            if case.get("failures"):
                failed.append(f"{name}: {suite['name']}.{case['name']}")
            elif case["result"] == "COMPLETED" and case["status"] == "RUN":
                passed += 1
    if not good and not failed:
        failed.append(f"{name}: ended badly")
        print(tail(name), flush=True)
    tally.add(passed, failed)
    return sum(len(suite["testsuite"]) for suite in suites)


def cpp(tally, env=None):
    env = {"TMPDIR": quick_folder(), "GTEST_FILTER": "*", **(env or {})}
    # The whole house takes longest, and stands last.
    cases = {program: count_cases(program, env) for program in reversed(listed("tests.txt"))}
    parts = [(program, part, parts_of(count)) for program, count in cases.items() for part in range(parts_of(count))]
    with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
        reported = list(pool.map(lambda part: gtest(part, tally, env), parts))
    for program, count in cases.items():
        seen = sum(number for part, number in zip(parts, reported) if part[0] == program)
        if seen != count:
            tally.add(0, [f"{pathlib.Path(program).name}: {seen} of {count} cases were run"])


def unit(tally):
    cpp(tally, {"MASHANG_TEST_POSTGRESQL": ""})


def form(tally):
    """clang-format, scripts that can be read, and how the house is built."""
    tally.one("tools/lint --form", run("lint-form", ["tools/lint", "--form"]))
    for script in ("run", "test", "bench", "tools/prepare.sh", "tools/with-postgresql"):
        tally.one(f"bash reads {script}", run("script", ["bash", "-n", script]))
    tally.one("tools/tidy", run("tidy", [str(BUILD / "tools" / "mashang_tidy"), str(ROOT)]))


class Habits:
    """clang-tidy over everything takes long, and other stages wait much: it works in their pauses, and is waited for at the end."""

    def __init__(self):
        self.result = None

    def start(self):
        pool = concurrent.futures.ThreadPoolExecutor(1)
        self.result = pool.submit(run, "lint", ["tools/lint"], limit=4500, is_idle=True)
        pool.shutdown(wait=False)

    def __call__(self, tally):
        if self.result is None:
            self.start()
        tally.one("tools/lint", self.result.result())


def fuzz(tally):
    """Replays what fuzzing has found so far."""
    for line in listed("fuzzers.txt"):
        program, corpus = line.split("|")
        name = pathlib.Path(program).name
        tally.one(name, run(name, [program, corpus]))


def sanitized(preset):
    """C++ tests and fuzz corpora in a build of their own."""
    def stage(tally):
        global BUILD
        BUILD = ROOT / "build" / preset
        options = {"ASAN_OPTIONS": "detect_leaks=1", "UBSAN_OPTIONS": "print_stacktrace=1",
                   "TSAN_OPTIONS": f"suppressions={ROOT}/cmake/tsan.supp second_deadlock_stack=1"}
        os.environ.update(options)
        try:
            cpp(tally)
            fuzz(tally)
        finally:
            BUILD = ROOT / "build" / "dev"
            for name in options:
                del os.environ[name]
    return stage


def interface(tally):
    """The descriptions that are kept are what the program says."""
    log = ""
    for command, kept in ((["openapi"], "contracts/openapi.json"),
                          (["--config", "/dev/null", "config"], "docs/operating/mashang.toml")):
        said = subprocess.run([BUILD / "bin" / "mashang", *command], capture_output=True, text=True,
                              env={"PATH": os.environ["PATH"]})
        file = ROOT / kept
        good = said.returncode == 0 and file.exists() and said.stdout == file.read_text()
        if not good:
            log += f"{said.stderr}{kept} has grown old. Run: build/dev/bin/mashang {' '.join(command)} > {kept}\n"
        tally.one(kept, good)
    (LOGS / "interface.log").write_text(log)


def web(tally):
    tally.one("web typecheck", run("typecheck", ["npm", "run", "--silent", "typecheck"], WEB))
    report = LOGS / "vitest.json"
    report.unlink(missing_ok=True)
    good = run("vitest", ["npx", "vitest", "run", "--reporter=json", f"--outputFile={report}"], WEB)
    count_vitest(report, good, tally)
    tally.one("web build", run("web-build", ["npm", "run", "build"], WEB))


def count_vitest(report, good, tally):
    failed, passed = [], 0
    try:
        for file in json.loads(report.read_text())["testResults"]:
            for case in file["assertionResults"]:
                if case["status"] == "passed":
                    passed += 1
                elif case["status"] == "failed":
                    failed.append(f"vitest: {case['fullName']}")
            if file["status"] == "failed" and not file["assertionResults"]:
                failed.append(f"vitest: {os.path.relpath(file['name'], WEB)}: {file['message']}")
    except (OSError, ValueError):
        good = False
    if not good and not failed:
        failed.append("vitest: ended badly")
    tally.add(passed, failed)


def playwright(tally, name, projects, env):
    report = LOGS / f"{name}.json"
    report.unlink(missing_ok=True)
    command = ["npx", "playwright", "test", "--reporter=json", *[f"--project={project}" for project in projects]]
    good = run(name, command, WEB, env={**env, "PLAYWRIGHT_JSON_OUTPUT_NAME": str(report), "FORCE_COLOR": "0"})
    failed, passed, said = [], 0, []
    try:
        waiting = list(json.loads(report.read_text())["suites"])
    except (OSError, ValueError):
        waiting, good = [], False
    while waiting:
        suite = waiting.pop()
        waiting += suite.get("suites", [])
        for spec in suite.get("specs", []):
            for case in spec["tests"]:
                if case["status"] in ("expected", "flaky"):
                    passed += 1
                elif case["status"] == "unexpected":
                    failed.append(f"{case['projectName']}: {spec['title']}")
                    said += [error.get("message", "") for result in case["results"] for error in result["errors"]]
    print("".join(f"{text}\n" for text in said), end="", flush=True)
    if not good and not failed:
        failed.append(f"{name}: ended badly")
        print(tail(name), flush=True)
    tally.add(passed, failed)


def is_built():
    """Builds the web apps unless nothing has changed since (the stage web has just done it)."""
    made = [WEB / "dist" / app / "index.html" for app in ("citizen", "desk", "supervision", "verifier")]
    folders = [WEB / "apps", WEB / "packages", WEB / "tools"]
    sources = [WEB / "package-lock.json", *(file for folder in folders for file in folder.rglob("*"))]
    newest = max(file.stat().st_mtime for file in sources if file.is_file() and "node_modules" not in file.parts)
    if all(file.exists() and file.stat().st_mtime >= newest for file in made):
        return True
    return run("web-build", ["npm", "run", "build"], WEB)


def pages(tally):
    """Every state of every page at two sizes, against answers made for it."""
    if not is_built():
        return tally.one("web build", False)
    playwright(tally, "pages", ["states", "states-360", "states-1440"], {"BASE_URL": "", "E2E_WORKERS": str(min(CORES, 4))})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url, process, seconds=60):
    for _ in range(seconds * 20):
        if process.poll() is not None:
            return False
        try:
            with urllib.request.urlopen(url, timeout=2):
                return True
        except OSError:
            time.sleep(0.05)
    return False


class Town:
    """A server and a sandbox of its own, with the real data, in a folder that is gone afterwards."""

    def __init__(self, name, tally):
        self.name, self.tally, self.processes = name, tally, []

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="mashang-town-", dir=quick_folder())
        folder, port, sandbox_port = self.folder.name, free_port(), free_port()
        self.base, self.sandbox = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{sandbox_port}"
        self.logins = f"{folder}/demo-logins.txt"
        env = {"MASHANG_DATABASE_URL": f"sqlite:{folder}/mashang.db", "MASHANG_SERVER_PORT": str(port),
               "MASHANG_STORAGE_KEYS_FOLDER": f"{folder}/keys", "MASHANG_STORAGE_FILES_FOLDER": f"{folder}/files",
               "MASHANG_SERVER_WEB_FOLDER": str(WEB / "dist"), "MASHANG_DEMO_LOGINS_FILE": self.logins,
               "MASHANG_DEMO_ENABLED": "true",
               "MASHANG_LOG_LEVEL": "debug", "MASHANG_LOG_REQUESTS": "true",
               "MASHANG_OPENID_TRUSTED_HOSTS": self.sandbox.removeprefix("http://"),
               "MASHANG_OUTBOUND_SMS_URL": f"{self.sandbox}/sms", "MASHANG_OUTBOUND_SMS_KEY": "1400000000:sandbox-sms",
               "MASHANG_OUTBOUND_POPULATION_REGISTER_URL": f"{self.sandbox}/population",
               "MASHANG_OUTBOUND_POPULATION_REGISTER_KEY": "sandbox-population",
               "MASHANG_OUTBOUND_CARD_CHECK_URL": f"{self.sandbox}/cards",
               "MASHANG_OUTBOUND_CARD_CHECK_KEY": "sandbox-cards",
               "MASHANG_OUTBOUND_DOCUMENT_REGISTER_URL": f"{self.sandbox}/documents",
               "MASHANG_OUTBOUND_DOCUMENT_REGISTER_KEY": "sandbox-documents",
               "MASHANG_OUTBOUND_ENTERPRISE_REGISTER_URL": f"{self.sandbox}/enterprises",
               "MASHANG_OUTBOUND_ENTERPRISE_REGISTER_KEY": "sandbox-enterprises",
               "MASHANG_OUTBOUND_FACE_CHECK_URL": f"{self.sandbox}/face",
               "MASHANG_OUTBOUND_FACE_CHECK_KEY": "sandbox:sandbox-face",
               "MASHANG_OUTBOUND_SHARED_DATA_URL": f"{self.sandbox}/licences",
               "MASHANG_OUTBOUND_SHARED_DATA_KEY": "sandbox-licences",
               "MASHANG_CERTIFICATES_TRUSTED_HOSTS": self.sandbox.removeprefix("http://"),
               "MASHANG_OUTBOUND_CERTIFICATE_AUTHORITY_URL": self.sandbox,
               "MASHANG_OUTBOUND_CERTIFICATE_AUTHORITY_KEY": "mashang:sandbox-ca"}
        whole = {**os.environ, **env}
        program = BUILD / "bin" / "mashang"
        self.is_up = run(f"{self.name}-import", [program, "import", ROOT / "data"], env=env)
        if self.is_up:
            self.log = (LOGS / f"{self.name}-server.log").open("wb")
            for command in ([BUILD / "bin" / "mashang-sandbox", "--port", str(sandbox_port), "--data", ROOT / "data"],
                            [program, "serve"]):
                self.processes.append(subprocess.Popen(command, stdout=self.log, stderr=self.log, env=whole))
            self.is_up = wait_for(f"{self.sandbox}/sms/outbox", self.processes[0]) and \
                wait_for(f"{self.base}/readyz", self.processes[1])
        if not self.is_up:
            self.tally.one(f"{self.name}: start", False)
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            process.wait(30)
        if self.is_up:
            self.look_for_personal_data()
        self.folder.cleanup()

    def look_for_personal_data(self):
        """After the journey nothing of the demo's people stands in the log, nor in clear on the disk."""
        secrets = privacy.secrets_of_demo(pathlib.Path(self.logins).read_text())
        in_log = secrets.found_in((LOGS / f"{self.name}-server.log").read_bytes())
        stored = [file for pattern in ("mashang.db*", "files/**/*") for file in pathlib.Path(self.folder.name).glob(pattern)]
        on_disk = {kind for file in stored if file.is_file() for kind in secrets.found_in(file.read_bytes(), privacy.PERSONAL)}
        self.tally.one(f"{self.name}: no personal data in the server's log {in_log or ''}", not in_log)
        self.tally.one(f"{self.name}: no personal data in clear on the disk {sorted(on_disk) or ''}", not on_disk)


def application(tally):
    """The citizen's whole journey over HTTP (tests/operations/application.py)."""
    report = LOGS / "application.json"
    report.unlink(missing_ok=True)
    with Town("application", tally) as town:
        if not town.is_up:
            return
        good = run("application", [sys.executable, "tests/operations/application.py", "--base", town.base, "--sandbox",
                                   town.sandbox, "--logins", town.logins, "--json", str(report)])
    count_report("application", report, good, tally)


def journey(tally):
    """The same in a browser, with a mouse and with the keyboard."""
    if not is_built():
        return tally.one("web build", False)
    with Town("journey", tally) as town:
        if town.is_up:
            playwright(tally, "journey", ["journey-360", "journey-1440"],
                       {"BASE_URL": town.base, "SANDBOX_URL": town.sandbox, "DEMO_LOGINS": town.logins})


def count_report(name, report, good, tally):
    """Adds what a script of tests/operations says of itself."""
    try:
        results = json.loads(report.read_text())
    except (OSError, ValueError):
        results, good = {"passed": [], "failed": []}, False
    failed = [f"{name}: {case}" for case in results["failed"]]
    if not good and not failed:
        failed.append(f"{name}: ended badly")
    if failed:
        print(tail(name, 30), flush=True)
    tally.add(len(results["passed"]), failed)


def operations(tally):
    """What goes wrong in service: tests/operations, with real processes."""
    report = LOGS / "operations.json"
    report.unlink(missing_ok=True)
    good = run("operations", [sys.executable, "tests/operations/run.py", "--json", report, "--build", BUILD])
    count_report("operations", report, good, tally)


def openid(tally):
    """The OpenID provider, asked by the conformance plans, foreign clients and crowds: tests/openid."""
    report = LOGS / "openid.json"
    report.unlink(missing_ok=True)
    good = run("openid", [sys.executable, "tests/openid/run.py", "--json", report, "--build", BUILD])
    count_report("openid", report, good, tally)
    if report.exists():
        is_current = run("openid-report", [sys.executable, "tests/openid/report.py", report, "--check"])
        print("" if is_current else tail("openid-report"), end="", flush=True)
        tally.one("docs/conformance.md", is_current)


STAGES = {"form": form, "cpp": cpp, "fuzz": fuzz, "interface": interface, "application": application,
          "operations": operations, "openid": openid, "web": web, "pages": pages, "journey": journey, "habits": Habits()}


def main(names):
    if {"-h", "--help"} & set(names):
        print(__doc__.strip())
        return 0
    known = {**STAGES, "unit": unit, "asan": sanitized("asan"), "tsan": sanitized("tsan")}
    stages = {name: known[name] for name in names or STAGES if name in known}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no stage {unknown[0]}. There are: {' '.join(known)}", file=sys.stderr)
        return 2
    LOGS.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    if "habits" in stages:
        stages["habits"].start()
    for name, stage in stages.items():
        begin, passed, failed = time.monotonic(), tally.passed, len(tally.failed)
        print(f"• {name} … ", end="", flush=True)
        stage(tally)
        print(f"{tally.passed - passed} passed, {len(tally.failed) - failed} failed in {time.monotonic() - begin:.0f} s", flush=True)
    for name in tally.failed:
        print(f"✘ {name}")
    if tally.failed:
        print(f"What they said is in {LOGS.relative_to(ROOT)}/")
    print(f"{tally.passed} passed, {len(tally.failed)} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
