import Connectors
import Domain

/// A ZIP archive with one statement in it, as some banks send them: it is read as that statement, in memory and within
/// limits; nothing is written by a name that stands in it.
public struct StatementArchive {
    /// Bytes of an archive that is unpacked.
    public static let largest = Limits.smallFileBytes
    private static let limits = ZIPArchive.Limits(files: 50, bytes: 32 << 20, total: 32 << 20)

    /// The statement in the archive: its name, bytes, and format.
    let name: String
    let bytes: [UInt8]
    let format: Format
    /// Files beside it that are no copies for people.
    let others: [String]

    /// Whether a file is a ZIP archive, and no document of an office program, which is one too.
    public static func isArchive(_ head: FileHead) -> Bool {
        let bytes = head.bytes
        guard MailArchive.isArchive(bytes), bytes.count >= 30 else { return false }
        let length = Int(bytes[26]) | Int(bytes[27]) << 8
        let name = String(decoding: bytes[30..<min(30 + length, bytes.count)], as: UTF8.self)
        let office = ["[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "mimetype"]
        return !office.contains { name.hasPrefix($0) }
    }

    /// The format of an archive: that of the statement in it, or one that says why it is read as none.
    public static func format(_ bytes: [UInt8], _ recognise: @escaping @Sendable (FileHead) -> Format?) -> Format {
        do throws(Problem) {
            let found = try StatementArchive(bytes, recognise)
            return Format(
                id: found.format.id,
                kind: found.format.kind,
                home: found.format.home,
                family: found.format.family,
                recognises: isArchive,
                completeness: completeness,
                makeReader: { context, sink in ArchiveReader(context, recognise, sink) }
            )
        } catch {
            return refusing(error)
        }
    }

    /// The format of an archive that is too large to be looked into.
    public static var tooLargeFormat: Format { refusing(tooLarge) }

    private static func refusing(_ problem: Problem) -> Format {
        Format(
            id: "zip",
            kind: .unknown,
            recognises: isArchive,
            completeness: completeness,
            makeReader: { (_, _) throws(Problem) in throw problem }
        )
    }

    private static var tooLarge: Problem {
        Problem(ArchiveProblem.tooLarge, .error, ["files": String(limits.files), "limit": String(limits.total >> 20)])
    }

    /// The end of an archive is a record of its own, after which only a comment may stand.
    private static func completeness(_ head: FileHead) -> Completeness {
        let mark: [UInt8] = [0x50, 0x4B, 5, 6]
        let tail = head.tail
        guard tail.count >= 22 else { return .open }
        for start in 0...(tail.count - 22) where tail[start] == mark[0] && tail[start..<start + 4].elementsEqual(mark) {
            return .closed
        }
        return .open
    }

    /// Looks for the only statement; throws `ARCHIVE-001` to `ARCHIVE-005`.
    init(_ archive: [UInt8], _ recognise: (FileHead) -> Format?) throws(Problem) {
        guard archive.count <= Self.largest else { throw Self.tooLarge }
        let files: [ZIPArchive.File]
        do throws(ZIPArchive.Failure) {
            files = try ZIPArchive.files(archive, Self.limits)
        } catch {
            switch error {
            case .sealed: throw Problem(ArchiveProblem.sealed)
            case .tooMuch: throw Self.tooLarge
            case .damaged: throw Problem(ArchiveProblem.damaged)
            }
        }
        var found: [(name: String, bytes: [UInt8], format: Format)] = []
        var others: [String] = []
        for file in files where !Self.isIgnored(file.name) {
            let name = MailArchive.shown(file.name)
            let head = FileHead(
                Array(file.bytes.prefix(Limits.headBytes)),
                tail: Array(file.bytes.suffix(Limits.tailBytes)),
                name: name
            )
            if let format = recognise(head) {
                found.append((name, file.bytes, format))
            } else if !Self.isCopy(file.name) {
                others.append(name)
            }
        }
        guard let only = found.first else {
            throw Problem(
                ArchiveProblem.noStatement,
                .error,
                ["names": Self.list(files.map { MailArchive.shown($0.name) })]
            )
        }
        guard found.count == 1 else {
            throw Problem(ArchiveProblem.severalStatements, .error, ["names": Self.list(found.map(\.name))])
        }
        (name, bytes, format) = only
        self.others = others
    }

    /// The first few of names.
    static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }

    /// Folders, and what macOS adds.
    private static func isIgnored(_ name: String) -> Bool {
        name.hasSuffix("/") || name.hasPrefix("__MACOSX/") || name.hasSuffix(".DS_Store")
    }

    /// Whether a file is a copy for people, or a signature.
    private static func isCopy(_ name: String) -> Bool {
        let ending = name.lowercased().split(separator: ".").last.map { String($0) } ?? ""
        return ["pdf", "html", "htm", "png", "jpg", "p7s", "sig", "md5", "sha256"].contains(ending)
    }
}

/// Gathers an archive and reads the statement in it.
final class ArchiveReader: FileReader {
    private let context: ReaderContext
    private let recognise: (FileHead) -> Format?
    private let sink: FactSink
    private var bytes: [UInt8] = []
    private var reader: (any FileReader)?

    init(_ context: ReaderContext, _ recognise: @escaping (FileHead) -> Format?, _ sink: @escaping FactSink) {
        self.context = context
        self.recognise = recognise
        self.sink = sink
    }

    /// That of the statement.
    var encoding: String { reader?.encoding ?? "UTF-8" }

    /// Keeps the next bytes; more than are unpacked are not kept, and refused at the end.
    func read(_ part: RawSpan) throws(Problem) {
        guard bytes.count <= StatementArchive.largest else { return }
        part.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Unpacks and reads; problems name the file in the archive beside their place in it.
    func finish() throws(Problem) {
        let archive = try StatementArchive(bytes, recognise)
        bytes = []
        let path = (context.fileName ?? "zip") + "!" + archive.name
        if !archive.others.isEmpty {
            let values = ["names": StatementArchive.list(archive.others)]
            try sink(.problem(Problem(ArchiveProblem.otherFiles, .warning, scope: .record, path: path, values)))
        }
        var inner = context
        inner.fileName = archive.name
        let sink = self.sink
        do throws(Problem) {
            let reader = try archive.format.makeReader(inner) { (fact) throws(Problem) in
                guard case .problem(let problem) = fact else { return try sink(fact) }
                try sink(.problem(Self.placed(problem, path)))
            }
            self.reader = reader
            try reader.read(archive.bytes.span.bytes)
            try reader.finish()
        } catch {
            throw Self.placed(error, path)
        }
    }

    private static func placed(_ problem: Problem, _ path: String) -> Problem {
        var problem = problem
        problem.path = problem.path.map { path + ": " + $0 } ?? path
        return problem
    }
}
