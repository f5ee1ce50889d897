"""The one port of this machine that sheets may be read from: CSV files, and Google as far as a desk asks it."""

import json
import os
import subprocess
import uuid
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

PORT = int(os.environ.get("SHEET_PORT", "8094"))
ACCOUNT = "desk@the-tests.iam.gserviceaccount.com"
SPREADSHEET = "1SpreadsheetOfTheBrowserTests_0-9"
EDIT = f"https://docs.google.com/spreadsheets/d/{SPREADSHEET}/edit#gid=0"
TABS = {"Daily": [], "Notes & ideas": []}
FILES = {}


class File:
    """A CSV file with an address of its own."""

    def __init__(self, text=""):
        server()
        path = f"/{uuid.uuid4().hex}.csv"
        self.url = f"http://127.0.0.1:{PORT}{path}"
        self.text = text
        FILES[path] = self


@cache
def server():
    """Started for whoever asks first, and there until the tests end."""
    running = ThreadingHTTPServer(("127.0.0.1", PORT), Handler)
    Thread(target=running.serve_forever, daemon=True).start()
    return running


@cache
def key():
    """The file of a service account's key, as Google gives it out."""
    server()
    options = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
    pem = subprocess.run(["openssl", "genpkey", *options], check=True, capture_output=True, text=True).stdout
    account = {"type": "service_account", "client_email": ACCOUNT, "private_key_id": "4f1d0c", "private_key": pem}
    return {"name": "the-tests-4f1d0c.json", "mimeType": "application/json", "buffer": json.dumps(account).encode()}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(200, {"access_token": "for-the-tests", "expires_in": 3599})

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        prefix = f"/v4/spreadsheets/{SPREADSHEET}"
        if path in FILES:
            self.send(200, "text/csv", FILES[path].text.encode())
        elif path == prefix:
            sheets = [{"properties": {"title": title, "sheetType": "GRID"}} for title in TABS]
            self.answer(200, {"properties": {"title": "Delivery of all shows"}, "sheets": sheets})
        elif path.startswith(f"{prefix}/values/"):
            tab = path.removeprefix(f"{prefix}/values/").split("!")[0].strip("'")
            self.answer(200, {"range": tab, "values": TABS[tab]})
        else:
            self.answer(404, {"error": {"code": 404, "status": "NOT_FOUND"}})

    def answer(self, status, value):
        self.send(status, "application/json", json.dumps(value).encode())

    def send(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
