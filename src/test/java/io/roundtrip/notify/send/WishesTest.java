package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.Teller;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/** Each wish is told of each status once, by where it hangs. */
public class WishesTest {
  private static final IssueId STORY = new IssueId(10201);
  private static final IssueId WISH = new IssueId(501);
  private static final IssueId OTHER_WISH = new IssueId(502);

  private final World world = new World();
  private final Map<IssueId, Recipient> adas = new HashMap<>();
  private final Set<IssueId> parts = new HashSet<>();
  private final Set<IssueId> others = new HashSet<>();
  private final Audience audience =
      new Audience() {
        @Override
        public List<Recipient> of(IssueId item) {
          return Optional.ofNullable(adas.get(item)).stream().toList();
        }

        @Override
        public boolean isToldAbove(IssueId item) {
          return new Teller(
                  below -> below.equals(STORY) ? List.of(DARK_MODE) : List.of(),
                  each -> world.jira.now(each).map(ItemNow::project),
                  world.rules)
              .isAbove(item);
        }

        @Override
        public boolean isFrom(IssueId feedback, ContactId person) {
          return !others.contains(feedback);
        }

        @Override
        public boolean isPart(IssueId feedback) {
          return parts.contains(feedback);
        }
      };
  private final JudgeMail judge =
      new JudgeMail(
          world.rules,
          world.contacts,
          world.jira,
          world.outbox,
          audience,
          new JudgeMail.Holds(NewsGuard.OPEN, world.one.pace));

  @Before
  public void a_story_below_the_epic() {
    for (IssueId item : List.of(STORY, WISH)) world.jira.create(item, RT, PLANNED);
    for (IssueId item : List.of(DARK_MODE, STORY, WISH))
      world.jira.move(item, SHIPPED, world.now());
  }

  private void asks(IssueId item, IssueId... wishes) {
    adas.put(item, new Recipient(ADA.id(), "Please", Set.of(wishes), wishes.length == 0));
  }

  private Message news(IssueId item, RoadmapStatus status) {
    Set<IssueId> wishes = adas.containsKey(item) ? adas.get(item).wishes() : Set.of();
    Kind kind = status == SHIPPED ? Kind.SHIPPED : Kind.STATUS;
    return new Message(item, RT, ADA.id(), kind, new ChangeId(1), status, "", 1, wishes);
  }

  private Optional<Reason> against(IssueId item) {
    Verdict verdict = judge.of(waiting(news(item, SHIPPED)), world.now());
    return verdict instanceof Verdict.Held held ? Optional.of(held.why()) : Optional.empty();
  }

  private OutboxEntry waiting(Message message) {
    return OutboxEntry.fresh(message, world.now(), world.now());
  }

