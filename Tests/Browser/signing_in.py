"""The sign-in form, as a person fills it in."""

from desks import PASSWORD


def sign_in(page, email, password=PASSWORD, at="/sign-in"):
    page.goto(at)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
