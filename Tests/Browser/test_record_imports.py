"""Files of shows, episodes, advertisers, placements and lines: from the desk of ops to what everybody sees, and back."""

import csv
from pathlib import Path

import pytest
from desks import NORTHWIND
from metrics import csv_file, offer, tally

SCRIPTS = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def heading(page, name):
    page.get_by_role("heading", name=name, exact=True).wait_for()


def on_record(page, kind, link):
    """What the desk has of a kind, as the file that it offers to edit."""
    page.goto("/imports")
    page.get_by_role("link", name="Import a file").click()
    page.get_by_role("navigation", name="What the file is about").get_by_role("link", name=kind, exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    with Path(download.value.path()).open(newline="") as file:
        return list(csv.DictReader(file))


@SCRIPTS
def test_shows_are_downloaded_edited_and_sent_back(signed_in, javascript):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    rows = on_record(page, "Shows", "Download your shows to edit")
    title = f"Edited {'with' if javascript else 'without'} script"
    edited = [rows[0] | {"show": title}, *rows[1:]]
    offer(page, csv_file("shows.csv", edited, columns=list(rows[0])), kind="shows")
    heading(page, "1 show would be changed")
    assert tally(page) == {"New": 0, "Changed": 1, "As they are": len(rows) - 1, "Rejected": 0}
    address = page.url
    press(page, "Save 1 show")
    heading(page, f"All {len(rows)} shows were saved")
    page.goto("/shows?q=Edited")
    page.get_by_role("link", name=title).first.wait_for()
    page.goto(address)
    press(page, "Undo this import")
    heading(page, "The import was undone")
    page.goto("/shows?q=Edited")
    heading(page, "No show fits these filters")


@SCRIPTS
def test_a_show_that_is_not_on_record_is_made_for_its_episodes(signed_in, javascript):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    title = f"Night Ferry {'with' if javascript else 'without'} script"
    rows = [{"show": title, "title": "One", "published_on": "2026-11-01"}]
    offer(page, csv_file("episodes.csv", rows, columns=["show", "title", "published_on"]), kind="episodes")
    heading(page, "No row can be saved as it is")
    page.get_by_role("link", name="Choose", exact=True).click()
    page.get_by_label(f"“{title}” stands for").select_option(label="A new show of this name")
    press(page, "Show what would change")
    page.get_by_text("Choose whose it is").wait_for()
    page.get_by_label(f"Creator of “{title}”").select_option(index=1)
    press(page, "Show what would change")
    heading(page, "1 episode would be added")
    address = page.url
    press(page, "Save 1 episode")
    heading(page, "The episode was saved")
    page.goto(f"/shows?q={title}")
    page.get_by_role("link", name=title).first.wait_for()
    page.goto(address)
    press(page, "Undo this import")
    heading(page, "The import was undone")


@SCRIPTS
def test_prices_are_downloaded_edited_and_sent_back(signed_in, javascript):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    rows = on_record(page, "Placements with rates", "Download your placements with rates to edit")
    edited = [rows[0] | {"cpm": "77.70" if javascript else "77.80"}, *rows[1:]]
    offer(page, csv_file("prices.csv", edited, columns=list(rows[0])), kind="placements")
    heading(page, "1 row would be changed")
    assert tally(page) == {"New": 0, "Changed": 1, "As they are": len(rows) - 1, "Rejected": 0}
    assert page.locator("ins").first.inner_text().endswith("$77.70" if javascript else "$77.80")
    address = page.url
    press(page, "Save 1 row")
    heading(page, f"All {len(rows)} rows were saved")
    page.goto(address)
    press(page, "Undo this import")
    heading(page, "The import was undone")


@SCRIPTS
def test_a_line_is_added_with_its_value_and_a_word_on_what_it_overbooks(signed_in, javascript):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    rows = on_record(page, "Insertion-order lines", "Download your insertion-order lines to edit")
    new = {"line_id": "", "starts_on": "2028-01-01", "ends_on": "2028-01-31", "status": ""}
    line = rows[0] | new | {"booked_impressions": "900000000", "cpm_cents": "3000", "promo_code": "NIGHT"}
    offer(page, csv_file("lines.csv", [line], columns=list(line)), kind="lines")
    heading(page, "1 line would be added")
    page.get_by_text("$27,000,000.00").wait_for()
    heading(page, "Worth a look")
    address = page.url
    press(page, "Save 1 line")
    heading(page, "The line was saved")
    page.goto(address)
    press(page, "Undo this import")
    heading(page, "The import was undone")


def test_the_history_is_narrowed_to_a_kind(signed_in):
    page = signed_in(NORTHWIND, "ops")
    rows = [{"name": "Narrowed Advertiser", "website": "narrowed.example"}]
    offer(page, csv_file("narrowed.csv", rows, columns=["name", "website"]), kind="advertisers")
    page.goto("/imports")
    page.get_by_label("About").select_option(label="Advertisers")
    page.wait_for_url("**/imports?kind=advertisers*")
    page.get_by_role("link", name="narrowed.csv").wait_for()
    kinds = page.locator("td[data-label=Kind]").all_inner_texts()
    assert set(kinds) == {"Advertisers"}
