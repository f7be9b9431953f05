import Channels
import Domain
import Testing

@Suite("Orders in: addresses")
struct NeutralAddressTests {
    private func read(_ address: String) -> Facts {
        facts(document(order(customer: "<BILLING_ADDRESS>\(address)</BILLING_ADDRESS>")))
    }

    @Test(
        "countries by name",
        arguments: [
            ("Slovensko", "SK"), ("Slovenská republika", "SK"), ("SLOVAKIA", "SK"), ("Česko", "CZ"),
            ("Česká republika", "CZ"), ("Czechia", "CZ"), ("Poľsko", "PL"), ("Polsko", "PL"), ("Maďarsko", "HU"),
            ("EL", "GR"), ("el", "GR"), ("XI", "XI"), ("Rakousko", "AT"), ("Rakúsko", "AT"), ("Německo", "DE"),
            ("Nemecko", "DE"), ("sk", "SK"),
        ]
    )
    func countries(name: String, code: String) {
        let found = read("<COUNTRY>\(name)</COUNTRY>")
        #expect(found.orders.first?.customer.country == code)
        #expect(found.problems.isEmpty)
    }

    @Test("the code outranks the name; an unknown name is no country and is remarked")
    func unknown() {
        #expect(
            read("<COUNTRY>Slovensko</COUNTRY><COUNTRY_CODE>cz</COUNTRY_CODE>").orders.first?.customer.country == "CZ"
        )
        #expect(read("<COUNTRY>Slovensko</COUNTRY><COUNTRY_CODE/>").orders.first?.customer.country == "SK")
        let found = read("<COUNTRY>Atlantída</COUNTRY>")
        #expect(found.orders.count == 1 && found.orders.first?.customer.country == nil)
        #expect(found.codes == ["CHANNEL-006"])
    }

    @Test(
        "tax numbers of Slovak, Czech and other customers",
        arguments: [
            ("SK", "SK2020000000", "2020000000", "2020000000", "SK2020000000"),
            ("SK", "SK2020000000", "", nil, "SK2020000000"),
            ("SK", "2020000000", "", "2020000000", nil),
            ("SK", "", "2020000000", "2020000000", nil),
            ("CZ", "CZ 25596641", "", "CZ25596641", nil),
            ("DE", "de123456789", "", "DE123456789", nil),
            ("SK", "2020000000", "SK2020000000", "2020000000", "SK2020000000"),
            ("SK", "", "SK2020000000", nil, "SK2020000000"),
            ("SK", "CZ25596641", "2020000000", "2020000000", "CZ25596641"),
            ("CZ", "CZ25596641", "CZ25596641", "CZ25596641", nil),
            ("CZ", "CZ25596641", "25596641", "25596641", "CZ25596641"),
            ("SK", "", "", nil, nil),
        ] as [(String, String, String, String?, String?)]
    )
    func taxNumbers(country: String, vat: String, tax: String, dic: String?, icDph: String?) {
        let found = read("<COUNTRY_CODE>\(country)</COUNTRY_CODE><VAT_ID>\(vat)</VAT_ID><TAX_ID>\(tax)</TAX_ID>")
        #expect(found.orders.first?.customer.dic == dic)
        #expect(found.orders.first?.customer.icDph == icDph)
    }

    @Test("the company id loses its blanks, the street gets its number")
    func spelling() {
        let found = read("<COMPANY_ID> 12 345\u{A0}678 </COMPANY_ID><HOUSENUMBER>7</HOUSENUMBER>")
        #expect(found.orders.first?.customer.ico == "12345678")
        #expect(found.orders.first?.customer.street == "7")
    }
}
