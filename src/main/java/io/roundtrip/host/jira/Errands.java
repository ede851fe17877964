package io.roundtrip.host.jira;

import io.roundtrip.host.Turns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Steps of Jira's that cannot be told to end: each on a daemon thread that nobody has to await. */
public final class Errands {
  private final String name;
  private final Turns turns;
  private final AtomicInteger running = new AtomicInteger();

  /**
   * @param name of the threads
   */
  public Errands(String name, Turns turns) {
    this.name = name;
    this.turns = turns;
  }

  /** One step. */
  public static final class Errand<T> {
    private final CompletableFuture<Optional<T>> end = new CompletableFuture<>();

    private Errand() {}

    /**
     * Empty when it did not end in time, or is not waited for any more; it may go on. What it threw
     * is thrown as the cause of an {@link IllegalStateException}.
     */
    public Optional<T> within(Duration patience) {
      try {
        return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) {
        return Optional.empty();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException thrown) {
        throw new IllegalStateException(thrown.getCause());
      }
    }

    /** From another thread: whoever waits goes on without it. */
    public void leave() {
      end.complete(Optional.empty());
    }
  }

  /** How many are under way, awaited or not. */
  public int running() {
    return running.get();
  }

  @SuppressWarnings("CatchingUnchecked")
  public <T> Errand<T> begin(Supplier<T> work) {
    Errand<T> errand = new Errand<>();
    Runnable whole =
        () -> {
          try {
            errand.end.complete(Optional.of(turns.take(work)));
          } catch (Throwable thrown) {
            errand.end.completeExceptionally(thrown);
          } finally {
            running.decrementAndGet();
          }
        };
    Thread thread = new Thread(whole, name);
    thread.setDaemon(true);
    running.incrementAndGet();
    thread.start();
    return errand;
  }
}
