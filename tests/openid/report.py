#!/usr/bin/env python3
"""docs/conformance.md out of what a whole run of the tests saw.

    report.py RESULTS            writes it
    report.py RESULTS --check    ends with 1, and says why, when it has grown old or when a list names what is not there
"""

import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DOCUMENT = ROOT / "docs" / "conformance.md"
ASVS = "ASVS 5.0.0 level 2"
SIGNS = {"passed": "✔", "warning": "✔ with a warning", "failed": "✘", "not applicable": "–"}

HEAD = """# Conformance of the OpenID provider

Made by `./test openid` out of what it saw (`tests/openid/report.py`); do not edit. It is no certificate: the suite of the OpenID
Foundation was not run. Each of its modules that a script can drive is asked by a test of ours under the module's id, through a
browser without script. ✔ passed · ✔ with a warning: passed where the suite warns · – does not apply, and why.
"""


def loaded(name):
    return json.loads((HERE / name).read_text())


def by_plan(results):
    plans = collections.OrderedDict()
    for result in results:
        plans.setdefault(result["plan"], {})[result["id"]] = result
    return plans


def row(*cells):
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def table(head, rows):
    return "\n".join([row(*head), "|" + "---|" * len(head), *rows, ""])


def sign(result):
    return SIGNS[result["outcome"]]


def counts(results):
    tally = collections.Counter(result["outcome"] for result in results)
    return ", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.items()))


def section(name, found, order):
    rows = [row(f"`{id}`", sign(found[id]), found[id]["reason"]) for id in order]
    return f"## {name}\n\n{counts(found.values())}\n\n" + table(("id", "", "why"), rows)


def shown_by(found, entry):
    tests = [f"`{test}`" for test in entry.get("tests", ())]
    asked = [f"asked from outside: {result['id'].split(' ', 1)[1]} {sign(result)}" for result in found]
    if entry.get("missing") and not asked:
        return "nothing yet"
    return "; ".join([*asked, *tests, *([entry["because"]] if "because" in entry else [])])


def asvs(found):
    listed = loaded("asvs.json")
    asked = collections.defaultdict(list)
    for id, result in found.items():
        asked[id.split(" ", 1)[0]].append(result)
    for id in asked:
        listed.setdefault(id, {"what": asked[id][0]["id"].split(" ", 1)[1]})
    rows = [row(id, entry["what"], shown_by(asked[id], entry)) for id, entry in listed.items()]
    missing = sum(1 for id, entry in listed.items() if entry.get("missing") and not asked[id])
    text = f"## {ASVS}\n\nChapters V6, V7, V9 and V10, and some of others, in our own words. {len(listed) - missing} shown, {missing} not yet.\n\n"
    return text + table(("id", "what", "shown by"), rows)


def document(results):
    plans, lists = by_plan(results), loaded("plans.json")
    parts = [HEAD]
    for name, ids in lists["plans"].items():
        parts.append(section(name, plans.pop(name), ids))
    aside = [row(f"`{name}`", why) for name, why in lists["left_out"].items()]
    parts.append("## Plans that are not asked\n\n" + table(("plan", "why"), aside))
    found = plans.pop(ASVS)
    for name, rest in plans.items():
        parts.append(section(name, rest, rest))
    parts.append(asvs(found))
    return "\n".join(parts)


def faults(results):
    """What the lists name and is not there, and the reverse."""
    plans = by_plan(results)
    for name, ids in loaded("plans.json")["plans"].items():
        for id in set(ids) ^ set(plans.get(name, ())):
            yield f"{name}: {id} is {'not asked' if id in ids else 'not in plans.json'}"
    for id, entry in loaded("asvs.json").items():
        if not any(key in entry for key in ("tests", "because", "missing")):
            if not any(each.split(" ", 1)[0] == id for each in plans.get(ASVS, ())):
                yield f"{id} of asvs.json is shown by nothing"
        for test in entry.get("tests", ()):
            file, name = test.split(": ")
            if not (ROOT / file).exists() or not re.search(rf"\b{name}\b", (ROOT / file).read_text()):
                yield f"asvs.json names {test}, which is not there"


def main(file, check=False):
    results = json.loads(pathlib.Path(file).read_text())["results"]
    wrong = list(faults(results))
    text = None if any("not asked" in fault for fault in wrong) else document(results)
    if not check and text:
        DOCUMENT.write_text(text)
    if check and text and (not DOCUMENT.exists() or DOCUMENT.read_text() != text):
        wrong.append(f"docs/conformance.md has grown old. Run: tests/openid/report.py {file}")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--check" in sys.argv))
