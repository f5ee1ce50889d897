import Foundation
import Templates
import Testing

@testable import App

@Suite struct `The templates` {
    private static let files = Repository.files(under: "templates", ".mustache")

    /// The content policy would block them, and a page that works only until it is deployed is worse than none.
    @Test(arguments: [
        ("a style attribute", #"\sstyle\s*="#), ("an event attribute", #"<[^>]*\son[a-z]+\s*="#),
        ("a script without nonce", #"<script(?![^>]*nonce="\{\{nonce\}\}")"#), ("a javascript: link", #"javascript:"#),
        ("a style element", #"<style"#), ("an address of another host", #"(src|href)="(https?:)?\/\/"#),
    ])
    func `have nothing that the content policy blocks`(name: String, pattern: String) throws {
        let regex = try Regex(pattern)
        #expect(Self.files.count > 20)
        for path in Self.files where try Repository.text(path).firstMatch(of: regex) != nil {
            // Mails are shown by programs that know neither our policy nor our stylesheets.
            if path.hasPrefix("templates/emails/"), name == "a style attribute" { continue }
            Issue.record("\(path) has \(name)")
        }
    }

    @Test func `print markup unescaped only where its name says so`() throws {
        for path in Self.files {
            for tag in try Repository.text(path).matches(of: /\{\{(?:\{|&)\s*([^}]*?)\s*\}\}/) {
                #expect(tag.1.hasSuffix("_html"), "\(path): \(tag.0)")
            }
        }
    }

    @Test func `put the token into every form that changes something`() throws {
        for path in Self.files {
            for form in try Repository.text(path).matches(of: /<form[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/) {
                #expect(form.1.contains(#"<input type="hidden" name="csrf" value="{{csrf}}">"#), "\(path)")
            }
        }
    }

    @Test func `say what every picture shows`() throws {
        for path in Self.files {
            for image in try Repository.text(path).matches(of: /<img [^>]*>/) {
                #expect(image.0.contains(" alt="), "\(path): \(image.0)")
            }
        }
    }

    @Test func `use icons that are drawn`() throws {
        let drawn = Set(
            try Repository.text("public/icons/icons.svg").matches(of: /<symbol[^>]* id="([a-z-]+)"/).map {
                String($0.1)
            })
        #expect(drawn.count > 10)
        for path in Self.files {
            let text = try Repository.text(path)
            for use in text.matches(of: /\{\{icons\}\}#([^"]*)"/) {
                let names = use.1.replacing(/\{\{[^}]*\}\}/, with: " ").split(separator: " ").map(String.init)
                for name in names { #expect(drawn.contains(name), "\(path) uses \(name)") }
            }
        }
        for path in Repository.files(under: "Sources/App", ".swift") {
            for name in try Repository.text(path).matches(of: /\bicon: "([a-z-]+)"/) {
                #expect(drawn.contains(String(name.1)), "\(path) uses \(name.1)")
            }
        }
    }

    @Test func `and frames link files that exist`() throws {
        for style in SiteFrame.styles {
            #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: "public/\(style)").path))
        }
        let stylesheets = Repository.files(under: "public/css", ".css").map { String($0.dropFirst("public/".count)) }
        #expect(Set(stylesheets) == Set(SiteFrame.styles))
        for path in Repository.files(under: "public/js", ".js") {
            for module in try Repository.text(path).matches(of: /from\s+["']\.\/([^"']+)["']/) {
                let file = Repository.root.appending(path: "public/js/\(module.1)").path
                #expect(FileManager.default.fileExists(atPath: file), "\(path) imports \(module.1)")
            }
        }
    }

    @Test func `are all used: by a page, or by another template`() throws {
        let pages = Set(Pages.all.map { $0.template })
        let text = try Self.files.map { try Repository.text($0) }.joined()
        for path in Self.files {
            let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
            #expect(pages.contains(name) || text.contains(">\(name)}}") || text.contains("<\(name)}}"), "\(path)")
        }
    }

    @Test func `are checked against every page type there is`() throws {
        var declared: Set<String> = []
        for path in Repository.files(under: "Sources/App", ".swift") {
            let types = try Repository.text(path).matches(
                of: /(?:struct|extension) (\w+): [^{\n]*\b(?:SitePage|Page)\b[^{\n]*\{/)
            declared.formUnion(types.map { String($0.1) })
        }
        #expect(declared == Set(Pages.all.map { String(describing: $0) }))
    }
}
