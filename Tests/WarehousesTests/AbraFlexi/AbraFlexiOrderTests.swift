import Connectors
import Domain
import Foundation
import Syntax
import Testing

@testable import Warehouses

/// Written orders: their bytes, and the fields of a server of the vendor's.
@Suite struct AbraFlexiOrderTests {
    private typealias F = PohodaOrderFixtures
    private static let packs = [F.home, F.koruny, F.foreign, F.oss, F.letters]

    /// The orders of a script, line after line.
    static func orders(_ bytes: [UInt8]) throws -> [[JSONTree]] {
        try bytes.split(separator: 10).map { part in
            let line = try #require(ScriptLine(Array(part)))
            #expect(line.request.method == .post && line.request.path == "/objednavka-prijata.json")
            #expect(line.request.isRepeatable)
            let root = try #require(JSONTree.whole(line.request.body ?? [])?["winstrom"])
            #expect(root["@version"]?.text == "1.0" && root["@atomic"]?.text == "false")
            return root.records("objednavka-prijata")
        }
    }

    @Test(arguments: packs.indices) func isWrittenAsKept(index: Int) throws {
        let pack = Self.packs[index]
        let file = try AbraFlexiOrders.write(pack.batch)
        #expect(file.name == "orders-SPJ-0123456789abcdef.jsonl")
        #expect(file.refused.isEmpty)
        #expect(file.remarks.values.joined().allSatisfy { $0.severity == .warning && $0.scope == .record })
        #expect(try AbraFlexiOrders.write(pack.batch).bytes == file.bytes)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent(pack.name + ".jsonl")
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_GOLDEN"] != nil { try Data(file.bytes).write(to: url) }
        let isSame = try [UInt8](Data(contentsOf: url)) == file.bytes
        #expect(isSame, "Golden/\(pack.name).jsonl differs")
    }

    @Test("what Flexi computes of the lines is what the customer pays", arguments: packs.indices)
    func sums(index: Int) throws {
        let pack = Self.packs[index]
        let found = try Self.orders(AbraFlexiOrders.write(pack.batch).bytes).flatMap { $0 }
        for (order, entry) in zip(found, pack.batch.entries) {
            var sum: Int64 = 0
            for line in order["polozkyObchDokladu"]?.elements ?? [] {
                let price: UnitPrice = try #require(line["cenaMj"]?.fixed())
                let count: Quantity = try #require(line["mnozMj"]?.fixed())
                sum += try #require(OrderArithmetic.sum(price, count))
            }
            #expect(sum == OrderArithmetic.hundredths(entry.order.total), "\(entry.id)")
        }
    }

