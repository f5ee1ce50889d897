"""An admin changes the brand: a draft, its preview, publishing, and the way back; with scripts and without."""

import re

import pytest
from desks import LAKESIDE, NORTHWIND
from moving import sql
from playwright.sync_api import expect


@pytest.fixture
def admin(signed_in):
    """admin(desk, …) opens the admin's browser, and puts the brand back as it was."""
    pages = []

    def open_page(desk, **options):
        page = signed_in(desk, "admin", **options)
        pages.append((page, desk))
        discard(desk)
        return page

    yield open_page
    for page, desk in pages:
        discard(desk)
        page.goto("/brand/versions")
        first = page.get_by_role("row").filter(has=page.get_by_text("How it all began."))
        if first.get_by_role("button", name="Bring back").count():
            first.get_by_role("button", name="Bring back").click()


def discard(desk):
    sql(f"DELETE FROM brand_drafts WHERE tenant_id = (SELECT id FROM tenants WHERE slug = '{desk.slug}')")


def test_a_draft_is_previewed_while_it_is_typed(admin):
    page = admin(NORTHWIND, width=1440)
    page.goto("/brand/edit")
    preview = page.frame_locator("iframe[name=preview]")
    expect(preview.get_by_role("heading", level=1)).to_have_text(NORTHWIND.headline)
    page.get_by_label("Headline").fill("Typed a moment ago.")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Typed a moment ago.")
    page.get_by_label("Accent", exact=True).fill("#ffd400")
    expect(page.locator('[data-studio-part="accent"]')).to_contain_text("#ffd400 would have")
    page.get_by_label("Stylesheet", exact=True).fill(".card { position: fixed }")
    expect(page.get_by_text("Line 1")).to_be_visible()
    page.get_by_role("link", name="Desk, dark").click()
    expect(preview.get_by_role("heading", name="Your desk")).to_be_visible()
    expect(preview.locator("html")).to_have_css("background-color", re.compile(r"^oklch\(0\.1"))
    page.goto("/brand")
    expect(page.get_by_role("heading", name="Draft")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_a_draft_is_saved_published_and_taken_back(admin, visitor, javascript):
    page = admin(LAKESIDE, javascript=javascript)
    page.goto("/brand/edit")
    page.get_by_label("Headline").fill("Said another way.")
    page.get_by_role("button", name="Show preview").click()
    expect(page.frame_locator("iframe[name=preview]").get_by_role("heading", level=1)).to_have_text("Said another way.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    link = page.get_by_label("Link for people who cannot sign in").input_value()
    guest = visitor(LAKESIDE)
    guest.goto(link)
    expect(guest.get_by_role("heading", level=1)).to_have_text("Said another way.")
    guest.goto("/")
    expect(guest.get_by_role("heading", level=1)).to_have_text(LAKESIDE.headline)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Everybody sees it now.")).to_be_visible()
    guest.goto("/")
    expect(guest.get_by_role("heading", level=1)).to_have_text("Said another way.")
    page.get_by_role("link", name="History").click()
    page.get_by_role("row").filter(has_text="How it all began.").get_by_role("button", name="Bring back").click()
    expect(page.get_by_text("Everybody sees it again")).to_be_visible()
    guest.goto("/")
    expect(guest.get_by_role("heading", level=1)).to_have_text(LAKESIDE.headline)


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(admin):
    page = admin(NORTHWIND, javascript=False)
    page.goto("/brand/edit")
    page.get_by_label("Accent", exact=True).fill("blue")
    page.get_by_label("Headline").fill("Kept all the same.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_role("alert")).to_contain_text("The draft was not saved")
    expect(page.get_by_label("Accent", exact=True)).to_have_value("blue")
    expect(page.get_by_label("Headline")).to_have_value("Kept all the same.")


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_a_picture_is_drawn_anew(admin, javascript):
    page = admin(NORTHWIND, javascript=javascript)
    page.goto("/brand/pictures")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><script>1</script><rect width="9" height="3" fill="#0a7d4f"/></svg>'
    page.locator("#logo").set_input_files({"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": svg})
    page.get_by_role("button", name="Save in the draft as Logo", exact=True).click()
    expect(page.get_by_text("one thing of it was left out")).to_be_visible()
    logo = page.get_by_role("img", name="Logo as it is", exact=True)
    assert logo.evaluate("image => image.complete && image.naturalWidth > 0")


def test_a_stylesheet_that_hides_things_is_got_rid_of(admin):
    page = admin(NORTHWIND)
    page.goto("/brand/edit")
    page.get_by_label("Stylesheet", exact=True).fill(":root { --brand-accent: #ffffff; --brand-on-accent: #ffffff } p { color: #fff }")
    page.get_by_role("button", name="Save draft").click()
    page.get_by_role("button", name="Publish").click()
    page.goto("/dashboard")
    assert accent(page) == "rgb(255, 255, 255)"
    page.goto("/safe/dashboard")
    assert accent(page) == NORTHWIND.look.accent
    page.goto("/account")
    assert accent(page) == NORTHWIND.look.accent


def accent(page):
    return page.evaluate(
        """() => {
            const mark = document.createElement("b");
            mark.className = "button button-primary";
            document.body.append(mark);
            return getComputedStyle(mark).backgroundColor;
        }"""
    )
