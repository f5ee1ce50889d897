"""A browser without a window: cookies, forms, and uploads that can be as slow as one wants."""

import http.client
import re
from dataclasses import dataclass
from urllib.parse import urlencode

PASSWORD = "flightline-demo-1"
BOUNDARY = "a-boundary-that-no-file-contains"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


class Browser:
    def __init__(self, slug, port):
        self.slug = slug
        self.port = port
        self.cookies = {}

    def get(self, path):
        return self._answer(self.begin("GET", path))

    def post(self, path, fields, at):
        """Sends a form of the page `at`, its token included."""
        return self._answer(self.ask(path, fields, at))

    def ask(self, path, fields, at):
        """Sends it, and does not wait for the answer."""
        body = urlencode(fields | {"csrf": self.token(at)})
        form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": len(body)}
        connection = self.begin("POST", path, form)
        connection.send(body.encode())
        return connection

    def sign_in(self, email="maria@northwind.example"):
        answer = self.post("/sign-in", {"email": email, "password": PASSWORD}, at="/sign-in")
        assert answer.status == 303, answer.text
        return self

    def upload(self, name, size, at_once=True):
        """Begins to send a file of that many bytes, to be saved at once or looked at first; the rest is the caller's."""
        fields = {"csrf": self.token("/imports/new")} | ({"at_once": "on"} if at_once else {})
        head = b"".join(part(*field) for field in fields.items()) + part("file", "", name)
        tail = f"\r\n--{BOUNDARY}--\r\n".encode()
        length = len(head) + size + len(tail)
        form = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Content-Length": length}
        connection = self.begin("POST", "/imports", form)
        connection.send(head)
        return Sending(self, connection, tail)

    def begin(self, method, path, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)
        connection.putrequest(method, path, skip_host=True)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own = {"Host": f"{self.slug}.localhost:{self.port}", "Sec-Fetch-Site": "same-origin", "Cookie": cookies}
        for name, value in (own | (headers or {})).items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection

    def token(self, path):
        return re.search(r'name="csrf" value="([^"]+)"', self.get(path).text)[1]

    def _answer(self, connection):
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read().decode())
        for setting in answer.headers.get_all("Set-Cookie", []):
            name, value = setting.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        return answer


class Sending:
    """A file on its way."""

    def __init__(self, browser, connection, tail):
        self._browser, self._connection, self._tail = browser, connection, tail

    def send(self, text):
        self._connection.send(text.encode())

    def end(self):
        """The last of it; nobody waits for the answer."""
        self._connection.send(self._tail)

    def give_up(self):
        self._connection.close()

    def finish(self):
        self.end()
        return self._browser._answer(self._connection)


def part(name, value, filename=None):
    file = f'; filename="{filename}"\r\nContent-Type: text/csv' if filename else ""
    end = "" if filename else "\r\n"
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n{value}{end}'.encode()
