"""A file from the desk of ops to the dashboards and back: looked at, saved, taken back, brought back."""

import csv
import io
import re
from pathlib import Path

import pytest
from desks import LAKESIDE, NORTHWIND
from metrics import assert_imported, choose, csv_file, figure, offer, rejected, tally, template, upload, upload_of
from moving import moving, sql
from playwright.sync_api import expect

SCRIPTS = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])


def rows_of(page, source, downloads, count=4):
    """Rows that no other test has written, because of their source."""
    return [row | {"source": source, "downloads": str(downloads)} for row in template(page)[:count]]


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def expect_heading(page, name):
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()


@SCRIPTS
def test_a_file_is_looked_at_saved_taken_back_and_brought_back(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    rows = rows_of(page, f"trip {'with' if javascript else 'without'} script", 25)
    before = figure(page, "Downloads", at="/dashboard")

    offer(page, csv_file("trip.csv", rows))
    expect_heading(page, "4 rows would be added")
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    assert tally(page) == {"New": 4, "Changed": 0, "As they are": 0, "Rejected": 0}
    address = page.url
    assert figure(page, "Downloads", at="/dashboard") == before

    page.goto(address)
    press(page, "Save 4 rows")
    expect_heading(page, "All 4 rows were saved")
    assert figure(page, "Downloads", at="/dashboard") == before + 100

    page.goto(address)
    press(page, "Undo this import")
    expect_heading(page, "The import was undone")
    assert figure(page, "Downloads", at="/dashboard") == before

    page.goto(address)
    press(page, "Bring it back")
    expect_heading(page, "All 4 rows were saved")
    assert figure(page, "Downloads", at="/dashboard") == before + 100

    page.goto(address)
    press(page, "Undo this import")
    expect_heading(page, "The import was undone")


def test_it_shows_what_stands_there_now_beside_what_would(signed_in, desk):
    page = signed_in(desk, "ops")
    rows = rows_of(page, "before and after", 40)
    upload(page, csv_file("before.csv", rows))
    assert_imported(page, "before.csv")
    offer(page, csv_file("after.csv", [rows[0] | {"downloads": "45"}, *rows[1:]]))
    expect_heading(page, "1 row would be changed")
    assert tally(page) == {"New": 0, "Changed": 1, "As they are": 3, "Rejected": 0}
    changed = page.get_by_role("region", name="Changed rows").get_by_role("row").nth(1)
    expect(changed.locator("del")).to_have_text("was 40")
    expect(changed.locator("ins")).to_have_text("becomes 45")
    press(page, "Discard the file")
    expect_heading(page, "The file was discarded; nothing of it was saved")

    offer(page, csv_file("again.csv", rows))
    expect_heading(page, "Every row is on record already, just so")
    expect(page.get_by_text("This file has come before: before.csv")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Save"))).to_have_count(0)


def test_rows_that_were_changed_since_stay_when_an_import_is_taken_back(signed_in, desk):
    page = signed_in(desk, "ops")
    rows = rows_of(page, "changed since", 5)
    upload(page, csv_file("older.csv", rows))
    assert_imported(page, "older.csv")
    older = page.url
    upload(page, csv_file("newer.csv", [rows[0] | {"downloads": "6"}]))
    assert_imported(page, "newer.csv")
    page.goto(older)
    press(page, "Undo this import")
    expect_heading(page, "1 row was left as it is")
    expect(page.get_by_role("link", name="newer.csv")).to_be_visible()


def unknown_headers(page, title, source):
    """The same shape under another title: a file of a platform that nobody knows."""
    lines = [f"{row['day']};{row['episode_id']};{source};1.2{n}4" for n, row in enumerate(template(page)[:4])]
    return upload_of(f"{title}.csv", "\n".join([f"Tag;Folge {title};Herkunft;Abrufe", *lines, ""]).encode())


def answer(page, title):
    for column, use in {"Tag": "day", f"Folge {title}": "episode_id", "Herkunft": "source", "Abrufe": "downloads"}.items():
        page.get_by_label(f"Use of {column}", exact=True).select_option(f"field:{use}")
    page.get_by_label("Decimal mark").select_option(",")


@SCRIPTS
def test_columns_with_unknown_names_are_asked_about_once(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    title = "mit" if javascript else "ohne"
    offer(page, unknown_headers(page, title, "radio"))
    expect_heading(page, "Before the file can be read")
    answer(page, title)
    press(page, "Show what would change")
    expect(page.get_by_role("button", name="Save 4 rows")).to_be_visible()
    press(page, "Discard the file")

    offer(page, unknown_headers(page, title, "radio two"))
    expect(page.get_by_role("button", name="Save 4 rows")).to_be_visible()


def test_a_value_that_holds_for_all_rows_can_be_given(signed_in, desk):
    page = signed_in(desk, "ops")
    rows = template(page)[:3]
    lines = "".join(f"{row['episode_id']},{30 + n}\n" for n, row in enumerate(rows))
    offer(page, upload_of("one-day.csv", f"episode_id,downloads\n{lines}".encode()))
    expect(page.get_by_text("Do these figures cover all time, one day or several days?")).to_be_visible()
    page.get_by_label(re.compile("^Source")).fill("newsletter")
    page.get_by_label(re.compile("^Day")).fill(rows[0]["day"])
    press(page, "Show what would change")
    expect(page.get_by_role("button", name="Save 3 rows")).to_be_visible()
    expect(page.locator(".facts dt", has_text="Source of every row")).to_be_visible()
    expect(page.locator(".facts")).to_contain_text("newsletter")


def test_dates_that_could_be_two_are_asked_about(signed_in, desk):
    page = signed_in(desk, "ops")
    episode = template(page)[0]["episode_id"]
    offer(page, upload_of("dates.csv", f"day,episode_id,source,downloads\n3/4/2026,{episode},dates,9\n".encode()))
    expect(page.get_by_text("does 3/4/2026 begin with the day or with the month?")).to_be_visible()
    page.get_by_label("Dates such as 3/4/2026").select_option("day-first")
    press(page, "Show what would change")
    expect(page.get_by_role("button", name="Save 1 row")).to_be_visible()
    expect(page.get_by_role("region", name="New rows")).to_contain_text(re.compile("Apr 3|3 Apr"))


def test_rejected_rows_come_back_as_a_file_that_a_spreadsheet_may_open(signed_in, desk):
    page = signed_in(desk, "ops")
    good = rows_of(page, "rejections", 3)
    wrong = [good[0] | {"downloads": "many"}, good[0] | {"episode_id": "=cmd|' /C calc'!A0"}]
    offer(page, csv_file("wrong.csv", good + wrong))
    assert [row[:2] for row in rejected(page)] == [("6", "downloads"), ("7", "episode_id")]
    with page.expect_download() as download:
        page.get_by_role("link", name="Download to correct").click()
    found = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    assert [row["_row"] for row in found] == ["6", "7"]
    assert found[0]["downloads"] == "many" and found[0]["_error"].startswith("downloads: ")
    assert "_suggestion" in found[0]
    assert not found[1]["episode_id"].startswith("=")


def test_the_whole_way_needs_no_mouse(signed_in, desk):
    page = signed_in(desk, "ops")
    choose(page, csv_file("keys.csv", rows_of(page, "keys", 2)))
    use(page, page.get_by_role("button", name="Upload and check"))
    expect_heading(page, "4 rows would be added")
    use(page, page.get_by_role("button", name="Save 4 rows"))
    expect_heading(page, "All 4 rows were saved")
    use(page, page.get_by_role("button", name="Undo this import"))
    expect_heading(page, "The import was undone")


def use(page, control):
    for _ in range(60):
        page.keyboard.press("Tab")
        if control.evaluate("element => element === document.activeElement"):
            expect(control).to_be_in_viewport()
            return page.keyboard.press("Enter")
    raise AssertionError("Tab never came there")


@pytest.fixture
def busy(signed_in, request):
    """A page of a file that is being read for as long as the test wants."""
    with moving(signed_in(NORTHWIND, "ops", **getattr(request, "param", {})), NORTHWIND) as page:
        yield page


def test_progress_is_shown_and_the_page_moves_on_by_itself(busy):
    expect_heading(busy, "Reading the whole file")
    bar = busy.get_by_role("progressbar", name="Reading the whole file")
    expect(bar).to_have_js_property("value", 25)
    sql("UPDATE jobs SET progress_done = 30 WHERE kind = 'Reading slowly'")
    expect(bar).to_have_js_property("value", 75)
    sql("UPDATE imports SET status = 'ready' WHERE file_name = 'busy.csv' AND status = 'checking'")
    expect(busy.get_by_role("button", name="Save 4 rows")).to_be_visible()


@pytest.mark.parametrize("busy", [{"javascript": False}], indirect=True, ids=["no-script"])
def test_without_a_script_the_page_asks_again_until_it_is_done(busy):
    expect_heading(busy, "Reading the whole file")
    sql("UPDATE imports SET status = 'ready' WHERE file_name = 'busy.csv' AND status = 'checking'")
    expect(busy.get_by_role("button", name="Save 4 rows")).to_be_visible()


def test_a_file_that_is_being_read_can_be_called_off(busy):
    press(busy, "Cancel the import")
    expect_heading(busy, "The file was discarded; nothing of it was saved")


def test_another_desk_sees_neither_the_file_nor_its_rejected_rows(signed_in):
    ours, theirs = signed_in(NORTHWIND, "ops"), signed_in(LAKESIDE, "ops")
    offer(ours, csv_file("private.csv", rows_of(ours, "private", 1)))
    path = ours.url.removeprefix(NORTHWIND.origin)
    for address in (path, f"{path}/mapping", f"{path}/rejections.csv"):
        assert theirs.goto(address).status == 404
