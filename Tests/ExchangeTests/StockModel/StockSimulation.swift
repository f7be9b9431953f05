import Domain
import Exchange
import Foundation
import Ledger
import PairingSamples
import Testing

/// Weeks of trade with one accounting system, in which files come late, in any order, or not at all.
final class StockSimulation {
    /// A file on its way into the workspace.
    private struct Letter {
        var path: String
        var text: String
        /// When its writer finished it, or it was copied there.
        var written: Int64
        /// When it lies there.
        var arrives: Int64
        var export: Export?
        /// The order of which it tells that the accounting system has it.
        var tells: Int?
    }

    /// An export and what it says.
    struct Export {
        var made: Int64
        var figures: StockWorld.Figures
    }

    let seed: UInt64
    let system: String
    let combine: String
    let flavour: StockFlavour
    let shop: Shop
    private var dice: Dice
    private var world: StockWorld
    private var now: Int64 = 1_795_420_800
    private var letters: [Letter] = []
    private var lastExport: Int64 = 0
    private var lastPass: Int64 = 0
    private var names = 0
    /// The exports that count, the newest last.
    private(set) var applied: [Export] = []
    /// Orders that a person enters by hand, and when.
    private var byHand: [(order: Int, at: Int64)] = []
    private(set) var passes = 0
    private(set) var held = 0
    private(set) var offers = 0

    private var answers: Bool { system == "pohoda" || system == "money-s3" }

    init(seed: UInt64, system: String, combine: String, flavour: StockFlavour) throws {
        (self.seed, self.system, self.combine, self.flavour) = (seed, system, combine, flavour)
        dice = Dice(seed)
        world = StockWorld(&dice, flavour)
        shop = try Shop("spool.stable-seconds=0", "warehouse.combine=" + combine, system: system)
        shop.overrides += flavour.settings
        if flavour == .ean {
            let products = world.codes.map { (flavour.shopCode($0), flavour.ean($0) ?? "", "Item " + $0) }
            try shop.drop(ShopFile.products(products), Shop.eshop + "/products.csv")
        }
        // In November, or over the change to summer time.
        let start = Int64(dice.below(2) * 123 * 86_400)
        shop.wait(seconds: start)
        now += start
        lastPass = now
    }

    /// Lives through as many passes.
    func run(passes count: Int) throws {
        export()
        for _ in 0..<count {
            let next = now + 1800 + Int64(dice.below(4) == 0 ? dice.below(20_000) : 0)
            while now < next - 120 {
                now = min(next - 60, now + 60 + Int64(dice.below(900)))
                try something()
            }
            try pass(at: next)
        }
    }

    // MARK: what happens

    private func something() throws {
        for (order, at) in byHand where at <= now { enter(order, at: at) }
        byHand.removeAll { $0.at <= now }
        switch dice.below(12) {
        case 0, 1, 2: buy()
        case 3, 4: try takeFiles()
        case 5, 6: export()
        case 7, 8: ship()
        case 9: cancel()
        case 10: if let code = dice.pick(world.codes), dice.chance(40) { restock(code) }
        default: break
        }
        for letter in letters where letter.arrives <= now { try deliver(letter) }
        letters.removeAll { $0.arrives <= now }
    }

    private func buy() {
        let offered = world.codes.filter { (world.shown[$0] ?? 0) >= flavour.step }
        guard let code = dice.pick(offered), let shown = world.shown[code] else { return }
        let most = flavour == .parts ? 9 : 4
        let quantity = (1 + dice.below(min(most, shown / flavour.step))) * flavour.step
        world.shown[code] = shown - quantity
        world.orders.append(
            StockWorld.Order(number: String(70_001 + world.orders.count), code: code, quantity: quantity, bought: now)
        )
        note("\(world.orders.last?.number ?? "") buys \(quantity) \(code) of \(shown)")
        tellOrder(world.orders.count - 1, "Nova")
    }

    /// The shop's own export of an order comes at once.
    private func tellOrder(_ place: Int, _ state: String) {
        let order = world.orders[place]
        let text = ShopFile.orders([
            ShopFile.Order(
                order.number,
                flavour.shopCode(order.code),
                quantity: flavour.text(order.quantity),
                total: total(order.quantity)
            )
            .with {
                $0.items[0].ean = flavour.ean(order.code)
                $0.state = state
                let (day, time) = StockWorldFiles.local(order.bought)
                $0.date = day + " " + time
            }
        ])
        send(text, Shop.eshop + "/\(name()).xml", written: now, arrives: now)
    }

    /// What so many units cost, ten for a piece.
    private func total(_ units: Int) -> String {
        let cents = units * 1000 / flavour.scale
        return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }

