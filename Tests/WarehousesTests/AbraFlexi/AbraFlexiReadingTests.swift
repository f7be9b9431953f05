import Connectors
import Domain
import Testing

@testable import Warehouses

/// What is read of Flexi's answers: stock cards, invoices, receipts.
@Suite struct AbraFlexiReadingTests {
    private static func page(_ records: String, _ evidence: String, path: String? = nil) -> [UInt8] {
        let body = #"{"winstrom":{"@version":"1.0","\#(evidence)":[\#(records)]}}"#
        guard let path else { return Array(body.utf8) }
        let format = evidence == "skladova-karta" ? "flexi.stock" : "flexi.invoices"
        return Array(
            (#"{"spojka":"\#(format)","page":1,"method":"GET","path":"\#(path)","status":200,"fields":{},"body":\#(body)}"#
                + "\n").utf8
        )
    }

    private static func stock(_ records: String, path: String? = nil) -> Reading {
        Reading(AbraFlexiStock.format, page(records, "skladova-karta", path: path))
    }

    private static func invoices(_ records: String) -> Reading {
        var context = ReaderContext()
        context.homeCurrency = .czk
        return Reading(AbraFlexiInvoices.format, page(records, "faktura-vydana"), context)
    }

    @Test("a sample of each format is recognised by its content and by no other format")
    func recognition() {
        for sample in AbraFlexiSamples.all {
            let found = AbraFlexi.connector.formats.filter { $0.recognises(head(sample.bytes)) }.map(\.id)
            #expect(found == [sample.format])
        }
        let raw = AbraFlexi.connector.formats.filter { $0.recognises(head(Self.page("", "skladova-karta"))) }
        #expect(raw.map(\.id) == ["flexi.stock"])
    }

    @Test("cards are levels of a product in a warehouse, whatever form relations and numbers have")
    func cards() throws {
        let sample = try #require(AbraFlexiSamples.all.first)
        let read = Reading(AbraFlexiStock.format, sample.bytes)
        #expect(read.failure == nil && read.codes == [])
        #expect(read.exports.map(\.coverage) == [.full])
        #expect(read.stock.map(\.code) == ["TRICKO-M", "LATKA-LAN", "HRNCEK-MODRY"])
        #expect(read.stock.map(\.warehouse) == ["ZBOZI", "ZBOZI", "POBOCKA"])
        #expect(read.stock.map(\.ean) == ["8580001000015", nil, nil])
        #expect(read.stock.map(\.onHand.description) == ["24", "37.25", "-2"])
        #expect(read.stock.map { $0.reserved?.description } == ["2", "2.5", "0"])
        #expect(read.stock.map { $0.ordered?.description } == ["3", "2.5", "0"])
        #expect(read.stock[0].name == "Tričko biele M" && read.stock[0].unit == "KS")
    }

    @Test("a page of what changed is a part of the stock")
    func changes() {
        let card = #"{"id":"1","stavMJ":"1.0","sklad":"code:A","cenik":"code:X"}"#
        let path = "/skladova-karta/%28ucetObdobi%3D%27code%3A2026%27%20and%20lastUpdate%20gt%20%27x%27%29.json"
        #expect(Self.stock(card, path: path).exports.map(\.coverage) == [.changes])
        #expect(Self.stock(card, path: "/skladova-karta.json").exports.map(\.coverage) == [.full])
        #expect(Self.stock("").exports.map(\.coverage) == [.full])
    }

