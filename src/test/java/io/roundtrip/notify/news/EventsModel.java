package io.roundtrip.notify.news;

import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.roadmap.RoadmapStatus.UNDER_REVIEW;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One item that somebody asks for sooner or later, two nodes, and what Jira really did. */
final class EventsModel {
  /** What can happen next. */
  enum Do {
    MOVE,
    COMMIT,
    ROLL_BACK,
    EVENT,
    LINK,
    LINK_UNHEARD,
    LOOK,
    QUICK,
    FULL,
    MAIL,
    SWITCH,
    PROJECT_ON,
    PASS
  }

  /**
   * @param a which node
   * @param n where to, how long, and the like
   */
  record Step(Do what, int a, int n) {}

  private static final Do[] OFTEN = {
    Do.MOVE, Do.MOVE, Do.MOVE, Do.COMMIT, Do.COMMIT, Do.ROLL_BACK, Do.EVENT, Do.LOOK, Do.LOOK,
    Do.LOOK, Do.QUICK, Do.FULL, Do.MAIL, Do.MAIL, Do.SWITCH, Do.PASS, Do.PASS, Do.PASS
  };
  private static final IssueId ITEM = new IssueId(10200);

  /** "CLOSED" stands for shipped, too. */
  private static final String[] STATUSES = {
    "UNDER_REVIEW", "PLANNED", "IN_PROGRESS", "SHIPPED", "CLOSED"
  };

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Duration UNSURE = Duration.ofMinutes(31);
  private static final Duration LATEST = Duration.ofMinutes(10);

  private final World world = new World();
  private final Node[] nodes = {new Node(0), new Node(1)};
  private final Set<Long> sent = new HashSet<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Instant> committed = new ArrayList<>();
  private final Map<RoadmapStatus, Instant> entered = new HashMap<>();
  private @Nullable Instant linked;
  private @Nullable Instant switchedOn;
  private @Nullable RoadmapStatus whenItBegan;
  private boolean heard;
  private String wrong = "";

  private record Told(ContactId person, RoadmapStatus status) {}

  /** A node with a clock and a bank of ids of its own. */
  private final class Node {
    private long next;
    private boolean on = true;
    private Duration skew = Duration.ZERO;
    private @Nullable StatusChange open;
    private final NewsParts parts;
    private final Worker.Turn turn;
    private final NoteHint note;

    Node(int number) {
      next = number == 0 ? 700 : 200;
      Clock clock =
          new Clock() {
            @Override
            public Instant instant() {
              return world.now().plus(skew);
            }

            @Override
            public java.time.ZoneId getZone() {
              return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          };
      parts =
          new NewsParts(
              world.news, world.jira, world.rules, world.audience, world.outbox, clock, move -> {});
      Worker idle = new Worker("idle", goOn -> Duration.ofDays(1));
      turn = parts.turn(idle);
      note = parts.note(idle);
    }

    Instant now() {
      return world.now().plus(skew);
    }
  }

  EventsModel() {
    world.rules.with(RT, FakeRulebook.off(FakeRulebook.live(WINDOW)));
    world.jira.create(ITEM, RT, PLANNED);
    entered.put(PLANNED, Instant.MIN);
    world.clock.pass(Duration.ofDays(2));
  }

