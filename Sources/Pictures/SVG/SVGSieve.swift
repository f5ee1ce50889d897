import XML

/// Reads an SVG as XML and writes it anew, with what the lists have and nothing else.
struct SVGSieve {
    private var text = ""
    private(set) var removals: [PictureRemoval] = []
    /// Of every element that is open, how it is treated.
    private var open: [Fate] = []
    private var count = 0
    private var isRootSeen = false

    private enum Fate: Equatable {
        /// Written, under this name, and whether copies of it can be made.
        case kept(String, canBeCopied: Bool)
        /// Not written; what is inside is.
        case unwrapped
        /// Gone, with all that is inside.
        case removed
    }

    private static let namespace = "http://www.w3.org/2000/svg"
    private static let mostElements = 5_000
    private static let deepest = 64
    private static let mostCopies = 200
    private static let mostRemovals = 200
    private var copies = 0

    /// The picture as it is shown, and what of it was left out.
    static func clean(_ bytes: [UInt8]) throws(PictureError) -> (text: String, removals: [PictureRemoval]) {
        guard bytes.count <= PictureLimits.svg else { throw .largeSVG(limit: PictureLimits.svg) }
        let source = SVGSource(SVGSieve())
        let sieve = try source.read(bytes)
        guard sieve.isRootSeen else { throw .noSVG }
        return (sieve.text, sieve.removals)
    }

    mutating func start(_ name: XMLName, _ attributes: [(XMLName, String)], line: Int) throws(PictureError) {
        count += 1
        guard count <= Self.mostElements, open.count < Self.deepest else { throw .complexSVG }
        if open.isEmpty {
            guard name.local == "svg", name.namespace == Self.namespace else { throw .noSVG }
            isRootSeen = true
        }
        open.append(fate(of: name, attributes, line: line))
        guard case .kept(let element, _)? = open.last else { return }
        text += "<\(element)"
        if open.count == 1 { text += " xmlns=\"\(Self.namespace)\"" }
        for (key, value) in kept(attributes, on: element, line: line) { text += " \(key)=\"\(value.escaped)\"" }
        text += ">"
    }

    mutating func end() {
        if case .kept(let element, _)? = open.popLast() { text += "</\(element)>" }
    }

    mutating func characters(_ characters: String) {
        guard !open.contains(.removed) else { return }
        // Between shapes there is only white space, which nobody needs.
        if case .kept(let element, _)? = open.last, ["text", "tspan", "title", "desc"].contains(element) {
            text += characters.escaped
        }
    }

    private mutating func fate(of name: XMLName, _ attributes: [(XMLName, String)], line: Int) -> Fate {
        guard !open.contains(.removed) else { return .removed }
        guard name.namespace == Self.namespace, SVGLists.elements.contains(name.local) else {
            let reason = name.namespace == Self.namespace ? SVGLists.reasons[name.local] ?? .unknown : .unknown
            // What drawing programs leave for themselves is in their own namespaces, and nobody sees it.
            let isSilent = name.namespace != Self.namespace || SVGLists.silent.contains(name.local)
            if !isSilent { remove("<\(name.local.shown)>", reason, line) }
            return reason == .link ? .unwrapped : .removed
        }
        let hasName = attributes.contains { $0.0.namespace.isEmpty && $0.0.local == "id" }
        let isCopied = hasName || ["symbol", "defs", "clipPath", "mask"].contains(name.local)
        if name.local == "use" {
            copies += 1
            let isInside = open.contains {
                if case .kept(let outer, let canBeCopied) = $0 { canBeCopied && outer != "svg" } else { false }
            }
            guard !isInside, copies <= Self.mostCopies else {
                remove("<use>", .nesting, line)
                return .removed
            }
        }
        return .kept(name.local, canBeCopied: isCopied)
    }

    private mutating func kept(
        _ attributes: [(XMLName, String)], on element: String, line: Int
    ) -> [(String, String)] {
        var kept: [(String, String)] = []
        func add(_ name: String, _ value: String) {
            if !kept.contains(where: { $0.0 == name }) { kept.append((name, value)) }
        }
        for (name, value) in attributes {
            if name.namespace.isEmpty, name.local == "style" {
                for (property, value) in Self.declarations(value) {
                    if let value = keep(property, value, on: element, line: line) { add(property, value) }
                }
            } else if name.namespace.isEmpty || name.isLink {
                if let value = keep(name.local, value, on: element, line: line) { add(name.local, value) }
            }
        }
        return kept
    }

    private mutating func keep(_ name: String, _ value: String, on element: String, line: Int) -> String? {
        guard SVGLists.attributes.contains(name) else {
            let isHandler = name.lowercased().hasPrefix("on")
            if isHandler { remove(name.shown, .handler, line) }
            // Classes and data-… mean nothing without a stylesheet or a script.
            let isSilent = name == "class" || name.hasPrefix("data-") || name == "space" || name.hasPrefix("-")
            if !isHandler, !isSilent { remove(name.shown, .unknown, line) }
            return nil
        }
        if let value = SVGValue.kept(value, of: name, on: element) { return value }
        let isAway = name == "href" || value.lowercased().contains("url")
        remove("\(name)=\"\(value.shown)\"", isAway ? .request : .value, line)
        return nil
    }

    /// `fill: red; stroke: none`, as drawing programs write it.
    private static func declarations(_ style: String) -> [(String, String)] {
        style.split(separator: ";").compactMap { declaration in
            let halves = declaration.split(separator: ":", maxSplits: 1).map { String($0).trimming }
            return halves.count == 2 ? (halves[0].lowercased(), halves[1]) : nil
        }
    }

    private mutating func remove(_ what: String, _ reason: PictureRemoval.Reason, _ line: Int) {
        guard removals.count < Self.mostRemovals else { return }
        removals.append(PictureRemoval(line: line, what: what, reason: reason))
    }
}

extension String {
    fileprivate var shown: String { count > 60 ? prefix(59) + "…" : self }

    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\n", "\r", "\t": text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
