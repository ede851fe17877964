package minijira.node;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
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

  /** Takes away what of this class listens, as if Jira had forgotten it. */
  public void forget(String className) {
    listeners.removeIf(known -> known.target.getClass().getName().equals(className));
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

  /** Jira calls them by reflection from outside the plugin: all must be public. */
  private static List<Method> methods(Object listener) {
    Class<?> type = listener.getClass();
    List<Method> found =
        Arrays.stream(type.getMethods())
            .filter(method -> method.isAnnotationPresent(EventListener.class))
            .toList();
    for (Method hidden : type.getDeclaredMethods())
      if (hidden.isAnnotationPresent(EventListener.class)
          && !Modifier.isPublic(hidden.getModifiers()))
        throw refused(hidden, "is not public, so Jira never calls it: make the method public");
    for (Method method : found) {
      if (!Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        throw refused(
            method,
            "is in a class that is not public, so every call ends in an IllegalAccessException:"
                + " make the class public");
      if (method.getParameterCount() != 1)
        throw refused(method, "does not take one parameter, the event: Jira refuses the listener");
    }
    return found;
  }

  private static IllegalArgumentException refused(Method method, String why) {
    return new IllegalArgumentException(
        "@EventListener "
            + method.getDeclaringClass().getName()
            + "#"
            + method.getName()
            + " "
            + why);
  }
}
