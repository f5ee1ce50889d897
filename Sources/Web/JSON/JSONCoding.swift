public import Foundation

extension JSONEncoder {
    /// What scripts are sent: `snake_case` names and UTC instants to the millisecond, `2026-11-22T12:00:00.000Z`. What is
    /// absent has no field.
    public static var script: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(ScriptInstant.text(date))
        }
        return encoder
    }
}

extension JSONDecoder {
    /// Reads what `JSONEncoder.script` writes, and instants of any zone and precision.
    public static var script: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = ScriptInstant.date(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "is not an instant such as 2026-11-22T12:00:00Z")
            }
            return date
        }
        return decoder
    }
}

/// Instants as scripts read and write them (RFC 3339).
public enum ScriptInstant {
    /// In UTC, to the nearest millisecond: the format alone would cut off, and a double is often a hair too small.
    public static func text(_ date: Date) -> String {
        date.addingTimeInterval(0.0005).formatted(fine)
    }

    /// Nil for a text that is no instant, or names no zone.
    public static func date(_ text: String) -> Date? {
        guard text.utf8.count <= 40 else { return nil }
        return (try? fine.parse(text)) ?? (try? coarse.parse(text))
    }

    private static let coarse = Date.ISO8601FormatStyle(timeZone: .gmt)
    private static let fine = Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt)
}
