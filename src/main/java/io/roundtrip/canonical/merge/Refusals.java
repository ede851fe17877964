package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.Collection;

/** Why something is not merged, in words a program and a person can act on. */
final class Refusals {
  private Refusals() {}

  /** Hidden and missing look the same; our number of it is nobody's business. */
  static Refused unknown(String field) {
    return refused(Refused.Kind.NOT_FOUND, field, "unknown-end");
  }

  /** It belongs, or belonged, to something that the person may not see. */
  static Refused hiddenCanonical(String key) {
    return refused(Refused.Kind.FORBIDDEN, "feedback", "hidden-canonical", key);
  }

  static Refused itself(String key) {
    return refused(Refused.Kind.BAD_INPUT, "feedback", "merge-itself", key);
  }

  static Refused notFeedback(String key) {
    return refused(Refused.Kind.BAD_INPUT, "feedback", "not-feedback", key);
  }

  /**
   * @param canonical "" when the person may not see it
   */
  static Refused alreadyMerged(String key, String canonical) {
    return canonical.isEmpty()
        ? refused(Refused.Kind.CONFLICT, "feedback", "already-merged-hidden", key)
        : refused(Refused.Kind.CONFLICT, "feedback", "already-merged", key, canonical);
  }

  /**
   * @param key "" when the person may not see it
   * @param canonical likewise
   */
  static Refused chain(String key, String canonical) {
    if (key.isEmpty()) return unknown("into");
    return canonical.isEmpty()
        ? refused(Refused.Kind.CONFLICT, "into", "merge-chain-hidden", key)
        : refused(Refused.Kind.CONFLICT, "into", "merge-chain", key, canonical);
  }

  static Refused mayNotLinkTo(String key) {
    return refused(Refused.Kind.FORBIDDEN, "into", "may-not-link-to", key);
  }

  static Refused mayNotLabel(String key) {
    return refused(Refused.Kind.FORBIDDEN, "feedback", "may-not-label", key);
  }

  static Refused shipped(String key) {
    return refused(Refused.Kind.CONFLICT, "regression", "shipped-regression", key);
  }

  static Refused hiddenDuplicates(String key, int hidden) {
    return refused(
        Refused.Kind.FORBIDDEN, "feedback", "hidden-duplicates", key, String.valueOf(hidden));
  }

  static Refused notMerged(String key) {
    return refused(Refused.Kind.CONFLICT, "feedback", "not-merged", key);
  }

  /**
   * @param key "" when the person may not see it
   */
  static Refused changedMeanwhile(String key) {
    return key.isEmpty()
        ? refused(Refused.Kind.CONFLICT, "feedback", "changed-meanwhile-hidden")
        : refused(Refused.Kind.CONFLICT, "feedback", "changed-meanwhile", key);
  }

  static Refused unknownOperation(OperationId operation) {
    return refused(Refused.Kind.NOT_FOUND, "operation", "unknown-operation", operation.value());
  }

  /** Nothing of what was asked for could be done: the first reason decides, all are named. */
  static Refused all(Collection<Refused> reasons) {
    Refused.Kind kind = reasons.iterator().next().kind();
    return new Refused(kind, reasons.stream().flatMap(r -> r.problems().stream()).toList());
  }

  private static Refused refused(Refused.Kind kind, String field, String code, String... args) {
    return new Refused(kind, Problem.of(field, code, args));
  }
}
