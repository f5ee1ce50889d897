"""A mail server (aiosmtpd) that answers as it is told to and keeps what it was given, and an authority of our own."""

import asyncio
import base64
import email.policy
import ssl
import subprocess
import threading
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

KEPT = "250 2.0.0 kept"


class Sink:
    """Listens on a port of the loopback address. `answers` are given in turn to what was sent, then it takes everything."""

    def __init__(self, port, answers=(), login=None, **options):
        self.answers = list(answers)
        self.letters, self.greetings = [], []
        self.port = port
        self.held, self.released = threading.Event(), threading.Event()
        self.holds = False
        if login:
            options |= {"authenticator": self._authenticator(login), "auth_required": True}
        self._controller = Controller(self, hostname="127.0.0.1", port=port, decode_data=False, **options)
        self._controller.start()

    def stop(self):
        self.released.set()
        self._controller.stop()

    async def handle_DATA(self, server, session, envelope):
        self.letters.append(envelope.content)
        self.greetings.append(session.host_name)
        if self.holds:
            self.held.set()
            await asyncio.get_running_loop().run_in_executor(None, self.released.wait)
        return self.answers.pop(0) if self.answers else KEPT

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers and self.answers[0].startswith("550"):
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    @staticmethod
    def _authenticator(login):
        def check(server, session, envelope, mechanism, data):
            is_known = (data.login.decode(), data.password.decode()) == login
            # Not handled: the server itself is to say 535.
            return AuthResult(success=is_known, handled=False)

        return check


def read(letter):
    """As a mail program reads it."""
    return message_from_bytes(letter, policy=email.policy.default)


def part(letter, kind):
    return read(letter).get_body((kind,)).get_content()


class Authority:
    """Signs certificates of 127.0.0.1; `file` is its own."""

    def __init__(self, folder):
        self._folder = folder
        self.file = folder / "authority.pem"
        self._make("authority", "/CN=An authority of our own", "-x509", "-days", "2")
        self._make("server", "/CN=localhost")
        (folder / "names.txt").write_text("subjectAltName=IP:127.0.0.1")
        self._openssl(
            "x509", "-req", "-in", "server.pem", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial",
            "-days", "2", "-extfile", "names.txt", "-out", "signed.pem",
        )  # fmt: skip

    def context(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._folder / "signed.pem", self._folder / "server.key")
        return context

    def _make(self, name, subject, *options):
        self._openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj", subject,
            *options,
        )  # fmt: skip

    def _openssl(self, *arguments):
        subprocess.run(["openssl", *arguments], cwd=self._folder, check=True, capture_output=True)


class SigningKey:
    """A key file, and the record that DNS would have for it."""

    def __init__(self, folder, kind):
        self.file = folder / f"{kind}.pem"
        options = ["-pkeyopt", "rsa_keygen_bits:2048"] if kind == "rsa" else []
        self._run("genpkey", "-algorithm", kind, *options, "-out", self.file)
        public = self._run("pkey", "-in", self.file, "-pubout", "-outform", "DER").stdout
        # Of Ed25519 the record has the key alone, of RSA all that names it.
        self._record = f"v=DKIM1; k={kind}; p=".encode() + base64.b64encode(public[-32:] if kind == "ed25519" else public)

    def dns(self, name, timeout=5):
        return self._record if name == b"post._domainkey.desk.example." else None

    def _run(self, *arguments):
        return subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


