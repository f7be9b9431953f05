/// The names of files that hold one order, and of the answers to them.
enum OrderFileName {
    /// The order's id in the name of an answer, such as `report-order-eshop-1001.xml`; nil when there is none.
    ///
    /// Systems that take one order per file are asked to name the answer after it; the name is only a hint, which the
    /// ledger checks.
    static func id(in name: String) -> String? {
        let words = name.split(separator: "order-", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2 else { return nil }
        let id = words[1].lastIndex(of: ".").map { words[1][..<$0] } ?? words[1]
        return id.isEmpty ? nil : String(id)
    }
}
