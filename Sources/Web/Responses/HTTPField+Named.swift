import HTTPTypes

/// A field name that swift-http-types does not list. For literals of ours: a misspelt one shows up as `Trailer` in the
/// tests instead of ending the process.
func named(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .trailer
}
