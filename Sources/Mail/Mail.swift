// Mail writes messages (MIME), signs them (DKIM) and hands them to one SMTP server through libcurl. Whatever a person
// typed can become part of a header only as `HeaderText`, which has no line breaks: nobody adds a header of their own.
//
// It also reads the TXT records that a domain has about mail (SPF, DKIM, DMARC), once somebody has asked DNS for them.
//
// It knows no tenant and no podcast, keeps nothing and tries nothing twice; that is the outbox of App.
//
// Addresses are ASCII on the wire. A domain in other letters is written in its `xn--` form; a mailbox in other letters is
// refused, because every server on the way would have to know SMTPUTF8 (RFC 6531), and we cannot see whether they do.
