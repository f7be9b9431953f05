import Domain

/// Where a page of a statement ended that another one follows, field 62M; its number and page are field 28C, `7/2`.
struct MTPage {
    let account: BankAccount?
    private let statement: String
    private let number: Int?
    private let closing: Money

    /// The page that a statement is; nil when it is a whole one, or the last page of one.
    init?(_ statement: MTStatement) {
        guard statement.closesWithin, let closing = statement.closing?.amount else { return nil }
        account = statement.account
        self.statement = statement.number ?? ""
        number = statement.page
        self.closing = closing
    }

    /// What is wrong with the page behind this one: it begins with another balance, or pages are missing between them.
    func problem(before next: MTStatement, line: Int) -> Problem? {
        let place = SourcePosition(line: line)
        guard let opening = next.opening?.amount else { return nil }
        guard opening == closing else {
            let values = ["statement": next.name, "ended": closing.decimal, "begins": opening.decimal]
            return Problem(MTProblem.pageMissing, scope: .record, at: place, values)
        }
        guard let number, let other = next.page, next.number == statement, other > number + 1 else { return nil }
        let values = ["statement": next.name, "before": String(number), "after": String(other)]
        return Problem(MTProblem.pagesSkipped, scope: .record, at: place, values)
    }

    /// The number before the page, without leading zeros; nil when it is zero.
    static func number(_ bytes: Span<UInt8>) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let digits = bytes.prefix { $0 != UInt8(ascii: "/") && $0 > 32 }.drop { $0 == 48 }
            return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
        }
    }

    /// The page behind the number, from 1; nil when there is none.
    static func page(_ bytes: Span<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst().prefix { $0 > 32 }
            guard (1...5).contains(rest.count), rest.allSatisfy({ $0 &- 48 <= 9 }) else { return nil }
            // bounded: five digits at most.
            let page = rest.reduce(0) { $0 * 10 + Int($1 &- 48) }
            return page > 0 ? page : nil
        }
    }
}
