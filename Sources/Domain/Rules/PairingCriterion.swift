/// temporary
public enum PairingCriterion: String, Sendable, CaseIterable { case invoiceSymbol, invoiceNumber, orderNumber, orderSymbol, creditorReference, message, specificSymbol, account, person }
