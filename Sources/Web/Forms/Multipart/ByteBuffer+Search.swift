import Foundation
import NIOCore

extension ByteBuffer {
    /// Where the bytes first occur, counted from the reader index.
    func offset(of needle: [UInt8]) -> Int? {
        withUnsafeReadableBytes { haystack in
            guard let start = haystack.baseAddress, let first = needle.first else { return nil }
            var offset = 0
            while haystack.count - offset >= needle.count {
                // memchr runs over ordinary bytes many at a time; the delimiter's first one is rare in most files.
                let candidates = haystack.count - offset - needle.count + 1
                guard let hit = memchr(start + offset, Int32(first), candidates) else { return nil }
                if memcmp(hit, needle, needle.count) == 0 { return UnsafeRawPointer(hit) - start }
                offset = UnsafeRawPointer(hit) - start + 1
            }
            return nil
        }
    }
}
