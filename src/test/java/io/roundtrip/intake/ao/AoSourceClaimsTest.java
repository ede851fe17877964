package io.roundtrip.intake.ao;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.intake.SourceClaims;
import io.roundtrip.intake.SourceClaimsContract;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

public class AoSourceClaimsTest extends SourceClaimsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(SourceClaimRow.class);
  }

  private @Nullable SourceClaims node;

  @Override
  protected SourceClaims claims() {
    if (node == null) node = new AoSourceClaims(db.ao());
    return node;
  }

  @Test
  public void of_owners_that_race_one_gets_each_key() throws Exception {
    List<String> keys = IntStream.range(0, 30).mapToObj(i -> "key" + i).toList();
    claims().take(keys.subList(0, 10), "dead", Instant.EPOCH);
    ExecutorService nodes = Executors.newFixedThreadPool(4);

    List<Future<Long>> wins =
        nodes.invokeAll(IntStream.range(0, 4).mapToObj(i -> taking(keys, "node" + i)).toList());
    nodes.shutdown();

    long total = 0;
    for (Future<Long> win : wins) total += win.get();
    assertThat(total).isEqualTo(30);
  }

  private Callable<Long> taking(List<String> keys, String owner) {
    return () ->
        claims().take(keys, owner, Instant.parse("2026-11-20T12:00:00Z")).values().stream()
            .filter(answer -> answer != SourceClaims.Answer.BUSY)
            .count();
  }
}
