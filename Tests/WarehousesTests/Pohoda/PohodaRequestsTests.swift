import Connectors
import Domain
import Testing

@testable import Warehouses

/// The files that ask Pohoda for exports.
@Suite struct PohodaRequestsTests {
    private static let time = LocalTime(secondsSinceEpoch: 1_768_032_005)
    private static let long = "SKLAD S VEĽMI DLHÝM NÁZVOM"

    private static func request(_ subjects: [ExportRequest.Subject], _ warehouses: [String] = []) -> ExportRequest {
        ExportRequest(pass: 7, subjects: subjects, unit: "12345678", warehouses: warehouses)
    }

    /// Wishes, and the ids and some texts of what asks for them.
    static let wishes: [(wish: ExportRequest, ids: [String], texts: [String])] = [
        (request([.stock]), ["stock-full-7-1"], ["listStockRequest"]),
        (
            request([.stock], ["ZBOŽÍ", long]), ["stock-full-7-1", "stock-full-7-2"],
            ["<ftr:store>", "<typ:ids>ZBOŽÍ</typ:ids>", "<ftr:storage>", "<typ:ids>\(long)</typ:ids>"]
        ),
        (
            {
                var wish = request([.changedStock], ["ZBOŽÍ"])
                wish.changedSince = time
                return wish
            }(), ["stock-changes-7-1"], ["<ftr:lastChanges>2026-01-10T08:00:05</ftr:lastChanges>"]
        ),
        (request([.changedStock]), ["stock-full-7-1"], []),
        (
            {
                var wish = request([.issuedInvoices], ["ZBOŽÍ"])
                wish.invoicesFrom = time.day
                return wish
            }(), ["invoices-7-1"], ["invoiceType=\"issuedInvoice\"", "<ftr:dateFrom>2026-01-10</ftr:dateFrom>"]
        ),
        (
            request([.stock, .issuedInvoices], ["A", "B"]), ["stock-full-7-1", "stock-full-7-2", "invoices-7-3"],
            ["<lst:liquidations>true</lst:liquidations>"]
        ),
    ]

    @Test(arguments: wishes.indices) func asksForWhatIsWanted(index: Int) throws {
        let (wish, ids, texts) = Self.wishes[index]
        let file = PohodaRequests.write(wish)
        #expect(file.name == "request-7.xml")
        var plain = ""
        for byte in file.bytes { plain.unicodeScalars.append(Unicode.Scalar(byte)) }
        let found = plain.split(separator: "dat:dataPackItem version=\"2.0\" id=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(found == ids)
        for text in texts { #expect(file.bytes.contains(windows1250(text)), "\(text)") }
        // It is known again, both itself and in what answers it.
        #expect(Pohoda.connector.formats.filter { $0.recognises(head(file.bytes)) }.map(\.id) == ["pohoda.request"])
        #expect(PohodaRequests.request(pack: "request-7", fileName: nil) == "request-7")
        for id in ids {
            #expect(PohodaRequests.Kind(item: id) == (id.hasPrefix("invoices") ? .invoices : .stock))
            let coverage: StockExport.Coverage? =
                id.hasPrefix("stock-full") ? .full : id.hasPrefix("stock") ? .changes : nil
            #expect(PohodaRequests.coverage(item: id) == coverage)
        }
    }

    @Test(.enabled(if: Schema.isPresent, "Stormware's schemas are not there"), arguments: wishes.indices)
    func isValid(index: Int) throws {
        #expect(try Schema.complaints(PohodaRequests.write(Self.wishes[index].wish).bytes) == "")
    }

    @Test func nothingWantedIsNoFile() {
        #expect(PohodaRequests.write(Self.request([])).bytes.isEmpty)
    }

    @Test(arguments: ["eshop-1", "1", "", "stock", "invoices"]) func otherIdsAreNotOurs(id: String) {
        #expect(PohodaRequests.Kind(item: id) == nil)
        #expect(PohodaRequests.coverage(item: id) == nil)
    }
}
