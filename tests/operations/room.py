"""No room on the disk while writing."""

import json
import pathlib
import subprocess
import tempfile

import people
from application import PIXEL
from town import Town

SIZE = "48m"
PATIENCE = 3000  # writes until the database needs more room, at most


class SmallDisk:
    """A file system of its own in a name space of its own, which a process holds: this needs no root. We see it through
    that process; SQLite looks behind such paths, so the programs enter the name space and see it by its name."""

    def __enter__(self):
        self.place = tempfile.mkdtemp(prefix="mashang-small-disk-")
        script = f'mount -t tmpfs -o size={SIZE} tmpfs "{self.place}" && echo ready && exec cat'
        self.holder = subprocess.Popen(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.holder.stdout.readline() == "ready\n", "no user name spaces here? see sysctl user.max_user_namespaces"
        self.folder = pathlib.Path(f"/proc/{self.holder.pid}/root{self.place}")
        self.prefix = ("nsenter", "--target", str(self.holder.pid), "--user", "--mount", "--preserve-credentials")
        return self

    def __exit__(self, *_):
        self.holder.stdin.close()
        self.holder.wait(10)
        pathlib.Path(self.place).rmdir()


def fill(path):
    """Takes all the room there is."""
    with path.open("wb", buffering=0) as out:
        for size in (1 << 20, 1 << 12):
            try:
                while True:
                    out.write(b"\0" * size)
            except OSError:
                continue


def apply_until_refused(citizens):
    """Applications until one step is refused: how many were taken; who, what and with which key; the answer."""
    taken = 0
    for number in range(PATIENCE):
        citizen, key = citizens[number % len(citizens)], people.key()
        status, case = citizen.json("POST", "/api/v1/cases", {"item_id": people.PLAIN_ITEM, "division": people.PLACE}, key=key)
        if status not in (200, 201):
            return taken, (citizen, "/api/v1/cases", {"item_id": people.PLAIN_ITEM, "division": people.PLACE}, key), status, case
        key = people.key()
        status, answer = citizen.submit(case, key)
        if status != 200:
            path = f"/api/v1/cases/{case['id']}/submission"
            return taken, (citizen, path, {"version": case["version"]}, key), status, answer
        taken += 1
    raise AssertionError(f"{PATIENCE} applications were taken on a full disk")


def tallies(town):
    return {town.count(what) for what in ("cases_case WHERE number IS NOT NULL", "cases_number",
                                          "cases_event WHERE what = 'submit'", "journal_entry WHERE what = 'case.submitted'")}


def test_a_disk_that_is_full_while_writing(build, check):
    with SmallDisk() as disk, Town(build, disk=disk) as town:
        citizens = town.settle()
        town.start()
        draft = citizens[0].open_draft("GA003")
        first = citizens[1].apply()
        filler = disk.folder / "filler"
        fill(filler)
        taken, (citizen, path, body, key), status, problem = apply_until_refused(citizens[1:])
        print(f"  {taken} applications were still taken, then {status} {problem.get('code')}", flush=True)
        check("on a full disk a write is refused with 503 or 507 and a problem document that says what to do",
              status in (503, 507) and problem["status"] == status and problem["detail"] and
              citizen.headers["Content-Type"].startswith("application/problem+json"), problem)
        check("and says when to come again", citizen.headers["Retry-After"] is not None, citizen.headers.items())
        check("reading goes on", citizens[1].see(first["id"])["number"] == first["number"] and
              town.ask("GET", "/api/v1/search?q=%E6%8A%A4%E7%85%A7")[0] == 200)
        status, answer = citizens[0].ask("PUT", f"/api/v1/cases/{draft['id']}/materials/2?file_name=photo.png", raw=PIXEL,
                                         media="image/png")
        check("an upload is refused with 503 or 507", status in (503, 507) and json.loads(answer)["detail"], answer)
        check("no half of a file stays behind", not [file for file in (disk.folder / "files").rglob("*.draft")])
        check("nothing is half done: as many cases as numbers, timelines and journal entries", len(tallies(town)) == 1)
        said, _ = town.run("doctor")
        check("the doctor says that the disk has no room", "BAD  disk" in said and "make room" in said, said)
        filler.unlink()
        status, answer = citizen.json("POST", path, body, key=key)
        check("when there is room again, the refused write is sent once more and taken", status in (200, 201), answer)
        status, _ = citizens[0].ask("PUT", f"/api/v1/cases/{draft['id']}/materials/2?file_name=photo.png", raw=PIXEL,
                                    media="image/png")
        check("and so is the upload", status == 200, status)
        check("and new applications", all(citizen.apply()["number"] for citizen in citizens[1:]) and len(tallies(town)) == 1)
        check("the database is whole", town.query("PRAGMA integrity_check") == [("ok",)])
        said, code = town.run("verify", "journal")
        check("and the journal verifies", code == 0 and "sound" in said, said)
        check("it ends in good order after all that", town.stop() == 0)
