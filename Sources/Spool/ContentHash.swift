import Crypto

/// The SHA-256 of a file's bytes: what a file is known by, whatever it is called.
public struct ContentHash: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The hash with these 32 bytes, or nil when there are not 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The hash written as 64 hexadecimal digits, or nil when it is not.
    public init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// The hash of bytes in memory.
    public init(of content: [UInt8]) {
        var hasher = SHA256()
        content.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        self.init(hasher)
    }

    init(_ hasher: SHA256) {
        bytes = Array(hasher.finalize())
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit &- UInt8(ascii: "a") &+ 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit &- UInt8(ascii: "A") &+ 10
        default: nil
        }
    }
}

/// Works out the hash of bytes that come in parts.
public struct ContentHasher: Sendable {
    private var hasher = SHA256()

    /// A hasher that has seen nothing.
    public init() {}

    /// Takes in a part.
    public mutating func update(_ part: UnsafeRawBufferPointer) {
        hasher.update(bufferPointer: part)
    }

    /// The hash of all parts so far.
    public var hash: ContentHash { ContentHash(hasher) }
}

/// HMAC-SHA256 (RFC 2104): what only the holder of a secret can compute.
public enum KeyedHash {
    /// The first 128 bits of the hash of a text, in 32 hexadecimal digits.
    public static func short(_ text: String, secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return code.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

/// SHA-1 (FIPS 180-4), for protocols that demand it: it tells texts apart, and protects nothing.
public enum SHA1Hash {
    /// The hash of a text in UTF-8, as 40 lower-case hexadecimal digits.
    public static func hex(_ text: String) -> String { hex(bytes(Array(text.utf8))) }

    /// The UUID of a name within a namespace of 16 bytes (RFC 9562, 5.5), in lower case.
    public static func uuid(_ name: String, in namespace: [UInt8]) -> String {
        var bytes = Array(bytes(namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
        return parts.map { hex(Array(bytes[$0])) }.joined(separator: "-")
    }

    private static func bytes(_ content: [UInt8]) -> [UInt8] { Array(Insecure.SHA1.hash(data: content)) }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
