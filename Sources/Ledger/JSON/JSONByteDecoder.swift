/// Reads what `JSONByteEncoder` or Foundation's encoder wrote.
struct JSONByteDecoder: Decoder {
    let tree: JSONByteTree
    let node: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The value that `bytes` hold.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try Value(from: JSONByteDecoder(tree: JSONByteTree(bytes), node: 0))
    }

    static func damaged(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: what))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard tree.nodes[node].kind == .object else { throw Self.damaged("no object") }
        return KeyedDecodingContainer(JSONByteMembers(tree: tree, node: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tree.nodes[node].kind == .array else { throw Self.damaged("no array") }
        return JSONByteElements(tree: tree, node: node)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { JSONByteScalar(tree: tree, node: node) }
}

/// The members of an object that is read.
struct JSONByteMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let tree: JSONByteTree
    let node: Int
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { tree.keys(of: node).compactMap { Key(stringValue: $0) } }

    private func child(_ key: Key) throws -> Int {
        guard let child = tree.child(of: node, key.stringValue) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "no " + key.stringValue))
        }
        return child
    }

    func contains(_ key: Key) -> Bool { tree.child(of: node, key.stringValue) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { tree.nodes[try child(key)].kind == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tree.truth(child(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try tree.text(child(key)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw JSONByteDecoder.damaged("a fraction") }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw JSONByteDecoder.damaged("a fraction") }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tree.number(child(key)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tree.number(child(key)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tree.number(child(key)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tree.number(child(key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tree.number(child(key)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tree.number(child(key)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tree.number(child(key)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tree.number(child(key)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tree.number(child(key)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tree.number(child(key)) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: JSONByteDecoder(tree: tree, node: child(key)))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    { try JSONByteDecoder(tree: tree, node: child(key)).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try JSONByteDecoder(tree: tree, node: child(key)).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { JSONByteDecoder(tree: tree, node: node) }
    func superDecoder(forKey key: Key) throws -> any Decoder { JSONByteDecoder(tree: tree, node: try child(key)) }
}

/// The elements of an array that is read.
struct JSONByteElements: UnkeyedDecodingContainer {
    let tree: JSONByteTree
    let count: Int?
    private var next: Int
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { currentIndex >= count ?? 0 }

    init(tree: JSONByteTree, node: Int) {
        self.tree = tree
        count = tree.nodes[node].children
        next = node + 1
    }

    private mutating func advance() throws -> Int {
        guard !isAtEnd else { throw JSONByteDecoder.damaged("no more elements") }
        let node = next
        next = tree.nodes[node].end
        currentIndex += 1
        return node
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, tree.nodes[next].kind == .null else { return false }
        _ = try advance()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: JSONByteDecoder(tree: tree, node: advance()))
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested>
    {
        try JSONByteDecoder(tree: tree, node: advance()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try JSONByteDecoder(tree: tree, node: advance()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { JSONByteDecoder(tree: tree, node: try advance()) }
}

/// A value alone.
struct JSONByteScalar: SingleValueDecodingContainer {
    let tree: JSONByteTree
    let node: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { tree.nodes[node].kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try tree.truth(node) }
    func decode(_ type: String.Type) throws -> String { try tree.text(node) }
    func decode(_ type: Double.Type) throws -> Double { throw JSONByteDecoder.damaged("a fraction") }
    func decode(_ type: Float.Type) throws -> Float { throw JSONByteDecoder.damaged("a fraction") }
    func decode(_ type: Int.Type) throws -> Int { try tree.number(node) }
    func decode(_ type: Int8.Type) throws -> Int8 { try tree.number(node) }
    func decode(_ type: Int16.Type) throws -> Int16 { try tree.number(node) }
    func decode(_ type: Int32.Type) throws -> Int32 { try tree.number(node) }
    func decode(_ type: Int64.Type) throws -> Int64 { try tree.number(node) }
    func decode(_ type: UInt.Type) throws -> UInt { try tree.number(node) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try tree.number(node) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try tree.number(node) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try tree.number(node) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try tree.number(node) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: JSONByteDecoder(tree: tree, node: node))
    }
}
