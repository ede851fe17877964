package io.roundtrip.notify.crash;

import io.roundtrip.AoOnPostgres;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.Tracked;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two nodes tell of items that ship, while something happens to the database or to a node's way to
 * it; at the end everybody was told, or waits for a person.
 */
final class DbFaultsRun {
  private static final int MOMENTS = 20;
  private static final int MORE_WORK = 3;
  private static final String NAME = "node";
  private static final Duration LONGEST_AIM = Duration.ofSeconds(2);
  private static final int SHIP_AT_A_TIME = 4;

  /** Hints are looked at after a second; those of the last trouble are under way by then. */
  private static final long UNTIL_SENT = 400;

  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final long PATIENCE_S = 60;

  private final List<Trouble> troubles;
  private final Random random;
  private final MortalPostgres database;
  private final RecordingSmtp smtp;
  private final News news;
  private final List<DbNode> nodes = new ArrayList<>();
  private final DbFaults faults = new DbFaults();
  private volatile Duration later = Duration.ZERO;

  private DbFaultsRun(
      List<Trouble> troubles,
      Set<ProjectId> strict,
      long seed,
      MortalPostgres database,
      RecordingSmtp smtp) {
    this.troubles = troubles;
    this.random = new Random(seed);
    this.database = database;
    this.smtp = smtp;
    this.news =
        new News(((1 + MORE_WORK) * troubles.size() + 1) * SHIP_AT_A_TIME, strict, Instant.now());
  }

  /**
   * @param strict where nobody may be told twice
   */
  static DbFaults of(List<Trouble> troubles, Set<ProjectId> strict, long seed) throws Exception {
    System.setProperty("mail.smtp.localhost", NAME);
    System.setProperty("crash.lease", Long.toString(LEASE.toMillis()));
    try (MortalPostgres database = new MortalPostgres();
        RecordingSmtp smtp = new RecordingSmtp(seed, 0)) {
      System.setProperty("crash.smtp", Integer.toString(smtp.port()));
      DbFaultsRun run = new DbFaultsRun(troubles, strict, seed, database, smtp);
      try {
        run.all();
      } finally {
        for (DbNode node : run.nodes) node.close();
      }
      return run.faults;
    }
  }

  private void all() throws Exception {
    AoOnPostgres.at(database.url(database.port())).ao().migrate(ProductTables.all());
    Clock clock = ((InstantSource) () -> Instant.now().plus(later)).withZone(ZoneOffset.UTC);
    for (String name : List.of("one", "two")) nodes.add(new DbNode(name, database, news, clock));
    for (IssueId item : news.items())
      nodes.get(0).tracked().begin(new Tracked(item, Instant.now().minusSeconds(60)));
    for (DbNode node : nodes) node.start();
    ship();
    for (Trouble trouble : troubles) {
      ship();
      comesAMoment();
      happens(trouble);
    }
    drain();
    faults.judge(news.told(), smtp.delivered(), parked());
  }

  /** Half of the time that between a mail and the note that it left. */
  private void comesAMoment() throws InterruptedException {
    if (random.nextBoolean()) smtp.await(NAME, Talk.Step.TAKEN, LONGEST_AIM);
    else Thread.sleep(UNTIL_SENT + random.nextInt(700));
  }

  private void ship() {
    for (int i = 0; i < SHIP_AT_A_TIME; i++)
      nodes.get(random.nextInt(nodes.size())).hears(news.ships(Instant.now().plus(later)));
  }

  private void happens(Trouble trouble) throws Exception {
    List<DbNode> met =
        trouble.everybodys() ? nodes : List.of(nodes.get(random.nextInt(nodes.size())));
    int millis = 50 + random.nextInt(600);
    long from = System.nanoTime();
    if (trouble.isOfServer()) dies(trouble, millis);
    else for (DbNode node : met) happens(trouble, node.line(), millis);
    long to = System.nanoTime();
    faults.add(new DbFaults.Fault(trouble, met.size(), from, to, well(met, to)));
  }

  private void dies(Trouble trouble, int millis) throws Exception {
    if (trouble == Trouble.DATABASE_KILLED) database.kill();
    else database.stop();
    Thread.sleep(millis);
    database.start();
  }

  private void happens(Trouble trouble, FaultyLine line, int millis) throws Exception {
    line.begins(trouble, random.nextInt(4_000));
    if (trouble.waits()) goesOn(line);
    else Thread.sleep(millis);
    if (!line.ends()) faults.wrong().add(trouble + " never came to its moment");
  }

  /** A node at rest says little: its moment comes with work. */
  private void goesOn(FaultyLine line) throws InterruptedException {
    for (int i = 0; i < MOMENTS && !line.awaitHappening(1_000); i++) {
      if (i < MORE_WORK) ship();
      nodes.forEach(DbNode::tick);
    }
  }

  /** When all of these go on by themselves; the cluster's job comes once a second. */
  private long well(List<DbNode> met, long since) throws Exception {
    long until = since + PATIENCE_S * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < until; i++) {
      if (i % 100 == 0) for (DbNode node : nodes) node.tick();
      if (met.stream().allMatch(node -> node.isWell(since))) return System.nanoTime();
      Thread.sleep(10);
    }
    throw new IllegalStateException("no recovery within " + PATIENCE_S + " s");
  }

  /** What waits for its time gets a later clock, when nothing else is left. */
  private void drain() throws Exception {
    long progress = System.nanoTime();
    String before = "";
    for (Map<State, Integer> counts = counts(); isOpen(counts); counts = counts()) {
      boolean moves = !counts.toString().equals(before);
      if (moves) progress = System.nanoTime();
      before = counts.toString();
      long still = (System.nanoTime() - progress) / 1_000_000_000;
      if (still > PATIENCE_S) throw new IllegalStateException("nothing goes on: " + counts);
      if (still >= 2 && isWaiting(counts)) later = later.plusHours(1);
      for (DbNode node : nodes) node.sweeps();
      Thread.sleep(500);
    }
  }

  private boolean isOpen(Map<State, Integer> counts) {
    int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
    boolean open = counts.keySet().stream().anyMatch(s -> !s.isFinal() && s != State.PARKED);
    return open || rows < news.told().size();
  }

  private static boolean isWaiting(Map<State, Integer> counts) {
    return counts.keySet().stream().noneMatch(State.IN_FLIGHT::contains);
  }

  private Map<State, Integer> counts() throws SQLException {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (Standing mail : mails()) counts.merge(mail.state(), 1, Integer::sum);
    return counts;
  }

  private Set<String> parked() throws SQLException {
    return mails().stream()
        .filter(mail -> mail.state() == State.PARKED)
        .map(Standing::to)
        .collect(Collectors.toSet());
  }

  private List<Standing> mails() throws SQLException {
    try (Connection eye = database.connection()) {
      return new OutboxEye(eye, Surroundings::address).all();
    }
  }
}
