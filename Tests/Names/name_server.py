"""A DNS server on a loopback port, over UDP and TCP, whose zone a test changes as it goes."""

from dnslib import QTYPE, RCODE, RR
from dnslib.server import BaseResolver, DNSServer


class NameServer(BaseResolver):
    """It has authority over everything: what is not in its zone does not exist."""

    def __init__(self, port):
        self.port = port
        self.zone = {}
        self.failure = None
        """What it answers to everything instead, such as SERVFAIL."""
        self._servers = [DNSServer(self, port=self.port, address="127.0.0.1", tcp=tcp, logger=Silence()) for tcp in (0, 1)]
        for server in self._servers:
            server.start_thread()

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def set(self, name, kind, *values):
        """The records of a kind that a name has from now on; none takes them away."""
        self.zone[name, kind] = [RR.fromZone(f'{name}. 60 IN {kind} {value}')[0] for value in values]

    def resolve(self, request, handler):
        reply = request.reply()
        if self.failure:
            reply.header.rcode = getattr(RCODE, self.failure)
            return reply
        name, kind = str(request.q.qname).rstrip(".").lower(), QTYPE[request.q.qtype]
        for _ in range(8):
            found = self.zone.get((name, kind), [])
            alias = [] if found else self.zone.get((name, "CNAME"), [])
            reply.add_answer(*found, *alias)
            if not alias:
                break
            name = str(alias[0].rdata.label).rstrip(".").lower()
        if not reply.rr and name not in {name for name, _ in self.zone}:
            reply.header.rcode = RCODE.NXDOMAIN
        return reply

    def stop(self):
        for server in self._servers:
            server.stop()
            server.server.server_close()


class Silence:
    """dnslib logs every packet unless it is told not to."""

    def __getattr__(self, name):
        return lambda *arguments: None
