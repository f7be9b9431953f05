import Connectors
import Syntax

/// Statements in GPC.
enum GPCSamples {
    /// What the demo drops, and a small one: a header, two movements with a message, balances that close.
    static func all() -> [SampleFile] {
        [
            SampleFile("gpc", demo: "statement-215.gpc", .sums, .windows1250, text: GPCDemoStatement.text),
            SampleFile("gpc", .sums, .windows1250, text: statement),
        ]
    }

    private static let statement = [header, credit, "078" + pad("Objednávka č. 2026110001", 125), debit, ""].joined(
        separator: "\n"
    )

    private static let account = "0000192000145399"
    private static let header =
        "074" + account + pad("Obchod Žlté s.r.o.", 20) + "010126" + "00000000100000+" + "00000000104500+"
        + "000000000005000" + "000000000050000" + "007" + "020126" + pad("", 14)
    private static let credit =
        "075" + account + "0000002600001233" + "0000000000001" + "000000005000" + "2" + "2026110001" + "0011000008"
        + "0000000000" + "020126" + pad("Žofia Ďurišová", 20) + "01101" + "020126"
    private static let debit =
        "075" + account + "0000000000000000" + "0000000000002" + "000000000500" + "1" + "0000000000" + "0081000000"
        + "0000000000" + "020126" + pad("Poplatok za účet", 20) + "01101" + "020126"

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

/// A GPC statement of one day for 500005-2267180257/8100 in euro, the account in its edited form
/// (docs/formats/gpc.md#movements).
///
/// By their order: the exact amount with the VS of an invoice; the exact amount with an order number; an order without
/// its fee for cash on delivery; the bank's own fee. 4210.55 + 160.80 - 2.50 = 4368.85.
private enum GPCDemoStatement {
    private static let account = "5000052267180257"
    private static let day = "231126"

    /// The text of the file.
    static var text: String {
        let records =
            [header]
            + movement(1, 4760, .credit, vs: "260100031", from: "2600001233", bank: "1100", "Vzorova Lubica")
            + movement(2, 6930, .credit, vs: "2026110001", from: "2788123450", bank: "0900", "Prikladova Zuzana")
            + movement(3, 4390, .credit, vs: "2026110002", from: "2666660071", bank: "7500", "Krajcirstvo Priklad")
            + ["078" + text("Objednávka 2026110002, bez dobierky", 70)]
            + movement(4, 250, .debit, vs: "0", from: "0", bank: "8100", "Poplatok za účet")
        return records.joined(separator: "\n") + "\n"
    }

    private enum Posting: String {
        case debit = "1"
        case credit = "2"
    }

    private static var header: String {
        [
            "074", account, text("Obchod Príklad", 20), "221126",
            number("421055", 14), "+", number("436885", 14), "+",
            number("250", 14), "0", number("16080", 14), "0",
            "215", day, text("", 14),
        ].joined()
    }

    private static func movement(
        _ sequence: Int,
        _ amount: Int,
        _ posting: Posting,
        vs: String,
        from counter: String,
        bank: String,
        _ name: String
    ) -> [String] {
        let record = [
            "075", account, number(counter, 16), number("1123000" + number(String(sequence), 6), 13),
            number(String(amount), 12), posting.rawValue, number(vs, 10),
            "00" + bank + "0008", number("0", 10), day, text(name, 20), "0", "1001", day,
        ]
        return [record.joined()]
    }

    private static func number(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func text(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
