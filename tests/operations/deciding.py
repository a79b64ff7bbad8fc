"""The same thing done twice, and by two at once."""

import threading

import people
from town import Town

TWINS = 8
CASES = 10


def at_once(calls):
    """Runs the calls in threads that start together; their results in order."""
    barrier, results = threading.Barrier(len(calls)), [None] * len(calls)

    def run(index, call):
        barrier.wait()
        results[index] = call()
    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_the_same_submission_sent_many_times_at_once(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        town.start()
        twins = [citizen.at(town.base) for _ in range(TWINS)]
        case, key = citizen.open_draft(), people.key()
        answers = at_once([lambda twin=twin: twin.submit(case, key) for twin in twins])
        check("a submission sent eight times at once with one key is answered alike to all",
              answers[0][0] == 200 and all(answer == answers[0] for answer in answers), answers)
        check("and once more a moment later", citizen.submit(case, key) == answers[0])
        status, problem = citizen.json("POST", f"/api/v1/cases/{case['id']}/submission", {"version": 99}, key=key)
        check("the same key with another body is refused", status == 422 and problem["code"] == "http.idempotency_key_reused",
              problem)
        case = citizen.open_draft()
        answers = at_once([lambda twin=twin: twin.submit(case) for twin in twins])
        check("with eight keys one is taken and seven are told that it was handed in already",
              sorted(status for status, _ in answers) == [200] + [409] * (TWINS - 1), answers)
        check("one number a case", town.count("cases_number") == 2 == town.count("cases_event WHERE what = 'submit'"))


def test_two_officers_at_once(build, check):
    with Town(build) as town:
        citizens = town.settle()
        town.start()
        officers = [people.officer(town, "police.gulou"), people.new_officer(town, "police.gulou2")]
        cases = [citizens[i % len(citizens)].apply()["id"] for i in range(CASES)]
        outcomes = {"acceptance": [], "decision": []}
        problems = []
        for case in cases:
            for step, body in (("acceptance", {}), ("decision", {"outcome": "granted", "text": "准予"})):
                path = f"/api/v1/desk/cases/{case}"
                version = officers[0].json("GET", path)[1]["version"]
                answers = at_once([lambda one=one: one.json("POST", f"{path}/{step}", {"version": version, **body})
                                   for one in officers])
                outcomes[step].append(sorted(status for status, _ in answers))
                problems += [answer for status, answer in answers if status != 200]
        for step, statuses in outcomes.items():
            check(f"two officers at the {step} of one case at once: one wins, the other gets 409",
                  statuses == [[200, 409]] * CASES, statuses)
        check("who lost is told so in a problem document",
              all(problem["status"] == 409 and problem["detail"] for problem in problems), problems)
        check("each case was decided once in timeline and journal",
              town.count("cases_event WHERE what = 'decide'") == CASES ==
              town.count("journal_entry WHERE what = 'case.decided'"))
