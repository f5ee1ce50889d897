"""Caddy, which ends TLS for hosts it has never heard of, and Pebble, which makes their certificates."""

import json
import os
import shutil
import socket
import ssl
import subprocess
import urllib.request
from http.client import HTTPResponse

import pytest
from processes import ROOT, free_port, until

TOOLS = ROOT / ".local/tools/usr/bin"


def tool(name):
    """Where it is. Where it cannot be had the test is skipped, but not where everything must pass."""
    found = shutil.which(name, path=f"{TOOLS}:{os.environ['PATH']}")
    if not found and os.environ.get("CI"):
        pytest.fail(f"{name} is not here; bin/setup --browser gets it.")
    return found or pytest.skip(f"{name} is not here; bin/setup --browser gets it.")


class Program:
    """A program with a log of its own."""

    def __init__(self, *command, **settings):
        self.log = (ROOT / ".local/logs" / f"{os.path.basename(command[0])}.log").open("ab")
        self.process = subprocess.Popen(
            [str(word) for word in command], env=os.environ | settings, stdout=self.log, stderr=self.log
        )

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.log.close()


class Pebble(Program):
    """Let's Encrypt for tests. It asks `names` where a host is, and then the host itself."""

    def __init__(self, folder, names, http_port, tls_port):
        self.folder, self.port, self.management = folder, free_port(), free_port()
        make_own_certificate(folder)
        (folder / "pebble.json").write_text(json.dumps({"pebble": {
            "listenAddress": f"127.0.0.1:{self.port}", "managementListenAddress": f"127.0.0.1:{self.management}",
            "certificate": str(folder / "own.pem"), "privateKey": str(folder / "own.key"),
            "httpPort": http_port, "tlsPort": tls_port,
        }}))  # fmt: skip
        settings = {"PEBBLE_VA_NOSLEEP": "1", "PEBBLE_WFE_NONCEREJECT": "0"}
        super().__init__(
            tool("pebble"), "-config", folder / "pebble.json", "-dnsserver", names.address, **settings
        )
        until(lambda: self.process.poll() is None and answers(self.port), 15)

    @property
    def directory(self):
        return f"https://127.0.0.1:{self.port}/dir"

    def root(self):
        """The certificate that whoever trusts it trusts."""
        context = ssl.create_default_context(cafile=self.folder / "own.pem")
        url = f"https://127.0.0.1:{self.management}/roots/0"
        return urllib.request.urlopen(url, context=context, timeout=10).read().decode()


class Caddy(Program):
    """As docs/domains.md has it, with ports of its own and Pebble for Let's Encrypt."""

    def __init__(self, folder, server, pebble, http_port, tls_port):
        self.port = tls_port
        text = caddyfile().replace("127.0.0.1:8080", f"127.0.0.1:{server.port}")
        text = text.replace("127.0.0.1:9100", f"127.0.0.1:{server.operations_port}")
        options = f"""
            admin off
            skip_install_trust
            http_port {http_port}
            https_port {tls_port}
            storage file_system {folder}/caddy
            acme_ca {pebble.directory}
            acme_ca_root {folder}/own.pem
        """
        (folder / "Caddyfile").write_text(text.replace("{", "{" + options, 1))
        super().__init__(
            tool("caddy"), "run", "--adapter", "caddyfile", "--config", folder / "Caddyfile",
            HOME=str(folder), XDG_DATA_HOME=str(folder), XDG_CONFIG_HOME=str(folder),
        )  # fmt: skip
        until(lambda: self.process.poll() is None and answers(tls_port), 15)

    def get(self, host, root):
        """The page at / of a host, over TLS that `root` vouches for. Throws what TLS throws."""
        context = ssl.create_default_context(cadata=root)
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as plain:
            with context.wrap_socket(plain, server_hostname=host) as secure:
                secure.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
                response = HTTPResponse(secure)
                response.begin()
                return response.status, response.headers, response.read().decode()


def caddyfile():
    """The one that operators are told to use."""
    text = (ROOT / "docs/domains.md").read_text()
    return text.split("```caddyfile\n")[1].split("```")[0]


def make_own_certificate(folder):
    """For Pebble's own address."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", folder / "own.key", "-out", folder / "own.pem"],
        check=True, capture_output=True,
    )  # fmt: skip


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False
