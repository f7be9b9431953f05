import Domain
import Exchange
import Settings

/// Short ways to read configurations in tests.
enum Fixture {
    /// Every setting that a workspace with Pohoda has.
    static let declarations =
        Registry.all.declarations

    /// Every kind of system over HTTP.
    static let remotes = Registry.all.remoteSettings

    /// The least that works.
    static let least = """
        merchant:
          ico: "00012343"
          country: SK
        warehouse:
          system: pohoda

        """

    static func settings(_ yaml: String, _ overrides: [String] = []) throws -> Settings {
        try Settings(yaml: yaml, file: "spojka.yaml", overrides: overrides, declarations: declarations)
    }

    static func configuration(_ yaml: String, _ overrides: [String] = []) throws -> Configuration {
        try Configuration(try settings(yaml, overrides), remotes: remotes)
    }

    /// What is wrong with a configuration, by both looks at it.
    static func problems(_ yaml: String, _ overrides: [String] = []) -> [Problem] {
        do {
            _ = try configuration(yaml, overrides)
            return []
        } catch let problems as Problems {
            return problems.all
        } catch {
            return []
        }
    }

    /// Overrides without which no setting of a connection works, for the connection of a key.
    static func connection(_ key: String) -> [String] {
        let group = key.split(separator: ".").prefix(2).joined(separator: ".")
        return ["host=sftp.example.sk", "user=spojka", "key=secret:key", "fetch=/out", "into=inbox"].map {
            group + "." + $0
        }
    }

    /// The file of the repository at a path relative to its root.
    static func root(_ path: String, from file: String = #filePath) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/" + path
    }
}
