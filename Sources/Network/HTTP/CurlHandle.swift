import CCurl
import Domain

/// A handle of libcurl, cleaned up with its owner.
struct CurlHandle: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    init?() {
        guard let made = curl_easy_init() else { return nil }
        pointer = made
    }

    deinit { curl_easy_cleanup(pointer) }

    /// Whether a byte of the request left.
    var hasSent: Bool {
        var bytes = 0
        return spojka_curl_get_number(pointer, CURLINFO_REQUEST_SIZE, &bytes) == CURLE_OK
            && bytes > 0
    }

    /// Sends a request and waits for its answer.
    func perform(
        _ request: HTTPRequest,
        length: Int?,
        _ limits: HTTPLimits,
        _ trust: HTTPTrust,
        _ transfer: HTTPTransfer
    ) -> CURLcode {
        var options = CurlOptions(pointer)
        options.set(CURLOPT_URL, request.address.text)
        options.set(CURLOPT_PROTOCOLS_STR, request.address.isPlain ? "http" : "https")
        options.set(CURLOPT_FOLLOWLOCATION, 0)
        options.set(CURLOPT_NOSIGNAL, 1)
        options.set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
        options.set(CURLOPT_TIMEOUT, limits.totalSeconds)
        options.set(CURLOPT_LOW_SPEED_LIMIT, 1)
        options.set(CURLOPT_LOW_SPEED_TIME, limits.stalledSeconds)
        options.set(CURLOPT_ACCEPT_ENCODING, "")
        options.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        options.set(CURLOPT_USERAGENT, "spojka")
        if request.address.isLoopback { options.set(CURLOPT_NOPROXY, "*") }
        options.set(trust)
        if let length {
            options.set(CURLOPT_UPLOAD, 1)
            options.set(size: CURLOPT_INFILESIZE_LARGE, length)
        }
        options.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        options.set(transfer)
        // A server that waits to be asked twice would cost a second for each request.
        let lines = ["Expect:"] + request.fields.map { $0.value.isEmpty ? $0.name + ";" : $0.name + ": " + $0.value }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { list = curl_slist_append(list, line) ?? list }
        defer { curl_slist_free_all(list) }
        options.set(CURLOPT_HTTPHEADER, list)
        // An option that this libcurl does not know would loosen a limit: then nothing is sent.
        guard options.code == CURLE_OK else { return options.code }
        return withExtendedLifetime(transfer) { curl_easy_perform(pointer) }
    }
}

/// Sets options until one fails.
private struct CurlOptions {
    private(set) var code = CURLE_OK
    private let curl: UnsafeMutableRawPointer

    init(_ curl: UnsafeMutableRawPointer) { self.curl = curl }

    private mutating func attempt(_ body: (UnsafeMutableRawPointer) -> CURLcode) {
        if code == CURLE_OK { code = body(curl) }
    }

    mutating func set(_ option: CURLoption, _ value: Int) {
        attempt { spojka_curl_set_number($0, option, value) }
    }

    mutating func set(size option: CURLoption, _ value: Int) {
        attempt { spojka_curl_set_size($0, option, curl_off_t(value)) }
    }

    mutating func set(_ option: CURLoption, _ value: String) {
        attempt { spojka_curl_set_text($0, option, value) }
    }

    mutating func set(_ option: CURLoption, _ list: UnsafeMutablePointer<curl_slist>?) {
        attempt { spojka_curl_set_list($0, option, list) }
    }

    mutating func set(_ trust: HTTPTrust) {
        // A pinned certificate is compared before the request goes out, whoever vouches for it.
        let isPinned = if case .certificate = trust { true } else { false }
        set(CURLOPT_SSL_VERIFYPEER, isPinned ? 0 : 1)
        set(CURLOPT_SSL_VERIFYHOST, isPinned ? 0 : 2)
        if isPinned { set(CURLOPT_CERTINFO, 1) }
        if case .authorities(let path) = trust { set(CURLOPT_CAINFO, path) }
    }

    mutating func set(_ transfer: HTTPTransfer) {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        attempt { spojka_curl_set_write($0, CURLOPT_HEADERFUNCTION, HTTPCallbacks.head) }
        attempt { spojka_curl_set_pointer($0, CURLOPT_HEADERDATA, context) }
        attempt { spojka_curl_set_write($0, CURLOPT_WRITEFUNCTION, HTTPCallbacks.body) }
        attempt { spojka_curl_set_pointer($0, CURLOPT_WRITEDATA, context) }
        attempt { spojka_curl_set_read($0, HTTPCallbacks.read) }
        attempt { spojka_curl_set_pointer($0, CURLOPT_READDATA, context) }
        attempt { spojka_curl_set_before_request($0, HTTPCallbacks.beforeRequest) }
        attempt { spojka_curl_set_pointer($0, CURLOPT_PREREQDATA, context) }
    }
}
