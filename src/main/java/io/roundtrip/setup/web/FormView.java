package io.roundtrip.setup.web;

import java.util.List;

/**
 * A form as the template fills it in; every text is finished.
 *
 * @param drop how many waiting mails the next press drops; "" when none
 */
public record FormView(
    String action,
    String token,
    int version,
    String projectKey,
    List<FieldView> fields,
    String drop,
    String save,
    String cancel,
    String cancelLink) {
  /**
   * One field; exactly one of {@code text}, {@code choice}, {@code checks} holds.
   *
   * @param error "" when there is nothing wrong
   * @param focus whether it is the first that is wrong
   */
  public record FieldView(
      String name,
      String label,
      String help,
      String error,
      boolean wrong,
      boolean focus,
      boolean text,
      boolean choice,
      boolean checks,
      String value,
      List<OptionView> options) {
    FieldView and(String more) {
      return new FieldView(
          name,
          label,
          help + " " + more,
          error,
          wrong,
          focus,
          text,
          choice,
          checks,
          value,
          options);
    }
  }

  /** One choice. */
  public record OptionView(String id, String value, String text, boolean selected) {}
}
