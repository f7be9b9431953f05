import Exchange
import Testing

extension Shop {
    /// Checks that a file was refused whole: nothing of it is known, it lies in `rejected` unchanged, and beside it the
    /// reason with its code and, where there is one, its line.
    func expectRefused(
        _ text: [UInt8],
        as path: String,
        code: String,
        line: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let known = try has("state/ledger.sqlite") ? knowledge() : nil
        try drop(text, path)
        let report = try run()
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        #expect(report.outcomes == [name: "rejected " + code], sourceLocation: sourceLocation)
        #expect(report.exit == 3, sourceLocation: sourceLocation)
        #expect(report.written.isEmpty, sourceLocation: sourceLocation)
        try expectRejected(text, name, code: code, line: line, sourceLocation: sourceLocation)
        #expect(!has(path), sourceLocation: sourceLocation)
        let now = try knowledge()
        #expect(known == nil ? now.values.allSatisfy(\.isEmpty) : known == now, sourceLocation: sourceLocation)
    }

    /// Checks that a file lies in `rejected` unchanged, and beside it its reason.
    func expectRejected(
        _ bytes: [UInt8],
        _ name: String,
        code: String,
        line: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let kept = "spool/rejected/2026-11-23/" + name
        #expect(self.bytes(kept) == bytes, sourceLocation: sourceLocation)
        let reason = try #require(text(kept + ".reason.txt"), sourceLocation: sourceLocation)
        #expect(reason.contains(code + ": "), sourceLocation: sourceLocation)
        if let line {
            let words = reason.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
            let places = words.indices.filter { words[$0] == "riadok" }.map { words[$0 + 1] }.filter { Int($0) != nil }
            #expect(places == [String(line)], sourceLocation: sourceLocation)
        }
    }
}
