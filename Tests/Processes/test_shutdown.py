"""A server that is told to stop finishes what it has begun, takes nothing new, and goes."""

import pytest
from metrics import HEADER, rows
from processes import sql, until


def test_an_upload_on_its_way_is_finished(start):
    server = start()
    ops = server.browser().sign_in()
    text = HEADER + "".join(rows(ops, 2000, 1))
    sending = ops.upload("late.csv", len(text))
    sending.send(text[:1000])
    # It is on its way once the server has taken the connection up.
    until(lambda: sql("SELECT 1 FROM imports WHERE file_name = 'late.csv' AND status = 'running'"), 20)
    server.terminate()
    sending.send(text[1000:])
    assert sending.finish().status == 303
    assert server.process.wait(30) == 0


def test_a_stalled_upload_does_not_keep_it(start):
    server = start()
    sending = server.browser().sign_in().upload("never.csv", 1_000_000)
    sending.send(HEADER)
    server.terminate()
    server.process.wait(40)


@pytest.fixture
def something_to_watch():
    """A job that nobody knows how to run, so that the page of jobs has something to wait for."""
    sql(
        "INSERT INTO jobs (tenant_id, kind, payload, run_at, max_attempts) "
        "SELECT id, 'tests.endless', '{}', now(), 1 FROM tenants WHERE slug = 'northwind'"
    )
    yield
    sql("DELETE FROM jobs WHERE kind = 'tests.endless'")


def test_an_open_stream_ends_with_it(start, something_to_watch):
    server = start()
    ops = server.browser().sign_in()
    response = ops.begin("GET", "/jobs/events").getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    assert response.readline().startswith(b"retry:")
    server.terminate()
    assert server.process.wait(25) == 0
    # Ended as it should be, not broken off.
    assert response.read().endswith(b"\n\n")
