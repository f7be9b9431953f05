/// The sample files of one warehouse system: what it would drop for the demo's merchant.
struct DemoSystem: Sendable {
    /// The system, as the configuration names it.
    let id: String
    /// Its files by their names in `spool/warehouse/in`, always the same bytes.
    let files: @Sendable () -> [(name: String, bytes: [UInt8])]

    /// Every system with samples; a new one is a file beside this one and a line here.
    static let all: [DemoSystem] = [.pohoda, .moneyS3, .onix, .oberon]
}
