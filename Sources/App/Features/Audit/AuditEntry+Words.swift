import Templates
import Values

extension AuditEntry {
    /// Who did it. What no person did, such as the demo's import, the desk did.
    var person: String { memberName.isEmpty ? "The desk" : memberName }

    /// The thing's name, empty when there is none.
    var subjectName: String {
        switch subject {
        case .import(_, let fileName): fileName
        case .alert(let title): "“\(title)”"
        case nil: ""
        }
    }

    /// The page about the thing, where there is one.
    var subjectHref: String? {
        switch subject {
        case .import(let id, _): "/imports/\(id.short)"
        case .alert: "/alerts"
        case nil: nil
        }
    }
}
