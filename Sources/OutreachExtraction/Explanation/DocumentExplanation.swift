// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// Why the records of a document say what they say.
///
/// Made by ``Extractor/explanation(of:)-bytes`` from the same pipeline that makes the records; spans
/// are those of the normalised text, as in ``ExtractedDocument``.
public struct DocumentExplanation: Sendable {
  /// The document, with its mentions and records.
  public var document: ExtractedDocument
  /// One for each record, in the same order.
  public var records: [RecordExplanation]
  /// One for each mention, in the same order.
  public var mentions: [MentionExplanation]
  /// The name of the rule by which there are no records, where there are none.
  public var noRecords: String?
}

/// Why a record says what it says.
public struct RecordExplanation: Sendable {
  /// Its number in the document, counted from 1.
  public var number: Int
  /// The record.
  public var record: OutreachRecord
  /// The numbers of the sentences that tell of it, counted from 1.
  public var sentences: [Int] = []
  /// What stands in its slots, slot by slot.
  public var fillers: [FillerExplanation] = []
  /// What its confidence was added up from.
  public var confidence: [ConfidenceShare] = []

  /// Returns what stands in `slot`.
  public func fillers(of slot: RecordSlot) -> [FillerExplanation] {
    fillers.filter { $0.slot == slot }
  }
}

/// What a record says of an activity.
public enum RecordSlot: String, CaseIterable, Sendable {
  case kind, name, status, when
  case places = "where"
  case organizers, partners, recipients, staff, beneficiaries, outputs, services
}

/// Why something stands in a slot of a record.
public struct FillerExplanation: Hashable, Sendable {
  /// The slot.
  public var slot: RecordSlot
  /// What stands there, in short.
  public var value: String
  /// The words that say it; nothing where no words do.
  public var words: Span?
  /// The number of the sentence that holds the words, counted from 1.
  public var sentence: Int?
  /// The name of the rule that put it there.
  public var rule: String
  /// The position of the mention in the document, where it is one.
  public var mention: Int?
}

/// A part of a record's confidence.
public struct ConfidenceShare: Hashable, Sendable {
  /// The name of the rule that adds it.
  public var rule: String
  /// How much it adds, in hundredths.
  public var hundredths: Int
}

/// Where a mention came from, and what became of it.
public struct MentionExplanation: Sendable {
  /// The mention, with the name of the rule that found it.
  public var mention: Mention
  /// The number of the sentence that holds it, counted from 1.
  public var sentence: Int?
  /// Where those parts of its value came from that its own words do not say.
  public var derivation: [Derivation] = []
  /// The slots that it stands in.
  public var uses: [Use] = []
  /// The name of the rule by which it stands in none.
  public var unused: String?

  /// A slot of a record.
  public struct Use: Hashable, Sendable {
    /// The record's number, counted from 1.
    public var record: Int
    /// The slot.
    public var slot: RecordSlot
  }
}

/// Where a part of a mention's value came from that its own words do not say.
public struct Derivation: Hashable, Sendable {
  /// A part of a value.
  public enum Part: String, Sendable {
    case year, month, day
    /// The full name of an institution.
    case name
    /// The unit that a place lies in.
    case unit
    /// The code of a place.
    case code
  }

  /// Where it can come from.
  public enum Source: Hashable, Sendable {
    /// From the day of publication.
    case published
    /// From another mention, whose position this is.
    case mention(Int)
    /// From what the document says in several places.
    case document
    /// It stays open, with such codes to choose from.
    case open([String])
  }

  /// The part.
  public var part: Part
  /// Where it came from.
  public var source: Source

  /// Creates the origin of a part.
  public init(part: Part, source: Source) {
    self.part = part
    self.source = source
  }
}
