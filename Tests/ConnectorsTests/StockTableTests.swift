import Domain
import Syntax
import Testing

@testable import Connectors

/// Tables of stock, with everything that is odd about real ones.
@Suite struct StockTableTests {
    @Test func readsRows() {
        let table = Table(
            .stock("reserved: Rezervované"),
            "Kód;EAN;Množstvo;Rezervované\r\nA;858;1 234,5;2\r\nB;;-3;\r\n"
        )
        #expect(table.levels == ["A/858=1234.5,2", "B=-3"] && table.refusal == nil && table.problems.isEmpty)
    }

    @Test(arguments: [
        "\u{FEFF}Kód;EAN;Množstvo\r\nA;1;5\r\n", "kod ;ean*; MNOZSTVO;\r\nA;1;5;\r\n", "KÓD;E A N;množstvo\rA;1;5\r",
        "Kód\tEAN\tMnožstvo\nA\t1\t5\n", "Kód,EAN,Množstvo\nA,1,5\n", "\n;;\nKód;EAN;Množstvo\n\nA;1;5\n",
        "\"Kód\";\"EAN\";\"Množstvo\"\n\"A\";\"1\";\"5\"", "Množstvo;x;Kód;EAN\n5;y;A;1\n",
    ])
    func sameTableInOtherShapes(text: String) {
        let table = Table(.stock(), text)
        #expect(table.levels == ["A/1=5"] && table.refusal == nil, "\(table)")
    }

    @Test func pricesWithCommasDoNotMakeTheCommaADelimiter() {
        let table = Table(.stock(), "Kód;Množstvo;Cena\nA;1,5;2,50\nB;2,5;3,50\n")
        #expect(table.levels == ["A=1.5", "B=2.5"])
    }

    @Test func quotesAndLineBreaksInside() {
        let table = Table(.stock(), "Kód;Názov;Množstvo\nA;\"Tričko; \"\"biele\"\"\nM\";5\nB;x;y\n")
        #expect(table.levels == ["A=5"] && table.wrong == ["TABLE-021 4:5"])
    }

    @Test(arguments: [1, 3, 7, 4096]) func windows1250IsTheSameHoweverItComes(chunk: Int) {
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode("Kód;Sklad;Množstvo\r\nŽ1;Košice;5\r\n", into: &bytes)
        let table = Table(.stock(), bytes, chunk: chunk)
        #expect(table.levels == ["Ž1@Košice=5"] && table.encoding == "windows-1250")
    }

    @Test func pointInOneColumnAndCommaInAnother() {
        let text = "Kód;Množstvo;Rezervované\nA;1.5;0,5\n"
        #expect(Table(.stock("reserved: Rezervované\ndecimal: auto"), text).levels == ["A=1.5,0.5"])
        let strict = Table(.stock("reserved: Rezervované"), text)
        #expect(strict.levels.isEmpty && strict.wrong == ["TABLE-021 2:3"])
        #expect(strict.problems[0].arguments == ["column": "quantity", "value": "1.5"])
    }

    @Test func emptyFileAndHeaderOnly() {
        #expect(Table(.stock(), "").refusal?.code == "CSV-006")
        let header = Table(.stock(), "Kód;Množstvo\r\n")
        #expect(header.refusal == nil && header.levels.isEmpty && header.facts.count == 1)
    }

    @Test func cutInTheLastRow() {
        #expect(Table(.stock(), "Kód;EAN;Množstvo\nA;1;5\nB;2").refusal?.code == "CSV-001")
        #expect(Table(.stock(), "Kód;EAN;Množstvo\nA;1;5\nB;2;\"7").refusal?.code == "CSV-001")
        #expect(Table(.stock(), "Kód;EAN;Množstvo\nA;1;5\nB;2;7").refusal == nil)
    }

    @Test func missingColumnNamesTheHeadersAndTheNearest() {
        let refusal = Table(.stock(), "Kód;EAN;Mnozstva\nA;1;5\n").refusal
        #expect(refusal?.code == "TABLE-010" && refusal?.position == SourcePosition(line: 1))
        #expect(refusal?.arguments["headers"] == "Kód | EAN | Mnozstva" && refusal?.arguments["nearest"] == "Mnozstva")
    }

    @Test func twoColumnsForOneFieldAreNotGuessed() {
        let refusal = Table(.stock(), "Kód;code;Množstvo\nA;B;5\n").refusal
        #expect(refusal?.code == "TABLE-011" && refusal?.arguments["second"] == "code")
    }

