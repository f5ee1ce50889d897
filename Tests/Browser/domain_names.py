"""Hosts that desks add, and the one name server that they are looked for at."""

import os
import re

from name_server import NameServer

NAMES = NameServer(int(os.environ.get("NAME_PORT", "5353")))
NAMES.set("desks.operator.test", "A", "192.0.2.10")


def add_domain(page, host):
    """To the host's page, or to the form that was refused."""
    page.goto("/domains")
    page.get_by_role("textbox", name="Host").fill(host)
    page.get_by_label("With www as well").uncheck()
    page.get_by_role("button", name="Add the host").click()
    page.get_by_role("alert").or_(page.get_by_role("heading", name="Next step")).first.wait_for()


def prove(page):
    """Sets the TXT record that the page shows."""
    name = page.locator("#proof-name").input_value()
    NAMES.set(name, "TXT", '"v=spf1 -all"', f'"{page.locator("#proof-value").input_value()}"')


def route(host):
    NAMES.set(host, "CNAME", "desks.operator.test.")


def check(page):
    page.get_by_role("button", name="Check now").click()
    page.get_by_text(re.compile("^Looked at")).wait_for()


def slug(page):
    return re.search(r"//(\w+)\.", page.url)[1]


def a_domain_in_use(page):
    page.goto("/domains")
    host = f"in-use.{slug(page)}.example"
    add_domain(page, host)
    prove(page)
    route(host)
    check(page)
    page.get_by_text("Ready", exact=True).or_(page.get_by_text("In use", exact=True)).first.wait_for()


def a_domain_with_trouble(page):
    page.goto("/domains")
    host = f"bücher.{slug(page)}.example"
    add_domain(page, host)
    prove(page)
    NAMES.set(f"xn--bcher-kva.{slug(page)}.example", "A", "198.51.100.44", "192.0.2.10")
    NAMES.set(f"{slug(page)}.example", "CAA", '0 issue "ca.example.net"')
    check(page)
    page.get_by_text("keep letsencrypt.org").wait_for()


def name_sender(page, address):
    """To the address's records, or to the form that was refused."""
    page.goto("/sender")
    page.locator("#name").fill("The Sponsorship Desk")
    page.locator("#address").fill(address)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").or_(page.get_by_role("heading", name="Next step")).first.wait_for()


def sender_values(page):
    """What each record's fields say, by its name and value."""
    return [
        (page.locator(f"#{record}-name").input_value(), page.locator(f"#{record}-value").input_value())
        for record in ("dkim", "spf", "dmarc")
    ]


def a_sender_in_use(page):
    page.goto("/sender")
    name_sender(page, f"desk@mail.{slug(page)}.example")
    for name, value in sender_values(page):
        NAMES.set(name, "TXT", f'"{value[:200]}" "{value[200:]}"')
    page.get_by_role("button", name="Check now").click()
    page.get_by_text("In use", exact=True).wait_for()


def a_sender_with_trouble(page):
    page.goto("/sender")
    name_sender(page, f"desk@trouble.{slug(page)}.example")
    (key, _), (servers, _), (policy, _) = sender_values(page)
    NAMES.set(key, "TXT", '"v=DKIM1; k=rsa; p=AAAA"')
    NAMES.set(servers, "TXT", '"v=spf1 include:_spf.of-somebody-else.example mx -all"', '"a-text-of-another-kind=1"')
    NAMES.set(policy, "TXT", '"v=DMARC1; p=perhaps"')
    page.get_by_role("button", name="Check now").click()
    page.get_by_text("There is another key").wait_for()
