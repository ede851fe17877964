package minijira.plugin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import minijira.node.platform.Locks;
import org.junit.Rule;
import org.junit.Test;

public class LocksTest {
  @Rule public final Rows rows = new Rows();

  @Test
  public void one_node_has_the_lock_and_the_other_has_not() {
    ClusterLock here = new Locks(rows.get(), "one").getLockForName("pump");
    ClusterLock there = new Locks(rows.get(), "two").getLockForName("pump");

    assertThat(here.tryLock()).isTrue();
    assertThat(there.tryLock()).isFalse();
    here.unlock();

    assertThat(there.tryLock()).isTrue();
  }

  @Test
  public void the_same_thread_may_lock_twice_and_another_thread_not_at_all() {
    ClusterLock lock = new Locks(rows.get(), "one").getLockForName("pump");

    lock.lock();
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();

    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertThat(CompletableFuture.supplyAsync(lock::tryLock).join()).isFalse();
  }

  @Test
  public void a_lock_outlives_its_node_only_for_the_lease() throws InterruptedException {
    new Locks(rows.get(), "dead").getLockForName("pump").lock();
    ClusterLock lock = new Locks(rows.get(), "alive").getLockForName("pump");
    assertThat(lock.tryLock(100, TimeUnit.MILLISECONDS)).isFalse();

    rows.get().update("UPDATE cluster_lock SET until = until - ?", Locks.LEASE_MS);

    assertThat(lock.tryLock()).isTrue();
  }

  @Test
  public void a_lock_that_is_not_held_cannot_be_given_back() {
    ClusterLock lock = new Locks(rows.get(), "one").getLockForName("pump");

    assertThatThrownBy(lock::unlock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessageContaining("pump");
  }
}
