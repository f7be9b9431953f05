import Connectors
import Domain
import Syntax

/// What a reader made of the bytes.
struct FuzzedReading {
    /// Records, each as a text.
    var facts: [String] = []
    /// Problems of records.
    var problems: [Problem] = []
    /// The problem that spoiled the file.
    var failure: Problem?

    /// Whether both say the same; of a spoiled file only that it is, and why: where libxml2 notices may differ.
    func agrees(with other: FuzzedReading) -> Bool {
        if failure != nil || other.failure != nil { return failure?.code == other.failure?.code }
        return facts == other.facts && problems == other.problems
    }

    private final class Gathered {
        var reading = FuzzedReading()

        func accept(_ fact: Fact) throws(Problem) {
            if case .problem(let problem) = fact {
                reading.problems.append(problem)
            } else {
                reading.facts.append(String(describing: fact))
            }
        }
    }

    init() {}

    /// Reads bytes in pieces of that many.
    init(_ bytes: [UInt8], as format: Format, piece: Int, _ context: ReaderContext = ReaderContext()) {
        let gathered = Gathered()
        do throws(Problem) {
            let reader = try format.makeReader(context, gathered.accept)
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = Array(rest.prefix(piece))
                rest = rest.dropFirst(piece)
                try reader.read(part.span.bytes)
            }
            try reader.finish()
        } catch {
            gathered.reading.failure = error
        }
        self = gathered.reading
    }
}

/// What libFuzzer calls with each input: reads it whole and in pieces, which must say the same.
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    if FuzzedFormats.onlyName == FuzzedResults.name {
        FuzzedResults.run(bytes)
        return 0
    }
    if FuzzedFormats.onlyName == FuzzedTrust.name {
        FuzzedTrust.run(bytes)
        return 0
    }
    let head = FileHead(Array(bytes.prefix(Limits.headBytes)), tail: Array(bytes.suffix(Limits.tailBytes)))
    let format = FuzzedFormats.format(of: head)
    _ = format.completeness(head)
    let whole = FuzzedReading(bytes, as: format, piece: max(1, size))
    let pieces = FuzzedReading(bytes, as: format, piece: 1 + size % 61)
    guard whole.agrees(with: pieces) else {
        fatalError("\(format.id) depends on how the bytes come: \(whole)\n\(pieces)")
    }
    precondition(whole.facts.count <= size + 1, "\(format.id) made more of the file than is in it")
    return 0
}
