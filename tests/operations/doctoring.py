"""The doctor says in words what is wrong and what to do; so does the program when it does not start."""

import contextlib
import os
import shutil
import socket
import sqlite3

import people
from town import ROOT, Town, free_port
from visitor import until

# A process without root's powers: what may not be read is not read.
AS_ANYBODY = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()


def change(town, statement):
    with contextlib.closing(sqlite3.connect(town.database)) as database, database:
        database.execute(statement)


def test_the_doctor_says_what_to_do_before_the_first_start(build):
    with Town(build) as town:
        said, code = town.run("doctor")
        assert code == 1 and "BAD  data: nothing has been imported" in said and "Run: mashang import DIR" in said, said


def test_the_doctor_names_what_is_wrong_with_an_unknown_setting(build, check):
    with Town(build) as town:
        (town.folder / "mashang.toml").write_text("[server]\nprot = 1\n")
        for command in ("serve", "doctor"):
            said, code = town.run(command)
            check(f"`{command}` refuses an unknown setting with file, line and the name that was meant",
                  code == 2 and "mashang.toml:2" in said and "prot" in said and "port" in said.replace("prot", ""), said)
        (town.folder / "mashang.toml").unlink()
        said, code = town.run("doctor", settings={"MASHANG_SERVER_PROT": "1"})
        check("and one in the environment", code == 2 and "MASHANG_SERVER_PROT" in said, said)


def test_the_doctor_at_the_port(build, check):
    with Town(build) as town:
        town.load_data()
        with socket.socket() as other:
            other.bind(("127.0.0.1", town.port))
            other.listen()
            said, code = town.run("doctor")
            check("the doctor finds a port that is taken, and says what to do",
                  code == 1 and "is taken by another program: stop it, or set server.port" in said, said)
            said, code = town.run("serve")
            check("and `serve` says the same", code == 1 and f"Cannot listen on 127.0.0.1:{town.port}" in said and
                  "Choose another port" in said, said)
        town.start()
        said, code = town.run("serve")
        check("a second server of ours on the same port is refused too", code == 1 and "Cannot listen on" in said, said)
        said, code = town.run("doctor")
        check("the doctor knows our own server and finds nothing wrong",
              code == 0 and "served by a running mashang" in said and "nothing is wrong" in said, said)


def test_the_doctor_at_the_keys(build, check):
    with Town(build) as town:
        town.settle()
        keys = town.folder / "keys"
        keys.chmod(0)
        said, code = town.run("doctor", prefix=AS_ANYBODY)
        check("the doctor finds keys that cannot be read, and says what to do",
              code == 1 and "BAD  keys" in said and "cannot be opened by this user" in said and "chmod 0700" in said, said)
        check("and goes on to the other questions", "port" in said and "disk" in said, said)
        keys.chmod(0o700)
        one = next(keys.glob("*.key"))
        one.chmod(0o644)
        said, code = town.run("doctor")
        check("the doctor finds keys that others can read, and says what to do",
              code == 1 and "BAD  keys" in said and f"chmod 0600 {one}" in said, said)
        one.chmod(0o600)
        shutil.rmtree(keys)
        for command in ("doctor", "serve"):
            said, code = town.run(command)
            check(f"`{command}` does not let lost keys be replaced in silence",
                  code == 1 and "Restore the key folder that belongs to this database" in said, said)


def test_the_doctor_at_a_newer_database(build, check):
    with Town(build) as town:
        town.load_data()
        change(town, "INSERT INTO migration (context, number, hash) VALUES ('places', 99, 'of a later program')")
        for command in ("doctor", "serve"):
            said, code = town.run(command)
            check(f"`{command}` says that the database is a newer program's, and what to do",
                  code == 1 and "places: the database has migration 0099" in said and "start the newer one, or restore" in said,
                  said)
            if command == "doctor":
                check("and the doctor goes on to the other questions", "port" in said and "disk" in said, said)
        change(town, "DELETE FROM migration WHERE number = 99")
        change(town, "UPDATE migration SET hash = 'other' WHERE context = 'places' AND number = 1")
        said, code = town.run("serve")
        check("a migration that was edited is refused by name", code == 1 and "places: migration 0001 was edited" in said, said)


