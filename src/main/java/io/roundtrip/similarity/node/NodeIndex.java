package io.roundtrip.similarity.node;

import io.roundtrip.similarity.Finder;
import io.roundtrip.similarity.meaning.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node. One thread does turns, any number of threads ask. Whatever stops a turn,
 * the next one goes on from what was last kept.
 */
public final class NodeIndex {
  private static final Logger LOG = LoggerFactory.getLogger(NodeIndex.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final Duration AWAKE = Duration.ofSeconds(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration LOOK_AT_PROJECTS = Duration.ofSeconds(5);
  private static final Duration PRUNE = Duration.ofHours(1);

  /** A node that was away for longer builds its index anew. */
  static final Duration KEPT = Duration.ofDays(30);

  private final Path folder;
  private final Supplier<Meaning> meaning;
  private final Changes changes;
  private final Texts texts;
  private final Clock clock;
  private final Opened.Sources sources;
  private volatile @Nullable Opened opened;
  private volatile boolean failed;
  private volatile boolean complete;
  private volatile boolean suspect;
  private volatile Set<Long> projects = Set.of();
  private volatile Instant projectsAt = Instant.MIN;
  private volatile Instant awakeTo = Instant.MIN;
  private Instant prunedAt = Instant.MIN;

  /**
   * @param folder of this node alone; made when missing
   */
  public NodeIndex(
      Path folder, Supplier<Meaning> meaning, Changes changes, Texts texts, Clock clock) {
    this.folder = folder;
    this.meaning = meaning;
    this.changes = changes;
    this.texts = texts;
    this.clock = clock;
    this.sources = new Opened.Sources(changes, texts, clock);
  }

  /**
   * Everything there is to do now; for one thread at a time.
   *
   * @param goOn false once the turn is to end; asked every few hundred issues
   * @return how long nothing needs to be done
   */
  public Duration turn(BooleanSupplier goOn) {
    try {
      Opened now = opened;
      if (now == null && nothingToKeep()) return rest(true);
      if (now == null || suspect) now = open();
      failed = false;
      keep(now, goOn);
      return rest(complete && now.follow().isSettled());
    } catch (IOException | UncheckedIOException e) {
      if (!goOn.getAsBoolean()) return POLL;
      LOG.warn("similar issues: the index in {} does not work, next try in a minute", folder, e);
      failed = true;
      closed();
      return AFTER_FAILURE;
    }
  }

  private Duration rest(boolean settled) {
    if (clock.instant().isBefore(awakeTo)) return POLL;
    return settled ? IDLE : FollowChanges.SECOND_LOOK;
  }

  /** As long as no project is on, no memory is taken. */
  private boolean nothingToKeep() {
    projects = Set.copyOf(texts.projects().keySet());
    complete = projects.isEmpty();
    return complete;
  }

  private Opened open() throws IOException {
    suspect = false;
    closed();
    Opened found = Opened.in(folder, meaning.get(), sources);
    opened = found;
    return found;
  }

  private void closed() {
    opened = null;
    complete = false;
    projectsAt = Instant.MIN;
  }

  private void keep(Opened now, BooleanSupplier goOn) throws IOException {
    now.follow().step(clock.instant(), goOn);
    if (!goOn.getAsBoolean()) return;
    if (now.follow().wish() > now.shelf().filled().obeyed()) {
      closed();
      now = Opened.anew(folder, meaning.get(), sources, "somebody asked for it");
      opened = now;
    }
    if (!projectsAt.plus(LOOK_AT_PROJECTS).isAfter(clock.instant())) projects(now, goOn);
    if (!goOn.getAsBoolean()) return;
    long position = now.follow().position();
    if (now.shelf().due(position, clock.instant())) now.shelf().keep(position, clock.instant());
    prune();
  }

  private void projects(Opened now, BooleanSupplier goOn) {
    Map<Long, Instant> wanted = texts.projects();
    projects = Set.copyOf(wanted.keySet());
    complete = now.fill().complete(wanted);
    now.fill().run(wanted, goOn);
    complete = now.fill().complete(wanted);
    if (!complete) return;
    projectsAt = clock.instant();
    now.mend().run(wanted, clock.instant(), goOn);
  }

  private void prune() {
    Instant now = clock.instant();
    if (prunedAt.plus(PRUNE).isAfter(now)) return;
    prunedAt = now;
    changes.prune(now.minus(KEPT));
  }

  /** All nodes build their index anew, each with its next turn. */
  public void rebuildEverywhere() {
    changes.add(Change.EVERYTHING, clock.instant());
  }

  /** Which projects are on is looked at with the next turn. */
  public void projectsChanged() {
    projectsAt = Instant.MIN;
    written();
  }

  /** Something is written, here or elsewhere, perhaps not committed: for a while seconds count. */
  public void written() {
    awakeTo = clock.instant().plus(AWAKE);
  }

  /** A look into the index failed: its files are checked with the next turn. */
  public void doubt() {
    suspect = true;
  }

  /** Empty until it is open; may find too little until {@link #progress} says READY. */
  public Optional<Finder> finder() {
    return Optional.ofNullable(opened).map(Opened::finder);
  }

  /** Whose issues are, or are becoming, part of the index. */
  public Set<Long> projects() {
    return projects;
  }

  /** One query. */
  public Progress progress() {
    Opened now = opened;
    return now == null ? Progress.of(state()) : now.progress(state(), changes);
  }

  /** No query. */
  public boolean ready() {
    return state() == Progress.State.READY;
  }

  /** 0 to 1; no query. */
  public double share() {
    Opened now = opened;
    return now == null ? Progress.of(state()).share() : now.share(state());
  }

  private Progress.State state() {
    if (failed) return Progress.State.FAILED;
    return complete ? Progress.State.READY : Progress.State.BUILDING;
  }
}
