"""How it ends, and what becomes of requests under way."""

import json
import signal
import socket

import people
from backing import Load
from town import Town
from visitor import until


class HalfSent:
    """A submission of which the server has got the head and half of the body."""

    def __init__(self, town, citizen):
        case = citizen.open_draft()
        body = json.dumps({"version": case["version"]}).encode()
        head = (f"POST /api/v1/cases/{case['id']}/submission HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Mashang: 1\r\n"
                f"Cookie: {citizen.cookie}\r\nIdempotency-Key: {people.key()}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n").encode()
        self.line = socket.create_connection(("127.0.0.1", town.port), timeout=20)
        self.rest = body[5:]
        self.line.sendall(head + body[:5])

    def finish(self):
        """The rest is sent; the whole answer as text."""
        self.line.sendall(self.rest)
        answer = b""
        while piece := self.line.recv(65536):
            answer += piece
        return answer.decode()


def is_listening(town):
    try:
        town.connect().connect()
        return True
    except OSError:
        return False


def test_it_ends_in_good_order_when_told_to(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        for name in (signal.SIGTERM, signal.SIGINT):
            town.start()
            half = HalfSent(town, citizen)
            until(lambda: town.ask("GET", "/healthz")[0], lambda status: status == 200)  # its bytes were read before this
            town.server.send_signal(name)
            check(f"told to end by {name.name} it takes no new connections",
                  not until(lambda: is_listening(town), lambda listening: not listening, 5))
            answer = half.finish()
            check(f"and answers what was under way ({name.name})",
                  answer.startswith("HTTP/1.1 200") and '"number":"GA350102-' in answer, answer[:300])
            code = town.server.wait(30)
            town.server = None
            check(f"and ends with 0 ({name.name})", code == 0, code)
        check("both applications are there at the next start", town.start() and town.count("cases_number") == 2)


def test_no_application_is_half_answered_when_it_stops_under_load(build, check):
    with Town(build) as town:
        citizens = town.settle()
        town.start()
        with Load(citizens) as load:
            code = town.stop()
        done = [case["number"] for _, case in load.done if case]
        town.start()
        stored = {row[0] for row in town.query("SELECT number FROM cases_number")}
        check("stopped under load it ends with 0 and keeps every application that it acknowledged",
              code == 0 and len(done) > len(citizens) and set(done) <= stored, len(done))
        check("and at most the connections that it closed do not know how theirs ended",
              len(stored) - len(done) <= len(citizens), (len(stored), len(done)))


def test_sighup_opens_the_log_again_and_ends_nothing(build, check):
    with Town(build) as town:
        town.settle()
        town.start()
        log, old = town.folder / "mashang.log", town.folder / "mashang.log.1"
        log.rename(old)
        town.server.send_signal(signal.SIGHUP)
        until(log.exists, bool)
        check("after SIGHUP it writes to a new log of the same name, and says so",
              "log.reopened" in until(lambda: log.read_text() if log.exists() else "", lambda text: "log.reopened" in text))
        check("and serves on", town.ask("GET", "/healthz")[0] == 200 and town.server.poll() is None)
        check("and the old log keeps what it had", "server.started" in old.read_text())
        check("and ends with 0 when told to", town.stop() == 0)
