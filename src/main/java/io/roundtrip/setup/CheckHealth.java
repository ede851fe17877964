package io.roundtrip.setup;

import io.roundtrip.host.UserNames;
import io.roundtrip.similarity.node.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Looks whether mail can leave and does, whether similar issues are found, and whether feedback
 * fits into the projects.
 */
public final class CheckHealth {
  /** How bad it is. */
  public enum Tone {
    GOOD,
    /** Nothing has happened yet that could tell. */
    UNKNOWN,
    WARN,
    BAD
  }

  /**
   * @param code its text is {@code roundtrip.setup.health.<code>}
   * @param args filled into the text
   */
  public record Line(String code, Tone tone, List<String> args) {
    public Line {
      args = List.copyOf(args);
    }

    public static Line of(String code, Tone tone, String... args) {
      return new Line(code, tone, List.of(args));
    }
  }

  /**
   * Keys of projects that are on.
   *
   * @param incomplete into which feedback does not fit fully
   * @param open which people may browse without logging in
   * @param standing which they are and how far they are; empty when there is none
   */
  public record Projects(
      Supplier<List<String>> incomplete,
      Supplier<List<String>> open,
      Supplier<List<Line>> standing) {}

  /**
   * What stops all mail.
   *
   * @param names of the people who did it
   */
  public record Stops(
      KillSwitch killSwitch, CloneGuard cloneGuard, BooleanSupplier keyLost, UserNames names) {}

  private final MailServer server;
  private final Stops stops;
  private final Supplier<List<Line>> more;
  private final Supplier<Progress> similar;
  private final Projects projects;

  /**
   * @param more lines about mail: who can stop it, what waits
   */
  public CheckHealth(
      MailServer server,
      Stops stops,
      Supplier<List<Line>> more,
      Supplier<Progress> similar,
      Projects projects) {
    this.server = server;
    this.stops = stops;
    this.more = more;
    this.similar = similar;
    this.projects = projects;
  }

  /**
   * The same lines in the same order; where nothing is switched on, one line stands for all about
   * projects. Eleven queries.
   */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>(List.of(mail(), pause(), site()));
    boolean keyLost = stops.keyLost().getAsBoolean();
    if (keyLost) lines.add(Line.of("key-lost", Tone.BAD));
    lines.addAll(more.get());
    lines.add(similar(keyLost));
    List<Line> standing = projects.standing().get();
    if (standing.isEmpty()) lines.add(Line.of("nothing-on", Tone.WARN));
    else lines.addAll(List.of(places(), open()));
    lines.addAll(standing);
    return lines;
  }

  private Line mail() {
    return switch (server.state()) {
      case READY -> Line.of("mail-ready", Tone.GOOD);
      case MISSING -> Line.of("mail-missing", Tone.BAD);
      case DISABLED -> Line.of("mail-disabled", Tone.BAD);
    };
  }

  private Line pause() {
    return stops.killSwitch().reason().map(this::paused).orElse(Line.of("running", Tone.GOOD));
  }

  private Line paused(Switches.Setting pause) {
    return KillSwitch.line(pause, stops.names().of(pause.by()));
  }

  private Line site() {
    return stops
        .cloneGuard()
        .doubt()
        .map(doubt -> Line.of(doubt.code(), Tone.BAD))
        .orElse(Line.of("same-site", Tone.GOOD));
  }

  private Line places() {
    List<String> keys = projects.incomplete().get();
    return keys.isEmpty()
        ? Line.of("places-ready", Tone.GOOD)
        : Line.of("places-missing", Tone.WARN, GapTexts.listed(keys));
  }

  private Line open() {
    List<String> keys = projects.open().get();
    return keys.isEmpty()
        ? Line.of("projects-closed", Tone.GOOD)
        : Line.of("projects-open", Tone.WARN, GapTexts.listed(keys));
  }

  private static Line building(Progress now, boolean keyLost) {
    if (keyLost) return Line.of("similar-rests", Tone.WARN);
    return now.total() == 0
        ? Line.of("similar-begins", Tone.WARN)
        : Line.of(
            "similar-building", Tone.WARN, Long.toString(now.done()), Long.toString(now.total()));
  }

  private Line similar(boolean keyLost) {
    Progress now = similar.get();
    return switch (now.state()) {
      case READY ->
          now.documents() == 0
              ? Line.of("similar-none", Tone.UNKNOWN)
              : Line.of("similar-ready", Tone.GOOD, Long.toString(now.documents()));
      case BUILDING -> building(now, keyLost);
      case FAILED -> Line.of("similar-failed", Tone.BAD);
    };
  }
}
