import Domain
import Exchange
import Foundation
import GRDB
import Loopback
import PairingSamples
import Testing

@testable import Spool

/// Days of one merchant: files come, passes run and break off, people decide. All that happens follows from the seed.
final class Simulation {
    /// A file that was dropped.
    struct Drop {
        var path: String
        var bytes: [UInt8]
        /// Whether it is a name that nothing may be read from.
        var isRefusedUnread = false

        var name: String { path.split(separator: "/").last.map { String($0) } ?? path }
        var place: String { path.split(separator: "/").dropLast().joined(separator: "/") }
    }

    /// What everything follows from.
    let seed: UInt64
    let shop: Shop
    let codes = (1...24).map { "K\(100 + $0)" }
    var dice: Dice
    var eshop = SimulatedShop()
    var office: SimulatedOffice
    var bank = SimulatedBank()
    var drops: [Drop] = []
    /// What each stock export says of the cards in it, by the file's name.
    var levels: [String: [String: SimulatedOffice.Level]] = [:]
    /// The documents of the movements in each statement, by the file's name.
    var statements: [String: [Int]] = [:]
    /// The orders that were read by the channel: order and state, by the file that reported it.
    var states: [String: String] = [:]
    /// What people said of payments, as the ledger had it then.
    var personal: [Int: String] = [:]
    /// How many passes were broken off.
    private(set) var broken = 0
    private(set) var passes = 0
    var day = 23
    private var wasCompleted = true

    init(seed: UInt64) throws {
        self.seed = seed
        dice = Dice(seed)
        office = SimulatedOffice(codes: codes, &dice)
        shop = try Shop("spool.stable-seconds=0", "payments.partial=always")
    }

    /// Lives through days of some 25 steps each, and checks the invariants after each step.
    func run(days: Int, _ check: (Simulation, String) throws -> Void) throws {
        dropStock()
        for _ in 0..<days {
            for _ in 0..<25 {
                let name = try someStep()
                try check(self, name)
            }
            day = min(day + 1, 30)
            shop.wait(seconds: 36_000)
        }
        // What was broken off is finished, and what was fetched is noticed.
        try finish()
        try check(self, "the end")
    }

    /// Passes without faults until nothing is open.
    func finish() throws {
        for _ in 0..<3 { try completePass() }
    }

    private func someStep() throws -> String {
        switch dice.below(20) {
        case 0, 1:
            eshop.trade(&dice, codes: codes)
            drop(eshop.export, Shop.eshop + "/orders-\(drops.count).xml")
            return "orders"
        case 2, 3:
            try fetchOrders()
            return "orders fetched"
        case 4, 5:
            office.work(&dice)
            dropStock()
            return "stock"
        case 6:
            if let text = office.invoices(of: eshop) { drop(text, Shop.warehouse + "/invoices-\(drops.count).xml") }
            return "invoices"
        case 7, 8:
            let statement = bank.statement(&dice, day: day, shop: eshop)
            let name = "statement-\(drops.count).gpc"
            statements[name] = statement.documents
            drop(statement.text, Shop.inbox + "/" + name)
            return "statement"
        case 9:
            try dropSomethingBad()
            return "a bad file"
        case 10, 11:
            try decide()
            return "a decision"
        case 12:
            try fetchAsChannel()
            return "fetched by the channel"
        case 13:
            let before = try shop.tree()
            _ = try shop.plan()
            #expect(try shop.tree() == before, "a plan changed something")
            return "plan"
        case 14, 15:
            try brokenPass()
            return "a pass that breaks off"
        default:
            try completePass()
            // An impulse may start the next one at once.
            if dice.chance(20) { try completePass() }
            return "a pass"
        }
    }

    // MARK: Files

    private func drop(_ text: String, _ path: String) { drop(Array(text.utf8), path) }

    private func drop(_ bytes: [UInt8], _ path: String) {
        drops.append(Drop(path: path, bytes: bytes))
        try? DroppedFile.write(bytes, at: shop.root + "/" + path)
    }

    private func dropStock() {
        // Now and then a filter was left on.
        let export = office.stock(part: dice.chance(8) ? 40 : 100)
        let name = "stock-\(drops.count).xml"
        levels[name] = export.levels
        drop(export.text, Shop.warehouse + "/" + name)
    }

    private func dropSomethingBad() throws {
        let number = drops.count
        switch dice.below(6) {
        case 0:
            // The same bytes again.
            guard let old = dice.pick(drops.filter { !$0.isRefusedUnread }) else { return }
            let ending = old.name.split(separator: ".").last ?? ""
            let name = "again-\(number).\(ending)"
            levels[name] = levels[old.name]
            statements[name] = statements[old.name]
            drop(old.bytes, old.place + "/" + name)
        case 1:
            drop("<ORDERS><ORDER><CODE>1</CODE>", Shop.eshop + "/cut-\(number).xml")
        case 2:
            drop((0..<200).map { _ in UInt8(truncatingIfNeeded: dice.next()) }, Shop.inbox + "/noise-\(number).bin")
        case 3:
            let text = PohodaFile.stock([.init("K101", "999")], at: "05:00", ico: "87654321")
            drop(text, Shop.warehouse + "/other-unit-\(number).xml")
        case 4:
            let statement = BankFile.statement([.init(100, document: 900_000 + number)], day: day, closing: 7)
            drop(statement, Shop.inbox + "/wrong-\(number).gpc")
        default:
            let path = Shop.inbox + "/link-\(number).gpc"
            drops.append(Drop(path: path, bytes: [], isRefusedUnread: true))
            try FileManager.default.createSymbolicLink(
                atPath: shop.root + "/" + path,
                withDestinationPath: "../../spojka.yaml"
            )
        }
    }

