package io.roundtrip.setup.web;

import java.util.List;

/** The administration page. */
public record AdminView(
    String title,
    String intro,
    String token,
    List<String> notices,
    String healthTitle,
    List<LineView> health,
    String selfCheck,
    String selfCheckLink,
    String upkeep,
    String upkeepLink,
    boolean running,
    boolean copied,
    ButtonView pause,
    ButtonView resume,
    ButtonView confirm,
    String whyLabel,
    String whyError,
    String auditTitle,
    List<String> auditHead,
    List<EntryView> audit,
    String auditEmpty) {

  public record LineView(String tone, String word, String text) {}

  public record ButtonView(String action, String text, String help) {}

  public record EntryView(String at, String by, String what, String about) {}
}
