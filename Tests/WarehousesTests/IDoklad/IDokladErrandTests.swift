import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// What an order takes in iDoklad, request by request.
@Suite("An order for iDoklad") struct IDokladErrandTests {
    private static let head = HTTPHead(status: 200)

    /// A line as the writer makes it.
    private static func line(_ change: (inout OrderBatch.Entry) -> Void = { _ in }) throws -> ScriptLine {
        typealias F = PohodaOrderFixtures
        var entry = F.entry(
            F.order("1001", .eur, total: 2460, day: Day(year: 2026, month: 11, day: 20)) { order in
                order.items = [F.item(.product, "Tričko", 2, 12_300_000, 2460, rate: 23, code: "T", unit: "ks")]
                order.customer.email = "Jana@example.com"
            },
            items: [.init(code: "T", ean: nil, warehouse: nil)]
        )
        change(&entry)
        let file = try IDokladOrders.write(F.batch("SK", [entry]))
        return try #require(ScriptLine(Array(file.bytes.dropLast())))
    }

    private static func list(_ rows: String = "", total: Int = 1, pages: Int = 1) -> String {
        #"{"Data":{"Items":[\#(rows)],"TotalItems":\#(total),"TotalPages":\#(pages)},"IsSuccess":true}"#
    }

    private static let defaults = """
        {"Data":{"CurrencyId":2,"DateOfIssue":"2026-11-28T00:00:00","DateOfExpiration":"2026-12-12T00:00:00",\
        "DocumentSerialNumber":31,"PaymentOptionId":1,"AccountNumber":"2000000001","BankId":3,"Iban":null,\
        "ItemsTextSuffix":"Ďakujeme"},"IsSuccess":true}
        """
    private static let made = """
        {"Data":{"Id":501,"DocumentNumber":"OP-20260031","Prices":{"TotalWithVat":24.60}},"IsSuccess":true}
        """
    private static let contact = """
        {"Id":7,"CompanyName":"Jana  VZOROVÁ","Email":"jana@example.com","Street":"Kvetná 1","City":"Žilina","PostalCode":"01001"}
        """

