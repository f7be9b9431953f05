import Foundation
import Testing

extension Box {
    /// A workspace between two passes: an earlier one has applied stock and orders, a person has decided, the
    /// accounting system has fetched what was for it, and files of every fate wait for the next.
    static func prepared(at path: String) throws -> Box {
        let box = Box(root: path)
        try #require(Program.run(Program.spojka, ["init", path, "--system", "pohoda"]) == .exit(0))
        try box.makeMaildir()
        try #require(box.run("demo") == .exit(0), "\(box.printed)")
        let samples = try box.takeSamples()
        try box.dropEarlier(samples)
        try #require(box.run("run", now: "2026-11-23T08:00:00Z") == .exit(3), "\(box.printed)")
        try #require(box.run("orders", "send", "2026110005", now: "2026-11-23T08:30:00Z") == .exit(0), "\(box.printed)")
        let out = path + "/spool/warehouse/out"
        let fetched = try FileManager.default.contentsOfDirectory(atPath: out).filter { $0 != "README.txt" }
        // An order file and a request, so that both are noticed to be gone.
        try #require(fetched.count >= 2, "\(fetched)")
        for name in fetched { try FileManager.default.removeItem(atPath: out + "/" + name) }
        try box.dropLater(samples)
        return box
    }

    /// The sample files by their paths; they are taken out of the folders.
    private func takeSamples() throws -> [String: Data] {
        var samples: [String: Data] = [:]
        for path in [Sample.stock, Sample.orders, Sample.receipts, Sample.invoices, Sample.statement] {
            samples[path] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
            try FileManager.default.removeItem(atPath: root + "/" + path)
        }
        return samples
    }

    private func dropEarlier(_ samples: [String: Data]) throws {
        let stock = try #require(samples[Sample.stock])
        try drop(
            Sample.stock,
            stock.replacing("2026-11-23T06:00:00", "2026-11-22T06:00:00").replacing(">24.0<", ">20.0<"),
            minute: 0
        )
        try drop(Sample.orders, try earlierOrders(samples), minute: 1)
    }

    /// The orders that the first pass knows: the first two, and the one that does not add up.
    private func earlierOrders(_ samples: [String: Data]) throws -> Data {
        let text = String(decoding: try #require(samples[Sample.orders]), as: UTF8.self)
        var parts = text.components(separatedBy: "  </ORDER>\n")
        try #require(parts.count == 6)
        parts.removeSubrange(2...3)
        return Data(parts.joined(separator: "  </ORDER>\n").utf8)
    }

    private func dropLater(_ samples: [String: Data]) throws {
        let stock = try #require(samples[Sample.stock])
        for (minute, path) in samples.keys.sorted().enumerated() {
            try drop(path, try #require(samples[path]), minute: 10 + minute)
        }
        // Repeated, under another name and under the same.
        try drop("spool/channels/eshop/in/orders-again.xml", try earlierOrders(samples), minute: 30)
        try drop("spool/warehouse/in/stock-again.xml", stock, minute: 31)
        // Held: older than the last export.
        try drop("spool/warehouse/in/stock-old.xml", stock.replacing("T06:00:00", "T05:00:00"), minute: 32)
        // Not complete.
        try drop("spool/warehouse/in/stock-cut.xml", Data(stock.prefix(stock.count - 40)), minute: 33)
        // Refused: of no format, of another merchant's folder, empty, a link.
        try drop("spool/inbox/notes.bin", Data("nothing of ours\n".utf8), minute: 34)
        try drop("spool/inbox/stock-astray.xml", stock.replacing("T06:00:00", "T07:00:00"), minute: 35)
        try drop("spool/inbox/empty.gpc", Data(), minute: 36)
        try FileManager.default.createSymbolicLink(
            atPath: root + "/spool/inbox/link.gpc",
            withDestinationPath: "../../spojka.yaml"
        )
        try dropMails()
        let products = "code;ean;name\nTRICKO-M;8580001000015;Tričko\nCAJ-LIPA;8580001000053;Čaj\nNIKDE;;Neznáme\n"
        try drop("spool/channels/eshop/in/products.csv", Data(products.utf8), minute: 37)
    }

    /// Makes the empty Maildir that the settings name.
    func makeMaildir() throws {
        for folder in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: root + "/posta/" + folder,
                withIntermediateDirectories: true
            )
        }
    }

    /// Notices of a bank: one that pays, one that is not trusted, one in a Maildir.
    private func dropMails() throws {
        try drop("spool/inbox/notice.eml", Self.notice(amount: "12,00", results: "pass"), minute: 38)
        try drop("spool/inbox/forged.eml", Self.notice(amount: "13,00", results: "fail"), minute: 39)
        try drop("posta/new/1.M1P1.host", Self.notice(amount: "14,00", results: "pass"), minute: 40)
    }

    private static func notice(amount: String, results: String) -> Data {
        let lines = [
            "Authentication-Results: mx.example.com; dmarc=\(results) header.from=tatrabanka.sk",
            "Received: from mail.tatrabanka.sk by mx.example.com", "From: <b-mail@tatrabanka.sk>",
            "To: obchod@example.com", "Subject: Kredit na ucte", "Date: Sun, 22 Nov 2026 13:13:51 +0100",
            "Message-ID: <\(amount)@tatrabanka.sk>", "Content-Type: text/plain; charset=ISO-8859-2", "",
            "Vazeny klient,", "",
            "22.11.2026 13:13 bol zostatok Vasho uctu 500005-2267180257/8100 zvyseny o \(amount) EUR.",
            "Popis transakcie: CCINT 1100/000000-2600001233", "Referencia platitela: /VS1001/SS/KS", "",
        ]
        return Data(lines.joined(separator: "\n").utf8)
    }
}

/// Where the sample files are dropped.
enum Sample {
    static let stock = "spool/warehouse/in/stock.xml"
    static let receipts = "spool/warehouse/in/receipt-20261122.xml"
    static let invoices = "spool/warehouse/in/invoices.xml"
    static let orders = "spool/channels/eshop/in/orders.xml"
    static let statement = "spool/inbox/statement-215.gpc"
}

extension Data {
    /// The bytes with one ASCII text in place of another.
    func replacing(_ old: String, _ new: String) -> Data {
        var rest = self[...]
        var result = Data()
        while let range = rest.range(of: Data(old.utf8)) {
            result += rest[..<range.lowerBound] + Data(new.utf8)
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
