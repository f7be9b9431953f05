import Domain
import Payments
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// The public samples, where they are.
enum Samples {
    static let folder: String = {
        if let path = getenv("SPOJKA_SAMPLES") { return String(cString: path) }
        return #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
            + "/shared"
    }()

    static func bytes(_ name: String) -> [UInt8]? {
        guard let file = fopen(folder + "/samples/bank/" + name, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    static let arePresent = bytes("expected.tsv") != nil
}

@Suite("GPC: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct GPCSampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let fields: [String]
        var testDescription: String { fields[0] }
    }

    /// Files that are refused, with the code and the line: cut or shifted ones, and one whose header was made up for another
    /// account than its movements'.
    static let defective: [String: (codes: [String], line: Int)] = [
        "gpc/phpabo_basic.abo": (["GPC-002", "GPC-003"], 1), "gpc/phpabo_malformed.abo": (["GPC-002", "GPC-003"], 1),
        "gpc/fio_stancl.gpc": (["GPC-014"], 2),
    ]

    static let rows: [Row] = {
        guard let bytes = Samples.bytes("expected.tsv") else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            Row(fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }.filter { $0.fields[0].hasPrefix("gpc/") && !defective.keys.contains($0.fields[0]) }
    }()

    @Test("figures as computed independently", arguments: rows)
    func figures(row: Row) throws {
        let fields = row.fields
        let reading = Reading(try #require(Samples.bytes(fields[0])))
        #expect(reading.failure == nil)
        let statement = try #require(reading.statements.first)
        #expect(reading.statements.count == Int(fields[2]))
        #expect(statement.entries == Int(fields[3]))
        #expect(statement.opening?.decimal == fields[5])
        #expect(statement.closing?.decimal == fields[6])
        let sum = reading.payments.reduce(0) { $0 + $1.amount.minorUnits }
        #expect(Money(minorUnits: sum, currency: .none).decimal == fields[8])
        #expect(statement.balanced == (fields[9] == "yes"))
        #expect(reading.codes.contains("STATEMENT-001") == (fields[9] != "yes"))
        let first = try #require(reading.payments.first)
        #expect(first.amount.decimal == fields[11])
        let (year, month, day) = first.date.civil
        let date = [day, month, year % 100].map { Lines.zeros(String($0), 2) }.joined()
        #expect(date == fields[12])
        #expect(first.counterName == fields[14])
        for part in fields[13].split(separator: " ") {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            switch pair[0] {
            case "VS": #expect(first.vs == Symbol.normalised(pair[1]))
            case "KS": #expect(first.ks == Symbol.normalised(pair[1]))
            case "SS": #expect(first.ss == Symbol.normalised(pair[1]))
            case "doc": #expect(first.bankReference == pair[1])
            default: continue
            }
        }
    }

    @Test("the message of the bank's own example")
    func message() throws {
        let reading = Reading(try #require(Samples.bytes("gpc/kbsk_official_078.gpc")))
        #expect(reading.payments.first?.message == "Platba za elektrinu za mesiac leden.Faktura - 89aj456")
        #expect(reading.payments.first?.counterAccount?.description == "1107340237/8100")
        #expect(reading.statements.first?.account?.description == "500005-2267180257")
    }

    @Test(
        "defective files are refused with the place",
        arguments: defective.keys.sorted()
    )
    func refused(name: String) throws {
        let bytes = try #require(Samples.bytes(name))
        let reading = Reading(bytes)
        let expected = try #require(Self.defective[name])
        #expect(
            expected.codes.contains(reading.failure?.code ?? "") && reading.failure?.position?.line == expected.line
        )
        #expect(reading.payments.isEmpty)
    }
}
