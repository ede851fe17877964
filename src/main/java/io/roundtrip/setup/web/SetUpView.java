package io.roundtrip.setup.web;

import java.util.List;

/**
 * The page on which a Jira administrator sets a project up; every text is finished.
 *
 * @param version of the settings, sent along
 * @param done whether it was set up just now
 * @param note why nothing was done; "" otherwise
 * @param warning that the project is open to anybody; "" when it is not
 * @param remains that it is on and something is missing; "" otherwise
 * @param seeing who may see customers; "" when nobody may
 * @param grantLabel of the tick by which somebody may; "" where none is needed
 * @param onward where to go from here; without links as long as it is off
 * @param others keys of the other projects that would change, with commas; "" when none would
 */
public record SetUpView(
    String title,
    String projectKey,
    String intro,
    String token,
    String version,
    boolean done,
    String note,
    String action,
    String warning,
    List<GapView> gaps,
    boolean complete,
    String completeText,
    String remains,
    String seeing,
    String grantLabel,
    boolean granted,
    String others,
    String sharedText,
    String confirmLabel,
    String wrong,
    String button,
    String back,
    String backLink,
    BoardView board,
    OnwardView onward) {
  /**
   * @param others "" where no other project would change
   */
  public record GapView(String text, String others) {}
}
