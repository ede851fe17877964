package io.roundtrip.host;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Test;

public class WorkerTest {
  private final AtomicInteger turns = new AtomicInteger();
  private volatile Duration idle = Duration.ofHours(1);
  private final Worker worker =
      new Worker(
          "roundtrip-test-worker",
          goOn -> {
            turns.incrementAndGet();
            return idle;
          });

  @After
  public void leaves_no_thread_behind() {
    worker.stop(Duration.ofSeconds(2));

    assertThat(threads()).isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("roundtrip-test-worker"))
        .count();
  }

  @Test
  public void begins_at_once_and_then_sleeps_until_woken() {
    worker.start();
    worker.start();
    await().atMost(2, SECONDS).until(() -> turns.get() == 1);
    assertThat(threads()).isEqualTo(1);

    worker.wake();

    await().atMost(2, SECONDS).until(() -> turns.get() == 2);
  }

  @Test
  public void sleeps_as_long_as_the_turn_said() {
    idle = Duration.ofMillis(20);

    worker.start();

    await().atMost(5, SECONDS).until(() -> turns.get() >= 3);
  }

  @Test
  public void whoever_wakes_it_during_a_turn_gets_another_one() {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    Worker busy =
        new Worker(
            "roundtrip-busy-worker",
            goOn -> {
              if (count.incrementAndGet() == 1) {
                inside.countDown();
                waitFor(go);
              }
              return Duration.ofHours(1);
            });
    busy.start();
    waitFor(inside);

    busy.wakeIn(Duration.ofMillis(1));
    go.countDown();

    await().atMost(2, SECONDS).until(() -> count.get() == 2);
    assertThat(busy.stop(Duration.ofSeconds(2))).isTrue();
  }

  @Test
  public void a_turn_that_hangs_is_interrupted_when_the_worker_stops() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    Worker stuck =
        new Worker(
            "roundtrip-stuck-worker",
            goOn -> {
              inside.countDown();
              waitFor(never);
              return Duration.ZERO;
            });
    stuck.start();
    waitFor(inside);

    assertThat(stuck.stop(Duration.ofMillis(400))).isTrue();
    assertThat(stuck.isAlive()).isFalse();
  }

  @Test
  public void what_no_interrupt_reaches_is_let_go_when_the_worker_stops() {
    CountDownLatch inside = new CountDownLatch(1);
    AtomicBoolean held = new AtomicBoolean(true);
    Worker deaf =
        new Worker(
            "roundtrip-deaf-worker",
            goOn -> {
              inside.countDown();
              while (held.get()) Thread.onSpinWait();
              return Duration.ZERO;
            },
            () -> held.set(false),
            Worker.AFTER_FAILURE,
            null);
    deaf.start();
    waitFor(inside);

    assertThat(deaf.stop(Duration.ofSeconds(4))).isTrue();
  }

  @Test
  public void tells_how_long_a_step_takes_and_each_question_whether_to_go_on_begins_a_new_one()
      throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Worker slow =
        new Worker(
            "roundtrip-slow-worker",
            goOn -> {
              waitFor(first);
              assertThat(goOn.getAsBoolean()).isTrue();
              asked.countDown();
              waitFor(second);
              return Duration.ofHours(1);
            });
    assertThat(slow.vitals().inStep()).isNull();
    slow.start();
    await().atMost(2, SECONDS).until(() -> inStep(slow).toMillis() >= 300);

    long before = System.nanoTime();
    first.countDown();
    waitFor(asked);
    assertThat(inStep(slow)).isLessThan(Duration.ofNanos(System.nanoTime() - before));

    second.countDown();
    await().atMost(2, SECONDS).until(() -> slow.vitals().inStep() == null);
    slow.stop(Duration.ofSeconds(2));
  }

  private static Duration inStep(Worker worker) {
    Duration in = worker.vitals().inStep();
    return in == null ? Duration.ZERO : in;
  }

  @Test
  public void a_stopped_worker_can_be_started_again() {
    worker.start();
    await().atMost(2, SECONDS).until(() -> turns.get() == 1);
    worker.stop(Duration.ofSeconds(2));

    worker.start();

    await().atMost(2, SECONDS).until(() -> turns.get() == 2);
    assertThat(worker.isAlive()).isTrue();
  }

  @Test
  public void whatever_a_turn_throws_the_next_one_comes() {
    List<Throwable> faults =
        List.of(
            new OutOfMemoryError("made up"),
            new StackOverflowError(),
            new NoClassDefFoundError("io/roundtrip/Gone"),
            new AssertionError("made up"),
            new IllegalStateException("made up"));
    AtomicInteger count = new AtomicInteger();
    Worker unlucky =
        new Worker(
            "roundtrip-unlucky-worker",
            goOn -> {
              int turn = count.getAndIncrement();
              if (turn < faults.size()) WorkerTest.<RuntimeException>fail(faults.get(turn));
              return Duration.ofHours(1);
            },
            () -> {},
            Duration.ofMillis(5),
            null);

    unlucky.start();

    await().atMost(5, SECONDS).until(() -> unlucky.vitals().sinceTurn() != null);
    assertThat(count.get()).isEqualTo(faults.size() + 1);
    assertThat(unlucky.vitals().failures()).isZero();
    assertThat(unlucky.vitals().restarts()).isEqualTo(4);
    assertThat(unlucky.vitals().fault()).isEqualTo("IllegalStateException");
    assertThat(unlucky.stop(Duration.ofSeconds(2))).isTrue();
  }

  @Test
  public void a_worker_that_only_fails_says_so_and_tries_less_and_less_often() {
    AtomicInteger count = new AtomicInteger();
    Worker failing =
        new Worker(
            "roundtrip-failing-worker",
            goOn -> {
              count.incrementAndGet();
              throw new NoClassDefFoundError("io/roundtrip/Gone");
            },
            () -> {},
            Duration.ofMillis(20),
            null);

    failing.start();

    await().atMost(5, SECONDS).until(() -> failing.vitals().failures() == 4);
    assertThat(count.get()).isLessThan(6);
    assertThat(failing.vitals().alive()).isTrue();
    assertThat(failing.vitals().sinceTurn()).isNull();
    assertThat(failing.vitals().fault()).isEqualTo("NoClassDefFoundError");
    failing.stop(Duration.ofSeconds(2));
  }

  @Test
  public void a_stray_interrupt_ends_nothing() {
    worker.start();
    await().atMost(2, SECONDS).until(() -> turns.get() == 1);

    interrupt("roundtrip-test-worker");
    worker.wake();

    await().atMost(2, SECONDS).until(() -> turns.get() == 2);
    assertThat(worker.isAlive()).isTrue();
    assertThat(worker.vitals().restarts()).isZero();
  }

  @Test
  public void an_interrupt_left_over_from_a_turn_does_not_reach_the_next() {
    AtomicInteger clean = new AtomicInteger();
    Worker sloppy =
        new Worker(
            "roundtrip-sloppy-worker",
            goOn -> {
              if (!Thread.currentThread().isInterrupted()) clean.incrementAndGet();
              Thread.currentThread().interrupt();
              return Duration.ofMillis(5);
            });

    sloppy.start();

    await().atMost(2, SECONDS).until(() -> clean.get() >= 3);
    sloppy.stop(Duration.ofSeconds(2));
  }

  private static void interrupt(String name) {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .forEach(Thread::interrupt);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable with) throws T {
    throw (T) with;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Three of one chain, each turn held until it is told to go on. */
  private static final class Chain {
    final List<Semaphore> go = List.of(new Semaphore(0), new Semaphore(0), new Semaphore(0));
    final List<AtomicInteger> begun =
        List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    final AtomicInteger letGo = new AtomicInteger();
    final Worker third = worker(2, null);
    final Worker second = worker(1, third);
    final Worker first = worker(0, second);

    private Worker worker(int which, @Nullable Worker relief) {
      Worker.Turn turn =
          goOn -> {
            begun.get(which).incrementAndGet();
            go.get(which).acquireUninterruptibly();
            return Duration.ofDays(1);
          };
      return new Worker(
          "roundtrip-test-worker",
          turn,
          () -> {
            letGo.incrementAndGet();
            go.forEach(one -> one.release(9));
          },
          Worker.AFTER_FAILURE,
          relief);
    }

    void rest() {
      go.forEach(Semaphore::release);
    }

    void hasBegun(Integer... turns) {
      await()
          .atMost(5, SECONDS)
          .untilAsserted(
              () -> assertThat(begun.stream().map(AtomicInteger::get)).containsExactly(turns));
    }

    boolean atRest() {
      return Stream.of(first, second, third).allMatch(one -> one.vitals().inStep() == null);
    }
  }

  @Test
  public void a_wake_that_finds_it_at_work_goes_on_to_the_first_of_its_reliefs_that_is_free() {
    Chain chain = new Chain();
    chain.first.start();
    chain.hasBegun(1, 1, 1);
    chain.rest();
    await().atMost(5, SECONDS).until(chain::atRest);

    chain.first.wake();
    chain.hasBegun(2, 1, 1);
    chain.first.wake();
    chain.hasBegun(2, 2, 1);
    chain.first.wake();
    chain.hasBegun(2, 2, 2);

    chain.rest();
    chain.hasBegun(3, 3, 2);
    assertThat(chain.first.stop(Duration.ofSeconds(4))).isTrue();
  }

  @Test
  public void what_a_whole_chain_waits_for_is_let_go_once_and_all_of_it_ends() {
    Chain chain = new Chain();
    chain.first.start();
    chain.hasBegun(1, 1, 1);

    assertThat(chain.first.stop(Duration.ofMillis(400))).isTrue();

    assertThat(threads()).isZero();
    assertThat(chain.letGo).hasValue(1);
    chain.hasBegun(1, 1, 1);
  }

  @Test
  public void the_relief_is_told_to_stop_before_anybody_is_waited_for() throws Exception {
    Semaphore never = new Semaphore(0);
    Worker second = hangsIn(new Semaphore(1), null);
    Worker first = hangsIn(never, second);
    first.start();
    await().atMost(5, SECONDS).until(() -> first.vitals().inStep() != null);

    Thread stopping = new Thread(() -> first.stop(Duration.ofSeconds(60)));
    stopping.start();

    await().atMost(20, SECONDS).until(() -> !second.isAlive());
    assertThat(stopping.isAlive()).isTrue();
    never.release();
    stopping.join(20_000);
    assertThat(stopping.isAlive()).isFalse();
  }

  @Test
  public void a_relief_that_does_not_end_is_said() {
    Semaphore never = new Semaphore(0);
    Worker first = hangsIn(new Semaphore(1), hangsIn(never, null));
    first.start();
    await().atMost(5, SECONDS).until(() -> threads() == 2 && first.vitals().inStep() == null);

    assertThat(first.stop(Duration.ofMillis(200))).isFalse();

    never.release();
    await().atMost(5, SECONDS).until(() -> threads() == 0);
  }

  @Test
  public void what_ends_in_time_is_not_let_go() throws Exception {
    Semaphore go = new Semaphore(0);
    AtomicInteger letGo = new AtomicInteger();
    Worker slow =
        new Worker(
            "roundtrip-test-worker",
            goOn -> {
              go.acquireUninterruptibly();
              return Duration.ofDays(1);
            },
            letGo::incrementAndGet,
            Worker.AFTER_FAILURE,
            null);
    slow.start();
    await().atMost(5, SECONDS).until(() -> slow.vitals().inStep() != null);
    Thread stopping = new Thread(() -> slow.stop(Duration.ofSeconds(60)));
    stopping.start();
    await().atMost(20, SECONDS).until(stopping::getState, Thread.State.TIMED_WAITING::equals);

    go.release();

    stopping.join(20_000);
    assertThat(stopping.isAlive()).isFalse();
    assertThat(letGo).hasValue(0);
  }

  private static Worker hangsIn(Semaphore until, @Nullable Worker relief) {
    Worker.Turn turn =
        goOn -> {
          until.acquireUninterruptibly();
          return Duration.ofDays(1);
        };
    return new Worker("roundtrip-test-worker", turn, () -> {}, Worker.AFTER_FAILURE, relief);
  }
}
