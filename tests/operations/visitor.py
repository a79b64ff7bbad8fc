"""Somebody with a browser, and what the scripts here share."""

import base64
import hashlib
import hmac
import http.client
import json
import struct
import time
import urllib.parse
import uuid

GONE = (OSError, http.client.HTTPException)  # what a call throws when nobody answers


class Visitor:
    """`keep`: over one connection, opened again after it broke; else over a new one for each call."""

    def __init__(self, base, keep=False):
        self.base, self.keep = base, keep
        self.cookie, self.connection, self.headers = None, None, {}

    def ask(self, method, path, body=None, raw=None, media="application/json", key=None, timeout=30):
        """Status and bytes of the answer; its headers stay in `headers`. A write gets a key of its own unless it has one, so
        what failed on a connection that stood unused for a while is sent again on a new one, as browsers do."""
        headers = {"X-Mashang": "1"}
        if method != "GET":
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
        data = json.dumps(body).encode() if body is not None else raw
        if data is not None:
            headers["Content-Type"] = media
        if self.cookie:
            headers["Cookie"] = self.cookie
        if self.connection is not None:
            try:
                return self.send(method, path, data, headers, timeout)
            except (http.client.RemoteDisconnected, ConnectionError):
                pass
        return self.send(method, path, data, headers, timeout)

    def send(self, method, path, data, headers, timeout):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.base).netloc, timeout=timeout)
        kept = False
        try:
            self.connection.request(method, path, data, headers)
            answer = self.connection.getresponse()
            content = answer.read()
            kept = self.keep and not answer.will_close
        finally:
            if not kept:
                self.connection.close()
                self.connection = None
        self.headers = answer.headers
        if answer.headers["Set-Cookie"]:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return answer.status, content

    def json(self, *arguments, **named):
        status, body = self.ask(*arguments, **named)
        return status, json.loads(body) if body else None


def totp(secret, at=None):
    """The six digits of an authenticator, now or at a moment (seconds since 1970)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    step = int(time.time() if at is None else at) // 30
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF) % 10**6)


def until(what, found, seconds=20):
    """Asks again until `found` likes the answer; a bounded wait for what happens after a commit."""
    deadline = time.monotonic() + seconds
    while True:
        answer = what()
        if found(answer) or time.monotonic() > deadline:
            return answer
        time.sleep(0.1)
