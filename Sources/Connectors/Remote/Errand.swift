import Domain

/// One line of a script that takes several requests, each following from the answers before it: a customer is looked for, then an
/// order made, then its number read.
///
/// What changes something is a `make`; before the first one the ledger knows that it may be on its way. An errand that makes
/// several things tells what is there when a later one is refused.
/// When its outcome is not known, a later pass starts the same line again with `isAgain`; the errand then looks first whether
/// it is there already.
public protocol Errand: Sendable {
    /// What is done next.
    ///
    /// - Parameter memory: what earlier errands of the same connection and pass left there, such as ids that were looked up.
    /// - Throws: why this line cannot be sent; the others go on.
    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep

    /// Takes an answer that counts.
    ///
    /// - Throws: that it is none of theirs (`REMOTE-005`), or why this line cannot be sent.
    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem)

    /// The line in the file of answers that says why this errand was refused, as JSON; nil where it is only reported.
    func refused(_ problem: Problem) -> [UInt8]?
}

/// What errands of one connection leave for those after them, within a pass.
public typealias ErrandMemory = [String: String]

/// What an errand does next.
public enum ErrandStep: Sendable {
    /// A request that changes nothing, or that makes what the errand looks for before each time, such as a contact: if its
    /// answer is lost, the errand begins again from its first step.
    case ask(RemoteRequest)
    /// The request that changes something; it goes out once.
    case make(RemoteRequest)
    /// It is done; the line in the file of answers, as JSON.
    case finished(answer: [UInt8])
}
