extension Payment {
    /// Reads the symbols that have no field of their own: with their labels in the payer's reference, as Slovak banks write
    /// it, then in the message. What a field says stays; with a variable symbol nothing is looked for.
    public mutating func readSymbolsOfTexts() {
        guard vs == nil, endToEndId != nil || message != nil else { return }
        var symbols = StatementSymbols()
        if let endToEndId { symbols.read(endToEnd: Array(endToEndId.utf8).span, isCzech: false) }
        if let message { symbols.read(text: Array(message.utf8).span) }
        vs = symbols.vs
        ks = ks ?? symbols.ks
        ss = ss ?? symbols.ss
    }

    /// Whether its message names two variable symbols that differ, so that it has none.
    public var namesSeveralSymbols: Bool {
        guard vs == nil, let message else { return false }
        var symbols = StatementSymbols()
        symbols.read(text: Array(message.utf8).span)
        return symbols.isContradicted
    }
}
