package io.roundtrip;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures the house: rooms, sub-rooms, floors and how much of it is public. */
final class House {
  static final int CROWDED = 30;
  static final int ONE_IDEA = 6;

  private static final String ROOT = "io.roundtrip";
  private static final Set<String> EDGES = Set.of("ao", "jira", "rest", "web");

  /** Every room may use these, edges and all. */
  private static final Set<String> COMMON = Set.of("host", "kernel");

  /** The index of a node is the second door of similarity: its text engine knows no node. */
  private static final Set<String> SECOND_DOORS = Set.of(ROOT + ".similarity.node");

  private House() {}

  /** Dependencies on something behind the door of another room. */
  static Set<String> pastTheDoor(JavaClasses ours) {
    Set<String> found = new TreeSet<>();
    for (Dependency d : dependencies(ours)) {
      String from = room(d.getOriginClass());
      String to = room(d.getTargetClass());
      boolean open = from.isEmpty() || to.isEmpty() || from.equals("host") || COMMON.contains(to);
      if (open || from.equals(to) || SECOND_DOORS.contains(d.getTargetClass().getPackageName()))
        continue;
      if (steps(d.getTargetClass()).size() > 1)
        found.add(name(d.getOriginClass()) + " -> " + name(d.getTargetClass()));
    }
    return found;
  }

  /** Pairs of sub-rooms, edges counted to the sub-room they belong to, that reach each other. */
  static Set<String> circlesOfSubRooms(JavaClasses ours) {
    Map<String, Set<String>> reach = new TreeMap<>();
    Map<String, String> example = new TreeMap<>();
    for (Dependency d : dependencies(ours)) {
      if (wires(d.getOriginClass()) || !room(d.getOriginClass()).equals(room(d.getTargetClass())))
        continue;
      String from = subRoom(d.getOriginClass());
      String to = subRoom(d.getTargetClass());
      if (from.equals(to)) continue;
      reach.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
      example.putIfAbsent(
          from + " -> " + to, name(d.getOriginClass()) + " -> " + name(d.getTargetClass()));
    }
    Set<String> circles = new TreeSet<>();
    for (String from : reach.keySet())
      for (String to : reach.get(from))
        if (reaches(to, from, reach)) circles.add(example.get(from + " -> " + to));
    return circles;
  }

  /** Files of each package, without its door plate. */
  static Map<String, Long> floors(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("package-info.java"))
          .collect(
              Collectors.groupingBy(
                  f -> sources.relativize(f.getParent()).toString().replace('/', '.'),
                  TreeMap::new,
                  Collectors.counting()));
    }
  }

  /** Constructors with at least so many parameters; what a record holds is no constructor. */
  static List<String> constructors(JavaClasses ours, int atLeast) {
    return ours.stream()
        .filter(type -> !type.isRecord() && !type.isEnum())
        .flatMap(type -> type.getConstructors().stream())
        .filter(made -> made.getRawParameterTypes().size() >= atLeast)
        .sorted(Comparator.comparing(made -> -made.getRawParameterTypes().size()))
        .map(made -> name(made.getOwner()) + " " + made.getRawParameterTypes().size())
        .toList();
  }

  /** Of all types with a file of their own, how many are public, in per cent. */
  static double publicTypes(JavaClasses ours) {
    List<JavaClass> top = ours.stream().filter(JavaClass::isTopLevelClass).toList();
    long open = top.stream().filter(t -> t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    return 100.0 * open / top.size();
  }

  /** A method that leaves everything it does to this class, which keeps what goes wrong. */
  static ArchCondition<JavaMethod> callOnly(String guard) {
    return new ArchCondition<>("go through " + guard) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean guarded =
            method.getMethodCallsFromSelf().stream()
                .filter(call -> !call.isDeclaredInLambda())
                .allMatch(call -> call.getTargetOwner().getName().equals(guard));
        boolean calls =
            method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(guard));
        if (!guarded || !calls)
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
      }
    };
  }

  /** Calls that have something done on another thread. */
  static DescribedPredicate<JavaAccess<?>> startsThreads() {
    return DescribedPredicate.describe(
        "start a thread",
        access -> {
          JavaClass owner = access.getTargetOwner();
          return owner.isAssignableTo(Thread.class)
                  && Set.of("<init>", "start").contains(access.getName())
              || owner.getName().equals("java.util.concurrent.Executors")
              || owner.isAssignableTo(ExecutorService.class)
              || owner.isAssignableTo(Timer.class)
              || owner.isAssignableTo(CompletableFuture.class) && access.getName().endsWith("Async")
              || Set.of("parallel", "parallelStream").contains(access.getName());
        });
  }

  static String report(JavaClasses ours, Path sources) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("files  floor");
    floors(sources).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(12)
        .forEach(f -> lines.add(String.format("%5d  %s", f.getValue(), f.getKey())));
    long types = ours.stream().filter(JavaClass::isTopLevelClass).count();
    lines.add(String.format("public types: %.1f %% of %d", publicTypes(ours), types));
    lines.add("largest constructors: " + constructors(ours, ONE_IDEA).stream().limit(5).toList());
    lines.add("circles of sub-rooms: " + circlesOfSubRooms(ours).size());
    lines.add("past a door: " + pastTheDoor(ours).size());
    return String.join("\n", lines);
  }

  private static List<Dependency> dependencies(JavaClasses ours) {
    return ours.stream()
        .filter(DescribedPredicate.alwaysTrue())
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
        .toList();
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> reach) {
    Set<String> seen = new HashSet<>();
    List<String> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      String at = next.remove(next.size() - 1);
      if (at.equals(to)) return true;
      if (seen.add(at)) next.addAll(reach.getOrDefault(at, Set.of()));
    }
    return false;
  }

  private static boolean wires(JavaClass type) {
    return type.getSimpleName().endsWith("Wiring")
        || type.getEnclosingClass().filter(House::wires).isPresent();
  }

  private static List<String> steps(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? List.of() : List.of(below.substring(1).split("\\."));
  }

  private static String room(JavaClass type) {
    List<String> steps = steps(type);
    return steps.isEmpty() ? "" : steps.get(0);
  }

  private static String subRoom(JavaClass type) {
    return steps(type).stream()
        .filter(step -> !EDGES.contains(step))
        .collect(Collectors.joining("."));
  }

  private static String name(JavaClass type) {
    return type.getName().substring(ROOT.length() + 1);
  }
}
