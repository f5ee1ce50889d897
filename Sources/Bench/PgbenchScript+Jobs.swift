import App
import Foundation

extension PgbenchScript {
    /// A job: claimed in a transaction of the queue, then read and finished in two of its tenant's.
    init(jobs workload: Workload, in directory: URL) throws {
        // Values that stand for what the claim gives, to be known again in the statements that follow it.
        let (id, fence) = (UUID(), 424_242)
        let steps = try workload.jobSteps(id: id, fence: fence)
        var variables: [String] = []
        func spell(_ statement: PlainStatement) -> String {
            statement.text { position in
                let value = statement.values[position]
                switch value.text {
                case id.uuidString.lowercased(): return ":job_id::uuid"
                case "\(fence)": return ":job_fence::int8"
                case nil: return "NULL::\(value.type)"
                case let text?:
                    variables.append(text)
                    return ":v\(variables.count - 1)::\(value.type)"
                }
            }
        }
        let lines =
            ["BEGIN;"] + steps.asQueue.map { "\($0);" } + ["\(spell(steps.claim)) \\gset job_", "COMMIT;"]
            + Self.transaction("BEGIN READ ONLY;", steps.asTenant, spell(steps.payload))
            + Self.transaction("BEGIN;", steps.asTenant, spell(steps.done))
        try self.init(lines, variables, in: directory.appending(path: "jobs.pgbench"))
    }

    private static func transaction(_ begin: String, _ opening: [String], _ statement: String) -> [String] {
        ["\\startpipeline", begin] + opening.map { "\($0);" } + ["\(statement);", "COMMIT;", "\\endpipeline"]
    }
}
