package io.roundtrip.host;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did that others have to live with.
 *
 * @param what a word; its text is {@code roundtrip.setup.audit.<what>}
 * @param project null = all of Jira
 * @param words what changed, finished: from {@link Deeds#say} and {@link Deeds#change}; names of
 *     things in Jira, never of customers
 * @param why as the person gave it; "" when none was given
 */
public record DeedLine(
    UserKey by, String what, @Nullable ProjectId project, List<String> words, String why) {
  public DeedLine {
    words = List.copyOf(words);
  }

  public static DeedLine of(UserKey by, String what, @Nullable ProjectId project, String... words) {
    return new DeedLine(by, what, project, List.of(words), "");
  }

  public static DeedLine of(
      UserKey by, String what, @Nullable ProjectId project, List<String> words) {
    return new DeedLine(by, what, project, words, "");
  }

  public DeedLine because(@Nullable String reason) {
    return new DeedLine(by, what, project, words, Objects.requireNonNullElse(reason, "").strip());
  }

  public DeedLine and(List<String> more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return new DeedLine(by, what, project, all, why);
  }
}