    @Test("exact values of an order")
    func values() throws {
        let order = try #require(Self.orders(AbraFlexiOrders.write(F.home.batch).bytes).first?.first)
        let expected = [
            "id": "ext:SPOJKA:eshop-2026110001", "@update": "ignore", "typDokl": "code:OBP", "rada": "code:26E",
            "cisDosle": "2026110001", "varSym": "2026110001", "datVyst": "2026-11-20", "datObj": "2026-11-20",
            "popis": "Objednávka 2026110001", "nazFirmy": "Žlté kôpky, s. r. o.", "ulice": "Kvetná 1",
            "mesto": "Žilina", "psc": "010 01", "stat": "code:SK", "ic": "87654321", "dic": "2020000001",
            "kontaktJmeno": "Jana Vzorová", "postovniShodna": "false", "faNazev": "Peter Vzor",
            "faUlice": "Výdajné miesto 7", "faMesto": "Žilina", "faPsc": "010 01", "faStat": "code:SK",
            "formaUhradyCis": "code:Dobierkou", "formaDopravy": "code:Kuriér SPS", "stredisko": "code:ESHOP",
            "zaokrJakSumK": "zaokrJak.matem", "zaokrNaSumK": "zaokrNa.setiny",
            "poznam":
                "Volať vopred & po 15:00\nĎakujem\nE-shop: eshop\nIČ DPH: SK2020000001\nPlatba: Dobierka\nDoprava: Kuriér",
        ]
        for member in order.members where member.key != "polozkyObchDokladu" {
            #expect(member.value.text == expected[member.key], "\(member.key)")
        }
        #expect(order.members.count == expected.count + 1)
        let lines = order["polozkyObchDokladu"]?.elements ?? []
        #expect(lines.map { $0["id"]?.text } == (1...9).map { "ext:SPOJKA:eshop-2026110001-\($0)" })
        #expect(
            lines.map { $0["cenik"]?.text } == ["code:TR-1", "ean:8580001000015", "code:CAJ"]
                + Array(repeating: nil, count: 6)
        )
        #expect(lines.prefix(3).map { $0["sklad"]?.text } == ["code:ZBOŽÍ", "code:POBOČKA", "code:HLAVNÝ"])
        #expect(lines.prefix(3).allSatisfy { $0["rezervovat"]?.text == "false" })
        #expect(lines[0]["typPolozkyK"]?.text == "typPolozky.katalog" && lines[0]["cenaMj"]?.text == "12.3")
        #expect(lines[3]["typPolozkyK"]?.text == "typPolozky.obecny" && lines[3]["kod"]?.text == "X-9")
        let rates = ["Zakl", "Sniz2", "Sniz", "Zakl", "Zakl", "Zakl", "Zakl", "Sniz2", "Osv"]
        #expect(lines.map { $0["typSzbDphK"]?.text } == rates.map { "typSzbDph.dph" + $0 })
        #expect(lines[8]["nazev"]?.text == "Zaokrúhlenie" && lines[8]["cenaMj"]?.text == "0.02")
        #expect(lines.allSatisfy { $0["szbDph"] == nil && $0["typCenyDphK"]?.text == "typCeny.sDph" })
    }

    @Test("a foreign currency has its rate, One Stop Shop its country and the percent of each line")
    func foreign() throws {
        let found = try Self.orders(AbraFlexiOrders.write(F.foreign.batch).bytes).flatMap { $0 }
        #expect(found[0]["mena"]?.text == "code:EUR" && found[0]["kurz"]?.text == "24.305")
        #expect(found[0]["kurzMnozstvi"]?.text == "1" && found[1]["mena"]?.text == "code:HUF")
        #expect(found[1]["kurz"]?.text == "6.32" && found[1]["kurzMnozstvi"]?.text == "100")
        let abroad = try #require(Self.orders(AbraFlexiOrders.write(F.oss.batch).bytes).first?.first)
        #expect(abroad["statDph"]?.text == "code:DE")
        let lines = abroad["polozkyObchDokladu"]?.elements ?? []
        #expect(lines.map { $0["szbDph"]?.text } == ["19", "7", "19"])
        #expect(lines.map { $0["typSzbDphK"]?.text } == ["Zakl", "Sniz", "Zakl"].map { "typSzbDph.dph" + $0 })
    }

    @Test("twenty orders go in one request, and what names them both is the first and the last")
    func requests() throws {
        var batch = F.home.batch
        let entry = batch.entries[0]
        batch.entries = (1...41).map { number in
            var copy = entry
            copy.order.number = String(number)
            copy.id = "eshop-\(number)"
            return copy
        }
        let bytes = try AbraFlexiOrders.write(batch).bytes
        #expect(try Self.orders(bytes).map(\.count) == [20, 20, 1])
        let keys = bytes.split(separator: 10).compactMap { ScriptLine(Array($0))?.key }
        #expect(keys == ["eshop-1 … eshop-20", "eshop-21 … eshop-40", "eshop-41"])
    }

    /// Orders that would need a guess, and the code of why they are not written.
    private static let refused: [(code: AbraFlexiProblem?, change: @Sendable (inout OrderBatch.Entry) -> Void)] = [
        (.unknownVatRate, { $0.order.items[0].vatRate = Percent(17) }),
        (.noDate, { $0.order.created = nil }),
        (.numberNotTaken, { $0.order.number = String(repeating: "7", count: 41) }),
        (.badReference, { $0.paymentType = String(repeating: "x", count: 21) }),
        (.badReference, { $0.carrier = String(repeating: "x", count: 21) }),
        (.badReference, { $0.items[0]?.warehouse = String(repeating: "x", count: 21) }),
        (.badReference, { $0.items[0]?.code = String(repeating: "x", count: 65) }),
        (.badReference, { $0.items[1]?.ean = String(repeating: "1", count: 21) }),
        (.mixedCurrencies, { $0.order.items[0].total = Money(minorUnits: 2460, currency: .czk) }),
        (nil, { $0.order.total = Money(minorUnits: 9999, currency: .eur) }),
    ]

    @Test(arguments: refused.indices) func refusesRatherThanGuesses(index: Int) throws {
        var batch = F.home.batch
        var other = batch.entries[0]
        other.order.number = "2"
        other.id = "eshop-2"
        Self.refused[index].change(&batch.entries[0])
        batch.entries.append(other)
        let file = try AbraFlexiOrders.write(batch)
        let code = Self.refused[index].code?.rawValue ?? OrderProblem.doesNotAddUp.rawValue
        #expect(file.refused.mapValues(\.code) == ["eshop-2026110001": code])
        #expect(try Self.orders(file.bytes).map { $0.map { $0["cisDosle"]?.text } } == [["2"]])
        batch.entries.removeLast()
        #expect(try AbraFlexiOrders.write(batch).bytes.isEmpty)
    }

    @Test("One Stop Shop that is switched off, and rates that hold at home and abroad, are told")
    func oneStopShop() throws {
        var batch = F.oss.batch
        batch.oss = false
        let refused = try AbraFlexiOrders.write(batch).refused.values.map(\.code)
        #expect(refused == [AbraFlexiProblem.ossIsOff.rawValue])
        var both = F.koruny.batch
        both.entries.removeLast()
        both.entries[0].order.customer.country = "LV"
        both.entries[0].order.items.removeAll { $0.name == "Kniha" }
        both.entries[0].order.total = Money(minorUnits: 69_700, currency: .czk)
        both.entries[0].order.rounding = .zero(.czk)
        both.entries[0].items = [nil, nil]
        let remarks = try AbraFlexiOrders.write(both).remarks.values.joined().map(\.code)
        #expect(
            Set(remarks) == [
                AbraFlexiProblem.perhapsOneStopShop.rawValue, AbraFlexiProblem.lineWithoutItem.rawValue,
            ]
        )
    }

    @Test("texts are cut with a note, and numbers that do not fit are left out with one")
    func lengths() throws {
        var batch = F.home.batch
        let long = String(repeating: "Dlhá ", count: 60)
        batch.entries[0].order.customer.company = long
        batch.entries[0].order.customer.street = long
        batch.entries[0].order.customer.ico = String(repeating: "1", count: 21)
        batch.entries[0].order.customer.email = String(repeating: "a", count: 250) + "@example.test"
        batch.entries[0].order.items[0].name = long + "\u{0}"
        batch.entries[0].order.items[3].code = String(repeating: "X", count: 65)
        let file = try AbraFlexiOrders.write(batch)
        let codes = file.remarks.values.joined().map(\.code)
        func count(_ code: AbraFlexiProblem) -> Int { codes.count { $0 == code.rawValue } }
        #expect(count(.textCut) == 3 && count(.leftOut) == 3 && count(.charactersReplaced) == 1, "\(codes)")
        let order = try #require(Self.orders(file.bytes).first?.first)
        #expect(order["nazFirmy"]?.text?.count == 254 && order["ic"] == nil && order["kontaktEmail"] == nil)
        #expect(order["polozkyObchDokladu"]?.elements[0]["nazev"]?.text?.count == 254)
    }

    @Test func badIdsSpoilThePack() throws {
        for change: (inout OrderBatch) -> Void in [
            { $0.packId = "" }, { $0.packId = String(repeating: "x", count: 65) }, { $0.entries[0].id = "č" },
            { $0.entries.append($0.entries[0]) },
        ] {
            var batch = F.home.batch
            change(&batch)
            #expect {
                try AbraFlexiOrders.write(batch)
            } throws: {
                ($0 as? Problem)?.is(AbraFlexiProblem.badId) ?? false
            }
        }
    }

    /// The fields of an evidence as a server gives them.
    private static func properties(_ evidence: String) throws -> [String: [String: Any]] {
        let bytes = try Samples.bytes("properties/Properties.\(evidence).json", of: "abraflexi")
        return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [String: Any]] ?? [:]
    }

    @Test(
        "every field that is sent is Flexi's, can be written, and is not longer than it takes",
        .enabled(if: Samples.arePresent, "the field lists are not there")
    )
    func fields() throws {
        let (header, line) = (
            try Self.properties("objednavka-prijata"), try Self.properties("objednavka-prijata-polozka")
        )
        for pack in Self.packs + [F.edges] {
            for order in try Self.orders(AbraFlexiOrders.write(pack.batch).bytes).joined() {
                Self.expectKnown(order, header)
                for one in order["polozkyObchDokladu"]?.elements ?? [] { Self.expectKnown(one, line) }
            }
        }
        for (limits, properties) in [(AbraFlexiLimits.order, header), (AbraFlexiLimits.line, line)] {
            for (field, limit) in limits {
                let most = (properties[field]?["maxLength"] as? String).flatMap { Int($0) }
                #expect(most == limit, "\(field)")
            }
        }
        for evidence in ["forma-uhrady", "forma-dopravy", "sklad", "typ-objednavky-prijate"] {
            #expect(try Self.properties(evidence)["kod"]?["maxLength"] as? String == String(AbraFlexiLimits.code))
        }
        // What is read is Flexi's too: it leaves out unknown fields without a word.
        for (evidence, fields) in [
            (AbraFlexiStock.evidence, AbraFlexiStock.fields), (AbraFlexiInvoices.evidence, AbraFlexiInvoices.fields),
        ] {
            let known = try Self.properties(evidence)
            var depth = 0
            let outer = String(
                fields.filter { letter in
                    if letter == "(" { depth += 1 }
                    defer { if letter == ")" { depth -= 1 } }
                    return depth == 0
                }
            )
            for field in outer.split(separator: ",") { #expect(known[String(field)] != nil, "\(evidence) \(field)") }
        }
    }

    private static func expectKnown(_ record: JSONTree, _ properties: [String: [String: Any]]) {
        for member in record.members where member.key != "id" && !member.key.hasPrefix("@") {
            // The collection of lines is a relation, not a field.
            if member.key == "polozkyObchDokladu" { continue }
            let property = properties[member.key]
            #expect(property?["isWritable"] as? String == "true", "\(member.key)")
            guard property?["type"] as? String == "select", let values = property?["values"] as? [String: Any] else {
                continue
            }
            let known = (values["value"] as? [[String: String]] ?? []).compactMap { $0["@key"] }
            #expect(known.contains(member.value.text ?? ""), "\(member.key)")
        }
    }
}
