package io.roundtrip.setup.check;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks classes and members up by name, as the JVM would when it links a call; nothing is
 * initialised and no class of ours is touched.
 */
public final class Members {
  private final ClassLoader loader;
  private final Map<Class<?>, Set<String>> declared = new ConcurrentHashMap<>();

  public Members(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * What is missing, in words of Java. Of a class that is missing, its members are not named too.
   */
  public Look look(List<Need> needs) {
    List<String> missing = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (Need need : needs) {
      if (gone.contains(need.type())) continue;
      String wrong = wrong(need);
      if (wrong.isEmpty()) continue;
      missing.add(wrong);
      if (need.name().equals(need.type())) gone.add(need.type());
    }
    return new Look(needs.size(), missing);
  }

  /** Empty when all is well. */
  private String wrong(Need need) {
    try {
      Class<?> type = Class.forName(need.type(), false, loader);
      return switch (need.kind()) {
        case "class" -> type.isInterface() ? need.name() + " (is an interface now)" : "";
        case "interface" -> type.isInterface() ? "" : need.name() + " (is no interface any more)";
        default -> member(type, need);
      };
    } catch (ClassNotFoundException absent) {
      return need.type();
    } catch (LinkageError broken) {
      return need.type() + " (" + broken + ")";
    }
  }

  private String member(Class<?> type, Need need) {
    String member = need.name().substring(need.type().length() + 1);
    boolean isStatic = need.kind().equals("static");
    if (has(type, (isStatic ? "static " : "") + member)) return "";
    boolean other = has(type, (isStatic ? "" : "static ") + member);
    return need.name() + (other ? isStatic ? " (is not static)" : " (is static now)" : "");
  }

  private boolean has(Class<?> type, String member) {
    if (member.contains("<init>")) return declared(type).contains(member);
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (declared(at).contains(member)) return true;
      for (Class<?> each : at.getInterfaces()) if (has(each, member)) return true;
    }
    return type.isInterface() && declared(Object.class).contains(member);
  }

  private Set<String> declared(Class<?> type) {
    return declared.computeIfAbsent(type, Members::read);
  }

  private static Set<String> read(Class<?> type) {
    Set<String> members = new HashSet<>();
    for (Method method : type.getDeclaredMethods())
      add(members, method.getModifiers(), method.getName() + signature(method));
    for (Constructor<?> made : type.getDeclaredConstructors())
      add(members, made.getModifiers(), "<init>" + signature(void.class, made.getParameterTypes()));
    for (Field field : type.getDeclaredFields())
      add(
          members,
          field.getModifiers(),
          field.getName() + ":" + field.getType().descriptorString());
    return members;
  }

  /** What is private or for its package alone is nothing we could use. */
  private static void add(Set<String> members, int modifiers, String member) {
    if (!Modifier.isPublic(modifiers) && !Modifier.isProtected(modifiers)) return;
    members.add((Modifier.isStatic(modifiers) ? "static " : "") + member);
  }

  private static String signature(Method method) {
    return signature(method.getReturnType(), method.getParameterTypes());
  }

  private static String signature(Class<?> result, Class<?>[] parameters) {
    return MethodType.methodType(result, parameters).toMethodDescriptorString();
  }
}
