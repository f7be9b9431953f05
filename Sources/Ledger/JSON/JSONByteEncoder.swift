/// Writes values as JSON with sorted keys, byte for byte as Foundation's encoder does and in a part of its time: every order
/// that comes is written twice.
///
/// What a type writes must be made of objects, arrays, texts, whole numbers and truth values.
final class JSONByteEncoder: Encoder {
    /// A member of the object that is being written, with its key.
    private struct Member {
        var key: String
        var bytes: Range<Int>
    }

    /// What is written so far.
    private(set) var bytes: [UInt8] = []
    private(set) var isUnsupported = false
    /// The objects and arrays that are open, each with its members; an array has none.
    private var open: [(start: Int, members: [Member])] = []
    private var isEmptyArray: [Bool] = []

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// The JSON of a value.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONByteEncoder()
        encoder.bytes.reserveCapacity(2_048)
        try encoder.write(value)
        guard !encoder.isUnsupported else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "no plain value"))
        }
        return encoder.bytes
    }

    /// Writes a value and closes what it opened.
    func write(_ value: some Encodable) throws {
        let depth = open.count
        try value.encode(to: self)
        while open.count > depth { close() }
    }

    func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { write(escaped: byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    func write(number: some FixedWidthInteger) { bytes += String(number).utf8 }

    func write(_ truth: Bool) { bytes += (truth ? "true" : "false").utf8 }

    func writeNil() { bytes += "null".utf8 }

    func refuse() { isUnsupported = true }

    /// Writes a member of the innermost object.
    func member(_ key: some CodingKey, _ value: () throws -> Void) rethrows {
        let start = bytes.count
        write(key.stringValue)
        bytes.append(UInt8(ascii: ":"))
        try value()
        open[open.count - 1].members.append(Member(key: key.stringValue, bytes: start..<bytes.count))
    }

    /// Writes an element of the innermost array.
    func element(_ value: () throws -> Void) rethrows {
        if isEmptyArray[isEmptyArray.count - 1] {
            isEmptyArray[isEmptyArray.count - 1] = false
        } else {
            bytes.append(UInt8(ascii: ","))
        }
        try value()
    }

    private func close() {
        let (start, members) = open.removeLast()
        if bytes[start] == UInt8(ascii: "[") {
            isEmptyArray.removeLast()
            return bytes.append(UInt8(ascii: "]"))
        }
        var object: [UInt8] = []
        object.reserveCapacity(bytes.count - start + members.count)
        for member in members.sorted(by: { $0.key < $1.key }) {
            if !object.isEmpty { object.append(UInt8(ascii: ",")) }
            object += bytes[member.bytes]
        }
        object.append(UInt8(ascii: "}"))
        bytes.replaceSubrange((start + 1)..., with: object)
    }

    private func write(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 8: bytes += "\\b".utf8
        case 9: bytes += "\\t".utf8
        case 10: bytes += "\\n".utf8
        case 12: bytes += "\\f".utf8
        case 13: bytes += "\\r".utf8
        case 0..<32:
            bytes += "\\u00".utf8
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        open.append((bytes.count, []))
        bytes.append(UInt8(ascii: "{"))
        return KeyedEncodingContainer(JSONByteObject(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        open.append((bytes.count, []))
        isEmptyArray.append(true)
        bytes.append(UInt8(ascii: "["))
        return JSONByteArray(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONByteValue(encoder: self) }
}
