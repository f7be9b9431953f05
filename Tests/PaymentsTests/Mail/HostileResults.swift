import Testing

/// Fields of Authentication-Results that a genuine server may write about a mail of somebody else, by what he put into his
/// envelope, his greeting, his signature or his policy; and some that no server writes.
enum HostileResults {
    static let all: [String] =
        identities.flatMap { identity in
            [
                "mx.example.com; spf=pass smtp.mailfrom=\(identity); dkim=none; dmarc=fail (p=REJECT) header.from=tatrabanka.sk",
                "mx.example.com; spf=none smtp.helo=\(identity); dmarc=none header.from=tatrabanka.sk",
                "mx.example.com; spf=pass smtp.mailfrom=\(identity)",
                "mx.example.com; dkim=pass header.i=\(identity) header.s=a; spf=pass smtp.mailfrom=evil.test",
                "mx.example.com; dmarc=pass reason=\(identity) header.from=evil.test",
                "mx.example.com (\(identity)); dkim=pass header.d=evil.test",
            ]
        } + whole

    private static let identities = [
        // Encoded words, which nobody may decode.
        "=?utf-8?q?=3Bdkim=3Dpass_header.d=3Dtatrabanka.sk=28?=@evil.test",
        "=?utf-8?b?O2RtYXJjPXBhc3MgaGVhZGVyLmZyb209dGF0cmFiYW5rYS5zayg=?=@evil.test",
        "=?us-ascii?Q?_=3Bdmarc=3Dpass_header.from=3Dtatrabanka.sk_?=",
        // Quoted strings.
        "\"x header.d=tatrabanka.sk y\"@evil.test", "\"; dmarc=pass header.from=tatrabanka.sk; x=\"@evil.test",
        "\"x) ; dkim=pass header.d=tatrabanka.sk\"@evil.test",
        "\"a\\\"; dkim=pass header.d=tatrabanka.sk; \\\"\"@evil.test",
        "\"; dkim=pass header.d=tatrabanka.sk", "\"\\\\\\\"; dkim=pass header.d=tatrabanka.sk (\"@evil.test",
        "\"\n\t; dkim=pass header.d=tatrabanka.sk\"@evil.test", "\"tatrabanka.sk\"@evil.test",
        // Comments.
        "a@evil.test (; dkim=pass header.d=tatrabanka.sk", "a@evil.test (x (y); dkim=pass header.d=tatrabanka.sk",
        "a@evil.test (\\); dkim=pass header.d=tatrabanka.sk)", "a(b)c@evil.test; dkim=pass header.d=tatrabanka.sk",
        "a@evil.test) ; dkim=pass header.d=tatrabanka.sk", "evil.test(\n (;\n dmarc=pass header.from=tatrabanka.sk))",
        // Without quotes.
        "a@evil.test header.d=tatrabanka.sk@evil.test", "dkim=pass", "header.d=tatrabanka.sk",
        "x;dkim=pass/2 header.d=tatrabanka.sk",
        "x;dmarc=pass header.from=tatrabanka.sk@evil.test;y=@evil.test", "x\\;dkim=pass\\ header.d=tatrabanka.sk\\(",
    ]

