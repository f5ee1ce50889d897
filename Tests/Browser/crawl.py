"""Everything that a desk's server says to somebody who follows every link and fetches every file."""

import http.client
import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from html import unescape

from desks import PORT

# Lists link to as many things as there are: of each shape of address, so many are opened.
OF_A_SHAPE = 3

LINK = re.compile(r'(?:href|src|action|formaction)="([^"#]+)')
FILE = re.compile(r'<(?:link|script|img|source|iframe|use)\b[^>]*?\b(?:href|src)="([^"#]+)')
STYLE_FILE = re.compile(r"""url\(\s*["']?([^"')]+)""")
SCRIPT_FILE = re.compile(r"""(?:from|import|import\()\s*["']([^"']+)["']""")


@dataclass(frozen=True)
class Answer:
    path: str
    status: int
    headers: str
    type: str
    text: str
    location: str

    @property
    def files(self):
        """What a browser fetches without being asked to."""
        pattern = {"text/css": STYLE_FILE, "text/javascript": SCRIPT_FILE}.get(self.type, FILE)
        return [unescape(file) for file in pattern.findall(self.text)]

    @property
    def links(self):
        marks = LINK.findall(self.text) if self.type == "text/html" else []
        return [*map(unescape, marks), *self.files, *filter(None, [self.location])]


class Client:
    """Asks a desk as a browser does that has these cookies."""

    def __init__(self, desk, cookies=()):
        self.host = f"{desk.slug}.localhost:{PORT}"
        self._cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in cookies)

    def ask(self, method, path, body=None, **headers):
        known = {"host": self.host, "sec-fetch-site": "same-origin", "accept": "text/html,*/*"}
        if self._cookies:
            known["cookie"] = self._cookies
        connection = http.client.HTTPConnection("127.0.0.1", int(PORT), timeout=30)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, known | sent)
            response = connection.getresponse()
            return self._answer(path, response)
        finally:
            connection.close()

    @staticmethod
    def _answer(path, response):
        kind = (response.getheader("content-type") or "").split(";")[0]
        # A stream has no end; its first event says what all of them say.
        body = response.read1(65_536) if kind == "text/event-stream" else response.read()
        return Answer(
            path,
            response.status,
            "\n".join(f"{name}: {value}" for name, value in response.getheaders()),
            kind,
            body.decode("utf-8", "replace"),
            response.getheader("location"),
        )


def crawl(client, paths, of_a_shape=OF_A_SHAPE):
    waiting, known, shapes = list(paths), set(paths), Counter()
    while waiting:
        answer = client.ask("GET", waiting.pop())
        yield answer
        for link in answer.links:
            path = own_path(link, answer.path, client.host)
            if path is None or path in known:
                continue
            known.add(path)
            shapes[shape(path)] += 1
            if shapes[shape(path)] <= of_a_shape:
                waiting.append(path)


def own_path(link, page, host):
    """Addresses of other servers are not gone to."""
    try:
        url = urlsplit(urljoin(f"http://{host}{page}", link))
    except ValueError:
        return None
    if (url.scheme, url.netloc) != ("http", host):
        return None
    return (url.path or "/") + (f"?{url.query}" if url.query else "")


def shape(path):
    return re.sub(r"=[^&]*", "", re.sub(r"_[0-9a-z]{26}", "", path))
