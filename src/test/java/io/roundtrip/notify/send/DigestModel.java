package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * ADA's news under a cap that changes, a server that answers as it likes, two senders that are
 * killed and sleep through their leases, items that are reopened, people who decide and take that
 * back. What the server was given says what is true.
 */
final class DigestModel {
  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(20),
          Duration.ofMinutes(2),
          Duration.ofMinutes(7),
          Duration.ofMinutes(70),
          Duration.ofHours(7),
          Duration.ofHours(25));

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * What a server was given.
   *
   * @param taken whether it said so
   * @param perhaps whether nobody heard what it said
   */
  private record Given(Envelope mail, boolean taken, boolean perhaps) {
    boolean says(IssueId item) {
      return mail.body().text().contains(wish(item));
    }
  }

  private record Undo(OutboxEntry before, OutboxEntry after) {}

  private static final ProjectId OFF = new ProjectId(77);
  private static final ProjectId LIVE = new ProjectId(78);

  private final Random random;
  private final World world = new World();
  private final WakeMail wake = new WakeMail(world.outbox, world.clock);
  private final List<Given> given = new ArrayList<>();
  private final List<IssueId> items = new ArrayList<>();
  private final Set<IssueId> reopened = new HashSet<>();
  private final Set<IssueId> moved = new HashSet<>();
  private final Set<IssueId> wantedAgain = new HashSet<>();
  private final Set<IssueId> discarded = new HashSet<>();
  private final Set<IssueId> arrived = new HashSet<>();
  private final Map<Long, Undo> undo = new HashMap<>();
  private final List<Worker> workers = new ArrayList<>();
  private boolean calm;
  private boolean nested;
  private int digests;
  private int nodes;

  /** A node that dies at any statement, or is overtaken there. */
  private final class Worker {
    private boolean dead;
    private final World.Node node;

    Worker() {
      Outbox outbox = Meanwhile.everyMove(world.outbox, this::interrupted);
      node = world.new Node("node-" + ++nodes, outbox, () -> world.nanos);
    }

    private void interrupted() {
      if (dead) throw new Killed();
      if (calm) return;
      if (random.nextInt(60) == 0) {
        dead = true;
        throw new Killed();
      }
      if (nested || random.nextInt(25) > 0) return;
      nested = true;
      try {
        for (int i = random.nextInt(4); i >= 0; i--) step();
      } finally {
        nested = false;
      }
    }

    void turn() {
      try {
        node.recover.turn(() -> {});
        node.mailTurn.run(() -> true);
      } catch (Killed killed) {
        dead = true;
      }
      if (dead) workers.set(workers.indexOf(this), new Worker());
    }
  }

  DigestModel(long seed) {
    random = new Random(seed);
    workers.add(new Worker());
    workers.add(new Worker());
    world.mailer.beforeAnswer = this::answers;
    world.rules.with(OFF, FakeRulebook.off(FakeRulebook.live(Duration.ZERO)));
    world.rules.with(LIVE, FakeRulebook.live(Duration.ZERO));
    capped(1);
  }

  private static String wish(IssueId item) {
    return "Wish " + item.value() + "!";
  }

  private void answers(Envelope mail) {
    if (mail.series().digest()) digests++;
    int roll = calm ? 0 : random.nextInt(10);
    given.add(new Given(mail, roll < 5, roll > 6));
    Worker sender = nested ? workers.get(1) : workers.get(0);
    if (roll == 9) {
      sender.dead = true;
      throw new Killed();
    }
    world.mailer.answers.add(
        roll < 5
            ? new Delivery.Accepted("250 ok")
            : roll < 7
                ? new Delivery.Later("451 later", Duration.ZERO)
                : new Delivery.Unknown("dropped at the dot"));
  }

  private void capped(int most) {
    Rules rules = FakeRulebook.capped(FakeRulebook.live(Duration.ZERO), most);
    world.rules.with(RT, !calm && random.nextInt(3) == 0 ? FakeRulebook.strict(rules) : rules);
    if (random.nextBoolean()) wake.of(RT, WakeMail.Ended.SETTINGS);
  }

  private void news() {
    IssueId item = new IssueId(601 + items.size());
    items.add(item);
    world.jira.create(item, RT, SHIPPED);
    world.askFor(item, List.of(new Recipient(ADA.id(), wish(item), Set.of(), false)));
    ChangeId change = new ChangeId(item.value());
    world.outbox.add(
        OutboxEntry.fresh(
            new Message(item, RT, ADA.id(), Kind.SHIPPED, change, SHIPPED, wish(item), 1),
            world.now(),
            world.now()));
  }

  private void reopens() {
    if (items.isEmpty()) return;
    IssueId item = items.get(random.nextInt(items.size()));
    if (random.nextInt(4) == 0) {
      moves(item);
      return;
    }
    world.jira.create(item, RT, reopened.add(item) || random.nextBoolean() ? PLANNED : SHIPPED);
  }

  private void moves(IssueId item) {
    reopened.add(item);
    moved.add(item);
    switch (random.nextInt(3)) {
      case 0 -> world.jira.create(item, OFF, SHIPPED);
      case 1 -> world.jira.create(item, LIVE, SHIPPED);
      default -> world.jira.archive(item);
    }
  }

  private void passes(Duration time) {
    world.clock.pass(time);
    world.nanos += time.toNanos();
  }

  private List<OutboxEntry> stuck() {
    return world.outbox.all().stream().filter(row -> State.STUCK.contains(row.state())).toList();
  }

  private Set<IssueId> saidBy(OutboxEntry lead) {
    Set<IssueId> said = new HashSet<>(Set.of(lead.message().item()));
    if (lead.body() != null)
      lead.body()
          .others()
          .forEach(id -> said.add(world.outbox.find(id).orElseThrow().message().item()));
    return said;
  }

  private void decides(OutboxEntry row, int what) {
    OutboxEntry next;
    if (what == 0) {
      next = MailSteps.again(row, "pm", world.now());
      if (row.isUnsure()) wantedAgain.addAll(saidBy(row));
    } else if (what == 1 || !row.isUnsure()) {
      next = MailSteps.discarded(row, "pm", world.now());
      discarded.addAll(row.isUnsure() ? saidBy(row) : Set.of(row.message().item()));
    } else {
      next = MailSteps.arrived(row, "pm", world.now());
      arrived.addAll(saidBy(row));
    }
    if (wake.moved(row, next)) undo.put(row.id(), new Undo(row, next));
  }

  private void takesBack() {
    for (Undo each : List.copyOf(undo.values())) {
      OutboxEntry was = each.before();
      OutboxEntry back =
          MailSteps.undecided(
              each.after(), was.state(), was.reason(), was.attempt(), was.detail(), world.now());
      wake.moved(each.after(), back);
      undo.remove(was.id());
    }
  }

  private void step() {
    int roll = random.nextInt(20);
    if (roll < 4) news();
    else if (roll < 6) capped(random.nextInt(3));
    else if (roll < 8) reopens();
    else if (roll < 13) passes(TIMES.get(random.nextInt(TIMES.size())));
    else if (roll < 15) stuck().forEach(row -> decides(row, random.nextInt(3)));
    else if (roll < 16) takesBack();
    else if (!nested) workers.get(0).turn();
    else workers.get(1).turn();
  }

  /** What is wrong; empty: nothing. */
  Optional<String> run() {
    for (int i = 0; i < 120; i++) step();
    ends();
    for (IssueId item : items) {
      Optional<String> wrong = wrong(item);
      if (wrong.isPresent()) return Optional.of(item + ": " + wrong.get() + "\n" + shown());
    }
    return Optional.empty();
  }

  private void ends() {
    calm = true;
    capped(random.nextInt(2));
    for (int hour = 0; hour < 24 * 20; hour++) {
      passes(Duration.ofHours(1));
      workers.get(0).turn();
      if (hour % 48 == 0) stuck().forEach(row -> decides(row, 0));
    }
  }

  private Optional<String> wrong(IssueId item) {
    OutboxEntry row = world.outbox.about(Set.of(item), ADA.id(), 1).get(0);
    List<Given> said = given.stream().filter(each -> each.says(item)).toList();
    boolean taken = said.stream().anyMatch(Given::taken);
    if (row.state() == State.SENT && !taken && !arrived.contains(item))
      return Optional.of("told, and no letter that was taken says it");
    if (row.reason() == Reason.DISCARDED && !discarded.contains(item))
      return Optional.of("discarded by nobody");
    boolean left =
        row.state() == State.SKIPPED && row.reason() != Reason.DUPLICATE
            || row.reason() == Reason.STATUS_REVERTED;
    boolean may = discarded.contains(item) || reopened.contains(item);
    if (row.state() != State.SENT && !(left && may)) return Optional.of("lost");
    List<Given> with = said.stream().filter(each -> each.taken() || each.perhaps()).toList();
    long letters = with.stream().map(each -> each.mail().messageId()).distinct().count();
    long texts = with.stream().map(each -> each.mail().body().text()).distinct().count();
    return !wantedAgain.contains(item) && (letters > 1 || texts > 1 && !moved.contains(item))
        ? Optional.of("told twice, in " + letters + " letters and " + texts + " texts")
        : Optional.empty();
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    for (Given each : given)
      shown
          .append(each.mail().messageId())
          .append(each.taken() ? " taken" : "")
          .append(each.perhaps() ? " perhaps" : "")
          .append(items.stream().filter(each::says).map(IssueId::value).toList())
          .append('\n');
    for (OutboxEntry row : world.outbox.all())
      shown.append(
          row.id()
              + " "
              + row.message().item().value()
              + " "
              + row.state()
              + " "
              + row.reason()
              + " lead "
              + row.lead()
              + " tries "
              + row.attempt()
              + '\n');
    return shown.toString();
  }

  /** Letters that said several news. */
  int digests() {
    return digests;
  }

  int mails() {
    return given.size();
  }
}
