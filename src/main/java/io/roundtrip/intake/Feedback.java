package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.Text;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback, read and checked, not yet kept.
 *
 * @param title the summary, one line of 1 to {@value #MOST_TITLE} characters
 * @param words everything they said, at most {@value #MOST_WORDS} characters
 * @param consent null when nothing was said about it
 * @param at when it was said
 * @param dated false for old feedback without a date: then {@code at} is now
 * @param labels without blanks
 */
public record Feedback(
    String title,
    String words,
    Who who,
    Answers answers,
    Channel channel,
    @Nullable String moment,
    @Nullable Consent consent,
    @Nullable SourceRef source,
    Instant at,
    boolean dated,
    List<String> components,
    List<String> labels) {
  /** Jira's own limit for long texts. */
  public static final int MOST_WORDS = 32_767;

  /** Jira wants a summary of less than 255 characters. */
  public static final int MOST_TITLE = 254;

  /** What a signal keeps of it: the beginning of the words, or the title without any. */
  String heard() {
    return Text.cut(words.isEmpty() ? title : words, Signal.MOST_WORDS);
  }

  public Feedback by(Who who) {
    return new Feedback(
        title,
        words,
        who,
        answers,
        channel,
        moment,
        consent,
        source,
        at,
        dated,
        components,
        labels);
  }

  public Feedback asked(@Nullable Consent consent) {
    return new Feedback(
        title,
        words,
        who,
        answers,
        channel,
        moment,
        consent,
        source,
        at,
        dated,
        components,
        labels);
  }

  /**
   * What the fields of an issue say themselves of who it was. A key in a field names nobody: whom
   * it stands for is said by the pieces that do. What this piece said before of the same person and
   * account it still says.
   *
   * @param now as it was read
   * @param before as it is kept
   */
  Signal.Told toldByFields(Signal now, @Nullable Signal before) {
    Signal.Told was = before == null ? Signal.Told.NOTHING : before.told();
    Signal.Told is = now.told();
    boolean samePerson = before != null && same(now.contact(), before.contact());
    boolean sameFirm = before != null && same(now.account(), before.account());
    boolean typedName = who.contact() == null && (is.name() || !is.person().isEmpty());
    boolean typedFirm = who.accountId() == null && is.account();
    Signal.Told person = typedName ? is : samePerson ? was : Signal.Told.NOTHING;
    Signal.Told firm = typedFirm ? is : sameFirm ? was : Signal.Told.NOTHING;
    Boolean earlier = samePerson ? was.consent() : null;
    return new Signal.Told(
        person.name(),
        firm.account(),
        person.person(),
        firm.firm(),
        consent == null ? earlier : (Boolean) consent.isGranted());
  }

  /** An emptied field changes nothing. */
  private static boolean same(@Nullable Object now, @Nullable Object before) {
    return now == null || Objects.equals(now, before);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Feedback[" + source + "]";
  }
}
