package io.roundtrip.setup;

import io.roundtrip.host.Banner;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Remembered;
import io.roundtrip.host.UserNames;
import io.roundtrip.notify.Reason;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Kill switch, clone guard, lost key and mail server, in the language of who reads it. */
public final class SiteNotices implements Banner {
  private static final Duration LATELY = Duration.ofSeconds(3);
  private static final String SAY = "roundtrip.setup.notice.";

  private record Standing(
      Optional<Switches.Setting> paused,
      Optional<CloneGuard.Doubt> doubt,
      boolean keyLost,
      Optional<ServerTrouble.Trouble> trouble,
      Optional<String> untrusted,
      OptionalLong late) {
    /** Something is said of all mail, and that it is late follows. */
    boolean waits() {
      return paused.isPresent() || doubt.isPresent() || keyLost || trouble.isPresent();
    }
  }

  private final Remembered<Standing> standing;
  private final UserNames names;
  private final Phrases texts;

  /**
   * @param late minutes by which the oldest waiting mail is late
   */
  public SiteNotices(
      CheckHealth.Stops stops,
      ServerTrouble trouble,
      Supplier<OptionalLong> late,
      Phrases texts,
      Clock clock) {
    this.standing =
        new Remembered<>(
            () ->
                new Standing(
                    stops.killSwitch().reason(),
                    stops.cloneGuard().doubt(),
                    stops.keyLost().getAsBoolean(),
                    trouble.now(),
                    trouble.lastUntrusted(),
                    late.get()),
            LATELY,
            clock);
    this.names = stops.names();
    this.texts = texts;
  }

  /** A handful of queries. */
  @Override
  public List<String> fresh(boolean administrator, boolean below) {
    return texts(standing.fresh(), administrator, below);
  }

  @Override
  public List<String> lately(boolean administrator) {
    return texts(standing.get(), administrator, false);
  }

  private List<String> texts(Standing now, boolean administrator, boolean below) {
    List<String> said = new ArrayList<>();
    now.paused().ifPresent(pause -> said.add(paused(pause, administrator)));
    now.doubt()
        .ifPresent(
            doubt ->
                said.add(
                    administrator
                        ? texts.text("roundtrip.setup.health." + doubt.code()) + " " + say("where")
                        : say("clone")));
    if (now.keyLost())
      said.add(say(!administrator ? "key-lost" : below ? "key-lost-below" : "key-lost-elsewhere"));
    now.trouble().ifPresent(it -> said.add(administrator ? what(it) : say("server")));
    if (administrator)
      now.untrusted()
          .ifPresent(it -> said.add(texts.text("roundtrip.setup.health.sender-untrusted", it)));
    if (!now.waits() && now.late().isPresent())
      said.add(
          administrator
              ? texts.text("roundtrip.setup.notice.late-for", now.late().getAsLong())
              : say("late"));
    return said;
  }

  private String paused(Switches.Setting pause, boolean administrator) {
    CheckHealth.Line line = KillSwitch.line(pause, names.of(pause.by()));
    if (administrator)
      return texts.text(
          "roundtrip.setup.health." + line.code(), line.args().toArray(Serializable[]::new));
    return say(line.code().startsWith("halted") ? "halted" : "paused");
  }

  private String what(ServerTrouble.Trouble now) {
    return now.why() == Reason.SENDER_REFUSED
        ? texts.text("roundtrip.setup.health.sender-refused", now.said())
        : texts.text("roundtrip.setup.health.server-down", now.said());
  }

  private String say(String key, Serializable... args) {
    return texts.text(SAY + key, args);
  }
}
