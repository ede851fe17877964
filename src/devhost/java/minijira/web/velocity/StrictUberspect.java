package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/** Finds methods as Velocity does and refuses those the rule does not allow. */
public final class StrictUberspect extends UberspectImpl implements RuntimeServicesAware {
  private MethodRule rule = method -> false;

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    rule = (MethodRule) services.getApplicationAttribute(Engine.RULE);
  }

  @Override
  public @Nullable VelMethod getMethod(Object target, String name, Object[] args, Info where)
      throws Exception {
    if (target == null) return null;
    if (target.getClass().isArray()) return super.getMethod(target, name, args, where);
    Object object = SafeHtml.plain(target);
    Method method = introspector.getMethod(object.getClass(), name, SafeHtml.plain(args));
    if (method == null)
      throw new RenderingException(
          "%s has no public method %s with %d arguments, called in %s"
              .formatted(object.getClass().getName(), name, args.length, place(where)));
    return new Call(checked(method, where), method.isAnnotationPresent(HtmlSafe.class));
  }

  @Override
  public @Nullable VelPropertyGet getPropertyGet(Object target, String name, Info where)
      throws Exception {
    if (target == null) return null;
    Object object = SafeHtml.plain(target);
    Class<?> type = object.getClass();
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    Method method = introspector.getMethod(type, "get" + capital, new Object[0]);
    if (method == null && object instanceof Map) return new FromMap(name);
    if (method == null) method = introspector.getMethod(type, "is" + capital, new Object[0]);
    if (method == null)
      throw new RenderingException(
          "%s has no property %s, asked for in %s".formatted(type.getName(), name, place(where)));
    return new Call(checked(method, where), method.isAnnotationPresent(HtmlSafe.class));
  }

  @Override
  public VelPropertySet getPropertySet(Object target, String name, Object value, Info where) {
    throw new RenderingException("a template may not set " + name + ": " + place(where));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Iterator getIterator(Object target, Info where) throws Exception {
    if (target instanceof Iterable<?> many) return many.iterator();
    return super.getIterator(target, where);
  }

  private Method checked(Method method, Info where) {
    if (rule.allows(method)) return method;
    throw new RenderingException(
        "method %s called in %s is not in the velocity-allowlist"
            .formatted(MethodRule.signature(method), place(where)));
  }

  private static String place(Info where) {
    return "template " + where.getTemplateName() + " line " + where.getLine();
  }

  /**
   * A method call or getter. What an @HtmlSafe method gives is marked, so that it is not escaped.
   */
  private static final class Call implements VelMethod, VelPropertyGet {
    private final Method method;
    private final boolean safe;

    Call(Method method, boolean safe) {
      this.method = method;
      this.safe = safe;
    }

    @Override
    public @Nullable Object invoke(Object target, Object[] args) throws Exception {
      Object result =
          new VelMethodImpl(method).invoke(SafeHtml.plain(target), SafeHtml.plain(args));
      return safe && result != null ? new SafeHtml(result.toString()) : result;
    }

    @Override
    public @Nullable Object invoke(Object target) throws Exception {
      return invoke(target, new Object[0]);
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return method.getName();
    }

    @Override
    public Class<?> getReturnType() {
      return method.getReturnType();
    }
  }

  private record FromMap(String key) implements VelPropertyGet {
    @Override
    public @Nullable Object invoke(Object target) {
      return ((Map<?, ?>) target).get(key);
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return "get";
    }
  }
}
