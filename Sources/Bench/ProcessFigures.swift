import Foundation

/// What the kernel says of a process (proc(5)).
struct ProcessFigures {
    let id: Int32

    /// Processor time spent so far, in the program and in the kernel for it, in seconds.
    var processorSeconds: Double {
        get throws {
            let line = try text("stat")
            // The second field is the program's name in brackets and may contain blanks: counting begins behind it.
            let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
            guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
                throw BenchFailure("/proc/\(id)/stat is not as expected.")
            }
            return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }

    /// Memory in use, in bytes.
    var resident: Int { get throws { try status("VmRSS:") } }

    /// The most memory in use since `forgetPeak`, in bytes.
    var peakResident: Int { get throws { try status("VmHWM:") } }

    func forgetPeak() throws {
        try "5".write(toFile: "/proc/\(id)/clear_refs", atomically: false, encoding: .utf8)
    }

    private func status(_ name: String) throws -> Int {
        let line = try text("status").split(separator: "\n").first { $0.hasPrefix(name) }
        guard
            let kibibytes = line?.split(separator: " ").dropLast().last?.split(separator: "\t").last.flatMap({ Int($0) }
            )
        else { throw BenchFailure("/proc/\(id)/status has no \(name)") }
        return kibibytes * 1024
    }

    private func text(_ file: String) throws -> String {
        try String(contentsOfFile: "/proc/\(id)/\(file)", encoding: .utf8)
    }
}
