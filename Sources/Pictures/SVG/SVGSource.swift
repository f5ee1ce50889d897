import XML

/// An SVG as XML: refuses declarations of a document type, and with them every entity, and tells a sieve what it sees.
final class SVGSource: XMLListener {
    private let reader = XMLReader()
    private var sieve: SVGSieve
    /// Why we stopped it ourselves.
    private var stop: PictureError?

    init(_ sieve: SVGSieve) {
        self.sieve = sieve
    }

    func read(_ bytes: [UInt8]) throws(PictureError) -> SVGSieve {
        do throws(XMLFault) {
            try reader.read(bytes[...], isLast: true, for: self)
        } catch {
            throw stop ?? .malformedSVG(line: error.line, reason: error.reason)
        }
        return sieve
    }

    private func stop(_ error: PictureError) {
        stop = stop ?? error
        reader.stop()
    }

    // MARK: What the reader saw

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        do throws(PictureError) {
            try sieve.start(name, attributes.map { ($0.name, $0.value) }, line: reader.line)
        } catch {
            stop(error)
        }
    }

    func end() { sieve.end() }

    func text(_ bytes: UnsafeRawBufferPointer) { sieve.characters(String(decoding: bytes, as: UTF8.self)) }

    /// One that only names its kind declares nothing, and nothing is fetched for it.
    func doctype(declares: Bool) {
        if declares { stop(.doctype(line: reader.line)) }
    }

    func other() {}
}

extension XMLName {
    /// `xlink:href`, as older programs write it.
    var isLink: Bool { local == "href" && namespace == "http://www.w3.org/1999/xlink" }
}
