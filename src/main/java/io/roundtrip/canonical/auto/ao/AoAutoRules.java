package io.roundtrip.canonical.auto.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.auto.AutoRule;
import io.roundtrip.canonical.auto.AutoRules;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Decisions in the table AUTO_RULE. */
public final class AoAutoRules implements AutoRules {
  private final ActiveObjects ao;

  public AoAutoRules(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public AutoRule of(ProjectId project) {
    return row(project)
        .flatMap(row -> SoundRows.one(ao, AutoRuleRow.class, row, AoAutoRules::rule))
        .orElse(AutoRule.OFF);
  }

  @Override
  public void save(ProjectId project, AutoRule rule) {
    if (row(project).isEmpty() && create(project, rule)) return;
    row(project).ifPresent(row -> write(row, rule));
  }

  private boolean create(ProjectId project, AutoRule rule) {
    Map<String, Object> row = new HashMap<>();
    row.put("PROJECT_ID", project.value());
    row.put("SWITCHED_ON", rule.on());
    row.put("FROM_PERCENT", rule.from());
    row.put("DECIDED_BY", rule.by().value());
    row.put("DECIDED_AT", rule.at().toEpochMilli());
    return Ensured.inserted(
        () -> ao.create(AutoRuleRow.class, row), () -> row(project).isPresent());
  }

  private static void write(AutoRuleRow row, AutoRule rule) {
    row.setSwitchedOn(rule.on());
    row.setFromPercent(rule.from());
    row.setDecidedBy(rule.by().value());
    row.setDecidedAt(rule.at().toEpochMilli());
    row.save();
  }

  private static AutoRule rule(AutoRuleRow row) {
    return new AutoRule(
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
