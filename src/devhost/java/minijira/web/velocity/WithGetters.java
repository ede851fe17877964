package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Names that the map lacks are getters of one object, as in the views of actions. */
final class WithGetters extends VelocityContext {
  private final Object target;
  private final MethodRule rule;

  WithGetters(Map<String, Object> values, Object target, MethodRule rule) {
    super(new HashMap<>(values));
    this.target = target;
    this.rule = rule;
  }

  @Override
  public @Nullable Object internalGet(String key) {
    Object own = super.internalGet(key);
    return own != null || super.internalContainsKey(key) ? own : read(key);
  }

  private @Nullable Object read(String key) {
    String capital = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    Method getter = method("get" + capital);
    if (getter == null) getter = method("is" + capital);
    if (getter == null) return null;
    if (!rule.allows(getter))
      throw new RenderingException(
          "method %s, called as $%s, is not in the velocity-allowlist"
              .formatted(MethodRule.signature(getter), key));
    try {
      getter.setAccessible(true);
      Object value = getter.invoke(target);
      return value != null && getter.isAnnotationPresent(HtmlSafe.class)
          ? new SafeHtml(value.toString())
          : value;
    } catch (ReflectiveOperationException failed) {
      throw new RenderingException("$" + key, failed);
    }
  }

  private @Nullable Method method(String name) {
    try {
      return target.getClass().getMethod(name);
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }
}
