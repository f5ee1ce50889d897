"""What a test starts from: a PostgreSQL it may stop, and servers of its own that it may kill."""

import pytest
from processes import Database, Server


@pytest.fixture
def database():
    """Runs again when the test is over, whatever the test did to it."""
    database = Database()
    yield database
    database.start()


@pytest.fixture
def start():
    """start() gives a server that answers; start(port=…) one that takes another's place."""
    servers = []

    def start_server(**options):
        servers.append(Server(**options))
        return servers[-1].wait()

    yield start_server
    for server in servers:
        server.kill()


@pytest.fixture
def stopping():
    """stopping(program) gives the program, and kills it when the test is over."""
    programs = []

    def keep(program):
        programs.append(program)
        return program

    yield keep
    for program in reversed(programs):
        program.kill()
