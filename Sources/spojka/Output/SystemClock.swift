import Domain
import Exchange
import Glibc
import Syntax

extension Clock {
    /// The machine's clock; in builds with fault injection `SPOJKA_NOW` sets it, so that runs can be compared.
    static var system: Clock {
        #if FAULT_INJECTION
        if let text = getenv("SPOJKA_NOW"), let time = DateParser.isoTime(Array(String(cString: text).utf8).span) {
            return Clock(now: { Instant(seconds: time.secondsSinceEpoch) }, sleep: pause)
        }
        #endif
        return Clock(now: { Instant(seconds: Int64(time(nil))) }, sleep: pause)
    }

    private static func pause(_ milliseconds: Int) {
        usleep(UInt32(clamping: milliseconds) &* 1000)
    }
}
