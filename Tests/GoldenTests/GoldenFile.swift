import Foundation
import Testing

/// Texts that stand in `Golden/`; `SPOJKA_WRITE_GOLDEN=1` writes them again.
enum GoldenFile {
    /// Compares a text with the golden file of that name.
    static func expect(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let url = Program.root.appendingPathComponent("Tests/GoldenTests/Golden/\(name).txt")
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: url)
        }
        let golden = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
        guard let golden else {
            Issue.record("there is no Golden/\(name).txt", sourceLocation: sourceLocation)
            return
        }
        let said = text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = golden.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(said.count, kept.count)
        where index >= said.count || index >= kept.count
            || said[index] != kept[index]
        {
            let now = index < said.count ? String(said[index]) : "(no line)"
            let before = index < kept.count ? String(kept[index]) : "(no line)"
            Issue.record("\(name).txt:\(index + 1)\n  was \(before)\n  is  \(now)", sourceLocation: sourceLocation)
            return
        }
    }
}
