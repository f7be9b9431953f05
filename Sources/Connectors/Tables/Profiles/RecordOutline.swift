import Syntax

/// The paths below an XML table's records, as the first elements of a document show them.
struct RecordOutline {
    /// Whether there is a record at all.
    private(set) var hasRecord = false
    /// Each path once, in the order of the document: `State/Amount`, `@id`.
    private(set) var paths: [String] = []

    /// Looks for records at `record`, a path from the root element on.
    init(_ outline: XMLOutline, record: String) {
        let wanted = record.split(separator: "/").map { String($0) }
        var open: [String] = []
        for element in outline.elements {
            open = open.prefix(element.depth - 1) + [element.name]
            guard open.starts(with: wanted) else { continue }
            hasRecord = true
            let below = open.dropFirst(wanted.count)
            if !below.isEmpty { add(below.joined(separator: "/")) }
            for attribute in element.attributes { add((below + ["@" + attribute]).joined(separator: "/")) }
        }
    }

    /// Whether a record has a value at the path of a field.
    func has(_ path: String) -> Bool {
        let steps = path.split(separator: "/").filter { $0 != "." }
        return steps.isEmpty ? hasRecord : paths.contains(steps.joined(separator: "/"))
    }

    private mutating func add(_ path: String) {
        if !paths.contains(path) { paths.append(path) }
    }
}
