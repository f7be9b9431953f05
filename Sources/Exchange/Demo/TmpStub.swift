enum DemoFiles { static func files(system: String) -> [(path: String, bytes: [UInt8])] { [] } }
