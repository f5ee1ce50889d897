import Foundation
import Testing

@testable import Mail

@Suite struct `A message` {
    @Test func `in plain text is these bytes`() throws {
        let golden = [
            #"From: "Lakeside Stories" <post@desk.example>"#, #"To: "Maria" <maria@lakeside.example>"#,
            "Subject: Your file was saved", "Date: Sat, 28 Nov 2026 12:00:00 +0000",
            "Message-ID: <mail_1@lakeside.example>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            "Hello Maria,", "all is well.", "",
        ]
        #expect(try sample().wire == golden.joined(separator: "\r\n"))
    }

    @Test func `with HTML has both parts, the better one last`() throws {
        let message = try sample { $0.html = "<p>Caf\u{E9} = 1</p>" }
        let type = try #require(message.parsed["Content-Type"])
        let boundary = try #require(type.firstMatch(of: /boundary="(=_[0-9a-f]+)"/)).1
        #expect(type.hasPrefix("multipart/alternative;"))
        let golden = [
            "--\(boundary)", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
            "",
            "Hello Maria,", "all is well.", "--\(boundary)", "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "", "<p>Caf=C3=A9 =3D 1</p>", "--\(boundary)--", "",
        ]
        #expect(message.parsed.body == golden.joined(separator: "\r\n"))
    }

    @Test func `is the same bytes each time`() throws {
        let message = try sample { $0.html = "<p>all is well</p>" }
        #expect(message.bytes() == message.bytes())
    }

    @Test func `says where answers go and how to be taken off a list`() throws {
        let message = try sample {
            $0.replyTo = Mailbox(try MailAddress("hello@lakeside.example"))
            $0.unsubscription = try Unsubscription(#require(URL(string: "https://lakeside.example/u/abc")))
            $0.isAutomatic = false
        }
        #expect(message.parsed["Reply-To"] == "hello@lakeside.example")
        #expect(message.parsed["List-Unsubscribe"] == "<https://lakeside.example/u/abc>")
        #expect(message.parsed["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
        #expect(message.parsed["Auto-Submitted"] == nil)
    }

    @Test(arguments: [
        "http://a.example/u", "https://a.example/" + String(repeating: "u", count: 1000), "mailto:a@b.example",
    ])
    func `takes no other way off a list than a short https address`(address: String) throws {
        let url = try #require(URL(string: address))
        #expect(throws: MailError.unsubscribeAddress) { try Unsubscription(url) }
    }

    @Test(arguments: [
        "🎙️ Neue Folge: „Über Äpfel“", "ملف الاستيراد جاهز", "הקובץ נשמר", String(repeating: "👩‍👩‍👧‍👦", count: 40),
        "=?UTF-8?B?aGk=?= is not decoded", "Zalgo: e\u{301}\u{300}\u{302}\u{303}", String(repeating: "x", count: 300),
        "plain words", String(repeating: "many words ", count: 40) + "end",
    ])
    func `keeps its subject, whatever the letters`(subject: String) throws {
        let message = try sample { $0.subject = HeaderText(flattening: subject) }
        #expect(message.parsed.text("Subject") == subject)
        #expect(message.parsed.lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test func `folds a subject of ten kilobytes`() throws {
        let subject = String(repeating: "Zahlen für alle – ", count: 512)
        let message = try sample { $0.subject = HeaderText(flattening: subject) }
        #expect(message.parsed.text("Subject") == subject.trimmingCharacters(in: .whitespaces))
        #expect(message.parsed.lines.allSatisfy { $0.utf8.count <= 78 })
    }

    @Test(arguments: [
        ("Maria \"Mia\" O'Neil, Esq.", #""Maria \"Mia\" O'Neil, Esq." <maria@lakeside.example>"#),
        (#"back\slash <x@y>"#, #""back\\slash <x@y>" <maria@lakeside.example>"#),
        ("", "maria@lakeside.example"),
    ])
    func `quotes a name that could be read as something else`(name: String, header: String) throws {
        let message = try sample { $0.to = Mailbox($0.to.address, name: HeaderText(flattening: name)) }
        #expect(message.parsed["To"] == header)
    }

    @Test(arguments: [
        "a\r\nBcc: all@victims.example", "a\nBcc: x@y.example", "a\rb", "a\u{0}b", "a\u{2028}b", "a\u{85}b",
    ])
    func `has no header that somebody typed into a name or a subject`(text: String) throws {
        #expect(throws: MailError.controlCharacter(in: text)) { try HeaderText(text) }
        let flat = HeaderText(flattening: text)
        let message = try sample {
            $0.subject = flat
            $0.from = Mailbox($0.from.address, name: flat)
            $0.to = Mailbox($0.to.address, name: flat)
        }
        let names = message.parsed.headers.map(\.name)
        #expect(names == (try sample().parsed.headers.map(\.name)))
    }

    @Test func `drops marks that would turn a subject around`() {
        #expect(HeaderText(flattening: "report\u{202E}fdp.exe").description == "reportfdp.exe")
    }

    @Test func `keeps blanks at line ends, dots, equals signs and any line end`() throws {
        let message = try sample { $0.text = "a \r\n.\r..dots\nb\t\n=3D\n" + String(repeating: "ü", count: 100) }
        let lines = message.parsed.body.components(separatedBy: "\r\n")
        #expect(Array(lines.prefix(5)) == ["a=20", ".", "..dots", "b=09", "=3D3D"])
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let joined = lines.dropFirst(5).joined(separator: "\n").replacing("=\n", with: "")
        #expect(joined == String(repeating: "=C3=BC", count: 100) + "\n")
    }
}
