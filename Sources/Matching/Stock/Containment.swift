import Domain

/// Whether figures of the accounting system contain what it came to know: only if they were made after that.
///
/// Where it cannot be told, they do not: goods are kept back for one more export, never sold twice.
public enum Containment {
    /// An export that came later than this cannot be told from one whose clock is wrong.
    private static let mostDelay: Int64 = 30 * 86_400
    /// A file that is written so soon after the time in it shows that both clocks agree.
    private static let soon: Int64 = 120
    /// By how much two clocks may differ that nothing shows to agree.
    private static let skew: Int64 = 300

    /// Whether `figures` contain what was known by `event`.
    ///
    /// - Parameter delay: how many seconds the system may take to come to know it, beyond what `event` says.
    public static func contains(_ figures: FiguresTime, _ event: KnowledgeTime, delay: Int64 = 0) -> Bool {
        if let made = figures.stamp, let known = event.stamp {
            let first = CentralEuropeanTime.moments(of: made).lowerBound
            return first > CentralEuropeanTime.moments(of: known).upperBound.advanced(bySeconds: delay)
        }
        let inOrder = figures.pass > event.pass
        guard let known = event.by?.advanced(bySeconds: delay), let made = earliest(figures) else {
            // No time of both by one clock: the first export that came after it, and by now no sooner than the delay.
            guard let known = event.by, delay > 0 else { return inOrder }
            return inOrder && figures.read > known.advanced(bySeconds: delay)
        }
        return made > known
    }

    /// The first moment, by our clock, at which figures may have been made; nil when nothing tells.
    static func earliest(_ figures: FiguresTime) -> Moment? {
        guard let stamp = figures.stamp else { return figures.file }
        let made = CentralEuropeanTime.moments(of: stamp).lowerBound
        let seen = figures.file ?? figures.read
        guard made < seen.advanced(bySeconds: mostDelay), made.advanced(bySeconds: mostDelay) > seen else { return nil }
        if let file = figures.file, made <= file, file <= made.advanced(bySeconds: soon) { return made }
        return min(made, seen).advanced(bySeconds: -|skew)
    }
}
