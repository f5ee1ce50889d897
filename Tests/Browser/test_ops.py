"""Story 2: ops uploads figures, sees what became of every row, and everybody sees the numbers at once."""

import re
from contextlib import contextmanager

import pytest
from desks import LAKESIDE, NORTHWIND
from metrics import (
    COLUMNS, assert_imported, choose, csv_file, figure, open_choices, rejected, tally, template, upload, upload_of,
)
from playwright.sync_api import expect

GOOD_ROWS = 6


@pytest.fixture
def ops(signed_in, desk):
    return signed_in(desk, "ops")


def messy(page, name):
    """Good rows, something of everything that can be wrong, and a row that a later line corrects."""
    good = with_downloads(template(page)[:GOOD_ROWS], 100)
    row = good[0]
    wrong = [
        row | {"day": "next spring"},
        row | {"day": "2999-01-01"},
        row | {"episode_id": "Nobody's Show / Nothing"},
        row | {"source": "<b>radio</b>"},
        row | {"source": ""},
        row | {"downloads": "1,5k"},
        row | {"listeners": "-3"},
        row | {"completion_rate": "1.2"},
        ["2026-01-01", "spotify"],
    ]
    return csv_file(name, good + wrong + [row | {"downloads": "900"}], columns=[*COLUMNS, "note"])


