import Domain
import Glibc

/// What is written to the terminal or into a pipe.
enum Terminal {
    /// Whether standard error is a terminal, where progress is shown.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

    /// Whether standard output is a terminal.
    static var isLookedAt: Bool { isatty(STDOUT_FILENO) == 1 }

    /// How many characters fit on a line of the terminal; nil where standard output is none.
    static var width: Int? {
        var size = winsize()
        guard isLookedAt, ioctl(STDOUT_FILENO, UInt(truncatingIfNeeded: TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Whether somebody can be asked: standard input is a terminal, and what is asked is seen.
    static var isAnswered: Bool { isatty(STDIN_FILENO) == 1 && isLookedAt }

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

    /// A line on standard output, or several; what came from outside cannot steer the terminal.
    static func line(_ text: String = "") { write(tame(text) + "\n") }

    /// The text without characters that a terminal acts on, but for line ends, tabs and, where there are colours, the
    /// styles below: of all that a stranger could do with a terminal, only colour is left.
    static func tame(_ text: String) -> String { plain(text, keeping: hasColours ? styles : []) }

    /// The text without characters that a terminal acts on, but for line ends and tabs.
    static func plain(_ text: String) -> String { plain(text, keeping: []) }

    private static func plain(_ text: String, keeping styles: [String]) -> String {
        guard text.unicodeScalars.contains(where: { $0.isActing && $0 != "\n" && $0 != "\t" }) else { return text }
        var rest = text.unicodeScalars[...]
        var shown = String.UnicodeScalarView()
        while let scalar = rest.first {
            if let style = styles.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                shown.append(contentsOf: style.unicodeScalars)
                rest = rest.dropFirst(style.unicodeScalars.count)
            } else {
                shown.append(scalar.isActing && scalar != "\n" && scalar != "\t" ? " " : scalar)
                rest = rest.dropFirst()
            }
        }
        return String(shown)
    }

    /// Replaces the line of progress on standard error; an empty text clears it.
    static func progress(_ text: String) {
        guard showsProgress else { return }
        write("\r\u{1B}[K" + tame(text), to: STDERR_FILENO)
    }

    private static let styles = ["\u{1B}[1m", "\u{1B}[31m", "\u{1B}[33m", "\u{1B}[32m", "\u{1B}[0m"]

    /// The text in bold, where there are colours.
    static func bold(_ text: String) -> String { styled(text, styles[0]) }

    /// The text in red, where there are colours.
    static func red(_ text: String) -> String { styled(text, styles[1]) }

    /// The text in yellow, where there are colours.
    static func yellow(_ text: String) -> String { styled(text, styles[2]) }

    /// The text in green, where there are colours.
    static func green(_ text: String) -> String { styled(text, styles[3]) }

    private static func styled(_ text: String, _ style: String) -> String {
        hasColours ? style + text + styles[4] : text
    }
}
