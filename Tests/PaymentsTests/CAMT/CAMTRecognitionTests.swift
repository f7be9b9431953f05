import Connectors
import Domain
import Testing

@testable import Payments

@Suite("CAMT: recognition") struct CAMTRecognitionTests {
    static let names = CAMT.formats.map(\.id).filter { $0 != "iso20022" }

    @Test("three messages in fourteen versions, and without a namespace") func formats() {
        #expect(Self.names.count == 45)
        #expect(Self.names.contains("camt.052.001.13") && Self.names.contains("camt.054"))
        #expect(Self.names.contains("camt.053.001.01") && !Self.names.contains("camt.053.001.14"))
    }

    @Test("each is read, and recognised by one format", arguments: names) func each(name: String) {
        let text = CAMTTexts.file(
            CAMTTexts.statement(closing: "110.00", CAMTTexts.entry("10.00"), name: name),
            name: name
        )
        let head = FileHead(Array(text.utf8), tail: Array(text.utf8))
        #expect(CAMT.formats.filter { $0.recognises(head) }.map(\.id) == [name])
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.payments.count == 1 && reading.statements.first?.balanced == true)
        #expect(reading.payments.first?.isAdvice == !name.hasPrefix("camt.053"))
    }

    @Test("a prefix changes nothing") func prefix() {
        let text = CAMTTexts.file(CAMTTexts.statement(closing: "110.00", CAMTTexts.entry("10.00")))
            .replacing("</", with: "</n:").replacing(/<(?=[A-Z])/, with: "<n:").replacing("xmlns=", with: "xmlns:n=")
        let reading = StatementReading(text)
        #expect(reading.format == "camt.053.001.02" && reading.isSound && reading.payments.count == 1)
    }

    @Test(
        "what is no report of an account is named",
        arguments: [
            ("pain.001.001.09", "CstmrCdtTrfInitn", "CAMT-001"), ("pain.008.001.02", "CstmrDrctDbtInitn", "CAMT-001"),
            ("pain.002.001.03", "CstmrPmtStsRpt", "CAMT-002"), ("camt.029.001.09", "RsltnOfInvstgtn", "CAMT-002"),
            ("camt.053.001.14", "BkToCstmrStmt", "CAMT-003"),
        ]
    )
    func other(name: String, body: String, code: String) {
        let text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:\(name)\">\n<\(body)/></Document>"
        let reading = StatementReading(text)
        #expect(reading.format == "iso20022" && reading.codes == [code] && reading.payments.isEmpty)
        #expect(reading.failure?.position?.line == 2)
    }

    @Test(
        "any namespace that names the message, or names none",
        arguments: [
            ("urn:iso:std:iso:20023:tech:xsd:camt.053.001.08", "camt.053.001.08"),
            ("ISO:camt.053.001.02:APC:BANK:payments:002", "camt.053.001.02"), ("camt.053.001.06", "camt.053.001.06"),
            ("urn:example:bank", "camt.053"), ("http://bank.example/camt.053.001.022", "camt.053"),
        ]
    )
    func namespaces(namespace: String, format: String) {
        let text = CAMTTexts.file(CAMTTexts.statement(closing: "110.00", CAMTTexts.entry("10.00")))
        let reading = StatementReading(
            text.replacing("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", with: namespace)
        )
        #expect(reading.format == format && reading.isSound && reading.payments.count == 1)
    }

    @Test("the first version has its number in the body, and no element around parts") func firstVersion() {
        let detail = "<Refs><EndToEndId>/VS42/SS/KS</EndToEndId></Refs>"
        let text = CAMTTexts.file(CAMTTexts.statement(closing: "110.00", CAMTTexts.entry("10.00", "CRDT", detail)))
            .replacing("camt.053.001.02", with: "camt.053.001.01").replacing(
                "BkToCstmrStmt>",
                with: "BkToCstmrStmtV01>"
            )
            .replacing("<NtryDtls>", with: "").replacing("</NtryDtls>", with: "")
            .replacing("<CdOrPrtry>", with: "").replacing("</CdOrPrtry>", with: "")
        let reading = StatementReading(text)
        #expect(reading.format == "camt.053.001.01" && reading.isSound && reading.payments.first?.vs == "42")
        #expect(reading.statements.first?.balanced == true)
    }

    @Test("a file of another kind is left alone") func foreign() {
        #expect(StatementReading("<Document><CstmrCdtTrfInitn/></Document>").codes == ["CAMT-001"])
        #expect(StatementReading("<Document><Invoice/></Document>").format == nil)
        #expect(StatementReading("<dataPack xmlns=\"urn:x\"/>").format == nil)
        #expect(
            StatementReading("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"/>").codes == [
                "CAMT-002"
            ]
        )
    }

    @Test("a body that the namespace does not announce is refused") func otherBody() {
        let text = CAMTTexts.file(CAMTTexts.statement()).replacing("camt.053", with: "camt.054")
        let reading = StatementReading(text)
        #expect(reading.failure?.code == "CAMT-004")
        #expect(reading.failure?.arguments == ["message": "BkToCstmrStmt", "expected": "BkToCstmrDbtCdtNtfctn"])
    }

    @Test("a file without a statement is refused") func empty() {
        #expect(StatementReading(CAMTTexts.file()).codes == ["STATEMENT-003"])
    }

    @Test("a document type is refused") func doctype() {
        let text = CAMTTexts.file(CAMTTexts.statement())
            .replacing("<Document", with: "<!DOCTYPE Document [<!ENTITY a \"b\">]><Document")
        #expect(StatementReading(text).failure?.code == "XML-003")
    }
}