def test_the_doctor_at_the_journal(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        town.start()
        last = citizen.apply() and town.count("journal_entry")
        until(lambda: int(town.query("SELECT MAX(last_position) FROM journal_block")[0][0]), lambda seen: seen >= last)
        town.stop()
        # What happens when a handler has a bug that is mended later: nothing has come of the entry, and it waits, parked.
        last = int(town.query("SELECT MAX(position) FROM journal_entry WHERE what = 'case.submitted'")[0][0])
        change(town, "DELETE FROM notices_notice")
        change(town, "DELETE FROM outbound_order WHERE idempotency_key LIKE 'notice:%'")
        change(town, f"INSERT INTO journal_parked VALUES ('notices', {last}, 5, 'a field was missing', 0, 0)")
        said, code = town.run("doctor")
        check("the doctor names an entry that a follower gave up, and what to do",
              "note parked entries: 1 not in effect" in said and "open Stuck and have them tried again" in said, said)
        town.start()
        operator = people.officer(town, "operator")
        status, shown = operator.json("GET", "/api/v1/desk/parked-entries")
        check("the operator sees it with its reason", status == 200 and shown["entries"][0]["error"] == "a field was missing",
              shown)
        status, said = operator.ask("POST", f"/api/v1/desk/parked-entries/notices/{last}/retrying")
        check("and has it tried again", status == 204, (status, said))
        left = until(lambda: town.count("journal_parked"), lambda seen: seen == 0)
        check("and it is taken: the notice is there", left == 0 and town.count("notices_notice") == 1, left)
        town.stop()
        change(town, f"DELETE FROM journal_block WHERE last_position >= {last}")
        said, code = town.run("doctor")
        check("the doctor counts entries that are not sealed, and says when they will be",
              code == 0 and "entries are not sealed yet: the next `mashang serve` seals them" in said, said)
        town.start()
        said, code = town.run("doctor")
        check("and so they are", code == 0 and "ok   journal" in said, said)


def test_the_doctor_at_a_server_that_does_not_seal(build):
    with Town(build) as town:
        town.settle()
        town.start()
        # As if another program held the seal's number: the server's own block is refused each time.
        change(town, "CREATE TRIGGER no_seal BEFORE INSERT ON journal_block BEGIN SELECT RAISE(ABORT, 'tried'); END")
        town.ask("PUT", "/api/v1/demo/clock", {"now": "2026-11-20T09:00:00+08:00"})
        Town.citizens[0].at(town.base).sign_in()
        said, code = town.run("doctor")
        assert code == 1 and "the running server does not seal its last" in said and "runner.failed" in said, said
        assert town.ask("GET", "/readyz")[0] == 503


def test_the_doctor_at_an_outside_that_is_not_there(build):
    with Town(build) as town:
        town.load_data()
        said, code = town.run("doctor", settings={"MASHANG_OUTBOUND_SMS_URL": f"http://127.0.0.1:{free_port()}/sms"})
        assert code == 0 and "note sms" in said and "is it running, and is outbound.sms.url right?" in said, said


def test_every_command_explains_itself_in_both_languages(build):
    commands = (["serve"], ["import"], ["doctor"], ["config"], ["verify", "journal"], ["backup"], ["restore"],
                ["export", "journal"], ["keys", "list"], ["keys", "rotate"], ["staff", "add"])
    with Town(build) as town:
        for words in ([], *commands):
            said, code = town.run(*words, "--help")
            assert code == 0 and any("\u4e00" <= letter <= "\u9fff" for letter in said), said


def test_the_printed_settings_can_be_read_again(build):
    with Town(build) as town:
        printed, code = town.run("config")
        assert code == 0
        (town.folder / "mashang.toml").write_text(printed)
        again, code = town.run("config")
        assert code == 0 and again == printed, again


def test_a_wrong_row_is_named_and_nothing_is_imported(build):
    with Town(build) as town:
        folder = town.folder / "data"
        shutil.copytree(ROOT / "data", folder)
        lines = (folder / "holidays.csv").read_text().split("\n")
        lines[3] = "2018-02-30,holiday,春节"
        (folder / "holidays.csv").write_text("\n".join(lines))
        said, code = town.run("import", folder)
        assert code == 1 and "holidays.csv:4:date" in said and "nothing was imported" in said, said
        said, code = town.run("doctor")
        assert "nothing has been imported" in said, said
