import Domain

@testable import Network

extension HTTPClient {
    /// Fetches what is at the address; nothing is followed.
    ///
    /// - Parameter receive: takes the body part by part, if the status is 200; what it throws ends the transfer and is
    ///   thrown.
    /// - Returns: the status, whatever it is.
    func get(
        _ address: HTTPAddress,
        _ receive: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> Int {
        var limits = limits
        limits.redirects = 0
        do throws(HTTPFailure) {
            // The page that explains an error is nobody's statement.
            return try HTTPClient(limits: limits, trust: trust).send(HTTPRequest(.get, address)) {
                (head, part) throws(Problem) in if head.status == 200 { try receive(part) }
            }.status
        } catch {
            throw error.problem
        }
    }
}
