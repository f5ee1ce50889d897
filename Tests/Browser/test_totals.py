"""Figures of months, of all time and of whole shows: beside the daily ones, and never among them."""

from datetime import date, timedelta

import pytest
from axe import serious_findings
from desks import NORTHWIND
from metrics import csv_file, figure, offer, template, upload, upload_of
from playwright.sync_api import expect

COLUMNS = ["month", "episode_id", "source", "downloads"]
PHONE = {"width": 390, "height": 844}


def test_a_month_stands_on_the_show_s_page_and_in_no_sum(signed_in, desk):
    page = signed_in(desk, "ops")
    before = figure(page, "Downloads", at="/dashboard")
    month = (date.today().replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    row = template(page)[0] | {"month": month, "source": "monthly report", "downloads": "1204"}
    offer(page, csv_file("months.csv", [row], COLUMNS))
    expect(page.get_by_role("heading", name="1 row would be added", exact=True)).to_be_visible()
    expect(page.get_by_text("kept beside the daily figures and never added to them")).to_be_visible()
    sample = page.get_by_role("region", name="New rows").get_by_role("row").nth(1)
    show = sample.locator("th .quiet").inner_text().split(" · ")[0]

    page.get_by_role("button", name="Save 1 row", exact=True).click()
    expect(page.get_by_role("heading", name="The row was saved", exact=True)).to_be_visible()
    assert figure(page, "Downloads", at="/dashboard") == before

    page.goto("/delivery")
    page.get_by_role("navigation", name="Shows").get_by_role("link", name=show, exact=True).click()
    reported = page.get_by_role("region", name="Reported totals")
    expect(reported.get_by_role("row").filter(has_text="Monthly report")).to_contain_text("1,204")
    assert serious_findings(page) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert serious_findings(page) == []
    reported.get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Undo this import", exact=True)).to_be_visible()


def streams(downloads):
    """A report that covers one show and does not name it."""
    text = f"Date,Streams\n11/2/2026,{downloads}\n11/13/2026,98\n"
    return upload_of("streams.csv", text.encode())


def show_changes(page):
    page.get_by_role("button", name="Show what would change", exact=True).click()
    expect(page.get_by_text("Show of every row")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_the_show_of_the_last_file_is_confirmed_or_another_is_chosen(signed_in, javascript):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    offer(page, streams(7))
    show = page.get_by_label("Show", exact=True)
    titles = show.locator("option").all_inner_texts()
    show.select_option(label=titles[1])
    page.get_by_label("Use of Streams").select_option("field:downloads")
    show_changes(page)

    offer(page, streams(8))
    expect(page.get_by_text("nothing shows that it is the one of the last file")).to_be_visible()
    expect(show.locator("option:checked")).to_have_text(titles[1])
    show.select_option(label=titles[2])
    show_changes(page)
    expect(page.locator("dt", has_text="Show of every row").locator("+ dd")).to_have_text(titles[2])


def test_nothing_is_saved_at_once_while_nobody_says_of_which_show_it_is(signed_in):
    page = signed_in(NORTHWIND, "ops")
    upload(page, streams(9))
    expect(page.get_by_text("Which show is this file about?")).to_be_visible()
