// Jobs is a queue and a schedule in PostgreSQL. A job is enqueued in the transaction that causes it, and runs inside
// exactly one tenant; a schedule is a ledger in which every expected run has a row.
//
// It is not a message broker, and it knows no podcast and no tenant's name. A tenant is a UUID; how a transaction
// becomes that tenant is a `Preamble` that comes from outside.
