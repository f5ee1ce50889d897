"""From a figure to the rows behind it, and on to the file that they came from."""

import re

import pytest
from desks import NORTHWIND
from metrics import assert_imported, csv_file, number, template, upload
from playwright.sync_api import expect


def card(page, title):
    return page.get_by_role("article").filter(has=page.get_by_role("heading", name=title, exact=True))


def rows(page):
    return page.get_by_role("table", name="Figures by day").locator("tbody tr")


@pytest.mark.parametrize("role, start", [("ops", "/dashboard"), ("creator", "/delivery")])
def test_a_card_leads_to_rows_that_add_up_to_it(signed_in, desk, role, start):
    page = signed_in(desk, role)
    page.goto(start)
    figure = number(card(page, "Downloads").locator(".card-figure").inner_text())
    card(page, "Downloads").get_by_role("link", name="See the rows").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rows behind the figures")
    expect(page.get_by_text(f"{figure:,} downloads and")).to_be_visible()


def test_a_day_under_a_chart_leads_to_its_rows(signed_in, desk):
    page = signed_in(desk, "creator")
    page.goto("/delivery")
    page.get_by_text("The same figures as a table").first.click()
    row = page.locator(".chart-table").first.locator("tbody tr").last
    figure = number(row.locator("td").first.inner_text())
    row.get_by_role("link").click()
    expect(page.get_by_text(f"{figure:,} downloads and")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_rows_are_narrowed_down_to_the_import_they_came_from(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    row = template(page)[0] | {"source": f"figures {javascript}".lower(), "downloads": "31"}
    upload(page, csv_file("figures.csv", [row]))
    assert_imported(page, "figures.csv")
    result = page.url
    page.goto(f"/figures?from={row['day']}")
    page.get_by_label("Source", exact=True).select_option(row["source"])
    if not javascript:
        page.get_by_role("button", name="Apply filters").click()
    expect(rows(page)).to_have_count(1)
    page.get_by_role("link", name="figures.csv").click()
    expect(page).to_have_url(result)
    page.get_by_role("link", name="See the figures it brought").click()
    expect(rows(page)).to_have_count(1)
    page.get_by_role("link", name="Remove filter: figures.csv").click()
    expect(page).to_have_url(re.compile(r"/figures$"))


def test_a_creator_learns_the_file_and_cannot_open_it(signed_in):
    page = signed_in(NORTHWIND, "creator")
    page.goto("/delivery")
    page.locator("tbody .row-link").last.click()
    expect(rows(page).first).to_contain_text("northwind-history.csv")
    expect(rows(page).get_by_role("link")).to_have_count(0)


def test_an_advertiser_finds_no_such_page(signed_in):
    assert signed_in(NORTHWIND, "advertiser").goto("/figures").status == 404
