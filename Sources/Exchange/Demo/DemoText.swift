import Syntax

/// Sample texts as the bytes that programs write.
enum DemoText {
    /// What Pohoda and the bank write: windows-1250 with CR LF.
    static func windows1250(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1000)
        let encoder = TextEncoder(.windows1250)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            encoder.encode(String(line), into: &bytes)
            bytes += [13, 10]
        }
        bytes.removeLast(2)
        return bytes
    }

    /// UTF-8 with a byte order mark.
    static func marked(_ text: String) -> [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.utf8) }
}
