import CAres
import Foundation

extension DNSAnswer {
    /// What c-ares says of a question, with the packet when there is one.
    init(status: Int32, _ reply: UnsafeBufferPointer<UInt8>, to question: DNSQuestion) {
        switch status {
        case Int32(ARES_SUCCESS): self = Self.read(reply, to: question)
        case ARES_ENODATA, ARES_ENOTFOUND: self = .nothing
        default: self = .unknown(String(cString: ares_strerror(status)))
        }
    }

    private static func read(_ reply: UnsafeBufferPointer<UInt8>, to question: DNSQuestion) -> DNSAnswer {
        switch question.kind {
        case .a: addresses(reply, of: AF_INET, to: question)
        case .aaaa: addresses(reply, of: AF_INET6, to: question)
        case .txt: texts(reply, to: question)
        case .caa: authorities(reply, to: question)
        }
    }

    private static func addresses(
        _ reply: UnsafeBufferPointer<UInt8>, of family: Int32, to question: DNSQuestion
    ) -> DNSAnswer {
        var host: UnsafeMutablePointer<hostent>?
        defer { host.map { ares_free_hostent($0) } }
        let parse = family == AF_INET ? ares_parse_a_reply : nil
        let status =
            parse.map { $0(reply.baseAddress, Int32(reply.count), &host, nil, nil) }
            ?? ares_parse_aaaa_reply(reply.baseAddress, Int32(reply.count), &host, nil, nil)
        guard status == 0, let found = host?.pointee else { return without(status) }
        var texts: [String] = []
        var entry = found.h_addr_list
        while let current = entry, let address = current.pointee {
            texts.append(text(of: address, family))
            entry = current + 1
        }
        guard !texts.isEmpty else { return .nothing }
        return .found(texts.sorted(), at: found.h_name.map { String(cString: $0).lowercased() } ?? question.name)
    }

    private static func text(of address: UnsafeMutablePointer<CChar>, _ family: Int32) -> String {
        var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(family, address, &written, socklen_t(written.count)) != nil else { return "" }
        return String(decoding: written.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A record comes in pieces of up to 255 bytes, which belong together.
    private static func texts(_ reply: UnsafeBufferPointer<UInt8>, to question: DNSQuestion) -> DNSAnswer {
        var list: UnsafeMutablePointer<ares_txt_ext>?
        defer { list.map { ares_free_data($0) } }
        let status = ares_parse_txt_reply_ext(reply.baseAddress, Int32(reply.count), &list)
        guard status == 0 else { return without(status) }
        var texts: [[UInt8]] = []
        var entry = list
        while let current = entry?.pointee {
            if current.record_start != 0 || texts.isEmpty { texts.append([]) }
            texts[texts.count - 1] += UnsafeBufferPointer(start: current.txt, count: current.length)
            entry = current.next
        }
        return texts.isEmpty ? .nothing : .found(texts.map { String(decoding: $0, as: UTF8.self) }, at: question.name)
    }

    private static func authorities(_ reply: UnsafeBufferPointer<UInt8>, to question: DNSQuestion) -> DNSAnswer {
        var list: UnsafeMutablePointer<ares_caa_reply>?
        defer { list.map { ares_free_data($0) } }
        let status = ares_parse_caa_reply(reply.baseAddress, Int32(reply.count), &list)
        guard status == 0 else { return without(status) }
        var lines: [String] = []
        var entry = list
        while let current = entry?.pointee {
            let parts = [
                UnsafeBufferPointer(start: current.property, count: current.plength),
                UnsafeBufferPointer(start: current.value, count: current.length),
            ]
            lines.append(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
            entry = current.next
        }
        return lines.isEmpty ? .nothing : .found(lines, at: question.name)
    }

    /// A packet without what was asked for.
    private static func without(_ status: Int32) -> DNSAnswer {
        status == ARES_ENODATA || status == Int32(ARES_SUCCESS)
            ? .nothing : .unknown(String(cString: ares_strerror(status)))
    }
}
