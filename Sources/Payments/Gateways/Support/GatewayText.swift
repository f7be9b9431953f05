import Domain
import Syntax

/// Texts of gateways: never longer than any that they write, and the order that one names.
enum GatewayText {
    /// An id, a number or a name, of 120 characters at most.
    static func short(_ text: String) -> String { text.utf8.count <= 120 ? text : String(text.prefix(120)) }

    /// A description, of 500 characters at most.
    static func long(_ text: String) -> String { text.utf8.count <= 500 ? text : String(text.prefix(500)) }

    /// Bytes as UTF-8; what is not is windows-1250, in which some gateways answer (docs/gateways/gopay.md#api).
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        return Array(CodePage(.windows1250).string(bytes.span).utf8)
    }

    /// The time in a field `Date` of an answer.
    static func instant(httpDate text: String?) -> Instant? {
        guard let text, let field = try? HTTPField("Date", text) else { return nil }
        return HTTPHead(status: 200, fields: [field]).date
    }

    /// The order that a description names: `Obchod - Order 1234`, `Objednávka č. 2026-001`, `#88`, `WC-1234`, `2026001`.
    ///
    /// A word for an order must stand before a number, or the number must be all there is: `Accord 2026` names none.
    static func order(in text: String) -> String? {
        let words = parts(of: long(text))
        for (place, word) in words.enumerated() where names.contains(TextKey.folded(word)) {
            var next = place + 1
            while next < words.count, fillers.contains(TextKey.folded(words[next])) { next += 1 }
            if next < words.count, let number = number(words[next]) { return number }
        }
        if let sign = words.firstIndex(of: "#"), sign + 1 < words.count, let number = number(words[sign + 1]) {
            return number
        }
        guard words.count == 1, let only = number(words[0]) else { return nil }
        return only
    }

    /// Letters, digits and the dashes within them; `#` stands alone; everything else parts them.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        func isWithin(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || scalar == "-"
                || scalar == "_"
                || scalar == "/"
        }
        for scalar in text.unicodeScalars {
            if isWithin(scalar) {
                part.unicodeScalars.append(scalar)
                continue
            }
            if !part.isEmpty { parts.append(part) }
            part = ""
            if scalar == "#" { parts.append("#") }
        }
        if !part.isEmpty { parts.append(part) }
        return parts.filter { !$0.allSatisfy { $0 == "-" || $0 == "_" || $0 == "/" } }
    }

    /// A number of an order: it has a digit, and no more than 40 characters.
    private static func number(_ word: String) -> String? {
        let trimmed = word.drop { "-_/".contains($0) }
        let hasDigit = trimmed.utf8.contains { $0 >= 48 && $0 <= 57 }
        return hasDigit && trimmed.utf8.count <= 40 ? String(trimmed) : nil
    }

    private static let names: Set = [
        "order", "orderid", "ordernumber", "objednavka", "objednavky", "objednavku", "obj", "bestellung", "rendeles",
        "zamowienie", "commande", "ordine", "pedido",
    ]
    private static let fillers: Set = ["#", "c", "cislo", "no", "nr", "number", "id", "n"]
}

extension GatewayLine {
    /// Puts in the order as the shop told it, and the variable symbol that it is when it is one.
    mutating func name(order text: String?) {
        guard let text, !text.isEmpty else { return }
        orderNumber = text
        if vs == nil, text.utf8.count <= Symbol.longest { vs = Symbol.normalised(text) }
    }
}
