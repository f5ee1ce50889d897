import Web

/// The secret of a link that lets whoever has it in, once: as hard to guess as a session's, and kept as its digest alone.
typealias LinkToken = SessionToken
