import CLibXML2
import Domain

/// The state that libxml2's callbacks work on: where in the layout the parser is, and the fields collected so far.
///
/// It lives behind a pointer, not in a class: retain, release and exclusivity checks on each of millions of events
/// would cost more than the parsing (docs/performance.md#what-the-design-rests-on). It is the border to C, hence the
/// pointers.
struct XMLMachine {
    /// A child of a node, by the interned pointer of its name; a nil name stands for any element.
    struct Edge {
        var name: UnsafePointer<xmlChar>?
        var node: Int32
    }

    /// A node of the layout, flattened.
    struct Node {
        var firstEdge: Int32
        var edgeCount: Int32
        var record: Int32
        var slot: Int32
        var slots: Int32
        var firstAttribute: Int32
        var attributeCount: Int32
    }

    /// An attribute that is a field.
    struct Attribute {
        var name: UnsafePointer<xmlChar>?
        var slot: Int32
    }

    /// An open record.
    struct Frame {
        var node: Int32
        var firstSlot: Int
        var textStart: Int
        var line: Int
        var name: UnsafePointer<xmlChar>
    }

    let parser: xmlParserCtxtPtr
    /// The names of the fields of the record that starts at each node.
    let paths: [[String]]
    let nodes: UnsafeMutableBufferPointer<Node>
    let edges: UnsafeMutableBufferPointer<Edge>
    let attributes: UnsafeMutableBufferPointer<Attribute>
    var handler: any XMLRecordHandler
    var failure: Problem?
    /// What libxml2 found wrong first.
    var fault: XMLFault?
    /// Whether the root element has begun.
    var hasRoot = false
    /// Whether another document stood before this one.
    var isFollowing = false
    /// After which byte and in which line the root element ended, once it has.
    var rootEnd: (place: Int, line: Int)?

    /// The path of nodes from the root; -1 is never on it.
    let path: UnsafeMutablePointer<Int32>
    /// Which edge matched last in each node: records list their fields in the same order.
    let hints: UnsafeMutablePointer<Int32>
    var depth = 0
    /// How many elements deep the parser is inside one that the layout does not know.
    var skipped = 0
    /// Whether text belongs to a field.
    var capturing = false
    var captureStart = 0

    var slots: [XMLSlot] = []
    var text: [UInt8] = []
    var frames: [Frame] = []

    init(parser: xmlParserCtxtPtr, layout: XMLLayout, handler: any XMLRecordHandler) {
        self.parser = parser
        paths = layout.nodes.map { layout.paths[$0.record] ?? [] }
        self.handler = handler
        let dictionary = parser.pointee.dict
        func intern(_ name: String) -> UnsafePointer<xmlChar>? {
            name == "*" ? nil : xmlDictLookup(dictionary, name, Int32(truncatingIfNeeded: name.utf8.count))
        }
        var nodes: [Node] = []
        var flat: [Edge] = []
        var fields: [Attribute] = []
        for node in layout.nodes {
            nodes.append(
                Node(
                    firstEdge: Int32(truncatingIfNeeded: flat.count),
                    edgeCount: Int32(truncatingIfNeeded: node.children.count),
                    record: Int32(truncatingIfNeeded: node.record),
                    slot: Int32(truncatingIfNeeded: node.slot),
                    slots: Int32(truncatingIfNeeded: node.slots),
                    firstAttribute: Int32(truncatingIfNeeded: fields.count),
                    attributeCount: Int32(truncatingIfNeeded: node.attributes.count)
                )
            )
            // Any-element edges come last, so that a named one is preferred.
            for child in node.children.sorted(by: { layout.nodes[$0].name != "*" && layout.nodes[$1].name == "*" }) {
                flat.append(Edge(name: intern(layout.nodes[child].name), node: Int32(truncatingIfNeeded: child)))
            }
            for attribute in node.attributes {
                fields.append(Attribute(name: intern(attribute.name), slot: Int32(truncatingIfNeeded: attribute.slot)))
            }
        }
        self.nodes = Self.copy(nodes)
        attributes = Self.copy(fields)
        edges = Self.copy(flat)
        path = .allocate(capacity: Limits.xmlDepth + 2)
        path.initialize(repeating: 0, count: Limits.xmlDepth + 2)
        hints = .allocate(capacity: max(nodes.count, 1))
        hints.initialize(repeating: 0, count: max(nodes.count, 1))
        text.reserveCapacity(1 << 16)
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
        _ = copy.initialize(from: elements)
        return copy
    }

    func deallocate() {
        nodes.deallocate()
        edges.deallocate()
        attributes.deallocate()
        path.deallocate()
        hints.deallocate()
    }

