/// What is said about the configuration.
enum ConfigMessages {
    /// `CONFIG-001` and on.
    static let all: [Message] = []
}
