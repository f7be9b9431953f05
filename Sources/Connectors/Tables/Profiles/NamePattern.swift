/// A file name with `*` for any letters, `?` for one and, if wanted, `{warehouse}` or `{account}` for a name that stands
/// in it.
public struct NamePattern: Hashable, Sendable {
    /// The pattern as people write it.
    public let text: String

    private enum Part: Hashable, Sendable {
        case letter(UInt8)
        case any
        case one
        case named
    }

    private let parts: [Part]

    /// A pattern as people write it; letters in any case.
    public init(_ text: String) {
        self.text = text
        var parts: [Part] = []
        var rest = Substring(text)
        while let letter = rest.first {
            if let word = ["{warehouse}", "{account}"].first(where: { rest.hasPrefix($0) }) {
                parts.append(.named)
                rest = rest.dropFirst(word.count)
                continue
            }
            rest = rest.dropFirst()
            switch letter {
            case "*": parts.append(.any)
            case "?": parts.append(.one)
            default: parts += String(letter).lowercased().utf8.map { .letter($0) }
            }
        }
        self.parts = parts
    }

    /// Whether a name stands in the pattern.
    public var hasName: Bool { parts.contains(.named) }

    /// A pattern that names like this one fit, for people to write down: numbers may differ.
    public static func like(_ name: String?) -> String {
        guard let name, name.contains(where: \.isLetter) else { return "banka_*.csv" }
        var text = ""
        for letter in name {
            let isOfNumber = letter.isNumber || (letter == "-" || letter == "." || letter == " ") && text.hasSuffix("*")
            if !isOfNumber { text.append(letter) } else if !text.hasSuffix("*") { text.append("*") }
        }
        // The dot before the file's kind was taken for a part of the date.
        if text.hasSuffix("*csv"), name.lowercased().hasSuffix(".csv") { text = text.dropLast(3) + ".csv" }
        return text
    }

    /// Whether a file's name fits.
    public func fits(_ name: String) -> Bool { match(name) != nil }

    /// What stands in a fitting name for `{warehouse}` or `{account}`, as short as it can be; nil when the name does not fit.
    public func name(in name: String) -> String? {
        guard let places = match(name), let places else { return nil }
        return String(decoding: Array(name.utf8)[places], as: UTF8.self)
    }

    /// Nil when the name does not fit; else where the name stands in it, if the pattern has one.
    private func match(_ name: String) -> Range<Int>?? {
        let bytes = Array(name.utf8)
        let small = bytes.map { $0 >= 65 && $0 <= 90 ? $0 &+ 32 : $0 }
        var budget = 100_000
        return NamePattern.match(parts[...], small, 0, nil, &budget)
    }

    private static func match(
        _ parts: ArraySlice<Part>,
        _ name: [UInt8],
        _ start: Int,
        _ found: Range<Int>?,
        _ budget: inout Int
    ) -> Range<Int>?? {
        budget -= 1
        guard budget > 0 else { return nil }
        guard let part = parts.first else { return start == name.count ? .some(found) : nil }
        let rest = parts.dropFirst()
        switch part {
        case .letter(let letter):
            guard start < name.count, name[start] == letter else { return nil }
            return match(rest, name, start + 1, found, &budget)
        case .one:
            return start < name.count ? match(rest, name, start + 1, found, &budget) : nil
        case .any:
            for end in start...name.count {
                if let result = match(rest, name, end, found, &budget) { return .some(result) }
            }
            return nil
        case .named:
            guard start < name.count else { return nil }
            for end in start + 1...name.count {
                if let result = match(rest, name, end, start..<end, &budget) { return .some(result) }
            }
            return nil
        }
    }
}
