package io.roundtrip.canonical.merge.rest;

import io.roundtrip.canonical.merge.Merged;
import io.roundtrip.host.Sight;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what was done into the caller's language, with keys of issues the caller may see. */
public final class MergeAnswers {
  private final Sight sight;
  private final ProblemTexts texts;

  public MergeAnswers(Sight sight, ProblemTexts texts) {
    this.sight = sight;
    this.texts = texts;
  }

  MergeJson of(Merged merged, Map<String, Problem> unknown, UserKey caller) {
    Map<IssueId, Sight.Shown> shown = sight.shown(all(merged), caller);
    List<MergeJson.Left> left = new ArrayList<>();
    merged.left().forEach((issue, why) -> left.add(left(key(issue, shown), why)));
    unknown.forEach((key, why) -> left.add(left(key, why)));
    return new MergeJson(
        merged.operation().value(),
        key(merged.into(), shown),
        merged.feedback().stream()
            .filter(shown::containsKey)
            .map(issue -> key(issue, shown))
            .toList(),
        left);
  }

  private MergeJson.Left left(String key, Problem why) {
    return new MergeJson.Left(key, why.code(), texts.message(why), texts.fix(why));
  }

  private static Set<IssueId> all(Merged merged) {
    Set<IssueId> all = new HashSet<>(merged.feedback());
    all.addAll(merged.left().keySet());
    all.add(merged.into());
    return all;
  }

  private static String key(IssueId issue, Map<IssueId, Sight.Shown> shown) {
    Sight.Shown face = shown.get(issue);
    return face == null ? "" : face.key();
  }
}
