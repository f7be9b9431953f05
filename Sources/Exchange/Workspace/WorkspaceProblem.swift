import Domain

/// What can be wrong with a workspace besides the values in its configuration.
public enum WorkspaceProblem: String, ProblemCode {
    /// No warehouse system has that name. Remedy: name one that `spojka init --help` lists. Placeholders: system.
    case unknownSystem = "WORKSPACE-001"
    /// A mapping file has a row that cannot be read. Remedy: correct the row. Placeholders: file, row.
    case badMapping = "WORKSPACE-002"
    /// A mapping file lacks a column. Remedy: give it the named header. Placeholders: file, header.
    case badHeader = "WORKSPACE-003"
    /// A folder is a workspace already. Remedy: choose another, or edit its spojka.yaml. Placeholders: path.
    case exists = "WORKSPACE-004"
    /// There is no workspace. Remedy: make one with `spojka init DIR`. Placeholders: path.
    case none = "WORKSPACE-005"
    /// Another pass is running. Remedy: wait until it ends. Placeholders: pid.
    case busy = "WORKSPACE-006"
    /// A secret that the configuration names is missing or empty. Remedy: write it into its file. Placeholders: secret.
    case noSecret = "WORKSPACE-007"
    /// No SFTP connection has that name. Remedy: name one of them. Placeholders: name, names.
    case noConnection = "WORKSPACE-008"
    /// The folder of PGP keys is missing or has no private key. Remedy: import the key into it. Placeholders: path.
    case noKeys = "WORKSPACE-010"
    /// A channel has a folder, products or orders and is not in the configuration: its files are not read. Remedy: add it
    /// to `channels`. Placeholders: channel, path.
    case strayChannel = "WORKSPACE-011"
    /// Nothing ever came from a channel, though other channels have sent files. Remedy: compare its name with that of the
    /// folder that the e-shop writes into. Placeholders: channel, folder.
    case silentChannel = "WORKSPACE-012"
    /// No export of stock had the item that a person paired a product with. Remedy: correct the code, or take the pair back.
    /// Placeholders: channel, product, item.
    case pairWithoutItem = "WORKSPACE-013"
    /// A connection lacks settings or secrets without which it is not used. Remedy: fill them in. Placeholders: connection,
    /// needed.
    case unfilled = "WORKSPACE-014"
    /// The warehouse system is switched off: its files wait, nothing is written for it, no stock goes out; a warning. Remedy:
    /// switch it on with `warehouse.active: true`. Placeholders: system, count, folder.
    case switchedOff = "WORKSPACE-015"
    /// The warehouse system is another one than before, and no stock goes out until its first export of all stock; a warning.
    /// Remedy: export all stock once. Placeholders: system, former.
    case awaitsExport = "WORKSPACE-016"
    /// Orders were on their way to the warehouse system of before; a warning. Remedy: settle or send each. Placeholders:
    /// former, system, count, orders.
    case ordersAtFormer = "WORKSPACE-017"
    /// Others than the account of the program may read or change a secret or personal data. Remedy: take the permissions off.
    /// Placeholders: path, mode, allowed, count.
    case openToOthers = "WORKSPACE-020"

    /// The configuration, except that another pass is running.
    public var blame: Blame { self == .busy ? .workspace : .configuration }
}
