/// The same stock as each system without an XML schema of Pohoda's writes it.
enum StockTexts {
    /// One card in one warehouse.
    struct Card {
        var code: String
        var count: String
        var warehouse = "BA"
        var reserved = "0"
        var ean = ""

        init(_ code: String, _ count: String, in warehouse: String = "BA", reserved: String = "0", ean: String = "") {
            self.code = code
            self.count = count
            self.warehouse = warehouse
            self.reserved = reserved
            self.ean = ean
        }
    }

    /// Systems whose files these are.
    static let systems = ["money-s3", "onix", "oberon"]

    /// The name of such a file in the warehouse's folder.
    static func path(_ system: String) -> String {
        Shop.warehouse + (system == "money-s3" ? "/stock.xml" : "/stav.csv")
    }

    /// A stock export; a table does not tell when it was made.
    static func stock(_ system: String, _ cards: [Card], at time: String = "06:00") -> String {
        if system == "money-s3" {
            return MoneyS3File.stock(
                cards.map { card in
                    MoneyS3File.Card(
                        card.code,
                        card.count,
                        in: card.warehouse,
                        reserved: card.reserved,
                        ean: card.ean.isEmpty ? nil : card.ean
                    )
                },
                at: time
            )
        }
        let rows = cards.map { card in
            [
                card.code, card.ean, card.warehouse, card.count.replacing(".", with: ","),
                card.reserved.replacing(".", with: ","),
            ].joined(separator: ";") + "\r\n"
        }
        return "Číslo karty;Čiarový kód;Sklad;Množstvo;Rezervované\r\n" + rows.joined()
    }
}
