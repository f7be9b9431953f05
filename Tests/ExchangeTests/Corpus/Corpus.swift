import Connectors
import Domain
import Exchange
import Foundation
import Messages
import Testing

/// The public samples, where they are.
enum Corpus {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["SPOJKA_SAMPLES"] {
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../shared", isDirectory: true).standardizedFileURL
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder.path + "/samples/bank/expected.tsv")

    /// What a file turned out to be, held against the truth.
    enum Verdict: String {
        /// Its figures are those of the truth, or it was refused as the truth has it.
        case right
        /// It was refused though it could be read: no wrong value, and a person is told.
        case refused
        /// Values were taken that are not true.
        case wrong
    }

    /// A file as `inspect` reads it.
    struct Reading {
        let isApplicable: Bool
        let codes: [String]
        let statements: [[String: Any]]
        let payments: [[String: Any]]

        init(_ name: String) throws {
            let path = folder.path + "/samples/" + name
            let inspection = Inspection(path: path, context: ReaderContext(), kept: .json(nil), shownAs: name)
            let data = Data(inspection.json(renderer: Renderer(language: "en"), summary: false))
            let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            isApplicable = inspection.isApplicable
            codes = inspection.problems.map(\.code)
            statements = object["statements"] as? [[String: Any]] ?? []
            payments = object["payments"] as? [[String: Any]] ?? []
        }

        /// The sum of all movements, by currency, in hundred-thousandths.
        var sum: Int64 {
            payments.reduce(0) { $0 + (Corpus.units($1["amount"] as? String ?? "") ?? 0) }
        }
    }

    /// Hundred-thousandths of a unit; nil when a text is no number.
    static func units(_ text: String) -> Int64? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count <= 2, fraction.count <= 5, let whole = Int64(parts[0]),
            let rest = Int64((fraction + "00000").prefix(5))
        else { return nil }
        return (isNegative ? -1 : 1) * (whole * 100_000 + rest)
    }
}
