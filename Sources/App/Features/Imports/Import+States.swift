import FoundationEssentials
import Postgres
import Sponsorship
import Values

// The steps of an import's life. Each affects no row when the import is not where the step begins: somebody was quicker.
extension Import {
    /// A file that streams straight into the tables.
    static func begin(
        _ id: ID<Import>, kind: ImportKind = .metrics, fileName: String, key: String? = nil, by member: Member?,
        at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO imports (id, kind, file_name, idempotency_key, member_id, member_name, started_at)
            VALUES (\(id), \(kind), \(fileName), \(key), \(member?.id), \(member?.name ?? ""), \(now))
            """)
    }

    /// How a file that streams in is read.
    static func plan(_ id: ID<Import>, _ plan: ImportPlan.Texts) -> Command {
        Command(
            """
            UPDATE imports
            SET kind = \(plan.kind), findings = \(plan.findings)::jsonb, mapping = \(plan.mapping)::jsonb
            WHERE id = \(id)
            """)
    }

    /// A file that is kept until somebody has seen what it would change.
    static func receive(
        _ id: ID<Import>, kind: ImportKind, fileName: String, encoding: CSVEncoding,
        correcting parent: ID<Import>? = nil,
        key: String? = nil, said: [String: String] = [:], by member: Member, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO imports (id, kind, file_name, encoding, corrects_id, idempotency_key, said, member_id, member_name, status,
                started_at, touched_at)
            VALUES (\(id), \(kind), \(fileName), \(encoding.name), \(parent), \(key), \(JSONText.encode(said))::jsonb,
                    \(member.id), \(member.name), 'receiving', \(now), \(now))
            """)
    }

    /// All of the file has come; a job reads it next.
    static func received(_ id: ID<Import>, bytes: Int, sha256: [UInt8], job: UUID, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'checking', bytes = \(bytes), sha256 = \(sha256), job_id = \(job),
                touched_at = \(now)
            WHERE id = \(id) AND status = 'receiving'
            """)
    }

    /// Read it once more, now that somebody has said how; whoever says so decides about the outcome, too.
    static func recheck(_ id: ID<Import>, kind: ImportKind, mapping: String, job: UUID, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'checking', kind = \(kind), mapping = \(mapping)::jsonb, job_id = \(job),
                touched_at = \(now), saves_itself = false
            WHERE id = \(id) AND status IN ('mapping', 'ready')
            """)
    }

    /// Its columns are not all understood: a person has to say.
    static func ask(_ id: ID<Import>, _ plan: ImportPlan.Texts, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'mapping', kind = \(plan.kind), findings = \(plan.findings)::jsonb,
                mapping = \(plan.mapping)::jsonb, touched_at = \(now)
            WHERE id = \(id) AND status = 'checking'
            """)
    }

    /// What it would change is known: a person decides.
    static func offer(
        _ id: ID<Import>, _ plan: ImportPlan.Texts, preview: String, correcting parent: ID<Import>? = nil, at now: Date
    ) -> Command {
        Command(
            """
            UPDATE imports SET status = 'ready', kind = \(plan.kind), findings = \(plan.findings)::jsonb,
                mapping = \(plan.mapping)::jsonb, preview = \(preview)::jsonb, corrects_id = \(parent), touched_at = \(now)
            WHERE id = \(id) AND status = 'checking'
            """)
    }

    /// To be saved as it was seen: as the job `seen` read it, not as somebody else had it read since. The reader is told by mail.
    static func commit(_ id: ID<Import>, seen: UUID?, job: UUID, notifying reader: ID<Member>? = nil) -> Command {
        Command(
            """
            UPDATE imports SET status = 'running', job_id = \(job), notify_id = \(reader)
            WHERE id = \(id) AND status = 'ready' AND job_id = \(seen)
            """)
    }

    static func cancel(_ id: ID<Import>, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'cancelled', finished_at = \(now)
            WHERE id = \(id) AND status IN ('receiving', 'checking', 'mapping', 'ready', 'running')
            """)
    }

    static func fail(_ id: ID<Import>, because reason: String, bytes: Int, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'failed', finished_at = \(now), bytes = greatest(bytes, \(bytes)),
                failure = \(reason), idempotency_key = NULL
            WHERE id = \(id) AND status IN ('receiving', 'checking', 'running')
            """)
    }

    static func finish(_ id: ID<Import>, _ tally: ImportTally, at now: Date) -> Command {
        Command(
            """
            UPDATE imports
            SET status = 'done', finished_at = \(now), bytes = \(tally.bytes), rows = \(tally.rows),
                accepted = \(tally.accepted), rejected = \(tally.rejected), created = \(tally.created),
                changed = \(tally.changed), first_day = \(tally.firstDay), last_day = \(tally.lastDay),
                ignored_columns = \(tally.ignoredColumns), sha256 = coalesce(\(tally.sha256), sha256)
            WHERE id = \(id) AND status = 'running'
            """)
    }
}
