package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.ao.AoEvidence;
import io.roundtrip.canonical.ao.EvidenceRow;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.GroupedRow;
import io.roundtrip.canonical.suggest.ao.AoImpacts;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.canonical.suggest.learn.ao.AoJudgements;
import io.roundtrip.canonical.suggest.learn.ao.JudgedRow;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.ao.AoSignals;
import io.roundtrip.signals.ao.SignalRow;
import java.io.IOException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a question costs the database, whatever the size of everything. */
public class SuggestStatementsTest {
  private static final String TITLE = "Umlauts broken in CSV export";

  @Rule public TemporaryFolder folder = new TemporaryFolder();

  @Rule
  public AoDatabases db =
      AoDatabases.h2(EvidenceRow.class, GroupedRow.class, JudgedRow.class, SignalRow.class);

  private World world;
  private SuggestSimilar suggest;
  private Groups groups;
  private Signals signals;

  @Before
  public void suggestions_on_real_tables() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    groups = new AoGroups(db.ao());
    signals = new AoSignals(db.ao());
    Judgements judgements = new AoJudgements(db.ao());
    Surroundings surroundings =
        new Surroundings(
            groups,
            world,
            signals,
            new Voices(world.contacts, new SeenCustomers(signals, world.visibility())),
            world,
            judgements);
    SearchedProjects searched = new SearchedProjects(world.index, world, world, world.clock);
    FindAlike find =
        new FindAlike(
            world.index,
            surroundings,
            new LearnWeights(judgements, world.clock),
            searched,
            new ShowFound(signals, new AoImpacts(db.ao())));
    suggest = new SuggestSimilar(world.texts, surroundings, searched, find, world.clock);
  }

  /** Every fifth leads a group of the four after it. */
  private void issues(int from, int to) {
    for (int id = from; id < to; id++) {
      IssueId issue = world.issue(id, TITLE);
      signals.add(Signal.heard(issue, RT, TITLE, MONDAY));
      IssueId canonical = new IssueId(Math.max(1, id - id % 5));
      if (!issue.equals(canonical)) groups.join(Membership.linked(issue, canonical, LIN, MONDAY));
    }
    world.indexed();
  }

  private long writing() {
    return db.statementsOf(
        () -> assertThat(suggest.whileWriting(World.draft(TITLE, null), 5, LIN).best()).hasSize(5));
  }

  private long reading() {
    return db.statementsOf(
        () -> assertThat(suggest.of(new IssueId(1), 5, LIN).best()).isNotEmpty());
  }

  @Test
  public void a_question_takes_a_few_statements_and_no_more_in_a_larger_world() {
    issues(1, 60);
    writing();
    long written = writing();
    long read = reading();
    assertThat(new AoEvidence(db.ao()).any(new IssueId(5))).isFalse();

    issues(60, 700);

    assertThat(writing()).isEqualTo(written).isLessThanOrEqualTo(5);
    assertThat(reading()).isLessThanOrEqualTo(read + 1).isLessThanOrEqualTo(9);
  }
}
