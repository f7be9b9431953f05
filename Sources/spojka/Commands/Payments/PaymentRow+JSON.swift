import Domain
import Exchange
import Ledger
import Syntax

extension PaymentRow {
    /// The payment as the contract lists it.
    ///
    /// - Parameter gateway: the gateway that has the payment, or paid it out.
    func write(_ json: inout JSONWriter, _ names: FileNames, gateway: String?) throws(Problem) {
        var files: [(String?, Int)] = []
        for source in sources { files.append((try names.path(source.file), source.line)) }
        json.object { json in
            json.member("id", String(id))
            json.member("date", payment.date)
            json.member("amount", payment.amount)
            json.member("currency", payment.amount.currency.code)
            json.member("vs", payment.vs)
            json.member("ks", payment.ks)
            json.member("ss", payment.ss)
            json.member("counterAccount", payment.counterAccount?.description)
            json.member("counterName", payment.counterName)
            json.member("message", payment.message)
            json.member("gateway", gateway)
            json.member("provisional", provisional)
            json.member("outcome", outcome.rawValue)
            json.member("criterion", criterion?.rawValue)
            json.member("decidedBy", decidedBy?.rawValue)
            json.array("allocations") { json in
                for share in allocations {
                    json.object { json in
                        json.member("channel", share.channel)
                        json.member("order", share.number)
                        json.member("amount", share.amount)
                        json.member("currency", share.amount.currency.code)
                    }
                }
            }
            json.array("candidates") { json in
                for candidate in candidates {
                    json.object { json in
                        json.member("channel", candidate.channel)
                        json.member("order", candidate.number)
                        json.member("why", candidate.why.rawValue)
                    }
                }
            }
            json.array("sources") { json in
                for (file, line) in files {
                    json.object { json in
                        json.member("file", file)
                        json.member("line", line)
                    }
                }
            }
        }
        json.newline()
    }
}
