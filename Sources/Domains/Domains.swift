// Domains: what a host that somebody wants to use may be called, and what becomes of it between the claim and the day it
// is given back; and what becomes of a domain that mail is to come from. Pure, but for the lists of libpsl and the tables
// of libidn2. It asks no name server and knows no tenant.
