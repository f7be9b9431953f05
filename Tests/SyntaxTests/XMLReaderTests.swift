import Domain
import Testing

@testable import Syntax

private enum Card: Int, XMLField {
    case id, code, name, count
    var path: String {
        switch self {
        case .id: "@id"
        case .code: "head/code"
        case .name: "head/name"
        case .count: "head/count"
        }
    }
}

private enum Note: Int, XMLField {
    case text
    var path: String { "." }
}

private final class Seen {
    var lines: [String] = []
}

private struct Collector: XMLRecordHandler {
    let seen: Seen
    func began(_ record: XMLRecord) throws(Problem) {
        if record.id == 1 { seen.lines.append("<\(record.elementName)") }
    }
    func ended(_ record: XMLRecord) throws(Problem) {
        if record.id == 1 {
            seen.lines.append("\(record.elementName)=\(record.string(Note.text) ?? "nil")")
            return
        }
        let count: Quantity? = try record.fixed(Card.count)
        let parts = [record.string(Card.id), record.string(Card.code), record.string(Card.name), count?.description]
        seen.lines.append(parts.map { $0 ?? "-" }.joined(separator: "|") + "@\(record.line)")
    }
}

@Suite struct XMLReaderTests {
    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "list/card", fields: Card.self)
        layout.record(1, at: "list/*", fields: Note.self)
        return layout
    }()

    private func read(_ bytes: [UInt8], chunk: Int = 1 << 20) -> (
        lines: [String], problem: Problem?, encoding: TextEncoding?
    ) {
        let seen = Seen()
        var problem: Problem?
        var encoding: TextEncoding?
        do throws(Problem) {
            let reader = try XMLReader(Self.layout, handler: Collector(seen: seen))
            var start = 0
            while start < bytes.count {
                let end = min(start + chunk, bytes.count)
                try reader.read(bytes.span.extracting(start..<end).bytes)
                start = end
            }
            try reader.finish()
            encoding = reader.encoding
        } catch {
            problem = error
        }
        return (seen.lines, problem, encoding)
    }

    private func read(_ text: String, chunk: Int = 1 << 20) -> (
        lines: [String], problem: Problem?, encoding: TextEncoding?
    ) {
        read(Array(text.utf8), chunk: chunk)
    }

    private func windows1250(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode(text, into: &bytes)
        return bytes
    }

    private let sample = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <a:list xmlns:a="x" xmlns:b="y">
          <a:card id="7"><b:head><b:code> Č-1 </b:code><b:skip><b:code>no</b:code></b:skip><b:name>Žltá &amp; <![CDATA[<malá>]]></b:name>
            <b:count>1.5E1</b:count><b:code>second</b:code></b:head></a:card>
          <other>note</other>
        </a:list>
        """

    @Test func fieldsAreReadByLocalName() {
        let result = read(windows1250(sample))
        #expect(result.problem == nil)
        #expect(result.encoding == .windows1250)
        #expect(result.lines == ["7|Č-1|Žltá & <malá>|15@3", "<other", "other=note"])
    }

    @Test func everyChunkSizeGivesTheSame() {
        let bytes = windows1250(sample)
        for chunk in 1...bytes.count { #expect(read(bytes, chunk: chunk).lines.count == 3, "chunk \(chunk)") }
    }

    @Test func truncatedAtEveryByteItFails() {
        let bytes = windows1250(sample)
        for length in 0..<bytes.count { #expect(read(Array(bytes.prefix(length))).problem != nil, "cut at \(length)") }
        #expect(read(Array(bytes.prefix(300))).problem?.code == "XML-001")
    }

    @Test func aMarkOfUTF8IsAcceptedWhateverIsDeclared() {
        let text = "<?xml version='1.0' encoding='utf-8'?><list><card id='č'/></list>"
        #expect(read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).lines == ["č|-|-|-@1"])
        #expect(read([0xEF, 0xBB, 0xBF] + Array("<list><card id='č'/></list>".utf8), chunk: 1).lines == ["č|-|-|-@1"])
    }

    @Test func utf8BytesUnderWindows1250AreRefused() {
        let problem = read(Array(sample.utf8)).problem
        #expect(problem?.code == "XML-004")
        #expect(problem?.arguments == ["declared": "windows-1250", "likely": "UTF-8"])
    }

    @Test func windows1250BytesUnderUTF8AreRefused() {
        for declaration in ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""] {
            let problem = read(windows1250(declaration + "<list>\n<card id=\"1\"/><o>žluťoučký</o></list>")).problem
            #expect(problem?.code == "XML-004")
            #expect(problem?.arguments["likely"] == "windows-1250")
            #expect(problem?.position?.line == 2)
        }
    }

    @Test func bytesThatTheCodePageLacksAreRefused() {
        let bytes =
            windows1250("<?xml version='1.0' encoding='windows-1250'?><list><o>") + [0x81] + windows1250("</o></list>")
        #expect(read(bytes).problem?.code == "XML-004")
    }

    @Test func encodingsThatAreNotReadAreRefused() {
        #expect(read("<?xml version='1.0' encoding='UTF-16'?><list/>").problem?.code == "XML-005")
        #expect(read([0xFF, 0xFE, 0x3C, 0x00]).problem?.code == "XML-005")
        #expect(read("<?xml version='1.0' encoding='koi8-r'?><list/>").problem?.arguments == ["declared": "koi8-r"])
    }

    @Test func documentTypesAndEntitiesAreRefused() {
        #expect(read("<!DOCTYPE list><list/>").problem?.code == "XML-003")
        let bomb = "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><list><o>&b;</o></list>"
        #expect(read(bomb).problem?.code == "XML-003")
        #expect(read("<!DOCTYPE l SYSTEM 'file:///etc/passwd'><list/>").problem?.code == "XML-003")
        #expect(read("<list><o>&unknown;</o></list>").problem?.code == "XML-002")
    }

    @Test func depthAndLengthAreLimited() {
        let deep = String(repeating: "<d>", count: 70) + String(repeating: "</d>", count: 70)
        #expect(read("<list>" + deep + "</list>").problem?.code == "XML-006")
        let fine = String(repeating: "<d>", count: 60) + String(repeating: "</d>", count: 60)
        #expect(read("<list>" + fine + "</list>").problem == nil)
        let long = String(repeating: "x", count: (1 << 20) + 1)
        #expect(read("<list><o>" + long + "</o></list>").problem?.code == "XML-007")
        #expect(read("<list><o><skipped>" + long + "</skipped></o></list>").problem == nil)
    }

    @Test func brokenDocumentsAreRefused() {
        for text in ["", " ", "text", "<list>", "<list></lis>", "<list/><list/>", "<list a=1/>", "<list>\u{1}</list>"] {
            #expect(read(text).problem != nil, "\(text)")
        }
    }

    /// Characters that no document may have are told as what they are, as bytes and as references.
    @Test(arguments: [
        ("\u{1F}", "U+001F"), ("&#x1;", "U+0001"), ("&#31;", "U+001F"), ("\u{B}", "U+000B"), ("\u{FFFE}", "U+FFFE"),
        ("&#xD800;", "U+D800"),
    ])
    func charactersThatXMLForbids(text: String, character: String) {
        for encoding in ["UTF-8", "windows-1250"] where encoding == "UTF-8" || text.utf8.allSatisfy({ $0 < 128 }) {
            let document = "<?xml version='1.0' encoding='\(encoding)'?>\n<list>\n<o>a\(text)b</o></list>"
            for chunk in [1, 7, 1 << 20] {
                let problem = read(document, chunk: chunk).problem
                #expect(problem?.code == "XML-008" && problem?.arguments == ["character": character], "\(text)")
                #expect(problem?.position?.line == 3)
            }
        }
    }

    @Test func blanksBeforeADeclarationCountInLines() {
        let wrong = "<?xml version='1.0'?>\n<list>\n<card>\n<head><count>1,5</count></head></card></list>"
        for (blanks, line) in [("\n", 5), ("\r\n \t\r\n", 6), ("  ", 4), ("\u{FEFF}\n\u{FEFF}", 5)] {
            for chunk in [1, 5, 1 << 20] {
                let problem = read(blanks + wrong, chunk: chunk).problem
                #expect(problem?.code == "XML-010" && problem?.position?.line == line, "\(blanks)")
            }
        }
        #expect(read("x<?xml version='1.0'?><list/>").problem?.code == "XML-002")
        #expect(read("<!-- x -->\n<?xml version='1.0'?><list/>").problem?.code == "XML-013")
    }

    @Test func whatFollowsTheDocumentIsToldAsThat() {
        for text in ["<list/><list/>", "<list/>\n<?xml version='1.0'?>\n<list/>", "<list></list>text"] {
            for chunk in [1, 1 << 20] { #expect(read(text, chunk: chunk).problem?.code == "XML-009", "\(text)") }
        }
        #expect(read("<list/>\n<!-- end -->\n<?note x?>\n").problem == nil)
    }

    @Test func aWrongNumberNamesItsPlace() {
        let problem = read("<list>\n<card>\n<head><count>1,5</count></head></card></list>").problem
        #expect(problem?.code == "XML-010")
        #expect(problem?.path == "head/count")
        #expect(problem?.position?.line == 3)
        #expect(problem?.arguments == ["value": "1,5"])
    }

    /// The encoding is recognised by the first four bytes, also when they come one by one. Found by `make fuzz`.
    @Test(arguments: [1, 2, 3, 4, 1 << 20])
    func utf16IsToldByFourBytes(chunk: Int) {
        #expect(read([0x3E, 0xA9, 0x00, 0x66] + Array("<list/>".utf8), chunk: chunk).problem?.code == "XML-005")
    }

    /// libxml2 goes on after bytes that are no UTF-8 and remembers its last error only: the same file must not be refused
    /// for one fault or another by how its bytes come. Found by `make fuzz`.
    @Test(arguments: [1, 3, 7, 16, 1 << 20])
    func theFirstOfTwoFaultsIsNamed(chunk: Int) {
        let letter = "<list>\n<card id='1'><head><code>BANK?1</code></head></card>\n<card<card>\n</card></list>\n"
        let name = "<list>\n<ca?rd>1</card>\n<card<card>\n</card></list>\n"
        for text in [letter, name] {
            let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0x80 : $0 }
            let problem = read(bytes, chunk: chunk).problem
            #expect(problem?.code == "XML-004", "\(text)")
            #expect(problem?.position?.line == 2, "\(text)")
        }
    }
}
