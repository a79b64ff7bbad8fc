"""Losing power, losing room."""

import http.client
import os
import pathlib
import random
import sqlite3
import subprocess
import tempfile
import threading
import time

from town import Town

ROUNDS = 50
WRITERS = 8
ROUTE = "/api/v1/demo/clock"


def present():
    """The demo's clock set to what it is anyway: a write that changes nothing but is kept for a day."""
    return {"now": time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())}


def write_until_it_dies(town, name, acknowledged):
    """Writes with keys of its own; notes each that was answered."""
    number = 0
    try:
        connection = town.connect()
        while True:
            key = f"{name}-{number:06}"
            number += 1
            status, text = town.ask("PUT", ROUTE, present(), {"Idempotency-Key": key}, connection)
            assert status == 200, text
            acknowledged.append(key)
    except (OSError, ValueError, http.client.HTTPException):
        return  # the server is gone


def kept_keys(town):
    with sqlite3.connect(town.database) as database:
        return [row[0] for row in database.execute("SELECT key FROM http_idempotency WHERE answer <> ''")]


def test_what_was_acknowledged_exists_once_after_fifty_kills(build):
    dice = random.Random(2018)
    with Town(build) as town:
        town.load_data()
        acknowledged = []
        for round_ in range(ROUNDS):
            town.start()
            writers = [threading.Thread(target=write_until_it_dies, args=(town, f"round-{round_}-{i}", acknowledged))
                       for i in range(WRITERS)]
            for writer in writers:
                writer.start()
            time.sleep(dice.uniform(0.05, 0.3))  # the moment of the accident
            town.kill()
            for writer in writers:
                writer.join()
        town.start()
        kept = kept_keys(town)
        assert len(acknowledged) > ROUNDS, len(acknowledged)
        assert len(kept) == len(set(kept))
        lost = set(acknowledged) - set(kept)
        assert not lost, f"{len(lost)} of {len(acknowledged)} lost, such as {sorted(lost)[:3]}"
        said, code = town.run("verify", "journal")
        assert code == 0, said


def test_a_full_disk_refuses_writes_and_keeps_reading(build):
    if os.geteuid() != 0:
        return "skipped"
    folder = tempfile.mkdtemp(prefix="mashang-full-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=False).returncode != 0:
        os.rmdir(folder)
        return "skipped"
    try:
        with Town(build, folder) as town:
            town.load_data()
            town.start()
            fill(pathlib.Path(folder) / "filler")
            statuses = [town.ask("PUT", ROUTE, present(), {"Idempotency-Key": f"full-{i:06}"})[0] for i in range(400)]
            assert 503 in statuses, set(statuses)
            assert set(statuses) <= {200, 503}, set(statuses)
            assert town.ask("GET", "/api/v1/search?q=%E6%8A%A4%E7%85%A7")[0] == 200
            (pathlib.Path(folder) / "filler").unlink()
            status, text = town.ask("PUT", ROUTE, present(), {"Idempotency-Key": "room-again"})
            assert status == 200, text
    finally:
        subprocess.run(["umount", folder], check=False)
        pathlib.Path(folder).rmdir()
    return None


def fill(path):
    """Takes all the room there is."""
    with path.open("wb", buffering=0) as out:
        for size in (1 << 20, 1 << 12):
            try:
                while True:
                    out.write(b"\0" * size)
            except OSError:
                continue
