import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct MoneyS3ReceiptTests {
    typealias F = MoneyS3Fixtures

    private static func order(_ status: String, _ number: String = "1001", _ more: String = "") -> String {
        "\n<ObjPrij><Status>\(status)</Status><Reference><ID keyName=\"GUID\">x</ID>"
            + "<ID keyName=\"PrimDoklad\">\(number)</ID></Reference>\(more)</ObjPrij>"
    }

    @Test func whatWasImportedAndWhatWasNot() throws {
        let text = F.report(
            Self.order("OK", "1001", "<Data><Doklad>OP1</Doklad><PrimDoklad>1001</PrimDoklad></Data>")
                + Self.order(
                    "WarningError",
                    "1002",
                    "<DodOdb><Status>OK</Status></DodOdb><Polozka><Status>WarningError</Status><KmKarta>"
                        + "<Status>FatalError</Status>\(F.error("Karta žádná", kind: "CorrelationError"))</KmKarta></Polozka>"
                        + "<Data><Doklad>OP2</Doklad></Data>"
                ) + Self.order("FatalError", "1003", F.error("Chybí řada"))
                + "<ObjPrij><Status>OK</Status><Data><PrimDoklad>1004</PrimDoklad></Data></ObjPrij>"
                + "<ObjPrij><Status>OK</Status><Reference><ID>1005</ID></Reference></ObjPrij>"
                + "<ObjPrij><Status>Odd</Status></ObjPrij>",
            status: "WarningError"
        )
        let reading = try F.read(text)
        #expect(reading.failure == nil && reading.problems.isEmpty)
        let receipts = reading.receipts
        #expect(receipts.map(\.orderNumber) == ["1001", "1002", "1003", "1004", "1005", nil])
        #expect(receipts.allSatisfy { $0.orderId == nil && $0.packId == nil })
        #expect(
            receipts.map(\.state) == [.accepted, .acceptedWithWarning, .refused, .accepted, .accepted, .unknown]
        )
        #expect(receipts.map(\.documentNumber) == ["OP1", "OP2", nil, nil, nil, nil])
        #expect(receipts[0].messages.isEmpty && receipts[0].line == 3)
        #expect(
            receipts[1].messages == [
                .init(severity: "warning", number: "17", text: "Karta žádná (Polozka) (CorrelationError)")
            ]
        )
        #expect(receipts[2].messages == [.init(severity: "error", number: "17", text: "Chybí řada (BusinessError)")])
        #expect(receipts[2].reason == "MONEY 17")
    }

    @Test func aFileThatIsRefusedWholeImportsNothing() throws {
        let control = "<Control><HospRok><Status>FatalError</Status>\(F.error("Jiný rok"))</HospRok></Control>"
        for text in [
            F.report(
                Self.order("OK") + Self.order("FatalError", "1002"),
                status: "FatalError",
                more: F.error("Jiný rok")
            ),
            F.report(Self.order("OK") + Self.order("FatalError", "1002"), more: control),
        ] {
            let reading = try F.read(text)
            #expect(reading.receipts.map(\.state) == [.unknown, .refused])
            #expect(reading.codes == ["MONEY-003"])
            #expect(reading.problems.first?.arguments["note"]?.hasPrefix("Jiný rok") == true)
        }
        let bare = try F.read("<MoneyReport><Status>FatalError</Status></MoneyReport>")
        #expect(bare.receipts.map(\.state) == [.refused])
        #expect(bare.receipts.first?.orderNumber == nil)
    }

    @Test(arguments: [
        (error("Chybí řada"), "", "Chybí řada (BusinessError)"),
        (
            "<Polozka><Status>FatalError</Status><Sklad>\(error("Není sklad"))</Sklad></Polozka>", "",
            "Není sklad (Polozka) (BusinessError)"
        ),
        (
            "", "<SeznamFirem><Firma><Status>FatalError</Status>\(error("Firma"))</Firma></SeznamFirem>",
            "Firma (BusinessError)"
        ),
        ("", "<Control><KodAgendy><Status>FatalError</Status></KodAgendy></Control>", "KodAgendy: FatalError"),
        ("", "", "FatalError"),
    ])
    func aRefusalIsToldInTheWordsThatThereAre(order: String, more: String, note: String) throws {
        let text = F.report(Self.order("FatalError", "1001", order), status: "FatalError", more: more)
        let reading = try F.read(text)
        #expect(reading.codes == ["MONEY-003"] && reading.problems.first?.arguments["note"] == note)
        #expect(reading.receipts.map(\.state) == [.refused])
    }

    private static func error(_ text: String) -> String { F.error(text) }

    @Test func reportsOfOtherImportsAreNotUsed() throws {
        #expect(try F.read("<MoneyReport><Status>OK</Status></MoneyReport>").failure?.code == "MONEY-013")
        let other = "<MoneyReport><Status>OK</Status><SeznamFirem><Firma/></SeznamFirem></MoneyReport>"
        #expect(try F.read(other).failure?.code == "MONEY-004")
    }
}
