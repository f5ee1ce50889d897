"""Figures of months, of all time and of whole shows: beside the daily ones, and never among them."""

from datetime import date, timedelta

from axe import serious_findings
from metrics import csv_file, figure, offer, template
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
