import Foundation
import Testing

/// The public samples, where they are.
enum Samples {
    static let folder =
        ProcessInfo.processInfo.environment["SPOJKA_SAMPLES"].map { URL(fileURLWithPath: $0, isDirectory: true) }
        ?? Program.root.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    static let arePresent = FileManager.default.fileExists(atPath: folder.path + "/samples/pohoda/ORIGIN.md")

    /// Every file below folders of the samples.
    static let all: [String] = ["pohoda", "moneys3", "eshop/shoptet", "bank/gpc"].flatMap { name in
        let files = FileManager.default.enumerator(atPath: folder.path + "/samples/" + name)
        return (files?.allObjects as? [String] ?? []).filter { $0.contains(".") }.map { name + "/" + $0 }.sorted()
    }

    /// What `inspect --json` says of a sample, and its exit code.
    static func inspect(_ name: String) throws -> (found: [String: Any], status: Int32) {
        let run = try Program.run(["inspect", "--json", "samples/" + name], in: folder)
        return (try JSON.object(run.out), run.status)
    }
}

@Suite("inspect: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct SampleTests {
    @Test("never crashes and keeps to the contract", arguments: Samples.all)
    func shape(name: String) throws {
        let (found, status) = try Samples.inspect(name)
        Shape.inspection.expect(found)
        let errors = (found["problems"] as? [[String: Any]] ?? []).filter { $0["severity"] as? String == "error" }
        #expect(status == (errors.isEmpty && found["kind"] as? String != "unknown" ? 0 : 1))
    }

    @Test(
        "Pohoda: what ORIGIN.md says",
        arguments: [
            ("export-listInvoice-demo-2025.xml", "pohoda.listInvoice", "windows-1250", ["invoices": 16], 0),
            ("export-listInvoice-eshop-2017-utf8.xml", "pohoda.listInvoice", "UTF-8", ["invoices": 2], 0),
            ("export-listStock-synthetic-utf8.xml", "pohoda.listStock", "UTF-8", ["stock": 2], 0),
            ("response-import-ok-3items.xml", "pohoda.response", "windows-1250", ["receipts": 3], 0),
            ("response-import-error-empty-item.xml", "pohoda.response", "windows-1250", ["receipts": 1], 0),
            ("response-pack-error-no-right.xml", "pohoda.response", "windows-1250", ["receipts": 1], 0),
            ("response-pack-ok-item-error.xml", "pohoda.response", "windows-1250", ["receipts": 1], 0),
            ("synthetic-valid/response-listStock-two-stores.xml", "pohoda.listStock", "windows-1250", ["stock": 2], 0),
            (
                "synthetic-valid/response-receivedOrder-ok-and-error.xml", "pohoda.response", "windows-1250",
                ["receipts": 2], 0
            ),
            ("synthetic-valid/import-receivedOrder-2items.xml", "pohoda.orders", "windows-1250", ["orders": 2], 0),
            ("export-listBank-official-2013.xml", "pohoda.listBank", "windows-1250", [:], 1),
            ("import-bank-official.xml", "pohoda.dataPack", "windows-1250", [:], 1),
            ("import-invoice-official.xml", "pohoda.dataPack", "windows-1250", [:], 1),
            ("import-prodejka-official.xml", "pohoda.dataPack", "windows-1250", [:], 1),
            ("request-listBank.xml", "pohoda.request", "UTF-8", [:], 1),
            ("request-list-payment-forms.xml", "pohoda.request", "windows-1250", [:], 1),
            ("synthetic-valid/request-listStock-paged.xml", "pohoda.request", "windows-1250", [:], 1),
            ("mserver-status-idle.xml", "pohoda.mServer", "UTF-8", [:], 1),
        ] as [(String, String, String, [String: Int], Int32)]
    )
    func pohoda(name: String, format: String, encoding: String, counts: [String: Int], exit: Int32) throws {
        let (found, status) = try Samples.inspect("pohoda/" + name)
        #expect(found["format"] as? String == format && found["encoding"] as? String == encoding)
        #expect(found["counts"] as? [String: Int] == counts && status == exit)
    }

    @Test("Pohoda: receipts and invoices") func pohodaValues() throws {
        let refused =
            try Samples.inspect("pohoda/response-pack-error-no-right.xml").found["receipts"] as? [[String: Any]]
        #expect(refused?.first?["state"] as? String == "refused")
        let item = try Samples.inspect("pohoda/response-pack-ok-item-error.xml").found["receipts"] as? [[String: Any]]
        #expect(item?.first?["state"] as? String == "refused")
        let accepted = try Samples.inspect("pohoda/response-import-ok-3items.xml").found["receipts"] as? [[String: Any]]
        #expect(accepted?.compactMap { $0["orderId"] as? String } == ["AD001", "AD002", "AD003"])
        let invoices =
            try Samples.inspect("pohoda/export-listInvoice-demo-2025.xml").found["invoices"] as? [[String: Any]]
        let paid = (invoices ?? []).map { $0["paid"] as? Bool }
        #expect(paid.contains(true) && paid.contains(false))
        #expect(Set((invoices ?? []).compactMap { $0["currency"] as? String }).count >= 1)
    }

    @Test(
        "Money S3: what ORIGIN.md says",
        arguments: [
            ("zasoby_ZAS_export_cz2023_first6.xml", "money-s3.zasoby", ["stock": 6], 0),
            ("faktvyd_paid_with_uhrada_fixture.xml", "money-s3.invoices", ["invoices": 1], 1),
            ("moneydata_empty_fixture.xml", "money-s3.invoices", [:], 0),
        ] as [(String, String, [String: Int], Int32)]
    )
    func moneyS3(name: String, format: String, counts: [String: Int], exit: Int32) throws {
        let (found, status) = try Samples.inspect("moneys3/" + name)
        #expect(found["format"] as? String == format && found["encoding"] as? String == "UTF-8")
        #expect(found["counts"] as? [String: Int] == counts && status == exit)
    }

    @Test("Shoptet") func shoptet() throws {
        for (name, format, count) in [("orders.xml", "shoptet.orders", 3), ("orders.csv", "shoptet.orders.csv", 2)] {
            let (found, status) = try Samples.inspect("eshop/shoptet/" + name)
            #expect(found["format"] as? String == format && found["counts"] as? [String: Int] == ["orders": count])
            // One order has no code, on purpose.
            let codes = (found["problems"] as? [[String: Any]] ?? []).map { $0["code"] as? String }
            #expect(codes == ["ORDER-001"] && status == 1)
        }
    }

    /// The rows of expected.tsv that speak of whole GPC files.
    static let rows: [[String]] = {
        let text =
            (try? String(
                contentsOf: Samples.folder.appendingPathComponent("samples/bank/expected.tsv"),
                encoding: .utf8
            )) ?? ""
        return text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }.filter { $0[0].hasPrefix("gpc/") && !$0[0].contains("phpabo") && !$0[0].contains("stancl") }
    }()

    @Test("GPC: what expected.tsv says", arguments: rows) func gpc(row: [String]) throws {
        let (found, status) = try Samples.inspect("bank/" + row[0])
        let statement = (found["statements"] as? [[String: Any]])?.first
        let payments = found["payments"] as? [[String: Any]] ?? []
        #expect(found["format"] as? String == "gpc")
        #expect((found["counts"] as? [String: Int])?["statements"] == Int(row[2]))
        #expect(statement?["entries"] as? Int == Int(row[3]) && payments.count == Int(row[3]))
        #expect(statement?["opening"] as? String == row[5] && statement?["closing"] as? String == row[6])
        #expect(statement?["balanced"] as? Bool == (row[9] == "yes") && status == (row[9] == "yes" ? 0 : 1))
        #expect(payments.first?["amount"] as? String == row[11])
        #expect(payments.first?["statement"] as? Int == 1)
    }

    /// The header of the last was made up for another account than its movements'.
    @Test(
        "GPC: defective files are refused",
        arguments: [("phpabo_basic.abo", 1), ("phpabo_malformed.abo", 1), ("fio_stancl.gpc", 2)]
    )
    func defective(name: String, line: Int) throws {
        let (found, status) = try Samples.inspect("bank/gpc/" + name)
        #expect(status == 1 && found["payments"] == nil)
        #expect((found["problems"] as? [[String: Any]])?.first?["line"] as? Int == line)
    }
}
