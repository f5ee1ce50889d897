"""The programs of a running desk: servers (FLIGHTLINE is the built binary) and the PostgreSQL in CLUSTER_HOME."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from browser import Browser

ROOT = Path(__file__).parents[2]

# What a lost process was running is taken over soon, not after half a minute.
SOON = {"JOB_LEASE_SECONDS": "6"}


def until(condition, seconds):
    """What the condition gives once it gives something; fails when it never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} s")


class Database:
    """Stopped without warning, as by a kill -9, and started again."""

    def stop(self):
        self._run("cluster_stop", "immediate")

    def start(self):
        self._run("cluster_start")

    def _run(self, function, *arguments):
        script = 'source bin/lib/output.sh; source bin/lib/cluster.sh; "$@"'
        home = os.environ["CLUSTER_HOME"]
        subprocess.run(["bash", "-euc", script, "-", function, home, *arguments], cwd=ROOT, check=True)


def sql(statement):
    """The rows that the database's superuser gets, each as text."""
    command = [os.environ["PSQL"], "-XAtq", "-v", "ON_ERROR_STOP=1", os.environ["DATABASE_OWNER_URL"], "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


class Worker:
    """`flightline work`, as a process of its own."""

    def __init__(self, settings=None):
        self.log = (ROOT / ".local/logs/workers.log").open("ab")
        command = [os.environ["FLIGHTLINE"], "work"]
        self.process = subprocess.Popen(command, env=os.environ | (settings or {}), stdout=self.log, stderr=self.log)

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        self.process.wait()
        self.log.close()


class Server:
    """`flightline serve`, as a process of its own."""

    def __init__(self, port=None, job_slots=0, settings=None, operations_port=None):
        self.port = port or free_port()
        self.operations_port = operations_port
        settings = os.environ | {"JOB_SLOTS": str(job_slots), "PORT": str(self.port), "HOST": "127.0.0.1"} | (settings or {})
        if operations_port:
            settings["OPERATIONS_PORT"] = str(operations_port)
        self.log = (ROOT / ".local/logs" / f"server-{self.port}.log").open("ab")
        command = [os.environ["FLIGHTLINE"], "serve"]
        self.process = subprocess.Popen(command, env=settings, stdout=self.log, stderr=self.log)

    def wait(self):
        until(lambda: self.process.poll() is None and self._answers(), 30)
        return self

    def browser(self, slug="northwind"):
        return Browser(slug, self.port)

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()

    def _answers(self):
        try:
            return self.browser().get("/sign-in").status == 200
        except OSError:
            return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
