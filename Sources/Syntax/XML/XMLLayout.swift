/// Which elements of a document are records and which are their fields; everything else is skipped.
///
/// It is a tree of local names. A record may lie inside another: the inner one ends first.
public struct XMLLayout: Sendable {
    /// An element that the layout knows.
    struct Node: Sendable {
        var name: String
        var children: [Int] = []
        /// The record that starts here, or -1.
        var record = -1
        /// The field of the innermost open record whose text this element holds, or -1.
        var slot = -1
        /// Attributes of this element that are fields of the innermost open record.
        var attributes: [(name: String, slot: Int)] = []
        /// How many fields the record has that starts here.
        var slots = 0
    }

    var nodes: [Node] = [Node(name: "")]
    /// The name of each field by record and slot, for problems.
    var paths: [Int: [String]] = [:]

    /// An empty layout.
    public init() {}

    /// Adds the record `id` at `path`, counted from the document's root element; `*` stands for any element.
    public mutating func record<Field: XMLField>(_ id: Int, at path: String, fields: Field.Type) {
        let fields = Field.allCases.map { (path: $0.path, slot: $0.rawValue) }
        record(id, at: path, fields: fields, slots: fields.count)
    }

    /// Adds the record `id` at `path` with fields that are known at run time only, each with its place in the record;
    /// several paths may lead to one place, of which the first one met in the document counts.
    public mutating func record(_ id: Int, at path: String, fields: [(path: String, slot: Int)], slots: Int) {
        let start = descend(from: 0, path.split(separator: "/"))
        nodes[start].record = id
        nodes[start].slots = slots
        var names = [String](repeating: "", count: slots)
        for field in fields where names[field.slot].isEmpty { names[field.slot] = field.path }
        paths[id] = names
        for field in fields {
            var steps = field.path.split(separator: "/")
            let last = steps.last ?? ""
            if last.hasPrefix("@") {
                steps.removeLast()
                let node = descend(from: start, steps)
                nodes[node].attributes.append((name: String(last.dropFirst()), slot: field.slot))
            } else if last == "." {
                nodes[start].slot = field.slot
            } else {
                nodes[descend(from: start, steps)].slot = field.slot
            }
        }
    }

    private mutating func descend(from start: Int, _ steps: [Substring]) -> Int {
        var node = start
        for step in steps {
            if let child = nodes[node].children.first(where: { nodes[$0].name == step }) {
                node = child
            } else {
                nodes.append(Node(name: String(step)))
                nodes[node].children.append(nodes.count - 1)
                node = nodes.count - 1
            }
        }
        return node
    }
}

/// The fields of one kind of record, each with its path below the record's element.
///
/// A path names elements separated by `/`; a last part that starts with `@` is an attribute:
/// `stockHeader/code`, `@id`, `storage/ids`. Names are local names: prefixes differ between writers.
public protocol XMLField: RawRepresentable<Int>, CaseIterable, Sendable {
    /// Where the field stands below the record's element.
    var path: String { get }
}
