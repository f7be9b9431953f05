import Domain
import Syntax
import Testing

/// XML that was made to take memory or time: each is refused by a limit that the problem names, in a moment.
@Suite("Hostile XML") struct HostileXMLTests {
    private enum Field: Int, XMLField {
        case id, text
        var path: String { self == .id ? "@id" : "text" }
    }

    private struct Nothing: XMLRecordHandler {
        func began(_ record: XMLRecord) throws(Problem) {}
        func ended(_ record: XMLRecord) throws(Problem) {}
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "list/card", fields: Field.self)
        return layout
    }()

    /// What is wrong with a document made of parts that are handed over one after the other; nil when it is read.
    private func problem(_ parts: [String], times: Int = 1, end: String = "") -> Problem? {
        do throws(Problem) {
            let reader = try XMLReader(Self.layout, handler: Nothing())
            for (index, part) in parts.enumerated() {
                let bytes = Array(part.utf8)
                for _ in 0..<(index == parts.count - 1 ? times : 1) { try reader.read(bytes.span.bytes) }
            }
            try reader.read(Array(end.utf8).span.bytes)
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }

    private func expect(_ problem: Problem?, _ code: String, limit: Int, _ location: SourceLocation = #_sourceLocation)
    {
        #expect(problem?.code == code, sourceLocation: location)
        #expect(problem?.arguments["limit"] == String(limit), sourceLocation: location)
    }

    @Test("a tag with attributes without end, which libxml2 compares each with each", .timeLimit(.minutes(20)))
    func attributes() {
        let many = (0..<4096).map { " a\($0)=''" }.joined()
        // The same name twice is refused anyway, so each part has names of its own.
        let parts = (0..<40).map { part in many.replacing(" a", with: " p\(part)a") }
        expect(problem(["<list><card"] + parts), "XML-007", limit: Limits.xmlMarkupBytes)
        #expect(problem(["<list><card" + many + "/></list>"]) == nil)
    }

    @Test("a comment, an instruction and an attribute without end")
    func markup() {
        let long = String(repeating: "x", count: 1 << 15)
        for start in ["<list><!-- ", "<list><?pi ", "<list><card id='", "<list><other a='"] {
            expect(problem([start, long], times: 12), "XML-007", limit: Limits.xmlMarkupBytes)
        }
        #expect(problem(["<list><!--", long], times: 7, end: "--></list>") == nil)
    }

    @Test("a field that is repeated without end, as element and as attribute")
    func repeatedFields() {
        let text = "<text>" + String(repeating: "x", count: 1 << 16) + "</text>"
        expect(problem(["<list><card>", text], times: 200), "XML-007", limit: Limits.xmlRecordBytes)
        #expect(problem(["<list><card>", text], times: 100, end: "</card></list>") == nil)
        let card = "<card id='" + String(repeating: "x", count: 1 << 16) + "'/>"
        #expect(problem(["<list>", card], times: 200, end: "</list>") == nil)
    }

    @Test("a text without end, in a field and outside")
    func texts() {
        let long = String(repeating: "x", count: 1 << 15)
        expect(problem(["<list><card><text>", long], times: 40), "XML-007", limit: Limits.xmlTextBytes)
        #expect(problem(["<list>", long], times: 400, end: "</list>") == nil)
        expect(problem(["<list><card><text><![CDATA[", long], times: 40), "XML-007", limit: Limits.xmlMarkupBytes)
    }

    @Test("elements in each other without end, known ones and others")
    func depth() {
        expect(problem(["<list>", "<d>"], times: 1_000_000), "XML-006", limit: Limits.xmlDepth)
        expect(problem(["<list>", "<card>"], times: 1_000_000), "XML-006", limit: Limits.xmlDepth)
    }

    @Test("entities that unfold, and those that lead out of the file")
    func entities() {
        let laughs = (0..<30).map { "<!ENTITY e\($0 + 1) '&e\($0);&e\($0);'>" }.joined()
        for document in [
            "<!DOCTYPE list [<!ENTITY e0 'ha'>\(laughs)]><list><card><text>&e30;</text></card></list>",
            "<!DOCTYPE list [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><list><card><text>&x;</text></card></list>",
            "<!DOCTYPE list [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]><list/>",
            "<!DOCTYPE list PUBLIC 'x' 'http://127.0.0.1:1/x'><list/>",
        ] {
            #expect(problem([document])?.code == "XML-003")
        }
        let included = "<list xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></list>"
        #expect(problem([included]) == nil)
    }

    @Test("names and namespaces without end")
    func names() {
        let long = String(repeating: "n", count: 1 << 15)
        #expect(problem(["<list><", long], times: 12)?.code.hasPrefix("XML-00") == true)
        #expect(problem(["<list xmlns:", long], times: 12)?.code.hasPrefix("XML-00") == true)
    }
}
