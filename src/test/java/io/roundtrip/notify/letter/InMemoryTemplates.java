package io.roundtrip.notify.letter;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Held to the same contract as the table. */
public final class InMemoryTemplates implements Templates {
  private final Map<List<Object>, TemplateText> rows = new HashMap<>();
  private final Map<List<Object>, Integer> versions = new HashMap<>();

  private static List<Object> key(ProjectId project, Kind kind, Locale language) {
    return List.of(project, kind, language.getLanguage());
  }

  @Override
  public synchronized int version(ProjectId project, Kind kind, Locale language) {
    return versions.getOrDefault(key(project, kind, language), 0);
  }

  @Override
  public synchronized Optional<TemplateText> find(ProjectId project, Kind kind, Locale language) {
    return Optional.ofNullable(rows.get(key(project, kind, language)));
  }

  @Override
  public synchronized boolean save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by, Instant at) {
    if (version(project, kind, language) != text.version()) return false;
    List<Object> key = key(project, kind, language);
    versions.put(key, text.version() + 1);
    rows.put(key, new TemplateText(text.subject(), text.body(), text.version() + 1));
    return true;
  }

  @Override
  public synchronized boolean reset(
      ProjectId project, Kind kind, Locale language, int version, UserKey by, Instant at) {
    if (version(project, kind, language) != version) return false;
    if (rows.remove(key(project, kind, language)) != null)
      versions.put(key(project, kind, language), version + 1);
    return true;
  }
}
