package io.roundtrip.similarity;

import java.util.List;

/** One reason for, or against, a suggestion. */
public sealed interface Why {
  /**
   * A word of the question that the suggestion has too, as offsets in the question's title or body.
   */
  record Word(boolean inTitle, int start, int end) {}

  /** The weightiest first, at most eight different ones. */
  record MatchingWords(List<Word> words) implements Why {}

  /** The texts are about the same, whatever the words. */
  record SameMeaning() implements Why {}

  record SameComponent(String name) implements Why {}

  record SameWeek() implements Why {}

  record SameCustomer() implements Why {}

  /** Found through another issue of its group. */
  record ThroughMember(long id) implements Why {}

  /** Against: the titles name different platforms. */
  record OtherPlatform() implements Why {}

  /** Against: the titles differ in a version or another number. */
  record OtherVersion() implements Why {}

  /** Against: a clone or sub-task, alike on purpose. */
  record AlikeOnPurpose() implements Why {}
}
