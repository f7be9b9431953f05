import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// What a payment takes in iDoklad, request by request.
@Suite("A payment for iDoklad") struct IDokladPaymentTests {
    private static let head = HTTPHead(status: 200)

    private static func batch(_ settled: [(String, Int64, Int)], _ settings: SettingValues = [:]) throws -> PaymentBatch
    {
        let total = settled.reduce(0) { $0 + $1.1 }
        let payment = Payment(
            date: try #require(Day(year: 2026, month: 11, day: 23)),
            amount: Money(minorUnits: total, currency: .eur),
            line: 1,
            vs: "1001"
        )
        let parts = settled.map { invoice, minor, equals in
            PaymentBatch.Settled(
                invoice: invoice,
                order: "eshop/1001",
                amount: Money(minorUnits: minor, currency: .eur),
                equals: equals
            )
        }
        return PaymentBatch(
            packId: "SPJ-1",
            entries: [.init(id: "PAY-1", payment: payment, account: nil, settled: parts)],
            unit: "12345678",
            settings: settings
        )
    }

    private static func line(
        _ settled: [(String, Int64, Int)] = [("FV1", 1000, 0)],
        _ settings: SettingValues = [:]
    ) throws -> ScriptLine {
        try #require(ScriptLine(Array(try IDokladPayments.write(batch(settled, settings)).bytes.dropLast())))
    }

    private static func list(_ rows: [String], pages: Int = 1) -> String {
        """
        {"Data":{"Items":[\(rows.joined(separator: ","))],"TotalItems":\(rows.count),"TotalPages":\(pages)},"IsSuccess":true}
        """
    }

    private static func invoice(
        _ id: Int = 31,
        _ number: String = "FV1",
        total: String = "10.0",
        paid: String = "0.0",
        status: Int = 0
    )
        -> String
    {
        """
        {"Id":\(id),"DocumentNumber":"\(number)","PaymentStatus":\(status),"PaymentOptionId":1,\
        "Prices":{"TotalWithVat":\(total),"TotalPaid":\(paid)}}
        """
    }

    private static func payment(_ id: Int, amount: String = "10.0", day: String = "2026-11-23", invoice: Int = 31)
        -> String
    {
        """
        {"Id":\(id),"InvoiceId":\(invoice),"DateOfPayment":"\(day)T00:00:00","Prices":{"PaymentAmount":\(amount)}}
        """
    }

    private struct Run {
        var asked: [String] = []
        var posted: [String] = []
        var answer: JSONTree?
        var problem: Problem?

        var isUnknown: Bool { answer?["Unknown"]?.truth == true }
        var isKnown: Bool { answer?["IsSuccess"]?.truth == true && answer?["Known"]?.truth == true }
    }

