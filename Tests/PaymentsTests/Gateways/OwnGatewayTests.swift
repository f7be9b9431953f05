import Connectors
import Domain
import Testing

@testable import Payments

@Suite("Layouts of gateways that a merchant writes")
struct OwnGatewayTests {
    private static let layout = """
        csv.tatra:
          gateway: tatra-pay
          decimal: ","
          date: [Dátum]
          kind: [Typ]
          kinds: { payment: [Platba], refund: [Vrátenie], fee: [Mesačný poplatok], payout: Výplata, skip: [Zrušená] }
          id: [ID]
          order: [Objednávka]
          gross: [Suma]
          fee: [Poplatok]
          net: [Spolu]
          currency: [Mena]
          settlement: [Výplata č.]
          executed: [Deň výplaty]
          bank-vs: [VS]
        """

    private let header = "Dátum;Typ;ID;Objednávka;Suma;Poplatok;Spolu;Mena;Výplata č.;Deň výplaty;VS\n"

    private func recogniser(_ yaml: String = layout) throws -> LayoutRecogniser {
        try #require(OwnGateway.connector.family).read([("mappings/gateways/a.yaml", Array(yaml.utf8))])
    }

    private func read(_ text: String, _ yaml: String = layout) throws -> (
        lines: [String], settlements: [GatewaySettlement], problems: [Problem]
    ) {
        let bytes = Array(text.utf8)
        let format = try #require(try recogniser(yaml).format(FileHead(bytes, tail: bytes)))
        final class Sink {
            var facts: [Fact] = []
        }
        let sink = Sink()
        let reader = try format.makeReader(ReaderContext()) { sink.facts.append($0) }
        try reader.read(bytes.span.bytes)
        try reader.finish()
        var found: (lines: [String], settlements: [GatewaySettlement], problems: [Problem]) = ([], [], [])
        for fact in sink.facts {
            switch fact {
            case .settlementLine(let line):
                let order = line.orderNumber ?? "-"
                found.lines.append(
                    "\(line.kind.rawValue) \(line.gross.decimal) \(line.fee.decimal) \(line.date) \(order)"
                )
            case .settlement(let settlement): found.settlements.append(settlement)
            case .problem(let problem): found.problems.append(problem)
            default: break
            }
        }
        return found
    }

    private func failure(_ text: String, _ yaml: String = layout) -> Problem? {
        do { _ = try read(text, yaml) } catch let problem as Problem { return problem } catch { return nil }
        return nil
    }

