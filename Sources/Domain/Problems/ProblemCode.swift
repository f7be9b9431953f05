/// The codes of one area, such as `POHODA-003`; each connector lists its own in `<Name>Problems.swift`.
///
/// A code is stable: its number is never given to another meaning. Its sentences and remedies in Slovak, Czech and
/// English are in `Messages`, under the same code; a test proves that none is missing.
public protocol ProblemCode: RawRepresentable<String>, CaseIterable, Sendable {}
