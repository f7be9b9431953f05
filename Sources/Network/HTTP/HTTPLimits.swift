import Domain
import Glibc

/// How long and how much a transfer may take (docs/reliability.md, row 17).
public struct HTTPLimits: Sendable {
    /// Seconds until the connection must stand.
    public var connectSeconds = 30
    /// Seconds without a byte after which the server counts as stalled.
    public var stalledSeconds = 60
    /// Seconds for the whole transfer.
    public var totalSeconds = 600
    /// Bytes of an answer at most, unpacked.
    public var bytes = Limits.answerBytes
    /// How many times its size an answer may have unpacked, once that is more than a megabyte.
    public var ratio = 200
    /// How often a request that only reads follows the server to another address on the same server.
    public var redirects = 5

    /// The limits that hold unless a test sets others.
    public init() {}
}

/// Which servers are believed to be the ones that they say; that nothing is verified cannot be chosen.
public enum HTTPTrust: Sendable {
    /// Those that the certificate authorities of the machine vouch for.
    case system
    /// Those that the authorities in a PEM file vouch for; its path.
    case authorities(String)
    /// The one that has this very certificate, whoever made it, by its SHA-256.
    case certificate(sha256: [UInt8])
}

/// A body that is read while it is sent.
public struct HTTPBody {
    /// How many bytes it has.
    let length: Int
    /// Fills a buffer and says how much it put there; 0 at the end.
    let read: (UnsafeMutableRawBufferPointer) throws(Problem) -> Int

    /// A body of that many bytes.
    public init(length: Int, _ read: @escaping (UnsafeMutableRawBufferPointer) throws(Problem) -> Int) {
        self.length = length
        self.read = read
    }

    /// A body in memory.
    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        length = bytes.count
        read = { buffer in
            let part = rest.prefix(buffer.count)
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }
}

/// That no whole answer came, and what is known of the request.
public struct HTTPFailure: Error {
    /// What went wrong.
    public let problem: Problem
    /// Whether the server may have got the request: then nobody knows what it did with it.
    public let mayHaveArrived: Bool

    /// A failure.
    public init(_ problem: Problem, mayHaveArrived: Bool) {
        self.problem = problem
        self.mayHaveArrived = mayHaveArrived
    }
}

/// Addresses of the internet protocol, as text.
enum NetworkAddress {
    /// Whether an address is of a private network, or of the machine or the link itself (RFC 1918, 3927, 4193, 4291).
    static func isPrivate(_ text: String) -> Bool {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return isPrivate(UInt32(bigEndian: four.s_addr)) }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return false }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        // An address of version 4 within one of version 6.
        if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
            return isPrivate(bytes.suffix(4).reduce(0) { $0 << 8 | UInt32($1) })
        }
        let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        return isLoopback || bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
    }

    private static func isPrivate(_ address: UInt32) -> Bool {
        switch (address >> 24, address >> 16 & 0xFF) {
        case (10, _), (127, _), (172, 16...31), (192, 168), (169, 254): true
        default: false
        }
    }
}
