import Domain
import Syntax

/// Reports rows that are wrong, and refuses a file that has too many of them.
struct RowErrors {
    private let profile: TableProfile
    private let emit: FactSink
    private var errors = 0
    /// How many records there were, the wrong ones among them.
    var rows = 0
    /// What spreadsheets did.
    var damage = KeyDamage()

    init(_ profile: TableProfile, _ emit: @escaping FactSink) {
        self.profile = profile
        self.emit = emit
    }

    /// Reports a row that is left out.
    mutating func report(_ problem: Problem) throws(Problem) {
        errors += 1
        try emit(.problem(problem.ofRecord))
    }

    /// Throws when the whole file is to be refused.
    ///
    /// One wrong row is always tolerated: of a small file it would be a large share.
    func finish() throws(Problem) {
        let limit = max(1, min(profile.errorRows, rows * profile.errorPercent / 100))
        let isOver = errors > limit
        if damage.hasLostZeros || isOver && damage.scientific * 2 >= errors {
            let count = max(damage.scientific, damage.lost)
            throw Problem(
                TableProblem.spreadsheet,
                .error,
                ["count": String(count), "value": damage.example]
            )
        }
        guard isOver else { return try tellGuards() }
        throw Problem(
            TableProblem.tooManyErrors,
            .error,
            [
                "profile": profile.name, "errors": String(errors), "rows": String(rows), "limit": String(limit),
            ]
        )
    }

    /// Tells that keys came with guards around them.
    private func tellGuards() throws(Problem) {
        guard damage.guarded.count > 0 else { return }
        let arguments = ["count": String(damage.guarded.count), "value": damage.guarded.example]
        try emit(.problem(Problem(TableProblem.guardedKeys, .warning, arguments)))
    }
}

/// Signs that a spreadsheet opened a table and saved it: what it does to long codes cannot be undone.
struct KeyDamage {
    /// EANs of a length that no EAN has.
    private var short = 0
    /// Those of them that are right once zeros are put back.
    private var restorable = 0
    /// One of them, to show.
    private(set) var example = ""
    /// How many keys came in scientific notation.
    private(set) var scientific = 0
    /// How many keys had guards around them that were taken off, and one of them.
    private(set) var guarded = (count: 0, example: "")

    /// The first key of which ISO-8859-2 would make another one.
    private(set) var unclear: String?

    /// Whether so many EANs lack their first zeros that it cannot be chance.
    var hasLostZeros: Bool { restorable >= 3 && restorable * 10 >= short * 9 }
    /// How many EANs lack zeros.
    var lost: Int { restorable }

    /// Looks at a code or an EAN: whether it is in scientific notation, `8,59E+12`.
    @inline(__always)
    mutating func isScientific(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 5, bytes.count <= 24, bytes[bytes.count - 1] >= 48, bytes[bytes.count - 1] <= 57,
            bytes[0] >= 48, bytes[0] <= 57, bytes.contains(where: { $0 | 32 == UInt8(ascii: "e") })
        else { return false }
        guard ScientificNotation.isForm(bytes.span) else { return false }
        scientific += 1
        if example.isEmpty { example = String(decoding: bytes, as: UTF8.self) }
        return true
    }

    /// The key without the guards around it, counted; nil when there are none.
    @inline(__always)
    mutating func bare(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if unclear == nil, KeyGuard.isUnclear(bytes) { unclear = String(decoding: bytes, as: UTF8.self) }
        guard let key = KeyGuard.bare(bytes) else { return nil }
        guarded.count += 1
        if guarded.count == 1 { guarded.example = String(decoding: bytes, as: UTF8.self) }
        return key
    }

    /// Counts an EAN that is too short.
    @inline(__always)
    mutating func see(ean: UnsafeBufferPointer<UInt8>) {
        switch ean.count {
        case 8, 12, 13, 14: return
        case 6...11: break
        default: return
        }
        var sum = 0
        var weight = 1
        for byte in ean.reversed() {
            guard byte >= 48 && byte <= 57 else { return }
            sum += Int(byte &- 48) * weight
            weight = 4 - weight
        }
        short += 1
        guard sum % 10 == 0, ean.first != 48 else { return }
        restorable += 1
        if example.isEmpty { example = String(decoding: ean, as: UTF8.self) }
    }
}
