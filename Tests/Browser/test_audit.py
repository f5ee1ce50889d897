"""An admin reads who did what, narrows it, and takes it away as a file."""

import csv
import re
from pathlib import Path

import pytest
from metrics import csv_file, template, upload
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def admin(signed_in, desk, request):
    return signed_in(desk, "admin", javascript=request.param)


def test_an_import_is_on_record_and_leads_to_itself(admin, desk):
    imported(admin, "on-record.csv")
    admin.get_by_role("link", name="Settings").click()
    admin.get_by_role("link", name="Audit log").click()
    newest = entries(admin).first
    expect(newest).to_contain_text(f"{desk.admin} imported on-record.csv")
    newest.get_by_role("link", name="on-record.csv").click()
    expect(admin.get_by_role("heading", level=1)).to_have_text("on-record.csv")


def test_the_record_is_narrowed_and_widened_again(admin, desk):
    imported(admin, "narrowed.csv")
    admin.goto("/audit")
    admin.get_by_label("Action").select_option(label="Import")
    apply(admin, re.compile("action=import"))
    expect(entries(admin).first).to_contain_text("imported")
    assert all("imported" in text for text in entries(admin).all_inner_texts())
    admin.get_by_label("Person").select_option(label=desk.advertiser)
    apply(admin, re.compile("person=member_"))
    expect(admin.get_by_role("heading", name="No entry fits")).to_be_visible()
    admin.get_by_role("link", name=f"Remove filter: {desk.advertiser}").click()
    expect(entries(admin).first).to_contain_text("imported")
    admin.get_by_label("To day").fill("2020-01-01")
    apply(admin, re.compile("to=2020-01-01"))
    admin.get_by_role("link", name="Clear all").click()
    expect(admin).to_have_url(re.compile("/audit$"))


def test_the_record_is_a_file_that_starts_no_formula(admin):
    imported(admin, "=1+1.csv")
    admin.goto("/audit?action=import")
    with admin.expect_download() as download:
        admin.get_by_role("link", name="Download as CSV").click()
    assert download.value.suggested_filename == "audit-log.csv"
    with Path(download.value.path()).open(newline="") as file:
        lines = list(csv.DictReader(file))
    assert lines[0]["action"] == "import" and lines[0]["subject"] == "'=1+1.csv"
    assert {line["action"] for line in lines} == {"import"}


def imported(page, name):
    upload(page, csv_file(name, [template(page)[0] | {"downloads": "10"}]))
    page.wait_for_url("**/imports/import_*")


def entries(page):
    return page.get_by_role("table", name="Who did what").locator("tbody tr")


def apply(page, address):
    """A choice applies itself where scripts run; the button does otherwise, and for a day."""
    page.get_by_role("button", name="Apply filters").click()
    expect(page).to_have_url(address)
