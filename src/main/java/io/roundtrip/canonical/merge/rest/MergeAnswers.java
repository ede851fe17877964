package io.roundtrip.canonical.merge.rest;

import io.roundtrip.canonical.merge.Merged;
import io.roundtrip.host.Visibility;
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
  private final Visibility visibility;
  private final ProblemTexts texts;

  public MergeAnswers(Visibility visibility, ProblemTexts texts) {
    this.visibility = visibility;
    this.texts = texts;
  }

  MergeJson of(Merged merged, Map<String, Problem> unknown, UserKey caller) {
    Map<IssueId, Visibility.Shown> shown = visibility.shown(all(merged), caller);
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
        left,
        merged.hidden());
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

  private static String key(IssueId issue, Map<IssueId, Visibility.Shown> shown) {
    Visibility.Shown face = shown.get(issue);
    return face == null ? "" : face.key();
  }
}
