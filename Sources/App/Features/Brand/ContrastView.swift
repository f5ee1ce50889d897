import Branding
import Templates

/// What can be read on the tenant's pages, and what was changed so that it can be.
struct ContrastView: View {
    let summary: String
    let state: Badge
    /// Sentences about what no pair shows.
    let notes: [String]
    let groups: [Group]

    init(_ brand: CompiledBrand, _ formats: Formats) {
        let findings = brand.findings
        let failing = findings.count(where: \.fails)
        let corrected = findings.count { $0.verdict != .passes && !$0.fails }
        notes = brand.alikeSeries.map(\.sentence) + brand.brief.theme.unreadable.map(Self.unread)
        let isFine = failing == 0 && notes.isEmpty
        state = isFine ? .passes : .fails
        summary = Self.summary(
            failing: formats.count(failing), of: formats.count(findings.count),
            corrected: corrected > 0 ? formats.count(corrected) : nil)
        groups = ContrastPair.Group.allCases.map { group in
            Group(title: group.rawValue, rows: Self.rows(findings.filter { $0.pair.group == group }))
        }
    }

    private static func summary(failing: String, of all: String, corrected: String?) -> String {
        let verdict = failing == "0" ? "All \(all) pairs can be read." : "\(failing) of \(all) pairs are hard to read."
        return verdict + (corrected.map { " In \($0) of them a colour of yours was corrected." } ?? "")
    }

    private static func unread(_ property: String) -> String {
        "\(property) in the stylesheet is no plain colour, so nobody can say whether it is read."
    }

    private static func rows(_ findings: [ContrastFinding]) -> [Row] {
        let dark = findings.filter { $0.scheme == .dark }
        return zip(findings.filter { $0.scheme == .light }, dark).map(Row.init)
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .view("state") { $0.state },
        .texts("notes") { $0.notes },
        .list("groups") { $0.groups },
    ]

    struct Group: View {
        let title: String
        let rows: [Row]

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .list("rows") { $0.rows },
        ]
    }
}

extension Badge {
    fileprivate static let passes = Badge(kind: .good, icon: "check", text: "Passes")
    fileprivate static let corrected = Badge(kind: .info, icon: "info", text: "Corrected")
    fileprivate static let fails = Badge(kind: .bad, icon: "error", text: "Fails")

    fileprivate init(_ verdict: ContrastFinding.Verdict) {
        switch verdict {
        case .passes: self = .passes
        case .corrected: self = .corrected
        case .fails: self = .fails
        }
    }
}

extension ContrastView {
    /// A pair, and how it does on light and on dark.
    struct Row: View {
        let title, need: String
        let light, dark: Reading

        init(_ light: ContrastFinding, _ dark: ContrastFinding) {
            title = light.pair.name
            need = light.pair.need.text
            self.light = Reading(light)
            self.dark = Reading(dark)
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("need") { $0.need },
            .view("light") { $0.light },
            .view("dark") { $0.dark },
        ]
    }

    /// The pair itself, its ratio, and what that means.
    struct Reading: View {
        let ink, ground, ratio: String
        let isText: Bool
        let badge: Badge
        /// What was corrected, or would do.
        let note: String?

        init(_ finding: ContrastFinding) {
            ink = finding.text.hex
            ground = finding.background.hex
            ratio = finding.ratio.ratioText
            isText = finding.pair.need != .graphic
            badge = Badge(finding.verdict)
            note = finding.sentence
        }

        static let fields: [Field<Self>] = [
            .text("ink") { $0.ink },
            .text("ground") { $0.ground },
            .text("ratio") { $0.ratio },
            .flag("isText") { $0.isText },
            .view("badge") { $0.badge },
            .text("note") { $0.note },
        ]
    }
}
