/// Short statements of one movement, in formats whose files people put together.
enum StatementTexts {
    static let formats = ["fio.xml", "finsta", "gpc", "mt940"]

    /// A statement without ids of its movements, but for Fio's.
    static func statement(
        _ format: String,
        number: Int,
        days: (Int, Int),
        opening: Int,
        amount: Int,
        vs: String = "2026110001"
    ) -> String {
        let (first, last) = (two(days.0), two(days.1))
        let closing = opening + amount
        switch format {
        case "fio.xml":
            return """
                <?xml version="1.0" encoding="UTF-8"?><AccountStatement><Info><accountId>2000000001</accountId>
                <bankId>2010</bankId><currency>CZK</currency><openingBalance>\(opening).00</openingBalance>
                <closingBalance>\(closing).00</closingBalance><dateStart>2026-11-\(first)+01:00</dateStart>
                <dateEnd>2026-11-\(last)+01:00</dateEnd><idList>\(number)</idList></Info><TransactionList><Transaction>
                <column_22 id="22">2654\(number)\(amount)</column_22><column_0>2026-11-\(last)+01:00</column_0>
                <column_1>\(amount).00</column_1><column_14>CZK</column_14><column_5>\(vs)</column_5>
                </Transaction></TransactionList></AccountStatement>

                """
        case "finsta":
            return """
                <?xml version="1.0" encoding="UTF-8"?><FINSTA><FINSTA03><S28_CISLO_VYPISU>\(number)</S28_CISLO_VYPISU>
                <S25_CISLO_UCTU>19-2000145399/0300</S25_CISLO_UCTU><S60_CD_INDIK>C</S60_CD_INDIK>
                <S60_DATUM>\(first).11.2026</S60_DATUM><S60_MENA>CZK</S60_MENA><S60_CASTKA>\(opening),00</S60_CASTKA>
                <S62_CD_INDIK>C</S62_CD_INDIK><S62_DATUM>\(last).11.2026</S62_DATUM><S62_CASTKA>\(closing),00</S62_CASTKA>
                <FINSTA05><S61_DATUM>\(last).11.2026</S61_DATUM><S61_CD_INDIK>C</S61_CD_INDIK><S61_MENA>CZK</S61_MENA>
                <S61_CASTKA>+\(amount),00</S61_CASTKA><S86_VARSYMOUR>\(vs)</S86_VARSYMOUR></FINSTA05></FINSTA03></FINSTA>

                """
        case "gpc":
            let account = "0000192000145399"
            return "074" + account + padded("Obchod", 20) + first + "1126" + cents(opening, 14) + "+"
                + cents(closing, 14) + "+" + cents(0, 14) + "0" + cents(amount, 14) + "0" + three(number) + last
                + "1126"
                + padded("", 14) + "\r\n075" + account + String(repeating: "0", count: 16) + "0000000000001"
                + cents(amount, 12) + "2" + vs + "0011000008" + "0000000000" + last + "1126" + padded("Platca", 20)
                + "01101" + last + "1126\r\n"
        default:
            return [
                ":20:START", ":25:0800/0000192000145399", ":28C:\(number)/1", ":60F:C2611\(first)CZK\(opening),00",
                ":61:2611\(last)11\(last)C\(amount),00NTRFNONREF", ":86:VS:\(vs)",
                ":62F:C2611\(last)CZK\(closing),00", "-", "",
            ].joined(separator: "\r\n")
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func three(_ number: Int) -> String { "0" + two(number) }

    private static func cents(_ amount: Int, _ width: Int) -> String {
        let digits = "\(amount)00"
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
