"""The clock set back, while it runs and between two starts."""

from datetime import date, datetime

import people
from town import Town

MOMENTS = ("2018-09-28T09:00:00+08:00", "2018-09-20T08:00:00+08:00", "2018-09-29T16:59:00+08:00", "2018-09-19T23:59:00+08:00")
EARLIER = "2018-09-10T10:00:00+08:00"


def day_of(moment):
    return moment[:10]


def is_dense(numbers):
    return numbers == list(range(1, len(numbers) + 1))


def look_at_journal(town, check, when):
    positions = [int(row[0]) for row in town.query("SELECT position FROM journal_entry ORDER BY position")]
    check(f"positions are dense {when}", is_dense(positions), positions[-5:])
    ids = [row[0] for row in town.query("SELECT id FROM journal_entry ORDER BY position")]
    check(f"no id was made twice {when}", len(set(ids)) == len(ids))
    blocks = [tuple(map(int, row)) for row in
              town.query("SELECT number, first_position, last_position FROM journal_block ORDER BY number")]
    check(f"blocks are numbered and joined without a gap {when}",
          is_dense([block[0] for block in blocks]) and
          all(later[1] == earlier[2] + 1 for earlier, later in zip(blocks, blocks[1:])), blocks[-3:])
    said, code = town.run("verify", "journal")
    check(f"the journal verifies {when}", code == 0 and "sound" in said, said)


def test_the_clock_set_back_while_serving(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        town.start()
        cases, key = [], people.key()
        for moment in MOMENTS:
            town.set_clock(moment)
            citizen.sign_in()
            case = citizen.open_draft()
            status, submitted = citizen.submit(case, key if moment == MOMENTS[0] else None)
            assert status == 200, submitted
            cases.append((case, submitted))
        numbers = [submitted["number"] for _, submitted in cases]
        check("each number carries the day of its own submission, and none is given twice",
              [number.split("-")[1] for number in numbers] == [day_of(moment).replace("-", "") for moment in MOMENTS] and
              len(set(numbers)) == len(numbers), numbers)
        dues = [date.fromisoformat(submitted["due_date"]) for _, submitted in cases]
        check("each due date is five to fourteen days after its own submission, whatever the clock did since",
              all(5 <= (due - date.fromisoformat(day_of(moment))).days <= 14 for due, moment in zip(dues, MOMENTS)), dues)
        ids = [case["id"] for case, _ in cases]
        check("ids of one server still rise", ids == sorted(ids), ids)
        shown = [citizen.see(case["id"]) for case, _ in cases]
        check("what was handed in before keeps its number and due date",
              [(case["number"], case["due_date"]) for case in shown] ==
              [(case["number"], case["due_date"]) for _, case in cases], shown)
        check("a retry of what lies in the future is answered as before",
              citizen.submit(cases[0][0], key) == (200, cases[0][1]))
        look_at_journal(town, check, "after the clock was set back while serving")


def test_an_earlier_clock_at_the_next_start(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        town.settings["MASHANG_DEMO_CLOCK"] = MOMENTS[0]
        town.start()
        citizen.sign_in()
        before = citizen.apply()
        town.stop()
        town.settings["MASHANG_DEMO_CLOCK"] = EARLIER
        town.start()
        check("a session of the later time is still one, or ends in a clean 401",
              citizen.ask("GET", "/api/v1/me")[0] in (200, 401))
        citizen.sign_in()
        after = citizen.apply()
        check("with an earlier clock it takes applications, of its own day", "-20180910-" in after["number"], after["number"])
        check("and shows the earlier ones", citizen.see(before["id"])["number"] == before["number"])
        officer = people.officer(town, "police.gulou", datetime.fromisoformat(EARLIER).timestamp())
        for case in (before, after):
            path = f"/api/v1/desk/cases/{case['id']}"
            status, seen = officer.json("GET", path)
            assert status == 200, seen
            status, seen = officer.json("POST", f"{path}/acceptance", {"version": seen["version"]})
            assert status == 200, seen
            status, seen = officer.json("POST", f"{path}/decision",
                                        {"version": seen["version"], "outcome": "granted", "text": "准予"})
            check(f"an application of {case['submitted_at'][:10]} is accepted and decided on {day_of(EARLIER)}", status == 200,
                  seen)
        look_at_journal(town, check, "after a start with an earlier clock")
