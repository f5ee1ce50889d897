import Templates
import Testing

@testable import MailText

@Suite struct `A mail's template` {
    @Test func `says the same in both parts`() throws {
        let template = try MailTemplate(
            """
            # {{file}} was not saved

            {{reason}}

            [See the file]({{link}})

            | Rows | {{rows}} |
            | :-- | --: |
            | Kept | none |

            * one
            * two, [here](https://a.example) and {{ link }}
            """, subject: "{{file}}: nothing saved")
        let mail = template.filled(["file": "a.csv", "reason": "It is empty.", "rows": "7"])
        #expect(mail.subject == "a.csv: nothing saved")
        #expect(
            mail.text == """
                a.csv was not saved

                It is empty.

                See the file:
                https://desk.example/imports/1

                Rows: 7
                Kept: none

                - one
                - two, here (https://a.example) and https://desk.example/imports/1

                """)
        #expect(mail.html.string.contains("<h1>a.csv was not saved</h1>"))
        #expect(mail.html.string.contains("<a href=\"https://desk.example/imports/1\">See the file</a>"))
        #expect(mail.html.string.contains("<th align=\"right\">7</th>"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "**bold** [a](https://evil.example)", "`code`",
        "xq0v0z", "{{link}}", "&lt;b&gt;", "| a |", "# title", "\u{301}<b>", "https://evil.example/",
    ])
    func `lets no value become markup`(value: String) throws {
        let template = try MailTemplate("# {{file}}\n\n*{{reason}}* `{{file}}` [a](https://a.example \"{{file}}\")")
        let none = template.filled(["file": "", "reason": ""]).html.string
        let html = template.filled(["file": value, "reason": value]).html.string
        #expect(html.count { $0 == "<" } == none.count { $0 == "<" })
        #expect(html.utf8.count { $0 == UInt8(ascii: "\"") } == none.utf8.count { $0 == UInt8(ascii: "\"") })
        #expect(!html.contains("href=\"https://evil"))
    }

    @Test func `lets no value begin a line or turn what follows`() throws {
        let mail = try MailTemplate("a {{file}}", subject: "{{file}}").filled(["file": "b\r\n\r\nc\u{202E}d\u{2028}e"])
        #expect(mail.text == "a b    cd e\n")
        #expect(!mail.subject.contains { $0.isNewline } && !mail.subject.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `puts values where a letter combines with a bracket`() throws {
        let html = try MailTemplate("\u{301}a {{file}}").filled(["file": "b"], .named).html.string
        #expect(html.unicodeScalars.elementsEqual("<p class=\"paragraph\">\u{301}a b</p>\n".unicodeScalars))
    }

    @Test(arguments: [
        ("{{fiel}}", "Line 1: There is no {{fiel}} in this mail. Did you mean {{file}}?"),
        ("a\n\n{{quite_another}}", "Line 3: There is no {{quite_another}} in this mail. The list says what there is."),
        (
            "{{ two words }}",
            "Line 1: {{two words}} is not the name of a placeholder: those are letters without spaces."
        ),
        ("a\n{{file", "Line 2: {{ opens a placeholder, and no }} ends it on the same line."),
        ("{{file\n}}", "Line 1: {{ opens a placeholder, and no }} ends it on the same line."),
        ("a <b>c</b>", "Line 1: HTML is shown to nobody. Write Markdown: **bold**, [words](https://…)."),
        ("a\n\n<div>c</div>", "Line 3: HTML is shown to nobody. Write Markdown: **bold**, [words](https://…)."),
        ("![a](https://a.example/b.png)", "Line 1: A mail has no pictures but the logo, which is there by itself."),
        ("[a](javascript:alert)", "Line 1: “javascript:alert” cannot be a link. Links begin with https:// or mailto:."),
        ("[a](/imports)", "Line 1: “/imports” cannot be a link. Links begin with https:// or mailto:."),
        ("[a]({{file}})", "Line 1: {{file}} is no address, so a link cannot lead there."),
        (
            "[a](https://a.example/{{file}})",
            "Line 1: A placeholder can be the whole address of a link, not a part of one."
        ),
        ("see www.{{file}}.example", "Line 1: A placeholder can be the whole address of a link, not a part of one."),
        ("{{file}}@a.example", "Line 1: A placeholder can be the whole address of a link, not a part of one."),
        (" \n ", "Write what the mail says."),
    ])
    func `says what cannot stand there, and where`(text: String, sentence: String) {
        let errors = #expect(throws: MailTemplateErrors.self) { try MailTemplate(text) }
        #expect(errors?.all.first?.description == sentence)
    }

    @Test(arguments: ["", " ", "a\nb", String(repeating: "a", count: 201), "{{nobody}}"])
    func `needs a subject`(subject: String) {
        let errors = #expect(throws: MailTemplateErrors.self) { try MailTemplate("a", subject: subject) }
        #expect(errors?.all.map(\.part) == [.subject])
    }

    @Test func `names everything that is wrong`() {
        let errors = #expect(throws: MailTemplateErrors.self) {
            try MailTemplate("{{a}}\n\n{{b}}\n\n<i>c</i>", subject: "{{c}}")
        }
        #expect(errors?.all.count == 5)
    }

    @Test func `makes a button of a link that stands alone`() throws {
        let html = try MailTemplate("[a]({{link}})\n\nb [c]({{link}})\n\n[d]({{link}}) [e]({{link}})").filled(
            [:], .named
        ).html
        #expect(html.string.count(of: "class=\"button\"") == 1 && html.string.count(of: "class=\"link\"") == 3)
    }

    @Test func `finds a mark that the text has not`() throws {
        let mail = try MailTemplate("xq0v0z xq1v {{file}} xq0v", subject: "a").filled(["file": "b"])
        #expect(mail.text == "xq0v0z xq1v b xq0v\n" && mail.html.string == "<p>xq0v0z xq1v b xq0v</p>\n")
    }
}

@Suite struct `A mail's source` {
    @Test func `is read as it is written to a file`() {
        let source = MailSource(subject: "A: b", text: "# c\n\nd\n")
        #expect(source.file == "Subject: A: b\n\n# c\n\nd\n")
        #expect(MailFile(source.file)?.source == source)
        #expect(MailFile("# no subject") == nil)
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
