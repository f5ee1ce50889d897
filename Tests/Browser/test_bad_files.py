"""Files that are no metrics: each is refused in words, nothing of it is kept, and the desk goes on."""

import gzip
import re

import pytest
from desks import NORTHWIND
from metrics import COLUMNS, assert_imported, csv_file, figure, template, upload, upload_of
from playwright.sync_api import expect

HEADER = ",".join(COLUMNS)

BAD_FILES = {
    "empty": (b"", "The file is empty. Check that the export finished, and send it again."),
    "only a header": (f"{HEADER}\n".encode(), "The file has a header line but no rows below it."),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(64), "This is a picture, not a CSV file."),
    "a workbook": (b"PK\x03\x04" + bytes(64), "This is a spreadsheet workbook, not a CSV file."),
    "a PDF": (b"%PDF-1.7\n", "This is a PDF, not a CSV file."),
    "compressed": (gzip.compress(HEADER.encode()), "This file is compressed."),
    "no known column": (b"colour,size\nred,3\n", "No column of the first line is known; it reads: colour, size."),
    "no source": (b"day,episode_id,downloads\n", "The column source is missing."),
    "10,000 columns": (b"," * 9_999 + b"\n", "Line 1 has more than 1000 columns."),
    "10,000 fields": (f"{HEADER}\n{',' * 9_999}\n".encode(), "Line 2 has more than 1000 columns."),
    "NUL bytes": (f"{HEADER}\n2026-01-01\0,x,y\n".encode(), "Line 2 holds bytes that no text file has."),
    "UTF-16 that does not say so": (f"{HEADER}\n1,2\n".encode("utf-16-le"), "Line 1 holds bytes that no text file has."),
    "one endless line": (f"{HEADER}\n{'x' * 1_100_000}".encode(), "The row that starts on line 2 is longer than"),
    "an open quote": (f'{HEADER}\n"2026-01-01,x,y\n'.encode(), "The row that starts on line 2 opens a quote"),
}


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_what_is_no_metrics_file_is_refused_in_words(signed_in, javascript, subtests):
    page = signed_in(NORTHWIND, "ops", javascript=javascript)
    for kind, (data, words) in BAD_FILES.items():
        with subtests.test(kind):
            upload(page, upload_of(f"{kind}.csv", data))
            expect(page.get_by_role("alert")).to_contain_text(words)
            expect(page.get_by_role("heading", level=1)).to_have_text("Import a file")
            expect(page.get_by_role("button", name="Upload and check")).to_be_enabled()


def test_a_refused_file_leaves_nothing_but_its_record(signed_in):
    page = signed_in(NORTHWIND, "ops")
    rows = template(page)[:3]
    upload(page, csv_file("before.csv", [row | {"downloads": "70"} for row in rows]))
    assert_imported(page, "before.csv")
    before = figure(page, "Downloads", at="/dashboard")

    good = csv_file("broken-off.csv", [row | {"downloads": "90"} for row in rows])
    upload(page, upload_of("broken-off.csv", good["buffer"] + b'"2026-01-01,'))
    expect(page.get_by_role("alert")).to_contain_text("The row that starts on line 5 opens a quote")
    assert figure(page, "Downloads", at="/dashboard") == before

    page.goto("/imports")
    newest = page.get_by_role("table", name="Imports").locator("tbody tr").first
    expect(newest).to_contain_text("broken-off.csv")
    expect(newest).to_contain_text("Failed")
    newest.get_by_role("link").click()
    expect(page.get_by_role("heading", name="Nothing of this file was saved")).to_be_visible()
    expect(page.get_by_text("The row that starts on line 5 opens a quote")).to_be_visible()


def test_a_form_without_a_file_is_not_sent(signed_in):
    page = signed_in(NORTHWIND, "ops")
    page.goto("/imports/new")
    page.get_by_role("button", name="Upload and check").click()
    expect(page.get_by_label("Drop the file here, or choose it")).to_be_focused()
    expect(page).to_have_url(re.compile("/imports/new$"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_other_encodings_are_read_when_they_say_what_they_are(signed_in, encoding):
    page = signed_in(NORTHWIND, "ops")
    file = csv_file(f"{encoding}.csv", [row | {"downloads": "60"} for row in template(page)[:2]])
    upload(page, file | {"buffer": file["buffer"].decode().encode(encoding)})
    assert_imported(page, f"{encoding}.csv")
    expect(page.get_by_role("heading", name="All 2 rows were saved")).to_be_visible()
