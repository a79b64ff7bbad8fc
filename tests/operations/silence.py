"""The SMS gateway is down, fails, or does not answer in time: nobody waits for it, and nothing is lost."""

import people
from town import Sandbox, Town
from visitor import until

SLOW = 12_000  # ms; more than the deadline of a call


def orders(town, state):
    return town.count(f"outbound_order WHERE channel = 'sms' AND state = '{state}'")


def texts_about(sandbox, citizen, case):
    return [text for text in sandbox.messages(citizen.mobile) if case["number"] in text["text"]]


def the_journey_goes_on(check, town, sandbox, citizen, what, repair, seconds=30):
    """An application while the gateway is out of order; then it is repaired and the message arrives, once."""
    case = citizen.apply()
    notices = until(lambda: citizen.json("GET", "/api/v1/notices")[1]["notices"],
                    lambda seen: any(notice.get("case_id") == case["id"] for notice in seen))
    check(f"{what}: an application is taken and told of in the inbox",
          case["number"] and any(notice.get("case_id") == case["id"] for notice in notices), notices)
    attempts = until(lambda: int(town.query("SELECT COALESCE(MAX(attempts), 0) FROM outbound_order "
                                            "WHERE channel = 'sms' AND state IN ('waiting', 'sending')")[0][0]),
                     lambda seen: seen >= 2, seconds)
    check(f"{what}: the message is tried again", attempts >= 2, attempts)
    said, code = town.run("doctor")
    check(f"{what}: the doctor notes that an order waits and why", code == 0 and "note orders: 1 orders to sms wait" in said, said)
    repair()
    texts = until(lambda: texts_about(sandbox, citizen, case), len, seconds)
    waiting = until(lambda: orders(town, "waiting") + orders(town, "sending"), lambda seen: seen == 0, seconds)
    texts = texts_about(sandbox, citizen, case)
    check(f"{what}: repaired, the message arrives exactly once", len(texts) == 1 and waiting == 0, (texts, waiting))


def test_text_messages_that_do_not_go_out(build, check):
    with Sandbox(build) as sandbox, Town(build, sandbox=sandbox) as town:
        citizens = town.settle()
        town.start()
        sandbox.set_fault("sms", "error")
        the_journey_goes_on(check, town, sandbox, citizens[0], "the SMS gateway answers 500",
                            lambda: sandbox.set_fault("sms", "up"))
        sandbox.set_fault("sms", "garbage")
        the_journey_goes_on(check, town, sandbox, citizens[1], "the SMS gateway answers with half a sentence",
                            lambda: sandbox.set_fault("sms", "up"))
        sandbox.__exit__()
        the_journey_goes_on(check, town, sandbox, citizens[2], "the SMS gateway is not there", sandbox.__enter__)
        sandbox.set_fault("sms", "slow", SLOW)
        the_journey_goes_on(check, town, sandbox, citizens[3], "the SMS gateway answers too late",
                            lambda: sandbox.set_fault("sms", "up"), seconds=60)
        back_off(check, town, sandbox, citizens[4])
        dead_letters(check, town, sandbox)


def back_off(check, town, sandbox, citizen):
    """How long an order waits after its first, second and third failure."""
    sandbox.set_fault("sms", "error")
    citizen.apply()
    waits = {}

    def look():
        for attempts, wait in town.query("SELECT attempts, next_at - changed_at FROM outbound_order "
                                         "WHERE channel = 'sms' AND state = 'waiting' AND attempts > 0"):
            waits[int(attempts)] = int(wait)
        return waits
    until(look, lambda seen: len(seen) == 3, 30)
    sandbox.set_fault("sms", "up")
    check("each failure doubles the wait, with jitter: up to 2, 4 and 8 s",
          all(500 * 2**n <= waits.get(n, 0) <= 1000 * 2**n for n in (1, 2, 3)), waits)
    left = until(lambda: orders(town, "waiting") + orders(town, "sending"), lambda seen: seen == 0, 30)
    check("and it arrives in the end", left == 0, left)


def dead_letters(check, town, sandbox):
    """A code for signing in is tried three times, since later it helps nobody."""
    sandbox.set_fault("sms", "error")
    mobile = "13812340000"
    people.note("mobile", mobile)
    status, _ = town.ask("POST", "/api/v1/sms-codes", {"mobile": mobile, "purpose": "register"})
    check("a code is asked for while the gateway fails, and nobody waits", status == 204, status)
    dead = until(lambda: orders(town, "dead"), lambda seen: seen == 1, 40)
    check("after its last attempt an order is a dead letter", dead == 1, dead)
    said, code = town.run("doctor")
    check("the doctor names dead letters and what to do",
          "note dead letters: 1 given up" in said and "sign in to the desk as operator" in said, said)
    operator = people.officer(town, "operator")
    status, shown = operator.json("GET", "/api/v1/desk/dead-letters")
    check("the operator sees it with its reason, and nobody's number",
          status == 200 and [letter["last_error"] for letter in shown["letters"]] == ["HTTP 500"] and mobile not in str(shown),
          shown)
    sandbox.set_fault("sms", "up")
    status, said = operator.ask("POST", f"/api/v1/desk/dead-letters/{shown['letters'][0]['id']}/resending")
    check("and sends it again", status == 204, (status, said))
    check("and it arrives", len(until(lambda: sandbox.messages(mobile), len, 60)) == 1)
    left = until(lambda: orders(town, "dead") + orders(town, "waiting") + orders(town, "sending"), lambda seen: seen == 0)
    said, code = town.run("doctor")
    check("then the doctor has no more to say of them", left == 0 and code == 0 and "dead letters: none" in said, said)
    check("the journal knows that it was sent again", town.count("journal_entry WHERE what = 'outbound.resent'") == 1)
