"""A host's way from nobody's to a branded page over HTTPS, with a real DNS server, a real proxy and a real ACME server."""

import json
import os
import re
import ssl
import subprocess
import urllib.error
import urllib.request
import uuid

import pytest
from certificates import Caddy, Pebble
from name_server import NameServer
from processes import Server, free_port, sql, until

TARGET = "desks.operator.test"


@pytest.fixture
def names():
    server = NameServer(free_port())
    server.set(TARGET, "A", "127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def settings(names):
    return {"DNS_SERVER": names.address, "DESK_CNAME": TARGET, "DESK_ADDRESSES": "127.0.0.1"}


@pytest.fixture
def flightline(settings):
    """flightline("verify", host) gives what the command prints, and how it ended."""

    def run(*words, fails=False):
        command = [os.environ["FLIGHTLINE"], "domain", *words, "--tenant", "northwind", "--json"]
        done = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True, timeout=60)
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return json.loads(done.stdout) if done.stdout else done.stderr

    return run


@pytest.fixture
def host():
    return f"ads.{uuid.uuid4().hex[:12]}.test"


@pytest.fixture
def claimed(flightline, host):
    domain = flightline("add", host)
    assert domain["status"] == "claimed"
    yield {record["type"]: record for record in domain["records"]}
    sql(f"DELETE FROM hosts WHERE host = '{host}'")


def test_a_host_goes_from_unknown_to_a_branded_page_over_https(tmp_path, names, settings, host, stopping):
    http_port, tls_port = free_port(), free_port()
    pebble = stopping(Pebble(tmp_path, names, http_port, tls_port))
    server = stopping(Server(job_slots=2, operations_port=free_port(), settings=settings | {"BEHIND_PROXY": "true"}).wait())
    caddy = stopping(Caddy(tmp_path, server, pebble, http_port, tls_port))
    root = pebble.root()

    def ask():
        return asked(server, host)

    assert ask() == 404
    with pytest.raises(ssl.SSLError):
        caddy.get(host, root)

    admin = server.browser().sign_in("helena@northwind.example")
    added = admin.post("/domains", {"host": host.upper() + "."}, at="/domains")
    page = added.headers["Location"]
    fields = dict(re.findall(r'id="([a-z0-9-]+)" readonly value="([^"]+)"', admin.get(page).text))
    assert fields["proof-name"] == f"_desk-proof.{host}" and fields["route-1-value"] == TARGET

    # It leads here, but nobody has shown whose it is: no page, no certificate.
    names.set(host, "CNAME", f"{TARGET}.")
    names.set(host, "A")
    admin.post(f"{page}/check", {}, at=page)
    until(lambda: status(host) == "claimed" and checked(host), 15)
    assert ask() == 404
    with pytest.raises(ssl.SSLError):
        caddy.get(host, root)

    names.set(fields["proof-name"], "TXT", f'"{fields["proof-value"]}"')
    admin.post(f"{page}/check", {}, at=page)
    until(lambda: status(host) == "routed", 15)
    until(lambda: ask() == 200, 5)

    answer, headers, text = until(lambda: secure(caddy, host, root), 60)
    assert answer == 200 and "Northwind Audio" in text and "Flightline" not in text
    assert "max-age" in headers["Strict-Transport-Security"] and "includeSubDomains" not in headers["Strict-Transport-Security"]
    until(lambda: status(host) == "live", 15)

    removed = admin.post(f"{page}/remove", {}, at=page)
    assert removed.headers["Location"] == "/domains"
    until(lambda: ask() == 404, 5)
    assert secure(caddy, host, root)[0] == 404


def test_the_ask_address_is_on_the_loopback_port_of_operations_only(settings, stopping):
    server = stopping(Server(operations_port=free_port(), settings=settings).wait())
    assert asked(server, "northwind.localhost") == 200
    assert asked(server, "nobody.localhost") == 404
    assert asked(server, "") == 400
    assert server.browser().get("/internal/tls/ask?domain=northwind.localhost").status == 404


