// Feeds reads a podcast's RSS feed: what the channel is and which episodes it has. The XML is read by expat, which has
// been attacked for twenty-five years; here it gets limits, and loses what feeds do not need: DOCTYPE and entities.
// It knows no HTTP and no database.
