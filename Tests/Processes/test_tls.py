"""A server that ends TLS itself: each host its own certificate, renewed without a restart."""

import os
import socket
import ssl
import subprocess
from http.client import HTTPResponse

import pytest
from processes import Server, free_port, until

HOSTS = ["northwind.localhost", "lakeside.localhost"]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "certificates"
    folder.mkdir()
    for host in HOSTS:
        write(folder, host)
    return folder


@pytest.fixture
def server(folder, stopping):
    port = free_port()
    server = stopping(Server(settings={"TLS_CERTIFICATES": str(folder), "TLS_PORT": str(port)}))
    server.tls_port = port
    until(lambda: server.process.poll() is None and answers(port), 30)
    return server


def test_each_host_has_its_own_certificate(server, folder):
    for host, name in zip(HOSTS, ["Northwind Audio", "Lakeside Stories"]):
        status, headers, text, certificate = get(server.tls_port, host, folder)
        assert status == 200 and name in text
        assert certificate == der(folder, host)
        assert "max-age" in headers["Strict-Transport-Security"]
    cookies = get(server.tls_port, HOSTS[0], folder, "/sign-in")[1].get_all("Set-Cookie")
    assert cookies and all("__Host-" in cookie and "Secure" in cookie for cookie in cookies)


@pytest.mark.parametrize("name", ["nobody.localhost", "127.0.0.1", None])
def test_a_host_without_a_certificate_gets_no_handshake(server, folder, name):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", server.tls_port), timeout=10) as plain:
        with pytest.raises((ssl.SSLError, ConnectionError)):
            context.wrap_socket(plain, server_hostname=name)


def test_a_renewed_certificate_is_used_without_a_restart_and_a_broken_one_is_not(server, folder):
    before = der(folder, HOSTS[0])
    (folder / f"{HOSTS[0]}.key").write_text("no key")
    write(folder, "third.localhost")
    until(lambda: shown(server, folder, "third.localhost"), 15)
    assert shown(server, folder, HOSTS[0]) == before
    write(folder, HOSTS[0])
    assert der(folder, HOSTS[0]) != before
    until(lambda: shown(server, folder, HOSTS[0]) == der(folder, HOSTS[0]), 15)


def test_the_plain_port_leads_pages_to_https_and_refuses_the_rest(server):
    visitor = server.browser()
    answer = visitor.get("/shows?q=a")
    assert answer.status == 308
    assert answer.headers["Location"] == f"https://northwind.localhost:{server.tls_port}/shows?q=a"
    assert visitor.get("/api/v1/automation/tasks").status == 403
    assert visitor._answer(visitor.begin("POST", "/sign-in", {"Content-Length": "0"})).status == 403
    assert server.browser("nobody").get("/").status == 404
    assert visitor.get("/healthz").status == 200


def test_a_folder_without_certificates_is_said_at_once(tmp_path):
    settings = os.environ | {"TLS_CERTIFICATES": str(tmp_path), "PORT": str(free_port())}
    done = subprocess.run([os.environ["FLIGHTLINE"], "serve"], env=settings, capture_output=True, text=True, timeout=60)
    assert done.returncode == 78 and "TLS_CERTIFICATES" in done.stderr


def write(folder, host):
    """A new certificate; the key first, so that the two may for a moment not fit."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}",
         "-keyout", folder / f"{host}.key", "-out", folder / f"{host}.pem"],
        check=True, capture_output=True,
    )  # fmt: skip


def der(folder, host):
    return ssl.PEM_cert_to_DER_cert((folder / f"{host}.pem").read_text())


def get(port, host, folder, path="/"):
    context = ssl.create_default_context(cafile=folder / f"{host}.pem")
    with socket.create_connection(("127.0.0.1", port), timeout=20) as plain:
        with context.wrap_socket(plain, server_hostname=host) as secure:
            certificate = secure.getpeercert(binary_form=True)
            secure.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
            response = HTTPResponse(secure)
            response.begin()
            return response.status, response.headers, response.read().decode(), certificate


def shown(server, folder, host):
    """Which certificate a host has; nothing when it has none."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        with socket.create_connection(("127.0.0.1", server.tls_port), timeout=10) as plain:
            with context.wrap_socket(plain, server_hostname=host) as secure:
                return secure.getpeercert(binary_form=True)
    except (ssl.SSLError, ConnectionError):
        return None


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False
