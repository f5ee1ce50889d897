import Foundation
import Web

/// What commands print for scripts.
enum Output {
    static func json(_ value: some Encodable) -> String {
        // As the API spells it.
        let encoder = JSONEncoder.script
        encoder.outputFormatting.insert(.prettyPrinted)
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
