import Domain
import Messages
import Syntax

/// A record of `spojka inspect` for people: a fact a line, what belongs together indented.
struct RecordText: JSONHandler {
    private let words: Renderer
    private var lines: [String] = []
    private var key = ""
    /// The lists that are open, by their keys, with how many of their records came.
    private var lists: [(key: String, count: Int)] = []
    /// Whether what is open is a list, from the outside in.
    private var isList: [Bool] = []

    /// The lines of a record's JSON object, below a heading.
    static func lines(_ json: [UInt8], heading: String, _ words: Renderer) -> [String] {
        var reader = JSONReader(RecordText(words))
        do throws(Problem) {
            try reader.read(json.span)
            try reader.finish()
        } catch {
            // Our own writer wrote it; whatever it is, it is shown.
            return [heading, String(decoding: json, as: UTF8.self)]
        }
        return [heading] + reader.handler.lines
    }

    private init(_ words: Renderer) { self.words = words }

    private var indent: String { String(repeating: "  ", count: isList.count { !$0 }) }

    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
        switch event {
        case .key: key = text(bytes)
        case .beginArray:
            lists.append((key, 0))
            isList.append(true)
        case .beginObject:
            if isList.last == true, let last = lists.indices.last {
                lists[last].count += 1
                lines.append(indent + words.label(key: lists[last].key) + " " + String(lists[last].count))
            } else if !isList.isEmpty {
                lines.append(indent + words.label(key: key))
            }
            isList.append(false)
        case .endArray:
            lists.removeLast()
            isList.removeLast()
        case .endObject: isList.removeLast()
        case .string, .number, .word: add(text(bytes), isWord: event == .word)
        }
    }

    private mutating func add(_ value: String, isWord: Bool) {
        guard !value.isEmpty else { return }
        let name = isList.last == true ? lists.last?.key ?? key : key
        var shown = value
        switch name {
        case _ where isWord: shown = words.word(value == "true" ? .yes : .no)
        case "kind" where lists.last?.key == "lines": shown = words.value("lines." + value)
        case "state" where lists.last?.key == "payments": shown = words.value("payments." + value)
        case "kind", "status", "state": shown = words.value(value)
        case _ where Self.numbers.contains(name): shown = words.number(value)
        case "created": shown = value.replacing("T", with: " ")
        default: break
        }
        lines.append(indent + words.label(key: Self.labels[name] ?? name) + ": " + shown.onOneLine)
    }

    /// Members whose names mean something else elsewhere: the days of a statement.
    private static let labels = ["from": "firstDay", "to": "lastDay"]

    private static let numbers: Set = [
        "amount", "opening", "closing", "total", "remaining", "originalAmount", "onHand", "reserved", "ordered",
        "quantity", "unitPrice", "unitPriceWithVat", "vatRate", "gross", "fee", "fees", "refunds", "chargebacks",
        "credits",
        "other", "net", "customerAmount", "refunded", "chargedBack",
    ]

    private func text(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
