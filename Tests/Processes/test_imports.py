"""An import is done or failed, never half, whoever is killed."""

import re

import pytest
from metrics import HEADER, rows
from processes import SOON, sql, until

MANY = 30_000


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


def received(ops, name, downloads):
    """A file that has come whole and is read now; nobody has waited for the answer."""
    text = HEADER + "".join(rows(ops, MANY, downloads))
    sending = ops.upload(name, len(text), at_once=False)
    sending.send(text)
    sending.end()
    return sending


def offered(ops, name, downloads):
    """A file that was read and waits for a decision; its address."""
    received(ops, name, downloads)
    until(lambda: state(ops, name) == "Waits for a decision", 90)
    return re.search(rf'href="(/imports/import_\w+)">{re.escape(name)}<', ops.get("/imports").text)[1]


def running(kind):
    return sql(f"SELECT 1 FROM jobs WHERE kind = '{kind}' AND status = 'running'")


def saved(downloads):
    """How many rows say so; none may ever be there twice or in part."""
    return int(sql(f"SELECT count(*) FROM daily_metrics WHERE source LIKE 'source-%' AND downloads = {downloads}")[0])


def test_one_whose_server_is_killed_while_it_is_read_is_read_again(start):
    server = start(job_slots=2, settings=SOON)
    ops = server.browser().sign_in()
    sending = received(ops, "read-again.csv", 511)
    until(lambda: running("imports.check"), 20)
    server.kill()
    sending.give_up()
    start(port=server.port, job_slots=2)
    until(lambda: state(ops, "read-again.csv") == "Waits for a decision", 60)
    assert saved(511) == 0


@pytest.mark.parametrize("victim", ["server", "database"])
def test_one_that_is_interrupted_while_it_is_saved_is_saved_once_or_not_at_all(start, database, victim):
    server = start(job_slots=2)
    ops = server.browser().sign_in()
    name, downloads = f"saved-{victim}.csv", {"server": 523, "database": 541}[victim]
    address = offered(ops, name, downloads)
    seen = re.search(r'name="seen" value="([^"]+)"', ops.get(address).text)[1]
    connection = ops.ask(f"{address}/commit", {"seen": seen}, at=address)
    until(lambda: running("imports.commit"), 20)
    if victim == "server":
        server.kill()
        start(port=server.port, job_slots=2)
    else:
        database.stop()
        database.start()
    connection.close()
    until(lambda: state(ops, name) in ("Complete", "Failed"), 60)
    assert saved(downloads) == (MANY if state(ops, name) == "Complete" else 0)
