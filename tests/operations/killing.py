"""Losing power: `kill -9` during a load of real applications, and what is there afterwards."""

import os
import random
import statistics
import subprocess
import threading
import time

import people
from town import Sandbox, Town
from visitor import GONE, until

ROUNDS = 50
ROUNDS_ON_POSTGRESQL = 5
START_LIMIT = 1.0  # seconds until it is ready again; of processor time, since a busy machine stretches the other
PATIENCE = 10.0  # seconds for a round's answers
SUBMITTED = "case.submitted"


class Applicant:
    """Hands in one application after another. What was sent and not answered stays `pending`, to be sent again as it was."""

    def __init__(self, citizen):
        self.citizen, self.pending, self.numbers = citizen, None, {}
        self.rush = {}  # acknowledged since the last look: number → case id

    def step(self):
        if self.pending is None:
            self.pending = ("/api/v1/cases", {"item_id": people.PLAIN_ITEM, "division": people.PLACE}, people.key())
        path, body, key = self.pending
        status, case = self.citizen.json("POST", path, body, key=key)
        assert status in (200, 201), (status, case)
        if path.endswith("/submission"):
            self.rush[case["number"]] = case["id"]
            self.pending = None
        else:
            self.pending = (f"{path}/{case['id']}/submission", {"version": case["version"]}, people.key())
        return case

    def run(self):
        try:
            while True:
                self.step()
        except GONE:
            return

    def unanswered(self):
        """The case whose submission was sent without an answer."""
        return self.pending[0].split("/")[4] if self.pending and self.pending[0].endswith("/submission") else None


class Trial:
    """Rounds of load, kill, start and look."""

    def __init__(self, town, citizens):
        self.town, self.applicants = town, [Applicant(citizen) for citizen in citizens]
        self.walls, self.cpus, self.faults = [], [], []
        self.had_taken_effect = self.had_not = 0

    def expect(self, good, what):
        if not good:
            self.faults.append(what)

    def accident(self, answers, moment):
        """Kills it a moment after so many answers, all applicants taken together."""
        threads = [threading.Thread(target=applicant.run) for applicant in self.applicants]
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
                self.expect(stored.get(number) == case, f"{number} was acknowledged and is not there")
                self.expect(applicant.citizen.see(case).get("number") == number, f"{number} is not shown")
            applicant.numbers.update(applicant.rush)
            applicant.rush = {}
            self.ask_again(applicant, {case: number for number, case in rows})

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
                "text messages": count("outbound_order WHERE idempotency_key LIKE 'notice:%'")}


def tell(check, where, trial, rounds):
    acknowledged = sum(len(applicant.numbers) for applicant in trial.applicants)
    print(f"  {where}: {rounds} kills, {acknowledged} acknowledged; unanswered ones had taken effect {trial.had_taken_effect} "
          f"times and not {trial.had_not}; restart {statistics.median(trial.walls):.2f} s, at most {max(trial.walls):.2f} s, "
          f"of processor {statistics.median(trial.cpus):.2f} s (medians)", flush=True)
    tallies = trial.tallies()
    check(f"after {rounds} kills on {where} every acknowledged number is there exactly once, and each retry took effect once",
          not trial.faults, trial.faults[:5])
    check(f"the load on {where} was one: more applications than kills, and some were cut off",
          acknowledged > 2 * rounds and trial.had_taken_effect + trial.had_not > 0, acknowledged)
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
    cluster, name = os.environ["MASHANG_TEST_POSTGRESQL"], f"operations_{os.getpid()}"
    subprocess.run(["psql", "-Xqd", cluster, "-c", f"CREATE DATABASE {name}"], check=True)
    url = cluster.rsplit("/", 1)[0] + "/" + name
    try:
        with Sandbox(build) as sandbox, Town(build, sandbox=sandbox, database=url) as town:
            town.load_data()
            town.start()
            citizens = [people.enrol(town.base, sandbox, number) for number in range(4)]
            town.stop()
            trial = Trial(town, citizens)
            trial.run(ROUNDS_ON_POSTGRESQL, random.Random(2018))
            tell(check, "PostgreSQL", trial, ROUNDS_ON_POSTGRESQL)
    finally:
        subprocess.run(["psql", "-Xqd", cluster, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)
