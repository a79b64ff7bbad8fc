"""The citizen's whole journey over HTTP, against a real server and a real sandbox: finds, applies, is decided, is told, rates,
is counted. Prints one line per step and writes {"passed": [...], "failed": [...]} to the file named by --json."""

import argparse
import base64
import json
import re
import sys
import urllib.parse
import urllib.request
import uuid

from visitor import Visitor, totp, until

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC")


class Journey:
    def __init__(self, base, sandbox, logins):
        self.base, self.sandbox, self.logins = base, sandbox, logins
        self.passed, self.failed = [], []

    def check(self, name, good, seen=""):
        (self.passed if good else self.failed).append(name)
        print(("✔ " if good else "✘ ") + name + ("" if good else f": {seen}"), flush=True)
        if not good:
            raise SystemExit(1)

    def citizen(self):
        visitor = Visitor(self.base)
        mobile, password = re.search(r"citizen\s+(1\d{10})\s+(\S+).*proven$", self.logins, re.M).groups()
        status, me = visitor.json("POST", "/api/v1/sessions", {"mobile": mobile, "password": password})
        self.check("a proven citizen signs in", status == 201 and me["assurance_level"] == 1, me)
        return visitor, mobile

    def staff(self, name):
        visitor = Visitor(self.base)
        pattern = re.escape(name) + r"\s+(\S+)[^\n]*\n\s+otpauth://\S*secret=([A-Z2-7]+)"
        password, secret = re.search(pattern, self.logins).groups()
        status, me = visitor.json("POST", "/api/v1/staff-sessions",
                                  {"user_name": name, "password": password, "totp": totp(secret)})
        self.check(f"{name} signs in with two factors", status == 201, me)
        return visitor

    def find(self):
        words = urllib.parse.quote("身份证丢了")
        status, found = Visitor(self.base).json("GET", f"/api/v1/search?q={words}&division=350102001001")
        card = found["cards"][0]
        self.check("a few words find the matter where she lives",
                   status == 200 and card["item_id"] == "GA003" and card["office_id"] == "GA-350102000000", card)

    def apply(self, citizen):
        status, case = citizen.json("POST", "/api/v1/cases", {"item_id": "GA003", "division": "350102001001"})
        self.check("a draft is opened and filled in", status == 201 and case["form"]["applicant_name"], case)
        path = f"/api/v1/cases/{case['id']}"
        case = until(lambda: citizen.json("GET", path)[1],
                     lambda seen: all(material["state"] != "requested" for material in seen["materials"]))
        self.check("the registers give what they hold",
                   all(material["state"] == "from_register" for material in case["materials"]), case["materials"])
        status, refused = citizen.json("POST", f"{path}/submission", {"version": case["version"]})
        self.check("an incomplete application is refused and the gap named",
                   status == 422 and refused["faults"][0]["pointer"] == "/form/address", refused)
        form = {**case["form"], "address": "福州市鼓楼区东街1号"}
        status, case = citizen.json("PATCH", path, {"version": case["version"], "form": form})
        self.check("what is typed is kept", status == 200 and case["form"]["address"] == form["address"], case)
        status, case = citizen.json("PUT", f"{path}/materials/2?file_name=photo.png", raw=PIXEL, media="image/png")
        self.check("a material is uploaded", status == 200, case)
        status, wrong = citizen.json("PUT", f"{path}/materials/2?file_name=page.png", raw=b"<html>", media="image/png")
        self.check("what is no picture is refused", 400 <= status < 500, wrong)
        key, body = str(uuid.uuid4()), {"version": case["version"]}
        first = citizen.json("POST", f"{path}/submission", body, key=key)
        again = citizen.json("POST", f"{path}/submission", body, key=key)
        self.check("the same submission sent twice is one", first == again and first[0] == 200, again)
        return first[1]

    def decide(self, officer, colleague, case):
        status, queue = officer.json("GET", "/api/v1/desk/queue")
        mine = [row for row in queue["cases"] if row["id"] == case["id"]]
        self.check("the case is in the office's queue, masked",
                   status == 200 and mine and "*" in mine[0]["applicant_masked"], queue)
        path = f"/api/v1/desk/cases/{case['id']}"
        self.check("another office sees nothing", colleague.ask("GET", path)[0] == 404)
        status, seen = officer.json("GET", path)
        self.check("the officer sees everything on one screen", status == 200 and seen["applicant"]["citizen_id"], seen)
        status, seen = officer.json("POST", f"{path}/acceptance", {"version": seen["version"]})
        self.check("the case is accepted and its clock runs", status == 200 and seen["due_date"], seen)
        body = {"version": seen["version"], "outcome": "granted", "text": "准予补领"}
        self.check("the case is decided", officer.ask("POST", f"{path}/decision", body)[0] == 200)
        self.check("a second decision comes too late", officer.ask("POST", f"{path}/decision", body)[0] == 409)

    def after(self, citizen, mobile, case):
        path = f"/api/v1/cases/{case['id']}"
        status, document = citizen.ask("GET", f"{path}/result")
        self.check("the written decision is there, signed", status == 200 and case["number"].encode() in document)
        body = {"grade": 5, "options": ["501"], "comment": "快"}
        self.check("the service is rated", citizen.ask("POST", f"{path}/rating", body)[0] == 201)
        self.check("once", citizen.ask("POST", f"{path}/rating", body)[0] == 409)
        notices = until(lambda: citizen.json("GET", "/api/v1/notices")[1], lambda seen: len(seen["notices"]) == 3)
        self.check("every step is in the inbox", len(notices["notices"]) == 3, notices)

        def outbox():
            with urllib.request.urlopen(f"{self.sandbox}/sms/outbox?mobile={mobile}") as answer:
                return json.loads(answer.read())["messages"]
        self.check("and on the phone", len(until(outbox, lambda seen: len(seen) == 3)) == 3)
        status, accesses = citizen.json("GET", "/api/v1/me/accesses")
        self.check("she sees who looked at her data", status == 200 and accesses["accesses"], accesses)

    def count(self, supervisor):
        figures = until(lambda: supervisor.json("GET", "/api/v1/supervision/overview")[1],
                        lambda seen: seen["cases"]["decided"] and seen["ratings"]["count"])
        self.check("the supervisor sees it counted",
                   figures["cases"]["on_time"] == 1 and figures["ratings"]["by_grade"] == {"5": 1}, figures)

    def claim(self, visitor, company):
        """What came of it when the register has answered."""
        body = {"uscc": company["uscc"], "name": company["name"]}
        status, claim = visitor.json("POST", "/api/v1/me/legal-person-claims", body)
        self.check(f"a claim to {company['name']} is taken", status == 201, claim)
        path = f"/api/v1/me/legal-person-claims/{claim['id']}"
        return until(lambda: visitor.json("GET", path)[1], lambda seen: seen["state"] != "pending")

    def neighbour(self):
        """林晓梅 of the demo, proven by the population register."""
        visitor = Visitor(self.base)
        mobile, password = re.search(r"citizen\s+(13800000002)\s+(\S+)", self.logins).groups()
        visitor.json("POST", "/api/v1/sessions", {"mobile": mobile, "password": password})
        claim = {"name": "林晓梅", "citizen_id": "35009919880321102X", "level": 1}
        path = f"/api/v1/proofings/{visitor.json('POST', '/api/v1/proofings', claim)[1]['id']}"
        until(lambda: visitor.json("GET", path)[1], lambda seen: seen["state"] != "pending")
        return visitor, mobile

    def represent(self, citizen):
        neighbour, mobile = self.neighbour()
        company = {"uscc": "91350099MA2XYD01X5", "name": "福州示例科技有限公司"}
        claim = self.claim(neighbour, company)
        self.check("who does not represent a company is told so", claim["reason_code"] == "legal_persons.not_confirmed", claim)
        claim = self.claim(citizen, company)
        self.check("who represents it is confirmed by the register", claim["state"] == "proven", claim)
        mine = citizen.json("GET", "/api/v1/me/legal-persons")[1]["legal_persons"]
        self.check("it is on her list", [one["uscc"] for one in mine] == [company["uscc"]], mine)
        agencies = f"/api/v1/me/legal-persons/{mine[0]['id']}/agencies"
        wish = {"name": "林晓梅", "mobile": mobile, "verbs": ["file"], "items": ["SC001"], "ends_on": "2030-01-01"}
        self.check("an agency of years is refused", citizen.json("POST", agencies, wish)[0] == 422)
        now = citizen.json("GET", "/api/v1/demo/clock")[1]["now"]
        status, agency = citizen.json("POST", agencies, {**wish, "ends_on": now[:10]})
        self.check("an agent is invited", status == 201 and "*" in agency["name_masked"], agency)
        offers = neighbour.json("GET", "/api/v1/me/agency-offers")[1]["offers"]
        self.check("the invited person sees by whom and for what",
                   len(offers) == 1 and offers[0]["scope"]["items"][0]["id"] == "SC001", offers)
        status, _ = neighbour.json("POST", f"/api/v1/me/agency-offers/{offers[0]['id']}/acceptance")
        hers = neighbour.json("GET", "/api/v1/me/legal-persons")[1]["legal_persons"]
        self.check("who accepted is an agent", status == 200 and hers[0]["role"] == "agent" and hers[0]["is_in_force"], hers)
        self.check("an agent names no agents", neighbour.json("POST", agencies, {**wish, "ends_on": now[:10]})[0] == 404)
        self.change({"uscc": company["uscc"], "representative_citizen_id": "35009919880321102X"})
        claim = self.claim(neighbour, company)
        self.check("the next representative is confirmed", claim["state"] == "proven", claim)
        self.check("the one before represents nothing", not citizen.json("GET", "/api/v1/me/legal-persons")[1]["legal_persons"])
        hers = neighbour.json("GET", "/api/v1/me/legal-persons")[1]["legal_persons"]
        self.check("and his agent is none any more", [one["role"] for one in hers] == ["representative"], hers)

    def change(self, enterprise):
        """In the register."""
        request = urllib.request.Request(f"{self.sandbox}/sandbox/enterprises", json.dumps(enterprise).encode(), method="PUT")
        with urllib.request.urlopen(request) as answer:
            self.check("the register changes", answer.status == 200)

    def run(self):
        self.find()
        citizen, mobile = self.citizen()
        case = self.apply(citizen)
        self.decide(self.staff("police.gulou"), self.staff("police.siming"), case)
        self.after(citizen, mobile, case)
        self.count(self.staff("supervisor"))
        self.represent(citizen)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", required=True)
    parser.add_argument("--sandbox", required=True)
    parser.add_argument("--logins", required=True)
    parser.add_argument("--json", required=True)
    arguments = parser.parse_args()
    with open(arguments.logins, encoding="utf-8") as file:
        journey = Journey(arguments.base, arguments.sandbox, file.read())
    try:
        journey.run()
    finally:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump({"passed": journey.passed, "failed": journey.failed}, file)
    return 1 if journey.failed else 0


if __name__ == "__main__":
    sys.exit(main())
