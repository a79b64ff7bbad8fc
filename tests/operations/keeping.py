"""The proof that nothing was altered: exports and databases, and what is said when a byte is not what it was."""

import contextlib
import json
import pathlib
import re
import sqlite3
import tempfile

from town import Town
from visitor import until

ALTERED = (1, 2, 7, 19)  # positions whose entries are altered, one at a time


def sealed_town(town):
    """With some applications in it, everything sealed; serving."""
    citizens = town.settle()
    town.start()
    for citizen in citizens:
        citizen.apply()
    last = town.count("journal_entry")
    sealed = until(lambda: int(town.query("SELECT COALESCE(MAX(last_position), 0) FROM journal_block")[0][0]),
                   lambda seen: seen >= last)
    assert sealed >= last, (sealed, last)


def trusted_keys(export, folder):
    """What an auditor was given beforehand: the public keys, as files."""
    for key in json.loads(export.read_text().split("\n", 1)[0])["mashang_journal_1"]:
        (folder / f"{key['id']}.pem").write_text(key["pem"])


def one_byte_changed(text, position):
    """A letter of the entry's authority becomes another one."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        row = json.loads(line).get("entry") if line else None
        if row and row["position"] == position:
            at = line.index('"authority":"') + len('"authority":"')
            lines[number] = line[:at] + ("x" if line[at] != "x" else "y") + line[at + 1:]
            return "\n".join(lines)
    raise AssertionError(f"the export has no entry {position}")


def test_an_export_is_verified_offline(build, check):
    with Town(build) as town, tempfile.TemporaryDirectory(prefix="mashang-auditor-") as name:
        sealed_town(town)
        auditor = pathlib.Path(name)
        export = auditor / "journal.jsonl"
        said, code = town.run("export", "journal", export)
        check("the sealed journal is exported while serving", code == 0 and export.stat().st_size > 10_000, said)
        town.stop()
        trusted_keys(export, auditor)
        elsewhere = {"MASHANG_DATABASE_URL": f"sqlite:{auditor}/none/mashang.db", "MASHANG_STORAGE_KEYS_FOLDER": f"{auditor}/none"}

        def verify(file):
            return town.run("verify", "journal", file, "--keys", auditor, settings=elsewhere)
        said, code = verify(export)
        check("an auditor without database and keys verifies it with the public keys alone", code == 0 and "sound" in said, said)
        altered = auditor / "altered.jsonl"
        for position in ALTERED:
            altered.write_text(one_byte_changed(export.read_text(), position))
            said, code = verify(altered)
            check(f"one byte of entry {position} changed: it is named",
                  code == 1 and "NOT SOUND" in said and f"entry 条目 {position}," in said, said)
        whole = export.read_text().rstrip("\n").split("\n")
        altered.write_text("\n".join(whole[:len(whole) // 2]) + "\n")
        said, code = verify(altered)
        check("an export that was cut off is not sound", code == 1 and "NOT SOUND" in said, said)


def alter(database, statement):
    with contextlib.closing(sqlite3.connect(database)) as open_, open_:
        for (trigger,) in open_.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            open_.execute(f"DROP TRIGGER {trigger}")
        open_.execute(statement)


def test_a_database_changed_by_hand_is_found_out(build, check):
    with Town(build) as town:
        sealed_town(town)
        town.stop()
        said, code = town.run("verify", "journal")
        check("the journal of a stopped server verifies", code == 0 and "sound" in said, said)
        head = re.search(r"(?m)^head 链首: (\d+:[0-9a-f]{64})$", said).group(1)
        original = town.database.read_bytes()
        for what, statement, named in (
                ("an authority", "UPDATE journal_entry SET authority = authority || ' ' WHERE position = 2", "entry 条目 2,"),
                ("a time", "UPDATE journal_entry SET at = at + 1 WHERE position = 5", "entry 条目 5,"),
                ("a dropped entry", "DELETE FROM journal_entry WHERE position = 9", "entry 条目 9,"),
                ("a seal", "UPDATE journal_block SET at = at + 1 WHERE number = 2", "block 区块 2")):
            alter(town.database, statement)
            said, code = town.run("verify", "journal")
            check(f"changed by hand in the database, {what} is named", code == 1 and "NOT SOUND" in said and named in said, said)
            town.database.write_bytes(original)
        said, code = town.run("verify", "journal", "--head", head)
        check("the head that was printed is found again", code == 0 and "sound" in said, said)
        alter(town.database, "DELETE FROM journal_entry WHERE position >= (SELECT MAX(first_position) FROM journal_block)")
        alter(town.database, "DELETE FROM journal_block WHERE number = (SELECT MAX(number) FROM journal_block)")
        said, code = town.run("verify", "journal")
        check("a journal whose last block was cut off looks sound", code == 0, said)
        said, code = town.run("verify", "journal", "--head", head)
        check("but not against the head from before", code == 1 and "truncated" in said, said)
        said, code = town.run("verify", "journal", "--head", head[:-1])
        check("what is no head is not taken for one", code == 2 and "42:<64 hex digits>" in said, said)
