package io.roundtrip.notify.guard;

import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class HeldNewsBoundsTest {
  private static final UserKey LIN = new UserKey("lin");

  private final World world = new World();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final ReadHeldNews read =
      new ReadHeldNews(world.foundMoves, this::about, world.jira, world.clock);
  private final DecideHeldNews decide =
      new DecideHeldNews(
          read,
          world.foundMoves,
          world.outbox,
          project -> new WakeMail(world.outbox, world.clock).of(project, WakeMail.Ended.REVIEW),
          deeds,
          world.clock);
  private final List<IssueId> items = new ArrayList<>();

  private List<HeldMail> about(Collection<FoundMove> moves) {
    Set<FoundMove.About> those = moves.stream().map(FoundMove.About::of).collect(toSet());
    return world.outbox.all().stream()
        .map(HeldNewsBoundsTest::mail)
        .filter(mail -> those.contains(FoundMove.About.of(mail)))
        .toList();
  }

  private static HeldMail mail(OutboxEntry row) {
    return new HeldMail(
        row.id(),
        row.message().item(),
        row.message().change(),
        row.message().contact(),
        row.state(),
        row.reason(),
        row.isUnsure());
  }

  /** So many items, one wish of ADA on each. */
  private void items(int many) {
    world.rules.with(RT, FakeRulebook.capped(FakeRulebook.live(Duration.ofSeconds(10)), 0));
    for (int i = 0; i < many; i++) {
      IssueId item = new IssueId(5000 + i);
      world.jira.create(item, RT, PLANNED);
      world.news.tracked.begin(new Tracked(item, world.now().minus(Duration.ofDays(1))));
      world.adaAsksFor(item, new IssueId(7000 + i));
      items.add(item);
    }
  }

  private void move(IssueId item, RoadmapStatus to) {
    world.jira.move(item, to, world.now());
    world.one.note.on(item, RT);
  }

  private void moveAll(Duration between) {
    for (IssueId item : items) {
      move(item, SHIPPED);
      world.clock.pass(between);
    }
    world.passes(Duration.ofMinutes(2));
    world.turns();
  }

  private List<Reason> reasons() {
    return world.outbox.all().stream().map(OutboxEntry::reason).distinct().toList();
  }

  private void held(int number, Instant at, FoundMove.Answer answer) {
    IssueId item = new IssueId(100_000 + number);
    ChangeId change = new ChangeId(100_000 + number);
    world.foundMoves.note(
        new FoundMove(
            0,
            item,
            RT,
            change,
            "a".repeat(64),
            at,
            Reason.NO_MAIL_CHOSEN,
            answer,
            answer == null ? "" : "b" + number));
  }

  /** A script moved 5,000 issues without mail on one day, and that was decided; then 21 more. */
  @Test
  public void what_waits_is_shown_however_much_was_decided_before() {
    Instant before = world.now().minus(Duration.ofDays(10));
    for (int i = 0; i < 5_000; i++) held(i, before.plusMillis(i), FoundMove.Answer.DO_NOT_TELL);
    items(21);
    moveAll(Duration.ofSeconds(1));
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);

    assertThat(read.of(RT)).anyMatch(news -> news.answer() == null);
  }

  /** Nobody decides about what is not told. */
  @Test
  public void what_waits_is_shown_however_much_was_done_without_mail_since() {
    items(21);
    moveAll(Duration.ofSeconds(1));
    for (int i = 0; i < 6_000; i++) held(i, world.now().plusMillis(i), null);

    assertThat(read.of(RT)).anyMatch(news -> news.why() == Reason.HELD_FOR_REVIEW);
  }

  private final List<String> asked = new ArrayList<>();

  private static HeldMail quietMail(FoundMove move, int reader) {
    return new HeldMail(
        move.id() * 10 + reader,
        move.item(),
        move.change(),
        new ContactId(reader),
        State.SKIPPED,
        Reason.NO_MAIL_CHOSEN,
        false);
  }

  private ReadHeldNews counted(int readers) {
    return new ReadHeldNews(
        world.foundMoves,
        some -> {
          asked.add(some.size() + " moves");
          return some.stream()
              .flatMap(move -> IntStream.range(0, readers).mapToObj(i -> quietMail(move, i)))
              .toList();
        },
        item -> {
          asked.add("an author");
          return Optional.empty();
        },
        world.clock);
  }

  /** A script that moves an issue every two minutes, its own tick box off. */
  @Test
  public void many_batches_cost_few_questions_and_are_shown_in_stretches() {
    for (int i = 0; i < 60; i++)
      held(i, world.now().minus(Duration.ofMinutes(2L * (60 - i))), null);

    Held first = counted(1).from(RT, 0);

    assertThat(asked).containsExactly("60 moves", "0 moves", "an author");
    assertThat(first.news()).hasSize(ReadHeldNews.SHOWN);
    assertThat(first.more()).isEqualTo(35);
    Held last = counted(1).from(RT, 50);
    assertThat(last.news()).hasSize(10);
    assertThat(last.more()).isZero();
    assertThat(last.news().get(9).items()).containsExactly(new IssueId(100_000));
    assertThat(counted(1).from(RT, 1000).news()).isEmpty();
    assertThat(counted(1).from(RT, -5).news()).hasSize(ReadHeldNews.SHOWN);
  }

  /** 5,000 issues moved at once, ten people wait for each. */
  @Test
  public void a_large_batch_is_read_with_two_questions() {
    for (int i = 0; i < 5_001; i++) held(i, world.now().minusSeconds(60), null);

    List<HeldNews> news = counted(10).of(RT);

    assertThat(asked).containsExactly("5000 moves", "0 moves", "an author");
    assertThat(news).hasSize(1);
    assertThat(news.get(0).mails()).hasSize(50_000);
    assertThat(news.get(0).people()).hasSize(10);
  }

  /** Others' mails are not read for it. */
  @Test
  public void a_word_reads_only_what_it_is_about() {
    for (int i = 0; i < 60; i++)
      held(i, world.now().minus(Duration.ofMinutes(2L * (60 - i))), null);
    String key = counted(1).of(RT).get(0).key();
    asked.clear();

    assertThat(counted(1).find(RT, key)).map(HeldNews::key).contains(key);

    assertThat(asked).containsExactly("1 moves", "0 moves");
  }

  private String shownWhileNineMoreCome() {
    items(30);
    for (IssueId item : items.subList(0, 21)) {
      move(item, SHIPPED);
      world.clock.pass(Duration.ofSeconds(1));
    }
    world.passes(Duration.ofSeconds(11));
    world.turns();
    HeldNews shown = read.of(RT).get(0);
    assertThat(shown.items()).hasSize(21);
    for (IssueId item : items.subList(21, 30)) {
      move(item, SHIPPED);
      world.clock.pass(Duration.ofSeconds(1));
    }
    world.passes(Duration.ofMinutes(2));
    world.turns();
    return shown.key();
  }

  private void refusedWithTheNewNumber(ThrowingCallable word) {
    Refused refused = catchThrowableOfType(Refused.class, word);
    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.problems()).containsExactly(Problem.of("batch", "changed-since", "30", "1"));
  }

  /** Whoever presses the button has seen 21 of them. */
  @Test
  public void a_word_is_about_what_was_shown() {
    String key = shownWhileNineMoreCome();

    refusedWithTheNewNumber(() -> decide.leave(RT, key, LIN));
    refusedWithTheNewNumber(() -> decide.tell(RT, key, LIN));

    world.turns();
    assertThat(reasons()).containsExactly(Reason.HELD_FOR_REVIEW);
    decide.leave(RT, read.of(RT).get(0).key(), LIN);
    assertThat(reasons()).containsExactly(Reason.NOT_TO_BE_TOLD);
  }
}
