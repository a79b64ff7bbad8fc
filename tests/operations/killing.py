"""Losing power: `kill -9` while people apply, look and list and an officer accepts and decides, and what is there afterwards.

MASHANG_KILLS=200 kills so often on each database, instead of as often as every run has time for.
"""

import os
import random
import statistics
import threading
import time

import people
from town import Sandbox, Town, town_on_postgresql
from visitor import GONE, until

ROUNDS = int(os.environ.get("MASHANG_KILLS", 50))
ROUNDS_ON_POSTGRESQL = int(os.environ.get("MASHANG_KILLS", 10))
LOOKS = 3  # at each case that was handed in
START_LIMIT = 1.0  # seconds until it is ready again; of processor time, since a busy machine stretches the other
PATIENCE = 10.0  # seconds for a round's answers
SUBMITTED = "case.submitted"


class Outage(Exception):
    """Answered 503: to be asked again."""


class Applicant:
    """Hands in one application after another. What was sent and not answered stays `pending`, to be sent again as it was."""

    def __init__(self, citizen):
        self.citizen, self.pending, self.numbers = citizen, None, {}
        self.rush = {}  # acknowledged since the last look: number → the case as it was answered

    def step(self):
        if self.pending is None:
            self.pending = ("/api/v1/cases", {"item_id": people.PLAIN_ITEM, "division": people.PLACE}, people.key())
        path, body, key = self.pending
        status, case = self.citizen.json("POST", path, body, key=key)
        if status == 503:
            raise Outage(case["code"])
        assert status in (200, 201), (status, case)
        if path.endswith("/submission"):
            self.rush[case["number"]] = case
            self.pending = None
            self.look_around(case)
        else:
            self.pending = (f"{path}/{case['id']}/submission", {"version": case["version"]}, people.key())
        return case

    def look_around(self, case):
        for _ in range(LOOKS):
            self.citizen.see(case["id"])
        status, listed = self.citizen.json("GET", "/api/v1/cases")
        assert status == 200, listed

    def run(self, faults):
        try:
            while True:
                self.step()
        except GONE:
            return
        except Exception as error:
            faults.append(f"an applicant: {error!r}")

    def unanswered(self):
        """The case whose submission was sent without an answer."""
        return self.pending[0].split("/")[4] if self.pending and self.pending[0].endswith("/submission") else None


class Officer:
    """Accepts what was handed in and decides it. What was sent and not answered stays `pending`, to be sent again as it was."""

    def __init__(self, visitor):
        self.visitor, self.pending, self.waiting = visitor, None, []
        self.done = 0

    def step(self):
        """The case as it was answered; nothing when none waits."""
        if self.pending is None:
            if not self.waiting:
                return None
            case = self.waiting.pop(0)
            verb, body = ("acceptance", {}) if case["state"] == "submitted" else ("decision", {"outcome": "granted", "text": "准予"})
            self.pending = (case["id"], verb, {"version": case["version"], **body}, people.key())
        case_id, verb, body, key = self.pending
        status, case = self.visitor.json("POST", f"/api/v1/desk/cases/{case_id}/{verb}", body, key=key)
        assert status == 200, (status, case)
        self.pending = None
        self.done += 1
        if verb == "acceptance":
            self.waiting.append(case)
        return case

    def run(self, tell, faults):
        try:
            while True:
                case = self.step()
                if case is None:
                    status, tasks = self.visitor.json("GET", "/api/v1/desk/tasks")
                    assert status == 200, tasks
                else:
                    tell(case)
        except GONE:
            return
        except Exception as error:
            faults.append(f"the officer: {error!r}")


