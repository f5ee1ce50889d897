// Outbound fetches from servers that somebody else named: feeds, sheets, web hooks. Whoever names a server may name one
// of ours, so every address is checked where it is connected to, for each redirect again; time, size and type are
// limited. It knows no tenant and no podcast.
//
// async-http-client resolves names itself and has no place for a resolver of ours. It does take a table of names and the
// addresses to use instead (`dnsOverride`), and then asks nobody: so each hop is a client of its own, with one entry, on the
// shared event loops. Measured on loopback, debug build: 1.5 ms a request, and 25 ms when a TLS context is made for it, which
// reads the machine's trust roots. For what is read once an hour that is cheap; for many requests a second it would not be.
