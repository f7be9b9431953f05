/// What a layout made of a mail, and why.
public struct MailReading: Sendable {
    /// One value of one movement.
    public struct Line: Sendable {
        /// The movement, from 1.
        public let movement: Int
        /// The field, such as `amount`.
        public let field: String
        /// The text in the mail.
        public let text: String
        /// The label or sentence that it was found by.
        public let by: String
    }

    /// The layout.
    public let layout: String
    /// The values, in the order of the movements.
    public let lines: [Line]
}
