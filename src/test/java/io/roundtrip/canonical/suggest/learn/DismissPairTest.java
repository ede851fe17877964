package io.roundtrip.canonical.suggest.learn;

import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static io.roundtrip.canonical.suggest.learn.Dismissing.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.merge.Rights;
import io.roundtrip.canonical.merge.SuggestionConfirmed;
import io.roundtrip.canonical.suggest.World;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Seeing two issues does not suffice to say that they are not the same. */
public class DismissPairTest {
  private static final UserKey ADMIN = new UserKey("admin");
  private static final UserKey ONLOOKER = new UserKey("onlooker");

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private final Set<IssueId> mayEdit = new HashSet<>();
  private final Set<IssueId> mayLink = new HashSet<>();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final SeenBySome visibility = new SeenBySome();
  private World world;
  private IssueId one;
  private IssueId other;
  private DismissPair dismiss;
  private TakeBackDismissals takeBack;

  private final class Some implements Rights {
    @Override
    public boolean mayLink(UserKey user, IssueId issue) {
      return user.equals(LIN) || mayLink.contains(issue);
    }

    @Override
    public boolean mayEdit(UserKey user, IssueId issue) {
      return user.equals(LIN) || mayEdit.contains(issue);
    }

    @Override
    public boolean isRestricted(IssueId issue) {
      return false;
    }
  }

  @Before
  public void two_that_say_the_same() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    one = world.issue(1, "Export to CSV loses umlauts");
    other = world.issue(2, "Umlauts broken in CSV export");
    world.indexed();
    dismiss =
        Dismissing.of(
            world.judgements,
            world.index,
            world.texts,
            world.learned,
            new Some(),
            deeds,
            world.clock);
    takeBack =
        new TakeBackDismissals(world.judgements, world.learned, visibility, UserKey::value, deeds);
  }

  private Refused refused(UserKey by) {
    return catchThrowableOfType(Refused.class, () -> dismiss.dismiss(shown(one), shown(other), by));
  }

  @Test
  public void who_only_sees_both_changes_nothing() {
    assertThat(refused(ONLOOKER).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    dismiss.dismiss(shown(one), shown(other), LIN);
    Refused back =
        catchThrowableOfType(
            Refused.class, () -> dismiss.takeBack(shown(one), shown(other), ONLOOKER));
    dismiss.confirmed(new SuggestionConfirmed(Set.of(one), other, ONLOOKER, world.clock.instant()));

    assertThat(back.problems().get(0).code()).isEqualTo("may-not-judge");
    assertThat(world.judgements.dismissedWith(one)).containsExactly(other);
    assertThat(world.learned.shown(RT).confirmed()).isZero();
    assertThat(deeds.texts()).containsExactly("pm dismiss: RT-1 and RT-2");
  }

  @Test
  public void who_may_edit_or_link_one_of_the_two_may() {
    mayEdit.add(other);
    dismiss.dismiss(shown(one), shown(other), ONLOOKER);
    dismiss.takeBack(shown(other), shown(one), ONLOOKER);
    mayEdit.clear();
    mayLink.add(one);
    dismiss.dismiss(shown(one), shown(other), ONLOOKER);
    dismiss.dismiss(shown(other), shown(one), ONLOOKER);

    assertThat(world.judgements.dismissedWith(one)).containsExactly(other);
    assertThat(deeds.texts())
        .as("a repetition is no deed")
        .containsExactly(
            "onlooker dismiss: RT-1 and RT-2",
            "onlooker dismissal-back: RT-2 and RT-1",
            "onlooker dismiss: RT-1 and RT-2");
  }

  @Test
  public void a_person_dismisses_so_many_an_hour_and_all_are_taken_back_at_once() {
    for (int i = 0; i < DismissPair.MOST_DISMISSED; i++)
      dismiss.dismiss(shown(new IssueId(1000 + i)), shown(one), LIN);

    assertThat(refused(LIN).problems().get(0).code()).isEqualTo("too-many-dismissed");
    assertThat(takeBack.of(RT, ADMIN))
        .extracting(Dismissals::by, Dismissals::pairs)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(LIN, DismissPair.MOST_DISMISSED));
    world.clock.pass(Duration.ofHours(2));
    dismiss.dismiss(shown(one), shown(other), LIN);

    assertThat(takeBack.all(RT, LIN, ADMIN)).isEqualTo(201);
    assertThat(takeBack.all(RT, LIN, ADMIN)).isZero();
    assertThat(world.judgements.dismissedWith(one)).isEmpty();
    assertThat(deeds.texts().get(0)).isEqualTo("admin dismissals-back: pm: 201 pairs");
  }

  /** Not even how many there are: a number tells of issues that whoever asks may not see. */
  @Test
  public void of_pairs_that_touch_a_hidden_issue_nobody_hears_and_nobody_takes_them_back() {
    IssueId third = new IssueId(1000);
    dismiss.dismiss(shown(one), shown(other), LIN);
    world.clock.pass(Duration.ofMinutes(1));
    dismiss.dismiss(shown(third), shown(other), LIN);
    visibility.hidden.add(one);

    Dismissals seen = takeBack.of(RT, ADMIN).get(0);
    assertThat(seen.pairs()).isEqualTo(1);
    assertThat(seen.first()).isEqualTo(world.clock.instant());
    assertThat(takeBack.all(RT, LIN, ADMIN)).isEqualTo(1);
    assertThat(takeBack.of(RT, ADMIN)).isEmpty();
    assertThat(takeBack.all(RT, LIN, ADMIN)).isZero();
    assertThat(world.judgements.dismissedWith(other)).containsExactly(one);

    visibility.hidden.clear();
    assertThat(takeBack.all(RT, LIN, ADMIN)).isEqualTo(1);
  }
}