class Trial:
    """Rounds of load, kill, start and look."""

    def __init__(self, town, citizens):
        self.town, self.applicants = town, [Applicant(citizen) for citizen in citizens]
        self.officer = None
        self.clocks = {}  # what was answered last: case id → due date
        self.walls, self.cpus, self.faults = [], [], []
        self.had_taken_effect = self.had_not = 0

    def expect(self, good, what):
        if not good:
            self.faults.append(what)

    def accident(self, answers, moment):
        """Kills it a moment after so many answers, all applicants taken together."""
        threads = [threading.Thread(target=applicant.run, args=(self.faults,)) for applicant in self.applicants]
        threads.append(threading.Thread(target=self.officer.run, args=(self.remember, self.faults)))
        for thread in threads:
            thread.start()
        end = time.monotonic() + PATIENCE
        while sum(len(applicant.rush) for applicant in self.applicants) < answers and time.monotonic() < end:
            time.sleep(0.001)
        time.sleep(moment)
        self.town.kill()
        for thread in threads:
            thread.join()
        self.walls.append(self.town.start())
        self.cpus.append(self.town.cpu_seconds())

    def look(self):
        """Every number that was told is there once, in the database and for who asks; what was not answered is asked again."""
        rows = self.town.query("SELECT number, id FROM cases_case WHERE number IS NOT NULL")
        stored = dict(rows)
        self.expect(len(stored) == len(rows), "a number was given twice")
        for applicant in self.applicants:
            for number, case in applicant.rush.items():
                self.expect(stored.get(number) == case["id"], f"{number} was acknowledged and is not there")
                self.expect(applicant.citizen.see(case["id"]).get("number") == number, f"{number} is not shown")
                self.remember(case)
            self.officer.waiting += applicant.rush.values()
            applicant.numbers.update(applicant.rush)
            applicant.rush = {}
            self.ask_again(applicant, {case: number for number, case in rows})
        if self.officer.pending:
            self.remember(self.officer.step())
        self.look_at_clocks()

    def remember(self, case):
        self.clocks[case["id"]] = case.get("due_date")

    def look_at_clocks(self):
        """Every clock stands where it was when somebody was told."""
        stored = dict(self.town.query("SELECT id, due_date FROM cases_case WHERE number IS NOT NULL"))
        for case, due in self.clocks.items():
            self.expect((stored.get(case) or None) == due, f"{case} was due on {due} and is due on {stored.get(case)}")
        whole = "SELECT COUNT(*) FROM cases_clock WHERE deed = '{}'"
        starts, cases = (int(self.town.query(query)[0][0]) for query in (
            whole.format("start"), "SELECT COUNT(*) + SUM(CASE WHEN accepted_at IS NULL THEN 0 ELSE 1 END) FROM cases_case "
            "WHERE number IS NOT NULL"))
        self.expect(starts == cases, f"{starts} clocks were started, {cases} should have been")

    def ask_again(self, applicant, numbers):
        case = applicant.unanswered()
        if case is None:
            return
        before, pending = numbers.get(case), applicant.pending
        answer = applicant.step()
        self.expect(before in (None, answer["number"]), f"{before} became {answer['number']}")
        applicant.pending = pending
        self.expect(applicant.step() == answer, f"the second retry of {answer['number']} was answered otherwise")
        if before is None:
            self.had_not += 1
        else:
            self.had_taken_effect += 1

    def run(self, rounds, dice):
        self.town.start()
        self.officer = Officer(people.officer(self.town, "police.gulou"))
        for _ in range(rounds):
            self.accident(dice.randrange(40), dice.uniform(0, 0.02))
            self.look()

    def tallies(self):
        """Of everything that belongs to a submission: the same number of each, or something is half done."""
        count = self.town.count
        until(lambda: count(f"notices_notice WHERE what = '{SUBMITTED}'"), lambda seen: seen == count("cases_number"))
        return {"cases": count("cases_case WHERE number IS NOT NULL"),
                "numbers": count("cases_number"),
                "timeline": count("cases_event WHERE what = 'submit'"),
                "journal": count(f"journal_entry WHERE what = '{SUBMITTED}'"),
                "notices": count(f"notices_notice WHERE what = '{SUBMITTED}'"),
                "text messages": count("outbound_order WHERE idempotency_key IN "
                                       f"(SELECT 'notice:' || id FROM notices_notice WHERE what = '{SUBMITTED}')")}


def tell(check, where, trial, rounds):
    acknowledged = sum(len(applicant.numbers) for applicant in trial.applicants)
    print(f"  {where}: {rounds} kills, {acknowledged} acknowledged; unanswered ones had taken effect {trial.had_taken_effect} "
          f"times and not {trial.had_not}; restart {statistics.median(trial.walls):.2f} s, at most {max(trial.walls):.2f} s, "
          f"of processor {statistics.median(trial.cpus):.2f} s (medians)", flush=True)
    tallies = trial.tallies()
    check(f"after {rounds} kills on {where} every acknowledged number is there exactly once, each retry took effect once, "
          "and every clock is as it was told",
          not trial.faults, trial.faults[:5])
    check(f"the load on {where} was one: more applications than kills, decisions too, and some were cut off",
          acknowledged > 2 * rounds and trial.officer.done > rounds and trial.had_taken_effect + trial.had_not > 0,
          (acknowledged, trial.officer.done))
    check(f"nothing is half done on {where}: as many cases, numbers, timelines, journal entries, notices and text messages",
          len(set(tallies.values())) == 1 and tallies["cases"] >= acknowledged, tallies)
    said, code = trial.town.run("verify", "journal")
    check(f"the journal on {where} verifies after {rounds} kills", code == 0 and "sound" in said, said)
    check(f"it is ready within {START_LIMIT} s after a kill on {where} (median, processor time)",
          statistics.median(trial.cpus) < START_LIMIT, trial.cpus)


def test_kill_9_under_load_on_sqlite(build, check):
    with Town(build) as town:
        trial = Trial(town, town.settle())
        trial.run(ROUNDS, random.Random(2018))
        tell(check, "SQLite", trial, ROUNDS)


def test_kill_9_under_load_on_postgresql(build, check):
    with Sandbox(build) as sandbox, town_on_postgresql(build, sandbox) as town:
        citizens = people.enrol_some(town, sandbox)
        town.stop()
        trial = Trial(town, citizens)
        trial.run(ROUNDS_ON_POSTGRESQL, random.Random(2018))
        tell(check, "PostgreSQL", trial, ROUNDS_ON_POSTGRESQL)
