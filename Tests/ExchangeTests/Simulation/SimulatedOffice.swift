import PairingSamples

/// The accounting system of a simulation: it takes orders by their ids, reserves goods, sells, and exports.
struct SimulatedOffice {
    /// An order that it has taken.
    struct Document {
        var number: String
        var code: String
        var quantity: Int
        var isShipped = false
    }

    /// What it has of each product.
    var onHand: [String: Int]
    /// What it took, by the id that the order was sent under.
    private(set) var documents: [String: Document] = [:]
    private var invoiced: Set<String> = []
    private var minutes = 360

    init(codes: [String], _ dice: inout Dice) {
        onHand = [:]
        for code in codes { onHand[code] = 5 + dice.below(60) }
    }

    /// Takes the orders of a file and answers each; nil when it says nothing of any.
    ///
    /// It knows each id once, as Pohoda does: a file that comes twice enters nothing twice.
    mutating func take(_ file: String, from shop: SimulatedShop, _ dice: inout Dice) -> String? {
        var answers: [(id: String, answer: PohodaFile.Answer)] = []
        for match in file.matches(of: #/dataPackItem[^>]* id="([^"]+)"/#) {
            let id = String(match.1)
            let number = id.split(separator: "-").last.map { String($0) } ?? id
            guard let order = shop.orders.first(where: { $0.number == number }) else { continue }
            if documents[id] != nil {
                answers.append((id, .duplicate))
            } else if dice.chance(12) {
                answers.append((id, .refused))
            } else {
                let document = "26\(10_000 + documents.count)"
                documents[id] = Document(number: document, code: order.code, quantity: order.quantity)
                let isWarned = dice.chance(10)
                answers.append((id, isWarned ? .warned(document: document) : .accepted(document: document)))
            }
        }
        // An answer may be lost: the orders are there anyway.
        guard !answers.isEmpty, !dice.chance(10) else { return nil }
        let pack = file.firstMatch(of: #/<dat:dataPack [^>]*id="([^"]+)"/#).map { String($0.1) } ?? "P"
        return PohodaFile.receipts(answers, pack: pack)
    }

    /// Goods come and go.
    mutating func work(_ dice: inout Dice) {
        for code in onHand.keys.sorted() where dice.chance(25) {
            onHand[code] = max(0, (onHand[code] ?? 0) + dice.below(9) - 4)
        }
        for id in documents.keys.sorted() where documents[id]?.isShipped == false && dice.chance(20) {
            guard let document = documents[id] else { continue }
            documents[id]?.isShipped = true
            onHand[document.code] = max(0, (onHand[document.code] ?? 0) - document.quantity)
        }
    }

    /// All its stock, with the time of the export later than the last; `part` leaves cards out.
    mutating func stock(part: Int = 100) -> (text: String, levels: [String: Level]) {
        minutes += 1
        var levels: [String: Level] = [:]
        for (code, count) in onHand {
            let open = documents.values.filter { $0.code == code && !$0.isShipped }
            levels[code] = Level(onHand: count, reserved: open.reduce(0) { $0 + $1.quantity })
        }
        let codes = levels.keys.sorted()
        for code in codes.dropFirst(codes.count * part / 100) { levels[code] = nil }
        let cards = levels.sorted { $0.key < $1.key }.map { code, level in
            PohodaFile.Card(code, String(level.onHand), reserved: String(level.reserved))
        }
        return (PohodaFile.stock(cards, at: Self.time(minutes)), levels)
    }

    /// What it says of one product.
    struct Level: Equatable {
        var onHand: Int
        var reserved: Int
    }

    /// Invoices of orders that have none yet; nil when there is nothing to invoice.
    mutating func invoices(of shop: SimulatedShop) -> String? {
        let new = documents.filter { !invoiced.contains($0.key) }.sorted { $0.key < $1.key }.prefix(4)
        guard !new.isEmpty else { return nil }
        invoiced.formUnion(new.map(\.key))
        return PohodaFile.invoices(
            new.compactMap { id, document in
                let number = id.split(separator: "-").last.map { String($0) } ?? id
                guard let order = shop.orders.first(where: { $0.number == number }) else { return nil }
                let total = SimulatedShop.decimal(order.total)
                return ("FV" + document.number, "77" + document.number, number, document.number, total)
            }
        )
    }

    private static func time(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
