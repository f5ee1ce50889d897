// Sponsorship: the rules of the trade, and the reading of the files it arrives in.
//
// What it is: pure functions and values. Delivery files as bytes in, rows and reasons out; pacing, availability,
// health and comparison as arithmetic on values. Today's date, thresholds and rates are always handed in.
// What it is not: storage (Postgres), text and layout for people (Templates), anything that reads a clock or a socket.
