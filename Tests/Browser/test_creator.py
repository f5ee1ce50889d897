"""Story 3: a creator sees their own shows, how they do now and how they did before, and nobody else's."""

import re

import pytest
from desks import LAKESIDE, NORTHWIND
from playwright.sync_api import expect

OWN_SHOWS = {
    NORTHWIND: ["Commit by Friday", "The Ninth Retry"],
    LAKESIDE: ["Letters Nobody Posted", "Salt, Smoke, Patience"],
}


@pytest.fixture
def creator(signed_in, desk):
    page = signed_in(desk, "creator")
    page.goto("/delivery")
    return page


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_a_creator_sees_their_own_shows_only(signed_in, desk, javascript):
    creator = signed_in(desk, "creator", javascript=javascript)
    creator.goto("/delivery")
    tabs = creator.get_by_role("navigation", name="Shows").get_by_role("link")
    expect(tabs).to_have_text(["All shows", *OWN_SHOWS[desk]])
    for title in OWN_SHOWS[desk]:
        creator.get_by_role("link", name=title).click()
        expect(creator.get_by_role("heading", level=1)).to_have_text(title)
        expect(creator.locator(".tabs [aria-current=page]")).to_have_text(title)


def test_all_shows_together_are_the_sum_of_each(creator):
    together = downloads(creator)
    tabs = creator.get_by_role("navigation", name="Shows").get_by_role("link").all()
    each = []
    for address in [tab.get_attribute("href") for tab in tabs[1:]]:
        creator.goto(address)
        each.append(downloads(creator))
    assert sum(each) == together > 0


def test_the_page_compares_28_days_with_the_28_before(creator):
    context = creator.locator(".page-context")
    expect(context).to_have_text(re.compile(r"^.+–.+, against .+–.+\. Figures to .+\d"))
    for title in ("Downloads", "Listeners"):
        card = creator.get_by_role("article").filter(has=creator.get_by_role("heading", name=title, exact=True))
        expect(card.locator(".card-change")).to_have_text(re.compile(r"(up|down)?\s*[+−]?[\d.]+%.*against .+–", re.S))
        expect(card.locator(".card-foot")).to_have_text(re.compile("Figures to "))


@pytest.mark.parametrize("title", ["Downloads per day", "Listeners per day", "Downloads by source"])
def test_every_chart_is_also_a_table_of_28_days(creator, title):
    panel = creator.get_by_role("region", name=title)
    expect(panel.locator("svg[role=img]")).to_be_visible()
    expect(panel.get_by_role("table")).to_be_hidden()
    panel.get_by_text("The same figures as a table").click()
    expect(panel.get_by_role("table")).to_be_visible()
    expect(panel.locator("tbody tr")).to_have_count(28)


def test_downloads_by_source_add_up(creator):
    panel = creator.get_by_role("region", name="Downloads by source")
    panel.get_by_text("The same figures as a table").click()
    expect(panel.get_by_role("columnheader")).to_contain_text(["Spotify", "Apple", "Web"])
    figures = [number(text) for text in panel.locator("tbody td").all_inner_texts()]
    assert sum(figures) == downloads(creator)


def test_a_show_of_somebody_else_is_as_absent_as_one_that_never_was(creator, signed_in, desk):
    ops = signed_in(desk, "ops")
    ops.goto("/delivery")
    tabs = ops.get_by_role("navigation", name="Shows").get_by_role("link").all()
    others = [tab.get_attribute("href") for tab in tabs[1:] if tab.inner_text() not in OWN_SHOWS[desk]]
    never = answer(creator, others[0][:-4] + "0000")
    assert never[0] == 404
    assert [answer(creator, address) for address in others] == [never] * len(others)


def test_a_show_of_another_tenant_is_absent_too(signed_in):
    ours, theirs = signed_in(NORTHWIND, "ops"), signed_in(LAKESIDE, "ops")
    ours.goto("/delivery")
    show = ours.get_by_role("navigation", name="Shows").get_by_role("link").last.get_attribute("href").split("/")[-1]
    for path in (f"/delivery/{show}", f"/shows/{show}"):
        assert answer(ours, path)[0] == 200
        assert answer(theirs, path) == answer(theirs, path[:-4] + "0000")
        assert answer(theirs, path)[0] == 404
    theirs.goto(f"/shows/compare?show={show}")
    expect(theirs.get_by_role("heading", name="Nothing to compare yet")).to_be_visible()


def answer(page, path):
    """What a person can tell apart: the status and the words."""
    return page.goto(path).status, page.locator("body").inner_text()


def downloads(page):
    heading = page.get_by_role("heading", name="Downloads", exact=True)
    return number(page.get_by_role("article").filter(has=heading).locator(".card-figure").inner_text())


def number(text):
    return int("".join(filter(str.isdigit, text)) or 0)
