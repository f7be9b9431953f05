/// The members of an object that is being written.
struct JSONByteObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONByteEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { encoder.member(key) { encoder.writeNil() } }
    func encode(_ value: Bool, forKey key: Key) { encoder.member(key) { encoder.write(value) } }
    func encode(_ value: String, forKey key: Key) { encoder.member(key) { encoder.write(value) } }
    func encode(_ value: Double, forKey key: Key) { encoder.refuse() }
    func encode(_ value: Float, forKey key: Key) { encoder.refuse() }
    func encode(_ value: Int, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: Int8, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: Int16, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: Int32, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: Int64, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: UInt, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: UInt8, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: UInt16, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: UInt32, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: UInt64, forKey key: Key) { encoder.member(key) { encoder.write(number: value) } }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try encoder.member(key) { try encoder.write(value) }
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<
        Nested
    > {
        encoder.refuse()
        return encoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.refuse()
        return encoder.unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        encoder.refuse()
        return encoder
    }

    func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

/// The elements of an array that is being written.
struct JSONByteArray: UnkeyedEncodingContainer {
    let encoder: JSONByteEncoder
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(encoder: JSONByteEncoder) { self.encoder = encoder }

    mutating func encodeNil() { encoder.element { encoder.writeNil() } }

    mutating func encode(_ value: some Encodable) throws {
        count += 1
        try encoder.element { try encoder.write(value) }
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.refuse()
        return encoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        encoder.refuse()
        return encoder.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        encoder.refuse()
        return encoder
    }
}

/// A value alone.
struct JSONByteValue: SingleValueEncodingContainer {
    let encoder: JSONByteEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.writeNil() }
    func encode(_ value: Bool) { encoder.write(value) }
    func encode(_ value: String) { encoder.write(value) }
    func encode(_ value: Double) { encoder.refuse() }
    func encode(_ value: Float) { encoder.refuse() }
    func encode(_ value: Int) { encoder.write(number: value) }
    func encode(_ value: Int8) { encoder.write(number: value) }
    func encode(_ value: Int16) { encoder.write(number: value) }
    func encode(_ value: Int32) { encoder.write(number: value) }
    func encode(_ value: Int64) { encoder.write(number: value) }
    func encode(_ value: UInt) { encoder.write(number: value) }
    func encode(_ value: UInt8) { encoder.write(number: value) }
    func encode(_ value: UInt16) { encoder.write(number: value) }
    func encode(_ value: UInt32) { encoder.write(number: value) }
    func encode(_ value: UInt64) { encoder.write(number: value) }
    func encode(_ value: some Encodable) throws { try encoder.write(value) }
}
