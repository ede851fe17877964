package io.roundtrip.setup;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stops all mail of the installation at once, on every node, until somebody lets it go again. */
public final class KillSwitch {
  private static final Switches.Name NAME = Switches.Name.PAUSED;

  /** Roundtrip itself. */
  private static final UserKey OURSELVES = new UserKey("");

  /** What made Roundtrip stop all mail; kept without words, which each reader reads in theirs. */
  public enum TooMany {
    BOUNCES,
    COMPLAINTS
  }

  /**
   * @param readers whose mail it was, of so many last mails
   */
  public record Halt(TooMany what, int readers, int of) {
    private static final Pattern KEPT =
        Pattern.compile("(BOUNCES|COMPLAINTS) (\\d{1,9}) (\\d{1,9})");

    private String kept() {
      return what + " " + readers + " " + of;
    }

    /** Empty when a person stopped it. */
    static Optional<Halt> of(Switches.Setting pulled) {
      Matcher kept = KEPT.matcher(pulled.text());
      if (!pulled.by().equals(OURSELVES) || !kept.matches()) return Optional.empty();
      int readers = Integer.parseInt(kept.group(2));
      return Optional.of(
          new Halt(TooMany.valueOf(kept.group(1)), readers, Integer.parseInt(kept.group(3))));
    }

    private String in(BiFunction<String, Serializable[], String> texts) {
      String key =
          what == TooMany.BOUNCES
              ? "roundtrip.notify.back.halt.bounces"
              : "roundtrip.notify.back.halt.complaints";
      return texts.apply(key, new Serializable[] {readers, of});
    }

    private Line line() {
      return what == TooMany.BOUNCES
          ? Line.of("halted-bounces", Tone.BAD, "" + readers, "" + of)
          : Line.of("halted-complaints", Tone.BAD, "" + readers, "" + of);
    }
  }

  private final Switches switches;
  private final Deeds deeds;
  private final Clock clock;

  public KillSwitch(Switches switches, Deeds deeds, Clock clock) {
    this.switches = switches;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Who pulled it, why and when; empty while mail may leave. Reads the store every time. */
  public Optional<Switches.Setting> reason() {
    return switches.get(NAME);
  }

  /** Why it was pulled, to whoever reads these texts. */
  public static String why(Switches.Setting pulled, Phrases texts) {
    return Halt.of(pulled).map(halt -> halt.in(texts::text)).orElse(pulled.text());
  }

  /**
   * @param who pulled it, by name
   */
  static Line line(Switches.Setting pulled, String who) {
    return Halt.of(pulled)
        .map(Halt::line)
        .orElseGet(
            () ->
                pulled.text().isEmpty()
                    ? Line.of("paused-unsaid", Tone.BAD, who)
                    : Line.of("paused", Tone.BAD, who, pulled.text()));
  }

  /** Pulled by Roundtrip itself, unless it is already. */
  public void halt(Halt why) {
    if (reason().isPresent()) return;
    try {
      pause(why.kept(), 0, OURSELVES);
    } catch (Refused meanwhile) {
      return;
    }
  }

  /** Another one whenever somebody pulls it; 0 while mail may leave. */
  public long version() {
    return version(reason());
  }

  /**
   * For the same reason once more changes nothing.
   *
   * @param seen the version that whoever asks saw. {@link Refused} CONFLICT when it is another one
   *     now
   */
  public void pause(String why, long seen, UserKey by) {
    Optional<Switches.Setting> before = checked(seen);
    if (before.filter(now -> now.text().equals(why)).isPresent()) return;
    Switches.Setting pulled = new Switches.Setting(why, by, clock.instant());
    boolean ours =
        before.isPresent()
            ? switches.exchange(NAME, before.get().at(), pulled)
            : switches.setIfAbsent(NAME, pulled);
    if (!ours) throw meanwhile();
    write("pause", before, Optional.of(pulled), by);
  }

  /** As {@link #pause}; repeating changes nothing. */
  public void resume(long seen, UserKey by) {
    Optional<Switches.Setting> before = checked(seen);
    if (before.isEmpty()) return;
    if (!switches.clear(NAME, before.get().at())) throw meanwhile();
    write("resume", before, Optional.empty(), by);
  }

  private Optional<Switches.Setting> checked(long seen) {
    Optional<Switches.Setting> now = reason();
    if (seen != version(now)) throw meanwhile();
    return now;
  }

  private Refused meanwhile() {
    return deeds.meanwhile(null, "pause", "resume");
  }

  private void write(
      String what, Optional<Switches.Setting> before, Optional<Switches.Setting> now, UserKey by) {
    String mail = deeds.say("roundtrip.deed.mail");
    String why = now.map(this::said).orElse("");
    String then = now.isPresent() ? deeds.say("roundtrip.deed.mail.stopped") : state(now);
    String change = deeds.change(mail, state(before), then);
    deeds.done(
        what.equals("pause")
            ? DeedLine.of(by, "pause", null, change).because(why)
            : DeedLine.of(by, "resume", null, change));
  }

  private String state(Optional<Switches.Setting> pulled) {
    if (pulled.isEmpty()) return deeds.say("roundtrip.deed.mail.leaves");
    String why = said(pulled.get());
    return why.isEmpty()
        ? deeds.say("roundtrip.deed.mail.stopped")
        : deeds.say("roundtrip.deed.mail.stopped-because", why);
  }

  private String said(Switches.Setting pulled) {
    return Halt.of(pulled).map(halt -> halt.in(deeds::say)).orElse(pulled.text());
  }

  private static long version(Optional<Switches.Setting> pulled) {
    return pulled.map(setting -> setting.at().toEpochMilli()).orElse(0L);
  }
}
