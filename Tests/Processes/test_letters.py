"""People come in by the links of mails, which a real mail server has got."""

import re

import pytest
from processes import free_port, sql, until
from sink import Sink, part, read

PHRASE = "a rather long phrase"


@pytest.fixture
def desk(start):
    """A server whose mail goes to a sink."""
    sql("DELETE FROM outbox")
    sink = Sink(free_port())
    settings = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(sink.port), "SMTP_TLS": "none", "MAIL_FROM": "post@desk.example"}
    server = start(job_slots=2, settings=settings)
    server.sink = sink
    yield server
    sink.stop()


def mails(desk, address, subject):
    """Those to the address whose subject has the words."""
    return [letter for letter in desk.sink.letters if address in read(letter)["To"] and subject in read(letter)["Subject"]]


def link(desk, address, subject):
    """The path of the one link in the newest such mail; both parts have it."""
    letter = until(lambda: mails(desk, address, subject), 30)[-1]
    path = re.search(r"http://northwind\.localhost:\d+(/[a-z/]+/[\w-]{40,})", part(letter, "plain"))[1]
    assert path in part(letter, "html") and b"flightline" not in letter.lower()
    return path


def test_somebody_is_invited_joins_and_signs_in(desk):
    admin = desk.browser().sign_in("helena@northwind.example")
    guest = {"email": "nadia@new.example", "name": "", "role": "ops", "creator": "", "advertiser": ""}
    assert admin.post("/invitations", guest, at="/invitations/new").status == 303
    path = link(desk, "nadia@new.example", "invites you")
    window = desk.browser()
    answer = window.post(path, {"name": "Nadia Petrov", "password": PHRASE}, at=path)
    assert answer.status == 303 and answer.headers["Location"] == "/dashboard"
    assert window.get("/dashboard").status == 200
    assert desk.browser().get(path).status == 404
    until(lambda: mails(desk, "nadia@new.example", "Welcome"), 30)
    again = desk.browser()
    answer = again.post("/sign-in", {"email": "nadia@new.example", "password": PHRASE}, at="/sign-in")
    assert answer.status == 303 and again.get("/dashboard").status == 200
    assert path not in admin.get("/outbox").text and not sql("SELECT 1 FROM outbox_secrets")


def test_a_forgotten_password_is_set_anew(desk):
    old = desk.browser().sign_in("priya@northwind.example")
    window = desk.browser()
    for address in ("priya@northwind.example", "nobody@northwind.example"):
        answer = window.post("/password/forgotten", {"email": address}, at="/password/forgotten")
        assert answer.status == 303 and answer.headers["Location"] == "/sign-in"
    path = link(desk, "priya@northwind.example", "new password")
    assert window.post(path, {"password": "another long phrase"}, at=path).status == 303
    assert window.get("/delivery").status == 200
    assert old.get("/delivery").status == 303
    assert desk.browser().get(path).status == 404
    assert not mails(desk, "nobody@northwind.example", "")


def test_another_address_counts_once_it_is_confirmed(desk):
    member = desk.browser().sign_in("callum@northwind.example")
    form = {"email": "callum@moved.example", "address_password": "flightline-demo-1"}
    assert member.post("/account/address", form, at="/account").status == 303
    path = link(desk, "callum@moved.example", "Confirm")
    assert desk.browser().post(path, {}, at=path).status == 303
    assert "callum@moved.example" in member.get("/account").text
    sql("UPDATE members SET email = 'callum@northwind.example' WHERE email = 'callum@moved.example'")
