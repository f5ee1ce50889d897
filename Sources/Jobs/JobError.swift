/// Why a job cannot go on, or cannot be asked for. A handler throws `failed` and `permanent`.
public enum JobError: Error, Sendable, Equatable {
    /// The job was given to another worker, or taken back: whatever this one still writes is refused.
    case leaseLost
    /// Try again later. The reason is a short sentence that people read.
    case failed(String)
    /// Trying again is of no use: the job is parked at once, with this sentence.
    case permanent(String)
    /// The job belongs to no tenant, or what was to become the tenant does not name it.
    case noTenant
    /// The payload cannot be written as JSON.
    case payloadNotEncodable(kind: String)
}

extension JobError {
    /// What people read about an error. Its details are for the log.
    static func reason(for error: any Error) -> String {
        switch error as? JobError {
        case .failed(let reason), .permanent(let reason): String(reason.prefix(500))
        case .noTenant: "The job belongs to no tenant, so it was not started."
        default: "It failed for a reason that was not foreseen. The log has the details under the job's id."
        }
    }

    /// Whether another attempt would end the same way.
    static func isPermanent(_ error: any Error) -> Bool {
        switch error as? JobError {
        case .permanent, .noTenant, .payloadNotEncodable: true
        default: false
        }
    }
}
