import Foundation
import Hummingbird
import Jobs
import Postgres
import Values
import Web

extension Jobs {
    /// Jobs for scripts: `/api/v1/automation/jobs`.
    struct API {
        /// The newest first; `?status=parked` for those of one status.
        @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
            let paging = try APIPaging(request)
            let status = try request.query.optionalText("status").map(Self.status)
            let before = paging.after.flatMap(ID<JobRecord>.init(short:))?.uuid
            let jobs = try await context.database.read(JobRecord.list(status, before: before, paging.count))
            return try .json(paging.list(jobs, JobItem.init, cursor: \.shortID))
        }

        @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
            try .json(JobItem(try await Jobs().job(context)))
        }

        /// Answers a job that waits or runs again already as one that was just let.
        @Sendable func retry(_ request: Request, _ context: OpsContext) async throws -> Response {
            try await take(.retry, context, or: .notParked) { [.waiting, .running].contains($0) }
        }

        /// Answers a job that is cancelled already as one that was just cancelled.
        @Sendable func cancel(_ request: Request, _ context: OpsContext) async throws -> Response {
            try await take(.cancel, context, or: .ended) { $0 == .cancelled }
        }

        private func take(
            _ step: Step, _ context: OpsContext, or refusal: JobRefusal, unless isThere: (JobStatus) -> Bool
        ) async throws -> Response {
            let isTaken = try await Jobs().take(step, try await Jobs().job(context), context)
            let job = try await Jobs().job(context)
            guard isTaken || isThere(job.status) else { throw refusal }
            return try .json(JobItem(job))
        }

        private static func status(_ text: String) throws(HTTPFailure) -> JobStatus {
            guard let status = JobStatus(rawValue: text) else {
                let all = JobStatus.allCases.map(\.rawValue).joined(separator: ", ")
                throw .malformed("“status” is one of: \(all).")
            }
            return status
        }
    }
}

/// Why a script's step with a job was not taken.
enum JobRefusal: Refusal, Equatable {
    case notParked, ended

    var failure: HTTPFailure {
        switch self {
        case .notParked:
            HTTPFailure(
                .conflict, title: "The job is not parked",
                detail: "Only a parked job is tried once more, and not while another of its kind and key waits or runs."
            )
        case .ended:
            HTTPFailure(
                .conflict, title: "The job has ended",
                detail: "Only a job that waits or runs can be cancelled.")
        }
    }
}
