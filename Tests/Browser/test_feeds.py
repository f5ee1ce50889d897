"""Ops adds a show by its RSS feed, and it stays up to date."""

import os
import uuid
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

PORT = int(os.environ.get("FEED_PORT", "8093"))


class Feed:
    """A feed on the one port of this machine that the server may read from."""

    def __init__(self):
        self.title = f"Tide Tables {uuid.uuid4().hex[:6]}"
        self.url = f"http://127.0.0.1:{PORT}/{uuid.uuid4().hex}.xml"
        self.episodes = ["Spring tide", "Neap tide"]
        self.is_broken = False

    def body(self):
        entries = "".join(
            f"<item><guid>{self.title} {number}</guid><title>{title}</title>"
            f"<pubDate>Mon, {number + 1:02} Jun 2026 05:00:00 GMT</pubDate>"
            f'<enclosure url="https://cdn.example/{number}.mp3" type="audio/mpeg" length="1"/></item>'
            for number, title in enumerate(self.episodes)
        )
        whole = (
            '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>'
            f"<title>{self.title}</title><itunes:author>Ines Okafor</itunes:author>"
            f'<itunes:category text="Science"/>{entries}</channel></rss>'
        )
        return whole[: 200 if self.is_broken else None].encode()


class Handler(BaseHTTPRequestHandler):
    def __init__(self, feeds, *arguments):
        self.feeds = feeds
        super().__init__(*arguments)

    def do_GET(self):
        feed = next((feed for feed in self.feeds if feed.url.endswith(self.path)), None)
        self.send_response(200 if feed else 404)
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        self.wfile.write(feed.body() if feed else b"")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def feeds():
    feeds = []
    server = ThreadingHTTPServer(("127.0.0.1", PORT), partial(Handler, feeds))
    Thread(target=server.serve_forever, daemon=True).start()
    yield feeds
    server.shutdown()
    server.server_close()


@pytest.fixture
def feed(feeds):
    feeds.append(Feed())
    return feeds[-1]


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def ops(signed_in, desk, request):
    return signed_in(desk, "ops", javascript=request.param)


def read(page, url):
    page.goto("/imports")
    page.get_by_role("link", name="Shows and feeds").click()
    page.get_by_role("link", name="Add a show").first.click()
    page.get_by_label("Address of the feed").fill(url)
    page.get_by_role("button", name="Read the feed").click()


def test_a_show_comes_from_its_feed_and_follows_it(ops, feed):
    read(ops, feed.url)
    expect(ops.get_by_role("heading", level=1)).to_have_text(feed.title)
    expect(ops.get_by_role("row", name="Neap tide")).to_be_visible()
    expect(ops.get_by_role("heading", name="This looks like a show that is not here yet")).to_be_visible()
    ops.get_by_label("Creator of the new show").select_option("")
    ops.get_by_label("Name of a new creator").fill(f"Ines of {feed.title}")
    ops.get_by_role("button", name="Save").click()
    expect(ops.get_by_role("status")).to_contain_text("now follows this feed")

    feed.episodes.append("The long slack")
    ops.get_by_role("button", name="Refresh now").click()
    expect(ops.get_by_role("status")).to_have_text("The feed was read.")
    expect(ops.locator("tbody tr").first.get_by_role("cell").nth(1)).to_have_text("1")

    feed.is_broken = True
    ops.get_by_role("button", name="Refresh now").click()
    expect(ops.get_by_role("alert")).to_have_text("The feed could not be read.")
    expect(ops.get_by_text("What it held before stays.")).to_be_visible()

    ops.get_by_role("link", name="Show", exact=True).click()
    expect(ops.get_by_role("heading", level=1)).to_have_text(feed.title)
    ops.get_by_role("link", name="Feed", exact=True).click()
    ops.get_by_role("button", name="Pause").click()
    expect(ops.get_by_text("Paused").first).to_be_visible()
    ops.get_by_role("button", name="Remove the feed").click()
    ops.get_by_role("button", name="Remove", exact=True).click()
    expect(ops.get_by_role("status")).to_contain_text("The show and its episodes stay.")


def test_only_a_new_show_asks_for_title_and_creator(ops, feed):
    read(ops, feed.url)
    expect(ops.get_by_label("Title of the new show")).to_be_visible()
    ops.get_by_label("Save as").select_option(index=1)
    expect(ops.get_by_label("Title of the new show")).to_be_hidden()
    ops.get_by_label("Save as").select_option(index=0)
    ops.get_by_label("Creator of the new show").select_option(index=1)
    expect(ops.get_by_label("Name of a new creator")).to_be_hidden()
    ops.get_by_role("button", name="Discard").click()
    expect(ops.get_by_role("status")).to_contain_text("Nothing of it was kept.")


@pytest.mark.parametrize(
    "url, words",
    [
        ("http://127.0.0.1:8080/dashboard", "is not on the public Internet"),
        (f"http://127.0.0.1:{PORT}/nothing.xml", "has nothing at this address"),
        ("not an address", "This is not a web address"),
    ],
)
def test_an_address_that_leads_nowhere_says_why_and_stays(ops, feeds, url, words):
    read(ops, url)
    expect(ops.get_by_role("alert")).to_contain_text(words)
    expect(ops.get_by_label("Address of the feed")).to_have_value(url)
