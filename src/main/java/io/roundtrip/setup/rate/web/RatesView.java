package io.roundtrip.setup.rate.web;

import java.util.List;

/**
 * The page in finished words.
 *
 * @param note why nothing was saved, "" when nothing went wrong
 */
public record RatesView(
    String title,
    String intro,
    String token,
    String note,
    String version,
    List<FieldView> fields,
    String save,
    String saveAction,
    String back,
    String backLink) {

  /**
   * @param wrong what is wrong with it, "" when nothing is
   */
  public record FieldView(String name, String label, String value, String help, String wrong) {
    public boolean isWrong() {
      return !wrong.isEmpty();
    }
  }
}