    /// What is asked for answers, by the ends of paths.
    private static func answers(_ more: [String: String] = [:]) -> [String: String] {
        [
            "/Contacts?": list(contact), "/Currencies": list(#"{"Id":2,"Code":"EUR"}"#),
            "/Countries": list(#"{"Id":1,"Code":"SVK"}"#),
            "/PaymentOptions": list(#"{"Id":4,"Code":"D","Name":"Dobírka"}"#),
            "/PriceListItems": list(#"{"Id":11,"Code":"T"}"#), "/SalesOrders/Default": defaults,
            "/SalesOrders?": list(total: 0),
            "POST /SalesOrders": made, "POST /Contacts": #"{"Data":{"Id":8},"IsSuccess":true}"#,
        ].merging(more) { $1 }
    }

    /// What was asked, and the line that came of it.
    private struct Run {
        var asked: [String] = []
        var bodies: [String: JSONTree] = [:]
        var answer: JSONTree?
        var problem: Problem?
        var isMade = false
    }

    private static func run(
        _ line: ScriptLine,
        isAgain: Bool = false,
        _ answers: [String: String] = answers(),
        _ memory: inout ErrandMemory
    ) -> Run {
        var run = Run()
        var errand = IDokladErrand(line, isAgain: isAgain)
        do throws(Problem) {
            for _ in 0..<20 {
                let request: RemoteRequest
                switch try errand.next(&memory) {
                case .finished(let bytes):
                    run.answer = JSONTree.whole(bytes)
                    return run
                case .ask(let asked): request = asked
                case .make(let asked):
                    request = asked
                    run.isMade = true
                }
                let path = request.method == .post ? "POST " + request.path : request.path
                run.asked.append(String(path.prefix { $0 != "?" }))
                run.bodies[path] = request.body.flatMap(JSONTree.whole)
                let said = answers.first { path.hasPrefix($0.key) }?.value ?? "{}"
                try errand.receive(head, Array(said.utf8), &memory)
            }
        } catch {
            run.problem = error
            run.answer = errand.refused(error).flatMap(JSONTree.whole)
        }
        return run
    }

    private static func run(_ line: ScriptLine, isAgain: Bool = false, _ more: [String: String] = [:]) -> Run {
        var memory = ErrandMemory()
        return run(line, isAgain: isAgain, answers(more), &memory)
    }

    @Test("with a contact that is known takes five requests, and has the number that iDoklad gave")
    func whole() throws {
        let run = Self.run(try Self.line())
        #expect(
            run.asked == ["/Contacts", "/Currencies", "/PriceListItems", "/SalesOrders/Default", "POST /SalesOrders"]
        )
        let body = try #require(run.bodies["POST /SalesOrders"])
        let kept = String(decoding: body.bytes, as: UTF8.self)
        #expect(
            kept == """
                {"DocumentSerialNumber":31,"PartnerId":7,"CurrencyId":2,"PaymentOptionId":1,"DateOfIssue":"2026-11-20",\
                "DateOfExpiration":"2026-12-12","ItemsTextSuffix":"Ďakujeme","AccountNumber":"2000000001","BankId":3,\
                "Description":"Objednávka 1001","OrderNumber":"1001","Note":"E-shop: eshop\\nSpojka: eshop-1001","State":2,\
                "Items":[{"Name":"Tričko","Amount":2,"Unit":"ks","UnitPrice":12.3,"PriceType":0,"VatRateType":1,\
                "PriceListItemId":11}]}
                """
        )
        let answer = try #require(run.answer)
        #expect(answer["IsSuccess"]?.truth == true && answer["Known"] == nil && answer["Remarks"] == nil)
        #expect(answer["Data"]?["Id"]?.text == "501" && answer["Data"]?["DocumentNumber"]?.text == "OP-20260031")
    }

    @Test("after another one of the same pass takes two requests more")
    func memory() throws {
        var memory = ErrandMemory()
        _ = Self.run(try Self.line(), Self.answers(), &memory)
        let next = Self.run(try Self.line { $0.id = "eshop-1002" }, Self.answers(), &memory)
        #expect(next.asked == ["/SalesOrders/Default", "POST /SalesOrders"])
    }

    @Test("makes its contact where there is none, with the country's number")
    func newContact() throws {
        let line = try Self.line { entry in
            entry.order.customer.company = "Vzor s.r.o."
            entry.order.customer.ico = "87654321"
            entry.order.customer.dic = "2020000001"
            entry.order.customer.icDph = "SK2020000001"
        }
        let run = Self.run(line, ["/Contacts?": Self.list(total: 0)])
        #expect(run.asked.prefix(4) == ["/Contacts", "/Currencies", "/Countries", "POST /Contacts"])
        let body = try #require(run.bodies["POST /Contacts"])
        #expect(
            String(decoding: body.bytes, as: UTF8.self) == """
                {"CompanyName":"Vzor s.r.o.","IdentificationNumber":"87654321","VatIdentificationNumber":"2020000001",\
                "VatIdentificationNumberSk":"SK2020000001","Street":"Kvetná 1","City":"Žilina","PostalCode":"010 01",\
                "Email":"Jana@example.com","CountryId":1}
                """
        )
        #expect(run.bodies["POST /SalesOrders"]?["PartnerId"]?.text == "8")
        #expect(run.bodies["POST /SalesOrders"]?["Note"]?.text?.contains("Kontakt: Jana Vzorová") == true)
    }

    @Test("takes the contact of its IČO, else the one of its e-mail address and name, never another's")
    func contacts() throws {
        func found(_ rows: String, _ change: (inout Party) -> Void = { _ in }) throws -> Int64? {
            let line = try Self.line { change(&$0.order.customer) }
            let rows = try #require(IDokladAnswer(Array(Self.list(rows).utf8))).rows
            return IDokladWish(line.request.body ?? []).contact(among: rows)?.id
        }
        let other = #"{"Id":3,"CompanyName":"Peter Vzor","Email":"jana@example.com"}"#
        let company =
            #"{"Id":4,"CompanyName":"Jana Vzorová","Email":"jana@example.com","IdentificationNumber":"11111111"}"#
        #expect(try found(other) == nil)
        #expect(try found(company) == nil)
        #expect(try found([other, company, Self.contact].joined(separator: ",")) == 7)
        #expect(try found(company) { $0.ico = "11 111 111" } == 4)
        #expect(try found(company) { $0.ico = "22222222" } == nil)
        // Without an e-mail address only name and address tell people apart.
        #expect(try found(Self.contact) { $0.email = nil } == 7)
        #expect(try found(Self.contact) { ($0.email, $0.city) = (nil, "Martin") } == nil)
    }

    @Test("whose contact has moved keeps the order's address in its note, and says so")
    func otherAddress() throws {
        let run = Self.run(try Self.line { $0.order.customer.street = "Nová 9" })
        #expect(
            run.bodies["POST /SalesOrders"]?["Note"]?.text?.hasPrefix("Adresa: Nová 9, 010 01 Žilina, SK\n") == true
        )
        #expect(run.answer?["Remarks"]?.elements.map { $0["Code"]?.text } == [IDokladProblem.otherAddress.rawValue])
    }

