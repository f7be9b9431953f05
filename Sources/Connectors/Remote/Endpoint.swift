import Domain
import Settings

/// Where a connection leads and how one is let in; the address itself is the connection's setting.
public struct Endpoint: Sendable {
    /// How one is let in.
    public var authorization: Authorization
    /// Header fields of every request.
    public var fields: [HTTPField]
    /// How often it may be asked.
    public var quota: Quota
    /// What secrets must look like, so that a wrong one is found without asking.
    public var shapes: [SecretShape]
    /// What an answer means: its head and the first 64 KB of its body.
    public var understands: @Sendable (HTTPHead, [UInt8]) -> Verdict

    /// An endpoint.
    public init(
        authorization: Authorization,
        fields: [HTTPField] = [],
        quota: Quota = Quota(),
        shapes: [SecretShape] = [],
        understands: @escaping @Sendable (HTTPHead, [UInt8]) -> Verdict
    ) {
        self.authorization = authorization
        self.fields = fields
        self.quota = quota
        self.shapes = shapes
        self.understands = understands
    }
}

/// What a secret must look like.
public struct SecretShape: Sendable {
    /// The secret.
    public var secret: SecretReference
    /// Whether a text can be one.
    public var fits: @Sendable (String) -> Bool
    /// What is wrong when it is none; the text is not in it. A warning is said by a check alone, and the secret is used.
    public var wrong: Problem

    /// A shape.
    public init(_ secret: SecretReference, wrong: Problem, fits: @escaping @Sendable (String) -> Bool) {
        self.secret = secret
        self.fits = fits
        self.wrong = wrong
    }

    /// What is wrong with it among these secrets, by the names of their files; nil where nothing is.
    public func problem(_ secrets: [String: String]) -> Problem? {
        guard let text = secrets[secret.name], !fits(text) else { return nil }
        return wrong
    }
}

/// How one is let in; secrets are references that the engine looks up when it asks.
public enum Authorization: Sendable {
    /// By nothing.
    case none
    /// User and password in `Authorization: Basic`, or in another field of that form; the user may be a secret too.
    case basic(user: Login, password: Login, field: String)
    /// A secret in a field, after a word such as `Bearer `.
    case field(String, prefix: String, SecretReference)
    /// A secret in the path, where `{placeholder}` stands.
    case path(placeholder: String, SecretReference)
    /// By links that are secrets as a whole, by their placeholders: a path that begins with `/{placeholder}` is asked at that
    /// link, its own query after the link's. A link that leads elsewhere than to the connection's address is not asked.
    case links([String: SecretReference])
    /// A token that is got by other credentials and kept in `state/tokens/` until it ends.
    case token(TokenGrant)
    /// A session that is begun with the hash of a password and a salt, and kept like a token.
    case session(SessionGrant)

    /// One half of a login.
    public enum Login: Sendable {
        /// A text of the configuration.
        case text(String)
        /// A secret.
        case secret(SecretReference)
    }
}

/// How a token is got that lives for a while (OAuth 2.0 client credentials, RFC 6749, 4.4).
public struct TokenGrant: Sendable {
    /// The whole address that gives tokens, or a path from `/` on at the connection's address.
    public var address: String
    /// The fields of the form that are no secrets, such as `grant_type`.
    public var form: [String: String]
    /// Secret fields of the form, such as `client_secret`.
    public var secrets: [String: SecretReference]
    /// User and password of the request for a token; nil where the form has all.
    public var basic: (user: Authorization.Login, password: Authorization.Login)?
    /// How long a token lives that does not say so itself, in seconds.
    public var lifetime: Int
    /// What a refusal means, by the body of the answer; nil says it in general.
    public var refusal: (@Sendable (_ body: [UInt8]) -> Problem?)?

    /// A grant.
    public init(
        address: String,
        form: [String: String],
        secrets: [String: SecretReference],
        basic: (user: Authorization.Login, password: Authorization.Login)? = nil,
        lifetime: Int,
        refusal: (@Sendable (_ body: [UInt8]) -> Problem?)? = nil
    ) {
        self.address = address
        self.form = form
        self.secrets = secrets
        self.basic = basic
        self.lifetime = lifetime
        self.refusal = refusal
    }
}

/// How a session is begun with a password that does not go over the line: the other side gives a salt, and gets the SHA-1 of salt
/// and password, in UTF-8, as 40 lower-case hexadecimal digits.
///
/// An answer that `Endpoint.understands` takes for a refusal refuses the login.
public struct SessionGrant: Sendable {
    /// A request with a JSON body, and where in the answer its value lies.
    public struct Call: Sendable {
        /// What follows the connection's address, from `/` on.
        public var path: String
        /// The body; `SessionGrant.hash` stands for the hash.
        public var body: [UInt8]
        /// The names of the members that lead to the value, from the outermost on.
        public var member: [String]

        /// A call.
        public init(path: String, body: [UInt8], member: [String]) {
            self.path = path
            self.body = body
            self.member = member
        }
    }

    /// What stands in a body for the hash.
    public static let hash = "{hash}"

    /// Gives the salt; an empty one, or none, leaves the password alone to be hashed.
    public var salt: Call
    /// Begins the session and gives its id.
    public var login: Call
    /// The password.
    public var password: SecretReference
    /// The header field that carries the session's id from then on.
    public var field: String
    /// How long a session lasts that does not say so itself, in seconds.
    public var lifetime: Int

    /// A grant.
    public init(salt: Call, login: Call, password: SecretReference, field: String, lifetime: Int) {
        self.salt = salt
        self.login = login
        self.password = password
        self.field = field
        self.lifetime = lifetime
    }
}

/// How often a connection may be asked; what is spent is kept across passes.
public struct Quota: Sendable {
    /// A number of requests in a span of time.
    public struct Limit: Hashable, Sendable {
        /// How many.
        public var requests: Int
        /// In how many seconds; of a month, those of the longest.
        public var seconds: Int
        /// Whether it starts again with each calendar month, in UTC, instead of with the first request after the last span.
        public var isOfMonth = false

        /// A limit.
        public init(_ requests: Int, perSeconds seconds: Int) {
            self.requests = requests
            self.seconds = seconds
        }

        /// A limit of each calendar month.
        public static func monthly(_ requests: Int) -> Limit {
            var limit = Limit(requests, perSeconds: 31 * 86_400)
            limit.isOfMonth = true
            return limit
        }
    }

    /// Every limit that holds; a request waits in this pass for those of a minute or less, and for the next pass for others.
    public var limits: [Limit]
    /// How many seconds lie between the end of a pass's work and the next pass that may ask; 0 for none.
    public var restSeconds: Int
    /// The problem that reports such a rest, with the placeholder `time`.
    public var rest: (any ProblemCode)?
    /// The note of a check that it made such a rest necessary, with the placeholder `time`.
    public var asked: (any ProblemCode)?

    /// A quota; without arguments nothing is limited.
    public init(
        _ limits: [Limit] = [],
        restSeconds: Int = 0,
        rest: (any ProblemCode)? = nil,
        asked: (any ProblemCode)? = nil
    ) {
        self.limits = limits
        self.restSeconds = restSeconds
        self.rest = rest
        self.asked = asked
    }
}
