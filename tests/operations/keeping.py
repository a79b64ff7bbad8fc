"""Backups and the proof that nothing was altered."""

import sqlite3
import threading

from town import Town


def sealed_town(town):
    """Imported, started, and its entries sealed."""
    town.load_data()
    town.start()
    for _ in range(500):
        said, code = town.run("verify", "journal")
        if code == 0 and "1 blocks" in said:
            return
    raise AssertionError(f"nothing was sealed: {said}")


def keep_writing(town, stop, count):
    connection = town.connect()
    while not stop.is_set():
        count[0] += 1
        status, text = town.ask("PUT", "/api/v1/demo/clock", {"now": "2018-09-30T16:59:00+08:00"},
                                {"Idempotency-Key": f"backup-{count[0]:08}"}, connection)
        assert status == 200, text


def test_a_backup_made_while_serving_is_restored_elsewhere_and_serves(build):
    with Town(build) as town, Town(build) as other:
        sealed_town(town)
        stop, count = threading.Event(), [0]
        writer = threading.Thread(target=keep_writing, args=(town, stop, count))
        writer.start()
        said, code = town.run("backup", town.folder / "copy.db")
        stop.set()
        writer.join()
        assert code == 0, said
        assert count[0] > 0
        said, code = other.run("restore", town.folder / "copy.db")
        assert code == 0, said
        (town.folder / "keys").rename(other.folder / "keys")
        other.start()
        status, text = other.ask("GET", "/api/v1/search?q=%E6%8A%A4%E7%85%A7")
        assert status == 200 and "护照" in text, text
        said, code = other.run("verify", "journal")
        assert code == 0, said


def test_a_restore_overwrites_nothing(build):
    with Town(build) as town:
        town.load_data()
        said, code = town.run("backup", town.folder / "copy.db")
        assert code == 0, said
        said, code = town.run("restore", town.folder / "copy.db")
        assert code == 1, said


def test_a_journal_and_its_export_are_proved_sound(build):
    with Town(build) as town:
        sealed_town(town)
        said, code = town.run("export", "journal", town.folder / "journal.jsonl")
        assert code == 0, said
        said, code = town.run("verify", "journal", town.folder / "journal.jsonl")
        assert code == 0 and "sound" in said, said


def test_an_altered_export_is_found_out_with_the_entry(build):
    with Town(build) as town:
        sealed_town(town)
        export = town.folder / "journal.jsonl"
        town.run("export", "journal", export)
        text = export.read_text()
        assert "places.imported" in text
        export.write_text(text.replace("mashang import", "somebody else", 1))
        said, code = town.run("verify", "journal", export)
        assert code == 1 and "NOT SOUND" in said and "entry 条目 1" in said, said


def test_an_altered_database_is_found_out_with_the_entry(build):
    with Town(build) as town:
        sealed_town(town)
        town.stop()
        with sqlite3.connect(town.database) as database:
            for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute(f"DROP TRIGGER {trigger}")
            database.execute("UPDATE journal_entry SET authority = 'somebody else' WHERE position = 2")
        said, code = town.run("verify", "journal")
        assert code == 1 and "NOT SOUND" in said and "entry 条目 2" in said, said
