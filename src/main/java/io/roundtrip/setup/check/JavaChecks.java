package io.roundtrip.setup.check;

import io.roundtrip.host.OfferedServices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Jira's classes, members and services: those of a part by itself, then each with a plan B. */
public final class JavaChecks {
  private static final String MAIL = "com.atlassian.mail.";
  private static final String THREADS = "com.atlassian.jira.util.thread.";

  private final Needs needs;
  private final Members members;
  private final OfferedServices services;

  public JavaChecks(Needs needs, Members members, OfferedServices services) {
    this.needs = needs;
    this.members = members;
    this.services = services;
  }

  /** Whether the product goes on without this class or service. */
  public static boolean hasPlanB(String name) {
    return PlanB.coversAny(name);
  }

  public List<Check> all() {
    Predicate<String> plain = Predicate.not(PlanB::coversAny);
    Predicate<String> mail = name -> name.startsWith(MAIL);
    Predicate<String> threads = name -> name.startsWith(THREADS);
    List<Check> checks = new ArrayList<>();
    checks.add(must("members", plain.and(mail.or(threads).negate())));
    checks.add(must("mail", plain.and(mail)));
    if (!needs.java(threads).isEmpty()) checks.add(must("threads", plain.and(threads)));
    checks.add(Check.must("services", () -> services(plain, services.size())));
    for (PlanB plan : PlanB.values()) checks.add(may(plan.check(), plan::covers));
    return checks;
  }

  private Check must(String name, Predicate<String> which) {
    return Check.must(name, () -> members.look(needs.java(which)));
  }

  private Check may(String name, Predicate<String> which) {
    return Check.may(
        name,
        () -> {
          Look java = members.look(needs.java(which));
          List<String> missing = new ArrayList<>(java.missing());
          missing.addAll(services(which, 0).missing());
          return new Look(java.looked(), missing);
        });
  }

  private Look services(Predicate<String> which, int looked) {
    return new Look(looked, services.missing().stream().filter(which).toList());
  }
}
