import Connectors
import Domain

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
