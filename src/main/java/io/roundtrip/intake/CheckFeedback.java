package io.roundtrip.intake;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be said against a piece of feedback before anything is stored. */
final class CheckFeedback {
  /** Either fine to keep, or all that is wrong with it. */
  sealed interface Checked permits Fine, Wrong {}

  /**
   * @param leftOut what is wrong with fields that it is kept without
   */
  record Fine(Feedback feedback, Projects.Target target, List<Problem> leftOut)
      implements Checked {}

  record Wrong(Refused.Kind kind, List<Problem> problems) implements Checked {}

  private final Projects projects;
  private final CustomersById customers;
  private final Clock clock;

  CheckFeedback(Projects projects, CustomersById customers, Clock clock) {
    this.projects = projects;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * A form on its way.
   *
   * @param target where it goes; null where it goes nowhere
   * @param read null where nothing of it was looked at
   * @param leftOut what it is kept without
   */
  private record Looked(
      Form form,
      Projects.@Nullable Target target,
      @Nullable ReadForm read,
      LeftOut leftOut,
      List<Problem> problems) {}

  List<Checked> all(List<Form> forms, Submission by) {
    Map<String, Optional<Projects.Target>> targets = new HashMap<>();
    List<Looked> looked = forms.stream().map(form -> look(form, by, targets)).toList();
    CustomersById.Named customers = known(looked, by);
    return looked.stream().map(one -> checked(one, customers)).toList();
  }

  /** Where it goes and who may comes first: for a stranger nothing is read. */
  private Looked look(Form form, Submission by, Map<String, Optional<Projects.Target>> known) {
    List<Problem> problems = new ArrayList<>();
    Projects.Target target = target(form, by, known, problems);
    if (target == null || !problems.isEmpty())
      return new Looked(form, null, null, LeftOut.nothing(form), problems);
    ReadForm read = read(form, by);
    LeftOut leftOut = LeftOut.of(form, by.imported() ? read.problems() : List.of());
    ReadForm without = leftOut.problems().isEmpty() ? read : read(leftOut.form(), by);
    if (without.problems().isEmpty()) return new Looked(form, target, without, leftOut, problems);
    problems.addAll(read.problems());
    return new Looked(form, target, read, LeftOut.nothing(form), problems);
  }

  private CustomersById.Named known(List<Looked> all, Submission by) {
    List<Who> named = new ArrayList<>();
    for (Looked one : all) if (one.read() != null) named.add(one.read().feedback().who());
    return customers.of(named, by.by());
  }

  private static Checked checked(Looked looked, CustomersById.Named customers) {
    List<Problem> problems = looked.problems();
    if (looked.read() == null || looked.target() == null) return wrong(problems);
    Feedback feedback = looked.read().feedback();
    Who who = customers.who(looked.form(), feedback.who(), problems);
    return problems.isEmpty()
        ? new Fine(feedback.by(who), looked.target(), looked.leftOut().problems())
        : wrong(problems);
  }

  private static Wrong wrong(List<Problem> problems) {
    boolean forbidden =
        problems.stream().anyMatch(problem -> problem.code().equals("may-not-create"));
    return new Wrong(forbidden ? Refused.Kind.FORBIDDEN : Refused.Kind.BAD_INPUT, problems);
  }

  private ReadForm read(Form form, Submission by) {
    return ReadForm.of(form, clock.instant(), by.origin(), by.channel());
  }

  private Projects.@Nullable Target target(
      Form form,
      Submission by,
      Map<String, Optional<Projects.Target>> known,
      List<Problem> problems) {
    String name = form.called(Form.PROJECT);
    String key = form.one(Form.PROJECT);
    if (key == null) {
      problems.add(Problem.of(name, "required"));
      return null;
    }
    Optional<Projects.Target> target =
        known.computeIfAbsent(
            key.strip().toUpperCase(Locale.ROOT), strict -> projects.byKey(strict, by.by()));
    if (target.isEmpty()) problems.add(Problem.of(name, "unknown-project", FormReader.shown(key)));
    else if (!target.get().mayCreate())
      problems.add(Problem.of(name, "may-not-create", target.get().key()));
    else if (!target.get().takesFeedback())
      problems.add(Problem.of(name, "no-feedback-type", target.get().key()));
    return target.orElse(null);
  }
}
