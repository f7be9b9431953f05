import Domain
import Yams

/// A YAML document as plain values; scalars keep their text, so that an IČO with leading zeros stays what it is.
public struct YAMLTree {
    /// What stands at a place.
    public indirect enum Content {
        /// Nothing: `key:` or `~`.
        case nothing
        /// One value.
        case value(String)
        /// A list.
        case list([YAMLTree])
        /// A group of keys, in the order of the file.
        case group([(key: YAMLTree, value: YAMLTree)])
    }

    /// What stands here.
    public let content: Content
    /// Where in the file.
    public let position: SourcePosition?
    /// Whether it is a value without quotes, as most people write one.
    public let isPlain: Bool

    /// Creates a tree.
    public init(content: Content, position: SourcePosition?, isPlain: Bool = false) {
        self.content = content
        self.position = position
        self.isPlain = isPlain
    }

    /// The text of a value, or nil for a list, a group or nothing.
    public var text: String? {
        if case .value(let text) = content { text } else { nil }
    }

    /// One or several texts; nil for anything else, and for an empty list.
    public var texts: [String]? {
        switch content {
        case .value(let text): return [text]
        case .list(let items):
            let texts = items.compactMap(\.text)
            return texts.count == items.count && !texts.isEmpty ? texts : nil
        case .nothing, .group: return nil
        }
    }
}

extension YAMLTree {
    /// Parses one YAML document; an empty one is `nothing`. `file` is for the problem. Throws `ConfigProblem`s.
    public init(parsing yaml: String, file: String) throws(Problem) {
        let columns = ColumnMap(yaml)
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw YAMLTree.problem(error, file, columns)
        } catch {
            throw Problem(ConfigProblem.notYAML, .error, ["file": file])
        }
        // A configuration has some hundred values; what has more is another file, or one that unfolds without end.
        var left = Limits.yamlNodes
        guard let root else {
            self.init(content: .nothing, position: nil)
            return
        }
        guard let tree = YAMLTree.convert(root, columns, depth: 0, &left) else {
            throw Problem(ConfigProblem.tooLarge, .error, ["file": file])
        }
        self = tree
    }

    /// The same tree without Yams; nil when it is too deep or too large.
    private static func convert(_ node: Node, _ columns: ColumnMap, depth: Int, _ left: inout Int) -> YAMLTree? {
        left -= 1
        guard left > 0, depth < Limits.yamlDepth else { return nil }
        let position = node.mark.map(columns.position)
        switch node {
        case .scalar(let scalar):
            let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            let content: Content = isNothing ? .nothing : .value(scalar.string)
            return YAMLTree(content: content, position: position, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var items: [YAMLTree] = []
            for item in sequence {
                guard let tree = convert(item, columns, depth: depth + 1, &left) else { return nil }
                items.append(tree)
            }
            return YAMLTree(content: .list(items), position: position)
        case .mapping(let mapping):
            var pairs: [(key: YAMLTree, value: YAMLTree)] = []
            for (key, value) in mapping {
                guard let name = convert(key, columns, depth: depth + 1, &left),
                    let tree = convert(value, columns, depth: depth + 1, &left)
                else { return nil }
                pairs.append((name, tree))
            }
            return YAMLTree(content: .group(pairs), position: position)
        case .alias:
            return YAMLTree(content: .nothing, position: position)
        }
    }

    private static func problem(_ error: YamlError, _ file: String, _ columns: ColumnMap) -> Problem {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            return Problem(ConfigProblem.notYAML, at: columns.position(mark), ["file": file])
        case .duplicatedKeysInMapping(let keys, let context):
            return Problem(
                ConfigProblem.duplicateKey,
                at: columns.position(context.mark),
                ["file": file, "key": keys.joined(separator: ", ")]
            )
        default:
            return Problem(ConfigProblem.notYAML, .error, ["file": file])
        }
    }
}

/// Columns of YAML marks, which count characters, as the byte columns of `SourcePosition`.
private struct ColumnMap {
    private let lines: [Substring.UnicodeScalarView]

    init(_ text: String) {
        let isBreak: (Unicode.Scalar) -> Bool = { $0 == "\n" }
        lines = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isBreak).map { $0 }
    }

    func position(_ mark: Mark) -> SourcePosition {
        guard mark.line >= 1, mark.line <= lines.count else { return SourcePosition(line: max(1, mark.line)) }
        let before = lines[mark.line - 1].prefix(max(0, mark.column - 1))
        let bytes = before.reduce(0) { $0 + Unicode.UTF8.width($1) }
        return SourcePosition(line: mark.line, column: bytes + 1)
    }
}