    @Test("say what every row is, whatever signs the gateway writes") func rows() throws {
        let found = try read(
            header
                + """
                3.11.2026;Platba;1;A-1;1 250,00;12,50;1 237,50;EUR;P7;10.11.2026;0770
                4.11.2026;Vrátenie;2;A-1;250,00;0,00;250,00;EUR;P7;10.11.2026;0770
                5.11.2026;Mesačný poplatok;3;;10,00;;;EUR;P7;10.11.2026;0770
                5.11.2026;Zrušená;4;A-2;99,00;;;EUR;;;
                10.11.2026;Výplata;5;;977,50;;;EUR;P7;10.11.2026;0770
                Spolu;;;;;;;;;;

                """.replacing("Spolu;;", with: ";;")
        )
        #expect(
            found.lines == [
                "payment 1250.00 12.50 2026-11-03 A-1", "refund -250.00 0.00 2026-11-04 A-1",
                "fee -10.00 0.00 2026-11-05 -", "payout -977.50 0.00 2026-11-10 -",
            ]
        )
        let settlement = try #require(found.settlements.first)
        #expect(
            settlement.id == "P7" && settlement.isNamed && settlement.gateway == "tatra-pay"
                && settlement.bankVs == "770"
        )
        #expect(settlement.net.description == "977.50 EUR" && settlement.executed?.description == "2026-11-10")
        #expect(found.problems.map { $0.is(SettlementProblem.leftOut) } == [true])
    }

    @Test("without a word or a net the sign decides, and one currency may hold for all") func least() throws {
        let yaml =
            "x.y:\n  gateway: y\n  date: Day\n  net: Amount\n  fee: Fee\n  default-currency: CZK\n  days: mm/dd/yyyy\n"
        let found = try read("Day,Amount,Fee\n11/03/2026,98.50,1.50\n11/04/2026,-20,0\n", yaml)
        #expect(found.lines == ["payment 100.00 1.50 2026-11-03 -", "refund -20.00 0.00 2026-11-04 -"])
        #expect(
            found.settlements.map(\.id) == ["2026-11-03/2026-11-04/CZK"] && found.settlements.first?.isNamed == false
        )
        let undecided = yaml.replacing("  days: mm/dd/yyyy\n", with: "")
        #expect(
            failure("Day,Amount,Fee\n11/03/2026,98.50,1.50\n", undecided)?.is(SettlementProblem.undecidedDays) == true
        )
    }

    @Test("refuse what nobody said the meaning of, and what does not add up") func strange() throws {
        let row = "3.11.2026;Dar;1;A-1;10,00;0,00;10,00;EUR;P7;10.11.2026;0770\n"
        #expect(failure(header + row)?.is(SettlementProblem.unknownKind) == true)
        let sum = header + row.replacing("Dar", with: "Platba").replacing(";0,00;", with: ";0,10;")
        #expect(failure(sum)?.is(SettlementProblem.lineDoesNotHold) == true)
        let day = header + row.replacing("Dar", with: "Platba").replacing("3.11.", with: "31.11.")
        #expect(failure(day)?.is(SettlementProblem.badDate) == true)
    }

    @Test("recognise a file by its columns, and by those of a signature") func recognition() throws {
        let bytes = Array(header.utf8)
        let head = FileHead(bytes, tail: bytes)
        #expect(try recogniser().format(head)?.id == "csv.tatra")
        #expect(try recogniser().only("csv.tatra")?.format(head)?.id == "csv.tatra")
        #expect(try recogniser().only("csv.other") == nil)
        #expect(try recogniser(Self.layout + "\n  signature: [Terminál]\n").format(head) == nil)
        let twice = try recogniser(Self.layout + "\n" + Self.layout.replacing("csv.tatra", with: "csv.two"))
        let format = try #require(twice.format(head))
        #expect(throws: Problem.self) { try format.makeReader(ReaderContext()) { _ in } }
    }

    @Test(
        "report everything that is wrong with them",
        arguments: [
            ("csv.a:\n  gatway: x\n", TableProblem.unknownKey), ("csv.a:\n  gateway: Moja brána\n", .badValue),
            ("csv.a:\n  gateway: x\n  date: D\n  gross: G\n", .missingKey),
            ("csv.a:\n  gateway: x\n  date: D\n  gross: G\n  currency: M\n  kind: K\n", .missingKey),
            ("csv.a:\n  kinds: { gift: [Dar] }\n", .badValue),
            ("csv.a:\n  kinds: { fee: [Dar], payment: [dar] }\n", .badValue), ("csv.a:\n  days: d.m.\n", .badValue),
            ("nodot:\n  gateway: x\n", .badValue), ("- x\n", .badValue),
        ]
    )
    func wrong(yaml: String, code: TableProblem) {
        do {
            _ = try recogniser(yaml)
            Issue.record("it is read")
        } catch let problems as Problems {
            #expect(problems.all.contains { $0.is(code) })
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("of one name in two files are refused; the example holds nothing until it is filled in") func files() throws {
        let family = try #require(OwnGateway.connector.family)
        let bytes = Array(Self.layout.utf8)
        #expect(throws: Problems.self) { _ = try family.read([("a.yaml", bytes), ("b.yaml", bytes)]) }
        let head = FileHead(Array(header.utf8), tail: [])
        #expect(try family.read([("a.yaml", Array(family.example.utf8))]).format(head) == nil)
        let filled = family.example.split(separator: "\n").map { $0.hasPrefix("#") ? $0.dropFirst() : $0 }
        let yaml = filled.filter { !$0.hasPrefix(" How") && !$0.hasPrefix("   spojka") && !$0.hasPrefix(" docs") }
        #expect(try family.read([("a.yaml", Array(yaml.joined(separator: "\n").utf8))]).only("csv.mygateway") != nil)
    }
}
