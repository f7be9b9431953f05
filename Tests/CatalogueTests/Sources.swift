import Foundation
import Testing

/// The program's own sources, for tests of what nothing else notices: what is declared and never used.
enum Sources {
    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file below `Sources`, by its path there; read once.
    private static let files = Result { try read() }

    /// The same without comments.
    private static let stripped = Result { try files.get().mapValues(withoutComments) }

    /// Every Swift file below `Sources`, by its path there.
    static func all() throws -> [String: String] { try files.get() }

    /// Every Swift file below `Sources` without its comments, by its path there.
    static func code() throws -> [String: String] { try stripped.get() }

    /// Whether the text holds one of these; compares bytes.
    static func mentions(_ text: String, _ needles: [String]) -> Bool {
        let data = Data(text.utf8)
        return needles.contains { data.range(of: Data($0.utf8)) != nil }
    }

    private static func read() throws -> [String: String] {
        let folder = root.appending(path: "Sources").resolvingSymlinksInPath().path
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var found: [String: String] = [:]
        for case let name as String in files where name.hasSuffix(".swift") {
            found[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return found
    }

    private static func withoutComments(_ text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        let code = lines.filter { line in
            let start = line.drop { $0 == UInt8(ascii: " ") }.prefix(2)
            return !start.elementsEqual("//".utf8)
        }
        return code.map { String(Substring($0)) }.joined(separator: "\n")
    }
}

/// The words of the sources that follow a dot, and those between quotation marks: what is used by its name.
struct UsedNames {
    /// Words after a dot, by module.
    private(set) var members: [Substring: Set<Substring>] = [:]
    /// `Type.member`, of all modules.
    private(set) var qualified: Set<String> = []
    /// What stands between two quotation marks, except where a setting is declared.
    private(set) var literals: Set<Substring> = []

    /// - Parameter sources: Files without comments, by their path below `Sources`.
    init(_ sources: [String: String]) {
        for (file, text) in sources {
            addMembers(of: text, module: file.prefix { $0 != "/" })
            let declares = file.hasPrefix("Settings/Declarations/") || file.hasPrefix("Settings/Texts/")
            if !declares { addLiterals(of: text) }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private mutating func addMembers(of text: String, module: Substring) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        var known = members[module] ?? []
        var previous: Substring?
        for part in parts {
            let word = Substring(part.prefix(while: Self.isWord))
            if let previous {
                known.insert(word)
                if !previous.isEmpty { qualified.insert(previous + "." + word) }
            }
            previous = Substring(part.suffix(while: Self.isWord))
        }
        members[module] = known
    }

    private mutating func addLiterals(of text: String) {
        var before: Substring.UTF8View?
        for part in text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
            if let before, !part.contains(UInt8(ascii: "\n")), !Self.endsInDeclaration(before) {
                literals.insert(Substring(part))
            }
            before = part
        }
    }

    private static func endsInDeclaration(_ text: Substring.UTF8View) -> Bool {
        let end = text.suffix(40).reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        return end.starts(with: "(gnitteS".utf8)
    }
}

extension BidirectionalCollection where SubSequence: BidirectionalCollection {
    /// The longest end of which every element is one of these.
    fileprivate func suffix(while isPart: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, isPart(self[index(before: start)]) { formIndex(before: &start) }
        return self[start...]
    }
}
