package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What keeps all mail from leaving at this moment, for whoever shows mails: while nothing is sent,
 * nobody writes into the rows why.
 */
public final class Standstill {
  private final MailHalt mailHalt;
  private final Supplier<Optional<Reason>> server;
  private final Rulebook rulebook;
  private final Predicate<ProjectId> mapped;

  /**
   * @param server why no mail server takes anything
   * @param mapped whether it is known what the statuses of a project stand for
   */
  public Standstill(
      MailHalt mailHalt,
      Supplier<Optional<Reason>> server,
      Rulebook rulebook,
      Predicate<ProjectId> mapped) {
    this.mailHalt = mailHalt;
    this.server = server;
    this.rulebook = rulebook;
    this.mapped = mapped;
  }

  /** What stops all mail of the installation, as {@link MailHalt#reason}. */
  public Optional<Reason> everywhere() {
    return mailHalt.reason();
  }

  /** In the order in which the sender asks. A handful of queries. */
  public Optional<Reason> of(ProjectId project) {
    Optional<Reason> halt = everywhere();
    if (halt.isPresent()) return halt;
    Rules rules = rulebook.of(project);
    if (!rules.on())
      return Optional.of(rules.isDecided() ? Reason.PROJECT_OFF : Reason.SETTINGS_UNREADABLE);
    return rules.dryRun() ? Optional.empty() : server.get();
  }

  /** A look that asks once for each project, and only where something waits. */
  public Look look() {
    return new Look();
  }

  /** Mails as they stand at this moment. */
  public final class Look {
    private final Map<ProjectId, Optional<Reason>> known = new HashMap<>();
    private final Map<ProjectId, Boolean> clear = new HashMap<>();

    private Look() {}

    public Optional<Reason> of(ProjectId project) {
      return known.computeIfAbsent(project, Standstill.this::of);
    }

    public OutboxEntry now(OutboxEntry mail) {
      return mail.shownBecause(reason(mail.state(), mail.reason(), mail.message().project()));
    }

    public Outbox.Standing now(Outbox.Standing mail, ProjectId project) {
      return mail.because(reason(mail.state(), mail.reason(), project));
    }

    /** What a row says of all mail was so when the row was looked at. */
    private @Nullable Reason reason(State state, @Nullable Reason own, ProjectId project) {
      if (!State.STOPPABLE.contains(state)) return own;
      Optional<Reason> still = of(project);
      if (still.isPresent()) return still.get();
      return own == null || isOver(own, project) ? null : own;
    }

    /** Asked only where nothing stands still: all settings can be read. */
    private boolean isOver(Reason own, ProjectId project) {
      return own.isOfAll()
          || own == Reason.SETTINGS_UNREADABLE && clear.computeIfAbsent(project, mapped::test);
    }
  }
}
