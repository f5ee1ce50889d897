"""What holds on every page of every desk."""

import re

import pytest
from axe import serious_findings
from desks import DESKS
from moving import moving
from places import PLACES
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
SMALLEST = 320


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_page_is_fit_for_everybody(place, desk, visitor, signed_in, subtests):
    assert_fit(place.open(visitor, signed_in, desk), desk, subtests)


@pytest.mark.parametrize("status", ["receiving", "checking", "running", "undoing"])
def test_so_is_the_page_of_an_import_that_moves(status, desk, signed_in, subtests):
    with moving(signed_in(desk, "ops"), desk, status) as page:
        expect(page.get_by_role("progressbar")).to_be_visible()
        assert_fit(page, desk, subtests)


def assert_fit(page, desk, subtests):
    with subtests.test("it has a title, a language and one heading to begin with"):
        expect(page).to_have_title(re.compile(rf"\S+ · {desk.name}$"))
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.locator("html")).to_have_attribute("lang", re.compile("^en-(US|GB)$"))
    with subtests.test("it names its own tenant and no other"):
        assert foreign_names(page, desk) == []
    with subtests.test("axe finds nothing serious"):
        assert serious_findings(page) == []
    with subtests.test("nor in the dark"):
        page.emulate_media(color_scheme="dark")
        assert serious_findings(page, rules=["color-contrast", "link-in-text-block"]) == []
    with subtests.test("nor on a phone, where nothing scrolls sideways"):
        page.set_viewport_size(PHONE)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert serious_findings(page) == []
    with subtests.test("nor on the smallest of screens"):
        page.set_viewport_size(PHONE | {"width": SMALLEST})
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST


def test_axe_is_not_asleep(visitor):
    page = visitor(DESKS[0])
    page.goto("/")
    page.get_by_role("heading", level=1).evaluate("heading => heading.style.color = 'oklch(from white 0.9 0 0)'")
    page.get_by_role("img").first.evaluate("image => image.removeAttribute('alt')")
    found = "".join(serious_findings(page))
    assert "color-contrast at" in found and "image-alt at" in found


def foreign_names(page, desk):
    """Names in a page, its stylesheets, scripts and pictures that a visitor must not learn there."""
    text = (page.content() + "".join(parts(page))).lower()
    assert desk.name.lower() in text
    others = [name for other in DESKS if other is not desk for name in (other.slug, other.name.lower())]
    return [name for name in ["flightline", *others] if name in text]


def parts(page):
    return page.evaluate(
        """async () => {
            const marks = [...document.querySelectorAll("link[href], script[src], img[src]")];
            const addresses = new Set(marks.map((mark) => mark.href || mark.src));
            return Promise.all([...addresses].map(async (address) => (await fetch(address)).text()));
        }"""
    )
