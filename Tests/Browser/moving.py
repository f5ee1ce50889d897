"""Imports that something works on for as long as a test wants: no worker knows their jobs."""

import os
import subprocess
from contextlib import contextmanager

from metrics import csv_file, offer, template

JOB = "Reading slowly"


def sql(statement):
    command = [os.environ["PSQL"], "-XAtq", "-v", "ON_ERROR_STOP=1", os.environ["DATABASE_OWNER_URL"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def moving(page, desk, status="checking"):
    """Takes a page to an import in that status; afterwards the import waits for a decision, as before."""
    offer(page, csv_file("busy.csv", [row | {"source": "busy", "downloads": "40"} for row in template(page)[:4]]))
    page.get_by_role("button", name="Save 4 rows").wait_for()
    ours = f"tenant_id = (SELECT id FROM tenants WHERE slug = '{desk.slug}')"
    sql(
        "INSERT INTO jobs (tenant_id, kind, payload, status, run_at, attempt, max_attempts, worker, lease_until, "
        f"started_at, progress_done, progress_total) SELECT id, '{JOB}', '{{}}', 'running', now(), 1, 3, 'nobody', "
        f"now() + interval '1 hour', now(), 10, 40 FROM tenants WHERE slug = '{desk.slug}'"
    )
    # What arrives has no job yet, and what is taken back was finished before.
    job = "NULL" if status == "receiving" else f"(SELECT id FROM jobs WHERE kind = '{JOB}' AND {ours})"
    finished = "now()" if status in ("undoing", "redoing") else "NULL"
    sql(
        f"UPDATE imports SET status = '{status}', job_id = {job}, finished_at = {finished}, touched_at = now() "
        f"WHERE {ours} AND id = (SELECT id FROM imports WHERE file_name = 'busy.csv' AND {ours} ORDER BY id DESC LIMIT 1)"
    )
    page.reload()
    try:
        yield page
    finally:
        sql(
            "UPDATE imports SET status = 'ready', job_id = NULL, finished_at = NULL "
            f"WHERE file_name = 'busy.csv' AND status = '{status}' AND {ours}"
        )
        sql(f"DELETE FROM jobs WHERE kind = '{JOB}' AND {ours}")
