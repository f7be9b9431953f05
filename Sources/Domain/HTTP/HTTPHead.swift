/// What a server says before the body of its answer: the status and the header fields.
public struct HTTPHead: Hashable, Sendable {
    /// The status, such as 200.
    public let status: Int
    /// The fields in their order.
    public private(set) var fields: [HTTPField] = []

    /// A head without fields.
    public init(status: Int, fields: [HTTPField] = []) {
        self.status = status
        self.fields = fields
    }

    /// The head that a status line begins, such as `HTTP/1.1 200 OK`; nil when it is none.
    public init?(statusLine line: Substring) {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/"), words[1].utf8.count == 3,
            let status = Int(shortText: words[1]), (100...599).contains(status)
        else { return nil }
        self.init(status: status)
    }

    /// Adds a field by its line, such as `Retry-After: 30`; what is no field is left out.
    public mutating func add(line: Substring) {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return }
        fields.append(
            HTTPField(received: String(line[..<colon]), Self.trimmed(line[line.utf8.index(after: colon)...]))
        )
    }

    /// The value of the first field of that name, whatever its case.
    public subscript(name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.lowercased() == wanted }?.value
    }

    /// The server's clock, from `Date`.
    public var date: Instant? { self["Date"].flatMap(Self.instant) }

    /// How many seconds the server wants to be left alone, from `Retry-After`: seconds, or a date that is compared with the
    /// server's own clock, else with `now`. Nil when it does not say; 0 when the time is over; a day at most.
    public func retryAfter(now: Instant) -> Int? {
        guard let text = self["Retry-After"] else { return nil }
        if let seconds = Int(shortText: text) { return min(max(seconds, 0), Self.day) }
        guard let end = Self.instant(text) else { return nil }
        return min(max(Int(clamping: end.seconds -| (date ?? now).seconds), 0), Self.day)
    }

    private static let day = 86_400
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A date as servers write it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func instant(_ text: String) -> Instant? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(shortText: words[1]),
            let month = months.firstIndex(of: String(words[2])), let year = Int(shortText: words[3]),
            let date = Day(year: year, month: month + 1, day: day)
        else { return nil }
        let clock = words[4].split(separator: ":", omittingEmptySubsequences: false).map { Int(shortText: $0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let start = Int64(date.number) *| 86_400
        return Instant(seconds: start +| Int64(hour) *| 3600 +| Int64(minute) *| 60 +| Int64(second))
    }

    private static func trimmed(_ text: Substring) -> String {
        var bytes = text.utf8
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        return String(Substring(bytes.drop { $0 == 0x20 || $0 == 0x09 }))
    }
}
