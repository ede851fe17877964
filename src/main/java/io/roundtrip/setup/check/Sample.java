package io.roundtrip.setup.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a template is shown to see that it can be rendered: records made of their own types.
 *
 * @param names the template's names and the types of what stands behind them: a record, a text, or
 *     a class that keeps its record in a field {@code view}
 * @param optional components that may be null
 */
public record Sample(String template, Map<String, Class<?>> names, Set<String> optional) {
  private static final String TEXT = "x";

  public Sample {
    names = Map.copyOf(names);
    optional = Set.copyOf(optional);
  }

  public static Sample of(String template, String name, Class<?> type, String... optional) {
    return new Sample(template, Map.of(name, type), Set.of(optional));
  }

  /** Once with all there and everything true, once without what may be null and all false. */
  public List<Map<String, Object>> contexts() {
    return List.of(context(true), context(false));
  }

  private Map<String, Object> context(boolean full) {
    Map<String, Object> context = new LinkedHashMap<>();
    names.forEach((name, type) -> context.put(name, made(type, full)));
    return context;
  }

  private Object made(Type type, boolean full) {
    if (type == String.class) return TEXT;
    if (type == boolean.class) return full;
    if (type == int.class) return 1;
    if (type instanceof ParameterizedType list && list.getRawType() == List.class)
      return List.of(made(list.getActualTypeArguments()[0], full));
    if (type instanceof ParameterizedType one && one.getRawType() == UnaryOperator.class)
      return UnaryOperator.identity();
    if (type instanceof Class<?> c && c.isRecord()) return ofRecord(c, full);
    if (type instanceof Class<?> c && c.getConstructors().length == 1) return holder(c, full);
    throw new IllegalStateException("no sample of " + type);
  }

  private Object ofRecord(Class<?> type, boolean full) {
    List<Class<?>> types = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean lacks = !full && optional.contains(component.getName());
      types.add(component.getType());
      values.add(lacks ? null : made(component.getGenericType(), full));
    }
    try {
      Constructor<?> all = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return all.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type.getName(), e);
    }
  }

  /** Made of nothing, only to be asked for its view. */
  private Object holder(Class<?> type, boolean full) {
    try {
      Constructor<?> only = type.getConstructors()[0];
      Object holder = only.newInstance(new @Nullable Object[only.getParameterCount()]);
      Field view = viewOf(type);
      view.setAccessible(true);
      view.set(holder, made(view.getGenericType(), full));
      return holder;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type.getName(), e);
    }
  }

  private static Field viewOf(Class<?> type) throws NoSuchFieldException {
    for (Class<?> at = type; at != null; at = at.getSuperclass())
      for (Field field : at.getDeclaredFields()) if (field.getName().equals("view")) return field;
    throw new NoSuchFieldException("view");
  }
}
