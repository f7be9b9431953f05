/// Slips of people who type a symbol.
enum SymbolSlip {
    /// Whether `typed` is `meant` with one digit wrong, missing or too many, or with two neighbours exchanged.
    static func isOne(_ typed: String, of meant: String) -> Bool {
        let a = Array(typed.utf8)
        let b = Array(meant.utf8)
        guard (a.count - b.count).magnitude <= 1, min(a.count, b.count) >= 3 else { return false }
        var front = 0
        while front < min(a.count, b.count), a[front] == b[front] { front += 1 }
        var back = 0
        while back < min(a.count, b.count) - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
        let left = a.count - front - back
        let right = b.count - front - back
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
    }
}
