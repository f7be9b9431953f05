/// The text of a list of products as an e-shop exports it: twelve columns, of which Spojka needs three.
struct ProductList {
    private var random: Random

    private static let goods = ["Tričko", "Hrnček", "Sviečka", "Košík", "Látka", "Mydlo", "Deka", "Vankúš"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// The header row.
    var head: String {
        "code;pairCode;name;manufacturer;categoryText;ean;price;priceRatio;currency;includingVat;stock;unit\r\n"
    }

    /// The row of an item, from 0.
    mutating func row(_ item: Int) -> String {
        let good = Self.goods[Int.random(in: 0..<Self.goods.count, using: &random)]
        let cents = Int.random(in: 90...29_990, using: &random)
        let stock = Int.random(in: 0...250, using: &random)
        let price = "\(cents / 100),\(padded(cents % 100, 2))"
        return "SK-\(padded(item, 7));;\"\(good) \"\"maľované\"\" č. \(item)\";Dielňa;Domácnosť;858\(padded(item, 10));"
            + "\(price);1;EUR;1;\(stock);ks\r\n"
    }
}
