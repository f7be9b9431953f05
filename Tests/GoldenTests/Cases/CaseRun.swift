import Foundation
import FoundationXML

/// What came of a case: the workspace after its last pass, and what was said.
struct CaseRun {
    private static let places = [
        "warehouse": "spool/warehouse/in", "eshop": "spool/channels/eshop/in", "inbox": "spool/inbox",
    ]

    let shop: Shop
    /// The last pass.
    let last: Program.Run

    init(_ example: Case) throws {
        shop = try Shop(system: example.system)
        var last: Program.Run?
        for step in example.steps {
            switch step {
            case .take:
                for name in Self.names(shop, "spool/warehouse/out") {
                    try FileManager.default.removeItem(
                        at: shop.root.appendingPathComponent("spool/warehouse/out/" + name)
                    )
                }
            case .files(let files):
                for file in files { try Self.drop(file, of: example, shop) }
                last = try shop.run("-c spool.stable-seconds=0 run", example.settings)
            }
        }
        self.last = last ?? Program.Run(status: 0, out: "", err: "")
    }

    private static func drop(_ file: String, of example: Case, _ shop: Shop) throws {
        let parts = file.split(separator: "/", maxSplits: 1).map { String($0) }
        let target = shop.root.appendingPathComponent((places[parts[0]] ?? parts[0]) + "/" + parts[1])
        try FileManager.default.copyItem(at: example.folder.appendingPathComponent(parts[1]), to: target)
    }

    private static func names(_ shop: Shop, _ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: shop.root.path + "/" + folder)) ?? []).sorted().filter {
            $0 != "README.txt"
        }
    }

    /// What the last pass and the reasons of refused files say.
    func said() throws -> String {
        let rejected = FileManager.default.enumerator(atPath: shop.root.path + "/spool/rejected")?.allObjects ?? []
        let reasons = try rejected.compactMap { $0 as? String }.filter { $0.hasSuffix(".reason.txt") }.map {
            try shop.text("spool/rejected/" + $0)
        }
        return ([last.out, last.err] + reasons).joined(separator: "\n")
    }

    /// How many files were refused.
    func refused() -> Int {
        let rejected = FileManager.default.enumerator(atPath: shop.root.path + "/spool/rejected")?.allObjects ?? []
        return rejected.count { ($0 as? String)?.hasSuffix(".reason.txt") == true }
    }

    /// What a list prints as JSON lines.
    func list(_ command: String) throws -> [[String: Any]] {
        try shop.run(command + " --json").lines.map { try JSON.object($0) }
    }

    /// What the e-shop was told last of each code.
    func stock() throws -> [String: String] {
        var told: [String: String] = [:]
        let folder = "spool/channels/eshop/out"
        let names = Self.names(shop, folder).filter { $0.hasPrefix("stock-") }
        for name in names.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            for row in try shop.text(folder + "/" + name).split(whereSeparator: \.isNewline).dropFirst() {
                let fields = row.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
                told[fields[0]] = fields[2]
            }
        }
        return told
    }

    /// The rows of states for the e-shop.
    func states() throws -> [String] {
        let folder = "spool/channels/eshop/out"
        return try Self.names(shop, folder).filter { $0.hasPrefix("states-") }.flatMap { name in
            try shop.text(folder + "/" + name).split(whereSeparator: \.isNewline).dropFirst().map { String($0) }
        }
    }

    /// The documents that wait for the accounting system, by the id of their order.
    func documents() throws -> [String: XMLElement] {
        let folder = shop.root.appendingPathComponent("spool/warehouse/out")
        var found: [String: XMLElement] = [:]
        for name in Self.names(shop, "spool/warehouse/out") where name.hasSuffix(".xml") {
            let root = try XMLDocument(contentsOf: folder.appendingPathComponent(name)).rootElement()
            for case let item as XMLElement in root?.children ?? [] {
                guard let id = item.attribute(forName: "id")?.stringValue else { continue }
                found[id] = item.children?.first { $0.kind == .element } as? XMLElement
            }
        }
        return found
    }
}
