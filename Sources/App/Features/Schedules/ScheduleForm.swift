import Jobs
import Web

/// When a task shall run, as somebody typed it.
struct ScheduleForm {
    static let cronField = "cron"
    static let zoneField = "zone"
    static let policyField = "missed"

    let cron: String
    let zone: String
    let policy: String

    init(_ fields: FormFields) {
        cron = String(fields.text(Self.cronField).prefix(200))
        zone = String(fields.text(Self.zoneField).prefix(60))
        policy = fields.text(Self.policyField)
    }

    init(_ schedule: Schedule) {
        cron = schedule.cron
        zone = schedule.zone
        policy = schedule.policy.name
    }

    /// Throws `FormErrors` that say what to write instead.
    func check() throws(FormErrors) -> (Timetable, MissedRuns) {
        var errors = FormErrors()
        var timetable: Timetable?
        do throws(CronError) {
            timetable = try Timetable(cron, zone: zone)
        } catch {
            errors.add(error.message, to: error.isAboutZone ? Self.zoneField : Self.cronField)
        }
        let missed = MissedRuns(name: policy, limit: 24)
        if missed == nil { errors.add("Choose what becomes of missed runs.", to: Self.policyField) }
        guard let timetable, let missed, errors.isEmpty else { throw errors }
        return (timetable, missed)
    }

    /// What is wrong with it, if anything.
    var problems: FormErrors {
        do throws(FormErrors) {
            _ = try check()
            return FormErrors()
        } catch {
            return error
        }
    }

    var timetable: Timetable? { try? Timetable(cron, zone: zone) }
}

extension CronError {
    fileprivate var isAboutZone: Bool {
        if case .unknownTimeZone = self { true } else { false }
    }
}
