import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// Whatever customers write, what goes out over HTTP or as bank documents fits the fields of the other side, whose tables are the
/// vendors' (docs/systems), and has no character that it could not show.
@Suite("Long and odd texts") struct PayloadLimitTests {
    /// A system, and how long its fields may be; a limit of a field inside of another one is named by both.
    struct System: Sendable {
        let name: String
        let write: @Sendable (OrderBatch) throws(Problem) -> OrderFile
        let limits: [String: Int]
        /// Fields that may have several lines.
        let notes: Set<String>
    }

    static let systems = [
        System(
            name: "ABRA Flexi",
            write: { (batch) throws(Problem) in try AbraFlexiOrders.write(batch) },
            limits: [
                "cisDosle": 40, "varSym": 30, "popis": 255, "nazFirmy": 255, "ulice": 255, "mesto": 255, "psc": 255,
                "ic": 20,
                "dic": 20, "faNazev": 255, "faUlice": 255, "faMesto": 255, "faPsc": 255, "kontaktJmeno": 255,
                "kontaktEmail": 255, "kontaktTel": 255, "kod": 64, "nazev": 255,
            ],
            notes: ["poznam", "doprava"]
        ),
        System(
            name: "iDoklad",
            write: { (batch) throws(Problem) in try IDokladOrders.write(batch) },
            limits: [
                "OrderNumber": 25, "Name": 200, "Unit": 20, "CompanyName": 200, "Street": 100, "City": 50,
                "PostalCode": 11,
                "Email": 254, "Phone": 20, "IdentificationNumber": 20, "VatIdentificationNumber": 20,
                "VatIdentificationNumberSk": 20,
            ],
            notes: ["Note"]
        ),
        System(
            name: "mPOHODA",
            write: { (batch) throws(Problem) in try MPohodaOrders.write(batch) },
            limits: [
                "Text": 240, "TextItem/Text": 90, "IdentificationNumber": 15, "TaxIdentificationNumber": 18,
                "CompanyName": 255,
                "Name": 64, "Street": 64, "City": 45, "PostCode": 15, "Country": 19, "Email": 98, "PhoneNumber": 40,
                "Unit": 10,
                "Code": 64,
            ],
            notes: ["Note", "InternalNote"]
        ),
        System(
            name: "OBERON",
            write: { (batch) throws(Problem) in try OberonOrders.write(batch) },
            limits: [:],
            notes: ["Notice"]
        ),
    ]

    /// What does not fit, or cannot be shown.
    private static func faults(in tree: JSONTree, _ system: System, _ path: [String] = []) -> [String] {
        if case .object(let members) = tree.content {
            return members.flatMap { faults(in: $0.value, system, path + [$0.key]) }
        }
        if !tree.elements.isEmpty { return tree.elements.flatMap { faults(in: $0, system, path) } }
        guard case .string(let text) = tree.content, let field = path.last else { return [] }
        var found: [String] = []
        let limit = system.limits[path.suffix(2).joined(separator: "/")] ?? system.limits[field]
        if let limit, text.utf16.count > limit { found.append("\(field) has \(text.utf16.count) of \(limit)") }
        if text.unicodeScalars.contains(where: { isControl($0, mayBreak: system.notes.contains(field)) }) {
            found.append("\(field) has control characters")
        }
        return found
    }

    private static func isControl(_ scalar: Unicode.Scalar, mayBreak: Bool) -> Bool {
        switch scalar.value {
        case 9: false
        case 10, 13, 0x85, 0x2028, 0x2029: !mayBreak
        case 0..<32, 127, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    @Test("of an order fit every field", arguments: systems.indices) func orders(index: Int) throws {
        let system = Self.systems[index]
        for seed in 1...60 {
            var texts = OddTexts(seed: UInt64(seed))
            var entry = PohodaOrderFixtures.entry(texts.order("1001"), items: [nil, nil])
            entry.uuid = "0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a11"
            let batch = PohodaOrderFixtures.batch("SK", [entry])
            let file = try system.write(batch)
            #expect(file.refused.isEmpty, "\(system.name), seed \(seed): \(file.refused)")
            let line = try #require(JSONTree.whole(file.bytes), "\(system.name), seed \(seed)")
            let body = try #require(line["body"])
            #expect(Self.faults(in: body, system) == [], "\(system.name), seed \(seed)")
        }
    }

    private static func batch(_ seed: UInt64) throws -> PaymentBatch {
        var texts = OddTexts(seed: seed)
        let odd = texts.payment(1001)
        var payment = Payment(
            date: try #require(Day(year: 2026, month: 11, day: 23)),
            amount: Money(minorUnits: 1000, currency: .eur),
            line: 1,
            vs: "1001",
            ks: odd.ks,
            ss: odd.ss,
            counterAccount: BankAccount("SK3112000000198742637541"),
            counterName: odd.name,
            message: odd.message
        )
        payment.bankId = odd.bankId
        let part = PaymentBatch.Settled(invoice: "FV1", order: odd.order, amount: payment.amount)
        let entry = PaymentBatch.Entry(id: "PAY-1", payment: payment, account: "KB", settled: [part])
        return PaymentBatch(packId: "SPJ-1", entries: [entry], unit: "12345678")
    }

    @Test("of a payment fit a bank document of Flexi, with a remark of what was changed") func flexiPayments() throws {
        let limits = [
            "varSym": 30, "specSym": 255, "cisObj": 2000, "vypisCisDokl": 50, "popis": 255, "nazFirmy": 255,
            "iban": 255,
        ]
        let system = System(
            name: "ABRA Flexi",
            write: { (batch) throws(Problem) in try AbraFlexiOrders.write(batch) },
            limits: limits,
            notes: []
        )
        var changed = 0
        for seed in 1...60 {
            let file = try AbraFlexiPayments.write(try Self.batch(UInt64(seed)))
            #expect(file.refused.isEmpty)
            let body = try #require(JSONTree.whole(file.bytes)?["body"])
            #expect(Self.faults(in: body, system) == [], "seed \(seed)")
            changed += file.remarks["PAY-1"]?.count ?? 0
        }
        #expect(changed > 60)
    }

    @Test("of a payment fit a bank document of Pohoda, with a remark of what was changed") func pohodaPayments() throws
    {
        // bank.xsd and type.xsd: maxLength.
        let limits = ["bnk:text": 96, "typ:company": 255, "bnk:symVar": 20, "bnk:symSpec": 16, "bnk:symConst": 4]
        var changed = 0
        for seed in 1...60 {
            let file = try PohodaPayments.write(try Self.batch(UInt64(seed)))
            #expect(file.refused.isEmpty)
            let text = String(decoding: file.bytes, as: UTF8.self)
            for (field, limit) in limits {
                guard let start = text.firstRange(of: "<\(field)>"), let end = text.firstRange(of: "</\(field)>") else {
                    continue
                }
                // In Windows-1250 a character is a byte, and an entity is one character.
                let value = text[start.upperBound..<end.lowerBound].replacing(#/&#?\w+;/#, with: "x")
                #expect(value.unicodeScalars.count <= limit, "seed \(seed), \(field)")
                #expect(
                    !value.unicodeScalars.contains { Self.isControl($0, mayBreak: false) },
                    "seed \(seed), \(field)"
                )
            }
            changed += file.remarks["PAY-1"]?.count ?? 0
        }
        #expect(changed > 60)
    }
}
