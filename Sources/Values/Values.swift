// Values: the small vocabulary every other module speaks: money, percentages, days, ids, slugs, hosts.
//
// What it is: immutable values that are valid once they exist, with exact arithmetic and one rounding rule.
// What it is not: business rules (Sponsorship), text for people (Templates/Formats), storage (Postgres).
