import Foundation
import Testing

/// Every command, setting and piece of configuration that a page shows works as it stands there.
@Suite("Pages") struct DocsTests {
    /// A command of a page, as words after `spojka`.
    struct Command: Hashable, Sendable, CustomTestStringConvertible {
        let words: [String]
        /// Whether it is a mention in a sentence, which may leave out what follows.
        let isMention: Bool

        var testDescription: String { words.joined(separator: " ") }
    }

    /// Every page but the one of errors, whose commands have placeholders.
    static let pages: [String] = {
        let docs = Program.root.appendingPathComponent("docs")
        let names = FileManager.default.enumerator(atPath: docs.path)?.compactMap { $0 as? String } ?? []
        let pages = names.filter { $0.hasSuffix(".md") && !$0.hasSuffix("errors.md") }.sorted()
        return (pages.map { docs.appendingPathComponent($0) } + [Program.root.appendingPathComponent("README.md")])
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    }()

    /// The fenced blocks of all pages, with their language.
    static let blocks: [(language: String, lines: [String])] = pages.flatMap { page in
        var blocks: [(language: String, lines: [String])] = []
        // How far the block that a line is in is indented, as one below a point of a list is.
        var indent: Int?
        for line in page.components(separatedBy: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("```") {
                if indent == nil { blocks.append((String(text.dropFirst(3)), [])) }
                indent = indent == nil ? line.count - text.count : nil
            } else if let indent {
                blocks[blocks.count - 1].lines.append(String(line.dropFirst(indent)))
            }
        }
        return blocks
    }

    /// What stands between backticks in sentences.
    static let mentions: [String] = pages.flatMap { page in
        let text = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let parts = text.joined(separator: "\n").components(separatedBy: "`").enumerated()
        return parts.filter { $0.offset % 2 == 1 }.map { $0.element.replacing("\n", with: " ") }
    }

    static let commands: [Command] = {
        var found: Set<Command> = []
        for words in blocks.flatMap(\.lines).compactMap(words) { found.insert(Command(words: words, isMention: false)) }
        for words in mentions.compactMap(words) { found.insert(Command(words: words, isMention: true)) }
        return found.sorted { $0.testDescription < $1.testDescription }
    }()

