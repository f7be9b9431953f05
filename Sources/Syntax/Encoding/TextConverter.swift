import CLibXML2

/// glibc's iconv from one encoding to UTF-8, chunk by chunk.
final class TextConverter {
    private let descriptor: iconv_t
    /// The first bytes of a character whose end has not come.
    private var held: [UInt8] = []

    /// A converter; nil when iconv does not know the encoding.
    init?(from name: String) {
        guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Whether the bytes so far end between two characters.
    var isBetweenCharacters: Bool { held.isEmpty }

    /// The bytes as UTF-8, and whether all are: else some are no character of the encoding, and the text holds what stands
    /// before them.
    func convert(_ bytes: some Collection<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
        var input = held + bytes
        held = []
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        var (read, written, isWhole) = (0, 0, true)
        input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (fromLeft, toLeft) = (source.count, target.count)
                let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
                (read, written) = (source.count - fromLeft, target.count - toLeft)
                // Fewer bytes than the longest character has may be one that the next bytes end.
                isWhole = result != -1 || fromLeft < 4
            }
        }
        output.removeLast(output.count - written)
        if isWhole { held = Array(input[read...]) }
        return (output, isWhole)
    }
}
