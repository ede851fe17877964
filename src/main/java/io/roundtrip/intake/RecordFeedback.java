package io.roundtrip.intake;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.ReportedNos;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Recorded;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks, makes the issues, keeps the signals. Nothing is stored for what is refused. Jira's tables
 * and ours do not share a transaction, so for feedback with a source reference the order is: claim
 * the reference, look whether it is kept already, make the issue, then in one transaction keep
 * everything and give the claim back. A crash leaves at most an issue and a claim; the next attempt
 * finds both and finishes. Without a reference a crash leaves an issue that {@link RecordMissed}
 * finds.
 */
public final class RecordFeedback {
  private final CheckFeedback check;
  private final MakeIssues make;
  private final KeepFeedback keep;
  private final Consumer<SignalRecorded> recorded;
  private final CustomersInFields fields;
  private final ReportedNos nos;

  RecordFeedback(
      CheckFeedback check,
      MakeIssues make,
      KeepFeedback keep,
      Consumer<SignalRecorded> recorded,
      CustomersInFields fields,
      ReportedNos nos) {
    this.check = check;
    this.make = make;
    this.keep = keep;
    this.recorded = recorded;
    this.fields = fields;
    this.nos = nos;
  }

  /**
   * One piece, or {@link Refused} with everything that is wrong; CONFLICT names the issue that is
   * there already.
   */
  public Outcome.Kept one(Form form, Submission by) {
    Outcome outcome = all(List.of(form), by, UUID.randomUUID().toString(), outcomes -> {}).get(0);
    if (outcome instanceof Outcome.Kept kept) return kept;
    if (outcome instanceof Outcome.Repeated there)
      throw new Refused(Refused.Kind.CONFLICT, there.problem(form.called(Form.SOURCE)));
    throw ((Outcome.Rejected) outcome).refused();
  }

  /**
   * Many pieces, each on its own: a bad one does not touch the others.
   *
   * @param owner of the claims: unique for this run, or of runs that never run at once
   * @param together runs in the transaction that keeps the signals (and may run twice); gets the
   *     outcomes in the order of the forms
   */
  public List<Outcome> all(
      List<Form> forms, Submission by, String owner, Consumer<List<Outcome>> together) {
    make.ready();
    List<Work> works = checked(forms, by);
    make.all(works, by, owner);
    Set<ContactId> reached = reached(works);
    List<Outcome> outcomes =
        keep.together(
            () -> {
              Map<Work, Signal> kept = kept(works, by);
              Map<Work, ContactId> silent = nos.keep(repeatedNos(works, kept));
              works.forEach(work -> work.noOf = silent.get(work));
              make.release(works, owner);
              List<Outcome> all = works.stream().map(work -> outcome(work, kept)).toList();
              together.accept(all);
              return all;
            });
    fields.settle(signals(outcomes));
    writeDown(nos.silenced(reached), works, outcomes, by);
    if (!by.imported()) outcomes.forEach(this::tell);
    return outcomes;
  }

  /** A no counts also in a piece that is not kept because it is there. */
  private Map<Work, ReportedNos.Said> repeatedNos(List<Work> works, Map<Work, Signal> kept) {
    Map<Work, ReportedNos.Said> said = new LinkedHashMap<>();
    for (Work work : works) {
      Work.There there = work.saysNo() ? work.there(kept) : null;
      if (there == null) continue;
      ReportedNos.Said no = work.no();
      if (!work.isOfWhomIsThere(there)) said.put(work, no);
      else if (!there.signal().saysNo()) {
        said.put(work, new ReportedNos.Said(there.signal().contact(), null, no.answer()));
        keep.no(there.signal());
      }
    }
    return said;
  }

  private Set<ContactId> reached(List<Work> works) {
    Set<EmailAddress> addresses = new HashSet<>();
    Set<ContactId> ids = new HashSet<>();
    for (Work work : works) {
      for (Who who : work.saysNo() ? work.named() : List.<Who>of()) {
        if (who.contact() != null) ids.add(who.contact());
        else if (who.email() != null) addresses.add(who.email());
      }
    }
    return nos.reached(addresses, ids);
  }

  /** By the issue that says so, or by the reference of one that the sender may not see. */
  private void writeDown(
      Set<ContactId> silenced, List<Work> works, List<Outcome> outcomes, Submission by) {
    List<String> from = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      Work work = works.get(i);
      Outcome outcome = outcomes.get(i);
      ContactId whose = outcome instanceof Outcome.Kept it ? it.signal().contact() : work.noOf;
      if (whose == null || !work.saysNo() || !silenced.contains(whose)) continue;
      from.add(work.place(outcome));
    }
    if (!from.isEmpty()) nos.write(by.by(), from);
  }

  private static List<Signal> signals(List<Outcome> outcomes) {
    List<Signal> kept = new ArrayList<>();
    for (Outcome outcome : outcomes)
      if (outcome instanceof Outcome.Kept there) kept.add(there.signal());
    return kept;
  }

  private List<Work> checked(List<Form> forms, Submission by) {
    List<CheckFeedback.Checked> checked = check.all(forms, by);
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) works.add(new Work(forms.get(i), checked.get(i)));
    return works;
  }

  private Map<Work, Signal> kept(List<Work> works, Submission by) {
    List<Work> made = works.stream().filter(work -> work.made != null).toList();
    List<Recorded> records = keep.all(made.stream().map(Work::placed).toList(), by);
    Map<Work, Signal> kept = new HashMap<>();
    for (int i = 0; i < made.size(); i++) kept.put(made.get(i), records.get(i).signal());
    return kept;
  }

  private static Outcome outcome(Work work, Map<Work, Signal> kept) {
    if (work.outcome != null) return work.outcome;
    Work.There there = work.there(kept);
    if (there != null) return work.repeated(there);
    if (work.twin != null) return outcome(work.twin, kept);
    return new Outcome.Kept(
        Objects.requireNonNull(kept.get(work)),
        Objects.requireNonNull(work.made).key(),
        work.fine().leftOut());
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Kept kept) recorded.accept(SignalRecorded.of(kept.signal()));
  }
}
