"""Ops sees what runs by itself, runs it now, and changes when it runs."""

import pytest
from playwright.sync_api import expect

TASK = "/schedule/metrics-refresh"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def ops(signed_in, desk, request):
    return signed_in(desk, "ops", javascript=request.param)


def test_a_task_runs_when_somebody_asks(ops, desk):
    ops.goto("/schedule")
    ops.get_by_role("link", name="Metrics daily refresh").click()
    ops.get_by_role("button", name="Run now").click()
    expect(ops.get_by_role("status").or_(ops.get_by_role("alert")).first).to_contain_text("run")
    ended = ops.locator("tbody tr").first.get_by_text("Done", exact=True)
    for _ in range(30):
        if ended.is_visible():
            break
        ops.wait_for_timeout(500)
        ops.goto(TASK)
    expect(ended).to_be_visible()
    ops.goto("/jobs")
    ops.get_by_role("link", name="Schedule", exact=True).click()
    expect(ops.get_by_role("heading", level=1)).to_have_text("Schedule")


def test_a_change_is_shown_before_it_is_saved(ops):
    ops.goto(TASK)
    ops.get_by_role("textbox", name="When").fill("30 2 * * *")
    ops.get_by_label("On the clocks of").fill("Europe/Berlin")
    ops.get_by_role("button", name="Show what it means").click()
    expect(ops.get_by_text("not saved yet")).to_be_visible()
    expect(ops.get_by_text("clocks skip this time; it runs right after")).to_be_visible()
    ops.get_by_role("textbox", name="When").fill("nonsense")
    ops.get_by_role("button", name="Save").click()
    expect(ops.get_by_role("alert").first).to_contain_text("five fields")
    expect(ops.get_by_role("textbox", name="When")).to_have_value("nonsense")
