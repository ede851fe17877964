package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Copies;
import io.roundtrip.signals.Recorded;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A feedback issue was seen in Jira: made or edited in Jira's own screens, or missed before. Its
 * signal is kept, or corrected when the fields say something else by now or it moved. Safe to
 * repeat. What a field holds that is no good (Jira's text fields check nothing) is left out.
 */
public final class SeeFeedback {
  /** Who reacts to what was seen. */
  record Told(
      Consumer<SignalRecorded> recorded,
      Consumer<SignalCorrected> corrected,
      CustomersInFields fields) {}

  private final KeepFeedback keep;
  private final Contacts contacts;
  private final Signals signals;
  private final Copies copies;
  private final Clock clock;
  private final Told news;

  SeeFeedback(KeepFeedback keep, Contacts contacts, Signals signals, Clock clock, Told news) {
    this.keep = keep;
    this.contacts = contacts;
    this.signals = signals;
    this.copies = new Copies(signals);
    this.clock = clock;
    this.news = news;
  }

  /** Whether it is kept, whatever the type of its issue is by now. */
  public boolean knows(IssueId issue) {
    return signals.byIssue(issue).isPresent();
  }

  /** True when something was kept or corrected. */
  public boolean on(FeedbackSeen seen) {
    Optional<Signal> before = signals.byIssue(seen.issue());
    Feedback said = said(seen, before.orElse(null));
    boolean copied = before.isEmpty() && said.who().contact() != null;
    Optional<Signal> changed =
        keep.together(
            () ->
                before.isEmpty() ? kept(seen, said, copied) : corrected(seen, said, before.get()));
    changed.or(() -> before).ifPresent(signal -> news.fields().settle(List.of(signal)));
    changed.ifPresent(
        signal -> {
          if (before.isEmpty()) news.recorded().accept(SignalRecorded.of(signal, copied));
          else news.corrected().accept(SignalCorrected.of(before.get(), signal));
        });
    return changed.isPresent();
  }

  private Feedback said(FeedbackSeen seen, @Nullable Signal before) {
    Form form = form(seen, before);
    return ReadForm.of(form, clock.instant(), origin(seen), Channel.OTHER).feedback();
  }

  private Signal heard(FeedbackSeen seen, Feedback said) {
    Signal heard =
        keep.heard(
                List.of(new KeepFeedback.Placed(seen.issue(), seen.project(), said.asked(null))),
                null)
            .get(0);
    return seen.emptied().firm() ? heard.from(heard.contact(), null, false) : heard;
  }

  /**
   * @param copied its customer stood there by a key before we saw it, so somebody copied that from
   *     another issue, and what it says about mail with it: nobody's statement
   */
  private Optional<Signal> kept(FeedbackSeen seen, Feedback said, boolean copied) {
    Signal now = heard(seen, said);
    ContactId contact = now.contact();
    Consent answer = said.consent();
    if (contact != null && answer != null && !copied) answered(contact, answer, null);
    boolean granted =
        contact != null
            && contacts.byId(contact).map(Contact::consent).filter(Consent::isGranted).isPresent();
    return added(
        now.telling(said.toldByFields(now, null)).from(contact, now.account(), granted), copied);
  }

  private Optional<Signal> corrected(FeedbackSeen seen, Feedback said, Signal before) {
    Signal now = heard(seen, said);
    Signal left = seen.emptied().of(before);
    ContactId contact = now.contact();
    Consent answer = said.consent();
    if (contact != null && answer != null && (before.copyOf() == null || !answer.isGranted()))
      answered(contact, answer, before);
    Signal told =
        merged(left, now.telling(said.toldByFields(now, left)))
            .movedTo(seen.project(), seen.openly());
    Signal wanted = copies.asCorrected(before.movedTo(seen.project(), seen.openly()), told);
    if (wanted.equals(before)) return Optional.empty();
    signals.correct(wanted);
    return Optional.of(wanted);
  }

  private static String origin(FeedbackSeen seen) {
    return "issue " + seen.issue().value();
  }

  /**
   * Jira dates what is in the fields of a new issue. No field holds the way CES was asked; once
   * kept, it stays.
   */
  private static Form form(FeedbackSeen seen, @Nullable Signal before) {
    Form form = seen.form().with(Form.CREATED, seen.created().toString());
    Score ces = before == null ? null : before.scores().ces();
    if (ces == null) return form;
    return form.with(
        Form.CES_ASKS, ces.direction() == Score.Direction.HIGH_IS_GOOD ? "ease" : "effort");
  }

  /**
   * The field still says what it said the last time: no new answer, the person may have changed her
   * mind elsewhere since.
   */
  private void answered(ContactId contact, Consent answer, @Nullable Signal before) {
    Boolean last = last(contact, answer.source(), before);
    if (last != null && last == answer.isGranted()) return;
    if (last != null) contacts.consent(contact, dated(answer, clock.instant()));
    else contacts.consent(contact, before == null ? answer : first(answer, before));
  }

  /** What this issue said last about mail to this person; null when it said nothing. */
  private @Nullable Boolean last(ContactId contact, String source, @Nullable Signal before) {
    Optional<Consent> past =
        contacts.ledger(contact).stream()
            .filter(answer -> answer.source().equals(source))
            .reduce((older, newer) -> newer);
    if (past.isPresent()) return past.get().isGranted();
    return before != null && contact.equals(before.contact()) ? before.told().consent() : null;
  }

  /**
   * The feedback came by REST or from a file, so the field may say since then what it says: a yes
   * counts as undated, a no where there was a yes was put in just now.
   */
  private Consent first(Consent answer, Signal before) {
    if (answer.isGranted()) return dated(answer, null);
    return before.consented() ? dated(answer, clock.instant()) : answer;
  }

  private Consent dated(Consent answer, @Nullable Instant given) {
    return Consent.reported(answer.isGranted(), answer.source(), "", given, clock.instant());
  }

  /**
   * If another issue has the same source reference, this one is kept without it: somebody typed it
   * twice.
   */
  private Optional<Signal> added(Signal now, boolean copied) {
    Recorded kept = signals.add(copied ? copies.asKept(now) : now);
    if (!kept.signal().issue().equals(now.issue())) {
      Signal uncited = now.cited(null);
      kept = signals.add(copied ? copies.asKept(uncited) : uncited);
    }
    return kept instanceof Recorded.Added added ? Optional.of(added.signal()) : Optional.empty();
  }

  /**
   * An empty field of people, channel or moment changes nothing more: it may be a field that the
   * project does not show.
   *
   * @param before without what people took away
   */
  private static Signal merged(Signal before, Signal now) {
    return before
        .from(
            now.contact() == null ? before.contact() : now.contact(),
            now.account() == null ? before.account() : now.account(),
            before.consented())
        .telling(now.told())
        .scored(now.scores())
        .over(
            now.channel() == Channel.OTHER ? before.channel() : now.channel(),
            now.moment() == null ? before.moment() : now.moment())
        .reworded(now.words());
  }
}
