import Crypto

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
