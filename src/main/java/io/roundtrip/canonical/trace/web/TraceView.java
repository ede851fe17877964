package io.roundtrip.canonical.trace.web;

import java.util.List;

/**
 * What became of a piece of feedback, in finished words.
 *
 * @param settled false: something of it is about to change, and the page is to be drawn again soon
 * @param note that something on the way cannot be shown; "" when all can
 */
public record TraceView(boolean settled, List<Stop> stops, String note) {

  /**
   * One stop on the way.
   *
   * @param tone class names of its lozenge; "" without one
   * @param href where it leads; "" nowhere
   * @param detail a second line; "" when there is none
   */
  public record Stop(
      String text, String href, String link, String tone, String lozenge, String detail) {}
}
