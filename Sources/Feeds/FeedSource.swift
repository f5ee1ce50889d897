import XML

/// A feed as XML: refuses DOCTYPE, stops at limits, and tells a builder what it sees.
final class FeedSource: XMLListener {
    private let reader = XMLReader([.hearsOthers, .readsWindows1252])
    private let builder: FeedBuilder
    private let limits: FeedLimits
    private var depth = 0
    /// Why we stopped it ourselves.
    private var stop: FeedError?
    /// Whether anything was recognised in the piece that is being read, and how many bytes went in since.
    private var hasMoved = false
    private var stalled = 0

    private static let piece = 64 << 10

    init(_ builder: FeedBuilder, _ limits: FeedLimits) {
        self.builder = builder
        self.limits = limits
    }

    func parse(_ bytes: [UInt8]) throws(FeedError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.piece)
            rest = rest.dropFirst(piece.count)
            try parse(piece)
        }
    }

    private func parse(_ piece: ArraySlice<UInt8>) throws(FeedError) {
        hasMoved = false
        try read(piece, isLast: false)
        stalled = hasMoved ? 0 : stalled + piece.count
        guard stalled <= limits.token else { throw .longToken(line: reader.line) }
    }

    func finish() throws(FeedError) { try read([], isLast: true) }

    private func read(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(FeedError) {
        do throws(XMLFault) {
            try reader.read(piece, isLast: isLast, for: self)
        } catch {
            throw stop ?? FeedError(error)
        }
    }

    /// Ends the parsing from within a call of the reader's.
    private func stop(_ error: FeedError) {
        stop = stop ?? error
        reader.stop()
    }

    // MARK: What the reader saw

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        hasMoved = true
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep(line: reader.line)) }
        do throws(FeedError) { try builder.start(name, attributes) } catch { stop(error) }
    }

    func end() {
        hasMoved = true
        depth -= 1
        builder.end()
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        hasMoved = true
        builder.text(bytes)
    }

    func doctype(declares: Bool) {
        hasMoved = true
        stop(.doctype(line: reader.line))
    }

    /// What feeds hold and we do not want, comments for one.
    func other() { hasMoved = true }
}

extension FeedError {
    fileprivate init(_ fault: XMLFault) {
        switch fault.kind {
        case .cutOff: self = .cutOff(line: fault.line)
        case .unknownEncoding: self = .unknownEncoding(line: fault.line)
        case .malformed: self = .malformed(line: fault.line, reason: fault.reason)
        }
    }
}
