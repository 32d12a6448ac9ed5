// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// One line of a brat standoff file.
public enum StandoffLine: Hashable, Sendable {
  /// `T1⇥Place 10 12⇥西湖`.
  case textBound(TextBound)
  /// `E1⇥Outreach:T3 When:T2`.
  case event(Event)
  /// `R1⇥Part Arg1:T1 Arg2:T2`.
  case relation(Relation)
  /// `A1⇥Status E1 held`, or the older `M1⇥Negation E1`.
  case attribute(Attribute)
  /// `N1⇥Reference T1 MCA:530502⇥隆阳区`.
  case normalization(Normalization)
  /// `#1⇥AnnotatorNotes T1⇥2025-02-14`.
  case note(Note)
  /// `*⇥Equiv T1 T2`.
  case equivalence(Equivalence)
}

/// A labelled stretch of text.
public struct TextBound: Hashable, Sendable {
  /// Its id, such as `T1`.
  public var id: String
  /// Its type, such as `Place`.
  public var type: String
  /// The stretches it is made of, in order: more than one where it is discontinuous.
  public var fragments: [Span]
  /// The words of the fragments, joined by spaces.
  public var text: String

  /// Creates a text-bound annotation.
  public init(id: String, type: String, fragments: [Span], text: String) {
    self.id = id
    self.type = type
    self.fragments = fragments
    self.text = text
  }
}

/// A role and who fills it, such as `When:T2`.
public struct StandoffArgument: Hashable, Sendable {
  /// The role, such as `When` or `When2`.
  public var role: String
  /// The id of the annotation that fills it.
  public var target: String

  /// Creates an argument.
  public init(role: String, target: String) {
    self.role = role
    self.target = target
  }
}

/// An event: a trigger, and arguments with roles.
public struct Event: Hashable, Sendable {
  /// Its id, such as `E1`.
  public var id: String
  /// Its type, such as `Outreach`.
  public var type: String
  /// The id of the words that name it.
  public var trigger: String
  /// Its arguments, in order.
  public var arguments: [StandoffArgument]
  /// Whether a space stands behind the last argument: brat itself writes one where there is none.
  public var hasTrailingSpace: Bool

  /// Creates an event.
  public init(
    id: String, type: String, trigger: String, arguments: [StandoffArgument],
    hasTrailingSpace: Bool = false
  ) {
    self.id = id
    self.type = type
    self.trigger = trigger
    self.arguments = arguments
    self.hasTrailingSpace = hasTrailingSpace
  }
}

/// A relation of two annotations.
public struct Relation: Hashable, Sendable {
  /// Its id, such as `R1`.
  public var id: String
  /// Its type.
  public var type: String
  /// The first of the two.
  public var first: StandoffArgument
  /// The second of the two.
  public var second: StandoffArgument
  /// Whether a tab stands at the end of the line: brat itself writes one.
  public var hasTrailingTab: Bool

  /// Creates a relation.
  public init(
    id: String, type: String, first: StandoffArgument, second: StandoffArgument,
    hasTrailingTab: Bool = false
  ) {
    self.id = id
    self.type = type
    self.first = first
    self.second = second
    self.hasTrailingTab = hasTrailingTab
  }
}

/// A property of an annotation.
public struct Attribute: Hashable, Sendable {
  /// Its id, such as `A1`; `M1` in older files.
  public var id: String
  /// Its name, such as `Status`.
  public var name: String
  /// The id of the annotation that has it.
  public var target: String
  /// Its value; nothing where it is a flag.
  public var value: String?

  /// Creates an attribute.
  public init(id: String, name: String, target: String, value: String?) {
    self.id = id
    self.name = name
    self.target = target
    self.value = value
  }
}

/// An entry of a database that an annotation stands for.
public struct Normalization: Hashable, Sendable {
  /// Its id, such as `N1`.
  public var id: String
  /// Its type, which is `Reference` in brat.
  public var type: String
  /// The id of the annotation.
  public var target: String
  /// The name of the database.
  public var database: String
  /// The key of the entry in it.
  public var entry: String
  /// What the entry is called; nothing where the line ends before it.
  public var text: String?

  /// Creates a normalization.
  public init(
    id: String, type: String, target: String, database: String, entry: String, text: String?
  ) {
    self.id = id
    self.type = type
    self.target = target
    self.database = database
    self.entry = entry
    self.text = text
  }
}

/// A free text about an annotation.
public struct Note: Hashable, Sendable {
  /// Its id, such as `#1`.
  public var id: String
  /// Its type, such as `AnnotatorNotes`.
  public var type: String
  /// The id of the annotation.
  public var target: String
  /// What it says.
  public var text: String

  /// Creates a note.
  public init(id: String, type: String, target: String, text: String) {
    self.id = id
    self.type = type
    self.target = target
    self.text = text
  }
}

/// A set of annotations that stand for each other.
public struct Equivalence: Hashable, Sendable {
  /// Its type, which is `Equiv` in brat.
  public var type: String
  /// The ids of its members, two or more.
  public var members: [String]

  /// Creates an equivalence.
  public init(type: String, members: [String]) {
    self.type = type
    self.members = members
  }
}
