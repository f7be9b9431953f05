/// What a layout took out of a text such as a mail, and why: for a person who tries a layout out.
public struct LayoutReading: Sendable {
    /// One value of one movement.
    public struct Line: Sendable {
        /// The movement, from 1.
        public let movement: Int
        /// The field, such as `amount`.
        public let field: String
        /// The text that it was read from.
        public let text: String
        /// The label or sentence that it was found by.
        public let by: String

        /// A value by its parts.
        public init(movement: Int, field: String, text: String, by: String) {
            self.movement = movement
            self.field = field
            self.text = text
            self.by = by
        }
    }

    /// The layout.
    public let layout: String
    /// The values, in the order of the movements.
    public let lines: [Line]

    /// A reading by its parts.
    public init(layout: String, lines: [Line]) {
        self.layout = layout
        self.lines = lines
    }
}
