import Connectors
import Domain
import Testing

@testable import Warehouses

/// Bank documents with the settlement of invoices: what is written, and Stormware's schema as its judge.
@Suite struct PohodaPaymentsTests {
    private static func entry(
        _ id: String,
        _ amount: Int64,
        account: String? = "KB",
        settled: [(String, Int64)]
    ) throws -> PaymentBatch.Entry {
        let payment = Payment(
            date: try #require(Day(year: 2026, month: 11, day: 23)),
            amount: Money(minorUnits: amount, currency: .eur),
            line: 1,
            vs: "1001",
            ks: "308",
            ss: "42",
            counterAccount: BankAccount("SK3112000000198742637541"),
            counterName: "Jana Vzorová",
            message: "Platba za objednávku <1001> & щ " + String(repeating: "x", count: 120)
        )
        let parts = settled.map { invoice, minor in
            PaymentBatch.Settled(
                invoice: invoice,
                order: "eshop/" + invoice,
                amount: Money(minorUnits: minor, currency: .eur)
            )
        }
        return PaymentBatch.Entry(id: id, payment: payment, account: account, settled: parts)
    }

    private static func batch() throws -> PaymentBatch {
        PaymentBatch(
            packId: "SPJ-0123456789abcdef",
            entries: [
                try entry("PAY-1", 1000, settled: [("FV1", 1000)]),
                try entry("PAY-2", 3050, account: nil, settled: [("FV2", 2000), ("FV3", 1050)]),
            ],
            unit: "12345678"
        )
    }

    @Test func isWritten() throws {
        let file = try PohodaPayments.write(Self.batch())
        #expect(file.name == "payments-SPJ-0123456789abcdef.xml" && file.refused.isEmpty)
        #expect(try PohodaPayments.write(Self.batch()).bytes == file.bytes)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("<typ:ids>PAY-1</typ:ids>") && text.contains("<typ:ids>KB</typ:ids>"))
        #expect(text.contains("<typ:accountNo>19-8742637541</typ:accountNo>"))
        #expect(text.contains("<typ:bankCode>1200</typ:bankCode>"))
        #expect(text.split(separator: "<bnk:bankLiquidationItem>").count == 4)
        #expect(text.contains("<bnk:unitPrice>10.50</bnk:unitPrice>"))
    }

    @Test(.enabled(if: Schema.isPresent, "Stormware's schemas are not there"))
    func isValid() throws {
        #expect(try Schema.complaints(PohodaPayments.write(Self.batch()).bytes) == "")
    }

    @Test func aNumberThatDoesNotFitIsRefused() throws {
        var batch = try Self.batch()
        batch.entries[0].settled[0].invoice = String(repeating: "9", count: 33)
        let file = try PohodaPayments.write(batch)
        #expect(file.refused.mapValues(\.code) == ["PAY-1": "POHODA-023"])
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("PAY-1"))
        batch.entries = [batch.entries[0]]
        #expect(try PohodaPayments.write(batch).bytes.isEmpty)
    }

    @Test func aCopyOfTheFileIsNoAnswer() throws {
        let reading = Reading(
            try #require(Pohoda.connector.formats.first { $0.id == "pohoda.dataPack" }),
            try PohodaPayments.write(Self.batch()).bytes,
            ReaderContext()
        )
        #expect(reading.receipts.isEmpty)
    }
}
