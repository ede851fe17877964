package io.roundtrip.notify.news.web;

import java.util.List;

/**
 * The news of an issue in finished words, newest first.
 *
 * @param heldNews where a person decides about held news; "" when the reader may not
 * @param settled false: some of it is about to change, and the page is to be drawn again soon
 * @param stuckText of the link to the project's stuck mail; "" where none of it is of this issue,
 *     or the reader may not decide about it
 */
public record NewsView(
    List<Line> lines, String heldNews, boolean settled, String stuckText, String stuckLink) {

  /**
   * One undo window.
   *
   * @param moved when, from what to what
   * @param outcome who hears of it, or why nobody does
   * @param held how many do not, and why
   * @param word how many wait for a person's word; "" when nobody does
   * @param followed how many pieces of feedback followed, or why not
   */
  public record Line(
      String moved, String outcome, List<String> held, String word, List<String> followed) {}
}