    @Test func skipsTitleAndSum() {
        let profile = TableProfile.stock("skip: 2\ntrailer: [Spolu]")
        let text = "Stav zásob;k 1.1.\n;;\nKód;Množstvo\nA;5\nSPOLUPRACA;2\n;Spolu: 7;\nSpolu;7\n"
        #expect(Table(profile, text).levels == ["A=5", "SPOLUPRACA=2"])
    }

    @Test func sumIsToldFromCodesThatBeginAsItsWordDoes() {
        let profile = TableProfile.stock("trailer: [Spolu, Súčet]")
        let text = "Kód;Množstvo\nS-1;1\nSp;2\nSPOLU-1;3\nSpolú;4\nsúčet: 9;5\nSUCET;6\nS_polu*;7\nŠ 1;8\nSů;9\n"
        #expect(Table(profile, text).levels == ["S-1=1", "Sp=2", "SPOLU-1=3", "Š 1=8", "Sů=9"])
    }

    @Test func warehousesInRowsColumnsAndNames() {
        let rows = Table(.stock(), "Kód;Sklad;Množstvo\nA;BA;1\nA;KE;2\n")
        #expect(rows.levels == ["A@BA=1", "A@KE=2"])
        let wide = TableProfile.stock("warehouse-columns: { Sklad BA: BA, Sklad KE: KE }", quantity: "")
        #expect(Table(wide, "Kód;Sklad BA;Sklad KE\nA;1;2\n").levels == ["A@BA=1", "A@KE=2"])
        #expect(Table(wide, "Kód;Sklad BA\nA;1\n").refusal?.code == "TABLE-010")
        let named = TableProfile.stock("warehouse-from-name: \"onix_{warehouse}_*.csv\"")
        #expect(Table(named, "Kód;Množstvo\nA;1\n", name: "ONIX_Ke_2026.csv").levels == ["A@Ke=1"])
        #expect(Table(named, "Kód;Množstvo\nA;1\n", name: "stav.csv").refusal?.code == "TABLE-013")
    }

    @Test func duplicates() {
        let text = "Kód;Množstvo\nA;1\nB;9\nA;2\n"
        #expect(Table(.stock(), text).levels == ["A=1", "B=9", "A=2"])
        #expect(Table(.stock("duplicates: last"), text).levels == ["A=2", "B=9"])
        #expect(Table(.stock("duplicates: sum"), text).levels == ["A=3", "B=9"])
    }

    @Test func keysArePaddedAndStripped() {
        let profile = TableProfile.stock("key-pad: 13\nkey-strip: \"0\"")
        #expect(
            Table(profile, "Kód;EAN;Množstvo\n0012;58000100;1\n000;x1;2\n").levels == [
                "12/0000058000100=1", "0/x1=2",
            ]
        )
    }

    @Test func placesWithoutAHeader() {
        let profile = TableProfile.profile("kind: stock\nheader: no\nmatch: \"stav*.csv\"\ncode: 2\nquantity: 3")
        #expect(Table(profile, "I;A;5\nI;B;6\n").levels == ["A=5", "B=6"])
        let bytes = Array("I;A;5\n".utf8)
        #expect(profile.format.recognises(FileHead(bytes, tail: bytes, name: "STAV1.csv")))
        #expect(!profile.format.recognises(FileHead(bytes, tail: bytes, name: "other.csv")))
        #expect(!profile.format.recognises(FileHead(bytes, tail: bytes)))
    }

    @Test func xmlByPaths() {
        let profile = TableProfile.profile(
            """
            kind: stock
            format: xml
            record: Stock/Item
            code: [Number, "@code"]
            ean: Barcode
            quantity: State/Amount
            warehouse: Store
            decimal: "."
            """
        )
        let text =
            "<Stock><Item><Number>A</Number><Barcode>858</Barcode><State><Amount>1.5</Amount></State></Item>\n"
            + "<Item code=\"B\"><Number/><State><Amount>x</Amount></State><Store>KE</Store></Item></Stock>"
        let table = Table(profile, text)
        #expect(table.levels == ["A/858=1.5"] && table.wrong.count == 1 && table.problems[0].position?.line == 2)
        let bytes = Array(text.utf8)
        #expect(profile.format.recognises(FileHead(bytes, tail: bytes)))
        let other = Array("<Stock><Item><Number>A</Number></Item></Stock>".utf8)
        #expect(!profile.format.recognises(FileHead(other, tail: other)))
    }
}
