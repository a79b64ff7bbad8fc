"""What must be found nowhere: in no log, and not in clear on the disk."""

import csv
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Secrets:
    """What the tests know of people, by kind, so that a finding is told without telling it again."""

    def __init__(self):
        self.of_kind = {}

    def note(self, kind, *values):
        self.of_kind.setdefault(kind, set()).update(value for value in values if value)

    def found_in(self, content, kinds=None):
        """The kinds of which anything stands in the bytes."""
        figures = re.compile(rb'"(us|bytes)":\d+')  # any of these may happen to have the digits of a code
        words = set(re.findall(rb"\w+", figures.sub(b"", content)))
        return sorted(kind for kind, values in self.of_kind.items() if kinds is None or kind in kinds
                      if any(value.encode() in (words if kind == "SMS code" else content) for value in values))


PERSONAL = {"citizen id", "mobile", "citizen's name"}  # encrypted wherever it is stored


class Inspection:
    """Looks through what each server left behind, and keeps what it found."""

    def __init__(self):
        self.secrets, self.in_logs, self.on_disk = Secrets(), [], []
        self.bytes_of_logs = self.bytes_on_disk = 0

    def look(self, folder):
        for log in (*folder.glob("mashang.log*"), *folder.glob("server.err")):
            content = log.read_bytes()
            self.bytes_of_logs += len(content)
            self.in_logs += [f"{kind} in {log.name}" for kind in self.secrets.found_in(content)]
        for file in (*folder.glob("mashang.db*"), *(folder / "files").rglob("*")):
            if file.is_file():
                content = file.read_bytes()
                self.bytes_on_disk += len(content)
                self.on_disk += [f"{kind} in {file.name}" for kind in self.secrets.found_in(content, PERSONAL)]


inspection = Inspection()


def secrets_of_demo(logins):
    """Everything that the demo's file of logins and the sandbox's table of people tell."""
    secrets = Secrets()
    for mobile, password in re.findall(r"citizen\s+(1\d{10})\s+(\S{10,})", logins):
        secrets.note("mobile", mobile)
        secrets.note("password", password)
    secrets.note("citizen's name", *re.findall(r"([\u4e00-\u9fff]{3,}) 实名", logins))
    for password, secret in re.findall(r"staff\s+\S+\s+(\S{10,})[^\n]*\n\s+otpauth://\S*secret=([A-Z2-7]+)", logins):
        secrets.note("password", password)
        secrets.note("TOTP secret", secret)
    with open(ROOT / "data" / "sandbox" / "people.csv", encoding="utf-8") as people:
        secrets.note("citizen id", *(row["citizen_id"] for row in csv.DictReader(people)))
    assert len(secrets.of_kind) == 5, f"the logins are written otherwise now: {sorted(secrets.of_kind)}"
    return secrets


def test_nothing_personal_stands_in_any_log_or_in_clear_on_the_disk(_, check):
    """Last of all tests: of all servers that the others ran."""
    for kind in ("citizen id", "mobile", "citizen's name", "password", "SMS code", "session cookie", "TOTP secret"):
        check(f"the tests used at least one secret to look for: {kind}", inspection.secrets.of_kind.get(kind))
    check("no name, number, password, code, cookie or secret of anybody stands in a server's log",
          inspection.bytes_of_logs > 10_000 and not inspection.in_logs, sorted(set(inspection.in_logs)))
    check("no citizen id, mobile number or name stands in clear in a database, its log or a stored file",
          inspection.bytes_on_disk > 1_000_000 and not inspection.on_disk, sorted(set(inspection.on_disk)))
