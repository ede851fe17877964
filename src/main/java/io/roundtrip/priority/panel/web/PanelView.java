package io.roundtrip.priority.panel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The priority panel in finished words. Nothing here is worked out by the template.
 *
 * @param empty what to do next when there is no evidence; null when there is
 * @param score "1.12", or a dash without effort
 * @param scoreNote what the number is, or that it is missing
 * @param lozenges AUI lozenges beside the score
 * @param hints what somebody should fill in
 * @param settled false: the page shows another status elsewhere, and is to be drawn again soon
 * @param hidden that some of the newest words cannot be shown; "" when none is hidden
 */
public record PanelView(
    @Nullable Empty empty,
    String score,
    String scoreNote,
    List<Lozenge> lozenges,
    boolean settled,
    String sentence,
    List<Term> terms,
    List<Fact> facts,
    Trend trend,
    List<String> hints,
    Waterfall waterfall,
    String quotesTitle,
    List<Said> quotes,
    String hidden,
    Told told,
    Link all) {

  public record Empty(String title, List<String> steps, Link link) {}

  public record Lozenge(String tone, String text) {}

  /**
   * A factor of the formula.
   *
   * @param number as shown
   * @param bar value of the bar as HTML writes numbers
   * @param most right end of the bar
   * @param tone class name of the bar
   */
  public record Term(
      String label, String number, String bar, String most, String tone, String detail) {}

  public record Fact(String label, String value) {}

  /**
   * Demand week by week.
   *
   * @param bars a block for each week; for eyes only
   * @param text the same in words
   */
  public record Trend(String label, String bars, String text) {}

  /** The table behind "Explain score": rows that add up to the last one. */
  public record Waterfall(
      String title,
      String criterion,
      String value,
      String weight,
      String adds,
      List<Row> rows,
      Row total,
      String confidence,
      String formula) {}

  public record Row(String criterion, String value, String weight, String adds) {}

  /**
   * Something a customer said.
   *
   * @param lozenges the scores they gave
   */
  public record Said(String words, String who, List<Lozenge> lozenges, String when, Link link) {}

  /**
   * @param word how many wait for a person's word; null when nobody does
   */
  public record Told(String title, String people, List<String> held, @Nullable Link word) {}

  /**
   * @param href "" when the reader may not go there
   */
  public record Link(String href, String text) {}
}