    private static let whole = [
        // Twice, or with what is none.
        "mx.example.com; dkim=pass header.d=evil.test header.d=tatrabanka.sk",
        "mx.example.com; dkim=pass header.d=tatrabanka.sk header.d=tatrabanka.sk",
        "mx.example.com; dkim=pass header.d=tatrabanka.sk HEADER.D=evil.test",
        "mx.example.com; dmarc=pass header.from=evil.test header.from=tatrabanka.sk",
        "mx.example.com; dmarc=pass reason=a reason=b header.from=tatrabanka.sk",
        "mx.example.com; dkim=pass=fail header.d=tatrabanka.sk", "mx.example.com; dkim==pass header.d=tatrabanka.sk",
        "mx.example.com; dkim=pass; header.d=tatrabanka.sk", "mx.example.com; dkim=pass header.d=tatrabanka.sk; x",
        "mx.example.com; dkim=pass header.d=a@tatrabanka.sk", "mx.example.com; dkim=pass header.d=a@b.tatrabanka.sk",
        "mx.example.com; dkim=pass header.d=evil.test/.tatrabanka.sk",
        "mx.example.com; dkim=pass header.d=.tatrabanka.sk.",
        "mx.example.com; dkim=pass header.d=tatrabanka.sk(x).evil.test",
        "mx.example.com; dkim=pass header.d=tatra banka.sk",
        "mx.example.com; dkim=pass header.d=\"tatrabanka.sk\"x", "mx.example.com; dkim=passheader.d=tatrabanka.sk",
        "mx.example.com; dkim=pass header.d=tatrabanka.sk@evil.test",
        "mx.example.com; dkim=pass header.d=tatrabanka.sk.",
        "mx.example.com; dmarc=pass header.from=a@b@tatrabanka.sk",
        "mx.example.com; dmarc=pass header.from=<tatrabanka.sk",
        "mx.example.com; dmarc=pass header.from=tatraban\u{212A}a.sk",
        "mx.example.com; dmarc=pass header.from=tatrabаnka.sk",
        "mx.example.com; dkim=pass header.i=@tatrabanka.sk",
        "mx.example.com; dkim=pass header.i=a@tatrabanka.sk header.s=x",
        "mx.example.com; dmarc=pass policy.from=tatrabanka.sk", "mx.example.com; dmarc=pass smtp.from=tatrabanka.sk",
        "mx.example.com; dmarc=pass from=tatrabanka.sk",
        // Versions that nobody knows.
        "mx.example.com 2; dkim=pass header.d=tatrabanka.sk", "mx.example.com 1x; dkim=pass header.d=tatrabanka.sk",
        "mx.example.com; dkim/2=pass header.d=tatrabanka.sk", "mx.example.com; dmarc/2=pass header.from=tatrabanka.sk",
        "mx.example.com 1 1; dkim=pass header.d=tatrabanka.sk",
        // Other servers, or none.
        "mx.example.com@evil.test; dkim=pass header.d=tatrabanka.sk",
        "mx.example.com/1; dkim=pass header.d=tatrabanka.sk",
        "(mx.example.com) evil.test; dkim=pass header.d=tatrabanka.sk",
        "evil.test mx.example.com; dkim=pass header.d=tatrabanka.sk",
        "(mx.example.com; dkim=pass header.d=tatrabanka.sk", "dkim=pass header.d=tatrabanka.sk",
        "i=1; mx.example.com; dkim=pass header.d=tatrabanka.sk", "\"mx.example.com; dkim=pass header.d=tatrabanka.sk",
        "mx.example.com dkim=pass header.d=tatrabanka.sk", "mx.example.com, dkim=pass header.d=tatrabanka.sk",
        "=?utf-8?q?mx.example.com?=; dkim=pass header.d=tatrabanka.sk",
        "mx.example.com; =?utf-8?q?dkim=3Dpass?= header.d=tatrabanka.sk", "",
    ]
}

/// Heads as mail servers write them; every one is about a genuine mail of a bank.
struct GenuineResults: Sendable, CustomTestStringConvertible {
    let name: String
    var server = "mx.example.com"
    var hops = 0
    let head: String
    var testDescription: String { name }

