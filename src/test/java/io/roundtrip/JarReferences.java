package io.roundtrip;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Members of Jira that the classes of a jar call, read or override, found instruction by
 * instruction; each by the class that declares it.
 */
final class JarReferences {
  private static final ClassLoader ALL = JarReferences.class.getClassLoader();
  private static final String OURS = "io.roundtrip.";
  private static final String SHADED = "io/roundtrip/shaded/";

  private final Set<String> members = new TreeSet<>();

  static Set<String> of(JarFile jar) throws IOException {
    JarReferences found = new JarReferences();
    for (JarEntry entry : jar.stream().filter(JarReferences::written).toList()) {
      try (InputStream in = jar.getInputStream(entry)) {
        new ClassReader(in.readAllBytes()).accept(found.new Instructions(), 0);
      }
      found.overridden(load(entry.getName().replace(".class", "")));
    }
    return found.members;
  }

  private static boolean written(JarEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().startsWith(SHADED);
  }

  /** As {@link #of} writes it; empty when it is declared by the JDK or by us. */
  static String declared(String owner, String name, String descriptor) {
    if (owner.startsWith("[") || owner.startsWith(SHADED)) return "";
    Class<?> by = declaring(load(owner), name, descriptor);
    if (by == null) throw new AssertionError("no " + owner + "#" + name + descriptor);
    return isGiven(by) ? by.getName() + "#" + name + " " + descriptor : "";
  }

  private void add(String owner, String name, String descriptor) {
    String member = declared(owner, name, descriptor);
    if (!member.isEmpty()) members.add(member);
  }

  private void overridden(Class<?> ours) {
    List<Class<?>> above = new ArrayList<>(List.of(ours.getInterfaces()));
    if (ours.getSuperclass() != null) above.add(ours.getSuperclass());
    for (Method method : ours.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers()))
        continue;
      String descriptor = Type.getMethodDescriptor(method);
      for (Class<?> type : above) {
        Class<?> by = declaring(type, method.getName(), descriptor);
        if (by != null && isGiven(by))
          members.add(by.getName() + "#" + method.getName() + " " + descriptor);
      }
    }
  }

  private static boolean isGiven(Class<?> type) {
    return !type.getName().startsWith(OURS)
        && type.getClassLoader() != null
        && type.getClassLoader() != ClassLoader.getPlatformClassLoader();
  }

  private static @Nullable Class<?> declaring(Class<?> type, String name, String descriptor) {
    if (declares(type, name, descriptor)) return type;
    List<Class<?>> above = new ArrayList<>();
    if (type.getSuperclass() != null) above.add(type.getSuperclass());
    above.addAll(List.of(type.getInterfaces()));
    if (type.isInterface()) above.add(Object.class);
    for (Class<?> each : above) {
      Class<?> found = declaring(each, name, descriptor);
      if (found != null) return found;
    }
    return null;
  }

  private static boolean declares(Class<?> type, String name, String descriptor) {
    for (Constructor<?> made : type.getDeclaredConstructors())
      if (name.equals("<init>") && Type.getConstructorDescriptor(made).equals(descriptor))
        return true;
    for (Method method : type.getDeclaredMethods())
      if (method.getName().equals(name)
          && (Type.getMethodDescriptor(method).equals(descriptor) || polymorphic(method)))
        return true;
    for (Field field : type.getDeclaredFields())
      if (field.getName().equals(name) && Type.getDescriptor(field.getType()).equals(descriptor))
        return true;
    return false;
  }

  /** MethodHandle#invokeExact and the like take anything. */
  private static boolean polymorphic(Method method) {
    return method.getDeclaringClass().getName().startsWith("java.lang.invoke.")
        && method.isVarArgs();
  }

  private static Class<?> load(String internal) {
    try {
      return Class.forName(internal.replace('/', '.'), false, ALL);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(internal, e);
    }
  }

  private final class Instructions extends ClassVisitor {
    Instructions() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String type, String generic, String[] thrown) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int code, String owner, String name, String descriptor, boolean isInterface) {
          add(owner, name, descriptor);
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String descriptor) {
          add(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... args) {
          for (Object arg : args)
            if (arg instanceof Handle handle)
              add(handle.getOwner(), handle.getName(), handle.getDesc());
        }
      };
    }
  }
}
