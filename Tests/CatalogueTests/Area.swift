import Channels
import Connectors
import Domain
import Exchange
import Ledger
import Network
import Payments
import Settings
import Spool
import Syntax
import Testing
import Warehouses

/// The codes of one enum.
struct Area: Sendable, CustomTestStringConvertible {
    let name: String
    let codes: [String]
    var testDescription: String { name }

    init<Code: ProblemCode>(_ type: Code.Type) {
        name = String(describing: type)
        codes = type.allCases.map(\.rawValue)
    }

    /// Every enum of codes; one that is missing here fails the suite.
    static let all = [
        Area(XMLProblem.self), Area(CSVProblem.self), Area(OrderProblem.self), Area(BankDocumentProblem.self),
        Area(ConfigProblem.self),
        Area(SpoolProblem.self), Area(LedgerProblem.self), Area(ExchangeProblem.self), Area(WorkspaceProblem.self),
        Area(DecisionProblem.self), Area(PohodaProblem.self), Area(MoneyS3Problem.self), Area(TableProblem.self),
        Area(NeutralProblem.self), Area(StatementProblem.self), Area(GPCProblem.self), Area(CAMTProblem.self),
        Area(MT940Problem.self), Area(ArchiveProblem.self), Area(JSONProblem.self), Area(HTTPProblem.self),
        Area(RemoteProblem.self), Area(ShoptetProblem.self), Area(ShoptetAPIProblem.self),
        Area(WooCommerceProblem.self), Area(AbraFlexiProblem.self),
        Area(FioAPIProblem.self), Area(OberonProblem.self), Area(IDokladProblem.self), Area(MPohodaProblem.self),
        Area(TransportProblem.self), Area(SFTPProblem.self),
        Area(MailProblem.self), Area(TextProblem.self), Area(UnknownFileProblem.self), Area(FactProblem.self),
        Area(SettlementProblem.self), Area(StripeProblem.self), Area(MollieProblem.self),
        Area(GatewaySignatureProblem.self), Area(GatewayNoticeProblem.self), Area(GoPayProblem.self),
        Area(BesteronProblem.self),
    ]
}
