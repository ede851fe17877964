package io.roundtrip.notify.letter.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.letter.TemplateText;
import io.roundtrip.notify.letter.Templates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Texts in the table TEMPLATE. */
public final class AoTemplates implements Templates {
  private final ActiveObjects ao;
  private final ConditionalWrites conditionalWrites;

  public AoTemplates(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    this.ao = ao;
    this.conditionalWrites = conditionalWrites;
  }

  @Override
  public Optional<TemplateText> find(ProjectId project, Kind kind, Locale language) {
    return row(key(project, kind, language))
        .filter(row -> !Boolean.TRUE.equals(row.getTakenBack()))
        .map(row -> new TemplateText(row.getSubject(), row.getBody(), row.getVer()));
  }

  @Override
  public boolean save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by, Instant at) {
    String key = key(project, kind, language);
    Map<String, @Nullable Object> columns = saved(by, at);
    columns.put("SUBJECT", text.subject());
    columns.put("BODY", text.body());
    columns.put("TAKEN_BACK", false);
    Optional<TemplateRow> there = row(key);
    if (there.isPresent()) {
      return conditionalWrites.move(
          TemplateRow.class, there.get().getID(), text.version(), columns);
    }
    if (text.version() != 0) return false;
    columns.put("TEMPLATE_KEY", key);
    columns.put("PROJECT_ID", project.value());
    columns.put("VER", 1);
    return Ensured.inserted(
        () -> ao.create(TemplateRow.class, columns), () -> row(key).isPresent());
  }

  @Override
  public int version(ProjectId project, Kind kind, Locale language) {
    return row(key(project, kind, language)).map(TemplateRow::getVer).orElse(0);
  }

  @Override
  public boolean reset(
      ProjectId project, Kind kind, Locale language, int version, UserKey by, Instant at) {
    Optional<TemplateRow> there = row(key(project, kind, language));
    if (there.isEmpty()) return version == 0;
    if (Boolean.TRUE.equals(there.get().getTakenBack())) return there.get().getVer() == version;
    Map<String, @Nullable Object> columns = saved(by, at);
    columns.put("TAKEN_BACK", true);
    return conditionalWrites.move(TemplateRow.class, there.get().getID(), version, columns);
  }

  private static Map<String, @Nullable Object> saved(UserKey by, Instant at) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("SAVED_BY", Columns.orNull(by.value()));
    columns.put("SAVED_AT", at.toEpochMilli());
    return columns;
  }

  private Optional<TemplateRow> row(String key) {
    return Stream.of(ao.find(TemplateRow.class, Query.select().where("TEMPLATE_KEY = ?", key)))
        .findFirst();
  }

  private static String key(ProjectId project, Kind kind, Locale language) {
    return project.value() + ":" + kind.word() + ":" + language.getLanguage();
  }
}
