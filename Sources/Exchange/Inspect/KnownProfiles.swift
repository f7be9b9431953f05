import Connectors
import Domain
import Payments
import Spool
import Warehouses

/// The layouts that `spojka inspect --profile` can be given: those of a workspace, and all that are shipped.
public enum KnownProfiles {
    /// The layout of mails of that name, or nil when there is none; throws what is wrong with the files.
    public static func mail(_ name: String, workspace: String) throws(Problems) -> MailLayouts? {
        try MailLayoutFiles.read(Spool(workspace: workspace)).only(name)
    }

    /// The layout of that name; throws what is wrong with the files, or `TABLE-005` with the names there are.
    public static func table(_ name: String, workspace: String) throws(Problems) -> TableProfile {
        var all = try ProfileFiles.read(Spool(workspace: workspace))
        for system in WarehouseRegistry.all { all.complete(with: system.shippedTables) }
        all.complete(with: PaymentRegistry.shippedTables)
        if let found = all.table(name) { return found }
        let known = all.tables.map(\.name).joined(separator: ", ")
        throw Problems([Problem(TableProblem.noProfile, .error, ["name": name, "known": known])])
    }

    /// What readers may know in a workspace: the passwords and keys that open its mails. Of whom a mail is, is no matter
    /// for a look; without a workspace that can be opened nothing is known.
    public static func context(workspace folder: String) -> ReaderContext {
        var context = ReaderContext()
        guard let workspace = try? Workspace(root: folder, overrides: []) else { return context }
        context.mails = try? workspace.mailTrust()
        context.mails?.isVouched = true
        return context
    }

    /// How files are told apart: by the layouts of a workspace and its system, then by all that are shipped; where there
    /// is no workspace that can be opened, by the shipped ones alone.
    public static func recognition(workspace folder: String) -> Recognition {
        let workspace: Workspace
        do throws(Problems) { workspace = try Workspace(root: folder, overrides: []) } catch { return .shipped }
        var all = workspace.tables
        for system in WarehouseRegistry.all { all.complete(with: system.shippedTables) }
        return Recognition(
            profiles: workspace.tables.tables,
            spare: Array(all.tables.dropFirst(workspace.tables.tables.count)),
            mails: workspace.recognition.mails,
            accounts: workspace.recognition.accounts
        )
    }
}
