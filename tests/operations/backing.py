"""A backup made under load, and a life after it."""

import shutil
import threading

from application import PIXEL
from town import Town
from visitor import GONE

PIXEL_ITEM = "GA003"  # asks for a photograph


def photograph(citizen):
    """An application with an uploaded picture; its id and the picture."""
    case = citizen.open_draft(PIXEL_ITEM)
    status, case = citizen.json("PUT", f"/api/v1/cases/{case['id']}/materials/2?file_name=photo.png", raw=PIXEL,
                                media="image/png")
    assert status == 200, case
    return case["id"], PIXEL


class Load:
    """Everybody applies until it is stopped."""

    def __init__(self, citizens):
        self.done, self.stopping = [], threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(citizen,)) for citizen in citizens]

    def run(self, citizen):
        try:
            while not self.stopping.is_set():
                self.done.append((citizen, citizen.apply()))
        except GONE:
            self.done.append((citizen, None))

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        while len(self.done) < 2 * len(self.threads):
            self.stopping.wait(0.01)
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()


def kept_of(case):
    """What is kept of a case: all that is shown, but at what moment its clocks were read."""
    return {**case, "clocks": [{**clock, "read_at": None} for clock in case["clocks"]]}


def test_a_backup_made_under_load_serves_elsewhere(build, check):
    with Town(build) as town, Town(build) as other:
        citizens = town.settle()
        town.start()
        picture_case, picture = photograph(citizens[0])
        with Load(citizens) as load:
            before = list(load.done)
            said, code = town.run("backup", town.folder / "copy.db")
            during = len(load.done) - len(before)
        check("a backup is made while eight citizens apply, and nobody's application fails",
              code == 0 and all(case for _, case in load.done), said)
        print(f"  {len(before)} applications before the backup, {during} during it", flush=True)
        refused, code = town.run("restore", town.folder / "copy.db")
        check("a restore overwrites nothing", code == 1 and "move it away" in refused, refused)
        said, code = other.run("restore", town.folder / "copy.db")
        check("it is restored in a fresh place", code == 0 and "restored" in said, said)
        for folder in ("keys", "files"):
            shutil.copytree(town.folder / folder, other.folder / folder)
        other.start()
        said, code = other.run("verify", "journal")
        check("the journal of the restored database verifies", code == 0 and "sound" in said, said)
        wrong = [case["number"] for citizen, case in before
                 if kept_of(citizen.at(other.base).see(case["id"])) != kept_of(citizen.see(case["id"]))]
        check("the restored server serves every application that was acknowledged before the backup, as the first one does",
              not wrong, wrong)
        status, seen = citizens[0].at(other.base).ask("GET", f"/api/v1/cases/{picture_case}/materials/2")
        check("and its uploaded pictures", status == 200 and seen == picture, status)
        check("and takes new ones", citizens[1].at(other.base).apply()["number"])
        damaged = town.folder / "damaged.db"
        damaged.write_bytes((town.folder / "copy.db").read_bytes()[:100_000])
        with Town(build) as third:
            said, code = third.run("restore", damaged)
            check("a damaged backup is refused and leaves nothing behind",
                  code == 1 and "cannot be restored" in said and not list(third.folder.glob("mashang.db*")), said)
