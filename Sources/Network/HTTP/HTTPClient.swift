import CCurl
import Domain
import FoundationEssentials

/// Speaks HTTP with libcurl (docs/decisions/0017).
///
/// Certificates are always checked. A request that only reads follows the server to another address on the same server, and
/// nowhere else, so a login never leaves it. Answers of every status are handed over with their head and body.
public struct HTTPClient: Sendable {
    let limits: HTTPLimits
    let trust: HTTPTrust

    /// A client with these limits.
    public init(limits: HTTPLimits = HTTPLimits(), trust: HTTPTrust = .system) {
        self.limits = limits
        self.trust = trust
    }

    /// Sends a request and hands over its answer.
    ///
    /// - Parameters:
    ///   - body: what is streamed as the request's body; without it, `request.body` is sent.
    ///   - receive: takes the answer's body part by part, with its head; what it throws ends the transfer.
    /// - Returns: the head of the answer, whatever its status.
    /// - Throws: `HTTPFailure` when no whole answer came: `HTTP-001` to `HTTP-006`, `HTTP-010`, `HTTP-011` when the server
    ///   leads elsewhere, `HTTP-013` and `HTTP-014` before anything is sent.
    public func send(
        _ request: HTTPRequest,
        body: HTTPBody? = nil,
        _ receive: (HTTPHead, UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(HTTPFailure) -> HTTPHead {
        var request = request
        var left = request.method.isSafe ? limits.redirects : 0
        let follows = left > 0
        while true {
            let (head, next) = try once(request, body, mayFollow: left > 0, receive)
            if let next {
                request.address = next
                left -= 1
            } else if follows, [301, 302, 303, 307, 308].contains(head.status), let other = head["Location"] {
                throw HTTPFailure(moved(request, other), mayHaveArrived: true)
            } else {
                return head
            }
        }
    }

    private func moved(_ request: HTTPRequest, _ other: String) -> Problem {
        // A path may hold a token.
        let start = other.firstRange(of: "//")?.upperBound
        let server = start.map { other[..<$0] + other[$0...].prefix { $0 != "/" && $0 != "?" } }
        let other = String((server ?? request.address.host[...]).prefix(80))
        return Problem(HTTPProblem.moved, .error, ["host": request.address.host, "other": other])
    }

    private func once(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        mayFollow: Bool,
        _ receive: (HTTPHead, UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(HTTPFailure) -> (HTTPHead, next: HTTPAddress?) {
        let host = ["host": request.address.host]
        guard HTTPClient.isReady, let handle = CurlHandle() else {
            throw HTTPFailure(Problem(HTTPProblem.libraryMissing, .error, host), mayHaveArrived: false)
        }
        let body = body ?? request.body.map { HTTPBody($0) }
        return try withoutActuallyEscaping(receive) { (receive) throws(HTTPFailure) in
            let transfer = HTTPTransfer(
                request,
                body,
                limits,
                trust,
                handle.pointer,
                mayFollow: mayFollow,
                receive
            )
            let code = handle.perform(request, length: body?.length, limits, trust, transfer)
            let mayHaveArrived = handle.hasSent
            if let problem = transfer.problem { throw HTTPFailure(problem, mayHaveArrived: mayHaveArrived) }
            guard code == CURLE_OK, let head = transfer.head else {
                let found = HTTPProblem.meant(by: code) ?? .broken
                let shown = host.merging(["code": String(code.rawValue)]) { $1 }
                throw HTTPFailure(Problem(found, .error, shown), mayHaveArrived: mayHaveArrived)
            }
            return (head, transfer.redirection)
        }
    }

    /// Whether libcurl could be set up, which is done once.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

extension HTTPProblem {
    /// What libcurl's code means; nil when it means success.
    fileprivate static func meant(by code: CURLcode) -> HTTPProblem? {
        switch code {
        case CURLE_OK: nil
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: HTTPProblem.nameNotFound
        case CURLE_COULDNT_CONNECT: HTTPProblem.refused
        case CURLE_OPERATION_TIMEDOUT: HTTPProblem.timeout
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: HTTPProblem.certificate
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_BAD_CONTENT_ENCODING,
            CURLE_WEIRD_SERVER_REPLY:
            HTTPProblem.broken
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: HTTPProblem.address
        default: HTTPProblem.failed
        }
    }
}

/// Logins as header fields.
public enum HTTPCredentials {
    /// User and password in the form of RFC 7617, in `Authorization` or the field that a system has instead.
    public static func basic(user: String, password: String, field: String) throws(Problem) -> HTTPField {
        try HTTPField(field, "Basic " + Data((user + ":" + password).utf8).base64EncodedString())
    }
}
