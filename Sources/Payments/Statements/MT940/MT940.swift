import Connectors
import Domain
import Syntax

/// MT940 and MT942 of SWIFT: statements and reports of the day, as banks give them to accounting programs.
///
/// See docs/formats/mt940.md.
public enum MT940 {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "mt940",
        name: "MT940, MT942 (SWIFT)",
        messages: MT940Problem.messages,
        formats: [format(.statement), format(.report)],
        samples: MT940Samples.all
    )

    private static func format(_ message: MT940Message) -> Format {
        Format(
            id: message.rawValue,
            kind: .statement,
            recognises: { MT940Recognition.message($0) == message },
            completeness: { MT940Recognition.completeness($0, message) },
            makeReader: { context, sink in MT940Reader(message, context, sink) }
        )
    }
}

/// The messages in which SWIFT reports an account.
enum MT940Message: String {
    /// The statement, between two balances.
    case statement = "mt940"
    /// Movements of the day so far, which a statement confirms.
    case report = "mt942"
}

/// Tells MT940 from MT942, and cut files by their last message.
enum MT940Recognition {
    /// The message that a file consists of, nil when it is none of them.
    ///
    /// Banks put lines of their own before the first tag: an envelope, the receiver, prose.
    static func message(_ head: FileHead) -> MT940Message? {
        var hasReference = false
        var isReport = false
        var found: MT940Message?
        var isHeadOnly = true
        let bytes = unified(head.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.bytes.dropFirst(3)) : head.bytes)
        StatementLines.each(bytes.span) { line in
            guard found == nil else { return }
            guard let tag = MT940Tag(line.extracting(start(line)..<line.count)) else {
                // Before the first tag the receiver and the message stand in lines of their own: `942 01`.
                if !hasReference, line.count < 8, line.count >= 3 {
                    isReport = line[0] == 57 && line[1] == 52 && line[2] == 50
                }
                return
            }
            if ![20, 21, 25, 28].contains(tag.number) { isHeadOnly = false }
            switch tag.number {
            case 20, 25: hasReference = true
            case 60 where hasReference, 62 where hasReference: found = .statement
            case 34, 13: if hasReference { found = .report }
            case 61 where hasReference: found = isReport ? .report : .statement
            default: return
            }
        }
        // A message that was cut after its head.
        return found ?? (hasReference && isHeadOnly && head.firstLine.starts(with: ":20:".utf8) ? .statement : nil)
    }

    /// Open while the last statement lacks its closing balance; never closed, since another one may follow.
    static func completeness(_ head: FileHead, _ message: MT940Message) -> Completeness {
        guard let end = head.tail.lastIndex(where: { $0 > 32 }) else { return .unknown }
        if message == .report { return .unknown }
        var isOpen = false
        let tail = unified(Array(head.tail[...end]))
        StatementLines.each(tail.span) { line in
            guard let tag = MT940Tag(line) else { return }
            if tag.number == 60 || tag.number == 61 { isOpen = true }
            if tag.number == 62 { isOpen = false }
        }
        // The last line has no end here.
        let last = tail.lastIndex { $0 == 10 || $0 == 13 }.map { tail[($0 + 1)...] } ?? []
        if last.starts(with: ":62".utf8) { return .unknown }
        return isOpen ? .open : .unknown
    }

    private static func unified(_ bytes: [UInt8]) -> [UInt8] {
        guard MT940LineEnds.areMarks(bytes) else { return bytes }
        var ends = MT940LineEnds()
        return ends.unified(bytes.span)
    }

    /// Where a line begins after a SWIFT envelope that ends in it: `{4:`.
    static func start(_ line: Span<UInt8>) -> Int {
        guard line.count > 3, line[0] == UInt8(ascii: "{") else { return 0 }
        var index = line.count
        while index > 0, line[index - 1] != UInt8(ascii: "{") { index -= 1 }
        guard index + 2 < line.count, line[index] == UInt8(ascii: "4"), line[index + 1] == UInt8(ascii: ":") else {
            return 0
        }
        return index + 2
    }
}
