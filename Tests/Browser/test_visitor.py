"""Story 1: a visitor sees the tenant's brand, and at a host of nobody's, nobody's."""

import re

import pytest
from desks import DESKS, PORT, STRANGER
from playwright.sync_api import expect


def test_a_visitor_is_greeted_by_the_tenant(visitor, desk):
    page = visitor(desk)
    page.goto("/")
    expect(page).to_have_title(re.compile(desk.name))
    expect(page.get_by_role("heading", level=1)).to_have_text(desk.headline)
    expect(page.get_by_role("link", name=desk.support)).to_have_attribute("href", f"mailto:{desk.support}")
    assert_logo(page, desk)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_the_landing_leads_to_the_sign_in_form(visitor, desk, javascript):
    page = visitor(desk, javascript=javascript)
    page.goto("/")
    page.get_by_role("link", name="Sign in", exact=True).click()
    expect(page).to_have_url(f"{desk.origin}/sign-in")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.get_by_text(desk.tagline)).to_be_visible()
    assert_logo(page, desk)


def test_the_sign_in_form_wears_the_brand(visitor, desk):
    page = visitor(desk)
    page.goto("/sign-in")
    button = page.get_by_role("button", name="Sign in")
    expect(button).to_have_css("background-color", desk.look.accent)
    expect(button).to_have_css("border-radius", desk.look.radius)


def test_the_landing_wears_the_stylesheet_too(visitor, desk):
    page = visitor(desk)
    page.goto("/")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_css("font-family", re.compile(f'^"?{desk.look.heading}'))
    page.goto("/sign-in")
    expect(page.locator('link[rel="stylesheet"][href^="/brand/"]')).to_have_count(1)


def test_the_brand_has_colours_for_the_dark(visitor, desk):
    page = visitor(desk, scheme="dark")
    page.goto("/sign-in")
    expect(page.locator(".button-primary")).to_have_css("background-color", desk.look.accent_in_the_dark)


def test_the_two_brands_do_not_look_alike(visitor):
    ours, theirs = (look(visitor(desk)) for desk in DESKS)
    assert [part for part in ours if ours[part] == theirs[part]] == []


@pytest.mark.parametrize("path", ["/", "/sign-in", "/dashboard", "/shows"])
def test_an_unknown_host_names_nobody(window, path):
    page = window(f"http://{STRANGER}:{PORT}")
    answer = page.goto(path)
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing here")
    expect(page.locator("img, svg, a")).to_have_count(0)
    html = answer.text().lower()
    assert [word for desk in DESKS for word in (desk.slug, desk.name.lower(), desk.support) if word in html] == []


def test_a_wrong_address_is_answered_in_the_brand(visitor, desk):
    page = visitor(desk)
    assert page.goto("/no-such-page").status == 404
    expect(page).to_have_title(re.compile(desk.name))
    assert_logo(page, desk)
    page.get_by_role("link", name="Go to the start").click()
    expect(page).to_have_url(f"{desk.origin}/")


def assert_logo(page, desk):
    logo = page.get_by_role("img", name=desk.name)
    expect(logo).to_have_count(1)
    expect(logo).to_be_visible()
    expect(logo).to_have_js_property("complete", True)
    assert logo.evaluate("image => image.naturalWidth") > 0


def look(page):
    page.goto("/sign-in")
    return page.evaluate(
        """() => {
            const style = (selector) => getComputedStyle(document.querySelector(selector));
            return {
                logo: document.querySelector(".logo").src,
                ground: style("body").backgroundColor,
                accent: style(".button-primary").backgroundColor,
                corners: style(".input").borderRadius,
                headings: style("h1").fontFamily,
            };
        }"""
    )
