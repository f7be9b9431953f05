import Domain
import Settings

/// Layouts of bank mails: a merchant's own and those that are shipped.
public struct MailLayouts: Sendable {
    private var own: [MailLayout] = []

    /// The shipped ones only.
    public init() {}

    /// Reads the layouts of a YAML file; throws everything that is wrong with it at once.
    public init(yaml: [UInt8], file: String) throws(Problems) {
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw Problems([Problem(ConfigProblem.notUTF8, .error, ["file": file])])
        }
        let tree: YAMLTree
        do throws(Problem) { tree = try YAMLTree(parsing: text, file: file) } catch { throw Problems([error]) }
        var reader = MailLayoutReader(file: file)
        reader.read(tree)
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        own = reader.layouts
    }

    /// Adds the layouts of another file; throws when both have one of the same name.
    public mutating func add(_ others: MailLayouts) throws(Problem) {
        for layout in others.own {
            guard let other = own.first(where: { $0.name == layout.name }) else { continue }
            throw Problem(
                MailProblem.twice,
                .error,
                path: layout.name,
                ["file": layout.file, "key": layout.name, "other": other.file]
            )
        }
        own += others.own
    }

    /// All of them: what is shipped gives way to what a merchant wrote under the same name. Built when first asked for.
    var all: [MailLayout] {
        guard !own.isEmpty else { return MailLayouts.shipped }
        guard !isAlone else { return own }
        return own + MailLayouts.shipped.filter { layout in !own.contains { $0.name == layout.name } }
    }

    /// The layouts of one name only, to try it out; nil when there is none.
    public func only(_ name: String) -> MailLayouts? {
        guard let layout = all.first(where: { $0.name == name }) else { return nil }
        var one = MailLayouts()
        one.own = [layout]
        one.isAlone = true
        return one
    }

    /// The names of all.
    public var names: [String] { all.map(\.name) }

    private var isAlone = false

    private static let shipped: [MailLayout] = BankMails.texts.flatMap { text in
        // A text of ours that does not read leaves its banks out, which tests find.
        (try? MailLayouts(yaml: Array(text.utf8), file: "mail"))?.own ?? []
    }
}
