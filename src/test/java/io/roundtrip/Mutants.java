package io.roundtrip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * {@code mvn -Pmutation}: of the small things broken on purpose, how many the tests noticed, a line
 * per room and sub-room. What nobody noticed stands in {@code target/mutants.txt}.
 */
public final class Mutants {
  private static final Set<String> STRICT_ROOMS =
      Set.of("canonical", "customers", "notify", "priority");
  private static final Set<String> EDGES = Set.of("ao", "jira", "rest", "web");
  private static final Map<String, String> REMARKS =
      Map.of("SURVIVED", "", "NO_COVERAGE", " (no test comes here)");
  private static final int STRICT = 80;
  private static final int USUAL = 70;

  /** One thing that was broken. */
  record Mutant(String type, int line, String mutator, String description, String status) {
    boolean noticed() {
      return tried() && !survived();
    }

    /**
     * The JDK fails to redefine a record that has annotated components a second time (JDK-8376185),
     * so about every other mutant of one is not tried; alone it is: {@code -DmutationUnitSize=1}.
     */
    boolean tried() {
      return !Set.of("RUN_ERROR", "NOT_STARTED", "STARTED").contains(status);
    }

    boolean survived() {
      return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
    }

    /** The sub-room it lies in; an edge belongs to the floor it is the edge of. */
    String floor() {
      List<String> parts = new ArrayList<>(List.of(type.split("\\.")));
      parts.remove(parts.size() - 1);
      parts.removeAll(EDGES);
      return String.join(".", parts.subList(Math.min(2, parts.size()), parts.size()));
    }

    String room() {
      return floor().split("\\.")[0];
    }

    private String row() {
      return "%s %s:%d %s %s%s"
          .formatted(
              floor(),
              type.substring(type.lastIndexOf('.') + 1),
              line,
              mutator,
              description,
              REMARKS.getOrDefault(status, " (not tried)"));
    }
  }

  private Mutants() {}

  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    List<Mutant> mutants = read(target.resolve("pit-reports/mutations.xml"));
    Files.write(target.resolve("mutants.txt"), survivors(mutants));
    System.out.println(table(mutants));
    List<String> shorts = shortRooms(mutants);
    if (args.length > 1 && Boolean.parseBoolean(args[1]) && !shorts.isEmpty())
      throw new IllegalStateException("short of the goal: " + String.join(", ", shorts));
  }

  /** A run that was stopped leaves a file without an end: what stands there counts. */
  static List<Mutant> read(Path xml) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    if (!Files.exists(xml)) return mutants;
    try (InputStream in = Files.newInputStream(xml)) {
      XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
      while (reader.hasNext())
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("mutation")) mutants.add(mutant(reader));
    } catch (XMLStreamException cut) {
      System.out.println("mutations.xml ends early: " + mutants.size() + " mutants read");
    }
    return mutants;
  }

  private static Mutant mutant(XMLStreamReader reader) throws XMLStreamException {
    String status = reader.getAttributeValue(null, "status");
    Map<String, String> texts = new HashMap<>();
    while (reader.nextTag() == XMLStreamConstants.START_ELEMENT)
      texts.put(reader.getLocalName(), text(reader));
    String mutator = texts.get("mutator");
    return new Mutant(
        texts.get("mutatedClass"),
        Integer.parseInt(texts.get("lineNumber")),
        mutator.substring(mutator.lastIndexOf('.') + 1).replace("Mutator", ""),
        texts.get("description").replaceAll("\\s+", " "),
        status);
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS) text.append(reader.getText());
      else if (event == XMLStreamConstants.START_ELEMENT) depth++;
      else if (event == XMLStreamConstants.END_ELEMENT) depth--;
    }
    return text.toString();
  }

  static List<String> survivors(List<Mutant> mutants) {
    return mutants.stream()
        .filter(mutant -> !mutant.noticed())
        .sorted(
            Comparator.comparing(Mutant::floor)
                .thenComparing(Mutant::type)
                .thenComparing(Mutant::line)
                .thenComparing(Mutant::mutator))
        .map(Mutant::row)
        .toList();
  }

  static String table(List<Mutant> mutants) {
    StringBuilder out =
        new StringBuilder(
            "%-24s %7s %7s %8s %7s %9s %8s %5s%n"
                .formatted(
                    "room",
                    "mutants",
                    "killed",
                    "survived",
                    "no test",
                    "timed out",
                    "% killed",
                    "goal"));
    byRoom(mutants)
        .forEach(
            (room, all) -> {
              out.append(line(room, all)).append(goalText(room, all)).append('\n');
              Map<String, List<Mutant>> floors =
                  all.stream()
                      .collect(
                          Collectors.groupingBy(Mutant::floor, TreeMap::new, Collectors.toList()));
              if (floors.size() > 1)
                floors.forEach((floor, some) -> out.append(line("  " + floor, some)).append('\n'));
            });
    return out.append(line("all", mutants)).append('\n').toString();
  }

  static List<String> shortRooms(List<Mutant> mutants) {
    return byRoom(mutants).entrySet().stream()
        .filter(room -> percent(room.getValue()) < goal(room.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, List<Mutant>> byRoom(List<Mutant> mutants) {
    return mutants.stream()
        .collect(Collectors.groupingBy(Mutant::room, TreeMap::new, Collectors.toList()));
  }

  private static String goalText(String room, List<Mutant> all) {
    return " %3d %s".formatted(goal(room), percent(all) < goal(room) ? "short" : "ok");
  }

  private static int goal(String room) {
    return STRICT_ROOMS.contains(room) ? STRICT : USUAL;
  }

  private static String line(String name, List<Mutant> all) {
    return "%-24s %7d %7d %8d %7d %9d %9d %8.1f"
        .formatted(
            name,
            all.size(),
            all.stream().filter(Mutant::noticed).count(),
            count(all, "SURVIVED"),
            count(all, "NO_COVERAGE"),
            all.stream().filter(mutant -> !mutant.tried()).count(),
            count(all, "TIMED_OUT"),
            percent(all));
  }

  private static long count(List<Mutant> all, String status) {
    return all.stream().filter(mutant -> mutant.status().equals(status)).count();
  }

  private static double percent(List<Mutant> all) {
    long noticed = all.stream().filter(Mutant::noticed).count();
    long tried = all.stream().filter(Mutant::tried).count();
    return tried == 0 ? 100 : 100.0 * noticed / tried;
  }
}
