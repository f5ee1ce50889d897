import HTTPTypes

/// What the visitor's `Accept-Encoding` says about gzip (RFC 9110 §12.5.3).
enum AcceptEncoding {
    /// True when gzip is acceptable and not liked less than no encoding at all.
    static func allowsGzip(_ headers: HTTPFields) -> Bool {
        let weights = weights(headers[values: .acceptEncoding])
        guard let gzip = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] else { return false }
        return gzip > 0 && gzip >= weights["identity"] ?? 0
    }

    private static func weights(_ lines: [String]) -> [String: Double] {
        var weights: [String: Double] = [:]
        for entry in lines.joined(separator: ",").split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.trimmingASCIISpace().lowercased() }
            guard let coding = parts.first else { continue }
            weights[coding] = weight(parts.dropFirst())
        }
        return weights
    }

    /// 1 when not given, 0 when it cannot be read.
    private static func weight(_ parameters: ArraySlice<String>) -> Double {
        guard let quality = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1 }
        guard let value = Double(quality.dropFirst(2)), 0...1 ~= value else { return 0 }
        return value
    }
}
