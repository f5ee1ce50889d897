import Foundation
import HTTPTypes
import Hummingbird
import Web

/// What a script sends to have a task run: the occurrence it means, or nothing.
struct RunWish: Decodable {
    let dueAt: Date?

    /// Throws a 422 for a run in the future, and for one that the ledger would not remember.
    func check(at now: Date) throws(RunRefusal) {
        guard let dueAt else { return }
        guard dueAt <= now else { throw .future }
        guard dueAt > now.addingTimeInterval(-400 * 86_400) else { throw .forgotten }
    }
}

/// Why a run was not started for a script.
enum RunRefusal: Refusal, Equatable {
    case busy(due: Date)
    case keyIsTaken(due: Date)
    case future
    case forgotten

    var failure: HTTPFailure {
        switch self {
        case .busy(let due):
            HTTPFailure(
                .conflict, title: "Another run is under way",
                detail: """
                    The run of \(ScriptInstant.text(due)) was started by hand too and has not ended, so no other was \
                    started. Wait for it, then ask again.
                    """)
        case .keyIsTaken(let due):
            HTTPFailure(
                .conflict, title: "This key was used before",
                detail: "It belongs to the run of \(ScriptInstant.text(due)). Use another key for another run.")
        case .future:
            HTTPFailure(
                .unprocessableContent, title: "This run is not due yet",
                detail: "“due_at” is in the future. Ask again when it has come, or leave it to the schedule.")
        case .forgotten:
            HTTPFailure(
                .unprocessableContent, title: "This run is too long ago",
                detail: "“due_at” is more than 400 days back, further than the record of runs goes.")
        }
    }
}