    @Test("a page that begins with the last card of the one before counts it once")
    func overlap() {
        let cards = (1...3).map { #"{"id":"\#($0)","stavMJ":"1.0","sklad":"code:A","cenik":"code:X\#($0)"}"# }
        let first = Self.page(cards[0] + "," + cards[1], "skladova-karta", path: "/skladova-karta.json")
        let second = String(
            decoding: Self.page(cards[1] + "," + cards[2], "skladova-karta", path: "/skladova-karta.json"),
            as: UTF8.self
        )
        let both = first + Array(second.replacing(#""page":1"#, with: #""page":2"#).utf8)
        #expect(Reading(AbraFlexiStock.format, both).stock.map(\.code) == ["X1", "X2", "X3"])
    }

    @Test("a card without a product or without a quantity is left out, one of another period spoils the file")
    func badCards() {
        let good = #"{"id":"9","stavMJ":"1.0","ucetObdobi":"code:2026","sklad":"code:A","cenik":"code:X"}"#
        let noCode = Self.stock(#"{"id":"1","stavMJ":"1.0","sklad":"code:A","cenik":"77"},"# + good)
        #expect(noCode.codes == [AbraFlexiProblem.noCode.rawValue] && noCode.stock.count == 1)
        let noCount = Self.stock(#"{"id":"1","sklad":"code:A","cenik":"code:Y"},"# + good)
        #expect(noCount.codes == [AbraFlexiProblem.noCount.rawValue] && noCount.stock.count == 1)
        let old = #",{"id":"8","stavMJ":"5.0","ucetObdobi":"code:2025","sklad":"code:A","cenik":"code:X"}"#
        #expect(Self.stock(good + old).failure?.is(AbraFlexiProblem.severalPeriods) == true)
        let strange = Reading(AbraFlexiStock.format, Array(#"{"spojka":"flexi.stock","page":1,"body":{"x":1}}"#.utf8))
        #expect(strange.failure?.is(AbraFlexiProblem.notAnswer) == true)
    }

    private static func invoice(_ more: String) -> String {
        #"{"id":"1","kod":"VF1","varSym":"0012345","cisDosle":"1001","datVyst":"2026-11-29+01:00","mena":"code:CZK","#
            + #""sumCelkem":"100.00","sumCelkemMen":"0.0","zbyvaUhradit":"100.00","zbyvaUhraditMen":"0.0","stavUhrK":"""#
            + more + "}"
    }

    @Test("an open invoice has its symbol, its order, and all of its total to be paid")
    func openInvoice() throws {
        let read = Self.invoices(Self.invoice(#","cisObj":"OBP1, OBP2","nazFirmy":"Jana","ic":"12345678""#))
        let invoice = try #require(read.invoices.first)
        #expect(invoice.number == "VF1" && invoice.vs == "12345" && invoice.orderNumber == "1001")
        #expect(invoice.orderDocuments == ["OBP1", "OBP2"] && invoice.issued == Day(year: 2026, month: 11, day: 29))
        #expect(invoice.total == Money(minorUnits: 10_000, currency: .czk) && invoice.remaining == invoice.total)
        #expect(invoice.customer == "Jana" && invoice.ico == "12345678" && !invoice.cancelled && !invoice.isAdvance)
    }

    @Test(
        "what is still to be paid",
        arguments: [
            (#","stavUhrK":"stavUhr.castUhr","zbyvaUhradit":"40.5""#, 4050),
            (#","stavUhrK":"stavUhr.uhrazeno","zbyvaUhradit":"0.0""#, 0),
            (#","stavUhrK":"stavUhr.uhrazenoRucne","zbyvaUhradit":"100.00""#, 0),
            (#","zbyvaUhradit":"-20.0","sumPrepl":"20.0""#, 0), (#","zbyvaUhradit":"""#, nil),
        ] as [(String, Int64?)]
    )
    func remaining(more: String, cents: Int64?) throws {
        let plain = #"{"id":"1","kod":"VF1","mena":"code:CZK","sumCelkem":"100.00""# + more + "}"
        let invoice = try #require(Self.invoices(plain).invoices.first)
        #expect(invoice.remaining?.minorUnits == cents)
    }

    @Test("in a foreign currency the amounts of that currency count, and a credit note is left out")
    func kinds() throws {
        let foreign =
            #"{"id":"1","kod":"VF2","mena":"code:EUR","sumCelkem":"2500.0","sumCelkemMen":"100.0","#
            + #""zbyvaUhradit":"1250.0","zbyvaUhraditMen":"50.0"}"#
        let advance =
            #"{"id":"2","kod":"ZAL1","mena":"code:CZK","sumCelkem":5,"storno":true,"#
            + #""typDokl":[{"id":3,"typDoklK":"typDokladu.zalohFaktura"}]}"#
        let credit = #"{"id":"3","kod":"D1","sumCelkem":"-1","typDokl":{"id":3,"typDoklK":"typDokladu.dobropis"}}"#
        let read = Self.invoices([foreign, advance, credit].joined(separator: ","))
        #expect(read.invoices.map(\.number) == ["VF2", "ZAL1"])
        #expect(read.invoices[0].total == Money(minorUnits: 10_000, currency: .eur))
        #expect(read.invoices[0].remaining == Money(minorUnits: 5000, currency: .eur))
        #expect(read.invoices[1].isAdvance && read.invoices[1].cancelled)
        #expect(read.codes == [AbraFlexiProblem.invoicesSkipped.rawValue])
        #expect(read.problems.first?.arguments["kinds"] == "typDokladu.dobropis: 1")
    }

    @Test(
        "an invoice that cannot be read is left out",
        arguments: [
            (#"{"id":"1","sumCelkem":"1"}"#, AbraFlexiProblem.noInvoiceNumber),
            (#"{"id":"1","kod":"V"}"#, .noInvoiceTotal),
            (#"{"id":"1","kod":"V","mena":"code:KČS1","sumCelkem":"1"}"#, .unknownCurrency),
        ]
    )
    func badInvoices(record: String, code: AbraFlexiProblem) {
        let read = Self.invoices(record + "," + Self.invoice("").replacing(#""id":"1""#, with: #""id":"2""#))
        #expect(read.codes == [code.rawValue] && read.invoices.count == 1)
    }

    @Test("receipts say what became of each order")
    func receipts() throws {
        let sample = try #require(AbraFlexiSamples.all.first { $0.format == "flexi.receipts" })
        let receipts = Reading(AbraFlexiReceipts.format, sample.bytes).receipts
        #expect(receipts.map(\.orderId) == ["eshop-2026000101", "eshop-2026000102"])
        #expect(receipts.map(\.state) == [.accepted, .refused])
        #expect(receipts.map(\.documentNumber) == ["OBP0001/2026", nil])
        #expect(receipts[0].documentId == "2234" && receipts[1].reason == "Flexi PROP")
        #expect(receipts[1].messages.map(\.severity) == ["error"])
    }
}
