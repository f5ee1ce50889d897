"""Everything with the keyboard alone."""

import re

from desks import LAKESIDE, NORTHWIND, PASSWORD
from playwright.sync_api import expect


def test_signing_in_needs_no_mouse(visitor):
    page = visitor(NORTHWIND)
    page.goto("/")
    press(page, "Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    tab_to(page, page.get_by_role("link", name="Sign in", exact=True))
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    tab_to(page, page.get_by_label("E-mail address"))
    page.keyboard.type(NORTHWIND.email("ops"))
    press(page, "Tab")
    page.keyboard.type(PASSWORD)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dashboard")


def test_the_first_tab_leads_past_the_rail(signed_in, desk):
    page = signed_in(desk, "ops")
    page.goto("/dashboard")
    press(page, "Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    press(page, "Enter")
    expect(page.get_by_role("main")).to_be_focused()
    press(page, "Tab")
    expect(page.get_by_role("link", name="Upload metrics")).to_be_focused()


def test_the_rail_is_walked_with_tab_and_opened_with_enter(signed_in, desk):
    page = signed_in(desk, "ops")
    page.goto("/dashboard")
    imports = page.get_by_role("navigation", name="Main").get_by_role("link", name="Imports")
    tab_to(page, imports)
    assert imports.evaluate("link => getComputedStyle(link).outlineStyle") != "none"
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Imports")


def test_a_chart_is_read_with_the_arrow_keys(signed_in):
    page = signed_in(LAKESIDE, "creator")
    page.goto("/delivery")
    panel = page.get_by_role("region", name="Downloads per day")
    tab_to(page, panel.locator("svg.chart"))
    press(page, "End")
    readout = panel.get_by_role("status")
    expect(readout).to_have_text(re.compile(r"\d"))
    last = readout.inner_text()
    press(page, "ArrowLeft")
    expect(readout).not_to_have_text(last)
    press(page, "Escape")
    expect(readout).to_be_hidden()


def test_a_definition_opens_and_closes(signed_in):
    page = signed_in(NORTHWIND, "ops")
    page.goto("/dashboard")
    question = page.get_by_role("button", name="What “Downloads” means")
    tab_to(page, question)
    press(page, "Enter")
    expect(page.get_by_text("Downloads of all episodes on these 28 days")).to_be_visible()
    press(page, "Escape")
    expect(page.get_by_text("Downloads of all episodes on these 28 days")).to_be_hidden()
    expect(question).to_be_focused()


def test_shows_are_ticked_and_compared(signed_in):
    page = signed_in(LAKESIDE, "advertiser")
    page.goto("/shows")
    for place in (0, 1):
        tab_to(page, page.get_by_role("checkbox").nth(place))
        press(page, "Space")
    tab_to(page, page.get_by_role("button", name="Compare shows"))
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare shows")
    expect(page.get_by_role("columnheader")).to_have_count(2)


def press(page, key):
    page.keyboard.press(key)


def tab_to(page, target):
    expect(target).to_be_visible()
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        press(page, "Tab")
    raise AssertionError(f"Tab never reaches {target}")
