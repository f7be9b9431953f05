import Domain
import Foundation
import GRDB

/// A file that goes out.
public struct OutFileRecord: Sendable {
    /// Where it stands between the ledger and its reader.
    public enum State: String, Sendable {
        /// Decided, perhaps not in its folder yet.
        case pending
        /// In its folder.
        case written
        /// Fetched: no longer in its folder.
        case delivered
        /// To be taken back, if it still lies in its folder.
        case recalling
        /// Taken back before anybody fetched it.
        case recalled
    }

    /// Its number in the ledger; 0 before it is added.
    public var id: Int
    /// The pass that decided it.
    public var pass: Int
    /// Its path, relative to the workspace.
    public var path: String
    /// What it is about.
    public var kind: OutKind
    /// The pack id or the channel.
    public var subject: String
    /// How many records it holds.
    public var records: Int
    /// Where it stands.
    public var state: State
    /// Its bytes when it is added, unless they follow from other tables; `body(of:)` gives them afterwards.
    public var body: [UInt8]?
    /// The connection that took it to its reader; nil when the reader comes for it.
    public var sentBy: String?
    /// Until when at the latest it was fetched; nil while it was not, or when that cannot be told.
    public var fetchedBy: Moment?

    /// A file that is to be written.
    public init(pass: Int, path: String, kind: OutKind, subject: String, records: Int, body: [UInt8]?) {
        self.id = 0
        self.pass = pass
        self.path = path
        self.kind = kind
        self.subject = subject
        self.records = records
        self.state = .pending
        self.body = body
    }
}

extension Ledger {
    /// Decides a file that goes out; a pass that was interrupted may decide it again, even after it was sent, and then
    /// it is still one file.
    public func add(_ file: OutFileRecord) throws(Problem) {
        let known = try row(
            "SELECT id FROM out_file WHERE pass = ? AND path = ?",
            [file.pass, file.path]
        )
        if let known {
            return try run(
                """
                UPDATE out_file SET kind = ?, replaces = ?, subject = ?, records = ?, body = ?, state = 'pending', sent_by = NULL,
                    fetched_pass = NULL
                WHERE id = ?
                """,
                [
                    file.kind.name, file.kind.replaces, file.subject, file.records, file.body.map { blob($0) },
                    known[0] as Int,
                ]
            )
        }
        try run(
            """
            INSERT INTO out_file (pass, path, kind, replaces, subject, records, state, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file.pass, file.path, file.kind.name, file.kind.replaces, file.subject, file.records,
                file.state.rawValue,
                file.body.map { blob($0) },
            ]
        )
    }

    /// Files of one state, in the order they were decided.
    public func outFiles(_ state: OutFileRecord.State) throws(Problem) -> [OutFileRecord] {
        try outFiles(where: "state = ?", [state.rawValue])
    }

    /// Files of that path, or of that name in their folders, newest first.
    public func outFiles(like text: String) throws(Problem) -> [OutFileRecord] {
        try outFiles(where: "path = ?1 OR substr(path, -length(?1) - 1) = '/' || ?1", [text]).reversed()
    }

    /// Files that a pass decided.
    public func outFiles(pass: Int) throws(Problem) -> [OutFileRecord] {
        try outFiles(where: "pass = ?", [pass])
    }

    /// The bytes of a file that is to be written; nil when they follow from other tables.
    public func body(of file: OutFileRecord) throws(Problem) -> [UInt8]? {
        let body = try first("SELECT body FROM out_file WHERE id = ?", [file.id]) { try $0[0] as Data? }
        return body.flatMap { $0 }.map { [UInt8]($0) }
    }

    /// Notes where a file stands; its bytes are dropped once it is written, the archive keeps them.
    public func mark(_ id: Int, _ state: OutFileRecord.State) throws(Problem) {
        try run("UPDATE out_file SET state = ?, body = NULL WHERE id = ?", [state.rawValue, id])
    }

    /// Notes that a file was fetched: a pass found it gone.
    ///
    /// - Parameter moment: until when at the latest.
    public func markFetched(_ id: Int, by moment: Moment?, pass: Int) throws(Problem) {
        try mark(id, .delivered)
        try run("UPDATE out_file SET fetched_pass = ?, fetched_by = ? WHERE id = ?", [pass, moment?.nanoseconds, id])
    }

    /// Notes that a connection took a file to its reader.
    public func markSent(_ id: Int, by connection: String, at moment: Moment?, pass: Int) throws(Problem) {
        try markFetched(id, by: moment, pass: pass)
        try run("UPDATE out_file SET sent_by = ? WHERE id = ?", [connection, id])
    }

    /// Files that a pass found fetched or sent, in the order they were decided.
    public func fetchedFiles(pass: Int) throws(Problem) -> [OutFileRecord] {
        try outFiles(where: "fetched_pass = ?", [pass])
    }

    /// Files without their bytes, which may be many megabytes, in the order they were decided.
    func outFiles(
        where condition: String,
        _ arguments: StatementArguments
    ) throws(Problem) -> [OutFileRecord] {
        try map(
            """
            SELECT id, pass, path, kind, subject, records, state, sent_by, fetched_by, replaces FROM out_file
            WHERE \(condition) ORDER BY id
            """,
            arguments
        ) { row in
            let name: String = try row[3]
            guard let kind = OutKind(name: name, replaces: try row[9]) else {
                throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "out_file.kind")
            }
            var file = OutFileRecord(
                pass: try row[1],
                path: try row[2],
                kind: kind,
                subject: try row[4],
                records: try row[5],
                body: nil
            )
            file.id = try row[0]
            file.state = OutFileRecord.State(rawValue: try row[6]) ?? .pending
            file.sentBy = try row[7]
            file.fetchedBy = (try row[8] as Int64?).map { Moment(nanoseconds: $0) }
            return file
        }
    }
}
