import Foundation
import Glibc

/// An HTTP server of Python's own library on a free port of 127.0.0.1, which says what it was asked (`Servers/echo.py`).
public final class EchoServer: Sendable {
    /// Its port.
    public let port: UInt16
    /// The certificate of its own that it shows, as a PEM file; nil when it speaks plain HTTP.
    public let certificate: String?

    private let folder: String
    private let process: Child

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether the programs are there that it is made with.
    public static let isInstalled = ["/usr/bin/python3", "/usr/bin/openssl"].allSatisfy { (path: String) in
        access(path, X_OK) == 0
    }

    /// Starts a server; over TLS with a certificate for `name` that nobody vouches for.
    public init(certificateFor name: String? = nil) throws {
        folder = NSTemporaryDirectory() + "spojka-http-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (file, log) = (folder + "/port", folder + "/log")
        var words = [
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Servers/echo.py").path,
            file,
        ]
        if let name {
            let made = [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name, "-addext",
                "subjectAltName=DNS:" + name, "-keyout", folder + "/key.pem", "-out", folder + "/cert.pem",
            ]
            guard Child("/usr/bin/openssl", made, output: log)?.wait() == 0 else {
                throw Failed(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "openssl failed")
            }
            words += [folder + "/cert.pem", folder + "/key.pem"]
        }
        certificate = name == nil ? nil : folder + "/cert.pem"
        guard let process = Child("/usr/bin/python3", words, output: log) else {
            throw Failed(description: "python3 cannot be started")
        }
        self.process = process
        for _ in 0..<6000 where process.isRunning {
            if let text = try? String(contentsOfFile: file, encoding: .utf8), let port = UInt16(text) {
                self.port = port
                return
            }
            usleep(10_000)
        }
        throw Failed(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "the server does not answer")
    }

    deinit {
        process.end(SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Its address for a path.
    public func address(_ path: String, host: String = "127.0.0.1") -> String {
        (certificate == nil ? "http" : "https") + "://\(host):\(port)" + path
    }

    /// The SHA-256 of its certificate, as openssl says it.
    public func fingerprint() throws -> [UInt8] {
        let file = folder + "/fingerprint"
        let words = ["x509", "-in", certificate ?? "", "-noout", "-fingerprint", "-sha256"]
        Child("/usr/bin/openssl", words, output: file)?.wait()
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return text.split(separator: "=").last?.split(separator: ":").compactMap {
            UInt8($0.trimmingCharacters(in: .whitespacesAndNewlines), radix: 16)
        } ?? []
    }
}
