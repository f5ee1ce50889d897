import Domains
import Foundation
import Mail
import Templates
import Values
import Web

/// The address that mail comes from: the form for it, the records it needs beside those that are there.
struct SenderShow: SitePage {
    static let template = "sender/show"

    let sender: Sender?
    let summary, next: String
    let trouble: String?
    let canSet: Bool
    let problems: ErrorSummary?
    let name, address: InputField
    let records: [SenderRecordView]
    let facts: [Fact]

    init(
        _ sender: Sender?, _ form: SenderForm, _ errors: FormErrors, _ servers: SPFMechanism?, _ tenant: Tenant,
        now: Date
    ) {
        let formats = tenant.formats
        self.sender = sender
        canSet = servers != nil
        summary = Self.summary(sender, formats, now: now)
        next = sender?.nextStep(formats) ?? ""
        trouble = sender?.sight.trouble.map {
            "At the last look no name server could say how it stands: \($0). That changes nothing."
        }
        problems = ErrorSummary(errors, title: "The address was not saved")
        name = InputField(
            id: SenderForm.nameField, label: "Name", hint: "What receivers read as the sender",
            error: errors[SenderForm.nameField], value: form.name, autocomplete: "off")
        address = InputField(
            id: SenderForm.addressField, label: "Address", hint: "Such as desk@example.com",
            error: errors[SenderForm.addressField], value: form.address, autocomplete: "off")
        records =
            sender.flatMap { sender in
                SenderRecords(sender, servers).map { SenderRecordView.all($0, sender) }
            } ?? []
        facts = sender.map { Self.facts($0, formats) } ?? []
    }

    private static func summary(_ sender: Sender?, _ formats: Formats, now: Date) -> String {
        guard let sender else { return "Mail is sent from the address that came with the desk" }
        if sender.isChecking { return "Being looked at now" }
        return sender.checkedAt.map { "Looked at \(formats.ago($0, now: now).relative)" } ?? "Not looked at yet"
    }

    private static func facts(_ sender: Sender, _ formats: Formats) -> [Fact] {
        let moments: [(String, Date?)] = [
            ("Named", sender.addedAt), ("All records found first", sender.life.verifiedAt),
            ("Records missing since", sender.life.failingSince),
        ]
        return moments.compactMap { label, moment in moment.map { Fact(label, formats.instant($0)) } }
            + [Fact("Named by", sender.memberName)]
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .text("sender") { $0.sender?.address },
        .text("next") { $0.next },
        .view("status") { $0.sender?.badge },
        .text("trouble") { $0.trouble },
        .flag("canSet") { $0.canSet },
        .flag("isMoving") { $0.sender?.isChecking == true },
        .text("version") { $0.sender?.version ?? "" },
        .view("problems") { $0.problems },
        .view("name") { $0.name },
        .view("address") { $0.address },
        .list("records") { $0.records },
        .flag("hasRecords") { !$0.records.isEmpty },
        .list("facts") { $0.facts },
    ]
}