    /// The accounting system takes files of orders, and imports them at once.
    private func takeFiles() throws {
        let folder = "spool/warehouse/out"
        var isTaken = false
        for name in shop.names(folder) where dice.chance(70) {
            let text = shop.text(folder + "/" + name) ?? ""
            try shop.fetch(folder + "/" + name)
            isTaken = true
            for place in world.orders.indices where text.contains(world.orders[place].number) { importOrder(place) }
        }
        if isTaken {
            try setTime(folder, now)
            // A folder shows only when it was changed last.
            for place in world.orders.indices where world.orders[place].known ?? 0 > lastPass {
                if let shown = world.orders[place].shown { world.orders[place].shown = max(shown, now) }
            }
            note("files of orders are taken")
        }
    }

    private func enter(_ place: Int, at moment: Int64) {
        world.enter(place, at: moment, gathers: combine == "sum")
        note("\(world.orders[place].number) is entered, \(world.orders[place].reserved)")
    }

    private func importOrder(_ place: Int) {
        guard world.orders[place].known == nil, !world.orders[place].isRefused else { return }
        world.orders[place].isRefused = answers && dice.chance(12)
        if world.orders[place].isRefused {
            byHand.append((place, now + Int64(dice.below(100_000))))
        } else {
            enter(place, at: now)
        }
        guard answers else { return tell(place, of: now) }
        // Some answers are lost, some come a day late.
        guard !dice.chance(6) else { return }
        let text = StockWorldFiles.answer(system, world.orders[place], isStamped: dice.chance(70), at: now)
        let late = dice.chance(25) ? Int64(dice.below(90_000)) : Int64(dice.below(60))
        send(
            text,
            Shop.warehouse + "/\(name()).xml",
            written: now,
            arrives: now + late,
            tells: world.orders[place].isRefused ? nil : place
        )
    }

    /// An export; what a person copies later may come after a newer one.
    private func export() {
        guard now - lastExport >= 900 else { return }
        lastExport = now
        let late = dice.chance(25)
        let figures = world.figures.filter { flavour != .changes || isExported($0.key, $0.value) }
        note("export \(figures), late \(late)")
        let arrives = late ? now + 600 + Int64(dice.below(60_000)) : now + Int64(dice.below(30))
        let path = Shop.warehouse + "/\(name())" + (answers ? ".xml" : ".csv")
        // A table has no time but its file's, so whoever copies it keeps that.
        let written = late && answers && dice.chance(50) ? arrives : now + Int64(dice.below(30))
        send(
            StockWorldFiles.stock(system, figures, flavour, at: now),
            path,
            written: min(written, arrives),
            arrives: arrives,
            export: Export(made: now, figures: figures)
        )
    }

    /// Whether an export of changes has a product: what changed since the last one that counts, what another on its way has,
    /// since that one may never count, and some of the rest.
    private func isExported(_ code: String, _ levels: [String: (onHand: Int, reserved: Int)]) -> Bool {
        let isOnItsWay = (letters + lying).contains { $0.export?.figures[code] != nil }
        guard !isOnItsWay, let last = last(with: code)?.figures[code] else { return true }
        let isSame = levels.allSatisfy { warehouse, level in last[warehouse].map { $0 == level } ?? false }
        return !isSame || dice.chance(40)
    }

    /// The newest export that counts and has a product.
    private func last(with code: String) -> Export? { applied.last { $0.figures[code] != nil } }

    private func ship() {
        let ready = world.orders.indices.filter { world.orders[$0].known != nil && world.orders[$0].holdsGoods }
        guard let place = dice.pick(ready) else { return }
        world.ship(place)
        note("\(world.orders[place].number) is shipped")
        tellOrder(place, "Vybavená")
        if world.orders[place].told == nil { tell(place, of: now) }
    }

    /// The program can know from now on that the accounting system has an order.
    private func tell(_ place: Int, of moment: Int64) {
        world.orders[place].told = now
        world.orders[place].shown = moment
    }

    private func cancel() {
        guard dice.chance(40), let place = dice.pick(world.orders.indices.filter { world.orders[$0].holdsGoods }) else {
            return
        }
        let order = world.orders[place]
        world.orders[place].isCancelled = true
        // The shop counts by itself until it is told otherwise.
        world.shown[order.code, default: 0] += order.quantity
        note("\(order.number) is cancelled")
        tellOrder(place, "Storno")
        // What is reserved for it is taken back the same day.
        if world.orders[place].known != nil { world.orders[place].isReleased = true }
    }

    private func restock(_ code: String) {
        guard let warehouse = dice.pick(StockWorld.warehouses) else { return }
        world.onHand[code]?[warehouse, default: 0] += 1 + dice.below(6)
    }

    // MARK: files

    private func name() -> String {
        names += 1
        // No order of names is that of time.
        return "\(["m", "a", "z", "f"][dice.below(4)])\(dice.below(1000))-\(names)"
    }

