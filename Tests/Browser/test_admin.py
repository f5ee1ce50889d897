"""Story 5: an admin sees who belongs to the desk and what its brand is."""

import re

import pytest
from desks import ROLES
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def admin(signed_in, desk, request):
    return signed_in(desk, "admin", javascript=request.param)


@pytest.mark.parametrize("role", ROLES)
def test_an_admin_sees_every_member(admin, desk, role):
    admin.goto("/members")
    row = admin.get_by_role("row").filter(has_text=desk.email(role))
    expect(row).to_contain_text(getattr(desk, role))
    expect(row.locator("[data-label=Role]")).to_have_text(role.capitalize())


def test_an_admin_sees_the_brand_as_it_is(admin, desk):
    admin.goto("/brand")
    logos = admin.get_by_role("region", name="Logo").get_by_role("img", name=desk.name)
    expect(logos).to_have_count(2)
    assert logos.evaluate_all("logos => logos.every((logo) => logo.complete && logo.naturalWidth > 0)")
    swatches = admin.get_by_role("region", name="Colours").locator("rect")
    fills = swatches.evaluate_all("marks => marks.map((mark) => getComputedStyle(mark).fill)")
    assert {desk.look.accent, desk.look.accent_in_the_dark} <= set(fills)
    expect(admin.get_by_role("region", name="Type").get_by_text(desk.tagline)).to_be_visible()
    expect(admin.get_by_role("region", name="Settings")).to_contain_text(desk.support)


def test_an_admin_sees_which_colours_can_be_read_on_which(admin, desk):
    admin.goto("/brand")
    contrast = admin.get_by_role("region", name="Contrast")
    row = contrast.get_by_role("row").filter(has_text="Link on a panel")
    on_light, on_dark = row.get_by_role("cell").filter(has_text="Passes").all()
    for reading, accent in [(on_light, desk.look.accent), (on_dark, desk.look.accent_in_the_dark)]:
        expect(reading).to_contain_text(re.compile(r"\d+(\.\d+)?:1"))
        assert reading.locator("text").evaluate("text => getComputedStyle(text).fill") == accent
    expect(contrast.get_by_text("Fails")).to_have_count(0)
