import Templates
import Values

extension Import {
    /// How it ended, in a word.
    var badge: Badge {
        switch status {
        case .running: Badge(kind: .info, icon: "clock", text: "Running")
        case .failed: Badge(kind: .bad, icon: "error", text: "Failed")
        case .done where rejected == 0: Badge(kind: .good, icon: "check", text: "Complete")
        case .done where accepted == 0: Badge(kind: .bad, icon: "error", text: "All rejected")
        case .done: Badge(kind: .warn, icon: "warning", text: "Some rejected")
        }
    }

    /// How it ended, in a sentence.
    func verdict(_ formats: Formats) -> String {
        switch status {
        case .running: "The file is being read"
        case .failed: "Nothing of this file was saved"
        case .done where rejected == 0:
            accepted == 1 ? "The row was saved" : "All \(formats.count(rows)) rows were saved"
        case .done: "\(formats.count(accepted)) of \(formats.count(rows)) rows were saved"
        }
    }

    /// The days its rows are about.
    func days(_ formats: Formats) -> String? {
        guard let firstDay, let lastDay, let range = DayRange(firstDay, through: lastDay) else { return nil }
        return formats.range(range, today: lastDay)
    }
}
