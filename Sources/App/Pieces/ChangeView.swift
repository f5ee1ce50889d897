import Templates
import Values

/// How a figure stands against the period before.
struct ChangeView: View {
    let text: String
    let direction: Change.Direction

    init(_ change: Change, _ formats: Formats) {
        text = formats.change(change).text
        direction = change.direction
    }

    static let fields: [Field<Self>] = [
        .text("text") { $0.text },
        .flag("isUp") { $0.direction == .up },
        .flag("isDown") { $0.direction == .down },
        .flag("isGood") { $0.direction == .up },
        .flag("isBad") { $0.direction == .down },
    ]
}
