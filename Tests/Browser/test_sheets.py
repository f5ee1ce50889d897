"""Ops has figures read from a sheet: by the link of its CSV, or from Google with a key."""

import uuid

import pytest
from metrics import csv_file, template
from playwright.sync_api import expect
from sheet_server import ACCOUNT, EDIT, PORT, TABS, File, key


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def ops(signed_in, desk, request):
    return signed_in(desk, "ops", javascript=request.param)


@pytest.fixture
def rows(ops):
    """Rows of the desk's newest episodes under a source that nobody else has, so that every one is new."""
    source = uuid.uuid4().hex[:12]
    return [row | {"source": source, "downloads": "41"} for row in template(ops)[:3]]


def text(rows):
    return csv_file("figures.csv", rows)["buffer"].decode()


def fill_in_link(page, url, name):
    page.goto("/imports")
    page.get_by_role("link", name="Sheets").click()
    page.get_by_role("link", name="Add a sheet").first.click()
    page.get_by_label("Address of the CSV").fill(url)
    page.get_by_label("Name").fill(name)


def add(page):
    page.get_by_role("button", name="Add and read").click()


def test_a_link_is_read_again_and_again(ops, rows):
    file, name = File(text(rows)), f"Spotify {uuid.uuid4().hex[:6]}"
    fill_in_link(ops, file.url, name)
    add(ops)
    expect(ops.get_by_role("heading", level=1)).to_have_text(name)
    expect(ops.get_by_role("status")).to_have_text(f"“{name}” is added.")
    ops.get_by_role("link", name="look at what they would change").click()
    expect(ops.get_by_role("heading", name="3 rows would be added")).to_be_visible()
    ops.get_by_role("button", name="Save 3 rows").click()
    expect(ops.get_by_text(f"from the sheet “{name}”")).to_be_visible()

    ops.goto("/sheets")
    ops.get_by_role("link", name=name).click()
    ops.get_by_role("button", name="Read now").click()
    expect(ops.get_by_role("status")).to_have_text("The sheet was read. Nothing is new in it.")

    ops.get_by_role("link", name="Change", exact=True).click()
    ops.get_by_label("What happens with new figures").select_option("Save, if every row can be")
    ops.get_by_role("button", name="Save").click()
    file.text = text([row | {"downloads": "42"} for row in rows])
    ops.get_by_role("button", name="Read now").click()
    expect(ops.get_by_role("status")).to_have_text("The sheet was read, and brought a new import.")
    expect(ops.get_by_role("row", name="Complete")).to_have_count(2)

    ops.get_by_role("button", name="Pause").click()
    expect(ops.get_by_text("Paused").first).to_be_visible()
    ops.get_by_role("button", name="Remove the sheet").click()
    ops.get_by_role("button", name="Remove", exact=True).click()
    expect(ops.get_by_role("status")).to_contain_text("What was imported from it stays.")


@pytest.mark.parametrize(
    "url, words",
    [
        ("http://127.0.0.1:8080/dashboard", "is not on the public Internet"),
        (f"http://127.0.0.1:{PORT}/nothing.csv", "has nothing at this address"),
        ("not an address", "This is not a web address"),
    ],
)
def test_a_link_that_leads_nowhere_says_why_and_stays(ops, url, words):
    File()
    fill_in_link(ops, url, "Nowhere")
    ops.get_by_label("How often it is read").select_option("Every hour")
    add(ops)
    expect(ops.get_by_role("alert")).to_contain_text(words)
    expect(ops.get_by_label("Address of the CSV")).to_have_value(url)
    expect(ops.get_by_label("Name")).to_have_value("Nowhere")
    expect(ops.get_by_label("How often it is read")).to_have_value("hourly")


def test_a_private_sheet_is_read_with_a_key(ops, rows):
    columns = ["day", "episode_id", "source", "downloads"]
    TABS["Daily"] = [columns] + [[row[column] for column in columns[:3]] + [41] for row in rows]
    ops.goto("/sheets/key")
    ops.get_by_label("The key’s JSON file").set_input_files(key())
    ops.get_by_role("button", name="the key").last.click()
    expect(ops.get_by_role("status")).to_contain_text("The key is here, encrypted.")
    expect(ops.get_by_text(ACCOUNT)).to_be_visible()

    ops.goto("/sheets/new")
    ops.get_by_label("Address of the spreadsheet").fill(EDIT)
    ops.get_by_role("button", name="Choose a sheet").click()
    expect(ops.get_by_role("heading", level=1)).to_have_text("Delivery of all shows")
    expect(ops.get_by_label("Sheet", exact=True)).to_contain_text("Notes & ideas")
    name = f"Delivery {uuid.uuid4().hex[:6]}"
    ops.get_by_label("Range").fill("the first ten")
    ops.get_by_label("Name").fill(name)
    add(ops)
    expect(ops.get_by_role("alert")).to_contain_text("A range looks like A1:H")
    ops.get_by_label("Range").fill("a1:d")
    add(ops)
    expect(ops.get_by_role("heading", level=1)).to_have_text(name)
    expect(ops.get_by_text("A1:D", exact=True)).to_be_visible()
    ops.get_by_role("link", name="look at what they would change").click()
    expect(ops.get_by_role("heading", name="3 rows would be added")).to_be_visible()


def test_a_file_that_is_no_key_says_so(ops):
    ops.goto("/sheets/key")
    wrong = {"name": "other.json", "mimeType": "application/json", "buffer": b'{"type": "authorized_user"}'}
    ops.get_by_label("The key’s JSON file").set_input_files(wrong)
    ops.get_by_role("button", name="the key").last.click()
    expect(ops.get_by_role("alert")).to_contain_text("not the key of a service account")
