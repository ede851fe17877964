package io.roundtrip.similarity.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which projects are wholly in the index, in a small file beside it. Written after the commit that
 * it speaks of: what it says is there is there.
 */
final class Filled {
  private static final String NAME = "filled";
  private static final String END = "end";

  private final Path file;
  private final Set<Long> projects = new HashSet<>();
  private long half;
  private long upTo;
  private long obeyed;

  private Filled(Path file) {
    this.file = file;
  }

  /** Nothing is filled if the file is missing or cut off. */
  static Filled read(Path folder) throws IOException {
    Filled filled = new Filled(folder.resolve(NAME));
    try {
      List<String> lines = Files.readAllLines(filled.file);
      if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(END)) filled.parse(lines);
    } catch (NoSuchFileException none) {
      return filled;
    }
    return filled;
  }

  private void parse(List<String> lines) {
    try {
      for (String line : lines) {
        String[] words = line.split(" ");
        if (words[0].equals("project")) projects.add(Long.parseLong(words[1]));
        if (words[0].equals("obeyed")) obeyed = Long.parseLong(words[1]);
        if (words[0].equals("half")) half(Long.parseLong(words[1]), Long.parseLong(words[2]));
      }
    } catch (RuntimeException unreadable) {
      clear();
    }
  }

  void clear() {
    projects.clear();
    half(0, 0);
  }

  boolean has(long project) {
    return projects.contains(project);
  }

  Set<Long> projects() {
    return Set.copyOf(projects);
  }

  void add(long project) {
    projects.add(project);
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

  void save() throws IOException {
    List<String> lines = new ArrayList<>();
    projects.stream().sorted().forEach(project -> lines.add("project " + project));
    lines.add("half " + half + " " + upTo);
    lines.add("obeyed " + obeyed);
    lines.add(END);
    Path next = file.resolveSibling(NAME + ".next");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
