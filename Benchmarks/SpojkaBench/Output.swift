import Glibc

/// Standard output in large pieces, as windows-1250 or UTF-8.
struct Output {
    private var buffer: [UInt8] = []
    private let capacity = 1 << 20
    private let isUTF8: Bool

    init(isUTF8: Bool) {
        self.isUTF8 = isUTF8
        buffer.reserveCapacity(capacity + 8192)
    }

    /// Writes text; only letters of the table below are known.
    mutating func write(_ text: String) {
        if isUTF8 { buffer.append(contentsOf: text.utf8) } else { writeLetters(text) }
        if buffer.count >= capacity { flush() }
    }

    private mutating func writeLetters(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<128: buffer.append(UInt8(scalar.value))
            default:
                guard let byte = Output.letters[scalar] else {
                    Output.fail("no byte for \(scalar)")
                }
                buffer.append(byte)
            }
        }
    }

    /// Hands on what is left.
    mutating func flush() {
        buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written <= 0 { Output.fail("cannot write") }
                rest = rest.dropFirst(written)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Ends the program with a sentence.
    static func fail(_ sentence: String, code: Int32 = 1) -> Never {
        let line = Array("spojka-bench: \(sentence)\n".utf8)
        _ = Glibc.write(STDERR_FILENO, line, line.count)
        exit(code)
    }

    private static let letters: [Unicode.Scalar: UInt8] = [
        "Á": 0xC1, "Č": 0xC8, "É": 0xC9, "Í": 0xCD, "Ľ": 0xBC, "Š": 0x8A, "Ž": 0x8E, "á": 0xE1, "ä": 0xE4,
        "č": 0xE8, "é": 0xE9, "í": 0xED, "ľ": 0xBE, "ň": 0xF2, "ó": 0xF3, "š": 0x9A, "ť": 0x9D, "ú": 0xFA,
        "ý": 0xFD, "ž": 0x9E, "ř": 0xF8, "Ť": 0x8D, "Ď": 0xCF,
    ]
}
