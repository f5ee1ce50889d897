"""Story 8: an admin words mails and invites people; they come in by links, and get back in when they forgot the password."""

import re

import pytest
from desks import PASSWORD
from letters import ask_for_address, ask_for_password, fresh, invite, link
from playwright.sync_api import expect

PHRASE = "a rather long phrase"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def javascript(request):
    return request.param


def test_somebody_who_is_invited_joins(signed_in, visitor, desk, javascript):
    admin, email = signed_in(desk, "admin", javascript=javascript), fresh()
    invite(admin, email)
    expect(admin.get_by_text(f"{email} is invited.")).to_be_visible()
    guest = visitor(desk, javascript=javascript)
    guest.goto(link(email))
    guest.get_by_label("Your name").fill("Nadia Petrov")
    guest.get_by_label("Password").fill("short")
    guest.get_by_role("button", name="Join").click()
    expect(guest.get_by_role("alert")).to_contain_text("12 characters")
    expect(guest.get_by_label("Your name")).to_have_value("Nadia Petrov")
    guest.get_by_label("Password").fill(PHRASE)
    guest.get_by_role("button", name="Join").click()
    expect(guest.get_by_role("heading", name="Dashboard")).to_be_visible()
    expect(guest.get_by_text(f"Welcome to {desk.name}.")).to_be_visible()


def test_only_the_choices_of_the_role_are_there(signed_in, desk):
    page = signed_in(desk, "admin")
    page.goto("/invitations/new")
    for role, shown in [("ops", []), ("creator", ["Creator"]), ("advertiser", ["Advertiser"])]:
        page.get_by_label("Role").select_option(role)
        for party in ("Creator", "Advertiser"):
            expect(page.get_by_label(f"{party}, where")).to_be_visible(visible=party in shown)


def test_a_forgotten_password_is_set_by_a_link(signed_in, visitor, desk, javascript):
    admin, email = signed_in(desk, "admin", javascript=javascript), fresh()
    invite(admin, email)
    guest = visitor(desk, javascript=javascript)
    join(guest, link(email))
    page = visitor(desk, javascript=javascript)
    page.goto("/sign-in")
    page.get_by_role("link", name="Forgot your password?").click()
    ask_for_password(page, email)
    expect(page.get_by_text("a mail is on its way")).to_be_visible()
    page.goto(link(email, "/password/set/"))
    page.get_by_label("New password").fill("another long phrase")
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("Your password is set.")).to_be_visible()
    guest.goto("/dashboard")
    expect(guest.get_by_role("button", name="Sign in")).to_be_visible()


def test_a_mail_is_worded_and_looked_at(signed_in, desk, javascript):
    page = signed_in(desk, "admin", javascript=javascript)
    page.goto("/mail-templates")
    page.get_by_role("link", name="Report ready").click()
    shown = page.frame_locator("iframe")
    expect(shown.get_by_role("heading", level=1)).to_contain_text("is ready")
    expect(shown.get_by_role("img").first).to_be_visible()
    page.get_by_label("Text").fill("# News of {{reprot}}\n\n[Open it]({{link}})")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Did you mean {{report}}?")
    expect(page.get_by_label("Text")).to_have_value(re.compile("reprot"))
    page.get_by_label("Text").fill("# News of {{report}}\n\n[Open it]({{link}})")
    page.get_by_role("button", name="Dark").click()
    expect(shown.get_by_role("heading", level=1)).to_contain_text("News of")
    background = shown.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert max(int(part) for part in re.findall(r"\d+", background)[:3]) < 80
    page.get_by_role("button", name="Plain text").click()
    expect(shown.locator("pre")).to_contain_text("Subject:")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. The next mail")).to_be_visible()
    page.get_by_role("button", name="Send a test to me").click()
    expect(page.get_by_role("status")).to_contain_text("waits in the outbox")
    page.get_by_role("button", name="Back to the default").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Back to the default").click()
    expect(page.get_by_text("The default is back in use.")).to_be_visible()


def test_another_address_waits_to_be_confirmed(signed_in, visitor, desk):
    admin, email, other = signed_in(desk, "admin"), fresh(), fresh()
    invite(admin, email)
    guest = visitor(desk)
    join(guest, link(email), PASSWORD)
    ask_for_address(guest, other)
    expect(guest.get_by_text(f"{other} waits to be confirmed.")).to_be_visible()
    mailbox = visitor(desk)
    mailbox.goto(link(other))
    mailbox.get_by_role("button", name="Use the new address").click()
    expect(mailbox.get_by_text(f"{other} is your address now.")).to_be_visible()


def join(page, path, password=PHRASE):
    page.goto(path)
    page.get_by_label("Your name").fill("Nadia Petrov")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Join").click()
    page.get_by_role("heading", name="Dashboard").wait_for()
