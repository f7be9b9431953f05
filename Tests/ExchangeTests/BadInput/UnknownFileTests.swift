import Connectors
import Domain
import Messages
import Testing

@testable import Exchange

@Suite("A file that no format fits")
struct UnknownFileTests {
    /// A file by its bytes, and what is to be said of it.
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let code: String
        /// What the sentence names.
        let word: String

        init(_ name: String, _ text: String, _ code: String, _ word: String) {
            self.init(name, Array(text.utf8), code, word)
        }

        init(_ name: String, _ bytes: [UInt8], _ code: String, _ word: String) {
            (self.name, self.bytes, self.code, self.word) = (name, bytes, code, word)
        }

        var testDescription: String { name }
    }

    private static let zip: [UInt8] = Array("PK\u{3}\u{4}\u{14}".utf8) + [0, 6, 0, 8, 0, 0, 0, 33, 0]
    private static func ole(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
            + stream.utf8.flatMap { [$0, 0] }
    }

    static let samples: [Sample] = [
        Sample("vypis.pdf", "%PDF-1.4\n%\u{E2}\u{E3}\n1 0 obj", "FILE-020", "PDF"),
        Sample("stav.xlsx", zip + Array("[Content_Types].xml … xl/workbook.xml".utf8), "FILE-021", "Excel"),
        Sample(
            "stav.ods",
            zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
            "FILE-021",
            "ODS"
        ),
        Sample("stav.xls", ole("Workbook"), "FILE-021", "XLS"),
        Sample(
            "stav.xml",
            "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            "FILE-021",
            "Excel"
        ),
        Sample("list.docx", zip + Array("word/document.xml".utf8), "FILE-026", "DOCX"),
        Sample("list.doc", ole("WordDocument"), "FILE-026", "DOC"),
        Sample("list.rtf", "{\\rtf1\\ansi x}", "FILE-026", "RTF"),
        Sample("vypisy.zip", zip + Array("a.xmlb.xml".utf8), "FILE-022", "ZIP"),
        Sample("vypisy.rar", "Rar!\u{1A}\u{7}", "FILE-022", "RAR"),
        Sample("vypisy.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "FILE-022", "7z"),
        Sample("vypis.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "FILE-022", "GZIP"),
        Sample("vypis.asice", zip + Array("mimetypeapplication/vnd.etsi.asic-e+zip".utf8), "FILE-029", "ASiC"),
        Sample("vypis.p7m", [0x30, 0x82, 1, 0, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2], "FILE-029", "P7M"),
        // A length that may be a day of dBase.
        Sample(
            "dlhy.p7m",
            [0x30, 0x82, 6, 9, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 2]
                + [UInt8](repeating: 0xA0, count: 40),
            "FILE-029",
            "P7M"
        ),
        Sample("vypis.ofx", "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><SIGNONMSGSRSV1>", "FILE-023", "OFX"),
        Sample("vypis.qfx", "<?xml version='1.0'?>\n<?OFX OFXHEADER='200'?>\n<OFX></OFX>", "FILE-023", "OFX"),
        Sample("vypis.qif", "!Type:Bank\nD1/2/2026\nT-5.00\n^\n", "FILE-023", "QIF"),
        Sample("scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "FILE-024", "PNG"),
        Sample("scan.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "FILE-024", "JPEG"),
        Sample("login.html", "\n<!DOCTYPE HTML>\n<html><body>Prihlásenie</body></html>", "FILE-025", "HTML"),
        Sample("stranka.xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "FILE-025", "HTML"),
        Sample("vypis.json", "{\"errorCode\": 500, \"message\": \"x\"}", "FILE-027", "errorCode"),
        Sample("ine.json", "[{\"id\": 1, \"sum\": 2}]", "FILE-028", "sum"),
        Sample("data.db", "SQLite format 3\u{0}\u{10}", "FILE-031", "SQLite"),
        Sample("nieco.xml", "<?xml version='1.0'?><Potvrdenie><a/></Potvrdenie>", "FILE-030", "Potvrdenie"),
        Sample("text.txt", "Dobrý deň,\nposielam výpis.\n", "FILE-034", "text"),
        Sample("prazdny.csv", " \r\n\r\n", "FILE-035", ""),
        Sample("nuly.csv", [UInt8](repeating: 0, count: 100), "FILE-001", ""),
        Sample("rozbity.xml", "<\u{1}list/>", "XML-002", "XML"),
        Sample("smeti.bin", [1, 2, 3, 0, 255, 254, 7, 8, 9], "FILE-001", ""),
    ]

    @Test("is told as what it is, whatever folder it lies in", arguments: samples)
    func told(sample: Sample) {
        let head = FileHead(sample.bytes, tail: sample.bytes, name: sample.name)
        for home in [nil, Format.Home.warehouse, .channel, .inbox] {
            #expect(Recognition.shipped.format(of: head, preferring: home) == nil)
        }
        let problem = Recognition.shipped.problem(of: head)
        #expect(problem.code == sample.code)
        for language in ["sk", "cs", "en"] {
            let renderer = Renderer(language: language)
            let said = renderer.sentence(problem)
            #expect(said.contains(sample.word) && !said.contains("{") && !said.contains("?"), "\(said)")
            // Whoever reads this may be looking with it already.
            #expect(!renderer.remedy(problem).contains("spojka inspect"))
        }
    }

    @Test("is told by its columns when it is a table, and is never one of stock when a bank's")
    func tables() {
        let bank = "Booking Date,Payee,Reference,Name,Amount,Fee code\n2026-09-01,Eva,5,x,-1.00,0\n"
        let head = FileHead(Array(bank.utf8), tail: Array(bank.utf8), name: "bank.csv")
        for home in [nil, Format.Home.warehouse, .inbox] {
            let format = Recognition.shipped.format(of: head, preferring: home)
            #expect(format?.kind != .stock)
        }
        // PayPal's columns name no account, symbol or day of booking.
        let wallet =
            "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net\n23/11/2026,10:00,CET,Eva,x,y,EUR,1,0,1\n"
        let paypal = FileHead(Array(wallet.utf8), tail: Array(wallet.utf8), name: "paypal.csv")
        for home in [nil, Format.Home.warehouse, .inbox] {
            #expect(Recognition.shipped.format(of: paypal, preferring: home)?.kind != .stock)
        }
        #expect(Recognition.shipped.problem(of: paypal).arguments["headers"]?.hasPrefix("Date | Time") == true)
        let other = "Meno;Priezvisko;Mesto\nEva;Malá;Nitra\n"
        let problem = Recognition.shipped.problem(of: FileHead(Array(other.utf8), tail: Array(other.utf8)))
        #expect(problem.code == "FILE-033" && problem.arguments["headers"] == "Meno | Priezvisko | Mesto")
    }
}
