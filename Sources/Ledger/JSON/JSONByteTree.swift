/// A JSON text cut into its values, in the order in which they stand.
final class JSONByteTree {
    /// What a value is.
    enum Kind { case object, array, text, number, yes, no, null }

    /// A value; of an object or array its parts follow it.
    struct Node {
        var kind: Kind
        /// The bytes of a text or number, without quotes.
        var bytes: Range<Int>
        /// The bytes of the key of an object's member.
        var key: Range<Int>
        /// How many parts it has.
        var children = 0
        /// The place after its last part.
        var end = 0
    }

    /// The deepest nesting that is read.
    private static let deepest = 32

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private var place = 0

    /// The values of a text that is one value and nothing else.
    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        nodes.reserveCapacity(64)
        try value(key: 0..<0, depth: 0)
        skipBlanks()
        guard place == bytes.count else { throw JSONByteDecoder.damaged("more than one value") }
    }

    /// The member of an object with a key.
    func child(of node: Int, _ key: String) -> Int? {
        var child = node + 1
        for _ in 0..<nodes[node].children {
            let range = nodes[child].key
            if range.count == key.utf8.count, bytes[range].elementsEqual(key.utf8) { return child }
            child = nodes[child].end
        }
        return nil
    }

    /// The keys of an object.
    func keys(of node: Int) -> [String] {
        var keys: [String] = []
        var child = node + 1
        for _ in 0..<nodes[node].children {
            keys.append(String(decoding: bytes[nodes[child].key], as: UTF8.self))
            child = nodes[child].end
        }
        return keys
    }

    func truth(_ node: Int) throws -> Bool {
        guard nodes[node].kind == .yes || nodes[node].kind == .no else {
            throw JSONByteDecoder.damaged("no truth value")
        }
        return nodes[node].kind == .yes
    }

    func number<Number: FixedWidthInteger>(_ node: Int) throws -> Number {
        guard nodes[node].kind == .number,
            let number = Number(String(decoding: bytes[nodes[node].bytes], as: UTF8.self))
        else { throw JSONByteDecoder.damaged("no whole number of its size") }
        return number
    }

    func text(_ node: Int) throws -> String {
        guard nodes[node].kind == .text else { throw JSONByteDecoder.damaged("no text") }
        let range = nodes[node].bytes
        guard bytes[range].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[range], as: UTF8.self) }
        return try unescaped(range)
    }

    private func unescaped(_ range: Range<Int>) throws -> String {
        var units: [UInt16] = []
        var text: [UInt8] = []
        func flush() {
            text += String(decoding: units, as: UTF16.self).utf8
            units.removeAll(keepingCapacity: true)
        }
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place] == UInt8(ascii: "\\") else {
                if !units.isEmpty { flush() }
                text.append(bytes[place])
                place += 1
                continue
            }
            let letter = bytes[place + 1]
            place += 2
            switch letter {
            case UInt8(ascii: "u"):
                guard place + 4 <= range.upperBound,
                    let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
                else { throw JSONByteDecoder.damaged("a letter that is none") }
                // The two halves of a letter beyond U+FFFF belong together.
                units.append(unit)
                place += 4
            case UInt8(ascii: "b"): units.append(8)
            case UInt8(ascii: "t"): units.append(9)
            case UInt8(ascii: "n"): units.append(10)
            case UInt8(ascii: "f"): units.append(12)
            case UInt8(ascii: "r"): units.append(13)
            default: units.append(UInt16(letter))
            }
        }
        flush()
        return String(decoding: text, as: UTF8.self)
    }

    private func skipBlanks() {
        while place < bytes.count, [9, 10, 13, 32].contains(bytes[place]) { place += 1 }
    }

    private func value(key: Range<Int>, depth: Int) throws {
        skipBlanks()
        guard place < bytes.count, depth < Self.deepest else { throw JSONByteDecoder.damaged("no value") }
        let node = nodes.count
        nodes.append(Node(kind: .null, bytes: place..<place, key: key))
        switch bytes[place] {
        case UInt8(ascii: "{"): try parts(of: node, .object, until: UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try parts(of: node, .array, until: UInt8(ascii: "]"), depth)
        case UInt8(ascii: "\""):
            nodes[node].kind = .text
            nodes[node].bytes = try quoted()
        case UInt8(ascii: "t"): try word("true", .yes, node)
        case UInt8(ascii: "f"): try word("false", .no, node)
        case UInt8(ascii: "n"): try word("null", .null, node)
        default:
            let start = place
            while place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] >= 48 && bytes[place] <= 57 {
                place += 1
            }
            guard place > start else { throw JSONByteDecoder.damaged("no value") }
            nodes[node].kind = .number
            nodes[node].bytes = start..<place
        }
        nodes[node].end = nodes.count
    }

    private func word(_ word: String, _ kind: Kind, _ node: Int) throws {
        guard bytes[place...].starts(with: word.utf8) else { throw JSONByteDecoder.damaged("no value") }
        place += word.utf8.count
        nodes[node].kind = kind
    }

    private func parts(of node: Int, _ kind: Kind, until end: UInt8, _ depth: Int) throws {
        nodes[node].kind = kind
        place += 1
        skipBlanks()
        guard place < bytes.count, bytes[place] != end else {
            place += 1
            return
        }
        while true {
            skipBlanks()
            var key = 0..<0
            if kind == .object {
                key = try quoted()
                skipBlanks()
                guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
                    throw JSONByteDecoder.damaged("no colon")
                }
                place += 1
            }
            try value(key: key, depth: depth + 1)
            nodes[node].children += 1
            skipBlanks()
            guard place < bytes.count else { throw JSONByteDecoder.damaged("no end") }
            place += 1
            if bytes[place - 1] == end { return }
            guard bytes[place - 1] == UInt8(ascii: ",") else { throw JSONByteDecoder.damaged("no comma") }
        }
    }

    /// The bytes between two quotes.
    private func quoted() throws -> Range<Int> {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw JSONByteDecoder.damaged("no text") }
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < bytes.count else { throw JSONByteDecoder.damaged("a text without end") }
        place += 1
        return start..<place - 1
    }
}
