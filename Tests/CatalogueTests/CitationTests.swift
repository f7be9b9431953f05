import Foundation
import Testing

/// What comments, messages and pages cite is in the repository: a page of `docs/`, with that heading.
@Suite("Citations") struct CitationTests {
    /// Text of the repository that may cite something, by its path.
    private static func texts() throws -> [String: String] { try read.get() }

    private static let read = Result {
        var found: [String: String] = [:]
        let kinds = [".swift", ".md", ".sh", ".py", ".yaml", ".txt"]
        for folder in ["Sources", "Tests", "Benchmarks", "scripts", "docs", "mappings", "spool"] {
            let path = Sources.root.appending(path: folder).resolvingSymlinksInPath().path
            let files = try #require(FileManager.default.enumerator(atPath: path))
            for case let name as String in files {
                let isText = kinds.contains { name.hasSuffix($0) } || (folder == "scripts" && !name.contains("."))
                // An answer of a server or a statement of the tests may be in any encoding.
                guard isText, let text = try? String(contentsOfFile: path + "/" + name, encoding: .utf8) else {
                    continue
                }
                if !#filePath.hasSuffix(name) { found[folder + "/" + name] = text }
            }
        }
        for name in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "Package.swift"] {
            found[name] = try? String(contentsOf: Sources.root.appending(path: name), encoding: .utf8)
        }
        return found
    }

    /// The anchors of a page's headings, as GitHub makes them; nil when there is no such page.
    private static func anchors(_ page: String) -> Set<String>? {
        guard let text = try? String(contentsOf: Sources.root.appending(path: page), encoding: .utf8) else {
            return nil
        }
        var found: Set<String> = []
        var isCode = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { isCode.toggle() }
            guard !isCode, let heading = line.wholeMatch(of: #/#+ (.+)/#) else { continue }
            let kept = heading.1.lowercased().unicodeScalars.filter { letter in
                letter.properties.isAlphabetic || letter.properties.numericType != nil
                    || " -_".unicodeScalars.contains(letter)
            }
            found.insert(String(String.UnicodeScalarView(kept)).replacing(" ", with: "-"))
        }
        return found
    }

    private static func problem(_ page: String, _ anchor: Substring?) -> String? {
        guard let anchors = anchors(page) else { return "no page \(page)" }
        guard let anchor, !anchors.contains(String(anchor)) else { return nil }
        return "\(page) has no heading #\(anchor)"
    }

    @Test("every page that is cited exists, with its heading") func pages() throws {
        var count = 0
        for (file, text) in try Self.texts() where Sources.mentions(text, ["docs/"]) {
            for match in text.matches(of: #/docs/[A-Za-z0-9_/.-]+?\.md(?:#([A-Za-z0-9_-]+))?/#) {
                count += 1
                let page = String(match.0.prefix { $0 != "#" })
                let found = Self.problem(page, match.1)
                #expect(found == nil, "\(file): \(found ?? "")")
            }
        }
        #expect(count > 200)
    }

    @Test("every link of a page leads somewhere") func links() throws {
        var count = 0
        for (file, text) in try Self.texts() where file.hasSuffix(".md") {
            let folder = file.split(separator: "/").dropLast().joined(separator: "/")
            for match in text.matches(of: #/\]\(([^)#\s]*)(?:#([^)\s]+))?\)/#) where !match.1.contains(":") {
                count += 1
                let path = match.1.isEmpty ? file : folder.isEmpty ? String(match.1) : folder + "/" + match.1
                let found =
                    path.hasSuffix(".md")
                    ? Self.problem(path, match.2)
                    : FileManager.default.fileExists(atPath: Sources.root.appending(path: path).path)
                        ? nil : "no file \(path)"
                #expect(found == nil, "\(file): \(found ?? "")")
            }
        }
        #expect(count > 50)
    }

    @Test("every file that the page of the architecture names exists") func files() throws {
        let page = try String(contentsOf: Sources.root.appending(path: "docs/architecture.md"), encoding: .utf8)
        let names = page.matches(of: #/`([A-Za-z0-9]+/[A-Za-z0-9+/]+\.swift)`/#).map { String($0.1) }
        #expect(names.count > 60)
        for name in names {
            let path = Sources.root.appending(path: "Sources/" + name).path
            #expect(FileManager.default.fileExists(atPath: path), "docs/architecture.md names \(name)")
        }
    }

    @Test("every decision that is cited was written down") func decisions() throws {
        let folder = Sources.root.appending(path: "docs/decisions").resolvingSymlinksInPath().path
        let numbers = try Set(FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Int($0.prefix(4)) })
        for (file, text) in try Self.texts() where Sources.mentions(text, ["(decision ", "docs/decisions/"]) {
            for match in text.matches(of: #/(?:\(decision |docs/decisions/0*)(\d+)/#) {
                #expect(Int(match.1).map { numbers.contains($0) } == true, "\(file): \(match.0)")
            }
        }
    }

    @Test("no comment cites what the repository does not have") func outside() throws {
        let needles = ["eference: ", "contract, ", "design, section", "code-review"]
        for (file, text) in try Self.texts() where !file.hasPrefix("docs/") && Sources.mentions(text, needles) {
            for line in text.split(separator: "\n") where line.contains("//") || line.hasPrefix("#") {
                let cited = line.firstMatch(
                    of: #/(?:\(|; |// |/// |# )[Rr]eference: |\bcontract, ["0-9]|\bdesign, section|code-review/#
                )
                #expect(cited == nil, "\(file): \(line)")
            }
        }
    }
}
