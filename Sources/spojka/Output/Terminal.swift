import Glibc

/// What is written to the terminal or into a pipe.
enum Terminal {
    /// Whether standard error is a terminal, where progress is shown.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

    /// Whether standard output is a terminal.
    static var isLookedAt: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether standard output is a terminal that takes colours.
    static var hasColours: Bool { isLookedAt && getenv("NO_COLOR") == nil && !isDumb }

    private static var isDumb: Bool { getenv("TERM").map { String(cString: $0) } == "dumb" }

    /// Writes all bytes to a descriptor.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Writes a text to a descriptor.
    static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) { write(Array(text.utf8), to: descriptor) }

    /// A line on standard output.
    static func line(_ text: String = "") { write(text + "\n") }

    /// Replaces the line of progress on standard error; an empty text clears it.
    static func progress(_ text: String) {
        guard showsProgress else { return }
        write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    /// The text in bold, where there are colours.
    static func bold(_ text: String) -> String { hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// The text in red, where there are colours.
    static func red(_ text: String) -> String { hasColours ? "\u{1B}[31m\(text)\u{1B}[0m" : text }

    /// The text in yellow, where there are colours.
    static func yellow(_ text: String) -> String { hasColours ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

    /// The text in green, where there are colours.
    static func green(_ text: String) -> String { hasColours ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
}
