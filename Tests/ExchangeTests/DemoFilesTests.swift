import Connectors
import Exchange
import Testing

@Suite("The demo's files")
struct DemoFilesTests {
    private let files = Demo.files(system: "pohoda")

    @Test("come as the systems around a workspace would drop them, always the same")
    func files_areTheSame() {
        #expect(
            files.map(\.path) == [
                "spool/warehouse/in/stock.xml", "spool/warehouse/in/receipt-20261122.xml",
                "spool/warehouse/in/invoices.xml", "spool/channels/eshop/in/orders.xml",
                "spool/inbox/statement-215.gpc",
            ]
        )
        #expect(files.map(\.bytes) == Demo.files(system: "pohoda").map(\.bytes))
        #expect(Demo.files(system: "none").isEmpty)
    }

    @Test("are there for every accounting system, and each is read", arguments: Registry.all.warehouses.map(\.id))
    func everySystem(id: String) throws {
        let own = Demo.files(system: id).filter { $0.path.hasPrefix("spool/warehouse") }
        #expect(!own.isEmpty)
        let shop = try Shop(system: id)
        for file in Demo.files(system: id) {
            try shop.makeFolder(String(file.path.prefix(upTo: file.path.lastIndex(of: "/") ?? file.path.endIndex)))
            try shop.drop(file.bytes, file.path)
        }
        let report = try shop.run()
        #expect(report.counts.stockRead > 0 && report.counts.ordersNew == 5 && report.counts.paymentsNew == 4)
    }

    @Test("of Pohoda are in windows-1250, every letter of them", arguments: 0..<3)
    func pohoda_isWindows1250(index: Int) {
        let bytes = files[index].bytes
        #expect(bytes.starts(with: Array("<?xml version=\"1.0\" encoding=\"Windows-1250\"?>\r\n".utf8)))
        #expect(bytes.contains { $0 >= 0x80 })
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test("hold a statement of fixed columns whose balances add up")
    func statement_addsUp() throws {
        let lines = files[4].bytes.split(separator: 10).map { Array($0.dropLast()) }
        let header = try #require(lines.first { $0.starts(with: "074".utf8) })
        var credit = 0
        var debit = 0
        for line in lines where line.starts(with: "075".utf8) {
            #expect(line.count == 128)
            #expect(line[3..<19] == header[3..<19])
            let amount = try number(line[48..<60])
            if line[60] == UInt8(ascii: "2") { credit += amount } else { debit += amount }
        }
        #expect(header.count == 128)
        #expect(try number(header[75..<89]) == debit)
        #expect(try number(header[90..<104]) == credit)
        #expect(try number(header[45..<59]) - debit + credit == number(header[60..<74]))
    }

    private func number(_ digits: ArraySlice<UInt8>) throws -> Int {
        try #require(Int(String(decoding: digits, as: UTF8.self)))
    }
}
