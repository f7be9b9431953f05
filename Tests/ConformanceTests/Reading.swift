import Connectors
import Domain

@testable import Exchange

/// What a file is and says, read in process.
struct Reading {
    /// The name of the format that recognised it, or nil.
    var format: String?
    /// Whether it shows its own end.
    var completeness = Completeness.unknown
    /// The encoding as read.
    var encoding = ""
    /// Its records, in its order.
    var facts: [Fact] = []
    /// Problems of records and of the file.
    var problems: [Problem] = []
    private var isKnown = false

    /// Whether it could be applied whole, as `spojka inspect` says it.
    var isApplicable: Bool { isKnown && !problems.contains { $0.severity == .error } }

    /// The records as texts, without the lines they stand in if `lines` is false.
    func said(lines: Bool = true) -> [String] {
        facts.map { fact in
            let text = String(describing: fact)
            return lines ? text : text.replacing(#/line: \d+/#, with: "")
        }
    }

    /// Reads bytes as the program does: recognised by their head, then in pieces of `chunk` bytes.
    init(_ bytes: [UInt8], chunk: Int = 65536) {
        let head = FileHead(Array(bytes.prefix(65536)), tail: Array(bytes.suffix(4096)))
        guard let format = Fixtures.recognition.format(of: head) else { return }
        self.format = format.id
        isKnown = format.kind != .unknown
        completeness = format.completeness(head)
        let gathered = Gathered()
        do throws(Problem) {
            let reader = try format.makeReader(ReaderContext(), gathered.accept)
            defer { encoding = reader.encoding }
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = Array(rest.prefix(chunk))
                rest = rest.dropFirst(chunk)
                try reader.read(piece.span.bytes)
            }
            try reader.finish()
        } catch {
            gathered.problems.append(error)
        }
        facts = gathered.facts
        problems = gathered.problems
    }

    private final class Gathered {
        var facts: [Fact] = []
        var problems: [Problem] = []

        func accept(_ fact: Fact) throws(Problem) {
            if case .problem(let problem) = fact { problems.append(problem) } else { facts.append(fact) }
        }
    }
}
