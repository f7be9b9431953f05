import CCurl
import Domain
import FoundationEssentials
import Spool

/// What libcurl calls while one request runs; it keeps what went wrong there, which C cannot throw.
final class HTTPTransfer {
    /// The answer's head so far; a provisional one gives way to the next.
    private(set) var head: HTTPHead?
    /// What ended the transfer from our side.
    private(set) var problem: Problem?

    private let request: HTTPRequest
    private let limits: HTTPLimits
    private let trust: HTTPTrust
    private let curl: UnsafeMutableRawPointer
    private let mayFollow: Bool
    private let receive: (HTTPHead, UnsafeRawBufferPointer) throws(Problem) -> Void
    private var body: HTTPBody?
    private var headBytes: Int64 = 0
    private var bytes: Int64 = 0

    init(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        _ limits: HTTPLimits,
        _ trust: HTTPTrust,
        _ curl: UnsafeMutableRawPointer,
        mayFollow: Bool,
        _ receive: @escaping (HTTPHead, UnsafeRawBufferPointer) throws(Problem) -> Void
    ) {
        self.request = request
        self.body = body
        self.limits = limits
        self.trust = trust
        self.curl = curl
        self.mayFollow = mayFollow
        self.receive = receive
    }

    /// The request that the answer leads to; nil when it is the end.
    var redirection: HTTPAddress? {
        guard mayFollow, let head, [301, 302, 303, 307, 308].contains(head.status) else { return nil }
        return head["Location"].flatMap(request.address.redirected)
    }

    /// Calls what a C function got as its context; a problem of it ends the transfer.
    fileprivate static func with(
        _ context: UnsafeMutableRawPointer?,
        _ body: (HTTPTransfer) throws(Problem) -> Int
    ) -> Int? {
        guard let context else { return nil }
        let transfer = Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
        do throws(Problem) {
            return try body(transfer)
        } catch {
            transfer.problem = error
            return nil
        }
    }

    fileprivate func takeHead(_ line: UnsafeRawBufferPointer) throws(Problem) {
        headBytes = headBytes +| Int64(line.count)
        guard headBytes <= Self.mostHeadBytes else { throw tooLarge(Self.mostHeadBytes) }
        var text = String(decoding: line, as: UTF8.self)[...]
        while let last = text.utf8.last, last == 10 || last == 13 { text = Substring(text.utf8.dropLast()) }
        if let next = HTTPHead(statusLine: text) { head = next } else { head?.add(line: text) }
    }

    fileprivate func takeBody(_ part: UnsafeRawBufferPointer) throws(Problem) {
        bytes = bytes +| Int64(part.count)
        guard bytes <= limits.bytes, !isBomb() else { throw tooLarge(limits.bytes) }
        // The page of a redirect says nothing.
        guard let head, redirection == nil else { return }
        try receive(head, part)
    }

    fileprivate func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
        guard let body else { return 0 }
        return try body.read(buffer)
    }

    /// Looks at who answers, before the request goes out.
    fileprivate func meet(_ address: String) throws(Problem) {
        if request.address.isPlain, !request.address.isLoopback, !NetworkAddress.isPrivate(address) {
            throw Problem(HTTPProblem.publicAddress, .error, ["host": request.address.host, "seen": address])
        }
        guard case .certificate(let pinned) = trust else { return }
        let seen = certificate()
        guard seen?.bytes != pinned else { return }
        let hex = ContentHash(bytes: pinned)?.hex ?? "?"
        let shown = ["host": request.address.host, "seen": seen?.hex ?? "?", "pinned": hex]
        throw Problem(HTTPProblem.otherCertificate, .error, shown)
    }

    /// The hash of the server's own certificate.
    private func certificate() -> ContentHash? {
        var found: UnsafeMutablePointer<curl_certinfo>?
        guard spojka_curl_get_certificates(curl, &found) == CURLE_OK, let chain = found?.pointee,
            chain.num_of_certs > 0
        else { return nil }
        var field = chain.certinfo[0]
        while let entry = field {
            let text = String(cString: entry.pointee.data)
            if text.hasPrefix("Cert:") {
                let lines = text.dropFirst("Cert:".count).split(separator: "\n").filter { !$0.hasPrefix("-----") }
                return Data(base64Encoded: lines.joined()).map { ContentHash(of: Array($0)) }
            }
            field = entry.pointee.next
        }
        return nil
    }

    /// Whether what came unpacked is more than what any honest server packs so small.
    private func isBomb() -> Bool {
        guard bytes > 1 << 20 else { return false }
        var packed: curl_off_t = 0
        guard spojka_curl_get_size(curl, CURLINFO_SIZE_DOWNLOAD_T, &packed) == CURLE_OK, packed > 0 else {
            return false
        }
        return bytes > Int64(limits.ratio) *| Int64(packed)
    }

    private func tooLarge(_ limit: Int) -> Problem {
        Problem(HTTPProblem.tooLarge, .error, ["host": request.address.host, "limit": String(limit >> 20)])
    }

    private static let mostHeadBytes = 1 << 20
}

/// The functions that libcurl calls; the context of each is an `HTTPTransfer`.
enum HTTPCallbacks {
    static let head: curl_write_callback = { bytes, size, count, context in
        HTTPTransfer.with(context) { (transfer) throws(Problem) in
            try transfer.takeHead(UnsafeRawBufferPointer(start: bytes, count: size &* count))
            return size &* count
        } ?? 0
    }
    static let body: curl_write_callback = { bytes, size, count, context in
        HTTPTransfer.with(context) { (transfer) throws(Problem) in
            try transfer.takeBody(UnsafeRawBufferPointer(start: bytes, count: size &* count))
            return size &* count
        } ?? -1
    }
    static let read: curl_read_callback = { bytes, size, count, context in
        HTTPTransfer.with(context) { (transfer) throws(Problem) in
            try transfer.fill(UnsafeMutableRawBufferPointer(start: bytes, count: size &* count))
        } ?? Int(CURL_READFUNC_ABORT)
    }
    static let beforeRequest: curl_prereq_callback = { context, address, _, _, _ in
        let isMet = HTTPTransfer.with(context) { (transfer) throws(Problem) in
            try transfer.meet(address.map { String(cString: $0) } ?? "?")
            return 0
        }
        return isMet == nil ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK
    }
}
