"""Mail reaches a real mail server once, whatever that server says and whoever is killed."""

import http.client
import re

import dkim
import pytest
from processes import SOON, free_port, sql, until
from sink import Authority, SigningKey, Sink, part, read

WAITING = "Will be tried again"


@pytest.fixture
def sinks():
    """sinks(…) starts a mail server on a port of its own, or on another's."""
    started = []

    def start_sink(port=None, **options):
        started.append(Sink(port or free_port(), **options))
        return started[-1]

    yield start_sink
    for sink in started:
        sink.stop()


@pytest.fixture(autouse=True)
def empty_outbox():
    sql("DELETE FROM outbox")
    sql("DELETE FROM jobs WHERE kind = 'mail.send'")


def settings(port, **more):
    """Of a server that is spoken to in the open, unless more is said."""
    return {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(port), "SMTP_TLS": "none", "MAIL_FROM": "post@desk.example"} | more


def fail_an_import(server):
    """Sends a file that cannot be read, which the sender is told of by mail; gives the sender's window."""
    ops = server.browser().sign_in()
    sending = ops.upload("brökén „file“.csv", 3, at_once=False)
    sending.send("\0\1\2")
    assert sending.finish().status == 303
    until(letters, 20)
    return ops


def letters():
    return sql("SELECT id FROM outbox")


def state(ops):
    """The badge of the one letter."""
    found = re.search(r"badge-\w+[^>]*>.*?</svg>([^<]+)<", ops.get("/outbox").text.split("<tbody>")[-1], re.S)
    return found and found[1].strip()


def hurry():
    """What waits for its next attempt is due."""
    sql("UPDATE jobs SET run_at = now() WHERE kind = 'mail.send' AND status = 'waiting'")


@pytest.mark.parametrize("kind", ["rsa", "ed25519"])
def test_a_letter_arrives_once_signed_and_readable(start, sinks, tmp_path, kind):
    key, sink = SigningKey(tmp_path, kind), sinks()
    signing = {"DKIM_KEY_FILE": str(key.file), "DKIM_SELECTOR": "post"}
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port, **signing)))
    until(lambda: state(ops) == "Sent", 20)
    assert len(sink.letters) == 1 and sink.greetings == ["desk.example"]
    letter = sink.letters[0]
    assert dkim.verify(letter, dnsfunc=key.dns)
    assert not dkim.verify(letter.replace(b"Subject: ", b"Subject: Not "), dnsfunc=key.dns)
    message = read(letter)
    assert message["Subject"] == "Nothing of “brökén „file“.csv” was saved"
    assert message["From"] == "Northwind Audio <post@desk.example>"
    assert "partners@northwind.example" in message["Reply-To"] and "maria@northwind.example" in message["To"]
    assert message["Auto-Submitted"] == "auto-generated" and not message.defects
    address = re.search(r"http://northwind.localhost:\d+/imports/import_\w+", part(letter, "plain"))[0]
    assert f'href="{address}"' in part(letter, "html")
    assert b"flightline" not in letter.lower()


def test_one_that_its_reader_can_do_without_is_stopped_by_what_a_mail_program_sends(start, sinks):
    sink = sinks()
    server = start(job_slots=2, settings=settings(sink.port, BEHIND_PROXY="true"))
    ops = fail_an_import(server)
    until(lambda: state(ops) == "Sent", 20)
    message = read(sink.letters[0])
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address, path = re.fullmatch(r"<(https://northwind\.localhost(/unsubscribe/[\w.-]+))>", message["List-Unsubscribe"]).groups()
    assert address in part(sink.letters[0], "plain") and f'href="{address}"' in part(sink.letters[0], "html")
    assert one_click(server, path[:-8] + "A" * 8) == 404 and not sql("SELECT 1 FROM mail_mutes")
    assert one_click(server, path) == 200
    assert sql("DELETE FROM mail_mutes RETURNING kind") == ["import_failed"]


