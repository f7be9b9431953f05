import Domain
import Glibc

/// What the parser of arguments prints, help and errors, in another language: its text comes unwrapped and in English,
/// each line is put into the language by `HelpTexts`, and wrapped here.
struct HelpPage {
    /// The width that the parser is asked for, so that it wraps nothing.
    static let unwrapped = 100_000

    private static let columnOfTexts = 26

    private let language: Language
    private let width: Int

    /// A page for a language by its code.
    ///
    /// - Parameter width: characters on a line.
    init(language: String, width: Int = HelpPage.width) {
        self.language = Language(rawValue: language) ?? .en
        self.width = max(width, 40)
    }

    /// How many characters fit on a line: as the terminal says, else `COLUMNS`, else 80.
    static var width: Int {
        Terminal.width ?? getenv("COLUMNS").flatMap { Int(shortText: String(cString: $0)) } ?? 80
    }

    /// The parser's text in the language; what is neither help nor an error, such as the version, stays as it is.
    func text(_ english: String) -> String {
        let start = english.drop { $0 == "\n" }
        guard ["OVERVIEW: ", "USAGE: ", "Error: "].contains(where: start.hasPrefix) else { return english }
        var lines: [String] = []
        var overview: [String] = []
        var isOverview = false
        for line in english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("OVERVIEW: ") { isOverview = true }
            if line.hasPrefix("USAGE: "), isOverview {
                isOverview = false
                lines += paragraphs(overview)
                overview = []
            }
            if isOverview { overview.append(line) } else { lines += told(line) }
        }
        return (lines + paragraphs(overview)).joined(separator: "\n")
    }

    /// Sentences about a command, each paragraph wrapped again, and its examples as they stand.
    private func paragraphs(_ lines: [String]) -> [String] {
        var told: [String] = []
        var paragraph: [String] = []
        func end() {
            guard !paragraph.isEmpty else { return }
            told += wrapped(prefixed(paragraph.joined(separator: " ")), indent: 0)
            paragraph = []
        }
        for line in lines {
            let isExample = line.hasPrefix("spojka ") || line.hasPrefix("*/30")
            if line.isEmpty || isExample { end() }
            if isExample {
                told.append(example(line))
            } else if line.isEmpty {
                told.append(line)
            } else {
                paragraph.append(line)
            }
        }
        end()
        return told
    }

    /// An example, with the words beside it.
    private func example(_ line: String) -> String {
        guard let gap = line.firstRange(of: "   ") else { return line }
        let words = line[gap.upperBound...].drop { $0 == " " }
        return line[..<words.startIndex] + translated(String(words))
    }

    /// A line of the parser's own: a heading, an option with what it does, or what is wrong.
    private func told(_ line: String) -> [String] {
        if line.hasPrefix("  See '") { return ["  " + translated(String(line.dropFirst(2)))] }
        guard line.hasPrefix("  ") else {
            // Usage is a line of names, which nobody reads as a sentence.
            return line.hasPrefix("Usage: ") || line.hasPrefix("USAGE: ") ? [prefixed(line)] : wrapped(prefixed(line))
        }
        let column = HelpPage.columnOfTexts
        let label = line.prefix(column)
        let text = line.dropFirst(column)
        guard label.last == " ", let first = text.first, first != " " else { return [line] }
        var lines = wrapped(valued(String(text)), indent: column)
        lines[0] = String(label) + lines[0].dropFirst(column)
        return lines
    }

    /// A sentence after the parser's word for what it is.
    private func prefixed(_ line: String) -> String {
        for word in ["OVERVIEW: ", "USAGE: ", "Usage: ", "Error: "] where line.hasPrefix(word) {
            let rest = String(line.dropFirst(word.count))
            let isUsage = word.lowercased() == "usage: "
            return translated(String(word.dropLast())) + " " + (isUsage ? rest : translated(rest))
        }
        // `Help:  <payment>  The payment's id.`
        let help = line.dropFirst("Help:  ".count)
        if line.hasPrefix("Help:  "), let gap = help.firstRange(of: "  ") {
            return translated("Help:") + "  " + help[..<gap.upperBound] + translated(String(help[gap.upperBound...]))
        }
        return translated(line)
    }

    /// What an option does, followed by its default.
    private func valued(_ text: String) -> String {
        for word in ["default", "values"] {
            guard let start = text.ranges(of: " (" + word + ": ").last else { continue }
            let rest = text[start.upperBound...]
            return translated(String(text[..<start.lowerBound])) + " (" + translated(word) + ": " + rest
        }
        return translated(text)
    }

    private func translated(_ english: String) -> String { HelpTexts.told(english, language) }

    private func wrapped(_ text: String, indent: Int = 0) -> [String] {
        let blanks = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(blanks + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return lines + [blanks + line]
    }
}