def test_a_proof_is_found_among_other_texts_and_in_pieces(flightline, names, host, claimed):
    name, value = claimed["TXT"]["name"], claimed["TXT"]["value"]
    names.set(name, "TXT", '"v=spf1 -all"', f'"{value[:10]}" "{value[10:]}"')
    names.set(host, "A", "127.0.0.1")
    domain = flightline("verify", host)
    assert domain["status"] == "routed" and value in domain["saw_proof"]


def test_an_answer_that_is_too_long_for_a_packet_is_fetched_over_tcp(flightline, names, host, claimed):
    texts = [f'"{number}-{"x" * 200}"' for number in range(20)]
    names.set(claimed["TXT"]["name"], "TXT", *texts, f'"{claimed["TXT"]["value"]}"')
    names.set(host, "A", "127.0.0.1")
    assert flightline("verify", host)["status"] == "routed"


def test_a_proof_of_another_host_or_another_value_is_none(flightline, names, host, claimed):
    value = claimed["TXT"]["value"]
    names.set(host, "TXT", f'"{value}"')
    names.set(claimed["TXT"]["name"], "TXT", f'"{value[:-1]}"', f'"{value} "', f'"{value.upper()}"')
    names.set(host, "A", "127.0.0.1")
    assert flightline("verify", host, fails=True)["status"] == "claimed"


@pytest.mark.parametrize("failure", ["SERVFAIL", "REFUSED"])
def test_a_server_that_fails_changes_nothing(flightline, names, host, claimed, failure):
    names.set(claimed["TXT"]["name"], "TXT", f'"{claimed["TXT"]["value"]}"')
    names.set(host, "CNAME", f"{TARGET}.")
    assert flightline("verify", host)["status"] == "routed"
    names.failure = failure
    domain = flightline("verify", host)
    assert domain["status"] == "routed" and domain["trouble"]
    assert sql(f"SELECT failing_since IS NULL FROM hosts WHERE host = '{host}'") == ["t"]
    names.failure = None
    names.set(host, "CNAME")
    assert flightline("verify", host)["status"] == "routed"
    assert sql(f"SELECT failing_since IS NULL FROM hosts WHERE host = '{host}'") == ["f"]


def test_a_host_that_leads_elsewhere_is_proven_and_not_served(flightline, names, host, claimed):
    names.set(claimed["TXT"]["name"], "TXT", f'"{claimed["TXT"]["value"]}"')
    names.set(host, "A", "192.0.2.1", "127.0.0.1")
    domain = flightline("verify", host, fails=True)
    assert domain["status"] == "proven" and "192.0.2.1" in domain["saw_route"]


def test_records_that_keep_the_authority_out_are_pointed_at(flightline, names, host, claimed):
    apex = host.removeprefix("ads.")
    names.set(claimed["TXT"]["name"], "TXT", f'"{claimed["TXT"]["value"]}"')
    names.set(host, "A", "127.0.0.1")
    names.set(apex, "CAA", '0 issue "ca.example.net"')
    assert apex in flightline("verify", host)["authority"]
    names.set(apex, "CAA", '0 issue "ca.example.net"', '0 issue "letsencrypt.org"')
    assert flightline("verify", host).get("authority") is None


def test_the_command_line_lists_and_removes_hosts(flightline, host, claimed):
    assert {domain["host"] for domain in flightline("list")} >= {"northwind.localhost", host}
    assert "has" in flightline("add", host, fails=True)
    flightline("remove", host)
    assert host not in {domain["host"] for domain in flightline("list")}
    assert "tenant.yml" in flightline("remove", "northwind.localhost", fails=True)
    assert "Nobody owns" in flightline("add", "co.uk", fails=True)


def asked(server, host):
    url = f"http://127.0.0.1:{server.operations_port}/internal/tls/ask?domain={host}"
    try:
        return urllib.request.urlopen(url, timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code


def status(host):
    return next(iter(sql(f"SELECT status FROM hosts WHERE host = '{host}'")), None)


def checked(host):
    return sql(f"SELECT 1 FROM hosts WHERE host = '{host}' AND checked_at IS NOT NULL")


def secure(caddy, host, root):
    """Nothing until the certificate is made."""
    try:
        return caddy.get(host, root)
    except (ssl.SSLError, ConnectionError):
        return None
