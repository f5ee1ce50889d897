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
