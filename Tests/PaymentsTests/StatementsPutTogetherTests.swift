import Domain
import Payments
import Testing

/// Files that people put together of several.
@Suite("Statements put together in one file") struct StatementsPutTogetherTests {
    private typealias Texts = StatementTexts

    private static func first(_ format: String) -> String {
        Texts.statement(format, number: 1, days: (19, 20), opening: 100, amount: 10)
    }

    private static func second(_ format: String) -> String {
        Texts.statement(format, number: 2, days: (20, 21), opening: 110, amount: 5)
    }

    @Test("two that follow are two", arguments: Texts.formats) func following(format: String) {
        let reading = StatementReading(Self.first(format) + Self.second(format))
        #expect(reading.format == format && reading.isSound && reading.codes.isEmpty, "\(reading.codes)")
        #expect(reading.payments.map(\.statement) == [1, 2] && reading.statements.allSatisfy { $0.balanced == true })
    }

    @Test("one that comes again counts once", arguments: Texts.formats) func again(format: String) {
        let (first, second) = (Self.first(format), Self.second(format))
        for text in [first + first + second, first + second + first + second] {
            let reading = StatementReading(text)
            #expect(reading.isSound && Set(reading.codes) == ["STATEMENT-031"], "\(reading.codes)")
            #expect(reading.payments.map(\.statement) == [1, 2] && reading.statements.count == 2)
        }
    }

    @Test("two of the same days that say otherwise are refused", arguments: Texts.formats)
    func contradictions(format: String) {
        let first = Self.first(format)
        let others = [
            Texts.statement(format, number: 1, days: (19, 20), opening: 100, amount: 20),
            Texts.statement(format, number: 1, days: (19, 20), opening: 100, amount: 10, vs: "2026110002"),
        ]
        for other in others {
            let reading = StatementReading(first + other)
            #expect(!reading.isSound && reading.codes == ["STATEMENT-032"], "\(reading.codes)")
        }
    }

    @Test("exports that overlap are refused in one file where no ids tell their movements", arguments: Texts.formats)
    func overlaps(format: String) {
        func both(_ number: Int) -> StatementReading {
            StatementReading(
                Texts.statement(format, number: 0, days: (1, 25), opening: 100, amount: 10)
                    + Texts.statement(format, number: number, days: (20, 27), opening: 105, amount: 5)
            )
        }
        #expect(both(0).codes == (format == "fio.xml" ? [] : ["STATEMENT-032"]), "\(both(0).codes)")
        // What is missing between statements that a bank counts waits elsewhere.
        let counted = StatementReading(
            Texts.statement(format, number: 3, days: (1, 25), opening: 100, amount: 10)
                + Texts.statement(format, number: 5, days: (20, 27), opening: 115, amount: 5)
        )
        #expect(counted.codes.isEmpty, "\(counted.codes)")
    }

    @Test("a day that comes back to where it began, and begins alike again") func days() {
        func statement(_ opening: Int, _ amount: Int) -> String {
            Texts.statement("finsta", number: 0, days: (20, 20), opening: opening, amount: amount)
                .replacing("+-", with: "-").replacing(
                    "INDIK>C</S61",
                    with: amount < 0 ? "INDIK>D</S61" : "INDIK>C</S61"
                )
        }
        let (up, down, more) = (statement(100, 10), statement(110, -10), statement(100, 20))
        let three = StatementReading(up + down + more)
        #expect(three.isSound && three.payments.count == 3, "\(three.codes)")
        // Nothing tells whether the third is the first once more.
        #expect(StatementReading(up + down + up).codes == ["STATEMENT-032"])
    }
}
