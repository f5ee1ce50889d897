"""Every piece in one picture, for people to look at: output/styleguide-<tenant>-<scheme>.png."""

from conftest import OUTPUT
from desks import DESKS
from playwright.sync_api import expect


def test_every_look_of_the_styleguide_is_a_picture_of_its_own(visitor):
    OUTPUT.mkdir(exist_ok=True)
    pictures = {picture(visitor, desk, scheme) for desk in DESKS for scheme in ("light", "dark")}
    assert len(pictures) == 4


def picture(visitor, desk, scheme):
    page = visitor(desk, scheme=scheme, width=1440)
    page.goto("/styleguide")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page.screenshot(path=OUTPUT / f"styleguide-{desk}-{scheme}.png", full_page=True)
