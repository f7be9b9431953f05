import Crypto

/// HMAC-SHA256 (RFC 2104): what only the holder of a secret can compute.
public enum KeyedHash {
    /// The first 128 bits of the hash of a text, in 32 hexadecimal digits.
    public static func short(_ text: String, secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: code.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
