import Domain

/// One side of a movement.
struct CAMTParty {
    var name: String?
    var account: BankAccount?

    var isEmpty: Bool { name == nil && account == nil }
}
