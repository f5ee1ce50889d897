import HTTPTypes
import Hummingbird

/// A path pattern of the router and the methods it answers to.
struct Endpoint: Sendable {
    let methods: [HTTPRequest.Method]
    private let path: RouterPath

    init(_ path: RouterPath, methods: [HTTPRequest.Method]) {
        self.path = path
        let withHead = methods.contains(.get) ? methods + [.head] : methods
        self.methods = Set(withHead).sorted { $0.rawValue < $1.rawValue }
    }

    func matches(_ segments: [Substring]) -> Bool {
        for (element, segment) in zip(path, segments) {
            if element == .recursiveWildcard { return true }
            guard element ~= segment else { return false }
        }
        return path.count == segments.count
    }

    /// The router prefers a literal segment to a captured one, from left to right.
    func isMoreSpecific(than other: Endpoint) -> Bool {
        for (mine, theirs) in zip(path, other.path) where mine.isLiteral != theirs.isLiteral { return mine.isLiteral }
        return path.count > other.path.count
    }
}

extension RouterPath.Element {
    fileprivate var isLiteral: Bool { self == description[...] }
}
