"""An import that fails opens an alert, which ops look after; the badge tells them on every page."""

import re

import pytest
from metrics import csv_file, template, upload
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def ops(signed_in, desk, request):
    page = signed_in(desk, "ops", javascript=request.param)
    succeed(page)
    return page


def test_an_alert_comes_and_goes_with_its_reason(ops):
    expect(badge(ops)).to_have_count(0)
    fail(ops, "broken.csv")
    ops.goto("/dashboard")
    expect(badge(ops)).to_have_text("1 waiting")
    ops.get_by_role("link", name="Alerts 1 waiting").click()
    expect(ops.get_by_role("heading", name="An import failed")).to_be_visible()
    expect(ops.get_by_role("region", name="Open").get_by_text("broken.csv: ")).to_be_visible()
    ops.get_by_role("link", name="Open the import").click()
    expect(ops.get_by_role("heading", level=1)).to_have_text("broken.csv")
    succeed(ops)
    expect(badge(ops)).to_have_count(0)
    ops.goto("/alerts")
    expect(ops.get_by_role("heading", name="Nothing needs you")).to_be_visible()
    newest = ops.get_by_role("table", name="Recently resolved alerts").locator("tbody tr").first
    expect(newest).to_contain_text("broken.csv")
    expect(newest).to_contain_text("By itself")


def test_an_alert_is_acknowledged_and_resolved_by_hand(ops, desk):
    fail(ops, "again.csv")
    ops.goto("/alerts")
    ops.get_by_role("button", name="Acknowledge alert: An import failed").click()
    expect(ops.get_by_role("status")).to_have_text("“An import failed” is acknowledged.")
    expect(ops.get_by_text(re.compile(f"^Acknowledged by {desk.ops}, "))).to_be_visible()
    expect(ops.get_by_role("button", name="Acknowledge alert: An import failed")).to_have_count(0)
    expect(badge(ops)).to_have_count(0)
    ops.get_by_role("button", name="Resolve alert: An import failed").click()
    expect(ops.get_by_role("status")).to_have_text("“An import failed” is resolved.")
    newest = ops.get_by_role("table", name="Recently resolved alerts").locator("tbody tr").first
    expect(newest).to_contain_text(desk.ops)


def test_the_badge_is_seen_on_a_phone(signed_in, desk):
    page = signed_in(desk, "ops", width=390)
    fail(page, "phone.csv")
    page.goto("/imports")
    expect(badge(page)).to_be_in_viewport()
    succeed(page)


def badge(page):
    return page.get_by_role("navigation", name="Main").locator(".rail-count")


def fail(page, name):
    upload(page, csv_file(name, []))
    expect(page.get_by_role("alert").first).to_be_visible()


def succeed(page):
    upload(page, csv_file("good.csv", [template(page)[0] | {"downloads": "10"}]))
    page.wait_for_url("**/imports/import_*")
