import FoundationEssentials
import Sponsorship
import Values

/// What a file of a stranger goes through: it is inspected, a mapping is proposed, and it is read by that. Nothing may trap,
/// and where the bytes were cut must make no difference.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte says how the file is cut and how it is read; the rest is the file.
    guard let choice = bytes.first else { return 0 }
    let file = Array(bytes.dropFirst())
    let size = max(1, Int(choice & 0x3f))
    let encoding: CSVEncoding = choice & 0x40 == 0 ? .detected : .windows1252
    let whole = inspect(file, cutEvery: max(1, file.count), encoding)
    precondition(whole == inspect(file, cutEvery: size, encoding), "A cut changes what is found.")
    guard let whole else { return 0 }
    let kind: ImportKind? = choice & 0x80 == 0 ? .metrics : nil
    let proposal = MappingProposal.propose(whole, kind: kind, presets: [], remembered: nil)
    precondition(
        read(file, proposal.mapping, cutEvery: max(1, file.count)) == read(file, proposal.mapping, cutEvery: size),
        "A cut changes what is read.")
    return 0
}

/// The package manager calls this where a program has its main; the fuzzer's own takes over.
@_cdecl("Fuzz_main")
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

private func inspect(_ file: [UInt8], cutEvery size: Int, _ encoding: CSVEncoding) -> FileFindings? {
    var inspection = FileInspection(encoding: encoding)
    do {
        for piece in pieces(of: file, size) { try inspection.feed(piece.span) }
        return try inspection.finish()
    } catch {
        return nil
    }
}

/// How many rows were taken and how many were not; nil when the file or the mapping is refused.
private func read(_ file: [UInt8], _ mapping: ImportMapping, cutEvery size: Int) -> [Int]? {
    mapping.kind == .metrics ? readMetrics(file, mapping, size) : readRecords(file, mapping, size)
}

private func readMetrics(_ file: [UInt8], _ mapping: ImportMapping, _ size: Int) -> [Int]? {
    let episodes = EpisodeIndex([
        EpisodeNames(id: ID<Thing>(UUID()), guid: "guid-1", showTitle: "Show", title: "One"),
        EpisodeNames(id: ID<Thing>(UUID()), guid: "guid-2", showTitle: "Show", title: "Two"),
    ])
    let today = Day(daysSince2000: 9_800)
    guard var reader = try? MappedMetricsReader(mapping: mapping, episodes: episodes, today: today) else { return nil }
    var taken = 0
    do {
        for piece in pieces(of: file, size) {
            try reader.feed(piece.span, accepted: { _, _ in taken += 1 }, rejected: { _, row in _ = row.cells() })
        }
        try reader.finish(accepted: { _, _ in taken += 1 }, rejected: { _, row in _ = row.cells() })
    } catch {
        return nil
    }
    return [taken, reader.counts.accepted, reader.counts.rejected, reader.counts.skipped]
}

private func readRecords(_ file: [UInt8], _ mapping: ImportMapping, _ size: Int) -> [Int]? {
    guard var reader = try? RecordReader(mapping: mapping) else { return nil }
    var taken = 0
    do {
        for piece in pieces(of: file, size) {
            try reader.feed(piece.span, accepted: { _ in taken += 1 }, rejected: { _, row in _ = row.cells() })
        }
        try reader.finish(accepted: { _ in taken += 1 }, rejected: { _, row in _ = row.cells() })
    } catch {
        return nil
    }
    return [taken, reader.counts.accepted, reader.counts.rejected, reader.counts.skipped]
}

private func pieces(of file: [UInt8], _ size: Int) -> [[UInt8]] {
    stride(from: 0, to: file.count, by: size).map { Array(file[$0..<min($0 + size, file.count)]) }
}

private enum Thing: Identified {
    static let idPrefix = "thing"
}
