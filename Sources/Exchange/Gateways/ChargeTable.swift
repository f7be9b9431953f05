import Domain
import Ledger

/// Payments at gateways that some reports or lines may be about, in memory: asked for together, and what is new of them is
/// written together.
final class ChargeTable {
    private let ledger: Ledger
    private var natives: [ChargeKey: Int] = [:]
    private var references: [ChargeKey: [Int]] = [:]
    private var standings: [Int: ChargeStanding] = [:]
    /// Lines that were followed, by their movements.
    private var movements: [Int64: KnownMovement] = [:]
    /// Payments that are another one by now.
    private var merged: [Int: Int] = [:]
    private var next: Int
    private var new = ChargeAdditions()
    /// The payments of which a source said something that is not written down yet.
    private var touched: Set<Int> = []
    /// How many payments of one reference are looked at.
    private static let most = 50

    /// What is known of payments called or ordered so, and of movements.
    init(
        _ ledger: Ledger,
        natives keys: Set<ChargeKey>,
        references orders: Set<ChargeKey>,
        movements all: Set<Int64> = []
    ) throws(Problem) {
        self.ledger = ledger
        next = try ledger.nextCharge()
        // Nothing can be known by any name before there is a payment.
        if next > 1 {
            natives = try ledger.charges(named: keys)
            references = try ledger.charges(naming: orders)
        }
        movements = try ledger.lines(of: all)
        var ids = Set(natives.values).union(movements.values.compactMap(\.charge))
        for charges in references.values { ids.formUnion(charges.prefix(Self.most)) }
        for standing in try ledger.standings(of: ids.sorted()) { standings[standing.id] = standing }
    }

    /// The payment that a number stands for by now.
    private func now(_ charge: Int) -> Int {
        var charge = charge
        while let other = merged[charge] { charge = other }
        return charge
    }

    /// The payment that a gateway calls so; nil when none is known by it.
    func charge(_ key: ChargeKey) -> Int? { natives[key].map(now) }

    /// The payments that name an order so, the first ones.
    func charges(naming key: ChargeKey) -> [ChargeStanding] {
        guard let charges = references[key] else { return [] }
        let ids = merged.isEmpty ? charges : Set(charges.map(now)).sorted()
        return ids.prefix(Self.most).compactMap { standings[$0] }
    }

    /// The line that speaks for a movement that was followed before.
    func line(of movement: Int64) -> KnownMovement? {
        guard var line = movements[movement] else { return nil }
        line.charge = line.charge.map(now)
        return line
    }

    /// Makes a payment of which nothing is known yet.
    func add(gateway: String) -> Int {
        let id = next
        next &+= 1
        new.charges.append((id, gateway))
        standings[id] = ChargeStanding(id: id)
        touched.insert(id)
        return id
    }

    /// Makes one payment of two that turned out to be one.
    func merge(_ other: Int, into charge: Int) throws(Problem) {
        guard other != charge else { return }
        try write()
        try ledger.merge(charge: other, into: charge)
        merged[other] = charge
        standings[other] = nil
        if let standing = try ledger.standings(of: [charge]).first { standings[charge] = standing }
    }

    /// Notes what a payment is known by.
    func name(_ charge: Int, _ keys: [ChargeKey], reference: ChargeKey?) {
        for key in keys where natives[key] == nil {
            natives[key] = charge
            new.natives.append((key, charge))
            if key.isOfPayment { standings[charge]?.isIdentified = true }
        }
        guard let reference, !(references[reference] ?? []).contains(where: { now($0) == charge }) else { return }
        references[reference, default: []].append(charge)
        // The first ones are looked at, and most are added in their order.
        if let last = references[reference]?.dropLast().last, last > charge { references[reference]?.sort() }
        new.references.append((reference, charge))
    }

    /// Notes that a source says something of a payment; of a payment also its amount and day.
    func touch(
        _ charge: Int,
        paid: (amount: Money, date: Day)?,
        isReported: Bool = false,
        isListed: Bool = false,
        isUnnamed: Bool = false
    ) {
        guard var standing = standings[charge] else { return }
        if let paid {
            standing.amount = standing.amount ?? paid.amount
            standing.date = min(standing.date ?? paid.date, paid.date)
        }
        if isReported { standing.isReported = true }
        if isListed { standing.isListed = true }
        if isUnnamed { standing.isUnnamed = true }
        standings[charge] = standing
        touched.insert(charge)
    }

    /// Notes which movement a line is, and of which payment.
    func assign(_ one: ChargeLine, movement: Int64, charge: Int?) {
        new.lines.append((one.settlement, one.number, movement, charge))
        let line = KnownMovement(
            settlement: one.settlement,
            number: one.number,
            charge: charge,
            gross: one.line.gross,
            fee: one.line.fee
        )
        if let other = movements[movement], other.comes(before: line) { return }
        movements[movement] = line
    }

    /// Writes down what is new.
    func write() throws(Problem) {
        new.standings = touched.sorted().compactMap { standings[$0] }
        guard !new.isEmpty || !new.charges.isEmpty else { return }
        try ledger.add(new)
        new = ChargeAdditions()
        touched = []
    }
}

extension ChargeKey {
    /// What the gateway calls a payment.
    static func payment(_ gateway: String, _ id: String) -> ChargeKey { ChargeKey(gateway, "p:" + id) }

    /// The movement by which a payment came.
    static func movement(_ gateway: String, _ id: String) -> ChargeKey { ChargeKey(gateway, "m:" + id) }

    /// The movement by which something went back.
    static func back(_ gateway: String, _ id: String) -> ChargeKey { ChargeKey(gateway, "r:" + id) }

    /// Whether it is the gateway's id of a payment.
    var isOfPayment: Bool { name.hasPrefix("p:") }
}
