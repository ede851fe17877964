package minijira.web.velocity;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
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

/**
 * What every template may call: plain values, reading collections, texts, and the few things every
 * action view and field template asks. The real list is not public; this one is on the short side.
 */
final class GlobalList {
  private record Open(Class<?> type, Set<String> names) {}

  private static final List<Open> OPEN =
      List.of(
          new Open(I18nHelper.class, Set.of("getText")),
          new Open(I18nResolver.class, Set.of("getText")),
          new Open(
              JiraWebActionSupport.class,
              Set.of(
                  "getXsrfToken",
                  "getErrors",
                  "getErrorMessages",
                  "hasAnyErrors",
                  "getReturnUrl",
                  "getText")),
          new Open(
              CustomField.class,
              Set.of("getId", "getName", "getFieldName", "getIdAsLong", "getDescription")),
          new Open(FieldLayoutItem.class, Set.of("isRequired", "getFieldDescription")),
          new Open(Option.class, Set.of("getValue", "getOptionId")),
          new Open(
              List.class,
              Set.of("get", "size", "isEmpty", "contains", "iterator", "indexOf", "subList")),
          new Open(Collection.class, Set.of("size", "isEmpty", "contains", "iterator")),
          new Open(
              Map.class,
              Set.of(
                  "get",
                  "size",
                  "isEmpty",
                  "containsKey",
                  "keySet",
                  "values",
                  "entrySet",
                  "getOrDefault")),
          new Open(Map.Entry.class, Set.of("getKey", "getValue")),
          new Open(Iterator.class, Set.of("hasNext", "next")),
          new Open(Optional.class, Set.of("isPresent", "isEmpty", "get", "orElse")));

  private GlobalList() {}

  static boolean has(Method method) {
    return isPlainValue(method)
        || OPEN.stream()
            .anyMatch(open -> open.names.contains(method.getName()) && declares(open.type, method));
  }

  private static boolean isPlainValue(Method method) {
    Class<?> type = method.getDeclaringClass();
    return type == String.class
        || type == Boolean.class
        || type == Character.class
        || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."));
  }

  /** Whatever class implements it; methods of Object (getClass) are nobody's. */
  private static boolean declares(Class<?> type, Method method) {
    Class<?> declaring = method.getDeclaringClass();
    boolean related = type.isAssignableFrom(declaring) || declaring.isAssignableFrom(type);
    if (!related || declaring == Object.class) return false;
    return Arrays.stream(type.getMethods())
        .anyMatch(
            known ->
                known.getName().equals(method.getName())
                    && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
  }
}
