package io.roundtrip.notify.bench;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;

public class OutboxPlansOnH2Test extends OutboxPlans {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class);

  @Override
  protected AoDatabases db() {
    return db;
  }

  @Override
  protected String numbers(int rows) {
    return "(select x n from system_range(1, " + rows + ")) ended";
  }

  /** It sorts all mail of a project, as no company has it there. */
  @Override
  protected Set<String> spared() {
    return Set.of("list all");
  }

  @Override
  protected long looked(String plan) {
    Matcher found = SCANNED.matcher(plan);
    long sum = 0;
    while (found.find()) sum += Long.parseLong(found.group(1));
    return sum;
  }
}
