package io.roundtrip.setup.address;

import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Whether anybody reads what comes back, and what came. */
public final class AnswersHealth {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Of the last thirty days.
   *
   * @param last when something was read last, whenever that was; {@link Instant#EPOCH} = never
   * @param left what was not understood and stays in its mailbox
   * @param unread what was too large or intricate to be read, and stays there
   */
  public record Read(Instant last, int bounces, int complaints, int stops, int left, int unread) {}

  private final AnswerAddress answers;
  private final Supplier<Read> read;

  public AnswersHealth(AnswerAddress answers, Supplier<Read> read) {
    this.answers = answers;
    this.read = read;
  }

  Line line() {
    String address = answers.now().address();
    if (address.isEmpty()) return Line.of("answers-nowhere", Tone.WARN);
    Read now = read.get();
    if (now.last().equals(Instant.EPOCH)) return Line.of("answers-unread", Tone.WARN, address);
    return Line.of(
        "answers-read",
        Tone.GOOD,
        address,
        TIME.format(now.last()),
        Integer.toString(now.bounces()),
        Integer.toString(now.complaints()),
        Integer.toString(now.stops()),
        Integer.toString(now.left()),
        Integer.toString(now.unread()));
  }
}
