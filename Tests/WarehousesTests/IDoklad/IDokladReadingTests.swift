import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// What iDoklad's answers say: stock, issued invoices, and what became of orders.
@Suite("iDoklad's answers") struct IDokladReadingTests {
    private static func read(_ text: String, _ context: ReaderContext = context()) throws -> Reading {
        let bytes = Array(text.utf8)
        let fitting = IDoklad.connector.formats.filter { $0.recognises(head(bytes)) }
        let format = try #require(fitting.count == 1 ? fitting.first : nil)
        return Reading(format, bytes, context, chunk: 7)
    }

    private static func context(_ country: String = "SK", _ currency: Currency = .eur) -> ReaderContext {
        var context = ReaderContext()
        (context.country, context.homeCurrency) = (country, currency)
        return context
    }

    /// An answer as iDoklad gives it, on one line.
    private static func answer(_ rows: String, total: Int = 1, pages: Int = 1) -> String {
        #"{"Data":{"Items":[\#(rows)],"TotalItems":\#(total),"TotalPages":\#(pages)},"IsSuccess":true,"Message":"","#
            + #""StatusCode":200,"ErrorCode":0}"#
    }

    /// A page of ours around an answer.
    private static func page(_ format: String, _ number: Int, _ path: String, _ answer: String) -> String {
        #"{"spojka":"idoklad.\#(format)","page":\#(number),"method":"GET","path":"\#(path)","status":200,"fields":{},"#
            + #""body":\#(answer)}"# + "\n"
    }

