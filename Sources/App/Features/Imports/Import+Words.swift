import Sponsorship
import Templates
import Values

extension Import {
    /// What its rows are about.
    var about: String { isOfTotals ? "Reported totals" : kind.label }

    /// Where it is, in a word.
    var badge: Badge {
        switch status {
        case .receiving: Badge(kind: .info, icon: "clock", text: "Arriving")
        case .checking: Badge(kind: .info, icon: "clock", text: "Being read")
        case .mapping: Badge(kind: .warn, icon: "warning", text: "Needs an answer")
        case .ready: Badge(kind: .warn, icon: "warning", text: "Waits for a decision")
        case .running: Badge(kind: .info, icon: "clock", text: "Being saved")
        case .failed: Badge(kind: .bad, icon: "error", text: "Failed")
        case .cancelled: Badge(kind: .info, icon: "close", text: "Discarded")
        case .undoing: Badge(kind: .info, icon: "clock", text: "Being undone")
        case .undone: Badge(kind: .info, icon: "close", text: "Undone")
        case .redoing: Badge(kind: .info, icon: "clock", text: "Coming back")
        case .done where rejected == 0: Badge(kind: .good, icon: "check", text: "Complete")
        case .done where accepted == 0: Badge(kind: .bad, icon: "error", text: "All rejected")
        case .done: Badge(kind: .warn, icon: "warning", text: "Some rejected")
        }
    }

    /// How it ended, in a sentence.
    func verdict(_ formats: Formats) -> String {
        switch status {
        case .receiving, .checking, .running, .undoing, .redoing: status.doing
        case .mapping, .ready: "Nothing is saved yet"
        case .failed: "Nothing of this file was saved"
        case .cancelled: "The file was discarded; nothing of it was saved"
        case .undone: "The import was undone"
        case .done where rejected == 0:
            accepted == 1 ? "The \(kind.noun?.one ?? "row") was saved" : "All \(kind.count(rows, formats)) were saved"
        case .done: "\(formats.count(accepted)) of \(kind.all(rows, formats)) were saved"
        }
    }

    /// Where its file came from, and for whom.
    var sender: String {
        guard sheetName != nil else { return memberName }
        return memberName.isEmpty ? "From a sheet" : "From a sheet, for \(memberName)"
    }

    /// When its file came, and from where.
    func arrival(_ formats: Formats) -> String {
        let (at, who) = (formats.instant(startedAt), memberName)
        guard let sheetName else { return who.isEmpty ? "Uploaded \(at)" : "Uploaded \(at) by \(who)" }
        return "Read \(at) from the sheet “\(sheetName)”" + (who.isEmpty ? "" : " for \(who)")
    }

    /// The days its rows are about.
    func days(_ formats: Formats) -> String? {
        guard let firstDay, let lastDay, let range = DayRange(firstDay, through: lastDay) else { return nil }
        return formats.range(range, today: lastDay)
    }
}
