import Foundation
import GRDB
import Glibc
import Testing

/// Payments that go into the accounting by files: a pass that writes them, or reads what became of them, killed and started
/// again, has each payment's document made exactly once, whenever the accountant imports the file
/// (docs/pairing.md#payments-into-the-accounting).
@Suite(.serialized)
struct PaymentCrashTests {
    private static let settings = [
        "-c", "payments.into-accounting=2026-11-01", "-c", "payments.accounts.1.accounting=KB",
    ]

    private static func run(_ box: Box, _ faults: [String: String] = [:]) -> Program.End {
        Program.run(
            Program.spojka,
            ["-w", box.root, "run"] + Box.settings + settings,
            environment: faults.merging(["SPOJKA_NOW": Box.now]) { $1 },
            output: box.root + ".out"
        )
    }

    /// The accountant, who imports what lies in the folder and has Pohoda answer. Pohoda refuses an `extId` that it has with 121.
    private struct Office {
        let box: Box
        /// The ids of the documents that there are.
        var documents: [String] = []
        /// The files that were imported, by name; one that comes again must be the same.
        var files: [String: Data] = [:]
        private var answers = 0

        init(box: Box) { self.box = box }

        /// The same in a copy of the workspace.
        func at(_ box: Box) -> Office {
            var other = Office(box: box)
            (other.documents, other.files, other.answers) = (documents, files, answers)
            return other
        }

        /// Imports the files of payments that are there.
        mutating func takeFiles() throws {
            let out = box.root + "/spool/warehouse/out"
            for name in try FileManager.default.contentsOfDirectory(atPath: out).sorted()
            where name.hasPrefix("payments-") {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: out + "/" + name))
                try #require(files[name] == nil || files[name] == bytes, "\(name) is another than before")
                files[name] = bytes
                let text = String(decoding: bytes, as: UTF8.self)
                let ids = text.matches(of: #/dataPackItem version="2.0" id="(PAY-[0-9a-f]+)"/#).map { String($0.1) }
                try #require(!ids.isEmpty && text.contains("</dat:dataPack>"), "\(name) is no whole file")
                try answer(ids.map { item($0) }.joined(separator: "\n"))
                try FileManager.default.removeItem(atPath: out + "/" + name)
            }
        }

        private mutating func item(_ id: String) -> String {
            let number = documents.count
            let said: String
            if documents.contains(id) {
                said = """
                    <bnk:bankResponse version="2.0" state="error"><rdc:importDetails><rdc:detail><rdc:state>error</rdc:state>
                    <rdc:errno>121</rdc:errno><rdc:note>ExtId už existuje.</rdc:note></rdc:detail></rdc:importDetails>
                    """
            } else {
                documents.append(id)
                said = """
                    <bnk:bankResponse version="2.0" state="ok"><rdc:producedDetails><rdc:id>\(900 + number)</rdc:id>
                    <rdc:number>26BV\(number)</rdc:number><rdc:actionType>add</rdc:actionType></rdc:producedDetails>
                    """
            }
            return "<rsp:responsePackItem version=\"2.0\" id=\"\(id)\" state=\"ok\">\(said)</bnk:bankResponse>"
                + "</rsp:responsePackItem>"
        }

