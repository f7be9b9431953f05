import Domain

/// How often something is tried again after a connection failed, and how long is waited before.
public struct Retry: Sendable {
    /// Tries in all.
    public var tries = 3
    /// Milliseconds before the second try; twice as long before each further one.
    public var pause = 500
    /// Waits that many milliseconds.
    public let sleep: @Sendable (Int) -> Void

    /// The usual tries.
    public init(sleep: @escaping @Sendable (Int) -> Void) {
        self.sleep = sleep
    }

    /// Whether another try may succeed: the connection failed, not what was asked for.
    public static func isWorth(_ problem: Problem) -> Bool {
        problem.blame == .connection(retry: true)
    }

    /// Whether a server that offers SFTP to others may mean by it that it takes no more connections.
    static func isFull(_ problem: Problem) -> Bool { problem.is(SFTPProblem.noSFTP) }

    /// Waits before a try, counted from 1; by chance up to half as long, so that many clients do not come at once.
    func wait(before next: Int) {
        let whole = pause << (next - 2)
        sleep(Int.random(in: whole / 2...whole))
    }

    /// Opens a transport, with tries.
    public func open(_ transport: some Transport) throws(Problem) -> any TransportSession {
        var number = 1
        while true {
            do throws(Problem) {
                return try transport.open()
            } catch {
                number += 1
                guard number <= tries, Retry.isWorth(error) else { throw error }
                wait(before: number)
            }
        }
    }
}
