import Domain

/// Where libcurl hands the body to; it keeps what went wrong there, which C cannot throw.
final class BodySink {
    private(set) var problem: Problem?
    private let receive: (UnsafeRawBufferPointer) throws(Problem) -> Void
    private let host: String
    private let limit: Int
    private var bytes = 0

    init(limit: Int, host: String, _ receive: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void) {
        self.limit = limit
        self.host = host
        self.receive = receive
    }

    /// The C function: the context is the sink.
    static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int) -> Int32 = {
        context,
        bytes,
        count in
        guard let context else { return 1 }
        let sink = Unmanaged<BodySink>.fromOpaque(context).takeUnretainedValue()
        return sink.take(UnsafeRawBufferPointer(start: bytes, count: count)) ? 0 : 1
    }

    private func take(_ part: UnsafeRawBufferPointer) -> Bool {
        bytes += part.count
        do throws(Problem) {
            guard bytes <= limit else {
                throw Problem(HTTPProblem.tooLarge, .error, ["host": host, "limit": String(limit >> 20)])
            }
            try receive(part)
            return true
        } catch {
            problem = error
            return false
        }
    }
}
