/// The text of an MT940 file in UTF-8 in the dialect of Česká spořitelna (docs/formats/mt940.md#fields).
///
/// A statement for each 500 movements, whose balance closes.
struct MT940Statement {
    /// How many movements a statement has.
    static let movements = 500

    private var random: Random
    private var balance = 10_000_000
    private var statements = 0

    private static let names = [
        "Ján Kováč", "Ľubomír Ťažký", "Jiří Příkrý", "Obchod s.r.o.", "Peter Novak", "Žofia Šťastná",
        "Lekáreň Pri fontáne s.r.o.", "Stavebniny Dunaj a.s.",
    ]
    private static let texts = ["Platba za objednávku", "Faktura", "Ďakujem za tovar č.", "Zaloha na objednavku"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// The next statement, with `count` movements.
    mutating func next(_ count: Int) -> String {
        statements += 1
        let opening = balance
        var movements = ""
        for movement in 0..<count { movements += self.movement(movement) }
        return ":20:START\r\n:25:0800/0000192000145399\r\n:28C:\(statements)/1\r\n:60F:C261122CZK\(amount(opening))\r\n"
            + movements + ":62F:C261123CZK\(amount(balance))\r\n-\r\n"
    }

    private mutating func movement(_ movement: Int) -> String {
        let hundredths = Int.random(in: 90...299_900, using: &random)
        let isDebit = movement % 10 == 9
        balance += isDebit ? -hundredths : hundredths
        let symbol = padded(Int.random(in: 20_260_001...20_269_999, using: &random), 10)
        let name = Self.names[Int.random(in: 0..<Self.names.count, using: &random)]
        let text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
        let account = padded(Int.random(in: 1...9_999_999_999, using: &random), 10)
        return ":61:2611231123\(isDebit ? "D" : "C")\(amount(hundredths))NTRFNONREF//\(padded(movement, 12))\r\n"
            + ":86:020?00\(isDebit ? "Odchozí" : "Příchozí") platba?20KS:0308?21VS:\(symbol)?22SS:?24VS2: /SS2: "
            + "?25\(text)\r\n?26 \(symbol)?300100?31000019\(account)?32\(name)\r\n"
    }

    private func amount(_ hundredths: Int) -> String { "\(hundredths / 100),\(padded(hundredths % 100, 2))" }
}
