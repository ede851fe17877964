package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** An outbox in which something happens directly before a sender writes. */
public final class Meanwhile {
  private Meanwhile() {}

  /**
   * @param write 1 = the claim, 2 = the hand-off or whatever comes instead of it, 3 = the result
   */
  public static Outbox before(int write, Outbox outbox, Runnable happens) {
    AtomicInteger moves = new AtomicInteger();
    return everyMove(
        outbox,
        () -> {
          if (moves.incrementAndGet() == write) happens.run();
        });
  }

  static Outbox everyMove(Outbox outbox, Runnable happens) {
    return (Outbox)
        Proxy.newProxyInstance(
            Meanwhile.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("move")) happens.run();
              try {
                return method.invoke(outbox, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
