import Connectors
import Domain

/// GPC, also called ABO: the fixed-width statement of Slovak and Czech banks (docs/formats/gpc.md).
///
/// Files `.gpc`, `.abo`, `.km`; 128 bytes a line, blocks of a 074 header and its 075 movements.
public enum GPC {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "gpc",
        name: "GPC (ABO)",
        messages: GPCProblem.messages,
        formats: [format],
        samples: GPCSamples.all
    )

    /// The format, as the registry knows it.
    public static let format = Format(
        id: "gpc",
        kind: .statement,
        recognises: GPCRecognition.recognises,
        completeness: GPCRecognition.completeness,
        makeReader: { context, sink in GPCReader(context, sink) }
    )
}

/// Tells GPC files by their first line, and cut ones by their last line and balance.
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

    /// Open when the last line is cut or the last statement lacks movements; never closed, for GPC has no end of its
    /// own: another statement may follow, or text of the last movement.
    static func completeness(_ head: FileHead) -> Completeness {
        guard !isCut(head.tail) else { return .open }
        // Of a larger file the statements are not seen.
        guard head.bytes.suffix(head.tail.count).elementsEqual(head.tail) else { return .unknown }
        return lastStatementLacksMovements(head.bytes) ? .open : .unknown
    }

    /// Whether the last line has no end and another length than a movement has at least: a longer record is cut
    /// somewhere after it.
    private static func isCut(_ tail: [UInt8]) -> Bool {
        guard let end = tail.lastIndex(where: { $0 == 10 || $0 == 13 }) else {
            return tail.count < GPCMovement.shortest
        }
        let last = tail[(end + 1)...]
        return last.contains { $0 > 32 } && last.count != GPCMovement.shortest
    }

    private static func lastStatementLacksMovements(_ bytes: [UInt8]) -> Bool {
        var isSuspect = false
        var isLastSuspect = false
        let reader = GPCReader(ReaderContext()) { fact in
            switch fact {
            case .problem(let problem):
                isSuspect =
                    isSuspect || problem.is(StatementProblem.doesNotBalance) || problem.is(GPCProblem.turnoversDiffer)
            case .statement:
                isLastSuspect = isSuspect
                isSuspect = false
            default: return
            }
        }
        do throws(Problem) {
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            return false
        }
        return isLastSuspect
    }
}
