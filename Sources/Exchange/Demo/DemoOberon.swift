extension DemoSystem {
    /// What OBERON's off-line e-shop writes with the shipped layout: windows-1250 with CR LF, a row for each card and
    /// warehouse, the quantity as it reports it.
    static let oberon = DemoSystem(id: "oberon") { [("oberon_sklad.csv", DemoText.windows1250(text))] }

    private static var text: String {
        let rows = DemoStock.cards.filter { $0.kind == "card" }.map { card in
            [card.code, card.ean, card.name, card.unit, card.warehouse, Substring(comma(card.count))]
                .joined(separator: ";")
        }
        return (["Číslo karty;Čiarový kód;Názov;MJ;Sklad;Množstvo"] + rows + [""]).joined(separator: "\n")
    }

    private static func comma(_ number: Substring) -> String { String(number).replacing(".", with: ",") }
}
