package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Atomically;
import java.util.function.Supplier;

/** One Active Objects transaction around our own tables. */
public final class AoAtomically implements Atomically {
  private final ActiveObjects ao;

  public AoAtomically(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return ao.executeInTransaction(work::get);
  }
}
