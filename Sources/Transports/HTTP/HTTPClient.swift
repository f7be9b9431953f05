import CCurl
import Domain

/// Fetches files over HTTP with libcurl.
///
/// Certificates are checked, redirects are not followed, and libcurl is loaded only when something is fetched
/// (docs/decisions/0008).
public struct HTTPClient: Sendable {
    private let limits: HTTPLimits

    /// A client with these limits.
    public init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
    }

    /// Fetches what is at the address.
    ///
    /// - Parameter receive: takes the body part by part, if the status is 200; what it throws ends the transfer and is
    ///   thrown.
    /// - Returns: the status, whatever it is.
    public func get(
        _ address: HTTPAddress,
        _ receive: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> Int {
        let result = try perform(address, receive)
        guard result.loaded != 0 else { throw Problem(HTTPProblem.libraryMissing, .error, ["host": address.host]) }
        if let code = problem(result.code) {
            throw Problem(code, .error, ["host": address.host, "code": String(result.code)])
        }
        return result.status
    }

    private func perform(
        _ address: HTTPAddress,
        _ receive: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> spojka_curl_result {
        try withoutActuallyEscaping(receive) { receive throws(Problem) in
            let sink = BodySink(limit: limits.bytes, host: address.host, receive)
            let result = address.text.withCString { url in
                (address.isLoopback ? "http,https" : "https").withCString { protocols in
                    var request = spojka_curl_request(
                        url: url,
                        protocols: protocols,
                        direct: address.isLoopback ? 1 : 0,
                        connect_seconds: limits.connectSeconds,
                        total_seconds: limits.totalSeconds,
                        stalled_seconds: limits.stalledSeconds
                    )
                    return spojka_curl_get(&request, BodySink.take, Unmanaged.passUnretained(sink).toOpaque())
                }
            }
            if let problem = sink.problem { throw problem }
            return result
        }
    }

    private func problem(_ code: Int32) -> HTTPProblem? {
        switch spojka_curl_meaning(code) {
        case SPOJKA_CURL_DONE: nil
        case SPOJKA_CURL_NAME: .nameNotFound
        case SPOJKA_CURL_CONNECT: .refused
        case SPOJKA_CURL_TIMEOUT: .timeout
        case SPOJKA_CURL_CERTIFICATE: .certificate
        case SPOJKA_CURL_BROKEN: .broken
        case SPOJKA_CURL_ADDRESS: .address
        default: .failed
        }
    }
}
