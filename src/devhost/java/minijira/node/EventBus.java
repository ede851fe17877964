package minijira.node;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events on the acting thread, in order of registration. What a listener throws is logged
 * and goes no further. A filter may stand around every delivery: faults drop, delay or repeat
 * there.
 */
public final class EventBus implements EventPublisher {
  private static final Logger log = LoggerFactory.getLogger(EventBus.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile Consumer<Object> delivery = this::deliver;

  /** Puts something around the plain delivery; the identity gives the plain one back. */
  public void setFilter(UnaryOperator<Consumer<Object>> around) {
    delivery = around.apply(this::deliver);
  }

  @Override
  public void publish(Object event) {
    delivery.accept(event);
  }

  @Override
  public void register(Object listener) {
    List<Method> methods = methods(listener);
    if (methods.isEmpty())
      throw new IllegalArgumentException(
          listener.getClass().getName() + " has no public method with @EventListener");
    if (listeners.stream().noneMatch(known -> known.target == listener))
      listeners.add(new Listener(listener, methods));
  }

  @Override
  public void unregister(Object listener) {
    listeners.removeIf(known -> known.target == listener);
  }

  @Override
  public void unregisterAll() {
    listeners.clear();
  }

  /** Every registered listener. */
  public List<Object> listeners() {
    return listeners.stream().map(Listener::target).toList();
  }

  private record Listener(Object target, List<Method> methods) {}

  private void deliver(Object event) {
    for (Listener listener : listeners)
      for (Method method : listener.methods)
        if (method.getParameterTypes()[0].isInstance(event)) call(listener.target, method, event);
  }

  private static void call(Object listener, Method method, Object event) {
    try {
      method.invoke(listener, event);
    } catch (InvocationTargetException failed) {
      log.error("{} failed on {}", listener.getClass().getName(), event, failed.getCause());
    } catch (IllegalAccessException never) {
      throw new IllegalStateException(never);
    }
  }

  private static List<Method> methods(Object listener) {
    List<Method> found = new ArrayList<>();
    for (Method method : listener.getClass().getMethods())
      if (method.isAnnotationPresent(EventListener.class) && method.getParameterCount() == 1) {
        method.setAccessible(true);
        found.add(method);
      }
    return found;
  }
}
