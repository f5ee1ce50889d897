"""A member's own page: sessions and the password."""

import pytest
from desks import LAKESIDE, PASSWORD
from playwright.sync_api import expect
from sessions import sign_in

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15"
NEW_PASSWORD = "a lamp beside the ferry"


@pytest.fixture
def laptop(visitor, sessions):
    page = visitor(LAKESIDE)
    sign_in(page, LAKESIDE.email("creator"), at="/sign-in?next=/account")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account")
    yield page
    sessions.forget(LAKESIDE, "creator")


@pytest.fixture
def phone(visitor):
    """The same person's other browser."""
    page = visitor(LAKESIDE, user_agent=PHONE)
    sign_in(page, LAKESIDE.email("creator"))
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    return page


def test_a_session_can_be_ended_from_another_browser(laptop, phone):
    laptop.reload()
    row = laptop.get_by_role("row", name="Safari on iPhone").first
    expect(laptop.get_by_role("row").filter(has_text="This browser")).to_have_count(1)
    row.get_by_role("button", name="End session").click()
    dialog = laptop.get_by_role("dialog", name="End this session?")
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    dialog.get_by_role("button", name="End session").click()
    expect(laptop.get_by_role("status")).to_have_text("The session has ended.")
    assert_signed_out(phone)


def test_every_other_session_can_be_ended_at_once(laptop, phone):
    laptop.reload()
    laptop.get_by_role("button", name="Sign out everywhere else").click()
    dialog = laptop.get_by_role("dialog", name="Sign out everywhere else?")
    dialog.get_by_role("button", name="Sign out everywhere else").click()
    expect(laptop.get_by_role("status")).to_have_text("Every other browser was signed out.")
    expect(laptop.get_by_role("row")).to_have_count(2)
    assert_signed_out(phone)


def test_a_session_that_is_kept_goes_on(laptop, phone):
    laptop.reload()
    laptop.get_by_role("row", name="Safari on iPhone").first.get_by_role("button", name="End session").click()
    laptop.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    expect(laptop.get_by_role("dialog")).to_have_count(0)
    phone.reload()
    expect(phone.get_by_role("button", name="Sign out")).to_be_visible()


def test_a_new_password_replaces_the_old_one_everywhere(laptop, phone, visitor):
    change_password(laptop, PASSWORD, NEW_PASSWORD)
    try:
        expect(laptop.get_by_role("status")).to_contain_text("Your password is changed.")
        assert_signed_out(phone)
        sign_in(phone, LAKESIDE.email("creator"))
        expect(phone.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right.")
        sign_in(phone, LAKESIDE.email("creator"), NEW_PASSWORD)
        expect(phone.get_by_role("button", name="Sign out")).to_be_visible()
    finally:
        change_password(laptop, NEW_PASSWORD, PASSWORD)
    expect(laptop.get_by_role("status")).to_contain_text("Your password is changed.")


def test_a_password_is_not_changed_by_mistake(laptop):
    change_password(laptop, "not the password", "short")
    summary = laptop.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("Your password was not changed")
    current, new = laptop.get_by_label("Current password"), laptop.get_by_label("New password")
    expect(current).to_have_accessible_description("This is not your current password.")
    expect(new).to_have_accessible_description(
        "At least 12 characters. A short sentence is easy to remember and hard to guess. "
        "Use at least 12 characters. A few words in a row are easy to remember."
    )
    summary.get_by_role("link", name="This is not your current password.").click()
    expect(current).to_be_focused()


def change_password(page, old, new):
    page.goto("/account")
    page.get_by_label("Current password").fill(old)
    page.get_by_label("New password").fill(new)
    page.get_by_role("button", name="Change password").click()


def assert_signed_out(page):
    page.goto("/account")
    expect(page).to_have_url(f"{LAKESIDE.origin}/sign-in?next=%2Faccount")