    @Test("may be there already: it is taken by its number and mark, on whatever page it stands")
    func again() throws {
        func row(_ id: Int, _ number: String, _ note: String) -> String {
            #"{"Id":\#(id),"DocumentNumber":"OP-\#(id)","OrderNumber":"\#(number)","Note":"\#(note)"}"#
        }
        let line = try Self.line()
        let found = Self.run(
            line,
            isAgain: true,
            ["/SalesOrders?": Self.list(row(31, "1001", "x\\nSpojka: eshop-1001"))]
        )
        #expect(found.asked == ["/Contacts", "/SalesOrders"] && !found.isMade)
        #expect(found.answer?["Known"]?.truth == true && found.answer?["Data"]?["DocumentNumber"]?.text == "OP-31")
        // Another channel's order of the same number, and other numbers.
        let others = [row(33, "1001", "Spojka: other-1001"), row(34, "1002", "Spojka: eshop-1002")].joined(
            separator: ","
        )
        let none = Self.run(line, isAgain: true, ["/SalesOrders?": Self.list(others, total: 2)])
        #expect(none.isMade && none.answer?["Known"] == nil)
    }

    /// An order of that number as iDoklad lists it, without our mark: exactly the one that the line sends, unless changed.
    private static func unmarked(_ id: Int = 32, note: String = "moja poznámka", _ changes: (String, String)...)
        -> String
    {
        var row = """
            {"Id":\(id),"DocumentNumber":"OP-\(id)","OrderNumber":"1001","Note":"\(note)","PartnerId":7,"CurrencyId":2,\
            "DateOfIssue":"2026-11-20T00:00:00","Description":"Objednávka 1001","Prices":{"TotalWithVat":24.6},\
            "Items":[{"Id":1,"Name":"Tričko","Amount":2.0,"Unit":"ks","PriceListItemId":11,"PriceType":0,"VatRateType":1,\
            "Prices":{"UnitPrice":12.3,"TotalWithVat":24.6}}]}
            """
        for (old, new) in changes { row = row.replacing(old, with: new) }
        return row
    }

    @Test("without our mark is ours when it is exactly what was sent: somebody changed the note")
    func againWithoutMark() throws {
        let run = Self.run(try Self.line(), isAgain: true, ["/SalesOrders?": Self.list(Self.unmarked())])
        #expect(run.answer?["Known"]?.truth == true && run.answer?["Data"]?["Id"]?.text == "32" && !run.isMade)
        #expect(run.asked == ["/Contacts", "/SalesOrders", "/Currencies", "/PriceListItems"])
    }

    @Test(
        "without our mark is left to a person when anything differs",
        arguments: [
            ("\"TotalWithVat\":24.6}", "\"TotalWithVat\":24.7}"), ("\"PartnerId\":7", "\"PartnerId\":8"),
            ("\"CurrencyId\":2", "\"CurrencyId\":1"), ("2026-11-20T", "2026-11-21T"), ("Objednávka 1001", "Telefónom"),
            ("Tričko", "Mikina"), ("\"Amount\":2.0", "\"Amount\":1.0"), ("12.3,", "12.4,"),
            ("ItemId\":11", "ItemId\":12"),
            ("\"PriceListItemId\":11,", ""), ("\"VatRateType\":1", "\"VatRateType\":0"),
            ("\"PriceType\":0", "\"PriceType\":1"),
            (",\"Items\":[{", ",\"Other\":[{"), (",\"Prices\":{\"TotalWithVat\":24.6},", ","),
        ]
    )
    func unclear(change: (String, String)) throws {
        let row = Self.unmarked(32, change)
        try #require(row != Self.unmarked())
        let run = Self.run(try Self.line(), isAgain: true, ["/SalesOrders?": Self.list(row)])
        #expect(!run.isMade && run.answer?["IsSuccess"]?.truth == false && run.answer?["Unknown"]?.truth == true)
        #expect(run.answer?["Problem"]?["Code"]?.text == IDokladProblem.perhapsThere.rawValue)
        #expect(run.answer?["Problem"]?["Values"]?["documents"]?.text == "OP-32")
    }

