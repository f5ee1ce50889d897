import FoundationEssentials
import NIOCore
import Postgres
import Web

extension Brand {
    /// The settings of a brand as the database keeps them: text, in which the same settings are always the same.
    struct Record: Sendable, RowDecodable {
        let text: String

        init(from row: inout RowReader) throws(PostgresError) {
            text = try row.next()
        }

        /// Nil for what this version of the app does not understand.
        var settings: BrandSettings? { JSONText.decode(text) }
    }

    /// A picture as the database keeps it.
    struct Picture: Sendable, RowDecodable {
        let file: BrandFile

        init(from row: inout RowReader) throws(PostgresError) {
            let kind: BrandFile.Kind = try row.next()
            file = BrandFile(try row.next() as [UInt8], kind)
        }

        /// Keeps it for whichever version wants it.
        static func keep(_ file: BrandFile, at now: Date) -> Command {
            Command(
                """
                INSERT INTO brand_files (digest, type, bytes, kept_at)
                VALUES (\(file.digest), \(file.file.type), \(Array(file.file.bytes.readableBytesView)), \(now))
                ON CONFLICT (tenant_id, digest) DO UPDATE SET kept_at = excluded.kept_at
                """)
        }

        /// Throws those away that nothing names, once they have been there for a day. That nothing does the database sees to.
        static func prune(at now: Date) -> Command {
            Command("DELETE FROM brand_files WHERE kept_at < \(now.addingTimeInterval(-86_400))")
        }

        /// Those with these digests: of any tenant for the directory, of the own for everybody else.
        static func all(_ digests: [String]) -> Query<Picture> {
            Query("SELECT type, bytes FROM brand_files WHERE digest = ANY (\(digests)) ORDER BY digest")
        }
    }
}
