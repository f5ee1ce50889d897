"""What is not for somebody does not exist for them."""

import pytest
from desks import LAKESIDE, NORTHWIND
from playwright.sync_api import expect

OPS = ["/dashboard", "/imports", "/imports/new", "/imports/template.csv", "/alerts"]
ADMIN = ["/members", "/brand", "/audit", "/audit/entries.csv"]
FORBIDDEN = {
    "ops": ADMIN,
    "creator": [*OPS, *ADMIN, "/shows", "/shows/compare"],
    "advertiser": [*OPS, *ADMIN, "/delivery"],
}
MEMBERS_ONLY = [*OPS, *ADMIN, "/shows", "/shows/compare", "/delivery", "/account"]


@pytest.mark.parametrize("role", FORBIDDEN)
def test_a_page_of_another_role_is_like_no_page_at_all(signed_in, desk, role):
    page = signed_in(desk, role)
    nothing = page.goto("/no-such-page").status, page.locator("body").inner_text()
    assert nothing[0] == 404
    for path in FORBIDDEN[role]:
        assert (page.goto(path).status, page.locator("body").inner_text()) == nothing, path


@pytest.mark.parametrize("path", MEMBERS_ONLY)
def test_a_visitor_is_asked_to_sign_in_first(visitor, path):
    page = visitor(NORTHWIND)
    page.goto(path)
    expect(page).to_have_url(f"{NORTHWIND.origin}/sign-in?next={path.replace('/', '%2F').replace('.', '%2E')}")


def test_a_session_of_one_desk_opens_no_other(sessions, window):
    cookies = [cookie | {"domain": "lakeside.localhost"} for cookie in sessions(NORTHWIND, "admin")["cookies"]]
    page = window(LAKESIDE.origin, storage_state={"cookies": cookies, "origins": []})
    page.goto("/dashboard")
    expect(page).to_have_url(f"{LAKESIDE.origin}/sign-in?next=%2Fdashboard")
