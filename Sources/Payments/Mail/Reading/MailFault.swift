import Domain

/// Why a mail that a layout fits is not read as payments.
enum MailFault: Error {
    /// A field that a payment needs is missing or cannot be read.
    case missing(String)
    /// A value stands twice and differs; the field, and by what both were found.
    case contradiction(MailField, String, String)
    /// The sign of the amount says the other direction than the words.
    case sign
    /// More movements than one, or than the balances in the mail allow.
    case movements

    /// Whether no other layout may read the mail: what contradicts itself here would be half read there.
    var isFinal: Bool {
        if case .missing = self { false } else { true }
    }

    /// What is told of it.
    func problem(_ layout: MailLayout) -> Problem {
        switch self {
        case .missing(let field):
            Problem(MailProblem.missingValue, .error, ["layout": layout.name, "field": field])
        case .contradiction(let field, let one, let other):
            Problem(
                MailProblem.twoValues,
                .error,
                ["layout": layout.name, "field": field.rawValue, "one": one, "other": other]
            )
        case .sign: Problem(MailProblem.signDiffers, .error, ["layout": layout.name])
        case .movements: Problem(MailProblem.severalMovements, .error, ["layout": layout.name])
        }
    }
}
