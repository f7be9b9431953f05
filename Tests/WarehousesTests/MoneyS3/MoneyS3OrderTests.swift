import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct MoneyS3OrderTests {
    private static func item(
        _ kind: OrderItem.Kind,
        _ name: String,
        _ price: Int64,
        quantity: Quantity = Quantity(1),
        rate: Int = 23,
        total: Int64? = nil,
        code: String? = nil
    ) -> OrderItem {
        OrderItem(
            kind: kind,
            code: code,
            name: name,
            quantity: quantity,
            unit: "ks",
            unitPriceWithVat: UnitPrice(millionths: price * 10_000),
            vatRate: Percent(rate),
            total: Money(minorUnits: total ?? price, currency: .eur),
            line: 5
        )
    }

    /// An order of two pieces of goods, a gift from no card, and shipping.
    static func order(_ change: (inout Order) -> Void = { _ in }) -> Order {
        var order = Order(number: "2026110001", currency: .eur, total: Money(minorUnits: 4180, currency: .eur), line: 3)
        order.vs = "2026110001"
        order.created = LocalTime(secondsSinceEpoch: 1_795_200_000)
        order.items = [
            item(.product, "Tričko & žlté", 1890, quantity: Quantity(2), total: 3780, code: "TR-L"),
            item(.product, "Neznámy", 10, code: "X"), item(.shipping, "Kuriér", 390),
        ]
        order.customer.name = "Žofia Príkladová"
        order.customer.email = "zofia@example.test"
        order.customer.phone = "+421 900 000 001"
        order.customer.street = "Kvetná 7"
        order.customer.city = "Košice"
        order.customer.zip = "040 01"
        order.customer.country = "SK"
        order.paymentMethod = "Prevodom"
        order.shippingMethod = "Kuriér až do domu na adresu"
        order.note = "Prosím zabaliť."
        change(&order)
        return order
    }

    static func batch(_ order: Order, _ settings: SettingValues = [:], warehouse: String? = "HLAVNÝ") -> OrderBatch {
        var items: [OrderBatch.Item?] = order.items.map { _ in nil }
        items[0] = OrderBatch.Item(code: "TR-L", ean: "8580001000015", warehouse: warehouse)
        return OrderBatch(
            packId: "P1",
            entries: [OrderBatch.Entry(order: order, channel: "eshop", id: "eshop-" + order.number, items: items)],
            unit: "12345678",
            country: "SK",
            homeCurrency: .eur,
            vat: .standard,
            settings: settings
        )
    }

    private static func text(_ batch: OrderBatch) throws -> String {
        String(decoding: try MoneyS3Orders.write(batch).bytes, as: UTF8.self)
    }

    private static func refusal(_ order: Order, _ settings: SettingValues = [:]) throws -> String? {
        try MoneyS3Orders.write(batch(order, settings)).refused.first?.value.code
    }

    @Test func anOrderStandsInAFileOfItsOwn() throws {
        let file = try MoneyS3Orders.write(Self.batch(Self.order()))
        #expect(file.name == "order-eshop-2026110001.xml" && file.refused.isEmpty)
        #expect(file.remarks["eshop-2026110001"]?.map(\.code) == ["MONEY-032", "MONEY-030"])
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <MoneyData ICAgendy="12345678" description="objednávky přijaté">
              <SeznamObjPrij>
                <ObjPrij>
                  <Popis>Objednávka 2026110001</Popis>
                  <Poznamka>Prosím zabaliť.
            E-shop: eshop
            Platba: Prevodom
            Doprava: Kuriér až do domu na adresu</Poznamka>
                  <Vystaveno>2026-11-20</Vystaveno>
                  <DodOdb>
                    <ObchNazev>Žofia Príkladová</ObchNazev>
                    <ObchAdresa>
                      <Ulice>Kvetná 7</Ulice>
                      <Misto>Košice</Misto>
                      <PSC>040 01</PSC>
                      <KodStatu>SK</KodStatu>
                    </ObchAdresa>
                    <FaktNazev>Žofia Príkladová</FaktNazev>
                    <FaktAdresa>
                      <Ulice>Kvetná 7</Ulice>
                      <Misto>Košice</Misto>
                      <PSC>040 01</PSC>
                      <KodStatu>SK</KodStatu>
                    </FaktAdresa>
                    <Nazev>Žofia Príkladová</Nazev>
                    <Adresa>
                      <Ulice>Kvetná 7</Ulice>
                      <Misto>Košice</Misto>
                      <PSC>040 01</PSC>
                      <KodStatu>SK</KodStatu>
                    </Adresa>
                    <Tel>
                      <Cislo>+421900000001</Cislo>
                    </Tel>
                    <EMail>zofia@example.test</EMail>
                    <FyzOsoba>1</FyzOsoba>
                  </DodOdb>
                  <KPFromOdb>1</KPFromOdb>
                  <PlatPodm>Prevodom</PlatPodm>
                  <Doprava>Kuriér až do domu na</Doprava>
                  <PrimDoklad>2026110001</PrimDoklad>
                  <VarSymbol>2026110001</VarSymbol>
                  <Polozka>
                    <Popis>Tričko &amp; žlté</Popis>
                    <PocetMJ>2</PocetMJ>
                    <Cena>18.9</Cena>
                    <SazbaDPH>23</SazbaDPH>
                    <TypCeny>1</TypCeny>
                    <Poradi>1</Poradi>
                    <Sklad>
                      <Nazev>HLAVNÝ</Nazev>
                      <CenikSklad>0</CenikSklad>
                    </Sklad>
                    <KmKarta>
                      <Popis>Tričko &amp; žlté</Popis>
                      <Katalog>TR-L</Katalog>
                    </KmKarta>
                  </Polozka>
                  <Polozka>
                    <Popis>Neznámy</Popis>
                    <PocetMJ>1</PocetMJ>
                    <Cena>0.1</Cena>
                    <SazbaDPH>23</SazbaDPH>
                    <TypCeny>1</TypCeny>
                    <Poradi>2</Poradi>
                    <NesklPolozka>
                      <MJ>ks</MJ>
                      <Katalog>X</Katalog>
                    </NesklPolozka>
                  </Polozka>
                  <Polozka>
                    <Popis>Kuriér</Popis>
                    <PocetMJ>1</PocetMJ>
                    <Cena>3.9</Cena>
                    <SazbaDPH>23</SazbaDPH>
                    <TypCeny>1</TypCeny>
                    <Poradi>3</Poradi>
                    <NesklPolozka>
                      <MJ>ks</MJ>
                    </NesklPolozka>
                  </Polozka>
                </ObjPrij>
              </SeznamObjPrij>
            </MoneyData>

            """
        #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
        #expect(try MoneyS3Orders.write(Self.batch(Self.order())).bytes == file.bytes)
    }

    /// Orders of every kind that is written.
    static let kinds: [(name: String, batch: OrderBatch)] = [
        ("home", batch(order())),
        ("no warehouse", batch(order(), warehouse: nil)),
        ("by code, in windows-1250", batch(order(), allSettings, warehouse: "HS")),
        (
            "by guid and PLU",
            batch(order(), ["warehouse-by": "guid", "code": "shortcut"], warehouse: "A-1")
        ),
        ("foreign", batch(order { $0 = inCrowns($0) })),
        ("a company elsewhere", batch(order { company(&$0) })),
        ("One Stop Shop", batch(order { toAustria(&$0) })),
        ("rounded", batch(order { $0.total.minorUnits += 2 })),
        ("at the edges", batch(order { atTheEdges(&$0) })),
        ("a warehouse by its GUID", batch(order(), warehouse: "9D3B6E10-5C44-4F7A-8E21-0A1B2C3D4E5F")),
        ("long texts", batch(order { $0.items[0].name = String(repeating: "dlhý názov ", count: 9) })),
    ]

    private static let allSettings: SettingValues = [
        "warehouse-by": "code", "encoding": "windows-1250", "reserve": "false",
        "series": "OPe", "centre": "ESHOP", "activity": "MALO",
        "document-type": "OPE",
    ]

    private static func inCrowns(_ order: Order) -> Order {
        var copy = order
        copy.currency = .czk
        copy.total = Money(minorUnits: order.total.minorUnits, currency: .czk)
        copy.rounding = .zero(.czk)
        copy.exchangeRate = ExchangeRate(millionths: 40_123)
        for index in copy.items.indices { copy.items[index].total.currency = .czk }
        return copy
    }

    private static func company(_ order: inout Order) {
        order.customer.company = "Príklad, s. r. o."
        order.customer.ico = "87654321"
        order.customer.dic = "2020202020"
        order.customer.icDph = "SK2020202020"
        var delivery = Party()
        delivery.name = "Sklad"
        delivery.city = "Nitra"
        delivery.country = "SK"
        order.delivery = delivery
    }

    /// Very many pieces, a line that costs nothing, a foreign payer.
    private static func atTheEdges(_ order: inout Order) {
        order.customer.company = "Zkušební s.r.o."
        order.customer.country = "CZ"
        order.customer.dic = "CZ11223344"
        order.items[0].quantity = Quantity(7001)
        order.items[2].total.minorUnits = 0
        order.items[2].unitPriceWithVat = .zero
        order.items[2].vatRate = nil
        order.total.minorUnits -= 390
    }

    private static func toAustria(_ order: inout Order) {
        order.ossCountry = "AT"
        for index in order.items.indices { order.items[index].vatRate = Percent(20) }
    }

    @Test(
        "valid against Money's schema",
        .enabled(if: MoneyS3Schema.isPresent, "the schemas of Money S3 or xmllint are not there"),
        arguments: kinds.map(\.name)
    )
    func valid(name: String) throws {
        let batch = try #require(Self.kinds.first { $0.name == name }?.batch)
        let file = try MoneyS3Orders.write(batch)
        #expect(file.refused.isEmpty)
        #expect(try MoneyS3Schema.complaints(file.bytes) == "")
    }

    @Test func aForeignCurrencyHasItsRate() throws {
        let text = try Self.text(Self.batch(Self.order { $0 = Self.inCrowns($0) }))
        #expect(text.contains("<Kod>CZK</Kod>") && text.contains("<Mnozstvi>100</Mnozstvi>"))
        #expect(text.contains("<Kurs>4.0123</Kurs>"))
        #expect(text.contains("<Valuty>18.9</Valuty>") && !text.contains("<Cena>"))
        #expect(text.contains("<Celkem>41.80</Celkem>"))
    }

    @Test func settingsStandWhereTheyBelong() throws {
        let file = try MoneyS3Orders.write(Self.batch(Self.order(), Self.allSettings, warehouse: "HS"))
        let text = String(decoding: file.bytes.filter { $0 < 128 }, as: UTF8.self)
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"windows-1250\"?>"))
        for part in [
            "<DRada>OPe</DRada>", "<Stredisko>ESHOP</Stredisko>", "<Cinnost>MALO</Cinnost>",
            "<NeRezervov>1</NeRezervov>",
            "<ZkratkaTyp>OPE</ZkratkaTyp>", "<KodSkladu>HS</KodSkladu>",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(file.bytes.contains(0x8E))
    }

    @Test func whatTheLinesLackIsALineOfRounding() throws {
        let text = try Self.text(Self.batch(Self.order { $0.total.minorUnits += 2 }))
        #expect(text.contains("<Popis>Zaokrúhlenie</Popis>") && text.contains("<Cena>0.02</Cena>"))
        #expect(try Self.refusal(Self.order { $0.total.minorUnits += 200 }) == "ORDER-002")
        // Three pieces for ten euro: the price gets the decimals that it takes.
        let third = Self.order { order in
            order.items = [Self.item(.product, "Tri", 333, quantity: Quantity(3), total: 1000, code: "TR-L")]
            order.total.minorUnits = 1000
        }
        #expect(try Self.text(Self.batch(third)).contains("<Cena>3.333</Cena>"))
    }

    @Test func whatWouldBeAGuessIsRefused() throws {
        #expect(try Self.refusal(Self.order { $0.created = nil }) == "MONEY-022")
        #expect(try Self.refusal(Self.order { $0.items[0].vatRate = nil }) == "ORDER-003")
        #expect(try Self.refusal(Self.order { $0.items[0].vatRate = Percent(21) }) == "MONEY-020")
        #expect(try Self.refusal(Self.order { $0.items[0].total.currency = .czk }) == "MONEY-026")
        #expect(try Self.refusal(Self.order { $0.number = "123456789012345678901" }) == "MONEY-023")
        #expect(try Self.refusal(Self.order(), ["series": "TOOLONG"]) == "MONEY-023")
        #expect(try Self.refusal(Self.order(), ["code": "plu"]) == nil)
        #expect(try Self.refusal(Self.order { $0.items[0].quantity = Quantity(millionths: 2_000_001) }) == "MONEY-023")
    }

    @Test func numbersThatDoNotFitAreLeftOut() throws {
        let order = Self.order { order in
            order.customer.ico = "12345678901"
            order.customer.email = String(repeating: "a", count: 45) + "@example.test"
            order.customer.phone = "+421 900 000 001 / 123456789"
        }
        let file = try MoneyS3Orders.write(Self.batch(order))
        let codes = file.remarks.values.flatMap { $0 }.map(\.code)
        #expect(codes.filter { $0 == "MONEY-034" }.count == 3)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("<ICO>") && !text.contains("<EMail>") && !text.contains("<Tel>"))
    }

    @Test func anAustrianRateIsOneStopShop() throws {
        #expect(try Self.text(Self.batch(Self.order { Self.toAustria(&$0) })).contains("<StatMOSS>AT</StatMOSS>"))
        #expect(!(try Self.text(Self.batch(Self.order()))).contains("StatMOSS"))
        let home = Self.order { $0.customer.country = "AT" }
        #expect(!(try Self.text(Self.batch(home))).contains("StatMOSS"))
    }

    @Test func aSlovakCompanyHasBothTaxNumbers() throws {
        let text = try Self.text(Self.batch(Self.order { Self.company(&$0) }))
        #expect(text.contains("<DIC>SK2020202020</DIC>") && text.contains("<DICSK>2020202020</DICSK>"))
        #expect(text.contains("<KonecPrij>") && !text.contains("KPFromOdb") && text.contains("<FyzOsoba>0</FyzOsoba>"))
        #expect(text.contains("Kontakt: Žofia Príkladová"))
    }
}
