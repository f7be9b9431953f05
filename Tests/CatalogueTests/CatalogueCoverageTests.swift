import Domain
import Exchange
import Foundation
import Messages
import Testing

/// Every code that the program can say has its texts, and the texts use only what the code's author promised.
@Suite struct CatalogueCoverageTests {
    @Test("every code has texts", arguments: Area.all)
    func texts(area: Area) {
        #expect(!area.codes.isEmpty)
        for code in area.codes {
            #expect(Registry.all.catalogue[code] != nil, "\(area.name): \(code) has no texts")
        }
    }

    @Test("no code belongs to two areas")
    func unique() {
        let codes = Area.all.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
    }

    @Test("no text belongs to a code that nothing says")
    func spoken() {
        let codes = Set(Area.all.flatMap(\.codes))
        for message in Registry.all.catalogue.all { #expect(codes.contains(message.code), "\(message.code)") }
    }

    @Test("every enum of codes in the sources is known here")
    func complete() throws {
        let declared = try Declared.all()
        #expect(Set(declared.map(\.area)) == Set(Area.all.map(\.name)))
        #expect(Set(declared.map(\.code)) == Set(Area.all.flatMap(\.codes)))
    }

    @Test("a text's placeholders are those that its code documents")
    func placeholders() throws {
        for declared in try Declared.all() {
            let message = try #require(Registry.all.catalogue[declared.code])
            for text in [message.text.sk, message.text.cs, message.text.en, message.remedy.en] {
                let used = Declared.placeholders(in: text)
                #expect(used.isSubset(of: declared.placeholders), "\(declared.code): \(used)")
            }
        }
    }
}

/// A code as the sources declare it.
struct Declared {
    let area: String
    let name: String
    let code: String
    /// The file below `Sources`.
    let file: String
    let placeholders: Set<String>

    /// Every case of every `ProblemCode` in the sources.
    static func all() throws -> [Declared] {
        var found: [Declared] = []
        for (file, text) in try Sources.all() where text.contains(": String, ProblemCode {") {
            found += declared(in: text, file: file)
        }
        return found
    }

    /// The names in braces of a text.
    static func placeholders(in text: String) -> Set<String> {
        Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.1) })
    }

    private static func declared(in text: String, file: String) -> [Declared] {
        var found: [Declared] = []
        var area = ""
        var comment = ""
        for line in text.split(separator: "\n") {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("///") {
                comment += line.dropFirst(3)
                continue
            }
            if let match = line.firstMatch(of: #/enum (\w+): String, ProblemCode \{/#) { area = String(match.1) }
            if let match = line.firstMatch(of: #/^case (\w+) = "([A-Z0-9]+-\d+)"/#) {
                let named = comment.firstMatch(of: #/Placeholders?: ([\w, ]+)/#)?.1 ?? ""
                let names = named.split { $0 == "," || $0 == " " }.map(String.init)
                found.append(
                    Declared(
                        area: area,
                        name: String(match.1),
                        code: String(match.2),
                        file: file,
                        placeholders: Set(names)
                    )
                )
            }
            comment = ""
        }
        return found
    }
}
