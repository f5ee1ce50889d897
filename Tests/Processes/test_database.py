"""A database that goes away takes nothing down with it, and nobody has to do anything when it comes back."""

import time

from processes import until


def test_a_page_says_soon_that_it_cannot_be_shown(start, database):
    server = start()
    ops = server.browser().sign_in()
    database.stop()
    for path in ("/dashboard", "/imports", "/delivery"):
        asked = time.monotonic()
        answer = ops.get(path)
        assert answer.status == 503 and int(answer.headers["Retry-After"]) > 0
        assert time.monotonic() - asked < 6
        assert "psql" not in answer.text.lower() and "postgres" not in answer.text.lower()
    database.start()
    until(lambda: ops.get("/dashboard").status == 200, 5)


def test_a_visitor_is_greeted_meanwhile(start, database):
    visitor = start().browser("lakeside")
    database.stop()
    assert visitor.get("/").status == 200
