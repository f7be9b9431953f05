import Domain
import Payments
import Testing

@Suite("GPC: blocks, balances, reversals, texts")
struct GPCBlockTests {
    @Test("code 4 is money that came back, code 5 money that was taken back")
    func usualReversals() {
        let reading = Reading(
            Lines.header(opening: 1_000, closing: 1_250),
            Lines.movement(300, "4"),
            Lines.movement(50, "5"),
            Lines.movement(10, "2"),
            Lines.movement(10, "1")
        )
        #expect(reading.payments.map(\.amount.minorUnits) == [300, -50, 10, -10])
        #expect(reading.payments.map(\.reversal) == [true, true, false, false])
        #expect(reading.statements.first?.balanced == true)
        #expect(reading.problems.isEmpty)
    }

    @Test("code 4 is the opposite where only that closes the balance, and it is said")
    func otherReversals() {
        let reading = Reading(
            Lines.header(opening: 1_000, closing: 760, number: "031"),
            Lines.movement(50, "3"),
            Lines.movement(300, "4"),
            Lines.movement(10, "2")
        )
        #expect(reading.payments.map(\.amount.minorUnits) == [50, -300, 10])
        #expect(reading.payments.map(\.line) == [2, 3, 4])
        #expect(reading.statements.first?.balanced == true)
        #expect(reading.codes == ["GPC-008"])
        #expect(reading.problems.first?.severity == .warning)
        #expect(reading.problems.first?.arguments == ["statement": "31"])
    }

    @Test("where neither closes the entries stay and the file is not applied")
    func doesNotBalance() {
        let reading = Reading(
            Lines.header(opening: 1_000, closing: 5_000),
            Lines.movement(300, "4"),
            Lines.movement(10, "2")
        )
        #expect(reading.payments.map(\.amount.minorUnits) == [300, 10])
        #expect(reading.statements.first?.balanced == false)
        #expect(reading.codes == ["STATEMENT-001"])
        #expect(reading.problems.first?.severity == .error)
        #expect(reading.problems.first?.scope == .file)
        let values = [
            "statement": "7", "opening": "10.00", "movements": "3.10", "computed": "13.10", "stated": "50.00",
            "difference": "36.90",
        ]
        #expect(reading.problems.first?.arguments == values)
    }

    @Test("each block decides for itself")
    func blocks() {
        let second = "0000000000123457"
        let reading = Reading(
            Lines.header(opening: 0, closing: 5),
            Lines.movement(5, "4"),
            Lines.header(closing: 0),
            Lines.header(account: second, opening: 9, closing: 4, number: "000"),
            Lines.movement(account: second, 5, "4")
        )
        #expect(reading.payments.map(\.amount.minorUnits) == [5, -5])
        #expect(reading.payments.map(\.statement) == [1, 3])
        #expect(reading.payments.map { $0.ownAccount?.description } == ["19-2000145399", "123457"])
        #expect(reading.statements.map(\.entries) == [1, 0, 1])
        #expect(reading.statements.map(\.balanced) == [true, true, true])
        #expect(reading.statements.map(\.number) == ["7", "7", nil])
        #expect(reading.statements.map(\.line) == [1, 3, 4])
        #expect(reading.codes == ["GPC-008"])
        #expect(reading.problems.first?.arguments == ["statement": "3"])
    }

    @Test("more payments than may wait: all come, with the right sign")
    func manyWaiting() {
        var lines = [Lines.header(opening: 100, closing: 40_000 + 100 - 7)]
        lines.append(Lines.movement(document: "0000000000007", 7, "4"))
        lines += Array(repeating: Lines.movement(1), count: 40_000)
        let reading = Reading(text: Lines.file(lines))
        #expect(reading.payments.count == 40_001)
        #expect(reading.payments.filter(\.reversal).map(\.amount.minorUnits) == [-7])
        #expect(reading.payments.reduce(0) { $0 + $1.amount.minorUnits } == 40_000 - 7)
        #expect(Set(reading.payments.map(\.line)).count == 40_001)
        #expect(reading.statements.first?.balanced == true)
    }

