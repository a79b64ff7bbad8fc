"""The database goes away under a load of real applications and comes back."""

import os
import subprocess
import threading
import time

import people
from killing import Applicant, Outage
from town import Sandbox, town_on_postgresql
from visitor import until

RESTARTS = 3
BETWEEN = 8  # applications
PAUSE = 0.05  # seconds before somebody asks again
BACK_WITHIN = 20.0  # seconds


class Patient(Applicant):
    """Asks again, with the same key, as long as she is told to try later."""

    def __init__(self, citizen):
        super().__init__(citizen)
        self.outages, self.faults, self.ended = 0, [], threading.Event()

    def look_around(self, case):
        pass

    def run(self):
        while not self.ended.is_set() or self.pending is not None:
            try:
                self.step()
            except Outage:
                self.outages += 1
                time.sleep(PAUSE)
            except Exception as error:
                self.faults.append(repr(error))
                return


def restart_cluster():
    """As after a crash: nobody is asked to finish, and what was committed is recovered."""
    subprocess.run([os.environ["MASHANG_TEST_POSTGRESQL_RESTART"]], check=True, capture_output=True)


def test_the_database_restarts_in_the_middle(build, check):
    with Sandbox(build) as sandbox, town_on_postgresql(build, sandbox) as town:
        patients = [Patient(citizen) for citizen in people.enrol_some(town, sandbox)]
        threads = [threading.Thread(target=patient.run) for patient in patients]
        for thread in threads:
            thread.start()
        done = lambda: sum(len(patient.rush) for patient in patients)  # noqa: E731
        for _ in range(RESTARTS):
            goal = done() + BETWEEN
            until(done, lambda seen, goal=goal: seen >= goal, BACK_WITHIN)
            restart_cluster()
        goal = done() + BETWEEN
        until(done, lambda seen: seen >= goal, BACK_WITHIN)
        for patient in patients:
            patient.ended.set()
        for thread in threads:
            thread.join()
        check("it goes on by itself after each restart of the database", done() >= goal and town.server.poll() is None, done())
        check("who asked meanwhile was told to try again, and nothing else",
              sum(patient.outages for patient in patients) > 0 and not any(patient.faults for patient in patients),
              [patient.faults for patient in patients])
        rows = town.query("SELECT number, id FROM cases_case WHERE number IS NOT NULL")
        told = {number: case["id"] for patient in patients for number, case in patient.rush.items()}
        check("every acknowledged number is there exactly once, and no other", dict(rows) == told and len(rows) == len(told),
              (len(rows), len(told)))
        check("each clock was started once", town.count("cases_clock WHERE deed = 'start'") == len(told))
        said, code = town.run("verify", "journal")
        check("the journal verifies", code == 0 and "sound" in said, said)
