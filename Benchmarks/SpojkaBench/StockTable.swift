/// The text of a table of stock as ONIX might export it: a row for each card, with columns that nobody needs.
struct StockTable {
    private var random: Random

    private static let goods = ["Tričko", "Hrnček", "Sviečka", "Košík", "Látka", "Mydlo", "Deka", "Vankúš"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// The header row.
    var head: String { "Číslo karty;EAN;Názov;MJ;Sklad;Množstvo;Rezervované;Cena;Skupina\r\n" }

    /// The row of an item, from 0.
    mutating func row(_ item: Int) -> String {
        let good = Self.goods[Int.random(in: 0..<Self.goods.count, using: &random)]
        let cents = Int.random(in: 90...29_990, using: &random)
        let stock = Int.random(in: 0...2500, using: &random)
        let count = stock < 1000 ? String(stock) : "\(stock / 1000) \(padded(stock % 1000, 3)),5"
        return "SK-\(padded(item, 7));858\(padded(item, 10));\(good) ručne maľované č. \(item);ks;Žilina;\(count);"
            + "\(stock % 4);\(cents / 100),\(padded(cents % 100, 2));Domácnosť\r\n"
    }
}
