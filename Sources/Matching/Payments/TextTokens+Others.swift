/// Numbers of a text that are something else than an order's: a date, a telephone number, a postcode beside its town, and
/// whatever a word before them says to be another's (`IČO 12345678`).
extension TextTokens {
    /// Whether each run is a part of such a number.
    func otherNumbers() -> [Bool] {
        var isOther = [Bool](repeating: false, count: runs.count)
        let explained = Set(labelledRuns.filter { $0.label != .other }.map(\.range.lowerBound))
        for labelled in labelledRuns where labelled.label == .other { mark(labelled.range, &isOther, withNext: true) }
        for place in runs.indices where !isOther[place] {
            if let account = account(from: place) {
                mark(account, &isOther)
            } else if let date = date(from: place) ?? compactDate(place) {
                mark(date, &isOther)
            } else if !explained.contains(place), let phone = phone(from: place) {
                mark(phone, &isOther)
            } else if !explained.contains(place), let month = month(from: place) ?? postcode(from: place) {
                mark(month, &isOther)
            }
        }
        return isOther
    }

    private func mark(_ range: Range<Int>, _ isOther: inout [Bool], withNext: Bool = false) {
        for place in range { isOther[place] = true }
        guard withNext else { return }
        var next = range.upperBound
        // A telephone number or a tax number in groups.
        while next < runs.count, runs[next].isNumber, runs[next].gap == .loose, runs[next].count <= 3 {
            isOther[next] = true
            next += 1
        }
    }

    private func number(_ place: Int) -> Int? {
        guard place < runs.count, runs[place].isNumber, runs[place].count <= 5 else { return nil }
        // bounded: five digits at most.
        return bytes[runs[place].start..<runs[place].end].reduce(0) { $0 * 10 + Int($1 &- 48) }
    }

    private func isYear(_ place: Int) -> Bool {
        guard let year = number(place) else { return false }
        return runs[place].count == 4 && (2010...2045).contains(year) || runs[place].count == 2 && year > 9
    }

    private func isDay(_ place: Int, _ days: ClosedRange<Int>) -> Bool {
        guard let day = number(place), runs[place].count <= 2 else { return false }
        return days.contains(day)
    }

    private func isJoined(_ places: Range<Int>) -> Bool { places.dropFirst().allSatisfy { runs[$0].gap != .wide } }

    /// `24.12.2026`, `24. 12. 26`, `2026-12-24`.
    private func date(from place: Int) -> Range<Int>? {
        let range = place..<place + 3
        guard range.upperBound <= runs.count, isJoined(range), isDay(place + 1, 1...12) else { return nil }
        let isEuropean = isDay(place, 1...31) && isYear(place + 2)
        let isOfISO = isYear(place) && runs[place].count == 4 && isDay(place + 2, 1...31) && runs[place + 2].count == 2
        return isEuropean || isOfISO ? range : nil
    }

