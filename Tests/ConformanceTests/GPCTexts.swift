/// A GPC statement: one header, two movements with a message, balances that close.
enum GPCTexts {
    static let statement = [header, credit, "078" + pad("Objednávka č. 2026110001", 125), debit, ""].joined(
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
