import Connectors
import Domain
import Exchange
import Foundation
import Messages
import Settings
import Testing

/// What is declared is used, and what is used is declared.
@Suite struct UnusedTests {
    @Test("every code that the sources write out has texts")
    func literals() throws {
        for (file, text) in try Sources.all() where !file.hasPrefix("Messages/Words/") {
            for match in Sources.code(text).matches(of: #/"([A-Z][A-Z0-9]+-\d{3})"/#) {
                #expect(Registry.all.catalogue[String(match.1)] != nil, "\(file): \(match.1)")
            }
        }
    }

    @Test("every code is said by something")
    func codes() throws {
        let codes = try Sources.all().mapValues(Sources.code)
        for declared in try Declared.all() {
            let module = declared.file.prefix { $0 != "/" }
            let short = try Regex("\\." + declared.name + "(?![A-Za-z0-9_])")
            let isSaid = codes.contains { file, code in
                code.contains(declared.area + "." + declared.name)
                    || file.hasPrefix(module + "/") && code.firstMatch(of: short) != nil
            }
            #expect(isSaid, "\(declared.code): nothing says \(declared.area).\(declared.name)")
        }
    }

    @Test("every setting is read", arguments: Registry.all.declarations.map(\.key))
    func settings(key: String) throws {
        // After a name that the merchant chose, the rest of the key is read on its own.
        let own = key.split(separator: ".").reversed().prefix { $0 != "*" && $0 != "#" }.reversed().joined(
            separator: "."
        )
        // A connector reads its own by their last words; the registry puts its place before them.
        let relative = Registry.all.warehouses.map { $0.id + "." }.first { key.hasPrefix($0) }
        let whole = own == key ? [key] : own.isEmpty ? [String(key.dropLast(2))] : [own, "." + own]
        let names = relative.map { [String(key.dropFirst($0.count))] } ?? whole
        let isRead = try Sources.all().contains { file, text in
            guard !file.hasPrefix("Settings/Declarations/"), !file.hasPrefix("Settings/Texts/") else { return false }
            let code = Sources.code(text)
            return names.contains { name in
                code.ranges(of: "\"" + name + "\"").contains {
                    !code[..<$0.lowerBound].hasSuffix("Setting(\n            ")
                        && !code[..<$0.lowerBound].hasSuffix("Setting(")
                }
            }
        }
        #expect(isRead)
    }

    @Test("every value of the configuration is used")
    func values() throws {
        let sources = try Sources.all()
        let users = sources.filter { !$0.key.hasPrefix("Settings/") }.values.map(Sources.code)
        for (file, text) in sources where file.hasPrefix("Settings/Configuration/") {
            for match in text.matches(of: #/public let (\w+):/#) {
                let use = try Regex("\\." + match.1 + "(?![A-Za-z0-9_])")
                #expect(users.contains { $0.firstMatch(of: use) != nil }, "\(file): \(match.1)")
            }
        }
    }
}
