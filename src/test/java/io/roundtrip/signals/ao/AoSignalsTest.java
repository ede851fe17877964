package io.roundtrip.signals.ao;

import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Recorded;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.SignalsContract;
import io.roundtrip.signals.SourceRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;

public class AoSignalsTest extends SignalsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(SignalRow.class);
  }

  @Override
  protected Signals signals() {
    return new AoSignals(db.ao());
  }

  private static List<Signal> thousand() {
    return IntStream.range(0, 1000)
        .mapToObj(
            i ->
                Signal.heard(new IssueId(i), RT, "words", Instant.ofEpochSecond(i))
                    .cited(new SourceRef("t", "" + i)))
        .toList();
  }

  @Test
  public void under_another_reference_it_is_found_by_that_and_no_longer_by_the_old_one() {
    SourceRef old = new SourceRef("survey", "1");
    SourceRef other = new SourceRef("import", "2");
    Signal kept =
        signals()
            .add(Signal.heard(new IssueId(1), RT, "words", Instant.ofEpochSecond(1)).cited(old))
            .signal();

    new AoCiteAnew(db.ao()).as(new IssueId(1), other);
    new AoCiteAnew(db.ao()).as(new IssueId(9), old);

    assertThat(signals().bySource(RT, other)).contains(kept.cited(other));
    assertThat(signals().bySource(RT, old)).isEmpty();
  }

  @Test
  public void reading_and_adding_a_thousand_costs_a_fixed_number_of_statements() {
    long adding = db.statementsOf(() -> signals().addAll(thousand()));
    db.ao().flushAll();
    Set<IssueId> issues =
        LongStream.range(0, 1000).mapToObj(IssueId::new).collect(Collectors.toSet());

    long reading =
        db.statementsOf(
            () ->
                assertThat(signals().byIssues(issues).values())
                    .allMatch(s -> s.words().equals("words")));

    assertThat(adding).isEqualTo(9);
    assertThat(reading).isEqualTo(2);
  }

  @Test
  public void a_row_of_the_version_before_keeps_its_reference_in_its_project_alone() {
    SourceRef ticket = new SourceRef("zendesk", "4711");
    ProjectId other = new ProjectId(RT.value() + 1);
    Signal old = signals().add(heard(1, RT).cited(ticket)).signal();
    SignalRow row = db.ao().find(SignalRow.class)[0];
    db.ao().delete(row);
    Map<String, Object> former = new HashMap<>(Rows.columns(old));
    former.put("SOURCE_KEY", Hash.of("source", "zendesk", "4711"));
    former.keySet().removeAll(Set.of("TOLD_NAME", "TOLD_ACCOUNT"));
    db.ao().create(SignalRow.class, former);
    db.ao().flushAll();

    Recorded again = signals().add(heard(2, RT).cited(ticket));
    Recorded elsewhere = signals().add(heard(3, other).cited(ticket));

    assertThat(again).isInstanceOf(Recorded.AlreadyThere.class);
    assertThat(again.signal().issue()).isEqualTo(new IssueId(1));
    assertThat(again.signal().told()).isEqualTo(Signal.Told.BOTH);
    assertThat(elsewhere).isInstanceOf(Recorded.Added.class);
    assertThat(signals().bySource(RT, ticket)).map(Signal::issue).contains(new IssueId(1));
    assertThat(signals().bySource(other, ticket)).map(Signal::issue).contains(new IssueId(3));
  }

  private static Signal heard(long issue, ProjectId project) {
    return Signal.heard(new IssueId(issue), project, "words", Instant.EPOCH);
  }

  @Test
  public void of_nodes_that_race_one_wins() throws Exception {
    List<SourceRef> sources =
        IntStream.range(0, 40).mapToObj(i -> new SourceRef("race", "" + i)).toList();
    ExecutorService nodes = Executors.newFixedThreadPool(4);

    List<Future<List<Recorded>>> answers =
        nodes.invokeAll(
            IntStream.range(0, 4)
                .<Callable<List<Recorded>>>mapToObj(
                    node -> () -> signals().addAll(said(node, sources)))
                .toList());
    nodes.shutdown();

    int added = 0;
    for (Future<List<Recorded>> answer : answers)
      for (Recorded recorded : answer.get()) if (recorded instanceof Recorded.Added) added++;
    assertThat(added).isEqualTo(40);
    assertThat(
            signals().bySources(sources.stream().map(ref -> new Signals.Cited(RT, ref)).toList()))
        .hasSize(40);
  }

  private static List<Signal> said(int node, List<SourceRef> sources) {
    return IntStream.range(0, sources.size())
        .mapToObj(
            i ->
                Signal.heard(new IssueId(1000L * node + i), RT, "", Instant.EPOCH)
                    .cited(sources.get(i)))
        .toList();
  }
}