    /// The parser's present line.
    var line: Int { parser.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// How many bytes the parser holds because the tag, comment or section that they begin has not ended yet.
    var waiting: Int { parser.pointee.input.map { $0.pointee.end - $0.pointee.cur } ?? 0 }

    mutating func fail(_ problem: Problem) {
        guard failure == nil else { return }
        failure = problem
        xmlStopParser(parser)
    }

    mutating func startElement(
        _ name: UnsafePointer<xmlChar>,
        attributeCount: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        if skipped > 0 {
            skipped += 1
            if depth + skipped > Limits.xmlDepth { tooDeep() }
            return
        }
        guard depth < Limits.xmlDepth else { return tooDeep() }
        if depth == 0 { hasRoot = true }
        let parent = Int(path[depth])
        guard let child = match(name, in: parent) else {
            // What is none of the documents that are read must not be passed over.
            if isFollowing, depth == 0 { fail(Problem(XMLProblem.severalDocuments, at: SourcePosition(line: line))) }
            skipped = 1
            capturing = false
            return
        }
        depth += 1
        path[depth] = Int32(truncatingIfNeeded: child)
        let node = nodes[child]
        if node.record >= 0 { open(node, child, name) }
        if node.attributeCount > 0, let values { collect(node, attributeCount, values) }
        capturing = node.slot >= 0 && !frames.isEmpty
        if capturing { captureStart = text.count }
        if node.record >= 0 { notify(beginning: true) }
    }

    mutating func endElement() {
        if skipped > 0 {
            skipped -= 1
            // Mixed content around an unknown element still belongs to the field; fields here never mix.
            capturing = false
            if skipped == 0, depth == 0 { endRoot() }
            return
        }
        let node = nodes[Int(path[depth])]
        if capturing, node.slot >= 0 { store(Int(node.slot), from: captureStart, to: text.count) }
        capturing = false
        if node.record >= 0 {
            notify(beginning: false)
            close()
        }
        depth -= 1
        if depth == 0 { endRoot() }
    }

    private mutating func endRoot() { rootEnd = (Int(xmlByteConsumed(parser)), line) }

    mutating func characters(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
        guard capturing else { return }
        text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        if text.count - captureStart > Limits.xmlTextBytes { tooLong(Limits.xmlTextBytes) }
        if text.count > Limits.xmlRecordBytes { tooLong(Limits.xmlRecordBytes) }
    }

    /// Ends the reading: some text is longer than that many bytes.
    mutating func tooLong(_ limit: Int) {
        fail(Problem(XMLProblem.tooLong, at: SourcePosition(line: line), ["limit": String(limit)]))
    }

    private mutating func tooDeep() {
        fail(Problem(XMLProblem.tooDeep, at: SourcePosition(line: line), ["limit": String(Limits.xmlDepth)]))
    }

    @inline(__always)
    private func match(_ name: UnsafePointer<xmlChar>, in parent: Int) -> Int? {
        let node = nodes[parent]
        let count = Int(node.edgeCount)
        guard count > 0 else { return nil }
        let first = Int(node.firstEdge)
        var probe = Int(hints[parent])
        for _ in 0..<count {
            if edges[first + probe].name == name {
                hints[parent] = Int32(truncatingIfNeeded: probe + 1 == count ? 0 : probe + 1)
                return Int(edges[first + probe].node)
            }
            probe = probe + 1 == count ? 0 : probe + 1
        }
        let last = edges[first + count - 1]
        return last.name == nil ? Int(last.node) : nil
    }

    private mutating func open(_ node: Node, _ index: Int, _ name: UnsafePointer<xmlChar>) {
        frames.append(
            Frame(
                node: Int32(truncatingIfNeeded: index),
                firstSlot: slots.count,
                textStart: text.count,
                line: line,
                name: name
            )
        )
        slots.append(contentsOf: repeatElement(XMLSlot(start: 0, length: 0, line: 0), count: Int(node.slots)))
    }

    private mutating func close() {
        guard let frame = frames.popLast() else { return }
        slots.removeLast(slots.count - frame.firstSlot)
        text.removeLast(text.count - frame.textStart)
    }

    private mutating func store(_ slot: Int, from start: Int, to end: Int) {
        guard let frame = frames.last else { return }
        let target = frame.firstSlot + slot
        // The first element of a name wins: the schemas allow one, and a second must not overwrite it silently.
        guard target < slots.count, slots[target].line == 0 else { return }
        var from = start
        var to = end
        while from < to, text[from] <= 32 { from += 1 }
        while to > from, text[to - 1] <= 32 { to -= 1 }
        slots[target] = XMLSlot(start: from, length: to - from, line: Int32(truncatingIfNeeded: line))
    }

    private mutating func collect(
        _ node: Node,
        _ count: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
    ) {
        for wanted in 0..<Int(node.attributeCount) {
            let attribute = attributes[Int(node.firstAttribute) + wanted]
            for index in 0..<count where values[index * 5] == attribute.name {
                guard let start = values[index * 5 + 3], let end = values[index * 5 + 4] else { continue }
                let from = text.count
                text.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
                store(Int(attribute.slot), from: from, to: text.count)
                if text.count > Limits.xmlRecordBytes { tooLong(Limits.xmlRecordBytes) }
            }
        }
    }

    private mutating func notify(beginning: Bool) {
        guard failure == nil, let frame = frames.last else { return }
        let id = Int(nodes[Int(frame.node)].record)
        let problem: Problem? = slots.withUnsafeBufferPointer { slots in
            text.withUnsafeBufferPointer { text in
                let record = XMLRecord(
                    id: id,
                    line: frame.line,
                    slots: UnsafeBufferPointer(rebasing: slots[frame.firstSlot...]),
                    text: text,
                    paths: paths[Int(frame.node)],
                    element: frame.name
                )
                do throws(Problem) {
                    if beginning { try handler.began(record) } else { try handler.ended(record) }
                    return nil
                } catch {
                    return error
                }
            }
        }
        if let problem { fail(problem) }
    }
}
