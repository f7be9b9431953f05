import Domain
import Matching
import Testing

@Suite("Identity of payments")
struct PaymentIdentityTests {
    static func payment(
        _ cents: Int64 = 1000,
        day: Int32 = 20_000,
        vs: String? = "1001",
        counter: String? = "2600001233/0800",
        advice: Bool = false
    ) -> Payment {
        var payment = Payment(date: Day(number: day), amount: Money(minorUnits: cents, currency: .eur), line: 1)
        payment.vs = vs
        payment.ownAccount = BankAccount("500005-2267180257/8100")
        payment.counterAccount = counter.map { BankAccount($0) }
        payment.isAdvice = advice
        return payment
    }

    private func known(_ id: Int, _ payment: Payment) -> DuplicateFinder.Known {
        DuplicateFinder.Known(id: id, payment: payment, isProvisional: payment.isAdvice)
    }

    @Test("equal rows of a day are told apart by their count, and come again with the same keys")
    func occurrences() {
        var first = PaymentIdentifier(family: "gpc")
        var second = PaymentIdentifier(family: "gpc")
        let rows = [Self.payment(), Self.payment(), Self.payment(vs: "2"), Self.payment()]
        let keys = rows.map { first.identify($0).text }
        #expect(Set(keys).count == 4)
        #expect(rows.map { second.identify($0).text } == keys)
    }

    @Test("equal rows of a day in two statements of a file are two, whatever came between")
    func occurrencesInStatements() {
        var identifier = PaymentIdentifier(family: "mt940")
        var first = Self.payment()
        first.statement = 1
        var withId = first
        withId.bankId = "B-7"
        var second = first
        second.statement = 2
        let keys = [first, withId, second, withId].map { identifier.identify($0).text }
        #expect(keys[0] != keys[2])
    }

    @Test("texts and the line are no part of it, symbols and the day are")
    func fields() {
        var one = PaymentIdentifier(family: "gpc")
        var other = PaymentIdentifier(family: "gpc")
        var changed = Self.payment()
        changed.message = "later words"
        changed.counterName = "SOMEBODY"
        changed.line = 99
        #expect(one.identify(Self.payment()) == other.identify(changed))
        for different in [
            Self.payment(vs: nil), Self.payment(day: 20_001), Self.payment(1001), Self.payment(counter: nil),
        ] {
            var fresh = PaymentIdentifier(family: "gpc")
            #expect(fresh.identify(different) != other.identify(Self.payment()))
        }
    }

    @Test("the bank's id counts, whatever else changes; a reversal with the same id is another movement")
    func bankId() {
        var one = PaymentIdentifier(family: "camt")
        var other = PaymentIdentifier(family: "camt")
        var first = Self.payment()
        first.bankId = "B-7"
        var later = Self.payment(day: 20_003, vs: nil, advice: true)
        later.bankId = "B-7"
        #expect(one.identify(first) == other.identify(later))
        var reversal = Self.payment(-1000)
        reversal.bankId = "B-7"
        #expect(one.identify(reversal) != other.identify(first))
        // An id that the bank gave twice in one statement names two movements; a second statement starts again.
        var again = PaymentIdentifier(family: "camt")
        first.statement = 1
        var overlapping = first
        overlapping.statement = 2
        let keys = [first, first, overlapping].map { again.identify($0).text }
        #expect(keys[0] != keys[1] && keys[0] == keys[2])
    }

    @Test("statements agree on the day; a notice may come days before, or the day after")
    func days() {
        let twins = DuplicateFinder(noticeDays: 5)
        let booked = Self.payment()
        for (later, fits) in [(0, true), (1, false), (-1, false)] as [(Int32, Bool)] {
            let other = Self.payment(day: 20_000 + later)
            #expect((twins.twin(of: other, among: [known(1, booked)]) != nil) == fits)
        }
        for (earlier, fits) in [(5, true), (6, false), (-1, true), (-2, false)] as [(Int32, Bool)] {
            let notice = Self.payment(day: 20_000 - earlier, advice: true)
            #expect((twins.twin(of: booked, among: [known(1, notice)]) != nil) == fits, "\(earlier)")
            #expect((twins.twin(of: notice, among: [known(1, booked)]) != nil) == fits, "\(earlier)")
        }
    }

    @Test("what both sources have must not differ; who agrees in more fields is taken")
    func fieldsOfTwins() {
        let twins = DuplicateFinder(noticeDays: 5)
        let booked = Self.payment()
        #expect(twins.twin(of: booked, among: [known(1, Self.payment(vs: "1002"))]) == nil)
        #expect(twins.twin(of: booked, among: [known(1, Self.payment(counter: "1/0300"))]) == nil)
        #expect(twins.twin(of: booked, among: [known(1, Self.payment(vs: nil, counter: nil))])?.id == 1)
        #expect(twins.twin(of: booked, among: [known(1, Self.payment(counter: "2600001233"))])?.id == 1)
        #expect(twins.twin(of: booked, among: [known(1, Self.payment(counter: "SK6708000000002600001233"))])?.id == 1)
        let several = [known(1, Self.payment(vs: nil)), known(2, Self.payment()), known(3, Self.payment())]
        #expect(twins.twin(of: booked, among: several)?.id == 2)
    }

    @Test("completing a payment gives the same whichever source came first")
    func completed() {
        var poor = Self.payment(vs: nil, counter: "2600001233")
        poor.counterName = "JANA VZOR"
        var rich = Self.payment()
        rich.counterName = "Jana Vzorova"
        rich.message = "dakujem"
        rich.valueDate = Day(number: 19_999)
        var notice = Self.payment(day: 19_998, vs: nil, counter: nil, advice: true)
        notice.message = "dakujem za tovar"
        let all = [poor, rich, notice]
        var results: Set<Payment> = []
        for first in 0..<3 {
            for second in 0..<3 where second != first {
                results.insert(all[first].completed(by: all[second]).completed(by: all[3 - first - second]))
            }
        }
        #expect(results.count == 1)
        let whole = results.first
        #expect(whole?.vs == "1001" && whole?.message == "dakujem za tovar" && whole?.isAdvice == false)
        #expect(whole?.date == Day(number: 20_000) && whole?.counterAccount?.description == "2600001233/0800")
    }
}
