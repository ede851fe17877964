package io.roundtrip.canonical.merge.rest;

import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.canonical.Sight;
import io.roundtrip.canonical.merge.Merged;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.UserKey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what was done into the caller's language, with keys of issues the caller may see. */
public final class MergeAnswers {
  private final Sight sight;
  private final I18nResolver texts;

  public MergeAnswers(Sight sight, I18nResolver texts) {
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

  String message(Problem problem) {
    return texts.getText("roundtrip.problem." + problem.code(), args(problem));
  }

  String fix(Problem problem) {
    return texts.getText("roundtrip.problem." + problem.code() + ".fix", args(problem));
  }

  private MergeJson.Left left(String key, Problem why) {
    return new MergeJson.Left(key, why.code(), message(why), fix(why));
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

  private static Serializable[] args(Problem problem) {
    return problem.args().toArray(Serializable[]::new);
  }
}
