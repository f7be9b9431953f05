/// The bank's id of a movement, as far as it can be relied on (reference: bank formats, 6).
enum CAMTIdentity {
    /// Shorter ones may be running numbers, which start anew in each statement.
    private static let shortest = 8

    /// The id of a movement from a reference of the bank; nil when there is none to rely on.
    ///
    /// A short one counts with the id of its statement only. The parts of a batch have their index behind it.
    static func id(_ reference: String?, statement: String?, part: Int?) -> String? {
        guard var id = reference, id.utf8.contains(where: { $0 > 48 && $0 <= 57 }) else { return nil }
        if id.utf8.count < shortest {
            guard let statement else { return nil }
            id = statement + "/" + id
        }
        return part.map { id + "/" + String($0) } ?? id
    }
}
