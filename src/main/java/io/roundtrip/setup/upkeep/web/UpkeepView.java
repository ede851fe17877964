package io.roundtrip.setup.upkeep.web;

import java.util.List;

/**
 * The page of upkeep: one table a matter, some with buttons.
 *
 * @param done what was just put right; "" when nothing was
 */
public record UpkeepView(
    String title,
    String intro,
    String token,
    String done,
    List<SectionView> sections,
    String back,
    String backLink) {

  /**
   * @param commands buttons for the whole of it
   * @param deeds the head of the column with the rows' buttons; "" without one
   * @param empty said in place of a table without rows
   * @param wrong why what was asked for here was not done; "" when nothing was
   */
  public record SectionView(
      String id,
      String title,
      String help,
      List<String> head,
      List<RowView> rows,
      List<CommandView> commands,
      String deeds,
      String empty,
      String wrong) {}

  public record RowView(List<String> cells, List<CommandView> commands) {}

  /**
   * @param what its value
   * @param label says to what it is done, for who does not see the row
   */
  public record CommandView(
      String action, String name, String what, String text, String label, TickView tick) {}

  /**
   * What is to be ticked before a deed that ends something for good.
   *
   * @param id "" without one
   * @param wrong why nothing was done; "" when nothing was asked for
   */
  public record TickView(String id, String text, String wrong) {
    static final TickView NONE = new TickView("", "", "");
  }
}
