package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;
import io.roundtrip.notify.crash.Talk.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of every mail, by what the mail server took and what the outbox says; each copy is
 * put down to what happened to the run of a node that sent the first.
 */
final class Verdict {
  private final Plan plan;
  private final Map<Long, Standing> mails;
  private final Map<String, List<Talk>> copies;
  private final RecordingSmtp smtp;
  private final List<Fault> faults;
  private final WentOn wentOn;
  private final Map<Fault, Integer> doubled = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int lost;
  private int duplicates;
  private int parked;
  private int parkedDelivered;

  private Verdict(
      Plan plan,
      Collection<Standing> mails,
      RecordingSmtp smtp,
      List<Fault> faults,
      WentOn wentOn) {
    this.plan = plan;
    this.mails = mails.stream().collect(Collectors.toMap(Standing::id, mail -> mail));
    this.smtp = smtp;
    this.copies = smtp.delivered().stream().collect(Collectors.groupingBy(Talk::to));
    this.faults = faults;
    this.wentOn = wentOn;
  }

  static Verdict of(
      Plan plan,
      Collection<Standing> mails,
      RecordingSmtp smtp,
      List<Fault> faults,
      WentOn wentOn) {
    Verdict verdict = new Verdict(plan, mails, smtp, faults, wentOn);
    mails.forEach(verdict::judge);
    verdict.names();
    verdict.bounds();
    return verdict;
  }

  /** What must not be; empty when all is well. */
  List<String> wrong() {
    return wrong;
  }

  int duplicates() {
    return duplicates;
  }

  int parked() {
    return parked;
  }

  int lost() {
    return lost;
  }

  private void judge(Standing mail) {
    List<Talk> taken = copies.getOrDefault(mail.to(), List.of());
    if (mail.state() == State.PARKED) parked(mail, taken);
    else if (mail.state() != State.SENT || taken.isEmpty()) {
      lost++;
      wrong.add("lost: " + mail + ", taken " + taken.size() + " times");
    }
    for (int copy = 1; copy < taken.size(); copy++) duplicates++;
    if (taken.size() > 1) blame(mail, taken);
  }

  private void parked(Standing mail, List<Talk> taken) {
    parked++;
    if (!taken.isEmpty()) parkedDelivered++;
    if (faults.stream().noneMatch(fault -> fault.had(mail.id()) || ended(fault, taken)))
      wrong.add("parked for no fault: " + mail);
  }

  /** Each copy but one was sent by a run of a node to which something happened at that moment. */
  private void blame(Standing mail, List<Talk> taken) {
    int left = taken.size() - 1;
    Set<Fault> blamed = new HashSet<>();
    for (Talk copy : taken)
      for (Fault fault : faults)
        if (left > 0 && fault.life().equals(copy.life()) && isBehind(fault, mail, copy))
          if (blamed.add(fault)) {
            left--;
            doubled.merge(fault, 1, Integer::sum);
            break;
          }
    if (left > 0) wrong.add(left + " copies for no fault: " + mail + " " + lives(taken));
  }

  private static boolean isBehind(Fault fault, Standing mail, Talk copy) {
    return fault.had(mail.id()) || ended(fault, List.of(copy));
  }

  /** A sender that was to stop gave up while the server pondered. */
  private static boolean ended(Fault fault, List<Talk> taken) {
    return fault.kind() == Fault.Kind.END
        && taken.stream()
            .anyMatch(
                copy ->
                    copy.life().equals(fault.life())
                        && copy.thought()
                        && copy.at(Step.TAKEN) > fault.at() - RecordingSmtp.THOUGHT.toNanos());
  }

  private static List<String> lives(List<Talk> taken) {
    return taken.stream().map(Talk::life).toList();
  }

  private void names() {
    Map<String, String> owners = new HashMap<>();
    copies.forEach(
        (to, taken) -> {
          Set<String> ids = taken.stream().map(Talk::id).collect(Collectors.toSet());
          if (ids.size() != 1 || ids.contains("")) wrong.add(to + " got " + ids);
          for (String id : ids) {
            String other = owners.put(id, to);
            if (other != null) wrong.add(id + " went to " + other + " and " + to);
          }
        });
    Set<String> known = mails.values().stream().map(Standing::to).collect(Collectors.toSet());
    copies.keySet().stream()
        .filter(to -> !known.contains(to))
        .forEach(to -> wrong.add("nobody was to be told at " + to));
  }

  private void bounds() {
    if (plan.strict() && duplicates > 0) wrong.add(duplicates + " duplicates in strict mode");
    doubled.forEach(
        (fault, many) -> {
          if (many > fault.senders()) wrong.add(many + " duplicates of one fault: " + fault);
        });
    if (plan.strict()) faults.forEach(this::isParked);
  }

  /** What may have left when its sender was killed waits for a person. */
  private void isParked(Fault fault) {
    for (Standing hand : fault.hands())
      if (fault.kind() == Fault.Kind.KILL
          && hand.state() == State.HANDOFF
          && mails.get(hand.id()).state() != State.PARKED)
        wrong.add("may have left, and is not parked: " + mails.get(hand.id()));
  }

  WentOn wentOn() {
    return wentOn;
  }

  int parkedDelivered() {
    return parkedDelivered;
  }

  int mails() {
    return mails.size();
  }

  int worst() {
    return doubled.values().stream().max(Integer::compare).orElse(0);
  }

  String table() {
    return new CrashTable(plan, smtp, faults, wentOn).of(this);
  }
}
