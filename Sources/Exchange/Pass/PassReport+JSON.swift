import Domain
import Ledger
import Messages
import Syntax

extension PassReport {
    /// The report as the contract describes it.
    public func json(_ renderer: Renderer) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("pass", pass)
            json.member("started", started.description)
            json.member("finished", finished.description)
            json.array("files") { json in
                for file in files {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("kind", file.kind.rawValue)
                        json.member("format", file.format)
                        json.member("outcome", file.outcome.rawValue)
                        json.member("code", file.code)
                        json.member("records", file.records)
                    }
                }
            }
            json.array("written") { json in
                for file in written {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("kind", file.kind.name)
                        json.member("records", file.records)
                    }
                }
            }
            json.object("counts") { json in counts.write(&json) }
            json.array("problems") { json in
                for (file, problem) in problems { problem.write(&json, renderer, file: file) }
            }
            json.member("exit", exit)
        }
        json.newline()
        return json.bytes
    }
}

extension PassReport.Counts {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("stockRead", stockRead)
        json.member("stockChanged", stockChanged)
        json.member("ordersNew", ordersNew)
        json.member("ordersWritten", ordersWritten)
        json.member("receipts", receipts)
        json.member("invoices", invoices)
        json.member("paymentsNew", paymentsNew)
        json.member("paymentsPaired", paymentsPaired)
        json.member("paymentsWaiting", paymentsWaiting)
        json.member("statesWritten", statesWritten)
    }
}
