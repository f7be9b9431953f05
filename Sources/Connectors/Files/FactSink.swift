import Domain

/// Where a reader puts what it finds, in the order of the file; a thrown problem stops the reading.
public typealias FactSink = (Fact) throws(Problem) -> Void
