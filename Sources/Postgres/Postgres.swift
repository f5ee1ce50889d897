// Postgres is a client for PostgreSQL 15 and later on top of libpq: SQL by interpolation that always binds, statements
// as values, a pool of connections that each live on a thread of their own, reads in one pipelined round trip,
// transactions, COPY, LISTEN and migrations.
//
// It is not an ORM and not a query builder, and it knows neither tenants nor the domain. What a transaction must open
// with (role, settings) comes from outside as a `Preamble`.
