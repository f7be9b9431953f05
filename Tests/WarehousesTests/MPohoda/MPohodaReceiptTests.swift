import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

@Suite("mPOHODA's answers to orders") struct MPohodaReceiptTests {
    private func read(_ bodies: [String]) -> Reading {
        let lines = bodies.enumerated().map { index, body in
            "{\"spojka\":\"mpohoda.answers\",\"line\":\(index + 1),\"key\":\"eshop-\(index + 1)\",\"method\":\"POST\","
                + "\"path\":\"/v1/ReceivedOrders\",\"status\":200,\"fields\":{},\"body\":\(body)}\n"
        }
        return Reading(MPohodaReceipts.format, Array(lines.joined().utf8))
    }

    private static func made(_ total: String, warnings: String = "[]", foreign: String = "null") -> String {
        "{\"Expected\":\"24.60\",\"Data\":{\"Id\":\"d-1\",\"DocumentNumber\":\"26OP1\",\"DocumentRecapitulation\":"
            + "{\"TotalPrice\":\(total),\"ForeignCurrencyTotalPrice\":\(foreign)}},\"Warnings\":\(warnings)}"
    }

    @Test("give the number of the order, and warnings in mPOHODA's words")
    func accepted() {
        let warning =
            "[{\"Code\":\"None\",\"Message\":\"\"},{\"Code\":\"Unspecified\",\"Message\":\"Adresa je neúplná.\"}]"
        let reading = read([Self.made("24.6"), Self.made("24.6", warnings: warning)])
        #expect(reading.failure == nil && reading.problems.isEmpty)
        #expect(reading.receipts.map(\.orderId) == ["eshop-1", "eshop-2"])
        #expect(reading.receipts.map(\.state) == [.accepted, .acceptedWithWarning])
        #expect(reading.receipts.map(\.documentNumber) == ["26OP1", "26OP1"])
        #expect(reading.receipts.first?.documentId == "d-1")
        let words = Receipt.Message(severity: "warning", number: "Unspecified", text: "Adresa je neúplná.")
        #expect(reading.receipts.map(\.messages) == [[], [words]])
    }

    @Test("tell that the order comes to another sum, in its own currency")
    func otherTotal() {
        let reading = read([Self.made("24.7"), Self.made("615", foreign: "24.6"), Self.made("24.6", foreign: "24.61")])
        #expect(reading.receipts.map(\.state) == [.acceptedWithWarning, .accepted, .acceptedWithWarning])
        #expect(reading.codes == ["MPOHODA-035", "MPOHODA-035"])
        #expect(reading.problems.first?.arguments == ["order": "eshop-1", "total": "24.7", "expected": "24.60"])
    }

    @Test("refuse in mPOHODA's words, or in ours where it was never sent")
    func refused() {
        let theirs = Problem(RemoteProblem.refused, .error, ["host": "h", "status": "422", "words": "Items: none"])
        let ours = Problem(MPohodaProblem.unknownItem, scope: .record, ["order": "eshop-2", "item": "LAMPA"])
        let payment = Problem(MPohodaProblem.unknownPayment, scope: .record, ["order": "eshop-3", "value": "Šek"])
        let bodies = [theirs, ours, payment].map { String(decoding: MPohodaReceipts.refused($0), as: UTF8.self) }
        let reading = read(bodies)
        #expect(reading.receipts.map(\.state) == [.refused, .refused, .refused])
        #expect(reading.receipts.map { $0.messages.map(\.text) } == [["Items: none"], ["LAMPA"], ["Šek"]])
        #expect(reading.receipts.map(\.reason) == ["mPOHODA 422", nil, nil])
        #expect(reading.codes == ["MPOHODA-031", "MPOHODA-033"])
        #expect(reading.problems.map(\.arguments) == [ours.arguments, payment.arguments])
    }

    @Test("without an order say nothing of it")
    func unknown() {
        let reading = read(["{\"Data\":null,\"Warnings\":[]}", "{\"Data\":{\"DocumentNumber\":\"26OP1\"}}"])
        #expect(reading.receipts.map(\.state) == [.unknown, .unknown])
    }
}
