"""A certificate on line: from a face before the camera to what openssl alone says of it."""

import base64
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.parse

from people import enrol, note
from town import Sandbox, Town
from visitor import totp, until

PATH = "/api/v1/me/issued-certificates"
A_MINUTE = 60
KEY = ("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem")


class Device:
    """Somebody's computer with openssl on it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def run(self, *words):
        done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, timeout=30)
        return done.returncode, done.stdout + done.stderr

    def request(self, parts):
        """DER in base64, under that subject."""
        subject = "".join(f"/{part['type']}={part['value']}" for part in parts)
        code, said = self.run("openssl", "req", "-new", "-utf8", "-key", "key.pem", "-subj", subject, "-outform", "DER",
                              "-out", "request.der")
        assert code == 0, said
        return base64.b64encode((self.folder / "request.der").read_bytes()).decode()

    def keep(self, name, text):
        (self.folder / name).write_text(text)


def show_face(citizen, sandbox, citizen_id):
    status, challenge = citizen.json("POST", "/api/v1/face-challenges", {"consents": True})
    assert status == 201, challenge
    numbers = ",".join({"open_mouth": "1", "blink": "2"}[action] for action in challenge["actions"])
    wanted = urllib.parse.urlencode({"citizen_id": citizen_id, "actions": numbers})
    video = sandbox.ask("GET", f"/face/sample?{wanted}")[1]
    query = urllib.parse.urlencode({"challenge": challenge["challenge"]})
    status, proofing = citizen.json("POST", f"/api/v1/face-proofings?{query}", raw=video, media="video/mp4")
    assert status == 201 and proofing["state"] == "proven", proofing


def sign_in_with_two_factors(citizen):
    status, app = citizen.json("POST", "/api/v1/me/authenticator-app")
    assert status == 201, app
    note("TOTP secret", app["secret"])
    before = time.time() - 30  # the step before: the next one is for signing in
    status, codes = citizen.json("POST", "/api/v1/me/authenticator-app/confirmation", {"code": totp(app["secret"], before)})
    assert status == 200, codes
    status, me = citizen.json("POST", "/api/v1/sessions", {
        "mobile": citizen.mobile, "password": citizen.password, "second_factor": totp(app["secret"])})
    assert status == 201, me
    note("session cookie", citizen.cookie.split("=", 1)[1])


def proven_citizen(town, sandbox):
    person = [one for one in sandbox.numbered_people(200) if len(one["name"]) > 2][3]
    citizen = enrol(town.base, sandbox, 3)
    sign_in_with_two_factors(citizen)
    show_face(citizen, sandbox, person["citizen_id"])
    return citizen


def trust(town, sandbox, device):
    """The operator puts the authority on the trust list."""
    device.keep("chains.pem", sandbox.ask("GET", "/ra/chains")[1].decode())
    for number, pem in enumerate(re.findall(r"-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n", (
            device.folder / "chains.pem").read_text())):
        device.keep(f"authority-{number}.pem", pem)
        said, code = town.run("trust", "add", str(device.folder / f"authority-{number}.pem"))
        assert code == 0, said


def order(citizen, device, more=None):
    status, subject = citizen.json("GET", "/api/v1/me/certificate-subject")
    assert status == 200, subject
    status, ordered = citizen.json("POST", PATH, {"request": device.request(subject["parts"]), **(more or {})})
    assert status == 202, ordered
    return ordered


def see(citizen, certificate):
    return citizen.json("GET", f"{PATH}/{certificate['id']}")[1]


def status_of(device, sandbox):
    return device.run("openssl", "ocsp", "-issuer", "authority-0.pem", "-cert", "certificate.pem", "-url", f"{sandbox.base}/ocsp",
                      "-CAfile", "chains.pem")[1]


def test_a_certificate_is_issued_within_a_minute_and_openssl_believes_it(build, check):
    with Sandbox(build) as sandbox, Town(build, sandbox) as town, tempfile.TemporaryDirectory() as folder:
        town.load_data()
        town.start()
        device = Device(folder)
        assert device.run(*KEY)[0] == 0
        trust(town, sandbox, device)
        citizen = proven_citizen(town, sandbox)

        begun = time.monotonic()
        certificate = until(lambda ordered=order(citizen, device): see(citizen, ordered),
                            lambda seen: seen["state"] != "ordered", A_MINUTE)
        took = time.monotonic() - begun
        check(f"a person of L3 has her certificate within a minute ({took:.1f} s)",
              certificate["state"] == "in_force" and took < A_MINUTE, certificate)
        device.keep("certificate.pem", certificate["chain_pem"])
        check("openssl verifies it up to the authority's root",
              device.run("openssl", "verify", "-CAfile", "chains.pem", "certificate.pem") == (0, "certificate.pem: OK\n"))
        check("its key is the device's", device.run("openssl", "x509", "-in", "certificate.pem", "-noout", "-pubkey") ==
              device.run("openssl", "pkey", "-in", "key.pem", "-pubout"))
        check("the responder knows it", "certificate.pem: good" in status_of(device, sandbox))

        path = f"{PATH}/{certificate['id']}"
        citizen.ask("POST", f"{path}/suspension")
        said = until(lambda: status_of(device, sandbox), lambda text: "revoked" in text)
        check("a suspension arrives at the authority", "certificateHold" in said, said)
        until(lambda: see(citizen, certificate), lambda seen: seen["is_told"])
        status, _ = citizen.ask("DELETE", f"{path}/suspension")
        said = until(lambda: status_of(device, sandbox), lambda text: "good" in text)
        check("and its end does", status == 200 and "certificate.pem: good" in said, said)
        citizen.ask("POST", f"{path}/revocation", {"reason": "key_compromise"})
        said = until(lambda: status_of(device, sandbox), lambda text: "revoked" in text)
        check("a revocation arrives with its reason", "keyCompromise" in said, said)
        device.run("curl", "-sf", f"{sandbox.base}/crl/issuing.crl", "-o", "list.crl")
        device.run("openssl", "crl", "-inform", "DER", "-in", "list.crl", "-out", "list.pem")
        said = device.run("openssl", "verify", "-crl_check", "-CAfile", "chains.pem", "-CRLfile", "list.pem", "certificate.pem")[1]
        check("and stands on the list", "certificate revoked" in said, said)


def test_an_authority_that_fails_gives_no_wrong_certificate(build, check):
    with Sandbox(build) as sandbox, Town(build, sandbox) as town, tempfile.TemporaryDirectory() as folder:
        town.load_data()
        town.start()
        device = Device(folder)
        trust(town, sandbox, device)
        citizen = proven_citizen(town, sandbox)

        def issue(mode):
            assert device.run(*KEY)[0] == 0
            sandbox.set_fault("authority", mode)
            ordered = order(citizen, device)
            seen = until(lambda: see(citizen, ordered), lambda seen: seen["state"] != "ordered", 5)
            sandbox.set_fault("authority", "up")
            return ordered, seen

        for mode in ("other_key", "expired"):
            seen = issue(mode)[1]
            check(f"a certificate with this fault is not kept: {mode}", seen.get("failure") == "unfit", seen)
        for mode in ("deferred", "garbage", "error"):
            ordered, seen = issue(mode)
            check(f"it waits: {mode}", seen["state"] == "ordered", seen)
            seen = until(lambda one=ordered: see(citizen, one), lambda seen: seen["state"] != "ordered", A_MINUTE)
            check(f"and has its certificate once the authority is well: {mode}", seen["state"] == "in_force", seen)