    /// Runs an errand against a list of invoices, of payments, and an answer to each post.
    private static func run(
        _ line: ScriptLine,
        isAgain: Bool = false,
        _ invoices: [String] = [invoice()],
        _ payments: [String] = [],
        posts: [String] = [#"{"Data":{"Id":701},"IsSuccess":true}"#]
    ) -> Run {
        var run = Run()
        var memory = ErrandMemory()
        var errand = IDokladPaymentErrand(line, isAgain: isAgain)
        do throws(Problem) {
            for _ in 0..<20 {
                let step = try errand.next(&memory)
                var said: String
                switch step {
                case .finished(let bytes):
                    run.answer = JSONTree.whole(bytes)
                    return run
                case .ask(let request):
                    let path = String(request.path.prefix { $0 != "?" })
                    run.asked.append(path)
                    let options = [#"{"Id":2,"Code":"B","Name":"Prevodom"}"#]
                    let rows =
                        path == "/PaymentOptions"
                        ? options
                        : path == "/IssuedInvoices"
                            ? invoices.filter { request.path.contains(number(in: $0)) }
                            : payments.filter { $0.contains("\"InvoiceId\":" + invoiceId(request)) }
                    said = list(rows)
                case .make(let request):
                    run.posted.append(String(decoding: request.body ?? [], as: UTF8.self))
                    said = posts[min(run.posted.count, posts.count) - 1]
                }
                try errand.receive(head, Array(said.utf8), &memory)
            }
        } catch {
            run.problem = error
            run.answer = errand.refused(error).flatMap(JSONTree.whole)
        }
        return run
    }

    /// The number of an invoice as it stands in a query.
    private static func number(in invoice: String) -> String {
        let number = JSONTree.whole(Array(invoice.utf8))?["DocumentNumber"]?.text ?? "?"
        return RemoteRequest.encoded(Base64.text(Array(number.utf8)))
    }

    private static func invoiceId(_ request: RemoteRequest) -> String {
        String(request.path.split(separator: "InvoiceId~eq~").last?.prefix { $0.isNumber } ?? "?")
    }

    @Test("of an invoice that nothing is paid of takes two requests") func whole() throws {
        let run = Self.run(try Self.line())
        #expect(run.asked == ["/IssuedInvoices"])
        let body = """
            {"InvoiceId":31,"PaymentAmount":10.00,"PaymentOptionId":1,"DateOfPayment":"2026-11-23","SendPaymentConfirmation":false}
            """
        #expect(run.posted == [body])
        #expect(run.answer?["IsSuccess"]?.truth == true && run.answer?["Known"] == nil)
        #expect(run.answer?["Data"]?["Id"]?.text == "701")
    }

    @Test("may have a payment option of its own, by its name or code") func option() throws {
        for name in ["prevodom", "B"] {
            let run = Self.run(try Self.line([("FV1", 1000, 0)], ["payment-option": name]))
            #expect(run.asked == ["/PaymentOptions", "/IssuedInvoices"])
            #expect(run.posted.first?.contains("\"PaymentOptionId\":2") == true)
        }
        let none = Self.run(try Self.line([("FV1", 1000, 0)], ["payment-option": "Zlatom"]))
        #expect(none.problem?.is(IDokladProblem.orderPayment) == true && none.posted.isEmpty)
    }

    @Test("whose answer was lost is looked for, and made only when it is not there") func again() throws {
        let line = try Self.line()
        let found = Self.run(line, isAgain: true, [Self.invoice(paid: "10.0", status: 1)], [Self.payment(5)])
        #expect(found.isKnown && found.posted.isEmpty)
        let part = Self.run(
            line,
            isAgain: true,
            [Self.invoice(total: "30.0", paid: "10.0", status: 2)],
            [Self.payment(5)]
        )
        #expect(part.isKnown && part.posted.isEmpty)
        let none = Self.run(line, isAgain: true)
        #expect(none.posted.count == 1 && none.asked == ["/IssuedInvoices", "/IssuedDocumentPayments"])
        // Another day, or another amount, is another payment.
        let others = [Self.payment(5, day: "2026-11-22"), Self.payment(6, amount: "9.0")]
        let other = Self.run(line, isAgain: true, [Self.invoice(total: "40.0", paid: "19.0", status: 2)], others)
        #expect(other.posted.count == 1)
    }

    @Test("that somebody entered by hand is left alone, and so is an invoice that is paid") func byHand() throws {
        let line = try Self.line()
        let hand = Self.run(line, [Self.invoice(total: "30.0", paid: "10.0", status: 2)], [Self.payment(5)])
        #expect(hand.isKnown && hand.posted.isEmpty)
        let paid = Self.run(line, [Self.invoice(paid: "10.0", status: 1)], [Self.payment(5, day: "2026-11-01")])
        #expect(paid.isKnown && paid.posted.isEmpty)
        // iDoklad lets cents go.
        let cents = Self.run(
            line,
            [Self.invoice(total: "10.01", paid: "10.0", status: 1)],
            [Self.payment(5, day: "2026-11-01")]
        )
        #expect(cents.isKnown && cents.posted.isEmpty)
    }

    @Test("that is one of two equal ones of a day is another one than the first; when unclear a person decides")
    func equals() throws {
        let line = try Self.line([("FV1", 1000, 1)])
        let invoice = [Self.invoice(total: "20.0", paid: "10.0", status: 2)]
        #expect(Self.run(line, invoice, [Self.payment(5)]).posted.count == 1)
        let unclear = Self.run(line, isAgain: true, invoice, [Self.payment(5)])
        #expect(unclear.isUnknown && unclear.posted.isEmpty)
        #expect(unclear.answer?["Problem"]?["Code"]?.text == IDokladProblem.perhapsPaid.rawValue)
        let two = [Self.payment(5), Self.payment(6)]
        let both = Self.run(line, isAgain: true, [Self.invoice(total: "30.0", paid: "20.0", status: 2)], two)
        #expect(both.isKnown && both.posted.isEmpty)
        #expect(Self.run(line, isAgain: true, invoice, []).posted.count == 1)
    }

    @Test("of more than what is left is refused before anything is written") func lessRemains() throws {
        let line = try Self.line([("FV2", 500, 0), ("FV1", 1000, 0)])
        let invoices = [Self.invoice(total: "10.0", paid: "4.0", status: 2), Self.invoice(32, "FV2", total: "5.0")]
        let run = Self.run(line, invoices, [Self.payment(5, amount: "4.0")])
        #expect(run.problem?.is(IDokladProblem.lessRemains) == true && run.posted.isEmpty)
        #expect(run.problem?.arguments["remaining"] == "6.00" && run.problem?.arguments["invoice"] == "FV1")
    }

    @Test("of an invoice that is not there exactly once is refused") func noInvoice() throws {
        let none = Self.run(try Self.line(), [])
        #expect(none.problem?.is(IDokladProblem.noSuchInvoice) == true && none.posted.isEmpty)
        let two = Self.run(try Self.line(), [Self.invoice(31), Self.invoice(32)])
        #expect(two.problem?.arguments["count"] == "2" && two.posted.isEmpty)
    }

    @Test("of several invoices is one payment of each, and after a refusal it is said which are there") func several()
        throws
    {
        let line = try Self.line([("FV1", 1000, 0), ("FV2", 500, 0)])
        let invoices = [Self.invoice(), Self.invoice(32, "FV2", total: "5.0")]
        let run = Self.run(line, invoices)
        #expect(run.posted.count == 2 && run.posted.last?.contains("\"InvoiceId\":32,\"PaymentAmount\":5.00") == true)
        var errand = IDokladPaymentErrand(line, isAgain: false)
        var memory = ErrandMemory()
        for invoice in invoices {
            _ = try errand.next(&memory)
            try errand.receive(Self.head, Array(Self.list([invoice]).utf8), &memory)
        }
        _ = try errand.next(&memory)
        try errand.receive(Self.head, Array(#"{"Data":{"Id":701},"IsSuccess":true}"#.utf8), &memory)
        _ = try errand.next(&memory)
        let refusal = Problem(RemoteProblem.refused, .error, ["status": "400", "words": "Uzamčené"])
        let answer = try #require(errand.refused(refusal).flatMap(JSONTree.whole))
        #expect(answer["Problem"]?["Code"]?.text == IDokladProblem.partlySettled.rawValue)
        #expect(answer["Problem"]?["Values"]?["invoices"]?.text == "FV1")
        // Sent again, only the rest is written.
        let paid = [Self.invoice(paid: "10.0", status: 1), Self.invoice(32, "FV2", total: "5.0")]
        let rest = Self.run(line, paid, [Self.payment(5)])
        #expect(rest.posted.count == 1 && rest.posted.first?.contains("\"InvoiceId\":32") == true)
    }

    @Test("has the same bytes each time, and an id once") func bytes() throws {
        let batch = try Self.batch([("FV1", 1000, 0)])
        let file = try IDokladPayments.write(batch)
        #expect(try IDokladPayments.write(batch).bytes == file.bytes)
        let text = """
            {"key":"PAY-1","method":"POST","path":"/IssuedDocumentPayments","body":{"DateOfPayment":"2026-11-23",\
            "Settled":[{"Invoice":"FV1","Order":"eshop/1001","PaymentAmount":10.00,"Equals":0}]}}

            """
        #expect(String(decoding: file.bytes, as: UTF8.self) == text)
        var twice = batch
        twice.entries += batch.entries
        var problem: Problem?
        do throws(Problem) { _ = try IDokladPayments.write(twice) } catch { problem = error }
        #expect(problem?.is(IDokladProblem.badId) == true)
    }
}