def one_click(server, path):
    """As RFC 8058 has it: no cookie, no word of where from."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    headers = {"Host": "northwind.localhost", "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", path, "List-Unsubscribe=One-Click", headers)
    return connection.getresponse().status


def test_one_that_is_put_off_comes_later_as_the_same_message(start, sinks):
    sink = sinks(answers=["451 4.7.1 greylisted", "421 busy"])
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port)))
    for attempt in (1, 2):
        until(lambda: len(sink.letters) == attempt and state(ops) == WAITING, 20)
        hurry()
    until(lambda: state(ops) == "Sent", 20)
    assert len(sink.letters) == 3 and len(set(sink.letters)) == 1


def test_one_that_is_refused_is_shown_with_the_reason_and_sent_again_by_hand(start, sinks):
    sink = sinks(answers=["550 5.1.1 nobody of that name"])
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port)))
    until(lambda: state(ops) == "Failed", 20)
    assert "550 5.1.1 nobody of that name" in ops.get("/outbox").text and sink.letters == []
    address = re.search(r'href="(/outbox/mail_\w+)"', ops.get("/outbox").text)[1]
    assert ops.post(f"{address}/retry", {}, at=address).status == 303
    until(lambda: state(ops) == "Sent", 20)
    assert len(sink.letters) == 1


def test_one_waits_for_a_mail_server_that_is_away(start, sinks):
    port = free_port()
    ops = fail_an_import(start(job_slots=2, settings=settings(port)))
    until(lambda: state(ops) == WAITING, 20)
    assert "connect" in ops.get("/outbox").text
    sink = sinks(port=port)
    hurry()
    until(lambda: state(ops) == "Sent", 20)
    assert len(sink.letters) == 1


def test_one_waits_until_there_are_settings(start, sinks):
    server = start(job_slots=2)
    ops = fail_an_import(server)
    until(lambda: sql("SELECT 1 FROM jobs WHERE kind = 'mail.send' AND status = 'done'"), 20)
    assert state(ops) == "Waiting" and "No mail server is set up" in ops.get("/outbox").text
    server.kill()
    sink = sinks()
    start(port=server.port, job_slots=2, settings=settings(sink.port))
    until(lambda: state(ops) == "Sent", 30)
    assert len(sink.letters) == 1


def test_one_whose_server_is_killed_in_the_middle_comes_again_as_the_same_message(start, sinks):
    sink = sinks()
    sink.holds = True
    server = start(job_slots=2, settings=settings(sink.port) | SOON)
    ops = fail_an_import(server)
    assert sink.held.wait(20)
    server.kill()
    sink.holds = False
    sink.released.set()
    start(port=server.port, job_slots=2, settings=settings(sink.port) | SOON)
    # The lease of the dead one has to run out.
    until(lambda: state(ops) == "Sent", 60)
    assert len(sink.letters) == 2 and sink.letters[0] == sink.letters[1]


@pytest.mark.parametrize("security", ["starttls", "implicit"])
def test_one_goes_encrypted_with_a_password(start, sinks, tmp_path, security):
    authority = Authority(tmp_path)
    context = authority.context()
    login = ("desk", "a pass:word/with ünusual @ letters")
    options = (
        {"tls_context": context, "require_starttls": True}
        if security == "starttls"
        else {"ssl_context": context, "auth_require_tls": False}
    )
    sink = sinks(login=login, **options)
    more = {"SMTP_TLS": security, "SMTP_CA_FILE": str(authority.file)}
    more |= {"SMTP_USER": login[0], "SMTP_PASSWORD": login[1]}
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port, **more)))
    until(lambda: state(ops) == "Sent", 20)
    assert len(sink.letters) == 1


def test_a_wrong_password_costs_no_letter(start, sinks, tmp_path):
    authority = Authority(tmp_path)
    sink = sinks(login=("desk", "right"), tls_context=authority.context(), require_starttls=True)
    more = {"SMTP_TLS": "starttls", "SMTP_CA_FILE": str(authority.file), "SMTP_USER": "desk", "SMTP_PASSWORD": "wrong"}
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port, **more)))
    until(lambda: state(ops) == WAITING, 20)
    assert "535" in ops.get("/outbox").text and sink.letters == []


@pytest.mark.parametrize("trouble", ["another authority", "no STARTTLS"])
def test_nothing_is_said_to_a_server_that_cannot_be_trusted(start, sinks, tmp_path, trouble):
    (tmp_path / "other").mkdir()
    options = {"tls_context": Authority(tmp_path / "other").context()} if trouble == "another authority" else {}
    sink = sinks(**options)
    more = {"SMTP_TLS": "starttls", "SMTP_CA_FILE": str(Authority(tmp_path).file)}
    ops = fail_an_import(start(job_slots=2, settings=settings(sink.port, **more)))
    until(lambda: state(ops) == WAITING, 20)
    assert sink.letters == []
