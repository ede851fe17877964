package io.roundtrip.setup.address.web;

/**
 * The page in finished words.
 *
 * @param wrong what is wrong with the address, "" when nothing is
 * @param note what else went wrong, "" when nothing did
 */
public record CustomersView(
    String title,
    String intro,
    String token,
    String note,
    String version,
    String label,
    String address,
    String help,
    String wrong,
    ButtonView saveButton,
    ButtonView takeButton,
    ButtonView back,
    AnswersView answers) {

  /**
   * The form below, about mail that comes back.
   *
   * @param wrong what is wrong with the address, "" when nothing is
   * @param note why nothing was saved, "" when something was or nobody asked
   */
  public record AnswersView(
      String title,
      String intro,
      String note,
      String version,
      String label,
      String address,
      String help,
      String wrong,
      ButtonView saveButton) {
    public boolean isWrong() {
      return !wrong.isEmpty();
    }
  }

  /**
   * @param action where it leads
   */
  public record ButtonView(String action, String text) {}

  public boolean isWrong() {
    return !wrong.isEmpty();
  }
}
