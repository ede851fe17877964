package io.roundtrip.signals;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback: who said it, how they scored it, how it reached us. One issue of type
 * Feedback has one signal.
 *
 * @param id 0 until stored
 * @param project where the issue is, as far as we saw it move
 * @param origin where it came from, if it moved
 * @param account the customer account it speaks for; null when unknown
 * @param moment the moment of truth ("onboarding", "billing" …), at most 100 characters; null when
 *     not said
 * @param spoken what they said
 * @param consented whether the contact had granted consent when this was said
 * @param at when it was said, which may be long before the issue was created
 * @param dated false for old feedback of which nobody knows when it was said: then {@code at} is
 *     when it was imported
 * @param fromFile it is old feedback from a file, to which nobody waits for an answer
 * @param told which of contact and account the piece itself names
 */
public record Signal(
    SignalId id,
    IssueId issue,
    ProjectId project,
    Origin origin,
    @Nullable ContactId contact,
    @Nullable AccountId account,
    Scores scores,
    Channel channel,
    @Nullable String moment,
    Spoken spoken,
    @Nullable SourceRef source,
    boolean consented,
    Instant at,
    boolean dated,
    boolean fromFile,
    Told told) {
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

    @Override
    public String toString() {
      return "Told[" + name + ", " + account + "]";
    }
  }

  /** The least there is to know; the rest is added by the methods below. */
  public static Signal heard(IssueId issue, ProjectId project, String words, Instant at) {
    SignalId fresh = new SignalId(0);
    Origin here = new Origin(project, project);
    Scores none = Scores.NONE;
    Channel other = Channel.OTHER;
    Spoken said = new Spoken(words, false, null);
    Told all = Told.BOTH;
    return new Signal(
        fresh, issue, project, here, null, null, none, other, null, said, null, false, at, true,
        false, all);
  }

  public String words() {
    return spoken.words();
  }

  /** What may be read back to whoever said it; "" once people here have changed it. */
  public String ownWords() {
    return spoken.own();
  }

  public @Nullable IssueId copyOf() {
    return spoken.copyOf();
  }

  /** The issue that stands for what is wished: its own, or that of the piece it repeats. */
  public IssueId wish() {
    return Objects.requireNonNullElse(spoken.copyOf(), issue);
  }

  public Signal from(@Nullable ContactId contact, @Nullable AccountId account, boolean consented) {
    return new Signal(
        id, issue, project, origin, contact, account, scores, channel, moment, spoken, source,
        consented, at, dated, fromFile, told);
  }

  /**
   * @param openly whoever moved it might see its customer where it was, and shows it to those who
   *     see customers where it is now
   */
  public Signal movedTo(ProjectId now, boolean openly) {
    if (now.equals(project)) return this;
    Origin since = openly ? new Origin(origin.given(), now) : origin;
    return new Signal(
        id, issue, now, since, contact, account, scores, channel, moment, spoken, source, consented,
        at, dated, fromFile, told);
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
        id, issue, project, origin, contact, account, scores, channel, moment, spoken, source,
        consented, at, dated, fromFile, told);
  }

  public Signal undated() {
    return with(spoken, false, fromFile, told);
  }

  public Signal imported() {
    return with(spoken, dated, true, told);
  }

  public Signal telling(Told told) {
    return with(spoken, dated, fromFile, told);
  }

  /** As people here have changed it; the same words change nothing. */
  public Signal reworded(String now) {
    return with(spoken.reworded(now), dated, fromFile, told);
  }

  public Signal copying(@Nullable IssueId original) {
    return with(spoken.copying(original), dated, fromFile, told);
  }

  /** The wish, the words and the day of another; it has no reference of its own. */
  Signal repeating(Signal said) {
    Spoken same = said.spoken.copying(said.wish());
    Instant then = said.at;
    boolean day = said.dated;
    return new Signal(
        id, issue, project, origin, contact, account, scores, channel, moment, same, null,
        consented, then, day, fromFile, told);
  }

  /** Its words are those of whoever put them there. */
  Signal inOurWords() {
    return with(new Spoken(words(), true, copyOf()), dated, fromFile, told);
  }

  private Signal with(Spoken spoken, boolean dated, boolean fromFile, Told told) {
    return new Signal(
        id, issue, project, origin, contact, account, scores, channel, moment, spoken, source,
        consented, at, dated, fromFile, told);
  }

  /** Its own answer about mail is a no. */
  public boolean saysNo() {
    return Boolean.FALSE.equals(told.consent());
  }

  public Signal sayingNo() {
    return telling(
        new Told(told.name(), told.account(), told.person(), told.firm(), Boolean.FALSE));
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Signal[" + id.value() + ", issue " + issue.value() + "]";
  }
}
