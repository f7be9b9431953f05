import Foundation
import FoundationXML
import Testing

@Suite("Cases of trade", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct CaseTests {
    @Test("end as they must", arguments: Case.all("erp") + Case.all("pairing"))
    func ends(_ example: Case) throws {
        let run = try CaseRun(example)
        let expect = example.expect
        #expect(run.last.status != 1 && run.last.status < 128, "\(run.last.transcript)")
        if let exit = expect.exit { #expect(run.last.status == exit, "\(run.last.transcript)") }
        let said = try run.said()
        // What may be refused in words may be read as well.
        let isRead = run.refused() == 0 && run.last.status == 0
        for text in isRead ? [] : expect.told ?? [] { #expect(said.contains(text)) }
        for text in expect.nottold ?? [] { #expect(!said.contains(text)) }
        if let outcome = expect.outcome { #expect(run.refused() == outcome.count { $0 == "rejected" }) }
        if let stock = expect.stock { #expect(try run.stock() == stock) }
        if let states = expect.states { #expect(try run.states() == states) }
        try orders(run, expect)
        try payments(run, expect)
        try documents(run, expect)
    }

    private func orders(_ run: CaseRun, _ expect: Case.Expectation) throws {
        guard expect.orders != nil || expect.paid != nil else { return }
        let found = try run.list("orders list")
        if expect.orders?.isEmpty == true { #expect(found.isEmpty) }
        let byNumber = Dictionary(grouping: found) { $0["number"] as? String ?? "" }
        for (number, state) in expect.orders ?? [:] {
            let order = byNumber[number]?.first
            #expect([order?["exportState"] as? String, order?["documentNumber"] as? String] == state, "\(number)")
        }
        for (number, state) in expect.paid ?? [:] {
            let order = byNumber[number]?.first
            #expect([order?["paymentState"] as? String, order?["invoiceNumber"] as? String] == state, "\(number)")
        }
    }

    private func payments(_ run: CaseRun, _ expect: Case.Expectation) throws {
        guard expect.payments != nil || expect.candidates != nil else { return }
        let found = try run.list("payments list")
        if let payments = expect.payments {
            let outcomes = found.map { [$0["vs"] as? String, $0["outcome"] as? String] }
            for payment in payments { #expect(outcomes.contains(payment), "\(outcomes)") }
        }
        let candidates = found.flatMap { $0["candidates"] as? [[String: Any]] ?? [] }.map {
            "\($0["order"] as? String ?? "") \($0["why"] as? String ?? "")"
        }
        for candidate in expect.candidates ?? [] { #expect(candidates.contains(candidate), "\(candidates)") }
    }

    private func documents(_ run: CaseRun, _ expect: Case.Expectation) throws {
        let documents = try run.documents()
        for path in expect.unique ?? [] {
            let texts = documents.values.flatMap { $0.texts(path) }
            #expect(Set(texts).count == texts.count, "\(texts)")
        }
        for (number, fields) in expect.fields ?? [:] {
            for (path, text) in fields { #expect(documents["eshop-" + number]?.texts(path) == [text], "\(path)") }
        }
        for (number, sum) in expect.sums ?? [:] {
            let document = try #require(documents["eshop-" + number], "\(number)")
            #expect(DocumentSum.text(DocumentSum(document).total) == sum)
        }
        for (number, rates) in expect.rates ?? [:] {
            let document = try #require(documents["eshop-" + number], "\(number)")
            let byRate = DocumentSum(document).byRate
            for (rate, sum) in rates { #expect(DocumentSum.text(byRate[rate] ?? 0) == sum) }
            #expect(byRate.filter { $0.value != 0 }.count == rates.count, "\(byRate)")
        }
    }
}
