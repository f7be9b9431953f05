import Syntax

/// The text of a file: its encoding, and what its columns count.
struct GPCText {
    /// What the columns count.
    enum Columns: Sendable {
        /// Bytes of the file.
        case bytes
        /// Characters: a program turned the whole file into UTF-8, which shifts the bytes behind every letter.
        case characters
    }

    let encoding: TextEncoding
    let columns: Columns
    private var page: CodePage

    init(_ encoding: TextEncoding, _ columns: Columns) {
        self.encoding = encoding
        self.columns = columns
        page = CodePage(encoding)
    }

    /// The line as one byte a column.
    mutating func fold(_ line: Span<UInt8>, into output: inout [UInt8]) {
        output.removeAll(keepingCapacity: true)
        page.fold(line, into: &output)
    }

    /// A field without blanks around it; nil when nothing is left.
    func field(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> String? {
        var start = position - 1
        var end = min(start + length, line.count)
        while start < end, line[start] <= 32 { start += 1 }
        while end > start, line[end - 1] <= 32 { end -= 1 }
        return start < end ? decode(line.extracting(start..<end)) : nil
    }

    /// The text of bytes, as many as there are.
    func decode(_ bytes: Span<UInt8>) -> String {
        guard encoding == .utf8, columns == .bytes else { return page.string(bytes) }
        return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
