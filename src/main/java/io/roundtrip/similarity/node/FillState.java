package io.roundtrip.similarity.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wholly in the index, in a small file beside it. Written after the commit that
 * it speaks of: what it says is there is there.
 */
final class FillState {
  private static final String NAME = "filled";
  private static final String END = "end";

  private final Path file;
  private final Map<Long, Mark> projects = new TreeMap<>();
  private long half;
  private long upTo;
  private long obeyed;
  private Instant alive = Instant.EPOCH;

  /**
   * How a project was filled.
   *
   * @param since when it was switched on
   * @param sure false: at that time not all nodes may have known that it is on
   */
  record Mark(long since, boolean sure) {}

  private FillState(Path file) {
    this.file = file;
  }

  /** Nothing is filled if the file is missing or cut off. */
  static FillState read(Path folder) throws IOException {
    FillState fillState = new FillState(folder.resolve(NAME));
    try {
      List<String> lines = Files.readAllLines(fillState.file);
      if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(END)) fillState.parse(lines);
    } catch (NoSuchFileException none) {
      return fillState;
    }
    return fillState;
  }

  private void parse(List<String> lines) {
    try {
      for (String line : lines) parse(line.split(" ", -1));
    } catch (RuntimeException unreadable) {
      clear();
    }
  }

  private void parse(String[] words) {
    switch (words[0]) {
      case "project" ->
          projects.put(
              Long.parseLong(words[1]),
              new Mark(Long.parseLong(words[2]), Boolean.parseBoolean(words[3])));
      case "half" -> half(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case "alive" -> alive = Instant.ofEpochMilli(Long.parseLong(words[1]));
      case "obeyed" -> obeyed = Long.parseLong(words[1]);
      default -> {}
    }
  }

  void clear() {
    projects.clear();
    half(0, 0);
  }

  /** Null when it is not, or not wholly, filled. */
  @Nullable Mark of(long project) {
    return projects.get(project);
  }

  boolean has(long project, Instant since) {
    Mark mark = projects.get(project);
    return mark != null && mark.since() == since.toEpochMilli();
  }

  Set<Long> projects() {
    return Set.copyOf(projects.keySet());
  }

  void add(long project, Instant since, boolean sure) {
    projects.put(project, new Mark(since.toEpochMilli(), sure));
    half(0, 0);
  }

  void remove(long project) {
    projects.remove(project);
    if (half == project) half(0, 0);
  }

  /** The project's issues up to this one are in. */
  void half(long project, long issue) {
    half = project;
    upTo = issue;
  }

  /** How far the project was filled before an interruption; 0 = not at all. */
  long upTo(long project) {
    return half == project ? upTo : 0;
  }

  /** The last wish to build anew that was granted. */
  long obeyed() {
    return obeyed;
  }

  void obeyed(long change) {
    obeyed = change;
  }

  /** When it was last saved. */
  Instant alive() {
    return alive;
  }

  void save(Instant now) throws IOException {
    List<String> lines = new ArrayList<>();
    projects.forEach(
        (project, mark) ->
            lines.add("project " + project + " " + mark.since() + " " + mark.sure()));
    lines.add("half " + half + " " + upTo);
    lines.add("obeyed " + obeyed);
    lines.add("alive " + now.toEpochMilli());
    lines.add(END);
    Path next = file.resolveSibling(NAME + ".next");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
