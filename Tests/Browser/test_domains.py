"""An admin puts the desk under a host of the agency's own, and gives it back."""

import uuid

import pytest
from desks import NORTHWIND
from domain_names import NAMES, add_domain, check, prove, route
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def admin(signed_in, desk, request):
    return signed_in(desk, "admin", javascript=request.param)


@pytest.fixture
def host():
    return f"ads.{uuid.uuid4().hex[:12]}.example"


def state(page):
    return page.get_by_role("region", name="Next step").locator(".badge")


def remove(page):
    page.get_by_role("button", name="Remove the host").click()
    page.get_by_role("button", name="Remove", exact=True).click()


def test_a_host_is_added_proven_led_here_and_removed(admin, host):
    admin.goto("/members")
    admin.get_by_role("link", name="Domains").click()
    add_domain(admin, f"https://{host.upper()}/")
    expect(admin.get_by_role("heading", level=1)).to_have_text(host)
    expect(state(admin)).to_have_text("Waits for proof")
    expect(admin.get_by_label("Name").nth(0)).to_have_value(f"_desk-proof.{host}")
    expect(admin.get_by_label("Value").nth(1)).to_have_value("desks.operator.test")

    prove(admin)
    check(admin)
    expect(state(admin)).to_have_text("Proven, not yet routed")
    proof = admin.get_by_role("region", name="Proof that the host is yours")
    expect(proof.locator(".badge")).to_have_text("Found")

    route(host)
    check(admin)
    expect(state(admin)).to_have_text("Ready")
    admin.get_by_role("link", name="Domains", exact=True).last.click()
    expect(admin.get_by_role("row").filter(has_text=host)).to_contain_text("Ready")

    admin.get_by_role("link", name=host).click()
    remove(admin)
    expect(admin.get_by_role("status")).to_have_text(f"{host} is removed.")
    expect(admin.get_by_role("row").filter(has_text=host)).to_contain_text("Removed")


def test_what_cannot_be_a_host_is_said_beside_the_field(admin):
    add_domain(admin, "https://intranet/start")
    expect(admin.get_by_role("textbox", name="Host")).to_have_attribute("aria-invalid", "true")
    expect(admin.get_by_role("textbox", name="Host")).to_have_value("https://intranet/start")
    expect(admin.get_by_label("With www as well")).not_to_be_checked()
    expect(admin.locator("#host-error")).to_contain_text("only a part of a name")


def test_what_was_seen_stands_beside_what_is_needed(admin, host):
    add_domain(admin, host)
    prove(admin)
    NAMES.set(host, "A", "198.51.100.44")
    check(admin)
    way = admin.get_by_role("region", name="The way here")
    expect(way).to_contain_text("198.51.100.44")
    expect(way.locator(".badge")).to_have_text("Leads elsewhere")


def test_a_value_is_copied_by_a_button(signed_in, host):
    admin = signed_in(NORTHWIND, "admin", permissions=["clipboard-read", "clipboard-write"])
    add_domain(admin, host)
    admin.get_by_role("button", name="the value, Proof").click()
    copied = admin.evaluate("navigator.clipboard.readText()")
    assert copied == admin.locator("#proof-value").input_value()
