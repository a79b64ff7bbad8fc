"""Citizens and officers of a town, made and signed in over HTTP as real ones are."""

import re
import uuid

from privacy import inspection
from visitor import Visitor, totp, until

PLACE = "350102001001"
PASSWORD = "correct-horse-{}-battery"
PLAIN_ITEM = "GA005"  # asks for no material: a draft can be handed in at once


def note(kind, *values):
    inspection.secrets.note(kind, *values)


class Citizen(Visitor):
    """Signed in and proven."""

    def __init__(self, base, mobile):
        super().__init__(base, keep=True)
        self.mobile, self.password = mobile, PASSWORD.format(mobile[-4:])
        note("mobile", mobile)
        note("password", self.password)

    def at(self, base):
        """The same person with the same session in another copy of the town."""
        other = Citizen(base, self.mobile)
        other.cookie = self.cookie
        return other

    def sign_in(self):
        status, me = self.json("POST", "/api/v1/sessions", {"mobile": self.mobile, "password": self.password})
        assert status == 201, me
        note("session cookie", self.cookie.split("=", 1)[1])

    def open_draft(self, item=PLAIN_ITEM, key=None):
        status, case = self.json("POST", "/api/v1/cases", {"item_id": item, "division": PLACE}, key=key)
        assert status in (200, 201), case
        return case

    def submit(self, case, key=None):
        """Status and answer."""
        return self.json("POST", f"/api/v1/cases/{case['id']}/submission", {"version": case["version"]}, key=key)

    def apply(self):
        """A whole application; the case with its number."""
        status, case = self.submit(self.open_draft())
        assert status == 200, case
        return case

    def see(self, case_id):
        status, case = self.json("GET", f"/api/v1/cases/{case_id}")
        assert status == 200, case
        return case


def code_for(sandbox, mobile):
    """What came to the phone."""
    texts = until(lambda: sandbox.messages(mobile), len)
    assert texts, "no text message came"
    code = re.search(r"\d{6}", texts[0]["text"]).group()
    note("SMS code", code)
    return code


def enrol(base, sandbox, number):
    """Registers the n-th citizen with the code from her phone and has the population register prove her."""
    citizen = Citizen(base, f"139{50_000_000 + 7_919 * number}")
    assert citizen.ask("POST", "/api/v1/sms-codes", {"mobile": citizen.mobile, "purpose": "register"})[0] == 204
    status, me = citizen.json("POST", "/api/v1/accounts", {
        "mobile": citizen.mobile, "code": code_for(sandbox, citizen.mobile), "password": citizen.password})
    assert status == 201, me
    note("session cookie", citizen.cookie.split("=", 1)[1])
    # With three characters: a name of two may stand by chance in bytes that mean something else.
    person = [one for one in sandbox.numbered_people(200) if len(one["name"]) > 2][number]
    note("citizen id", person["citizen_id"])
    note("citizen's name", person["name"])
    status, proofing = citizen.json("POST", "/api/v1/proofings", {
        "name": person["name"], "citizen_id": person["citizen_id"], "level": 1})
    assert status == 201, proofing
    path = f"/api/v1/proofings/{proofing['id']}"
    proofing = until(lambda: citizen.json("GET", path)[1], lambda seen: seen["state"] != "pending")
    assert proofing["state"] == "proven", proofing
    citizen.name, citizen.citizen_id = person["name"], person["citizen_id"]
    return citizen


def enrol_some(town, sandbox, count=4):
    return [enrol(town.base, sandbox, number) for number in range(count)]


def officer(town, name, at=None):
    """Signs a staff member of the demo in; `at`: by a clock that shows this moment (seconds)."""
    logins = (town.folder / "demo-logins.txt").read_text()
    password, secret = re.search(re.escape(name) + r"\s+(\S+)[^\n]*\n\s+otpauth://\S*secret=([A-Z2-7]+)", logins).groups()
    return sign_in(town, name, password, secret, at)


def sign_in(town, name, password, secret, at=None):
    note("password", password)
    note("TOTP secret", secret)
    visitor = Visitor(town.base, keep=True)
    status, me = visitor.json("POST", "/api/v1/staff-sessions",
                              {"user_name": name, "password": password, "totp": totp(secret, at)})
    assert status == 201, me
    note("session cookie", visitor.cookie.split("=", 1)[1])
    return visitor


def new_officer(town, name):
    """Made by command while the town serves, as an installation makes its staff, and signed in."""
    said, code = town.run("staff", "add", name, "--name", "孙警官", "--role", "officer", "--office", "GA-350102000000")
    assert code == 0, said
    return sign_in(town, name, *re.search(r"密码: (\S+)\n.*secret=([A-Z2-7]+)", said).groups())


def key():
    return str(uuid.uuid4())
