// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What is known of a document from outside its text.
public struct DocumentContext: Sendable {
  /// A place that the document is known to be about.
  public struct KnownPlace: Hashable, Sendable {
    /// What the place is to the document.
    public enum Role: String, Sendable {
      /// Where the document is at home.
      case home
      /// Named earlier, in a part that is not at hand.
      case earlier
    }

    /// What the place is to the document.
    public var role: Role
    /// Its code, six or nine digits.
    public var code: String
    /// Full names from the province to the finest.
    public var path: [String]

    /// Creates a known place.
    public init(role: Role, code: String, path: [String]) {
      self.role = role
      self.code = code
      self.path = path
    }
  }

  /// The day of publication, where it is given from outside.
  public var published: CivilDateTime?
  /// The moment that 今天 and 下周 count from; the publication date where there is none.
  public var reference: CivilDateTime?
  /// Places known beforehand.
  public var places: [KnownPlace]

  /// Creates a context.
  public init(
    published: CivilDateTime? = nil, reference: CivilDateTime? = nil, places: [KnownPlace] = []
  ) {
    self.published = published
    self.reference = reference
    self.places = places
  }
}