    @Test("items of the price list are levels of the one stock; services are none")
    func stock() throws {
        let sample = try #require(IDoklad.connector.samples().first { $0.format == "idoklad.stock" && $0.demo == nil })
        let reading = try Self.read(sample.text)
        #expect(reading.failure == nil && reading.codes.isEmpty)
        #expect(reading.exports == [StockExport(coverage: .changes, stamp: nil)])
        #expect(
            reading.stock == [
                StockLevel(
                    code: "ČAJ-1",
                    ean: "8580001000053",
                    warehouse: "",
                    name: "Čaj žltý",
                    unit: "ks",
                    onHand: Quantity(millionths: 12_500_000),
                    line: 1
                ),
                StockLevel(
                    code: "TRI-M",
                    warehouse: "",
                    name: "Tričko",
                    unit: "ks",
                    onHand: Quantity(-2),
                    line: 1
                ),
            ]
        )
    }

    @Test("a whole list is one, and a row that came twice counts once")
    func wholeStock() throws {
        let row = { (id: Int) in #"{"Id":\#(id),"Code":"C\#(id)","StockBalance":\#(id)}"# }
        let first = Self.page(
            "stock",
            1,
            "/PriceListItems?page=1",
            Self.answer([1, 2].map(row).joined(separator: ","), pages: 2)
        )
        let second = Self.page(
            "stock",
            2,
            "/PriceListItems?page=2",
            Self.answer([2, 3].map(row).joined(separator: ","), pages: 2)
        )
        let reading = try Self.read(first + second)
        #expect(reading.exports.map(\.coverage) == [.full])
        #expect(reading.stock.map(\.code) == ["C1", "C2", "C3"] && reading.codes.isEmpty)
        let cut = try Self.read(first)
        #expect(cut.exports.map(\.coverage) == [.full, .changes])
        #expect(cut.codes == [IDokladProblem.partOfList.rawValue])
        #expect(cut.problems.first?.arguments == ["count": "1", "total": "2"])
    }

    @Test("an answer that somebody dropped is read, and an item that cannot be leaves the others")
    func bareStock() throws {
        let rows = [
            #"{"Id":1,"Code":"A","StockBalance":4.0}"#, #"{"Id":2,"Name":"Bez kódu","StockBalance":4.0}"#,
            #"{"Id":3,"Code":"C","StockBalance":null}"#, #"{"Id":4,"BarCode":"8580001000053","StockBalance":0}"#,
        ]
        let reading = try Self.read(Self.answer(rows.joined(separator: ",")))
        #expect(reading.codes == [IDokladProblem.noCode.rawValue, IDokladProblem.noBalance.rawValue])
        #expect(reading.problems.map(\.arguments) == [["item": "Bez kódu"], ["item": "C"]])
        #expect(reading.problems.allSatisfy { $0.scope == .record })
        #expect(reading.stock.map { $0.code ?? $0.ean } == ["A", "8580001000053"])
        // One that cannot be read is not one that is gone.
        #expect(reading.exports.map(\.coverage) == [.full, .changes])
    }

    @Test("invoices have their symbol, their order, and what is left to pay, each in its currency")
    func invoices() throws {
        let sample = try #require(IDoklad.connector.samples().first { $0.format == "idoklad.invoices" })
        let reading = try Self.read(sample.text)
        #expect(reading.failure == nil && reading.codes.isEmpty)
        var first = Invoice(number: "20260031", total: Money(minorUnits: 4760, currency: .eur), line: 1)
        (first.vs, first.orderNumber) = ("20260031", "2026110003")
        first.issued = Day(year: 2026, month: 11, day: 20)
        first.due = Day(year: 2026, month: 12, day: 4)
        first.remaining = Money(minorUnits: 760, currency: .eur)
        var second = Invoice(number: "20260032", total: Money(minorUnits: 121_000, currency: .czk), line: 1)
        second.vs = "20260032"
        second.issued = Day(year: 2026, month: 11, day: 21)
        second.due = Day(year: 2026, month: 12, day: 5)
        second.remaining = .zero(.czk)
        #expect(reading.invoices == [first, second])
    }

    @Test(
        "what is left to pay follows the state, then the sums",
        arguments: [
            ("0", "0.00", 10_000), ("1", "99.99", 0), ("2", "40.00", 6000), ("3", "120.00", 0),
            ("\"PartialPaid\"", "1", 9900),
            ("null", "25.5", 7450),
        ]
    )
    func remaining(state: String, paid: String, left: Int64) throws {
        let row = """
            {"Id":1,"DocumentNumber":"F1","VariableSymbol":"007","PaymentStatus":\(state),\
            "Prices":{"TotalWithVat":100.00,"TotalWithVatHc":100.00,"TotalPaid":\(paid)}}
            """
        let invoice = try #require(try Self.read(Self.answer(row)).invoices.first)
        #expect(invoice.remaining == Money(minorUnits: left, currency: .eur) && invoice.vs == "7")
    }

    @Test(
        "an invoice without a number, a sum or a currency is told, and the others count; one that came twice counts once"
    )
    func badInvoices() throws {
        let prices = #""Prices":{"TotalWithVat":10,"TotalWithVatHc":10,"TotalPaid":0}"#
        let rows = [
            #"{"Id":1,"VariableSymbol":"1","PaymentStatus":0,\#(prices)}"#,
            #"{"Id":2,"DocumentNumber":"F2","VariableSymbol":"2","PaymentStatus":0}"#,
            #"{"Id":3,"DocumentNumber":"F3","CurrencyId":9,"ExchangeRate":25.1,"PaymentStatus":0,\#(prices)}"#,
            #"{"Id":4,"DocumentNumber":"F4","PaymentStatus":0,\#(prices)}"#,
            #"{"Id":4,"DocumentNumber":"F4","PaymentStatus":1,\#(prices)}"#,
        ]
        let reading = try Self.read(Self.answer(rows.joined(separator: ",")))
        #expect(
            reading.codes == [
                IDokladProblem.noInvoiceNumber.rawValue, IDokladProblem.noInvoiceTotal.rawValue,
                IDokladProblem.unknownCurrency.rawValue,
            ]
        )
        #expect(reading.problems.last?.arguments == ["invoice": "F3", "currency": "9"])
        #expect(reading.invoices.map(\.number) == ["F4"])
    }

    @Test("answers are receipts: accepted, known before, with remarks, or refused in words")
    func receipts() throws {
        func line(_ number: Int, _ key: String, _ body: [UInt8]) -> String {
            let head = #"{"spojka":"idoklad.answers","line":\#(number),"key":"\#(key)","method":"POST","#
            return head + #""path":"/SalesOrders","status":200,"fields":{},"body":"#
                + String(decoding: body, as: UTF8.self) + "}\n"
        }
        let remarks = [IDokladReceipts.Remark(code: .notInList, values: ["order": "1003", "items": "X, Y"])]
        let payment = Problem(IDokladProblem.orderPayment, scope: .record, ["order": "1004", "payment": "Šekom"])
        let words = Problem(RemoteProblem.refused, .error, ["host": "h", "status": "400", "words": "Zle. (400)"])
        let text =
            line(1, "eshop-1001", IDokladReceipts.accepted(id: "501", number: "OP-20260001", isKnown: false, []))
            + line(2, "eshop-1002", IDokladReceipts.accepted(id: "502", number: nil, isKnown: true, []))
            + line(3, "eshop-1003", IDokladReceipts.accepted(id: "503", number: "OP-3", isKnown: false, remarks))
            + line(4, "eshop-1004", IDokladReceipts.refused(payment))
            + line(5, "eshop-1005", IDokladReceipts.refused(words))
        let receipts = try Self.read(text).receipts
        #expect(receipts.map(\.orderId) == (1...5).map { "eshop-100\($0)" })
        #expect(receipts.map(\.state) == [.accepted, .duplicate, .acceptedWithWarning, .refused, .refused])
        #expect(receipts.map(\.documentNumber) == ["OP-20260001", nil, "OP-3", nil, nil])
        #expect(receipts.map(\.documentId) == ["501", "502", "503", nil, nil])
        #expect(
            receipts.map { $0.messages.map(\.text) } == [
                [], [], ["Položky objednávky 1003 nie sú v cenníku iDokladu, idú ako text: X, Y"],
                ["iDoklad nemá spôsob úhrady „Šekom“ objednávky 1004."], ["Zle. (400)"],
            ]
        )
        let czech = try Self.read(text, Self.context("CZ", .czk)).receipts[3].messages.map(\.text)
        #expect(czech == ["iDoklad nemá způsob úhrady „Šekom“ objednávky 1004."])
    }

    @Test("a line of answers that tells no order is told")
    func strangeAnswer() throws {
        let line = #"{"spojka":"idoklad.answers","line":1,"path":"/SalesOrders","body":{"IsSuccess":true}}"# + "\n"
        #expect(try Self.read(line).codes == [IDokladProblem.strangeAnswer.rawValue])
    }

    @Test("every problem says something in three languages, with the same placeholders")
    func texts() {
        let messages = IDokladProblem.messages
        #expect(messages.map(\.code).sorted() == IDokladProblem.allCases.map(\.rawValue).sorted())
        for message in messages {
            for text in [message.text, message.remedy] {
                let marks = [text.sk, text.cs, text.en].map { wording in
                    Set(wording.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } })
                }
                #expect(marks[0] == marks[1] && marks[1] == marks[2], "\(message.code)")
            }
        }
    }
}