        private mutating func answer(_ items: String) throws {
            answers += 1
            let text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rsp:responsePack version="2.0" id="payments" state="ok" ico="12345678"
                  xmlns:rsp="http://www.stormware.cz/schema/version_2/response.xsd"
                  xmlns:rdc="http://www.stormware.cz/schema/version_2/documentresponse.xsd"
                  xmlns:bnk="http://www.stormware.cz/schema/version_2/bank.xsd">
                \(items)
                </rsp:responsePack>

                """
            try box.drop("spool/warehouse/in/answer-\(answers).xml", Data(text.utf8), minute: 50 + answers)
        }
    }

    /// A workspace whose next pass pairs two payments with orders that have invoices.
    private static func template(_ path: String) throws -> Box {
        let box = Box(root: path)
        try #require(Program.run(Program.spojka, ["init", path, "--system", "pohoda"]) == .exit(0))
        try box.makeMaildir()
        try #require(box.run("demo") == .exit(0), "\(box.printed)")
        let invoice = """
            <lst:invoice version="2.0"><inv:invoiceHeader><inv:id>4109</inv:id><inv:invoiceType>issuedInvoice</inv:invoiceType>
            <inv:number><typ:numberRequested>260100039</typ:numberRequested></inv:number><inv:symVar>260100039</inv:symVar>
            <inv:date>2026-11-22</inv:date><inv:dateDue>2026-12-06</inv:dateDue><inv:numberOrder>2026110001</inv:numberOrder>
            <inv:liquidation><typ:amountHome>69.3</typ:amountHome></inv:liquidation></inv:invoiceHeader><inv:invoiceSummary>
            <inv:homeCurrency><typ:priceHigh>56.34</typ:priceHigh><typ:priceHighVAT rate="23">12.96</typ:priceHighVAT>
            <typ:priceHighSum>69.3</typ:priceHighSum></inv:homeCurrency></inv:invoiceSummary></lst:invoice>
            """
        let invoices = try Data(contentsOf: URL(fileURLWithPath: path + "/" + Sample.invoices))
        let end = "</lst:listInvoice>"
        try box.drop(Sample.invoices, invoices.replacing(end, invoice + end), minute: 20)
        return box
    }

    /// Bank documents as the ledger knows them.
    private static func known(_ box: Box) throws -> [String] {
        let queue = try DatabaseQueue(path: box.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT payment || ' ' || export_id || ' ' || state || ' ' || (document_number IS NOT NULL)
                    FROM bank_document ORDER BY payment
                    """
            )
        }
    }

    /// What is wrong after a pass and the ones that follow; `takesAtOnce` says that files are imported before the next one.
    private static func verdict(_ office: Office, _ takesAtOnce: Bool, _ expected: [String]) throws -> String? {
        var office = office
        if takesAtOnce { try office.takeFiles() }
        for _ in 1...3 {
            let end = run(office.box)
            guard [.exit(0), .exit(3)].contains(end) else { return "ended with \(end): \(office.box.printed)" }
            try office.takeFiles()
        }
        let ids = office.documents
        guard ids.count == 2, Set(ids).count == 2 else { return "imported were \(ids)" }
        let known = try known(office.box)
        return known == expected ? nil : "known is \(known) instead of \(expected)"
    }

    /// Steps of a pass of which one is killed in each run: those that change something; every fifth of them unless thorough.
    private static func steps(_ box: Box) throws -> [Int] {
        let file = box.root + ".count"
        let end = run(box, ["SPOJKA_CRASH_COUNT_FILE": file])
        try #require([.exit(0), .exit(3)].contains(end), "\(end): \(box.printed)")
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let all = try #require(lines.first.flatMap { Int($0) })
        let changes = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
        let steps = Loop.killing(all, changes)
        return Loop.isThorough ? steps : steps.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
    }

    @Test("killed while payments are written, each has one document", arguments: [true, false])
    func writing(takesAtOnce: Bool) throws {
        try Box.withFolder { folder in
            let template = try Self.template(folder + "/template")
            let reference = try template.copy(to: folder + "/reference")
            let steps = try Self.steps(reference)
            let done = try Self.done(reference)
            let wrong = try Self.verdict(Office(box: reference), takesAtOnce, done)
            #expect(wrong == nil)
            #expect(done.count == 2 && done.allSatisfy { $0.hasSuffix(" accepted 1") }, "\(done)")
            let failures = Loop.overSteps(steps, in: folder, of: template) { step, box in
                let end = Self.run(box, ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                return try Self.verdict(Office(box: box), takesAtOnce, done)
            }
            Loop.expectNone(failures, "payments written")
        }
    }

    /// What the ledger is to know in the end: both payments under the ids that they were written with, accepted.
    private static func done(_ box: Box) throws -> [String] {
        try known(box).map { row in row.split(separator: " ").prefix(2).joined(separator: " ") + " accepted 1" }
    }

    @Test("killed while the answer is read, each has one document") func answering() throws {
        try Box.withFolder { folder in
            let template = try Self.template(folder + "/template")
            let end = Self.run(template)
            try #require([.exit(0), .exit(3)].contains(end), "\(template.printed)")
            let done = try Self.done(template)
            var office = Office(box: template)
            try office.takeFiles()
            let imported = office
            #expect(imported.documents.count == 2)
            let steps = try Self.steps(template.copy(to: folder + "/reference"))
            let failures = Loop.overSteps(steps, in: folder, of: template) { step, box in
                let end = Self.run(box, ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                return try Self.verdict(imported.at(box), true, done)
            }
            Loop.expectNone(failures, "answer of payments")
        }
    }
}
