#!/usr/bin/env python3
"""What happens in service and when it goes wrong, tried with real processes.

    tests/operations/run.py --build build/dev [--json FILE] [WORD…]     only tests whose names contain a word

Needs tools/with-postgresql around it for the parts on PostgreSQL, and starts itself inside it if need be.
"""

import argparse
import inspect
import json
import os
import pathlib
import shutil
import sys
import time
import traceback

import backing
import certifying
import clocks
import deciding
import doctoring
import front
import keeping
import killing
import package
import privacy
import restarting
import room
import silence
import starting
import stopping
from town import ROOT, Town

MODULES = (starting, stopping, doctoring, deciding, clocks, certifying, keeping, backing, silence, room, killing, restarting, front, package,
           privacy)  # privacy looks at what all the others left behind


class Report:
    """Which checks passed, by their sentences. A test that makes no checks of its own is one."""

    def __init__(self):
        self.results = {"passed": [], "failed": []}

    def add(self, sentence, good, seen=""):
        self.results["passed" if good else "failed"].append(sentence)
        print(f"  {'✔' if good else '✘'} {sentence}" + ("" if good else f": {seen}"), flush=True)

    def run(self, name, test, build):
        checks = []

        def check(sentence, good, seen=""):
            checks.append(sentence)
            self.add(sentence, good, seen)
        try:
            test(build, check) if len(inspect.signature(test).parameters) == 2 else test(build)
            if not checks:
                self.add(name, True)
        except Exception:  # a test's failure, whatever it is, is told and counted
            self.add(name, False, traceback.format_exc())


def tests():
    for module in MODULES:
        for name, value in list(vars(module).items()):
            if name.startswith("test_") and value.__module__ == module.__name__:
                yield name.removeprefix("test_").replace("_", " "), value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    if "MASHANG_TEST_POSTGRESQL" not in os.environ:
        os.execv(ROOT / "tools" / "with-postgresql", ["with-postgresql", sys.executable, *sys.argv])
    report = Report()
    for name, test in tests():
        if given.words and not any(word in name for word in given.words):
            continue
        begin = time.monotonic()
        print(f"• {name}", flush=True)
        report.run(name, test, given.build.resolve())
        print(f"  {time.monotonic() - begin:.1f} s", flush=True)
    for folder in Town.template.values():
        shutil.rmtree(folder)
    if given.json:
        given.json.write_text(json.dumps(report.results, ensure_ascii=False))
    print(f"{len(report.results['passed'])} passed, {len(report.results['failed'])} failed")
    return 1 if report.results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
