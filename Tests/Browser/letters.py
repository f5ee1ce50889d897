"""Mails with links, which no mail server takes here: what only their reader may see is read from the database."""

import re
import time
import uuid

from desks import PASSWORD
from moving import sql


def fresh():
    """An address that nobody has."""
    return f"guest-{uuid.uuid4().hex[:8]}@new.example"


def invite(page, email, role="Ops"):
    page.goto("/invitations/new")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Role").select_option(label=next(filter(lambda text: text.startswith(role), labels(page))))
    for choice in ("Creator, where", "Advertiser, where"):
        if choice.startswith(role):
            page.get_by_label(choice).select_option(index=1)
    page.get_by_role("button", name="Send the invitation").click()


def labels(page):
    return page.get_by_label("Role").locator("option").all_inner_texts()


def ask_for_password(page, email):
    page.goto("/password/forgotten")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_role("button", name="Send the link").click()


def ask_for_address(page, email):
    page.goto("/account")
    page.get_by_label("New address").fill(email)
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Change address").click()


def link(email, beginning=""):
    """The path of the link in the newest mail to the address; a job may have to write it first."""
    for _ in range(100):
        text = sql(
            "SELECT s.body_text FROM outbox_secrets s JOIN outbox o ON o.tenant_id = s.tenant_id AND o.id = s.letter_id "
            f"WHERE o.recipient = '{email}' ORDER BY o.id DESC LIMIT 1"
        )
        if text and (not beginning or beginning in text):
            return re.search(r"http://[^/]+(/\S+/[\w-]{40,})", text)[1]
        time.sleep(0.1)
    raise AssertionError(f"no mail to {email}")
