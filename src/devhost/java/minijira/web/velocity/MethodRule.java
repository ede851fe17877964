package minijira.web.velocity;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.message.I18nResolver;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods a template may call. */
@FunctionalInterface
public interface MethodRule {
  boolean allows(Method method);

  /** What every view may ask its action. */
  Set<String> ACTION =
      Set.of("getXsrfToken", "getErrors", "getErrorMessages", "hasAnyErrors", "getReturnUrl", "getText");

  /** For the host's own templates. */
  static MethodRule everything() {
    return method -> true;
  }

  /** The listed methods (pkg.Class#method(arg.Type)) and the reading ones every template may call. */
  static MethodRule allowlist(Set<String> listed) {
    return method ->
        listed.contains(signature(method))
            || isPlainValue(method)
            || reads(method);
  }

  /** As a velocity-allowlist writes it; the class is the one that declares the method. */
  static String signature(Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(","));
    return method.getDeclaringClass().getName() + "#" + method.getName() + "(" + parameters + ")";
  }

  private static boolean isPlainValue(Method method) {
    Class<?> type = method.getDeclaringClass();
    boolean plain =
        type == String.class
            || type == Boolean.class
            || type == Character.class
            || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."));
    return plain && !method.getName().equals("getClass");
  }

  /** A reading method of a collection, or a text look-up, whatever class implements it. */
  private static boolean reads(Method method) {
    for (Class<?> type : List.of(I18nHelper.class, I18nResolver.class))
      if (method.getName().equals("getText") && declares(type, method)) return true;
    if (declares(JiraWebActionSupport.class, method) && ACTION.contains(method.getName())) return true;
    Set<String> reading =
        Set.of(
            "get", "size", "isEmpty", "contains", "containsKey", "keySet", "values", "entrySet",
            "iterator", "hasNext", "next", "getKey", "getValue", "indexOf", "getOrDefault",
            "isPresent", "orElse", "toString", "subList");
    for (Class<?> type :
        List.of(
            List.class, Set.class, Collection.class, Map.class, Map.Entry.class, Iterator.class,
            Optional.class))
      if (reading.contains(method.getName()) && declares(type, method)) return true;
    return false;
  }

  private static boolean declares(Class<?> type, Method method) {
    boolean related =
        type.isAssignableFrom(method.getDeclaringClass())
            || method.getDeclaringClass().isAssignableFrom(type);
    if (!related || method.getDeclaringClass() == Object.class) return false;
    return Arrays.stream(type.getMethods())
        .anyMatch(
            known ->
                known.getName().equals(method.getName())
                    && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
  }
}
