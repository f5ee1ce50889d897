import Configuration
import Foundation
import Templates
import Testing

@testable import App

@Suite struct `A module` {
    /// Default, the desk's word, default and word of what it needs: is it on, and which rule says so.
    @Test(
        arguments: [
            (false, nil, true, false, "installation"), (true, nil, true, true, "installation"),
            (false, true, true, true, "desk"), (true, true, true, true, "desk"),
            (false, false, true, false, "desk"), (true, false, true, false, "desk"),
            (true, nil, false, false, "need"), (true, true, false, false, "need"), (false, true, false, false, "need"),
            (false, nil, false, false, "installation"), (true, false, false, false, "desk"),
        ] as [(Bool, Bool?, Bool, Bool, String)])
    func `is on by the desk's word, then by the default, and never without what it needs`(
        isDefault: Bool, word: Bool?, need: Bool, isOn: Bool, rule: String
    ) {
        for needIsDefault in [true, false] {
            let board = SwitchBoard(
                defaults: Set((isDefault ? [Switch.sheetsImport] : []) + (needIsDefault ? [.csvUpload] : [])),
                words: [.sheetsImport: word, .csvUpload: need == needIsDefault ? nil : need])
            let ruling = board.ruling(on: .sheetsImport)
            #expect(ruling.isOn == isOn && board.allows(.sheetsImport) == isOn)
            #expect(ruling.rule.name == rule)
            #expect(ruling.isWanted == (word ?? isDefault))
        }
    }

    @Test(arguments: Switch.allCases.filter { $0.need == nil }, [true, false])
    func `that needs no other is the desk's own affair`(module: Switch, isDefault: Bool) {
        let defaults: Set<Switch> = isDefault ? [module] : []
        #expect(SwitchBoard(defaults: defaults, choices: [:]).modules == defaults)
        #expect(SwitchBoard(defaults: defaults, words: [module: true]).modules == [module])
        #expect(SwitchBoard(defaults: defaults, words: [module: false]).modules == [])
    }

    @Test(arguments: Switch.allCases)
    func `does not need itself in the end`(module: Switch) {
        var seen: Set<Switch> = [module]
        var need = module.need
        while let next = need {
            guard seen.insert(next).inserted else { return #expect(Bool(false), "\(module) by \(next)") }
            need = next.need
        }
    }

    @Test func `has the variable that operators know it by`() {
        #expect(
            Set(Switch.allCases.map(\.variable)) == [
                "ENABLE_ETL_CSV_UPLOAD", "ENABLE_MATCHMAKING", "ENABLE_IO_BOOKINGS", "ENABLE_DEAL_PIPELINE",
                "ENABLE_NEW_DASHBOARD_CARDS", "ENABLE_AUTOMATION_JOBS", "ENABLE_MONETIZATION",
                "ENABLE_GOOGLE_SHEETS_IMPORT",
            ])
    }

    @Test(arguments: [("true", true), ("TRUE", true), ("1", true), ("false", false), ("", false), (nil, false)])
    func `is off by default unless its variable says otherwise`(value: String?, isOn: Bool) throws {
        for module in Switch.allCases {
            let settings = try Settings.with(value.map { [module.variable: $0] } ?? [:])
            #expect(settings.switches == (isOn ? [module] : []))
        }
    }

    @Test func `whose variable says neither true nor false stops the start`() {
        let problems = #expect(throws: Settings.Problems.self) {
            try Settings.with(["ENABLE_MATCHMAKING": "ture", "ENABLE_MONETIZATION": "2"])
        }
        #expect(
            problems?.lines.sorted() == [
                "ENABLE_MATCHMAKING must be true or false.", "ENABLE_MONETIZATION must be true or false.",
            ])
    }

    @Test(
        arguments: [
            ("/imports", .csvUpload), ("/imports/{id}", .csvUpload), ("/imports/template.csv", .csvUpload),
            ("/importsx", nil), ("/jobs", .automationJobs), ("/api/v1/automation/runs", .automationJobs), ("/", nil),
            ("/switches", nil), ("/switches/{name}", nil), ("/account", nil),
        ] as [(String, Switch?)])
    func `owns the pages under its paths`(path: String, owner: Switch?) {
        #expect(Switch.owner(of: path) == owner)
    }

    @Test func `says which rule decided, by name and day`() {
        let sentences = [
            (SwitchBoard(defaults: [], choices: [:]), "Off: this installation’s default"),
            (SwitchBoard(defaults: [.sheetsImport, .csvUpload], choices: [:]), "On: this installation’s default"),
            (SwitchBoard(defaults: [.sheetsImport], choices: [:]), "Off because CSV upload is off"),
            (
                SwitchBoard(defaults: [.csvUpload], words: [.sheetsImport: true]),
                "On here, switched on by Helena Brandvik on \(Formats.sample.day(.demo, today: .demo))"
            ),
        ]
        for (board, sentence) in sentences {
            #expect(board.ruling(on: .sheetsImport).reason(.sample, today: .demo) == sentence)
        }
    }
}

extension SwitchBoard {
    /// With Helena's words of the day of the demo.
    fileprivate init(defaults: Set<Switch>, words: [Switch: Bool?]) {
        self.init(
            defaults: defaults,
            choices: words.compactMapValues { word in
                word.map { Choice(isOn: $0, changedAt: TestSite.noon, memberName: "Helena Brandvik") }
            })
    }
}

extension SwitchBoard.Rule {
    fileprivate var name: String {
        switch self {
        case .installation: "installation"
        case .desk: "desk"
        case .need: "need"
        }
    }
}

extension Settings {
    /// As the environment would give them.
    fileprivate static func with(_ variables: [String: String]) throws -> Settings {
        let usual = [
            "DATABASE_URL": "postgres:///tests", "SECRET_KEY": String(repeating: "5a", count: 32),
        ]
        let environment = EnvironmentVariablesProvider(environmentVariables: usual.merging(variables) { $1 })
        return try Settings(ConfigReader(provider: environment))
    }
}
