import Stylesheets

private let assets = BrandAssets(["art.svg": "/brand/0a.svg"])

/// What a tenant's style sheet goes through. Nothing may trap; what is left must stay as it is when it is read again, and
/// fetch nothing but the file that it was given.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let sheet = BrandStylesheet(bytes, assets: assets)
    let again = BrandStylesheet(sheet.css, assets: assets)
    precondition(again.css == sheet.css, "Read again it is another sheet.")
    precondition(again.removals.isEmpty, "Something was kept that is not allowed.")
    precondition(!fetches(Array(sheet.css.utf8)), "It fetches a file that is not the brand's.")
    precondition(sheet.removals.allSatisfy { $0.line > 0 && !$0.description.isEmpty }, "A removal has no place.")
    return 0
}

/// Whether there is an address that is not the one of the brand's file. Strings keep their parentheses, so only what follows
/// `url` and stands outside of one counts; the writer escapes nothing that could be a name's `url`.
private func fetches(_ css: [UInt8]) -> Bool {
    var quote = false
    var index = 0
    let allowed = Array("url(\"/brand/0a.svg\")".utf8)
    while index < css.count {
        if quote, css[index] == UInt8(ascii: "\\") {
            index += 2
            continue
        }
        if !quote, css[index...].starts(with: "url(".utf8) {
            guard css[index...].starts(with: allowed) else { return true }
            index += allowed.count
            continue
        }
        if css[index] == UInt8(ascii: "\"") { quote.toggle() }
        index += css[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
}

/// The package manager calls this where a program has its main; the fuzzer's own takes over.
@_cdecl("FuzzStylesheets_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, fuzz)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
