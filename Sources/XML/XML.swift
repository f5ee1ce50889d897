// XML: documents read by expat, piece by piece.
//
// What it is: a parser that tells a listener what it sees, with namespaces in the place of prefixes, and ends when it is told to.
// What it is not: a judge. It opens no file and asks no server; what a document may say, and how much, the listener decides.
