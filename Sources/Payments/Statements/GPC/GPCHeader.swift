import Domain

/// The header of a statement, record 074 (docs/formats/gpc.md#header).
struct GPCHeader: Sendable {
    /// The shortest header: up to its accounting date. What follows is filler, which some programs cut off.
    static let shortest = 114

    /// The day of the opening balance.
    let openingDay: Day?
    /// `STATEMENT-013` when that is no day: no movement depends on it.
    let remark: Problem?
    /// Opening balance, in hundredths.
    let opening: Int64
    /// Closing balance, in hundredths.
    let closing: Int64
    /// Debit and credit turnover in hundredths; nil where they are not written: blanks, or zeros in both.
    let turnovers: (debit: Int64, credit: Int64)?
    /// The statement's number in the year without leading zeros; nil for `000`, which exports of a period have.
    let number: String?
    /// The accounting date.
    let day: Day?
    /// Country, check digits and bank code of the account's IBAN, where the bank writes them (KB Slovakia).
    let ibanHead: String?
    /// The line of the file.
    let line: Int

    /// Reads a header of at least `shortest` bytes; throws `GPC-003` when a balance is no number, `STATEMENT-008` when
    /// its accounting date is no day.
    init(_ bytes: Span<UInt8>, line: Int) throws(Problem) {
        self.line = line
        opening = try Self.balance(bytes, 46, line: line)
        closing = try Self.balance(bytes, 61, line: line)
        turnovers = Self.turnovers(bytes)
        do throws(Problem) {
            openingDay = try GPCField.day(bytes, 40, number: line)
            remark = nil
        } catch {
            openingDay = nil
            let values = ["field": "40-45"]
            remark = Problem(StatementProblem.noSuchDay, .warning, scope: .record, at: error.position, values)
        }
        number = GPCField.symbol(bytes, 106, 3)
        day = try GPCField.day(bytes, 109, number: line)
        let hasHead =
            bytes.count >= 122 && Self.isLetter(bytes[114]) && Self.isLetter(bytes[115])
            && GPCField.isNumber(bytes, 117, 6)
        ibanHead = hasHead ? GPCField.ascii(bytes, 114, 122) : nil
    }

    private static func balance(_ bytes: Span<UInt8>, _ position: Int, line: Int) throws(Problem) -> Int64 {
        let sign = bytes[position + 13]
        guard let hundredths = GPCField.number(bytes, position, 14),
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else {
            let field = "\(position)-\(position + 14)"
            throw Problem(GPCProblem.badHeader, at: SourcePosition(line: line, column: position), ["field": field])
        }
        return sign == UInt8(ascii: "-") ? -|hundredths : hundredths
    }

    private static func turnovers(_ bytes: Span<UInt8>) -> (debit: Int64, credit: Int64)? {
        guard let debit = GPCField.number(bytes, 76, 14), let credit = GPCField.number(bytes, 91, 14),
            debit != 0 || credit != 0
        else { return nil }
        let minus = UInt8(ascii: "-")
        return (debit: bytes[89] == minus ? -|debit : debit, credit: bytes[104] == minus ? -|credit : credit)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}
