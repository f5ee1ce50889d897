"""What a test starts from: Chromium, windows of visitors, and windows of people who have signed in."""

import os
from pathlib import Path

import pytest
from desks import DESKS, PORT, STRANGER
from playwright.sync_api import expect, sync_playwright
from sessions import Sessions
from watch import Watch

OUTPUT = Path(__file__).parent / "output"
FAILED = pytest.StashKey()

# A busy machine is slow; a page that never gets there is still found out.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=[
                "--no-sandbox",
                f"--host-resolver-rules=MAP {STRANGER} 127.0.0.1",
                # Without TLS it would warn of the headers that only secure origins may send.
                f"--unsafely-treat-insecure-origin-as-secure=http://{STRANGER}:{PORT}",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(params=DESKS, ids=str)
def desk(request):
    """Each of the demo tenants in turn."""
    return request.param


@pytest.fixture
def window(chromium, request):
    """window(origin, …) opens a browser that has never been there; more of them are more browsers."""
    contexts, watches = [], []

    def open_window(origin, javascript=True, scheme="light", width=1280, **options):
        context = chromium.new_context(
            base_url=origin,
            java_script_enabled=javascript,
            color_scheme=scheme,
            reduced_motion="reduce",
            viewport={"width": width, "height": 900},
            **options,
        )
        contexts.append(context)
        watches.append(Watch(context))
        return context.new_page()

    yield open_window
    if request.node.stash.get(FAILED, False):
        take_pictures(request.node.name, contexts)
    for context in contexts:
        context.close()
    assert [problem for watch in watches for problem in watch.problems] == []


@pytest.fixture
def visitor(window):
    """visitor(desk, …) opens a browser of somebody who has not signed in."""
    return lambda desk, **options: window(desk.origin, **options)


@pytest.fixture
def signed_in(window, sessions):
    """signed_in(desk, role, …) opens a browser in which that person is signed in."""
    return lambda desk, role, **options: window(desk.origin, storage_state=sessions(desk, role), **options)


@pytest.fixture(scope="session")
def sessions(chromium):
    return Sessions(chromium)


def take_pictures(name, contexts):
    OUTPUT.mkdir(exist_ok=True)
    pages = [page for context in contexts for page in context.pages]
    for number, page in enumerate(pages):
        page.screenshot(path=OUTPUT / f"{name.replace('/', '-')}-{number}.png", full_page=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report
