package io.roundtrip.intake;

import io.roundtrip.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * In old feedback from a file one field that cannot be used costs the field, not the words: an
 * address, a time, a score that is no number, a key in place of a name. What could be meant
 * otherwise (a score on another scale, a consent in other words, a project, a source) still costs
 * the row. Pure.
 *
 * @param form without those fields
 * @param problems why, for each of them
 */
record LeftOut(Form form, List<Problem> problems) {
  private static final Predicate<Problem> ANY = problem -> true;
  private static final Predicate<Problem> NO_NUMBER =
      problem -> problem.code().equals("not-a-number");
  private static final Predicate<Problem> NO_NAME =
      problem -> problem.code().equals("key-for-name");
  private static final Map<String, Predicate<Problem>> SPARED =
      Map.of(
          Form.CUSTOMER, NO_NAME,
          Form.ACCOUNT, NO_NAME,
          Form.EMAIL, ANY,
          Form.CREATED, ANY,
          Form.LOCALE, ANY,
          Form.NPS, NO_NUMBER,
          Form.CSAT, NO_NUMBER,
          Form.CES, NO_NUMBER);

  static LeftOut nothing(Form form) {
    return new LeftOut(form, List.of());
  }

  static LeftOut of(Form form, List<Problem> problems) {
    Form rest = form;
    List<Problem> spared = new ArrayList<>();
    for (Map.Entry<String, Predicate<Problem>> field : SPARED.entrySet()) {
      List<Problem> its =
          problems.stream()
              .filter(problem -> problem.field().equals(form.called(field.getKey())))
              .toList();
      if (its.isEmpty() || !its.stream().allMatch(field.getValue())) continue;
      rest = rest.without(field.getKey());
      spared.addAll(its);
    }
    return new LeftOut(rest, problems.stream().filter(spared::contains).toList());
  }
}
