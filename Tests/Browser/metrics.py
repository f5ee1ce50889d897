"""Metrics files, made from the rows of the template that a desk offers, and what a desk says of them."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import expect

COLUMNS = "day,episode_id,source,downloads,listeners,completion_rate,ctr,conversions,revenue_cents".split(",")


def template(page):
    """The rows that the desk has prepared: its newest episodes, as of yesterday, without figures."""
    page.goto("/imports/new")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download a template with your episodes").click()
    with Path(download.value.path()).open(newline="") as file:
        return list(csv.DictReader(file))


def csv_file(name, rows, columns=COLUMNS):
    """An upload with a header line and a line for each row; a row is a dict, or a list for a line of any length."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.get(column, "") for column in columns] if isinstance(row, dict) else row)
    return upload_of(name, text.getvalue().encode())


def upload_of(name, data):
    return {"name": name, "mimeType": "text/csv", "buffer": data}


def choose(page, file, kind="metrics"):
    page.goto(f"/imports/new?kind={kind}")
    page.get_by_label("Drop the file here, or choose it").set_input_files(file)


def open_choices(page):
    """What most people leave as it is stands behind a line of its own."""
    for closed in page.locator("form details:not([open]) > summary").all():
        closed.click()


def upload(page, file):
    """Has the file saved at once; ends on the page of the import, or where the desk says why not."""
    choose(page, file)
    open_choices(page)
    page.get_by_label("Save at once, without looking first").check()
    page.get_by_role("button", name="Upload and check").click()


def offer(page, file, kind="metrics"):
    """Sends the file to be looked at first; ends on the page of the import."""
    choose(page, file, kind)
    page.get_by_role("button", name="Upload and check").click()
    assert_imported(page, file["name"])


def assert_imported(page, name):
    expect(page).to_have_url(re.compile(r"/imports/import_\w+$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def tally(page):
    """Rows new, changed, as they are and rejected, as the page of an import counts them."""
    labels, figures = (page.locator(f".tally {part}").all_inner_texts() for part in ("dt", "dd"))
    return dict(zip(labels, map(number, figures), strict=True))


def rejected(page):
    """Line, column, value and reason of every rejected row."""
    rows = page.get_by_role("table", name="Rejected rows").locator("tbody tr").all()
    return [tuple(row.locator("th, td").all_inner_texts()) for row in rows]


def figure(page, title, at):
    """The figure on the card of that title."""
    page.goto(at)
    heading = page.get_by_role("heading", name=title, exact=True)
    return number(page.get_by_role("article").filter(has=heading).locator(".card-figure").inner_text())


def number(text):
    return int(re.sub(r"\D", "", text))
