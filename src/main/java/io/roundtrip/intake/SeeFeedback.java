package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
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
  private final Clock clock;
  private final Told news;

  SeeFeedback(KeepFeedback keep, Contacts contacts, Signals signals, Clock clock, Told news) {
    this.keep = keep;
    this.contacts = contacts;
    this.signals = signals;
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
    Optional<Signal> changed = keep.together(() -> changed(seen, before.orElse(null)));
    changed.or(() -> before).ifPresent(signal -> news.fields().settle(List.of(signal)));
    changed.ifPresent(
        signal -> {
          if (before.isEmpty()) news.recorded().accept(SignalRecorded.of(signal));
          else news.corrected().accept(SignalCorrected.of(before.get(), signal));
        });
    return changed.isPresent();
  }

  private Optional<Signal> changed(FeedbackSeen seen, @Nullable Signal before) {
    Feedback said =
        ReadForm.of(form(seen, before), clock.instant(), origin(seen), Channel.OTHER).feedback();
    Signal heard =
        keep.heard(
                List.of(new KeepFeedback.Placed(seen.issue(), seen.project(), said.asked(null))),
                null)
            .get(0);
    Signal now = seen.emptied().firm() ? heard.from(heard.contact(), null, false) : heard;
    Signal left = before == null ? null : seen.emptied().of(before);
    ContactId contact = now.contact();
    Consent answer = said.consent();
    if (contact != null && answer != null) answered(contact, answer, before);
    Signal told = now.telling(said.toldByFields(now, left));
    return before == null || left == null
        ? kept(told)
        : corrected(before, merged(left, told).movedTo(seen.project(), seen.openly()));
  }

  private Optional<Signal> kept(Signal now) {
    ContactId contact = now.contact();
    boolean granted =
        contact != null
            && contacts.byId(contact).map(Contact::consent).filter(Consent::isGranted).isPresent();
    return added(now.from(contact, now.account(), granted));
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
    Optional<Consent> last =
        contacts.ledger(contact).stream()
            .filter(past -> past.source().equals(answer.source()))
            .reduce((older, newer) -> newer);
    if (last.isPresent() && last.get().state() == answer.state()) return;
    Instant now = clock.instant();
    if (last.isPresent()) contacts.consent(contact, dated(answer, now));
    else contacts.consent(contact, before == null ? answer : first(answer, before));
  }

  /**
   * The feedback came by REST or from a file, so the field may say since then what it says: a yes
   * counts as undated, a no where there was a yes was put in just now.
   */
  private Consent first(Consent answer, Signal before) {
    if (answer.isGranted()) return dated(answer, null);
    return before.consentAtTheTime() ? dated(answer, clock.instant()) : answer;
  }

  private Consent dated(Consent answer, @Nullable Instant given) {
    return Consent.reported(answer.isGranted(), answer.source(), "", given, clock.instant());
  }

  /**
   * If another issue has the same source reference, this one is kept without it: somebody typed it
   * twice.
   */
  private Optional<Signal> added(Signal now) {
    Recorded kept = signals.add(now);
    if (!kept.signal().issue().equals(now.issue())) kept = signals.add(now.cited(null));
    return kept instanceof Recorded.Added added ? Optional.of(added.signal()) : Optional.empty();
  }

  private Optional<Signal> corrected(Signal before, Signal wanted) {
    if (wanted.equals(before)) return Optional.empty();
    signals.correct(wanted);
    return Optional.of(wanted);
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
            before.consentAtTheTime())
        .telling(now.told())
        .scored(now.scores())
        .over(
            now.channel() == Channel.OTHER ? before.channel() : now.channel(),
            now.moment() == null ? before.moment() : now.moment())
        .saying(now.words());
  }
}
