extension BankProfiles {
    /// Revolut and Wise: several currencies in one file, each a statement of its own.
    static let wallets = #"""
        csv.revolut:
          kind: statement
          signature: ["Product|Produkt", "Started Date|Datum zahájení", "Completed Date|Datum dokončení", "State|Stav"]
          proof: ["Product|Produkt", "Started Date|Datum zahájení", "Completed Date|Datum dokončení"]
          dates: [yyyy-mm-dd]
          decimal: "."
          banks: [LT3250, IEREVO, GBREVO, NLREVO, ROREVO, FR28233, ES1583, DE10010178]
          other-currencies: split
          date: [Completed Date, Datum dokončení]
          value-date: [Started Date, Datum zahájení]
          no-date: pending
          state: [State, Stav]
          states:
            booked: [COMPLETED, DOKONČENO, DOKONČENÉ]
            pending: [PENDING, ČEKAJÍCÍ, ČEKÁ NA VYŘÍZENÍ]
            skip: [REVERTED, DECLINED, FAILED, ZRUŠENO, VRÁCENO, ZAMÍTNUTO]
          amount: [Amount, Částka]
          fee: [Fee, Poplatek]
          currency: [Currency, Měna]
          balance: [Balance, Zůstatek]
          part: [Product, Produkt]
          counter-name: [Description, Popis]
          message: [Description, Popis]
          type: [Type, Typ]
          fee-types: [FEE, Poplatek]

        # The amount is without the fee, which "Total amount" has besides; so has the balance.
        csv.revolut.business:
          kind: statement
          signature: [Date started (UTC), Date completed (UTC), State, Payment currency, Amount]
          proof: [Date started (UTC), Date completed (UTC), Payment currency]
          dates: [yyyy-mm-dd]
          decimal: "."
          banks: [LT3250, IEREVO, GBREVO, NLREVO, ROREVO, FR28233, ES1583, DE10010178]
          other-currencies: split
          account: [International account number]
          date: [Date completed (UTC)]
          value-date: [Date started (UTC)]
          no-date: pending
          state: [State]
          states: { booked: [COMPLETED], pending: [PENDING, CREATED], skip: [REVERTED, DECLINED, FAILED, DELETED] }
          amount: [Amount]
          fee: [Fee]
          currency: [Payment currency]
          balance: [Balance]
          part: [Account]
          bank-id: [ID]
          original: [Orig amount]
          original-currency: [Orig currency]
          counter-account: [Sender account, Beneficiary IBAN, Beneficiary account number]
          counter-name: [Sender name, Beneficiary name, Description]
          message: [Reference, Description]
          type: [Type]
          fee-types: [FEE]

        csv.wise:
          kind: statement
          signature: [TransferWise ID, Date, Amount]
          proof: [TransferWise ID]
          dates: [dd-mm-yyyy, yyyy-mm-dd]
          decimal: "."
          banks: [BE967, GBTRWI, LUTRWI, NLTRWI]
          other-currencies: split
          # Total fees are in the amount already, as the running balance shows.
          date: [Date]
          amount: [Amount]
          direction: [Transaction Type]
          directions: { in: [CREDIT], out: [DEBIT] }
          currency: [Currency]
          balance: [Running Balance]
          # A transfer and its fee share it.
          reference: [TransferWise ID]
          original: [Exchange To Amount]
          original-currency: [Exchange To]
          idle: [Exchange From, Total fees]
          counter-account: [Payer Account Number, Payee Account Number]
          counter-name: [Payer Name, Payee Name, Merchant]
          message: [Payment Reference, Description]
          type: [Transaction Details Type]

        # All balances in one file, without what is left on them. Which amount and currency are the merchant's depends on the
        # direction; a conversion leaves one balance and comes to another.
        csv.wise.history:
          kind: statement
          signature: [Direction, Source amount (after fees), Target amount (after fees), Source currency, Target currency]
          proof: [Source amount (after fees), Target amount (after fees)]
          dates: [yyyy-mm-dd]
          decimal: "."
          banks: [BE967, GBTRWI, LUTRWI, NLTRWI]
          other-currencies: split
          date: [Finished on]
          value-date: [Created on]
          no-date: pending
          state: [Status]
          states: { booked: [COMPLETED], pending: [PENDING, PROCESSING], skip: [CANCELLED, REFUNDED, FAILED] }
          direction: [Direction]
          directions: { in: [IN], out: [OUT], both: [NEUTRAL] }
          credit: [Target amount (after fees)]
          debit: [Source amount (after fees)]
          credit-currency: [Target currency]
          debit-currency: [Source currency]
          fee: [Source fee amount]
          credit-name: [Source name]
          debit-name: [Target name]
          bank-id: [ID]
          message: [Reference, Note]
          idle: [Source fee currency, Target fee currency, Target fee amount]
        """#
}
