// DNS: asks name servers what they have of a name, through c-ares. It knows what an answer is, and what it is when there
// is none: a name that has nothing is another thing than a server that does not answer. It knows no tenant.
