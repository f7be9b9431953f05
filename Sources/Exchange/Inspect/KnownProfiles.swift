import Connectors
import Domain
import Settings
import Spool

/// The layouts that `spojka inspect --profile` can be given: those of a workspace, and all that are shipped.
public enum KnownProfiles {
    /// What recognises files by the layout of that name alone, if it is one of a family such as mails; nil when there is
    /// none. Throws what is wrong with the files.
    public static func family(_ name: String, workspace: String) throws(Problems) -> Recognition? {
        let families = try LayoutFiles.recognisers(.all, Spool(workspace: workspace))
        return families.lazy.compactMap { $0.only(name) }.first.map { Recognition(profiles: [], families: [$0]) }
    }

    /// The layout of that name; throws what is wrong with the files, or `TABLE-005` with the names there are.
    public static func table(_ name: String, workspace: String) throws(Problems) -> TableProfile {
        var all = try LayoutFiles.tables(Spool(workspace: workspace))
        all.complete(with: Registry.all.tables)
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
        context.notices = workspace.noticeTrust()
        context.namings = workspace.configuration.payments.namings
        return context
    }

    /// How files are told apart: by the layouts of a workspace and its system, then by all that are shipped; where there
    /// is no workspace that can be opened, by the shipped ones alone.
    public static func recognition(workspace folder: String) -> Recognition {
        let workspace: Workspace
        do throws(Problems) { workspace = try Workspace(root: folder, overrides: []) } catch { return .shipped }
        var all = workspace.tables
        all.complete(with: workspace.registry.tables)
        return Recognition(
            workspace.registry,
            profiles: workspace.tables.tables,
            spare: Array(all.tables.dropFirst(workspace.tables.tables.count)),
            families: workspace.recognition.families,
            accounts: workspace.recognition.accounts
        )
    }
}
