import Domain
import Exchange
import Testing

@Suite("A merchant with ONIX")
struct OnixPassTests {
    private static let stock = Shop.warehouse + "/onix_stav.csv"

    @Test("goes the whole way: stock in, channel stock out, orders out")
    func wholeWay() throws {
        let shop = try Shop(system: "onix")
        #expect(shop.has("mappings/onix.yaml"))
        try shop.drop(
            "Kód;Názov;Sklad;Množstvo;Rezervované\r\nA;Á;BA;5,0;1\r\nA;Á;KE;7;0\r\nB;Bé;BA;2;\r\n",
            Self.stock
        )
        let read = try shop.run()
        #expect(read.outcomes == ["onix_stav.csv": "applied"] && read.files.map(\.format) == ["onix.stock"])
        #expect(shop.stock(pass: 1) == ["A": "7", "B": "2"])
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        #expect(try shop.run().counts.ordersWritten == 2)
        let file = try #require(shop.orderFile())
        #expect(file.name.hasSuffix(".csv") && file.text.split(separator: "\r\n").count == 3)
        #expect(shop.stock(pass: 2) == ["A": "6", "B": "1"])
    }

    @Test("sums warehouses, or leaves one out")
    func warehouses() throws {
        let shop = try Shop(system: "onix")
        shop.overrides = ["warehouse.combine=sum", "warehouse.warehouses=[BA, KE]"]
        try shop.drop("Kód;Sklad;Množstvo\nA;BA;5\nA;KE;-7\nA;KE2;9\nA;X;1\n", Self.stock)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
    }

    @Test("refuses a file without a column, naming what there is")
    func missingColumn() throws {
        let shop = try Shop(system: "onix")
        try shop.drop("Kód;Názov;Množstva\nA;Á;5\n", Self.stock)
        let report = try shop.run()
        #expect(report.outcomes == ["onix_stav.csv": "rejected TABLE-010"])
        #expect(report.problems[0].problem.arguments["nearest"] == "Množstva")
    }

    @Test("names as nearest what says more, and no column that is another field's")
    func nearestColumn() throws {
        let shop = try Shop(system: "onix")
        try shop.drop("Kód;Názov;Mnozstvo kusov;Sklad\nA;Á;5;BA\n", Self.stock)
        #expect(try shop.run().problems.first?.problem.arguments["nearest"] == "Mnozstvo kusov")
        try shop.drop("Kód;Stav skladu;Sklad\nA;5;BA\n", Self.stock)
        #expect(try shop.run().problems.first?.problem.arguments["nearest"] == "Stav skladu")
    }

    @Test(
        "refuses a file without its header row, or with one that a spreadsheet put into one cell, and says what is expected",
        arguments: [("A;Á;5\nB;B;7\n", "3"), ("\"Kód;Názov;Množstvo\"\n\"A;Á;5\"\n", "1")]
    )
    func noHeader(text: String, count: String) throws {
        let shop = try Shop(system: "onix")
        try shop.drop(text, Self.stock)
        let report = try shop.run()
        #expect(report.outcomes == ["onix_stav.csv": "rejected TABLE-016"])
        let told = report.problems.first?.problem.arguments
        #expect(told == ["columns": "NS_NUMBER | Množstvo", "count": count, "profile": "onix.stock"])
        #expect(report.problems.first?.problem.position?.line == 1)
        // What is no table is not taken for one, and neither is a table where no system has any.
        try shop.drop("Hello\n", Shop.warehouse + "/letter.txt")
        #expect(try shop.run().outcomes == ["letter.txt": "rejected FILE-034"])
        let pohoda = try Shop()
        try pohoda.drop(text, Self.stock)
        #expect(try pohoda.run().outcomes == ["onix_stav.csv": "rejected FILE-034"])
    }

    @Test("refuses a file that two layouts fit")
    func twoLayouts() throws {
        let shop = try Shop(system: "onix")
        try shop.drop("mine.stock:\n  kind: stock\n  code: Kód\n  quantity: Množstvo\n", "mappings/mine.yaml")
        try shop.drop("Kód;Množstvo\nA;5\n", Self.stock)
        #expect(try shop.run().files.map(\.code) == ["TABLE-012"])
        try shop.drop(
            "mine.stock:\n  kind: stock\n  match: \"m*\"\n  code: Kód\n  quantity: Množstvo\n",
            "mappings/mine.yaml"
        )
        try shop.drop("Kód;Množstvo\nA;6\n", Self.stock)
        #expect(try shop.run().outcomes == ["onix_stav.csv": "applied"])
    }

    @Test("takes an order a file where the template says so")
    func perOrder() throws {
        let shop = try Shop(system: "onix")
        let yaml = try #require(shop.text("mappings/onix.yaml"))
        try shop.drop(yaml.replacing("one-file-per: batch", with: "one-file-per: order"), "mappings/onix.yaml")
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.names("spool/warehouse/out") == ["order-eshop-1001.csv", "order-eshop-1002.csv"])
    }

    @Test("does not open with a wrong layout, and says where it is wrong")
    func wrongLayout() throws {
        let shop = try Shop(system: "onix")
        try shop.drop("a.b:\n  kind: stock\n  kode: K\n", "mappings/onix.yaml")
        #expect(throws: Shop.Failed(codes: ["TABLE-001"])) { try shop.run() }
    }

    @Test("holds a table that lost most of its rows")
    func shrunken() throws {
        let shop = try Shop(system: "onix")
        let rows = (1...40).map { "K\($0);5\n" }
        try shop.drop("Kód;Množstvo\n" + rows.joined(), Self.stock)
        try shop.run()
        try shop.drop("Kód;Množstvo\n" + rows.prefix(10).joined(), Self.stock)
        #expect(try shop.run().outcomes == ["onix_stav.csv": "held GUARD-002"])
    }

    @Test("reads the demo's table")
    func demo() throws {
        let shop = try Shop(system: "onix")
        _ = try Demo.drop(shop.workspace())
        let report = try shop.run()
        #expect(report.outcomes["onix_stav.csv"] == "applied" && report.counts.stockRead == 11)
        #expect(shop.stock(pass: 1)?.count == 8 && report.counts.ordersWritten > 0)
    }
}
