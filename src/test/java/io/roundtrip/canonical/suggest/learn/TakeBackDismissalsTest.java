package io.roundtrip.canonical.suggest.learn;

import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.suggest.World;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Signs;
import io.roundtrip.similarity.Weights;
import java.io.IOException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TakeBackDismissalsTest {
  private static final UserKey ADMIN = new UserKey("admin");
  private static final UserKey BEN = new UserKey("ben");

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private World world;
  private TakeBackDismissals takeBack;

  @Before
  public void lin_dismissed_forty_pairs() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    takeBack =
        new TakeBackDismissals(
            world.judgements, world.learned, new SeenBySome(), UserKey::value, deeds);
    for (int i = 0; i < 40; i++) dismissed(100 + i, LIN);
  }

  private void dismissed(int other, UserKey by) {
    Pair pair = Pair.of(new IssueId(5), new IssueId(other));
    Signs signs = new Signs(0.1, 0.9, 0, 0.1, false, false, false);
    world.judgements.keep(new Judgement(pair, RT, false, signs, by, world.clock.instant()));
  }

  @Test
  public void a_set_that_was_taken_back_is_unlearned_at_once() {
    assertThat(world.learned.of(RT)).isNotEqualTo(Weights.DEFAULT);

    assertThat(takeBack.all(RT, LIN, ADMIN)).isEqualTo(40);

    assertThat(world.learned.of(RT)).isEqualTo(Weights.DEFAULT);
    assertThat(world.judgements.dismissedWith(new IssueId(5))).isEmpty();
  }

  @Test
  public void only_that_persons_pairs_come_back_and_once() {
    dismissed(200, BEN);

    takeBack.all(RT, LIN, ADMIN);

    assertThat(world.judgements.dismissedWith(new IssueId(5))).containsExactly(new IssueId(200));
    assertThat(takeBack.all(RT, LIN, ADMIN)).isZero();
    assertThat(deeds.all()).hasSize(1);
    assertThat(deeds.texts().get(0)).startsWith("admin dismissals-back: ").contains("pm", "40");
  }

  @Test
  public void where_nothing_was_learned_nothing_is_forgotten_and_nothing_written_down() {
    takeBack.unlearn(RT, 0, ADMIN);
    assertThat(deeds.texts().get(0)).startsWith("admin unlearn: Judgements: 40 → 0");
    long seen = takeBack.version(RT);

    takeBack.unlearn(RT, seen, ADMIN);

    assertThat(takeBack.version(RT)).isEqualTo(seen);
    assertThat(deeds.all()).hasSize(1);
  }
}
