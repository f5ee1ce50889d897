"""Story 4: an advertiser filters, sorts, compares and opens shows."""

import re

import pytest
from desks import NORTHWIND
from metrics import number
from playwright.sync_api import expect


@pytest.fixture
def advertiser(signed_in, desk):
    page = signed_in(desk, "advertiser")
    page.goto("/shows")
    return page


def test_every_show_says_what_an_advertiser_asks_first(advertiser):
    shows = rows(advertiser)
    assert shows.count() >= 6
    for show in shows.all():
        audience, reach, price, room = show.locator("td[data-label]").all_inner_texts()
        assert re.search(r"\d+% [A-Z]{2}\b", audience)
        assert number(reach) > 0
        assert re.match(r"[$£]\d+\.\d\d\s+\d placements?", price)
        assert re.match(r"[\d.]+[kM]?\s+of [\d.]+[kM]?", room)


def test_a_filter_applies_as_soon_as_it_is_chosen(advertiser):
    before = rows(advertiser).count()
    topic = advertiser.get_by_label("Topic")
    choice = topic.locator("option").nth(1).inner_text()
    topic.select_option(choice)
    chip = advertiser.get_by_role("link", name=f"Remove filter: {choice}")
    expect(chip).to_be_visible()
    assert 0 < rows(advertiser).count() < before
    expect(advertiser.locator(".page-context")).to_have_text(re.compile(rf"^\d of {before} shows$"))
    chip.click()
    expect(advertiser.locator(".chip")).to_have_count(0)
    expect(rows(advertiser)).to_have_count(before)


def test_filters_add_up_and_can_be_cleared(advertiser):
    advertiser.get_by_label("CPM at most").select_option("20")
    expect(advertiser.locator(".chip")).to_have_count(1)
    advertiser.get_by_label("Placement").select_option("mid-roll")
    expect(advertiser.locator(".chip")).to_have_count(2)
    for price in column(advertiser, "From CPM"):
        assert float(price[1:].split()[0]) <= 20
    advertiser.get_by_role("link", name="Clear all").click()
    expect(advertiser.locator(".chip")).to_have_count(0)


def test_a_search_that_finds_nothing_says_so_and_stays_in_its_field(advertiser):
    advertiser.get_by_label("Search").fill("deep sea knitting")
    advertiser.get_by_label("Search").press("Enter")
    expect(advertiser.get_by_role("heading", name="No show fits these filters")).to_be_visible()
    expect(advertiser.get_by_label("Search")).to_have_value("deep sea knitting")
    advertiser.get_by_role("link", name="Show all shows").click()
    expect(rows(advertiser).first).to_be_visible()


@pytest.mark.parametrize("head, first", [("Downloads per episode", "descending"), ("From CPM", "ascending")])
def test_a_column_sorts_and_turns_around(advertiser, head, first):
    other = {"ascending": "descending", "descending": "ascending"}[first]
    for direction in (first, other):
        advertiser.get_by_role("link", name=head).click()
        expect(advertiser.get_by_role("columnheader", name=head)).to_have_attribute("aria-sort", direction)
        figures = [number(text.split("\n")[0]) for text in column(advertiser, head)]
        assert figures == sorted(figures, reverse=direction == "descending")


def test_shows_that_were_ticked_stand_side_by_side(advertiser):
    bar = advertiser.get_by_role("group", name="Compare")
    button = bar.get_by_role("button", name="Compare shows")
    titles = advertiser.locator(".row-link > span:not(.cover)").all_inner_texts()[:3]
    ticks = advertiser.get_by_role("checkbox")
    ticks.nth(0).check()
    expect(bar.get_by_role("status")).to_have_text("1 show ticked; tick at least one more")
    expect(button).to_have_attribute("aria-disabled", "true")
    ticks.nth(1).check()
    ticks.nth(2).check()
    expect(bar.get_by_role("status")).to_have_text("3 of up to 10 shows ticked")
    button.click()
    table = advertiser.get_by_role("region", name="Comparison").get_by_role("table")
    expect(table.get_by_role("columnheader")).to_contain_text([title.split("\n")[0] for title in titles])
    expect(table.get_by_role("row", name="Downloads per episode").get_by_text("(best of these)")).to_have_count(1)
    table.get_by_role("link", name="Remove").first.click()
    expect(table.get_by_role("columnheader")).to_have_count(2)


def test_no_more_than_ten_are_compared(advertiser):
    known = advertiser.get_by_role("checkbox").evaluate_all("boxes => boxes.map((box) => box.value)")
    invented = [known[0][:-4] + f"{digit}{digit}00" for digit in "23456789"]
    asked = (known + invented)[:11]
    advertiser.goto("/shows/compare?" + "&".join(f"show={show}" for show in asked))
    expect(advertiser.locator(".page-context")).to_have_text(re.compile("1 more than 10 were left out"))


def test_a_show_page_tells_audience_prices_and_room(advertiser):
    link = advertiser.locator(".row-link").first
    title = link.locator("span:not(.cover)").inner_text().split("\n")[0]
    link.click()
    expect(advertiser.get_by_role("heading", level=1)).to_have_text(title)
    expect(advertiser.get_by_role("list", name="Topics").get_by_role("listitem").first).to_be_visible()
    audience = advertiser.get_by_role("region", name="Audience")
    expect(audience.get_by_role("heading", level=3)).to_have_text(["Country", "Age", "Gender"])
    placements = advertiser.get_by_role("region", name="Placements and prices").get_by_role("table")
    expect(placements.locator("[data-label=CPM]").first).to_have_text(re.compile(r"^[$£]\d+\.\d\d$"))
    expect(advertiser.get_by_role("link", name="Delivery")).to_have_count(0)


def test_it_all_works_without_a_script(signed_in):
    page = signed_in(NORTHWIND, "advertiser", javascript=False)
    page.goto("/shows")
    page.get_by_label("Search").fill("technology")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("link", name="Remove filter: “technology”")).to_be_visible()
    page.get_by_role("link", name="Downloads per episode").click()
    page.get_by_role("checkbox").nth(0).check()
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Compare shows").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare shows")
    expect(page.get_by_role("columnheader")).to_have_count(2)
    page.get_by_role("columnheader").first.get_by_role("link").last.click()
    expect(page.get_by_role("region", name="Placements and prices")).to_be_visible()


def rows(page):
    return page.get_by_role("table", name="Shows").locator("tbody tr")


def column(page, head):
    return page.locator(f"td[data-label='{head}']").all_inner_texts()
