import CExpat

/// The attributes of an element, in their order. They can be gone through while the listener is told of it, and not later.
public struct XMLAttributes: Sequence, IteratorProtocol {
    private var place: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        place = list
    }

    /// Names and values in turn, then a null.
    public mutating func next() -> (name: XMLName, value: String)? {
        guard let name = place?.pointee, let value = place?.advanced(by: 1).pointee else { return nil }
        place = place?.advanced(by: 2)
        return (XMLName(String(cString: name)), String(cString: value))
    }
}
