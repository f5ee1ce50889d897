"""An import is done or failed, never half, whoever is killed."""

import re

import pytest
from metrics import HEADER, rows
from processes import until


def state(ops, name):
    """The badge beside the file in the history."""
    found = re.search(rf"{name}.*?badge-\w+[^>]*>.*?</svg>([^<]+)<", ops.get("/imports").text, re.S)
    return found and found[1].strip()


def downloads(ops):
    return re.search(r'card-figure[^>]*>([^<]+)', ops.get("/dashboard").text)[1]


def half_sent(ops, name):
    """An import that has begun and waits for the rest of its file."""
    lines = rows(ops, 20_000, 977)
    text = HEADER + "".join(lines)
    sending = ops.upload(name, len(text))
    sending.send(text[: len(text) // 2])
    until(lambda: state(ops, name) == "Being saved", 20)
    return sending


def test_one_whose_server_is_killed_is_called_failed_and_leaves_nothing(start):
    server = start()
    ops = server.browser().sign_in()
    before = downloads(ops)
    half_sent(ops, "killed.csv")
    server.kill()
    start(port=server.port)
    until(lambda: state(ops, "killed.csv") == "Failed", 60)
    assert downloads(ops) == before


def test_one_whose_database_is_killed_is_called_failed_and_leaves_nothing(start, database):
    ops = start().browser().sign_in()
    before = downloads(ops)
    sending = half_sent(ops, "unplugged.csv")
    database.stop()
    database.start()
    with pytest.raises(OSError):
        while True:
            sending.send("x" * 65_536)
    until(lambda: state(ops, "unplugged.csv") == "Failed", 60)
    assert downloads(ops) == before
