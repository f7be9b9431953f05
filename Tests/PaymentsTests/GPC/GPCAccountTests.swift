import Domain
import Payments
import Testing

@Suite("GPC: the two ways to write an account")
struct GPCAccountTests {
    /// 19-2000145399 with its digits in the other order: N16 N14 N15 N12 N7-N11 N13 N1-N6.
    static let permuted = "9394200015000019"

    @Test("an account that passes the check in the other order only is read so, and with it the whole file")
    func permuted() {
        let reading = Reading(
            Lines.header(account: Self.permuted, closing: 2),
            Lines.movement(account: Self.permuted, counter: "7234110730000000", 1, constant: "0081000000"),
            Lines.movement(account: Self.permuted, counter: "0000000000000000", 1)
        )
        #expect(reading.statements.first?.account?.description == "19-2000145399")
        #expect(reading.payments.map { $0.counterAccount?.description } == ["1107340237/8100", nil])
        #expect(reading.problems.isEmpty)
    }

    @Test("the printed sample of KB Slovakia")
    func slovakSample() {
        let reading = Reading(Lines.header(account: "7258226710500005", closing: 0, filler: "SK118100PB"))
        #expect(reading.statements.first?.account?.description == "500005-2267180257")
    }

    @Test("an IBAN head that fits gives the whole IBAN")
    func ibanHead() {
        let reading = Reading(Lines.header(closing: 0, filler: "CZ650800PB"))
        #expect(reading.statements.first?.account?.description == "CZ6508000000192000145399")
        let wrong = Reading(Lines.header(closing: 0, filler: "CZ660800PB"))
        #expect(wrong.statements.first?.account?.description == "19-2000145399")
        let filler = Reading(Lines.header(closing: 0, filler: "FIO"))
        #expect(filler.statements.first?.account?.description == "19-2000145399")
    }

    @Test("an account that passes in both orders is read as it is configured, else as other sides are written")
    func bothForms() throws {
        let field = try #require(Self.passingInBoth())
        let plain = Reading(Lines.header(account: field, closing: 0))
        let number = try #require(plain.statements.first?.account?.description)
        let counters = Reading(
            Lines.header(account: field, closing: 1),
            Lines.movement(account: field, counter: "7234110730000000", 1)
        )
        let other = try #require(counters.statements.first?.account?.description)
        #expect(other != number)
        for form in [number, other] {
            let known = Reading(Lines.header(account: field, closing: 0), context: knowing(form + "/0800"))
            #expect(known.statements.first?.account?.description == form + "/0800")
        }
    }

    @Test("an account that passes in none is read as it stands")
    func none() {
        let reading = Reading(Lines.header(account: "0001111111111111", closing: 0))
        #expect(reading.statements.first?.account?.description == "111-1111111111")
    }

    /// The first field of 16 digits that passes modulo 11 in both orders and means two accounts.
    static func passingInBoth() -> String? {
        let weights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
        let places = [10, 11, 12, 13, 14, 15, 4, 5, 6, 7, 8, 3, 9, 1, 2, 0]
        func passes(_ digits: [Int]) -> Bool {
            let prefix = (0..<6).reduce(0) { $0 + digits[$1] * weights[$1] }
            let number = (6..<16).reduce(0) { $0 + digits[$1] * weights[$1] }
            return prefix % 11 == 0 && number % 11 == 0
        }
        for value in 1..<2_000_000 {
            let digits = Lines.zeros(String(value * 1_000 + 7), 16).utf8.map { Int($0) - 48 }
            if passes(digits), passes(places.map { digits[$0] }), places.map({ digits[$0] }) != digits {
                return digits.map(String.init).joined()
            }
        }
        return nil
    }
}
