package io.roundtrip.setup.check.web;

import java.util.List;

/**
 * The page of the self-check in finished words.
 *
 * @param tone class names of the message above the lines
 */
public record SelfCheckView(
    String title,
    String intro,
    String tone,
    String result,
    List<String> head,
    List<LineView> lines,
    LinkView again,
    LinkView file,
    LinkView back) {

  /**
   * @param tone class names of the lozenge
   * @param todo "" when nothing is missing
   */
  public record LineView(
      String tone, String state, String what, String looked, List<String> missing, String todo) {}

  public record LinkView(String href, String text) {}
}
