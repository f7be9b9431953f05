extension DemoSystem {
    /// What ONIX writes with the shipped layout: windows-1250 with CR LF, a row for each card and warehouse.
    static let onix = DemoSystem(id: "onix") { [("onix_stav.csv", DemoText.windows1250(text))] }

    private static var text: String {
        let rows = DemoStock.cards.filter { $0.kind == "card" }.map { card in
            [
                card.code, card.ean, card.name, card.unit, card.warehouse, Substring(comma(card.count)),
                Substring(comma(card.reserved)),
            ].joined(separator: ";")
        }
        return (["Číslo karty;EAN;Názov;MJ;Sklad;Množstvo;Rezervované"] + rows + [""]).joined(separator: "\n")
    }

    private static func comma(_ number: Substring) -> String { String(number).replacing(".", with: ",") }
}
