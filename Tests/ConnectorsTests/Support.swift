import Domain
import Syntax

@testable import Connectors

/// A table read by a layout, in process.
struct Table {
    var facts: [Fact] = []
    var problems: [Problem] = []
    /// The code that refused the whole file.
    var refusal: Problem?
    var encoding = ""

    init(_ profile: TableProfile, _ bytes: [UInt8], name: String? = nil, chunk: Int = 1 << 16) {
        final class Gathered { var facts: [Fact] = [] }
        let gathered = Gathered()
        var context = ReaderContext()
        context.fileName = name
        do throws(Problem) {
            let reader = try profile.format.makeReader(context) { (fact: Fact) throws(Problem) in
                gathered.facts.append(fact)
            }
            defer { encoding = reader.encoding }
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = Array(rest.prefix(chunk))
                rest = rest.dropFirst(chunk)
                try reader.read(piece.span.bytes)
            }
            try reader.finish()
        } catch {
            refusal = error
        }
        facts = gathered.facts
        problems = facts.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
    }

    init(_ profile: TableProfile, _ text: String, name: String? = nil) {
        self.init(profile, Array(text.utf8), name: name)
    }

    /// Each level as `code/ean@warehouse=onHand,reserved`.
    var levels: [String] {
        facts.compactMap { fact in
            guard case .stock(let level) = fact else { return nil }
            return (level.code ?? "") + (level.ean.map { "/" + $0 } ?? "")
                + (level.warehouse.isEmpty ? "" : "@" + level.warehouse) + "=" + level.onHand.description
                + (level.reserved.map { "," + $0.description } ?? "")
        }
    }

    /// Each wrong row as `CODE line:column`.
    var wrong: [String] {
        problems.map { "\($0.code) \($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
    }
}

extension TableProfile {
    /// A layout of stock with code, ean, name and quantity, and what `more` adds.
    static func stock(_ more: String = "", quantity: String = "quantity: [Množstvo]") -> TableProfile {
        profile(
            """
            kind: stock
            code: [Kód, Code]
            ean: [EAN]
            warehouse: [Sklad]
            \(quantity)
            \(more)
            """
        )
    }

    /// The layout of these lines.
    static func profile(_ lines: String) -> TableProfile {
        let indented = lines.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        do {
            return try TableProfiles(yaml: Array(("test.table:\n" + indented).utf8), file: "mappings/t.yaml").tables[0]
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

/// What is wrong with a file of layouts, as `CODE line key`.
func mistakes(_ yaml: String) -> [String] {
    do throws(Problems) {
        _ = try TableProfiles(yaml: Array(yaml.utf8), file: "mappings/t.yaml")
        return []
    } catch {
        return error.all.map { "\($0.code) \($0.position?.line ?? 0) \($0.path ?? "")" }
    }
}