    /// `zo dňa 20261224`, `ze dne 24122026`.
    private func compactDate(_ place: Int) -> Range<Int>? {
        guard place > 0, runs[place].isNumber, runs[place].count == 8, runs[place - 1].isWord,
            Self.daysBefore.contains(word(place - 1))
        else { return nil }
        let digits = bytes[runs[place].start..<runs[place].end].map { Int($0 &- 48) }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
            (2010...2045).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        }
        let isOfISO = isDate(number(0..<4), number(4..<6), number(6..<8))
        return isOfISO || isDate(number(4..<8), number(2..<4), number(0..<2)) ? place..<place + 1 : nil
    }

    /// Words before a date.
    private static let daysBefore: Set<String> = [
        "DNA", "DNE", "DEN", "DATUM", "SPLATNOST", "SPLATNOSTI",
    ]

    /// An account by IBAN, in groups or as one: `SK52 0900 0000 0020 2605 5333`.
    private func account(from place: Int) -> Range<Int>? {
        let run = bytes[runs[place].start..<runs[place].end]
        let country = run.prefix { $0 >= 65 && $0 <= 90 }.count
        guard country == 2, runs[place].digits == run.count - 2, runs[place].digits >= 2 else { return nil }
        if (15...34).contains(run.count) { return place..<place + 1 }
        guard run.count == 4 else { return nil }
        var end = place + 1
        while end < runs.count, runs[end].isNumber, runs[end].gap != .wide, runs[end].count <= 4,
            end == place + 1 || runs[end - 1].count == 4
        {
            end += 1
        }
        return digits(place + 1..<end) >= 11 ? place..<end : nil
    }

    /// `12/2026`.
    private func month(from place: Int) -> Range<Int>? {
        let range = place..<place + 2
        guard range.upperBound <= runs.count, isJoined(range), isDay(place, 1...12), isYear(place + 1),
            runs[place + 1].count == 4, place == 0 || runs[place].gap == .wide || runs[place - 1].isWord,
            range.upperBound == runs.count || runs[range.upperBound].gap != .tight
        else { return nil }
        return range
    }

    /// `+421 905 123 456`, `0905 123 456`, `777 123 456`.
    private func phone(from place: Int) -> Range<Int>? {
        guard runs[place].isNumber else { return nil }
        let first = bytes[runs[place].start..<runs[place].end]
        var end = place + 1
        while end < runs.count, end - place < 5, runs[end].isNumber, runs[end].gap == .loose { end += 1 }
        let digits = digits(place..<end)
        if runs[place].start > 0, bytes[runs[place].start - 1] == UInt8(ascii: "+"), digits >= 9 { return place..<end }
        let isAbroad = first.starts(with: "00420".utf8) || first.starts(with: "00421".utf8)
        // `2026 004216` is none.
        if isAbroad, digits >= 12 { return place..<end }
        if first.starts(with: "09".utf8), runs[place].count == 10 { return place..<place + 1 }
        let isInThrees = (place + 1..<end).allSatisfy { runs[$0].count == 3 }
        guard isInThrees, end - place >= 3 else { return nil }
        if first.starts(with: "09".utf8), runs[place].count == 4 { return place..<end }
        if first.elementsEqual("420".utf8) || first.elementsEqual("421".utf8), end - place == 4 { return place..<end }
        let isMobile = first.first.map { [54, 55, 57].contains($0) } ?? false
        return runs[place].count == 3 && end - place == 3 && isMobile ? place..<end : nil
    }

    /// `Lipová 157, 10397 Nitra`, `949 01 Nitra`, `Nitra 94901`.
    private func postcode(from place: Int) -> Range<Int>? {
        var end = place + 1
        guard runs[place].isNumber else { return nil }
        if runs[place].count == 3, end < runs.count, runs[end].isNumber, runs[end].count == 2, runs[end].gap == .loose {
            end += 1
        } else if runs[place].count != 5 {
            return nil
        }
        let next = end < runs.count && runs[end].isWord ? word(end) : nil
        let before = place > 0 && runs[place - 1].isWord ? word(place - 1) : nil
        if let next, Towns.all.contains(next) { return place..<end }
        if let next, end + 1 < runs.count, runs[end + 1].isWord, Towns.pairs.contains(next + " " + word(end + 1)) {
            return place..<end
        }
        // Nobody writes a number of five digits so.
        if let next, end == place + 2, next.utf8.count >= 3, !Self.courtesies.contains(next),
            !NameLists.first.contains(next), NumberLabel(next, after: nil) == nil, end + 1 < runs.count,
            runs[end + 1].isWord, runs[end + 1].gap == .loose
        {
            return place..<end
        }
        if let before, Towns.all.contains(before) { return place..<end }
        guard let next, next.utf8.count >= 3, !Self.courtesies.contains(next), place > 1, runs[place - 1].isNumber,
            runs[place - 1].count <= 4
        else { return nil }
        // A street and the number of a house before it.
        let street = place > 2 && runs[place - 2].isNumber && runs[place - 1].gap == .tight ? place - 3 : place - 2
        guard runs[street].isWord, runs[street].count >= 3, NumberLabel(word(street), after: nil) == nil else {
            return nil
        }
        return place..<end
    }

    /// A word without its accents.
    private func word(_ place: Int) -> String {
        NamePieces(String(decoding: bytes[runs[place].start..<runs[place].end], as: UTF8.self)).pieces.first?.text ?? ""
    }

    /// Words that follow a number and are no town.
    private static let courtesies: Set<String> = [
        "DAKUJEM", "DAKUJEME", "DEKUJI", "DEKUJEME", "DIKY", "VDAKA", "PLATBA", "UHRADA", "OBJEDNAVKA", "OBJ",
        "FAKTURA",
        "EUR", "CZK", "THANKS", "THANK", "TOVAR", "ZBOZI",
    ]
}
