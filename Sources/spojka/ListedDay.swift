import ArgumentParser
import Domain
import Syntax

/// A day that bounds a list.
enum ListedDay {
    /// The day of `YYYY-MM-DD`; nil for anything else.
    static func of(_ text: String) -> Day? {
        let bytes = Array(text.utf8)
        return bytes.count == 10 ? DateParser.isoDay(bytes.span) : nil
    }

    /// Throws what is to be said of bounds that are no days.
    static func check(_ bounds: [String?]) throws {
        for day in bounds.compactMap({ $0 }) where of(day) == nil {
            throw ValidationError("“\(day)” is not a date; write YYYY-MM-DD")
        }
    }
}
