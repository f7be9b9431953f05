import Connectors
import Domain
import Syntax

/// What a reader made of some bytes.
struct Reading {
    var facts: [Fact] = []
    var failure: Problem?
    var encoding = ""

    /// Reads `bytes` with `format`, a few at a time.
    init(_ format: Format, _ bytes: [UInt8], _ context: ReaderContext = ReaderContext(), chunk: Int = 4096) {
        final class Box { var facts: [Fact] = [] }
        let box = Box()
        do throws(Problem) {
            let reader = try format.makeReader(context) { (fact) throws(Problem) in box.facts.append(fact) }
            var start = 0
            while start < bytes.count {
                let end = min(start + chunk, bytes.count)
                try reader.read(bytes.span.extracting(start..<end).bytes)
                start = end
            }
            try reader.finish()
            encoding = reader.encoding
        } catch {
            failure = error
        }
        facts = box.facts
    }

    var stock: [StockLevel] { facts.compactMap { if case .stock(let level) = $0 { level } else { nil } } }
    var exports: [StockExport] { facts.compactMap { if case .stockExport(let export) = $0 { export } else { nil } } }
    var receipts: [Receipt] { facts.compactMap { if case .receipt(let receipt) = $0 { receipt } else { nil } } }
    var invoices: [Invoice] { facts.compactMap { if case .invoice(let invoice) = $0 { invoice } else { nil } } }
    var orders: [Order] { facts.compactMap { if case .order(let order) = $0 { order } else { nil } } }
    var problems: [Problem] { facts.compactMap { if case .problem(let problem) = $0 { problem } else { nil } } }
    var codes: [String] { problems.map(\.code) }
}

/// The bytes of a text in windows-1250.
func windows1250(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    TextEncoder(.windows1250).encode(text, into: &bytes)
    return bytes
}

/// The head of a file of these bytes.
func head(_ bytes: [UInt8]) -> FileHead {
    FileHead(Array(bytes.prefix(1 << 16)), tail: Array(bytes.suffix(4096)))
}
