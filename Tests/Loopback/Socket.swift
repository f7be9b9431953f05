import Glibc

/// Sockets of 127.0.0.1.
enum Socket {
    /// Listens on a free port.
    static func listen() -> (socket: Int32, port: UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutableBytes(of: &address) { raw in
            let pointer = raw.bindMemory(to: sockaddr.self).baseAddress
            _ = bind(listener, pointer, length)
            _ = Glibc.listen(listener, 64)
            _ = getsockname(listener, pointer, &length)
        }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    /// Connects to a port; negative when nobody listens there.
    static func connect(_ port: UInt16) -> Int32 {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = address(port: port)
        let result = withUnsafeMutableBytes(of: &address) { raw in
            Glibc.connect(
                file,
                raw.bindMemory(to: sockaddr.self).baseAddress,
                socklen_t(MemoryLayout<sockaddr_in>.size)
            )
        }
        guard result == 0 else {
            close(file)
            return -1
        }
        return file
    }

    /// Whether a server that was just started comes to answer at its port.
    static func isAnswering(_ port: UInt16, while process: Child) -> Bool {
        for _ in 0..<6000 {
            let file = connect(port)
            if file >= 0 {
                close(file)
                return true
            }
            guard process.isRunning else { return false }
            usleep(10_000)
        }
        return false
    }

    /// A port that nobody listens on, for a server that is about to: none of those that Linux gives to whoever asks for
    /// any port, so that nobody gets it in between.
    static func freePort() -> UInt16 {
        while true {
            let port = UInt16.random(in: 15_000..<32_000)
            if isFree(port) { return port }
        }
    }

    private static func isFree(_ port: UInt16) -> Bool {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = address(port: port)
        return withUnsafeMutableBytes(of: &address) { raw in
            bind(file, raw.bindMemory(to: sockaddr.self).baseAddress, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
    }

    /// Sends all bytes; false when the connection is over.
    static func send(_ bytes: ArraySlice<UInt8>, _ to: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Small parts are not kept back.
    static func sendAtOnce(_ file: Int32) {
        var yes: Int32 = 1
        setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        return address
    }
}

/// Threads that nobody waits for.
enum Threads {
    private final class Body {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    static func start(_ run: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body(run)).toOpaque()
        let result = pthread_create(
            &thread,
            nil,
            { context in
                if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            },
            body
        )
        if result == 0 { pthread_detach(thread) }
    }
}
