"""An admin decides which modules the desk has, and everybody's menu follows."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def desk_with_switches(signed_in, desk, request):
    """The admin's window and that of ops. Afterwards CSV upload is on again, whatever the test did."""
    admin, ops = (signed_in(desk, role, javascript=request.param) for role in ("admin", "ops"))
    yield admin, ops
    admin.goto("/switches")
    button = row(admin, "CSV upload").get_by_role("button", name="Switch on")
    if button.count():
        button.click()


def row(page, title):
    return page.get_by_role("table", name="Modules").get_by_role("row").filter(
        has=page.get_by_role("rowheader", name=title)
    )


def test_a_module_that_is_off_is_gone_and_comes_back_with_its_data(desk_with_switches, desk):
    admin, ops = desk_with_switches
    ops.goto("/imports")
    before = ops.get_by_role("table", name="Imports").get_by_role("row").count()

    admin.goto("/switches")
    module = row(admin, "CSV upload")
    off = module.get_by_role("button", name="Switch off")
    expect(off).to_have_accessible_description(
        "Imports leave the menu and the dashboard, and no file can be uploaded. What was imported is kept. "
        "Google Sheets import goes off with it."
    )
    off.click()
    expect(admin.get_by_role("status")).to_contain_text("CSV upload is off.")
    expect(module).to_contain_text(f"Off here, switched off by {desk.admin} on ")
    expect(row(admin, "Google Sheets import")).to_contain_text("Off because CSV upload is off")

    assert ops.goto("/imports").status == 404
    expect(ops).to_have_title(f"There is nothing here · {desk.name}")
    ops.goto("/dashboard")
    expect(ops.get_by_role("navigation", name="Main").get_by_role("link", name="Imports")).to_have_count(0)
    expect(ops.get_by_role("link", name="Upload metrics")).to_have_count(0)

    module.get_by_role("button", name="Switch on").click()
    expect(module).to_contain_text(f"On here, switched on by {desk.admin} on ")
    assert ops.goto("/imports").status == 200
    expect(ops.get_by_role("table", name="Imports").get_by_role("row")).to_have_count(before)


def test_a_desk_can_follow_the_default(desk_with_switches):
    admin, _ = desk_with_switches
    admin.goto("/switches")
    module = row(admin, "CSV upload")
    module.get_by_role("button", name="Use the default").click()
    expect(admin.get_by_role("status")).to_contain_text("as is the default here.")
    expect(module).to_contain_text("this installation’s default")
    expect(module.get_by_role("button", name="Use the default")).to_have_count(0)
