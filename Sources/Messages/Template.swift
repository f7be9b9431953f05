import Domain

/// A text with placeholders: `{name}`, where a name is made of ASCII letters and digits.
struct Template {
    private enum Part {
        case text(Substring)
        case placeholder(String)
    }

    private let parts: [Part]

    init(_ source: String) {
        var parts: [Part] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            let name = rest[rest.index(after: open)...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
                let next = rest.index(after: open)
                parts.append(.text(rest[..<next]))
                rest = rest[next...]
                continue
            }
            parts.append(.text(rest[..<open]))
            parts.append(.placeholder(String(name)))
            rest = rest[rest.index(after: name.endIndex)...]
        }
        parts.append(.text(rest))
        self.parts = parts
    }

    /// The names of the placeholders.
    var placeholders: Set<String> {
        Set(
            parts.compactMap { part in
                guard case .placeholder(let name) = part else { return nil }
                return name
            }
        )
    }

    /// The text with values filled in, in one go: a value that looks like a placeholder stays as it is. A value that
    /// is missing becomes a question mark.
    func filled(_ values: [String: String]) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .placeholder(let name): result += values[name].map(Self.oneLine) ?? "?"
            }
        }
        return result
    }

    /// A value without line breaks and control characters, which would break a report's lines, and not too long.
    static func oneLine(_ value: String) -> String {
        var scalars = String.UnicodeScalarView()
        // A broken file cannot flood a report.
        for scalar in value.unicodeScalars.prefix(Limits.shownCharacters) {
            scalars.append(scalar.isActing ? " " : scalar)
        }
        let cut = value.unicodeScalars.dropFirst(Limits.shownCharacters).isEmpty ? "" : "…"
        return String(scalars) + cut
    }
}
