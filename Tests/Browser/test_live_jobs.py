"""The page of jobs follows what runs, with a script and without, and leaves people alone who are doing something."""

import os
import subprocess

import pytest
from desks import LAKESIDE
from playwright.sync_api import expect

TENANT = "tenant_id = (SELECT id FROM tenants WHERE slug = 'lakeside')"
JOB = f"{TENANT} AND kind = 'Counting sheep'"


def sql(statement):
    command = [os.environ["PSQL"], "-XAtq", "-v", "ON_ERROR_STOP=1", os.environ["DATABASE_OWNER_URL"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def job():
    """A job that runs for as long as the test wants: no worker knows it, and its lease is long."""
    sql(
        "INSERT INTO jobs (tenant_id, kind, payload, status, run_at, attempt, max_attempts, worker, lease_until, "
        "started_at, progress_done, progress_total) SELECT id, 'Counting sheep', '{}', 'running', now(), 1, 3, 'nobody', "
        "now() + interval '1 hour', now(), 10, 40 FROM tenants WHERE slug = 'lakeside'"
    )
    yield
    sql(f"DELETE FROM jobs WHERE {JOB}")


def row(page):
    return page.get_by_role("row").filter(has_text="Counting sheep")


def test_progress_moves_by_itself_and_nothing_else_does(signed_in, job):
    page = signed_in(LAKESIDE, "ops")
    page.goto("/jobs")
    expect(row(page).get_by_text("10 of 40")).to_be_visible()
    before = row(page).bounding_box()
    sql(f"UPDATE jobs SET progress_done = 25 WHERE {JOB}")
    expect(row(page).get_by_text("25 of 40")).to_be_visible()
    expect(row(page).get_by_role("progressbar")).to_have_js_property("value", 25)
    assert row(page).bounding_box() == before


def test_a_job_that_ends_moves_to_those_that_ended_and_is_announced(signed_in, job):
    page = signed_in(LAKESIDE, "ops")
    page.goto("/jobs")
    expect(row(page).get_by_text("10 of 40")).to_be_visible()
    row(page).get_by_role("button", name="Cancel job").focus()
    sql(f"UPDATE jobs SET status = 'done', worker = NULL, lease_until = NULL, finished_at = now() WHERE {JOB}")
    ended = page.get_by_role("region", name="Ended")
    expect(ended.get_by_role("row").filter(has_text="Counting sheep").get_by_text("Done")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="running")).to_have_count(1)


def test_a_question_that_is_open_is_not_taken_away(signed_in, job):
    page = signed_in(LAKESIDE, "ops")
    page.goto("/jobs")
    row(page).get_by_role("button", name="Cancel job").click()
    question = page.get_by_role("dialog", name="Cancel this job?")
    expect(question).to_be_visible()
    sql(f"UPDATE jobs SET cancel_requested = true WHERE {JOB}")
    page.wait_for_timeout(3000)
    expect(question).to_be_visible()
    question.get_by_role("button", name="Keep it").click()
    expect(row(page).get_by_text("Stopping")).to_be_visible()


def test_without_a_script_the_page_reloads_itself(signed_in, job):
    page = signed_in(LAKESIDE, "ops", javascript=False)
    page.goto("/jobs")
    expect(row(page).get_by_text("10 of 40")).to_be_visible()
    sql(f"UPDATE jobs SET progress_done = 25 WHERE {JOB}")
    expect(row(page).get_by_text("25 of 40")).to_be_visible(timeout=25_000)
