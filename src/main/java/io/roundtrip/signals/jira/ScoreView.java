package io.roundtrip.signals.jira;

/**
 * A score as the templates show it; all words are finished.
 *
 * @param id of the form control
 * @param raw "9"; "" when there is none
 * @param text "9 of 10"
 * @param group "Promoter"; "" when the kind has no groups
 * @param tone AUI classes of the lozenge
 * @param hint what to type
 */
public record ScoreView(
    String id, String raw, String text, String group, String tone, String hint) {
  /** A bare text is shown when there is no group. */
  public boolean hasGroup() {
    return !group.isEmpty();
  }
}
