import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Form fields` {
    @Test func `names and values are decoded and duplicates kept in order`() throws {
        let form = try FormFields(urlEncoded: "a=1+2&b=%C3%A9&a=%26&empty=&bare&=x".utf8)
        #expect(form.all("a") == ["1 2", "&"])
        #expect(form["b"] == "é" && form["empty"] == "" && form["bare"] == "" && form[""] == "x")
        #expect(form.fields.map(\.name) == ["a", "b", "a", "empty", "bare", ""])
    }

    @Test(arguments: ["a=%00", "a=%ff", "%c3=1", "a=%", "a=%1", "a=%gg", "a\u{0}=1"])
    func `what is not text is refused`(_ body: String) {
        #expect(throws: FormFailure.malformed) { try FormFields(urlEncoded: body.utf8) }
    }

    @Test func `the number of fields is limited`() throws {
        let limits = FormFields.Limits(bytes: 1000, fields: 3)
        #expect(try FormFields(urlEncoded: "a&b&c".utf8, limits: limits).fields.count == 3)
        #expect(throws: FormFailure.tooManyFields) { try FormFields(urlEncoded: "a&b&c&d".utf8, limits: limits) }
        #expect(throws: FormFailure.tooManyFields) { try FormFields(urlEncoded: "a&b&c&d&e&f".utf8, limits: limits) }
    }

    @Test func `typed access trims, and gives textareas plain newlines`() throws {
        let form = try FormFields(urlEncoded: "t=+a%0D%0A%0D%0Ab%0D%0A+&n=+42+&x=on&blank=++".utf8)
        #expect(form.text("t") == "a\n\nb")
        #expect(form.integer("n") == 42 && form.integer("t") == nil)
        #expect(form.isChecked("x") && !form.isChecked("y"))
        #expect(form.optionalText("blank") == nil && form.text("absent") == "")
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded; charset=utf-8", "a=1", 200),
        ("application/x-www-form-urlencoded", "a=" + String(repeating: "x", count: 100), 413),
        ("application/x-www-form-urlencoded", "a=%ff", 400), ("application/json", "{}", 415),
    ])
    func `a posted form is read within its limits`(_ type: String, _ body: String, _ status: Int) async throws {
        let site = try Site { router in
            router.post("form") { request, _ in
                try await FormFields.read(request, limits: FormFields.Limits(bytes: 50, fields: 5))["a"] ?? ""
            }
        }
        let answer = try await site.send(
            .post, "/form", headers: [.contentType: type], body: ByteBuffer(string: body))
        #expect(answer.status == status)
    }

    @Test func `a query that cannot be decoded has no fields`() async throws {
        let site = try Site { router in router.get("find") { request, _ in request.query.text("q") } }
        #expect(try await site.send(.get, "/find?q=a%20b").text == "a b")
        #expect(try await site.send(.get, "/find?q=%ff").text == "")
    }

    @Test func `errors keep the order and the first message of a field`() {
        var errors = FormErrors()
        errors.add("Give a name.", to: "name")
        errors.add("Too long.", to: "name")
        errors.add("The dates overlap.")
        #expect(errors.entries.map(\.field) == ["name", ""])
        #expect(errors["name"] == "Give a name.")
        #expect(throws: errors) { try errors.check() }
        #expect(throws: Never.self) { try FormErrors().check() }
    }
}
