/// The text of a GPC file: a statement for each 500 movements, whose balance closes (docs/formats/gpc.md).
///
/// One movement of three has a line of text after it; half of the names have letters above 127.
struct BankStatement {
    /// How many movements a statement has.
    static let movements = 500

    private var random: Random
    private var balance = 100_000
    private var statements = 0

    private static let account = "0000192000145399"
    private static let names = [
        "Ján Kováč", "Ľubomír Ťažký", "Jiří Příkrý", "Obchod s.r.o.", "Peter Novak", "Žofia Šťastná",
        "Platba kartou", "Stavebniny Dunaj",
    ]
    private static let texts = ["Platba za objednávku", "Faktura", "Ďakujem za tovar č.", "Zaloha na objednavku"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// The next statement, with `count` movements.
    mutating func next(_ count: Int) -> String {
        statements += 1
        let opening = balance
        var lines = ""
        for movement in 0..<count { lines += self.movement(movement) }
        return header(opening) + lines
    }

    private func header(_ opening: Int) -> String {
        "074" + Self.account + field("Obchod Žilina", 20) + "010126" + padded(opening, 14) + "+" + padded(balance, 14)
            + "+" + padded(0, 14) + "0" + padded(0, 14) + "0" + padded(statements % 1000, 3) + "020126" + field("", 14)
            + "\r\n"
    }

    private mutating func movement(_ movement: Int) -> String {
        let hundredths = Int.random(in: 90...299_900, using: &random)
        let isDebit = movement % 10 == 9 && balance > hundredths
        balance += isDebit ? -hundredths : hundredths
        let counter =
            padded(movement % 4 == 0 ? 19 : 0, 6) + padded(Int.random(in: 1...9_999_999_999, using: &random), 10)
        let symbol = padded(Int.random(in: 20_260_001...20_269_999, using: &random), 10)
        let name = Self.names[Int.random(in: 0..<Self.names.count, using: &random)]
        var text =
            "075" + Self.account + counter + padded(statements * Self.movements + movement, 13) + padded(hundredths, 12)
            + (isDebit ? "1" : "2") + symbol + "00" + "0900" + "0308" + padded(movement % 7, 10) + "020126"
            + field(name, 20) + "00978" + "020126" + "\r\n"
        if movement % 3 == 0 {
            let words = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
            text += "078" + field("\(words) \(symbol)", 125) + "\r\n"
        }
        return text
    }

    private func field(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }
}
