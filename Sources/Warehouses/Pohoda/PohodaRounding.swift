import Domain

/// How Pohoda rounds a document's sum (schema type.xsd, `typeRoundingDocument`).
struct PohodaRounding {
    /// Which way it goes.
    enum Direction {
        case nearest, up, down
    }

    /// To what, in hundredths.
    let step: Int64
    /// Which way.
    let direction: Direction

    /// A rounding by its parts.
    init(step: Int64, direction: Direction) {
        self.step = step
        self.direction = direction
    }

    /// The rounding of a name such as `math2one`, `up2half`, `math5cent`; nil for `none` and unknown names.
    init?(name: String) {
        switch name {
        case _ where name.hasPrefix("math"): direction = .nearest
        case _ where name.hasPrefix("up"): direction = .up
        case _ where name.hasPrefix("down"): direction = .down
        default: return nil
        }
        switch name {
        case _ where name.hasSuffix("2one"): step = 100
        case _ where name.hasSuffix("2half"): step = 50
        case _ where name.hasSuffix("2tenth"): step = 10
        case _ where name.hasSuffix("5cent"): step = 5
        default: return nil
        }
    }

    /// A sum in hundredths, rounded; `up` and `down` are towards greater and smaller amounts without their sign.
    func rounded(_ sum: Int64) -> Int64 {
        let magnitude = sum.magnitude
        let width = UInt64(clamping: step)
        // bounded: a step is one or more.
        let rest = magnitude % width
        let up =
            switch direction {
            case .nearest: rest &* 2 >= width
            case .up: rest > 0
            case .down: false
            }
        let whole = Int64(clamping: magnitude &- rest &+ (up ? width : 0))
        return sum < 0 ? -|whole : whole
    }
}
