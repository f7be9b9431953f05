/// Measures the markup of a page before libxml2 reads it, whose time grows with the square of a tag's attributes and with
/// that of the tags that are open.
///
/// Whatever looks like a tag counts, in a comment, a script or a value too: where those end is what programs disagree about.
struct HTMLMarkup {
    /// Tags of a page, those that end an element among them.
    static let tags = 20_000
    /// Attributes of a tag.
    static let attributes = 250

    private let page: [UInt8]
    private var place = 0
    /// How many bytes may still be passed over. Tags that stand in one another are passed over again and again.
    private var steps: Int

    private init(_ page: [UInt8]) {
        self.page = page
        // bounded: a page is in memory, and much smaller than what an Int counts.
        steps = page.count * 16 + 4_096
    }

    /// Whether a page has no more of both.
    static func isReadable(_ page: [UInt8]) -> Bool {
        var markup = HTMLMarkup(page)
        var tags = 0
        var next = 0
        while let open = page[next...].firstIndex(of: UInt8(ascii: "<")) {
            next = open + 1
            guard next < page.count, isTagStart(page[next]) else { continue }
            tags += 1
            guard tags <= Self.tags else { return false }
            for isStrict in [true, false] {
                markup.place = next
                guard markup.attributesFit(isStrict: isStrict) else { return false }
            }
        }
        return true
    }

    /// Passes over a tag, to its bracket; false when it has too many attributes, or all steps are gone.
    ///
    /// - Parameter isStrict: whether a name has letters, digits and few signs only, and what is none goes on to a blank, as
    ///   libxml2 read it up to 2.13. Since then it reads names as browsers do.
    private mutating func attributesFit(isStrict: Bool) -> Bool {
        var count = 0
        skip { !HTMLMarkup.isBlank($0) && $0 != UInt8(ascii: "/") }
        while steps > 0 {
            skip { HTMLMarkup.isBlank($0) || $0 == UInt8(ascii: "/") }
            guard place < page.count, page[place] != UInt8(ascii: ">") else { return true }
            count += 1
            guard count <= HTMLMarkup.attributes else { return false }
            if isStrict {
                guard HTMLMarkup.beginsName(page[place]) else {
                    skip { !HTMLMarkup.isBlank($0) }
                    continue
                }
                skip(HTMLMarkup.isNameByte)
            } else {
                place += 1
                skip { !HTMLMarkup.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
            }
            let end = place
            skip(HTMLMarkup.isBlank)
            guard place < page.count, page[place] == UInt8(ascii: "=") else {
                place = end
                continue
            }
            place += 1
            skip(HTMLMarkup.isBlank)
            value()
        }
        return false
    }

    /// Passes over the value of an attribute.
    private mutating func value() {
        guard place < page.count else { return }
        let quote = page[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return skip { !HTMLMarkup.isBlank($0) }
        }
        let end = page[(place + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? page.count
        steps -= end - place
        place = end
    }

    /// Passes over bytes that fit, at most to the bracket that ends a tag.
    private mutating func skip(_ fits: (UInt8) -> Bool) {
        let start = place
        while place < page.count, page[place] != UInt8(ascii: ">"), fits(page[place]) { place += 1 }
        steps -= place - start + 1
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 }

    private static func beginsName(_ byte: UInt8) -> Bool { isLetter(byte) || "_:.".utf8.contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        beginsName(byte) || byte >= 48 && byte <= 57 || byte == UInt8(ascii: "-")
    }

    private static func isTagStart(_ byte: UInt8) -> Bool { isLetter(byte) || "/!?_:".utf8.contains(byte) }
}
