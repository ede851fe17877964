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

  private static List<Object> key(ProjectId project, Kind kind, Locale language) {
    return List.of(project, kind, language.getLanguage());
  }

  @Override
  public synchronized Optional<TemplateText> find(ProjectId project, Kind kind, Locale language) {
    return Optional.ofNullable(rows.get(key(project, kind, language)));
  }

  @Override
  public synchronized boolean save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by, Instant at) {
    TemplateText there = rows.get(key(project, kind, language));
    if ((there == null ? 0 : there.version()) != text.version()) return false;
    rows.put(
        key(project, kind, language),
        new TemplateText(text.subject(), text.body(), text.version() + 1));
    return true;
  }

  @Override
  public synchronized void reset(ProjectId project, Kind kind, Locale language) {
    rows.remove(key(project, kind, language));
  }
}
