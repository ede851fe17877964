package io.roundtrip.setup.web;

import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.audit.ReadAudit;
import io.roundtrip.setup.web.AdminView.ButtonView;
import io.roundtrip.setup.web.AdminView.EntryView;
import io.roundtrip.setup.web.AdminView.LineView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts the administration page together. */
final class AdminPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Comparator<CheckHealth.Line> WORST_FIRST =
      Comparator.comparing(CheckHealth.Line::tone).reversed();

  /** A text with parts filled in. */
  interface Filled {
    String text(String key, Object args);
  }

  /** Of the kill switch and of the site, sent along with each change of it. */
  record Versions(long mail, long site) {}

  /**
   * What came of the button; "" throughout when none was pressed.
   *
   * @param done the word of what was done
   * @param refused why nothing was done
   * @param whyError what is wrong with the reason for confirming the site
   * @param typed the reason as the person gave it
   */
  record Came(String done, String refused, String whyError, String typed) {}

  private static final Set<String> HALTS =
      Set.of("key-lost", "mail-missing", "mail-disabled", "server-down", "sender-refused");

  private static final int MOST_LINKS = 20;

  private final UnaryOperator<String> words;
  private final Filled filled;
  private final String token;
  private final String context;

  AdminPage(UnaryOperator<String> words, Filled filled, String token, String context) {
    this.words = words;
    this.filled = filled;
    this.token = token;
    this.context = context;
  }

  AdminView view(
      List<CheckHealth.Line> health, List<ReadAudit.Line> audit, Versions versions, Came came) {
    return new AdminView(
        say("title"),
        say("intro"),
        token,
        Long.toString(versions.mail()),
        Long.toString(versions.site()),
        done(came.done()),
        came.refused(),
        say("health"),
        health.stream().sorted(WORST_FIRST).map(this::line).toList(),
        say("selfCheck"),
        context + "/secure/admin/RoundtripSelfCheck!default.jspa",
        say("customers"),
        context + "/secure/admin/RoundtripCustomers!default.jspa",
        say("rates"),
        context + "/secure/admin/RoundtripRates!default.jspa",
        say("upkeep"),
        context + "/secure/admin/RoundtripUpkeep!default.jspa",
        say("switch"),
        has(health, "running"),
        copied(health),
        button("pause"),
        button("resume", stops(health) ? say("resume.still") : say("resume.help")),
        button("confirmSite"),
        say("confirmSite.title"),
        say("site-why"),
        say("why"),
        came.whyError(),
        came.typed(),
        say("audit"),
        List.of(say("audit.at"), say("audit.by"), say("audit.what"), say("audit.about")),
        audit.stream()
            .map(
                line ->
                    new EntryView(
                        TIME.format(line.entry().at()),
                        line.name(),
                        words.apply("roundtrip.setup.audit." + line.entry().what()),
                        line.entry().about()))
            .toList(),
        audit.isEmpty() ? say("audit.empty") : "");
  }

  /** By the word of the page that led back here. */
  private String done(String page) {
    return switch (page) {
      case "customers" -> say("done.customers");
      case "answers" -> say("done.answers");
      case "rates" -> say("done.rates");
      default -> "";
    };
  }

  private LineView line(CheckHealth.Line line) {
    String tone =
        switch (line.tone()) {
          case GOOD -> "aui-lozenge aui-lozenge-success";
          case UNKNOWN -> "aui-lozenge aui-lozenge-subtle";
          case WARN -> "aui-lozenge aui-lozenge-moved";
          case BAD -> "aui-lozenge aui-lozenge-error";
        };
    String word = say("tone." + line.tone().name().toLowerCase(Locale.ROOT));
    return new LineView(
        tone, word, filled.text("roundtrip.setup.health." + line.code(), line.args()), links(line));
  }

  /** To the stuck mail, or the held news, of each project that the line names after a number. */
  private List<OnwardView.LinkView> links(CheckHealth.Line line) {
    String held = context + "/secure/RoundtripHeldNews.jspa?projectKey=";
    return switch (line.code()) {
      case "stuck" ->
          links(
              line,
              key -> filled.text("roundtrip.setup.admin.stuck", List.of(key)),
              key -> OnwardView.beside(context, key) + "notify-stuck-link");
      case "held" ->
          links(
              line,
              key -> filled.text("roundtrip.setup.admin.held", List.of(key)),
              key -> held + key);
      default -> List.of();
    };
  }

  private static List<OnwardView.LinkView> links(
      CheckHealth.Line line, UnaryOperator<String> text, UnaryOperator<String> page) {
    return line.args().stream()
        .skip(1)
        .limit(MOST_LINKS)
        .map(
            key ->
                new OnwardView.LinkView(
                    "roundtrip-" + line.code() + "-" + key, text.apply(key), page.apply(key)))
        .toList();
  }

  private static boolean has(List<CheckHealth.Line> health, String code) {
    return health.stream().anyMatch(line -> line.code().equals(code));
  }

  private static boolean copied(List<CheckHealth.Line> health) {
    return health.stream().anyMatch(line -> line.code().startsWith("clone"));
  }

  /** Something other than the kill switch keeps mail from leaving. */
  private static boolean stops(List<CheckHealth.Line> health) {
    return copied(health) || health.stream().anyMatch(line -> HALTS.contains(line.code()));
  }

  private ButtonView button(String command) {
    return button(command, say(command + ".help"));
  }

  private ButtonView button(String command, String help) {
    return new ButtonView(
        context + "/secure/admin/RoundtripAdmin!" + command + ".jspa", say(command), help);
  }

  private String say(String key) {
    return words.apply("roundtrip.setup.admin." + key);
  }
}
