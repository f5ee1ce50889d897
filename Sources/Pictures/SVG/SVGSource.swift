import CExpat

/// An expat parser that refuses declarations of a document type, and with them every entity, and tells a sieve what it sees.
final class SVGSource {
    private let parser: XML_Parser?
    private var sieve: SVGSieve
    /// Why we stopped it ourselves.
    private var stop: PictureError?

    /// Stands between a namespace and a name; white space is normalised away in namespaces, so none holds it.
    static let separator = UInt8(ascii: "\n")

    init(_ sieve: SVGSieve) {
        self.sieve = sieve
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        listen()
    }

    deinit { XML_ParserFree(parser) }

    func read(_ bytes: [UInt8]) throws(PictureError) -> SVGSieve {
        let status = bytes.withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 1)
        }
        guard status == XML_STATUS_OK else {
            if let stop { throw stop }
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is not XML"
            throw .malformedSVG(line: line, reason: reason)
        }
        return sieve
    }

    private var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }

    private func stop(_ error: PictureError) {
        stop = stop ?? error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> SVGSource? {
        pointer.map { Unmanaged<SVGSource>.fromOpaque($0).takeUnretainedValue() }
    }

    private func listen() {
        XML_SetElementHandler(
            parser,
            { pointer, name, attributes in
                guard let name, let source = SVGSource.of(pointer) else { return }
                source.start(SVGName(name), SVGSource.pairs(attributes))
            }, { pointer, _ in SVGSource.of(pointer)?.sieve.end() })
        XML_SetCharacterDataHandler(parser) { pointer, text, length in
            guard let text, length > 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
            SVGSource.of(pointer)?.sieve.characters(String(decoding: bytes, as: UTF8.self))
        }
        // One that only names its kind declares nothing, and nothing is fetched for it.
        XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, declares in
            guard declares != 0, let source = SVGSource.of(pointer) else { return }
            source.stop(.doctype(line: source.line))
        }
    }

    private func start(_ name: SVGName, _ attributes: [(SVGName, String)]) {
        do throws(PictureError) { try sieve.start(name, attributes, line: line) } catch { stop(error) }
    }

    /// Names and values in turn, then a null.
    private static func pairs(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [(SVGName, String)] {
        var found: [(SVGName, String)] = []
        var place = list
        while let name = place?.pointee, let value = place?.advanced(by: 1).pointee {
            found.append((SVGName(name), String(cString: value)))
            place = place?.advanced(by: 2)
        }
        return found
    }
}

/// A name with the namespace it means, whatever prefix was written.
struct SVGName: Equatable {
    /// Empty for none.
    let namespace: String
    let local: String

    init(_ name: UnsafePointer<XML_Char>) {
        let parts = String(cString: name).utf8.split(separator: SVGSource.separator, maxSplits: 1).map {
            String($0) ?? ""
        }
        namespace = parts.count > 1 ? parts[0] : ""
        local = parts.last ?? ""
    }

    /// `xlink:href`, as older programs write it.
    var isLink: Bool { local == "href" && namespace == "http://www.w3.org/1999/xlink" }
}
