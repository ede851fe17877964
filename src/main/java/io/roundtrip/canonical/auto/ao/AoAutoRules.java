package io.roundtrip.canonical.auto.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.auto.AutoRule;
import io.roundtrip.canonical.auto.AutoRules;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Decisions in the table AUTO_RULE. */
public final class AoAutoRules implements AutoRules {
  private static final Integer FIRST = 1;

  private final ActiveObjects ao;
  private final ConditionalWrites writes;

  public AoAutoRules(ActiveObjects ao, ConditionalWrites writes) {
    this.ao = ao;
    this.writes = writes;
  }

  @Override
  public AutoRule of(ProjectId project) {
    return row(project)
        .flatMap(row -> SoundRows.one(ao, AutoRuleRow.class, row, AoAutoRules::rule))
        .orElse(AutoRule.OFF);
  }

  @Override
  public boolean save(ProjectId project, AutoRule rule) {
    Optional<AutoRuleRow> there = row(project);
    if (there.isEmpty()) return rule.version() == 1 && create(project, rule);
    AutoRuleRow row = there.get();
    if (row.getVer() == null) counted(row);
    Map<String, Object> columns = columns(rule);
    return writes.move(AutoRuleRow.class, row.getId(), rule.version() - 1, columns);
  }

  /** Any number of callers may do so: all write the same. */
  private static void counted(AutoRuleRow row) {
    row.setVer(FIRST);
    row.save();
  }

  private boolean create(ProjectId project, AutoRule rule) {
    Map<String, Object> row = new HashMap<>(columns(rule));
    row.put("PROJECT_ID", project.value());
    row.put("VER", rule.version());
    return Ensured.inserted(
        () -> ao.create(AutoRuleRow.class, row), () -> row(project).isPresent());
  }

  private static Map<String, Object> columns(AutoRule rule) {
    return Map.of(
        "SWITCHED_ON", rule.on(),
        "FROM_PERCENT", rule.from(),
        "DECIDED_BY", rule.by().value(),
        "DECIDED_AT", rule.at().toEpochMilli());
  }

  private static AutoRule rule(AutoRuleRow row) {
    return new AutoRule(
        Objects.requireNonNullElse(row.getVer(), FIRST),
        row.getSwitchedOn(),
        row.getFromPercent(),
        new UserKey(row.getDecidedBy()),
        Instant.ofEpochMilli(row.getDecidedAt()));
  }

  private Optional<AutoRuleRow> row(ProjectId project) {
    Query one = Query.select().where("PROJECT_ID = ?", project.value()).limit(1);
    return Stream.of(ao.find(AutoRuleRow.class, one)).findFirst();
  }
}