    private func send(
        _ text: String,
        _ path: String,
        written: Int64,
        arrives: Int64,
        export: Export? = nil,
        tells: Int? = nil
    ) {
        letters.append(
            Letter(path: path, text: text, written: written, arrives: arrives, export: export, tells: tells)
        )
    }

    private var lying: [Letter] = []

    private func deliver(_ letter: Letter) throws {
        try shop.drop(letter.text, letter.path)
        try setTime(letter.path, letter.written)
        note("there lies \(letter.path) of \(letter.written), export of \(letter.export?.made ?? 0)")
        if letter.export != nil { lying.append(letter) }
        if let place = letter.tells, world.orders[place].told == nil {
            tell(place, of: world.orders[place].known ?? now)
        }
    }

    private func setTime(_ path: String, _ seconds: Int64) throws {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: shop.root + "/" + path)
    }

    // MARK: the pass

    private func pass(at next: Int64) throws {
        now = next - 30
        for (order, at) in byHand where at <= now { enter(order, at: at) }
        byHand.removeAll { $0.at <= now }
        for letter in letters where letter.arrives <= now { try deliver(letter) }
        letters.removeAll { $0.arrives <= now }
        let before = now
        now = next
        // The shop's clock goes on by half an hour with each pass.
        shop.wait(seconds: next - lastPass - 1800)
        lastPass = next
        let report = try shop.run()
        passes += 1
        let files = report.files.map { "\($0.path) \($0.outcome)" }
        note("pass \(passes): \(files), \(shop.stock(pass: report.pass) ?? [:])")
        follow(report)
        for (code, quantity) in shop.stock(pass: report.pass) ?? [:] {
            guard world.codes.map(flavour.shopCode).contains(code) else { try fail(code, "it is offered"); continue }
            world.shown[flavour.code(code)] = flavour.units(quantity)
            offers += 1
        }
        try check(since: before)
    }

    /// What happened, to be read when something does not hold.
    private var story: [String] = []

    private func note(_ line: String) { story.append("\(now): \(line)") }

    /// Which exports count is no matter of reckoning: an older one waits for a person, who throws it away.
    private func follow(_ report: PassReport) {
        for letter in lying.sorted(by: { ($0.written, $0.path) < ($1.written, $1.path) }) {
            guard let export = letter.export else { continue }
            let line = report.files.first { $0.path == letter.path }
            let isOlder = (applied.last?.made ?? 0) > export.made
            if isOlder {
                held += 1
            } else {
                applied.append(export)
            }
            let outcome = line?.outcome
            let isRight = outcome == .repeated || outcome == (isOlder ? .held : .applied)
            #expect(isRight, "\(context): \(letter.path) is \(String(describing: outcome)), older: \(isOlder)")
        }
        lying = []
    }

    private var context: String { "seed \(seed), \(system), \(combine), \(flavour), pass \(passes)" }

    /// Nothing is sold twice, and nothing is kept back for longer than one export.
    private func check(since known: Int64) throws {
        for code in world.codes {
            guard let last = last(with: code) else { continue }
            let shown = world.shown[code] ?? 0
            let free = world.free(code)
            if shown > max(0, free) { try fail(code, "\(shown) are offered, but \(free) are free") }
            let levels = (last.figures[code] ?? [:]).filter { world.selling.contains($0.key) }.values
                .map { max(0, $0.onHand - $0.reserved) }
            let available = combine == "max" ? levels.max() ?? 0 : levels.reduce(0, +)
            let taken = world.orders.filter { $0.code == code && !mustBeContained($0, known) && !$0.isCancelled }
            let rest = max(0, available - taken.reduce(0) { $0 + $1.quantity })
            let least = rest / flavour.step * flavour.step
            let open = taken.map { "\($0.number) \($0.quantity)" }
            if shown < least { try fail(code, "\(shown) of \(least) are offered: \(levels) without \(open)") }
        }
    }

    /// Ends the run where something does not hold: whatever comes after follows from it.
    private func fail(_ code: String, _ what: String) throws {
        let workspace = try shop.workspace()
        let told = try shop.ledger { ledger throws(Problem) in
            try Explanation.tell("product", code, workspace, ledger).map(\.text)
        }
        let lines = ["\(context): \(code): \(what)"] + story.suffix(60) + told
        throw Broken(description: lines.joined(separator: "\n"))
    }

    /// Something that must hold does not.
    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    /// Whether the last export that counts was made since the accounting system has an order, as far as the program can
    /// know: clocks may differ by five minutes.
    private func mustBeContained(_ order: StockWorld.Order, _ present: Int64) -> Bool {
        guard let last = last(with: order.code), let told = order.told, told <= present, let shown = order.shown else {
            return false
        }
        return shown + 330 < last.made
    }
}