  static List<Step> steps(Random random) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Do.PASS, 0, 1000 + random.nextInt(441)));
    int many = 10 + random.nextInt(30);
    int link = random.nextInt(6);
    int on = random.nextBoolean() ? 0 : random.nextInt(many);
    for (int i = 0; i < many; i++) {
      if (i == on) steps.add(new Step(Do.PROJECT_ON, random.nextInt(2), 0));
      if (i == link)
        steps.add(
            new Step(random.nextInt(4) == 0 ? Do.LINK_UNHEARD : Do.LINK, random.nextInt(2), 0));
      Do what = OFTEN[random.nextInt(OFTEN.length)];
      steps.add(new Step(what, random.nextInt(2), random.nextInt(1000)));
    }
    return steps;
  }

  int mails() {
    return told.size();
  }

  /** What went wrong; empty when nothing did. */
  Optional<String> run(List<Step> steps) {
    for (Step step : steps) {
      one(step);
      if (!wrong.isEmpty()) return Optional.of(wrong);
    }
    quiet();
    if (wrong.isEmpty()) lost();
    return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
  }

  private void one(Step step) {
    Node node = nodes[step.a()];
    switch (step.what()) {
      case MOVE -> move(node, step.n());
      case COMMIT -> commit(node);
      case ROLL_BACK -> node.open = null;
      case EVENT -> event(node);
      case LINK -> link(node, true);
      case LINK_UNHEARD -> link(node, false);
      case LOOK -> look(node);
      case QUICK -> {
        if (node.on) node.parts.quickSweep.run();
      }
      case FULL -> {
        if (node.on) node.parts.fullSweep.begin();
        look(node);
      }
      case MAIL -> mail();
      case SWITCH -> {
        node.on = !node.on;
        if (node.on) node.parts.fullSweep.begin();
      }
      case PROJECT_ON -> switchOn(node);
      case PASS -> pass(step.n());
    }
  }

  /** 1000 and more: the skew of both clocks; else some time passes, ten minutes at most. */
  private void pass(int n) {
    if (n >= 1000) {
      nodes[0].skew = Duration.ofMinutes((n - 1000) % 21 - 10);
      nodes[1].skew = Duration.ofMinutes((n - 1000) / 21 % 21 - 10);
    } else world.clock.pass(n % 2 == 0 ? Duration.ofSeconds(2) : Duration.ofSeconds(n % 600));
  }

  /**
   * A transition begins, one at a time as a workflow has it: some commit at once with their event,
   * some later, some never.
   */
  private void move(Node node, int n) {
    String to = STATUSES[n % STATUSES.length];
    String from = world.jira.status(ITEM);
    if (nodes[0].open != null || nodes[1].open != null || from.equals(to)) return;
    node.open =
        StatusChange.transition(
            new ChangeId(++node.next), RT, from, to, node.now(), new UserKey("engineer"));
    if (n % 3 != 0) event(node);
    if (n % 7 != 0) commit(node);
  }

  private void commit(Node node) {
    StatusChange open = node.open;
    if (open == null) return;
    node.open = null;
    if (node.now().isAfter(open.at().plus(LATEST))) return;
    world.jira.commit(ITEM, open, world.now());
    committed.add(world.now());
    if (status(open.from()) != status(open.to())) entered.put(status(open.to()), world.now());
  }

  private static RoadmapStatus status(String inJira) {
    return inJira.equals("CLOSED") ? SHIPPED : RoadmapStatus.valueOf(inJira);
  }

  private RoadmapStatus itIs() {
    return status(world.jira.status(ITEM));
  }

  /** What is told from then on: what came after both the link and the switch-on. */
  private void switchOn(Node node) {
    if (switchedOn != null) return;
    node.parts.beginTelling.in(RT, node.now());
    world.rules.with(RT, FakeRulebook.since(FakeRulebook.live(WINDOW), node.now()));
    switchedOn = world.now();
    whenItBegan = itIs();
    if (linked != null) committed.clear();
  }

  private void event(Node node) {
    if (node.on) node.note.on(ITEM, RT);
  }

  private void link(Node node, boolean event) {
    if (linked != null) return;
    linked = world.now();
    whenItBegan = itIs();
    world.adaAsksFor(ITEM);
    world.news.evidenced.add(ITEM);
    world.news.linked.put(ITEM, node.now());
    heard = event && node.on;
    if (heard) node.parts.begin.of(ITEM, node.now());
  }

  private void look(Node node) {
    if (node.on) node.turn.run(() -> true);
  }

  private void mail() {
    world.mailTurn();
    for (OutboxEntry row : world.outbox.all())
      if (row.state() == State.SENT && sent.add(row.id()))
        check(row.message().contact(), row.message().status());
  }

  private void check(ContactId person, @Nullable RoadmapStatus status) {
    if (status == null || linked == null || switchedOn == null)
      throw new AssertionError("nobody asked");
    if (status != itIs()) wrong = "phantom: told " + status + ", it is " + itIs();
    Instant since = entered.getOrDefault(status, Instant.MAX);
    if (since.isBefore(switchedOn))
      wrong = "phantom: told " + status + ", so since before the switch-on";
    if (since.isBefore(linked) && (heard || since.isBefore(linked.minus(UNSURE))))
      wrong = "phantom: told " + status + ", so since before it was asked for";
    if (!told.isEmpty() && told.contains(new Told(person, status))) wrong = "doubled: " + status;
    told.add(new Told(person, status));
  }

  /**
   * Everything comes to rest: all nodes run, all is looked at, all windows end, all mail leaves.
   */
  private void quiet() {
    for (Node node : nodes) {
      node.open = null;
      node.on = true;
      node.parts.fullSweep.begin();
    }
    for (int i = 0; i < 5; i++) {
      for (Node node : nodes) look(node);
      mail();
      world.clock.pass(Duration.ofMinutes(31));
    }
  }

  private void lost() {
    RoadmapStatus now = itIs();
    if (linked == null || switchedOn == null || now == whenItBegan || now == UNDER_REVIEW) return;
    Instant at = linked;
    boolean unsure =
        !heard
            && committed.stream()
                .anyMatch(c -> Duration.between(c, at).abs().compareTo(UNSURE) < 0);
    boolean hears = told.stream().anyMatch(t -> t.status() == now || t.status() == SHIPPED);
    if (!hears && !unsure) wrong = "lost: it is " + now + ", told " + told + windows();
  }

  private String windows() {
    return " windows " + world.news.undoWindows.all() + " rows " + world.outbox.all();
  }
}