    /// The words after `spojka` up to where the shell takes over, or nil when there is no such command.
    private static func words(_ line: String) -> [String]? {
        guard let start = line.firstMatch(of: #/(^|[ \/;"])spojka (?=[-a-z])/#) else { return nil }
        var rest = String(line[start.range.upperBound...])
        if let end = rest.firstMatch(of: #/ +#|>| <|\||;|"|\\/#) { rest = String(rest[..<end.range.lowerBound]) }
        let words = rest.split(separator: " ").map(String.init).filter { $0 != "…" }
        // `spojka unix - n n` is a line of Postfix, and `spojka init writes` a sentence.
        guard let first = words.first, first != "unix" else { return nil }
        return words
    }

    /// What placeholders of pages stand for.
    private static let samples = [
        "FILE": "orders.xml", "NUMBER": "2026110002", "ID": "1", "PAYMENT": "3", "ORDER": "2026110002",
        "CHANNEL": "eshop", "CODE": "TRICKO-M", "ITEM": "TRICKO-L", "NAME": "stock.xml",
        "KEY=VALUE": "warehouse.combine=sum",
        "ČÍSLO": "1", "KÓD": "TRICKO-M", "KARTA": "TRICKO-L", "ACCOUNT": "sample", "DIR": "new",
        "mail.eml": "orders.xml",
    ]

    @Test("there are commands on the pages") func some() {
        #expect(Self.commands.count > 40 && Self.blocks.count > 10 && Self.mentions.count > 300)
    }

    @Test("a command is one that the program takes", arguments: commands) func command(command: Command) throws {
        let shop = try Shop(demo: true)
        let folder = shop.folder.url
        let sample = Program.root.appendingPathComponent("docs/schemas/orders-example.xml")
        try FileManager.default.copyItem(at: sample, to: folder.appendingPathComponent("orders.xml"))
        var words = command.words.map { Self.samples[$0] ?? $0 }
        let isNew = words.first == "init"
        words = words.map { word in
            guard ["/srv/shop", "/srv/%i", "~/shop", "shop"].contains(word) else { return word }
            return isNew ? "new" : "shop"
        }
        let run = try Program.run(words, in: folder, environment: ["SPOJKA_WORKSPACE": shop.root.path])
        let isCut = command.isMention && run.err.contains("Chýba")
        #expect(!run.err.contains("Použitie:") || isCut, "\(run.transcript)")
        let isTold = run.err.contains(#/^[A-Z]+-\d{3} /#)
        #expect([0, 1, 3, 4, 5, 65].contains(run.status) || isCut || isTold, "\(run.transcript)")
    }

    @Test("a key of a page is one that there is") func keys() {
        let keys = OverrideTests.keys.map(\.key)
        let areas = Set(keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        for mention in Self.mentions where mention.wholeMatch(of: #/[a-z0-9-]+(\.[a-z0-9<>*#-]+)+/#) != nil {
            guard let area = mention.split(separator: ".").first, areas.contains(String(area)), mention != "orders.xsd"
            else { continue }
            // A format of a system, such as `oberon.stock`, is no key.
            if mention.contains(#/^[a-z0-9-]+\.(stock|orders|receipts|answers|invoices)(\.xml)?$/#) { continue }
            // A scope of Mollie, such as `payments.read`, is no key.
            if mention.contains(#/^[a-z]+\.(read|write)$/#) { continue }
            let key = mention.replacing("<name>", with: "*")
            let group = key.replacing(".*", with: "") + "."
            #expect(keys.contains(key) || keys.contains { $0.hasPrefix(group) }, "\(mention)")
        }
    }

    @Test("a setting with its value is taken") func values() throws {
        let shop = try Shop()
        let areas = Set(OverrideTests.keys.compactMap { $0.key.split(separator: ".").first.map(String.init) })
        var tried = 0
        for mention in Set(Self.mentions) {
            guard let match = mention.wholeMatch(of: #/([a-z0-9-]+(?:\.[a-z0-9-]+)+): (\S.*)/#),
                areas.contains(String(match.1.prefix { $0 != "." }))
            else { continue }
            let run = try shop.run("status", ["-c", match.1 + "=" + match.2])
            #expect(run.status == 0, "\(mention): \(run.transcript)")
            tried += 1
        }
        #expect(tried > 5)
    }

    @Test("a piece of configuration is taken") func pieces() throws {
        var tried = 0
        for block in Self.blocks where block.language == "yaml" {
            let shop = try Shop()
            let text = block.lines.joined(separator: "\n") + "\n"
            let area = text.prefix { $0 != ":" }
            if ["payments", "connections", "warehouse", "channels"].contains(String(area)) {
                let channels = area == "channels" ? "" : "channels:\n  eshop:\n"
                var yaml = "merchant: {ico: \"31322832\", country: SK}\n" + channels + text
                // A connection to an accounting system needs that system.
                let kinds = text.matches(of: #/kind: ([a-z-]+)/#).map { String($0.1) }
                let system = kinds.first { ["oberon", "abra-flexi", "idoklad", "mpohoda"].contains($0) } ?? "pohoda"
                if area == "warehouse", !text.contains("\n  system:") {
                    yaml = yaml.replacing("warehouse:\n", with: "warehouse:\n  system: \(system)\n")
                }
                if area != "warehouse" { yaml += "warehouse: {system: \(system)}\n" }
                try shop.write(yaml, to: "spojka.yaml")
            } else {
                let folder = text.contains("\n  gateway:") ? "gateways/" : area.hasPrefix("csv.") ? "" : "mail/"
                try shop.write(text, to: "mappings/" + folder + "page.yaml")
            }
            let run = try shop.run("status")
            #expect(run.status == 0, "\(text)\(run.transcript)")
            tried += 1
        }
        #expect(tried > 5)
    }
}
