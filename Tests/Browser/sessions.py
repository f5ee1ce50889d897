"""Signing in: by the form, as a person does, and once for all tests that only want to be inside."""

from desks import PASSWORD
from playwright.sync_api import expect


def sign_in(page, email, password=PASSWORD, at="/sign-in"):
    page.goto(at)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


class Sessions:
    """The cookies of everybody who has signed in. They are kept, for a desk counts how often that is tried."""

    def __init__(self, chromium):
        self._chromium = chromium
        self._cookies = {}

    def __call__(self, desk, role):
        if (desk, role) not in self._cookies:
            self._cookies[desk, role] = self._sign_in(desk, role)
        return self._cookies[desk, role]

    def forget(self, desk, role):
        """For a test that has ended all sessions of somebody."""
        self._cookies.pop((desk, role), None)

    def _sign_in(self, desk, role):
        with self._chromium.new_context(base_url=desk.origin) as context:
            page = context.new_page()
            sign_in(page, desk.email(role))
            expect(page.get_by_role("button", name="Sign out")).to_be_visible()
            return context.storage_state()
