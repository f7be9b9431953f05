/// One field of Authentication-Results, read from its bytes by the grammar of RFC 8601, section 2.2.
///
/// What a server copies from a mail (an envelope sender, a DKIM identity, a reason) is one value, whatever stands in it. A
/// field that breaks the grammar says nothing: one comment or quote that is not closed would hide what follows it.
struct AuthenticationField {
    /// One method's result.
    struct Result {
        let method: String
        let result: String
        /// By names such as `header.d`; only values without quotes.
        var properties: [String: String] = [:]
        /// Whether a property is there twice, or the method is of a version that nobody knows.
        var isVoid = false
    }

    /// The server as it names itself, in small letters; nil where that cannot be read.
    let server: String?
    /// What it found out; nil where the field breaks the grammar.
    let results: [Result]?

    init(_ value: [UInt8]) {
        var scanner = FieldScanner(value)
        guard scanner.skip() else {
            (server, results) = (nil, nil)
            return
        }
        let name = scanner.run(AuthenticationField.isValueByte)
        server = name.isEmpty ? nil : FieldScanner.small(name)
        results = scanner.isClean && server != nil ? AuthenticationField.results(&scanner) : nil
    }

    /// `[version] *(";" resinfo)`; nil where it is none.
    private static func results(_ scanner: inout FieldScanner) -> [Result]? {
        guard scanner.skip() else { return nil }
        let version = scanner.run { $0 >= 48 && $0 <= 57 }
        guard version.isEmpty || version.elementsEqual("1".utf8), scanner.skip() else { return nil }
        var results: [Result] = []
        while !scanner.isAtEnd {
            guard scanner.take(";") else { return nil }
            scanner.skipBlanks()
            // Some servers write a semicolon after the last result too.
            if scanner.isAtEnd { break }
            guard let result = result(&scanner) else { return nil }
            results.append(result)
        }
        return results
    }

    /// `dkim=pass reason="…" header.d=fio.cz`, or `none`.
    private static func result(_ scanner: inout FieldScanner) -> Result? {
        guard scanner.skip() else { return nil }
        let method = FieldScanner.small(scanner.run(FieldScanner.isNameByte))
        guard !method.isEmpty, scanner.skip() else { return nil }
        if method == "none", scanner.isAtEnd { return Result(method: method, result: "") }
        var version = "1"
        if scanner.take("/") {
            guard scanner.skip() else { return nil }
            version = FieldScanner.small(scanner.run { $0 >= 48 && $0 <= 57 })
            guard !version.isEmpty else { return nil }
        }
        guard scanner.skip(), scanner.take("="), scanner.skip() else { return nil }
        let word = FieldScanner.small(scanner.run(FieldScanner.isNameByte))
        guard !word.isEmpty, isBoundary(scanner.next) else { return nil }
        var result = Result(method: method, result: word, isVoid: version != "1")
        var names: Set<String> = []
        while true {
            guard scanner.skip() else { return nil }
            guard let next = scanner.next, next != UInt8(ascii: ";") else { return result }
            guard let (name, value) = property(&scanner) else { return nil }
            if !names.insert(name).inserted { result.isVoid = true }
            result.properties[name] = value
        }
    }

    /// `header.d=fio.cz`; the value is nil where it stands in quotes.
    private static func property(_ scanner: inout FieldScanner) -> (name: String, value: String?)? {
        var name = FieldScanner.small(scanner.run(FieldScanner.isNameByte))
        guard !name.isEmpty, scanner.skip() else { return nil }
        if scanner.take(".") {
            guard scanner.skip() else { return nil }
            let last = scanner.run { FieldScanner.isNameByte($0) || $0 == UInt8(ascii: ".") }
            guard hasLabels(last), scanner.skip() else { return nil }
            name += "." + FieldScanner.small(last)
        } else if ["smtp", "header", "body", "policy"].contains(name) {
            return nil
        }
        guard scanner.take("="), scanner.skip() else { return nil }
        if scanner.next == UInt8(ascii: "\"") {
            guard scanner.quoted() != nil else { return nil }
            if scanner.take("@"), !isDomain(scanner.run(isValueByte)) { return nil }
            return isBoundary(scanner.next) ? (name, nil) : nil
        }
        // Angle brackets around an address are no part of the grammar, but Zoho writes them.
        let isBracketed = scanner.take("<")
        let word = scanner.run(isValueByte)
        guard fits(word, name) else { return nil }
        if isBracketed, !scanner.take(">") { return nil }
        return isBoundary(scanner.next) ? (name, FieldScanner.small(word)) : nil
    }

    /// Whether a property of that name may have a value: of a reason a token, after a leading `@` a domain.
    private static func fits(_ value: ArraySlice<UInt8>, _ name: String) -> Bool {
        if name == "reason" { return !value.isEmpty && !value.contains { "/:?@[]=".utf8.contains($0) } }
        return value.first != UInt8(ascii: "@") || isDomain(value.dropFirst())
    }

    /// Whether what follows an `@` has labels between single dots.
    private static func isDomain(_ text: ArraySlice<UInt8>) -> Bool {
        hasLabels(text) && !text.contains { ":@[]".utf8.contains($0) }
    }

    private static func hasLabels(_ text: ArraySlice<UInt8>) -> Bool {
        text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    /// Letters of a token, an address, an IP address: no blank, quote, comment or semicolon.
    private static func isValueByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 33, 35...39, 42, 43, 45...58, 61, 63...91, 93...126: true
        default: false
        }
    }

    /// Whether a word may end before a byte.
    private static func isBoundary(_ next: UInt8?) -> Bool {
        guard let next else { return true }
        return FieldScanner.isBlank(next) || next == UInt8(ascii: ";") || next == UInt8(ascii: "(")
    }
}
