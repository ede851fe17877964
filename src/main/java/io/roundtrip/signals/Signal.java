package io.roundtrip.signals;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback: who said it, how they scored it, how it reached us. One issue of type
 * Feedback has one signal.
 *
 * @param id 0 until stored
 * @param project where the issue was created; the issue may move later
 * @param account the customer account it speaks for; null when unknown
 * @param moment the moment of truth ("onboarding", "billing" …), at most 100 characters; null when
 *     not said
 * @param words the beginning of what they said, at most {@value #MOST_WORDS} characters; the whole
 *     text stays on the issue
 * @param consentAtTheTime whether the contact had granted consent when this was said
 * @param at when it was said, which may be long before the issue was created
 * @param dated false for old feedback of which nobody knows when it was said: then {@code at} is
 *     when it was imported
 * @param fromFile it is old feedback from a file, to which nobody waits for an answer
 * @param told which of contact and account the piece itself names
 * @param reworded people here have changed the words since they came
 * @param copyOf the piece that this one only repeats, see {@link Copies}; null = it was said
 */
public record Signal(
    SignalId id,
    IssueId issue,
    ProjectId project,
    @Nullable ContactId contact,
    @Nullable AccountId account,
    Scores scores,
    Channel channel,
    @Nullable String moment,
    String words,
    @Nullable SourceRef source,
    boolean consentAtTheTime,
    Instant at,
    boolean dated,
    boolean fromFile,
    Told told,
    boolean reworded,
    @Nullable IssueId copyOf) {
  public static final int MOST_WORDS = 450;
  public static final int MOST_MOMENT = 100;

  /**
   * What a piece of feedback says itself of who said it. The rest was known from elsewhere, perhaps
   * from where a reader may not look: an address alone gives nobody a name.
   *
   * @param name the contact's name as it is kept, or the contact by its id
   * @param account the account, by name or by id
   * @param person what it calls the contact where that is not the kept name; "" otherwise
   * @param firm how it writes the account where that is not the kept name; "" otherwise
   * @param consent its own answer about mail; null where it has none
   */
  public record Told(
      boolean name, boolean account, String person, String firm, @Nullable Boolean consent) {
    public static final Told BOTH = new Told(true, true);
    public static final Told NOTHING = new Told(false, false);

    public Told(boolean name, boolean account) {
      this(name, account, "", "", null);
    }

    /** For logs: no personal data. */
    @Override
    public String toString() {
      return "Told[" + name + ", " + account + "]";
    }
  }

  public Signal {
    words = Text.cut(words, MOST_WORDS);
  }

  /** The least there is to know; the rest is added by the methods below. */
  public static Signal heard(IssueId issue, ProjectId project, String words, Instant at) {
    return new Signal(
        new SignalId(0),
        issue,
        project,
        null,
        null,
        Scores.NONE,
        Channel.OTHER,
        null,
        words,
        null,
        false,
        at,
        true,
        false,
        Told.BOTH,
        false,
        null);
  }

  public Signal from(@Nullable ContactId contact, @Nullable AccountId account, boolean consent) {
    return new Signal(
        id, issue, project, contact, account, scores, channel, moment, words, source, consent, at,
        dated, fromFile, told, reworded, copyOf);
  }

  public Signal scored(Scores scores) {
    return with(scores, channel, moment, source);
  }

  public Signal over(Channel channel, @Nullable String moment) {
    return with(scores, channel, moment, source);
  }

  public Signal cited(@Nullable SourceRef source) {
    return with(scores, channel, moment, source);
  }

  private Signal with(
      Scores scores, Channel channel, @Nullable String moment, @Nullable SourceRef source) {
    return new Signal(
        id,
        issue,
        project,
        contact,
        account,
        scores,
        channel,
        moment,
        words,
        source,
        consentAtTheTime,
        at,
        dated,
        fromFile,
        told,
        reworded,
        copyOf);
  }

  public Signal undated() {
    return with(words, false, fromFile, told, reworded, copyOf);
  }

  public Signal imported() {
    return with(words, dated, true, told, reworded, copyOf);
  }

  /** As people here have changed it; the same words change nothing. */
  public Signal reworded(String now) {
    return with(now, dated, fromFile, told, reworded || !words.equals(now), copyOf);
  }

  /** What may be read back to whoever said it; "" once people here have changed it. */
  public String ownWords() {
    return reworded ? "" : words;
  }

  public Signal telling(Told told) {
    return with(words, dated, fromFile, told, reworded, copyOf);
  }

  /** Its own answer about mail is a no. */
  public boolean saysNo() {
    return Boolean.FALSE.equals(told.consent());
  }

  public Signal sayingNo() {
    return telling(
        new Told(told.name(), told.account(), told.person(), told.firm(), Boolean.FALSE));
  }

  public Signal copying(@Nullable IssueId original) {
    return with(words, dated, fromFile, told, reworded, original);
  }

  /**
   * The wish and the words of another piece; what people changed in those is still not read back.
   */
  Signal repeating(Signal said) {
    return with(said.words, dated, fromFile, told, said.reworded, said.wish());
  }

  /** The issue that stands for what is wished: its own, or that of the piece it repeats. */
  public IssueId wish() {
    return copyOf == null ? issue : copyOf;
  }

  private Signal with(
      String words,
      boolean dated,
      boolean fromFile,
      Told told,
      boolean reworded,
      @Nullable IssueId copyOf) {
    return new Signal(
        id,
        issue,
        project,
        contact,
        account,
        scores,
        channel,
        moment,
        words,
        source,
        consentAtTheTime,
        at,
        dated,
        fromFile,
        told,
        reworded,
        copyOf);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Signal[" + id.value() + ", issue " + issue.value() + "]";
  }
}
