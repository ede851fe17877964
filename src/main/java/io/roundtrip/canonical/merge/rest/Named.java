package io.roundtrip.canonical.merge.rest;

import io.roundtrip.canonical.merge.Ask;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The issues that a caller names by their keys.
 *
 * @param seen in the caller's order
 * @param unknown hidden or missing ones, by the key as it was sent
 */
record Named(List<IssueId> seen, Map<String, Problem> unknown) {

  /** Refused when no key is sent, more than allowed, or none of them is known. */
  static Named of(@Nullable List<@Nullable String> keys, Visibility visibility, UserKey caller) {
    if (keys == null || keys.isEmpty()) throw bad(Problem.of("feedback", "required"));
    if (keys.size() > Ask.MOST)
      throw bad(Problem.of("feedback", "too-many", String.valueOf(Ask.MOST)));
    Set<IssueId> seen = new LinkedHashSet<>();
    Map<String, Problem> unknown = new LinkedHashMap<>();
    for (String key : keys) {
      if (key == null || key.isBlank()) throw bad(Problem.of("feedback", "required"));
      visibility
          .named(key.strip(), caller)
          .ifPresentOrElse(
              seen::add,
              () -> unknown.put(key, Problem.of("feedback", "unknown-issue", key.strip())));
    }
    return new Named(List.copyOf(seen), unknown);
  }

  /** The same, refused when not a single one is known. */
  Named some() {
    if (seen.isEmpty()) throw new Refused(Refused.Kind.NOT_FOUND, List.copyOf(unknown.values()));
    return this;
  }

  private static Refused bad(Problem problem) {
    return new Refused(Refused.Kind.BAD_INPUT, problem);
  }
}