def what_was_wrong(day):
    return [
        ("2", "day", day, "Line 17 has the same day, episode and source; the later line counts."),
        ("8", "day", "next spring", "day must be a date written as 2026-05-04."),
        ("9", "day", "2999-01-01", "day must not be after "),
        ("10", "episode_id", "Nobody's Show / Nothing", "episode_id names no episode of yours."),
        ("11", "source", "<b>radio</b>", "source may hold letters a to z, digits, spaces,"),
        ("12", "source", "empty", "source must not be empty."),
        ("13", "downloads", "1,5k", "downloads must be a whole number of at least 0, without separators, or empty."),
        ("14", "listeners", "-3", "listeners must be a whole number of at least 0, without separators, or empty."),
        ("15", "completion_rate", "1.2", "completion_rate must be a number from 0 to 1, or empty."),
        ("16", "row", "empty", "The row has 2 fields where the header has 10."),
    ]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_row_of_a_messy_file_is_accounted_for(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    name = f"messy-{'with' if javascript else 'without'}-script.csv"
    day = template(page)[0]["day"]
    upload(page, messy(page, name))
    assert_imported(page, name)
    counts = tally(page)
    assert counts["New"] + counts["Changed"] + counts["As they are"] == GOOD_ROWS
    assert counts["Rejected"] == len(what_was_wrong(day))
    expect(page.get_by_role("heading", level=2).first).to_have_text("6 of 16 rows were saved")
    expect(page.get_by_text("Columns not used")).to_be_visible()
    assert_rejected(page, what_was_wrong(day))


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_the_encoding_of_an_older_spreadsheet_can_be_named(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    row = ",".join(template(page)[0].values())
    file = upload_of("café.csv", f"{','.join(COLUMNS)},Säsong\n{row},vår\n".encode("windows-1252"))
    upload(page, file)
    expect(page.get_by_role("alert")).to_contain_text("Windows-1252")
    choose(page, file)
    open_choices(page)
    page.get_by_label("Text encoding").select_option("windows-1252")
    page.get_by_label("Save at once, without looking first").check()
    page.get_by_role("button", name="Upload and check").click()
    assert_imported(page, "café.csv")
    expect(page.get_by_text("Säsong")).to_be_visible()


def test_a_dropped_file_shows_how_far_it_is(ops, tmp_path):
    file = long_file("dropped.csv", template(ops)[:3])
    ops.goto("/imports/new")
    open_choices(ops)
    ops.get_by_label("Save at once, without looking first").check()
    drop(ops, file, tmp_path)
    with slow_network(ops):
        ops.get_by_role("button", name="Upload and check").click()
        expect(ops.get_by_role("progressbar", name="Upload")).to_be_visible()
        expect(ops.locator("[data-upload-name]")).to_have_text("dropped.csv")
        expect(ops.locator("[data-upload-amount]")).to_have_text(re.compile(r"^[\d.]+ KB of 600"))
        expect(ops.locator("[data-upload-status]")).to_have_text(re.compile(r"^Uploading, \d+ %$"))
    assert_imported(ops, "dropped.csv")
    expect(ops.get_by_role("heading", name="All 3 rows were saved")).to_be_visible()


def test_an_upload_can_be_cancelled(ops):
    rows = template(ops)[:3]
    before = downloads(ops)
    choose(ops, csv_file("given-up.csv", with_downloads(rows, before[0])))
    ops.route("**/imports", lambda route: None)  # It never leaves the browser, so that nothing can be too late.
    ops.get_by_role("button", name="Upload and check").click()
    ops.get_by_role("button", name="Cancel").click()
    expect(ops.get_by_role("alert")).to_have_text("The upload was cancelled. Nothing was saved.")
    expect(ops.get_by_role("button", name="Upload and check")).to_be_enabled()
    assert downloads(ops) == before


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_figures_appear_on_the_dashboards_at_once_and_only_once(signed_in, desk, javascript):
    page = signed_in(desk, "ops", javascript=javascript)
    rows = template(page)[:10]
    upload(page, csv_file("first.csv", with_downloads(rows, 400)))
    assert_imported(page, "first.csv")
    before = downloads(page)

    upload(page, csv_file("more.csv", with_downloads(rows, 425)))
    assert_imported(page, "more.csv")
    assert downloads(page) == [figure + 10 * 25 for figure in before]

    upload(page, csv_file("more.csv", with_downloads(rows, 425)))
    assert_imported(page, "more.csv")
    assert tally(page) == {"New": 0, "Changed": 0, "As they are": 10, "Rejected": 0}
    assert downloads(page) == [figure + 10 * 25 for figure in before]


def test_figures_of_an_episode_count_for_its_show(ops, desk):
    day = template(ops)[0]["day"]
    ops.goto("/dashboard")
    show = ops.locator("[aria-labelledby=shows-title] .row-link").first
    title, delivery = show.locator("span:not(.cover)").inner_text().split("\n")[0], show.get_attribute("href")
    ops.goto(delivery)
    episode = ops.get_by_role("region", name="Episodes").get_by_role("rowheader").first.inner_text()
    row = {"day": day, "episode_id": f"{title} / {episode}", "source": "web"}

    upload(ops, csv_file("by-title.csv", [row | {"downloads": 300}]))
    assert_imported(ops, "by-title.csv")
    before = figure(ops, "Downloads", at=delivery)
    upload(ops, csv_file("by-title.csv", [row | {"downloads": 310}]))
    assert_imported(ops, "by-title.csv")
    assert figure(ops, "Downloads", at=delivery) == before + 10


def test_the_history_tells_who_uploaded_what(ops, desk):
    upload(ops, messy(ops, "for-the-history.csv"))
    assert_imported(ops, "for-the-history.csv")
    address = ops.url
    ops.get_by_role("link", name="Imports").first.click()
    newest = ops.get_by_role("table", name="Imports").locator("tbody tr").first
    expect(newest).to_contain_text("for-the-history.csv")
    expect(newest).to_contain_text(desk.ops)
    expect(newest).to_contain_text("Some rejected")
    expect(newest.locator("td.number")).to_have_text(["6", "10"])
    newest.get_by_role("link").click()
    expect(ops).to_have_url(address)

    ops.goto("/dashboard")
    latest = ops.get_by_role("region", name="Latest imports").get_by_role("listitem").first
    expect(latest).to_contain_text("for-the-history.csv")
    expect(latest).to_contain_text("6 of 16 rows were saved")


def test_an_import_belongs_to_its_tenant(signed_in):
    ours, theirs = signed_in(NORTHWIND, "ops"), signed_in(LAKESIDE, "ops")
    upload(ours, csv_file("ours.csv", with_downloads(template(ours)[:1], 10)))
    assert_imported(ours, "ours.csv")
    path = ours.url.removeprefix(NORTHWIND.origin)
    assert theirs.goto(path).status == 404
    stolen = csv_file("stolen.csv", with_downloads(template(ours)[:1], 10))
    upload(theirs, stolen)
    assert_imported(theirs, "stolen.csv")
    expect(theirs.get_by_role("heading", level=2).first).to_have_text("0 of 1 rows were saved")
    expect(theirs.get_by_role("table", name="Rejected rows")).to_contain_text("names no episode of yours")


def with_downloads(rows, count):
    return [row | {"downloads": str(count)} for row in rows]


def downloads(page):
    return [figure(page, "Downloads", at=path) for path in ("/dashboard", "/delivery")]


def assert_rejected(page, expected):
    found = rejected(page)
    assert [row[:3] for row in found] == [row[:3] for row in expected]
    assert [row for row, wanted in zip(found, expected) if not row[3].startswith(wanted[3])] == []


def long_file(name, rows):
    """600 KB and a little more, most of it in a column that nobody reads."""
    return csv_file(name, [row | {"note": "x" * 200_000} for row in rows], columns=[*COLUMNS, "note"])


@contextmanager
def slow_network(page):
    """Leaves time to look at an upload: 50 KB/s until the block ends."""
    network = page.context.new_cdp_session(page)
    limits = {"offline": False, "latency": 0, "downloadThroughput": -1}
    network.send("Network.emulateNetworkConditions", limits | {"uploadThroughput": 50_000})
    yield
    network.send("Network.emulateNetworkConditions", limits | {"uploadThroughput": -1})


def drop(page, file, folder):
    """Drags a file from outside the browser over the form and lets it go, which only the protocol below can do."""
    path = folder / file["name"]
    path.write_bytes(file["buffer"])
    target = page.locator("[data-drop]")
    box = target.bounding_box()
    where = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    mouse = page.context.new_cdp_session(page)
    for step in ("dragEnter", "dragOver"):
        mouse.send("Input.dispatchDragEvent", {"type": step, "data": data, **where})
    expect(target).to_have_class(re.compile("is-over"))
    mouse.send("Input.dispatchDragEvent", {"type": "drop", "data": data, **where})
    expect(target).not_to_have_class(re.compile("is-over"))
