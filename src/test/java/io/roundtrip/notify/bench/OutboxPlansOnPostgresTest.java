package io.roundtrip.notify.bench;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;

public class OutboxPlansOnPostgresTest extends OutboxPlans {
  private static final Pattern REMOVED = Pattern.compile("Rows Removed by \\w+[^:]*: (\\d+)");
  private static final Pattern FOUND = Pattern.compile("Scan.* rows=(\\d+) loops");

  @Rule public final AoDatabases db = AoDatabases.postgres(OutboxRow.class);

  @Override
  protected AoDatabases db() {
    return db;
  }

  @Override
  protected String numbers(int rows) {
    return "(select * from generate_series(1, " + rows + ") n) ended";
  }

  @Override
  protected long looked(String plan) {
    return sum(REMOVED, plan) + sum(FOUND, plan);
  }

  private static long sum(Pattern number, String plan) {
    Matcher found = number.matcher(plan);
    long sum = 0;
    while (found.find()) sum += Long.parseLong(found.group(1));
    return sum;
  }
}
