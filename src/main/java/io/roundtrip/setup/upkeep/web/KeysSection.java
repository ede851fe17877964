package io.roundtrip.setup.upkeep.web;

import io.roundtrip.host.Keys;
import io.roundtrip.host.Phrases;
import io.roundtrip.setup.upkeep.Upkeep;
import io.roundtrip.setup.upkeep.web.UpkeepView.CommandView;
import io.roundtrip.setup.upkeep.web.UpkeepView.RowView;
import io.roundtrip.setup.upkeep.web.UpkeepView.SectionView;
import io.roundtrip.setup.upkeep.web.UpkeepView.TickView;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The keys, and what ends them for good. */
final class KeysSection {
  static final String ANEW = "anew";

  private static final String KEY = "roundtrip.setup.upkeep.keys.";

  private final Upkeep upkeep;
  private final Phrases texts;

  KeysSection(Upkeep upkeep, Phrases texts) {
    this.upkeep = upkeep;
    this.texts = texts;
  }

  SectionView section(String action, UpkeepPage.Came came) {
    String unsure = came.unsure();
    boolean lost = upkeep.keyLost();
    List<RowView> rows = new ArrayList<>();
    for (Keys.Key key : upkeep.keys()) rows.add(key(key, lost, action, unsure));
    return new SectionView(
        "roundtrip-upkeep-keys",
        texts.text("roundtrip.setup.upkeep.keys"),
        say(lost ? "lost" : "help"),
        List.of(say("id"), say("made"), say("state")),
        rows,
        lost ? List.of(anew(action, unsure)) : change(action),
        rows.stream().allMatch(row -> row.commands().isEmpty())
            ? ""
            : texts.text("roundtrip.setup.upkeep.deeds"),
        rows.isEmpty() ? say(lost ? "none-left" : "none") : "",
        came.wrongAt("keys"));
  }

  private CommandView anew(String action, String unsure) {
    return new CommandView(
        action + "changeKey.jspa?anew=true",
        "",
        "",
        say("anew"),
        "",
        tick(ANEW, unsure, say("sure-anew")));
  }

  /** Not before the older one was retired. */
  private List<CommandView> change(String action) {
    return upkeep.keys().stream().anyMatch(Keys.Key::isOnlyBelieved)
        ? List.of()
        : List.of(
            new CommandView(action + "changeKey.jspa", "", "", say("change"), "", TickView.NONE));
  }

  private TickView tick(String what, String unsure, String text) {
    return new TickView("roundtrip-sure-" + what, text, what.equals(unsure) ? say("unsure") : "");
  }

  private RowView key(Keys.Key key, boolean lost, String action, String unsure) {
    String made = LocalDate.ofInstant(key.made(), ZoneOffset.UTC).toString();
    List<CommandView> retire =
        key.isOnlyBelieved()
            ? List.of(
                new CommandView(
                    action + "retireKey.jspa",
                    "key",
                    key.id(),
                    say("retire"),
                    key.id(),
                    tick(key.id(), unsure, say("sure", key.id()))))
            : List.of();
    return new RowView(List.of(key.id(), made, state(key, lost)), retire);
  }

  private String state(Keys.Key key, boolean lost) {
    if (key.signs()) return say(lost ? "rests" : "signs");
    return say(key.live() ? "live" : "retired");
  }

  private String say(String key, Serializable... args) {
    return texts.text(KEY + key, args);
  }
}
