package minijira.jira;

import com.atlassian.jira.event.issue.IssueRelatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.node.EventBus;

/**
 * Makes events about issues and links as unreliable as a test wants them. ROLLBACK lets every
 * listener run, commit-time ones too, and then fails the change, so that nothing of it is left.
 */
public final class Faults {
  public enum Mode {
    NORMAL,
    DROP,
    DELAY,
    DUPLICATE,
    ROLLBACK
  }

  /** Thrown out of the failed change. */
  public static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RolledBack() {
      super("rolled back on request, after the listeners ran");
    }
  }

  private volatile Mode mode = Mode.NORMAL;
  private volatile long delayMillis;

  public Faults(EventBus bus) {
    bus.setFilter(plain -> event -> deliver(event, plain));
  }

  /**
   * Arguments of the command "faults": events = normal, drop, delay, duplicate or rollback; ms =
   * the delay.
   */
  public void command(Map<String, String> args) {
    delayMillis = Long.parseLong(args.getOrDefault("ms", "0"));
    mode = Mode.valueOf(args.getOrDefault("events", "normal").toUpperCase(Locale.ROOT));
  }

  public void set(Mode newMode, long millis) {
    delayMillis = millis;
    mode = newMode;
  }

  public Mode mode() {
    return mode;
  }

  public boolean rollsBack() {
    return mode == Mode.ROLLBACK;
  }

  /** Fails the change if that is the mode. */
  public void failIfAsked() {
    if (rollsBack()) throw new RolledBack();
  }

  private void deliver(Object event, Consumer<Object> plain) {
    Mode now = concernsIssues(event) ? mode : Mode.NORMAL;
    switch (now) {
      case DROP -> {}
      case DELAY ->
          CompletableFuture.delayedExecutor(
                  delayMillis, TimeUnit.MILLISECONDS, Faults::onThreadOfItsOwn)
              .execute(() -> Components.get(ThreadLocals.class).around(() -> plain.accept(event)));
      case DUPLICATE -> {
        plain.accept(event);
        plain.accept(event);
      }
      default -> plain.accept(event);
    }
  }

  private static void onThreadOfItsOwn(Runnable late) {
    Thread thread = new Thread(late, "minijira-late-event");
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean concernsIssues(Object event) {
    return event instanceof IssueRelatedEvent
        || event instanceof IssueLinkCreatedEvent
        || event instanceof IssueLinkDeletedEvent;
  }
}
