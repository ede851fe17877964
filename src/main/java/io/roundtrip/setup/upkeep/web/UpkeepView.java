package io.roundtrip.setup.upkeep.web;

import java.util.List;

/** The page of upkeep: one table a matter, some with buttons. */
public record UpkeepView(
    String title,
    String intro,
    String token,
    List<SectionView> sections,
    String back,
    String backLink) {

  /**
   * @param commands buttons for the whole of it
   * @param deeds the head of the column with the rows' buttons; "" without one
   * @param here whether something was just done in it: the focus goes there
   * @param empty said in place of a table without rows
   */
  public record SectionView(
      String id,
      String title,
      String help,
      List<String> head,
      List<RowView> rows,
      List<CommandView> commands,
      String deeds,
      boolean here,
      String empty) {
    SectionView helping(String other) {
      return new SectionView(id, title, other, head, rows, commands, deeds, here, empty);
    }

    SectionView done(String what) {
      boolean done = id.endsWith("-" + what);
      return new SectionView(id, title, help, head, rows, commands, deeds, done, empty);
    }
  }

  public record RowView(List<String> cells, List<CommandView> commands) {}

  /**
   * @param what its value
   * @param label says to what it is done, for who does not see the row
   */
  public record CommandView(String action, String name, String what, String text, String label) {}
}
