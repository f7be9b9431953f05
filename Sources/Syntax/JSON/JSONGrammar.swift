import Domain

/// What may come next between the tokens of JSON.
struct JSONGrammar {
    private enum Next {
        /// The outermost value, or nothing more.
        case value, nothing
        /// Behind `[` and `{`, where the end may follow at once.
        case firstItem, firstKey
        /// Behind a comma.
        case item, key
        /// Behind a key, and behind its colon.
        case colon, member
        /// Behind a value inside another.
        case commaOrEnd
    }

    private var next = Next.value
    /// Of each open value whether it is an object.
    private var open: [Bool] = []

    /// Whether the outermost value has ended.
    var isComplete: Bool { next == .nothing }

    /// Whether only the name of a member may come.
    var isKeyNext: Bool { next == .firstKey || next == .key }

    /// Whether a value may begin here; then what follows it is expected.
    mutating func beginValue() -> Bool {
        switch next {
        case .value, .firstItem, .item, .member:
            next = open.isEmpty ? .nothing : .commaOrEnd
            return true
        default: return false
        }
    }

    /// Opens an object or array; false when it lies too deep.
    mutating func push(isObject: Bool) -> Bool {
        guard open.count < Limits.jsonDepth else { return false }
        open.append(isObject)
        next = isObject ? .firstKey : .firstItem
        return true
    }

    /// Closes one; false when none of the kind may end here.
    mutating func pop(isObject: Bool) -> Bool {
        guard open.last == isObject, next == .commaOrEnd || next == (isObject ? .firstKey : .firstItem) else {
            return false
        }
        open.removeLast()
        next = open.isEmpty ? .nothing : .commaOrEnd
        return true
    }

    /// Whether a comma may stand here.
    mutating func comma() -> Bool {
        guard next == .commaOrEnd, let isObject = open.last else { return false }
        next = isObject ? .key : .item
        return true
    }

    /// Whether a colon may stand here.
    mutating func colon() -> Bool {
        guard next == .colon else { return false }
        next = .member
        return true
    }

    /// A name has ended.
    mutating func endKey() { next = .colon }
}
