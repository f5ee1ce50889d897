"""Jobs are done once, whichever of the workers are killed or stalled, and every due run is on record."""

import signal
import time

import pytest
from processes import SOON, Worker, sql, until

DUE = 60
MANY = 1000
LAKESIDE = "tenant_id = (SELECT id FROM tenants WHERE slug = 'lakeside')"
TASK = f"{LAKESIDE} AND task = 'metrics-refresh'"
SHORT_TASK = f"{LAKESIDE} AND task = 'etl-health'"


@pytest.fixture
def workers():
    """workers(n) starts so many processes that run jobs."""
    started = []

    def start_workers(count, settings=None):
        started.extend(Worker(settings) for _ in range(count))
        return started

    yield start_workers
    for worker in started:
        worker.kill()


def make_due(workers, count=DUE, task=TASK):
    """Half-hourly runs that nobody has seen to for so many times, all of which are to be made up for."""
    first = workers(1)[0]
    until(lambda: sql(f"SELECT count(*) FROM schedules WHERE {task}") == ["1"], 30)
    first.kill()
    sql(f"DELETE FROM occurrences WHERE {task}")
    # No half hour may pass before they are found, or there would be one more.
    until(lambda: sql("SELECT extract(epoch FROM now())::int % 1800 < 1740") == ["t"], 70)
    sql(
        f"UPDATE schedules SET cron = '*/30 * * * *', when_missed = 'all', catch_up_limit = 1000, "
        f"next_at = date_bin('30 minutes', now(), 'epoch') - interval '{(count - 1) * 30} minutes' WHERE {task}"
    )
    return count


def runs(status, task=TASK):
    return int(sql(f"SELECT count(*) FROM occurrences WHERE {task} AND status IN ({status})")[0])


def assert_each_done_once(due, task=TASK):
    # While they ran, the clock may have made another one due.
    until(lambda: runs("'done'", task) >= due and runs("'queued', 'running'", task) == 0, 180)
    assert runs("'done'", task) in (due, due + 1)
    assert sql(f"SELECT DISTINCT status FROM occurrences WHERE {task}") == ["done"]
    mine = f"id IN (SELECT job_id FROM occurrences WHERE {task})"
    assert int(sql(f"SELECT count(*) FROM jobs WHERE {mine} AND status = 'done'")[0]) == runs("'done'", task)


def test_four_processes_make_one_run_of_each_that_is_due(database, workers):
    due = make_due(workers)
    workers(4)
    assert_each_done_once(due)


def test_four_processes_do_a_thousand_due_runs_once_each(database, workers):
    due = make_due(workers, MANY, SHORT_TASK)
    since = sql("SELECT now()")[0]
    workers(4)
    assert_each_done_once(due, SHORT_TASK)
    # One job for each, however many schedulers saw it, and each was handed to one worker once.
    made = f"FROM jobs WHERE {SHORT_TASK} AND created_at >= '{since}'"
    assert sql(f"SELECT count(*) {made}") == [str(runs("'done'", SHORT_TASK))]
    assert sql(f"SELECT DISTINCT attempt, fence {made}") == ["1|1"]


def test_killed_and_stalled_workers_lose_nothing(database, workers):
    due = make_due(workers)
    first, second, third = workers(3, SOON)[-3:]
    until(lambda: runs("'done'") > 2, 60)
    second.process.send_signal(signal.SIGSTOP)
    first.process.kill()
    until(lambda: runs("'done'") > 6, 60)
    third.process.kill()
    workers(1, SOON)
    # Longer than a lease: what the stalled one held is done by another by now.
    time.sleep(8)
    second.process.send_signal(signal.SIGCONT)
    assert_each_done_once(due)


def test_a_worker_that_is_told_to_stop_hands_back_what_it_holds(database, workers):
    due = make_due(workers)
    worker = workers(1)[-1]
    until(lambda: runs("'running', 'done'") > 0, 60)
    worker.process.terminate()
    assert worker.process.wait(35) == 0
    assert sql("SELECT count(*) FROM jobs WHERE status = 'running'") == ["0"]
    workers(2)
    assert_each_done_once(due)
