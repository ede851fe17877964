package io.roundtrip.notify.crash;

import io.roundtrip.HostRule;
import io.roundtrip.notify.State;
import io.roundtrip.notify.crash.Talk.Step;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The packaged plugin in the host, killed while items ship; at the end everybody was told once. */
final class HostRun {
  /** The sending threads of a node. */
  private static final int SENDERS = Integer.getInteger("threads", 2);

  private static final int ITEMS_EACH_LIFE = 1;
  private static final int PEOPLE_EACH_ITEM = 8;
  private static final int LONGEST_LIFE_MS = 2_500;
  private static final Duration LONGEST_AIM = Duration.ofSeconds(8);
  private static final Duration STANDSTILL = Duration.ofMinutes(12);

  private final Plan plan;
  private final Random random;
  private final HostDatabase database;
  private final RecordingSmtp smtp;
  private final Map<String, Object> options = new HashMap<>();
  private final Path log;
  private final List<Fault> faults = new ArrayList<>();
  private final WentOn wentOn = new WentOn();
  private final Map<Long, Integer> inDeadHands = new HashMap<>();
  private int lives;
  private HostLife host;

  private HostRun(Plan plan, HostDatabase database, RecordingSmtp smtp, Path data, Path log)
      throws IOException {
    this.plan = plan;
    this.random = new Random(plan.seed());
    this.database = database;
    this.smtp = smtp;
    this.log = log;
    int port = freePort();
    System.setProperty("base", "http://localhost:" + port + "/jira");
    options.put("minijira.plugin", System.getProperty("plugin.jar"));
    options.put("minijira.port", port);
    options.put("minijira.data", data);
    options.put("minijira.db", database.url());
    options.put("minijira.world", "empty");
    options.put("minijira.smtp", "127.0.0.1:" + smtp.port());
    options.put("minijira.aui", "own");
    this.host = next();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  private void kill() {
    try {
      host.kill();
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /**
   * @param data a folder for the host and its database
   * @param log what the host complains about is added there
   */
  static Verdict of(Plan plan, String db, Path data, Path log) throws Exception {
    try (HostDatabase database = HostDatabase.of(db, data);
        RecordingSmtp smtp = new RecordingSmtp(plan.seed(), 0)) {
      HostRun run = new HostRun(plan, database, smtp, data.resolve("host"), log);
      try {
        return run.all();
      } finally {
        run.kill();
      }
    }
  }

  private HostLife next() throws IOException {
    return HostLife.begin("life" + ++lives, options, log);
  }

  private Verdict all() throws Exception {
    Wishes wishes = new Wishes(HostRule.oneNode(), plan.strict());
    wishes.of((plan.kills() + 1) * ITEMS_EACH_LIFE, PEOPLE_EACH_ITEM);
    for (int i = 0; i < plan.kills(); i++) killed(wishes);
    drained(wishes);
    int shown = wishes.shown("parked");
    host.end();
    List<Standing> mails = database.outbox();
    Verdict verdict = Verdict.of(plan, mails, smtp, faults, wentOn);
    if (mails.size() != wishes.people())
      verdict.wrong().add(wishes.people() + " people asked, and there are mails " + mails.size());
    if (shown != verdict.parked())
      verdict.wrong().add(verdict.parked() + " are parked, and shown are " + shown);
    return verdict;
  }

  private void killed(Wishes wishes) throws Exception {
    Thread people = new Thread(() -> wishes.ship(ITEMS_EACH_LIFE + 1));
    people.start();
    boolean aimed = random.nextInt(100) < plan.aimed();
    List<Step> steps = Step.known();
    Step step = steps.get(random.nextInt(steps.size()));
    if (aimed) smtp.await(host.name(), step, LONGEST_AIM);
    Thread.sleep(aimed ? random.nextInt(300) / 100 : random.nextInt(LONGEST_LIFE_MS));
    long at = System.nanoTime();
    host.kill();
    people.join();
    Fault fault = new Fault(Fault.Kind.KILL, host.name(), SENDERS, at, hands());
    faults.add(fault);
    wentOn.left(fault);
    host = next();
  }

  /** Without what other runs had in hand when they were killed. */
  private List<Standing> hands() throws SQLException, InterruptedException {
    List<Standing> all = database.outbox();
    wentOn.look(all.stream().collect(Collectors.toMap(Standing::id, Standing::version)));
    List<Standing> hands =
        all.stream()
            .filter(Standing::isInFlight)
            .filter(mail -> inDeadHands.getOrDefault(mail.id(), -1) != mail.version())
            .toList();
    hands.forEach(mail -> inDeadHands.put(mail.id(), mail.version()));
    return hands;
  }

  /** What goes on by itself. */
  private static String[] words(Set<State> states) {
    return states.stream()
        .filter(state -> state != State.PARKED)
        .map(State::word)
        .toArray(String[]::new);
  }

  private void drained(Wishes wishes) throws InterruptedException {
    long until = System.nanoTime() + STANDSTILL.toNanos();
    while (wishes.unshipped() > 0) wishes.ship(wishes.unshipped());
    String[] open = words(State.OPEN);
    String[] inFlight = words(State.IN_FLIGHT);
    while (wishes.shown() < wishes.people() || wishes.shown(open) > 0) {
      if (System.nanoTime() > until)
        throw new IllegalStateException(
            "nothing goes on: " + wishes.shown() + " mails, " + wishes.shown(open) + " open");
      if (wishes.shown(inFlight) == 0) wentOn.nothingLies();
      Thread.sleep(1_000);
    }
  }
}