  private void wasTold(IssueId item, RoadmapStatus status) {
    world.outbox.add(OutboxEntry.fresh(news(item, status), world.now(), world.now()));
    OutboxEntry row = world.outbox.about(Set.of(item), ADA.id(), 1).get(0);
    for (OutboxEntry next :
        List.of(
            row.claimed("node", world.now()),
            row.claimed("node", world.now()).handedOff(body(), world.now()),
            row.claimed("node", world.now()).handedOff(body(), world.now()).sent("", world.now())))
      world.outbox.move(world.outbox.find(row.id()).orElseThrow(), next);
    assertThat(world.outbox.find(row.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  private Body body() {
    return new Body("s", "t", "h", world.now());
  }

  @Test
  public void what_hangs_on_the_story_is_told_by_the_story_and_not_by_its_epic() {
    asks(STORY, WISH);
    asks(DARK_MODE);

    assertThat(against(STORY)).isEmpty();
    assertThat(against(DARK_MODE)).contains(Reason.TOLD_BELOW);
  }

  @Test
  public void unless_the_project_wants_the_epic_to_tell() {
    world.rules.with(RT, FakeRulebook.live(Duration.ZERO).byTop());
    asks(STORY, WISH);
    asks(DARK_MODE);

    assertThat(against(STORY)).contains(Reason.TOLD_ABOVE);
    assertThat(against(DARK_MODE)).isEmpty();
  }

  /** Whatever two projects decided, one of the two tells, and only one, as long as one can. */
  @Test
  public void a_story_and_its_epic_in_projects_that_disagree_tell_once() {
    ProjectId another = new ProjectId(77);
    world.jira.create(STORY, another, PLANNED);
    world.jira.move(STORY, SHIPPED, world.now());
    asks(STORY, WISH);
    asks(DARK_MODE);
    Rules items = FakeRulebook.live(Duration.ZERO);
    for (Rules story : List.of(items, items.byTop(), Rules.OFF))
      for (Rules epic : List.of(items, items.byTop(), Rules.OFF, Rules.OFF.byTop())) {
        world.rules.with(another, story).with(RT, epic);
        long tell = Stream.of(STORY, DARK_MODE).filter(item -> against(item).isEmpty()).count();
        boolean can = story.on() || epic.on() && epic.toldByTop();
        assertThat(tell).as("story %s epic %s", story, epic).isEqualTo(can ? 1 : 0);
      }
  }

  @Test
  public void another_wish_on_the_epic_itself_is_told_by_the_epic() {
    asks(STORY, WISH);
    wasTold(STORY, SHIPPED);
    asks(DARK_MODE, OTHER_WISH);

    assertThat(against(DARK_MODE)).isEmpty();
  }

  @Test
  public void the_same_wish_elsewhere_is_not_told_the_same_again() {
    asks(STORY, WISH);
    wasTold(STORY, SHIPPED);
    asks(DARK_MODE, WISH);

    assertThat(against(DARK_MODE)).contains(Reason.DUPLICATE);
  }

  @Test
  public void a_new_wish_for_what_has_shipped_before_is_told_when_it_ships_again() {
    asks(STORY, WISH);
    wasTold(STORY, SHIPPED);
    asks(STORY, WISH, OTHER_WISH);

    assertThat(against(STORY)).isEmpty();
  }

  @Test
  public void another_status_of_the_same_wish_is_news() {
    asks(STORY, WISH);
    wasTold(STORY, PLANNED);

    assertThat(against(STORY)).isEmpty();
  }

  @Test
  public void a_mail_from_before_wishes_were_kept_tells_of_its_whole_item() {
    wasTold(STORY, SHIPPED);
    asks(STORY, WISH);

    assertThat(against(STORY)).contains(Reason.DUPLICATE);
  }

  @Test
  public void a_wish_that_is_somebody_elses_by_now_is_told_only_beside_one_of_their_own() {
    asks(STORY, WISH, OTHER_WISH);
    others.add(WISH);

    assertThat(against(STORY)).isEmpty();
    others.add(OTHER_WISH);
    assertThat(against(STORY)).contains(Reason.NOT_THEIRS);
  }

  @Test
  public void we_have_it_goes_to_nobody_whose_feedback_it_is_no_more() {
    world.rules.with(RT, FakeRulebook.acknowledging(FakeRulebook.live(Duration.ZERO)));
    Message message =
        new Message(WISH, RT, ADA.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "", 1);
    assertThat(judge.of(waiting(message), world.now())).isInstanceOf(Verdict.Sendable.class);

    others.add(WISH);

    assertThat(judge.of(waiting(message), world.now()))
        .isEqualTo(new Verdict.Held(Reason.NOT_THEIRS));
  }

  @Test
  public void feedback_that_joined_an_item_meanwhile_leaves_it_to_the_item() {
    parts.add(WISH);

    assertThat(against(WISH)).contains(Reason.TOLD_BY_ITEM);
    assertThat(against(STORY)).contains(Reason.SPLIT);
  }

  @Test
  public void while_one_of_two_wishes_is_not_archived_its_news_is_told() {
    world.jira.create(DARK_MODE, RT, RoadmapStatus.SHIPPED);
    asks(DARK_MODE, WISH, OTHER_WISH);
    world.jira.archive(WISH);
    assertThat(against(DARK_MODE)).isEmpty();

    world.jira.archive(OTHER_WISH);

    assertThat(against(DARK_MODE)).contains(Reason.ARCHIVED);
  }
}
