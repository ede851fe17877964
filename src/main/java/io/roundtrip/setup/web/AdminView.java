package io.roundtrip.setup.web;

import java.util.List;

/**
 * The administration page.
 *
 * @param version of the kill switch, sent along with each change of it
 * @param siteVersion of the site, sent along when it is confirmed
 * @param typed the reason that was typed in before a refusal; "" otherwise
 * @param done what was just done on another page that leads here; "" otherwise
 * @param refused why the last change was not made; "" otherwise
 */
public record AdminView(
    String title,
    String intro,
    String token,
    String version,
    String siteVersion,
    String done,
    String refused,
    String healthTitle,
    List<LineView> health,
    String selfCheck,
    String selfCheckLink,
    String customers,
    String customersLink,
    String rates,
    String ratesLink,
    String upkeep,
    String upkeepLink,
    String switchTitle,
    boolean running,
    boolean copied,
    ButtonView pause,
    ButtonView resume,
    ButtonView confirm,
    String siteTitle,
    String siteWhyLabel,
    String whyLabel,
    String whyError,
    String typed,
    String auditTitle,
    List<String> auditHead,
    List<EntryView> audit,
    String auditEmpty) {

  /**
   * @param links where something can be done about it
   */
  public record LineView(String tone, String word, String text, List<OnwardView.LinkView> links) {}

  public record ButtonView(String action, String text, String help) {}

  public record EntryView(String at, String by, String what, String about) {}
}
