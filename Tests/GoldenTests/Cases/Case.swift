import Foundation

/// A case of trade among the public samples: files that come one after the other, and what must follow.
struct Case: CustomStringConvertible, Sendable {
    /// What happens before a pass.
    enum Step: Decodable, Sendable {
        /// Files come: `warehouse/1.xml`, `eshop/2.xml`, `inbox/s.gpc`.
        case files([String])
        /// The accounting system takes what lies there for it; no pass follows.
        case take

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            self = if let files = try? value.decode([String].self) { .files(files) } else { .take }
        }
    }

    /// What must follow; what is missing is not looked at.
    struct Expectation: Decodable, Sendable {
        var exit: Int32?
        var stock: [String: String]?
        var told: [String]?
        var nottold: [String]?
        var orders: [String: [String?]]?
        var payments: [[String?]]?
        var candidates: [String]?
        var paid: [String: [String?]]?
        var states: [String]?
        var outcome: [String]?
        var unique: [String]?
        var fields: [String: [String: String]]?
        var sums: [String: String]?
        var rates: [String: [String: String]]?
    }

    private struct Description: Decodable {
        var system: String
        var steps: [Step]
        var settings: [String: String]?
        var expect: Expectation
    }

    /// `erp/shipped-when-first-seen`.
    let name: String
    let folder: URL
    let system: String
    let settings: [String]
    let steps: [Step]
    let expect: Expectation

    var description: String { name }

    init(_ name: String, in base: URL) throws {
        self.name = name
        folder = base.appendingPathComponent(name, isDirectory: true)
        let data = try Data(contentsOf: folder.appendingPathComponent("case.json"))
        let description = try JSONDecoder().decode(Description.self, from: data)
        system = description.system
        steps = description.steps
        expect = description.expect
        settings = (description.settings ?? [:]).sorted { $0.key < $1.key }.flatMap { ["-c", $0.key + "=" + $0.value] }
    }

    /// The cases of a folder that have a description, by name; none where the folder is not there.
    static func all(_ group: String) -> [Case] {
        let base = Samples.folder.appendingPathComponent("samples/hunt", isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path + "/" + group)) ?? []
        return names.sorted().compactMap { try? Case(group + "/" + $0, in: base) }
    }
}
