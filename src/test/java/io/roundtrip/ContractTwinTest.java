package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The plugin is compiled against the contract and runs, in the dev host, against the twins: so a
 * twin must offer what the contract promises, with the same erased signatures.
 */
public class ContractTwinTest {
  private final Path contractClasses =
      Path.of(System.getProperty("contract.classes", "target/classes"));
  private final Path twinClasses =
      Path.of(System.getProperty("twin.classes", "target/test-classes"));
  private final ClassLoader contract = new Own(contractClasses);
  private final ClassLoader twins = new Own(twinClasses, contractClasses);

  @Test
  public void a_twin_has_every_member_of_its_contract_class() {
    Set<String> both = namesIn(contractClasses);
    both.retainAll(namesIn(twinClasses));

    List<String> missing = both.stream().flatMap(name -> missing(name).stream()).toList();

    assertThat(both).hasSizeGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  @Test
  public void every_contract_class_with_behaviour_has_a_twin() {
    Set<String> alone = namesIn(contractClasses);
    alone.removeAll(namesIn(twinClasses));

    List<String> lonely = alone.stream().filter(name -> behaves(load(contract, name))).toList();

    assertThat(lonely).isEmpty();
  }

  @Test
  public void a_contract_method_that_is_not_there_would_be_noticed() {
    Class<?> text = String.class;

    List<String> missing = missing(Integer.class, text);

    assertThat(missing).anyMatch(line -> line.contains("intValue()"));
  }

  private List<String> missing(String name) {
    return missing(load(contract, name), load(twins, name));
  }

  private static List<String> missing(Class<?> promised, Class<?> twin) {
    Set<String> offered = membersOf(twin, true);
    return membersOf(promised, false).stream()
        .filter(member -> !offered.contains(member))
        .map(member -> promised.getName() + ": " + member)
        .toList();
  }

  private static Set<String> membersOf(Class<?> type, boolean inherited) {
    Set<String> members = new TreeSet<>();
    for (Constructor<?> made : type.getDeclaredConstructors()) {
      if (visible(made.getModifiers())) members.add("new" + erased(made.getParameterTypes()));
    }
    for (Class<?> holder : inherited ? family(type) : List.<Class<?>>of(type)) {
      addFields(holder, members);
      addMethods(holder, members);
    }
    for (Class<?> parent : type.getInterfaces()) members.add("is a " + parent.getName());
    if (inherited) family(type).forEach(parent -> members.add("is a " + parent.getName()));
    return members;
  }

  private static void addFields(Class<?> holder, Set<String> members) {
    for (Field field : holder.getDeclaredFields()) {
      if (!visible(field.getModifiers()) || field.isSynthetic()) continue;
      members.add(
          statics(field.getModifiers()) + field.getType().getName() + " " + field.getName());
    }
  }

  private static void addMethods(Class<?> holder, Set<String> members) {
    for (Method method : holder.getDeclaredMethods()) {
      if (!visible(method.getModifiers()) || method.isSynthetic()) continue;
      String returned = method.getReturnType().getName();
      String called = method.getName() + erased(method.getParameterTypes());
      members.add(statics(method.getModifiers()) + returned + " " + called);
    }
  }

  private static List<Class<?>> family(Class<?> type) {
    List<Class<?>> family = new ArrayList<>(List.of(type));
    if (type.getSuperclass() != null) family.addAll(family(type.getSuperclass()));
    for (Class<?> parent : type.getInterfaces()) family.addAll(family(parent));
    return family;
  }

  private static boolean behaves(Class<?> type) {
    if (type.isInterface() || type.isEnum()) return false;
    Stream<Integer> made =
        Arrays.stream(type.getDeclaredConstructors()).map(Constructor::getModifiers);
    Stream<Integer> called = Arrays.stream(type.getDeclaredMethods()).map(Method::getModifiers);
    return Stream.concat(made, called).anyMatch(ContractTwinTest::visible);
  }

  private static boolean visible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String statics(int modifiers) {
    return Modifier.isStatic(modifiers) ? "static " : "";
  }

  private static String erased(Class<?>[] parameters) {
    return Arrays.stream(parameters).map(Class::getName).collect(Collectors.joining(",", "(", ")"));
  }

  private static Set<String> namesIn(Path classes) {
    Path room = classes.resolve("com/atlassian");
    try (Stream<Path> files = Files.walk(room)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException absent) {
      throw new UncheckedIOException("no compiled classes in " + room, absent);
    }
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(name, absent);
    }
  }

  /** Looks into its own directories first, so that both sides can be loaded side by side. */
  private static final class Own extends URLClassLoader {
    Own(Path... directories) {
      super(
          Arrays.stream(directories).map(Own::url).toArray(URL[]::new), Own.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("com.atlassian.")) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null ? known : findClass(name);
      }
    }

    private static URL url(Path directory) {
      try {
        return directory.toUri().toURL();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }
}
