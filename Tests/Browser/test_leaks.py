"""An agency's customers must never guess that there is a product behind the brand, nor who else is there."""

import json
import os
import re
import subprocess
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from crawl import Client, crawl
from desks import DESKS, ROLES
from moving import sql

PRODUCT = "flightline"

# Hosts in the text of pages: those that people wrote down, all in domains for examples or on this machine; the one that a
# form asks for; the name that pictures give their language.
NAMED = re.compile(r"(.+\.)?(example|example\.com|test)|127\.0\.0\.1:\d+|docs\.google\.com|www\.w3\.org")
HOST = re.compile(r"https?://([^/\"'\s<>?#)&;]+)")


@pytest.mark.parametrize("role", [None, *ROLES])
def test_nothing_that_a_desk_says_names_the_product_or_anybody_else(role, desk, sessions, subtests):
    client = Client(desk, sessions(desk, role)["cookies"] if role else ())
    words = foreign_words(desk)
    answers = list(crawl(client, ["/", "/no-such-page", "/robots.txt", "/favicon.ico", *fixed_routes()]))
    assert {answer.status for answer in answers} <= {200, 303, 304, 400, 401, 404, 405}
    with subtests.test("what it says"):
        assert [leak for answer in answers for leak in leaks(answer, desk, words)] == []
    with subtests.test("all of it was seen"):
        types = {answer.type for answer in answers}
        assert types >= {"text/html", "text/css", "text/javascript", "image/svg+xml"}


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_nor_does_it_when_it_says_no(accept, desk, sessions):
    client = Client(desk, sessions(desk, "admin")["cookies"])
    words = foreign_words(desk)
    answers = [client.ask(*refused, accept=accept, **headers) for refused, headers in refusals()]
    assert {400, 403, 404, 405, 413, 415} <= {answer.status for answer in answers}
    assert [leak for answer in answers for leak in leaks(answer, desk, words)] == []


def test_a_leak_would_be_seen(desk):
    other = next(other for other in DESKS if other is not desk)
    words = foreign_words(desk)
    assert {PRODUCT, other.name.lower()} <= set(found(f"made with Flightline for {other.name}", desk, words))
    assert found('<a href="https://cdn.net/x">', desk, words) == ["cdn.net"]
    assert found(f"{desk.origin}/ and https://feeds.example/a", desk, words) == []


def refusals():
    """What is asked, and with what."""
    form = {"content_type": "application/x-www-form-urlencoded"}
    yield ("GET", "/shows/show_zzzz"), {}
    yield ("GET", "/shows/%00"), {}
    yield ("GET", "/api/v1/nowhere"), {}
    yield ("DELETE", "/shows"), {}
    yield ("POST", "/sign-out", "a=b"), form | {"sec_fetch_site": "cross-site"}
    yield ("POST", "/account/password", "a" * (2 << 20)), form
    yield ("POST", "/imports", "a"), {"content_type": "multipart/form-data"}
    yield ("POST", "/api/v1/etl/imports", "a"), {"content_type": "image/png", "x_csrf_token": "forged"}
    yield ("POST", "/api/v1/etl/imports?kind=nonsense", "a"), {"content_type": "text/csv"}
    yield ("POST", "/switches/matchmaking", "a"), {"content_type": "text/csv"}


def leaks(answer, desk, words):
    for leak in found(answer.headers, desk, words):
        yield f"{leak} in the head of {answer.path}"
    for leak in found(answer.text, desk, words):
        yield f"{leak} on {answer.path}"
    for file in answer.files:
        if not file.startswith("data:image/") and host_of(file, desk) != host_of("/", desk):
            yield f"{answer.path} fetches {file}"


def found(text, desk, words):
    text = unescape(text).lower()
    hosts = {host for host in HOST.findall(text) if host != host_of("/", desk) and not NAMED.fullmatch(host)}
    return sorted({word for word in words if word in text} | hosts)


def host_of(link, desk):
    return urlsplit(urljoin(desk.origin, link)).netloc


def foreign_words(desk):
    """The product's name, and names and addresses that nobody outside of another agency knows."""
    names = [
        "SELECT name AS word, id AS tenant FROM tenants",
        "SELECT slug, id FROM tenants",
        "SELECT host, tenant_id FROM hosts",
        "SELECT name, tenant_id FROM members",
        "SELECT email, tenant_id FROM members",
        "SELECT title, tenant_id FROM shows",
        "SELECT name, tenant_id FROM creators",
        "SELECT name, tenant_id FROM advertisers",
    ]
    others = f"tenant IN (SELECT id FROM tenants WHERE slug <> '{desk.slug}')"
    rows = sql(f"SELECT json_agg(DISTINCT lower(word)) FROM ({' UNION ALL '.join(names)}) AS w WHERE {others}")
    return [PRODUCT, *json.loads(rows)]


def fixed_routes():
    """The addresses of the product that are the same for everybody, linked to or not."""
    listed = subprocess.run([os.environ["FLIGHTLINE"], "routes", "--json"], check=True, capture_output=True, text=True)
    gets = [route["path"] for route in json.loads(listed.stdout) if route["method"] == "GET"]
    return [path for path in gets if "{" not in path]
