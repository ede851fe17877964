package io.roundtrip.notify.news.web;

import java.util.List;

/** The news of an issue in finished words, newest first. */
public record NewsView(List<Line> lines) {

  /**
   * One undo window.
   *
   * @param moved when, from what to what
   * @param outcome who hears of it, or why nobody does
   */
  public record Line(String moved, String outcome) {}
}