    static let all = [
        GenuineResults(
            name: "Gmail",
            server: "mx.google.com",
            hops: 2,
            head: """
                Delivered-To: obchod@gmail.com
                Received: by 2002:a05:7208:4199:b0:99:1234:5678 with SMTP id x25csp1; Mon, 23 Nov 2026 04:13:53 -0800 (PST)
                X-Received: by 2002:a17:906:1 with SMTP id a1; Mon, 23 Nov 2026 04:13:53 -0800 (PST)
                ARC-Authentication-Results: i=1; mx.google.com; dkim=fail header.i=@evil.test; dmarc=fail header.from=evil.test
                Return-Path: <b-mail@tatrabanka.sk>
                Received: from mail.tatrabanka.sk (mail.tatrabanka.sk. [192.0.2.7])
                        by mx.google.com with ESMTPS id h1si1; Mon, 23 Nov 2026 04:13:53 -0800 (PST)
                Received-SPF: pass (google.com: domain of b-mail@tatrabanka.sk designates 192.0.2.7 as permitted sender)
                Authentication-Results: mx.google.com;
                       dkim=pass header.i=@tatrabanka.sk header.s=mta header.b="Ab/cD+1=";
                       spf=pass (google.com: domain of b-mail@tatrabanka.sk designates 192.0.2.7 as permitted sender) smtp.mailfrom=b-mail@tatrabanka.sk;
                       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=tatrabanka.sk

                """
        ),
        GenuineResults(
            name: "Outlook",
            head: """
                Authentication-Results: mx.example.com; spf=pass (sender IP is 192.0.2.7)
                 smtp.mailfrom=tatrabanka.sk; dkim=pass (signature was verified)
                 header.d=tatrabanka.sk;dmarc=pass action=none
                 header.from=tatrabanka.sk;compauth=pass reason=100

                """
        ),
        GenuineResults(
            name: "Postfix with opendkim and opendmarc",
            head: """
                Return-Path: <b-mail@tatrabanka.sk>
                Delivered-To: obchod@example.com
                Authentication-Results: mx.example.com; dmarc=pass (p=reject dis=none) header.from=tatrabanka.sk
                DKIM-Filter: OpenDKIM Filter v2.11.0 mx.example.com 4ABC
                Authentication-Results: mx.example.com;
                \tdkim=pass (2048-bit key; unprotected) header.d=tatrabanka.sk header.i=@tatrabanka.sk header.a=rsa-sha256 header.s=mta header.b=AbC/+d;
                \tdkim-atps=neutral
                Received: from mail.tatrabanka.sk (mail.tatrabanka.sk [192.0.2.7])
                \tby mx.example.com (Postfix) with ESMTPS id 4ABC
                \tfor <obchod@example.com>; Mon, 23 Nov 2026 13:13:53 +0100 (CET)

                """
        ),
        GenuineResults(
            name: "Seznam",
            server: "email.seznam.cz",
            head: """
                Authentication-Results: email.seznam.cz;
                 spf=pass (sender SPF authorized) smtp.mailfrom=b-mail@tatrabanka.sk smtp.remote-ip=2001:db8::7;
                 dkim=pass (2048-bit key) header.d=tatrabanka.sk header.s=mta; dmarc=pass (p=reject) header.from=tatrabanka.sk
                Received: from mail.tatrabanka.sk (mail.tatrabanka.sk [2001:db8::7]) by email-smtpd5.ng.seznam.cz (Seznam SMTPD 1.3) with ESMTP; Mon, 23 Nov 2026 13:13:53 +0100

                """
        ),
        GenuineResults(
            name: "Zoho",
            server: "mx.zohomail.com",
            head: """
                Authentication-Results: mx.zohomail.com;
                \tdkim=pass;
                \tspf=pass (zohomail.com: domain of tatrabanka.sk designates 192.0.2.7 as permitted sender)  smtp.mailfrom=b-mail@tatrabanka.sk;
                \tdmarc=pass(p=reject dis=none)  header.from=<b-mail@tatrabanka.sk>

                """
        ),
        GenuineResults(
            name: "rspamd",
            head: """
                Authentication-Results: mx.example.com;
                \tdkim=pass header.d=tatrabanka.sk header.s=mta header.b=ab/cd+e=;
                \tspf=pass (mx.example.com: domain of "b-mail"@tatrabanka.sk designates 192.0.2.7 as permitted sender) smtp.mailfrom="b-mail"@tatrabanka.sk;
                \tdmarc=pass (policy=reject) header.from=tatrabanka.sk

                """
        ),
        GenuineResults(
            name: "Proofpoint",
            server: "ppops.net",
            head: """
                Authentication-Results: ppops.net; spf=pass smtp.mailfrom=b-mail@tatrabanka.sk;
                 dkim=pass header.d=tatrabanka.sk header.s=mta;
                 dmarc=pass header.from=tatrabanka.sk

                """
        ),
        GenuineResults(
            name: "Exim",
            head: """
                Authentication-Results: mx.example.com; iprev=pass (mail.tatrabanka.sk) smtp.remote-ip=2001:db8::7;
                \tspf=pass smtp.mailfrom=tatrabanka.sk;
                \tdkim=pass header.d=tatrabanka.sk header.s=mta header.a=rsa-sha256;
                \tdmarc=pass header.from=tatrabanka.sk

                """
        ),
        GenuineResults(
            name: "amavis",
            head: """
                Authentication-Results: mx.example.com (amavisd-new);
                \tdkim=pass (1024-bit key) header.d=tatrabanka.sk

                """
        ),
        GenuineResults(
            name: "authentication_milter",
            head: """
                Authentication-Results: mx.example.com;
                    arc=none (no signatures found);
                    dkim=pass (2048-bit rsa key sha256) header.d=tatrabanka.sk header.i=@tatrabanka.sk header.b=abcd header.a=rsa-sha256 header.s=mta x-bits=2048;
                    dmarc=pass policy.published-domain-policy=reject policy.applied-disposition=none (p=reject,d=none,d.eval=none) policy.policy-from=p header.from=tatrabanka.sk;
                    spf=pass smtp.mailfrom=b-mail@tatrabanka.sk smtp.helo=mail.tatrabanka.sk;
                    x-tls=pass smtp.version=TLSv1.3 smtp.cipher=TLS_AES_256_GCM_SHA384 smtp.bits=256/256;
                    x-vs=clean score=0 state=0

                """
        ),
    ]
}
