import Connectors
import Domain
import Testing

@testable import Warehouses

/// How orders are taxed, in both systems that are told it.
@Suite struct VatRegimeTests {
    typealias F = PohodaOrderFixtures

    private struct Written {
        var text: String
        var refusal: Problem?
        var remarks: [String]
    }

    /// One order of lines with those rates, to that country.
    private static func write(
        _ rates: [Int?],
        to country: String,
        oss: String? = nil,
        isOn: Bool = true,
        free: Bool = false,
        money: Bool = false
    ) throws -> Written {
        let price: Int64 = free ? 0 : 10_000_000
        let order = F.order(
            "1",
            .eur,
            total: 1000 * Int64(free ? 0 : rates.count),
            day: Day(year: 2026, month: 9, day: 1)
        ) {
            order in
            order.items = rates.map { F.item(.product, "Kniha", 1, price, free ? 0 : 1000, rate: $0, code: "K") }
            order.ossCountry = oss
            order.customer.country = country
        }
        var batch = F.batch("SK", [F.entry(order, items: rates.map { _ in nil })])
        batch.oss = isOn
        let file = try money ? MoneyS3Orders.write(batch) : PohodaOrders.write(batch)
        return Written(
            text: String(decoding: file.bytes, as: UTF8.self),
            refusal: file.refused["eshop-1"],
            remarks: file.remarks["eshop-1"]?.map(\.code) ?? []
        )
    }

    @Test(arguments: [("IT", 4), ("LU", 3), ("EL", 24), ("GR", 6), ("FR", 10), ("IE", 9), ("XI", 20)])
    func everyRateOfTheDestinationGoesAsOneStopShop(country: String, rate: Int) throws {
        let iso = country == "EL" ? "GR" : country
        let pohoda = try Self.write([rate], to: country, oss: country)
        #expect(pohoda.refusal == nil)
        #expect(pohoda.text.contains("<typ:ids>\(iso)</typ:ids>") && pohoda.text.contains("history"))
        #expect(pohoda.text.contains("<ord:percentVAT>\(rate)</ord:percentVAT>"))
        let money = try Self.write([rate], to: country, oss: country, money: true)
        #expect(money.refusal == nil && money.text.contains("<StatMOSS>\(iso)</StatMOSS>"))
    }

    @Test func aRefusalListsTheRatesThatHold() throws {
        let home = try Self.write([23, 17], to: "SK").refusal
        #expect(home?.code == "POHODA-020")
        #expect(home?.arguments == ["order": "1", "rate": "17", "day": "2026-09-01", "rates": "SK: 23, 19, 5"])
        let declared = try Self.write([5, 23], to: "HU", oss: "HU").refusal
        #expect(declared?.arguments["rate"] == "23" && declared?.arguments["rates"] == "OSS HU: 27, 18, 5")
        let neither = try Self.write([18], to: "IT", money: true).refusal
        #expect(neither?.code == "MONEY-020")
        #expect(neither?.arguments["rates"] == "SK: 23, 19, 5; OSS IT: 22, 10, 5, 4")
        #expect(try Self.write([18], to: "US").refusal?.arguments["rates"] == "SK: 23, 19, 5; OSS US: –")
    }

    @Test func oneStopShopThatIsSwitchedOffIsTheReason() throws {
        #expect(try Self.write([22], to: "IT", oss: "IT", isOn: false).refusal?.code == "POHODA-021")
        #expect(try Self.write([22], to: "IT", isOn: false, money: true).refusal?.code == "MONEY-021")
        #expect(try Self.write([23], to: "IT", isOn: false).refusal == nil)
    }

    @Test func whatHoldsInBothPlacesIsDomesticAndRemarked() throws {
        #expect(try Self.write([5], to: "IT").remarks.contains("POHODA-033"))
        #expect(try Self.write([0], to: "IT").remarks.contains("POHODA-033") == false)
    }

    @Test func aLineThatCostsNothingNeedsNoRate() throws {
        for money in [false, true] {
            let free = try Self.write([nil, 23], to: "SK", free: true, money: money)
            #expect(free.refusal == nil)
            #expect(free.text.contains(money ? "<SazbaDPH>0</SazbaDPH>" : "<ord:rateVAT>none</ord:rateVAT>"))
            #expect(try Self.write([nil, 23], to: "SK", money: money).refusal?.code == "ORDER-003")
        }
        // An order of One Stop Shop with free shipping.
        var batch = F.oss.batch
        batch.entries[0].order.items.append(F.item(.shipping, "Zdarma", 1, 0, 0, rate: nil))
        batch.entries[0].order.items[3].total.currency = .eur
        batch.entries[0].items.append(nil)
        #expect(try PohodaOrders.write(batch).refused.isEmpty)
    }
}
