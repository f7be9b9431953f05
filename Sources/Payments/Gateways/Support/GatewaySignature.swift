import Crypto
import Domain

/// Signatures of notifications: HMAC-SHA256 (RFC 2104) under a secret that only the gateway and the merchant have.
enum GatewaySignature {
    /// What a signature shows.
    enum Verdict: Hashable {
        /// Whoever sent it has the secret, and sent it now.
        case genuine
        /// There is none.
        case missing
        /// It is not written as the gateway writes it.
        case malformed
        /// It is not of this text, or not under any of the secrets.
        case forged
        /// It holds, and was made that many seconds before or after the notification came.
        case stale(Int64)
    }

    /// Whether one of the codes is that of the message under one of the secrets. All are compared, each in constant time, so
    /// that nothing can be guessed from how long it takes.
    static func holds(_ codes: [[UInt8]], of message: [UInt8], under secrets: [String]) -> Bool {
        var isGenuine = false
        for secret in secrets where !secret.isEmpty {
            let key = SymmetricKey(data: Array(secret.utf8))
            for code in codes where HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key) {
                isGenuine = true
            }
        }
        return isGenuine
    }

    /// The 32 bytes that 64 hexadecimal digits are; nil when they are others.
    static func code(_ hex: some StringProtocol) -> [UInt8]? {
        let digits = hex.utf8.compactMap { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit & 15
            case 0x41...0x46, 0x61...0x66: (digit & 15) &+ 9
            default: nil
            }
        }
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 &+ 1] }
    }
}
