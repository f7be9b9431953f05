import Domain
import Formats

/// Tells GPC files by their first line, and whole ones by their balances.
enum GPCRecognition {
    /// A header or a movement with its account; also a line that starts like one and has no mark of another format,
    /// and a payment order, so that it can be said what is wrong with them.
    static func recognises(_ head: FileHead) -> Bool {
        let line = head.firstLine
        if line.starts(with: "UHL1".utf8) { return true }
        guard line.starts(with: "074".utf8) || line.starts(with: "075".utf8), line.count > 3 else { return false }
        let account = line.dropFirst(3).prefix(16)
        if account.count == 16, account.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return true }
        let foreign = Array(";,|\"<{\t".utf8)
        return !line.contains { foreign.contains($0) } && line[3] > 32
    }

    /// Closed when the whole file is in the head, every block has its header and every balance closes; open when its
    /// last line is cut. GPC has no end of its own, so a larger file shows nothing.
    static func completeness(_ head: FileHead) -> Completeness {
        if let start = head.tail.lastIndex(where: { $0 == 10 || $0 == 13 }) {
            let last = head.tail[(start + 1)...]
            if !last.isEmpty, last.contains(where: { $0 > 32 }), last.count < GPCMovement.shortest { return .open }
        } else if head.tail.count < GPCMovement.shortest {
            return .open
        }
        guard head.bytes.suffix(head.tail.count).elementsEqual(head.tail) else { return .unknown }
        return closes(head.bytes) ? .closed : .unknown
    }

    private static func closes(_ bytes: [UInt8]) -> Bool {
        var statements = 0
        var closed = 0
        let reader = GPCReader(ReaderContext()) { fact in
            guard case .statement(let statement) = fact else { return }
            statements += 1
            closed += statement.balanced == true ? 1 : 0
        }
        do throws(Problem) {
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            return false
        }
        return statements > 0 && statements == closed
    }
}
