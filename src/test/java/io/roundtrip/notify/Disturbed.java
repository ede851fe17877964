package io.roundtrip.notify;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Active Objects on which something happens between "is it there?" and "then make it". */
public final class Disturbed {
  private Disturbed() {}

  public static ActiveObjects beforeCreate(ActiveObjects ao, Runnable happens) {
    return (ActiveObjects)
        Proxy.newProxyInstance(
            Disturbed.class.getClassLoader(),
            new Class<?>[] {ActiveObjects.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("create")) happens.run();
              try {
                return method.invoke(ao, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
