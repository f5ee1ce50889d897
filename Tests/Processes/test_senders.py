"""Mail comes from an agency's own address once a real DNS server proves it, and a real verifier finds it signed."""

import re
import uuid
from html import unescape

import dkim
import pytest
from name_server import NameServer
from processes import free_port, sql, until
from sink import Sink, read

PEOPLE = ["maria", "priya", "callum", "helena"]
PLATFORM = "Northwind Audio <post@desk.example>"


@pytest.fixture
def names():
    server = NameServer(free_port())
    yield server
    server.stop()


@pytest.fixture
def desk(start, names):
    """A server whose mail goes to a sink, and which asks the names."""
    sql("DELETE FROM outbox")
    sink = Sink(free_port())
    mail = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(sink.port), "SMTP_TLS": "none", "MAIL_FROM": "post@desk.example"}
    server = start(job_slots=2, settings=mail | {"DNS_SERVER": names.address, "MAIL_SPF": "include:mail.desk.example"})
    server.sink = sink
    yield server
    sink.stop()
    sql("DELETE FROM senders WHERE domain LIKE '%.example' AND domain <> 'northwind.example'")


@pytest.fixture
def domain():
    return f"{uuid.uuid4().hex[:12]}.example"


def test_the_sender_changes_when_its_records_are_found_and_back_when_it_is_removed(desk, names, domain):
    admin = desk.browser().sign_in("helena@northwind.example")
    assert admin.post("/sender", {"name": "The Röst Desk", "address": f"desk@{domain}"}, at="/sender").status == 303
    fields = dict(re.findall(r'id="(\w+-\w+)" readonly value="([^"]+)"', admin.get("/sender").text))
    fields = {name: unescape(value) for name, value in fields.items()}
    assert fields["dkim-name"].endswith(f"._domainkey.{domain}") and fields["dmarc-name"] == f"_dmarc.{domain}"
    assert "flightline" not in str(fields).lower()

    letter = write(desk)
    assert read(letter)["From"] == PLATFORM and "DKIM-Signature" not in read(letter)

    # All but the key: not yet.
    names.set(domain, "TXT", '"another text"', f'"{fields["spf-value"]}"')
    names.set(fields["dmarc-name"], "TXT", f'"{fields["dmarc-value"]}"')
    check(admin)
    assert read(write(desk))["From"] == PLATFORM

    # Longer than a piece of a TXT record may be.
    key = fields["dkim-value"]
    names.set(fields["dkim-name"], "TXT", f'"{key[:200]}" "{key[200:]}"')
    check(admin)
    assert status() == "verified"
    letter = write(desk)
    assert read(letter)["From"] == f"The Röst Desk <desk@{domain}>"
    assert "partners@northwind.example" in read(letter)["Reply-To"]
    assert f"d={domain};" in read(letter)["DKIM-Signature"]

    def found(name, timeout=5):
        records = names.zone.get((name.decode().rstrip("."), "TXT"), [])
        return b"".join(records[0].rdata.data) if records else None

    assert dkim.verify(letter, dnsfunc=found)
    assert not dkim.verify(letter.replace(b"Subject: ", b"Subject: Not "), dnsfunc=found)

    assert admin.post("/sender/remove", {}, at="/sender").status == 303
    assert read(write(desk))["From"] == PLATFORM


def write(desk):
    """A mail that somebody asks for now, as it arrived. Each time somebody else: nobody may ask often."""
    before = len(desk.sink.letters)
    address = f"{PEOPLE[before]}@northwind.example"
    assert desk.browser().post("/password/forgotten", {"email": address}, at="/password/forgotten").status == 303
    until(lambda: len(desk.sink.letters) > before, 30)
    return desk.sink.letters[-1]


def check(admin):
    before = sql("SELECT checked_at FROM senders")
    assert admin.post("/sender/check", {}, at="/sender").status == 303
    until(lambda: sql("SELECT checked_at FROM senders") != before, 20)


def status():
    return sql("SELECT status FROM senders")[0]
