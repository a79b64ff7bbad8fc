#!/usr/bin/env python3
"""What happens in service and when it goes wrong, tried with real processes.

    tests/operations/run.py --build build/dev [--json FILE] [WORD…]     only tests whose names contain a word
"""

import argparse
import json
import pathlib
import shutil
import sys
import time
import traceback

import crashes
import keeping
import starting
import front
from town import Town

MODULES = (starting, keeping, crashes, front)


def tests():
    for module in MODULES:
        for name, value in list(vars(module).items()):
            if name.startswith("test_"):
                yield name.removeprefix("test_"), value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    build = given.build.resolve()
    results = {"passed": [], "failed": [], "skipped": []}
    for name, test in tests():
        if given.words and not any(word in name for word in given.words):
            continue
        begin = time.monotonic()
        try:
            verdict = "skipped" if test(build) == "skipped" else "passed"
        except Exception:  # a test's failure, whatever it is, is told and counted
            traceback.print_exc()
            verdict = "failed"
        results[verdict].append(name)
        print(f"{verdict} {name} ({time.monotonic() - begin:.1f} s)", flush=True)
    if Town.imported is not None:
        shutil.rmtree(Town.imported)
    if given.json:
        given.json.write_text(json.dumps(results))
    print(f"{len(results['passed'])} passed, {len(results['failed'])} failed, {len(results['skipped'])} skipped")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
