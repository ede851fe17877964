package io.roundtrip.setup.audit;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.SiteLanguage;
import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Text;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes deeds into the audit log. */
final class WriteDeeds implements Deeds {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final AuditLog audit;
  private final Function<ProjectId, String> projectKey;
  private final Phrases phrases;
  private final SiteLanguage language;
  private final UserNames names;
  private final Clock clock;

  WriteDeeds(
      AuditLog audit,
      Function<ProjectId, String> projectKey,
      Phrases phrases,
      SiteLanguage language,
      UserNames names,
      Clock clock) {
    this.audit = audit;
    this.projectKey = projectKey;
    this.phrases = phrases;
    this.language = language;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String say(String key, Serializable... args) {
    return phrases.text(language.now(), key, args);
  }

  @Override
  public void done(DeedLine deed) {
    List<String> words = new ArrayList<>(deed.words());
    if (words.isEmpty()) words.add(say("roundtrip.deed.unchanged"));
    if (!deed.why().isEmpty()) words.add(say("roundtrip.deed.why", Text.oneLine(deed.why())));
    ProjectId project = deed.project();
    String about = String.join("; ", words);
    if (project != null) about = say("roundtrip.deed.project", projectKey.apply(project), about);
    audit.add(new AuditLog.Entry(clock.instant(), deed.by(), deed.what(), about, project));
  }

  @Override
  public String last(@Nullable ProjectId project, String part, String... whats) {
    return audit.last(Set.of(whats), project, part).map(this::sentence).orElse("");
  }

  @Override
  public long version(@Nullable ProjectId project, String what) {
    return audit.last(Set.of(what), project, "").map(line -> line.at().toEpochMilli()).orElse(0L);
  }

  private String sentence(AuditLog.Entry entry) {
    return say("roundtrip.deed.last", names.of(entry.by()), TIME.format(entry.at()), entry.about());
  }
}
