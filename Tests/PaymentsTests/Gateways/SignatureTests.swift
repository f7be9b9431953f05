import Domain
import Foundation
import Testing

@testable import Payments

/// Signatures of notifications, and all that is none.
@Suite("Signatures of gateways") struct SignatureTests {
    /// A vector of the public samples.
    private struct Vector: Decodable {
        let system: String
        let secret: String?
        let body: String?
        let timestamp: Int64?
        let value: String?
    }

    private static let vectors: [Vector] = {
        let path = SettlementReading.samples + "/../webhooks/vectors.json"
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode([Vector].self, from: data)) ?? []
    }()

    @Test("the public vectors hold, and one letter makes each another", .enabled(if: !vectors.isEmpty))
    func publicVectors() throws {
        let stripe = try #require(Self.vectors.first { $0.system == "stripe" })
        let time = Instant(seconds: try #require(stripe.timestamp))
        let (body, secret) = (Array(try #require(stripe.body).utf8), try #require(stripe.secret))
        #expect(StripeSignature.verdict(stripe.value, body: body, received: time, secrets: [secret]) == .genuine)
        #expect(StripeSignature.verdict(stripe.value, body: body + [32], received: time, secrets: [secret]) == .forged)
        #expect(StripeSignature.verdict(stripe.value, body: body, received: time, secrets: [secret + "x"]) == .forged)
        let mollie = try #require(Self.vectors.first { $0.system.hasPrefix("mollie (next") })
        let (text, key) = (Array(try #require(mollie.body).utf8), try #require(mollie.secret))
        #expect(MollieSignature.verdict(mollie.value, body: text, secrets: ["other", key]) == .genuine)
        #expect(MollieSignature.verdict(mollie.value, body: text + [10], secrets: ["other", key]) == .forged)
        #expect(MollieSignature.verdict(mollie.value, body: text, secrets: ["other"]) == .forged)
    }

    private static let body = #"{"id":"evt_1","object":"event"}"#
    private static let time: Int64 = 1_700_000_000
    /// The body under `whsec_old` and `whsec_new`, by OpenSSL.
    private static let (old, new) = (
        "9119b75c4afa8bb5f71433cb34179a57aa261c58b80b417f1f537251b0cd38a8",
        "c15330950069e52feb112c7c495d04bcd2bef3e2784ee078587728d546bb99b6"
    )

    private func stripe(_ field: String?, after seconds: Int64 = 0, _ secrets: [String] = ["whsec_new"])
        -> GatewaySignature.Verdict
    {
        StripeSignature.verdict(
            field,
            body: Array(Self.body.utf8),
            received: Instant(seconds: Self.time + seconds),
            secrets: secrets
        )
    }

    @Test("every v1 counts, since there are two while a secret is exchanged")
    func everyCode() {
        #expect(stripe("t=\(Self.time),v1=\(Self.old),v1=\(Self.new)") == .genuine)
        #expect(stripe("t=\(Self.time), v1=\(Self.new.uppercased()), v0=\(Self.old)") == .genuine)
        #expect(stripe("t=\(Self.time),v1=\(Self.old)") == .forged)
        #expect(stripe("t=\(Self.time),v1=\(Self.old)", after: 0, ["whsec_new", "whsec_old"]) == .genuine)
        #expect(stripe("t=\(Self.time),v1=\(Self.new)", after: 0, []) == .forged)
        #expect(stripe("t=\(Self.time),v1=\(Self.new)", after: 0, [""]) == .forged)
    }

    @Test("five minutes are allowed, before and after")
    func old() {
        let field = "t=\(Self.time),v1=\(Self.new)"
        #expect(stripe(field, after: 300) == .genuine && stripe(field, after: -300) == .genuine)
        #expect(stripe(field, after: 301) == .stale(301) && stripe(field, after: -301) == .stale(-301))
        // What is old and not genuine is called what it is.
        #expect(stripe("t=\(Self.time),v1=\(Self.old)", after: 9999) == .forged)
        // The time is part of what is signed.
        #expect(stripe("t=\(Self.time + 1),v1=\(Self.new)") == .forged)
    }

    @Test(
        "what is not written as Stripe writes it",
        arguments: [
            "x", "t=,v1=", "v1=\(new)", "t=1700000000", "t=1700000000,v1=12", "t=abc,v1=\(new)",
            "t=1700000000,t=1700000000,v1=\(new)", "t=99999999999999999999999,v1=\(new)", "t=1700000000,v0=\(new)",
            "t=1700000000,v1=\(new)zz",
        ]
    )
    func malformed(field: String) {
        #expect(stripe(field) == .malformed)
    }

    @Test("nothing is no signature")
    func missing() {
        #expect(stripe(nil) == .missing && stripe("") == .missing)
        #expect(MollieSignature.verdict(nil, body: [], secrets: ["a"]) == .missing)
        #expect(MollieSignature.verdict("md5=12", body: [], secrets: ["a"]) == .malformed)
        #expect(MollieSignature.verdict("sha256=12", body: [], secrets: ["a"]) == .malformed)
    }
}
