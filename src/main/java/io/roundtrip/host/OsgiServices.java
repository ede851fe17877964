package io.roundtrip.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Services of the host as plain beans, and our beans as services of the host.
 *
 * <p>A proxy asks the plugin's own bundle context at each call until the service is there;
 * per-bundle services (Active Objects, templates) are therefore ours. A call while the service is
 * missing throws {@link IllegalStateException} with the service's name.
 */
final class OsgiServices implements OfferedServices, AutoCloseable {
  private final BundleContext bundle;
  private final Map<Class<?>, ServiceReference<?>> used = new ConcurrentHashMap<>();
  private final Set<Class<?>> wanted = ConcurrentHashMap.newKeySet();
  private final Deque<ServiceRegistration<?>> offered = new ArrayDeque<>();

  OsgiServices(BundleContext bundle) {
    this.bundle = bundle;
  }

  /** The host's service of this interface; found at the first call, not now. */
  <T> T get(Class<T> type) {
    wanted.add(type);
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (p, method, args) -> call(type, p, method, args));
    return type.cast(proxy);
  }

  /** Offers a bean under one interface until the plugin stops. */
  <T> T offer(Class<T> type, T bean) {
    Dictionary<String, Object> none = new Hashtable<>();
    synchronized (offered) {
      offered.push(bundle.registerService(type, bean, none));
    }
    return bean;
  }

  @Override
  public int size() {
    return wanted.size();
  }

  @Override
  public List<String> missing() {
    return wanted.stream()
        .filter(type -> bundle.getServiceReference(type) == null)
        .map(Class::getName)
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    synchronized (offered) {
      while (!offered.isEmpty()) offered.pop().unregister();
    }
    used.values().forEach(bundle::ungetService);
    used.clear();
  }

  private Object call(Class<?> type, Object proxy, Method method, Object[] args) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == args[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "service " + type.getName();
      };
    }
    try {
      return method.invoke(service(type), args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object service(Class<?> type) {
    ServiceReference<?> reference = used.computeIfAbsent(type, this::reference);
    Object service = bundle.getService(reference);
    if (service == null) {
      used.remove(type);
      throw new IllegalStateException("Jira no longer offers " + type.getName());
    }
    return service;
  }

  private ServiceReference<?> reference(Class<?> type) {
    ServiceReference<?> found = bundle.getServiceReference(type);
    if (found == null) throw new IllegalStateException("Jira does not offer " + type.getName());
    return found;
  }
}
