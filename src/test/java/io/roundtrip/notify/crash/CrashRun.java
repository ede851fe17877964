package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;
import io.roundtrip.notify.crash.Talk.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Nodes that send, each a JVM of its own, on one database and one mail server; at random moments
 * something happens to one of them; at the end all is sent or waits for a person.
 */
final class CrashRun {
  private static final int ALWAYS_WAITING = 70;
  private static final int LONGEST_LIFE_MS = 900;
  private static final int SPARES = 1;
  private static final String NODE = "node";
  private static final List<Step> STEPS = Step.known();
  private static final Duration LONGEST_AIM = Duration.ofSeconds(3);
  private static final Duration STANDSTILL = Duration.ofMinutes(3);

  private final Plan plan;
  private final Random random;
  private final SharedOutbox outbox;
  private final RecordingSmtp smtp;
  private final Path log;
  private final List<Life> nodes = new ArrayList<>();
  private final Deque<Life> spares = new ArrayDeque<>();
  private final List<Fault> faults = new ArrayList<>();
  private final WentOn wentOn = new WentOn();
  private int lives;
  private long later;

  private CrashRun(Plan plan, SharedOutbox outbox, RecordingSmtp smtp, Path log) {
    this.plan = plan;
    this.random = new Random(plan.seed());
    this.outbox = outbox;
    this.smtp = smtp;
    this.log = log;
  }

  /**
   * @param log what the nodes complain about is added there
   */
  static Verdict of(Plan plan, Path log) throws Exception {
    try (SharedOutbox outbox = new SharedOutbox(!plan.small());
        RecordingSmtp smtp = new RecordingSmtp(plan.seed(), plan.ends() > 0 ? 60 : 0)) {
      CrashRun run = new CrashRun(plan, outbox, smtp, log);
      try {
        return run.all();
      } finally {
        for (Life node : run.nodes) node.kill();
        for (Life spare : run.spares) spare.kill();
      }
    }
  }

  private Verdict all() throws Exception {
    for (int i = 0; i < SPARES; i++) spares.add(begun());
    outbox.add(plan.mails());
    for (int i = 0; i < plan.nodes(); i++) nodes.add(next(i));
    for (Fault.Kind kind : mixed()) happens(kind);
    drain();
    return Verdict.of(plan, outbox.eye().all(), smtp, faults, wentOn);
  }

  /** Begins at once, as the node at this place; the JVM after it is started meanwhile. */
  private Life next(int place) throws IOException {
    spares.add(begun());
    return spares.remove().ready(NODE + place);
  }

  private Life begun() throws IOException {
    String name = "life" + ++lives;
    return Life.begin(
        name,
        Map.of(
            "crash.db", outbox.url(name),
            "crash.smtp", smtp.port(),
            "crash.lease", plan.lease().toMillis(),
            "crash.strict", plan.strict(),
            "crash.later", later),
        log);
  }

  private List<Fault.Kind> mixed() {
    List<Fault.Kind> all = new ArrayList<>();
    all.addAll(Collections.nCopies(plan.kills(), Fault.Kind.KILL));
    all.addAll(Collections.nCopies(plan.stops(), Fault.Kind.STOP));
    all.addAll(Collections.nCopies(plan.ends(), Fault.Kind.END));
    Collections.shuffle(all, random);
    return all;
  }

  private void happens(Fault.Kind kind) throws Exception {
    int which = random.nextInt(nodes.size());
    Life node = nodes.get(which);
    if (outbox.waiting() < ALWAYS_WAITING) {
      outbox.add(ALWAYS_WAITING);
      nodes.forEach(Life::tick);
    }
    boolean aimed = random.nextInt(100) < plan.aimed();
    Step step = STEPS.get(random.nextInt(STEPS.size()));
    pass(Duration.ofMillis(aimed ? 0 : random.nextInt(LONGEST_LIFE_MS)));
    if (aimed) smtp.await(node.name(), step, LONGEST_AIM);
    long at = System.nanoTime();
    switch (kind) {
      case KILL -> node.kill();
      case END -> node.end();
      case STOP -> node.stop();
    }
    outbox.settle(node.name(), kind != Fault.Kind.STOP);
    Fault fault = new Fault(kind, node.name(), node.senders(), at, outbox.hands(node.name()));
    faults.add(fault);
    if (kind == Fault.Kind.STOP) {
      stopped(plan.lease().multipliedBy(110 + random.nextInt(140)).dividedBy(100));
      node.goOn();
    } else {
      wentOn.left(fault);
      nodes.set(which, next(which));
    }
  }

  /** The cluster's job ticks on the others meanwhile. */
  private void stopped(Duration time) throws Exception {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      pass(Duration.ofMillis(200));
      nodes.forEach(Life::tick);
    }
  }

  private void pass(Duration time) throws Exception {
    long until = System.nanoTime() + time.toNanos();
    do {
      wentOn.look(outbox.eye());
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left > 0) Thread.sleep(Math.min(100, left));
    } while (System.nanoTime() < until);
  }

  /** Until all is sent or waits for a person; what is to wait for its time gets a later clock. */
  private void drain() throws Exception {
    long progress = System.nanoTime();
    List<Standing> before = List.of();
    for (List<Standing> open = open(); !open.isEmpty(); open = open()) {
      if (!open.equals(before)) progress = System.nanoTime();
      if (System.nanoTime() - progress > STANDSTILL.toNanos())
        throw new IllegalStateException("nothing goes on: " + open);
      before = open;
      if (open.stream().allMatch(this::waitsForLater)) anHourLater();
      if (plan.small()) nodes.forEach(Life::tick);
      pass(Duration.ofMillis(300));
    }
  }

  private List<Standing> open() throws SQLException {
    return outbox.eye().all().stream().filter(Standing::isOpen).toList();
  }

  private boolean waitsForLater(Standing mail) {
    Instant now = Instant.now().plusSeconds(later + 5);
    return State.WAITING.contains(mail.state()) && mail.due() > now.toEpochMilli();
  }

  private void anHourLater() throws Exception {
    later += Duration.ofHours(1).toSeconds();
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).end();
      nodes.set(i, begun().ready(NODE + i));
    }
  }
}