    @Test(
        "is left to a person where several could be it, where the number is another channel's too, or its contact is gone"
    )
    func severalUnclear() throws {
        func state(_ rows: [String], _ more: [String: String] = [:]) throws -> Run {
            let list = Self.list(rows.joined(separator: ","), total: rows.count)
            return Self.run(try Self.line(), isAgain: true, ["/SalesOrders?": list].merging(more) { $1 })
        }
        let two = try state([Self.unmarked(32), Self.unmarked(33)])
        #expect(two.answer?["Problem"]?["Values"]?["documents"]?.text == "OP-32, OP-33" && !two.isMade)
        let shared = try state([Self.unmarked(32), Self.unmarked(33, note: "Spojka: other-1001")])
        #expect(shared.answer?["Unknown"]?.truth == true && !shared.isMade)
        let gone = try state([Self.unmarked()], ["/Contacts?": Self.list(total: 0)])
        #expect(gone.answer?["Unknown"]?.truth == true && gone.asked == ["/Contacts", "/SalesOrders"])
        // Its mark outweighs all of it.
        let marked = try state([Self.unmarked(32), Self.unmarked(33, note: "a\\n Spojka: eshop-1001 ")])
        #expect(marked.answer?["Data"]?["Id"]?.text == "33")
    }

    @Test("is looked for from the day before its own on, among those of its contact, or of all where it has none")
    func earlierRequest() throws {
        func filter(_ contacts: String) throws -> String? {
            var memory = ErrandMemory()
            var errand = IDokladErrand(try Self.line(), isAgain: true)
            _ = try errand.next(&memory)
            try errand.receive(Self.head, Array(contacts.utf8), &memory)
            guard case .ask(let request) = try errand.next(&memory) else { return nil }
            return request.path.split(separator: "?").last.map { String($0.prefix { $0 != "&" }) }
        }
        let day = "%28DateOfIssue~gte~2026-11-19%2000%3A00%3A00.000%29"
        #expect(try filter(Self.list(Self.contact)) == "filter=%28\(day)~and~%28PartnerId~eq~7%29%29")
        #expect(try filter(Self.list(total: 0)) == "filter=" + day)
    }

