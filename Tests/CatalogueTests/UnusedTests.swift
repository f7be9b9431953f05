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
        for (file, text) in try Sources.code() where !file.hasPrefix("Messages/Words/") {
            for match in text.matches(of: #/"([A-Z][A-Z0-9]+-\d{3})"/#) {
                #expect(Registry.all.catalogue[String(match.1)] != nil, "\(file): \(match.1)")
            }
        }
    }

    @Test("every code is said by something")
    func codes() throws {
        let used = UsedNames(try Sources.code())
        for declared in try Declared.all() {
            let module = declared.file.prefix { $0 != "/" }
            let isSaid =
                used.qualified.contains(declared.area + "." + declared.name)
                || used.members[module]?.contains(declared.name[...]) == true
            #expect(isSaid, "\(declared.code): nothing says \(declared.area).\(declared.name)")
        }
    }

    @Test("every setting is read")
    func settings() throws {
        let literals = UsedNames(try Sources.code()).literals
        for key in Registry.all.declarations.map(\.key) {
            // After a name that the merchant chose, the rest of the key is read on its own.
            let own = key.split(separator: ".").reversed().prefix { $0 != "*" && $0 != "#" }.reversed().joined(
                separator: "."
            )
            // A connector reads its own by their last words; the registry puts its place before them.
            let relative = Registry.all.warehouses.map { $0.id + "." }.first { key.hasPrefix($0) }
            let whole = own == key ? [key] : own.isEmpty ? [String(key.dropLast(2))] : [own, "." + own]
            let names = relative.map { [String(key.dropFirst($0.count))] } ?? whole
            #expect(names.contains { literals.contains($0[...]) }, "nothing reads \(key)")
        }
    }

    @Test("every value of the configuration is used")
    func values() throws {
        let users = UsedNames(try Sources.code().filter { !$0.key.hasPrefix("Settings/") })
        for (file, text) in try Sources.all() where file.hasPrefix("Settings/Configuration/") {
            for match in text.matches(of: #/public let (\w+):/#) {
                #expect(users.members.values.contains { $0.contains(match.1) }, "\(file): \(match.1)")
            }
        }
    }
}
