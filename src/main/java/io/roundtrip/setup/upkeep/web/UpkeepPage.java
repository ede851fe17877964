package io.roundtrip.setup.upkeep.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.SetAside;
import io.roundtrip.host.Vitals;
import io.roundtrip.host.Workers;
import io.roundtrip.notify.Failures;
import io.roundtrip.setup.upkeep.BatchWord;
import io.roundtrip.setup.upkeep.Kept;
import io.roundtrip.setup.upkeep.Upkeep;
import io.roundtrip.setup.upkeep.web.UpkeepView.CommandView;
import io.roundtrip.setup.upkeep.web.UpkeepView.RowView;
import io.roundtrip.setup.upkeep.web.UpkeepView.SectionView;
import io.roundtrip.setup.upkeep.web.UpkeepView.TickView;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the page of upkeep together. */
public final class UpkeepPage {
  private static final String KEY = "roundtrip.setup.upkeep.";
  private static final int MOST = 200;

  private final Upkeep upkeep;
  private final KeysSection keys;
  private final Workers workers;
  private final SetAside aside;
  private final Phrases texts;

  public UpkeepPage(Upkeep upkeep, Workers workers, SetAside aside, Phrases texts) {
    this.upkeep = upkeep;
    this.keys = new KeysSection(upkeep, texts);
    this.workers = workers;
    this.aside = aside;
    this.texts = texts;
  }

  /**
   * What came of a button.
   *
   * @param done the end of the key of what was just put right
   * @param unsure the deed that lacked its tick, as {@link KeysSection#ANEW} or a key's name
   * @param section where something was asked for that was not done, without what they share, as
   *     "keys"
   * @param wrong why not
   */
  record Came(String done, String unsure, String section, String wrong) {
    static Came done(String what) {
      return new Came(what, "", "", "");
    }

    static Came unsure(String what) {
      return new Came("", what, "", "");
    }

    static Came wrong(String section, String why) {
      return new Came("", "", section, why);
    }

    String wrongAt(String id) {
      return section.equals(id) ? wrong : "";
    }
  }

  UpkeepView view(String token, String context, Came came) {
    String action = context + "/secure/admin/RoundtripUpkeep!";
    return new UpkeepView(
        say("title"),
        say("intro"),
        token,
        came.done().isEmpty() ? "" : say("done." + came.done()),
        List.of(
            failures(action, came),
            aside(came),
            threads(came),
            keys.section(action, came),
            kept(came)),
        say("back"),
        context + "/secure/admin/RoundtripAdmin!default.jspa");
  }

  private SectionView failures(String action, Came came) {
    List<RowView> rows = new ArrayList<>();
    for (Failures.Size size : upkeep.failures()) {
      boolean nobody = size.batch().nobody();
      String day = size.batch().day().toString();
      String said = nobody ? people(size.people(), day) : mails(size.mails(), day);
      CommandView again =
          new CommandView(
              action + "takeBack.jspa",
              "batch",
              BatchWord.of(size.batch()),
              say(nobody ? "takeBack" : "retry"),
              said,
              TickView.NONE);
      rows.add(new RowView(List.of(said), List.of(again)));
    }
    return section("failures", List.of("failures.what"), rows, came);
  }

  private String people(int people, String day) {
    return say(people == 1 ? "failures.person" : "failures.people", people, day);
  }

  private String mails(int mails, String day) {
    return say(mails == 1 ? "failures.mail" : "failures.mails", mails, day);
  }

  private SectionView aside(Came came) {
    List<RowView> rows =
        aside.rows(MOST).stream()
            .map(row -> plain(table(row.table()), Long.toString(row.id()), row.fault()))
            .toList();
    return section("aside", List.of("aside.table", "aside.id", "aside.fault"), rows, came);
  }

  private SectionView threads(Came came) {
    List<RowView> rows = workers.vitals().stream().map(this::worker).toList();
    return section(
        "workers",
        List.of(
            "workers.name",
            "workers.last",
            "workers.failures",
            "workers.restarts",
            "workers.fault"),
        rows,
        came);
  }

  private RowView worker(Vitals vitals) {
    Duration since = vitals.sinceTurn();
    String last = since == null ? say("workers.never") : say("workers.ago", minutes(since));
    return plain(
        vitals.name(),
        vitals.alive() ? last : say("workers.gone"),
        Integer.toString(vitals.failures()),
        Integer.toString(vitals.restarts()),
        vitals.fault());
  }

  private static long minutes(Duration since) {
    return (since.toSeconds() + 30) / 60;
  }

  private SectionView kept(Came came) {
    List<RowView> rows = new ArrayList<>();
    for (Kept rule : Kept.values())
      rows.add(
          plain(
              rule.tables().stream().map(this::table).collect(Collectors.joining(", ")),
              say("kept." + rule.word())));
    return section("kept", List.of("kept.tables", "kept.how"), rows, came);
  }

  /** What stands in it; its name where a later version made it. */
  private String table(String name) {
    return Kept.knows(name) ? say("table." + Kept.word(name)) : name;
  }

  private static RowView plain(String... cells) {
    return new RowView(List.of(cells), List.of());
  }

  private SectionView section(String id, List<String> head, List<RowView> rows, Came came) {
    return new SectionView(
        "roundtrip-upkeep-" + id,
        of(id, ""),
        of(id, ".help"),
        head.stream().map(this::say).toList(),
        rows,
        List.of(),
        rows.stream().allMatch(row -> row.commands().isEmpty()) ? "" : say("deeds"),
        rows.isEmpty() ? of(id, ".none") : "",
        came.wrongAt(id));
  }

  private String of(String id, String end) {
    return texts.text(KEY + id + end);
  }

  private String say(String key, Serializable... args) {
    return texts.text(KEY + key, args);
  }
}
