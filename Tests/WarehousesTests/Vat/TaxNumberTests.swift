import Connectors
import Domain
import Testing

@testable import Warehouses

/// Numbers of taxpayers in the fields where an accountant looks for them.
@Suite struct TaxNumberTests {
    /// What a channel gives (DIČ, IČ DPH), and where it goes in Slovakia and in Czechia.
    private struct Case: Sendable {
        var dic: String?
        var icDph: String?
        var slovak: [String?]
        var czech: String?
    }

    private static let cases: [Case] = [
        Case(dic: "CZ12345679", slovak: [nil, "CZ12345679"], czech: "CZ12345679"),
        Case(dic: "ATU12345678", slovak: [nil, "ATU12345678"], czech: "ATU12345678"),
        Case(dic: "el123456789", slovak: [nil, "EL123456789"], czech: "EL123456789"),
        Case(dic: "XI 123 456 789", slovak: [nil, "XI123456789"], czech: "XI123456789"),
        Case(dic: "cz-123.456/79", slovak: [nil, "CZ12345679"], czech: "CZ12345679"),
        Case(dic: "SK2020000009", slovak: [nil, "SK2020000009"], czech: "SK2020000009"),
        Case(dic: "2020000009", slovak: ["2020000009", nil], czech: "2020000009"),
        Case(dic: "2020000009", icDph: "SK2020000009", slovak: ["2020000009", "SK2020000009"], czech: "SK2020000009"),
        Case(dic: "SK2020000009", icDph: "2020000009", slovak: ["2020000009", "SK2020000009"], czech: "SK2020000009"),
        Case(dic: "12345679", icDph: "CZ12345679", slovak: ["12345679", "CZ12345679"], czech: "CZ12345679"),
        // Neither of the Union: no number for its VAT.
        Case(dic: "CHE123456789", slovak: ["CHE123456789", nil], czech: "CHE123456789"),
        Case(dic: "GB123456789", slovak: ["GB123456789", nil], czech: "GB123456789"),
        Case(dic: "SKLAD", slovak: ["SKLAD", nil], czech: "SKLAD"),
        Case(slovak: [nil, nil]),
    ]

    @Test(arguments: cases.indices) func fields(index: Int) {
        let sample = Self.cases[index]
        var party = Party()
        (party.dic, party.icDph) = (sample.dic, sample.icDph)
        let slovak = party.taxFields(in: "SK")
        #expect([slovak.dic, slovak.icDph] == sample.slovak)
        #expect(party.taxFields(in: "CZ").dic == sample.czech && party.taxFields(in: "CZ").icDph == nil)
    }

    @Test func aForeignPayerInASlovakPack() throws {
        var batch = PohodaOrderFixtures.letters.batch
        batch.entries[0].order.customer.country = "CZ"
        batch.entries[0].order.customer.dic = "CZ12345679"
        let text = String(decoding: try PohodaOrders.write(batch).bytes, as: UTF8.self)
        #expect(text.contains("<typ:icDph>CZ12345679</typ:icDph>") && !text.contains("<typ:dic>"))
        batch.country = "CZ"
        batch.homeCurrency = .eur
        batch.entries[0].order.items[0].vatRate = Percent(21)
        let czech = String(decoding: try PohodaOrders.write(batch).bytes, as: UTF8.self)
        #expect(czech.contains("<typ:dic>CZ12345679</typ:dic>") && !czech.contains("icDph"))
    }

    @Test func moneyHasAFieldForVatAndOneForTheSlovakTaxNumber() throws {
        let order = MoneyS3OrderTests.order { order in
            order.customer.company = "Firma"
            order.customer.country = "CZ"
            order.customer.dic = "CZ12345679"
        }
        let text = String(decoding: try MoneyS3Orders.write(MoneyS3OrderTests.batch(order)).bytes, as: UTF8.self)
        #expect(text.contains("<DIC>CZ12345679</DIC>") && !text.contains("DICSK"))
        // Without a country the form tells.
        let slovak = MoneyS3OrderTests.order { order in
            order.customer.country = nil
            order.customer.dic = "CZ12345679"
        }
        let other = String(decoding: try MoneyS3Orders.write(MoneyS3OrderTests.batch(slovak)).bytes, as: UTF8.self)
        #expect(other.contains("<DIC>CZ12345679</DIC>") && !other.contains("DICSK"))
    }
}