    @Test("turnovers count reversals as banks do, on either side; any others refuse the file")
    func turnovers() {
        let movements = [Lines.movement(50), Lines.movement(20, "1"), Lines.movement(20, "4"), Lines.movement(10, "5")]
        for (debit, credit) in [(0, 40), (30, 70), (20, 60), (10, 50)] as [(Int64, Int64)] {
            let header = Lines.header(opening: 100, closing: 140, debit: debit, credit: credit)
            #expect(Reading(text: Lines.file([header] + movements)).problems.isEmpty)
        }
        for (debit, credit) in [(9_000, 9_000), (9_000, 9_040), (0, 41), (0, 999), (20, 50)] as [(Int64, Int64)] {
            let header = Lines.header(opening: 100, closing: 140, debit: debit, credit: credit)
            let reading = Reading(text: Lines.file([header] + movements))
            #expect(reading.codes == ["GPC-015"])
            #expect(reading.problems.first?.scope == .file && reading.problems.first?.severity == .error)
        }
        let larger = Lines.header(opening: 100, closing: 140, debit: 9_000, credit: 9_040)
        #expect(
            Reading(text: Lines.file([larger] + movements)).problems.first?.arguments == [
                "statement": "7", "debit": "90.00", "credit": "90.40", "debits": "0.20", "credits": "0.50",
            ]
        )
        let single = Reading(Lines.header(closing: 100, credit: 99_999), Lines.movement(100))
        #expect(single.codes == ["GPC-015"])
    }

    @Test("two equal movements stay two")
    func twins() {
        let reading = Reading(Lines.header(closing: 10), Lines.movement(5, vs: "1"), Lines.movement(5, vs: "1"))
        #expect(reading.payments.count == 2)
        #expect(reading.statements.first?.entries == 2)
    }

    @Test("movements without a header are read, one statement per account, without a balance")
    func noHeader() {
        let reading = Reading(
            Lines.movement(1),
            Lines.movement(1),
            Lines.movement(account: "0000000000123457", 1)
        )
        #expect(reading.payments.map(\.statement) == [1, 1, 2])
        #expect(reading.statements.map(\.entries) == [2, 1])
        #expect(reading.statements.allSatisfy { $0.balanced == nil && $0.opening == nil })
        #expect(reading.codes == ["GPC-009"])
        #expect(reading.failure == nil)
    }

    @Test("a movement of another account than its header's refuses the file")
    func otherAccount() {
        let reading = Reading(Lines.header(closing: 1), Lines.movement(account: "0000000000123457", 1))
        #expect(reading.failure?.code == "GPC-014" && reading.failure?.position == SourcePosition(line: 2, column: 4))
        #expect(reading.failure?.arguments["account"] == "0000000000123457")
    }

    @Test("blanks that an editor cut off line ends are put back; a field that is cut refuses the file")
    func trimmed() {
        func trimmed(_ text: String) -> String {
            String(text.reversed().drop { $0 == " " }.reversed())
        }
        let header = trimmed(Lines.header(closing: 5))
        let movement = Lines.movement(5, vs: "77", name: "JAN", type: "0    ", day: "      ")
        #expect(header.utf8.count == 114 && trimmed(movement).utf8.count == 118)
        let blank = trimmed(Lines.movement(5, vs: "77", name: "JAN", type: "     ", day: "      "))
        for line in [movement, trimmed(movement), blank] {
            let reading = Reading(text: header + "\r\n" + line + "\r\n")
            #expect(reading.failure == nil && reading.problems.isEmpty && reading.payments.first?.vs == "77")
            #expect(reading.payments.first?.counterName == "JAN" && reading.payments.first?.date == day(2026, 1, 2))
            // The last line has no end: the one before shows that blanks are cut here.
            #expect(Reading(text: header + "\r\n" + line).failure == nil)
        }
        for length in [96, 119, 120, 121, 123, 127] {
            let cut = String(Lines.movement(5).prefix(length))
            #expect(Reading(text: header + "\r\n" + cut + "\r\n").failure?.code == "GPC-002")
        }
        let whole = Lines.header(closing: 5, filler: "FIO")
        #expect(Reading(text: Lines.pad(whole, 128) + "\r\n" + blank).failure?.code == "GPC-002")
    }

    @Test("a day that is none refuses the file, zeros and blanks are none at all")
    func impossibleDays() {
        for (line, field) in [
            (Lines.movement(5, day: "310226"), "123-128"), (Lines.movement(5, valueDay: "310226"), "92-97"),
            (Lines.movement(5, day: "010185"), "123-128"), (Lines.movement(5, day: "0101A6"), "123-128"),
        ] {
            let failure = Reading(Lines.header(closing: 5), line).failure
            #expect(failure?.code == "STATEMENT-008" && failure?.arguments == ["field": field])
        }
        #expect(Reading(Lines.header(closing: 5, day: "320126"), Lines.movement(5)).failure?.code == "STATEMENT-008")
        let header = Lines.header(openingDay: "300226", closing: 5)
        // No movement depends on the day of the opening balance.
        #expect(Reading(header, Lines.movement(5)).codes == ["STATEMENT-013"])
        for none in ["000000", "      "] {
            let reading = Reading(Lines.header(closing: 5), Lines.movement(5, valueDay: none, day: none))
            #expect(reading.failure == nil && reading.payments.first?.date == day(2026, 1, 2))
        }
    }

    @Test("text lines are the message of the movement before them")
    func texts() {
        let second = Lines.pad("za objednavku 1001", 70)
        let reading = Reading(
            Lines.header(closing: 2),
            Lines.movement(1),
            Lines.pad("078" + Lines.pad("Platba za elektrinu za mesiac leden.Faktura", 70), 128),
            "079" + second,
            Lines.movement(1),
            "076dakujem",
            "078  pekne  "
        )
        #expect(
            reading.payments.map(\.message)
                == ["Platba za elektrinu za mesiac leden.Faktura za objednavku 1001", "dakujem pekne"]
        )
        #expect(reading.problems.isEmpty)
    }

    @Test("a 076 in the layout of a movement, an orphan text and unknown records are left out and counted")
    func ignored() {
        let reading = Reading(
            Lines.header(closing: 1),
            "078" + Lines.pad("text without a movement", 125),
            Lines.movement(1),
            "076" + Lines.movement(1).dropFirst(3),
            "077something",
            "999",
            ""
        )
        #expect(reading.payments.count == 1)
        #expect(reading.payments.first?.message == nil)
        #expect(reading.statements.first?.balanced == true)
        #expect(reading.codes == ["GPC-010"])
        #expect(reading.problems.first?.severity == .warning)
        #expect(reading.problems.first?.arguments == ["count": "4", "type": "078"])
        #expect(reading.problems.first?.position == SourcePosition(line: 2))
    }
}