    @Test("is looked for on all pages, and a list that shifts is looked at again")
    func earlierPages() throws {
        var memory = ErrandMemory()
        var errand = IDokladErrand(try Self.line(), isAgain: true)
        _ = try errand.next(&memory)
        try errand.receive(Self.head, Array(Self.list(Self.contact).utf8), &memory)
        _ = try errand.next(&memory)
        try errand.receive(
            Self.head,
            Array(Self.list(#"{"Id":1,"OrderNumber":"9"}"#, total: 2, pages: 2).utf8),
            &memory
        )
        guard case .ask(let second) = try errand.next(&memory) else {
            Issue.record("no second page")
            return
        }
        #expect(second.path.contains("&page=2&"))
        var code: String?
        do throws(Problem) {
            try errand.receive(
                Self.head,
                Array(Self.list(#"{"Id":2,"OrderNumber":"1001"}"#, total: 1, pages: 1).utf8),
                &memory
            )
        } catch { code = error.code }
        #expect(code == RemoteProblem.pagesShifted.rawValue)
    }

    @Test(
        "is refused in words where iDoklad lacks a currency, a country or a way of paying",
        arguments: [
            ("/Currencies", IDokladProblem.orderCurrency), ("/Countries", .orderCountry),
            ("/PaymentOptions", .orderPayment),
        ]
    )
    func unknown(path: String, problem: IDokladProblem) throws {
        let line = try Self.line { $0.paymentType = "Šekom" }
        let known = #"{"Id":2,"Code":"EUR","Name":"Šekom"}"#
        var empty = ["/Contacts?": Self.list(total: 0), "/PaymentOptions": Self.list(known)]
        empty[path] = Self.list(total: 0)
        let run = Self.run(line, empty)
        #expect(run.problem?.code == problem.rawValue && !run.isMade)
        #expect(run.answer?["IsSuccess"]?.truth == false && run.answer?["Problem"]?["Code"]?.text == problem.rawValue)
        #expect(run.answer?["Problem"]?["Values"]?["order"]?.text == "1001")
    }

    @Test("with a way of paying takes the option of that name or code")
    func payment() throws {
        for name in ["Dobírka", "d"] {
            let run = Self.run(try Self.line { $0.paymentType = name })
            #expect(run.bodies["POST /SalesOrders"]?["PaymentOptionId"]?.text == "4")
        }
    }

    @Test("whose document number somebody took gets another one, and gives up after three")
    func numberTaken() throws {
        let taken = #"{"Data":null,"IsSuccess":false,"Message":"Číslo","ErrorCode":123}"#
        let run = Self.run(try Self.line(), ["POST /SalesOrders": taken])
        #expect(run.asked.filter { $0 == "POST /SalesOrders" }.count == 3)
        #expect(run.asked.filter { $0 == "/SalesOrders/Default" }.count == 3)
        #expect(run.problem?.code == IDokladProblem.numberTaken.rawValue)
        #expect(run.problem?.arguments["words"] == "Číslo (123)")
    }

    @Test("says what differs: a sum, items that the price list lacks")
    func remarks() throws {
        let other = #"{"Data":{"Id":501,"DocumentNumber":"N","Prices":{"TotalWithVat":24.61}},"IsSuccess":true}"#
        let run = Self.run(try Self.line(), ["POST /SalesOrders": other, "/PriceListItems": Self.list(total: 0)])
        let remarks = run.answer?["Remarks"]?.elements ?? []
        #expect(
            remarks.map { $0["Code"]?.text } == [IDokladProblem.otherTotal.rawValue, IDokladProblem.notInList.rawValue]
        )
        #expect(remarks.first?["Values"]?["found"]?.text == "24.61" && remarks.last?["Values"]?["items"]?.text == "T")
        #expect(run.bodies["POST /SalesOrders"]?["Items"]?.elements.first?["PriceListItemId"] == nil)
        // Two items of one code: nobody knows which is meant.
        let two = Self.list(#"{"Id":11,"Code":"T"},{"Id":12,"Code":"T"}"#, total: 2)
        let twice = Self.run(try Self.line(), ["/PriceListItems": two])
        #expect(twice.bodies["POST /SalesOrders"]?["Items"]?.elements.first?["PriceListItemId"] == nil)
    }

    @Test("of last year has the day of iDoklad's number series, since these are those of a year")
    func lastYear() throws {
        let next = Self.defaults.replacing("2026-11-28", with: "2027-01-02").replacing("2026-12-12", with: "2027-01-16")
        let body = Self.run(try Self.line(), ["/SalesOrders/Default": next]).bodies["POST /SalesOrders"]
        #expect(body?["DateOfIssue"]?.text == "2027-01-02" && body?["DateOfExpiration"]?.text == "2027-01-16")
        let past = Self.defaults.replacing("2026-12-12", with: "2026-11-01")
        let early = Self.run(try Self.line(), ["/SalesOrders/Default": past]).bodies["POST /SalesOrders"]
        #expect(early?["DateOfExpiration"]?.text == "2026-11-20")
    }

    @Test("in another currency has its rate, and no account of the usual one")
    func foreign() throws {
        let line = try Self.line { entry in
            entry.order.currency = .czk
            entry.order.total = Money(minorUnits: 2460, currency: .czk)
            entry.order.items[0].total = Money(minorUnits: 2460, currency: .czk)
            entry.order.exchangeRate = ExchangeRate(millionths: 40_000)
        }
        let body = Self.run(line, ["/Currencies": Self.list(#"{"Id":1,"Code":"CZK"}"#)]).bodies["POST /SalesOrders"]
        #expect(body?["CurrencyId"]?.text == "1" && body?["ExchangeRate"]?.text == "0.04")
        #expect(body?["ExchangeRateAmount"]?.text == "1" && body?["AccountNumber"] == nil && body?["BankId"] == nil)
    }

    @Test(
        "never takes an answer that is none of iDoklad's for one",
        arguments: [
            "/Contacts?", "/Currencies", "/PriceListItems", "/SalesOrders/Default", "POST /SalesOrders",
        ]
    )
    func strange(path: String) throws {
        for said in ["{}", #"{"Data":{},"IsSuccess":true}"#, "[", #"{"Data":{"Items":null},"IsSuccess":true}"#] {
            let run = Self.run(try Self.line(), [path: said])
            #expect(run.problem?.code == RemoteProblem.notTheirs.rawValue, "\(path) \(said)")
        }
        let broken = ScriptLine(key: "k", RemoteRequest(.post, "/SalesOrders", body: Array("{}".utf8)))
        #expect(Self.run(broken).problem?.code == IDokladProblem.strangeAnswer.rawValue)
    }
}
