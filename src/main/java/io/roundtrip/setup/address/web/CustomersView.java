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
    ButtonView back) {

  /**
   * @param action where it leads
   */
  public record ButtonView(String action, String text) {}

  public boolean isWrong() {
    return !wrong.isEmpty();
  }
}
