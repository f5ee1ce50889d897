"""Signing in and out, and getting back to where one wanted to go."""

import re

import pytest
from desks import LAKESIDE, NORTHWIND, PASSWORD, ROLES
from playwright.sync_api import expect
from sessions import sign_in

HOME = {"admin": "/dashboard", "ops": "/dashboard", "creator": "/delivery", "advertiser": "/shows"}
PLACES = {
    "admin": ["Dashboard", "Delivery", "Shows", "Imports", "Alerts", "Automation", "Settings"],
    "ops": ["Dashboard", "Delivery", "Shows", "Imports", "Alerts", "Automation"],
    "creator": ["Delivery"],
    "advertiser": ["Shows", "Compare"],
}


@pytest.mark.parametrize("role", ROLES)
def test_everybody_starts_at_the_page_they_come_for(signed_in, desk, role):
    page = signed_in(desk, role)
    page.goto("/sign-in")
    expect(page).to_have_url(desk.origin + HOME[role])
    rail = page.get_by_role("navigation", name="Main")
    expect(rail.get_by_role("link")).to_have_text(PLACES[role])
    expect(rail.locator("[aria-current=page]")).to_have_text(PLACES[role][0])
    expect(page.get_by_role("link", name=getattr(desk, role))).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_a_wrong_password_is_said_and_what_was_typed_stays(visitor, javascript):
    page = visitor(NORTHWIND, javascript=javascript)
    sign_in(page, "Maria@northwind.example", "not the password", at="/sign-in?next=%2Fimports")
    problem = "The e-mail address or the password is not right. Check both and try again."
    expect(page.get_by_role("alert")).to_have_text(problem)
    expect(page.get_by_label("E-mail address")).to_have_value(re.compile("^maria@northwind.example$", re.I))
    expect(page.get_by_label("Password")).to_have_value("")
    expect(page.locator("input[name=next]")).to_have_value("/imports")
    expect(page.get_by_role("button", name="Sign in")).to_be_enabled()


def test_an_unknown_address_is_answered_like_a_wrong_password(visitor):
    page = visitor(NORTHWIND)
    sign_in(page, "nobody@northwind.example")
    expect(page.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right.")


def test_a_member_of_one_desk_is_a_stranger_at_the_other(visitor):
    page = visitor(LAKESIDE)
    sign_in(page, NORTHWIND.email("ops"))
    expect(page.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right.")


def test_signing_in_leads_to_the_page_that_was_asked_for(visitor):
    page = visitor(NORTHWIND)
    page.goto("/shows?topic=science&sort=downloads-down")
    expect(page).to_have_url(re.compile(r"/sign-in\?next="))
    sign_in(page, NORTHWIND.email("advertiser"), at=page.url)
    expect(page).to_have_url(f"{NORTHWIND.origin}/shows?topic=science&sort=downloads-down")
    expect(page.get_by_role("heading", level=1)).to_have_text("Shows")


@pytest.mark.parametrize("elsewhere", ["https://nobody.example/", "//nobody.example/", "/\\nobody.example/"])
def test_signing_in_never_leads_to_another_site(visitor, elsewhere):
    page = visitor(LAKESIDE)
    page.goto("/sign-in")
    page.locator("form").evaluate(
        """(form, value) => form.append(Object.assign(document.createElement("input"), {name: "next", value}))""",
        elsewhere,
    )
    page.get_by_label("E-mail address").fill(LAKESIDE.email("advertiser"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{LAKESIDE.origin}/shows")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_signing_out_closes_the_desk(visitor, javascript):
    page = visitor(LAKESIDE, javascript=javascript)
    sign_in(page, LAKESIDE.email("ops"))
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{LAKESIDE.origin}/sign-in")
    page.goto("/dashboard")
    expect(page).to_have_url(f"{LAKESIDE.origin}/sign-in?next=%2Fdashboard")