    private func fetchOrders() throws {
        for name in shop.names("spool/warehouse/out") where dice.chance(80) {
            let path = "spool/warehouse/out/" + name
            let text = shop.text(path) ?? ""
            try shop.fetch(path)
            guard let answer = office.take(text, from: eshop, &dice) else { continue }
            drop(answer, Shop.warehouse + "/receipt-\(drops.count).xml")
        }
    }

    private func fetchAsChannel() throws {
        for name in shop.names("spool/channels/eshop/out") { try shop.fetch("spool/channels/eshop/out/" + name) }
    }

    // MARK: Passes

    /// A pass in which a call fails, or all from one on: what a process that was killed leaves.
    private func brokenPass() throws {
        let at = 1 + dice.below(250)
        let fault: FaultScript.Fault =
            dice.chance(60) ? .stop(at: at) : .fail(at: at, [EIO, ENOSPC, EACCES][dice.below(3)])
        do {
            try FaultScript.$scoped.withValue(FaultScript([fault])) { _ = try shop.run() }
            passes += 1
            wasCompleted = true
        } catch let problem as Problem {
            #expect(problem.code.hasPrefix("SPOOL-"), "\(problem)")
            broken += 1
            wasCompleted = false
        } catch let failure as Shop.Failed {
            // The configuration could not be read.
            #expect(failure.codes.allSatisfy { $0.hasPrefix("SPOOL-") }, "\(failure)")
            broken += 1
        }
        listenAsChannel()
    }

    func completePass() throws {
        _ = try shop.run()
        passes += 1
        wasCompleted = true
        listenAsChannel()
    }

    /// Whether nothing was broken off since the last pass.
    var isSettled: Bool { wasCompleted }

    /// The channel reads its files as soon as they are there, also those of a pass that broke off after them.
    private func listenAsChannel() {
        let folder = "spool/channels/eshop/out"
        for name in shop.names(folder).sorted(by: { Self.number($0) < Self.number($1) }) {
            let path = folder + "/" + name
            if name.hasPrefix("stock-") {
                for (code, quantity) in shop.quantities(path) ?? [:] { eshop.told[code] = quantity }
            } else if name.hasPrefix("states-") {
                for row in shop.rows(path) ?? [] {
                    let fields = row.split(separator: ";", omittingEmptySubsequences: false)
                    let change = fields[0] + " " + fields[1]
                    let earlier = states.updateValue(name, forKey: String(change))
                    #expect(earlier == nil || earlier == name, "\(change) went out in \(earlier ?? "") and \(name)")
                }
            }
        }
    }

    private static func number(_ name: String) -> Int {
        Int(name.filter(\.isNumber)) ?? 0
    }

    // MARK: People

    private func decide() throws {
        guard passes > 0 else { return }
        let payments = try shop.query("SELECT id FROM payment ORDER BY id").map { $0["id"] as Int }
        let held = try shop.query("SELECT id FROM file WHERE outcome = 'held' ORDER BY id").map { $0["id"] as Int }
        let order = dice.pick(eshop.orders)?.number ?? "1"
        let other = dice.pick(eshop.orders)?.number ?? "1"
        let payment = dice.pick(payments) ?? 1
        let decision: PersonalDecision =
            switch dice.below(8) {
            case 0: .pair(payment, [order])
            case 1: .pair(payment, [order + "=1.00", other])
            case 2: .unpair(payment)
            case 3: .ignore(payment)
            case 4: .undo(payment)
            case 5: .order(.send, order)
            case 6: .order(.hold, order)
            default: dice.pick(held).map { dice.chance(50) ? .release($0) : .discard($0) } ?? .undo(payment)
            }
        do {
            try shop.decide(decision)
        } catch let problem as Problem {
            #expect(problem.code.hasPrefix("DECISION-"), "\(decision): \(problem)")
        }
        // It ended what was broken off, which may have written files.
        listenAsChannel()
        let rows = try shop.query(Self.personalDecisions)
        personal = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as Int, $0["said"] as String) })
    }

    /// What each payment means by a person's word.
    static let personalDecisions = """
        SELECT id, outcome || ' ' || coalesce((SELECT group_concat(order_id || '=' || amount) FROM
            (SELECT * FROM allocation WHERE payment = id ORDER BY order_id)), '') AS said
        FROM payment WHERE decided_by = 'person'
        """
}
