import Domain
import Exchange
import Testing

@Suite("A merchant with OBERON")
struct OberonPassTests {
    private static let stock = Shop.warehouse + "/oberon_sklad.csv"
    private static let layouts = "mappings/oberon.yaml"
    /// A header row that the shipped layouts of ONIX and OBERON both fit.
    private static let shared = "Číslo karty;Čiarový kód;Množstvo\r\nA;8580001000015;5\r\n"

    @Test("goes the whole way: stock in, channel stock out, orders out")
    func wholeWay() throws {
        let shop = try Shop(system: "oberon")
        #expect(shop.has(Self.layouts))
        try shop.drop(
            "Číslo karty;Názov;Sklad;Množstvo\r\n0012;Á;BA;5,0\r\n0012;Á;KE;7\r\nB;Bé;BA;2\r\n",
            Self.stock
        )
        let read = try shop.run()
        #expect(read.outcomes == ["oberon_sklad.csv": "applied"] && read.files.map(\.format) == ["oberon.stock"])
        #expect(shop.stock(pass: 1) == ["0012": "7", "B": "2"])
        try shop.drop(ShopFile.orders([.init("1001", "0012"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        #expect(try shop.run().counts.ordersWritten == 2)
        let file = try #require(shop.orderFile())
        let lines = file.text.split(separator: "\r\n")
        #expect(file.name.hasSuffix(".csv") && lines.count == 3)
        #expect(lines[0].hasPrefix("Číslo objednávky;Dátum;") && lines[1].hasPrefix("1001;20.11.2026;"))
        #expect(lines[1].contains(";0012;"))
        #expect(shop.stock(pass: 2) == ["0012": "6", "B": "1"])
    }

    @Test("takes the quantity as reported, unless a column of reservations is named")
    func reservations() throws {
        let shop = try Shop(system: "oberon")
        try shop.drop("Číslo karty;Množstvo;Rezervované\nA;5;2\n", Self.stock)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
        let yaml = try #require(shop.text(Self.layouts))
        try shop.drop(yaml.replacing("#reserved:", with: "reserved:"), Self.layouts)
        try shop.drop("Číslo karty;Množstvo;Rezervované\nA;5;1\n", Self.stock)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "4"])
    }

    @Test("sums warehouses, or leaves one out")
    func warehouses() throws {
        let shop = try Shop(system: "oberon")
        shop.overrides = ["warehouse.combine=sum", "warehouse.warehouses=[BA, KE]"]
        try shop.drop("Číslo karty;Sklad;Množstvo\nA;BA;5\nA;KE;-7\nA;X;1\n", Self.stock)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
    }

    @Test("reads XML by the example in the layouts, once its comment is taken away")
    func xml() throws {
        let shop = try Shop(system: "oberon")
        let yaml = try #require(shop.text(Self.layouts))
        try shop.drop(uncommented(yaml), Self.layouts)
        try shop.drop(
            "<StockCards>\n<StockCard Number=\"A\"><Barcode>8580001000015</Barcode><Name>Á</Name>"
                + "<State><Amount>5.0</Amount></State><StockName>BA</StockName></StockCard>\n"
                + "<StockCard><Number>B</Number><State><Amount>2</Amount></State></StockCard>\n</StockCards>",
            Shop.warehouse + "/sklad.xml"
        )
        let report = try shop.run()
        #expect(report.outcomes == ["sklad.xml": "applied"] && report.files.map(\.format) == ["oberon.stock.xml"])
        #expect(shop.stock(pass: 1) == ["A": "5", "B": "2"])
    }

    @Test("reads a table that ONIX could have written too by its own layout", arguments: ["onix", "oberon"])
    func shared(system: String) throws {
        let shop = try Shop(system: system)
        try shop.drop(Self.shared, Self.stock)
        let report = try shop.run()
        #expect(report.outcomes == ["oberon_sklad.csv": "applied"])
        #expect(report.files.map(\.format) == [system + ".stock"])
    }

    @Test("refuses such a table where the layouts of both are kept")
    func both() throws {
        let shop = try Shop(system: "oberon")
        let other = try #require(Shop(system: "onix").text("mappings/onix.yaml"))
        try shop.drop(other, "mappings/onix.yaml")
        try shop.drop(Self.shared, Self.stock)
        #expect(try shop.run().outcomes == ["oberon_sklad.csv": "rejected TABLE-012"])
        #expect(shop.stock(pass: 1) == nil)
    }

    @Test("refuses a file without a column, naming what there is")
    func missingColumn() throws {
        let shop = try Shop(system: "oberon")
        try shop.drop("Číslo karty;Názov;Množstva\nA;Á;5\n", Self.stock)
        let report = try shop.run()
        #expect(report.outcomes == ["oberon_sklad.csv": "rejected TABLE-010"])
        #expect(report.problems[0].problem.arguments["nearest"] == "Množstva")
    }

    @Test("takes an order a file where the template says so")
    func perOrder() throws {
        let shop = try Shop(system: "oberon")
        let yaml = try #require(shop.text(Self.layouts))
        try shop.drop(yaml.replacing("one-file-per: batch", with: "one-file-per: order"), Self.layouts)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.names("spool/warehouse/out") == ["order-eshop-1001.csv", "order-eshop-1002.csv"])
    }

    @Test("reads the demo's table")
    func demo() throws {
        let shop = try Shop(system: "oberon")
        _ = try Demo.drop(shop.workspace())
        let report = try shop.run()
        #expect(report.outcomes["oberon_sklad.csv"] == "applied" && report.counts.stockRead == 11)
        #expect(shop.stock(pass: 1)?.count == 8 && report.counts.ordersWritten > 0)
    }

    /// The layouts with their commented examples in force: `#name:` and what is indented below it.
    private func uncommented(_ yaml: String) -> String {
        yaml.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isExample = line.hasPrefix("#oberon.") || (line.hasPrefix("#  ") && !line.hasPrefix("#   "))
            return String(isExample ? line.dropFirst() : line)
        }.joined(separator: "\n")
    }
}
