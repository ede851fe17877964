package io.roundtrip.priority.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Scored;
import io.roundtrip.priority.Scores;
import io.roundtrip.priority.Severity;
import io.roundtrip.priority.Voices;
import io.roundtrip.priority.Why;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Scores in the table SCORE. */
public final class AoScores implements Scores {
  private final ActiveObjects ao;
  private final PriorityPolicy policy;

  public AoScores(ActiveObjects ao, PriorityPolicy policy) {
    this.ao = ao;
    this.policy = policy;
  }

  @Override
  public void add(Scored scored) {
    Map<String, Object> row = new HashMap<>();
    row.put("ITEM_ID", scored.item().value());
    row.put("SCORED_AT", scored.at().toEpochMilli());
    row.put("WHY", scored.why().word());
    row.put("CAUSED_BY", scored.by().value().isEmpty() ? null : scored.by().value());
    put(row, scored.score());
    put(row, scored.score().inputs().voices());
    put(row, scored.score().inputs().severity(), scored.score().inputs().effort());
    ao.create(ScoreRow.class, row);
  }

  @Override
  public List<Scored> history(IssueId item, Page page) {
    Query newestFirst =
        Query.select()
            .where("ITEM_ID = ?", item.value())
            .order("ID DESC")
            .offset(page.start())
            .limit(page.limit());
    return SoundRows.read(ao, ScoreRow.class, newestFirst, this::scored);
  }

  private static void put(Map<String, Object> row, PriorityScore score) {
    row.put("WEIGHTS", score.weights());
    row.put("PRIORITY", number(score.priority()));
    row.put("IMPACT", score.impact().doubleValue());
    row.put("CONFIDENCE", score.confidence().value().doubleValue());
  }

  private static void put(Map<String, Object> row, Voices voices) {
    row.put("REQUESTS", voices.requests());
    row.put("ACCOUNTS", voices.accounts());
    row.put("ANSWERS", voices.answers());
    row.put("DETRACTORS", voices.detractors());
    row.put("HARD_ANSWERS", voices.hardshipAnswers());
    row.put("HARD_TOTAL", voices.hardshipTotal());
    row.put("SOURCES", voices.sources());
    row.put("ACTIVE_WEEKS", voices.activeWeeks());
    row.put("WEEKS", voices.weeks());
  }

  private static void put(
      Map<String, Object> row, @Nullable Severity severity, @Nullable Effort effort) {
    row.put("SEVERITY", severity == null ? null : severity.value());
    row.put("SEVERITY_NAME", severity == null ? null : severity.name());
    row.put("EFFORT", effort == null ? null : number(effort.points()));
    row.put("EFFORT_SOURCE", effort == null ? null : effort.source().name());
  }

  private Scored scored(ScoreRow row) {
    PriorityScore score = policy.score(new Inputs(voices(row), severity(row), effort(row)));
    String by = Objects.requireNonNullElse(row.getCausedBy(), "");
    return new Scored(
        new IssueId(row.getItemId()),
        score,
        Why.of(row.getWhy()),
        new UserKey(by),
        Instant.ofEpochMilli(row.getScoredAt()));
  }

  private static Voices voices(ScoreRow row) {
    return new Voices(
        row.getRequests(),
        row.getAccounts(),
        row.getAnswers(),
        row.getDetractors(),
        row.getHardAnswers(),
        row.getHardTotal(),
        row.getSources(),
        row.getActiveWeeks(),
        row.getWeeks());
  }

  private static @Nullable Severity severity(ScoreRow row) {
    Double value = row.getSeverity();
    if (value == null) return null;
    return new Severity(Objects.requireNonNullElse(row.getSeverityName(), ""), value);
  }

  private static @Nullable Effort effort(ScoreRow row) {
    Double points = row.getEffort();
    String source = row.getEffortSource();
    if (points == null || source == null) return null;
    return new Effort(BigDecimal.valueOf(points), Effort.Source.valueOf(source));
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
