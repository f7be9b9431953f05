import Spool

/// Tells the crash tests how many steps a pass has; nothing in release builds.
enum FaultReport {
    static func write() { FaultInjection.writeCount() }
}
