extension BankProfiles {
    /// Revolut and Wise: several currencies in one file, each a statement of its own.
    static let wallets = #"""
        csv.revolut:
          kind: statement
          signature: [Product, Started Date, Completed Date, State]
          dates: [yyyy-mm-dd]
          decimal: "."
          banks: [abroad]
          other-currencies: split
          date: [Completed Date]
          value-date: [Started Date]
          no-date: pending
          state: [State]
          states: { booked: [COMPLETED], pending: [PENDING], skip: [REVERTED, DECLINED, FAILED] }
          amount: [Amount]
          fee: [Fee]
          currency: [Currency]
          balance: [Balance]
          part: [Product]
          counter-name: [Description]
          message: [Description]
          type: [Type]
          fee-types: [FEE]

        csv.wise:
          kind: statement
          signature: [TransferWise ID, Date, Amount]
          dates: [dd-mm-yyyy, yyyy-mm-dd]
          decimal: "."
          banks: [abroad]
          other-currencies: split
          # Total fees are in the amount already, as the running balance shows.
          date: [Date]
          amount: [Amount]
          currency: [Currency]
          balance: [Running Balance]
          # A transfer and its fee share it.
          reference: [TransferWise ID]
          counter-account: [Payer Account Number, Payee Account Number]
          counter-name: [Payer Name, Payee Name, Merchant]
          message: [Payment Reference, Description]
        """#
}
