package minijira.web.action;

import com.atlassian.jira.util.ErrorCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Fills an action from request parameters: public setters with one simple argument, nothing else.
 */
final class Parameters {
  private Parameters() {}

  static void set(Object action, Map<String, String[]> parameters) throws Exception {
    for (Map.Entry<String, String[]> one : parameters.entrySet()) {
      String name = one.getKey();
      if (name.matches("[a-zA-Z]\\w*") && one.getValue().length > 0)
        for (Method setter : action.getClass().getMethods())
          if (isSetter(setter, name)) call(setter, action, name, one.getValue());
    }
  }

  private static boolean isSetter(Method method, String name) {
    String wanted = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return method.getName().equals(wanted)
        && method.getParameterCount() == 1
        && !method.isBridge()
        && simple(method.getParameterTypes()[0]);
  }

  private static boolean simple(Class<?> type) {
    return type == String.class
        || type == String[].class
        || type == long.class
        || type == Long.class
        || type == int.class
        || type == Integer.class
        || type == double.class
        || type == Double.class
        || type == boolean.class
        || type == Boolean.class;
  }

  private static void call(Method setter, Object action, String name, String[] values)
      throws Exception {
    Object value;
    try {
      value = converted(setter.getParameterTypes()[0], values);
    } catch (NumberFormatException e) {
      if (action instanceof ErrorCollection errors)
        errors.addError(name, "'" + values[0] + "' is not a number.");
      return;
    }
    try {
      if (value != null || !setter.getParameterTypes()[0].isPrimitive()) {
        setter.setAccessible(true);
        setter.invoke(action, value);
      }
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof Exception cause) throw cause;
      throw failed;
    }
  }

  /** Null for an empty number. */
  private static Object converted(Class<?> type, String[] values) {
    String first = values[0];
    if (type == String.class) return first;
    if (type == String[].class) return values;
    if (type == boolean.class || type == Boolean.class)
      return first.equalsIgnoreCase("true") || first.equalsIgnoreCase("on");
    if (first.isBlank()) return null;
    if (type == long.class || type == Long.class) return Long.valueOf(first.trim());
    if (type == int.class || type == Integer.class) return Integer.valueOf(first.trim());
    return Double.valueOf(first.trim());
  }
}
