/// The columns of a movement that are read, by the numbers that the bank gives them.
enum FioColumn: Int, CaseIterable {
    case day = 0
    case amount = 1
    case account = 2
    case bank = 3
    case constantSymbol = 4
    case variableSymbol = 5
    case specificSymbol = 6
    case userText = 7
    case kind = 8
    case name = 10
    case currency = 14
    case message = 16
    case order = 17
    case detail = 18
    case movement = 22
    case comment = 25
    case payerReference = 27

    /// How many numbers there are.
    static let count = 28
}
