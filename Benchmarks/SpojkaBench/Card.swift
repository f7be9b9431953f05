/// The values of one stock card.
struct Card {
    let item: Int
    let cents: Int
    let count: Int
    let ordered: Int
    let name: String
    let group: String

    private static let goods = [
        "Tričko", "Hrnček", "Sviečka", "Košík", "Látka", "Mydlo", "Deka", "Vankúš", "Pohár", "Misa", "Lyžica", "Obrus",
    ]
    private static let kinds = ["biele", "modrý", "červená", "ľanová", "prútený", "veľký", "malý", "dvojité"]
    private static let groups = ["Textil", "Keramika", "Domácnosť", "Záhrada", "Knihy"]

    init(_ item: Int, _ random: inout Random, isChanged: Bool) {
        self.item = item
        cents = Int.random(in: 90...29_990, using: &random)
        let drawn = Int.random(in: 0...250, using: &random)
        let other = Int.random(in: 1...250, using: &random)
        // Another count than the first one, whatever was drawn.
        count = isChanged && item % 100 == 7 ? (drawn + other) % 251 : drawn
        ordered = Int.random(in: 0...3, using: &random)
        let good = Card.goods[Int.random(in: 0..<Card.goods.count, using: &random)]
        let kind = Card.kinds[Int.random(in: 0..<Card.kinds.count, using: &random)]
        name = "\(good) \(kind) č. \(item)"
        group = Card.groups[Int.random(in: 0..<Card.groups.count, using: &random)]
    }

    /// What it is.
    var identity: [String] {
        [
            "<stk:id>\(item + 1)</stk:id>",
            "<stk:stockType>card</stk:stockType>",
            "<stk:code>SK-\(padded(item, 7))</stk:code>",
            "<stk:EAN>\(ean)</stk:EAN>",
            "<stk:PLU>0</stk:PLU>",
            "<stk:isSales>true</stk:isSales>",
            "<stk:isSerialNumber>false</stk:isSerialNumber>",
            "<stk:isInternet>true</stk:isInternet>",
            "<stk:isBatch>false</stk:isBatch>",
            "<stk:purchasingRateVAT value=\"23\">high</stk:purchasingRateVAT>",
            "<stk:sellingRateVAT value=\"23\">high</stk:sellingRateVAT>",
            "<stk:name>\(name)</stk:name>",
            "<stk:unit>ks</stk:unit>",
            "<stk:storage>",
            "    <typ:id>\(item % 5 + 3)</typ:id>",
            "    <typ:ids>ZBOŽÍ/\(group)</typ:ids>",
            "</stk:storage>",
        ]
    }

    /// What it costs.
    var prices: [String] {
        [
            "<stk:typePrice>",
            "    <typ:id>1</typ:id>",
            "    <typ:ids>SK</typ:ids>",
            "</stk:typePrice>",
            "<stk:weightedPurchasePrice>\(euro(cents / 2))</stk:weightedPurchasePrice>",
            "<stk:purchasingPrice payVAT=\"false\">\(euro(cents / 2))</stk:purchasingPrice>",
            "<stk:sellingPrice payVAT=\"true\">\(euro(cents))</stk:sellingPrice>",
        ]
    }

    /// How much of it there is.
    var quantities: [String] {
        [
            "<stk:limitMin>0.0</stk:limitMin>",
            "<stk:limitMax>0.0</stk:limitMax>",
            "<stk:mass>0.25</stk:mass>",
            "<stk:count>\(count).0</stk:count>",
            "<stk:countIssue>0.0</stk:countIssue>",
            "<stk:countReceivedOrders>\(ordered).0</stk:countReceivedOrders>",
            "<stk:reservation>\(ordered).0</stk:reservation>",
            "<stk:supplier>",
            "    <typ:id>\(item % 40 + 1)</typ:id>",
            "</stk:supplier>",
            "<stk:countIssuedOrders>0.0</stk:countIssuedOrders>",
            "<stk:reclamation>0.0</stk:reclamation>",
            "<stk:service>0.0</stk:service>",
        ]
    }

    /// The switches and texts at the end of a card.
    var rest: [String] {
        [
            "<stk:guaranteeType>none</stk:guaranteeType>",
            "<stk:guarantee>24</stk:guarantee>",
            "<stk:producer>Dielňa \(group)</stk:producer>",
            "<stk:news>false</stk:news>",
            "<stk:clearanceSale>false</stk:clearanceSale>",
            "<stk:sale>false</stk:sale>",
            "<stk:recommended>false</stk:recommended>",
            "<stk:discount>false</stk:discount>",
            "<stk:prepare>false</stk:prepare>",
            "<stk:availability>Skladom</stk:availability>",
        ]
    }

    /// The price for resellers.
    var wholesale: [String] {
        [
            "<stk:stockPrice>",
            "    <typ:id>2</typ:id>",
            "    <typ:ids>Veľkoobchod</typ:ids>",
            "    <typ:price>\(euro(cents * 4 / 5))</typ:price>",
            "</stk:stockPrice>",
        ]
    }

    /// Thirteen digits with a right check digit, another for each item.
    var ean: String {
        let digits = "858" + padded(item, 9)
        var sum = 0
        for (index, digit) in digits.utf8.enumerated() { sum += Int(digit - 48) * (index % 2 == 0 ? 1 : 3) }
        return digits + String((10 - sum % 10) % 10)
    }

    /// An amount as programs print it: no zeros at the end.
    func euro(_ cents: Int) -> String {
        let rest = cents % 100
        if rest == 0 { return String(cents / 100) }
        return "\(cents / 100)." + (rest % 10 == 0 ? String(rest / 10) : padded(rest, 2))
    }
}
